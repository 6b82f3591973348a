import { expect, test } from 'vitest';
import document from '../../policies/decision/2021-10-30/policy.json';
import { editions } from '../../testing/fixtures.js';
import { instant } from '../time/time.js';
import { parsePolicy, policyAt } from './parse-policy.js';
import { conditionText } from './policy-text.js';

const withRule = (when: unknown): unknown => ({ ...document, rules: [{ ...document.rules[0], when }] });

test.each([
  ['not an object', 'text', /document: expected an object/],
  ['an unknown condition', withRule({ isTall: true }), /rules\[0\]\.when: "isTall" is not a condition/],
  [
    'two conditions in one place',
    withRule({ entering: true, all: [] }),
    /rules\[0\]\.when: expected an object with exactly one key/,
  ],
  ['an undefined term', withRule({ term: 'nowhere' }), /rules\[0\]\.when\.term: no term "nowhere"/],
  ['false instead of not', withRule({ entering: false }), /write \{"not": …\}/],
  ['a setting that does not exist', withRule({ setting: 'mood', is: 1 }), /rules\[0\]\.when\.setting: expected one of/],
  [
    'the same rule id twice',
    { ...document, rules: [document.rules[0], document.rules[0]] },
    /rule id "P2-01" appears twice/,
  ],
  ['a day as validFrom', { ...document, validFrom: '2021-10-30' }, /validFrom: expected an instant with a time zone/],
  ['an end before the beginning', { ...document, validTo: '2021-10-29T00:00:00+08:00' }, /validTo: must be later/],
  [
    'no look-back',
    { ...document, parameters: { ...document.parameters, lookBackDays: 0 } },
    /parameters\.lookBackDays: expected a whole number/,
  ],
])('a document with %s is refused by path', (_what, broken, message) => {
  expect(() => parsePolicy(broken)).toThrow(message);
});

test.each([
  ['2021-08-14T23:59:59+08:00', null],
  ['2021-10-29T23:59:59+08:00', 'P1'],
  ['2021-10-30T00:00:00+08:00', 'P2'],
  ['2022-01-01T00:00:00+08:00', 'P3'],
])('at %s the edition in force is %s', (at, id) => {
  expect(policyAt(editions, instant(at))?.id ?? null).toBe(id);
});

test('every rule reads as a sentence in both languages', () => {
  for (const edition of editions) {
    for (const rule of edition.rules) {
      const text = conditionText(edition, rule.when);
      expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(text.en).toMatch(/^[\x20-\x7e]+$/);
    }
  }
});
