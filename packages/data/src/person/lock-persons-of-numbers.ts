import type { RowIdentifier } from '@zhengming/domain';
import type { Keyring } from '../identity/keyring.js';
import type { Sql } from '../orm/transaction.js';
import { lockLiving } from './living-records.js';
import { findPersonIds } from './person.repository.js';

/**
 * Whose each number is, with their records locked for facts to be written; null where nobody has it, or nobody of whom
 * anything may be written any more. Whoever went into another record before we held the lock is looked up again: by then
 * the number leads there.
 */
export async function lockPersonsOfNumbers(
  sql: Sql,
  keyring: Keyring,
  numbers: readonly RowIdentifier[],
): Promise<readonly (string | null)[]> {
  const found = await findPersonIds({ pool: sql, keyring }, numbers);
  const living = await lockLiving(sql, known(found));
  if (found.every((id) => id === null || living.has(id))) return found;
  const again = await findPersonIds({ pool: sql, keyring }, numbers);
  const now = await lockLiving(sql, known(again));
  return again.map((id) => (id !== null && now.has(id) ? id : null));
}

const known = (ids: readonly (string | null)[]): readonly string[] => ids.filter((id) => id !== null);
