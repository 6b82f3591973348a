import { divisionCode, instant, plusHours, type DivisionCode } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { story } from '../demo/stories.js';
import { inTransaction } from '../orm/transaction.js';
import { recordStays } from '../stay/stay.repository.js';
import { LISTED, NEWLY_LISTED, openSmallCity, type SmallCity } from '../testing/small-city.js';
import { publishCounties } from '../testing/small-world.js';
import { candidatesForAreas, countCandidates } from './candidates.js';
import { findPopulationRun } from './population-run.repository.js';
import { reevaluatePersons } from './reevaluate-persons.js';
import { stopWorld } from './world-lock.js';
import { loadWorld, policyOf } from './world.js';

const ALL_RIGHT = { state: 'DONE', changed: 0 };

let city: SmallCity;
beforeAll(async () => {
  city = await openSmallCity(900);
});
afterAll(() => city.drop());
beforeEach(() => city.reset());

/** As if it had never come in: otherwise nothing but a purge run deletes. */
const forgetStay = (where: string, id: string): Promise<unknown> =>
  inTransaction(city.store, async (sql) => {
    await sql.query('set local session_replication_role = replica');
    await sql.query(`delete from stay where ${where}`, [id]);
  });

describe('a changed list', () => {
  const touched = [divisionCode(NEWLY_LISTED)];

  test('is put to those it can touch, and nobody else would have changed', async () => {
    await city.run();
    await publishCounties(city.store.pool, [...LISTED, NEWLY_LISTED], city.at);
    const candidates = candidatesForAreas(city.world.divisions, touched, city.at, 14);
    const count = await countCandidates(city.store.pool, candidates);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(city.persons / 10);
    const done = await city.run({ trigger: 'AREA', candidates }, await loadWorld(city.store, city.at));
    expect(done).toMatchObject({ state: 'DONE', judged: count, total: count });
    expect(done.changed).toBeGreaterThan(0);
    expect(await city.checkAll(city.at)).toMatchObject(ALL_RIGHT);
    expect(await findPopulationRun(city.store.pool, done.runId)).toMatchObject({ state: 'DONE', trigger: 'AREA' });
  });

  const people = [
    { who: 'still there', division: '620103', unit: '620100', leftAt: null, found: true },
    {
      who: 'left within the look-back',
      division: '620100',
      unit: '620100',
      leftAt: '2021-10-18T00:30:00+08:00',
      found: true,
    },
    {
      who: 'left a day too early',
      division: '620100',
      unit: '620100',
      leftAt: '2021-10-17T23:30:00+08:00',
      found: false,
    },
    { who: 'known no better than the province', division: '620000', unit: '620000', leftAt: null, found: true },
    { who: 'elsewhere', division: '620700', unit: '620700', leftAt: null, found: false },
  ];
  test.each(people)('somebody $who is a candidate: $found', async ({ division, unit, leftAt, found }) => {
    const { personId } = story('unverified-number');
    const id = uuidv7();
    const precision = division.endsWith('0000') ? 'PROVINCE' : division.endsWith('00') ? 'PREFECTURE' : 'COUNTY';
    await inTransaction(city.store, (sql) =>
      recordStays(
        sql,
        [
          {
            personId,
            id,
            source: 'TELECOM',
            precision,
            division: division as DivisionCode,
            prefecture: unit as DivisionCode,
            arrivedAt: instant('2021-10-10T00:00:00+08:00'),
            leftAt: leftAt === null ? null : instant(leftAt),
          },
        ],
        city.at,
      ),
    );
    const query = candidatesForAreas(city.world.divisions, touched, city.at, 14);
    await city.run({ candidates: query, trigger: 'AREA' });
    const hit = await city.rows('select 1 from decision where person_id = $1', [personId]);
    await forgetStay('id = $1', id);
    expect(hit.length === 1).toBe(found);
  });

  test('of a municipality concerns all its districts and whoever is known only to be in it', () => {
    const { units } = candidatesForAreas(city.world.divisions, [divisionCode('110114')], city.at, 14) as {
      units: readonly string[];
    };
    expect(units).toEqual(expect.arrayContaining(['110000', '110101', '110114']));
  });
});

