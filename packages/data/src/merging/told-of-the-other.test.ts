import {
  buildTestResidentNumber,
  divisionCode,
  formatInstant,
  instant,
  type Instant,
  plusHours,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { keepAnswers } from '../connector/keep-answers.js';
import { nextOfRound } from '../connector/asked-persons.repository.js';
import { applyTests, toSentTests } from '../import/apply-tests.js';
import { DEMO_INSTITUTIONS } from '../institution/demo-institutions.js';
import {
  decideIntegrityChange,
  insertIntegrityChange,
  lockKnownTest,
} from '../integrity/integrity-change.repository.js';
import { type NewStayRecord, recordJourneys } from '../journey/record-journeys.js';
import { inTransaction, inTransactionOrAgain } from '../orm/transaction.js';
import { createPerson } from '../person/person.repository.js';
import { tellBindings } from '../phone/tell-bindings.js';
import { reevaluateMany } from '../status/reevaluate-many.js';
import { reevaluatePersons } from '../status/reevaluate-persons.js';
import { runPopulation } from '../status/run-population.js';
import { loadWorld, type World } from '../status/world.js';
import { recordTests } from '../test/nucleic-test.repository.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { loadDemoInstitutions } from '../institution/load-demo-institutions.js';
import { loadPolicies } from '../policy/load-policies.js';
import { insertDivisions } from '../testing/small-world.js';
import { mergePersons } from './merge-persons.js';
import { splitPersons } from './split-persons.js';

const began = instant('2021-11-01T10:00:00+08:00');
const HOME = divisionCode('110108');
const AIRLINE = uuidv7();

let database: TestDatabase;
let world: World;
let now = began;
let serial = 0;
let survivor: string;
let other: string;
let otherIndex: Buffer;

const tick = (): Instant => (now = plusHours(now, 1));
const rows = async <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await database.store.pool.query(text, values)).rows as T[];

async function newPerson(): Promise<{ readonly id: string; readonly index: Buffer }> {
  serial += 1;
  const id = uuidv7();
  const residentNumber = buildTestResidentNumber(serial, '1988-05-14', 'FEMALE');
  const { store } = database;
  await inTransaction(store, (sql) =>
    createPerson(
      sql,
      store.keyring,
      { id, name: '林晓岚', residentNumber, sex: 'FEMALE', birthYear: 1988, home: HOME },
      began,
    ),
  );
  return { id, index: store.keyring.blindIndex('RESIDENT_ID', residentNumber) };
}

beforeAll(async () => {
  database = await createTestDatabase();
  await loadPolicies(database.store);
  await loadDemoInstitutions(database.store);
  await insertDivisions(database.store.pool, [HOME]);
  world = await loadWorld(database.store, began);
});
afterAll(() => database.drop());
beforeEach(async () => {
  survivor = (await newPerson()).id;
  ({ id: other, index: otherIndex } = await newPerson());
});

const why = () => ({ trigger: 'FACT', triggerId: null, at: now }) as const;
async function merge(): Promise<string> {
  const mergeId = uuidv7();
  tick();
  await inTransaction(database.store, async (sql) => {
    await mergePersons(sql, { mergeId, survivorId: survivor, mergedId: other, at: now });
    await reevaluatePersons(sql, world, [survivor], why());
  });
  return mergeId;
}
const split = (mergeId: string): Promise<void> =>
  inTransaction(database.store, (sql) =>
    splitPersons(sql, { mergeId, survivorId: survivor, mergedId: other, at: tick(), handedOver: [] }),
  );

const TICKET = {
  source: 'TICKET',
  issuer: AIRLINE,
  reference: 'T-1',
  event: 'RECORDED',
  eventAt: began,
  place: { division: HOME, arrivedAt: began, leftAt: null },
  batch: 'b',
} as const;
const tell = (personId: string, ...said: readonly Omit<NewStayRecord, 'personId'>[]) =>
  inTransaction(database.store, (sql) =>
    recordJourneys(
      sql,
      said.map((one) => ({ ...one, personId })),
      tick(),
      () => ({ precision: 'COUNTY', prefecture: HOME }),
    ),
  );
const REFUND = { ...TICKET, event: 'REFUNDED', eventAt: plusHours(began, 1), place: null } as const;
const standing = async (personId: string): Promise<number> =>
  (await rows('select 1 from stay where person_id = $1 and known_to is null', [personId])).length;

test.each([
  ['refunded before the merge, told of again after it', [TICKET, REFUND], [TICKET]],
  ['refund first, ticket after the merge', [REFUND], [TICKET]],
  ['ticket first, refund after the merge', [TICKET], [REFUND]],
])('a ticket is no evidence once it is refunded: %s', async (_, before, after) => {
  await tell(other, ...before);
  const mergeId = await merge();
  await tell(survivor, ...after);
  expect(await standing(survivor)).toBe(0);
  await split(mergeId);
  await tell(other, TICKET);
  expect([await standing(survivor), await standing(other)]).toEqual([0, 0]);
});

const scene = () => ({
  source: 'NATIONAL',
  at: tick(),
  world,
  clock: { now: () => now },
  isDivision: () => true,
  productOf: (code: string) => code,
});
const NOTHING = { unchanged: false, version: null, tests: [], doses: [], fault: null, tries: 0, notBefore: null };
const answer = (personId: string, withdrawnAt: Instant | null) =>
  inTransaction(database.store, (sql) =>
    keepAnswers(
      sql,
      [
        {
          ...NOTHING,
          personId,
          state: 'FOUND',
          doses: [
            {
              recordId: 'D1',
              withdrawnAt,
              productCode: null,
              doseNumber: 1,
              givenOn: 18_800,
              division: HOME,
              institution: '社区医院',
            },
          ],
        },
      ] as unknown as Parameters<typeof keepAnswers>[1],
      scene(),
    ),
  );
