-- The registry of testing institutions (检测机构): what each has, and since when, as dated facts that are never overwritten
-- (D1), so that a decision of last month is explained by what was known of its laboratory last month.
alter table institution
  -- unified social credit code (统一社会信用代码, GB 32100-2015); null: not given yet
  add column credit_code text,
  -- an office or a seat, never a person by name
  add column duty_contact text,
  add column version integer not null default 1;
create unique index institution_credit_code on institution (credit_code) where credit_code is not null;
create index institution_by_name on institution (name, id);
create index institution_by_division on institution (division_code);

-- qualification (资质) and connections (联网): one row a period, no two of one trait over each other as known at one time
create table institution_trait (
  institution_id uuid not null references institution (id),
  id uuid not null default gen_random_uuid(),
  trait text not null check (trait in ('QUALIFIED', 'LOCAL_PLATFORM', 'PROVINCIAL_PLATFORM', 'NATIONAL_PLATFORM')),
  -- 00:00 in Shanghai of the first day; -infinity: since before there were records
  valid_from timestamptz not null,
  -- 00:00 of the first day it no longer holds
  valid_to timestamptz,
  known_from timestamptz not null,
  known_to timestamptz,
  primary key (institution_id, id),
  check (valid_to is null or valid_to > valid_from),
  check (known_to is null or known_to >= known_from),
  constraint one_at_a_time exclude using gist (institution_id with =, trait with =,
    tstzrange(valid_from, valid_to) with &&, tstzrange(known_from, known_to) with &&)
);
insert into institution_trait (institution_id, trait, valid_from, valid_to, known_from, known_to)
  select id, 'QUALIFIED', '-infinity', null, '-infinity', null from institution where qualified;
insert into institution_trait (institution_id, trait, valid_from, valid_to, known_from, known_to)
  select id, t.trait, '-infinity', null, '-infinity', null
  from institution cross join (values ('PROVINCIAL_PLATFORM'), ('NATIONAL_PLATFORM')) as t (trait) where connected;
insert into institution_trait (institution_id, trait, valid_from, valid_to, known_from, known_to)
  select id, 'LOCAL_PLATFORM', '-infinity', null, '-infinity', null from institution
  where connected and division_code like '11%';
-- the judge asks for the one period that holds for a sample
create index institution_trait_of on institution_trait (institution_id, trait, valid_from);
alter table institution drop column qualified, drop column connected;

create function only_ends_once() returns trigger language plpgsql as $$
begin
  if old.known_to is not null or new.known_to is null
    or (to_jsonb(new) - 'known_to') is distinct from (to_jsonb(old) - 'known_to') then
    raise exception '% keeps what was known; a row only ends, once', tg_table_name;
  end if;
  return new;
end $$;
create trigger keeps_every_row before delete or truncate on institution_trait
  for each statement execute function refuse_removal();
create trigger only_ends before update on institution_trait for each row execute function only_ends_once();

-- every version of an entry as it was written, with who and why
create table institution_version (
  institution_id uuid not null references institution (id),
  version integer not null,
  entry jsonb not null,
  reason text not null,
  -- number of the paper it rests on (文号); a withdrawal of qualification needs one
  document text,
  -- null: by an operator, from a file
  changed_by uuid,
  changed_at timestamptz not null,
  -- who is judged again because of it
  run_id uuid,
  primary key (institution_id, version)
);
create trigger keeps_every_row before delete or truncate on institution_version
  for each statement execute function refuse_removal();
create trigger append_only before update on institution_version for each row execute function refuse_change();

-- where citizens can look a result up (查询渠道), by jurisdiction; null: nationwide
create table query_channel (
  code text primary key,
  jurisdiction text,
  name_zh text not null,
  name_en text not null,
  kind text not null check (kind in ('APP', 'MINI_PROGRAM', 'WEBSITE', 'INSTITUTION', 'PAPER')),
  -- where it says so
  source text not null
);
create index query_channel_jurisdiction on query_channel (jurisdiction);

-- league tables ask for weeks; samples arrive in about the order of their time, so a few pages tell where a week lies
create index nucleic_test_sampled on nucleic_test using brin (sampled_at);
