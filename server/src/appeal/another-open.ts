import type { AppealRecord, Sql } from '@zhengming/data';
import { type Refusal, refuse } from '../app/refusal.type.js';

/** Whether the person has another open appeal for this reason. The unique index would refuse it as well; this way the agent is told why. */
export async function hasAnotherOpen(
  sql: Sql,
  { personId, reason, id }: Pick<AppealRecord, 'personId' | 'reason' | 'id'>,
): Promise<boolean> {
  const found = await sql.query(
    'select 1 from appeal where person_id = $1 and reason = $2 and id <> $3 and closed_at is null and not stands_apart',
    [personId, reason, id],
  );
  return (found.rowCount ?? 0) > 0;
}

export const anotherOpen = (): Refusal =>
  refuse(
    'DUPLICATE_APPEAL',
    '此人以同一原因已有在办申诉，请在该申诉中继续。',
    'Another appeal for this reason is open; go on with that one.',
    'input.appealId',
  );
