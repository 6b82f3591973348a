import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { lockFolder } from './folder-lock.js';
import { binariesFor, type PostgresBinaries } from './postgres-binaries.js';
import { commandLine, gone, isAlive } from './process-identity.js';
import { serverSettings, type Durability } from './server-settings.js';
import { clusterUser, mayEnter, type SystemUser } from './system-user.js';

export interface EmbeddedDatabaseOptions {
  /** Folder that holds the cluster, its password and its log; made when missing. */
  readonly dataDir: string;
  /** TCP port on 127.0.0.1; a free one when absent. */
  readonly port?: number;
  readonly durability?: Durability;
  /** One line of progress at a time. */
  readonly onLog?: (line: string) => void;
}

export interface EmbeddedDatabase {
  /** Connection address of the application's database. */
  readonly url: string;
  readonly port: number;
  /** Ends the server cleanly; safe to call twice. */
  stop(): Promise<void>;
}

/** The embedded server did not come up; the message ends with what its log says. */
export class DatabaseStartError extends Error {
  override readonly name = 'DatabaseStartError';
}

const USER = 'zhengming';
const DATABASE = 'zhengming';
const START_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 60_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

interface Cluster {
  /** Where cluster, log and password lie: the data folder, unless its user cannot enter that. */
  readonly home: string;
  readonly data: string;
  readonly log: string;
  readonly password: string;
  readonly user: SystemUser | null;
  readonly binaries: PostgresBinaries;
}

/**
 * Starts PostgreSQL 18 on a folder of its own, making the cluster the first time. The data survives restarts; a server
 * or a lock left behind by a crash is cleaned up; a second process on the same folder is refused.
 * @throws DataFolderInUseError, NoEmbeddedPostgresError, DatabaseStartError
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const folder = resolve(options.dataDir);
  const log = options.onLog ?? (() => undefined);
  mkdirSync(folder, { recursive: true });
  const unlock = lockFolder(folder);
  try {
    const cluster = await prepareCluster(folder, log);
    await endOrphan(cluster, log);
    const port = options.port ?? (await freePort());
    const server = await startServer(cluster, port, options.durability ?? 'FULL');
    await createDatabase(urlOf(cluster, port, 'postgres'));
    return running(server, cluster, port, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

function running(server: ChildProcess, cluster: Cluster, port: number, unlock: () => void): EmbeddedDatabase {
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopping ??= stopServer(server).finally(() => {
      process.off('exit', atExit);
      for (const signal of SIGNALS) process.off(signal, onSignal);
      unlock();
    });
    return stopping;
  };
  // the last chance when the process ends without having called stop(): a fast shutdown goes on without us
  const atExit = (): void => {
    server.kill('SIGINT');
    unlock();
  };
  // whoever else listens to the signal is in charge and calls stop(); alone, we stop and let the signal do its work
  const onSignal = (signal: NodeJS.Signals): void => {
    if (process.listenerCount(signal) > 1) return;
    void stop().finally(() => process.kill(process.pid, signal));
  };
  process.once('exit', atExit);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return { url: urlOf(cluster, port, DATABASE), port, stop };
}

async function prepareCluster(folder: string, log: (line: string) => void): Promise<Cluster> {
  const user = clusterUser();
  const home = user === null || mayEnter(user, folder) ? folder : homeElsewhere(folder, log);
  const data = join(home, 'postgres');
  const owner = ownerOf(data) ?? user;
  const binaries = await binariesFor(owner, join(home, 'postgres-programs'));
  const cluster = { home, data, log: join(home, 'postgres.log'), password: passwordOf(home), user: owner, binaries };
  if (!existsSync(join(data, 'PG_VERSION'))) {
    log('making the database cluster');
    initialise(cluster);
  }
  return cluster;
}

/**
 * PostgreSQL refuses to run as root, and the user it runs as instead cannot enter some folders (/root): then the cluster
 * lies in a folder of its own that everybody may enter. A data folder that was deleted takes its cluster with it.
 */
