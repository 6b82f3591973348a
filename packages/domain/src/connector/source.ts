import type { DivisionCode } from '../division/division.js';
import { type Instant, plusMs } from '../time/time.js';

/** The national platform among the sources (国家平台); every other is the register of a province. */
export const NATIONAL = 'NATIONAL';
export type SourceCode = DivisionCode | typeof NATIONAL;

/** What other platforms hold and can be asked for. */
export const RECORD_KINDS = ['TEST', 'VACCINATION'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/**
 * What a source says when it is asked about a person. SOURCE_DOWN is never "none": it may hold something. PENDING: it is
 * still looking itself, and is asked again.
 */
export const ANSWER_STATES = ['FOUND', 'NOT_FOUND', 'SOURCE_DOWN', 'PENDING'] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

/** Why there is no answer. RESTING: it failed so often that it is left alone for a moment (熔断). */
export const SOURCE_FAULTS = [
  'TIMED_OUT',
  'UNREACHABLE',
  'RESTING',
  'TOO_MANY_REQUESTS',
  'KEY_REFUSED',
  'NOT_ALLOWED_THERE',
  'SERVER_ERROR',
  'BAD_ANSWER',
] as const;
export type SourceFault = (typeof SOURCE_FAULTS)[number];

/** Whether they answered, so that what they do not have is not there. */
export const hasAnswered = (state: AnswerState): boolean => state === 'FOUND' || state === 'NOT_FOUND';

const MINUTE_MS = 60_000;
/** Minutes until the next try; the last for ever after. */
const WAITS: readonly number[] = [1, 2, 5, 15, 30, 60];

/** When somebody who did not answer is asked again by itself. @param tries in vain so far, this one included */
export function askAgainAt(tries: number, at: Instant, notBefore: Instant | null = null): Instant {
  const wait = WAITS[Math.min(Math.max(tries, 1), WAITS.length) - 1] ?? 1;
  const next = plusMs(at, wait * MINUTE_MS);
  return notBefore !== null && notBefore > next ? notBefore : next;
}

/** After this time without an answer, what is known from a source may be out of date. */
const STALE_AFTER_MS = 24 * 60 * MINUTE_MS;
export const isStale = (answeredAt: Instant | null, at: Instant): boolean =>
  answeredAt === null || at - answeredAt > STALE_AFTER_MS;
