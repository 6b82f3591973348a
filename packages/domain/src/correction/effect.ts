import type { Correction, PersonFacts } from '../evidence/evidence.js';
import type { Judgement } from '../evaluation/judge.js';
import type { DataGap, Truth } from '../evaluation/outcome.js';
import { strictness } from '../evaluation/strictness.js';
import type { Instant } from '../time/time.js';
import { proposalOf } from './mildest.js';

/** A rule that answers differently, or decides where another did. */
export interface RuleChange {
  readonly ruleId: string;
  readonly before: Truth;
  readonly after: Truth;
  readonly decidedBefore: boolean;
  readonly decidesAfter: boolean;
}

/** Everything else that changes with the outcome. */
export interface ProposalChanges {
  readonly rules: readonly RuleChange[];
  readonly gapsClosed: readonly DataGap[];
  readonly gapsOpened: readonly DataGap[];
}

/** What changes between two judgements of one person, rule by rule and gap by gap. */
export function changesBetween(before: Judgement, after: Judgement): ProposalChanges {
  const told = new Map(before.reasons.map((reason) => [reason.ruleId, reason]));
  const rules = after.reasons.flatMap((now): RuleChange[] => {
    const was = told.get(now.ruleId);
    if (was === undefined || (was.truth === now.truth && was.deciding === now.deciding)) return [];
    const { ruleId } = now;
    return [{ ruleId, before: was.truth, after: now.truth, decidedBefore: was.deciding, decidesAfter: now.deciding }];
  });
  return { rules, gapsClosed: gapsNotIn(after, before.gaps), gapsOpened: gapsNotIn(before, after.gaps) };
}

const gapsNotIn = ({ gaps }: Judgement, all: readonly DataGap[]): readonly DataGap[] =>
  all.filter((gap) => !gaps.some((other) => other.code === gap.code && other.factId === gap.factId));

/** The rules that read one of these facts, or the correction itself: what it may affect (影响的规则). */
export function rulesAffected(correction: Correction, ...judgements: readonly Judgement[]): readonly string[] {
  const facts = new Set([correction.id, ...correction.targetIds, ...(correction.test ? [correction.test.id] : [])]);
  const reading = judgements.flatMap(({ reasons }) =>
    reasons.filter(({ evidence }) => evidence.some(({ factId }) => facts.has(factId))).map(({ ruleId }) => ruleId),
  );
  return [...new Set(correction.ruleId === null ? reading : [correction.ruleId, ...reading])].sort();
}

/** Whether the judge had to set any of these aside: with them the outcome would be stricter than without. */
export const wasSetAside = ({ gaps }: Judgement, corrections: readonly Correction[]): boolean =>
  gaps.some((gap) => gap.code === 'CORRECTION_SET_ASIDE' && corrections.some(({ id }) => id === gap.factId));

/** What becomes of a promise as time goes on. */
export interface PromiseStep {
  readonly at: Instant;
  readonly judgement: Judgement;
  /** The proposal has ended by then, or is set aside. */
  readonly counts: boolean;
}

const MOST_STEPS = 48;

/**
 * Follows the clock from the decision to the end of the corrections, by today's rules and list: each instant at which the
 * outcome or its rule changes, and the first one at which nothing of the proposal counts any more.
 */
export function promiseOf(
  corrections: readonly Correction[],
  now: Judgement,
  ask: (at: Instant) => Judgement,
): readonly PromiseStep[] {
  const ends = Math.max(...corrections.map(({ validTo }) => validTo));
  const steps: PromiseStep[] = [];
  let last = now;
  let at = now.validUntil;
  for (let step = 0; at !== null && at <= ends && step < MOST_STEPS; step += 1) {
    const judgement = ask(at);
    const counts = at < ends && !wasSetAside(judgement, corrections);
    const isSame = saysTheSame(judgement, last) && counts === (steps.at(-1)?.counts ?? true);
    if (!isSame) steps.push({ at, judgement, counts });
    last = judgement;
    at = judgement.validUntil !== null && judgement.validUntil > at ? judgement.validUntil : null;
  }
  return steps;
}

const saysTheSame = (a: Judgement, b: Judgement): boolean =>
  a.colour === b.colour &&
  a.popup === b.popup &&
  a.determinacy === b.determinacy &&
  a.decidingRuleId === b.decidingRuleId;

/** Until when the outcome promised holds by time alone; null = no end is known. */
export const holdsUntil = (promised: Judgement, steps: readonly PromiseStep[]): Instant | null =>
  steps.find(({ judgement }) => strictness(judgement) > strictness(promised))?.at ?? null;

/** The facts as if a proposal had never been decided. */
export const withoutProposal = (facts: PersonFacts, proposalId: string): PersonFacts => ({
  ...facts,
  corrections: facts.corrections.filter((one) => proposalOf(one) !== proposalId),
});
