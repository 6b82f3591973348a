import { formatInstant, type Instant, type RecordKind } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

/**
 * Of people another platform asks a national platform about: those of whom it has not heard from every source of its own.
 * Whoever was never asked is asked by the next job; nobody waits for that here.
 */
export async function askForOthers(
  sql: Sql,
  personIds: readonly string[],
  kinds: readonly RecordKind[],
  at: Instant,
): Promise<ReadonlySet<string>> {
  if (personIds.length === 0) return new Set();
  const values = [personIds, kinds, formatInstant(at)];
  await sql.query(
    `insert into connector_answer (person_id, source, state, asked_at, ask_again_at)
     select p.id, s.code, 'PENDING', $3, $3 from connector_source s cross join person p
     where s.url is not null and s.active and s.kinds && $2::text[] and p.id = any ($1::uuid[])
     on conflict do nothing`,
    values,
  );
  const { rows } = await sql.query(
    `select distinct a.person_id as id from connector_answer a join connector_source s on s.code = a.source
     where a.person_id = any ($1::uuid[]) and s.active and s.url is not null and s.kinds && $2::text[]
       and a.state in ('PENDING', 'SOURCE_DOWN') and $3::timestamptz is not null`,
    values,
  );
  return new Set((rows as { id: string }[]).map(({ id }) => id));
}
