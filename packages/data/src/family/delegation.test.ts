import { DAY_MS, instant, plusMs } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '../orm/transaction.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import {
  endDelegation,
  insertDelegation,
  type NewDelegation,
  type NewDelegationOutcome,
} from './delegation.repository.js';

const AT = instant('2021-11-01T10:00:00+08:00');
const SLOTS = 5;
const partnerId = uuidv7();
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.store.pool.query(`insert into partner_client (id, name, scopes) values ($1, 'app', '{}')`, [
    partnerId,
  ]);
});
afterAll(() => database.drop());

const card = (account: string, more: Partial<NewDelegation> = {}): NewDelegation => ({
  id: uuidv7(),
  subjectId: uuidv7(),
  holderId: uuidv7(),
  relation: 'CHILD',
  purposes: ['STATUS'],
  consent: 'FACE',
  card: { channel: 'WECHAT', accountIndex: database.store.keyring.blindIndex('ACCOUNT', account), slots: SLOTS },
  from: AT,
  to: plusMs(AT, 30 * DAY_MS),
  at: AT,
  staffId: null,
  partnerId,
  ...more,
});
const add = (given: NewDelegation): Promise<NewDelegationOutcome> =>
  inTransaction(database.store, (sql) => insertDelegation(sql, given));
const open = async (): Promise<unknown> =>
  (
    await database.store.pool.query(
      'select count(*)::int as cards, array_agg(slot order by slot) as slots from delegation where ended_at is null group by account_index order by 1',
    )
  ).rows;

test('forty ask for a card of one account at once: five get one', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => add(card('one'))));
  expect(answers.filter((answer) => answer === 'CREATED')).toHaveLength(SLOTS);
  expect(answers.filter((answer) => answer === 'ACCOUNT_FULL')).toHaveLength(35);
  expect(await open()).toEqual([{ cards: 5, slots: [1, 2, 3, 4, 5] }]);
});

test('one of the family is asked for many times at once: one card', async () => {
  const [subjectId, holderId] = [uuidv7(), uuidv7()];
  const answers = await Promise.all(Array.from({ length: 12 }, () => add(card('two', { subjectId, holderId }))));
  expect(answers.filter((answer) => answer === 'CREATED')).toHaveLength(1);
  expect(answers.filter((answer) => answer === 'EXISTS')).toHaveLength(11);
});

test('even whoever goes past the door: the index over slots holds', async () => {
  const taken = database.store.keyring.blindIndex('ACCOUNT', 'one');
  const past = database.store.pool.query(
    `insert into delegation (person_id, id, holder_id, relation, purposes, consent, channel, account_index, slot, valid_from, valid_to,
       registered_at, registered_by_partner)
     values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'CHILD', '{STATUS}', 'FACE', 'WECHAT', $1, 3, now(), now() + interval '1 day', now(), $2)`,
    [taken, partnerId],
  );
  await expect(past).rejects.toMatchObject({ constraint: 'one_card_per_slot' });
});

test('a card that was given back, and one whose time is over, make room', async () => {
  const { rows } = await database.store.pool.query(
    `select id from delegation where ended_at is null and slot = 3 and account_index = $1`,
    [database.store.keyring.blindIndex('ACCOUNT', 'one')],
  );
  const given = (rows[0] as { readonly id: string }).id;
  expect(await endDelegation(database.store.pool, given, { by: 'HOLDER', reason: null, at: AT })).toBe(true);
  expect(await endDelegation(database.store.pool, given, { by: 'SUBJECT', reason: null, at: AT })).toBe(false);
  expect([await add(card('one')), await add(card('one'))]).toEqual(['CREATED', 'ACCOUNT_FULL']);
  const later = plusMs(AT, 31 * DAY_MS);
  expect(await add(card('one', { at: later, from: later, to: plusMs(later, DAY_MS) }))).toBe('CREATED');
});

test('a policy that gives fewer takes none away and adds none', async () => {
  const later = plusMs(AT, 31 * DAY_MS);
  const fewer = (slots: number): NewDelegation => {
    const given = card('one', { at: later, from: later, to: plusMs(later, DAY_MS) });
    return given.card === null ? given : { ...given, card: { ...given.card, slots } };
  };
  expect([await add(fewer(1)), await add(fewer(2)), await add(fewer(2))]).toEqual([
    'ACCOUNT_FULL',
    'CREATED',
    'ACCOUNT_FULL',
  ]);
});
