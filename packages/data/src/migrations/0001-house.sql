-- The house (design §5). Person-scoped tables carry person_id first in every key (D7); facts are append-only and
-- bitemporal: known_from/known_to say when we knew them (D1). Instants are timestamptz, business dates are date (D11).
create extension if not exists btree_gist;

-- ── reference ───────────────────────────────────────────────────────────────────────────────────────────────────
create table division (
  code text not null,
  valid_from smallint not null,
  valid_to smallint,
  name text not null,
  level text not null check (level in ('PROVINCE', 'PREFECTURE', 'COUNTY', 'STREET')),
  kind text not null check (kind in ('GB2260', 'ZONE', 'STREET')),
  parent_code text,
  -- the prefecture-level unit for matching (A5, A6); null for provinces
  prefecture_code text,
  full_name text not null,
  successors text[] not null default '{}',
  primary key (code, valid_from)
);
create index division_parent on division (parent_code);

create table place_alias (
  id uuid primary key,
  -- names as published, after normalisation
  province text not null,
  city text not null,
  county text not null,
  division_code text not null,
  reason text not null,
  decided_by uuid,
  created_at timestamptz not null default now(),
  unique (province, city, county)
);

create table institution (
  id uuid primary key,
  name text not null,
  division_code text not null,
  qualified boolean not null,
  connected boolean not null,
  phone text
);

create table vaccine_product (
  code text primary key,
  name_zh text not null,
  name_en text not null,
  manufacturer text not null,
  technology text not null,
  doses_required smallint not null
);

create table policy (
  id text not null,
  version text not null,
  jurisdiction text not null,
  -- json, not jsonb: the order of its terms carries meaning
  document json not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  state text not null check (state in ('DRAFT', 'PUBLISHED')),
  published_at timestamptz,
  primary key (id, version)
);
alter table policy add constraint one_policy_at_a_time
  exclude using gist (jurisdiction with =, tstzrange(valid_from, valid_to) with &&) where (state = 'PUBLISHED');

create table import_batch (
  id uuid primary key,
  kind text not null check (kind in ('AREAS', 'TESTS', 'VACCINATIONS', 'STAYS', 'PERSONS')),
  source text not null,
  file_name text not null,
  content_hash bytea not null,
  received_at timestamptz not null,
  received_by uuid,
  accepted integer not null default 0,
  rejected integer not null default 0,
  report jsonb not null default '{}',
  unique (kind, content_hash)
);

create table area_version (
  id uuid primary key,
  -- order of arrival; the list that arrived later supersedes, whatever hour it names
  sequence bigint generated always as identity unique,
  import_batch_id uuid not null references import_batch (id),
  -- the hour the list itself names (end_update_time)
  list_time timestamptz not null,
  received_at timestamptz not null,
  state text not null check (state in ('IN_REVIEW', 'HELD', 'READY', 'PUBLISHED', 'REJECTED', 'SUPERSEDED')),
  -- why the plausibility gate holds it back, as codes with figures
  held jsonb,
  entry_count integer not null,
  resolved_count integer not null,
  unresolved_count integer not null,
  -- the resolved entries, as one document: rows are only made on publication
  entries jsonb not null,
  prepared_by uuid,
  published_by uuid,
  published_at timestamptz,
  publish_reason text,
  -- [in_force_from, in_force_to): when the judge uses it
  in_force_from timestamptz,
  in_force_to timestamptz,
  version integer not null default 1,
  constraint four_eyes check (published_by is null or prepared_by is null or published_by <> prepared_by),
  constraint nothing_unresolved_is_published check (state <> 'PUBLISHED' or unresolved_count = 0),
  constraint one_in_force exclude using gist (tstzrange(in_force_from, in_force_to) with &&) where (in_force_from is not null)
);
create index area_version_in_force on area_version (in_force_from desc) where in_force_from is not null;

create table area_review_item (
  id uuid primary key,
  area_version_id uuid not null references area_version (id) on delete cascade,
  province text not null,
  city text not null,
  county text not null,
  level text not null,
  entries integer not null,
  sample text not null,
  suggestions jsonb not null default '[]',
  division_code text,
  -- RESOLVED to division_code, or NOT_A_PLACE: a junk row (all fields empty), left out with a reason
  decision text check (decision in ('RESOLVED', 'NOT_A_PLACE')),
  reason text,
  decided_by uuid,
  decided_at timestamptz,
  unique (area_version_id, province, city, county, level)
);

