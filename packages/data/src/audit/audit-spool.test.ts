import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AuditSpool, openAuditSpool } from './audit-spool.js';

/** Two lines of eight characters fill a file. */
const SMALL = 16;

let folder: string;
let spool: AuditSpool;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhengming-spool-'));
  spool = openAuditSpool(folder, SMALL);
});
afterEach(() => rmSync(folder, { recursive: true }));

const lines = (): string[] =>
  readdirSync(folder)
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .filter((line) => line !== '');

test('what is written is in the file at once', () => {
  spool.append('one');
  expect(lines()).toEqual([]);
  spool.write();
  expect(lines()).toEqual(['one']);
});

test('a full file is removed when the database has all of it, and not before', async () => {
  for (let number = 1; number <= 4; number += 1) {
    spool.append(`line ${number}!`);
    if (number % 2 === 0) spool.write();
  }
  expect(readdirSync(folder)).toHaveLength(3);
  await spool.release(1);
  expect(lines()).toEqual(['line 1!', 'line 2!', 'line 3!', 'line 4!']);
  await spool.release(3);
  expect(lines()).toEqual(['line 3!', 'line 4!']);
  await spool.release(4);
  expect(readdirSync(folder)).toHaveLength(1);
});

test('those who wait for the disk together are all told, also across two files', async () => {
  spool.append('a line of some length');
  const one = spool.sync();
  spool.append('another');
  await Promise.all([one, spool.sync(), spool.sync()]);
  expect(lines()).toEqual(['a line of some length', 'another']);
});

test.each([
  [true, ['kept']],
  [false, []],
])('closed with something to keep (%s): %j stays', async (keep, left) => {
  spool.append('kept');
  await spool.close(keep);
  expect(lines()).toEqual(left);
});
