import type { CorrectionKind, PersonFacts, Stay } from '../evidence/evidence.js';
import type { Judgement } from '../evaluation/judge.js';
import type { EvidenceRef } from '../evaluation/outcome.js';
import { clearsAt, dayOf, HOUR_MS } from '../time/time.js';

/** Why somebody was flagged, in the desk's words (domain.md §5 cause codes). */
export type CauseCode =
  | 'PRECISION_PREFECTURE'
  | 'AREA_TOO_WIDE'
  | 'AREA_STALE'
  | 'BASE_STATION_SPILL'
  | 'PASS_THROUGH'
  | 'NUMBER_NOT_WITH_PERSON'
  | 'NEW_SIM_UNDER_14D'
  | 'TICKET_NOT_TRAVELLED'
  | 'ID_MISMATCH'
  | 'TEST_NOT_UPLOADED'
  | 'TEST_LATE'
  | 'TEST_WRONG_ID'
  | 'LAB_NOT_CONNECTED'
  | 'DOSE_OTHER_PROVINCE'
  | 'REMOTE_VENUE_SCAN'
  | 'SYNC_DELAY'
  | 'POLICY_DEFECT'
  | 'CORRECT_FLAG'
  | 'GUIDANCE_ONLY';

export interface ProbableCause {
  readonly code: CauseCode;
  /** 0 to 1; how well the evidence speaks for it. Ranks the list, decides nothing. */
  readonly confidence: number;
  readonly targetIds: readonly string[];
  /** The correction that would fit; null when none does. */
  readonly correction: CorrectionKind | null;
}

/** A telecom stay shorter than this is likely a journey through (A14: the travel card records stays over 4 h). */
const PASS_THROUGH_MS = 4 * HOUR_MS;

/** Ranks what probably went wrong before the agent types a word (row 51). Strongest first; never empty. */
export function rankCauses(judgement: Judgement, facts: PersonFacts): readonly ProbableCause[] {
  const fired = judgement.reasons.filter((reason) => reason.truth !== 'FALSE').flatMap((reason) => reason.evidence);
  const stays = new Map(facts.stays.map((stay) => [stay.id, stay]));
  const hits = distinct(fired.filter((one) => one.kind === 'STAY' && one.hit !== null));
  const causes = [
    ...precisionCause(hits),
    ...hits.flatMap((hit) => stayCauses(hit, stays.get(hit.factId), facts)),
    ...testCauses(judgement),
    ...phoneCauses(judgement, facts),
    ...scanCauses(judgement),
  ];
  const areaProven = hits.filter(
    (hit) => hit.hit === 'IN_AREA' && !causes.some((one) => one.targetIds.includes(hit.factId)),
  );
  if (areaProven.length > 0)
    causes.push(
      cause(
        'CORRECT_FLAG',
        0.7,
        areaProven.map((hit) => hit.factId),
        null,
      ),
    );
  if (causes.length === 0) causes.push(cause('GUIDANCE_ONLY', 0.5, [], null));
  return causes.sort((a, b) => b.confidence - a.confidence || (a.code < b.code ? -1 : 1));
}

const cause = (
  code: CauseCode,
  confidence: number,
  targetIds: readonly string[],
  correction: CorrectionKind | null,
): ProbableCause => ({ code, confidence, targetIds, correction });

function precisionCause(hits: readonly EvidenceRef[]): ProbableCause[] {
  const coarse = hits.filter((hit) => hit.hit === 'PREFECTURE_ONLY');
  return coarse.length === 0
    ? []
    : [
        cause(
          'PRECISION_PREFECTURE',
          0.9,
          coarse.map((hit) => hit.factId),
          'REFINE_STAY',
        ),
      ];
}

function stayCauses(hit: EvidenceRef, stay: Stay | undefined, facts: PersonFacts): ProbableCause[] {
  if (stay === undefined) return [];
  const short = stay.leftAt !== null && stay.leftAt - stay.arrivedAt < PASS_THROUGH_MS;
  if (stay.source === 'TELECOM' && short) return [cause('PASS_THROUGH', 0.6, [stay.id], 'EXCLUDE_STAY')];
  const seenThere = facts.stays.some(
    (other) => other.source === 'TELECOM' && other.division.slice(0, 4) === stay.division.slice(0, 4),
  );
  if (stay.source === 'TICKET' && !seenThere) return [cause('TICKET_NOT_TRAVELLED', 0.65, [stay.id], 'EXCLUDE_STAY')];
  return hit.source === 'VENUE_SCAN' ? [cause('REMOTE_VENUE_SCAN', 0.6, [stay.id], 'EXCLUDE_STAY')] : [];
}

function testCauses(judgement: Judgement): ProbableCause[] {
  const withheld = judgement.gaps.filter((gap) => gap.code === 'TEST_NOT_UPLOADED' && gap.factId !== null);
  const targets = withheld.flatMap((gap) => (gap.factId === null ? [] : [gap.factId]));
  const found = targets.length === 0 ? [] : [cause('TEST_NOT_UPLOADED', 0.85, targets, 'CONFIRM_TEST_UPLOAD')];
  const isAskedForTest = judgement.popup === 'TEST_REQUIRED' && targets.length === 0;
  return isAskedForTest ? [cause('TEST_LATE', 0.4, [], 'ATTACH_TEST')] : found;
}

function phoneCauses(judgement: Judgement, facts: PersonFacts): ProbableCause[] {
  if (judgement.popup !== 'PHONE_UNVERIFIED') return [];
  return facts.phones
    .filter((phone) => phone.verification === 'UNVERIFIED' && phone.effectiveFrom <= judgement.at)
    .map((phone) => {
      const isNew = judgement.at < clearsAt(dayOf(phone.effectiveFrom), 14);
      return cause(isNew ? 'NEW_SIM_UNDER_14D' : 'NUMBER_NOT_WITH_PERSON', 0.75, [phone.id], 'END_BINDING_EARLY');
    });
}

function scanCauses(judgement: Judgement): ProbableCause[] {
  return judgement.gaps
    .filter((gap) => gap.code === 'CONFLICTING_EVIDENCE' && gap.factId !== null)
    .map((gap) => cause('REMOTE_VENUE_SCAN', 0.8, gap.factId === null ? [] : [gap.factId], 'EXCLUDE_STAY'));
}

const distinct = (hits: readonly EvidenceRef[]): EvidenceRef[] => [
  ...new Map(hits.map((hit) => [hit.factId, hit])).values(),
];
