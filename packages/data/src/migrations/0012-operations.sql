-- What was asked with an Idempotency-Key, and what was answered: a request that is sent again is not done again.
create table idempotent_request (
  -- who asked, as the audit log names them
  client text not null,
  key text not null check (length(key) between 8 and 128),
  request_hash bytea not null check (octet_length(request_hash) = 32),
  -- the request that did it, under which the audit log has it
  request_id text not null,
  -- its twin waits for it until then; afterwards it is taken to have died
  locked_until timestamptz not null,
  -- set inside the transaction that changed something: it is not done again, even when its answer was lost
  applied_at timestamptz,
  -- status and body, encrypted: answers show persons
  answer bytea,
  expires_at timestamptz not null,
  primary key (client, key)
);
create index idempotent_request_expiry on idempotent_request (expires_at);

-- Operations that partners have registered: sent by hash, and checked against the schema before a release.
create table registered_operation (
  -- SHA-256 of the document, in hexadecimal
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  -- null: of the house, for everybody
  partner_id uuid references partner_client (id),
  name text not null,
  document text not null check (length(document) <= 50000),
  registered_at timestamptz not null default now(),
  retired_at timestamptz
);
create index registered_operation_partner on registered_operation (partner_id);

-- A partner that sends nothing but what it has registered: a stolen key cannot ask for anything else.
alter table partner_client add column registered_only boolean not null default false;
