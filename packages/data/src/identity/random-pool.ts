import { randomBytes } from 'node:crypto';

const FETCHED_AT_ONCE = 1024;

/** Random bytes, fetched from the system a thousand at a time: one call each would dominate a bulk load. */
export function randomPool(bytesEach: number): () => Buffer {
  let pool = Buffer.alloc(0);
  let offset = 0;
  return () => {
    if (offset === pool.length) {
      pool = randomBytes(bytesEach * FETCHED_AT_ONCE);
      offset = 0;
    }
    offset += bytesEach;
    return pool.subarray(offset - bytesEach, offset);
  };
}
