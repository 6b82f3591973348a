import { formatInstant, type Instant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

export interface DuplicateCandidate {
  readonly id: string;
  readonly personId: string;
  readonly otherId: string;
  readonly state: 'OPEN' | 'DISMISSED' | 'PROPOSED' | 'MERGED' | 'UNLIKELY';
  readonly version: number;
}

/** A pair of records, locked until the transaction ends. */
export async function lockCandidate(sql: Sql, id: string): Promise<DuplicateCandidate | null> {
  const { rows } = await sql.query(
    'select id, person_id as "personId", other_id as "otherId", state, version from duplicate_candidate where id = $1 for update',
    [id],
  );
  return (rows[0] as DuplicateCandidate | undefined) ?? null;
}

export const setCandidateState = (sql: Sql, id: string, state: 'OPEN' | 'PROPOSED' | 'MERGED'): Promise<unknown> =>
  sql.query('update duplicate_candidate set state = $2, version = version + 1 where id = $1', [id, state]);

export const dismissCandidate = (
  sql: Sql,
  id: string,
  dismissed: { readonly by: string; readonly reason: string; readonly at: Instant },
): Promise<unknown> =>
  sql.query(
    `update duplicate_candidate set state = 'DISMISSED', decided_by = $2, decided_at = $3, decision_reason = $4,
       version = version + 1 where id = $1`,
    [id, dismissed.by, formatInstant(dismissed.at), dismissed.reason],
  );
