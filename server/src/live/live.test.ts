import 'reflect-metadata';
import { announce, inTransaction } from '@zhengming/data';
import { createTestDatabase, type TestDatabase } from '@zhengming/data/testing';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, anonymous, staffActor } from '../access/actor.js';
import { openLiveChannel } from './live-channel.js';
import { mountLive } from './mount-live.js';

const APPEAL = '01932f6a-0000-7000-8000-000000000001';
const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined };
const SOON_MS = 20;
const agent = (id: string, role: 'HANDLER' | 'ADMIN' = 'HANDLER'): Actor =>
  staffActor({ id, username: id, displayName: id }, [role]);

let database: TestDatabase;
let app: FastifyInstance;
let url: string;
/** Who the cookie says it is; a test may change their mind. */
let present: Map<string, Actor>;

beforeEach(async () => {
  database = await createTestDatabase();
  present = new Map<string, Actor>([
    ['li', agent('li')],
    ['wang', agent('wang')],
    ['admin', agent('admin', 'ADMIN')],
  ]);
  app = Fastify();
  mountLive(app, {
    channel: openLiveChannel(database.store.databaseUrl, QUIET),
    identify: ({ headers }) => Promise.resolve(present.get(headers.cookie ?? '') ?? anonymous('SESSION_OVER')),
    beatMs: SOON_MS,
  });
  url = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(async () => {
  await app.close();
  await database.drop();
});

const connect = (cookie: string, more: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/api/live`, { headers: { cookie, ...more } });

/** Reads until the text has come, or the stream has ended. */
async function readUntil(response: Response, wanted: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const part of response.body ?? []) {
    text += decoder.decode(part as Uint8Array, { stream: true });
    if (text.includes(wanted)) break;
  }
  return text;
}

/** A stream that hears: the listening of the process has begun. */
async function listening(): Promise<void> {
  const { pool } = database.store;
  for (;;) {
    const { rowCount } = await pool.query(
      `select from pg_stat_activity where datname = current_database() and application_name = 'zhengming live' and query like 'listen%' and state = 'idle'`,
    );
    if (rowCount === 1) return;
  }
}

describe('whoever may read the queue hears what changes', () => {
  test('once it is committed, and nothing of what is taken back', async () => {
    const response = await connect('li');
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(response.headers.get('cache-control')).toContain('no-transform');
    await listening();
    const { store } = database;
    const taken = inTransaction(store, async (sql) => {
      await announce(sql, { topic: 'queue' });
      throw new Error('taken back');
    });
    await expect(taken).rejects.toThrow('taken back');
    await inTransaction(store, (sql) => announce(sql, { topic: 'appeal', id: APPEAL, version: 3 }));
    const heard = await readUntil(response, APPEAL);
    expect(heard).toContain(`data: {"topic":"appeal","id":"${APPEAL}","version":3}\n\n`);
    expect(heard).not.toContain('queue');
  });

  test('and what nobody of the desk wrote is not passed on', async () => {
    const response = await connect('li');
    await listening();
    const { pool } = database.store;
    await pool.query(`select pg_notify('zhengming_live', '{"topic":"secret","id":"13800000000"}')`);
    await pool.query(`select pg_notify('zhengming_live', 'no json')`);
    await announce(pool, { topic: 'wall' });
    expect(await readUntil(response, 'wall')).not.toContain('13800000000');
  });

  test('but not of their own doing, and nobody of whose it was', async () => {
    const [own, others] = await Promise.all([connect('li'), connect('wang')]);
    await listening();
    const { pool } = database.store;
    await announce(pool, { topic: 'presence', id: APPEAL, by: 'li' });
    await announce(pool, { topic: 'wall' });
    expect(await readUntil(own, 'wall')).not.toContain('presence');
    expect(await readUntil(others, 'wall')).toContain(`data: {"topic":"presence","id":"${APPEAL}"}\n\n`);
  });

  test.each([
    { who: 'somebody who is not signed in', cookie: 'nobody', more: {}, status: 401 },
    { who: 'somebody without the desk', cookie: 'admin', more: {}, status: 403 },
    { who: 'a page of another site', cookie: 'li', more: { 'sec-fetch-site': 'cross-site' }, status: 403 },
  ])('$who hears nothing', async ({ cookie, more, status }) => {
    expect((await connect(cookie, more as Record<string, string>)).status).toBe(status);
  });
});

describe('a stream lasts as long as its session', () => {
  test('it beats while the session lives', async () => {
    expect(await readUntil(await connect('li'), 'event: beat\ndata: \n\nevent: beat')).toContain('event: beat');
  });

  test.each([
    { what: 'is revoked', next: anonymous('SESSION_OVER') },
    { what: 'has other roles', next: agent('li', 'ADMIN') },
    { what: 'is somebody else', next: agent('wang') },
  ])('it ends when the session $what', async ({ next }) => {
    const response = await connect('li');
    present.set('li', next);
    expect(await readUntil(response, 'nothing like this')).toContain('event: signed-out');
  });
});

test('one person holds ten streams, and another still gets one', async () => {
  const streams = await Promise.all(Array.from({ length: 10 }, () => connect('li')));
  expect(streams.map(({ status }) => status)).toEqual(streams.map(() => 200));
  const refused = await connect('li');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30']);
  expect((await connect('wang')).status).toBe(200);
});

test('a server that closes ends its streams first', async () => {
  const response = await connect('li');
  await listening();
  const rest = readUntil(response, 'nothing like this');
  await app.close();
  expect(await rest).toContain('event: beat');
});

test('a lost line to the database is made anew, and everybody is told that something may have been missed', async () => {
  const response = await connect('li');
  await listening();
  await database.store.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'zhengming live'`,
  );
  expect(await readUntil(response, 'missed')).toContain('data: {"topic":"missed"}');
});
