-- Tasks in the field (社区任务、随访): the loop of a community from declaration to release, the result that a driver was let go
-- without, and what follows a positive one. The decision of a community is a fact of its own (community_task).

create table field_task (
  person_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('COMMUNITY', 'PENDING_RESULT', 'TRACE')),
  state text not null check (state in ('OPEN', 'OVERDUE', 'DONE', 'CANCELLED')),
  -- COMMUNITY: where in the loop; the last fact says the same
  loop_state text check (loop_state in ('DECLARED', 'REGISTERED', 'SCREENED', 'ISOLATING', 'RELEASED')),
  -- null: nobody's yet
  agency_id uuid references agency (id),
  division_code text not null,
  declaration_id uuid,
  arrival_at timestamptz,
  -- ISOLATING: until when
  until timestamptz,
  -- PENDING_RESULT and TRACE: the sample
  institution_id uuid,
  sample_number text,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  overdue_at timestamptz,
  ended_at timestamptz,
  -- null: the result, or the clock
  ended_by text,
  ending text check (ending in ('RELEASED', 'NEGATIVE', 'POSITIVE', 'TRACED', 'NOT_COMING', 'WITHDRAWN')),
  note text,
  version integer not null default 1,
  primary key (person_id, id),
  constraint loop_of_communities check ((kind = 'COMMUNITY') = (loop_state is not null)),
  constraint sample_of_others check ((kind = 'COMMUNITY') = (sample_number is null)),
  constraint ended_with_an_ending check ((state in ('DONE', 'CANCELLED')) = (ended_at is not null and ending is not null)),
  constraint isolation_ends check (loop_state is distinct from 'ISOLATING' or until is not null)
);
create unique index field_task_id on field_task (id);
create unique index one_open_loop on field_task (person_id) where kind = 'COMMUNITY' and state in ('OPEN', 'OVERDUE');
create unique index one_task_per_sample on field_task (person_id, kind, institution_id, sample_number)
  where kind <> 'COMMUNITY' and state <> 'CANCELLED';
create index field_task_due on field_task (due_at, id) where state in ('OPEN', 'OVERDUE');
create index field_task_of_agency on field_task (agency_id, due_at, id) where state in ('OPEN', 'OVERDUE');
create index field_task_latest on field_task (opened_at desc, id desc);
create index field_task_follow_up on field_task (institution_id, sample_number) where kind = 'PENDING_RESULT' and state in ('OPEN', 'OVERDUE');

alter table community_task
  add column task_id uuid,
  add column act text check (act in ('DECLARE', 'REGISTER', 'SCREEN', 'ISOLATE', 'RELEASE', 'REVERT')),
  add column agency_id uuid references agency (id),
  add column basis text,
  -- exactly what was decided, its SHA-256, and the signature over it when the community signs with keys of its own
  add column statement text,
  add column statement_hash bytea check (octet_length(statement_hash) = 32),
  add column signature text,
  -- the decision that this one takes back
  add column reverses uuid,
  add constraint stated_whole check ((statement is null) = (statement_hash is null)
    and (statement is null or statement_hash = sha256(convert_to(statement, 'UTF8')))),
  add constraint signed_what_is_stated check (signature is null or statement is not null);

create trigger leaves_proof after delete on stay_record referencing old table as gone for each statement
  execute function leave_proof('id::text', 'event_at');
create trigger only_purges_delete before delete on stay_record for each statement execute function only_purges_delete();
create trigger intake_is_over before insert on stay_record for each statement execute function intake_is_over();
create trigger leaves_proof after delete on field_task referencing old table as gone for each statement
  execute function leave_proof('id::text', 'opened_at');
create trigger only_purges_delete before delete on field_task for each statement execute function only_purges_delete();
create trigger intake_is_over before insert on field_task for each statement execute function intake_is_over();
