import type { RetentionKind } from '@zhengming/domain';

/** What becomes of the rows of a table: they have a term, go with something else, or stay for a reason. */
export type Coverage =
  | { readonly by: 'TERM'; readonly kind: RetentionKind }
  /** Deleted together with the case they belong to. */
  | { readonly by: 'CASE' }
  /** Deleted together with the person, or with the row they find. */
  | { readonly by: 'PERSON' }
  /** Something else deletes them already. */
  | { readonly by: 'JOB'; readonly job: string }
  | { readonly by: 'EXEMPT'; readonly why: string };

const term = (kind: RetentionKind): Coverage => ({ by: 'TERM', kind });
const job = (name: string): Coverage => ({ by: 'JOB', job: name });
const exempt = (why: string): Coverage => ({ by: 'EXEMPT', why });
const CASE: Coverage = { by: 'CASE' };
const PERSON: Coverage = { by: 'PERSON' };

const REFERENCE = exempt('reference data; nobody is in it');
const RULES = exempt('rules and lists that applied to everybody stay on record; nobody is in them');
const STAFF = exempt('accounts of staff and partners; their own life is managed by ADMIN');
const PROOF = exempt('proof of what was done; ids only, which lead to nobody once a person is gone');
const FIGURES = exempt('figures; nobody is in them');
const DESK_TEXT = exempt('texts of the desk and its settings; nobody is in them');
const INCIDENT = exempt('what was corrected for many and by whom; the people are in incident_person');

/** Every table of the database by name (保存清单). A test compares it with the database, so that none is forgotten. */
export const COVERAGE: Readonly<Record<string, Coverage>> = {
  stay: term('STAY'),
  stay_record: term('STAY'),
  nucleic_test: term('TEST'),
  sample_number: PERSON,
  connector_answer: PERSON,
  paper_dose: PERSON,
  connector_record: PERSON,
  integrity_change: PERSON,
  vaccination: term('VACCINATION'),
  declaration: term('DECLARATION'),
  delegation: term('DECLARATION'),
  delegation_use: PERSON,
  checkpoint_pass: term('STAY'),
  duplicate_key: PERSON,
  duplicate_candidate: PERSON,
  merge_fact: PERSON,
  merge_identifier: PERSON,
  community_task: term('COMMUNITY_TASK'),
  field_task: term('COMMUNITY_TASK'),
  phone_binding: term('PHONE'),
  verification_request: term('PHONE'),
  shared_phone: PERSON,
  person_identifier: PERSON,
  person: term('PERSON'),
  status: PERSON,
  decision: term('DECISION'),
  appeal: term('CASE'),
  appeal_event: CASE,
  refusal_complaint: term('CASE'),
  refusal_complaint_event: CASE,
  appeal_transfer: CASE,
  appeal_sign: CASE,
  handling_figure: CASE,
  escalation: CASE,
  agency_task: CASE,
  evidence: CASE,
  evidence_file: CASE,
  correction: CASE,
  correction_removal: CASE,
  satisfaction: CASE,
  quality_draw: CASE,
  quality_review: CASE,
  appeal_figure: term('CASE_FIGURE'),
  notice: term('NOTICE'),
  incident_person: term('INCIDENT_PERSON'),
  simulation: term('SIMULATION'),
  incident_dry_run: term('SIMULATION'),
  population_run: term('RUN'),
  staff_session: term('STAFF_TRACE'),
  staff_verification: term('STAFF_TRACE'),
  staff_invitation: term('STAFF_TRACE'),
  sign_in_failure: term('STAFF_TRACE'),
  partner_token: term('STAFF_TRACE'),
  partner_proof: term('STAFF_TRACE'),
  audit_event: term('AUDIT'),

  desk_draft: job('old-drafts, after a day'),
  idempotent_request: job('every request with a key, once expires_at is over'),
  presence: job('return-idle, after minutes'),
  status_watch: job('forget-partner-events, once it has ended; with the person'),
  status_change: job('forget-partner-events, after seven days; with the person'),
  webhook_delivery: job('forget-partner-events, after seven days; with the person'),
  webhook_attempt: job('with its delivery'),
  partner_usage: job('forget-partner-events, after thirteen months; nobody is in it'),

  token_key: exempt('keys that sign day tokens; the private half goes when a key signs no more, nobody is in it'),
  maintenance_window: exempt('published hours of maintenance, with their reasons; nobody is in it'),

  audit_anchor: PROOF,
  audit_check: PROOF,
  purge_run: PROOF,
  purge_proof: PROOF,
  erased_person: PROOF,
  person_merge: exempt('proof of who made two records one and who took them apart; ids only'),
  duplicate_scan: exempt('how far the persons were looked through; one id, nobody is in it'),
  deletion_run: PROOF,
  data_request: exempt('proof that somebody asked and was answered; its reason is emptied on erasure'),
  emergency_access: exempt('proof of who looked without jurisdiction; ids only'),
  scheme_end: PROOF,

  division: REFERENCE,
  place_alias: REFERENCE,
  institution: REFERENCE,
  institution_trait: REFERENCE,
  institution_version: REFERENCE,
  query_channel: REFERENCE,
  vaccine_product: REFERENCE,
  connector: REFERENCE,
  connector_source: REFERENCE,
  code_mapping: REFERENCE,
  code_mapping_change: REFERENCE,
  agency: REFERENCE,
  venue: REFERENCE,
  import_reject: exempt('which rows of a delivery were not taken: lines and codes, nothing of what stood in them'),
  import_batch: exempt('where lists and facts came from; counts and a hash, nobody is in it'),

  policy: RULES,
  policy_approval: RULES,
  policy_period: RULES,
  policy_change: RULES,
  policy_change_approval: RULES,
  policy_event: RULES,
  area_version: RULES,
  area_review_item: RULES,
  risk_area: RULES,

  statistics_change: job('count-statistics, within a minute; no person is in it'),
  statistics_version: FIGURES,
  statistics_delta: FIGURES,
  statistics_cell: FIGURES,
  statistics_histogram: FIGURES,
  statistics_day: FIGURES,
  statistics_stock: FIGURES,
  statistics_secret: FIGURES,
  export_job: exempt('which figures were handed out, to whom; the file itself is gone after a week'),
  export_piece: job('count-statistics, once the export is past its time'),
  analyst_alert: FIGURES,
  shadow_run: FIGURES,
  shadow_figure: FIGURES,
  precision_gap: FIGURES,
  rule_figure: FIGURES,
  figure_count: FIGURES,
  appeal_number: FIGURES,
  incident_number: FIGURES,
  root_cause_task: FIGURES,
  root_cause_rate: FIGURES,

  incident: INCIDENT,
  incident_event: INCIDENT,
  incident_approval: INCIDENT,
  incident_wave: INCIDENT,

  knowledge_text: DESK_TEXT,
  saved_filter: DESK_TEXT,
  saved_question: DESK_TEXT,
  saved_question_version: DESK_TEXT,
  staff_preference: DESK_TEXT,

  staff_user: STAFF,
  staff_account: STAFF,
  staff_second_factor: STAFF,
  partner_client: STAFF,
  partner_key: STAFF,
  registered_operation: STAFF,
  webhook_endpoint: STAFF,
  webhook_secret: STAFF,
  webhook_told: STAFF,

  demo_clock: exempt('the clock of the demo'),
  schema_migration: exempt('which migrations ran'),
};
