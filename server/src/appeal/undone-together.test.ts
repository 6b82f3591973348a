import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command, decide, type DeskAnswer, underReview } from '../testing/desk.js';
import { proposeTogether } from '../testing/correction-desk.js';
import { flagged as flaggedPerson, takeIn } from '../testing/life-desk.js';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson } from '../testing/test-world.js';
import { withoutNumbers } from './free-text.js';

/** What is about more than one person, and what two people do at the same moment. */
let house: TestHouse;
let intake: Caller;
let handler: Caller;
let reviewer: Caller;

beforeAll(async () => {
  house = await openTestHouse();
  intake = await house.staff('intake', 'INTAKE');
  handler = await house.staff('handler', 'HANDLER');
  reviewer = await house.staff('reviewer', 'REVIEWER');
});
afterAll(() => house.close());

const undo = (caller: Caller, { id, version }: DeskAnswer): Promise<DeskAnswer> =>
  command(caller, 'undoMove', 'UndoMoveInput', { appealId: id, expectedVersion: version });

describe('a decision about two persons that is taken back at once', () => {
  async function given(index: number) {
    const { store } = house.services;
    const owner = await makePerson(store, { index, travelled: '152922', test: 'NONE' });
    const person = await makePerson(store, { index: index + 1, travelled: '152900', test: 'UPLOADED' });
    const belongsTo = { kind: 'RESIDENT_ID', value: owner.residentNumber };
    const draft = { kind: 'FIX_IDENTITY', targetIds: [person.testId], belongsTo };
    const proposed = await proposeTogether(handler, await underReview(intake, handler, person), [draft]);
    const approved = await decide(reviewer, 'approveCorrection', proposed);
    expect(approved.state).toBe('APPLIED');
    return { owner, approved };
  }
  const toldOf = async (id: string): Promise<readonly string[]> => {
    const { rows } = await house.services.store.pool.query<{ state: string }>(
      'select state from notice where person_id = $1 order by id',
      [id],
    );
    return rows.map(({ state }) => state);
  };

  test('is told to neither', async () => {
    const { owner, approved } = await given(10);
    expect(await toldOf(owner.id)).toEqual(['QUEUED']);
    expect(await undo(reviewer, approved)).toMatchObject({ state: 'SECOND_REVIEW' });
    expect(await toldOf(owner.id)).toEqual(['CANCELLED']);
  });

  test('stands when the other one was told already', async () => {
    const { owner, approved } = await given(20);
    await house.services.store.pool.query(`update notice set state = 'SENT' where person_id = $1`, [owner.id]);
    expect(await undo(reviewer, approved)).toMatchObject({ code: 'TOLD_ALREADY' });
  });
});

test('a call that comes just as its appeal is closed leaves nothing half-done', async () => {
  const person = await flaggedPerson(house, 30);
  const { id } = await takeIn(intake, person);
  const { pool } = house.services.store;
  const closing = await pool.connect();
  await closing.query('begin');
  await closing.query(`update appeal set state = 'WITHDRAWN', closed_at = $2, version = version + 1 where id = $1`, [
    id,
    new Date(house.clock.now()),
  ]);
  const calling = takeIn(intake, person, { mergeInto: id });
  for (let waits = false; !waits;) {
    const { rows } = await pool.query(
      `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    );
    waits = rows.length > 0;
  }
  await closing.query('commit');
  closing.release();
  expect(await calling).toMatchObject({ __typename: 'Refusal' });
  const { rows } = await pool.query('select id from appeal where person_id = $1', [person.id]);
  expect(rows).toEqual([{ id }]);
});

test.each([
  ['a number said in groups', '电话 138 0013 8000，请回拨', '138'],
  ['with hyphens', '电话138-0013-8000', '138'],
  ['as an input method of China types it', '身份证１１０１０１１９９００３０７０１１Ｘ', '１１０'],
  ['a resident number in groups', '110101 19900307 011X', '110'],
  ['a card', '卡号 6222 0202 0000 1234 567', '622'],
  ['with the country before it', '+86 13800138000', ''],
])('a long number is masked: %s', (_name, text, start) => {
  const kept = withoutNumbers(text);
  expect(kept.normalize('NFKC').replaceAll(/[ -]/g, '')).not.toMatch(/\d{7}/);
  expect(kept).toContain(`${start}*`);
});

test.each([
  '2021-11-01 10:00 至 2021-11-06 00:00',
  '申诉 S20211101-0001',
  '12月1日 13:05 的 G1234 次 5车12F',
  '20211101 20211102',
])('what is no identifier stays: %s', (text) => {
  expect(withoutNumbers(text)).toBe(text);
});
