import type { RowProblem } from '@zhengming/domain';
import type pg from 'pg';
import type { Sql } from '../orm/transaction.js';
import { isLiving } from '../person/living-records.js';

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

/** Somebody else was faster between our look and our lock: the transaction is made again. */
export class RacedError extends Error {
  override readonly name = 'RacedError';
  readonly code = '40001';
}

/**
 * Locks the persons of a staging table in the order of their ids, as everybody does who changes facts: two deliveries
 * about the same people wait for each other and never crosswise.
 * @throws with the code 40001 when the record that a number led to went into another meanwhile, or was erased: looked up
 * again, the number leads to where it belongs
 */
export async function lockPersons(sql: Sql, staging: 'staged_test' | 'staged_dose'): Promise<void> {
  const { rows } = await sql.query(
    `with locked as materialized (
       select p.id, ${isLiving('p')} as living from person p where p.id in (select person_id from ${staging}) order by p.id for update)
     select exists (select from locked l join ${staging} s on s.person_id = l.id where not l.living and s.kind is not null) as raced
     from (select count(*) from locked) as all_of_them`,
  );
  if ((rows as { readonly raced: boolean }[])[0]?.raced === true)
    throw new RacedError('the record behind a number went into another');
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
