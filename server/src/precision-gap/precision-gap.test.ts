import { instant, plusHours, type StaffRole } from '@zhengming/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choice, EJIN, given, imported, PUBLISH } from '../testing/area-desk.js';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson } from '../testing/test-world.js';
import { measurePrecisionGap } from './measure-precision-gap.js';

let house: TestHouse;
let analyst: Caller;

beforeAll(async () => {
  house = await openTestHouse();
  analyst = await house.staff('analyst', 'ANALYST');
  const { store } = house.services;
  for (let index = 1; index <= 12; index += 1) await makePerson(store, { index, travelled: '152900', test: 'NONE' });
  await makePerson(store, { index: 13, travelled: '152921', test: 'NONE' });
});
afterAll(() => house.close());

const QUERY = `query Gap($from: Date!, $to: Date!, $n: Int! = 5) { precisionGap(from: $from, to: $to, prefectures: $n) {
  day measuredFor alone ordinary { listed swept factor } municipalities { listed swept factor }
  personsInArea { value suppressed } personsOnlyPrefecture { value suppressed } personsSibling { value suppressed }
  prefectures { prefecture { code } listed swept factor } } }`;
const ask = async (who: Caller, from: string, to: string, n = 5) => {
  const { data, errors } = await who.ask(QUERY, { from, to, n });
  return { days: (data as unknown as { precisionGap: unknown[] } | null)?.precisionGap ?? null, errors };
};

describe('by day', () => {
  test('counties and people, small numbers withheld, the largest gap first', async () => {
    await measurePrecisionGap(house.services);
    const { days, errors } = await ask(analyst, '2021-11-01', '2021-11-01');
    expect(errors).toBeUndefined();
    expect(days).toEqual([
      {
        day: '2021-11-01',
        measuredFor: '2021-11-01T10:00:00+08:00',
        alone: 0,
        ordinary: { listed: 2, swept: 5, factor: 2.5 },
        municipalities: { listed: 0, swept: 0, factor: null },
        personsInArea: { value: 0, suppressed: false },
        personsOnlyPrefecture: { value: 12, suppressed: false },
        personsSibling: { value: null, suppressed: true },
        prefectures: [
          { prefecture: { code: '152900' }, listed: 1, swept: 3, factor: 3 },
          { prefecture: { code: '620100' }, listed: 1, swept: 2, factor: 2 },
        ],
      },
    ]);
  });

  test('since the first list, no more prefectures than asked for', async () => {
    const { days } = await ask(analyst, '2021-10-01', '2021-11-30', 1);
    expect(days).toHaveLength(13);
    expect(days?.[0]).toMatchObject({ day: '2021-10-20', prefectures: [{ prefecture: { code: '152900' } }] });
  });

  test('a publication asks the workers to measure again, and the next measuring tells the new list', async () => {
    const { pool } = house.services.store;
    await pool.query('delete from graphile_worker._private_jobs');
    house.clock.set(plusHours(NOW, 1));
    const steward = await house.staff('steward', 'DATA_STEWARD');
    const second = await house.staff('steward2', 'DATA_STEWARD');
    const { version } = await imported(steward, house.clock.now(), [EJIN, { ...EJIN, county: '阿拉善左旗' }]);
    await given(second, PUBLISH, choice(version));
    const { rows } = await pool.query(
      `select count(*)::int as n from graphile_worker.jobs where key = 'precision-gap'`,
    );
    expect(rows).toEqual([{ n: 1 }]);
    await measurePrecisionGap(house.services);
    const { days } = await ask(analyst, '2021-11-01', '2021-11-01');
    expect(days).toMatchObject([{ ordinary: { listed: 3 }, measuredFor: '2021-11-01T11:00:00+08:00' }]);
    house.clock.set(instant('2021-11-01T10:00:00+08:00'));
  });
});

describe('refusals', () => {
  test.each([
    ['turned round', '2021-11-02', '2021-11-01'],
    ['too long', '2020-01-01', '2021-11-01'],
  ])('a span that is %s names the field', async (_what, from, to) => {
    const { errors } = await ask(analyst, from, to);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'to' });
  });

  test.each<[StaffRole, boolean]>([
    ['DATA_STEWARD', true],
    ['POLICY_AUTHOR', true],
    ['POLICY_APPROVER', true],
    ['SUPERVISOR', true],
    ['AUDITOR', true],
    ['HANDLER', false],
    ['ADMIN', false],
  ])('%s may read it: %s', async (role, may) => {
    const who = await house.staff(`gap${role.toLowerCase().replace('_', '')}`, role);
    const { errors } = await ask(who, '2021-11-01', '2021-11-01');
    expect(errors === undefined).toBe(may);
  });
});
