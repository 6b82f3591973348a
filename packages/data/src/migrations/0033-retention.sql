-- What is kept no longer than its purpose needs, and goes with proof (保存期限、删除). Rows of people are deleted only while a
-- purge run is under way, and the database itself writes down what each statement deleted: who deletes leaves proof.

alter table policy drop constraint policy_kind_check;
alter table policy add constraint policy_kind_check
  check (kind in ('DECISION', 'DISPLAY', 'RECOGNITION', 'VACCINATION', 'DESK', 'RETENTION'));

-- RETENTION: what is past its term. ERASURE: one person, on request. SCHEME_END: everybody.
create table purge_run (
  id uuid primary key,
  kind text not null check (kind in ('RETENTION', 'ERASURE', 'SCHEME_END')),
  state text not null check (state in ('RUNNING', 'DONE')),
  -- "now" of the run: whoever goes on with it after a crash deletes by the same terms
  as_of timestamptz not null,
  policy_id text,
  policy_version text,
  -- by kind: what counts from before this instant is due
  cutoffs jsonb not null default '{}',
  -- decisions made before may have lost facts that they were made from
  reproducible_from timestamptz,
  -- staff; null: the timetable, or the command line
  asked_by uuid,
  started_at timestamptz not null,
  finished_at timestamptz,
  -- what the proofs add up to, and the last of them
  rows_deleted bigint,
  proof_hash bytea check (octet_length(proof_hash) = 32),
  constraint done_at_a_time check ((state = 'DONE') = (finished_at is not null and rows_deleted is not null))
);
create unique index one_purge_at_a_time on purge_run (kind) where kind <> 'ERASURE' and state = 'RUNNING';
create index purge_run_latest on purge_run (started_at desc, id desc);

-- One row for each statement that deleted: how many, from when to when, and the SHA-256 over their ids, chained.
create table purge_proof (
  seq bigint primary key,
  run_id uuid not null references purge_run (id),
  table_name text not null,
  rows_deleted bigint not null check (rows_deleted > 0),
  earliest timestamptz,
  latest timestamptz,
  ids_hash bytea not null check (octet_length(ids_hash) = 32),
  hash bytea not null check (octet_length(hash) = 32)
);
create index purge_proof_run on purge_proof (run_id, table_name);

create trigger keeps_every_row before delete or truncate on purge_run for each statement execute function refuse_removal();
create trigger append_only before update on purge_run for each row when (old.state = 'DONE') execute function refuse_change();
create trigger keeps_every_row before delete or truncate on purge_proof for each statement execute function refuse_removal();
create trigger append_only before update on purge_proof for each row execute function refuse_change();

-- The run on whose behalf this transaction deletes; null: on nobody's. A name alone opens nothing: the run must be there.
create function purging() returns uuid language plpgsql stable as $$
declare
  named constant text := nullif(current_setting('zhengming.purge', true), '');
begin
  if named is null then
    return null;
  end if;
  return (select id from purge_run where id = named::uuid and state = 'RUNNING');
end $$;

create function only_purges_delete() returns trigger language plpgsql as $$
begin
  if tg_op = 'TRUNCATE' or purging() is null then
    raise exception 'nothing_is_removed: rows of % go by a purge run, which leaves proof', tg_table_name
      using errcode = 'restrict_violation';
  end if;
  return null;
end $$;

create function purge_proof_hash(before bytea, place bigint, run uuid, table_name text, deleted bigint,
  first_at timestamptz, last_at timestamptz, ids bytea) returns bytea language sql immutable as $$
  select sha256(coalesce(before, decode(repeat('00', 32), 'hex')) || convert_to(concat_ws('|', place, run, table_name, deleted,
    coalesce(trunc(extract(epoch from first_at) * 1000)::text, '-'), coalesce(trunc(extract(epoch from last_at) * 1000)::text, '-'),
    encode(ids, 'hex')), 'UTF8'))
$$;

-- Arguments: what names a row, and from when it counts, as expressions over the deleted rows.
create function leave_proof() returns trigger language plpgsql as $$
declare
  run constant uuid := purging();
  deleted bigint;
  first_at timestamptz;
  last_at timestamptz;
  ids bytea;
  before purge_proof;
  place bigint;
