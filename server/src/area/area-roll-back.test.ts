import { plusHours } from '@zhengming/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { choice, EJIN, given, imported, PUBLISH, REJECT, RELEASE, ROLL_BACK } from '../testing/area-desk.js';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson } from '../testing/test-world.js';

let house: TestHouse;
let steward: Caller;
let second: Caller;

beforeAll(async () => {
  house = await openTestHouse();
  steward = await house.staff('steward', 'DATA_STEWARD');
  second = await house.staff('steward2', 'DATA_STEWARD');
  await makePerson(house.services.store, { index: 1, travelled: '620100', test: 'UPLOADED' });
  await makePerson(house.services.store, { index: 2, travelled: '152900', test: 'UPLOADED' });
});
afterAll(() => house.close());
beforeEach(() => house.clock.set(plusHours(house.clock.now(), 1)));

/** Ejin stays, a place of the Left Banner comes. */
const MISTAKEN = [EJIN, { city: '阿拉善盟', county: '阿拉善左旗', places: ['巴彦浩特镇'] }];

const published = async (rows: typeof MISTAKEN | [typeof EJIN]) => {
  const { version } = await imported(steward, house.clock.now(), rows);
  const answer = await given(second, PUBLISH, choice(version));
  expect(answer.state).toBe('PUBLISHED');
  house.clock.set(plusHours(house.clock.now(), 1));
  return answer;
};

const roll = `{ sequence state rollsBack rollsBackSequence restores restoresSequence reason proposedBy approvedBy }`;
const HISTORY = `query History($id: UUID!) { areaVersion(id: $id) {
  sequence state rollBack ${roll} rolledBackBy ${roll} allowedActions
  rollBackPreview { removed personsTouched }
  preview { comparedWith added removed unchanged personsTouched addedAreas { division { code } } removedAreas { division { code } } }
  run { trigger } inForceTo } }`;
const history = async (id: string) =>
  (await second.ask(HISTORY, { id })).data as unknown as { areaVersion: Record<string, unknown> };

const lastRun = async () => {
  const { rows } = await house.services.store.pool.query<{ id: string; units: string[] }>(
    `select trigger_id as id, candidate_query -> 'units' as units from population_run order by id desc limit 1`,
  );
  return rows[0];
};

test('a mistaken list: one steward proposes, sees what changes, another agrees, the touched are judged again', async () => {
  const first = await published([EJIN]);
  const mistaken = await published(MISTAKEN);
  expect(mistaken.allowedActions).toEqual(['ROLL_BACK']);
  expect(await history(mistaken.id)).toMatchObject({
    areaVersion: { preview: null, rollBackPreview: { removed: 1, personsTouched: 1 } },
  });
  expect(await history(first.id)).toMatchObject({ areaVersion: { rollBackPreview: null } });
  const proposed = await given(steward, ROLL_BACK, { ...choice(mistaken), reason: '左旗名单有误' });
  expect(proposed).toMatchObject({ state: 'READY', allowedActions: ['REJECT'], preparedBy: 'steward 测试', run: null });

  expect(await history(proposed.id)).toMatchObject({
    areaVersion: {
      allowedActions: ['PUBLISH', 'REJECT'],
      rollBack: { rollsBack: mistaken.id, restores: first.id, reason: '左旗名单有误', approvedBy: null },
      preview: {
        comparedWith: mistaken.id,
        added: 0,
        removed: 1,
        unchanged: 4,
        personsTouched: 1,
        addedAreas: [],
        removedAreas: [{ division: { code: '152921' } }],
      },
    },
  });
  expect(await history(mistaken.id)).toMatchObject({
    areaVersion: { allowedActions: [], inForceTo: null, rolledBackBy: { state: 'READY', proposedBy: 'steward 测试' } },
  });
  expect(await given(second, ROLL_BACK, choice(mistaken))).toMatchObject({ code: 'ROLL_BACK_PROPOSED' });
  expect(await given(steward, PUBLISH, choice(proposed))).toMatchObject({ code: 'FOUR_EYES' });

  const back = await given(second, PUBLISH, choice(proposed));
  expect(back).toMatchObject({ state: 'PUBLISHED', run: { trigger: 'AREA' } });
  const run = await lastRun();
  expect(run?.id).toBe(back.id);
  expect(run?.units).toContain('152900');
  expect(run?.units).not.toContain('620100');
  expect(await history(mistaken.id)).toMatchObject({
    areaVersion: {
      state: 'PUBLISHED',
      allowedActions: [],
      rolledBackBy: { state: 'PUBLISHED', approvedBy: 'steward2 测试', reason: '左旗名单有误' },
    },
  });
});

test('a proposal that is turned down changes nothing, and leaves the way free for another', async () => {
  const mistaken = await published(MISTAKEN);
  const proposed = await given(steward, ROLL_BACK, choice(mistaken));
  expect(await given(second, REJECT, choice(proposed))).toMatchObject({ state: 'REJECTED' });
  expect(await history(mistaken.id)).toMatchObject({
    areaVersion: { inForceTo: null, rolledBackBy: null, allowedActions: ['ROLL_BACK'] },
  });
});

test('a corrected list of the same hour is held back, released by one steward and published by the other', async () => {
  const hour = house.clock.now();
  const { version } = await imported(steward, hour, MISTAKEN);
  await given(second, PUBLISH, choice(version));
  house.clock.set(plusHours(hour, 1));
  const corrected = await imported(steward, hour, [EJIN, { ...EJIN, county: '阿拉善右旗', places: ['雅布赖镇'] }]);
  expect(corrected.version.held).toEqual([{ code: 'SAME_HOUR_DIFFERENT' }]);
  const released = await given(steward, RELEASE, choice(corrected.version));
  expect(await given(second, PUBLISH, choice(released))).toMatchObject({ state: 'PUBLISHED' });
});

test('it needs a reason, a list in force and a steward', async () => {
  const older = await published([EJIN]);
  const current = await published(MISTAKEN);
  expect(await given(steward, ROLL_BACK, { ...choice(current), reason: ' ' })).toMatchObject({
    code: 'BLANK',
    field: 'input.reason',
  });
  expect(await given(steward, ROLL_BACK, { ...choice(older), expectedVersion: older.version + 1 })).toMatchObject({
    code: 'NOT_IN_FORCE',
  });
  const handler = await house.staff('handler', 'HANDLER');
  const { errors } = await handler.ask(ROLL_BACK, { input: choice(current) });
  expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
});