const doses = async (personId: string): Promise<number> =>
  (await rows('select 1 from vaccination where person_id = $1 and known_to is null', [personId])).length;

test('a dose that a platform takes back ends wherever a merge has brought it', async () => {
  await answer(other, null);
  const mergeId = await merge();
  await answer(survivor, null);
  expect(await doses(survivor)).toBe(1);
  await split(mergeId);
  expect([await doses(survivor), await doses(other)]).toEqual([0, 1]);
  await merge();
  await answer(survivor, now);
  expect(await doses(survivor)).toBe(0);
});

const aTest = () => ({
  id: uuidv7(),
  institutionId: DEMO_INSTITUTIONS[0]?.id ?? '',
  sampleNumber: `M${serial}`,
  division: HOME,
  sampledAt: began,
  receivedAt: null,
  reportedAt: plusHours(began, 1),
  uploadedAt: null,
  visibleAt: plusHours(began, 1),
  result: 'NEGATIVE' as const,
  channel: 'INSTITUTION' as const,
});

test('nothing is written about a record that lies in another, nor about one that is only stored', async () => {
  await merge();
  const { id: stored } = await newPerson();
  await database.store.pool.query('update person set restricted_at = $2 where id = $1', [stored, formatInstant(now)]);
  for (const personId of [other, stored]) {
    await inTransaction(database.store, async (sql) => {
      const { rejected, touched } = await recordTests(sql, [{ ...aTest(), personId }], now);
      expect([rejected.map(({ code }) => code), touched]).toEqual([['UNKNOWN_PERSON'], []]);
      const event = { kind: 'BIND', channel: 'WECHAT', number: '12900000077', at: began };
      const told = [{ personId, event }] as unknown as Parameters<typeof tellBindings>[2];
      const bound = await tellBindings(sql, database.store.keyring, told, { knownAt: now, delayDays: 14 });
      expect(bound).toEqual({ outcomes: [{ outcome: 'REJECTED', problem: 'UNKNOWN_PERSON' }], changed: [] });
      await reevaluateMany(sql, world, [personId], why());
      expect(await reevaluatePersons(sql, world, [personId], why())).toEqual([]);
    });
    expect((await tell(personId, TICKET)).outcomes).toEqual(['UNKNOWN_PERSON']);
    await answer(personId, null);
    const run = { ...why(), candidates: { kind: 'PERSONS', personIds: [personId] } } as const;
    expect(await runPopulation(database.store, world, run)).toMatchObject({ state: 'DONE', judged: 0 });
    const asked = await nextOfRound(database.store.pool, database.store.keyring, 'NATIONAL', {
      after: null,
      most: 500,
    });
    expect(asked.map((one) => one.personId)).not.toContain(personId);
  }
  const left = [
    'stay',
    'stay_record',
    'nucleic_test',
    'phone_binding',
    'vaccination',
    'connector_record',
    'status',
  ].map((table) => `select '${table}' from ${table} where person_id in ($1, $2)`);
  expect(await rows(left.join(' union all '), [other, stored])).toEqual([]);
});

test('a delivery that waited for a merge brings its rows to where the number leads now', async () => {
  const holder = await database.store.pool.connect();
  await holder.query('begin');
  await mergePersons(holder, { mergeId: uuidv7(), survivorId: survivor, mergedId: other, at: tick() });
  const row = { ...aTest(), line: 1, person: { kind: 'RESIDENT_ID', blindIndex: otherIndex } };
  const delivery = inTransactionOrAgain(database.store, (sql) =>
    applyTests(sql, toSentTests([{ ...row, grade: 'VERIFIED', integrity: 'OK', batchId: null }]), now),
  );
  const waits = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%staged_test%' and datname = current_database()`;
  await expect.poll(() => rows(waits), { interval: 5 }).toHaveLength(1);
  await holder.query('commit');
  holder.release();
  expect(await delivery).toMatchObject({ outcomes: [{ outcome: 'ACCEPTED' }], touched: [survivor] });
});

test('a test that was found to be false ends when the platform takes its record back', async () => {
  const test = aTest();
  await inTransaction(database.store, async (sql) => {
    await recordTests(sql, [{ ...test, personId: other }], tick());
    await sql.query(
      `insert into connector_record (person_id, source, kind, record_id, fact_id, brought, seen_at)
       values ($1, 'NATIONAL', 'TEST', 'R1', $2, true, $3)`,
      [other, test.id, formatInstant(now)],
    );
    const known = await lockKnownTest(sql, other, test.id);
    if (known === null) throw new Error('no test');
    const id = uuidv7();
    const by = uuidv7();
    await insertIntegrityChange(sql, {
      id,
      test: known,
      becomes: 'SUSPECTED',
      reason: 'r',
      document: null,
      by,
      at: now,
    });
    const change = {
      personId: other,
      id,
      testId: test.id,
      was: 'OK',
      becomes: 'SUSPECTED',
      state: 'PROPOSED',
      proposedBy: by,
    } as const;
    await decideIntegrityChange(sql, change, {
      state: 'APPROVED',
      by: uuidv7(),
      at: tick(),
      reason: 'r',
      referral: null,
    });
  });
  const taken = { recordId: 'R1', withdrawnAt: now, sampleNumber: test.sampleNumber };
  await inTransaction(database.store, (sql) =>
    keepAnswers(
      sql,
      [{ ...NOTHING, personId: other, state: 'FOUND', tests: [taken] }] as unknown as Parameters<typeof keepAnswers>[1],
      scene(),
    ),
  );
  expect(await rows('select 1 from nucleic_test where person_id = $1 and known_to is null', [other])).toEqual([]);
});
