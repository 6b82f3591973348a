import {
  type BindingRow,
  buildTestMobileNumber,
  buildTestResidentNumber,
  divisionCode,
  instant,
  type MobileNumber,
  plusHours,
  RECORDING_SOURCES,
  type StayRow,
} from '@zhengming/domain';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { loadDivisions } from '../division/load-divisions.js';
import { inTransaction } from '../orm/transaction.js';
import { createPerson } from '../person/person.repository.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import type { RowOutcome } from './applied-rows.js';
import { bindingImport } from './binding-import.js';
import type { ImportWay } from './run-import.js';
import { stayImport } from './stay-import.js';

const NOW = instant('2021-11-01T10:00:00+08:00');
const PEOPLE = 40;
const numbers = Array.from({ length: PEOPLE }, (_, index) => buildTestResidentNumber(index, '1988-05-05', 'MALE'));
const batchId = uuidv7();
const issuer = uuidv7();
const ids: string[] = [];

let database: TestDatabase;
let stays: ImportWay<StayRow>;
let bindings: ImportWay<BindingRow>;
beforeAll(async () => {
  database = await createTestDatabase();
  const { store } = database;
  const person = { name: '试验人', sex: 'MALE', birthYear: 1988, home: divisionCode('110105') } as const;
  await inTransaction(store, async (sql) => {
    for (const residentNumber of numbers) {
      const id = uuidv7();
      ids.push(id);
      await createPerson(sql, store.keyring, { ...person, id, residentNumber }, NOW);
    }
  });
  const sources = new Set(RECORDING_SOURCES);
  stays = stayImport(store.keyring, batchId, await loadDivisions(store), { issuer, sources });
  bindings = bindingImport(store.keyring, batchId, () => Promise.resolve(14));
});
afterAll(() => database.drop());

const who = (index: number) => ({ kind: 'RESIDENT_ID', value: numbers[index] ?? '' }) as const;
const ticket = (index: number, reference: string, more: Partial<StayRow> = {}): StayRow => ({
  identifier: who(index),
  source: 'TICKET',
  reference,
  event: 'RECORDED',
  eventAt: plusHours(NOW, -240),
  place: { division: divisionCode('152922'), arrivedAt: plusHours(NOW, -100), leftAt: plusHours(NOW, -100) },
  caseNumber: null,
  detail: null,
  ...more,
});
const refund = (index: number, reference: string): StayRow =>
  ticket(index, reference, { event: 'REFUNDED', eventAt: plusHours(NOW, -200), place: null });
const bound = (index: number, number: MobileNumber, hours = -50): BindingRow => ({
  identifier: who(index),
  event: { kind: 'BIND', channel: 'WECHAT', number, at: plusHours(NOW, hours) },
});

/** Takes rows in, in one transaction. @returns what became of each, whom it touched, and in how many statements */
async function take<Row>(way: ImportWay<Row>, rows: readonly Row[], at = NOW) {
  const withLines = rows.map((row, index) => ({ ...row, line: index + 1 }));
  return inTransaction(database.store, async (client) => {
    const asked = vi.spyOn(client as pg.ClientBase, 'query');
    const { outcomes, touched } = await way.apply(withLines, at)(client);
    const statements = asked.mock.calls.length;
    asked.mockRestore();
    return { said: outcomes.map(told), touched, statements };
  });
}
const told = ({ outcome, problem }: RowOutcome): string => (problem ? `${problem.code} ${problem.field}` : outcome);

const standing = async (reference: string): Promise<readonly unknown[]> =>
  (
    await database.store.pool.query<object>(
      'select batch_id as batch, ended_because as because from stay where reference = $1 order by known_from, id',
      [reference],
    )
  ).rows;

