-- The life of a policy: drafted, checked, approved by a second person, published, ended, rolled back. Every version ever
-- written keeps a row of `policy`; which version is in force when, as known when, stands in `policy_period` (bitemporal,
-- D1). Nothing here is ever deleted, and what is published never changes: the triggers below refuse both.
create temporary table earlier_policy on commit drop as select * from policy;
drop table policy;

create table policy (
  key uuid primary key,
  id text not null,
  version text not null,
  kind text not null check (kind in ('DECISION', 'DISPLAY', 'RECOGNITION', 'VACCINATION')),
  jurisdiction text not null,
  -- the author's own text, kept to the letter, also while it cannot be read
  document text not null,
  -- worked examples; empty: the release that published it did not keep them
  cases text not null,
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'DISCARDED')),
  -- rises with every change; commands name the one they saw
  revision integer not null default 1,
  -- rises with every submission: approvals belong to one
  submission integer not null default 0,
  -- null: shipped with the software
  author_id uuid,
  based_on uuid references policy (key),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  submitted_at timestamptz,
  emergency boolean not null default false,
  emergency_reason text,
  published_at timestamptz,
  unique (key, author_id),
  unique (key, kind, jurisdiction),
  constraint only_the_software_ships check (author_id is not null or state = 'PUBLISHED'),
  constraint emergency_needs_a_reason check (not emergency or coalesce(length(trim(emergency_reason)), 0) > 0),
  constraint published_has_a_date check ((state = 'PUBLISHED') = (published_at is not null))
);
create unique index one_published_version on policy (id, version) where state = 'PUBLISHED';

create table policy_approval (
  policy_key uuid not null,
  submission integer not null,
  author_id uuid not null,
  approver_id uuid not null,
  approved_at timestamptz not null,
  note text,
  primary key (policy_key, submission, approver_id),
  foreign key (policy_key, author_id) references policy (key, author_id),
  constraint four_eyes check (approver_id <> author_id)
);

create table policy_period (
  id uuid primary key,
  policy_key uuid not null,
  kind text not null,
  jurisdiction text not null,
  -- [valid_from, valid_to): when the judge uses it
  valid_from timestamptz not null,
  valid_to timestamptz,
  -- [known_from, known_to): when that was what we knew
  known_from timestamptz not null,
  known_to timestamptz,
  foreign key (policy_key, kind, jurisdiction) references policy (key, kind, jurisdiction),
  constraint begins_before_it_ends check (valid_to > valid_from),
  constraint known_before_forgotten check (known_to >= known_from),
  constraint one_policy_at_a_time
    exclude using gist (kind with =, jurisdiction with =, tstzrange(valid_from, valid_to) with &&) where (known_to is null)
);
create index policy_period_policy on policy_period (policy_key);

-- what is proposed for a published version: an earlier end, or the version before it back in force
create table policy_change (
  id uuid primary key,
  policy_key uuid not null references policy (key),
  kind text not null check (kind in ('END', 'ROLL_BACK')),
  valid_to timestamptz,
  reason text not null,
  emergency boolean not null default false,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  state text not null check (state in ('PENDING', 'APPLIED', 'REJECTED')),
  decided_at timestamptz,
  decided_by uuid,
  unique (id, proposed_by),
  constraint an_end_has_an_instant check ((kind = 'END') = (valid_to is not null)),
  constraint reason_given check (length(trim(reason)) > 0),
  constraint decided_once check ((state = 'PENDING') = (decided_at is null))
);
create unique index one_pending_change on policy_change (policy_key) where state = 'PENDING';

create table policy_change_approval (
  change_id uuid not null,
  proposed_by uuid not null,
  approver_id uuid not null,
  approved_at timestamptz not null,
  primary key (change_id, approver_id),
  foreign key (change_id, proposed_by) references policy_change (id, proposed_by),
  constraint four_eyes check (approver_id <> proposed_by)
);

-- who did what to a version; never changed
create table policy_event (
  id uuid primary key,
  policy_key uuid not null references policy (key),
  at timestamptz not null,
  -- null: the software itself
  actor_id uuid,
  action text not null,
  note text,
  data jsonb not null default '{}'
);
create index policy_event_policy on policy_event (policy_key, at);

-- ── promises ────────────────────────────────────────────────────────────────────────────────────────────────────
create function refuse_removal() returns trigger language plpgsql as $$
begin
  raise exception 'nothing_is_removed: % keeps every row', tg_table_name using errcode = 'restrict_violation';
end $$;
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'append_only: rows of % are never changed', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger keeps_every_row before delete or truncate on policy for each statement execute function refuse_removal();
create trigger keeps_every_row before delete or truncate on policy_approval for each statement execute function refuse_removal();
create trigger keeps_every_row before delete or truncate on policy_period for each statement execute function refuse_removal();
create trigger keeps_every_row before delete or truncate on policy_change for each statement execute function refuse_removal();
create trigger keeps_every_row before delete or truncate on policy_change_approval for each statement execute function refuse_removal();
create trigger keeps_every_row before delete or truncate on policy_event for each statement execute function refuse_removal();
create trigger append_only before update on policy_approval for each row execute function refuse_change();
create trigger append_only before update on policy_change_approval for each row execute function refuse_change();
create trigger append_only before update on policy_event for each row execute function refuse_change();

