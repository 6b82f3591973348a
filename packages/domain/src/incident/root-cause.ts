/** Where a cause comes from (根因): what a steward can do something about. */
export const ROOT_CAUSE_KINDS = ['BATCH', 'AREA_VERSION', 'LABORATORY', 'OPERATOR'] as const;
export type RootCauseKind = (typeof ROOT_CAUSE_KINDS)[number];

/** Days over which a rate is taken. */
export const ROOT_CAUSE_DAYS = 7;

export type RootCauseState = 'RED' | 'GREEN';

export interface RootCauseLimits {
  /** Appeals a week from which a cause is somebody's task. */
  readonly perWeek: number;
  /** The rate must fall to this share of what it was at its worst for the task to end. */
  readonly fallsToShare: number;
}

/** Rates of one cause, in appeals a week. */
export interface RootCauseRates {
  readonly now: number;
  readonly worst: number;
}

/**
 * Red until the rate has fallen well below its worst. Nobody ticks it off: what counts is that people stop calling about
 * it.
 */
export const rootCauseState = ({ now, worst }: RootCauseRates, { fallsToShare }: RootCauseLimits): RootCauseState =>
  now <= worst * fallsToShare ? 'GREEN' : 'RED';
