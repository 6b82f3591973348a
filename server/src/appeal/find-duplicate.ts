import { earlierAppeals, type Sql } from '@zhengming/data';
import { type DeskPolicy, type DuplicateOffer, duplicateOf, type Instant } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { deskPolicyNow } from './appeal-command.js';
import type { AppealReason } from './appeal.enum.js';

/** The earlier appeal a new one would belong to (查重), and what is offered instead. */
export async function findDuplicate(
  sql: Sql,
  policy: DeskPolicy,
  { personId, reason }: { readonly personId: string; readonly reason: string },
  now: Instant,
): Promise<DuplicateOffer | null> {
  return duplicateOf(await earlierAppeals(sql, personId, reason), now, policy.parameters.duplicateDays);
}

/** Asked before an appeal is taken in, so that the agent hears of the earlier one while the caller is on the line. */
export async function offerForDuplicate(
  context: Context,
  personId: string,
  reason: AppealReason,
): Promise<DuplicateOffer | null> {
  const now = context.clock.now();
  const policy = await deskPolicyNow(context, now);
  if (policy === null) return null;
  context.reading.of(personId);
  return findDuplicate(context.store.pool, policy, { personId, reason }, now);
}

/** Says which appeal it is, and what to do with it. */
export function duplicateRefusal({ kind, appeal: { number } }: DuplicateOffer): Refusal {
  return kind === 'MERGE'
    ? refuse(
        'DUPLICATE_APPEAL',
        `此人以同一原因的申诉正在办理（${number}），请并入该申诉。`,
        `An appeal by this person for this reason is under way (${number}); merge this call into it.`,
        'input.reason',
      )
    : refuse(
        'DUPLICATE_APPEAL',
        `此人以同一原因的申诉刚刚办结（${number}），请重新派单。`,
        `An appeal by this person for this reason was closed lately (${number}); reopen it.`,
        'input.reason',
      );
}
