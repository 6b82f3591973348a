import { describe, expect, test } from 'vitest';
import { midnights, stack, type Span } from './build-lanes';

const hour = 3_600_000;
const span = (key: string, from: number, to: number | null): Span => ({
  key,
  lane: 'stay',
  from: from * hour,
  to: to === null ? null : to * hour,
  tail: null,
  precision: 'COUNTY',
  level: null,
  result: null,
  visible: true,
  decisive: false,
  fact: {
    id: key,
    number: '199****0001',
    channel: 'WECHAT',
    boundAt: '',
    effectiveFrom: '',
    effectiveTo: null,
    verification: 'VERIFIED',
    answeredAt: null,
  },
});

const keys = (rows: Span[][]): string[][] => rows.map((row) => row.map(({ key }) => key));

describe('stacking spans into rows', () => {
  test('spans that follow each other share a row', () => {
    expect(keys(stack([span('b', 5, 8), span('a', 0, 5)], 0))).toEqual([['a', 'b']]);
  });

  test('spans that overlap stand below each other', () => {
    expect(keys(stack([span('a', 0, 6), span('b', 5, 8), span('c', 6, 7)], 0))).toEqual([['a', 'c'], ['b']]);
  });

  test('nothing shares a row after a stay that goes on', () => {
    expect(keys(stack([span('a', 0, null), span('b', 50, 60)], 0))).toEqual([['a'], ['b']]);
  });

  test('marks keep the asked distance', () => {
    expect(keys(stack([span('a', 0, 1), span('b', 5, 6)], 8 * hour))).toEqual([['a'], ['b']]);
  });
});

test('midnights are those of Asia/Shanghai', () => {
  const window = { from: Date.parse('2021-10-30T10:00:00+08:00'), to: Date.parse('2021-11-01T10:00:00+08:00') };
  expect(midnights(window).map((at) => new Date(at).toISOString())).toEqual([
    '2021-10-30T16:00:00.000Z',
    '2021-10-31T16:00:00.000Z',
  ]);
});
