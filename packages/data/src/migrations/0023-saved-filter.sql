-- Views of the queue that somebody keeps; a supervisor's may be shared with the whole desk.
create table saved_filter (
  id uuid primary key,
  owner_id uuid not null references staff_user (id) on delete cascade,
  name text not null check (length(btrim(name)) between 1 and 40),
  shared boolean not null default false,
  -- an AppealFilter of the API, without anything searched for in words
  filter jsonb not null check (jsonb_typeof(filter) = 'object' and not filter ? 'search'),
  created_at timestamptz not null
);
create unique index saved_filter_name on saved_filter (owner_id, lower(name));
create index saved_filter_shared on saved_filter (created_at) where shared;

-- How somebody wants the dashboard, on whatever machine they sit down.
create table staff_preference (
  staff_id uuid primary key references staff_user (id) on delete cascade,
  large_type boolean not null default false,
  -- single-key shortcuts can be switched off (WCAG 2.1.4)
  shortcuts boolean not null default true
);
