import type { RetentionKind } from '@zhengming/domain';

/** One table that is gone through, block by block. */
export interface PurgeStep {
  readonly table: string;
  readonly kind: RetentionKind;
  /** Which rows `t` are due; `$1` is the instant before which they are. */
  readonly due: string;
  /** What of each row is needed to delete what belongs to it. */
  readonly returning: string;
  /** What goes with it, from the deleted rows `gone`; each a statement that may be a part of a query. */
  readonly along?: readonly string[];
}

/** Nothing goes while a case is open or a request of the person waits: it may be needed for the answer. */
const NOT_HELD = `not exists (select from appeal a where a.person_id = t.person_id and a.closed_at is null)
  and not exists (select from data_request r where r.person_id = t.person_id and r.state in ('RECEIVED', 'PROPOSED', 'APPROVED'))`;
/** Of somebody who was erased in the very moment it came in. */
const OF_NOBODY = `t.person_id in (select person_id from erased_person where extent = 'ALL')`;
const fact = (old: string): string => `((${old}) and ${NOT_HELD} or ${OF_NOBODY})`;

const KEY = 'person_id, id';

/** Deletes what belongs to the cases that are deleted. */
const OF_CASES: readonly string[] = [
  'appeal_event',
  'appeal_transfer',
  'appeal_sign',
  'handling_figure',
  'escalation',
  'agency_task',
  'evidence',
  'evidence_file',
  'correction',
  'correction_removal',
  'satisfaction',
  'quality_draw',
  'quality_review',
  'notice',
].map((table) => `delete from ${table} c using gone g where c.person_id = g.person_id and c.appeal_id = g.id`);

/**
 * Keeps how many and how long, and forgets who and when: the person and the case become nobody's, and all instants of a
 * case move together to the beginning of its day, so that what lies between them stays as it was.
 */
export const anonymisedFigures = (which: string): readonly string[] => [
  `figure as (delete from appeal_figure f using ${which} g where f.person_id = g.person_id and f.appeal_id = g.id
     returning f.*, f.opened_at - date_trunc('day', f.opened_at, 'Asia/Shanghai') as since)`,
  `kept as (insert into appeal_figure (person_id, appeal_id, version, urgency, reason, state, opened_at, first_response_at,
       first_response_due, decided_at, decide_due, closed_at, verdict, cause, area_version_id, policy_version, deciding_rule,
       sources, prefectures, labs, reopened, first_contact)
     select '00000000-0000-0000-0000-000000000000', gen_random_uuid(), version, urgency, reason, state, opened_at - since,
       first_response_at - since, first_response_due - since, decided_at - since, decide_due - since, closed_at - since,
       verdict, cause, area_version_id, policy_version, deciding_rule, sources, prefectures, labs, reopened, first_contact
     from figure)`,
];

