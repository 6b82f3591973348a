-- One person on record twice (疑似重复): found by what two records share, merged by two people, and taken apart again.

alter table person
  -- who this record was merged into; its facts are known under that person, and its own row stays for what was known before
  add column merged_into uuid,
  add constraint not_into_oneself check (merged_into <> id);
create index person_merged_into on person (merged_into) where merged_into is not null;

-- By what two records may be of one person: keyed hashes, nothing can be read from them.
create table duplicate_key (
  person_id uuid not null,
  kind text not null check (kind in ('NAME_BIRTH_HOME')),
  key bytea not null check (octet_length(key) = 32),
  primary key (person_id, kind, key)
);
create index duplicate_key_block on duplicate_key (kind, key);

-- How far the persons have been looked through, in the order in which they were made.
create table duplicate_scan (
  singleton boolean primary key default true check (singleton),
  created_at timestamptz not null,
  last_id uuid not null
);
-- a number more than one person uses is looked at once
alter table shared_phone add column compared_at timestamptz;
create index shared_phone_new on shared_phone (person_id) where compared_at is null;

-- Two records that were weighed against each other; UNLIKELY ones are remembered and shown to nobody.
create table duplicate_candidate (
  person_id uuid not null,
  id uuid not null,
  other_id uuid not null,
  score smallint not null check (score between 0 and 100),
  grade text not null check (grade in ('LIKELY', 'POSSIBLE', 'UNLIKELY')),
  reasons text[] not null,
  state text not null check (state in ('OPEN', 'DISMISSED', 'PROPOSED', 'MERGED', 'UNLIKELY')),
  found_at timestamptz not null,
  decided_by uuid references staff_user (id),
  decided_at timestamptz,
  decision_reason text,
  version integer not null default 1,
  primary key (person_id, id),
  constraint each_pair_once check (person_id < other_id),
  constraint dismissed_with_a_reason check (state <> 'DISMISSED' or (decided_by is not null and decision_reason is not null))
);
create unique index duplicate_candidate_id on duplicate_candidate (id);
create unique index duplicate_candidate_pair on duplicate_candidate (person_id, other_id);
create index duplicate_candidate_other on duplicate_candidate (other_id);
create index duplicate_candidate_queue on duplicate_candidate (state, score desc, id) where state <> 'UNLIKELY';

create table person_merge (
  -- who stays
  person_id uuid not null,
  id uuid not null,
  merged_id uuid not null,
  candidate_id uuid,
  state text not null check (state in ('PROPOSED', 'MERGED', 'REJECTED', 'UNDONE')),
  reason text not null check (char_length(reason) between 1 and 500),
  proposed_by uuid not null references staff_user (id),
  proposed_at timestamptz not null,
  decided_by uuid references staff_user (id),
  decided_at timestamptz,
  decision_reason text,
  undone_by uuid references staff_user (id),
  undone_at timestamptz,
  undo_reason text,
  version integer not null default 1,
  primary key (person_id, id),
  constraint two_records check (merged_id <> person_id),
  constraint four_eyes check (decided_by is null or decided_by <> proposed_by),
  constraint decided_by_somebody check ((state = 'PROPOSED') = (decided_by is null) and num_nulls(decided_by, decided_at) in (0, 2)),
  constraint undone_with_a_reason check ((state = 'UNDONE') = (undone_by is not null) and num_nulls(undone_by, undone_at, undo_reason) in (0, 3))
);
create unique index person_merge_id on person_merge (id);
-- a record lies in one other at a time, and nobody decides over it twice at once
create unique index merged_once on person_merge (merged_id) where state in ('PROPOSED', 'MERGED');
create index person_merge_queue on person_merge (state, proposed_at, id);

-- Which facts came along, so that they can go back. `copied` false: the survivor had the very same already.
create table merge_fact (
  person_id uuid not null,
  merge_id uuid not null,
  table_name text not null,
  fact_id uuid not null,
  copied boolean not null default true,
  primary key (person_id, merge_id, table_name, fact_id)
);
create table merge_identifier (
  person_id uuid not null,
  merge_id uuid not null,
  kind text not null,
  blind_index bytea not null check (octet_length(blind_index) = 32),
  primary key (person_id, merge_id, kind, blind_index)
);

-- What a merge says is written once, and goes only forward.
create function merge_goes_forward() returns trigger language plpgsql as $$
begin
  if (new.person_id, new.id, new.merged_id, new.reason, new.proposed_by, new.proposed_at)
      is distinct from (old.person_id, old.id, old.merged_id, old.reason, old.proposed_by, old.proposed_at)
    or (old.decided_by is not null and (new.decided_by, new.decided_at) is distinct from (old.decided_by, old.decided_at))
    or old.state || '>' || new.state <> all (array['PROPOSED>MERGED', 'PROPOSED>REJECTED', 'MERGED>UNDONE']) then
    raise exception 'a merge does not go from % to %', old.state, new.state
      using errcode = 'restrict_violation', constraint = 'merge_goes_forward';
  end if;
  return new;
end $$;
create trigger merge_goes_forward before update on person_merge for each row execute function merge_goes_forward();

do $$
declare
  one record;
begin
  for one in select * from (values
    ('duplicate_key', 'person_id::text || kind || encode(key, ''hex'')', 'null::timestamptz', false),
    ('duplicate_candidate', 'id::text', 'found_at', true),
    ('person_merge', 'id::text', 'proposed_at', true),
    ('merge_fact', 'merge_id::text || table_name || fact_id::text', 'null::timestamptz', true),
    ('merge_identifier', 'merge_id::text || kind || encode(blind_index, ''hex'')', 'null::timestamptz', true)
  ) as t (name, key, since, guarded) loop
    execute format('create trigger leaves_proof after delete on %I referencing old table as gone for each statement execute function leave_proof(%L, %L)',
      one.name, one.key, one.since);
    if one.guarded then
      execute format('create trigger only_purges_delete before delete on %I for each statement execute function only_purges_delete()', one.name);
    end if;
  end loop;
end $$;
