import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { EvidenceMediaType } from '@zhengming/data';
import { FILE_REFUSALS, type FileRefusal, MEGABYTES } from './file-refusals.js';
import { fileTypeOf, HEAD_BYTES } from './file-type.js';

export const LARGEST_FILE = MEGABYTES * 1_024 * 1_024;

export interface Arrival {
  readonly mediaType: EvidenceMediaType;
  readonly content: Buffer;
  readonly sha256: Buffer;
}

/**
 * Takes a file in while it arrives: hashed as it comes, refused as soon as its first bytes are not those of a type that
 * is taken, and never more of it in memory than may be kept. What comes after a refusal is left to be let run out: a file
 * that is cut off in the middle would keep its line from ever taking another request.
 */
export async function arriveFile(stream: Readable, declared: string): Promise<Arrival | FileRefusal> {
  const hash = createHash('sha256');
  const chunks: Buffer[] = [];
  let bytes = 0;
  let type: EvidenceMediaType | null = null;
  for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > LARGEST_FILE) return FILE_REFUSALS.TOO_LARGE;
    hash.update(chunk);
    chunks.push(chunk);
    if (type === null && bytes >= HEAD_BYTES) {
      const found = await fileTypeOf(Buffer.concat(chunks), declared);
      if (typeof found !== 'string') return found;
      type = found;
    }
  }
  if (bytes === 0) return FILE_REFUSALS.EMPTY;
  const content = Buffer.concat(chunks);
  const mediaType = type ?? (await fileTypeOf(content, declared));
  return typeof mediaType === 'string' ? { mediaType, content, sha256: hash.digest() } : mediaType;
}