-- effective-dated places on the list: unchanged places keep their row from version to version
create table risk_area (
  id uuid primary key,
  kind text not null check (kind in ('RISK_LEVEL', 'AFFECTED_COUNTY')),
  level text check (level in ('HIGH', 'MEDIUM', 'LOW')),
  division_code text not null,
  prefecture_code text,
  extent text not null check (extent in ('WHOLE', 'PART', 'REST')),
  -- the name as published, and the places left out of it (除…以外)
  place text not null,
  exclusions text[] not null default '{}',
  raw_name text not null,
  from_version uuid not null references area_version (id),
  to_version uuid references area_version (id),
  in_force_from timestamptz not null,
  in_force_to timestamptz
);
create index risk_area_current on risk_area (division_code, id) where in_force_to is null;
create index risk_area_time on risk_area (in_force_from, in_force_to);
create index risk_area_prefecture on risk_area (prefecture_code, in_force_from);

-- ── persons and facts ───────────────────────────────────────────────────────────────────────────────────────────
create table person (
  id uuid primary key,
  -- masked forms are stored so that reads never decrypt (D8)
  masked_name text not null,
  masked_id_number text not null,
  name_cipher bytea not null,
  id_number_cipher bytea not null,
  sex text not null check (sex in ('MALE', 'FEMALE')),
  birth_year smallint not null,
  home_division text not null,
  category text not null default 'GENERAL' check (category in ('GENERAL', 'TRUCK_DRIVER')),
  guardian_person_id uuid,
  -- rises with every fact; a status is stale when it was made from an older one (D4)
  facts_version integer not null default 1,
  created_at timestamptz not null
);

create table person_identifier (
  kind text not null check (kind in ('RESIDENT_ID', 'PHONE', 'PASSPORT')),
  blind_index bytea not null,
  person_id uuid not null,
  primary key (kind, blind_index)
);

create table sample_number (
  institution_id uuid not null,
  sample_number text not null,
  person_id uuid not null,
  test_id uuid not null,
  primary key (institution_id, sample_number)
);

create table phone_binding (
  person_id uuid not null,
  id uuid not null,
  channel text not null check (channel in ('WECHAT', 'ALIPAY', 'BAIDU', 'BEIJINGTONG')),
  masked_number text not null,
  number_cipher bytea not null,
  bound_at timestamptz not null,
  effective_from timestamptz not null,
  effective_to timestamptz,
  verification text not null check (verification in ('VERIFIED', 'UNVERIFIED', 'UNKNOWN')),
  answered_at timestamptz,
  batch_id uuid,
  known_from timestamptz not null,
  known_to timestamptz,
  primary key (person_id, id)
);

create table stay (
  person_id uuid not null,
  id uuid not null,
  source text not null check (source in ('TELECOM', 'TICKET', 'FLOW_INVESTIGATION', 'DECLARATION', 'VENUE_SCAN', 'HOTEL', 'COMMUNITY')),
  precision text not null check (precision in ('STREET', 'COUNTY', 'PREFECTURE', 'PROVINCE')),
  division_code text not null,
  prefecture_code text,
  arrived_at timestamptz not null,
  left_at timestamptz,
  phone_id uuid,
  detail text,
  -- at the same time somewhere else, by another prefecture unit: kept, and marked for whoever reads the case
  overlapping boolean not null default false,
  batch_id uuid,
  known_from timestamptz not null,
  known_to timestamptz,
  primary key (person_id, id),
  check (left_at is null or left_at >= arrived_at)
);
-- who can a changed area touch (D3): by prefecture unit and when they left
create index stay_candidates on stay (prefecture_code, left_at) include (person_id);

