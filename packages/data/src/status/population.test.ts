import { divisionCode, formatInstant, instant, plusHours, type DivisionCode, type Instant } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoCity } from '../demo/demo-city.js';
import { story } from '../demo/stories.js';
import { loadReference } from '../institution/load-reference.js';
import { inTransaction } from '../orm/transaction.js';
import { loadFacts } from '../person/load-facts.js';
import { loadPolicies } from '../policy/load-policies.js';
import { recordStays } from '../stay/stay.repository.js';
import { insertDivisions, publishCounties } from '../testing/small-world.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { candidatesForAreas, countCandidates, type CandidateQuery } from './candidates.js';
import { fromStoredExplanation, type StoredExplanation } from './explanation.js';
import { judgePerson } from './judge-person.js';
import { findPopulationRun, unfinishedPopulationRuns } from './population-run.repository.js';
import { reevaluatePersons } from './reevaluate-persons.js';
import { resumePopulationRun, runPopulation, updateDue, type RunOptions, type RunResult } from './run-population.js';
import { loadWorld, policyOf, type World } from './world.js';

const at = instant('2021-11-01T10:00:00+08:00');
const LISTED = ['152923', '620102', '152501', '640104', '520303'];
const PERSONS = 900;

let database: TestDatabase;
let world: World;

const run = (more: Partial<RunOptions> = {}, given = world): Promise<RunResult> =>
  runPopulation(database.store, given, { trigger: 'INITIAL', triggerId: null, candidates: { kind: 'ALL' }, at, ...more });
const rows = async <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await database.store.pool.query(text, values)).rows as T[];
const personIds = async (): Promise<string[]> =>
  (await rows<{ id: string }>('select id from person order by id')).map(({ id }) => id);
/** A run over everybody changes nobody: all statuses are what they should be. */
const expectAllRight = async (when: Instant): Promise<void> => {
  const check = await run({ at: when, trigger: 'POLICY' }, await loadWorld(database.store, when));
  expect(check).toMatchObject({ state: 'DONE', judged: PERSONS, changed: 0 });
};

beforeAll(async () => {
  database = await createTestDatabase();
  const { store } = database;
  await loadPolicies(store);
  await loadReference(store);
  await demoCity(store, { persons: PERSONS, seed: 7, at });
  const codes = await rows<{ code: string }>('select distinct division_code as code from stay union select home_division from person');
  await insertDivisions(store.pool, ['620103', ...codes.map(({ code }) => code), ...LISTED]);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.store.pool.query('truncate status, decision, population_run, area_version, risk_area, import_batch cascade');
  await publishCounties(database.store.pool, LISTED, instant('2021-10-30T00:00:00+08:00'));
  world = await loadWorld(database.store, at);
});

