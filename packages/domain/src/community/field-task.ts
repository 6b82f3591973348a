import type { TestResult } from '../evidence/evidence.js';
import { HOUR_MS, plusMs, type Instant } from '../time/time.js';

/**
 * What waits for somebody in the field. COMMUNITY 社区任务; PENDING_RESULT 即采即走随访: let through before the result was there;
 * TRACE 立即追踪: let through, and the result is positive.
 */
export const FIELD_TASK_KINDS = ['COMMUNITY', 'PENDING_RESULT', 'TRACE'] as const;
export type FieldTaskKind = (typeof FIELD_TASK_KINDS)[number];

export const FIELD_TASK_STATES = ['OPEN', 'OVERDUE', 'DONE', 'CANCELLED'] as const;
export type FieldTaskState = (typeof FIELD_TASK_STATES)[number];

/** RELEASED 已解除; NEGATIVE, POSITIVE: the result; TRACED 已追踪; NOT_COMING 未来; WITHDRAWN 撤回. */
export const FIELD_TASK_ENDINGS = ['RELEASED', 'NEGATIVE', 'POSITIVE', 'TRACED', 'NOT_COMING', 'WITHDRAWN'] as const;
export type FieldTaskEnding = (typeof FIELD_TASK_ENDINGS)[number];

/** A sample that was let pass has its result by then; after that somebody asks where it is. */
const RESULT_WITHIN_MS = 24 * HOUR_MS;
/** 追: at once. */
const TRACE_WITHIN_MS = HOUR_MS;

/** When a follow-up runs out: a day after the sample was taken, at the soonest an hour from now. */
export const followUpDue = (sampledAt: Instant, now: Instant): Instant =>
  Math.max(plusMs(sampledAt, RESULT_WITHIN_MS), plusMs(now, HOUR_MS)) as Instant;

export const traceDue = (now: Instant): Instant => plusMs(now, TRACE_WITHIN_MS);

/** What a result makes of the follow-up: it ends, it ends and somebody is traced, or it goes on. */
export interface FollowUpStep {
  readonly ending: FieldTaskEnding | null;
  readonly trace: boolean;
}

export function followUpStep(result: TestResult): FollowUpStep {
  if (result === 'NEGATIVE') return { ending: 'NEGATIVE', trace: false };
  if (result === 'POSITIVE') return { ending: 'POSITIVE', trace: true };
  // 待复核 or still pending: nobody knows yet, the clock goes on
  return { ending: null, trace: false };
}
