import { endFacts, inTransaction, recordTests, recordVaccinations, saveCodeMappings } from '@zhengming/data';
import { day, divisionCode, instant, plusHours, plusMs } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPeerDesk, type PeerDesk, TEST_LINES } from '../testing/peer-desk.js';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

/** Two whole platforms: ours, and one more of this very server as the national platform. */
let house: TestHouse;
let national: TestHouse;
let desk: PeerDesk;
let handler: Caller;
let reads: Caller;
/** The same people, as each platform knows them: by number, never by id. */
let ours: readonly TestPerson[];
let theirs: readonly TestPerson[];

const TRAVELLED = '152921';

beforeAll(async () => {
  [house, national] = await Promise.all([
    openTestHouse(undefined, { lines: TEST_LINES }),
    openTestHouse(undefined, { platformRole: 'NATIONAL' }),
  ]);
  desk = await openPeerDesk(house);
  handler = await house.staff('second', 'HANDLER');
  reads = await national.partner('record:read');
  ours = [];
  theirs = [];
  for (const index of [1, 2, 3, 4, 5]) {
    ours = [...ours, await makePerson(house.services.store, { index, travelled: TRAVELLED })];
    if (index < 5) theirs = [...theirs, await makePerson(national.services.store, { index })];
  }
});
afterAll(async () => {
  await Promise.all([house.close(), national.close()]);
});

const id = (people: readonly TestPerson[], index: number): string => people[index]?.id ?? '';
const DOSE = {
  doseNumber: 1,
  givenOn: day('2021-05-01'),
  division: divisionCode('620102'),
  institution: '接种点',
  source: 'LOCAL',
};

async function giveDose(personId: string, more: object = {}): Promise<string> {
  const doseId = uuidv7();
  const dose = { ...DOSE, personId, id: doseId, productCode: 'CORONAVAC', ...more };
  await inTransaction(national.services.store, (sql) => recordVaccinations(sql, [dose], national.clock.now()));
  return doseId;
}

/** The other platform takes a dose back; a minute later we ask again. */
async function takeBack(doseId: string): Promise<void> {
  const at = plusHours(NOW, 1);
  await inTransaction(national.services.store, (sql) => endFacts(sql, 'vaccination', id(theirs, 1), [doseId], at));
  house.clock.set(plusMs(house.clock.now(), 60_000));
}

async function giveTest(personId: string, reportedAt = '2021-10-31T20:00:00+08:00'): Promise<string> {
  const { store } = national.services;
  const { rows } = await store.pool.query<{ id: string; division: string }>(
    'select id, division_code as division from institution where division_code in (select code from division) order by id limit 1',
  );
  const testId = uuidv7();
  const test = {
    personId,
    id: testId,
    institutionId: rows[0]?.id ?? '',
    sampleNumber: `N-${testId}`,
    division: divisionCode(rows[0]?.division ?? ''),
    sampledAt: instant('2021-10-31T08:00:00+08:00'),
    receivedAt: null,
    reportedAt: instant(reportedAt),
    uploadedAt: instant('2021-10-31T21:00:00+08:00'),
    visibleAt: instant('2021-10-31T21:00:00+08:00'),
    result: 'NEGATIVE' as const,
    channel: 'INSTITUTION' as const,
  };
  await inTransaction(store, (sql) => recordTests(sql, [test], NOW));
  return testId;
}

const ASK = `query Ask($id: UUID!) { person(id: $id, purpose: "test") {
  status { colour popup } tests { id channel } vaccinations { id source grade toldBy { zh } }
  vaccinationStatus { state gaps { code } headline { zh } }
  sources { code state fault records problems askable standing sentence { zh } } } }`;

interface Known {
  readonly status: { readonly colour: string; readonly popup: string | null };
  readonly tests: readonly { readonly channel: string }[];
  readonly vaccinations: readonly { readonly source: string; readonly grade: string }[];
  readonly vaccinationStatus: { readonly state: string; readonly headline: { readonly zh: string } };
  readonly sources: readonly {
    readonly code: string;
    readonly state: string | null;
    readonly records: number;
    readonly problems: number;
    readonly sentence: { readonly zh: string };
  }[];
}
async function known(personId: string): Promise<Known> {
  const { data, errors } = await handler.ask(ASK, { id: personId });
  expect(errors).toBeUndefined();
  return data?.['person'] as unknown as Known;
}

test('a source is written down, checked, and connected since it answered', async () => {
  const key = reads.headers['authorization']?.replace('Bearer ', '') ?? '';
  const url = `${national.url}/graphql`;
  expect(await desk.connect({ url })).toMatchObject({ code: 'KEY_MISSING', field: 'input.key' });
  expect(await desk.connect({ url, key })).toMatchObject({
    version: 1,
    url,
    standings: [{ state: 'NOT_CONNECTED', cause: 'STAFF' }, {}],
  });
  house.clock.set(plusHours(NOW, 1));
  expect(await desk.check('NATIONAL')).toMatchObject({
    standings: [
      { kind: 'TEST', state: 'CONNECTED', cause: 'ANSWER', since: '2021-11-01T11:00:00+08:00' },
      { kind: 'VACCINATION', state: 'CONNECTED', cause: 'ANSWER' },
    ],
    stale: false,
  });
  const { rows } = await house.services.store.pool.query('select key_cipher from connector_source');
  expect(JSON.stringify(rows)).not.toContain(key);
});

