import type { ServerResponse } from 'node:http';
import { plusHours, plusMs } from '@zhengming/domain';
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
import { synchronise } from './synchronise.js';

const PEOPLE = 7;
let house: TestHouse;
let desk: PeerDesk;
let odd: OddPeer;

beforeAll(async () => {
  house = await openTestHouse(undefined, { lines: TEST_LINES });
  desk = await openPeerDesk(house);
  odd = await openOddPeer();
  for (let index = 0; index < PEOPLE; index += 1) await makePerson(house.services.store, { index });
  odd.behave(everybodyHasOne);
  await desk.connect({ url: odd.url, key: 'zm_of-the-other-house', roundMinutes: 30 });
});
afterAll(async () => {
  await Promise.all([odd.close(), house.close()]);
});

/** One dose each, all with a number of their own in one question: the same person asked twice would have two. */
let told = 0;
function everybodyHasOne(_request: unknown, response: ServerResponse, persons: number): void {
  replyWith(
    response,
    Array.from({ length: persons }, () => ({
      ...NOTHING,
      state: 'FOUND',
      version: `v${(told += 1)}`,
      vaccinations: [
        { recordId: `d${told}`, withdrawnAt: null, productCode: 'CORONAVAC', doseNumber: 1, givenOn: '2021-05-01', divisionCode: '620102', institution: '接种点' },
      ],
    })),
  ); // prettier-ignore
}

const doses = async (): Promise<readonly { readonly persons: number; readonly doses: number }[]> => {
  const { rows } = await house.services.store.pool.query<{ persons: number; doses: number }>(
    'select count(distinct person_id)::int as persons, count(*)::int as doses from vaccination where known_to is null',
  );
  return rows;
};
const round = async () => (await desk.sources())[0]?.round;

test('a process that dies in the middle of a round leaves what it had asked, and the next goes on from there', async () => {
  await synchronise(house.services, { page: 2, pages: 1 });
  expect(await round()).toEqual({ persons: 2, added: 2, endedAt: null });
  expect(await doses()).toEqual([{ persons: 2, doses: 2 }]);
  // dies after it was answered and before anything of it is kept
  const dying = { ...house.services, store: { ...house.services.store, pool: dyingAtCommit() } };
  await expect(synchronise(dying as never, { page: 2, pages: 1 })).rejects.toThrow('the process died');
  expect(await doses()).toEqual([{ persons: 2, doses: 2 }]);
  await synchronise(house.services, { page: 2 });
  expect(await round()).toMatchObject({ persons: PEOPLE, added: PEOPLE });
  expect(await doses()).toEqual([{ persons: PEOPLE, doses: PEOPLE }]);
  expect((await round())?.endedAt).not.toBeNull();
});

/** A pool whose connections break off when something is to be committed. */
function dyingAtCommit() {
  const { pool } = house.services.store;
  const connect = async () => {
    const client = await pool.connect();
    return {
      query: (...args: readonly unknown[]) =>
        args[0] === 'commit'
          ? client.query('rollback').then(() => {
              throw new Error('the process died');
            })
          : (client.query as (...given: readonly unknown[]) => Promise<unknown>)(...args),
      release: () => client.release(),
    };
  };
  return new Proxy(pool, {
    get(target, name): unknown {
      const value: unknown = name === 'connect' ? connect : Reflect.get(target, name);
      return typeof value === 'function' && name !== 'connect' ? (value.bind(target) as unknown) : value;
    },
  });
}

test('the next round begins when its time has come, and not before', async () => {
  const asked = odd.asked.length;
  await synchronise(house.services);
  expect(odd.asked.length).toBe(asked);
  house.clock.set(plusMs(NOW, 31 * 60_000));
  odd.behave((_q, response, persons) =>
    replyWith(
      response,
      Array.from({ length: persons }, () => NOTHING),
    ),
  );
  await synchronise(house.services);
  expect(await round()).toMatchObject({ persons: PEOPLE, added: 0 });
});

test('two workers at once: everybody is asked about, and nothing is kept twice', async () => {
  house.clock.set(plusHours(NOW, 2));
  odd.behave(everybodyHasOne);
  await Promise.all([synchronise(house.services, { page: 3 }), synchronise(house.services, { page: 3 })]);
  await synchronise(house.services, { page: 3 });
  expect(await round()).toMatchObject({ persons: PEOPLE, added: PEOPLE });
  expect(await doses()).toEqual([{ persons: PEOPLE, doses: 2 * PEOPLE }]);
});

test('a source that dies in the middle of a round: the round waits for it and loses nobody', async () => {
  house.clock.set(plusHours(NOW, 4));
  let answered = 0;
  odd.behave((request, response, persons) => {
    if ((answered += 1) > 1) response.destroy();
    else everybodyHasOne(request, response, persons);
  });
  expect(await synchronise(house.services, { page: 3 })).toMatchObject({ asked: 3, silent: ['NATIONAL'] });
  expect(await round()).toEqual({ persons: 3, added: 3, endedAt: null });
  // nobody is said to be unanswered: it never got so far
  expect((await desk.sources())[0]?.owed).toBe(0);
  odd.behave(everybodyHasOne);
  await desk.check('NATIONAL');
  await synchronise(house.services, { page: 3 });
  expect(await round()).toMatchObject({ persons: PEOPLE, added: PEOPLE });
});

test('whoever was owed an answer is asked again by itself, and the answer arrives without anybody asking', async () => {
  const { rows } = await house.services.store.pool.query<{ id: string }>('select id from person order by id limit 1');
  const personId = rows[0]?.id ?? '';
  odd.behave((_q, response) => response.destroy());
  expect(await desk.lookUp(personId)).toMatchObject([{ state: 'SOURCE_DOWN' }]);
  odd.behave((_q, response, persons) =>
    replyWith(
      response,
      Array.from({ length: persons }, () => ({ ...NOTHING, state: 'PENDING', version: null })),
    ),
  );
  house.clock.set(plusMs(house.clock.now(), 61_000));
  await synchronise(house.services);
  expect(await state(personId)).toEqual([{ state: 'PENDING', tries: 2, again: true }]);
  odd.behave(everybodyHasOne);
  house.clock.set(plusMs(house.clock.now(), 121_000));
  expect(await synchronise(house.services)).toMatchObject({ asked: 1, added: 1, silent: [] });
  expect(await state(personId)).toEqual([{ state: 'FOUND', tries: 0, again: false }]);
});

const state = async (personId: string): Promise<unknown> => {
  const { rows } = await house.services.store.pool.query(
    'select state, tries, ask_again_at is not null as again from connector_answer where person_id = $1',
    [personId],
  );
  return rows;
};

test('a source that is switched off is not asked, and says since when', async () => {
  const [source] = await desk.sources();
  const off = {
    url: odd.url,
    active: false,
    roundMinutes: 30,
    expectedVersion: source?.version,
    reason: '对方系统升级',
  };
  expect(await desk.connect(off)).toMatchObject({
    active: false,
    standings: [{ state: 'NOT_CONNECTED', cause: 'STAFF' }, {}],
  });
  house.clock.set(plusHours(NOW, 20));
  const asked = odd.asked.length;
  expect(await synchronise(house.services)).toEqual({ asked: 0, added: 0, silent: [] });
  expect(odd.asked.length).toBe(asked);
});
