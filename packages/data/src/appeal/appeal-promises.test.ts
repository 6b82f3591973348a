import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

/** What the database itself refuses of an appeal, whoever asks. */
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const personId = uuidv7();
async function insert(more: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const row = { state: 'IN_REVIEW', reason: uuidv7(), ...more };
  const id = uuidv7();
  await database.store.pool.query(
    `insert into appeal (person_id, id, number, state, channel, reason, statement, urgency, decision_id, opened_at,
       first_response_due, decide_due, verdict, verdict_reason, merged_into, stands_apart)
     values ($1, $2::uuid, $2::text, $3, 'WEB', $4, 's', 'T2', $2::uuid, now(), now(), now(), $5, $6, $7, $8)`,
    [
      personId,
      id,
      row.state,
      row.reason,
      more['verdict'] ?? null,
      more['verdictReason'] ?? null,
      more['mergedInto'] ?? null,
      more['standsApart'] ?? false,
    ],
  );
  return id;
}
const change = (id: string, set: string) =>
  database.store.pool.query(`update appeal set ${set} where person_id = $1 and id = $2`, [personId, id]);

test('a change that does not raise the version', async () => {
  const id = await insert();
  await expect(change(id, `state = 'PROPOSED'`)).rejects.toMatchObject({ constraint: 'version_rises' });
  await expect(change(id, `state = 'PROPOSED', version = version`)).rejects.toMatchObject({
    constraint: 'version_rises',
  });
  await expect(change(id, `state = 'PROPOSED', version = version + 1`)).resolves.toBeDefined();
});

test.each([
  ['no reason', null],
  ['an empty reason', '  '],
])('an outcome upheld with %s', async (_name, verdictReason) => {
  await expect(insert({ verdict: 'UPHELD', verdictReason })).rejects.toMatchObject({
    constraint: 'upheld_with_a_reason',
  });
});

test.each([
  ['merged into nothing', { state: 'MERGED' }, 'merged_into_another'],
  ['open, but merged', { mergedInto: uuidv7() }, 'merged_into_another'],
  ['in a state nobody knows', { state: 'FORGOTTEN' }, 'appeal_state'],
])('an appeal %s', async (_name, more, constraint) => {
  await expect(insert(more)).rejects.toMatchObject({ constraint });
});

test('a second open appeal for the same reason, unless it was found to be a matter of its own', async () => {
  const reason = uuidv7();
  await insert({ reason });
  await expect(insert({ reason })).rejects.toMatchObject({ constraint: 'one_open_appeal' });
  await expect(insert({ reason, standsApart: true })).resolves.toBeDefined();
});

test('a history that is rewritten, or shortened', async () => {
  const { pool } = database.store;
  const appealId = await insert();
  await pool.query(
    `insert into appeal_event (person_id, appeal_id, id, at, action) values ($1, $2, gen_random_uuid(), now(), 'OPEN')`,
    [personId, appealId],
  );
  const rewrite = pool.query(`update appeal_event set note = 'x' where appeal_id = $1`, [appealId]);
  await expect(rewrite).rejects.toMatchObject({ constraint: 'history_stays' });
  const shorten = pool.query('delete from appeal_event where appeal_id = $1', [appealId]);
  await expect(shorten).rejects.toMatchObject({ constraint: 'history_stays' });
});

test('two transfers under way at once, and a province without its code', async () => {
  const appealId = await insert();
  const transfer = (addressee: string) =>
    database.store.pool.query(
      `insert into appeal_transfer (person_id, id, appeal_id, addressee, handed_by, handed_at, receipt_due)
       values ($1, gen_random_uuid(), $2, $3, $2, now(), now())`,
      [personId, appealId, addressee],
    );
  await expect(transfer('PROVINCE')).rejects.toMatchObject({ constraint: 'a_province_has_a_code' });
  await transfer('PHONE_12306');
  await expect(transfer('PHONE_12326')).rejects.toMatchObject({ constraint: 'one_transfer_at_a_time' });
});
