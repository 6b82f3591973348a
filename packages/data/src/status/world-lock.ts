import type { Sql } from '../orm/transaction.js';

/** The advisory lock of the database function `hold_world_lock`. */
const WORLD_LOCK = 7_140_002;

/**
 * Holds off publications of lists and policies until the transaction ends (the database takes the lock exclusively when
 * one is published): what is judged in this transaction is judged by the lists that are in force when it commits.
 */
export const holdWorld = async (sql: Sql): Promise<void> => {
  await sql.query('select pg_advisory_xact_lock_shared($1)', [WORLD_LOCK]);
};

/**
 * Waits until nobody is being judged, and lets nobody be judged until the transaction ends. Whoever publishes asks the
 * clock only then: what was judged before is from an earlier moment, by the earlier lists, and what is judged after it
 * from a later one.
 */
export const stopWorld = async (sql: Sql): Promise<void> => {
  await sql.query('select pg_advisory_xact_lock($1)', [WORLD_LOCK]);
};
