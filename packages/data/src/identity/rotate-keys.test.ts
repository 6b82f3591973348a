import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { ENCRYPTED_COLUMNS, HASHES } from './encrypted-columns.js';
import { createKeyring, type Keyring } from './keyring.js';
import { keyUses, rotateKeys } from './rotate-keys.js';

const bytes = (fill: number): Buffer => Buffer.alloc(32, fill);
const ring = (currentKeyId: string): Keyring =>
  createKeyring({
    currentKeyId,
    encryption: new Map([
      ['old', bytes(1)],
      ['new', bytes(2)],
    ]),
    blindIndex: bytes(9),
  });
const old = ring('old');
const renewed = ring('new');

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  const { pool } = database.store;
  for (let index = 0; index < 25; index += 1) {
    await pool.query(
      `insert into person (id, masked_name, masked_id_number, name_cipher, id_number_cipher, sex, birth_year, home_division, created_at)
       values (gen_random_uuid(), '李*', '11****', $1, $2, 'MALE', 1980, '110101', now())`,
      [old.encrypt(`name ${index}`), (index % 2 === 0 ? old : renewed).encrypt(`number ${index}`)],
    );
  }
});
afterAll(() => database.drop());

const names = async (keys: Keyring): Promise<readonly string[]> => {
  const { rows } = await database.store.pool.query<{ cipher: Buffer }>('select name_cipher as cipher from person');
  return rows.map(({ cipher }) => keys.decrypt(cipher)).sort((a, b) => a.localeCompare(b));
};
const usesOf = async (column: string): Promise<Readonly<Record<string, number>>> =>
  Object.fromEntries(
    (await keyUses(database.store.pool))
      .filter((use) => use.column === column)
      .map(({ keyId, count }) => [keyId ?? 'broken', count]),
  );

test('every column of bytes is either rotated or a hash', async () => {
  const { rows } = await database.store.pool.query<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'public' and data_type = 'bytea' order by 1`,
  );
  const rotated = ENCRYPTED_COLUMNS.map(({ table, column }) => `${table}.${column}`);
  const listed = [...rotated, ...HASHES].sort((a, b) => a.localeCompare(b));
  expect(rows.map(({ name }) => name).filter((name) => !listed.includes(name))).toEqual([]);
  expect(rotated.filter((name) => !rows.some((row) => row.name === name))).toEqual([]);
});

describe('with a new key in front', () => {
  test('what the old one made is counted', async () => {
    expect(await usesOf('name_cipher')).toEqual({ old: 25 });
    expect(await usesOf('id_number_cipher')).toEqual({ new: 12, old: 13 });
  });

  test('stopped in the middle, it goes on where it stopped; a row that changes meanwhile keeps its change', async () => {
    const { pool } = database.store;
    const before = await names(old);
    const stop = new AbortController();
    const seen: number[] = [];
    const stopped = rotateKeys(pool, renewed, {
      batch: 10,
      signal: stop.signal,
      onProgress: ({ done }) => {
        seen.push(done);
        stop.abort();
      },
    });
    await expect(stopped).rejects.toThrow(/abort/i);
    expect(seen).toEqual([10]);
    expect(await usesOf('name_cipher')).toEqual({ new: 10, old: 15 });
    const rotation = await rotateKeys(pool, renewed, { batch: 10 });
    expect(rotation).toEqual({ reencrypted: 15 + 13, unreadable: 0 });
    expect(await usesOf('name_cipher')).toEqual({ new: 25 });
    expect(await names(createKeyring({ currentKeyId: 'new', encryption: new Map([['new', bytes(2)]]), blindIndex: bytes(9) }))).toEqual(before); // prettier-ignore
  });

  test('done again, it finds nothing to do', async () => {
    expect(await rotateKeys(database.store.pool, renewed)).toEqual({ reencrypted: 0, unreadable: 0 });
  });

  test('what no key opens stays as it is, and is told', async () => {
    const { pool } = database.store;
    const foreign = createKeyring({ currentKeyId: 'gone', encryption: new Map([['gone', bytes(7)]]), blindIndex: bytes(9) }); // prettier-ignore
    const text = foreign.encrypt('nobody can read this');
    await pool.query('update person set name_cipher = $1 where id = (select id from person order by id limit 1)', [
      text,
    ]);
    expect(await rotateKeys(pool, renewed, { batch: 10 })).toEqual({ reencrypted: 0, unreadable: 1 });
    expect(await usesOf('name_cipher')).toEqual({ gone: 1, new: 24 });
  });
});
