import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openS3Server, type S3Server } from '../testing/s3-server.js';
import { type EvidenceStore, MissingContentError, StoreUnavailableError, storedName } from './evidence-store.js';
import { openFolderStore } from './folder-store.js';
import { openS3Store } from './s3-store.js';

const ID = '01900000-0000-7000-8000-0000000000af';
const NAME = storedName(ID, 'content');
const CONTENT = Buffer.from('sealed content, not readable');

let folder: string;
let s3: S3Server;
const stores: Record<string, EvidenceStore> = {};
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhengming-evidence-'));
  s3 = await openS3Server();
  stores['folder'] = await openFolderStore(folder);
  stores['bucket'] = openS3Store({ ...s3, prefix: 'city/' });
});
afterAll(async () => {
  await s3.close();
  rmSync(folder, { recursive: true });
});
const storeOf = (kind: string): EvidenceStore => stores[kind] as EvidenceStore;

describe.each(['folder', 'bucket'])('evidence in a %s', (kind) => {
  test('comes back as it went in, is replaced as a whole, and is gone once deleted', async () => {
    const store = storeOf(kind);
    await store.put(NAME, CONTENT);
    expect((await store.get(NAME)).equals(CONTENT)).toBe(true);
    await store.put(NAME, Buffer.from('again'));
    expect((await store.get(NAME)).toString()).toBe('again');
    await store.delete(NAME);
    await expect(store.get(NAME)).rejects.toBeInstanceOf(MissingContentError);
    await store.delete(NAME);
  });

  test('an empty file and one of eleven megabytes are kept alike', async () => {
    const store = storeOf(kind);
    for (const content of [Buffer.alloc(0), Buffer.alloc(11_000_000, 7)]) {
      await store.put(NAME, content);
      expect((await store.get(NAME)).equals(content)).toBe(true);
    }
    await store.delete(NAME);
  });

  test('tells where it is without telling a secret', () => {
    expect(storeOf(kind).place).not.toContain(s3.secretAccessKey);
  });
});

test('names are made of ids: nothing that somebody typed becomes a path', () => {
  for (const typed of ['../../etc/passwd', 'a.jpg', '', `${ID}/../x`, ID.toUpperCase()]) {
    expect(() => storedName(typed, 'content')).toThrow(RangeError);
  }
  expect(storedName(ID, 'thumbnail')).toBe(`af/${ID}.thumbnail`);
});

describe('the folder', () => {
  test('belongs to the service alone', async () => {
    await storeOf('folder').put(NAME, CONTENT);
    const mode = (path: string): number => statSync(join(folder, path)).mode & 0o777;
    expect([mode('af'), mode(NAME), mode('.incoming')]).toEqual([0o700, 0o600, 0o700]);
    expect(readdirSync(join(folder, '.incoming'))).toEqual([]);
  });

  test('is rid of what interrupted writes left, and of nothing that is being written', async () => {
    const left = (name: string): string => join(folder, '.incoming', name);
    writeFileSync(left('old'), 'half');
    utimesSync(left('old'), 1, 1);
    writeFileSync(left('new'), 'half');
    expect(await storeOf('folder').sweep(new Date(1_000_000))).toBe(1);
    expect(readdirSync(join(folder, '.incoming'))).toEqual(['new']);
    expect(readFileSync(join(folder, NAME)).equals(CONTENT)).toBe(true);
  });

  test('that is full or gone refuses, and nothing half-written has the name', async () => {
    const other = mkdtempSync(join(tmpdir(), 'zhengming-evidence-'));
    const store = await openFolderStore(other);
    // a file stands where a folder has to be
    writeFileSync(join(other, 'af'), '');
    await expect(store.put(NAME, CONTENT)).rejects.toBeInstanceOf(StoreUnavailableError);
    expect(readdirSync(join(other, '.incoming'))).toEqual([]);
    rmSync(other, { recursive: true });
  });
});

describe('the bucket', () => {
  test('lies under its prefix, every request signed for its own content', async () => {
    await storeOf('bucket').put(NAME, CONTENT);
    expect([...s3.objects.keys()]).toEqual([`city/${NAME}`]);
    expect(s3.refused).toEqual([]);
  });

  test.each([
    { wrong: 'secret', options: { secretAccessKey: 'another secret' } },
    { wrong: 'key', options: { accessKeyId: 'AKIAOTHER' } },
    { wrong: 'region', options: { region: 'elsewhere' } },
  ])('a wrong $wrong opens nothing', async ({ options }) => {
    const store = openS3Store({ ...s3, ...options, prefix: 'city/' });
    await expect(store.get(NAME)).rejects.toBeInstanceOf(StoreUnavailableError);
    await expect(store.put(NAME, Buffer.from('forged'))).rejects.toBeInstanceOf(StoreUnavailableError);
    expect(s3.objects.get(`city/${NAME}`)?.equals(CONTENT)).toBe(true);
  });

  test('that is down, or does not exist, is a fault to try again; it is never taken for a missing file', async () => {
    s3.down = true;
    await expect(storeOf('bucket').get(NAME)).rejects.toBeInstanceOf(StoreUnavailableError);
    await expect(storeOf('bucket').delete(NAME)).rejects.toBeInstanceOf(StoreUnavailableError);
    s3.down = false;
    const nowhere = openS3Store({ ...s3, endpoint: 'http://127.0.0.1:1' });
    await expect(nowhere.get(NAME)).rejects.toBeInstanceOf(StoreUnavailableError);
  });
});
