-- Incidents (事件): one cause, many persons. What was drafted, tried, approved and applied, wave by wave.
-- What is applied is what was tried and approved: a wave points to an approval, an approval to a dry run and its author,
-- and the approver is somebody else.
create table incident (
  id uuid primary key,
  -- as people speak of it: E20211101-03
  number text not null unique,
  -- appeals of one list, one place and one cause; null: of no list
  area_version_id uuid references area_version (id),
  -- the prefecture-level city of the fact that misled; 100000: of no place
  place text not null,
  cause text not null,
  origin text not null check (origin in ('DETECTED', 'MANUAL')),
  reason text,
  state text not null check (state in
    ('OPEN', 'DRAFTED', 'TRYING', 'TRIED', 'APPROVED', 'APPLYING', 'STOPPED', 'UNDOING', 'APPLIED', 'DISMISSED', 'CLOSED')),
  opened_by uuid,
  opened_at timestamptz not null,
  draft jsonb,
  draft_version integer not null default 0,
  drafted_by uuid,
  drafted_at timestamptz,
  -- the dry run that counts: the latest of the present draft
  dry_run_id uuid,
  applied_at timestamptz,
  review_due timestamptz,
  review_escalated_at timestamptz,
  review_note text,
  reviewed_by uuid,
  reviewed_at timestamptz,
  closed_at timestamptz,
  version integer not null default 1,
  constraint a_draft_has_an_author check ((draft is null) = (drafted_by is null)),
  constraint closed_with_a_note check (state <> 'CLOSED' or review_note is not null)
);
create unique index one_open_incident on incident (area_version_id, place, cause) nulls not distinct
  where state not in ('DISMISSED', 'CLOSED');
create index incident_latest on incident (opened_at desc, id desc);
create index incident_review on incident (review_due) where reviewed_at is null and review_due is not null;

create table incident_number (
  day date primary key,
  last integer not null
);

-- the timeline, which nothing ever takes out again
create table incident_event (
  incident_id uuid not null references incident (id),
  id uuid not null,
  at timestamptz not null,
  actor_id uuid,
  action text not null,
  note text,
  data jsonb not null default '{}',
  primary key (incident_id, id)
);

create table incident_dry_run (
  id uuid primary key,
  incident_id uuid not null references incident (id),
  draft jsonb not null,
  draft_version integer not null,
  -- author of the draft that was tried
  author_id uuid not null,
  state text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  -- facts, lists and policies as they were known at this instant; the stamp names lists and policies
  at timestamptz not null,
  world_stamp text,
  area_version_id uuid,
  policy_id text,
  policy_version text,
  candidates integer,
  judged integer not null default 0,
  freed integer,
  -- of those freed: who never appealed
  silent integer,
  unchanged integer,
  -- would come out stricter: left out of every wave
  stricter integer,
  -- the correction does not fit what is known of them
  unfit integer,
  -- figures by outcome with small ones withheld, and samples in words: as they may be shown
  result jsonb,
  error text,
  requested_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  constraint result_when_done check ((state = 'DONE') = (result is not null)),
  unique (id, author_id)
);
create unique index one_dry_run_at_a_time on incident_dry_run (incident_id) where state in ('QUEUED', 'RUNNING');

create table incident_approval (
  dry_run_id uuid primary key,
  incident_id uuid not null references incident (id),
  author_id uuid not null,
  approver_id uuid not null,
  note text,
  at timestamptz not null,
  constraint four_eyes check (approver_id <> author_id),
  -- who drafted it cannot be somebody else on paper
  foreign key (dry_run_id, author_id) references incident_dry_run (id, author_id)
);

-- whom the draft would free, as the dry run found it: whoever is not here is not touched
create table incident_person (
  person_id uuid not null,
  dry_run_id uuid not null references incident_dry_run (id),
  -- order of the waves: made of the person's and the incident's id, says nothing about the person
  rank bigint not null,
  wave smallint,
  fact_ids uuid[] not null,
  outcome_before text not null,
  outcome_after text not null,
  -- never appealed
  silent boolean not null,
  state text not null default 'PLANNED' check (state in ('PLANNED', 'CORRECTED', 'DIFFERS', 'STRICTER', 'ERROR', 'UNDONE')),
  correction_id uuid,
  appeal_id uuid,
  primary key (person_id, dry_run_id),
  constraint corrected_by_a_correction check (state not in ('CORRECTED', 'UNDONE') or correction_id is not null)
);
create index incident_person_wave on incident_person (dry_run_id, wave, state, person_id);

create table incident_wave (
  dry_run_id uuid not null references incident_approval (dry_run_id),
  number smallint not null,
  incident_id uuid not null references incident (id),
  percent smallint not null check (percent between 1 and 100),
  state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'STOPPED', 'UNDOING', 'UNDONE')),
  persons integer not null,
  corrected integer not null default 0,
  differing integer not null default 0,
  stricter integer not null default 0,
  errors integer not null default 0,
  told integer not null default 0,
  silent integer not null default 0,
  resolved integer not null default 0,
  returned integer not null default 0,
  undone integer not null default 0,
  started_by uuid,
  started_at timestamptz,
  finished_at timestamptz,
  -- why it stopped: a code with its figures
  stop jsonb,
  undone_by uuid,
  undo_reason text,
  undone_at timestamptz,
  primary key (dry_run_id, number),
  constraint stopped_for_a_reason check (state <> 'STOPPED' or stop is not null)
);
create unique index one_wave_at_a_time on incident_wave (incident_id) where state in ('RUNNING', 'UNDOING');

alter table correction add column if not exists incident_id uuid;
alter table correction add column if not exists wave smallint;
create index correction_incident on correction (incident_id, wave) where incident_id is not null;

alter table appeal add column if not exists incident_id uuid;
create index appeal_incident on appeal (incident_id) where incident_id is not null;

-- What an appeal is about, read from the frozen decision when it comes in: detection and root causes count these rows,
-- not decisions. The cause a person set later goes before the probable one.
create table appeal_sign (
  person_id uuid not null,
  appeal_id uuid not null,
  opened_at timestamptz not null,
  area_version_id uuid,
  place text not null,
  cause text not null,
  -- where the fact that misled came from, as far as it says
  batch_id uuid,
  institution_id uuid,
  operator text,
  -- taken out of an incident by a person: does not join again
  stands_alone boolean not null default false,
  primary key (person_id, appeal_id)
);
create index appeal_sign_recent on appeal_sign (opened_at, area_version_id, place, cause);
create unique index appeal_sign_appeal on appeal_sign (appeal_id);

-- Root causes (根因任务): a steward's task that stays red until the rate falls.
create table root_cause_task (
  id uuid primary key,
  kind text not null check (kind in ('BATCH', 'AREA_VERSION', 'LABORATORY', 'OPERATOR')),
  source text not null,
  cause text not null,
  state text not null check (state in ('RED', 'GREEN')),
  -- appeals a week from which it is red, and its rate at its worst
  per_week integer not null,
  worst integer not null,
  opened_at timestamptz not null,
  green_at timestamptz,
  note text,
  noted_by uuid,
  noted_at timestamptz,
  version integer not null default 1,
  constraint green_has_a_time check ((state = 'GREEN') = (green_at is not null))
);
create unique index one_red_task on root_cause_task (kind, source, cause) where state = 'RED';

-- appeals of the seven days up to the end of a day (Asia/Shanghai)
create table root_cause_rate (
  task_id uuid not null references root_cause_task (id),
  day date not null,
  appeals integer not null,
  -- of all appeals of those days
  total integer not null,
  primary key (task_id, day)
);