create table nucleic_test (
  person_id uuid not null,
  id uuid not null,
  institution_id uuid not null,
  sample_number text not null,
  division_code text not null,
  sampled_at timestamptz not null,
  received_at timestamptz,
  reported_at timestamptz,
  uploaded_at timestamptz,
  visible_at timestamptz,
  result text not null check (result in ('NEGATIVE', 'POSITIVE', 'INCONCLUSIVE', 'PENDING')),
  channel text not null check (channel in ('NATIONAL_PLATFORM', 'PROVINCIAL_CODE', 'INSTITUTION', 'PAPER')),
  grade text not null check (grade in ('VERIFIED', 'UNVERIFIED')),
  integrity text not null check (integrity in ('OK', 'SUSPECTED', 'FAKE', 'TAMPERED')),
  batch_id uuid,
  known_from timestamptz not null,
  known_to timestamptz,
  primary key (person_id, id),
  check (reported_at is null or reported_at >= sampled_at),
  check ((result = 'PENDING') = (reported_at is null))
);

create table vaccination (
  person_id uuid not null,
  id uuid not null,
  product_code text,
  dose_number smallint,
  given_on date not null,
  division_code text not null,
  institution text not null,
  source text not null,
  grade text not null check (grade in ('VERIFIED', 'UNVERIFIED')),
  batch_id uuid,
  known_from timestamptz not null,
  known_to timestamptz,
  primary key (person_id, id)
);

create table declaration (
  person_id uuid not null,
  id uuid not null,
  declared_at timestamptz not null,
  arrival_at timestamptz,
  departure_division text,
  channel text not null check (channel in ('SELF', 'COMMUNITY', 'HOTLINE')),
  known_from timestamptz not null,
  known_to timestamptz,
  primary key (person_id, id)
);

create table community_task (
  person_id uuid not null,
  id uuid not null,
  state text not null check (state in ('DECLARED', 'REGISTERED', 'SCREENED', 'ISOLATING', 'RELEASED')),
  community text not null,
  decided_at timestamptz not null,
  decided_by text,
  known_from timestamptz not null,
  known_to timestamptz,
  primary key (person_id, id)
);

-- ── status ──────────────────────────────────────────────────────────────────────────────────────────────────────
create table status (
  person_id uuid primary key,
  colour text not null check (colour in ('GREEN', 'YELLOW', 'RED', 'NONE')),
  popup text,
  popup_code text,
  advice text[] not null,
  determinacy text not null check (determinacy in ('DETERMINATE', 'INDETERMINATE')),
  deciding_rule text,
  policy_id text,
  policy_version text,
  area_version_id uuid,
  facts_version integer not null,
  decision_id uuid not null,
  evaluated_at timestamptz not null,
  -- the first instant at which time alone may change the answer
  valid_until timestamptz,
  -- hash of outcome, reasons and gaps: tells whether a new evaluation says anything new
  fingerprint bigint not null default 0
) with (fillfactor = 80);
create index status_due on status (valid_until) where valid_until is not null;

create table decision (
  person_id uuid not null,
  id uuid not null,
  evaluated_at timestamptz not null,
  known_at timestamptz not null,
  trigger text not null check (trigger in ('FACT', 'AREA', 'POLICY', 'CLOCK', 'CORRECTION', 'INITIAL')),
  trigger_id text,
  colour text not null,
  popup text,
  popup_code text,
  advice text[] not null,
  determinacy text not null,
  deciding_rule text,
  policy_id text,
  policy_version text,
  area_version_id uuid,
  facts_version integer not null,
  valid_until timestamptz,
  -- reasons, gaps, clears as the judge gave them
  explanation jsonb not null,
  primary key (person_id, id)
);

create table population_run (
  id uuid primary key,
  trigger text not null check (trigger in ('FACT', 'AREA', 'POLICY', 'CLOCK', 'CORRECTION', 'INITIAL')),
  trigger_id text,
  -- who is judged, as a question to the store, so that a run that died asks it again
  candidate_query jsonb not null,
  state text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
  candidates integer,
  judged integer not null default 0,
  changed integer not null default 0,
  -- last person judged: a run that died goes on from here
  cursor_person uuid,
  evaluated_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  error text
);

-- Publication and evaluation exclude each other: whoever evaluates holds this lock shared until its transaction ends,
-- so that no fact is judged by a list or policy that has just been replaced, and no publication overlooks a fact.
create function hold_world_lock() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7140002);
  return new;
