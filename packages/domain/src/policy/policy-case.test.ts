import { describe, expect, test } from 'vitest';
import { editionCases, editions, testDivisions } from '../../testing/fixtures.js';
import { runPolicyCase } from './policy-case.js';

describe.each(editions.map((edition, index) => ({ edition, cases: editionCases[index] ?? [] })))(
  '$edition.id: $edition.title.en',
  ({ edition, cases }) => {
    test.each(cases)('$name', (one) => {
      expect(runPolicyCase(one, edition, testDivisions)).toEqual([]);
    });

    test('every rule of the edition that decides anything is decided by some case', () => {
      const decided = new Set(cases.flatMap((one) => [one.expected.decidingRule, ...(one.expected.fired ?? [])]));
      const optional = edition.rules.filter(
        (rule) => 'all' in rule.when && rule.when.all.some((part) => 'setting' in part),
      );
      const missing = edition.rules.filter((rule) => !decided.has(rule.id) && !optional.includes(rule));
      expect(missing.map((rule) => rule.id)).toEqual([]);
    });
  },
);

test('a case that promises something else is red and says what it found', () => {
  const [edition, cases] = [editions[0], editionCases[0]];
  const one = cases?.[0];
  if (edition === undefined || one === undefined) throw new Error('the first edition has no case');
  const wrong = { ...one, expected: { ...one.expected, colour: 'GREEN', gaps: ['NO_PHONE'] } };
  expect(runPolicyCase(wrong, edition, testDivisions)).toEqual([
    'colour: expected GREEN, found YELLOW',
    'gaps: expected NO_PHONE, found ',
  ]);
});
