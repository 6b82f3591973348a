import { instant, parseMobileNumber, parseResidentNumber, plusHours } from '@zhengming/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDemoInstitutions } from '../institution/load-demo-institutions.js';
import { loadVaccineProducts } from '../vaccination/load-vaccine-products.js';
import { createKeyring } from '../identity/keyring.js';
import { loadFacts } from '../person/load-facts.js';
import { findPersonId } from '../person/person.repository.js';
import { loadPolicies } from '../policy/load-policies.js';
import { inTransaction } from '../orm/transaction.js';
import { explainPerson } from '../status/judge-person.js';
import { reevaluatePersons } from '../status/reevaluate-persons.js';
import { loadWorld } from '../status/world.js';
import { insertDivisions, publishCounties } from '../testing/small-world.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { makeChunk } from './city-chunk.js';
import { cityPlan } from './city-plan.js';
import { CityNotEmptyError, demoCity } from './demo-city.js';
import { inventPerson } from './invent-person.js';
import { STORIES, story } from './stories.js';

const at = instant('2021-11-01T10:00:00+08:00');
const plan = cityPlan(3, at);
const SAMPLE = Array.from({ length: 8000 }, (_, index) => inventPerson(plan, 1000 + index));
const share = (count: number): number => count / SAMPLE.length;

