import { describe, expect, test } from 'vitest';
import type { ChartWords } from './axes';
import { chartOption } from './chart-option';
import { figureField, figureText } from './figure-words';
import { type Answer, type Figure, toGrid } from './grid';
import { SHADES } from './palette';
import { stepOf, stepsOf } from './steps';
import { chartOf, suitable } from './suit';

const said = (text: string) => ({ zh: text, en: text });
const shown = (value: number): Figure => ({ value, withheld: false });
const HIDDEN: Figure = { value: null, withheld: true };

const MEASURES = [
  { code: 'tests', title: said('检测'), unit: 'COUNT' },
  { code: 'positive', title: said('阳性'), unit: 'COUNT' },
  { code: 'positivity', title: said('阳性率'), unit: 'SHARE' },
];
const BY_DAY: Answer = {
  columns: [{ dimension: 'DAY', title: said('日') }],
  measures: MEASURES,
  rows: [
    { keys: ['2021-11-01'], labels: [said('11-01')], values: [shown(0), HIDDEN, HIDDEN] },
    { keys: ['2021-10-31'], labels: [said('10-31')], values: [shown(120), shown(12), shown(0.1)] },
  ],
};
const BY_DAY_AND_PLACE: Answer = {
  columns: [...BY_DAY.columns, { dimension: 'PREFECTURE', title: said('地市') }],
  measures: MEASURES,
  rows: [
    { keys: ['2021-10-31', '620100'], labels: [said('10-31'), said('兰州')], values: [shown(20), HIDDEN, HIDDEN] },
    { keys: ['2021-10-31', '110100'], labels: [said('10-31'), said('北京')], values: [shown(90), HIDDEN, HIDDEN] },
    { keys: ['2021-11-01', '110100'], labels: [said('11-01'), said('北京')], values: [HIDDEN, HIDDEN, HIDDEN] },
  ],
};
const say = (text: { readonly zh: string }): string => text.zh;

describe('an answer laid out', () => {
  test('days in their order, measures of one unit as lines', () => {
    const grid = toGrid(BY_DAY, ['tests', 'positive', 'positivity'], say);
    expect(grid.places.map(({ label }) => label)).toEqual(['10-31', '11-01']);
    expect(grid.lines.map(({ label, figures }) => [label, figures])).toEqual([
      ['检测', [shown(120), shown(0)]],
      ['阳性', [shown(12), HIDDEN]],
    ]);
  });

  test('two dimensions: the largest line first, a row that is not there is no figure', () => {
    const grid = toGrid(BY_DAY_AND_PLACE, ['tests'], say);
    expect(grid.lines.map(({ label, figures }) => [label, figures])).toEqual([
      ['北京', [shown(90), HIDDEN]],
      ['兰州', [shown(20), null]],
    ]);
  });

  test('a measure the answer does not have gives way to its first', () => {
    expect(toGrid(BY_DAY, ['gone'], say).lines.map(({ key }) => key)).toEqual(['tests']);
  });

  test('no rows, no places', () => {
    expect(toGrid({ ...BY_DAY, rows: [] }, [], say)).toMatchObject({ places: [], lines: [{ figures: [] }] });
  });
});

describe('a drawing', () => {
  const words: ChartWords = {
    withheld: '已隐去',
    figure: (one) => (one?.withheld ? '已隐去' : String(one?.value)),
    value: String,
  };
  const seriesOf = (kind: 'LINE' | 'BAR' | 'STACKED' | 'HEAT', answer: Answer) =>
    chartOption(kind, toGrid(answer, ['tests'], say), words)['series'] as readonly {
      readonly name?: string;
      readonly data: readonly unknown[];
    }[];

  test.each(['LINE', 'BAR', 'STACKED'] as const)(
    '%s: a zero is drawn as zero, a withheld figure as a hatched band',
    (kind) => {
      const series = seriesOf(kind, BY_DAY_AND_PLACE);
      expect(series.map(({ name, data }) => [name, data])).toEqual([
        ['北京', [90, null]],
        ['兰州', [20, null]],
        ['已隐去', [null, 1]],
      ]);
      expect(seriesOf(kind, BY_DAY)[0]?.data).toEqual([120, 0]);
    },
  );

  test('HEAT: withheld cells are in a step of their own, missing ones nowhere', () => {
    const [cells] = seriesOf('HEAT', BY_DAY_AND_PLACE);
    expect(cells?.data).toMatchObject([
      { value: [0, 0, 90] },
      { value: [0, 1, 20] },
      { value: [1, 0, -1], itemStyle: { decal: {} } },
    ]);
    expect(cells?.data).toHaveLength(3);
  });
});

test.each([
  [[], 'COUNT', ['TABLE']],
  [['DAY'], 'SHARE', ['LINE', 'BAR', 'TABLE']],
  [['PREFECTURE'], 'COUNT', ['MAP', 'BAR', 'TABLE']],
  [['SOURCE'], 'COUNT', ['BAR', 'TABLE']],
  [['DAY', 'POPUP'], 'COUNT', ['LINE', 'STACKED', 'HEAT', 'TABLE']],
  [['DAY', 'POPUP'], 'SHARE', ['LINE', 'HEAT', 'TABLE']],
  [['SOURCE', 'POPUP'], 'SHARE', ['BAR', 'HEAT', 'TABLE']],
  [['DAY', 'SOURCE', 'POPUP'], 'COUNT', ['TABLE']],
] as const)('%j in %s may be drawn as %j', (groupBy, unit, charts) => {
  expect(suitable(groupBy, unit)).toEqual(charts);
  expect(chartOf({ groupBy, chart: 'TABLE' }, unit)).toBe('TABLE');
  expect(chartOf({ groupBy, chart: 'STACKED' }, 'SHARE')).toBe(suitable(groupBy, 'SHARE')[0]);
});

describe('steps of a legend', () => {
  test('hold about as many places each, from round figures', () => {
    const steps = stepsOf([0, 1, 2, 3, 12, 18, 140, 155, 1_234, 9_876, 20_400, 31_000]);
    expect(steps.map(({ min }) => min)).toEqual([0, 2, 12, 140, 1200, 20_000]);
    expect(stepOf(steps, 139)?.min).toBe(12);
  });
  test('are as few as there are different figures', () => {
    expect(stepsOf([0.5, 0.5, 0.5]).map(({ min }) => min)).toEqual([0.5]);
    expect(stepsOf([0, 0])).toEqual([{ min: 0, color: SHADES[0] }]);
    expect(stepsOf([])).toEqual([]);
    expect(stepOf([], 1)).toBe(null);
  });
});

test.each([
  [12_480, 'COUNT', '12,480'],
  [0.0316, 'SHARE', '3.2%'],
  [14.26, 'MINUTES', '14m'],
  [200, 'MINUTES', '3.3h'],
  [5_000, 'MINUTES', '3.5d'],
  [2.456, 'FACTOR', '×2.46'],
])('%s in %s reads %s', (value, unit, text) => {
  const words = { minutes: (n: string) => `${n}m`, hours: (n: string) => `${n}h`, days: (n: string) => `${n}d` };
  expect(figureText(value, unit, words)).toBe(text);
});

test.each([
  ['a figure', shown(0), 0],
  ['a withheld one', HIDDEN, '隐去'],
  ['a withheld one of which something is known', { ...HIDDEN, atLeast: 40 }, '≥ 40'],
  ['none', null, ''],
])('%s in a file', (_what, figure, field) => {
  expect(figureField(figure, '隐去', (least) => `≥ ${least}`)).toBe(field);
});
