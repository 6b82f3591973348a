import { formatInstant, instant, plusHours, type Instant } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { proposeAreaRollBack } from '../area/roll-back-area-version.js';
import { publishAreaVersion } from '../area/publish-area-version.js';
import { inTransaction } from '../orm/transaction.js';
import { closePeriods, currentPeriods, openPeriod } from '../policy/policy-period.repository.js';
import { LISTED, NEWLY_LISTED, openSmallCity, type SmallCity } from '../testing/small-city.js';
import { publishCounties } from '../testing/small-world.js';
import { reevaluatePersons } from './reevaluate-persons.js';
import { updateDue } from './run-population.js';
import { verifyDecisions, type VerifyReport } from './verify-decisions.js';
import { loadWorld } from './world.js';

const STAFF = ['00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b'] as const;
const EVERYTHING = { sample: 100_000, seed: 1, since: null };

let city: SmallCity;
beforeAll(async () => {
  city = await openSmallCity(120);
  await city.reset();
  await city.run();
});
afterAll(() => city.drop());

const verify = (more = {}): Promise<VerifyReport> => verifyDecisions(city.store, { ...EVERYTHING, ...more });
const decisions = async (): Promise<number> => (await city.rows('select 1 from decision')).length;
const judgeAll = async (at: Instant) => city.run({ at, trigger: 'AREA' }, await loadWorld(city.store, at));

/** Everything agrees, and it was everything. */
async function expectAllRight(): Promise<void> {
  const { checked, differences } = await verify();
  expect(differences).toEqual([]);
  expect(checked).toBe(await decisions());
}

describe('past decisions say what they said', () => {
  test('of a first evaluation, and of the clock', async () => {
    const soon = instant('2021-11-03T00:30:00+08:00');
    expect((await updateDue(city.store, await loadWorld(city.store, soon), soon))?.changed).toBeGreaterThan(0);
    await expectAllRight();
  });

  test('after lists, one of them rolled back', async () => {
    const at = plusHours(city.at, 72);
    const before = await decisions();
    const mistaken = await publishCounties(city.store.pool, [...LISTED, NEWLY_LISTED, '110105'], at);
    await judgeAll(plusHours(at, 1));
    await inTransaction(city.store, async (sql) => {
      const [by, approver] = STAFF;
      const command = { id: mistaken, expectedVersion: 1, reason: '误发布', by, at: plusHours(at, 2) };
      const back = await proposeAreaRollBack(sql, command);
      if (!back.ok) throw new Error(back.code);
      const approval = { ...command, id: back.value, by: approver, at: plusHours(at, 3) };
      expect(await publishAreaVersion(sql, approval)).toMatchObject({ ok: true });
    });
    await judgeAll(plusHours(at, 4));
    expect(await decisions()).toBeGreaterThan(before);
    await expectAllRight();
  });

  test('after a correction was approved and taken back', async () => {
    const at = plusHours(city.at, 80);
    const [held] = await city.rows<{ personId: string; ruleId: string }>(
      `select person_id as "personId", deciding_rule as "ruleId" from status where popup is not null
       and deciding_rule is not null order by person_id limit 1`,
    );
    if (held === undefined) throw new Error('nobody is held up');
    const { personId } = held;
    const id = uuidv7();
    const stays = await city.rows<{ id: string }>('select id from stay where person_id = $1', [personId]);
    const judged = async (when: Instant) =>
      inTransaction(city.store, async (sql) => {
        await sql.query('update person set facts_version = facts_version + 1 where id = $1', [personId]);
        const world = await loadWorld(sql, when);
        return reevaluatePersons(sql, world, [personId], { trigger: 'CORRECTION', triggerId: id, at: when });
      });
    await city.rows(
      `insert into correction (person_id, id, kind, target_ids, legal_basis, evidence_ids, valid_from, valid_to, state,
         preview, author_id, approver_id, proposed_at, decided_at, known_from)
       values ($1, $2, 'EXCLUDE_STAY', $3, '核查', '{}', $4, $5, 'APPROVED', '{}', $6, $7, $4, $4, $4)`,
      [personId, id, stays.map((stay) => stay.id), formatInstant(at), formatInstant(plusHours(at, 240)), ...STAFF],
    );
    const [corrected] = await judged(at);
    expect(corrected?.changed).toBe(true);
    const undone = plusHours(at, 1);
    await city.rows(
      `update correction set state = 'REMOVED', known_to = $3, removal_reason = '依据不实' where person_id = $1 and id = $2`,
      [personId, id, formatInstant(undone)],
    );
    await judged(undone);
    await expectAllRight();
  });

  test('after an edition was ended early', async () => {
    const at = plusHours(city.at, 90);
    const { pool } = city.store;
    const running = (await currentPeriods(pool)).filter(({ policyId }) => policyId === 'P2');
    await inTransaction(city.store, async (sql) => {
      await closePeriods(
        sql,
        running.map(({ id }) => id),
        at,
      );
      for (const period of running) await openPeriod(sql, { ...period, to: plusHours(at, 24) }, at);
    });
    await judgeAll(at);
    await judgeAll(plusHours(at, 24));
    expect(await city.rows(`select 1 from decision where policy_id is null limit 1`)).toHaveLength(1);
    await expectAllRight();
  });
});

