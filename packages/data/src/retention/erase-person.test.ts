import { formatInstant, instant, parseAnyPolicy, type RetentionPolicy } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import b1 from '../../../domain/policies/retention/2021-08-15/policy.json' with { type: 'json' };
import { inTransaction } from '../orm/transaction.js';
import { findPersonId } from '../person/person.repository.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { makeWholePerson, type WholePerson } from '../testing/whole-person.js';
import { CASE_RECORD_TABLES, erasePerson, ERASED_TABLES, type ErasureEnd } from './erase-person.js';
import { copyPerson, EXPORTED_PARTS } from './export-person.js';

const NOW = instant('2021-11-20T10:00:00+08:00');
let database: TestDatabase;
let index = 0;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(() => {
  index += 1;
});

const make = (appeal: 'OPEN' | 'CLOSED' | 'NONE'): Promise<WholePerson> =>
  makeWholePerson(database.store, { index, at: instant('2021-11-01T10:00:00+08:00'), appeal });
const erase = (personId: string): Promise<ErasureEnd> =>
  inTransaction(database.store, (sql) =>
    erasePerson(sql, database.store.keyring, { personId, at: NOW, askedBy: null }),
  );
const rows = async (table: string, personId: string): Promise<number> =>
  (await database.store.pool.query(`select from ${table} where person_id = $1`, [personId])).rowCount ?? 0;
const left = async (tables: readonly string[], personId: string): Promise<readonly string[]> => {
  const found = await Promise.all(tables.map(async (table) => ((await rows(table, personId)) > 0 ? [table] : [])));
  return found.flat();
};

test('an open case stands against erasing anything, and nothing is erased', async () => {
  const person = await make('OPEN');
  expect(await erase(person.id)).toEqual({ erased: false, grounds: ['OPEN_CASE'] });
  expect(await rows('stay', person.id)).toBe(1);
});

test('somebody without a case is gone, is found by no number, and whoever has the number later is somebody new', async () => {
  const { store } = database;
  const person = await make('NONE');
  expect(await erase(person.id)).toMatchObject({ erased: true, extent: 'ALL' });
  expect(await left([...ERASED_TABLES, ...CASE_RECORD_TABLES, 'sample_number', 'decision'], person.id)).toEqual([]);
  expect(await findPersonId(store, 'RESIDENT_ID', person.residentNumber)).toBeNull();
  expect(await findPersonId(store, 'PHONE', person.phone)).toBeNull();
  const again = await make('NONE');
  expect(again.residentNumber).toBe(person.residentNumber);
  expect(await findPersonId(store, 'RESIDENT_ID', again.residentNumber)).toBe(again.id);
  expect(again.id).not.toBe(person.id);
});

test('the record of a closed case is stored with nobody behind it; everything else is gone, files cannot be read', async () => {
  const { store } = database;
  const person = await make('CLOSED');
  const figures = (await store.pool.query('select from appeal_figure')).rowCount;
  expect(await erase(person.id)).toMatchObject({ erased: true, extent: 'ALL_BUT_CASES' });
  expect(await left(ERASED_TABLES, person.id)).toEqual([]);
  expect(await left(CASE_RECORD_TABLES, person.id)).toEqual(CASE_RECORD_TABLES);
  const husk = await store.pool.query(
    'select masked_name, masked_id_number, birth_year, restricted_at is not null as restricted, name_cipher from person where id = $1',
    [person.id],
  );
  const [one] = husk.rows as { name_cipher: Buffer }[];
  expect(one).toMatchObject({ masked_name: '已删除', masked_id_number: '', birth_year: 1900, restricted: true });
  expect(store.keyring.decrypt(one?.name_cipher ?? Buffer.alloc(0))).toBe('');
  const files = await store.pool.query(
    'select state, wrapped_key, kept_sha256 from evidence_file where person_id = $1',
    [person.id],
  );
  expect(files.rows).toEqual([{ state: 'DELETING', wrapped_key: null, kept_sha256: null }]);
  expect(await findPersonId(store, 'RESIDENT_ID', person.residentNumber)).toBeNull();
  expect((await store.pool.query('select from appeal_figure')).rowCount).toBe(figures);
});

test('what was erased is proven table by table, and the tombstone names the run', async () => {
  const person = await make('NONE');
  const end = await erase(person.id);
  const proofs = await database.store.pool.query<{ table_name: string }>(
    `select p.table_name from purge_proof p join erased_person e on e.run_id = p.run_id where e.person_id = $1 order by 1`,
    [person.id],
  );
  expect(end).toMatchObject({ erased: true });
  expect(proofs.rows.map(({ table_name }) => table_name)).toEqual([
    'checkpoint_pass',
    'community_task',
    'connector_answer',
    'connector_record',
    'decision',
    'declaration',
    'delegation',
    'delegation_use',
    'duplicate_candidate',
    'duplicate_key',
    'field_task',
    'integrity_change',
    'merge_fact',
    'merge_identifier',
    'notice',
    'nucleic_test',
    'paper_dose',
    'person',
    'person_identifier',
    'phone_binding',
    'refusal_complaint',
    'refusal_complaint_event',
    'sample_number',
    'shared_phone',
    'status',
    'status_change',
    'status_watch',
    'stay',
    'stay_record',
    'vaccination',
    'verification_request',
    'webhook_delivery',
  ]);
});

test('a refused erasure leaves no run behind', async () => {
  const person = await make('OPEN');
  const before = (await database.store.pool.query('select from purge_run')).rowCount;
  await erase(person.id);
  expect((await database.store.pool.query('select from purge_run')).rowCount).toBe(before);
});

test('a copy has every part with its source and term, in clear, and nobody else in it', async () => {
  const person = await make('CLOSED');
  const staff = uuidv7();
  await database.store.pool.query(
    `insert into appeal_event (person_id, appeal_id, id, at, actor_id, action) values ($1, $2, gen_random_uuid(), now(), $3, 'NOTE')`,
    [person.id, person.appealId, staff],
  );
  const policy = parseAnyPolicy(b1) as RetentionPolicy;
  const copy = await copyPerson(database.store.pool, database.store.keyring, person.id, {
    madeAt: formatInstant(NOW),
    policy,
  });
  expect(copy?.identity).toEqual({ name: '试验人', idNumber: person.residentNumber, phones: [person.phone] });
  expect(copy?.parts.map(({ table }) => table)).toEqual(EXPORTED_PARTS.map(({ table }) => table));
  const empty = copy?.parts.filter((part) => part.rows.length === 0).map(({ table }) => table);
  expect(empty).toEqual([
    'incident_person',
    'partner_token',
    'data_request',
    'erased_person',
    'emergency_access',
    'audit_event',
  ]);
  expect(copy?.parts.find(({ table }) => table === 'stay')?.kept?.days).toBe(245);
  const text = JSON.stringify(copy);
  expect(text).not.toContain(staff);
  expect(text).not.toContain('\\\\x');
});
