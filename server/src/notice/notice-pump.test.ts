import { queueNotices } from '@zhengming/data';
import { plusMs } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { openPace } from '../outbox/outbox-pump.js';
import { startNoticePump } from './notice-pump.js';

let house: TestHouse;

beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const queue = (priority: 'SINGLE' | 'BULK', notBefore = NOW): Promise<number> =>
  queueNotices(house.services.store.pool, [
    {
      personId: uuidv7(),
      appealId: null,
      decisionId: null,
      kind: 'FREED',
      zh: '。',
      en: '.',
      priority,
      queuedAt: NOW,
      notBefore,
    },
  ]);
const states = async (): Promise<readonly string[]> => {
  const { rows } = await house.services.store.pool.query<{ state: string }>(
    'select state from notice order by priority, id',
  );
  return rows.map(({ state }) => state);
};

test('what is due is sent by itself, no more at once than there are hands; what is under way when it stops is finished', async () => {
  for (let index = 0; index < 5; index += 1) await queue('BULK');
  await queue('SINGLE', plusMs(NOW, 60_000));
  let atOnce = 0;
  let most = 0;
  const waiting: (() => void)[] = [];
  const pump = startNoticePump(
    house.services,
    {
      needsNumber: false,
      async send() {
        atOnce += 1;
        most = Math.max(most, atOnce);
        await new Promise<void>((done) => waiting.push(done));
        atOnce -= 1;
        return { kind: 'SENT' };
      },
    },
    { atOnce: 2, perSecond: 1_000 },
  );
  await vi.waitFor(() => expect(waiting).toHaveLength(2));
  waiting.splice(0).forEach((done) => done());
  await vi.waitFor(() => expect(waiting).toHaveLength(2));
  const stopped = pump.stop();
  waiting.splice(0).forEach((done) => done());
  await stopped;
  expect(most).toBe(2);
  expect(await states()).toEqual(['QUEUED', 'SENT', 'SENT', 'SENT', 'SENT', 'QUEUED']);
});

test('the pace is kept by all hands together, and what was not used is not saved up', () => {
  let at = 0;
  const pace = openPace(10, () => at);
  expect([pace(), pace(), pace()]).toEqual([0, 100, 200]);
  at = 10_000;
  expect([pace(), pace()]).toEqual([0, 100]);
});
