import { type AppealRecord, keepClocks, lockAppeal, type Sql, survivorOf } from '@zhengming/data';
import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { deskPolicyAt } from '../desk/desk-policy-at.js';
import { queueNotice } from '../notice/queue-notice.js';
import { anotherOpen, hasAnotherOpen } from './another-open.js';
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
    const { sql, appeal, now } = command;
    const another = await hasAnotherOpen(sql, appeal);
    if (another && appeal.mergedInto === null) return anotherOpen();
    await leaveSurvivor(command);
    const decided = appeal.mergedInto === null ? await decidedBy(sql, appeal) : null;
    return {
      changes: {
        handlerId: null,
        formerHandlerId: decided ?? appeal.handlerId ?? appeal.formerHandlerId,
        verdict: null,
        verdictReason: null,
        decidedAt: null,
        notifiedAt: null,
        closedAt: null,
        reopenUntil: null,
        mergedInto: null,
        standsApart: another,
      },
      note: noteOf(note),
      afterwards: async () => {
        // what the citizen is told is what the clocks say from now on
        const kept = await keepClocks(sql, await deskPolicyAt(context), appeal, now);
        const message = { kind: 'REOPENED', number: appeal.number, decideBy: kept?.due.decideDue ?? now } as const;
        await queueNotice(context, sql, { appeal, decisionId: null, message, at: now });
        return null;
      },
    };
  });
}

async function leaveSurvivor({ sql, appeal, actor, now: at }: AppealCommand): Promise<void> {
  if (appeal.mergedInto === null) return;
  const survivor = await lockAppeal(sql, appeal.mergedInto);
  if (!survivor) throw new Error('an appeal was merged into one that is not there');
  await giveBack(sql, appeal, survivor, null, { actorId: actor.id, at });
}

/** Whoever decided it last: somebody may have decided a case that was nobody's, or a colleague's. */
async function decidedBy(sql: Sql, { personId, id }: AppealRecord): Promise<string | null> {
  const { rows } = await sql.query<{ by: string | null }>(
    `select e.actor_id as by from appeal_event e where e.person_id = $1 and e.appeal_id = $2
       and e.action in ('PROPOSE_CORRECTION', 'UPHOLD') order by e.id desc limit 1`,
    [personId, id],
  );
  return rows[0]?.by ?? null;
}
