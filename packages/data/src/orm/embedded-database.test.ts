import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmbeddedDatabase } from './embedded-database.js';
import { DataFolderInUseError } from './folder-lock.js';

const dataDir = join(tmpdir(), `zhengming-embedded-${process.pid}`);
const start = () => startEmbeddedDatabase({ dataDir, durability: 'NONE' });

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded database', () => {
  beforeAll(() => {
    mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  test('keeps its data over a restart, and stopping twice is harmless', async () => {
    const first = await start();
    await query(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    await first.stop();
    const second = await start();
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await second.stop();
  });

  test('refuses a second process on the same folder and names the first', async () => {
    const running = await start();
    const second = start();
    await expect(second).rejects.toThrow(DataFolderInUseError);
    await expect(second).rejects.toThrow(new RegExp(`in use by process ${process.pid}`));
    await running.stop();
  });

  test('takes over the lock of a process that died', async () => {
    const dead = spawn('true');
    await new Promise((gone) => dead.once('exit', gone));
    writeFileSync(join(dataDir, 'owner.json'), JSON.stringify({ pid: dead.pid, startedAt: '1' }));
    const running = await start();
    expect(await query(running.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await running.stop();
  });

  test('ends a server that outlived its process and starts with its data', async () => {
    const orphaned = await start();
    await query(orphaned.url, 'create table written_before_the_crash ()');
    const pid = Number.parseInt(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10);
    // the lock of a process that is gone, while its server still runs
    writeFileSync(join(dataDir, 'owner.json'), JSON.stringify({ pid: 2 ** 22 - 1, startedAt: '1' }));
    const lines: string[] = [];
    const running = await startEmbeddedDatabase({ dataDir, durability: 'NONE', onLog: (line) => lines.push(line) });
    expect(lines.join()).toContain(`server ${pid} left behind`);
    expect(await query(running.url, `select to_regclass('written_before_the_crash')::text as found`)).toEqual([
      { found: 'written_before_the_crash' },
    ]);
    await running.stop();
    await orphaned.stop();
  });

  test('removes the pid file of a server that is gone', async () => {
    writeFileSync(join(dataDir, 'postgres/postmaster.pid'), `${process.pid}\n${join(dataDir, 'postgres')}\n`);
    if (process.getuid?.() === 0) execFileSync('chmod', ['a+r', join(dataDir, 'postgres/postmaster.pid')]);
    const running = await start();
    expect(await query(running.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await running.stop();
  });
});
