import { plusHours, type StaffRole } from '@zhengming/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command, underReview } from '../testing/desk.js';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson } from '../testing/test-world.js';
import { countFigures, countRules } from './count-figures.js';

let house: TestHouse;
let handler: Caller;
let supervisor: Caller;

beforeAll(async () => {
  house = await openTestHouse();
  handler = await house.staff('handler', 'HANDLER');
  supervisor = await house.staff('supervisor', 'SUPERVISOR');
  const intake = await house.staff('intake', 'INTAKE');
  for (let index = 1; index <= 12; index += 1) {
    const person = await makePerson(house.services.store, { index, travelled: '152900', test: 'UPLOADED' });
    house.clock.set(plusHours(NOW, index));
    const { id, version } = await underReview(intake, handler, person);
    if (index > 11) continue;
    const input = {
      appealId: id,
      cause: 'CORRECT_FLAG',
      reason: '流调记录显示到过额济纳旗。',
      expectedVersion: version,
    };
    house.clock.set(plusHours(NOW, index + 1));
    await command(handler, 'upholdAppeal', 'UpholdInput', input);
  }
  house.clock.set(plusHours(NOW, 24));
  await countFigures(house.services);
  await countRules(house.services);
});
afterAll(() => house.close());

const SPAN = { from: '2021-11-01T00:00:00+08:00', to: '2021-11-03T00:00:00+08:00' };
interface Figure {
  readonly key: string;
  readonly label: { readonly zh: string } | null;
  readonly cases: number | null;
  readonly value: number | null;
  readonly withheld: boolean;
}
const all = async (who: Caller, span = SPAN) => {
  const query = `query I($from: DateTime!, $to: DateTime!) { deskIndicators(from: $from, to: $to) { countedAt indicators { code unit
    definition { zh en } dimensions ofNow total { cases value p90 withheld } } } }`;
  const { data, errors } = await who.ask(query, span);
  const { indicators = [] } =
    (
      data as unknown as {
        deskIndicators?: { indicators: { code: string; total: Figure | null; dimensions: string[] }[] };
      } | null
    )?.deskIndicators ?? {};
  return { errors, of: (code: string) => indicators.find((one) => one.code === code), indicators };
};
const by = async (who: Caller, code: string, dimension: string) => {
  const query = `query I($from: DateTime!, $to: DateTime!, $code: IndicatorCode!, $by: IndicatorDimension!) {
    deskIndicator(code: $code, by: $by, from: $from, to: $to) { rows { key label { zh } cases value withheld } } }`;
  const { data, errors } = await who.ask(query, { ...SPAN, code, by: dimension });
  return {
    rows: (data as unknown as { deskIndicator?: { rows: Figure[] } } | null)?.deskIndicator?.rows ?? null,
    errors,
  };
};

test('every indicator comes with what it counts; figures over fewer than ten cases are withheld', async () => {
  const { errors, of, indicators } = await all(supervisor);
  expect(errors).toBeUndefined();
  expect(indicators).toHaveLength(18);
  expect(of('RESOLUTION')?.total).toMatchObject({ cases: 11, value: 60, withheld: false });
  expect(of('OVERTURN_RATE')?.total).toMatchObject({ cases: 11, value: 0 });
  expect(of('REOPEN_RATE')?.total).toMatchObject({ cases: 11, value: 0 });
  expect(of('REFUSAL_COMPLAINTS')?.total).toMatchObject({ cases: 0, value: null });
});

test('a breakdown names what its keys mean, and withholds what is small', async () => {
  expect((await by(supervisor, 'OVERTURN_RATE', 'PREFECTURE')).rows).toEqual([
    { key: '152900', label: { zh: '内蒙古自治区阿拉善盟' }, cases: 11, value: 0, withheld: false },
  ]);
  expect((await by(supervisor, 'OVERTURN_RATE', 'AREA_VERSION')).rows).toMatchObject([
    { label: { zh: '10月20日00:00的清单' } },
  ]);
  expect((await by(supervisor, 'BACKLOG_AGE', 'CLASS')).rows).toMatchObject([{ key: 'T2', withheld: true }]);
});

test('what waits now is withheld from everybody but those who see the queue itself', async () => {
  const analyst = await house.staff('aside', 'ANALYST');
  expect((await all(supervisor)).of('BACKLOG_AGE')?.total).toMatchObject({ cases: 1, withheld: false });
  expect((await all(analyst)).of('BACKLOG_AGE')?.total).toMatchObject({ cases: null, value: null, withheld: true });
});

describe('how long one person takes', () => {
  test('is seen by that person and by supervisors', async () => {
    const other = await house.staff('other', 'HANDLER');
    expect((await by(supervisor, 'HANDLE_TIME', 'STAFF')).rows).toMatchObject([
      { label: { zh: 'handler 测试' }, cases: 11, value: 60 },
    ]);
    expect((await by(handler, 'HANDLE_TIME', 'STAFF')).rows).toHaveLength(1);
    expect((await by(other, 'HANDLE_TIME', 'STAFF')).rows).toEqual([]);
  });

  test('and by nobody else', async () => {
    const analyst = await house.staff('analyst', 'ANALYST');
    expect((await all(analyst)).of('HANDLE_TIME')?.dimensions).toEqual(['DAY']);
    expect((await by(analyst, 'HANDLE_TIME', 'STAFF')).errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});

test.each<[StaffRole, boolean]>([
  ['ANALYST', true],
  ['AUDITOR', true],
  ['POLICY_AUTHOR', false],
  ['ADMIN', false],
])('%s may read them: %s', async (role, may) => {
  const who = await house.staff(`may${role.toLowerCase().replace('_', '')}`, role);
  expect((await all(who)).errors === undefined).toBe(may);
});

test.each([
  ['turned round', '2021-11-03T00:00:00+08:00', '2021-11-01T00:00:00+08:00'],
  ['too long', '2020-01-01T00:00:00+08:00', '2021-11-01T00:00:00+08:00'],
])('a span that is %s is refused', async (_what, from, to) => {
  expect((await all(supervisor, { from, to })).errors?.[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'to',
  });
});
