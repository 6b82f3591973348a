import type { Sql } from '@zhengming/data';
import {
  type AttachedDose,
  type Correction,
  DAY_MS,
  type Instant,
  type NucleicTest,
  type PersonFacts,
  checkCorrection,
  checkProposal,
  day,
  divisionCode,
  formatInstant,
  longestMs,
  plusMs,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal, refuse } from '../app/refusal.type.js';
import { withoutNumbers } from './free-text.js';
import type { AttachDoseInput, AttachTestInput, CorrectionInput } from './correction.input.js';
import { correctionRefusal, proposalRefusal } from './correction-refusals.js';
import { type FiledWrong, filedWrong } from './filed-wrong.js';

/** A correction as the API takes it; what a kind does not need may be left out. */
export type CorrectionDraft = Pick<CorrectionInput, 'kind' | 'targetIds'> & Partial<CorrectionInput>;

/** A correction of somebody else's facts that goes with it. */
export interface OtherCorrection {
  readonly facts: PersonFacts;
  readonly correction: Correction;
}

/** What is to be decided together: of the person who appeals, and of whoever else it is about. */
export interface DraftedCorrections {
  readonly proposalId: string;
  readonly own: readonly Correction[];
  readonly others: readonly OtherCorrection[];
}

interface Drafting {
  readonly context: Context;
  readonly sql: Sql;
  readonly facts: PersonFacts;
  readonly proposalId: string;
  /** When they begin: the instant the judge is asked about. */
  readonly now: Instant;
}

/** Builds the corrections of a proposal and checks their form; asks no judge and stores nothing. */
export async function draftCorrections(
  given: Pick<Drafting, 'context' | 'sql' | 'facts' | 'now'>,
  drafts: readonly CorrectionDraft[],
  fieldOf: (index: number) => string,
): Promise<DraftedCorrections | Refusal> {
  const drafting: Drafting = { ...given, proposalId: uuidv7() };
  const own: Correction[] = [];
  const others: OtherCorrection[] = [];
  for (const [index, draft] of drafts.entries()) {
    const drafted = await draftOne(drafting, draft, fieldOf(index));
    if (isRefusal(drafted)) return drafted;
    own.push(drafted.own);
    if (drafted.other !== null) others.push(drafted.other);
  }
  const refused = checkProposal(own);
  if (refused !== null) return proposalRefusal(refused.code, fieldOf(refused.at));
  return { proposalId: drafting.proposalId, own, others };
}

async function draftOne(
  drafting: Drafting,
  draft: CorrectionDraft,
  field: string,
): Promise<{ readonly own: Correction; readonly other: OtherCorrection | null } | Refusal> {
  const { context, sql, facts, now } = drafting;
  const test =
    draft.kind === 'ATTACH_TEST' && draft.test ? await attachedTest(sql, draft.test, now, `${field}.test`) : null;
  if (isRefusal(test)) return test;
  const dose =
    draft.kind === 'ATTACH_DOSE' && draft.dose ? await attachedDose(drafting, draft.dose, `${field}.dose`) : null;
  if (isRefusal(dose)) return dose;
  const filed = draft.kind === 'FIX_IDENTITY' ? await filedWrong(context, sql, facts, draft, field) : null;
  if (isRefusal(filed)) return filed;
  const own: Correction = { ...bare(drafting, draft), test: filed?.brought ?? test, dose };
  const refused = checkCorrection(own, facts, context.divisions);
  if (refused !== null) return correctionRefusal(refused, field);
  return { own, other: filed === null ? null : otherOf(own, filed) };
}

function bare({ proposalId, now }: Drafting, draft: CorrectionDraft): Correction {
  const days = draft.validDays ?? null;
  const namesPlace = draft.kind === 'REFINE_STAY' || draft.kind === 'FIX_AREA';
  return {
    id: uuidv7(),
    proposalId,
    kind: draft.kind,
    targetIds: [...new Set(draft.targetIds)],
    validFrom: now,
    validTo: plusMs(now, days === null ? longestMs(draft.kind) : days * DAY_MS),
    division: namesPlace && draft.divisionCode ? divisionCode(draft.divisionCode) : null,
    test: null,
    ruleId: draft.kind === 'GRACE' ? (draft.ruleId ?? null) : null,
    dose: null,
  };
}

/** The same filing, seen from whoever else it is about. */
const otherOf = (own: Correction, { other }: FiledWrong): OtherCorrection | null =>
  other === null
    ? null
    : {
        facts: other.facts,
        correction: { ...own, id: uuidv7(), targetIds: other.takenOut, test: other.putIn },
      };

/** A result on paper is equal in effect (同等效力); it counts from when we came to see it. */
async function attachedTest(
  sql: Sql,
  test: AttachTestInput,
  now: Instant,
  field: string,
): Promise<NucleicTest | Refusal> {
  if (test.reportedAt < test.sampledAt)
    return refuse(
      'REPORTED_BEFORE_SAMPLED',
      '报告时间早于采样时间。',
      'Reported before it was sampled.',
      `${field}.reportedAt`,
    );
  if (test.reportedAt > now)
    return refuse('REPORTED_IN_THE_FUTURE', '报告时间在将来。', 'Reported in the future.', `${field}.reportedAt`);
  const found = await sql.query(
    `select i.division_code as division, exists (select from institution_trait q where q.institution_id = i.id
       and q.trait = 'QUALIFIED' and q.known_to is null and q.valid_from <= $2
       and (q.valid_to is null or q.valid_to > $2)) as qualified from institution i where i.id = $1`,
    [test.institutionId, formatInstant(test.sampledAt)],
  );
  const institution = found.rows[0] as { readonly division: string; readonly qualified: boolean } | undefined;
  if (!institution)
    return refuse('UNKNOWN_INSTITUTION', '没有此检测机构。', 'There is no such institution.', `${field}.institutionId`);
  return {
    id: uuidv7(),
    result: test.result,
    sampledAt: test.sampledAt,
    reportedAt: test.reportedAt,
    visibleAt: now,
    institutionRecognised: institution.qualified,
    integrity: 'OK',
    channel: 'PAPER',
    division: divisionCode(institution.division),
  };
}

async function attachedDose(
  { context, sql }: Drafting,
  dose: AttachDoseInput,
  field: string,
): Promise<AttachedDose | Refusal> {
  const known = await sql.query('select 1 from vaccine_product where code = $1', [dose.productCode]);
  if (known.rows.length === 0)
    return refuse('UNKNOWN_PRODUCT', '没有此疫苗。', 'There is no such vaccine.', `${field}.productCode`);
  const division = divisionCode(dose.divisionCode);
  if (context.divisions.get(division) === undefined)
    return refuse('UNKNOWN_DIVISION', '没有此区划。', 'There is no such division.', `${field}.divisionCode`);
  const { productCode, institution } = dose;
  return { id: uuidv7(), productCode, givenOn: day(dose.givenOn), division, institution: withoutNumbers(institution) };
}
