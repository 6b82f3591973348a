import { formatInstant, instant, plusHours } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { holdWorld } from '../status/world-lock.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

const at = instant('2021-11-01T10:00:00+08:00');
const AUTHOR = uuidv7();
const FIRST = uuidv7();
const SECOND = uuidv7();

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const query = (text: string, values: unknown[] = []) => database.store.pool.query(text, values);
let count = 0;

/** A draft of its own, brought as far as `state`. */
async function draft(state: 'DRAFT' | 'SUBMITTED', emergency = false): Promise<string> {
  const key = uuidv7();
  count += 1;
  await query(
    `insert into policy (key, id, version, kind, jurisdiction, document, cases, state, author_id, created_at, changed_at)
     values ($1, $2, '1.0.0', 'DECISION', '110000', '{}', '{}', 'DRAFT', $3, $4, $4)`,
    [key, `T${count}`, AUTHOR, formatInstant(at)],
  );
  if (state === 'SUBMITTED') {
    await query(
      `update policy set state = 'SUBMITTED', submission = 1, emergency = $2, emergency_reason = $3 where key = $1`,
      [key, emergency, emergency ? '疫情紧急' : null],
    );
  }
  return key;
}
const approve = (key: string, by: string, author: string = AUTHOR) =>
  query(
    `insert into policy_approval (policy_key, submission, author_id, approver_id, approved_at) values ($1, 1, $2, $3, now())`,
    [key, author, by],
  );
const publish = (key: string) =>
  query(`update policy set state = 'PUBLISHED', published_at = now() where key = $1`, [key]);
async function published(): Promise<string> {
  const key = await draft('SUBMITTED');
  await approve(key, FIRST);
  await publish(key);
  return key;
}
const period = (key: string, fromHours: number, toHours: number | null) =>
  query(
    `insert into policy_period (id, policy_key, kind, jurisdiction, valid_from, valid_to, known_from)
     values ($1, $2, 'DECISION', '110000', $3, $4, $5)`,
    [
      uuidv7(),
      key,
      formatInstant(plusHours(at, fromHours)),
      toHours === null ? null : formatInstant(plusHours(at, toHours)),
      formatInstant(at),
    ],
  );