describe('a delivery of journeys', () => {
  test('ends what it refunds, in whichever row, chunk or delivery the ticket came', async () => {
    expect((await take(stays, [ticket(0, 'A'), ticket(1, 'B'), refund(1, 'B'), refund(2, 'C')])).said).toEqual([
      'ACCEPTED',
      'ACCEPTED',
      'ACCEPTED',
      'ACCEPTED',
    ]);
    const { said, touched } = await take(stays, [refund(0, 'A'), ticket(2, 'C'), ticket(0, 'A')], plusHours(NOW, 1));
    expect(said).toEqual(['CHANGED', 'ACCEPTED', 'DUPLICATE']);
    expect([...touched].sort()).toEqual([ids[0], ids[2]].sort());
    for (const reference of ['A', 'B', 'C'])
      expect(await standing(reference)).toEqual([{ batch: batchId, because: 'REFUNDED' }]);
  });

  test('sent again changes nothing and touches nobody', async () => {
    const rows = [ticket(3, 'D'), ticket(3, 'D'), ticket(3, 'E')];
    expect((await take(stays, rows)).said).toEqual(['ACCEPTED', 'DUPLICATE', 'ACCEPTED']);
    expect(await take(stays, rows)).toMatchObject({ said: ['DUPLICATE', 'DUPLICATE', 'DUPLICATE'], touched: [] });
  });

  test('marks journeys that cannot both have been made, and only those', async () => {
    const slept = (division: string, from: number): Partial<StayRow> => ({
      source: 'HOTEL',
      place: { division: divisionCode(division), arrivedAt: plusHours(NOW, from), leftAt: plusHours(NOW, from + 9) },
    });
    const [there, elsewhere, before] = [slept('152922', -100), slept('370203', -95), slept('370203', -120)];
    await take(stays, [
      ticket(4, 'F', there),
      ticket(4, 'G', elsewhere),
      ticket(4, 'H', before),
      ticket(5, 'H', there),
    ]);
    const { rows } = await database.store.pool.query(
      `select reference from stay where overlapping and reference in ('F', 'G', 'H') order by 1`,
    );
    expect(rows).toEqual([{ reference: 'F' }, { reference: 'G' }]);
  });
});

describe('a delivery of numbers', () => {
  const [first, second] = [buildTestMobileNumber(1), buildTestMobileNumber(2)] as const;
  const verified = (index: number, number: MobileNumber): BindingRow => ({
    identifier: who(index),
    event: { kind: 'VERIFY', number, at: plusHours(NOW, -1), answer: 'VERIFIED' },
  });

  test('counts by the time of its events, and says of each row what became of it', async () => {
    const { said, touched } = await take(bindings, [
      verified(0, first),
      bound(0, first),
      bound(1, first, -40),
      bound(0, first),
      verified(1, second),
    ]);
    expect(said).toEqual(['ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'DUPLICATE', 'NOT_BOUND number']);
    expect([...touched].sort()).toEqual([ids[0], ids[1]].sort());
    const { rows } = await database.store.pool.query(
      'select verification, batch_id as batch from phone_binding where person_id = $1 and known_to is null',
      [ids[0]],
    );
    expect(rows).toEqual([{ verification: 'VERIFIED', batch: batchId }]);
  });

  test('a number of two persons finds the first, and is shared from then on', async () => {
    const { rows } = await database.store.pool.query(
      `select k.person_id as owner, s.person_id as other from person_identifier k
       join shared_phone s on s.blind_index = k.blind_index where k.kind = 'PHONE'`,
    );
    expect(rows).toHaveLength(1);
    expect([ids[0], ids[1]]).toEqual(expect.arrayContaining(Object.values(rows[0] as object)));
  });
});

test('whoever is only stored any more is nobody, and whoever is nobody keeps no other row back', async () => {
  await database.store.pool.query('update person set restricted_at = $2 where id = $1', [ids[9], new Date(NOW)]);
  const stranger = { kind: 'RESIDENT_ID', value: buildTestResidentNumber(99_999, '1970-01-01', 'MALE') } as const;
  const expected = ['UNKNOWN_PERSON identifier', 'UNKNOWN_PERSON identifier', 'ACCEPTED'];
  const rows = [ticket(9, 'X'), ticket(8, 'X', { identifier: stranger }), ticket(8, 'X')];
  expect((await take(stays, rows)).said).toEqual(expected);
  const number = buildTestMobileNumber(3);
  const told = [bound(9, number), { ...bound(8, number), identifier: stranger }, bound(8, number)];
  expect((await take(bindings, told)).said).toEqual(expected);
});

test('forty persons take as many statements as two', async () => {
  const few = Array.from({ length: 2 }, (_, index) => 10 + index);
  const many = Array.from({ length: PEOPLE - 12 }, (_, index) => 12 + index);
  const journeys = (whom: readonly number[]) => take(stays, whom.map((index) => ticket(index, 'many'))); // prettier-ignore
  expect((await journeys(many)).statements).toBe((await journeys(few)).statements);
  const numbersOf = (whom: readonly number[]) => take(bindings, whom.map((index) => bound(index, buildTestMobileNumber(100 + index)))); // prettier-ignore
  expect((await numbersOf(many)).statements).toBe((await numbersOf(few)).statements);
});