describe('one person', () => {
  test('is judged in the transaction that changes the facts, by the present list even when the world given is older', async () => {
    await city.run();
    const older = city.world;
    const list = await publishCounties(city.store.pool, [...LISTED, NEWLY_LISTED], city.at);
    const { personId } = story('all-fine');
    const [answer] = await inTransaction(city.store, async (sql) => {
      const stay = {
        personId,
        id: uuidv7(),
        source: 'HOTEL',
        precision: 'COUNTY',
        division: divisionCode(NEWLY_LISTED),
        prefecture: divisionCode('620100'),
        arrivedAt: instant('2021-10-25T00:00:00+08:00'),
        leftAt: instant('2021-10-26T00:00:00+08:00'),
      } as const;
      await recordStays(sql, [stay], city.at);
      return reevaluatePersons(sql, older, [personId, personId], { trigger: 'FACT', triggerId: null, at: city.at });
    });
    expect(answer).toMatchObject({
      personId,
      changed: true,
      judgement: { popup: 'AFFECTED_AREA', areaVersionId: list },
    });
    expect(await city.rows('select decision_id as id, popup from status where person_id = $1', [personId])).toEqual([
      { id: answer?.decisionId, popup: 'AFFECTED_AREA' },
    ]);
    await forgetStay(`source = 'HOTEL' and person_id = $1`, personId);
  });

  test('who waits for a list to be published is judged after it, and by it', async () => {
    await city.run();
    const { personId } = story('all-fine');
    const later = plusHours(city.at, 1);
    let now = city.at;
    const clock = { now: () => now };
    const reason = { trigger: 'FACT', triggerId: null, at: now, clock } as const;
    const [list, waiting] = await inTransaction(city.store, async (sql) => {
      await stopWorld(sql);
      // begun before the list is there, and held up until it is
      const begun = inTransaction(city.store, (own) => reevaluatePersons(own, city.world, [personId], reason));
      now = later;
      return [await publishCounties(sql, LISTED, later), begun] as const;
    }).then(async ([id, begun]) => [id, await begun] as const);
    expect(waiting).toMatchObject([{ judgement: { at: later, areaVersionId: list } }]);
  });

  test('whose facts say nothing new keeps the decision', async () => {
    await city.run();
    const { personId: id } = story('all-fine');
    const again = () =>
      inTransaction(city.store, (sql) =>
        reevaluatePersons(sql, city.world, [id], { trigger: 'FACT', triggerId: null, at: city.at }),
      );
    const [first] = await again();
    const [second] = await again();
    expect(first).toMatchObject({ changed: false });
    expect(second?.decisionId).toBe(first?.decisionId);
    expect(await city.rows('select 1 from decision where person_id = $1', [id])).toHaveLength(1);
  });

  test('who is unknown is left out', async () => {
    const nobody = await inTransaction(city.store, (sql) =>
      reevaluatePersons(sql, city.world, [uuidv7()], { trigger: 'FACT', triggerId: null, at: city.at }),
    );
    expect(nobody).toEqual([]);
  });
});

describe('the world', () => {
  test('is what was known then: a list published later is not in it', async () => {
    const earlier = instant('2021-10-29T12:00:00+08:00');
    const before = await loadWorld(city.store, city.at, earlier);
    expect(before.areas.versionAt(city.at)).toBeNull();
    expect(
      (await loadWorld(city.store, city.at)).areas
        .versionAt(city.at)
        ?.areas.map(({ division }) => division)
        .sort(),
    ).toEqual([...LISTED].sort());
  });

  test('holds the policy of the day', () => {
    expect(policyOf(city.world, city.at)?.id).toBe('P2');
    expect(policyOf(city.world, instant('2020-01-01T00:00:00+08:00'))).toBeNull();
  });
});