describe('a run over the population', () => {
  test('says of each person what the judge says of that person alone', async () => {
    expect(await run()).toMatchObject({ state: 'DONE', judged: PERSONS, changed: PERSONS, total: PERSONS });
    const statuses = await rows<Record<string, unknown> & { person_id: string; explanation: StoredExplanation }>(
      `select s.*, d.explanation from status s join decision d on d.person_id = s.person_id and d.id = s.decision_id`,
    );
    expect(statuses).toHaveLength(PERSONS);
    const ruleIds = policyOf(world, at)?.rules.map(({ id }) => id) ?? [];
    for (const status of statuses) {
      const facts = await loadFacts(database.store, status.person_id, { knownAt: at });
      if (facts === null) throw new Error('a status of nobody');
      const alone = judgePerson(world, facts, at);
      expect(status).toMatchObject({
        colour: alone.colour,
        popup: alone.popup,
        popup_code: alone.popupCode,
        advice: alone.advice,
        determinacy: alone.determinacy,
        deciding_rule: alone.decidingRuleId,
        policy_id: 'P2',
        valid_until: alone.validUntil === null ? null : new Date(alone.validUntil),
      });
      const { reasons, gaps, clears } = alone;
      expect(fromStoredExplanation(status.explanation, ruleIds)).toEqual({ reasons, gaps, clears });
    }
    const outcomes = new Set(statuses.map(({ colour, popup }) => `${String(colour)} ${String(popup)}`));
    expect(outcomes.size).toBeGreaterThanOrEqual(5);
  });

  test('writes nothing when nothing changed', async () => {
    await run();
    const before = await rows('select * from status order by person_id');
    await expectAllRight(at);
    expect(await rows('select * from status order by person_id')).toEqual(before);
    expect(await rows('select person_id from decision group by 1 having count(*) > 1')).toEqual([]);
  });

  test('that is killed goes on where it was and judges nobody twice', async () => {
    const killer = new AbortController();
    const first = await run({ batchSize: 100, signal: killer.signal, onProgress: ({ judged }) => judged >= 300 && killer.abort() });
    expect(first).toMatchObject({ state: 'INTERRUPTED', judged: 300 });
    expect(await unfinishedPopulationRuns(database.store.pool)).toMatchObject([{ id: first.runId, state: 'RUNNING', judged: 300 }]);
    const second = await resumePopulationRun(database.store, world, first.runId, { batchSize: 100 });
    expect(second).toMatchObject({ state: 'DONE', judged: PERSONS, changed: PERSONS, total: PERSONS });
    expect(await rows('select 1 from decision')).toHaveLength(PERSONS);
    expect(await unfinishedPopulationRuns(database.store.pool)).toEqual([]);
    await expectAllRight(at);
  });

  test('is worked on by one process only', async () => {
    const killer = new AbortController();
    const { runId } = await run({ batchSize: 100, signal: killer.signal, onProgress: () => killer.abort() });
    const both = await Promise.all([1, 2].map(() => resumePopulationRun(database.store, world, runId)));
    expect(both.map(({ state }) => state).sort()).toEqual(['BUSY', 'DONE']);
    expect(await rows('select 1 from decision')).toHaveLength(PERSONS);
  });

  test('is marked as failed when judging fails, and its error names no person', async () => {
    await database.store.pool.query(`update nucleic_test set integrity = 'OK'`);
    await database.store.pool.query(`alter table decision add constraint broken check (colour <> 'GREEN') not valid`);
    await expect(run()).rejects.toThrow(/broken/);
    await database.store.pool.query('alter table decision drop constraint broken');
    const [failed] = await rows<{ id: string; state: string; error: string }>('select id, state, error from population_run');
    expect(failed).toMatchObject({ state: 'FAILED' });
    expect(failed?.error).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    expect(await resumePopulationRun(database.store, world, failed?.id ?? '')).toMatchObject({ state: 'DONE', judged: PERSONS });
  });

  test('judges the rest by a list that is published meanwhile', async () => {
    let pending: Promise<string> | undefined;
    await run({
      batchSize: 100,
      onProgress: ({ judged }) => {
        if (judged === 300) pending = publishCounties(database.store.pool, [...LISTED, '620103'], plusHours(at, -1));
      },
    });
    const published = await pending;
    const lists = await rows<{ list: string; persons: number }>(
      'select area_version_id as list, count(*)::int as persons from status group by 1',
    );
    expect(lists.find(({ list }) => list === published)?.persons).toBeGreaterThanOrEqual(PERSONS - 600);
  });

  test('never overwrites a status made from newer facts', async () => {
    await run();
    const { personId } = story('all-fine');
    await database.store.pool.query(
      `update status set facts_version = facts_version + 5, colour = 'RED', fingerprint = 1 where person_id = $1`,
      [personId],
    );
    await run({ trigger: 'POLICY' });
    expect(await rows('select colour from status where person_id = $1', [personId])).toEqual([{ colour: 'RED' }]);
  });
});

describe('a changed list', () => {
  const touched = [divisionCode('620103')];

  test('is put to those it can touch, and nobody else would have changed', async () => {
    await run();
    await publishCounties(database.store.pool, [...LISTED, '620103'], at);
    const candidates = candidatesForAreas(world.divisions, touched, at, 14);
    const count = await countCandidates(database.store.pool, candidates);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(PERSONS / 10);
    const done = await run({ trigger: 'AREA', candidates }, await loadWorld(database.store, at));
    expect(done).toMatchObject({ state: 'DONE', judged: count, total: count });
    expect(done.changed).toBeGreaterThan(0);
    await expectAllRight(at);
    expect(await findPopulationRun(database.store.pool, done.runId)).toMatchObject({ state: 'DONE', trigger: 'AREA' });
  });

  const people = [
    { who: 'still there', division: '620103', unit: '620100', leftAt: null, found: true },
    { who: 'left within the look-back', division: '620100', unit: '620100', leftAt: '2021-10-18T00:30:00+08:00', found: true },
    { who: 'left a day too early', division: '620100', unit: '620100', leftAt: '2021-10-17T23:30:00+08:00', found: false },
    { who: 'known no better than the province', division: '620000', unit: '620000', leftAt: null, found: true },
    { who: 'elsewhere', division: '620700', unit: '620700', leftAt: null, found: false },
  ];
  test.each(people)('somebody $who is a candidate: $found', async ({ division, unit, leftAt, found }) => {
    const { personId } = story('unverified-number');
    const id = uuidv7();
    const precision = division.endsWith('0000') ? 'PROVINCE' : division.endsWith('00') ? 'PREFECTURE' : 'COUNTY';
    await inTransaction(database.store, (sql) =>
      recordStays(
        sql,
        [{
          personId, id, source: 'TELECOM', precision, division: division as DivisionCode, prefecture: unit as DivisionCode,
          arrivedAt: instant('2021-10-10T00:00:00+08:00'), leftAt: leftAt === null ? null : instant(leftAt),
        }],
        at,
      ),
    );
    const query = candidatesForAreas(world.divisions, touched, at, 14);
    const both: CandidateQuery = { kind: 'PERSONS', personIds: [personId] };
    const killer = await run({ candidates: query, trigger: 'AREA' });
    const hit = await rows('select 1 from decision where person_id = $1', [personId]);
    await database.store.pool.query('delete from stay where id = $1', [id]);
    expect(hit.length === 1).toBe(found);
    expect(killer.state).toBe('DONE');
    expect(await countCandidates(database.store.pool, both)).toBe(1);
  });

  test('of a municipality concerns all its districts and whoever is known only to be in it', () => {
    const { units } = candidatesForAreas(world.divisions, [divisionCode('110114')], at, 14) as { units: readonly string[] };
    expect(units).toEqual(expect.arrayContaining(['110000', '110101', '110114']));
  });
});

