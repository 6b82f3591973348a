import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { instant } from '@zhengming/domain';
import { buildWorkers } from '../testing/build-workers.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { openAuditLog } from './audit-log.js';
import { recoverSpools } from './recover-spools.js';
import { verifyChain } from './verify-audit.js';

const WRITER = fileURLToPath(new URL('../../dist/testing/audit-writer.process.js', import.meta.url));
const NEVER_ENDING = 1_000_000;

let database: TestDatabase;
let spoolDir: string;

beforeAll(async () => {
  await buildWorkers();
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.store.pool.query('begin; set local session_replication_role = replica; truncate audit_event; commit');
  spoolDir = mkdtempSync(join(tmpdir(), 'zhengming-spool-'));
});
afterEach(() => {
  rmSync(spoolDir, { recursive: true, force: true });
});

const writer = (name: string, count: number): ChildProcess =>
  spawn(process.execPath, [WRITER, database.url, spoolDir, name, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** What the process said it has answered, until it ended; `after` is called once so many have been. */
async function answeredBy(child: ChildProcess, after = Infinity, act: () => void = () => undefined): Promise<string[]> {
  const said: string[] = [];
  const ended = once(child, 'exit');
  if (!child.stdout) throw new Error('the writer says nothing');
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (said.length === after) act();
  }
  await ended;
  return said;
}

const stored = async (): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await database.store.pool.query<{ request_id: string; outcome: string }>(
    'select request_id, outcome from audit_event',
  );
  return new Map(rows.map((row) => [row.request_id, row.outcome]));
};

test('two processes make one chain without a gap or a double', async () => {
  const [one, other] = await Promise.all([answeredBy(writer('one', 1600)), answeredBy(writer('other', 1600))]);
  await recoverSpools(database.store, spoolDir);
  expect(await verifyChain(database.store.pool)).toEqual({ checked: 3200, last: 3200n, broken: null });
  expect([...(await stored()).keys()].sort()).toEqual([...one, ...other].sort());
});

describe('a process that is killed', () => {
  test.each([1, 40, 400])('after %i answers: every one of them is in the chain', async (answers) => {
    const child = writer('killed', NEVER_ENDING);
    const answered = await answeredBy(child, answers, () => child.kill('SIGKILL'));
    await recoverSpools(database.store, spoolDir);
    const entries = await stored();
    expect(answered.filter((id) => !entries.has(id))).toEqual([]);
    expect(answered.length).toBeGreaterThanOrEqual(answers);
    expect((await verifyChain(database.store.pool)).broken).toBeNull();
    expect(readdirSync(spoolDir)).toEqual([]);
  });

  test('leaves what it had begun with the outcome UNKNOWN', async () => {
    const child = writer('killed', NEVER_ENDING);
    await answeredBy(child, 40, () => child.kill('SIGKILL'));
    await recoverSpools(database.store, spoolDir);
    expect((await stored()).get('killed:10')).toBe('UNKNOWN');
    expect((await stored()).get('killed:11')).toBe('DONE');
  });
});

describe('a log', () => {
  const entry = {
    at: instant('2021-11-01T10:00:00+08:00'),
    kind: 'CHANGE',
    actorKind: 'STAFF',
    actorId: 'staff',
    action: 'Mutation.openAppeal',
    requestId: 'request',
  } as const;
  const open = () => openAuditLog(database.store, { spoolDir, onError: () => undefined });

  test('has a change once, with its end', async () => {
    const log = await open();
    const undertaking = log.undertake(entry);
    await log.flush();
    expect(await stored()).toEqual(new Map());
    undertaking.end('REFUSED');
    undertaking.end('DONE');
    await log.close();
    expect(await stored()).toEqual(new Map([['request', 'REFUSED']]));
  });

  test('that is closed leaves no file behind', async () => {
    const log = await open();
    log.write(entry);
    await log.close();
    expect(readdirSync(spoolDir)).toEqual([]);
  });

  test('that is closed while the database is away keeps its file for the next', async () => {
    const log = await open();
    log.write(entry);
    await log.durable();
    await database.store.pool.query('alter table audit_event rename to gone');
    await log.close();
    expect(readdirSync(spoolDir)).toHaveLength(1);
    await database.store.pool.query('alter table gone rename to audit_event');
  });

  test('refuses a person that is none, and goes on', async () => {
    const log = await open();
    expect(() => log.write({ ...entry, personId: '12900000001' })).toThrow('must be a UUID');
    log.write(entry);
    await log.close();
    expect((await stored()).size).toBe(1);
  });
});
