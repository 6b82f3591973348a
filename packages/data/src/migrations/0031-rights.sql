-- Whose cases are whose: a case lies where its person lives, and the queue of a place is read without looking at people.
alter table appeal add column home_division text;

-- A person who moves is no change of the case.
create or replace function appeal_version_rises() returns trigger language plpgsql as $$
declare
  bookkeeping constant text[] := array['first_response_due', 'warn_at', 'decide_due', 'hard_stop_due',
    'next_escalation_at', 'first_in_class', 'home_division'];
begin
  if new.version <= old.version and (to_jsonb(new) - bookkeeping) is distinct from (to_jsonb(old) - bookkeeping) then
    raise exception 'an appeal was changed without raising its version' using errcode = 'check_violation',
      constraint = 'version_rises';
  end if;
  return new;
end $$;

update appeal a set home_division = p.home_division from person p where p.id = a.person_id;

create function appeal_lies_at_home() returns trigger language plpgsql as $$
begin
  new.home_division := (select p.home_division from person p where p.id = new.person_id);
  return new;
end $$;
create trigger appeal_lies_at_home before insert on appeal for each row execute function appeal_lies_at_home();

create function appeals_move_along() returns trigger language plpgsql as $$
begin
  update appeal set home_division = new.home_division where person_id = new.id;
  return null;
end $$;
create trigger appeals_move_along after update on person for each row
  when (old.home_division is distinct from new.home_division) execute function appeals_move_along();

create index appeal_home on appeal (home_division) where closed_at is null;

-- Access to one person outside one's jurisdiction, in an emergency (紧急访问): for an hour, looked at by somebody else.
create table emergency_access (
  person_id uuid not null,
  id uuid not null,
  staff_id uuid not null references staff_user (id),
  reason text not null check (char_length(reason) between 4 and 200),
  at timestamptz not null,
  until timestamptz not null,
  reviewed_by uuid references staff_user (id),
  reviewed_at timestamptz,
  justified boolean,
  review_note text check (char_length(review_note) <= 500),
  primary key (person_id, id),
  constraint emergency_is_short check (until > at and until <= at + interval '1 hour'),
  constraint reviewed_by_another check (reviewed_by <> staff_id),
  constraint reviewed_as_a_whole check (num_nulls(reviewed_by, reviewed_at, justified) in (0, 3)),
  constraint unjustified_says_why check (justified is distinct from false or review_note is not null)
);
create unique index emergency_access_id on emergency_access (id);
create index emergency_access_staff on emergency_access (staff_id, until);
create index emergency_access_unreviewed on emergency_access (at, id) where reviewed_at is null;
create index emergency_access_all on emergency_access (at, id);

-- What was granted and what was said about it stays as it is.
create function emergency_access_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.reviewed_at is not null
    or (new.person_id, new.id, new.staff_id, new.reason, new.at, new.until)
      is distinct from (old.person_id, old.id, old.staff_id, old.reason, old.at, old.until) then
    raise exception 'an emergency access is kept as it was' using errcode = 'check_violation',
      constraint = 'emergency_access_stays';
  end if;
  return new;
end $$;
create trigger emergency_access_stays before update or delete on emergency_access
  for each row execute function emergency_access_stays();