/** In order: what others refer to comes after what refers to it. */
export const PURGE_STEPS: readonly PurgeStep[] = [
  {
    table: 'appeal',
    kind: 'CASE',
    due: `t.closed_at < $1 and ${NOT_HELD} and not exists (select from evidence_file f
      where f.person_id = t.person_id and f.appeal_id = t.id and f.state <> 'DELETED')`,
    returning: KEY,
    along: OF_CASES,
  },
  // of incidents, which nobody appealed for
  {
    table: 'correction',
    kind: 'CASE',
    due: `t.appeal_id is null and coalesce(t.known_to, t.valid_to) < $1 and ${NOT_HELD}`,
    returning: KEY,
  },
  // files of cases that are gone already
  {
    table: 'evidence_file',
    kind: 'CASE',
    due: `t.state = 'DELETED'
      and not exists (select from appeal a where a.person_id = t.person_id and a.id = t.appeal_id)`,
    returning: KEY,
  },
  {
    table: 'notice',
    kind: 'NOTICE',
    due: `coalesce(t.ended_at, t.sent_at, t.queued_at) < $1 and t.state not in ('QUEUED', 'SENDING') and ${NOT_HELD}`,
    returning: KEY,
  },
  {
    table: 'incident_person',
    kind: 'INCIDENT_PERSON',
    due: `exists (select from incident_dry_run d join incident i on i.id = d.incident_id
      where d.id = t.dry_run_id and i.closed_at < $1) and ${NOT_HELD}`,
    returning: 'person_id',
  },
  {
    table: 'decision',
    kind: 'DECISION',
    due: fact(`t.evaluated_at < $1
      and not exists (select from status s where s.person_id = t.person_id and s.decision_id = t.id)
      and not exists (select from appeal a where a.person_id = t.person_id and a.decision_id = t.id)`),
    returning: KEY,
  },
  { table: 'stay', kind: 'STAY', due: fact('coalesce(t.left_at, t.known_to) < $1'), returning: KEY },
  {
    table: 'stay_record',
    kind: 'STAY',
    due: fact('greatest(t.left_at, t.arrived_at, t.event_at) < $1'),
    returning: KEY,
  },
  {
    table: 'nucleic_test',
    kind: 'TEST',
    due: fact('t.sampled_at < $1'),
    returning: 'person_id, id, institution_id, sample_number',
    along: [
      `delete from sample_number c using gone g
       where c.institution_id = g.institution_id and c.sample_number = g.sample_number and c.test_id = g.id`,
      `delete from integrity_change c using gone g where c.person_id = g.person_id and g.id in (c.test_id, c.new_test_id)`,
    ],
  },
  {
    table: 'vaccination',
    kind: 'VACCINATION',
    due: fact(`t.given_on < ($1::timestamptz at time zone 'Asia/Shanghai')::date`),
    returning: KEY,
  },
  {
    table: 'declaration',
    kind: 'DECLARATION',
    due: fact('greatest(t.declared_at, t.arrival_at) < $1'),
    returning: KEY,
  },
  {
    table: 'community_task',
    kind: 'COMMUNITY_TASK',
    due: fact(`coalesce(t.known_to, t.decided_at) < $1 and (t.known_to is not null or t.state <> 'ISOLATING')`),
    returning: KEY,
  },
  { table: 'field_task', kind: 'COMMUNITY_TASK', due: fact('t.ended_at < $1'), returning: KEY },
  {
    table: 'refusal_complaint',
    kind: 'CASE',
    due: 't.closed_at < $1',
    returning: KEY,
    along: [
      'delete from refusal_complaint_event c using gone g where c.person_id = g.person_id and c.complaint_id = g.id',
    ],
  },
  {
    table: 'phone_binding',
    kind: 'PHONE',
    due: fact('coalesce(t.effective_to, t.known_to) < $1'),
    returning: `${KEY}, number_cipher`,
    along: [`delete from shared_phone c using gone g where c.person_id = g.person_id and c.binding_id = g.id`],
  },
  {
    table: 'verification_request',
    kind: 'PHONE',
    due: fact('coalesce(t.answered_at, t.asked_at) < $1'),
    returning: KEY,
  },
  {
    table: 'delegation',
    kind: 'DECLARATION',
    due: fact('least(t.ended_at, t.valid_to) < $1'),
    returning: KEY,
    along: ['delete from delegation_use c using gone g where c.person_id = g.person_id and c.delegation_id = g.id'],
  },
  { table: 'checkpoint_pass', kind: 'STAY', due: fact('t.at < $1'), returning: KEY },
  {
    table: 'simulation',
    kind: 'SIMULATION',
    due: `t.kind = 'WHAT_IF' and t.finished_at < $1`,
    returning: 'id',
  },
  { table: 'population_run', kind: 'RUN', due: 't.finished_at < $1', returning: 'id' },
  { table: 'staff_session', kind: 'STAFF_TRACE', due: 't.expires_at < $1', returning: 'id' },
  { table: 'staff_verification', kind: 'STAFF_TRACE', due: 't.expires_at < $1', returning: 'id' },
  { table: 'staff_invitation', kind: 'STAFF_TRACE', due: 't.expires_at < $1', returning: 'id' },
  { table: 'sign_in_failure', kind: 'STAFF_TRACE', due: 't.last_at < $1', returning: 'last_at' },
  { table: 'partner_token', kind: 'STAFF_TRACE', due: 't.expires_at < $1', returning: 'client_id' },
  { table: 'partner_proof', kind: 'STAFF_TRACE', due: 't.expires_at < $1', returning: 'client_id' },
  {
    table: 'person',
    kind: 'PERSON',
    due: `t.created_at < $1 and ${[
      'phone_binding',
      'stay',
      'stay_record',
      'nucleic_test',
      'vaccination',
      'declaration',
      'community_task',
      'field_task',
      'refusal_complaint',
      'appeal',
      'correction',
      'notice',
    ]
      .map((table) => `not exists (select from ${table} x where x.person_id = t.id)`)
      .join(' and ')}
      and not exists (select from data_request r where r.person_id = t.id and r.state in ('RECEIVED', 'PROPOSED', 'APPROVED'))
      and not exists (select from decision d where d.person_id = t.id and d.evaluated_at >= $1
        and not exists (select from status s where s.person_id = t.id and s.decision_id = d.id))`,
    returning: 'id',
    along: [
      'delete from person_identifier c using gone g where c.person_id = g.id',
      'delete from shared_phone c using gone g where c.person_id = g.id',
      'delete from duplicate_key c using gone g where c.person_id = g.id',
      'delete from duplicate_candidate c using gone g where g.id in (c.person_id, c.other_id)',
      'delete from merge_fact c using gone g where c.person_id = g.id',
      'delete from merge_identifier c using gone g where c.person_id = g.id',
      'delete from status c using gone g where c.person_id = g.id',
      'delete from connector_answer c using gone g where c.person_id = g.id',
      'delete from connector_record c using gone g where c.person_id = g.id',
      'delete from paper_dose c using gone g where c.person_id = g.id',
      'delete from decision c using gone g where c.person_id = g.id',
      'delete from partner_token c using gone g where c.person_id = g.id',
      'delete from status_watch c using gone g where c.person_id = g.id',
      'delete from status_change c using gone g where c.person_id = g.id',
      'delete from webhook_delivery c using gone g where c.person_id = g.id',
      'update person c set guardian_person_id = null from gone g where c.guardian_person_id = g.id',
    ],
  },
];
