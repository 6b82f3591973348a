import { expect, test } from 'vitest';
import type { RuleLinePartsFragment } from '../generated/documents';
import { matchLines } from './match-lines';

const line = (text: string): RuleLinePartsFragment => ({
  depth: text.length - text.trimStart().length,
  operator: 'FACT',
  term: null,
  text: { zh: text.trim(), en: text.trim() },
});

test.each([
  { says: 'nothing changed', before: ['a', ' b'], after: ['a', ' b'], pairs: ['a=a', 'b=b'] },
  { says: 'a line was rewritten', before: ['a', ' b', ' c'], after: ['a', ' x', ' c'], pairs: ['a=a', 'b=x', 'c=c'] },
  { says: 'a line came', before: ['a', ' c'], after: ['a', ' b', ' c'], pairs: ['a=a', '=b', 'c=c'] },
  { says: 'a line went', before: ['a', ' b', ' c'], after: ['a', ' c'], pairs: ['a=a', 'b=', 'c=c'] },
  {
    says: 'a line of another depth is another line',
    before: ['a', ' b'],
    after: ['a', '  x'],
    pairs: ['a=a', 'b=', '=x'],
  },
])('$says', ({ before, after, pairs }) => {
  const found = matchLines(before.map(line), after.map(line));
  expect(found.map((pair) => `${pair.before?.text.zh ?? ''}=${pair.after?.text.zh ?? ''}`)).toEqual(pairs);
});
