import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

/** What the database itself keeps of corrections, whoever writes to it. */
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const query = (text: string, values: unknown[] = []) => database.store.pool.query(text, values);

async function correction(more: Record<string, unknown> = {}): Promise<string> {
  const row = {
    person_id: uuidv7(),
    id: uuidv7(),
    kind: 'EXCLUDE_STAY',
    target_ids: [],
    legal_basis: 'script',
    evidence_ids: [],
    valid_from: '2021-11-01T10:00:00+08:00',
    valid_to: '2021-11-04T10:00:00+08:00',
    state: 'PROPOSED',
    preview: {},
    author_id: uuidv7(),
    proposed_at: '2021-11-01T10:00:00+08:00',
    ...more,
  };
  const columns = Object.keys(row).join(', ');
  await query(
    `insert into correction (${columns}) select ${columns} from jsonb_populate_record(null::correction, $1)`,
    [JSON.stringify(row)],
  );
  return row.id;
}

describe('a correction counts', () => {
  const approve = (id: string) =>
    query(`update correction set state = 'APPROVED', decided_at = now(), known_from = now() where id = $1`, [id]);

  test.each([
    ['by one person when nobody else had to decide', { second_person_reasons: [] }, null],
    ['never by one person when somebody had to', { second_person_reasons: ['ELDER'] }, /second_person_decides/],
    ['never by one person when nobody asked who had to', {}, /second_person_decides/],
    ['by two', { second_person_reasons: ['ELDER'], approver_id: uuidv7() }, null],
  ])('%s', async (_name, more, refused) => {
    const id = await correction(more);
    if (refused === null) await expect(approve(id)).resolves.toMatchObject({ rowCount: 1 });
    else await expect(approve(id)).rejects.toThrow(refused);
  });
});

describe('what is refused', () => {
  test.each([
    [
      'a grace of four days',
      { kind: 'GRACE', rule_id: 'P2-07', valid_to: '2021-11-05T10:00:00+08:00' },
      /grace_is_short/,
    ],
    ['a grace from no rule', { kind: 'GRACE' }, /grace_names_one_rule/],
    ['a test that is not there', { kind: 'ATTACH_TEST' }, /a_test_is_attached/],
    ['a dose that is not there', { kind: 'ATTACH_DOSE' }, /a_dose_is_attached/],
    [
      'taken back without a reason',
      { state: 'REMOVED', known_to: '2021-11-02T10:00:00+08:00' },
      /a_removal_has_a_reason/,
    ],
  ])('%s', async (_name, more, refused) => {
    await expect(correction({ approver_id: uuidv7(), ...more })).rejects.toThrow(refused);
  });
});

describe('what was written stays', () => {
  test.each([
    ['its kind', `kind = 'GRACE'`],
    ['its targets', `target_ids = array[gen_random_uuid()]`],
    ['how long it holds', `valid_to = valid_to + interval '1 day'`],
    ['its author', `author_id = gen_random_uuid()`],
    ['why a second person had to decide', `second_person_reasons = '{}'`],
    ['what it was decided together with', `proposal_id = gen_random_uuid()`],
  ])('%s', async (_name, change) => {
    const id = await correction({ second_person_reasons: ['ELDER'] });
    await expect(query(`update correction set ${change} where id = $1`, [id])).rejects.toThrow(/written once/);
  });

  test('it is never deleted, and a decision is not taken twice', async () => {
    const id = await correction({ approver_id: uuidv7() });
    await expect(query('delete from correction where id = $1', [id])).rejects.toThrow(/never deleted/);
    await query(`update correction set state = 'REJECTED', decided_at = now() where id = $1`, [id]);
    await expect(query(`update correction set state = 'APPROVED' where id = $1`, [id])).rejects.toThrow(/does not go/);
  });
});

describe('taking a correction back', () => {
  const removal = (more: object) =>
    query(`insert into correction_removal select * from jsonb_populate_record(null::correction_removal, $1)`, [
      JSON.stringify({
        id: uuidv7(),
        person_id: uuidv7(),
        appeal_id: uuidv7(),
        proposal_id: uuidv7(),
        reason: '依据不实',
        preview: {},
        stricter: true,
        state: 'DONE',
        asked_by: '01900000-0000-7000-8000-000000000001',
        asked_at: '2021-11-01T10:00:00+08:00',
        ...more,
      }),
    ]);

  test.each([
    ['alone, where the person is worse off', {}, /stricter_by_two/],
    ['by whoever asked', { decided_by: '01900000-0000-7000-8000-000000000001' }, /removal_four_eyes/],
    ['alone, where nobody is worse off', { stricter: false }, null],
    ['by two', { decided_by: '01900000-0000-7000-8000-000000000002' }, null],
  ])('%s', async (_name, more, refused) => {
    if (refused === null) await expect(removal(more)).resolves.toMatchObject({ rowCount: 1 });
    else await expect(removal(more)).rejects.toThrow(refused);
  });
});