test('what the national platform knows frees somebody at once: fact, provenance and status together', async () => {
  await giveTest(id(theirs, 0));
  await giveDose(id(theirs, 0));
  expect((await known(id(ours, 0))).status).toEqual({ colour: 'NONE', popup: 'TEST_REQUIRED' });
  expect(await desk.lookUp(id(ours, 0))).toMatchObject([
    { source: 'NATIONAL', state: 'FOUND', added: 2, records: 2, fault: null },
  ]);
  expect(await known(id(ours, 0))).toMatchObject({
    status: { colour: 'GREEN', popup: null },
    tests: [{ channel: 'NATIONAL_PLATFORM' }],
    vaccinations: [{ source: 'NATIONAL', grade: 'VERIFIED', toldBy: { zh: '国家平台' } }],
    sources: [{ code: 'NATIONAL', state: 'FOUND', records: 2 }],
  });
  const { rows } = await house.services.store.pool.query(
    `select b.source, b.kind, b.accepted, t.known_from = $1 as at from nucleic_test t join import_batch b on b.id = t.batch_id`,
    [new Date(house.clock.now())],
  );
  expect(rows).toEqual([{ source: '国家平台', kind: 'TESTS', accepted: 1, at: true }]);
});

test('asked again, nothing is there twice', async () => {
  expect(await desk.lookUp(id(ours, 0))).toMatchObject([{ state: 'FOUND', added: 0, withdrawn: 0, records: 2 }]);
  await Promise.all([desk.lookUp(id(ours, 0)), desk.lookUp(id(ours, 0))]);
  expect((await known(id(ours, 0))).vaccinations.length).toBe(1);
});

test('a dose taken back lowers the status again, and only the sources that told of it decide that', async () => {
  const [first, second] = [
    await giveDose(id(theirs, 1)),
    await giveDose(id(theirs, 1), { givenOn: day('2021-05-29') }),
  ];
  expect(await desk.lookUp(id(ours, 1))).toMatchObject([{ added: 2 }]);
  expect((await known(id(ours, 1))).vaccinationStatus.state).toBe('COMPLETE');
  await takeBack(second);
  expect(await desk.lookUp(id(ours, 1))).toMatchObject([{ added: 0, withdrawn: 1, records: 1 }]);
  expect((await known(id(ours, 1))).vaccinationStatus.state).toBe('PARTIAL');
  await takeBack(first);
  expect(await desk.lookUp(id(ours, 1))).toMatchObject([{ state: 'NOT_FOUND', withdrawn: 1, records: 0 }]);
  const { vaccinationStatus } = await known(id(ours, 1));
  expect(vaccinationStatus).toMatchObject({
    state: 'NO_RECORD_FOUND',
    headline: { zh: '各地均已答复，未查询到接种记录。' },
  });
});

test('nothing there, and nobody known there, are both said as "no record"', async () => {
  for (const index of [2, 4])
    expect(await desk.lookUp(id(ours, index))).toMatchObject([{ state: 'NOT_FOUND', added: 0, fault: null }]);
});

describe('what cannot be read is kept with why, never dropped', () => {
  test('a vaccine no mapping knows; once it is mapped, the dose is there', async () => {
    const { pool } = national.services.store;
    await pool.query(
      `insert into vaccine_product select 'HE-01', '某疫苗', 'x', 'x', 'INACTIVATED', 2 where not exists (select from vaccine_product where code = 'HE-01')`,
    );
    await giveDose(id(theirs, 2), { productCode: 'HE-01' });
    expect(await desk.lookUp(id(ours, 2))).toMatchObject([{ state: 'FOUND', added: 0, problems: 1 }]);
    expect((await desk.sources()).find(({ code }) => code === 'NATIONAL')?.problems).toBe(1);
    const mapped = { system: 'NATIONAL', subject: 'VACCINE_PRODUCT', code: 'HE-01', value: 'BBIBP-CORV' } as const;
    await saveCodeMappings(house.services.store.pool, [mapped], NOW);
    expect(await desk.lookUp(id(ours, 2))).toMatchObject([{ added: 1, problems: 0 }]);
    expect(await saveCodeMappings(house.services.store.pool, [mapped], NOW)).toBe(0);
  });

  test('a clock that runs ahead: the test waits until its time has come', async () => {
    await giveTest(id(theirs, 3), '2021-11-01T16:00:00+08:00');
    expect(await desk.lookUp(id(ours, 3))).toMatchObject([{ state: 'FOUND', added: 0, problems: 1 }]);
    expect((await known(id(ours, 3))).sources[0]).toMatchObject({ problems: 1, records: 0 });
    house.clock.set(instant('2021-11-01T15:56:00+08:00'));
    expect(await desk.lookUp(id(ours, 3))).toMatchObject([{ added: 1, problems: 0 }]);
  });
});

test('the key opens nothing but records, and what was read stands in the log of the other house', async () => {
  const { errors } = await reads.ask('{ persons { edges { node { id } } } }');
  expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  await national.services.audit.durable();
  await expect
    .poll(async () => {
      const { rows } = await national.services.store.pool.query(
        `select 1 from audit_event where action = 'Query.peerRecords' and person_id = $1 and purpose = 'PEER_RECORDS'`,
        [id(theirs, 0)],
      );
      return rows.length > 0;
    })
    .toBe(true);
});

test.each([
  { input: {}, code: 'ONE_PERSON' },
  { input: { personId: '01900000-0000-7000-8000-000000000000' }, code: 'UNKNOWN_PERSON' },
  { input: { identifier: { kind: 'RESIDENT_ID', value: '123' } }, code: 'INVALID_RESIDENT_NUMBER' },
])('a look-up of $input ⇒ $code', async ({ input, code }) => {
  const { data } = await handler.ask(
    `mutation Look($input: LookUpRecordsInput!) { answer: lookUpRecords(input: $input, purpose: "核对检测") { ... on Refusal { code } } }`,
    { input },
  );
  expect(data?.['answer']).toEqual({ code });
});