begin
  if run is null then
    return null;
  end if;
  execute format(
    'select count(*), min(%1$s), max(%1$s), sha256(convert_to(coalesce(string_agg(%2$s, '','' order by (%2$s) collate "C"), ''''), ''UTF8'')) from gone',
    tg_argv[1], tg_argv[0]) into deleted, first_at, last_at, ids;
  if deleted = 0 then
    return null;
  end if;
  perform pg_advisory_xact_lock(7140033);
  select * into before from purge_proof order by seq desc limit 1;
  place := coalesce(before.seq, 0) + 1;
  insert into purge_proof (seq, run_id, table_name, rows_deleted, earliest, latest, ids_hash, hash)
  values (place, run, tg_table_name, deleted, first_at, last_at, ids,
    purge_proof_hash(before.hash, place, run, tg_table_name, deleted, first_at, last_at, ids));
  return null;
end $$;

-- GUARDED: goes by a purge run and no other way. OPEN: what was derived or expires is also written anew by others.
do $$
declare
  one record;
begin
  for one in select * from (values
    ('person', 'id::text', 'created_at', true),
    ('person_identifier', 'kind || encode(blind_index, ''hex'')', 'null::timestamptz', false),
    ('shared_phone', 'binding_id::text', 'null::timestamptz', false),
    ('sample_number', 'test_id::text', 'null::timestamptz', false),
    ('phone_binding', 'id::text', 'bound_at', true),
    ('stay', 'id::text', 'arrived_at', true),
    ('nucleic_test', 'id::text', 'sampled_at', true),
    ('vaccination', 'id::text', 'given_on::timestamptz', true),
    ('declaration', 'id::text', 'declared_at', true),
    ('community_task', 'id::text', 'decided_at', true),
    ('status', 'decision_id::text', 'evaluated_at', false),
    ('decision', 'id::text', 'evaluated_at', true),
    ('appeal', 'id::text', 'opened_at', true),
    ('appeal_event', 'id::text', 'at', false),
    ('appeal_transfer', 'id::text', 'handed_at', true),
    ('appeal_sign', 'appeal_id::text', 'opened_at', true),
    ('appeal_figure', 'appeal_id::text', 'opened_at', true),
    ('handling_figure', 'event_id::text', 'to_at', true),
    ('escalation', 'id::text', 'at', true),
    ('agency_task', 'id::text', 'asked_at', true),
    ('evidence', 'id::text', 'received_at', true),
    ('evidence_file', 'id::text', 'received_at', true),
    ('correction', 'id::text', 'proposed_at', false),
    ('correction_removal', 'id::text', 'asked_at', true),
    ('notice', 'id::text', 'queued_at', true),
    ('satisfaction', 'appeal_id::text', 'recorded_at', true),
    ('quality_draw', 'appeal_id::text', 'at', true),
    ('quality_review', 'id::text', 'created_at', true),
    ('incident_person', 'person_id::text || dry_run_id::text', 'null::timestamptz', false),
    ('population_run', 'id::text', 'evaluated_at', false),
    ('simulation', 'id::text', 'requested_at', false),
    ('desk_draft', 'scope', 'saved_at', false),
    ('staff_session', 'id::text', 'expires_at', false),
    ('staff_verification', 'id::text', 'expires_at', false),
    ('staff_invitation', 'id::text', 'expires_at', false),
    ('sign_in_failure', 'encode(name_hash, ''hex'')', 'last_at', false),
    ('partner_token', 'encode(hash, ''hex'')', 'expires_at', false),
    ('partner_proof', 'encode(jti_hash, ''hex'')', 'expires_at', false)
  ) as t (name, key, since, guarded) loop
    execute format('create trigger leaves_proof after delete on %I referencing old table as gone for each statement execute function leave_proof(%L, %L)',
      one.name, one.key, one.since);
    if one.guarded then
      execute format('create trigger only_purges_delete before delete on %I for each statement execute function only_purges_delete()', one.name);
    end if;
  end loop;
end $$;
create trigger never_truncated before truncate on person for each statement execute function only_purges_delete();
create trigger never_truncated before truncate on appeal for each statement execute function only_purges_delete();
create trigger never_truncated before truncate on appeal_event for each statement execute function only_purges_delete();
create trigger never_truncated before truncate on correction for each statement execute function only_purges_delete();
create trigger never_truncated before truncate on evidence for each statement execute function only_purges_delete();
create trigger never_truncated before truncate on evidence_file for each statement execute function only_purges_delete();

-- The promises that were there, with the one way out.
create or replace function history_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and purging() is not null then
    return old;
  end if;
  raise exception 'the history of an appeal is never rewritten' using errcode = 'check_violation',
    constraint = 'history_stays';
end $$;

create function correction_goes_by_purge() returns trigger language plpgsql as $$
begin
  if purging() is null then
    raise exception 'a correction is never deleted' using errcode = 'restrict_violation', constraint = 'correction_is_kept';
  end if;
  return old;
end $$;
drop trigger correction_is_kept on correction;
create trigger correction_is_kept before insert or update on correction for each row execute function keep_correction();
create trigger correction_goes_by_purge before delete on correction for each row execute function correction_goes_by_purge();

-- everything by which a person is found, without looking at everybody's
create index person_identifier_person on person_identifier (person_id);

-- ── rights of a person over their data (个人信息保护法 art. 45, 47) ────────────────────────────────────────────────────
-- Only stored any more: a closed case keeps to its term, the person behind it is nobody.
alter table person add column restricted_at timestamptz;

create table data_request (
  person_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('EXPORT', 'ERASURE')),
  -- RECEIVED: through a partner, and nobody has it in hand. PROPOSED: identity checked by one of the staff, for another to
  -- decide. APPROVED: a copy waits to be fetched. LAPSED: nobody fetched it.
  state text not null check (state in ('RECEIVED', 'PROPOSED', 'APPROVED', 'DONE', 'REFUSED', 'LAPSED')),
  reason text not null,
  asked_by_partner uuid references partner_client (id),
  -- how the partner recognised the person
  method text,
  asked_at timestamptz not null,
  due_on date not null,
  taken_by uuid references staff_user (id),
  taken_at timestamptz,
  decided_by uuid references staff_user (id),
  decided_at timestamptz,
  note text,
  -- why something is kept, or nothing was erased
  grounds text[] not null default '{}',
  fetch_until timestamptz,
  done_at timestamptz,
  purge_run uuid references purge_run (id),
  version integer not null default 1,
  primary key (person_id, id),
  constraint four_eyes check (decided_by is null or taken_by is null or decided_by <> taken_by),
  constraint asked_by_somebody check (asked_by_partner is not null or taken_by is not null),
  constraint partner_says_how check ((asked_by_partner is null) = (method is null)),
  constraint decided_once check ((state in ('RECEIVED', 'PROPOSED')) = (decided_at is null)),
  -- a lapsed copy and what is refused had somebody too
  constraint approved_by_two check (state not in ('APPROVED', 'DONE', 'LAPSED') or (taken_by is not null and decided_by is not null)),
  constraint refused_with_a_reason check (state <> 'REFUSED' or note is not null or cardinality(grounds) > 0),
  constraint erased_by_a_run check (kind <> 'ERASURE' or (state = 'DONE') = (purge_run is not null)),
  constraint a_copy_waits check ((kind = 'EXPORT' and state in ('APPROVED', 'DONE', 'LAPSED')) = (fetch_until is not null)),
  constraint done_at_a_time check ((state = 'DONE') = (done_at is not null))
);
create unique index data_request_id on data_request (id);
create unique index one_open_request on data_request (person_id, kind) where state in ('RECEIVED', 'PROPOSED', 'APPROVED');
create index data_request_due on data_request (due_on, id) where state in ('RECEIVED', 'PROPOSED', 'APPROVED');
create index data_request_all on data_request (asked_at desc, id desc);
create trigger only_purges_delete before delete on data_request for each statement execute function refuse_removal();

-- Who was erased: an id that leads to nobody, and the run whose proofs say what went.
create table erased_person (
  person_id uuid primary key,
  run_id uuid not null references purge_run (id),
  erased_at timestamptz not null,
  -- ALL_BUT_CASES: records of closed cases are stored to their term
  extent text not null check (extent in ('ALL', 'ALL_BUT_CASES'))
);
create trigger keeps_every_row before delete or truncate on erased_person for each statement execute function refuse_removal();

-- ── end of the scheme (终止运行) ───────────────────────────────────────────────────────────────────────────────────────
create table scheme_end (
  id uuid primary key,
  state text not null check (state in ('PROPOSED', 'APPROVED', 'ENDING', 'ENDED', 'WITHDRAWN')),
  reason text not null check (length(trim(reason)) > 0),
  proposed_by uuid not null references staff_user (id),
  proposed_at timestamptz not null,
  approved_by uuid references staff_user (id),
  approved_at timestamptz,
  -- figures without anybody in them, made before anything is deleted
  aggregates jsonb,
  purge_run uuid references purge_run (id),
  ended_at timestamptz,
  constraint four_eyes check (approved_by is null or approved_by <> proposed_by),
  constraint approved_by_another check (state not in ('APPROVED', 'ENDING', 'ENDED') or approved_by is not null),
  constraint ended_with_figures check (state <> 'ENDED' or (aggregates is not null and purge_run is not null and ended_at is not null))
);
create unique index one_scheme_end on scheme_end ((true)) where state <> 'WITHDRAWN';
create trigger keeps_every_row before delete or truncate on scheme_end for each statement execute function refuse_removal();

-- Once it ends, nothing about anybody comes in any more, whichever way it is tried.
create function intake_is_over() returns trigger language plpgsql as $$
begin
  if exists (select from scheme_end where state in ('ENDING', 'ENDED')) then
    raise exception 'scheme_ended: nothing about anybody is taken in any more' using errcode = 'restrict_violation',
      constraint = 'scheme_ended';
  end if;
  return null;
end $$;
do $$
declare
  name text;
begin
  foreach name in array array['person', 'person_identifier', 'phone_binding', 'stay', 'nucleic_test', 'vaccination',
    'declaration', 'community_task', 'appeal', 'evidence', 'evidence_file', 'decision'] loop
    execute format('create trigger intake_is_over before insert on %I for each statement execute function intake_is_over()', name);
  end loop;
end $$;
