import type { Clear, DataGap, Evaluation, EvidenceRef, Reason } from '@zhengming/domain';

/**
 * What `decision.explanation` holds: reasons, gaps and ways out of the evaluation under the domain's own names,
 * instants as epoch milliseconds. To stay small it leaves out properties that are null or empty, and rules that
 * answered FALSE without evidence; the policy version of the decision names those.
 */
export interface StoredExplanation {
  readonly reasons: readonly StoredReason[];
  readonly gaps?: readonly StoredGap[];
  readonly clears?: readonly Clear[];
}
export type StoredReason = Pick<Reason, 'ruleId' | 'truth'> & {
  readonly deciding?: true;
  readonly evidence?: readonly StoredEvidence[];
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

export type Explanation = Pick<Evaluation, 'reasons' | 'gaps' | 'clears'>;

export function toStoredExplanation({ reasons, gaps, clears }: Explanation): StoredExplanation {
  return {
    reasons: reasons.filter((one) => one.truth !== 'FALSE' || one.evidence.length > 0).map(toStoredReason),
    ...(gaps.length > 0 ? { gaps: gaps.map(toStoredGap) } : {}),
    ...(clears.length > 0 ? { clears } : {}),
  };
}

const toStoredReason = ({ ruleId, truth, deciding, evidence }: Reason): StoredReason => ({
  ruleId,
  truth,
  ...(deciding ? { deciding } : {}),
  ...(evidence.length > 0 ? { evidence: evidence.map(toStoredEvidence) } : {}),
});

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

/** The explanation as the judge gave it. `ruleIds`: the policy's rules in order, to put back those that were left out. */
export function fromStoredExplanation(stored: StoredExplanation, ruleIds: readonly string[] = []): Explanation {
  const reasons = stored.reasons.map(
    ({ ruleId, truth, deciding, evidence }): Reason => ({
      ruleId,
      truth,
      deciding: deciding === true,
      evidence: (evidence ?? []).map((one) => ({
        factId: one.factId,
        kind: one.kind,
        source: one.source ?? null,
        precision: one.precision ?? null,
        division: one.division ?? null,
        hit: one.hit ?? null,
        areaKeys: one.areaKeys ?? [],
        countsUntil: one.countsUntil ?? null,
      })),
    }),
  );
  const byRule = new Map(reasons.map((reason) => [reason.ruleId, reason]));
  const silent = (ruleId: string): Reason => ({ ruleId, truth: 'FALSE', deciding: false, evidence: [] });
  return {
    reasons: ruleIds.length === 0 ? reasons : ruleIds.map((ruleId) => byRule.get(ruleId) ?? silent(ruleId)),
    gaps: (stored.gaps ?? []).map((gap) => ({ code: gap.code, factId: gap.factId ?? null, owner: gap.owner })),
    clears: stored.clears ?? [],
  };
}
