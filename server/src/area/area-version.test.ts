import { plusHours } from '@zhengming/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  choice,
  DECIDE,
  EJIN,
  given,
  IMPORT,
  imported,
  listOf,
  PUBLISH,
  REJECT,
  RELEASE,
  upload,
} from '../testing/area-desk.js';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

let house: TestHouse;
let steward: Caller;
let second: Caller;
let handler: Caller;
let travelled: TestPerson;
let stayed: TestPerson;

beforeAll(async () => {
  house = await openTestHouse();
  steward = await house.staff('steward', 'DATA_STEWARD');
  second = await house.staff('steward2', 'DATA_STEWARD');
  handler = await house.staff('handler', 'HANDLER');
  travelled = await makePerson(house.services.store, { index: 1, travelled: '152900', test: 'UPLOADED' });
  stayed = await makePerson(house.services.store, { index: 2 });
});
afterAll(() => house.close());
/** Every test has an hour of its own, so that lists follow one another. */
beforeEach(() => house.clock.set(plusHours(house.clock.now(), 1)));

const runs = async () =>
  (
    await house.services.store.pool.query(
      `select trigger_id as id, candidate_query as query from population_run where trigger = 'AREA' order by id`,
    )
  ).rows as { id: string; query: { units: string[] } }[];

describe('from a file to a list in force', () => {
  test('imported, a name decided, published by a second steward, and exactly the touched are to be judged again', async () => {
    const report = await imported(steward, house.clock.now(), [
      EJIN,
      { county: '阿拉善右', places: ['巴丹吉林镇', '雅布赖镇'] },
    ]);
    expect(report).toMatchObject({
      outcome: 'IMPORTED',
      entries: 4,
      resolved: 2,
      unresolved: 1,
      problems: [],
      version: { state: 'IN_REVIEW', preparedBy: 'steward 测试', allowedActions: ['RESOLVE', 'REJECT'] },
    });
    const [item] = report.version.reviewItems;
    expect(item).toMatchObject({
      county: '阿拉善右',
      entries: 2,
      sample: '巴丹吉林镇',
      decision: null,
      suggestions: [{ division: { code: '152922' } }, { division: { code: '152900' } }],
    });
    expect(await given(second, PUBLISH, choice(report.version))).toMatchObject({ code: 'UNRESOLVED_NAMES' });

    const decided = await given(steward, DECIDE, { itemId: item?.id, divisionCode: '152922', reason: '旗名漏字' });
    expect(decided).toMatchObject({
      state: 'READY',
      unresolvedCount: 0,
      allowedActions: ['REJECT'],
      reviewItems: [
        { decision: 'RESOLVED', division: { code: '152922' }, decidedBy: 'steward 测试', reason: '旗名漏字' },
      ],
    });

    const preview = await second.ask(
      `query Preview($id: UUID!) { areaVersion(id: $id) { preview { added removed unchanged personsTouched addedAreas { division { code } places } } } }`,
      { id: decided.id },
    );
    expect(preview.data).toMatchObject({
      areaVersion: { preview: { added: 4, removed: 2, unchanged: 0, personsTouched: 1 } },
    });

    expect(await given(steward, PUBLISH, choice(decided))).toMatchObject({ __typename: 'Refusal', code: 'FOUR_EYES' });
    const before = await runs();
    const published = await given(second, PUBLISH, choice(decided));
    expect(published).toMatchObject({
      state: 'PUBLISHED',
      publishedBy: 'steward2 测试',
      allowedActions: ['ROLL_BACK'],
      run: { trigger: 'AREA' },
    });
    const [run, ...others] = (await runs()).filter((one) => !before.some(({ id }) => id === one.id));
    expect(others).toEqual([]);
    expect(run).toMatchObject({ id: published.id });
    const units = run?.query.units ?? [];
    expect(await whoStayedIn(units)).toEqual([travelled.id]);
    expect(stayed.id).not.toBe(travelled.id);
  });

  test('what was decided is remembered: the next list resolves by itself', async () => {
    expect(
      await imported(steward, house.clock.now(), [EJIN, { county: '阿拉善右', places: ['雅布赖镇'] }]),
    ).toMatchObject({
      unresolved: 0,
      version: { state: 'READY' },
    });
  });

  test('a list that changes nothing a verdict can see sets off no run', async () => {
    const same = await imported(steward, house.clock.now(), [EJIN, { county: '阿拉善右旗', places: ['额肯呼都格镇'] }]);
    const before = await runs();
    expect(await given(second, PUBLISH, choice(same.version))).toMatchObject({ state: 'PUBLISHED', run: null });
    expect(await runs()).toEqual(before);
  });

  test('the same file twice is told as a duplicate of the version it already is', async () => {
    const content = listOf(house.clock.now(), [EJIN]);
    await upload(steward, content);
    const again = await upload(second, content);
    expect(again.data).toMatchObject({
      importAreas: { outcome: 'DUPLICATE', version: { preparedBy: 'steward 测试' } },
    });
  });

  test('a row that is no place is left out with a reason', async () => {
    const report = await imported(steward, house.clock.now(), [EJIN, { city: '', county: '测试', places: [] }]);
    const [item] = report.version.reviewItems;
    const decided = await given(steward, DECIDE, { itemId: item?.id, notAPlace: true, reason: '空行' });
    expect(decided).toMatchObject({ state: 'READY', reviewItems: [{ decision: 'NOT_A_PLACE', division: null }] });
  });
});

