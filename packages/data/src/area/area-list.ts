import type { AreaExtent, AreaKind, DivisionCode, Instant, RiskLevel } from '@zhengming/domain';

/** One place as published, with what is left out of it (除…以外). */
export interface ListedPlace {
  readonly place: string;
  readonly extent: AreaExtent;
  readonly exclusions: readonly string[];
}

/** A published name (省、市、县) with its places, and the division it stands for once that is known. */
export interface ListedGroup {
  readonly kind: AreaKind;
  readonly level: RiskLevel | null;
  readonly province: string;
  readonly city: string;
  readonly county: string;
  /** null: not resolved; the name waits in the review queue. */
  readonly division: DivisionCode | null;
  /** The prefecture-level unit of the division. */
  readonly prefecture: DivisionCode | null;
  /** How the name was resolved (EXACT, LEVEL_SHIFT, ALIAS …); null while it is not. */
  readonly method: string | null;
  readonly places: readonly ListedPlace[];
  /** For a name that was not resolved: what it may stand for, best first. */
  readonly suggestions: readonly DivisionSuggestion[];
}

export interface DivisionSuggestion {
  readonly division: DivisionCode;
  readonly why: { readonly zh: string; readonly en: string };
}

/** Why the plausibility gate holds a list back, with the figures it compared. */
export interface HeldReason {
  readonly code: string;
  readonly message: { readonly zh: string; readonly en: string };
  readonly previous: number | null;
  readonly current: number | null;
}

/** A list ready to be staged: parsed, resolved as far as names allow, and weighed by the gate. */
export interface AreaList {
  readonly source: string;
  readonly fileName: string;
  /** SHA-256 of the content: the same content is the same list. */
  readonly contentHash: Buffer;
  /** The hour the list itself names. */
  readonly listTime: Instant;
  readonly groups: readonly ListedGroup[];
  readonly held: readonly HeldReason[];
  /** What was not taken from the file, and why. */
  readonly problems: readonly ListProblem[];
}

export interface ListProblem {
  readonly code: string;
  readonly path: string;
  readonly message: { readonly zh: string; readonly en: string };
}

/** Why a command about a list was refused. */
export type AreaRefusal =
  | 'NOT_FOUND'
  | 'CHANGED_MEANWHILE'
  | 'ILLEGAL_STATE'
  | 'FOUR_EYES'
  | 'UNRESOLVED_NAMES'
  | 'HELD_BACK'
  | 'OLDER_THAN_IN_FORCE'
  | 'NOT_IN_FORCE'
  | 'NOTHING_BEFORE'
  | 'ROLL_BACK_PROPOSED'
  | 'UNKNOWN_DIVISION'
  | 'DECISION_MISSING';

export type AreaResult<T = unknown> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: AreaRefusal };

export const done = <T>(value: T): AreaResult<T> => ({ ok: true, value });
export const refused = (code: AreaRefusal): AreaResult<never> => ({ ok: false, code });

/** How many places a list names, by level. */
export function placeCounts(groups: readonly ListedGroup[]): Readonly<Record<'high' | 'medium' | 'low', number>> {
  const count = (level: RiskLevel): number =>
    groups.filter((group) => group.level === level).reduce((sum, group) => sum + group.places.length, 0);
  return { high: count('HIGH'), medium: count('MEDIUM'), low: count('LOW') };
}
