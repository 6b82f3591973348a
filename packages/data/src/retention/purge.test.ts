import { instant, type Instant, parseAnyPolicy, plusHours, type RetentionPolicy } from '@zhengming/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import b1 from '../../../domain/policies/retention/2021-08-15/policy.json' with { type: 'json' };
import { anchorKeys, DEMO_ANCHOR_KEYS } from '../audit/anchor-keys.js';
import { verifyAudit } from '../audit/audit-check.repository.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { makeWholePerson, type WholePerson } from '../testing/whole-person.js';
import { purge, type PurgeEnd } from './purge.js';
import { brokenProof } from './purge-run.repository.js';

const THEN = instant('2021-11-01T10:00:00+08:00');
const after = (days: number): Instant => plusHours(THEN, 24 * days);
const policy = parseAnyPolicy(b1) as RetentionPolicy;

let database: TestDatabase;
let closed: WholePerson;
let open: WholePerson;

beforeAll(async () => {
  database = await createTestDatabase();
  closed = await makeWholePerson(database.store, { index: 1, at: THEN });
  open = await makeWholePerson(database.store, { index: 2, at: THEN, appeal: 'OPEN' });
});
afterAll(() => database.drop());

const run = (days: number, more: object = {}): Promise<PurgeEnd> =>
  purge(database.store, policy, { now: () => after(days), ...more });
const rowsOf = ({ tables }: PurgeEnd): Record<string, number> =>
  Object.fromEntries(tables.filter(({ rows }) => rows > 0).map(({ table, rows }) => [table, rows]));
const query = async (text: string, values: readonly unknown[] = []): Promise<readonly Record<string, unknown>[]> =>
  (await database.store.pool.query<Record<string, unknown>>(text, [...values])).rows;
const count = async (table: string, person: WholePerson): Promise<number> =>
  Number((await query(`select count(*)::int as n from ${table} where person_id = $1`, [person.id]))[0]?.['n']);

test.each(['stay', 'nucleic_test', 'decision', 'appeal', 'appeal_event', 'correction', 'person', 'evidence_file'])(
  'nobody deletes from %s by hand, not even by naming a run that is not there',
  async (table) => {
    await expect(query(`delete from ${table}`)).rejects.toThrow(/purge run|never/);
    const client = await database.store.pool.connect();
    await client.query(`begin; select set_config('zhengming.purge', gen_random_uuid()::text, true)`);
    await expect(client.query(`delete from ${table}`)).rejects.toThrow(/purge run|never/);
    await client.query('rollback');
    client.release();
  },
);

describe('as time goes by', () => {
  test('before any term is over nothing is due', async () => {
    expect(rowsOf(await run(100, { dryRun: true }))).toEqual({});
  });

  test('a dry run counts and deletes nothing', async () => {
    expect(rowsOf(await run(200, { dryRun: true }))).toEqual({ notice: 1 });
    expect(await count('notice', closed)).toBe(1);
  });

  test('notices go after half a year; decisions that are a status or a case stay, and whoever has an open case keeps all', async () => {
    expect(rowsOf(await run(200))).toEqual({ notice: 1 });
    expect(await count('decision', closed)).toBe(2);
  });

  test('stopped between two tables, the next run takes up the same run and ends it', async () => {
    const stop = new AbortController();
    const cut = await run(300, { signal: stop.signal, onBatch: () => stop.abort() });
    expect(cut.state).toBe('STOPPED');
    const ended = await run(301);
    expect(ended.state).toBe('DONE');
    expect(ended.runId).toBe(cut.runId);
    expect(rowsOf(ended)).toEqual({
      checkpoint_pass: 1,
      delegation: 1,
      delegation_use: 1,
      verification_request: 1,
      stay: 1,
      stay_record: 1,
      nucleic_test: 1,
      integrity_change: 1,
      sample_number: 1,
      declaration: 1,
      community_task: 1,
      field_task: 1,
      phone_binding: 1,
      person_identifier: 1,
    });
  });

  test('two at once: one does it, the other says that somebody is at it', async () => {
    const ends = await Promise.all([run(302), run(302)]);
    expect(ends.map(({ state }) => state).sort()).toEqual(['BUSY', 'DONE']);
  });

  test('a case goes two years after it was closed, once its files are gone; its figures stay and are nobody’s', async () => {
    expect(rowsOf(await run(740))['appeal']).toBeUndefined();
    await query(
      `update evidence_file set state = 'DELETED', wrapped_key = null, shredded_at = received_at, deleted_at = received_at,
         deletion_run = $2 where person_id = $1`,
      [closed.id, await deletionRun()],
    );
    const gone = rowsOf(await run(741));
    expect(gone).toMatchObject({
      appeal: 1,
      appeal_event: 1,
      correction: 1,
      evidence: 1,
      evidence_file: 1,
      appeal_figure: 1,
    });
    const [figure] = await query(
      `select person_id, opened_at::text, (decided_at - opened_at)::text as took from appeal_figure where person_id::text like '00000000%'`,
    );
    expect(figure).toMatchObject({ person_id: '00000000-0000-0000-0000-000000000000', took: '1 day' });
    expect(await count('appeal', open)).toBe(1);
    expect(await count('stay', open)).toBe(1);
  });

  test('whoever has nothing left goes too, with every way to find them', async () => {
    await run(1_200);
    expect(await query('select from person where id = $1', [closed.id])).toHaveLength(0);
    expect(await count('person_identifier', closed)).toBe(0);
    expect(await count('person_identifier', open)).toBe(2);
  });
});

describe('the proof', () => {
  test('each run is in the audit log once, and the chain holds', async () => {
    const runs = await query(`select id from purge_run where state = 'DONE' order by id`);
    expect(await query(`select id from audit_event where kind = 'PURGE' order by id`)).toEqual(runs);
    const report = await verifyAudit(database.store.pool, anchorKeys(DEMO_ANCHOR_KEYS), {});
    expect(report.broken).toBeNull();
  });

  test('the chain of proofs holds, and shows where somebody changed it', async () => {
    expect(await brokenProof(database.store.pool)).toBeNull();
    await expect(query('update purge_proof set rows_deleted = 1')).rejects.toThrow(/append_only/);
    const client = await database.store.pool.connect();
    await client.query(
      `begin; set local session_replication_role = replica; update purge_proof set rows_deleted = 99 where seq = 2`,
    );
    expect(await brokenProof(client)).toBe('2');
    await client.query('rollback');
    client.release();
  });
});

async function deletionRun(): Promise<string> {
  const [row] = await query(`insert into deletion_run (id, started_at) values (gen_random_uuid(), now()) returning id`);
  return String(row?.['id']);
}
