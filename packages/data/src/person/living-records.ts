import type { Sql } from '../orm/transaction.js';

/**
 * Whether facts may be written about a record, and whether it is judged: not once it lies in another (合并), nor when it
 * is only stored any more (删除). `alias` is the person's row.
 */
export const isLiving = (alias: string): string => `${alias}.merged_into is null and ${alias}.restricted_at is null`;

/**
 * Locks persons in the order of their ids, as everybody does who changes facts, and says of whom facts may be written.
 * Whoever was found by a number before the lock may lie in another record, or be erased, by the time it is held.
 */
export async function lockLiving(sql: Sql, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql.query(
    `select p.id from person p where p.id = any($1::uuid[]) and ${isLiving('p')} order by p.id for update`,
    [[...new Set(personIds)]],
  );
  return new Set((rows as { readonly id: string }[]).map(({ id }) => id));
}
