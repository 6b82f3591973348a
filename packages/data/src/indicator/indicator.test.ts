import { INDICATORS, type IndicatorCode, type IndicatorDimension } from '@zhengming/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANNA, BEN, LAB, LIST_A, LIST_B, makeSmallDesk, minute, TEN } from '../testing/small-desk.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { countIndicator } from './indicator.repository.js';
import { refreshAppealFigures, refreshRuleFigures } from './refresh-figures.js';

let database: TestDatabase;
const NOW = minute(1_600);

beforeAll(async () => {
  database = await createTestDatabase();
  await makeSmallDesk(database.store.pool);
  await refreshAppealFigures(database.store);
  await refreshRuleFigures(database.store.pool, NOW);
});
afterAll(() => database.drop());

const ask = (code: IndicatorCode, by: IndicatorDimension | null, only: string | null = null) =>
  countIndicator(database.store.pool, {
    code,
    by,
    from: TEN,
    to: minute(1_550),
    now: NOW,
    only,
  });
const told = async (
  code: IndicatorCode,
  by: IndicatorDimension | null,
  only: string | null = null,
): Promise<readonly unknown[]> =>
  (await ask(code, by, only)).map(({ key, cases, value, p90 }) => [
    key,
    cases,
    round(value),
    ...(p90 === null ? [] : [round(p90)]),
  ]);
const round = (value: number | null): number | null => (value === null ? null : Math.round(value * 1_000) / 1_000);

describe('in all', () => {
  test.each<[IndicatorCode, readonly unknown[]]>([
    // 1, 3, 10, 100 and 10 minutes
    ['FIRST_RESPONSE', ['', 5, 10, 64]],
    // 20, 40, 100, 1500
    ['RESOLUTION', ['', 4, 70, 1_080]],
    ['WITHIN_TIME', ['', 4, 0.5]],
    // 200 and 100 minutes at minute 1600
    ['BACKLOG_AGE', ['', 2, 150, 190]],
    ['OLDEST_T0', ['', 1, 200, 200]],
    ['OVERTURN_RATE', ['', 4, 0.5]],
    // two freed, two stopped now
    ['FALSE_STOP_RATE', ['', 4, 0.5]],
    // four decided, one of them opened again
    ['REOPEN_RATE', ['', 4, 0.25]],
    // received at 29, at 31, and never, all due at 30
    ['TRANSFERS_WITHOUT_RECEIPT', ['', 3, 0.667]],
    ['SILENT_FREED', ['', 0, 0]],
    ['UPLOAD_LAG', ['', 1, 420, 420]],
    ['CONTACTED_RATE', ['', 3, 1]],
    ['SOLVED_RATE', ['', 3, 0.333]],
    ['SATISFIED_RATE', ['', 3, 0.667]],
    ['QUALITY_CHANGED', ['', 3, 0.333]],
    // turns of 19, 37, 20 and 40 (asked in between), 1400
    ['HANDLE_TIME', ['', 5, 37, 856]],
    ['FIRST_CONTACT', ['', 4, 0.5]],
  ])('%s', async (code, row) => {
    expect(await told(code, null)).toEqual([row]);
  });

  test('without a check there is no figure of refusals for each 100,000 of them', async () => {
    expect(await ask('REFUSAL_COMPLAINTS', null)).toEqual([{ key: '', cases: 0, value: null, p90: null }]);
  });
});

describe('broken down', () => {
  test.each<[IndicatorCode, IndicatorDimension, readonly unknown[]]>([
    [
      'FIRST_RESPONSE',
      'CLASS',
      [
        ['T0', 2, 2, 2.8],
        ['T1', 1, 10, 10],
        ['T2', 2, 55, 91],
      ],
    ],
    [
      'WITHIN_TIME',
      'CLASS',
      [
        ['T0', 2, 0.5],
        ['T1', 1, 1],
        ['T2', 1, 0],
      ],
    ],
    [
      'RESOLUTION',
      'DAY',
      [
        ['2021-11-01', 3, 40, 88],
        ['2021-11-02', 1, 1_500, 1_500],
      ],
    ],
    [
      'OVERTURN_RATE',
      'AREA_VERSION',
      [
        [LIST_A, 3, 0.333],
        [LIST_B, 1, 1],
      ],
    ],
    [
      'OVERTURN_RATE',
      'SOURCE',
      [
        ['TELECOM', 3, 0.333],
        ['TICKET', 1, 1],
      ],
    ],
    [
      'OVERTURN_RATE',
      'PREFECTURE',
      [
        ['152900', 3, 0.333],
        ['370200', 1, 1],
      ],
    ],
    ['OVERTURN_RATE', 'POLICY_VERSION', [['P2 1.0.0', 4, 0.5]]],
    ['OVERTURN_RATE', 'LABORATORY', [[LAB, 1, 1]]],
    ['FALSE_STOP_RATE', 'RULE', [['P2-03', 4, 0.5]]],
    [
      'UPLOAD_LAG',
      'HOP',
      [
        ['1_SAMPLED_RECEIVED', 1, 60, 60],
        ['2_RECEIVED_REPORTED', 1, 240, 240],
        ['3_REPORTED_UPLOADED', 1, 60, 60],
        ['4_UPLOADED_VISIBLE', 1, 60, 60],
      ],
    ],
    [
      'TRANSFERS_WITHOUT_RECEIPT',
      'ADDRESSEE',
      [
        ['PHONE_12326', 2, 0.5],
        ['PHONE_12306', 1, 1],
      ],
    ],
    [
      'QUALITY_CHANGED',
      'RISK',
      [
        ['HIGH', 1, 1],
        ['LOW', 2, 0],
      ],
    ],
    [
      'HANDLE_TIME',
      'STAFF',
      [
        [BEN, 3, 40, 1_128],
        [ANNA, 2, 28, 35.2],
      ],
    ],
  ])('%s by %s', async (code, by, rows) => {
    expect(await told(code, by)).toEqual(rows);
  });

  test('for one person alone', async () => {
    expect(await told('HANDLE_TIME', 'STAFF', ANNA)).toEqual([[ANNA, 2, 28, 35.2]]);
  });

  test.each(INDICATORS.flatMap(({ code, dimensions }) => dimensions.map((by) => ({ code, by }))))(
    '$code can be told by $by, as its definition promises',
    async ({ code, by }) => {
      await expect(ask(code, by)).resolves.toBeInstanceOf(Array);
    },
  );
});

test('figures follow what changes, and what has been counted is not counted again', async () => {
  expect(await refreshAppealFigures(database.store)).toBe(0);
  await database.store.pool.query(
    `update appeal set decided_at = $1, verdict = 'OVERTURNED', version = version + 1 where number = 'S-5'`,
    [new Date(minute(1_549))],
  );
  expect(await refreshAppealFigures(database.store)).toBe(1);
  expect(await told('OVERTURN_RATE', null)).toEqual([['', 5, 0.6]]);
});
