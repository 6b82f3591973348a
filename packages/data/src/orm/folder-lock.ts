import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, startedAt } from './process-identity.js';

/** Another running process works on the same data folder. */
export class DataFolderInUseError extends Error {
  override readonly name = 'DataFolderInUseError';
  constructor(
    readonly folder: string,
    /** The process that has it. */
    readonly pid: number,
  ) {
    super(
      `the data folder ${folder} is in use by process ${pid}; stop that process first, or choose another folder with DATA_DIR`,
    );
  }
}

interface Owner {
  readonly pid: number;
  readonly startedAt: string;
}

const LOCK_FILE = 'owner.json';

/**
 * Takes a data folder for this process. A lock left by a process that died is taken over.
 * @returns the function that gives the folder back
 * @throws DataFolderInUseError while its owner lives
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, LOCK_FILE);
  const me: Owner = { pid: process.pid, startedAt: startedAt(process.pid) };
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(me), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = readOwner(file);
    if (owner !== null && isAlive(owner.pid) && startedAt(owner.pid) === owner.startedAt) {
      throw new DataFolderInUseError(folder, owner.pid);
    }
    rmSync(file, { force: true });
  }
}

function readOwner(file: string): Owner | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof value !== 'object' || value === null) return null;
    const { pid, startedAt: at } = value as Partial<Owner>;
    return typeof pid === 'number' && typeof at === 'string' ? { pid, startedAt: at } : null;
  } catch {
    return null;
  }
}
