import type { Divisions } from '../division/division.js';
import type { AnyPolicy } from './any-policy.js';
import { finding, type PolicyFinding } from './finding.js';
import { parsePolicyCases } from './policy-case.js';
import type { Policy } from './policy.js';
import { ParseError, Reader } from './reader.js';
import { runCases, type CaseResult } from './run-cases.js';
import { settledTruth } from './settled-truth.js';

/** A text read as JSON, when it is any. */
export type JsonText = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

export interface CasesCheck {
  readonly results: readonly CaseResult[];
  readonly findings: readonly PolicyFinding[];
}

/** Each is judged on every check of the text, while somebody types. */
const MOST_CASES = 500;

/** Runs the worked examples one by one, so that one that cannot be read does not hide the others. */
export function checkCases(policy: AnyPolicy | null, text: JsonText, divisions: Divisions): CasesCheck {
  if (!text.ok) return { results: [], findings: [finding('CASES_MALFORMED', null, 'expected JSON')] };
  const cases = listOf(text.value);
  if (!Array.isArray(cases)) return { results: [], findings: [cases] };
  if (cases.length === 0) return { results: [], findings: [finding('NO_CASES', 'cases')] };
  if (cases.length > MOST_CASES) {
    const detail = `expected at most ${MOST_CASES} cases, found ${cases.length}`;
    return { results: [], findings: [finding('CASES_MALFORMED', 'cases', detail)] };
  }
  if (policy === null) return { results: [], findings: [] };
  const results: CaseResult[] = [];
  const findings: PolicyFinding[] = [];
  const readable: unknown[] = [];
  for (const [index, one] of cases.entries()) {
    const run = runOne(policy, one, index, divisions);
    if ('code' in run) findings.push(run);
    else {
      readable.push(one);
      findings.push(...differences(run, index, results));
      results.push(run);
    }
  }
  const uncovered = rulesWithoutCase(policy, readable);
  return { results, findings: [...findings, ...uncovered] };
}

function listOf(document: unknown): unknown[] | PolicyFinding {
  try {
    new Reader(document, '').child('cases').list();
    return (document as { cases: unknown[] }).cases;
  } catch (error) {
    return unreadable(error, 0);
  }
}

function runOne(policy: AnyPolicy, one: unknown, index: number, divisions: Divisions): CaseResult | PolicyFinding {
  try {
    const [result] = runCases(policy, { cases: [one] }, divisions);
    return result ?? { name: '', differences: [] };
  } catch (error) {
    return unreadable(error, index);
  }
}

/** @throws whatever is no fault of the author's */
function unreadable(error: unknown, index: number): PolicyFinding {
  if (error instanceof ParseError) {
    return finding('CASES_MALFORMED', error.path.replace(/^cases\[0\]/, `cases[${index}]`), error.expectation);
  }
  // codes and instants of a case refuse what is none of them
  if (error instanceof RangeError) return finding('CASES_MALFORMED', `cases[${index}]`, error.message);
  throw error;
}

function differences(
  { name, differences: lines }: CaseResult,
  index: number,
  before: readonly CaseResult[],
): readonly PolicyFinding[] {
  const twice = before.some((one) => one.name === name)
    ? [finding('CASES_MALFORMED', `cases[${index}].name`, `expected a name of its own, found "${name}"`, name)]
    : [];
  return lines.length === 0
    ? twice
    : [...twice, finding('CASE_FAILS', `cases[${index}].expect`, lines.join('; '), name)];
}

/** Rules that may decide and that no case promises. What the parameters switch off needs none. */
function rulesWithoutCase(policy: AnyPolicy, cases: readonly unknown[]): readonly PolicyFinding[] {
  const promised = promisedRules(policy, cases);
  const off = policy.kind === 'DECISION' ? rulesSwitchedOff(policy) : [];
  return policy.rules.flatMap(({ id }, index) =>
    promised.has(id) || off.includes(id) ? [] : [finding('RULE_WITHOUT_CASE', `rules[${index}]`, id)],
  );
}

const rulesSwitchedOff = ({ rules, parameters }: Policy): readonly string[] =>
  rules.filter(({ when }) => settledTruth(when, parameters) === 'FALSE').map(({ id }) => id);

function promisedRules(policy: AnyPolicy, cases: readonly unknown[]): ReadonlySet<string> {
  if (policy.kind === 'DECISION') {
    const expected = parsePolicyCases({ cases }).map((one) => one.expected);
    return new Set(expected.flatMap(({ decidingRule, fired }) => [decidingRule ?? '', ...(fired ?? [])]));
  }
  const words = cases.flatMap((one) =>
    wordsOf(new Reader(one, '').has('expect') ? (one as { expect: unknown }).expect : null),
  );
  return new Set(words);
}

/** Every word of an expectation, however deep: cases of the smaller kinds write the rule beside the outcome. */
function wordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split(/[\s,+]+/);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : [];
}
