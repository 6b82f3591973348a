-- Who signs in, and how surely: a second factor, invitations instead of passwords that somebody else knows, and names
-- that are closed for a while after too many wrong passwords.
alter table staff_user
  add column two_factor_enabled boolean not null default false,
  -- divisions whose people they may see; empty: everybody's
  add column jurisdictions text[] not null default '{}',
  add column deactivated_at timestamptz;

alter table staff_session
  -- SSO: another house vouches for the person and for the second factor
  add column method text not null default 'PASSWORD' check (method in ('PASSWORD', 'SSO'));

-- the library's model of a second factor; secret and codes are encrypted with the session secret
create table staff_second_factor (
  id uuid primary key,
  user_id uuid not null unique references staff_user (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);

-- a link with which somebody sets their own password, once; only its SHA-256 is kept
create table staff_invitation (
  id uuid primary key,
  user_id uuid not null references staff_user (id) on delete cascade,
  token_hash bytea not null unique,
  kind text not null check (kind in ('WELCOME', 'RESET')),
  created_by uuid not null references staff_user (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  constraint invited_by_another check (created_by <> user_id)
);
create unique index one_open_invitation on staff_invitation (user_id) where used_at is null and revoked_at is null;

-- wrong passwords in a row, by a keyed hash of the name: whether a name exists cannot be told from it
create table sign_in_failure (
  name_hash bytea primary key,
  failures integer not null,
  last_at timestamptz not null,
  locked_until timestamptz
);
create index sign_in_failure_age on sign_in_failure (last_at);
