-- Simulations (试算) and shadow runs (影子运行): other rules or another list tried on everybody. They read what the judge
-- reads and write nothing but these tables. Only figures that may be shown are kept; what was counted on the way is not.
create table shadow_run (
  id uuid primary key,
  policy_key uuid not null,
  policy_id text not null,
  policy_version text not null,
  policy_title jsonb not null,
  -- the policy as it was when the run began; json, because the order of its terms carries meaning
  document json not null,
  -- when the document says it takes over
  takes_over_at timestamptz not null,
  state text not null check (state in ('ACTIVE', 'ENDED', 'STOPPED')),
  started_by uuid not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  next_at timestamptz,
  constraint ended_is_over check ((state = 'ACTIVE') = (ended_at is null)),
  constraint active_goes_on check ((state = 'ACTIVE') = (next_at is not null))
);
create unique index one_shadow_run_per_policy on shadow_run (policy_key) where state = 'ACTIVE';
create index shadow_run_due on shadow_run (next_at) where state = 'ACTIVE';

create table simulation (
  id uuid primary key,
  label text not null,
  kind text not null check (kind in ('WHAT_IF', 'SHADOW')),
  state text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  as_of timestamptz not null,
  known_at timestamptz not null,
  -- empty: everybody
  prefectures text[] not null default '{}',
  -- what was asked for, with the documents and lists as they were then; json, because the order of terms carries meaning
  variants json not null,
  total integer,
  judged integer not null default 0,
  -- how often it was cut off and began again
  restarts smallint not null default 0,
  -- one per variant, ready to be shown
  results jsonb,
  -- a code
  error text,
  shadow_run_id uuid references shadow_run (id),
  requested_by uuid,
  requested_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  constraint results_when_done check ((state = 'DONE') = (results is not null)),
  constraint shadow_has_a_run check ((kind = 'SHADOW') = (shadow_run_id is not null))
);
create index simulation_latest on simulation (requested_at desc, id desc) where kind = 'WHAT_IF';
create index simulation_unfinished on simulation (requested_by) where state in ('QUEUED', 'RUNNING');
create index simulation_of_shadow_run on simulation (shadow_run_id, id) where shadow_run_id is not null;

-- one row for each hour of a shadow run
create table shadow_figure (
  shadow_run_id uuid not null references shadow_run (id),
  at timestamptz not null,
  simulation_id uuid not null references simulation (id),
  figures jsonb not null,
  primary key (shadow_run_id, at)
);
