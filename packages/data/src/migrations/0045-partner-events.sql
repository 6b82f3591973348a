-- What partners are told by themselves: whom they serve (服务对象), what changed for them, and webhooks that say so.

-- One partner serves one person for a purpose until an instant. Holds what the partner was told last, so that what changes
-- is told exactly once, whoever writes the status and however often.
create table status_watch (
  person_id uuid not null,
  client_id uuid not null references partner_client (id) on delete cascade,
  -- how the partner knows the person: of this partner alone, so that two of them cannot put together what they hear
  id uuid not null unique,
  purpose text not null,
  since timestamptz not null,
  until timestamptz not null,
  -- as told last; null: nothing was known
  colour text,
  popup text,
  -- nothing pops up because something is not known
  data_gap boolean,
  valid_until timestamptz,
  primary key (person_id, client_id),
  constraint ends_after_it_begins check (since < until)
);
create index status_watch_partner on status_watch (client_id, id);
create index status_watch_end on status_watch (until);

-- A change of the verdict for one partner; kept for seven days.
create table status_change (
  person_id uuid not null,
  id uuid not null default gen_random_uuid(),
  client_id uuid not null references partner_client (id) on delete cascade,
  watch_id uuid not null,
  purpose text not null,
  decision_id uuid not null,
  changed_at timestamptz not null,
  old_colour text,
  old_popup text,
  old_data_gap boolean,
  colour text not null,
  popup text,
  data_gap boolean not null,
  valid_until timestamptz,
  -- the order in which partners read: nothing comes in before what was read already (see packages/data/src/watch)
  written_by xid8 not null default pg_current_xact_id(),
  position bigint generated always as identity,
  primary key (person_id, id)
);
create unique index status_change_once on status_change (person_id, client_id, decision_id);
create index status_change_stream on status_change (client_id, written_by, position);
create index status_change_time on status_change (client_id, changed_at);
create index status_change_age on status_change (changed_at);
create index status_change_id on status_change (id);

create table webhook_endpoint (
  id uuid primary key,
  client_id uuid not null references partner_client (id) on delete cascade,
  url text not null check (length(url) <= 500),
  description text not null default '',
  types text[] not null check (cardinality(types) > 0),
  active boolean not null default true,
  created_at timestamptz not null,
  -- since when every attempt has failed; null: the last one did not
  failing_since timestamptz,
  disabled_at timestamptz,
  disabled_because text check (disabled_because in ('PARTNER', 'FAILING')),
  version integer not null default 1,
  constraint disabled_with_a_reason check (active = (disabled_at is null) and active = (disabled_because is null))
);
create index webhook_endpoint_partner on webhook_endpoint (client_id, id);

-- Secrets that sign; while one is exchanged for another both do (轮换).
create table webhook_secret (
  id uuid primary key,
  endpoint_id uuid not null references webhook_endpoint (id) on delete cascade,
  secret_cipher bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz
);
create index webhook_secret_endpoint on webhook_secret (endpoint_id);

-- One event for one endpoint (投递): never lost, under one id over every attempt.
create table webhook_delivery (
  id uuid primary key,
  endpoint_id uuid not null references webhook_endpoint (id) on delete cascade,
  -- webhook-id: the same however often it is sent, so that the receiver drops what it has seen
  event_id uuid not null,
  type text not null,
  -- of a change of a status, which is read where it is kept
  person_id uuid,
  -- of everything else; nobody is in it
  payload jsonb,
  state text not null default 'QUEUED' check (state in ('QUEUED', 'SENDING', 'DELIVERED', 'FAILED')),
  created_at timestamptz not null,
  next_attempt_at timestamptz not null,
  -- since it was queued or replayed, and in all
  attempts integer not null default 0,
  attempts_in_all integer not null default 0,
  taken_by uuid,
  lease_until timestamptz,
  ended_at timestamptz,
  constraint sending_is_leased check ((state = 'SENDING') = (taken_by is not null and lease_until is not null)),
  constraint says_something check ((person_id is null) <> (payload is null))
);
create unique index webhook_delivery_once on webhook_delivery (endpoint_id, event_id);
create index webhook_delivery_due on webhook_delivery (next_attempt_at, id) where state = 'QUEUED';
create index webhook_delivery_sending on webhook_delivery (endpoint_id) where state = 'SENDING';
create index webhook_delivery_log on webhook_delivery (endpoint_id, created_at desc, id desc);
create index webhook_delivery_age on webhook_delivery (created_at);
create index webhook_delivery_person on webhook_delivery (person_id) where person_id is not null;

create table webhook_attempt (
  delivery_id uuid not null references webhook_delivery (id) on delete cascade,
  number integer not null,
  at timestamptz not null,
  duration_ms integer not null,
  -- null: nothing came back
  status integer,
  error text,
  -- the beginning of what came back, without numbers
  answer text,
  primary key (delivery_id, number)
);

-- What an endpoint was told once and for all: a key that expires, a field that goes.
create table webhook_told (
  endpoint_id uuid not null references webhook_endpoint (id) on delete cascade,
  subject text not null,
  told_at timestamptz not null,
  primary key (endpoint_id, subject)
);
