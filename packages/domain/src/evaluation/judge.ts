import { applyCorrections } from '../correction/apply-corrections.js';
import { mildest } from '../correction/mildest.js';
import type { Correction, PersonFacts } from '../evidence/evidence.js';
import type { Policy, Rule, RuleOutcome } from '../policy/policy.js';
import { dayOf, earliest, plusDays, startOf, type Instant } from '../time/time.js';
import type { AreaIndex } from './area-index.js';
import { compiledRules, type Answers } from './conditions.js';
import { countedStays } from './counted-stays.js';
import { answer, type Answer } from './kleene.js';
import type { DataGap, Evaluation, EvidenceRef, Reason } from './outcome.js';
import type { Question } from './question.js';
import { strictness } from './strictness.js';
import { NO_DETAIL } from './travel-conditions.js';

/** A verdict before its ways out are known. */
export type Judgement = Omit<Evaluation, 'clears'>;

interface Asked {
  readonly rule: Rule;
  readonly answer: Answer;
  readonly then: RuleOutcome;
}

const UNDECIDED: RuleOutcome = { colour: 'NONE', popup: 'DATA_GAP', popupCode: null, advice: ['CONTACT_HOTLINE'] };

/**
 * The verdict: outcome, reasons, gaps, and how long time alone leaves it so. What the desk decided counts only where it
 * does not tighten ({@link mildest}), at every instant.
 */
export const judge = (
  facts: PersonFacts,
  areas: AreaIndex,
  policy: Policy | null,
  at: Instant,
  delisted: ReadonlySet<string> = NOTHING,
): Judgement => mildest(facts, at, (kept) => judgeWithAll(kept, areas, policy, at, delisted));

/** One pass over the rules with every correction in force, even one that tightens: what a proposal is tried out with. */
export function judgeWithAll(
  facts: PersonFacts,
  areas: AreaIndex,
  policy: Policy | null,
  at: Instant,
  delisted: ReadonlySet<string> = NOTHING,
): Judgement {
  if (policy === null) return withoutPolicy(facts.personId, areas, at);
  const corrected = applyCorrections(inOrder(facts), areas.divisions, at);
  const counted = countedStays(corrected.facts, policy.parameters, areas.divisions, at);
  const question: Question = { corrected, counted, areas, delisted, policy, at };
  const answers: Answers = [];
  const asked = compiledRules(policy).map(({ rule, ask }) => askRule(question, rule, ask(question, answers)));
  const deciding = decide(asked);
  const undecided = asked.some((one) => one.answer.truth === 'UNKNOWN' && strictness(one.then) > level(deciding));
  const then = deciding === null || (undecided && strictness(deciding.then) === 0) ? UNDECIDED : deciding.then;
  const gaps = distinctGaps([...asked.flatMap((one) => one.answer.gaps), ...refusedGaps(corrected.refused)]);
  return {
    personId: facts.personId,
    at,
    policyId: policy.id,
    policyVersion: policy.version,
    areaVersionId: areas.versionAt(at)?.id ?? null,
    colour: then.colour,
    popup: then.popup,
    popupCode: then.popupCode,
    advice: then.advice,
    determinacy: deciding === null || undecided ? 'INDETERMINATE' : 'DETERMINATE',
    decidingRuleId: then === UNDECIDED ? null : (deciding?.rule.id ?? null),
    reasons: asked.map((one) => toReason(one, one === deciding && then !== UNDECIDED)),
    gaps: deciding === null && gaps.length === 0 ? [{ code: 'NO_POLICY', factId: null, owner: 'POLICY_AUTHOR' }] : gaps,
    validUntil: validUntil(asked, then, policy, areas, corrected.flipsAt, at),
  };
}

const NOTHING: ReadonlySet<string> = new Set();

/** A day no policy covers is never green (A "no rules" is not "valid"). */
function withoutPolicy(personId: string, areas: AreaIndex, at: Instant): Judgement {
  return {
    personId,
    at,
    policyId: null,
    policyVersion: null,
    areaVersionId: areas.versionAt(at)?.id ?? null,
    ...UNDECIDED,
    determinacy: 'INDETERMINATE',
    decidingRuleId: null,
    reasons: [],
    gaps: [{ code: 'NO_POLICY', factId: null, owner: 'POLICY_AUTHOR' }],
    validUntil: null,
  };
}

