import { createReadStream } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { extract } from 'tar-stream';
import xz from 'xz-decompress';

/** A file of a list, wherever it came from. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const LIST_FILE = /\.(json|csv)(\.gz)?$/;
const ARCHIVE = /\.tar(\.xz)?$/;

/** Walks what was named on the command line, in order: files, folders by name, archives in their own order of arrival. */
export async function* givenFiles(paths: readonly string[]): AsyncGenerator<GivenFile> {
  for (const path of paths) {
    if ((await stat(path)).isDirectory()) yield* givenFiles(await filesOf(path));
    else if (ARCHIVE.test(path)) yield* archived(path);
    else yield { name: path, bytes: await readFile(path) };
  }
}

async function filesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && (LIST_FILE.test(entry.name) || ARCHIVE.test(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function* archived(path: string): AsyncGenerator<GivenFile> {
  const archive = extract();
  const source = path.endsWith('.xz') ? unpacked(path) : createReadStream(path);
  source.on('error', (error: Error) => archive.destroy(error)).pipe(archive);
  try {
    for await (const entry of archive) {
      const chunks: Buffer[] = [];
      for await (const chunk of entry as AsyncIterable<Buffer>) chunks.push(chunk);
      if (entry.header.type === 'file') yield { name: entry.header.name, bytes: Buffer.concat(chunks) };
    }
  } catch (error) {
    throw new Error(`${path}: the archive is damaged (${error instanceof Error ? error.message : String(error)})`, {
      cause: error,
    });
  }
}

function unpacked(path: string): Readable {
  const packed = Readable.toWeb(createReadStream(path)) as ConstructorParameters<typeof xz.XzReadableStream>[0];
  return Readable.fromWeb(new xz.XzReadableStream(packed) as Parameters<typeof Readable.fromWeb>[0]);
}
