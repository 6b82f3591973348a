import { type StoredExplanation, type World, fromStoredExplanation } from '@zhengming/data';
import {
  type AreaExtent,
  type AreaKind,
  type AreaVersion,
  type Clear,
  type DataGap,
  type EvidenceRef,
  type Instant,
  type ListedArea,
  type Policy,
  type Reason,
  type RiskLevel,
  areaListSentence,
  clearSentence,
  countsUntilSentence,
  gapNextStep,
  gapSentence,
  gapWayOut,
  inReadingOrder,
  policySentence,
  precisionSentence,
  reasonGroup,
  reasonSentence,
} from '@zhengming/domain';
import type { Worlds } from '../app/context.js';
import type { TextType } from '../app/text.type.js';
import { toDivisionType } from '../division/division.type.js';
import type { AreaHitType, ClearType, DataGapType, EvidenceRefType, ReasonType } from './decision.type.js';

/** Which edition of the rules and which list decided, when, and with what was known when. */
export interface RuledBy {
  readonly policyId: string | null;
  readonly policyVersion: string | null;
  readonly areaVersionId: string | null;
  readonly at: Instant;
  readonly knownAt: Instant;
}

/** What is needed to put a stored explanation into words. */
export interface Explained extends RuledBy {
  readonly explanation: StoredExplanation;
  /** Masked numbers by binding; absent: not asked for. */
  readonly numbers?: Readonly<Record<string, string>>;
}

/** The period of the edition that covers the instant; the same version may have run before and run again. */
function policyOf(world: World, { policyId, policyVersion, at }: RuledBy): Policy | undefined {
  const periods = world.policies.filter((policy) => policy.id === policyId && policy.version === policyVersion);
  return periods.findLast((policy) => policy.validFrom <= at) ?? periods[0];
}

export async function policyWords(worlds: Worlds, ruled: RuledBy): Promise<TextType | null> {
  const policy = policyOf(await worlds.at(ruled.at, ruled.knownAt), ruled);
  return policy === undefined ? null : policySentence(policy);
}

export async function areaListWords(worlds: Worlds, { areaVersionId, at, knownAt }: RuledBy): Promise<TextType | null> {
  const version = (await worlds.at(at, knownAt)).areas.versionAt(at);
  return version === null || version.id !== areaVersionId ? null : areaListSentence(version.from);
}

/** Every rule of the edition that decided with what it answered and why, in the order in which they are read. */
export async function toReasons(worlds: Worlds, explained: Explained): Promise<readonly ReasonType[]> {
  const world = await worlds.at(explained.at, explained.knownAt);
  const policy = policyOf(world, explained);
  const ruleIds = policy?.rules.map((rule) => rule.id) ?? [];
  const { reasons } = fromStoredExplanation(explained.explanation, ruleIds);
  return inReadingOrder(reasons).map((reason) => toReasonType(world, policy, explained, reason));
}

function toReasonType(world: World, policy: Policy | undefined, explained: Explained, reason: Reason): ReasonType {
  const title = policy?.rules.find((rule) => rule.id === reason.ruleId)?.title ?? {
    zh: reason.ruleId,
    en: reason.ruleId,
  };
  return {
    ruleId: reason.ruleId,
    title,
    truth: reason.truth,
    deciding: reason.deciding,
    group: reasonGroup(reason),
    evidence: reason.evidence.map((one) => toEvidenceRefType(world, explained, one)),
    sentence: reasonSentence(title, reason, (code) => toDivisionType(world.divisions, code).fullName),
  };
}

function toEvidenceRefType(world: World, { at, numbers }: Explained, evidence: EvidenceRef): EvidenceRefType {
  return {
    ...evidence,
    number: evidence.kind === 'PHONE' ? (numbers?.[evidence.factId] ?? null) : null,
    division: evidence.division === null ? null : toDivisionType(world.divisions, evidence.division),
    precisionSentence: evidence.precision === null ? null : precisionSentence(evidence.precision),
    countsUntilSentence: evidence.countsUntil === null ? null : countsUntilSentence(evidence.countsUntil),
    areas: evidence.areaKeys.map((key) => toAreaHitType(world, at, key)),
  };
}

const byKey = new WeakMap<AreaVersion, ReadonlyMap<string, ListedArea>>();

function listedArea(world: World, at: Instant, key: string): ListedArea | undefined {
  const version = world.areas.versionAt(at);
  if (!version) return undefined;
  const areas = byKey.get(version) ?? new Map(version.areas.map((area) => [area.key, area]));
  byKey.set(version, areas);
  return areas.get(key);
}

/** The key says what the area is; how many places it names stands in the list that was in force. */
function toAreaHitType(world: World, at: Instant, key: string): AreaHitType {
  const [kind, level, code, extent] = key.split(':') as [AreaKind, RiskLevel | '', string, AreaExtent];
  return {
    key,
    kind,
    level: isLevel(level) ? level : null,
    division: toDivisionType(world.divisions, code),
    extent,
    places: listedArea(world, at, key)?.places ?? 0,
  };
}

const isLevel = (text: string): text is RiskLevel => text === 'HIGH' || text === 'MEDIUM' || text === 'LOW';

export const toGaps = ({ explanation }: Pick<Explained, 'explanation'>): readonly DataGapType[] =>
  fromStoredExplanation(explanation).gaps.map(toDataGapType);

const toDataGapType = (gap: DataGap): DataGapType => ({
  ...gap,
  sentence: gapSentence(gap),
  nextStep: gapNextStep(gap),
  wayOut: gapWayOut(gap),
});

export const toClearType = (clear: Clear): ClearType => ({ ...clear, sentence: clearSentence(clear) });
