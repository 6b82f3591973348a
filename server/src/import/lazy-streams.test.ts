import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unzipped } from './lazy-streams.js';

const MOST = 1_000_000;

/** How many bytes come out, and how it ends. */
async function unpack(packed: Buffer): Promise<readonly [number, string]> {
  let bytes = 0;
  try {
    for await (const chunk of unzipped(Readable.from([packed]), MOST)) bytes += (chunk as Buffer).length;
    return [bytes, 'end'];
  } catch (error) {
    return [bytes, (error as { code?: string }).code ?? String(error)];
  }
}

test('what is packed comes out as it was, up to what may be sent', async () => {
  expect(await unpack(gzipSync(Buffer.alloc(MOST)))).toEqual([MOST, 'end']);
});

test('a few bytes that unpack to very many are stopped at what may be sent', async () => {
  const bomb = gzipSync(Buffer.alloc(100 * MOST));
  expect(bomb.length).toBeLessThan(MOST / 5);
  const [bytes, end] = await unpack(bomb);
  expect(end).toBe('TOO_LARGE');
  expect(bytes).toBeLessThanOrEqual(MOST);
});

test.each([
  ['no gzip at all', Buffer.from('identifier,result')],
  ['gzip that breaks off', gzipSync(Buffer.from('identifier,result\n'.repeat(500))).subarray(0, 40)],
])('%s cannot be read', async (_, packed) => {
  expect((await unpack(packed))[1]).toBe('NOT_TEXT');
});
