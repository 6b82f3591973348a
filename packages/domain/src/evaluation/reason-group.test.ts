import { expect, test } from 'vitest';
import { inReadingOrder, reasonGroup } from './reason-group.js';

const rules = [
  { rule: 'passed-1', truth: 'FALSE', deciding: false },
  { rule: 'open', truth: 'UNKNOWN', deciding: false },
  { rule: 'fired-1', truth: 'TRUE', deciding: false },
  { rule: 'deciding', truth: 'TRUE', deciding: true },
  { rule: 'passed-2', truth: 'FALSE', deciding: false },
  { rule: 'fired-2', truth: 'TRUE', deciding: false },
] as const;

test('the deciding rule is read first, then what fired, what is open, what passed; each in the policy’s order', () => {
  expect(inReadingOrder(rules).map(({ rule }) => rule)).toEqual([
    'deciding',
    'fired-1',
    'fired-2',
    'open',
    'passed-1',
    'passed-2',
  ]);
  expect(rules.map(reasonGroup)).toEqual(['PASSED', 'OPEN', 'FIRED', 'DECIDING', 'PASSED', 'FIRED']);
});
