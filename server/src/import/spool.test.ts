import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { openSpool } from './spool.js';

test('what a killed process left is deleted after a day, what another one has now is not', async () => {
  const old = mkdtempSync(join(tmpdir(), 'zhengming-import-'));
  const recent = mkdtempSync(join(tmpdir(), 'zhengming-import-'));
  writeFileSync(join(old, 'delivery'), 'sealed');
  const daysAgo = new Date(Date.now() - 2 * 86_400_000);
  utimesSync(old, daysAgo, daysAgo);
  const spool = await openSpool();
  expect([existsSync(old), existsSync(recent)]).toEqual([false, true]);
  rmSync(recent, { recursive: true });
  await spool.close();
});

test('what waits comes back as it came, and more than may be sent leaves nothing', async () => {
  const spool = await openSpool();
  const kept = await spool.receive('a', Readable.from([Buffer.from('one\n'), Buffer.from('two\n')]), 100);
  expect([await text(kept.open()), kept.bytes]).toEqual(['one\ntwo\n', 8]);
  await expect(spool.receive('b', Readable.from([Buffer.alloc(101)]), 100)).rejects.toThrow('more than 100 bytes');
  await spool.close();
});
