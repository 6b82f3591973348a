import {
  type BindingEvent,
  buildTestMobileNumber,
  buildTestResidentNumber,
  divisionCode,
  formatInstant,
  instant,
  type Instant,
  plusHours,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../orm/store.js';
import { inTransaction } from '../orm/transaction.js';
import { loadFacts } from '../person/load-facts.js';
import { createPerson, findPersonId } from '../person/person.repository.js';
import { recordStays } from '../stay/stay.repository.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { tellBindings } from './tell-bindings.js';

const AT = instant('2021-11-01T10:00:00+08:00');
const number = buildTestMobileNumber(1);
const other = buildTestMobileNumber(2);
let database: TestDatabase;
let store: Store;
let id: string;
beforeAll(async () => {
  database = await createTestDatabase();
  store = database.store;
  id = uuidv7();
  const residentNumber = buildTestResidentNumber(1, '1988-05-05', 'MALE');
  await inTransaction(store, (sql) =>
    createPerson(
      sql,
      store.keyring,
      { id, name: '试验人', residentNumber, sex: 'MALE', birthYear: 1988, home: divisionCode('110105') },
      AT,
    ),
  );
});
afterAll(() => database.drop());

type Told = BindingEvent & { readonly number: typeof number };
const bound = (at: Instant, which = number): Told => ({ kind: 'BIND', channel: 'WECHAT', number: which, at });

async function tell(knownAt: Instant, ...events: Told[]): Promise<readonly string[]> {
  const report = await inTransaction(store, (sql) =>
    tellBindings(
      sql,
      store.keyring,
      events.map((event) => ({ personId: id, event })),
      { knownAt, delayDays: 14 },
    ),
  );
  return report.outcomes.map((one) => ('problem' in one ? one.problem : one.outcome));
}

const phones = async (knownAt: Instant): Promise<readonly string[]> =>
  ((await loadFacts(store, id, { knownAt }))?.phones ?? [])
    .map((one) =>
      [
        formatInstant(one.effectiveFrom),
        one.effectiveTo === null ? '-' : formatInstant(one.effectiveTo),
        one.verification,
      ].join(' '),
    )
    .sort();

test('the first counts at once, the next after 14 days, whatever order they come in', async () => {
  const early = plusHours(AT, -48);
  expect(await tell(AT, bound(plusHours(AT, -1), other), bound(early))).toEqual(['ACCEPTED', 'ACCEPTED']);
  expect(await phones(AT)).toEqual([`${formatInstant(early)} - UNKNOWN`, '2021-11-16T00:00:00+08:00 - UNKNOWN']);
  expect(await findPersonId(store, 'PHONE', number)).toBe(id);
});

test('what is told of a binding keeps its name, so that trips seen through it go on counting as that number does', async () => {
  const before = await loadFacts(store, id, { knownAt: AT });
  const name = before?.phones.find(({ effectiveFrom }) => effectiveFrom < AT)?.id ?? '';
  await inTransaction(store, (sql) =>
    recordStays(
      sql,
      [
        {
          personId: id,
          id: uuidv7(),
          source: 'TELECOM',
          precision: 'PREFECTURE',
          division: divisionCode('370200'),
          prefecture: divisionCode('370200'),
          arrivedAt: plusHours(AT, -30),
          leftAt: null,
          phoneId: name,
        },
      ],
      AT,
    ),
  );
  const later = plusHours(AT, 2);
  const verified: Told = { kind: 'VERIFY', number, at: plusHours(AT, 1), answer: 'UNVERIFIED' };
  const unbound: Told = { kind: 'UNBIND', channel: 'WECHAT', number, at: plusHours(AT, 1) };
  expect(await tell(later, verified, unbound)).toEqual(['ACCEPTED', 'ACCEPTED']);
  const after = await loadFacts(store, id, { knownAt: later });
  const same = after?.phones.find((one) => one.id === name);
  expect(same).toMatchObject({ verification: 'UNVERIFIED', effectiveTo: instant('2021-11-16T00:00:00+08:00') });
  expect(after?.stays[0]?.phoneId).toBe(name);
  // and what was known before is known as it was
  expect((await loadFacts(store, id, { knownAt: AT }))?.phones).toEqual(before?.phones);
});

test('told again nothing is written', async () => {
  const rows = async (): Promise<unknown> => (await store.pool.query('select count(*) from phone_binding')).rows[0];
  const before = await rows();
  const verified: Told = { kind: 'VERIFY', number, at: plusHours(AT, 1), answer: 'UNVERIFIED' };
  expect(await tell(plusHours(AT, 3), verified, bound(plusHours(AT, -48)))).toEqual(['DUPLICATE', 'DUPLICATE']);
  expect(await rows()).toEqual(before);
});
