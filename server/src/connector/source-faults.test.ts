import type { ServerResponse } from 'node:http';
import { instant, plusMs } from '@zhengming/domain';
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
import { NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson } from '../testing/test-world.js';

let house: TestHouse;
let desk: PeerDesk;
let odd: OddPeer;
let personId: string;

beforeAll(async () => {
  house = await openTestHouse(undefined, { lines: TEST_LINES });
  desk = await openPeerDesk(house);
  odd = await openOddPeer();
  ({ id: personId } = await makePerson(house.services.store, { index: 1 }));
  await desk.connect({ url: odd.url, key: 'zm_of-the-other-house', timeoutMs: 1_500 });
});
afterAll(async () => {
  await Promise.all([odd.close(), house.close()]);
});

const send = (
  response: ServerResponse,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body);
};
const about = (answer: object) => (_request: unknown, response: ServerResponse, persons: number) =>
  replyWith(
    response,
    Array.from({ length: persons }, () => answer),
  );
const errors = (code: string): string => JSON.stringify({ errors: [{ message: 'no', extensions: { code } }] });

/** Asks anew, with a line that has no past. */
async function lookUp() {
  odd.behave(about(NOTHING));
  await desk.check('NATIONAL');
  odd.asked.length = 0;
}

test.each<{ what: string; fault: string; tries: number | null; how: Parameters<OddPeer['behave']>[0] }>([
  { what: 'nothing for longer than the time limit', fault: 'TIMED_OUT', tries: null, how: () => undefined },
  { what: 'a fault of its own', fault: 'SERVER_ERROR', tries: 3, how: (_q, r) => send(r, 503, 'busy') },
  { what: 'a page of HTML', fault: 'BAD_ANSWER', tries: 1, how: (_q, r) => send(r, 200, '<html>') },
  { what: 'JSON of something else', fault: 'BAD_ANSWER', tries: 1, how: (_q, r) => send(r, 200, '{"data":{"persons":[]}}') },
  { what: 'about more people than it was asked', fault: 'BAD_ANSWER', tries: 1, how: (_q, r) => replyWith(r, [NOTHING, NOTHING, NOTHING]) },
  { what: 'a state nobody agreed on', fault: 'BAD_ANSWER', tries: 1, how: about({ ...NOTHING, state: 'NONE' }) },
  { what: '"unchanged" to somebody who knows nothing', fault: 'BAD_ANSWER', tries: 1, how: about({ ...NOTHING, unchanged: true, version: 'v9' }) },
  { what: 'an impossible day', fault: 'BAD_ANSWER', tries: 1, how: about({ ...NOTHING, vaccinations: [{ recordId: 'a', withdrawnAt: null, productCode: null, doseNumber: null, givenOn: '2021-02-30', divisionCode: '620102', institution: 'x' }] }) },
  { what: 'half an answer, and hangs up', fault: 'UNREACHABLE', tries: 3, how: (_q, r) => { r.writeHead(200, { 'content-length': '500' }); r.write('{"data":'); r.destroy(); } },
  { what: 'that we ask too often', fault: 'TOO_MANY_REQUESTS', tries: 1, how: (_q, r) => send(r, 429, '{}', { 'retry-after': '600' }) },
  { what: 'that our key is none', fault: 'KEY_REFUSED', tries: 1, how: (_q, r) => send(r, 200, errors('UNAUTHENTICATED')) },
  { what: 'that our document is not registered', fault: 'KEY_REFUSED', tries: 1, how: (_q, r) => send(r, 400, errors('OPERATION_NOT_REGISTERED')) },
])('it answers $what ⇒ SOURCE_DOWN $fault (asked $tries times), and never "none"', async ({ fault, tries, how }) => {
  await lookUp();
  odd.behave(how);
  const [answer] = await desk.lookUp(personId);
  expect(answer).toMatchObject({ state: 'SOURCE_DOWN', fault, added: 0 });
  expect(answer?.sentence.zh).toContain('可能有记录在该处');
  if (tries !== null) expect(odd.asked.length).toBe(tries);
  const { rows } = await house.services.store.pool.query('select state, fault, ask_again_at is not null as again from connector_answer');
  expect(rows).toEqual([{ state: 'SOURCE_DOWN', fault, again: true }]);
}); // prettier-ignore

