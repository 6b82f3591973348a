import {
  AGENCY_QUESTIONS,
  type AgencyAnswer,
  type AgencyKind,
  type AgencyQuestion,
  canBeAsked,
  QUESTION_FORMS,
  suggestedBy,
} from '@zhengming/domain';
import { staffName } from '../appeal/correction.read.js';
import { namedDivision } from '../division/division.type.js';
import { column, expression, many, mapped, one, reading, type TypeReading } from '../read/reading.js';
import { type Param, type Sql, sql } from '../read/sql.js';

/** Whose name holds these words, in either language. */
export const named = (row: Sql, words: Param): Sql =>
  sql`(position(${words}::text in ${row}.name_zh) > 0 or position(lower(${words}::text) in lower(${row}.name_en)) > 0)`;

export const agencyReading = reading('Agency', {
  id: column('id'),
  kind: column('kind'),
  name: expression((row) => sql`json_build_object('zh', ${row}.name_zh, 'en', ${row}.name_en)`),
  phone: column('phone'),
  opening: expression(
    (row) => sql`case when ${row}.opening_zh is not null
    then json_build_object('zh', ${row}.opening_zh, 'en', coalesce(${row}.opening_en, ${row}.opening_zh)) end`,
  ),
  division: mapped(column('division_code'), namedDivision),
  active: column('active'),
  version: column('version'),
  partnerId: column('partner_id'),
  answersItself: expression((row) => sql`${row}.partner_id is not null`),
  questions: mapped(column('kind'), (kind) =>
    AGENCY_QUESTIONS.filter((question) => canBeAsked(question, kind as AgencyKind)),
  ),
});

const agencyTaskFactReading = reading('AgencyTaskFact', {
  id: column('id'),
  sampleNumber: column('sample_number'),
  from: column('began'),
  to: column('ended'),
  division: mapped(column('division_code'), namedDivision),
});

/** The fact as it is known now; the one that was asked about may have been replaced since. */
const factsOf = (
  parent: Sql,
): Sql => sql`(select id, sample_number, sampled_at as began, reported_at as ended, division_code
    from nucleic_test where person_id = ${parent}.person_id and id = any(${parent}.fact_ids) and known_to is null
  union all select id, null, arrived_at, left_at, division_code
    from stay where person_id = ${parent}.person_id and id = any(${parent}.fact_ids) and known_to is null)`;

/** Of what was asked about, what is known still: only that can be corrected. */
const knownOf = (row: Sql): Sql => sql`(select coalesce(json_agg(f.id order by f.id), '[]') from ${factsOf(row)} f)`;

interface Answered {
  readonly answer: AgencyAnswer | null;
  readonly factIds: readonly string[];
  readonly division: string | null;
}

export const agencyTaskReading: TypeReading = reading('AgencyTask', {
  id: column('id'),
  appealId: column('appeal_id'),
  appealNumber: expression(
    (row) => sql`(select p.number from appeal p where p.person_id = ${row}.person_id and p.id = ${row}.appeal_id)`,
  ),
  agency: one(
    () => agencyReading,
    ({ row, parent }) => sql`agency ${row} where ${row}.id = ${parent}.agency_id`,
  ),
  state: column('state'),
  question: column('question'),
  possibleAnswers: mapped(column('question'), (question) => QUESTION_FORMS[question as AgencyQuestion].answers),
  wording: column('wording'),
  personName: expression((row) => sql`(select p.masked_name from person p where p.id = ${row}.person_id)`),
  personIdNumber: expression((row) => sql`(select p.masked_id_number from person p where p.id = ${row}.person_id)`),
  facts: many(
    () => agencyTaskFactReading,
    ({ row, parent }) => sql`${factsOf(parent)} ${row} order by ${row}.began, ${row}.id limit 50`,
  ),
  askedBy: expression((row) => staffName(sql`${row}.asked_by`)),
  askedAt: column('asked_at'),
  chaseAt: column('chase_at'),
  dueAt: column('due_at'),
  chases: column('chases'),
  chasedAt: column('chased_at'),
  overdueAt: column('overdue_at'),
  answer: column('answer'),
  answerTime: column('answer_time'),
  answerDivision: mapped(column('answer_division'), namedDivision),
  answerText: column('answer_text'),
  answeredAt: column('answered_at'),
  answeredBy: expression((row) => staffName(sql`${row}.answered_by`)),
  evidenceId: column('evidence_id'),
  suggestion: mapped(
    expression(
      (row) =>
        sql`json_build_object('answer', ${row}.answer, 'factIds', ${knownOf(row)}, 'division', ${row}.answer_division)`,
    ),
    (value, context) => {
      const { answer, factIds, division } = value as Answered;
      const kind = answer === null ? null : suggestedBy(answer);
      if (kind === null || factIds.length === 0) return null;
      return { kind, targetIds: factIds, division: namedDivision(division, context) };
    },
  ),
  cancelReason: column('cancel_reason'),
  cancelledAt: column('cancelled_at'),
});

export const AGENCY_READINGS: readonly TypeReading[] = [agencyReading, agencyTaskFactReading, agencyTaskReading];
