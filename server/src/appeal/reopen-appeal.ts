import type { AppealRecord, Sql } from '@zhengming/data';
import { type Instant, plusMs } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { onAppeal } from './appeal-command.js';
import { type MoveAppeal, noteOf } from './move-appeal.js';

/** The citizen contests the answer (二次派单): half the original time, another handler, no verdict yet. */
export const reopenAppeal = (
  context: Context,
  { appealId, expectedVersion, note }: MoveAppeal,
): Promise<string | Refusal> =>
  onAppeal(context, { appealId, expectedVersion, action: 'REOPEN' }, async ({ sql, appeal, now }) => {
    if (await hasAnotherOpen(sql, appeal)) {
      return refuse(
        'DUPLICATE_APPEAL',
        '此人以同一原因已有在办申诉。',
        'Another appeal for this reason is open.',
        'input.appealId',
      );
    }
    const changes = {
      handlerId: null,
      verdict: null,
      verdictReason: null,
      decidedAt: null,
      notifiedAt: null,
      closedAt: null,
    };
    return { changes: { ...changes, decideDue: halfTheTime(appeal, now) }, note: noteOf(note) };
  });

const halfTheTime = ({ openedAt, decideDue }: AppealRecord, now: Instant): Instant =>
  plusMs(now, Math.max(0, Math.floor((decideDue - openedAt) / 2)));

/** The unique index would refuse it as well; this way the agent is told why. */
async function hasAnotherOpen(sql: Sql, { personId, reason, id }: AppealRecord): Promise<boolean> {
  const found = await sql.query(
    'select 1 from appeal where person_id = $1 and reason = $2 and id <> $3 and closed_at is null',
    [personId, reason, id],
  );
  return (found.rowCount ?? 0) > 0;
}
