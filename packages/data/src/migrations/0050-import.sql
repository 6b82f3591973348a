-- Deliveries of facts by file or stream (数据导入): who sent what, how far it came, and which rows were not taken.
alter table import_batch
  drop constraint import_batch_kind_content_hash_key,
  drop constraint import_batch_kind_check,
  add check (kind in ('AREAS', 'TESTS', 'VACCINATIONS', 'STAYS', 'BINDINGS', 'PERSONS', 'INSTITUTIONS')),
  add column state text not null default 'DONE' check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'INTERRUPTED')),
  -- the partner that sent it; staff stand in received_by
  add column client_id uuid references partner_client (id) on delete set null,
  -- the house whose codes stand in it
  add column code_system text,
  add column lines integer not null default 0,
  add column changed integer not null default 0,
  add column duplicates integer not null default 0,
  add column finished_at timestamptz,
  -- when rows were last taken in, by the clock of the database: nothing for long means that its process is gone
  add column moved_at timestamptz not null default now(),
  -- a code that says why it failed
  add column error text;
-- the same list is the same version; the same delivery may be sent again, e.g. once people are registered
create unique index import_batch_same_list on import_batch (kind, content_hash) where kind = 'AREAS';
create index import_batch_latest on import_batch (received_at desc, id desc) where kind <> 'AREAS';

-- rows that were not taken: where and why, nothing of what stood in them
create table import_reject (
  batch_id uuid not null references import_batch (id) on delete cascade,
  line integer not null,
  code text not null,
  field text not null,
  primary key (batch_id, line)
);

-- a register's own number of a dose, so that a record that changes or is withdrawn is found again
alter table vaccination add column record_key text;
