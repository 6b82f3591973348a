import {
  findQualityReview,
  inTransaction,
  type QualityReviewRecord,
  type Sql,
  writeBlindDecision,
  writeSettlement,
} from '@zhengming/data';
import {
  agrees,
  type CauseCode,
  type Instant,
  type QualityAction,
  qualityActions,
  type Settlement,
  type Verdict,
} from '@zhengming/domain';
import type { StaffActor } from '../access/actor.js';
import { signedIn } from '../appeal/appeal-command.js';
import { checkText, withoutNumbers } from '../appeal/free-text.js';
import { reopenAppeal } from '../appeal/reopen-appeal.js';
import type { Context } from '../app/context.js';
import { isRefusal, type Refusal, refuse } from '../app/refusal.type.js';

const unknownReview = (): Refusal =>
  refuse('UNKNOWN_REVIEW', '没有此质检案件。', 'There is no such review.', 'input.reviewId');
const changedMeanwhile = (): Refusal =>
  refuse(
    'CHANGED_MEANWHILE',
    '该质检案件已由他人处理，请刷新。',
    'Somebody dealt with it meanwhile; reload.',
    'input.expectedVersion',
  );
const notYours = (): Refusal =>
  refuse(
    'NOT_YOURS_TO_DECIDE',
    '本人经办、审批或评过的案件不能再由本人质检；请交由他人。',
    'Whoever decided or reviewed a case does not judge it again; leave it to somebody else.',
    'input.reviewId',
  );

interface OnReview {
  readonly reviewId: string;
  readonly expectedVersion: number;
  readonly reason: string;
}
interface Given {
  readonly sql: Sql;
  readonly review: QualityReviewRecord;
  readonly actor: StaffActor;
  readonly reason: string;
  readonly now: Instant;
}

/** Locks a review, checks version and right, works. @returns the id, or the refusal; then nothing was written */
async function onReview(
  context: Context,
  { reviewId, expectedVersion, reason }: OnReview,
  action: QualityAction,
  work: (given: Given) => Promise<void>,
): Promise<string | Refusal> {
  const wrong = checkText(reason, 'input.reason');
  if (wrong) return wrong;
  const actor = signedIn(context);
  return inTransaction(context.store, async (sql) => {
    const review = await findQualityReview(sql, reviewId);
    if (review === null) return unknownReview();
    context.reading.of(review.personId);
    if (review.version !== expectedVersion) return changedMeanwhile();
    if (!qualityActions(review, { id: actor.id, roles: [...actor.roles] }).includes(action)) return notYours();
    await work({ sql, review, actor, reason: withoutNumbers(reason), now: context.clock.now() });
    return review.id;
  });
}

export interface BlindVerdict extends OnReview {
  readonly verdict: Verdict;
  readonly cause: CauseCode;
}

/** Decides a closed case a second time, blind (盲评). */
export const decideQualityReview = (context: Context, input: BlindVerdict): Promise<string | Refusal> =>
  onReview(context, input, 'DECIDE', ({ sql, review, actor, reason, now }) =>
    writeBlindDecision(sql, review, {
      state: agrees(review.originalVerdict as Verdict, input.verdict) ? 'AGREED' : 'DISAGREED',
      reviewerId: actor.id,
      verdict: input.verdict,
      cause: input.cause,
      reason,
      at: now,
    }),
  );

export interface Settle extends OnReview {
  readonly settlement: Settlement;
}

/**
 * A supervisor settles a difference: the first decision stands, or the case is opened again. Opening comes first, by the
 * rules of the desk; when it is refused, so is this.
 */
export async function settleQualityReview(context: Context, input: Settle): Promise<string | Refusal> {
  const wrong = checkText(input.reason, 'input.reason');
  if (wrong) return wrong;
  if (input.settlement === 'REOPENED') {
    const reopened = await openAgain(context, input);
    if (isRefusal(reopened)) return reopened;
  }
  return onReview(context, input, 'SETTLE', ({ sql, review, actor, reason, now }) =>
    writeSettlement(sql, review, { settlement: input.settlement, settledBy: actor.id, reason, at: now }),
  );
}

async function openAgain(context: Context, { reviewId, expectedVersion, reason }: Settle): Promise<string | Refusal> {
  const { pool } = context.store;
  const actor = signedIn(context);
  const review = await findQualityReview(pool, reviewId, false);
  if (review === null) return unknownReview();
  if (review.version !== expectedVersion) return changedMeanwhile();
  if (!qualityActions(review, { id: actor.id, roles: [...actor.roles] }).includes('SETTLE')) return notYours();
  const { rows } = await pool.query<{ version: number; state: string }>(
    'select version, state from appeal where id = $1',
    [review.appealId],
  );
  const [appeal] = rows;
  if (!appeal) throw new Error('an appeal vanished');
  // opened again by somebody else meanwhile, e.g. the citizen: then that is what becomes of the difference
  if (appeal.state !== 'CLOSED' && appeal.state !== 'NOTIFIED') return review.appealId;
  const note = `质检复核不一致 / quality review: ${reason}`;
  return reopenAppeal(context, { appealId: review.appealId, expectedVersion: appeal.version, note });
}
