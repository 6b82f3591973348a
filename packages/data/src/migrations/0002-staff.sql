-- People of the desk and their sessions. Names and columns follow the sign-in library's model (user, session, account,
-- verification); passwords are argon2id hashes in staff_account.password, sessions are opaque tokens.
create table staff_user (
  id uuid primary key,
  name text not null,
  -- the library wants one; staff have none, so it is <username>@staff.invalid
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  username text not null unique,
  display_username text,
  roles text[] not null default '{}' check (
    roles <@ array['INTAKE', 'HANDLER', 'REVIEWER', 'SUPERVISOR', 'DATA_STEWARD', 'POLICY_AUTHOR', 'POLICY_APPROVER',
      'ANALYST', 'AUDITOR', 'ADMIN']
  ),
  active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table staff_session (
  id uuid primary key,
  user_id uuid not null references staff_user (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index staff_session_user on staff_session (user_id);

create table staff_account (
  id uuid primary key,
  user_id uuid not null references staff_user (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index staff_account_user on staff_account (user_id);

create table staff_verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index staff_verification_identifier on staff_verification (identifier);

-- numbers of appeals: one row per day, so that the number tells when it was opened
create table appeal_number (
  day date primary key,
  last integer not null
);

-- status-due work and population runs look up runs by what triggered them
create index population_run_trigger on population_run (trigger, trigger_id);