describe('four eyes', () => {
  test('an author cannot approve, under whatever name', async () => {
    const key = await draft('SUBMITTED');
    await expect(approve(key, AUTHOR)).rejects.toThrow(/four_eyes/);
    await expect(approve(key, AUTHOR, SECOND)).rejects.toThrow(/foreign key/);
  });

  test('one person approves once', async () => {
    const key = await draft('SUBMITTED', true);
    await approve(key, FIRST);
    await expect(approve(key, FIRST)).rejects.toThrow(/policy_approval_pkey/);
  });

  test('a draft that nobody submitted cannot be approved', async () => {
    await expect(approve(await draft('DRAFT'), FIRST)).rejects.toThrow(/approves_nothing/);
  });

  test.each([
    { path: 'ordinary', emergency: false, approvers: [], passes: false },
    { path: 'ordinary', emergency: false, approvers: [FIRST], passes: true },
    { path: 'emergency', emergency: true, approvers: [FIRST], passes: false },
    { path: 'emergency', emergency: true, approvers: [FIRST, SECOND], passes: true },
  ])('the $path path with $approvers.length approvals: published $passes', async ({ emergency, approvers, passes }) => {
    const key = await draft('SUBMITTED', emergency);
    for (const approver of approvers) await approve(key, approver);
    const answer = await publish(key).then(
      () => true,
      (error: Error) => /published_unapproved/.test(error.message) && null,
    );
    expect(answer).toBe(passes ? true : null);
  });

  test('approvals of an earlier submission do not count for the next', async () => {
    const key = await draft('SUBMITTED');
    await approve(key, FIRST);
    await query(`update policy set state = 'DRAFT' where key = $1`, [key]);
    await query(`update policy set state = 'SUBMITTED', submission = 2 where key = $1`, [key]);
    await expect(publish(key)).rejects.toThrow(/published_unapproved/);
  });

  test('every submission is a new one', async () => {
    const key = await draft('SUBMITTED');
    await approve(key, FIRST);
    await query(`update policy set state = 'DRAFT' where key = $1`, [key]);
    const again = query(`update policy set state = 'SUBMITTED', document = '[]' where key = $1`, [key]);
    await expect(again).rejects.toThrow(/submitted_again/);
  });

  test('an emergency has a reason', async () => {
    const key = await draft('DRAFT');
    for (const reason of [null, '', '  ']) {
      const update = query('update policy set emergency = true, emergency_reason = $2 where key = $1', [key, reason]);
      await expect(update).rejects.toThrow(/emergency_needs_a_reason/);
    }
  });

  test.each([
    { emergency: false, approvers: [AUTHOR], refused: /four_eyes/ },
    { emergency: false, approvers: [], refused: /applied_unapproved/ },
    { emergency: true, approvers: [FIRST], refused: /applied_unapproved/ },
    { emergency: true, approvers: [FIRST, SECOND], refused: null },
  ])('a change with approvals $approvers.length, emergency $emergency', async ({ emergency, approvers, refused }) => {
    const key = await published();
    const id = uuidv7();
    await query(
      `insert into policy_change (id, policy_key, kind, reason, emergency, proposed_by, proposed_at, state)
       values ($1, $2, 'ROLL_BACK', '误判过多', $3, $4, now(), 'PENDING')`,
      [id, key, emergency, AUTHOR],
    );
    const applied = (async () => {
      for (const approver of approvers) {
        await query(
          `insert into policy_change_approval (change_id, proposed_by, approver_id, approved_at) values ($1, $2, $3, now())`,
          [id, AUTHOR, approver],
        );
      }
      await query(`update policy_change set state = 'APPLIED', decided_at = now() where id = $1`, [id]);
      return 'applied';
    })();
    if (refused === null) await expect(applied).resolves.toBe('applied');
    else await expect(applied).rejects.toThrow(refused);
  });
});

describe('what is published never changes', () => {
  test.each(['document', 'cases', 'id', 'version', 'jurisdiction', 'emergency_reason'])(
    'its %s stays',
    async (column) => {
      const key = await published();
      await expect(query(`update policy set ${column} = 'other' where key = $1`, [key])).rejects.toThrow(/immutable/);
    },
  );

  test('nor does it go back to a draft, nor change its author', async () => {
    const key = await published();
    await expect(query(`update policy set state = 'DRAFT', published_at = null where key = $1`, [key])).rejects.toThrow(
      /immutable/,
    );
    await expect(query('update policy set author_id = $2 where key = $1', [key, FIRST])).rejects.toThrow(/immutable/);
  });

  test('what is submitted is what is approved', async () => {
    const key = await draft('SUBMITTED');
    await expect(query(`update policy set document = '{"a":1}' where key = $1`, [key])).rejects.toThrow(/immutable/);
    const both = query(
      `update policy set document = '{"a":1}', state = 'PUBLISHED', published_at = now() where key = $1`,
      [key],
    );
    await expect(both).rejects.toThrow(/immutable/);
  });

  test.each(['id', 'version', 'jurisdiction', 'emergency_reason'])(
    'nor does its %s change on the way',
    async (column) => {
      const key = await draft('SUBMITTED');
      await approve(key, FIRST);
      const update = `update policy set ${column} = 'other', state = 'PUBLISHED', published_at = now() where key = $1`;
      await expect(query(update, [key])).rejects.toThrow(/immutable/);
    },
  );

  test('nothing is published that was not drafted and submitted', async () => {
    const insert = query(
      `insert into policy (key, id, version, kind, jurisdiction, document, cases, state, author_id, created_at, changed_at, published_at)
       values ($1, 'X', '1.0.0', 'DECISION', '110000', '{}', '{}', 'PUBLISHED', $2, now(), now(), now())`,
      [uuidv7(), AUTHOR],
    );
    await expect(insert).rejects.toThrow(/begins_as_draft/);
    await expect(publish(await draft('DRAFT'))).rejects.toThrow(/published_unsubmitted/);
  });

  test('one version of an id is published once', async () => {
    const first = await published();
    const second = await draft('SUBMITTED');
    await query(`update policy set state = 'DRAFT' where key = $1`, [second]);
    await query(`update policy set id = (select id from policy where key = $2) where key = $1`, [second, first]);
    await query(`update policy set state = 'SUBMITTED', submission = 2 where key = $1`, [second]);
    await query(
      `insert into policy_approval (policy_key, submission, author_id, approver_id, approved_at) values ($1, 2, $2, $3, now())`,
      [second, AUTHOR, FIRST],
    );
    await expect(publish(second)).rejects.toThrow(/one_published_version/);
  });

  test.each(['policy', 'policy_approval', 'policy_period', 'policy_change', 'policy_change_approval', 'policy_event'])(
    'nothing is removed from %s',
    async (table) => {
      await expect(query(`delete from ${table}`)).rejects.toThrow(/nothing_is_removed/);
      await expect(query(`truncate ${table} cascade`)).rejects.toThrow(/nothing_is_removed/);
    },
  );
});