describe('time alone', () => {
  test('puts those whose status has run out before the judge again, and nobody else', async () => {
    await run();
    const soon = instant('2021-11-03T00:30:00+08:00');
    const due = (await rows('select 1 from status where valid_until <= $1', [formatInstant(soon)])).length;
    expect(due).toBeGreaterThan(0);
    const done = await updateDue(database.store, world, soon);
    expect(done).toMatchObject({ state: 'DONE', judged: due });
    expect(await updateDue(database.store, world, soon)).toBeNull();
    const outcomes = () => rows('select person_id, colour, popup, advice, determinacy, deciding_rule from status order by 1');
    const before = await outcomes();
    await run({ at: soon, trigger: 'POLICY' }, await loadWorld(database.store, soon));
    expect(await outcomes()).toEqual(before);
    const triggers = await rows<{ trigger: string }>('select distinct trigger from decision order by 1');
    expect(triggers).toEqual(expect.arrayContaining([{ trigger: 'CLOCK' }, { trigger: 'INITIAL' }]));
  });
});

describe('one person', () => {
  test('is judged in the transaction that changes the facts, by the present list even when the world given is older', async () => {
    await run();
    const older = world;
    const list = await publishCounties(database.store.pool, [...LISTED, '620103'], at);
    const { personId } = story('all-fine');
    const [answer] = await inTransaction(database.store, async (sql) => {
      const stay = {
        personId, id: uuidv7(), source: 'HOTEL', precision: 'COUNTY', division: divisionCode('620103'),
        prefecture: divisionCode('620100'), arrivedAt: instant('2021-10-25T00:00:00+08:00'), leftAt: instant('2021-10-26T00:00:00+08:00'),
      } as const;
      await recordStays(sql, [stay], at);
      return reevaluatePersons(sql, older, [personId, personId], { trigger: 'FACT', triggerId: null, at });
    });
    expect(answer).toMatchObject({ personId, changed: true, evaluation: { popup: 'AFFECTED_AREA', areaVersionId: list } });
    expect(await rows('select decision_id as id, popup from status where person_id = $1', [personId])).toEqual([
      { id: answer?.decisionId, popup: 'AFFECTED_AREA' },
    ]);
    await database.store.pool.query(`delete from stay where person_id = $1 and source = 'HOTEL'`, [personId]);
  });

  test('whose facts say nothing new keeps the decision', async () => {
    await run();
    const [id] = await personIds();
    const again = () =>
      inTransaction(database.store, (sql) => reevaluatePersons(sql, world, [id ?? ''], { trigger: 'FACT', triggerId: null, at }));
    const [first] = await again();
    const [second] = await again();
    expect(first).toMatchObject({ changed: false });
    expect(second?.decisionId).toBe(first?.decisionId);
    expect(await rows('select 1 from decision where person_id = $1', [id])).toHaveLength(1);
  });

  test('who is unknown is left out', async () => {
    const nobody = await inTransaction(database.store, (sql) =>
      reevaluatePersons(sql, world, [uuidv7()], { trigger: 'FACT', triggerId: null, at }),
    );
    expect(nobody).toEqual([]);
  });
});

describe('the world', () => {
  test('is what was known then: a list published later is not in it', async () => {
    const earlier = instant('2021-10-29T12:00:00+08:00');
    const before = await loadWorld(database.store, at, earlier);
    expect(before.areas.versionAt(at)).toBeNull();
    expect((await loadWorld(database.store, at)).areas.versionAt(at)?.areas.map(({ division }) => division).sort()).toEqual([...LISTED].sort());
  });

  test('holds the policy of the day', () => {
    expect(policyOf(world, at)?.id).toBe('P2');
    expect(policyOf(world, instant('2020-01-01T00:00:00+08:00'))).toBeNull();
  });
});
