import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { instant, type Instant, PATIENCE, plusHours, plusMs } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inTransaction } from '../orm/transaction.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import {
  cancelNotices,
  type NoticeToQueue,
  putBackExpired,
  putNotice,
  queueNotices,
  type TakenNotice,
  takeNotice,
} from './notice.repository.js';

const SENDER = fileURLToPath(new URL('../../dist/testing/notice-sender.process.js', import.meta.url));
const NOW = instant('2021-11-01T10:00:00+08:00');
const LEASE = 60_000;
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  await database.store.pool.query('truncate notice');
});
afterAll(() => database.drop());

const notice = (more: Partial<NoticeToQueue> = {}): NoticeToQueue => ({
  personId: uuidv7(),
  appealId: null,
  decisionId: null,
  kind: 'FREED',
  zh: '已更正。',
  en: 'Corrected.',
  priority: 'SINGLE',
  queuedAt: NOW,
  notBefore: NOW,
  ...more,
});
const queue = (...notices: readonly NoticeToQueue[]): Promise<number> => queueNotices(database.store.pool, notices);
const take = (at: Instant = NOW): Promise<TakenNotice | null> => takeNotice(database.store.pool, at, LEASE);
const taken = async (at: Instant = NOW): Promise<TakenNotice> => {
  const one = await take(at);
  if (one === null) throw new Error('nothing is due');
  return one;
};
const states = async (): Promise<readonly string[]> =>
  (await database.store.pool.query<{ state: string }>('select state from notice order by id')).rows.map(
    ({ state }) => state,
  );
const leasesRunOut = (): Promise<unknown> =>
  database.store.pool.query(
    `update notice set lease_until = clock_timestamp() - interval '1 second' where state = 'SENDING'`,
  );

describe('queueing', () => {
  test('thousands with one statement, and a wave that is queued again tells nobody twice', async () => {
    const wave = Array.from({ length: 5_000 }, () => notice({ priority: 'BULK', dedupKey: 'incident:1:3' }));
    expect(await queue(...wave)).toBe(5_000);
    expect(await queue(...wave, notice({ dedupKey: 'incident:1:3' }))).toBe(1);
  });

  test('happens if and only if what made it necessary does', async () => {
    const failing = inTransaction(database.store, async (sql) => {
      await queueNotices(sql, [notice()]);
      throw new Error('the move was refused');
    });
    await expect(failing).rejects.toThrow('refused');
    expect(await states()).toEqual([]);
  });
});

describe('taking', () => {
  test('one case before a wave, however long the wave has waited', async () => {
    const [person] = [uuidv7()];
    await queue(
      notice({ priority: 'BULK', notBefore: plusHours(NOW, -5) }),
      notice({ personId: person, notBefore: NOW }),
    );
    expect((await taken()).personId).toBe(person);
  });

  test('nothing before its time; a clock of the house that jumps back sends nothing, one that jumps ahead all', async () => {
    await queue(notice({ notBefore: plusMs(NOW, 10_000) }));
    expect(await take()).toBeNull();
    expect(await take(plusHours(NOW, -24))).toBeNull();
    expect(await take(plusHours(NOW, 24))).not.toBeNull();
  });

  test('each notice once, by however many workers at the same time', async () => {
    await queue(...Array.from({ length: 40 }, () => notice()));
    const all = await Promise.all(Array.from({ length: 60 }, () => take()));
    const ids = all.flatMap((one) => (one === null ? [] : [one.id]));
    expect([ids.length, new Set(ids).size]).toEqual([40, 40]);
  });
});

describe('a sender that is killed after the gateway has the notice', () => {
  test('leaves a lease; when it has run out the notice is sent again under the same id', async () => {
    await queue(notice());
    const child = spawn(process.execPath, [SENDER, database.url, String(NOW)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    child.kill('SIGKILL');
    await once(child, 'exit');
    const id = line.toString().trim();
    expect([await states(), await take(), await putBackExpired(database.store.pool, NOW)]).toEqual([
      ['SENDING'],
      null,
      0,
    ]);
    await leasesRunOut();
    expect(await putBackExpired(database.store.pool, NOW)).toBe(1);
    expect(await taken()).toMatchObject({ id, attempts: 2 });
  });

  test('and that was only thought dead writes nothing over what its successor wrote', async () => {
    await queue(notice());
    const slow = await taken();
    await leasesRunOut();
    await putBackExpired(database.store.pool, NOW);
    const successor = await taken();
    expect(await putNotice(database.store.pool, slow, { state: 'FAILED', error: 'BUSY', at: NOW })).toBe(false);
    expect(await putNotice(database.store.pool, successor, { state: 'SENT', at: NOW })).toBe(true);
    expect(await states()).toEqual(['SENT']);
  });

  test('too often waits for a person, so that it kills no more of them', async () => {
    await queue(notice());
    await database.store.pool.query('update notice set attempts = $1', [PATIENCE.attempts - 1]);
    await take();
    await leasesRunOut();
    await putBackExpired(database.store.pool, NOW);
    expect(await states()).toEqual(['FAILED']);
  });

  test('is not taken for dead because the clock of the house jumps', async () => {
    await queue(notice());
    await take();
    expect(await putBackExpired(database.store.pool, plusHours(NOW, 240))).toBe(0);
  });
});

describe('taking back what a move queued', () => {
  const appeal = { personId: uuidv7(), id: uuidv7() };
  const ofAppeal = notice({ personId: appeal.personId, appealId: appeal.id });
  const cancel = (): Promise<boolean> => cancelNotices(database.store.pool, appeal, NOW, plusMs(NOW, 5_000));

  test('works until somebody has it in hand', async () => {
    await queue(ofAppeal);
    expect([await cancel(), await states()]).toEqual([true, ['CANCELLED']]);
  });

  test.each([
    ['is in the hands of a sender', async () => void (await taken())],
    [
      'may have arrived although the attempt failed',
      async () => {
        const end = { state: 'QUEUED', error: 'TIMED_OUT', nextAttemptAt: plusHours(NOW, 1) } as const;
        await putNotice(database.store.pool, await taken(), end);
      },
    ],
  ])('does not when it %s', async (_what, happens) => {
    await queue(ofAppeal);
    await happens();
    expect(await cancel()).toBe(false);
  });
});