describe('periods', () => {
  test('wait until what is being judged is judged', async () => {
    const key = await published();
    const judging = await database.store.pool.connect();
    await judging.query('begin');
    await holdWorld(judging);
    const publication = period(key, 6_000, 6_001);
    await vi.waitFor(async () => {
      const waiting = await query(
        `select from pg_locks l join pg_database d on d.oid = l.database
         where l.locktype = 'advisory' and not l.granted and d.datname = current_database()`,
      );
      expect(waiting.rowCount).toBe(1);
    });
    expect((await query('select from policy_period where policy_key = $1', [key])).rowCount).toBe(0);
    await judging.query('commit');
    judging.release();
    await publication;
    expect((await query('select from policy_period where policy_key = $1', [key])).rowCount).toBe(1);
  });

  test('belong to published versions only', async () => {
    await expect(period(await draft('SUBMITTED'), 5_000, 5_001)).rejects.toThrow(/not_published/);
  });

  test('of one kind and jurisdiction never overlap, as known now', async () => {
    const first = await published();
    const second = await published();
    await period(first, 1_000, 1_010);
    await expect(period(second, 1_009, 1_020)).rejects.toThrow(/one_policy_at_a_time/);
    await expect(period(second, 1_010, 1_020)).resolves.toBeDefined();
    await query('update policy_period set known_to = now() where policy_key = $1', [second]);
    await expect(period(first, 1_012, 1_018)).resolves.toBeDefined();
  });

  test('only ever get the instant from which we knew better', async () => {
    const key = await published();
    await period(key, 2_000, 2_010);
    await expect(query(`update policy_period set valid_to = null where policy_key = $1`, [key])).rejects.toThrow(
      /append_only/,
    );
    await query('update policy_period set known_to = now() where policy_key = $1', [key]);
    await expect(query('update policy_period set known_to = null where policy_key = $1', [key])).rejects.toThrow(
      /append_only/,
    );
  });

  test('what is written down about who did what is never changed', async () => {
    const key = await published();
    await query(`insert into policy_event (id, policy_key, at, action) values ($1, $2, now(), 'NOTE')`, [
      uuidv7(),
      key,
    ]);
    await expect(query(`update policy_event set action = 'OTHER' where policy_key = $1`, [key])).rejects.toThrow(
      /append_only/,
    );
    await expect(query('update policy_approval set note = $2 where policy_key = $1', [key, 'x'])).rejects.toThrow(
      /append_only/,
    );
  });
});
