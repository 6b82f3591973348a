import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('what the database itself refuses', () => {
  const correction = (author: string, approver: string | null, days: number) =>
    database.store.pool.query(
      `insert into correction (person_id, id, kind, target_ids, legal_basis, evidence_ids, valid_from, valid_to, state, preview,
         author_id, approver_id, proposed_at)
       values ($1, gen_random_uuid(), 'EXCLUDE_STAY', '{}', 'script', '{}', now(), now() + make_interval(days => $4), 'APPROVED', '{}', $2, $3, now())`,
      [uuidv7(), author, approver, days],
    );

  test('a correction approved by its author', async () => {
    const author = uuidv7();
    await expect(correction(author, author, 3)).rejects.toThrow(/four_eyes/);
    await expect(correction(author, uuidv7(), 3)).resolves.toBeDefined();
  });

  test('a correction that lasts longer than fourteen days', async () => {
    await expect(correction(uuidv7(), uuidv7(), 15)).rejects.toThrow(/never_open/);
  });

  test('a list published by whoever prepared it, or with unresolved names', async () => {
    const { pool } = database.store;
    const batch = uuidv7();
    const by = uuidv7();
    await pool.query(
      `insert into import_batch (id, kind, source, file_name, content_hash, received_at) values ($1, 'AREAS', 't', 'f', '\\x01', now())`,
      [batch],
    );
    const publish = (unresolved: number, publisher: string) =>
      pool.query(
        `insert into area_version (id, import_batch_id, list_time, received_at, state, entry_count, resolved_count,
           unresolved_count, entries, prepared_by, published_by)
         values (gen_random_uuid(), $1, now(), now(), 'PUBLISHED', 1, 1, $2, '[]', $3, $4)`,
        [batch, unresolved, by, publisher],
      );
    await expect(publish(0, by)).rejects.toThrow(/four_eyes/);
    await expect(publish(1, uuidv7())).rejects.toThrow(/nothing_unresolved_is_published/);
  });
});
