import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkout } from '../support/checkout.js';
import { freePort } from '../support/free-port.js';
import { newDataDir } from '../support/product.js';

/** The two commands with which partner developers keep a house of their own. */
const KEY = 'zm_sandbox_not-a-secret-developer';
let port: number;
let folder: string;
let running: ChildProcess | null = null;

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

function command(verb: string, env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ['scripts/run.mjs', verb], {
    cwd: checkout,
    env: {
      ...process.env,
      SANDBOX_DATA_DIR: folder,
      SANDBOX_PORT: String(port),
      SANDBOX_PERSONS: '20',
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, said })));
  return { child, ended, said: () => said };
}

const ask = async (query: string): Promise<Record<string, never>> => {
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
    body: JSON.stringify({ query }),
  });
  return ((await answer.json()) as { readonly data: Record<string, never> }).data;
};

beforeAll(async () => {
  port = await freePort();
});
afterAll(async () => {
  if (running !== null && running.exitCode === null) {
    const closed = new Promise((done) => running?.once('close', done));
    running.kill('SIGINT');
    await closed;
  }
  rmSync(folder, { recursive: true, force: true });
});

test('a folder that holds something else is neither taken nor emptied', async () => {
  folder = newDataDir();
  writeFileSync(join(folder, 'precious'), '1');
  const taken = await command('sandbox').ended;
  expect([taken.code, taken.said]).toEqual([1, expect.stringContaining('holds something else than a sandbox')]);
  const emptied = await command('sandbox:reset').ended;
  expect([emptied.code, emptied.said]).toEqual([1, expect.stringContaining('There is no sandbox')]);
  expect(readdirSync(folder)).toEqual(['precious']);
  rmSync(folder, { recursive: true });
});

test('another house that was meant and does not answer is no reason to delete what lies here', async () => {
  folder = newDataDir();
  writeFileSync(join(folder, 'this-is-a-sandbox'), '');
  const { code, said } = await command('sandbox:reset', { SANDBOX_URL: 'http://127.0.0.1:9' }).ended;
  expect([code, said]).toEqual([1, expect.stringContaining('does not answer')]);
  expect(existsSync(join(folder, 'this-is-a-sandbox'))).toBe(true);
});

test('it starts, goes forward, is emptied by one command, and begins where it began', async () => {
  folder = newDataDir();
  const started = command('sandbox');
  running = started.child;
  await expect.poll(() => started.said(), { timeout: 60_000, interval: 200 }).toContain('is ready');
  const set = await ask('mutation { setSandboxClock(at: "2021-11-06T00:00:00+08:00") { __typename } }');
  expect(set).toMatchObject({ setSandboxClock: { __typename: 'Clock' } });
  const colours = 'query { sandboxStories { id colour } }';
  expect((await ask(colours))['sandboxStories']).toContainEqual({ id: 'ejina', colour: 'GREEN' });

  // whoever names another port must not delete the folder under a sandbox that runs
  const wrong = await command('sandbox:reset', { SANDBOX_PORT: String(await freePort()) }).ended;
  expect([wrong.code, wrong.said]).toEqual([1, expect.stringContaining('is in use by process')]);

  const reset = await command('sandbox:reset').ended;
  expect([reset.code, reset.said]).toEqual([0, expect.stringContaining('2021-11-01T10:0')]);
  expect((await ask(colours))['sandboxStories']).toContainEqual({ id: 'ejina', colour: 'NONE' });
});
