import {
  type StoredBackground,
  type StoredFacts,
  type World,
  explainPerson,
  fromStoredFacts,
  knowledgeOf,
  policyOf,
} from '@zhengming/data';
import {
  CAUSE_LIMITS,
  type CauseCode,
  type CauseLimit,
  type Colour,
  type ConnectorState,
  DAY_MS,
  type Determinacy,
  type Evaluation,
  type HandedOver,
  IDENTITY_GRADES,
  type Instant,
  type PersonFacts,
  type PopupKind,
  type ProbableCause,
  callCards,
  clearSentence,
  connectorAnswer,
  dayOf,
  gapNextStep,
  knowledgeFit,
  mayTellOutcome,
  personalScript,
  plusMs,
  rankCauses,
  scriptsByGrade,
} from '@zhengming/domain';
import { toProbableCauseType } from '../appeal/probable-causes.js';
import type { Services } from '../app/context.js';
import { toDivisionType } from '../division/division.type.js';
import type { KnowledgeTextType } from '../knowledge/knowledge.type.js';
import { toKnowledgeTextType } from '../knowledge/to-knowledge-text.js';
import { decisionValues } from '../status/evaluate-person.js';
import type { AssessmentType, CallCardType, ConnectorStandingType, GradedScriptType } from './diagnosis.type.js';

/** What one statement gives about somebody. */
export interface AssessedScene {
  readonly facts: StoredFacts;
  readonly background: StoredBackground;
  /** As it is stored; null: never judged. */
  readonly status: {
    readonly colour: Colour;
    readonly popup: PopupKind | null;
    readonly determinacy: Determinacy;
  } | null;
  readonly openNumber: string | null;
  /** Where the open case lies, if it was transferred. */
  readonly handedOver: HandedOver | null;
}

/** An assessment with the values its decision is made of; the resolver picks what was asked. */
export interface Assessment extends Omit<AssessmentType, 'decision'> {
  readonly decisionValues: Readonly<Record<string, unknown>>;
}

/** Judges at this moment, ranks what probably went wrong, and says what may be said about it. */
export async function assess(services: Services, scene: AssessedScene): Promise<Assessment> {
  const now = services.clock.now();
  const world = await services.worlds.current();
  const facts = fromStoredFacts(scene.facts);
  const evaluation = explainPerson(world, facts, now);
  const { background } = scene;
  const policy = policyOf(world, now);
  const causes = rankCauses({ judgement: evaluation, facts, areas: world.areas, policy, background });
  const connectors = connectorsOf(world, facts, background, now);
  return {
    decisionValues: decisionValues(evaluation, now),
    differs: scene.status !== null && isDifferent(scene.status, evaluation),
    causes: causes.map((cause) => toProbableCauseType(world, cause)),
    notShown: notShown(causes),
    scripts: scriptsOf(evaluation, causes),
    connectors,
    callCards: callCards(codesOf(causes), scene.openNumber, scene.handedOver).map(toCallCardType),
    knowledge: await knowledgeFor(services, evaluation, causes, connectors),
  };
}

const isDifferent = (status: NonNullable<AssessedScene['status']>, now: Evaluation): boolean =>
  status.colour !== now.colour || status.popup !== now.popup || status.determinacy !== now.determinacy;

/** Weaker ones are named on the screen, and nothing is built on them. */
const LIKELY = 0.3;
const codesOf = (causes: readonly ProbableCause[]): readonly CauseCode[] =>
  causes.filter(({ confidence }) => confidence >= LIKELY).map(({ code }) => code);

const notShown = (causes: readonly ProbableCause[]) =>
  (Object.entries(CAUSE_LIMITS) as [CauseCode, CauseLimit][])
    .filter(([code]) => !causes.some((cause) => cause.code === code))
    .map(([code, { why, ask }]) => ({ code, why, ask }));

function scriptsOf(evaluation: Evaluation, [first]: readonly ProbableCause[]): readonly GradedScriptType[] {
  const personal = personalScript({
    outcome: evaluation,
    reason: first?.reason ?? null,
    nextSteps: evaluation.gaps.map(gapNextStep),
    waysOut: evaluation.clears
      .toSorted((a, b) => a.at - b.at)
      .map((clear) => ({ at: clear.at, sentence: clearSentence(clear) })),
  });
  const scripts = scriptsByGrade(personal);
  return IDENTITY_GRADES.map((grade) => ({ grade, personal: mayTellOutcome(grade), script: scripts[grade] }));
}

/** Laboratories matter as long as their result may. */
const LAB_DAYS = 14;

function connectorsOf(
  { divisions }: World,
  { tests, stays }: PersonFacts,
  background: StoredBackground,
  now: Instant,
): readonly ConnectorStandingType[] {
  const since = plusMs(now, -LAB_DAYS * DAY_MS);
  const recent = new Set(tests.filter(({ sampledAt }) => sampledAt >= since).map(({ id }) => id));
  const labs = new Map(
    background.tests.filter(({ id }) => recent.has(id)).map((one) => [one.institution, one.connected]),
  );
  const touched = new Set(
    [background.homeDivision, ...stays.map(({ division }) => division)].map((code) => `${code?.slice(0, 2) ?? ''}0000`),
  );
  const silent = background.registers.filter(({ source, state }) => state !== 'CONNECTED' && touched.has(source));
  const standing = (name: string, state: ConnectorState): ConnectorStandingType => ({
    name,
    state,
    answer: connectorAnswer(state),
  });
  return [
    ...[...labs].map(([name, connected]) => standing(name, connected ? 'LAB_CONNECTED' : 'LAB_NOT_CONNECTED')),
    ...silent.map(({ source, state }) => standing(toDivisionType(divisions, source).fullName, state)),
  ];
}

const toCallCardType = ({ hotline, ...card }: ReturnType<typeof callCards>[number]): CallCardType => ({
  ...card,
  hotline: `HOTLINE_${hotline}`,
});

/** Shown beside the case; the whole base is one screen away. */
const MOST_TEXTS = 8;

async function knowledgeFor(
  { store, clock }: Services,
  { popup, gaps }: Evaluation,
  causes: readonly ProbableCause[],
  connectors: readonly ConnectorStandingType[],
): Promise<readonly KnowledgeTextType[]> {
  const codes = new Set([
    ...codesOf(causes).map((code) => `CAUSE:${code}`),
    ...(popup === null ? [] : [`POPUP:${popup}`]),
    ...gaps.map(({ code }) => `GAP:${code}`),
    ...connectors.map(({ state }) => `CONNECTOR:${state}`),
  ]);
  const [first] = causes;
  const mainCode = first === undefined ? '' : `CAUSE:${first.code}`;
  const found = await knowledgeOf(store, [...codes], dayOf(clock.now()));
  const weight = (bindings: readonly string[]): number =>
    knowledgeFit(bindings, codes) + (bindings.includes(mainCode) ? codes.size : 0);
  return found
    .toSorted((a, b) => weight(b.bindings) - weight(a.bindings))
    .slice(0, MOST_TEXTS)
    .map(toKnowledgeTextType);
}