/** Who would be judged again, asked of the facts and of nothing the server computed but the units. */
async function whoStayedIn(units: readonly string[]): Promise<readonly string[]> {
  const found = await house.services.store.pool.query(
    `select distinct person_id as id from stay where division_code = any($1) or division_code like any($2)`,
    [
      units,
      units.filter((unit) => unit.endsWith('00') && !unit.endsWith('0000')).map((unit) => `${unit.slice(0, 4)}%`),
    ],
  );
  return (found.rows as { id: string }[]).map(({ id }) => id);
}

describe('the gate', () => {
  test('a list that lost most is held, released with a reason by one steward and published by the other', async () => {
    const many = Array.from({ length: 40 }, (_, index) => `第${index + 1}小区`);
    const whole = await imported(steward, house.clock.now(), [{ county: '额济纳旗', places: many }]);
    await given(second, PUBLISH, choice(whole.version));
    house.clock.set(plusHours(house.clock.now(), 1));
    const held = await imported(steward, house.clock.now(), [{ county: '额济纳旗', places: many.slice(0, 3) }]);
    expect(held).toMatchObject({
      outcome: 'HELD',
      version: { state: 'HELD', held: [{ code: 'MOST_ENTRIES_GONE' }], allowedActions: ['RELEASE', 'REJECT'] },
    });
    expect(await given(second, PUBLISH, choice(held.version))).toMatchObject({ code: 'HELD_BACK' });
    expect(await given(second, RELEASE, { ...choice(held.version), reason: ' ' })).toMatchObject({
      code: 'BLANK',
      field: 'input.reason',
    });
    const released = await given(second, RELEASE, choice(held.version));
    expect(released).toMatchObject({ state: 'READY' });
    expect(await given(second, PUBLISH, choice(released))).toMatchObject({ code: 'FOUR_EYES' });
    expect(await given(steward, PUBLISH, choice(released))).toMatchObject({ state: 'PUBLISHED' });
  });
});

