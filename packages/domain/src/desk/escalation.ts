import type { Instant } from '../time/time.js';
import type { DueTimes } from './desk-clock.js';

/**
 * What is brought to a supervisor (上报), each once. FIRST_RESPONSE: nobody answered in time; WARN: about to be late;
 * BREACH: late; HARD_STOP: past what nothing moves; RECEIPT: a transfer nobody confirmed; AGENCY: an agency that is late.
 */
export const ESCALATION_STAGES = ['FIRST_RESPONSE', 'WARN', 'BREACH', 'HARD_STOP', 'RECEIPT', 'AGENCY'] as const;
export type EscalationStage = (typeof ESCALATION_STAGES)[number];

/** Those that a case's own clocks bring about. */
export type ClockStage = Exclude<EscalationStage, 'RECEIPT' | 'AGENCY'>;

/** How far a case has come. null: not yet. */
export interface ClockStanding {
  readonly firstResponseAt: Instant | null;
  /** From here on nothing is owed: it was decided, or is over for another reason. */
  readonly endedAt: Instant | null;
}

export interface StageDue {
  readonly stage: ClockStage;
  readonly at: Instant;
}

export interface Escalations {
  /** Those that have come and were not met in time, the earliest first. */
  readonly passed: readonly StageDue[];
  /** When the next comes; null: none will. */
  readonly nextAt: Instant | null;
}

/** Which stages a case has passed at an instant, and when the next comes; `raised` were brought to somebody already. */
export function escalationsOf(
  due: DueTimes,
  { firstResponseAt, endedAt }: ClockStanding,
  raised: readonly ClockStage[],
  now: Instant,
): Escalations {
  const owed: readonly (StageDue & { readonly metAt: Instant | null })[] = [
    { stage: 'FIRST_RESPONSE', at: due.firstResponseDue, metAt: firstResponseAt ?? endedAt },
    { stage: 'WARN', at: due.warnAt, metAt: endedAt },
    { stage: 'BREACH', at: due.decideDue, metAt: endedAt },
    { stage: 'HARD_STOP', at: due.hardStopDue, metAt: endedAt },
  ];
  const unmet = owed
    .filter(({ stage, at, metAt }) => !raised.includes(stage) && (metAt === null || metAt > at))
    .toSorted((a, b) => a.at - b.at);
  const ahead = unmet.find(({ at, metAt }) => at > now && metAt === null);
  return {
    passed: unmet.filter(({ at }) => at <= now).map(({ stage, at }) => ({ stage, at })),
    nextAt: ahead?.at ?? null,
  };
}
