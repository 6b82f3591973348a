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
  clearSentence,
  gapSentence,
  reasonSentence,
} from '@zhengming/domain';
import { toDivisionType } from '../division/division.type.js';
import type { AreaHitType, ClearType, DataGapType, EvidenceRefType, ReasonType } from './decision.type.js';

/** What is needed to put a stored explanation into words. */
export interface Explained {
  readonly policyId: string | null;
  readonly policyVersion: string | null;
  readonly at: Instant;
  readonly explanation: StoredExplanation;
}

const policyOf = (world: World, { policyId, policyVersion }: Explained): Policy | undefined =>
  world.policies.find((policy) => policy.id === policyId && policy.version === policyVersion);

/** Every rule of the edition that decided, in its order, with what it answered and why. */
export function toReasons(world: World, explained: Explained): readonly ReasonType[] {
  const policy = policyOf(world, explained);
  const ruleIds = policy?.rules.map((rule) => rule.id) ?? [];
  return fromStoredExplanation(explained.explanation, ruleIds).reasons.map((reason) =>
    toReasonType(world, policy, explained.at, reason),
  );
}

export function toReasonType(world: World, policy: Policy | undefined, at: Instant, reason: Reason): ReasonType {
  const title = policy?.rules.find((rule) => rule.id === reason.ruleId)?.title ?? {
    zh: reason.ruleId,
    en: reason.ruleId,
  };
  return {
    ruleId: reason.ruleId,
    title,
    truth: reason.truth,
    deciding: reason.deciding,
    evidence: reason.evidence.map((one) => toEvidenceRefType(world, at, one)),
    sentence: reasonSentence(title, reason, (code) => toDivisionType(world.divisions, code).fullName),
  };
}

function toEvidenceRefType(world: World, at: Instant, evidence: EvidenceRef): EvidenceRefType {
  return {
    ...evidence,
    division: evidence.division === null ? null : toDivisionType(world.divisions, evidence.division),
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

export const toGaps = ({ explanation }: Explained): readonly DataGapType[] =>
  fromStoredExplanation(explanation).gaps.map(toDataGapType);

export const toDataGapType = (gap: DataGap): DataGapType => ({ ...gap, sentence: gapSentence(gap) });

export const toClears = ({ explanation }: Explained): readonly ClearType[] =>
  fromStoredExplanation(explanation).clears.map(toClearType);

export const toClearType = (clear: Clear): ClearType => ({ ...clear, sentence: clearSentence(clear) });