end $$;
create trigger publication_excludes_evaluation before insert or update on area_version
  for each row when (new.in_force_from is not null) execute function hold_world_lock();
create trigger publication_excludes_evaluation before insert or update on policy
  for each row when (new.state = 'PUBLISHED') execute function hold_world_lock();

-- ── the desk ────────────────────────────────────────────────────────────────────────────────────────────────────
create table appeal (
  person_id uuid not null,
  id uuid not null,
  number text not null unique,
  state text not null,
  channel text not null,
  reason text not null,
  statement text not null,
  urgency text not null check (urgency in ('T0', 'T1', 'T2', 'T3')),
  departure_at timestamptz,
  identity_grade text not null default 'G1' check (identity_grade in ('G0', 'G1', 'G2', 'G3')),
  -- the decision appealed against, frozen
  decision_id uuid not null,
  cause text,
  verdict text,
  verdict_reason text,
  handler_id uuid,
  opened_by uuid,
  opened_at timestamptz not null,
  first_response_due timestamptz not null,
  decide_due timestamptz not null,
  first_response_at timestamptz,
  decided_at timestamptz,
  notified_at timestamptz,
  closed_at timestamptz,
  version integer not null default 1,
  primary key (person_id, id)
);
create unique index appeal_id on appeal (id);
create unique index one_open_appeal on appeal (person_id, reason) where closed_at is null;
create index appeal_queue on appeal (urgency, departure_at nulls last, opened_at, id) where closed_at is null;
create index appeal_all on appeal (opened_at desc, id desc);

create table appeal_event (
  person_id uuid not null,
  appeal_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  actor_id uuid,
  action text not null,
  from_state text,
  to_state text,
  note text,
  data jsonb not null default '{}',
  primary key (person_id, appeal_id, id)
);

create table evidence (
  person_id uuid not null,
  id uuid not null,
  appeal_id uuid not null,
  kind text not null,
  description text not null,
  channel text not null,
  seen_original boolean not null default false,
  file_hash bytea,
  file_name text,
  received_by uuid not null,
  received_at timestamptz not null,
  delete_after date not null,
  primary key (person_id, id)
);
create index evidence_appeal on evidence (person_id, appeal_id);

create table correction (
  person_id uuid not null,
  id uuid not null,
  appeal_id uuid,
  kind text not null,
  target_ids uuid[] not null,
  division_code text,
  test jsonb,
  rule_id text,
  legal_basis text not null,
  evidence_ids uuid[] not null,
  valid_from timestamptz not null,
  valid_to timestamptz not null,
  state text not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'REMOVED')),
  -- what the judge said would happen: before and after
  preview jsonb not null,
  author_id uuid not null,
  approver_id uuid,
  proposed_at timestamptz not null,
  decided_at timestamptz,
  known_from timestamptz,
  known_to timestamptz,
  primary key (person_id, id),
  constraint four_eyes check (approver_id is null or approver_id <> author_id),
  constraint never_open check (valid_to > valid_from and valid_to <= valid_from + interval '14 days')
);
create index correction_appeal on correction (person_id, appeal_id);

create table notice (
  person_id uuid not null,
  id uuid not null,
  appeal_id uuid,
  decision_id uuid,
  channel text not null,
  text_zh text not null,
  text_en text not null,
  state text not null check (state in ('QUEUED', 'SENT', 'FAILED')),
  attempts integer not null default 0,
  queued_at timestamptz not null,
  sent_at timestamptz,
  primary key (person_id, id)
);

-- ── platform ────────────────────────────────────────────────────────────────────────────────────────────────────
create table partner_client (
  id uuid primary key,
  name text not null,
  key_prefix text not null unique,
  key_hash bytea not null,
  scopes text[] not null,
  active boolean not null default true,
  created_at timestamptz not null default now()
);

create table audit_event (
  id uuid primary key,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('STAFF', 'PARTNER', 'SYSTEM')),
  actor_id text not null,
  action text not null,
  person_id uuid,
  purpose text,
  fields text[] not null default '{}',
  request_id text
);
create index audit_person on audit_event (person_id, at desc);

-- the demo clock pauses while the server is down: it goes on from the instant it had reached
create table demo_clock (
  singleton boolean primary key default true check (singleton),
  reached timestamptz not null
);
