import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readdir, rm, stat, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { through } from './lazy-streams.js';

/** A delivery as it lies on the disk until it is taken in. */
export interface Spooled {
  readonly bytes: number;
  readonly sha256: Buffer;
  open(): Readable;
  remove(): Promise<void>;
}

/** More than may be sent. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

export interface Spool {
  /** Writes a delivery down as it arrives. @throws TooLargeError */
  receive(name: string, stream: Readable, mostBytes: number): Promise<Spooled>;
  close(): Promise<void>;
}

const PREFIX = 'zhengming-import-';
/** No delivery waits so long: what is older was left by a process that was killed, and nobody has its key. */
const DEAD_AFTER_MS = 24 * 3_600_000;

async function forgetTheDead(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX));
  for (const name of names) {
    const path = join(tmpdir(), name);
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > DEAD_AFTER_MS) await rm(path, { recursive: true, force: true });
  }
}

/**
 * A place for deliveries to wait, so that a sender never waits for the database. What lies there is encrypted with a key
 * that nobody but this process ever has: when it ends, what it leaves can be read by nobody.
 */
export async function openSpool(): Promise<Spool> {
  await forgetTheDead();
  const folder = await mkdtemp(join(tmpdir(), PREFIX));
  return {
    async receive(name, stream, mostBytes) {
      const path = join(folder, name);
      const key = randomBytes(32);
      const nonce = randomBytes(16);
      const hash = createHash('sha256');
      let bytes = 0;
      const counted = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          bytes += chunk.length;
          hash.update(chunk);
          if (bytes > mostBytes) done(new TooLargeError(`more than ${mostBytes} bytes`));
          else done(null, chunk);
        },
      });
      const remove = (): Promise<void> => unlink(path).catch(() => undefined);
      try {
        const cipher = createCipheriv('aes-256-ctr', key, nonce);
        await pipeline(stream, counted, cipher, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
      } catch (error) {
        await remove();
        throw error;
      }
      return {
        bytes,
        sha256: hash.digest(),
        open: () => through(createReadStream(path), () => createDecipheriv('aes-256-ctr', key, nonce)),
        remove,
      };
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
