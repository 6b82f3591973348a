-- Records of other authorities (domain.md rows 32, 33, 52–59): whom we ask, how each stands and since when, what each last
-- said of a person, and which fact came from which record.

-- The register of sources (数据源): the national platform and provinces. Reference data, kept by ADMIN.
create table connector_source (
  code text primary key check (code = 'NATIONAL' or code ~ '^[1-9][0-9]0000$'),
  name_zh text not null,
  name_en text not null,
  kinds text[] not null check (kinds <@ array['TEST', 'VACCINATION'] and cardinality(kinds) > 0),
  -- null: cannot be asked by machine; how it stands is what was announced
  url text,
  key_cipher bytea,
  timeout_ms integer not null default 4000 check (timeout_ms between 200 and 30000),
  -- switched off: nobody asks it
  active boolean not null default true,
  -- asked about everybody in the background, a round at least so many minutes after the last began; null: on demand only
  round_minutes integer check (round_minutes between 1 and 10080),
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid,

  -- what really happened, newest first in connector; here only the last of each
  asked_at timestamptz,
  answered_at timestamptz,
  fault text,
  fault_at timestamptz,

  -- the background round: everybody up to this person was asked; moved in the transaction that keeps what was found
  round_started_at timestamptz,
  round_cursor uuid,
  round_ended_at timestamptz,
  round_persons integer not null default 0,
  round_added integer not null default 0,
  constraint reached_with_a_key check ((url is null) = (key_cipher is null))
);

-- How a source stood is history: rows are added, never changed. Tests are asked for like doses, and every row says why.
alter table connector drop constraint connector_kind_check;
alter table connector add constraint connector_kind_check check (kind in ('TEST', 'VACCINATION'));
alter table connector
  -- ANNOUNCED: as it was loaded; ANSWER, FAULT: what really happened; STAFF: somebody said so, with a reason
  add column cause text not null default 'ANNOUNCED' check (cause in ('ANNOUNCED', 'ANSWER', 'FAULT', 'STAFF')),
  add column fault text,
  add column reason text,
  add column changed_by uuid,
  add constraint staff_say_why check (cause <> 'STAFF' or (reason is not null and changed_by is not null));

-- What a source last said of a person. It never says "none" when it did not answer.
create table connector_answer (
  person_id uuid not null,
  source text not null,
  state text not null check (state in ('FOUND', 'NOT_FOUND', 'SOURCE_DOWN', 'PENDING')),
  asked_at timestamptz not null,
  -- when it last said FOUND or NOT_FOUND
  answered_at timestamptz,
  -- what the source calls the state of this person's records: unchanged ones are not sent again
  known_version text,
  records integer not null default 0,
  fault text,
  tries integer not null default 0,
  -- asked again by itself then
  ask_again_at timestamptz,
  primary key (person_id, source),
  constraint silent_says_why check ((state = 'SOURCE_DOWN') = (fault is not null)),
  constraint waits_only_unanswered check (ask_again_at is null or state in ('SOURCE_DOWN', 'PENDING'))
);
create index connector_answer_due on connector_answer (source, ask_again_at) where ask_again_at is not null;

-- Every record a source told of, the fact it became or why it became none.
create table connector_record (
  person_id uuid not null,
  source text not null,
  kind text not null check (kind in ('TEST', 'VACCINATION')),
  -- the name the source gives it
  record_id text not null,
  fact_id uuid,
  -- the fact came in with this record; otherwise it was known already
  brought boolean not null default false,
  problem text,
  -- of the problem: a code, never anything personal
  detail text,
  seen_at timestamptz not null,
  batch_id uuid,
  withdrawn_at timestamptz,
  primary key (person_id, source, kind, record_id),
  constraint fact_or_problem check ((fact_id is null) = (problem is not null))
);
create index connector_record_problem on connector_record (source, seen_at desc) where problem is not null;

-- What others call our codes (代码映射), by the system whose codes they are; versions follow one another. Reference data.
create table code_mapping (
  system text not null,
  subject text not null,
  code text not null,
  value text not null,
  version integer not null check (version > 0),
  valid_from timestamptz not null,
  valid_to timestamptz,
  primary key (system, subject, code, version),
  check (valid_to is null or valid_to > valid_from)
);
alter table code_mapping add constraint one_value_at_a_time
  exclude using gist (system with =, subject with =, code with =, tstzrange(valid_from, valid_to) with &&);