function askRule(question: Question, rule: Rule, found: Answer): Asked {
  const grace = question.corrected.graces.find((one) => one.ruleId === rule.id);
  if (grace === undefined) return { rule, answer: found, then: rule.then };
  // a rule under grace still fires and is listed, but what it would impose is waived (GRACE, domain.md §5)
  const evidence = [...found.evidence, correctionEvidence(grace)];
  return { rule, answer: answer(found.truth, { ...found, evidence }), then: { ...WAIVED } };
}

const WAIVED: RuleOutcome = { colour: 'GREEN', popup: null, popupCode: null, advice: ['NONE'] };

/** The strictest rule that fired; of equals, the first in the policy. */
function decide(asked: readonly Asked[]): Asked | null {
  let best: Asked | null = null;
  for (const one of asked) {
    if (one.answer.truth === 'TRUE' && (best === null || strictness(one.then) > strictness(best.then))) best = one;
  }
  return best;
}

const level = (deciding: Asked | null): number => (deciding === null ? -1 : strictness(deciding.then));

const toReason = (one: Asked, deciding: boolean): Reason => ({
  ruleId: one.rule.id,
  truth: one.answer.truth,
  deciding,
  evidence: distinctEvidence(one.answer.evidence),
});

const correctionEvidence = (grace: Correction): EvidenceRef => ({
  ...NO_DETAIL,
  factId: grace.id,
  kind: 'CORRECTION',
  countsUntil: grace.validTo,
});

const refusedGaps = (refused: readonly Correction[]): DataGap[] =>
  refused.map((one) => ({ code: 'CONFLICTING_EVIDENCE', factId: one.id, owner: 'HOTLINE' }));

function validUntil(
  asked: readonly Asked[],
  then: RuleOutcome,
  policy: Policy,
  areas: AreaIndex,
  corrections: Instant | null,
  at: Instant,
): Instant | null {
  const policyEnds = policy.validTo !== null && policy.validTo > at ? policy.validTo : null;
  let soonest = earliest(corrections, earliest(policyEnds, areas.nextFrom(at)));
  for (const one of asked) soonest = earliest(soonest, one.answer.flipsAt);
  if (then.untilEndOfDay === true) soonest = earliest(soonest, startOf(plusDays(dayOf(at), 1)));
  return soonest;
}

/** Facts in an order of their own, so that the order in which evidence came in carries no meaning. */
function inOrder(facts: PersonFacts): PersonFacts {
  return {
    ...facts,
    stays: byId(facts.stays),
    tests: byId(facts.tests),
    phones: byId(facts.phones),
    declarations: byId(facts.declarations),
    communityTasks: byId(facts.communityTasks),
    corrections: byId(facts.corrections),
  };
}

/** The same list when it is in order already, as it comes from the store. */
function byId<T extends { readonly id: string }>(list: readonly T[]): readonly T[] {
  let last = '';
  for (const { id } of list) {
    if (id < last) return [...list].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    last = id;
  }
  return list;
}

/** Each piece once; a stay that met an area says more than the same stay as mere travel. */
function distinctEvidence(evidence: readonly EvidenceRef[]): readonly EvidenceRef[] {
  if (evidence.length < 2) return evidence;
  return evidence.filter((one, index) => {
    for (let other = 0; other < evidence.length; other += 1) {
      const rival = evidence[other];
      if (rival === undefined || rival.factId !== one.factId || rival.kind !== one.kind || other === index) continue;
      if (other < index && saysTheSame(rival, one)) return false;
      if (one.kind === 'STAY' && one.hit === null && rival.hit !== null) return false;
    }
    return true;
  });
}

const saysTheSame = (a: EvidenceRef, b: EvidenceRef): boolean =>
  a === b || (a.hit === b.hit && a.areaKeys.length === b.areaKeys.length && a.areaKeys.join() === b.areaKeys.join());

const distinctGaps = (gaps: readonly DataGap[]): readonly DataGap[] =>
  gaps.length < 2 ? gaps : [...new Map(gaps.map((gap) => [`${gap.code}|${gap.factId}|${gap.owner}`, gap])).values()];
