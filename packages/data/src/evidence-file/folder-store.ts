import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type EvidenceStore, MissingContentError, StoreUnavailableError } from './evidence-store.js';

/** Half-written files live here; only complete ones are moved to their name. */
const INCOMING = '.incoming';
const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;

/** Evidence in a folder of this machine, or one that several machines mount. */
export async function openFolderStore(folder: string): Promise<EvidenceStore> {
  const incoming = join(folder, INCOMING);
  await mkdir(incoming, { recursive: true, mode: PRIVATE_FOLDER });
  return {
    place: `folder ${folder}`,
    async put(name, content) {
      const target = join(folder, name);
      const draft = join(incoming, randomUUID());
      try {
        await mkdir(dirname(target), { recursive: true, mode: PRIVATE_FOLDER });
        await writeToDisk(draft, content);
        await rename(draft, target);
        await flushFolder(dirname(target));
      } catch (cause) {
        await rm(draft, { force: true }).catch(() => undefined);
        throw unavailable(cause);
      }
    },
    async get(name) {
      try {
        return await readFile(join(folder, name));
      } catch (cause) {
        if (codeOf(cause) === 'ENOENT') throw new MissingContentError('there is no such content', { cause });
        throw unavailable(cause);
      }
    },
    async delete(name) {
      try {
        await rm(join(folder, name), { force: true });
      } catch (cause) {
        throw unavailable(cause);
      }
    },
    async sweep(olderThan) {
      let swept = 0;
      for (const name of await readdir(incoming)) {
        const path = join(incoming, name);
        const age = await stat(path).catch(() => null);
        if (age === null || age.mtime >= olderThan) continue;
        await rm(path, { force: true });
        swept += 1;
      }
      return swept;
    },
  };
}

async function writeToDisk(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', PRIVATE_FILE);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A new name is safe once its folder is on the disk too. Windows has no such call and needs none. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
const unavailable = (cause: unknown): StoreUnavailableError =>
  new StoreUnavailableError(`the evidence folder refused (${codeOf(cause) ?? 'unknown'})`, { cause });
