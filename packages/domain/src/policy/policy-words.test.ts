import { describe, expect, test } from 'vitest';
import { editions } from '../../testing/fixtures.js';
import { shipped, toCheck, written } from '../../testing/policies.js';
import { parseAnyPolicy } from './any-policy.js';
import { checkPolicy } from './check-policy.js';
import { describeParameters } from './describe-parameters.js';
import { expectationText } from './expectation-text.js';
import { finding, POLICY_FINDING_CODES } from './finding.js';
import { findingSentence } from './finding-sentences.js';
import { parsePolicy } from './parse-policy.js';
import { ruleLines, termLines } from './rule-lines.js';

const CHINESE = /[\u4e00-\u9fff]/;

describe.each(shipped.map(({ document }) => ({ document, policy: parseAnyPolicy(document) })))(
  'parameters of $policy.id',
  ({ document, policy }) => {
    const described = describeParameters(policy);

    test('every value of the document is described, as it stands there', () => {
      const values = leaves((document as { readonly parameters: object }).parameters, 'parameters');
      const undescribed = values.filter((path) => !described.some((one) => path.startsWith(one.path)));
      expect(undescribed).toEqual([]);
    });

    test.each(described)('$name reads in both languages, and its value is one of its options', (one) => {
      expect(one.title.zh).toMatch(CHINESE);
      expect(one.title.en).toMatch(/^[\x20-\x7e]+$/);
      expect(one.value.en).toMatch(/^[\x20-\x7e]+$/);
      expect(one.ambiguity === null ? one.question : CHINESE.test(one.question?.zh ?? '')).toBe(
        one.ambiguity === null ? null : true,
      );
      expect(one.options.length === 0 || one.options.some(({ raw }) => raw === one.raw)).toBe(true);
    });
  },
);

/** Paths of every value, but of those named freely. */
function leaves(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

test('the ambiguities a decision policy settles are the parameters of the domain reference', () => {
  const [edition] = editions;
  const settled = edition ? describeParameters(edition).flatMap(({ ambiguity }) => ambiguity ?? []) : [];
  const numbers = [...new Set(settled)].map((one) => Number(one.slice(1))).sort((a, b) => a - b);
  expect(numbers).toEqual([2, 3, 4, 5, 6, 9, 14, 15, 16, 17, 18]);
});

test('a look-back of a source is told with its days', () => {
  const { parameters } = written.document as { readonly parameters: object };
  const changed = parsePolicy({ ...written.document, parameters: { ...parameters, sourceLookBackDays: { TELECOM: 7 } } });
  const described = describeParameters(changed).find(({ name }) => name === 'sourceLookBackDays');
  expect(described?.value.zh).toBe('通信大数据7天');
}); // prettier-ignore

test('a rule is read as indented lines, its terms by their names', () => {
  const p2 = parsePolicy(written.document);
  const rule = p2.rules.find(({ id }) => id === 'P2-03b');
  const lines = rule ? ruleLines(p2, rule.when) : [];
  expect(lines.map(({ depth, operator, term }) => `${depth} ${operator} ${term ?? '-'}`)).toEqual([
    '0 ALL -',
    '1 TERM besideAffectedCounty',
    '1 NOT -',
    '2 FACT -',
  ]);
  expect(lines.every(({ text }) => CHINESE.test(text.zh) && /^[\x20-\x7e]+$/.test(text.en))).toBe(true);
});

test('a term unfolded shows what it stands for', () => {
  const p2 = parsePolicy(written.document);
  expect(termLines(p2, 'besideAffectedCounty').map(({ operator }) => operator)).toContain('ALL');
  expect(termLines(p2, 'inRiskAreaInCity').map(({ operator }) => operator)).toEqual(['FACT']);
  expect(termLines(p2, 'nowhere')).toEqual([]);
});

test.each(POLICY_FINDING_CODES)('%s is a sentence in both languages', (code) => {
  const { zh, en } = findingSentence(finding(code, 'rules[0]', 'P1 1.0.0, 2021-08-15T00:00:00+08:00/..', 'case'));
  expect(zh).toMatch(/[\u4e00-\u9fff].*。$/);
  expect(en).toMatch(/^[\x20-\x7e]+\.$/);
});

test.each([
  ['expected one of GREEN, NONE, found "BLUE"', '应为以下之一：GREEN, NONE，实为"BLUE"'],
  ['expected a list that is not empty, found []', '应为非空列表，实为[]'],
  ['expected a whole number above 0, at most 366, found 0', '应为大于0的整数，不超过366，实为0'],
  ['expected a text, found nothing', '应为文字，却没有填写'],
  ['is not known here; use zh, en', '不认识这个键；可用：zh, en'],
  ['"isTall" is not a condition; use one of all, any', '“isTall”不是条件；可用：all, any'],
])('%s: in Chinese too', (en, zh) => {
  expect(expectationText(en)).toEqual({ zh, en });
});

test('what the readers expect of a broken document is said in Chinese', () => {
  const rules = (written.document as { readonly rules: readonly object[] }).rules;
  const { findings } = checkPolicy(
    toCheck({
      version: 1,
      validFrom: 'now',
      jurisdiction: 'here',
      title: null,
      supersedes: 'P1',
      rules: [{ ...rules[0], when: { entering: false } }, { ...rules[1], then: { colour: 'NONE', popup: null } }, ...rules],
    }),
  );
  const english = findings.filter((one) => /expected|found/.test(findingSentence(one).zh));
  expect(findings.length).toBeGreaterThan(6);
  expect(english).toEqual([]);
}); // prettier-ignore