function homeElsewhere(folder: string, log: (line: string) => void): string {
  const home = join('/var/lib/zhengming', createHash('sha256').update(folder).digest('hex').slice(0, 12));
  const marker = join(folder, 'database-folder');
  if (!existsSync(marker)) {
    rmSync(home, { recursive: true, force: true });
    writeFileSync(marker, `${home}\n`);
  }
  mkdirSync(home, { recursive: true, mode: 0o755 });
  log(`the database server cannot enter ${folder}, so its files lie in ${home}`);
  return home;
}

/** The user a cluster already belongs to, when we are root. */
function ownerOf(data: string): SystemUser | null {
  if (process.getuid?.() !== 0 || !existsSync(join(data, 'PG_VERSION'))) return null;
  const { uid, gid } = statSync(data);
  return uid === 0 ? null : { uid, gid };
}

function passwordOf(home: string): string {
  const file = join(home, 'postgres.password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

function initialise({ data, user, binaries, password, home }: Cluster): void {
  // a first start that was cut off leaves a folder without PG_VERSION
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { mode: 0o700 });
  const passwordFile = join(home, 'initdb.password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user !== null) {
    chownSync(data, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  const answer = spawnSync(
    binaries.initdb,
    [
      `--pgdata=${data}`,
      `--username=${USER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-sync',
    ],
    { ...user, encoding: 'utf8', cwd: '/', env: { ...process.env, LC_ALL: 'C' } },
  );
  rmSync(passwordFile, { force: true });
  if (answer.status !== 0) {
    rmSync(data, { recursive: true, force: true });
    throw new DatabaseStartError(
      `the database cluster could not be made: ${(answer.stderr || String(answer.error)).trim()}`,
    );
  }
}

/** Ends a server that outlived its process, and removes the pid file of one that did not. */
async function endOrphan({ data }: Cluster, log: (line: string) => void): Promise<void> {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  if (isAlive(pid) && commandLine(pid).includes(data)) {
    log(`stopping the database server ${pid} left behind by a crash`);
    process.kill(pid, 'SIGINT');
    if (!(await gone(pid, STOP_WITHIN_MS))) {
      throw new DatabaseStartError(`the database server ${pid} left behind by a crash does not stop; end it by hand`);
    }
  }
  rmSync(file, { force: true });
}

async function startServer(cluster: Cluster, port: number, durability: Durability): Promise<ChildProcess> {
  const { data, log, user, binaries } = cluster;
  const output = openSync(log, 'w');
  const server = spawn(binaries.postgres, ['-D', data, ...serverSettings(port, durability)], {
    ...user,
    cwd: '/',
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', output, output],
    // a group of its own: Ctrl-C reaches the application, which then stops the server in order
    detached: true,
  });
  closeSync(output);
  server.unref();
  let ended = false;
  server.once('exit', () => (ended = true));
  server.once('error', () => (ended = true));
  const until = performance.now() + START_WITHIN_MS;
  while (!isReady(data)) {
    if (ended || performance.now() > until) {
      server.kill('SIGQUIT');
      throw new DatabaseStartError(`the database server did not start on port ${port}: ${lastLines(log)}`);
    }
    await new Promise((go) => setTimeout(go, 20));
  }
  return server;
}

/** PostgreSQL writes its state into the eighth line of the pid file. */
function isReady(data: string): boolean {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[7]?.startsWith('ready') === true;
  } catch {
    return false;
  }
}

const lastLines = (file: string): string => readFileSync(file, 'utf8').trim().split('\n').slice(-5).join(' | ');

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  server.ref();
  const exited = new Promise<void>((go) => server.once('exit', () => go()));
  server.kill('SIGINT');
  const patience = setTimeout(() => server.kill('SIGQUIT'), STOP_WITHIN_MS);
  await exited;
  clearTimeout(patience);
}

const urlOf = ({ password }: Cluster, port: number, database: string): string =>
  `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`;

async function createDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((go, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => go(port));
    });
  });
}
