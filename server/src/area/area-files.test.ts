import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from 'tar-stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenFiles } from './area-files.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'area-files-'));
  await mkdir(join(folder, 'month', 'day'), { recursive: true });
  await writeFile(join(folder, 'month', '2.json'), 'two');
  await writeFile(join(folder, 'month', '1.json.gz'), 'one');
  await writeFile(join(folder, 'month', 'day', '3.csv'), 'three');
  await writeFile(join(folder, 'month', 'README.md'), 'not a list');
  const archive = pack();
  archive.entry({ name: 'b.json' }, 'second name, first to arrive');
  archive.entry({ name: 'folder', type: 'directory' });
  archive.entry({ name: 'a.json' }, 'first name, second to arrive');
  archive.finalize();
  await writeFile(join(folder, 'all.tar'), await buffer(archive));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(...names: string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { bytes } of givenFiles(names.map((name) => join(folder, name)))) found.push(bytes.toString());
  return found;
}

test('a folder is walked by name and gives lists only', async () =>
  expect(await read('month')).toEqual(['one', 'two', 'three']));

test('an archive is read in its own order, which is the order of arrival', async () =>
  expect(await read('all.tar')).toEqual(['second name, first to arrive', 'first name, second to arrive']));

test('what is named is read in the order it is named', async () =>
  expect(await read('month/2.json', 'month/1.json.gz')).toEqual(['two', 'one']));

test('what is not there is named in the error', async () =>
  await expect(read('nowhere.json')).rejects.toThrow('nowhere.json'));

test.each([
  ['no archive at all', 'damaged.tar.xz', () => Buffer.from('no archive')],
  ['a truncated one', 'truncated.tar', (whole: Buffer) => whole.subarray(0, 520)],
])('%s ends with an error that names it, not in silence', async (_what, name, bytes) => {
  await writeFile(join(folder, name), bytes(await readFile(join(folder, 'all.tar'))));
  await expect(read(name)).rejects.toThrow(`${name}: the archive is damaged`);
});
