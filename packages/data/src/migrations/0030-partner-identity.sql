-- Partners prove who they are with keys that expire and overlap, or with short-lived tokens; from addresses of their own;
-- for purposes that were agreed; and, for a citizen who stands behind them, with a proof.
alter table partner_client
  add column contact text,
  -- what the partner may say it reads personal data for
  add column purposes text[] not null default '{}',
  -- from where it may ask; empty: from anywhere
  add column addresses cidr[] not null default '{}',
  -- points in a minute; null: as everybody
  add column budget_per_minute integer check (budget_per_minute between 1 and 1000000000),
  -- it sees and changes a person only with a proof that this person is asking
  add column proof_required boolean not null default false,
  -- JWK set with which the partner signs such proofs
  add column proof_keys jsonb,
  add column deactivated_at timestamptz;

create table partner_key (
  id uuid primary key,
  client_id uuid not null references partner_client (id) on delete cascade,
  prefix text not null unique,
  -- SHA-256 of the secret
  hash bytea not null,
  created_at timestamptz not null default now(),
  created_by uuid references staff_user (id),
  expires_at timestamptz,
  revoked_at timestamptz,
  -- the day is enough to see which keys are still in use
  last_used_on date
);
create index partner_key_client on partner_key (client_id);

insert into partner_key (id, client_id, prefix, hash, created_at)
  select gen_random_uuid(), id, key_prefix, key_hash, created_at from partner_client;
alter table partner_client drop column key_prefix, drop column key_hash;

-- access tokens (RFC 6749 §4.4, RFC 8693); only their SHA-256 is kept
create table partner_token (
  hash bytea primary key,
  client_id uuid not null references partner_client (id) on delete cascade,
  key_id uuid not null references partner_key (id) on delete cascade,
  scopes text[] not null,
  -- for whom the partner acts, and how that person was recognised
  person_id uuid,
  method text,
  issued_at timestamptz not null default now(),
  expires_at timestamptz not null,
  constraint method_of_person check ((person_id is null) = (method is null))
);
create index partner_token_expiry on partner_token (expires_at);
create index partner_token_client on partner_token (client_id);

-- a proof opens once
create table partner_proof (
  client_id uuid not null references partner_client (id) on delete cascade,
  jti_hash bytea not null,
  expires_at timestamptz not null,
  primary key (client_id, jti_hash)
);
create index partner_proof_expiry on partner_proof (expires_at);
