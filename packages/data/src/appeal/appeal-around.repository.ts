import type { AppealState } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

/** Whose appeal it is, read without holding anybody up. @returns null when there is none */
export async function personOfAppeal(sql: Sql, appealId: string): Promise<string | null> {
  const found = await sql.query('select person_id as "personId" from appeal where id = $1', [appealId]);
  return (found.rows[0] as { readonly personId: string } | undefined)?.personId ?? null;
}

export interface OpenAppealHead {
  readonly id: string;
  readonly number: string;
  readonly state: AppealState;
}

/** What else is open of the person. */
export async function otherOpenAppeals(
  sql: Sql,
  personId: string,
  appealId: string,
): Promise<readonly OpenAppealHead[]> {
  const found = await sql.query(
    `select id, number, state from appeal where person_id = $1 and id <> $2 and closed_at is null
       and state not in ('WITHDRAWN', 'MERGED', 'CLOSED') order by opened_at limit 20`,
    [personId, appealId],
  );
  return found.rows as OpenAppealHead[];
}
