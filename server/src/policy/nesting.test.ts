import { expect, test } from 'vitest';
import { isTooDeep } from './nesting.js';

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

test.each([
  ['nothing', '', false],
  ['64 deep', nested(64), false],
  ['65 deep', nested(65), true],
  ['a hundred thousand deep', '{"a":'.repeat(100_000), true],
  ['many beside each other', '[{}]'.repeat(1_000), false],
  ['brackets in a text', `"${'['.repeat(100)}"`, false],
  ['brackets after an escaped quote in a text', `"\\"${'['.repeat(100)}"`, false],
  ['brackets after a text that ends in an escape', `"\\\\"${'['.repeat(100)}`, true],
])('%s', (_what, text, expected) => expect(isTooDeep(text)).toBe(expected));
