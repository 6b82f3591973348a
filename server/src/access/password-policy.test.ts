import { expect, test } from 'vitest';
import { passwordFault } from './password-policy.js';

test.each([
  ['eleven characters', 'qvx-TR9_mbz', 'TOO_SHORT'],
  ['a hundred and twenty-nine', 'xK3-'.repeat(33), 'TOO_LONG'],
  ['a keyboard row, twice', 'qwertyuiop12', 'TOO_EASY'],
  ['a popular one with a year', 'Password2021!', 'TOO_EASY'],
  ['the name of the person', 'liming19881212', 'TOO_EASY'],
  ['the name of the house', 'zhengming12345', 'TOO_EASY'],
  ['four words by chance', 'tarpaulin ostrich velvet quorum', null],
  ['Chinese words', '驼铃与青稞在雨夜里远行不回头', null],
  ['chosen by a program', 'gR7_vq2-Lw9x', null],
] as const)('%s: %s', (_what, password, fault) => {
  expect(passwordFault(password, ['李明', 'liming'])).toBe(fault);
});
