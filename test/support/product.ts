import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { builtServer, checkout } from './checkout.js';
import { figuresStand } from './figures-stand.js';
import { freePort } from './free-port.js';
import { copyPrepared, inPrepared } from './prepared-house.js';

/** A small city has every named story and starts in seconds. */
const PERSONS = 2_000;
const READY_WITHIN_MS = 200_000;
const STOP_WITHIN_MS = 30_000;

export interface ProductOptions {
  /** Data of an earlier start, or an empty folder; when absent, a copy of what this run has made of that size. */
  readonly dataDir?: string;
  readonly persons?: number;
  /** For cities that take longer to make than the ordinary small one. */
  readonly readyWithinMs?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** The product as its users run it: the built server in a process of its own. */
export interface Product {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly dataDir: string;
  /** Everything it printed so far. */
  output(): string;
  /** Sends the signal and resolves with the exit code (null when the signal itself ended it). */
  end(signal?: NodeJS.Signals): Promise<number | null>;
  /** Ends it and removes its data. */
  remove(): Promise<void>;
}

/** Starts the product and resolves when it is ready for work; rejects with its output when it ends instead. */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  return start({ ...options, dataDir: options.dataDir ?? (await furnished(options.persons ?? PERSONS)) });
}

/** A folder with a city that was closed in order, figures of its tests counted: nobody waits for the first count. */
async function furnished(persons: number): Promise<string> {
  const dataDir = newDataDir();
  await copyPrepared(`${persons} people`, dataDir, async (empty) => {
    const first = await start({ dataDir: empty, persons });
    try {
      await figuresStand(first.url);
    } finally {
      await first.end();
    }
  });
  return dataDir;
}

async function start(options: ProductOptions): Promise<Product> {
  const started = await spawnProduct(options);
  try {
    await untilReady(started, options.readyWithinMs ?? READY_WITHIN_MS);
  } catch (error) {
    await started.product.end('SIGKILL');
    throw error;
  }
  return started.product;
}

/** Starts the product where it must refuse: resolves with its exit code and what it said. */
export async function startRefused(options: ProductOptions): Promise<{ code: number | null; output: string }> {
  const { product, ended } = await spawnProduct(options);
  const late = wait(READY_WITHIN_MS, 'late' as const, { ref: false });
  const code = await Promise.race([ended, late]);
  if (code === 'late') {
    await product.end('SIGKILL');
    throw new Error(`it neither refused nor ended:\n${product.output()}`);
  }
  return { code, output: product.output() };
}

interface Started {
  readonly product: Product;
  readonly ended: Promise<number | null>;
  readonly child: ChildProcess;
}

async function spawnProduct(options: ProductOptions): Promise<Started> {
  const dataDir = options.dataDir ?? newDataDir();
  const port = await freePort();
  const child = spawn(process.execPath, ['--enable-source-maps', builtServer()], {
    cwd: checkout,
    env: { ...cleanEnvironment(), ...(await settings(options, dataDir, port)) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const end = async (signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    const late = wait(STOP_WITHIN_MS, 'late' as const, { ref: false });
    const code = await Promise.race([ended, late]);
    if (code !== 'late') return code;
    child.kill('SIGKILL');
    throw new Error(`it did not end within ${STOP_WITHIN_MS} ms of ${signal}:\n${output}`);
  };
  const remove = async (): Promise<void> => {
    await end();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const pid = child.pid ?? 0;
  const product = { url: `http://127.0.0.1:${port}`, port, pid, dataDir, output: () => output, end, remove };
  return { product, ended, child };
}

async function settings(options: ProductOptions, dataDir: string, port: number): Promise<Record<string, string>> {
  const compiled = inPrepared('compiled');
  return {
    ...(compiled !== null && { NODE_COMPILE_CACHE: compiled }),
    PORT: String(port),
    DATABASE_PORT: String(await freePort()),
    DATA_DIR: dataDir,
    DEMO: 'true',
    DEMO_PERSONS: String(options.persons ?? PERSONS),
    LOG_LEVEL: 'warn',
    ...options.env,
  };
}

let folders = 0;

/** Not mkdtemp: its folders are closed to the user that PostgreSQL runs as when the tests run as root. */
export function newDataDir(): string {
  folders += 1;
  const path = join(tmpdir(), `zhengming-e2e-${process.pid}-${folders}`);
  mkdirSync(path, { recursive: true, mode: 0o755 });
  return path;
}

/** The machine's environment without anything that configures a product or belongs to the test runner. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const ours =
    /^(PORT|HOST|DATA_DIR|DATABASE_.*|DEMO.*|DASHBOARD_DIR|SESSION_SECRET|TRUSTED_ORIGINS|LOG_LEVEL|NODE_ENV|NODE_OPTIONS|VITEST.*|ZHENGMING_.*)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}

async function untilReady({ product, child }: Started, withinMs: number): Promise<void> {
  const until = Date.now() + withinMs;
  while (Date.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`it ended (${child.exitCode ?? child.signalCode}) before it was ready:\n${product.output()}`);
    }
    if (await isReady(product.url)) return;
    await wait(100);
  }
  throw new Error(`not ready within ${withinMs} ms:\n${product.output()}`);
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`)).ok;
  } catch {
    return false;
  }
}
