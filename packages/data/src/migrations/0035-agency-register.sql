-- The register of agencies is kept by supervisors and administrators: nobody overwrites what somebody else just changed.
alter table agency
  add column version integer not null default 1,
  -- null: as it was loaded
  add column changed_at timestamptz,
  add column changed_by uuid;
create index agency_by_name on agency (name_zh, id);
