import { expect, test } from 'vitest';
import { shipped, toCheck, written } from '../../testing/policies.js';
import { parseAnyPolicy } from './any-policy.js';
import { checkPolicy } from './check-policy.js';
import { findingSentence } from './finding-sentences.js';

const [first, second] = written.cases.cases as readonly { readonly name: string; readonly at: string }[];
const found = (casesText: string): readonly string[] =>
  checkPolicy(toCheck({}, { casesText }))
    .findings.filter(({ code }) => code !== 'RULE_WITHOUT_CASE')
    .map(({ code, path, caseName }) => [code, path ?? '-', caseName ?? '-'].join(' '));
const casesOf = (...cases: readonly unknown[]): string => JSON.stringify({ cases });

test.each([
  ['nothing', '', ['CASES_MALFORMED - -']],
  ['no JSON', '{"cases":', ['CASES_MALFORMED - -']],
  ['no list', '{"cases": {}}', ['CASES_MALFORMED cases -']],
  ['an empty list', '{"cases": []}', ['NO_CASES cases -']],
  ['a case without a name', casesOf(first, { ...second, name: '' }), ['CASES_MALFORMED cases[1].name -']],
  ['an instant that is none', casesOf({ ...first, at: 'noon' }, second), ['CASES_MALFORMED cases[0] -']],
  ['a case that is none', casesOf(first, 'case', second), ['CASES_MALFORMED cases[1] -']],
  ['two of one name', casesOf(first, first), [`CASES_MALFORMED cases[1].name ${first?.name ?? ''}`]],
])('cases that cannot be read are refused one by one: %s', (_what, casesText, expected) => {
  expect(found(casesText)).toEqual(expected);
});

test('a case that comes out otherwise is red, named, and says what was found', () => {
  const wrong = { ...first, expect: { colour: 'YELLOW' } };
  const { findings, caseResults } = checkPolicy(toCheck({}, { casesText: casesOf(second, wrong) }));
  const failing = findings.find(({ code }) => code === 'CASE_FAILS');
  expect(failing).toMatchObject({ path: 'cases[1].expect', caseName: first?.name, severity: 'REFUSAL' });
  expect(failing && findingSentence(failing).zh).toContain('colour: expected YELLOW');
  expect(caseResults.map(({ differences }) => differences.length > 0)).toEqual([false, true]);
});

test('a document that cannot be read has no results, and its cases are still read as JSON', () => {
  const check = checkPolicy(toCheck({ version: 'one' }, { casesText: '{' }));
  expect(check.findings.map(({ code }) => code)).toEqual(['MALFORMED', 'CASES_MALFORMED']);
  expect(check.caseResults).toEqual([]);
});

/** P3 has a rule for every entrant that its own parameters switch off. */
const p3 = shipped.find(({ document }) => parseAnyPolicy(document).id === 'P3') ?? written;
const DOCUMENT = p3.document as { readonly parameters: object; readonly rules: readonly { readonly id: string }[] };
const OFF = DOCUMENT.rules.filter((rule) => JSON.stringify(rule).includes('"setting"')).map(({ id }) => id);
const uncovered = (change: object, casesText: string): readonly string[] =>
  checkPolicy(toCheck({ ...DOCUMENT, ...change }, { casesText }))
    .findings.filter(({ code }) => code === 'RULE_WITHOUT_CASE')
    .map(({ detail }) => detail);

test('a rule no case promises is named, but for one the parameters switch off', () => {
  const unread = uncovered({}, casesOf({ ...first, expect: { colour: 'NONE', popup: 'AFFECTED_AREA' } }));
  expect(OFF).toEqual(['P3-03d']);
  expect(unread).toEqual(DOCUMENT.rules.map(({ id }) => id).filter((id) => !OFF.includes(id)));
});

test('a rule the parameters switch on needs a case like any other', () => {
  const parameters = { ...DOCUMENT.parameters, testRequiredFor: 'ALL_ENTRANTS' };
  expect(uncovered({}, JSON.stringify(p3.cases))).toEqual([]);
  expect(uncovered({ parameters }, JSON.stringify(p3.cases))).toEqual(OFF);
});

test.each(shipped.map((one) => ({ ...one, policy: parseAnyPolicy(one.document) })))(
  '$policy.id with a case that promises nothing is pointed out',
  ({ document, cases, divisions }) => {
    const [only] = cases.cases;
    const given = { documentText: JSON.stringify(document), casesText: casesOf({ ...(only as object), expect: {} }), divisions };
    const codes = checkPolicy(toCheck({}, given)).findings.map(({ code }) => code);
    expect(codes.filter((code) => code === 'RULE_WITHOUT_CASE' || code === 'CASES_MALFORMED')).not.toEqual([]);
  },
); // prettier-ignore
