import type { DataGap, EvidenceRef, Judgement, Reason } from '@zhengming/domain';

/**
 * What `decision.explanation` holds: reasons and gaps of the verdict under the domain's own names, instants as epoch
 * milliseconds. To stay small it leaves out properties that are null or empty, and rules that answered FALSE without
 * evidence (the policy version of the decision names those); several rules that read the same evidence point to one
 * copy of it. Ways out are not in it: they name the moment they are asked for (rows of earlier releases also hold
 * `clears`, which nobody reads any more).
 */
export interface StoredExplanation {
  readonly evidence?: readonly StoredEvidence[];
  readonly reasons: readonly StoredReason[];
  readonly gaps?: readonly StoredGap[];
}
export type StoredReason = Pick<Reason, 'ruleId' | 'truth'> & {
  readonly deciding?: true;
  /** Positions in the explanation's `evidence`. */
  readonly evidence?: readonly number[];
};
export type StoredEvidence = Pick<EvidenceRef, 'factId' | 'kind'> & {
  readonly source?: NonNullable<EvidenceRef['source']>;
  readonly precision?: NonNullable<EvidenceRef['precision']>;
  readonly division?: NonNullable<EvidenceRef['division']>;
  readonly hit?: NonNullable<EvidenceRef['hit']>;
  readonly areaKeys?: readonly string[];
  readonly countsUntil?: NonNullable<EvidenceRef['countsUntil']>;
};
export type StoredGap = Pick<DataGap, 'code' | 'owner'> & { readonly factId?: string };

export type Explanation = Pick<Judgement, 'reasons' | 'gaps'>;

export function toStoredExplanation({ reasons, gaps }: Explanation): StoredExplanation {
  const evidence: EvidenceRef[] = [];
  const stored: StoredReason[] = [];
  for (const { ruleId, truth, deciding, evidence: read } of reasons) {
    if (truth === 'FALSE' && read.length === 0) continue;
    stored.push({
      ruleId,
      truth,
      ...(deciding ? { deciding } : undefined),
      ...(read.length > 0 ? { evidence: read.map((one) => positionOf(one, evidence)) } : undefined),
    });
  }
  return {
    ...(evidence.length > 0 ? { evidence: evidence.map(toStoredEvidence) } : undefined),
    reasons: stored,
    ...(gaps.length > 0 ? { gaps: gaps.map(toStoredGap) } : undefined),
  };
}

/** Where a piece of evidence stands in the list; adds it when it is not there. */
function positionOf(one: EvidenceRef, list: EvidenceRef[]): number {
  for (let index = 0; index < list.length; index += 1) {
    const other = list[index];
    if (other === one || (other !== undefined && saysTheSame(other, one))) return index;
  }
  return list.push(one) - 1;
}

const saysTheSame = (a: EvidenceRef, b: EvidenceRef): boolean =>
  a.factId === b.factId &&
  a.kind === b.kind &&
  a.hit === b.hit &&
  a.countsUntil === b.countsUntil &&
  a.source === b.source &&
  a.precision === b.precision &&
  a.division === b.division &&
  a.areaKeys.length === b.areaKeys.length &&
  a.areaKeys.every((key, index) => key === b.areaKeys[index]);

const toStoredEvidence = (one: EvidenceRef): StoredEvidence => ({
  factId: one.factId,
  kind: one.kind,
  ...(one.source === null ? {} : { source: one.source }),
  ...(one.precision === null ? {} : { precision: one.precision }),
  ...(one.division === null ? {} : { division: one.division }),
  ...(one.hit === null ? {} : { hit: one.hit }),
  ...(one.areaKeys.length === 0 ? {} : { areaKeys: one.areaKeys }),
  ...(one.countsUntil === null ? {} : { countsUntil: one.countsUntil }),
});

const toStoredGap = ({ code, owner, factId }: DataGap): StoredGap => ({
  code,
  owner,
  ...(factId === null ? {} : { factId }),
});

const fromStoredEvidence = (one: StoredEvidence): EvidenceRef => ({
  factId: one.factId,
  kind: one.kind,
  source: one.source ?? null,
  precision: one.precision ?? null,
  division: one.division ?? null,
  hit: one.hit ?? null,
  areaKeys: one.areaKeys ?? [],
  countsUntil: one.countsUntil ?? null,
});

/** The explanation as the judge gave it. `ruleIds`: the policy's rules in order, to put back those that were left out. */
export function fromStoredExplanation(stored: StoredExplanation, ruleIds: readonly string[] = []): Explanation {
  const evidence = (stored.evidence ?? []).map(fromStoredEvidence);
  const reasons = stored.reasons.map((one): Reason => ({
    ruleId: one.ruleId,
    truth: one.truth,
    deciding: one.deciding === true,
    evidence: (one.evidence ?? []).flatMap((position) => evidence[position] ?? []),
  }));
  const byRule = new Map(reasons.map((reason) => [reason.ruleId, reason]));
  const silent = (ruleId: string): Reason => ({ ruleId, truth: 'FALSE', deciding: false, evidence: [] });
  return {
    reasons: ruleIds.length === 0 ? reasons : ruleIds.map((ruleId) => byRule.get(ruleId) ?? silent(ruleId)),
    gaps: (stored.gaps ?? []).map((gap) => ({ code: gap.code, factId: gap.factId ?? null, owner: gap.owner })),
  };
}
