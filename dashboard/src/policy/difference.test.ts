import { expect, test } from 'vitest';
import { readDifference } from './difference';

test.each([
  ['colour: expected GREEN, found NONE', { part: 'colour', expected: 'GREEN', found: 'NONE' }],
  ['fired: expected P2-01, P2-01b, found P2-04b', { part: 'fired', expected: 'P2-01, P2-01b', found: 'P2-04b' }],
  ['clears: expected WAIT 2021-11-08, found ', { part: 'clears', expected: 'WAIT 2021-11-08', found: '' }],
  ['something else', null],
])('%s', (line, difference) => {
  expect(readDifference(line)).toEqual(difference);
});
