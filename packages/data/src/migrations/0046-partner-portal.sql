-- The portal of partners (接入方门户): accounts that belong to one partner, usage by operation and day, operations that
-- partners register themselves.
alter table staff_user
  -- whose portal they see; they see nothing else
  add column partner_id uuid references partner_client (id);
alter table staff_user drop constraint staff_user_roles_check;
alter table staff_user add constraint staff_user_roles_check check (
  roles <@ array['INTAKE', 'HANDLER', 'REVIEWER', 'SUPERVISOR', 'DATA_STEWARD', 'POLICY_AUTHOR', 'POLICY_APPROVER',
    'ANALYST', 'AUDITOR', 'ADMIN', 'PARTNER']
);
alter table staff_user add constraint partner_stands_alone check (
  ('PARTNER' = any (roles)) = (partner_id is not null) and (partner_id is null or cardinality(roles) = 1)
);
create index staff_user_partner on staff_user (partner_id) where partner_id is not null;

-- Counted beside requests and added up here now and then; nobody is in it.
create table partner_usage (
  client_id uuid not null references partner_client (id) on delete cascade,
  day date not null,
  -- the root fields that were asked for
  operation text not null,
  calls bigint not null,
  errors bigint not null,
  refused bigint not null,
  cost bigint not null,
  -- how many answers took so long: bucket n up to 2^(n/2) ms
  buckets bigint[] not null,
  primary key (client_id, day, operation)
);

-- A document belongs to whoever registered it: what one partner retires another may go on sending.
alter table registered_operation drop constraint registered_operation_pkey;
alter table registered_operation add column id uuid not null default gen_random_uuid() primary key;
create unique index registered_operation_once on registered_operation (hash, partner_id) nulls not distinct;
