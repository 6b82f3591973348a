import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { checkout } from '../support/checkout.js';
import { freePort } from '../support/free-port.js';

export interface Peer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts one of the peers beside us in a process of its own and waits until it listens. */
export function startPeer(script: 'postgraphile' | 'bare', databaseUrl: string): Promise<Peer> {
  return start(join(import.meta.dirname, `${script}.js`), databaseUrl);
}

/** Our own service on the same database, with its audit log, one that waits longer, or none. */
export function startAuditPeer(mode: 'spool' | 'disk' | 'database' | 'none', databaseUrl: string): Promise<Peer> {
  return start(join(checkout, 'server/dist/testing/audit-peer.process.js'), databaseUrl, mode);
}

async function start(script: string, databaseUrl: string, ...args: readonly string[]): Promise<Peer> {
  const port = await freePort();
  const child = spawn(process.execPath, [script, databaseUrl, String(port), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production' },
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => {
      if (text.toString().includes('ready')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code} before it listened`)));
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}
