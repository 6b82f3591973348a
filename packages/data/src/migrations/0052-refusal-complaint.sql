-- Complaints about places that refused a test they had to accept (拒认投诉).
create sequence refusal_complaint_number;
create table refusal_complaint (
  person_id uuid not null,
  id uuid not null,
  number text not null unique,
  state text not null check (state in ('OPEN', 'PASSED_ON', 'CLOSED', 'WITHDRAWN')),
  channel text not null,
  -- the number of the board or the other hotline
  external_reference text,
  venue_kind text not null,
  venue_name text not null,
  division_code text not null,
  refused_at timestamptz not null,
  ground text not null check (ground in ('NOT_IN_LOCAL_CODE', 'NOT_TESTED_HERE', 'NEW_TEST_DEMANDED', 'OTHER')),
  statement text not null,
  -- the test that was shown; null: none is known to us
  test_id uuid,
  -- what the recognition policy of the place says of it, as last checked
  rule_verdict text not null check (rule_verdict in ('VIOLATION', 'NO_VIOLATION', 'TO_BE_CHECKED')),
  rule_id text,
  policy_id text,
  policy_version text,
  checked_at timestamptz not null,
  -- why, in both languages: what the place is told
  card jsonb not null,
  -- somebody stands at the door
  stuck boolean not null default false,
  agency_id uuid references agency (id),
  passed_on_at timestamptz,
  verdict text check (verdict in ('VIOLATION', 'NO_VIOLATION')),
  remedy text check (remedy in ('ADMITTED', 'INSTRUCTED', 'REFERRED', 'EXPLAINED')),
  closing_note text,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid references staff_user (id),
  opened_by text not null,
  version integer not null default 1,
  primary key (person_id, id),
  constraint closed_with_a_verdict check ((state = 'CLOSED') = (verdict is not null and remedy is not null and closed_at is not null)),
  constraint verdict_is_the_rules check (verdict is null or rule_verdict = 'TO_BE_CHECKED' or verdict = rule_verdict),
  constraint remedy_fits check (verdict is null or (verdict = 'VIOLATION') = (remedy <> 'EXPLAINED')),
  constraint passed_on_to_somebody check (state <> 'PASSED_ON' or agency_id is not null)
);
create unique index refusal_complaint_id on refusal_complaint (id);
create index refusal_complaint_due on refusal_complaint (due_at, id) where state in ('OPEN', 'PASSED_ON');
create index refusal_complaint_latest on refusal_complaint (opened_at desc, id desc);

create table refusal_complaint_event (
  person_id uuid not null,
  complaint_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  action text not null,
  actor text not null,
  note text,
  primary key (person_id, complaint_id, id)
);

create trigger leaves_proof after delete on refusal_complaint referencing old table as gone for each statement
  execute function leave_proof('id::text', 'opened_at');
create trigger leaves_proof after delete on refusal_complaint_event referencing old table as gone for each statement
  execute function leave_proof('id::text', 'at');
