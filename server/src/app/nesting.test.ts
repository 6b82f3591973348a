import { expect, test } from 'vitest';
import { isNestedDeeperThan } from './nesting.js';

test.each([
  ['{ a { b(c: [1]) } }', 4, false],
  ['{ a { b(c: [1]) } }', 3, true],
  ['{ a } { b } { c }', 1, false],
  ['{ a(b: "[[[[") }', 2, false],
  ['{ a(b: "\\"[[[[") }', 2, false],
  ['{ a(b: """[[ \\""" [[""") }', 2, false],
  ['{ a # {{{{\n }', 1, false],
  ['{ a(b: "x\n[[[', 2, true],
  ['{ a(b: """[[[', 2, false],
])('%s deeper than %i: %s', (text, most, deeper) => {
  expect(isNestedDeeperThan(most, text)).toBe(deeper);
});
