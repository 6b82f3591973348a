import { formatInstant, type Instant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import type { FactProblem, FactReport } from './fact-report.js';
import { lockLiving } from './living-records.js';

/** Tables whose rows are facts about a person: append-only and bitemporal (design D1). */
export type FactTable = 'stay' | 'nucleic_test' | 'vaccination' | 'phone_binding' | 'declaration' | 'community_task';

/** One row by column name; instants as RFC 3339, blobs as `\x…`. */
export interface FactRow {
  readonly person_id: string;
  readonly id: string;
  readonly [column: string]: unknown;
}

export const when = (at: Instant | null): string | null => (at === null ? null : formatInstant(at));

/**
 * Appends facts, known from `knownAt` on. Idempotent by (person, id): a fact that is there already stays as it is and
 * is reported as a duplicate. Persons who got something new have their facts version raised, so that every status made
 * before is known to be stale (D4). Rows of persons who are unknown, erased or lie in
 * another record are rejected.
 */
export async function appendFacts(
  sql: Sql,
  table: FactTable,
  rows: readonly FactRow[],
  knownAt: Instant,
  problems: readonly FactProblem[] = [],
): Promise<FactReport> {
  const bad = new Set(problems.map(({ index }) => index));
  const good = rows.map((row, index) => ({ row, index })).filter(({ index }) => !bad.has(index));
  if (good.length === 0) return { accepted: [], duplicates: [], rejected: problems };
  const known = await lockLiving(
    sql,
    good.map(({ row }) => row.person_id),
  );
  const strangers = good.filter(({ row }) => !known.has(row.person_id));
  const writable = good.filter(({ row }) => known.has(row.person_id)).map(({ row }) => row);
  const written = await insertRows(sql, table, writable, knownAt);
  await raiseFactsVersion(sql, [...new Set(written.map(({ person_id }) => person_id))]);
  const accepted = new Set(written.map(({ id }) => id));
  const unknown = strangers.map(({ index }): FactProblem => ({ index, code: 'UNKNOWN_PERSON', field: 'personId' }));
  return {
    accepted: [...accepted],
    duplicates: writable.filter(({ id }) => !accepted.has(id)).map(({ id }) => id),
    rejected: [...problems, ...unknown].sort((a, b) => a.index - b.index),
  };
}

async function insertRows(
  sql: Sql,
  table: FactTable,
  rows: readonly FactRow[],
  knownAt: Instant,
): Promise<readonly { person_id: string; id: string }[]> {
  if (rows.length === 0) return [];
  const [first] = rows;
  const columns = [...Object.keys(first ?? {}), 'known_from'].join(', ');
  const documents = rows.map((row) => ({ ...row, known_from: formatInstant(knownAt) }));
  const found = await sql.query(
    `insert into ${table} (${columns})
     select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)
     on conflict do nothing returning person_id, id`,
    [JSON.stringify(documents)],
  );
  return found.rows as { person_id: string; id: string }[];
}

async function raiseFactsVersion(sql: Sql, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  await sql.query('update person set facts_version = facts_version + 1 where id = any($1::uuid[])', [personIds]);
}

/**
 * Ends facts: from `at` on they are no longer known, while what was judged before can still be looked up. The rows stay.
 * A changed fact is the old one ended and a new one appended under another id.
 * @returns how many ended now
 */
export async function endFacts(
  sql: Sql,
  table: FactTable,
  personId: string,
  ids: readonly string[],
  at: Instant,
): Promise<number> {
  const ended = await sql.query(
    `update ${table} set known_to = $3 where person_id = $1 and id = any($2::uuid[]) and known_to is null and known_from < $3`,
    [personId, ids, formatInstant(at)],
  );
  if ((ended.rowCount ?? 0) > 0) await raiseFactsVersion(sql, [personId]);
  return ended.rowCount ?? 0;
}
