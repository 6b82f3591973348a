import { buildTestResidentNumber, divisionCode, instant, plusHours } from '@zhengming/domain';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { mergePersons } from '../merging/merge-persons.js';
import { createPerson } from '../person/person.repository.js';
import { loadPolicies } from '../policy/load-policies.js';
import { erasePerson } from '../retention/erase-person.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { insertDivisions } from '../testing/small-world.js';
import { inTransaction } from '../orm/transaction.js';
import { runPopulation, type RunResult } from './run-population.js';
import { loadWorld, type World } from './world.js';

/** A record goes into another, or is erased, while a run that read it before writes its status: nothing is said of it any more. */
const now = instant('2021-11-01T10:00:00+08:00');
const HOME = divisionCode('110108');

let database: TestDatabase;
let world: World;
let serial = 0;
let going: string;
let survivor: string;

async function newPerson(): Promise<string> {
  serial += 1;
  const id = uuidv7();
  const residentNumber = buildTestResidentNumber(serial, '1988-05-14', 'FEMALE');
  const { store } = database;
  await inTransaction(store, (sql) =>
    createPerson(
      sql,
      store.keyring,
      { id, name: '林晓岚', residentNumber, sex: 'FEMALE', birthYear: 1988, home: HOME },
      now,
    ),
  );
  return id;
}

beforeAll(async () => {
  database = await createTestDatabase();
  await loadPolicies(database.store);
  await insertDivisions(database.store.pool, [HOME]);
  world = await loadWorld(database.store, now);
});
afterAll(() => database.drop());
beforeEach(async () => {
  [going, survivor] = [await newPerson(), await newPerson()];
});

const run = (trigger: 'INITIAL' | 'AREA' = 'AREA'): Promise<RunResult> =>
  runPopulation(database.store, world, {
    trigger,
    triggerId: null,
    candidates: { kind: 'PERSONS', personIds: [going] },
    at: plusHours(now, 1),
  });

/** Their status says something else than what the next run finds. */
async function judgedOtherwise(): Promise<void> {
  await run('INITIAL');
  await database.store.pool.query('update status set fingerprint = 0 where person_id = $1', [going]);
}

const merge = (sql: pg.ClientBase): Promise<unknown> =>
  mergePersons(sql, { mergeId: uuidv7(), survivorId: survivor, mergedId: going, at: now });
const erase = (sql: pg.ClientBase): Promise<unknown> =>
  erasePerson(sql, database.store.keyring, { personId: going, at: now, askedBy: null });

/** Until so many of ours wait for each other. */
const waiting = (many: number): Promise<void> =>
  vi.waitFor(
    async () => {
      const { rowCount } = await database.store.pool.query(
        `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
      );
      if (rowCount !== many) throw new Error(`${rowCount} wait`);
    },
    { timeout: 10_000, interval: 20 },
  );
const left = async (): Promise<readonly string[]> => {
  const { rows } = await database.store.pool.query<{ what: string }>(
    `select 'status' as what from status where person_id = $1 union all
     select trigger from decision where person_id = $1 and trigger = 'AREA'`,
    [going],
  );
  return rows.map(({ what }) => what);
};

type Leaving = (sql: pg.ClientBase) => Promise<unknown>;
type Before = () => Promise<void>;

describe.each<[how: string, goes: Leaving]>([
  ['merged', merge],
  ['erased', erase],
])('somebody who is %s', (_, goes) => {
  describe.each<[how: string, prepare: Before]>([
    ['has a status that would change', judgedOtherwise],
    ['was never judged', () => Promise.resolve()],
  ])('and %s', (_before, prepare) => {
    test('while a run waits for them is not judged by it', async () => {
      await prepare();
      const client = await database.store.pool.connect();
      await client.query('begin');
      await goes(client);
      const judging = run();
      await waiting(1);
      await client.query('commit');
      client.release();
      expect(await judging).toMatchObject({ state: 'DONE', judged: 1 });
      expect(await left()).toEqual([]);
    });

    test('behind a run that is about to end leaves nothing of it', async () => {
      await prepare();
      const { pool } = database.store;
      // the run has written the status when it tells partners of it
      const holder = await pool.connect();
      await holder.query('begin');
      await holder.query('lock table status_watch in share mode');
      const judging = run();
      await waiting(1);
      const client = await pool.connect();
      await client.query('begin');
      const leaving = goes(client).then(() => client.query('commit'));
      await waiting(2);
      await holder.query('rollback');
      holder.release();
      expect(await judging).toMatchObject({ judged: 1, changed: 1 });
      await leaving;
      client.release();
      expect(await left()).not.toContain('status');
    });
  });
});

test('whoever stays is judged, for the first time and again', async () => {
  expect(await run()).toMatchObject({ judged: 1, changed: 1 });
  await judgedOtherwise();
  expect(await run()).toMatchObject({ judged: 1, changed: 1 });
  expect(await left()).toEqual(['status', 'AREA', 'AREA']);
});
