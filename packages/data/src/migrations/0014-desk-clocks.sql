-- The promises of the desk are a dated policy.
alter table policy drop constraint policy_kind_check;
alter table policy add constraint policy_kind_check
  check (kind in ('DECISION', 'DISPLAY', 'RECOGNITION', 'VACCINATION', 'DESK'));
