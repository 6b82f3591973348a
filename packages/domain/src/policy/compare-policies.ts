import type { Divisions } from '../division/division.js';
import type { Evaluation } from '../evaluation/outcome.js';
import { indexAreas } from '../evaluation/area-index.js';
import { judge } from '../evaluation/judge.js';
import { strictness } from '../evaluation/strictness.js';
import { fromEpochMs } from '../time/time.js';
import type { AnyPolicy } from './any-policy.js';
import { describeParameters, type DescribedParameter } from './describe-parameters.js';
import { parsePolicyCases, type PolicyCase } from './policy-case.js';
import type { Policy } from './policy.js';
import { ruleLines, termLines, type RuleLine } from './rule-lines.js';

export const DIFFERENCES = ['ADDED', 'REMOVED', 'CHANGED', 'SAME'] as const;
export type Difference = (typeof DIFFERENCES)[number];

/** One thing of two versions; null: that version has it not. */
interface Compared<T> {
  readonly change: Difference;
  readonly before: T | null;
  readonly after: T | null;
}

export interface ComparedParameter extends Compared<DescribedParameter> {
  readonly name: string;
}

/** A rule or term as it is read; of the smaller kinds, whose rules are no trees, without lines. */
export interface ComparedRule extends Compared<Readable> {
  readonly id: string;
}

interface Readable {
  readonly title: { readonly zh: string; readonly en: string };
  readonly lines: readonly RuleLine[];
}

export interface PolicyComparison {
  readonly parameters: readonly ComparedParameter[];
  readonly terms: readonly ComparedRule[];
  readonly rules: readonly ComparedRule[];
}

/** What differs between two versions of one kind; of different kinds everything does. */
export function comparePolicies(before: AnyPolicy, after: AnyPolicy): PolicyComparison {
  const parameters = compared(
    before,
    after,
    (policy) => describeParameters(policy).map((one) => [one.name, one] as const),
    (one) => one.raw,
  );
  return {
    parameters: parameters.map(({ key, ...one }) => ({ name: key, ...one })),
    terms: compared(before, after, termsOf, ([, written]) => written).map(readable),
    rules: compared(before, after, rulesOf, ([, written]) => written).map(readable),
  };
}

/** What people read of a rule, and all that is written in it. */
type Written = readonly [read: Readable, written: string];

const termsOf = (policy: AnyPolicy): readonly (readonly [string, Written])[] =>
  policy.kind !== 'DECISION'
    ? []
    : Object.entries(policy.terms).map(([name, { title, when }]) => [
        name,
        [{ title, lines: termLines(policy, name) }, JSON.stringify([title, when])],
      ]);

const rulesOf = (policy: AnyPolicy): readonly (readonly [string, Written])[] =>
  policy.kind === 'DECISION'
    ? policy.rules.map((rule) => [
        rule.id,
        [{ title: rule.title, lines: ruleLines(policy, rule.when) }, JSON.stringify(rule)],
      ])
    : policy.rules.map((rule) => [rule.id, [{ title: rule.title, lines: [] }, JSON.stringify(rule)]]);

const readable = ({ key, change, before, after }: Compared<Written> & { readonly key: string }): ComparedRule => ({
  id: key,
  change,
  before: before?.[0] ?? null,
  after: after?.[0] ?? null,
});

/** Pairs by key, in the order of the later version; what it has no more stands at the end. */
function compared<T>(
  before: AnyPolicy,
  after: AnyPolicy,
  entriesOf: (policy: AnyPolicy) => readonly (readonly [string, T])[],
  writtenOf: (one: T) => string,
): readonly (Compared<T> & { readonly key: string })[] {
  const [left, right] = [new Map(entriesOf(before)), new Map(entriesOf(after))];
  const keys = new Set([...right.keys(), ...left.keys()]);
  return [...keys].map((key) => {
    const [a, b] = [left.get(key) ?? null, right.get(key) ?? null];
    const change = a === null ? 'ADDED' : b === null ? 'REMOVED' : writtenOf(a) === writtenOf(b) ? 'SAME' : 'CHANGED';
    return { key, change, before: a, after: b };
  });
}

type CaseOutcome = Pick<Evaluation, 'colour' | 'popup' | 'determinacy' | 'decidingRuleId'>;

/** A worked example under both versions. */
export interface ComparedCase {
  readonly name: string;
  /** Whose case it is; both when both have one of that name and content. */
  readonly of: 'BEFORE' | 'AFTER' | 'BOTH';
  readonly before: CaseOutcome;
  readonly after: CaseOutcome;
  readonly effect: 'SAME' | 'STRICTER' | 'MILDER' | 'OTHER';
}

/** Every case of two decision policies under both. @throws ParseError when cases cannot be read */
export function compareCases(
  before: { readonly policy: Policy; readonly cases: unknown },
  after: { readonly policy: Policy; readonly cases: unknown },
  divisions: Divisions,
): readonly ComparedCase[] {
  const written = (one: PolicyCase): string => JSON.stringify([one.name, one.at, one.areas, one.facts]);
  const left = new Map(parsePolicyCases(before.cases).map((one) => [written(one), one]));
  const right = new Map(parsePolicyCases(after.cases).map((one) => [written(one), one]));
  return [...new Map([...right, ...left])].map(([key, one]) => {
    const outcomes = {
      before: outcomeOf(one, before.policy, divisions),
      after: outcomeOf(one, after.policy, divisions),
    };
    const of = !right.has(key) ? 'BEFORE' : left.has(key) ? 'BOTH' : 'AFTER';
    return { name: one.name, of, ...outcomes, effect: effectOf(outcomes.before, outcomes.after) };
  });
}

function outcomeOf(one: PolicyCase, policy: Policy, divisions: Divisions): CaseOutcome {
  const areas = indexAreas([{ id: 'case', from: fromEpochMs(0), areas: one.areas }], divisions);
  const { colour, popup, determinacy, decidingRuleId } = judge(one.facts, areas, policy, one.at);
  return { colour, popup, determinacy, decidingRuleId };
}

function effectOf(before: CaseOutcome, after: CaseOutcome): ComparedCase['effect'] {
  const difference = strictness(after) - strictness(before);
  if (difference !== 0) return difference > 0 ? 'STRICTER' : 'MILDER';
  const isSame =
    before.colour === after.colour && before.popup === after.popup && before.determinacy === after.determinacy;
  return isSame ? 'SAME' : 'OTHER';
}
