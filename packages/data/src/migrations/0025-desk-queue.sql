-- The clocks of a case as columns, so that the queue is an index scan and the next escalation is found without looking at
-- every case; and who is in a case at this moment.
alter table appeal
  add column warn_at timestamptz,
  add column hard_stop_due timestamptz,
  -- when to look at its clocks next; null: nothing is owed any more, or everything was brought to somebody
  add column next_escalation_at timestamptz default '-infinity',
  -- 0: elder or minor, first within a class
  add column first_in_class integer not null default 1;

-- Bookkeeping of the clocks is no change of the case: whoever read it before may still act on what they saw.
create or replace function appeal_version_rises() returns trigger language plpgsql as $$
declare
  clocks constant text[] := array['first_response_due', 'warn_at', 'decide_due', 'hard_stop_due', 'next_escalation_at',
    'first_in_class'];
begin
  if new.version <= old.version and (to_jsonb(new) - clocks) is distinct from (to_jsonb(old) - clocks) then
    raise exception 'an appeal was changed without raising its version' using errcode = 'check_violation',
      constraint = 'version_rises';
  end if;
  return new;
end $$;

-- Whatever moves a case, its clocks follow: at once where the move keeps them itself, else with the next look at what is due.
create function clocks_follow() returns trigger language plpgsql as $$
begin
  new.next_escalation_at := '-infinity';
  return new;
end $$;
create trigger clocks_follow before update on appeal for each row when (
    (old.state, old.urgency, old.departure_at, old.first_response_at, old.decided_at, old.closed_at)
      is distinct from (new.state, new.urgency, new.departure_at, new.first_response_at, new.decided_at, new.closed_at))
  execute function clocks_follow();
update appeal set next_escalation_at = null where closed_at is not null or decided_at is not null;

-- Whoever looks is told of every change, whoever made it; of many at once, that many changed (packages/data/src/desk).
create function appeal_announced() returns trigger language plpgsql as $$
declare
  changed uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(id) into changed from new_row;
  else
    select array_agg(n.id) into changed from new_row n join old_row o on o.person_id = n.person_id and o.id = n.id
    where n.version > o.version;
  end if;
  if cardinality(changed) > 50 then
    perform pg_notify('zhengming_live', '{"topic":"appeal"}');
  else
    perform pg_notify('zhengming_live', json_build_object('topic', 'appeal', 'id', one)::text) from unnest(changed) one;
  end if;
  return null;
end $$;
create trigger appeal_announced after update on appeal referencing old table as old_row new table as new_row
  for each statement execute function appeal_announced();
create trigger appeal_announced_new after insert on appeal referencing new table as new_row
  for each statement execute function appeal_announced();

create extension if not exists pg_trgm;
drop index appeal_queue;
create index appeal_queue on appeal (urgency, coalesce(departure_at, 'infinity'), first_in_class, opened_at, id)
  where closed_at is null;
create index appeal_queue_handler
  on appeal (handler_id, urgency, coalesce(departure_at, 'infinity'), first_in_class, opened_at, id) where closed_at is null;
create index appeal_queue_unassigned
  on appeal (urgency, coalesce(departure_at, 'infinity'), first_in_class, opened_at, id)
  where closed_at is null and handler_id is null;
create index appeal_queue_second
  on appeal (urgency, coalesce(departure_at, 'infinity'), first_in_class, opened_at, id)
  where closed_at is null and state in ('PROPOSED', 'SECOND_REVIEW');
create index appeal_queue_state
  on appeal (state, urgency, coalesce(departure_at, 'infinity'), first_in_class, opened_at, id) where closed_at is null;
create index appeal_queue_channel
  on appeal (channel, urgency, coalesce(departure_at, 'infinity'), first_in_class, opened_at, id) where closed_at is null;
create index appeal_queue_cause
  on appeal (cause, urgency, coalesce(departure_at, 'infinity'), first_in_class, opened_at, id) where closed_at is null;
create index appeal_owed on appeal (decide_due) where closed_at is null and decided_at is null;
create index appeal_warned on appeal (warn_at) where closed_at is null and decided_at is null;
create index appeal_escalates on appeal (next_escalation_at) where next_escalation_at is not null;
create index appeal_handled on appeal (handler_id, opened_at, id);
create index appeal_in_state on appeal (state, opened_at, id);
create index appeal_cause on appeal (cause, opened_at, id);
create index appeal_channel on appeal (channel, opened_at, id);
create index appeal_urgency on appeal (urgency, opened_at, id);
create index appeal_number_part on appeal using gin (number gin_trgm_ops);
create index appeal_decided on appeal (decided_at) where decided_at is not null;

-- What was brought to a supervisor: each stage once for each time a case is opened.
create table escalation (
  person_id uuid not null,
  id uuid not null,
  appeal_id uuid not null,
  stage text not null check (stage in ('FIRST_RESPONSE', 'WARN', 'BREACH', 'HARD_STOP', 'RECEIPT', 'AGENCY')),
  -- the transfer or the task of an agency it is about; otherwise the case itself
  subject_id uuid not null,
  -- how often the case had been re-opened
  run integer not null,
  due timestamptz not null,
  at timestamptz not null,
  acknowledged_by uuid,
  acknowledged_at timestamptz,
  primary key (person_id, id),
  constraint once_per_stage unique (person_id, appeal_id, stage, subject_id, run),
  constraint acknowledged_by_somebody check ((acknowledged_by is null) = (acknowledged_at is null))
);
create unique index escalation_id on escalation (id);
create index escalation_open on escalation (at desc) where acknowledged_at is null;
create index escalation_appeal on escalation (appeal_id);

-- Who looks at a case or works on it: worth seconds, so it need not outlive a crash.
create unlogged table presence (
  appeal_id uuid not null,
  staff_id uuid not null,
  mode text not null check (mode in ('VIEWING', 'WORKING')),
  since timestamptz not null,
  seen_at timestamptz not null,
  -- null: they only looked
  worked_at timestamptz,
  primary key (appeal_id, staff_id)
);
create index presence_staff on presence (staff_id);
