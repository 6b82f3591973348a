-- An incident can also end by its list: the stewards correct it with four eyes of their own, everybody is judged again, and
-- the incident tells people and resolves its appeals.
alter table incident drop constraint incident_state_check;
alter table incident add constraint incident_state_check check (state in ('OPEN', 'DRAFTED', 'TRYING', 'TRIED', 'APPROVED',
  'APPLYING', 'STOPPED', 'UNDOING', 'SETTLING', 'APPLIED', 'DISMISSED', 'CLOSED'));
alter table incident
  -- the list that put it right
  add column fixed_by_list uuid references area_version (id),
  -- people told that they are free since, and of those who never appealed
  add column list_freed integer not null default 0,
  add column list_silent integer not null default 0;

-- how many others speak of the same, for the banner of a case
create index appeal_sign_alike on appeal_sign (place, cause, opened_at);
