import { otherOpenAppeals, personOfAppeal, standingCorrections, type StandingRow } from '@zhengming/data';
import { contradicts, headline, type Judgement } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal } from '../app/refusal.type.js';
import { deskPolicyNow } from './appeal-command.js';
import { areaFix } from './area-fix.js';
import { kindName, tighteningRefusal, type Tightening } from './correction-refusals.js';
import { toBeforeAfterType, toChangesType, toReasonTypes } from './correction.read.js';
import type { BeforeAfterType } from './correction.type.js';
import type { CorrectionDraft } from './draft-corrections.js';
import type { OutcomeType } from './outcome.type.js';
import type { ProposalPreviewType, StandingCorrectionType, TighteningType } from './proposal.type.js';
import { secondPersonFor } from './propose-corrections.js';
import { noDeskPolicy, unknownAppeal } from './refusals.js';
import { toStoredOutcome } from './stored-preview.js';
import { type WeighedProposal, weighProposal } from './weigh-proposal.js';

export interface PreviewCorrections {
  readonly appealId: string;
  readonly corrections: readonly CorrectionDraft[];
  /** What it is to rest on; tells whether a second person has to decide. */
  readonly evidenceIds: readonly string[];
}

/** What corrections decided together would change, and what else; asks the judge and stores nothing. */
export async function previewCorrections(
  context: Context,
  { appealId, corrections, evidenceIds }: PreviewCorrections,
): Promise<ProposalPreviewType | Refusal> {
  const { pool } = context.store;
  const now = context.clock.now();
  const policy = await deskPolicyNow(context, now);
  if (policy === null) return noDeskPolicy();
  const personId = await personOfAppeal(pool, appealId);
  if (personId === null) return unknownAppeal();
  context.reading.of(personId);
  const drafted = await weighProposal(context, pool, personId, corrections, (index) => `corrections.${index}`);
  const weighed = isRefusal(drafted) ? drafted : await areaFix(context, pool, appealId, drafted, 'corrections.0');
  if (isRefusal(weighed)) return weighed;
  const { changes } = weighed.preview;
  if (changes === undefined) throw new Error('a proposal was weighed without what it changes');
  const appeal = { personId, id: appealId };
  return {
    ...toBeforeAfterType(weighed.preview),
    tightens: weighed.tightens === null ? null : toTightening(weighed.tightens),
    changes: toChangesType(changes),
    secondPerson: toReasonTypes(await secondPersonFor({ sql: pool, appeal, policy, now }, weighed, evidenceIds)),
    parts: weighed.own.map(({ id, kind }) => ({ kind, ruleIds: weighed.ruleIds.get(id) ?? [] })),
    standing: (await standingCorrections(pool, personId, now)).map((row) => toStanding(row, weighed)),
    otherAppeals: await otherOpenAppeals(pool, personId, appealId),
  };
}

const toOutcome = (judgement: Judgement): OutcomeType => ({
  ...toStoredOutcome(judgement),
  headline: headline(judgement),
});

const toTightening = ({ literally, companions }: Tightening): TighteningType => ({
  literally: toOutcome(literally),
  companions: companions.map(({ kind, factIds }) => ({ kind, targetIds: factIds, name: kindName(kind) })),
});

const toStanding = ({ correction, ...row }: StandingRow, { own }: WeighedProposal): StandingCorrectionType => ({
  id: correction.id,
  kind: correction.kind,
  state: row.state,
  validTo: correction.validTo,
  appealNumber: row.appealNumber,
  fromIncident: row.fromIncident,
  sameFact: own.some((one) => one.targetIds.some((id) => correction.targetIds.includes(id))),
  contradicts: own.some((one) => contradicts(one, correction)),
});

/** What one correction would change, for callers who propose one at a time. */
export async function previewCorrection(
  context: Context,
  appealId: string,
  draft: CorrectionDraft,
): Promise<BeforeAfterType | Refusal> {
  const { pool } = context.store;
  const personId = await personOfAppeal(pool, appealId);
  if (personId === null) return unknownAppeal();
  context.reading.of(personId);
  const weighed = await weighProposal(context, pool, personId, [draft], () => 'correction');
  if (isRefusal(weighed)) return weighed;
  return weighed.tightens ? tighteningRefusal(weighed.tightens, 'correction') : toBeforeAfterType(weighed.preview);
}