test('whoever asks us to wait is not asked before', async () => {
  const { rows } = await house.services.store.pool.query<{ at: Date }>(
    'select ask_again_at as at from connector_answer',
  );
  expect(rows[0]?.at.getTime()).toBeGreaterThan(NOW);
});

test('what fails again and again is left alone, is down since then, and comes back by one answer', async () => {
  house.clock.set(plusMs(NOW, 60_000));
  await lookUp();
  expect((await desk.sources())[0]?.standings[0]?.state).toBe('CONNECTED');
  house.clock.set(plusMs(NOW, 120_000));
  odd.behave((_q, r) => send(r, 500, '{}'));
  await desk.lookUp(personId);
  expect(await desk.lookUp(personId)).toMatchObject([{ state: 'SOURCE_DOWN' }]);
  const asked = odd.asked.length;
  expect(await desk.lookUp(personId)).toMatchObject([{ state: 'SOURCE_DOWN', fault: 'RESTING' }]);
  expect(odd.asked.length).toBe(asked);
  const [down] = await desk.sources();
  expect(down).toMatchObject({
    standings: [{ state: 'DOWN', cause: 'FAULT', since: '2021-11-01T10:02:00+08:00' }, { state: 'DOWN' }],
    fault: { en: 'has a fault of its own' },
    owed: 1,
    answer: { zh: '对方系统暂时没有回答，恢复后自动补查，本人无需操作。' },
  });
  house.clock.set(instant('2021-11-01T10:05:00+08:00'));
  odd.behave(about(NOTHING));
  expect((await desk.check('NATIONAL')).standings[0]).toMatchObject({
    state: 'CONNECTED',
    cause: 'ANSWER',
    since: '2021-11-01T10:05:00+08:00',
  });
  expect(await desk.lookUp(personId)).toMatchObject([{ state: 'NOT_FOUND', fault: null }]);
});

test('how it stood is history: every change is there, and none can be told from the present alone', async () => {
  const { rows } = await house.services.store.pool.query(
    `select state, cause, fault from connector where kind = 'TEST' and since >= '2021-11-01T10:02:00+08:00' order by since`,
  );
  expect(rows).toEqual([
    { state: 'DOWN', cause: 'FAULT', fault: 'SERVER_ERROR' },
    { state: 'CONNECTED', cause: 'ANSWER', fault: null },
  ]);
});

test('a silent source leaves what it told before as it was', async () => {
  const dose = {
    recordId: 'd1',
    withdrawnAt: null,
    productCode: 'CORONAVAC',
    doseNumber: 1,
    givenOn: '2021-05-01',
    divisionCode: '620102',
    institution: '接种点',
  };
  odd.behave(about({ ...NOTHING, state: 'FOUND', version: 'v1', vaccinations: [dose] }));
  expect(await desk.lookUp(personId)).toMatchObject([{ state: 'FOUND', added: 1 }]);
  odd.behave((_q, r) => send(r, 200, '<html>'));
  expect(await desk.lookUp(personId)).toMatchObject([{ state: 'SOURCE_DOWN' }]);
  const { rows } = await house.services.store.pool.query(
    `select a.state, a.records, a.known_version, (select count(*)::int from vaccination where known_to is null) as doses from connector_answer a`,
  );
  expect(rows).toEqual([{ state: 'SOURCE_DOWN', records: 1, known_version: 'v1', doses: 1 }]);
  // gone without a word is not taken back: only what the source says it has taken back ends a fact
  odd.behave(about({ ...NOTHING, version: 'v2' }));
  expect(await desk.lookUp(personId)).toMatchObject([{ state: 'NOT_FOUND', withdrawn: 0, records: 1 }]);
});
