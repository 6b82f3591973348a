import { describe, expect, test } from 'vitest';
import { INDICATOR_CODES, INDICATORS } from './indicator.js';
import { type CountedFigure, withholdRows } from './withhold-figures.js';

test.each(INDICATORS)('$code says in both languages exactly what is counted', ({ title, definition }) => {
  expect([title.zh, title.en, definition.zh, definition.en].every((text) => text.trim() !== '')).toBe(true);
  expect(definition.zh).toMatch(/。$/);
  expect(definition.en).toMatch(/\.$/);
});

test('every indicator has one definition', () => {
  expect(INDICATORS.map(({ code }) => code)).toEqual(INDICATOR_CODES);
});

const row = (key: string, cases: number): CountedFigure => ({ key, cases, value: 0.5, p90: null });

describe('small figures', () => {
  test.each<[string, readonly CountedFigure[], readonly string[]]>([
    ['none is small', [row('a', 10), row('b', 40)], []],
    ['nothing is not small', [row('a', 0), row('b', 40)], []],
    ['one is: another goes with it, or the total would tell it', [row('a', 3), row('b', 40), row('c', 12)], ['a', 'c']],
    ['several that are many together stand alone', [row('a', 7), row('b', 8), row('c', 12)], ['a', 'b']],
    [
      'several that are few together take another with them',
      [row('a', 1), row('b', 2), row('c', 12), row('d', 90)],
      ['a', 'b', 'c'],
    ],
  ])('%s', (_what, rows, withheld) => {
    expect(
      withholdRows(rows)
        .filter((one) => one.withheld)
        .map(({ key }) => key),
    ).toEqual(withheld);
  });

  test('say nothing of what they withhold', () => {
    expect(withholdRows([row('a', 3)])).toEqual([{ key: 'a', cases: null, value: null, p90: null, withheld: true }]);
  });
});