describe('refusals', () => {
  test('a stale version is told, nothing happens', async () => {
    const { version } = await imported(steward, house.clock.now(), [EJIN]);
    const stale = { ...choice(version), expectedVersion: version.version + 1 };
    for (const query of [PUBLISH, REJECT, RELEASE]) {
      expect(await given(second, query, stale)).toMatchObject({
        code: 'CHANGED_MEANWHILE',
        field: 'input.expectedVersion',
      });
    }
    expect(await given(second, REJECT, choice(version))).toMatchObject({ state: 'REJECTED', allowedActions: [] });
    expect(await given(second, PUBLISH, { ...choice(version), expectedVersion: version.version + 1 })).toMatchObject({
      code: 'ILLEGAL_STATE',
    });
  });

  test('a version that does not exist is none', async () => {
    const id = '00000000-0000-7000-8000-0000000000ff';
    expect(await given(second, PUBLISH, { id, expectedVersion: 1, reason: 'x' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await given(second, DECIDE, { itemId: id, notAPlace: true, reason: 'x' })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test.each([
    ['neither a division nor "no place"', {}, 'DECISION_MISSING'],
    ['both', { divisionCode: '152922', notAPlace: true }, 'DECISION_MISSING'],
    ['a code nobody knows', { divisionCode: '159999' }, 'UNKNOWN_DIVISION'],
  ])('a decision of %s is refused', async (_what, decision, code) => {
    const { version } = await imported(steward, house.clock.now(), [EJIN, { county: '无此旗', places: ['甲'] }]);
    const [item] = version.reviewItems;
    expect(await given(steward, DECIDE, { itemId: item?.id, reason: 'x', ...decision })).toMatchObject({ code });
  });

  test('a resident number typed into a reason is not kept', async () => {
    const { version } = await imported(steward, house.clock.now(), [EJIN, { county: '无此旗', places: ['甲'] }]);
    const [item] = version.reviewItems;
    const decided = await given(steward, DECIDE, { itemId: item?.id, notAPlace: true, reason: '来电13800138000说明' });
    expect(decided).toMatchObject({ reviewItems: [{ reason: '来电138********说明' }] });
  });

  test.each([
    ['importAreas', IMPORT, { fileName: 'list.json', content: 'e30=' }],
    ['publishAreaVersion', PUBLISH, { id: '00000000-0000-7000-8000-0000000000ff', expectedVersion: 1, reason: 'x' }],
    ['resolveReviewItem', DECIDE, { itemId: '00000000-0000-7000-8000-0000000000ff', notAPlace: true, reason: 'x' }],
  ])('%s is closed to a handler and to nobody', async (_field, query, input) => {
    for (const who of [handler, house.nobody]) {
      const { data, errors } = await who.ask(query, { input });
      expect(data ?? null).toBeNull();
      expect(errors?.[0]?.extensions?.['code']).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
    }
  });
});

describe('files', () => {
  const uploaded = async (content: string, fileName = 'list.json') => {
    const { data, errors } = await steward.ask(IMPORT, { input: { fileName, content } });
    expect(errors).toBeUndefined();
    return (data as unknown as { importAreas: Record<string, unknown> }).importAreas;
  };
  const base64 = (text: string): string => Buffer.from(text).toString('base64');

  test.each(['not base64!', '', '=', 'ab%c'])('content "%s" is told to be no base64', async (content) =>
    expect(await uploaded(content)).toMatchObject({ code: 'NOT_BASE64', field: 'input.content' }),
  );

  test.each([
    ['not JSON', '<html>', 'NOT_JSON', ''],
    ['another shape', '{"data": 1}', 'WRONG_SHAPE', 'data'],
    ['no hour', '{"data": {"highlist": []}}', 'UNKNOWN_HOUR', 'data.end_update_time'],
  ])('%s is refused, with what and where', async (_what, text, code, path) =>
    expect(await uploaded(base64(text))).toMatchObject({
      outcome: 'REFUSED',
      lists: 0,
      version: null,
      problems: [{ code, path }],
    }),
  );

  test('an odd file name does no harm', async () =>
    expect(
      await uploaded(base64(listOf(house.clock.now(), [EJIN])), `清单\u0000${'x'.repeat(500)}.json`),
    ).toMatchObject({
      outcome: 'IMPORTED',
      fileName: `清单${'x'.repeat(198)}`,
    }));
});
