import type { ImportKind } from '@zhengming/data';
import { buildTestMobileNumber, buildTestResidentNumber } from '@zhengming/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

/** Stewards of one place deliver facts about its people only (辖区); of anybody else nothing is written, and nothing is told. */
let house: TestHouse;
let everywhere: Caller;
let beijing: Caller;
let here: TestPerson;
let there: TestPerson;
let institutionId: string;
let carrierId: string;

beforeAll(async () => {
  house = await openTestHouse();
  everywhere = await house.staff('everywhere', 'DATA_STEWARD');
  beijing = await house.staff('beijing', 'DATA_STEWARD');
  const { store } = house.services;
  await store.pool.query(`update staff_user set jurisdictions = '{110000}' where username = 'beijing'`);
  here = await makePerson(store, { index: 1, travelled: '152922', test: 'NONE' });
  there = await makePerson(store, { index: 2, travelled: '152922', test: 'NONE', home: '620102' });
  const { rows } = await store.pool.query<{ id: string }>('select id from institution order by id limit 1');
  institutionId = rows[0]?.id ?? '';
  await house.partner('stay:write');
  const carriers = await store.pool.query<{ id: string }>(
    `select id from partner_client where 'stay:write' = any(scopes)`,
  );
  carrierId = carriers.rows[0]?.id ?? '';
});
afterAll(() => house.close());

let serial = 0;
const NOBODY = buildTestResidentNumber(99, '1988-05-14', 'FEMALE');

/** One good row of each kind about somebody. */
const ROWS: Readonly<Record<ImportKind, (identifier: string) => readonly [path: string, row: object]>> = {
  TESTS: (identifier) => [
    'tests',
    {
      identifier,
      institutionId,
      sampleNumber: `T-${serial}`,
      divisionCode: '110105',
      sampledAt: '2021-10-31T20:00:00+08:00',
      reportedAt: '2021-11-01T08:00:00+08:00',
      result: 'NEGATIVE',
    },
  ],
  VACCINATIONS: (identifier) => [
    'vaccinations',
    { identifier, recordNumber: `V-${serial}`, givenOn: '2021-06-01', divisionCode: '110105', institution: '北京市' },
  ],
  STAYS: (identifier) => [
    `stays?issuer=${carrierId}`,
    {
      identifier,
      source: 'TICKET',
      reference: `S-${serial}`,
      eventAt: '2021-10-20T08:00:00+08:00',
      divisionCode: '152922',
      arrivedAt: '2021-10-25T09:00:00+08:00',
    },
  ],
  BINDINGS: (identifier) => [
    'bindings',
    {
      identifier,
      event: 'BIND',
      channel: 'BAIDU',
      number: buildTestMobileNumber(500 + serial),
      at: '2021-10-20T08:00:00+08:00',
    },
  ],
};
const KINDS = Object.keys(ROWS) as ImportKind[];
const FACTS: Readonly<Record<ImportKind, string>> = {
  TESTS: 'nucleic_test',
  VACCINATIONS: 'vaccination',
  STAYS: 'stay',
  BINDINGS: 'phone_binding',
};

async function deliver(by: Caller, kind: ImportKind, ...identifiers: readonly string[]): Promise<readonly unknown[]> {
  const rows = identifiers.map((identifier) => {
    serial += 1;
    return ROWS[kind](identifier);
  });
  const answer = await fetch(`${house.url}/api/imports/${rows[0]?.[0]}`, {
    method: 'POST',
    headers: { ...by.headers, 'content-type': 'application/x-ndjson', origin: house.url },
    body: rows.map(([, row]) => JSON.stringify(row)).join('\n'),
  });
  const { id, accepted } = (await answer.json()) as { readonly id: string; readonly accepted: number };
  const rejects = await house.services.store.pool.query<{ said: string }>(
    `select line || ' ' || field || ' ' || code as said from import_reject where batch_id = $1 order by line`,
    [id],
  );
  return [accepted, ...rejects.rows.map(({ said }) => said)];
}

const factsOf = async (kind: ImportKind, person: TestPerson): Promise<number> =>
  (await house.services.store.pool.query(`select from ${FACTS[kind]} where person_id = $1`, [person.id])).rowCount ?? 0;

describe.each(KINDS)('a file of %s', (kind) => {
  test('by a steward with a jurisdiction counts for its people; somebody elsewhere and nobody are told alike', async () => {
    const before = await factsOf(kind, there);
    expect(await deliver(beijing, kind, there.residentNumber, here.residentNumber, NOBODY)).toEqual([
      1,
      '1 identifier NOBODY_IN_JURISDICTION',
      '3 identifier NOBODY_IN_JURISDICTION',
    ]);
    expect(await factsOf(kind, there)).toBe(before);
  });

  test('by one without is taken about everybody', async () => {
    expect(await deliver(everywhere, kind, there.residentNumber, here.residentNumber, NOBODY)).toEqual([
      2,
      '3 identifier UNKNOWN_PERSON',
    ]);
  });
});

test('what else is wrong with a row is not told of somebody elsewhere either', async () => {
  const { rows } = await house.services.store.pool.query<{ taken: string }>(
    'select sample_number as taken from sample_number where person_id = $1',
    [here.id],
  );
  const taken = rows[0]?.taken ?? '';
  const row = { ...ROWS.TESTS(there.residentNumber)[1], sampleNumber: taken };
  const answer = await fetch(`${house.url}/api/imports/tests`, {
    method: 'POST',
    headers: { ...beijing.headers, 'content-type': 'application/x-ndjson', origin: house.url },
    body: JSON.stringify(row),
  });
  const { id } = (await answer.json()) as { readonly id: string };
  const said = await house.services.store.pool.query('select code from import_reject where batch_id = $1', [id]);
  expect(said.rows).toEqual([{ code: 'NOBODY_IN_JURISDICTION' }]);
});

test('whoever was opened in an emergency can be delivered about for that hour', async () => {
  const { store } = house.services;
  const BREAK = `mutation B($input: BreakGlassInput!) { breakGlass(input: $input) { __typename ... on Refusal { code } } }`;
  const handler = await house.staff('beijing2', 'DATA_STEWARD', 'HANDLER');
  await store.pool.query(`update staff_user set jurisdictions = '{110000}' where username = 'beijing2'`);
  expect(await deliver(handler, 'TESTS', there.residentNumber)).toEqual([0, '1 identifier NOBODY_IN_JURISDICTION']);
  const input = {
    identifier: { kind: 'RESIDENT_ID', value: there.residentNumber },
    reason: '急诊手术前核对检测结果',
  };
  const { data, errors } = await handler.ask(BREAK, { input });
  expect(errors).toBeUndefined();
  expect(data).not.toMatchObject({ breakGlass: { __typename: 'Refusal' } });
  expect(await deliver(handler, 'TESTS', there.residentNumber)).toEqual([1]);
});
