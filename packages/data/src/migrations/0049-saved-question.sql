-- Questions that analysts keep: what is counted and how it is drawn; nobody is in them. What is deleted can be taken back for a day.
create table saved_question (
  id uuid primary key,
  owner_id uuid not null references staff_user (id) on delete cascade,
  name text not null check (length(btrim(name)) between 1 and 60),
  description text not null check (length(description) <= 500),
  -- with everybody who may ask questions; otherwise the owner's alone
  shared boolean not null,
  question jsonb not null check (jsonb_typeof(question) = 'object'),
  version integer not null check (version > 0),
  created_at timestamptz not null,
  saved_at timestamptz not null check (saved_at >= created_at),
  deleted_at timestamptz check (deleted_at >= created_at)
);
create unique index saved_question_name on saved_question (owner_id, lower(name)) where deleted_at is null;
create index saved_question_shared on saved_question (saved_at) where shared and deleted_at is null;

-- How a question read each time it was saved, the last time included: nothing that others worked with is lost by an edit.
create table saved_question_version (
  question_id uuid not null references saved_question (id) on delete cascade,
  version integer not null check (version > 0),
  name text not null,
  description text not null,
  shared boolean not null,
  question jsonb not null,
  saved_at timestamptz not null,
  primary key (question_id, version)
);
