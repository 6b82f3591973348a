import type { Divisions } from '../division/division.js';
import type { Instant } from '../time/time.js';
import type { AnyPolicy } from './any-policy.js';
import { checkCases, type JsonText } from './check-cases.js';
import { checkDates } from './check-dates.js';
import { readWithFaults } from './collect-faults.js';
import { factsRead } from './facts-read.js';
import { finding, type PolicyFinding } from './finding.js';
import type { RunningEdition } from './period.js';
import type { CaseResult } from './run-cases.js';
import { settledTruth } from './settled-truth.js';

/** A policy as its author has it before him: two texts, and what they would meet. */
export interface PolicyToCheck {
  readonly documentText: string;
  readonly casesText: string;
  /** Everything published of the kind, in force or not: a version that never ran still holds its number. */
  readonly running: readonly RunningEdition[];
  readonly divisions: Divisions;
  readonly now: Instant;
  /** Asked for on the emergency path: the lead time is waived. */
  readonly emergency: boolean;
}

export interface PolicyCheck {
  /** null: it cannot be read, and the findings say where. */
  readonly policy: AnyPolicy | null;
  readonly findings: readonly PolicyFinding[];
  readonly caseResults: readonly CaseResult[];
}

/** Everything that can be said about a policy before it is published, not only the first thing found. */
export function checkPolicy(given: PolicyToCheck): PolicyCheck {
  const document = readJson(given.documentText);
  if (!document.ok) {
    return { policy: null, findings: [finding('MALFORMED', null, 'expected JSON')], caseResults: [] };
  }
  const { policy, faults } = readWithFaults(document.value);
  const cases = checkCases(policy, readJson(given.casesText), given.divisions);
  return {
    policy,
    findings: [...faults, ...(policy === null ? [] : checkContent(policy, given)), ...cases.findings],
    caseResults: cases.results,
  };
}

const checkContent = (policy: AnyPolicy, given: PolicyToCheck): readonly PolicyFinding[] => [
  ...checkDates({ ...given, policy }),
  ...checkFacts(policy),
  ...checkAllClear(policy),
];

/** What the document says it reads is what it reads: what is missing in one finding, each that is too many in its own. */
function checkFacts(policy: AnyPolicy): readonly PolicyFinding[] {
  const read = factsRead(policy);
  const missing = read.filter((name) => !policy.affectedFacts.includes(name));
  const named = new Set<string>();
  const strange = policy.affectedFacts.flatMap((name, index) => {
    const isStrange = !read.includes(name) || named.has(name);
    named.add(name);
    return isStrange ? [finding('AFFECTED_FACTS_DIFFER', `affectedFacts[${index}]`, name)] : [];
  });
  return missing.length === 0
    ? strange
    : [finding('AFFECTED_FACTS_DIFFER', 'affectedFacts', missing.join(', ')), ...strange];
}

function checkAllClear(policy: AnyPolicy): readonly PolicyFinding[] {
  if (policy.kind !== 'DECISION') return [];
  const canClear = policy.rules.some(
    ({ when, then }) => then.colour === 'GREEN' && settledTruth(when, policy.parameters) !== 'FALSE',
  );
  return canClear ? [] : [finding('NO_ALL_CLEAR', 'rules')];
}

function readJson(text: string): JsonText {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false };
  }
}
