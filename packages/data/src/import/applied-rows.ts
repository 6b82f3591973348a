import type { RowProblem } from '@zhengming/domain';
import type pg from 'pg';
import type { Sql } from '../orm/transaction.js';

/** What became of one row. CHANGED: it says otherwise than what was known, which ended. */
export interface RowOutcome {
  readonly line: number;
  readonly outcome: 'ACCEPTED' | 'CHANGED' | 'DUPLICATE' | 'REJECTED';
  readonly problem: RowProblem | null;
}

export interface AppliedRows {
  readonly outcomes: readonly RowOutcome[];
  /** Persons of whom something else is known now; their statuses are stale until they are judged again. */
  readonly touched: readonly string[];
}

/**
 * Locks the persons of a staging table in the order of their ids, as everybody does who changes facts: two deliveries
 * about the same people wait for each other and never crosswise.
 */
export async function lockPersons(sql: Sql, staging: 'staged_test' | 'staged_dose'): Promise<void> {
  await sql.query(
    `select count(*) from (select id from person where id in (select person_id from ${staging}) order by id for update) p`,
  );
}

/** @returns the same persons, in order */
export async function raiseFactsVersions(
  client: pg.ClientBase,
  persons: ReadonlySet<string>,
): Promise<readonly string[]> {
  const ids = [...persons].sort();
  if (ids.length > 0)
    await client.query('update person set facts_version = facts_version + 1 where id = any($1::uuid[])', [ids]);
  return ids;
}
