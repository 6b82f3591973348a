import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { journeysOf, nobodysPhone, phoneOf, type SentRow, sendStays, somebody } from '../testing/journey-desk.js';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import type { TestPerson } from '../testing/test-world.js';
import { checkForwardedCodes } from './check-forwarded-codes.js';

let house: TestHouse;
let keeper: Caller;
let rail: Caller;
let desk: Caller;
beforeAll(async () => {
  house = await openTestHouse();
  keeper = await house.partner('scan:write');
  rail = await house.partner('stay:write');
  desk = await house.staff('handler', 'HANDLER');
});
afterAll(() => house.close());

const SAVE = `mutation Save($input: SaveVenueInput!) { saveVenue(input: $input) { __typename
  ... on Venue { id code division { code } } ... on Refusal { code field } } }`;
const SCAN = `mutation Scan($input: RecordVenueScansInput!) { recordVenueScans(input: $input) { __typename
  ... on DeliveryReport { rows { index outcome problem { code path } } } ... on Refusal { code } } }`;
const BOOK = `query Book($id: UUID!, $after: String) { venueScans(venueId: $id, first: 2, after: $after) {
  edges { cursor node { personName personIdNumber scannedAt forwarded } } pageInfo { hasNextPage endCursor } } }`;

const asked = async (caller: Caller, query: string, variables: Record<string, unknown>) => {
  const { data, errors } = await caller.ask(query, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(data ?? {})[0] as never as Record<string, never>;
};
async function venue(code: string, divisionCode = '152923'): Promise<string> {
  const input = { code, name: `超市${code}`, kind: 'MARKET', divisionCode };
  return (await asked(keeper, SAVE, { input }))['id'] as never;
}
let scans = 0;
const scan = (person: TestPerson, venueCode: string, scannedAt = '2021-10-28T12:00:00+08:00') => ({
  identifier: phoneOf(person),
  venueCode,
  scannedAt,
  reference: `S-${(scans += 1)}`,
});
async function send(...rows: readonly Record<string, unknown>[]): Promise<readonly SentRow[]> {
  return (await asked(keeper, SCAN, { input: { batch: 'test', scans: rows } }))['rows'] as never;
}
/** Somebody whom telecom saw leave the city for Alxa, so that nothing contradicts a scan there. */
async function traveller(): Promise<TestPerson> {
  const person = await somebody(house);
  await house.services.store.pool.query('update stay set left_at = $2 where person_id = $1 and left_at is null', [
    person.id,
    '2021-10-27T08:00:00+08:00',
  ]);
  return person;
}
const remoteOf = async (person: TestPerson) =>
  (await journeysOf(desk, person)).stays.flatMap(({ remote }) => remote.map(({ reason }) => reason));

test('a venue is saved to the county, and changed under the same code', async () => {
  const input = { code: 'V-0', name: '胡杨超市', kind: 'MARKET', divisionCode: '152900' };
  expect(await asked(keeper, SAVE, { input })).toMatchObject({ code: 'NOT_A_COUNTY', field: 'input.divisionCode' });
  const id = await venue('V-0');
  expect(await venue('V-0', '152922')).toBe(id);
});

describe('scans', () => {
  test('each row has its outcome; sent again nothing is written', async () => {
    await venue('V-1');
    const person = await traveller();
    const good = scan(person, 'V-1');
    const rows = [
      good,
      scan(person, 'nowhere'),
      { ...scan(person, 'V-1'), identifier: nobodysPhone() },
      scan(person, 'V-1', '2021-11-02T12:00:00+08:00'),
    ];
    expect((await send(...rows)).map(({ outcome, problem }) => problem?.code ?? outcome)).toEqual([
      'ACCEPTED',
      'UNKNOWN_VENUE',
      'UNKNOWN_PERSON',
      'SCANNED_IN_THE_FUTURE',
    ]);
    expect((await send(good)).map(({ outcome }) => outcome)).toEqual(['DUPLICATE']);
  });

  test('one never flags, the same door twice neither; two doors do (A14)', async () => {
    await venue('V-2');
    await venue('V-3');
    const person = await traveller();
    const popup = async () => (await journeysOf(desk, person)).status.popup;
    await send(scan(person, 'V-2'));
    expect(await popup()).not.toBe('AFFECTED_AREA');
    await send(scan(person, 'V-2', '2021-10-28T18:00:00+08:00'));
    expect(await popup()).not.toBe('AFFECTED_AREA');
    await send(scan(person, 'V-3', '2021-10-28T19:00:00+08:00'));
    expect(await popup()).toBe('AFFECTED_AREA');
  });

  test('of somebody whose phone stayed at home they count for nothing, and staff see why', async () => {
    await venue('V-4');
    await venue('V-5');
    const person = await somebody(house);
    await send(scan(person, 'V-4'), scan(person, 'V-5', '2021-10-28T15:00:00+08:00'));
    expect((await journeysOf(desk, person)).status.popup).not.toBe('AFFECTED_AREA');
    expect(await remoteOf(person)).toEqual(['ELSEWHERE_THEN', 'ELSEWHERE_THEN']);
  });

  test('what speaks against a scan may come later, and may go again', async () => {
    await venue('V-6');
    await venue('V-7');
    const person = await traveller();
    await send(scan(person, 'V-6'), scan(person, 'V-7', '2021-10-28T12:30:00+08:00'));
    expect((await journeysOf(desk, person)).status.popup).toBe('AFFECTED_AREA');
    const slept = { identifier: phoneOf(person), source: 'HOTEL', reference: 'H-9', eventAt: '2021-10-29T08:00:00+08:00', divisionCode: '370203', arrivedAt: '2021-10-28T10:00:00+08:00', leftAt: '2021-10-29T08:00:00+08:00' }; // prettier-ignore
    await sendStays(rail, slept);
    expect((await journeysOf(desk, person)).status.popup).not.toBe('AFFECTED_AREA');
    expect(await remoteOf(person)).toEqual(['ELSEWHERE_THEN', 'ELSEWHERE_THEN']);
    await sendStays(rail, { ...slept, event: 'WITHDRAWN', eventAt: '2021-10-30T08:00:00+08:00' });
    expect((await journeysOf(desk, person)).status.popup).toBe('AFFECTED_AREA');
  });
});

describe('a code that went round', () => {
  test('frees whoever is known to be nowhere, and nobody else; looked through once', async () => {
    await venue('F-1');
    await venue('F-2');
    const silent = await traveller();
    await send(scan(silent, 'F-1', '2021-10-28T12:20:00+08:00'), scan(silent, 'F-2', '2021-10-28T12:25:00+08:00'));
    expect((await journeysOf(desk, silent)).status.popup).toBe('AFFECTED_AREA');
    const away = ['370203', '620103', '410105', '370203', '620103'];
    for (const [index, divisionCode] of away.entries()) {
      const person = await somebody(house);
      await sendStays(rail, { identifier: phoneOf(person), source: 'HOTEL', reference: `A-${index}`, eventAt: '2021-10-28T08:00:00+08:00', divisionCode, arrivedAt: '2021-10-27T08:00:00+08:00', leftAt: '2021-10-29T08:00:00+08:00' }); // prettier-ignore
      await send(scan(person, 'F-1', `2021-10-28T12:${String(index * 10).padStart(2, '0')}:00+08:00`));
    }
    expect((await checkForwardedCodes(house.services)).persons).toBe(6);
    expect((await journeysOf(desk, silent)).status.popup).not.toBe('AFFECTED_AREA');
    expect(await remoteOf(silent)).toEqual(['FORWARDED_CODE']);
    expect(await checkForwardedCodes(house.services)).toEqual({ venues: 0, persons: 0 });
  });
});

describe("the recorder's book", () => {
  test('shows who came, masked, latest first, page by page; only to whose venue it is', async () => {
    const id = await venue('B-1');
    for (const hour of ['08', '09', '10']) await send(scan(await traveller(), 'B-1', `2021-10-30T${hour}:00:00+08:00`));
    const first = await asked(keeper, BOOK, { id });
    const edges = first['edges'] as never as readonly { node: { personName: string; scannedAt: string } }[];
    expect(edges.map(({ node }) => [node.personName, node.scannedAt.slice(11, 13)])).toEqual([
      ['林**', '10'],
      ['林**', '09'],
    ]);
    const { endCursor } = first['pageInfo'] as never as { endCursor: string };
    const second = await asked(desk, BOOK, { id, after: endCursor });
    expect(second['edges']).toHaveLength(1);
    const stranger = await house.partner('scan:write');
    expect((await asked(stranger, BOOK, { id }))['edges']).toEqual([]);
  });

  test('does not tell the keeper of a venue where else somebody was', async () => {
    const id = await venue('B-2');
    const { errors } = await keeper.ask(BOOK.replace('forwarded', 'remote { reason }'), { id });
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});