describe('the invented people', () => {
  test('are the same for the same seed, others for another', () => {
    expect(inventPerson(plan, 4242)).toEqual(inventPerson(plan, 4242));
    expect(inventPerson({ ...plan, seed: 4 }, 4242)).not.toEqual(inventPerson(plan, 4242));
  });

  test('have numbers that are valid in form, from prefixes nobody has, each their own', () => {
    for (const { residentNumber, phones, sex } of SAMPLE) {
      expect(parseResidentNumber(residentNumber)).toMatchObject({ ok: false, problem: { code: 'DIVISION' } });
      expect(parseResidentNumber(residentNumber, { allowTest: true })).toMatchObject({ ok: true, sex });
      for (const { number } of phones)
        expect(parseMobileNumber(number, { allowTest: true })).toMatchObject({ ok: true, isTest: true });
    }
    expect(new Set(SAMPLE.map(({ residentNumber }) => residentNumber)).size).toBe(SAMPLE.length);
    const own = SAMPLE.flatMap(({ phones }) => phones.filter(({ isOwn }) => isOwn).map(({ number }) => number));
    expect(new Set(own).size).toBe(own.length);
  });

  test('live in realistic proportions', () => {
    const phones = SAMPLE.reduce((sum, { phones: list }) => sum + list.length, 0);
    expect(share(phones)).toBeGreaterThan(1.1);
    expect(share(phones)).toBeLessThan(1.3);
    const since = plan.now - 14 * 24 * 60;
    const travelled = SAMPLE.filter(({ stays }) =>
      stays.some(
        ({ source, division, leftAt }) =>
          source === 'TELECOM' && division !== '110000' && (leftAt === null || leftAt > since),
      ),
    );
    expect(share(travelled.length)).toBeGreaterThan(0.06);
    expect(share(travelled.length)).toBeLessThan(0.13);
    expect(share(SAMPLE.filter(({ guardianId }) => guardianId !== null).length)).toBeGreaterThan(0.12);
    expect(share(SAMPLE.filter(({ doses }) => doses.length > 0).length)).toBeGreaterThan(0.75);
  });

  test('do nothing after the present, and every test goes its way in order', () => {
    for (const person of SAMPLE) {
      for (const stay of person.stays) {
        expect(stay.arrivedAt).toBeLessThanOrEqual(plan.now);
        expect(stay.leftAt ?? plan.now).toBeLessThanOrEqual(plan.now);
        expect(stay.leftAt ?? stay.arrivedAt).toBeGreaterThanOrEqual(stay.arrivedAt);
      }
      for (const one of person.tests) {
        const way = [one.sampledAt, one.receivedAt, one.reportedAt, one.uploadedAt, one.visibleAt].filter(
          (hop) => hop !== null,
        );
        expect(way).toEqual([...way].sort((a, b) => a - b));
        expect(one.result === 'PENDING').toBe(one.reportedAt === null);
      }
    }
  });

  test('have ids of their own across persons, kinds and seeds', () => {
    const ids = [plan, { ...plan, seed: 4 }].flatMap((city) =>
      Array.from({ length: 500 }, (_, index) => inventPerson(city, 1000 + index)).flatMap((one) => [
        one.id,
        ...one.stays.map(({ id }) => id),
        ...one.phones.map(({ id }) => id),
        ...one.tests.map(({ id }) => id),
      ]),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the demo city', () => {
  let database: TestDatabase;
  const PERSONS = 300;
  beforeAll(async () => {
    database = await createTestDatabase();
    await loadPolicies(database.store);
    await loadVaccineProducts(database.store);
    await loadDemoInstitutions(database.store);
    await demoCity(database.store, { persons: PERSONS, seed: 3, at });
    const found = await database.store.pool.query<{ code: string }>('select distinct division_code as code from stay');
    const unlisted = ['152922', '620103'];
    const listed = ['152923', '152921', '620102', '152501', '520303', '640106', '231102'];
    await insertDivisions(database.store.pool, [...found.rows.map(({ code }) => code), ...listed, ...unlisted]);
    await publishCounties(database.store.pool, listed, instant('2021-10-30T00:00:00+08:00'));
  });
  afterAll(() => database.drop());

  const outcomes = [
    { id: 'alxa-right-banner', colour: 'NONE', popup: 'VERIFY_ITINERARY', clears: ['CORRECT_STAY'] },
    { id: 'lanzhou-qilihe', colour: 'NONE', popup: 'VERIFY_ITINERARY', clears: [] },
    { id: 'ejina', colour: 'NONE', popup: 'AFFECTED_AREA', clears: ['WAIT'] },
    { id: 'test-not-uploaded', colour: 'NONE', popup: 'TEST_REQUIRED', clears: ['UPLOAD_TEST'] },
    { id: 'elder-with-guardian', colour: 'NONE', popup: 'VERIFY_ITINERARY', clears: ['CORRECT_STAY'] },
    { id: 'unverified-number', colour: 'NONE', popup: 'PHONE_UNVERIFIED', clears: ['VERIFY_PHONE'] },
    { id: 'still-there', colour: 'NONE', popup: 'AFFECTED_AREA', clears: [] },
    { id: 'all-fine', colour: 'GREEN', popup: null, clears: [] },
    { id: 'ticket-not-travelled', colour: 'NONE', popup: 'VERIFY_ITINERARY', clears: ['CORRECT_STAY'] },
    { id: 'remote-venue-scan', colour: 'GREEN', popup: null, clears: [] },
    { id: 'test-pending', colour: 'NONE', popup: 'TEST_REQUIRED', clears: ['TAKE_TEST'] },
    { id: 'daughter-of-the-elder', colour: 'GREEN', popup: null, clears: [] },
  ];
  test.each(outcomes)('$id is $colour $popup', async ({ id, colour, popup, clears }) => {
    const { personId, phone, residentNumber } = story(id);
    const owner = id === 'elder-with-guardian' ? story('daughter-of-the-elder').personId : personId;
    expect(await findPersonId(database.store, 'PHONE', phone)).toBe(owner);
    expect(await findPersonId(database.store, 'RESIDENT_ID', residentNumber)).toBe(personId);
    const world = await loadWorld(database.store, at);
    const [answer] = await inTransaction(database.store, (sql) =>
      reevaluatePersons(sql, world, [personId], { trigger: 'INITIAL', triggerId: null, at }),
    );
    expect(answer?.judgement).toMatchObject({ colour, popup });
    const facts = await loadFacts(database.store, personId, { knownAt: at });
    const ways = facts === null ? [] : explainPerson(world, facts, at).clears;
    expect(ways.map(({ kind }) => kind)).toEqual(expect.arrayContaining(clears));
  });

  test('tells all its stories here', () => {
    expect(outcomes.map(({ id }) => id).sort()).toEqual(STORIES.map(({ id }) => id).sort());
  });

  test('stores no identifier in clear, and decrypts to what was meant', async () => {
    const { store } = database;
    const { name, residentNumber, personId } = story('ejina');
    const found = await store.pool.query('select * from person where id = $1', [personId]);
    const row = found.rows[0] as {
      masked_name: string;
      masked_id_number: string;
      name_cipher: Buffer;
      id_number_cipher: Buffer;
    };
    expect(row).toMatchObject({ masked_name: '高**' });
    expect(store.keyring.decrypt(row.name_cipher)).toBe(name);
    expect(store.keyring.decrypt(row.id_number_cipher)).toBe(residentNumber);
    const dump = await store.pool.query<{ all: string }>(
      `select (select string_agg(person::text, '') from person) || (select string_agg(phone_binding::text, '') from phone_binding) as all`,
    );
    for (const one of STORIES) {
      expect(dump.rows[0]?.all).not.toContain(one.residentNumber);
      expect(dump.rows[0]?.all).not.toContain(one.phone);
      expect(dump.rows[0]?.all).not.toContain(one.name);
    }
  });

  test('is left alone when it is there, and other people are refused', async () => {
    const { store } = database;
    const again = await demoCity(store, { persons: PERSONS, seed: 3, at: plusHours(at, 5) });
    expect(again.rows.person).toBe(0);
    await expect(demoCity(store, { persons: PERSONS, seed: 4, at })).rejects.toThrow(CityNotEmptyError);
    await expect(demoCity(store, { persons: PERSONS - 1, seed: 3, at })).rejects.toThrow(CityNotEmptyError);
    await expect(demoCity(store, { persons: 3, seed: 3, at })).rejects.toThrow(RangeError);
  });

  test('begins with the same people whatever its size', () => {
    const keyring = createKeyring({
      currentKeyId: 'k',
      encryption: new Map([['k', Buffer.alloc(32, 1)]]),
      blindIndex: Buffer.alloc(32, 2),
    });
    const small = makeChunk(plan, keyring, 0, 40);
    const large = makeChunk(plan, keyring, 0, 80);
    expect(large.stay.startsWith(small.stay)).toBe(true);
    expect(large.person_identifier.startsWith(small.person_identifier)).toBe(true);
  });
});
