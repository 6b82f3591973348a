import { plusMs } from '@zhengming/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  NOTHING,
  type OddPeer,
  openOddPeer,
  openPeerDesk,
  type PeerDesk,
  replyWith,
  TEST_LINES,
} from '../testing/peer-desk.js';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';
import { synchronise } from './synchronise.js';

/** A city, the national platform it asks, and a province the national platform asks in turn. */
let city: TestHouse;
let national: TestHouse;
let province: OddPeer;
let desk: PeerDesk;
let handler: Caller;
let person: TestPerson;

beforeAll(async () => {
  [city, national] = await Promise.all([
    openTestHouse(undefined, { lines: TEST_LINES }),
    openTestHouse(undefined, { lines: TEST_LINES, platformRole: 'NATIONAL' }),
  ]);
  province = await openOddPeer();
  desk = await openPeerDesk(city);
  handler = await city.staff('second', 'HANDLER');
  person = await makePerson(city.services.store, { index: 1 });
  await makePerson(national.services.store, { index: 1 });
  const key = (await national.partner('record:read')).headers['authorization']?.replace('Bearer ', '');
  await desk.connect({ url: `${national.url}/graphql`, key });
  await desk.check('NATIONAL');
  const theirs = await openPeerDesk(national);
  const gansu = { code: '620000', name: { zh: '甘肃省', en: 'Gansu' }, url: province.url, key: 'zm_of-gansu' };
  await theirs.connect(gansu);
});
afterAll(async () => {
  await Promise.all([city.close(), national.close(), province.close()]);
});

const later = (house: TestHouse, seconds: number): void => house.clock.set(plusMs(house.clock.now(), seconds * 1_000));

async function vaccination(): Promise<unknown> {
  const { data } = await handler.ask(
    `query Ask($id: UUID!) { person(id: $id, purpose: "test") { vaccinationStatus { state headline { zh } gaps { code source { code } } } } }`,
    { id: person.id },
  );
  const found = data?.['person'] as unknown as { readonly vaccinationStatus: unknown } | undefined;
  return found?.vaccinationStatus;
}

test('who is asked for the first time: "still asking", and the doses are unknown with the silent source named', async () => {
  expect(await desk.lookUp(person.id)).toMatchObject([{ state: 'PENDING', fault: null }]);
  expect(await vaccination()).toEqual({
    state: 'UNKNOWN',
    headline: { zh: '暂不能确定接种情况：国家平台尚未答复。' },
    gaps: [{ code: 'SOURCE_SILENT', source: null }],
  });
});

test('while the province is down the national platform does not say "none" for it', async () => {
  province.behave((_q, response) => response.destroy());
  await synchronise(national.services);
  later(city, 61);
  expect(await synchronise(city.services)).toMatchObject({ asked: 1, added: 0 });
  expect(await desk.lookUp(person.id)).toMatchObject([{ state: 'PENDING' }]);
});

test('once the province answers, the answer goes all the way without anybody asking', async () => {
  const dose = { recordId: 'g1', withdrawnAt: null, productCode: 'CONVIDECIA', doseNumber: 1, givenOn: '2021-07-01', divisionCode: '620102', institution: '城关区接种点' }; // prettier-ignore
  province.behave((_q, response) =>
    replyWith(response, [{ ...NOTHING, state: 'FOUND', version: 'v1', vaccinations: [dose] }]),
  );
  later(national, 61);
  expect(await synchronise(national.services)).toMatchObject({ asked: 1, added: 1 });
  later(city, 3_600);
  expect(await synchronise(city.services)).toMatchObject({ asked: 1, added: 1 });
  expect(await vaccination()).toMatchObject({ state: 'COMPLETE', gaps: [] });
});

test('a city that is asked by others asks nobody in turn: no question goes round in circles', async () => {
  const { headers } = await city.partner('record:read');
  const asked = province.asked.length;
  const response = await fetch(`${city.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({
      query: 'query Ask($input: PeerRecordsInput!) { peerRecords(input: $input) { answers { state } } }',
      variables: {
        input: { kinds: ['TEST'], persons: [{ identifier: { kind: 'RESIDENT_ID', value: person.residentNumber } }] },
      },
    }),
  });
  expect(await response.json()).toMatchObject({ data: { peerRecords: { answers: [{ state: 'NOT_FOUND' }] } } });
  expect(province.asked.length).toBe(asked);
});