describe('what was changed by hand', () => {
  const TAMPERED = [
    { field: 'outcome', set: `colour = 'RED', popup = null, popup_code = null` },
    { field: 'decidingRule', set: `deciding_rule = 'P2-99'` },
    { field: 'validUntil', set: `valid_until = '2030-01-01T00:00:00+08:00'` },
    { field: 'reasons', set: `explanation = jsonb_set(explanation, '{reasons}', '[]')` },
    {
      field: 'gaps',
      set: `explanation = explanation || '{"gaps": [{"code": "NO_POLICY", "owner": "PLATFORM", "factId": "x"}]}'`,
    },
    { field: 'policy', set: `policy_version = '9.9.9'` },
    { field: 'advice', set: `advice = '{TAMPERED}'` },
    { field: 'areaVersion', set: `area_version_id = null` },
  ];

  test('is found by decision and field, and nothing else is', async () => {
    const chosen = await city.rows<{ id: string }>(
      `select id from decision where policy_id = 'P2' and deciding_rule is not null order by id limit $1`,
      [TAMPERED.length],
    );
    const expected = TAMPERED.map(({ field, set }, index) => ({ field, set, decisionId: chosen[index]?.id ?? '' }));
    for (const { decisionId, set } of expected) {
      await city.rows(`update decision set ${set} where id = $1`, [decisionId]);
    }
    const { differences } = await verify();
    const byId = (a: { decisionId: string }, b: { decisionId: string }): number =>
      a.decisionId.localeCompare(b.decisionId);
    expect(differences.map(({ decisionId, field }) => ({ decisionId, field })).sort(byId)).toEqual(
      expected.map(({ decisionId, field }) => ({ decisionId, field })).sort(byId),
    );
  });
});

describe('the sample', () => {
  test('is as large as asked, the same for one seed, another for another, and none from before', async () => {
    // every decision is made to differ, so that the report names the sample
    await city.rows(`update decision set deciding_rule = 'P2-99'`);
    const seen = async (seed: number, since: Instant | null = null): Promise<readonly string[]> => {
      const { differences } = await verify({ sample: 20, seed, since });
      // what the tests before this one changed differs in more than that
      return [...new Set(differences.map(({ decisionId }) => decisionId))];
    };
    const [one, again, other] = [await seen(1), await seen(1), await seen(2)];
    expect(one).toHaveLength(20);
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
    expect(await seen(1, plusHours(city.at, 24 * 365))).toEqual([]);
  });
});
