import { judgePerson, loadFacts, type Sql } from '@zhengming/data';
import {
  type Correction,
  type CorrectionRefusal,
  DAY_MS,
  type Instant,
  type Judgement,
  type NucleicTest,
  type PersonFacts,
  type TestResult,
  checkCorrection,
  checkEffect,
  divisionCode,
  longestMs,
  plusMs,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import type { DeskCorrectionKind } from './appeal.enum.js';
import { correctionRefusal } from './refusals.js';

/** A test the citizen showed on paper or in another app. */
export interface AttachedTest {
  readonly institutionId: string;
  readonly sampleNumber: string;
  readonly sampledAt: Instant;
  readonly reportedAt: Instant;
  readonly result: TestResult;
}

export interface CorrectionDraft {
  readonly kind: DeskCorrectionKind;
  readonly targetIds: readonly string[];
  readonly divisionCode?: string | null;
  readonly ruleId?: string | null;
  readonly test?: AttachedTest | null;
  readonly validDays?: number | null;
}

/** A correction that would do, with what the judge says before and after it. */
export interface DraftedCorrection {
  readonly correction: Correction;
  readonly before: Judgement;
  readonly after: Judgement;
}

/** Builds the correction and asks the judge twice; stores nothing. `field`: where in the input it came from. */
export async function draftCorrection(
  context: Context,
  sql: Sql,
  personId: string,
  draft: CorrectionDraft,
  field = '',
): Promise<DraftedCorrection | Refusal> {
  const now = context.clock.now();
  const wrongTimes = draft.test ? checkTimes(draft.test, now, `${field}correction.test`) : null;
  if (wrongTimes) return wrongTimes;
  const facts = await loadFacts(sql, personId, { knownAt: now });
  if (!facts) throw new Error('an appeal stands for a person who is not known');
  const test = draft.test ? await attachedTest(sql, draft.test, now) : null;
  if (draft.test && !test) {
    return refuse(
      'UNKNOWN_INSTITUTION',
      '没有此检测机构。',
      'There is no such institution.',
      `${field}correction.test.institutionId`,
    );
  }
  const correction = toCorrection(draft, test, now);
  const refused = checkCorrection(correction, facts, context.divisions);
  if (refused !== null) return correctionRefusal(refused, field);
  const { before, after } = await judgeWith(context, facts, correction, now);
  const tightens: CorrectionRefusal | null = checkEffect(before, after);
  return tightens === null ? { correction, before, after } : correctionRefusal(tightens, field);
}

function checkTimes({ sampledAt, reportedAt }: AttachedTest, now: Instant, field: string): Refusal | null {
  if (reportedAt < sampledAt) {
    return refuse(
      'REPORTED_BEFORE_SAMPLED',
      '报告时间早于采样时间。',
      'Reported before it was sampled.',
      `${field}.reportedAt`,
    );
  }
  return reportedAt > now
    ? refuse('REPORTED_IN_THE_FUTURE', '报告时间在将来。', 'Reported in the future.', `${field}.reportedAt`)
    : null;
}

async function judgeWith(
  context: Context,
  facts: PersonFacts,
  correction: Correction,
  at: Instant,
): Promise<{ readonly before: Judgement; readonly after: Judgement }> {
  const world = await context.worlds.current();
  const corrected = { ...facts, corrections: [...facts.corrections, correction] };
  return { before: judgePerson(world, facts, at), after: judgePerson(world, corrected, at) };
}

function toCorrection(draft: CorrectionDraft, test: NucleicTest | null, now: Instant): Correction {
  const days = draft.validDays ?? null;
  const lasts = days === null ? longestMs(draft.kind) : days * DAY_MS;
  return {
    id: uuidv7(),
    kind: draft.kind,
    targetIds: draft.targetIds,
    validFrom: now,
    validTo: plusMs(now, lasts),
    division: draft.divisionCode ? divisionCode(draft.divisionCode) : null,
    test: draft.kind === 'ATTACH_TEST' ? test : null,
    ruleId: draft.kind === 'GRACE' ? (draft.ruleId ?? null) : null,
  };
}

/** A result on paper is equal in effect (同等效力); it counts from when we came to see it. */
async function attachedTest(sql: Sql, test: AttachedTest, now: Instant): Promise<NucleicTest | null> {
  const found = await sql.query('select division_code as division, qualified from institution where id = $1', [
    test.institutionId,
  ]);
  const institution = found.rows[0] as { readonly division: string; readonly qualified: boolean } | undefined;
  if (!institution) return null;
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
