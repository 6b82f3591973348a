import { type AppealRecord, lockAppeal, type Sql, survivorOf } from '@zhengming/data';
import { type DeskPolicy, type Instant, plusMs } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { queueNotice } from '../notice/queue-notice.js';
import { type AppealCommand, onAppeal } from './appeal-command.js';
import { giveBack } from './merge-into.js';
import { type MoveAppeal, noteOf } from './move-appeal.js';

/**
 * The citizen contests the answer (二次派单): a share of the original time, another handler, no verdict yet. What was merged goes
 * its own way again, beside the one it was merged into.
 */
export async function reopenAppeal(
  context: Context,
  { appealId, expectedVersion, note }: MoveAppeal,
): Promise<string | Refusal> {
  const alsoLock = await survivorOf(context.store.pool, appealId);
  return onAppeal(context, { appealId, alsoLock, expectedVersion, action: 'REOPEN' }, async (command) => {
    const { sql, appeal, now, policy } = command;
    const another = await hasAnotherOpen(sql, appeal);
    if (another && appeal.mergedInto === null) return anotherOpen();
    await leaveSurvivor(command);
    const decideDue = shareOfTime(policy, appeal, now);
    const message = { kind: 'REOPENED', number: appeal.number, decideBy: decideDue } as const;
    await queueNotice(context, sql, { appeal, decisionId: null, message, at: now });
    return {
      changes: {
        handlerId: null,
        formerHandlerId: appeal.handlerId ?? appeal.formerHandlerId,
        verdict: null,
        verdictReason: null,
        decidedAt: null,
        notifiedAt: null,
        closedAt: null,
        reopenUntil: null,
        mergedInto: null,
        standsApart: another,
        decideDue,
      },
      note: noteOf(note),
    };
  });
}

async function leaveSurvivor({ sql, appeal, actor, now: at }: AppealCommand): Promise<void> {
  if (appeal.mergedInto === null) return;
  const survivor = await lockAppeal(sql, appeal.mergedInto);
  if (!survivor) throw new Error('an appeal was merged into one that is not there');
  await giveBack(sql, appeal, survivor, null, { actorId: actor.id, at });
}

const shareOfTime = ({ parameters }: DeskPolicy, { openedAt, decideDue }: AppealRecord, now: Instant): Instant =>
  plusMs(now, Math.max(0, Math.floor((decideDue - openedAt) * parameters.reopenedClockShare)));

/** The unique index would refuse it as well; this way the agent is told why. */
async function hasAnotherOpen(sql: Sql, { personId, reason, id }: AppealRecord): Promise<boolean> {
  const found = await sql.query(
    'select 1 from appeal where person_id = $1 and reason = $2 and id <> $3 and closed_at is null and not stands_apart',
    [personId, reason, id],
  );
  return (found.rowCount ?? 0) > 0;
}

const anotherOpen = (): Refusal =>
  refuse(
    'DUPLICATE_APPEAL',
    '此人以同一原因已有在办申诉，请在该申诉中继续。',
    'Another appeal for this reason is open; go on with that one.',
    'input.appealId',
  );
