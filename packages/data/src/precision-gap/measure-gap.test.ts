import { buildDivisions, day, divisionCode, instant, plusHours, type Division } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { publishCounties } from '../testing/small-world.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { measurePrecisionGaps } from './measure-gap.js';
import { findPrecisionGaps, type MeasuredGap } from './precision-gap.repository.js';

const NOW = instant('2021-11-01T10:00:00+08:00');
const row = (code: string, parent: string | null): Division => ({
  code: divisionCode(code),
  name: code,
  level: code.endsWith('0000') ? 'PROVINCE' : code.endsWith('00') ? 'PREFECTURE' : 'COUNTY',
  kind: 'GB2260',
  parent: parent === null ? null : divisionCode(parent),
  validFromYear: 1981,
  validToYear: null,
  successors: [],
});
const divisions = buildDivisions([
  row('110000', null),
  row('110105', '110000'),
  row('110114', '110000'),
  row('150000', null),
  row('152900', '150000'),
  ...['152921', '152922', '152923'].map((code) => row(code, '152900')),
  { ...row('152929', '152900'), validToYear: 2000, successors: [divisionCode('152923')] },
  row('152500', '150000'),
  row('152501', '152500'),
  row('152502', '152500'),
]);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.store.pool.query('truncate stay, area_version, risk_area, import_batch, precision_gap cascade');
});

const measure = (now = NOW) => measurePrecisionGaps(database.store.pool, divisions, now, () => 14);
const gaps = () => findPrecisionGaps(database.store.pool, day('2021-01-01'), day('2022-01-01'));
const last = async (): Promise<MeasuredGap | undefined> => (await gaps()).at(-1);
const nobody = { inArea: 0, onlyPrefecture: 0, sibling: 0 };

interface StayOf {
  readonly person: string;
  readonly division: string;
  readonly left?: string | null;
  readonly source?: string;
  readonly knownTo?: string | null;
  readonly arrived?: string;
}
async function stayed(...stays: readonly StayOf[]): Promise<void> {
  for (const { person, division, left = null, source = 'TELECOM', knownTo = null, arrived = '2021-10-20' } of stays) {
    const precision = division.endsWith('0000') ? 'PROVINCE' : division.endsWith('00') ? 'PREFECTURE' : 'COUNTY';
    const unit = division.startsWith('11') ? division : `${division.slice(0, 4)}00`;
    await database.store.pool.query(
      `insert into stay (person_id, id, source, precision, division_code, prefecture_code, arrived_at, left_at, known_from, known_to)
       values ($1, $2, $3, $4, $5, $6, $7, $8, '2021-10-01T00:00:00+08:00', $9)`,
      [person, uuidv7(), source, precision, division, unit, `${arrived}T00:00:00+08:00`, left, knownTo],
    );
  }
}
const [ANN, BEN, CAT] = [uuidv7(), uuidv7(), uuidv7()];
const list = (counties: readonly string[], from: string) =>
  publishCounties(database.store.pool, counties, instant(`${from}+08:00`));

test('counties of ordinary prefectures, municipalities apart', async () => {
  await list(['152923', '152501', '110105'], '2021-11-01T00:00:00');
  await measure();
  expect(await last()).toMatchObject({
    day: '2021-11-01',
    measuredFor: new Date(NOW),
    ordinary: { listed: 2, swept: 5 },
    municipalities: { listed: 1, swept: 2 },
    alone: 0,
    persons: nobody,
    prefectures: [
      { prefecture: '152900', listed: 1, swept: 3 },
      { prefecture: '110000', listed: 1, swept: 2 },
      { prefecture: '152500', listed: 1, swept: 2 },
    ],
  });
});

test.each<{ who: string; stays: readonly StayOf[]; persons: object }>([
  { who: 'in a listed county', stays: [{ person: ANN, division: '152923' }], persons: { inArea: 1 } },
  { who: 'in it under a former code', stays: [{ person: ANN, division: '152929' }], persons: { inArea: 1 } },
  { who: 'known only by prefecture', stays: [{ person: ANN, division: '152900' }], persons: { onlyPrefecture: 1 } },
  { who: 'in another county of it', stays: [{ person: ANN, division: '152921' }], persons: { sibling: 1 } },
  { who: 'in an untouched prefecture', stays: [{ person: ANN, division: '152501' }], persons: {} },
  { who: 'in a municipality', stays: [{ person: ANN, division: '110000' }], persons: {} },
  {
    who: 'at several places: once, at the most precise',
    stays: ['152900', '152921', '152923'].map((division) => ({ person: ANN, division })),
    persons: { inArea: 1 },
  },
  {
    who: 'told to the county for all the days telecom saw the prefecture',
    stays: ['152900', '152921'].map((division) => ({ person: ANN, division })),
    persons: { sibling: 1 },
  },
  {
    who: 'told to the county for the last day only',
    stays: [
      { person: ANN, division: '152900' },
      { person: ANN, division: '152921', arrived: '2021-10-30' },
    ],
    persons: { onlyPrefecture: 1 },
  },
  {
    who: 'three people',
    stays: [
      { person: ANN, division: '152923' },
      { person: BEN, division: '152900' },
      { person: CAT, division: '152922' },
    ],
    persons: { inArea: 1, onlyPrefecture: 1, sibling: 1 },
  },
  {
    who: 'left on the last day that counts',
    stays: [{ person: ANN, division: '152923', left: '2021-10-18T00:00:00+08:00', arrived: '2021-10-10' }],
    persons: { inArea: 1 },
  },
  {
    who: 'left a second before',
    stays: [{ person: ANN, division: '152923', left: '2021-10-17T23:59:59+08:00', arrived: '2021-10-10' }],
    persons: {},
  },
  { who: 'only scanned a code there', stays: [{ person: ANN, division: '152923', source: 'VENUE_SCAN' }], persons: {} },
  {
    who: 'once thought to have been there',
    stays: [{ person: ANN, division: '152923', knownTo: '2021-10-25T00:00:00+08:00' }],
    persons: {},
  },
  { who: 'yet to arrive', stays: [{ person: ANN, division: '152923', arrived: '2021-11-02' }], persons: {} },
])('$who', async ({ stays, persons }) => {
  await list(['152923', '110105'], '2021-11-01T00:00:00');
  await stayed(...stays);
  await measure();
  expect((await last())?.persons).toEqual({ ...nobody, ...persons });
});

test('days that are over are measured once as of their end, today again when another list is in force', async () => {
  await list(['152923'], '2021-10-30T12:00:00');
  await list(['152923', '152922'], '2021-10-31T20:00:00');
  expect(await measure()).toHaveLength(3);
  expect(await measure()).toEqual([]);
  const listed = async () => (await gaps()).map((one) => [one.day, one.ordinary.listed]);
  expect(await listed()).toEqual([
    ['2021-10-30', 1],
    ['2021-10-31', 2],
    ['2021-11-01', 2],
  ]);
  await list(['152921', '152922', '152923'], '2021-11-01T11:00:00');
  expect(await measure(plusHours(NOW, 2))).toEqual([day('2021-11-01')]);
  expect((await last())?.ordinary).toEqual({ listed: 3, swept: 3 });
  expect(await measure(plusHours(NOW, 14))).toEqual([day('2021-11-01'), day('2021-11-02')]);
  expect((await gaps()).at(-2)?.measuredFor).toEqual(new Date(instant('2021-11-02T00:00:00+08:00') - 1));
});

test('without a list there is nothing to measure', async () => {
  expect(await measure()).toEqual([]);
  expect(await gaps()).toEqual([]);
});