-- A version begins as a draft (only what ships with the software begins published); what is submitted stays as it is
-- until it is published or returned; what is published or discarded stays for ever, but for its revision.
create function guard_policy() returns trigger language plpgsql as $$
declare
  kept jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) - 'revision' end;
  given jsonb := to_jsonb(new) - 'revision';
  approvals integer;
begin
  if tg_op = 'INSERT' then
    if new.state <> 'DRAFT' and new.author_id is not null then
      raise exception 'begins_as_draft: a version is drafted before anything else' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if old.author_id is null and old.cases = '' then
    kept := kept - 'cases';
    given := given - 'cases';
  end if;
  if old.state in ('PUBLISHED', 'DISCARDED') and kept <> given then
    raise exception 'immutable: policy % % is %', old.id, old.version, old.state using errcode = 'restrict_violation';
  end if;
  if new.key <> old.key or new.author_id is distinct from old.author_id then
    raise exception 'immutable: a version keeps its key and its author' using errcode = 'restrict_violation';
  end if;
  if old.state = 'SUBMITTED' and new.state in ('SUBMITTED', 'PUBLISHED')
    and (new.document <> old.document or new.cases <> old.cases or new.emergency <> old.emergency
      or new.submission <> old.submission) then
    raise exception 'immutable: what is submitted is what is approved' using errcode = 'restrict_violation';
  end if;
  if new.state = 'PUBLISHED' and old.state <> 'PUBLISHED' then
    if old.state <> 'SUBMITTED' then
      raise exception 'published_unsubmitted: only what was submitted is published' using errcode = 'restrict_violation';
    end if;
    select count(*) into approvals from policy_approval where policy_key = new.key and submission = new.submission;
    if approvals < 1 + new.emergency::integer then
      raise exception 'published_unapproved: % of the approvals it needs', approvals using errcode = 'restrict_violation';
    end if;
  end if;
  return new;
end $$;
create trigger guard before insert or update on policy for each row execute function guard_policy();

create function guard_policy_approval() returns trigger language plpgsql as $$
begin
  if not exists (
    select from policy where key = new.policy_key and state = 'SUBMITTED' and submission = new.submission
  ) then
    raise exception 'approves_nothing: the version is not submitted' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger guard before insert on policy_approval for each row execute function guard_policy_approval();

-- a period belongs to a published version and is only ever superseded by what we know later
create function guard_policy_period() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if not exists (select from policy where key = new.policy_key and state = 'PUBLISHED') then
      raise exception 'not_published: only a published version is ever in force' using errcode = 'restrict_violation';
    end if;
  elsif old.known_to is not null or to_jsonb(new) - 'known_to' <> to_jsonb(old) - 'known_to' then
    raise exception 'append_only: a period only ever gets the instant from which we knew better' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger guard before insert or update on policy_period for each row execute function guard_policy_period();
create trigger publication_excludes_evaluation before insert or update on policy_period
  for each row execute function hold_world_lock();

create function guard_policy_change() returns trigger language plpgsql as $$
declare
  decision text[] := array['state', 'decided_at', 'decided_by'];
  approvals integer;
begin
  if tg_op = 'INSERT' then
    if new.state <> 'PENDING' then
      raise exception 'begins_pending: a change is proposed before it is decided' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if old.state <> 'PENDING' or to_jsonb(new) - decision <> to_jsonb(old) - decision then
    raise exception 'immutable: a change is decided once, as it was proposed' using errcode = 'restrict_violation';
  end if;
  if new.state = 'APPLIED' then
    select count(*) into approvals from policy_change_approval where change_id = new.id;
    if approvals < 1 + new.emergency::integer then
      raise exception 'applied_unapproved: % of the approvals it needs', approvals using errcode = 'restrict_violation';
    end if;
  end if;
  return new;
end $$;
create trigger guard before insert or update on policy_change for each row execute function guard_policy_change();

-- ── what was published before ───────────────────────────────────────────────────────────────────────────────────
insert into policy (key, id, version, kind, jurisdiction, document, cases, state, created_at, changed_at, published_at)
  select gen_random_uuid(), id, version, 'DECISION', jurisdiction, document::text, '', 'PUBLISHED',
    coalesce(published_at, valid_from), coalesce(published_at, valid_from), coalesce(published_at, valid_from)
  from earlier_policy where state = 'PUBLISHED';
insert into policy_period (id, policy_key, kind, jurisdiction, valid_from, valid_to, known_from)
  select gen_random_uuid(), p.key, p.kind, p.jurisdiction, e.valid_from, e.valid_to, p.published_at
  from earlier_policy e join policy p using (id, version) where e.state = 'PUBLISHED';
insert into policy_event (id, policy_key, at, action)
  select gen_random_uuid(), key, published_at, 'PUBLISH' from policy;

-- a run may be for an instant still to come: it is queued then, and starts when the clock of the house has reached it
create index population_run_waiting on population_run (evaluated_at) where state = 'QUEUED';
