import type { PolicyFinding, PolicyFindingCode } from '@zhengming/domain';
import { expect, test } from 'vitest';
import { placeFindings } from './place-findings.js';

const DOCUMENT = `{
  "id": "P9",
  "rules": [
    { "id": "A" },
    { "id": "B", "when": { "all": [{ "entering": true }, { "term": "x" }] } }
  ]
}`;
const CASES = `{ "cases": [
  { "name": "one" },
  { "name": "two", "expect": {} } ] }`;

const found = (code: PolicyFindingCode, path: string | null): PolicyFinding => ({
  code,
  severity: 'REFUSAL',
  path,
  line: null,
  column: null,
  caseName: null,
  detail: '',
});
const place = (finding: PolicyFinding, document = DOCUMENT, cases = CASES): readonly (number | null)[] => {
  const [placed] = placeFindings([finding], { document, cases });
  return [placed?.line ?? null, placed?.column ?? null];
};

test.each([
  ['a value', 'MALFORMED', 'id', [2, 9]],
  ['an item of a list', 'RULE_WITHOUT_CASE', 'rules[1]', [5, 5]],
  ['deep inside', 'UNKNOWN_CONDITION', 'rules[1].when.all[1].term', [5, 68]],
  ['what is missing: where it should be', 'MALFORMED', 'rules[0].when', [4, 5]],
  ['what is missing at the top', 'MALFORMED', 'validFrom', [1, 1]],
  ['a case', 'CASE_FAILS', 'cases[1].expect', [3, 30]],
  ['the whole', 'NO_CASES', null, [1, 1]],
] as const)('%s (%s) at %s', (_what, code, path, expected) => {
  expect(place(found(code, path))).toEqual(expected);
});

test.each([
  ['a comma too many', '{ "id": "P9",\n}', [2, 1]],
  ['an end too early', '{\n  "id":', [2, 8]],
  ['a word without quotes', '{\n  "id": P9 }', [2, 9]],
  ['nothing at all', '', [1, 1]],
] as const)('a text that cannot be read is placed at its first fault: %s', (_what, document, expected) => {
  expect(place(found('MALFORMED', null), document)).toEqual(expected);
});

test.each([
  ['at the top', '{ "id": "P9",\n  "id": "P8" }', CASES, { code: 'MALFORMED', path: 'id', line: 2, column: 3 }],
  [
    'in a rule',
    '{ "rules": [{ "id": 1 }, { "id": 2, "id": 3 }] }',
    CASES,
    { path: 'rules[1].id', line: 1, column: 37 },
  ],
  ['in a case', DOCUMENT, '{ "cases": [{ "at": 1, "at": 2 }] }', { code: 'CASES_MALFORMED', path: 'cases[0].at' }],
])('a key written twice %s is found: as JSON the last would silently win', (_what, document, cases, expected) => {
  expect(placeFindings([], { document, cases })).toMatchObject([expected]);
});

test('one key in different objects is no fault', () => {
  expect(placeFindings([], { document: DOCUMENT, cases: CASES })).toEqual([]);
});
