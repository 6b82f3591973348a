import { expect, test } from 'vitest';
import { wordDiff } from './word-diff';

const MARK = {
  SAME: (text: string) => text,
  REMOVED: (text: string) => `[-${text}]`,
  ADDED: (text: string) => `[+${text}]`,
};
const marked = (before: string, after: string): string =>
  wordDiff(before, after)
    .map(({ kind, text }) => MARK[kind](text))
    .join('');

test.each([
  ['14天内到过', '7天内到过', '[-14][+7]天内到过'],
  ['was within 14 days in a county', 'was within 7 days in a county', 'was within [-14][+7] days in a county'],
  ['同一地市的其他县', '同一地市的县', '同一地市的[-其他]县'],
  ['a', 'a', 'a'],
  ['Travel data is no finer', 'Was in a risk area', '[-Travel data is no finer][+Was in a risk area]'],
  ['', 'all new', '[+all new]'],
  ['all gone', '', '[-all gone]'],
])('%s → %s', (before, after, expected) => {
  expect(marked(before, after)).toBe(expected);
});

test('texts too long to compare stand one after the other', () => {
  const long = '字'.repeat(2001);
  expect(wordDiff(long, `${long}了`).map(({ kind }) => kind)).toEqual(['REMOVED', 'ADDED']);
});
