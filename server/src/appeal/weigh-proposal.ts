import { explainPerson, judgeLiterally, judgePerson, loadFacts, policyOf, type Sql, type World } from '@zhengming/data';
import {
  companions,
  type Correction,
  changesBetween,
  fromEpochMs,
  holdsUntil,
  type Instant,
  isBetterVaccinated,
  type Judgement,
  type PersonFacts,
  promiseOf,
  rulesAffected,
  strictness,
  wasSetAside,
} from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal } from '../app/refusal.type.js';
import { vaccinationWith } from '../vaccination/known-doses.js';
import type { Tightening } from './correction-refusals.js';
import {
  type CorrectionDraft,
  type DraftedCorrections,
  draftCorrections,
  type OtherCorrection,
} from './draft-corrections.js';
import { type StoredChanges, type StoredPreview, toStoredOutcome } from './stored-preview.js';

/** A proposal with what the judge says of it. */
export interface WeighedProposal extends DraftedCorrections {
  readonly facts: PersonFacts;
  /** null: it may be proposed. */
  readonly tightens: Tightening | null;
  readonly preview: StoredPreview;
  /** By the id of the correction. */
  readonly ruleIds: ReadonlyMap<string, readonly string[]>;
}

/** Builds a proposal and asks the judge what it would change, for everybody it is about; stores nothing. */
export async function weighProposal(
  context: Context,
  sql: Sql,
  personId: string,
  drafts: readonly CorrectionDraft[],
  fieldOf: (index: number) => string,
): Promise<WeighedProposal | Refusal> {
  const now = context.clock.now();
  const facts = await loadFacts(sql, personId, { knownAt: now });
  if (!facts) throw new Error('an appeal stands for a person who is not known');
  const drafted = await draftCorrections({ context, sql, facts, now }, drafts, fieldOf);
  if (isRefusal(drafted)) return drafted;
  const world = await context.worlds.current();
  const corrected = withCorrections(facts, drafted.own);
  const before = judgePerson(world, facts, now);
  const after = judgePerson(world, corrected, now);
  const preview: StoredPreview = {
    before: toStoredOutcome(before),
    after: toStoredOutcome(after),
    changes: {
      ...changesOf(world, before, after, now),
      ...promised(world, facts, drafted.own, after),
      vaccination: await vaccinationChange(context, sql, personId, drafted.own),
      others: effectOnOthers(world, drafted.others, now),
    },
  };
  const ruleIds = new Map(drafted.own.map((one) => [one.id, affectedBy(world, facts, one, [before, after], now)]));
  return {
    ...drafted,
    facts,
    preview,
    ruleIds,
    tightens: tightening(world, facts, drafted.own, { before, after }, now),
  };
}

const withCorrections = (facts: PersonFacts, more: readonly Correction[]): PersonFacts => ({
  ...facts,
  corrections: [...facts.corrections, ...more],
});

/** Rules that read its facts, with it and without it, by itself and together with the rest. */
const affectedBy = (
  world: World,
  facts: PersonFacts,
  one: Correction,
  judgements: readonly Judgement[],
  now: Instant,
): readonly string[] => rulesAffected(one, ...judgements, judgeLiterally(world, withCorrections(facts, [one]), now));

function tightening(
  world: World,
  facts: PersonFacts,
  own: readonly Correction[],
  { before, after }: { readonly before: Judgement; readonly after: Judgement },
  now: Instant,
): Tightening | null {
  if (!wasSetAside(after, own)) return null;
  const corrected = withCorrections(facts, own);
  return {
    before,
    literally: judgeLiterally(world, corrected, now),
    companions: companions(explainPerson(world, facts, now), explainPerson(world, corrected, now)),
  };
}

/** Rules and gaps that change, with the titles the policy gives them. */
function changesOf(
  world: World,
  before: Judgement,
  after: Judgement,
  now: Instant,
): Pick<StoredChanges, 'rules' | 'gapsClosed' | 'gapsOpened'> {
  const titles = new Map(policyOf(world, now)?.rules.map(({ id, title }) => [id, title]));
  const { rules, gapsClosed, gapsOpened } = changesBetween(before, after);
  const named = rules.map((rule) => ({
    ...rule,
    title: titles.get(rule.ruleId) ?? { zh: rule.ruleId, en: rule.ruleId },
  }));
  return { rules: named, gapsClosed, gapsOpened };
}

/** Until when it holds, what becomes of it on the way, and what the status returns to when it has ended. */
function promised(
  world: World,
  facts: PersonFacts,
  own: readonly Correction[],
  after: Judgement,
): Pick<StoredChanges, 'steps' | 'holdsUntil' | 'endsAt' | 'returnsTo'> {
  const corrected = withCorrections(facts, own);
  const steps = promiseOf(own, after, (at) => judgePerson(world, corrected, at));
  const endsAt = fromEpochMs(Math.max(...own.map(({ validTo }) => validTo)));
  return {
    steps: steps.map(({ at, judgement, counts }) => ({ at, counts, outcome: toStoredOutcome(judgement) })),
    holdsUntil: holdsUntil(after, steps),
    endsAt,
    returnsTo: toStoredOutcome(judgePerson(world, facts, endsAt)),
  };
}

async function vaccinationChange(
  context: Context,
  sql: Sql,
  personId: string,
  own: readonly Correction[],
): Promise<StoredChanges['vaccination']> {
  if (!own.some(({ kind }) => kind === 'ATTACH_DOSE')) return null;
  const [before, after] = [
    await vaccinationWith(context, sql, personId, []),
    await vaccinationWith(context, sql, personId, own),
  ];
  return { before: before.state, after: after.state, better: isBetterVaccinated(after, before) };
}

/** What it would do to whoever else it is about: told in one word, since their status is not shown. */
function effectOnOthers(world: World, others: readonly OtherCorrection[], now: Instant): StoredChanges['others'] {
  if (others.length === 0) return null;
  const effects = others.map(({ facts, correction }) => {
    const before = judgePerson(world, facts, now);
    const after = judgePerson(world, withCorrections(facts, [correction]), now);
    if (wasSetAside(after, [correction])) return 'SET_ASIDE';
    return strictness(after) < strictness(before) ? 'MILDER' : 'UNCHANGED';
  });
  return effects.find((effect) => effect !== 'UNCHANGED') ?? 'UNCHANGED';
}
