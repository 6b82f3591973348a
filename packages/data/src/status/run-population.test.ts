import { instant, formatInstant, plusHours } from '@zhengming/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { story } from '../demo/stories.js';
import { loadFacts } from '../person/load-facts.js';
import { LISTED, NEWLY_LISTED, openSmallCity, type SmallCity } from '../testing/small-city.js';
import { publishCounties } from '../testing/small-world.js';
import { fromStoredExplanation, type StoredExplanation } from './explanation.js';
import { judgePerson } from './judge-person.js';
import { unfinishedPopulationRuns } from './population-run.repository.js';
import { resumePopulationRun, updateDue } from './run-population.js';
import { loadWorld, policyOf } from './world.js';

const ALL_RIGHT = { state: 'DONE', changed: 0 };

let city: SmallCity;
beforeAll(async () => {
  city = await openSmallCity(900);
});
afterAll(() => city.drop());
beforeEach(() => city.reset());

describe('a run over the population', () => {
  test('says of each person what the judge says of that person alone', async () => {
    expect(await city.run()).toMatchObject({
      state: 'DONE',
      judged: city.persons,
      changed: city.persons,
      total: city.persons,
    });
    const statuses = await city.rows<Record<string, unknown> & { person_id: string; explanation: StoredExplanation }>(
      `select s.*, d.explanation from status s join decision d on d.person_id = s.person_id and d.id = s.decision_id`,
    );
    expect(statuses).toHaveLength(city.persons);
    const ruleIds = policyOf(city.world, city.at)?.rules.map(({ id }) => id) ?? [];
    for (const status of statuses) {
      const facts = await loadFacts(city.store, status.person_id, { knownAt: city.at });
      if (facts === null) throw new Error('a status of nobody');
      const alone = judgePerson(city.world, facts, city.at);
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
      const { reasons, gaps } = alone;
      expect(fromStoredExplanation(status.explanation, ruleIds)).toEqual({ reasons, gaps });
      expect(status.explanation).not.toHaveProperty('clears');
    }
    const outcomes = new Set(statuses.map(({ colour, popup }) => `${String(colour)} ${String(popup)}`));
    expect(outcomes.size).toBeGreaterThanOrEqual(5);
  });

  test('writes nothing when nothing changed', async () => {
    await city.run();
    const before = await city.rows('select * from status order by person_id');
    expect(await city.checkAll(city.at)).toMatchObject(ALL_RIGHT);
    expect(await city.rows('select * from status order by person_id')).toEqual(before);
    expect(await city.rows('select person_id from decision group by 1 having count(*) > 1')).toEqual([]);
  });

  test('that is killed goes on where it was and judges nobody twice', async () => {
    const killer = new AbortController();
    const first = await city.run({
      batchSize: 100,
      signal: killer.signal,
      onProgress: ({ judged }) => judged >= 300 && killer.abort(),
    });
    expect(first).toMatchObject({ state: 'INTERRUPTED', judged: 300 });
    expect(await unfinishedPopulationRuns(city.store.pool)).toMatchObject([
      { id: first.runId, state: 'RUNNING', judged: 300 },
    ]);
    const second = await resumePopulationRun(city.store, city.world, first.runId, { batchSize: 100 });
    expect(second).toMatchObject({ state: 'DONE', judged: city.persons, changed: city.persons, total: city.persons });
    expect(await city.rows('select 1 from decision')).toHaveLength(city.persons);
    expect(await unfinishedPopulationRuns(city.store.pool)).toEqual([]);
    expect(await city.checkAll(city.at)).toMatchObject(ALL_RIGHT);
  });

  test('is worked on by one process only', async () => {
    const killer = new AbortController();
    const { runId } = await city.run({ batchSize: 100, signal: killer.signal, onProgress: () => killer.abort() });
    const other = await city.store.pool.connect();
    await other.query(`select pg_advisory_lock(hashtextextended('population_run:' || $1, 0))`, [runId]);
    expect(await resumePopulationRun(city.store, city.world, runId)).toMatchObject({ state: 'BUSY', judged: 0 });
    other.release(true);
    await expect
      .poll(async () => (await resumePopulationRun(city.store, city.world, runId)).state, { timeout: 20_000 })
      .toBe('DONE');
    expect(await city.rows('select 1 from decision')).toHaveLength(city.persons);
  });

  test('is marked as failed when judging fails, and its error names no person', async () => {
    await city.store.pool.query(`update nucleic_test set integrity = 'OK'`);
    await city.store.pool.query(`alter table decision add constraint broken check (colour <> 'GREEN') not valid`);
    await expect(city.run()).rejects.toThrow(/broken/);
    await city.store.pool.query('alter table decision drop constraint broken');
    const [failed] = await city.rows<{ id: string; state: string; error: string }>(
      'select id, state, error from population_run',
    );
    expect(failed).toMatchObject({ state: 'FAILED' });
    expect(failed?.error).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    expect(await resumePopulationRun(city.store, city.world, failed?.id ?? '')).toMatchObject({
      state: 'DONE',
      judged: city.persons,
    });
  });

  test('judges the rest by a list that is published meanwhile', async () => {
    let pending: Promise<string> | undefined;
    await city.run({
      batchSize: 100,
      onProgress: ({ judged }) => {
        if (judged === 300)
          pending = publishCounties(city.store.pool, [...LISTED, NEWLY_LISTED], plusHours(city.at, -1));
      },
    });
    const published = await pending;
    const lists = await city.rows<{ list: string; persons: number }>(
      'select area_version_id as list, count(*)::int as persons from status group by 1',
    );
    expect(lists.find(({ list }) => list === published)?.persons).toBeGreaterThanOrEqual(city.persons - 600);
  });

  test('never overwrites a status made from newer facts', async () => {
    await city.run();
    const { personId } = story('all-fine');
    await city.store.pool.query(
      `update status set facts_version = facts_version + 5, colour = 'RED', fingerprint = 1 where person_id = $1`,
      [personId],
    );
    await city.run({ trigger: 'POLICY' });
    expect(await city.rows('select colour from status where person_id = $1', [personId])).toEqual([{ colour: 'RED' }]);
  });
});

describe('time alone', () => {
  test('puts those whose status has run out before the judge again, and nobody else', async () => {
    await city.run();
    const soon = instant('2021-11-03T00:30:00+08:00');
    const due = (await city.rows('select 1 from status where valid_until <= $1', [formatInstant(soon)])).length;
    expect(due).toBeGreaterThan(0);
    const done = await updateDue(city.store, city.world, soon);
    expect(done).toMatchObject({ state: 'DONE', judged: due });
    expect(await updateDue(city.store, city.world, soon)).toBeNull();
    const outcomes = () =>
      city.rows('select person_id, colour, popup, advice, determinacy, deciding_rule from status order by 1');
    const before = await outcomes();
    await city.run({ at: soon, trigger: 'POLICY' }, await loadWorld(city.store, soon));
    expect(await outcomes()).toEqual(before);
    const triggers = await city.rows<{ trigger: string }>('select distinct trigger from decision order by 1');
    expect(triggers).toEqual(expect.arrayContaining([{ trigger: 'CLOCK' }, { trigger: 'INITIAL' }]));
  });
});
