-- A roll-back is a new version that brings the list before back into force (ADR 0011): prepared by one steward, put in
-- force by another like any list, and nothing that was in force is touched.
alter table area_version
  -- the version in force that it takes back, and the one whose places it brings back
  add column rolls_back uuid references area_version (id),
  add column restores uuid references area_version (id),
  add column roll_back_reason text,
  -- where it stands among the lists by arrival: in place of the one it takes back, so that lists that arrived since may
  -- still follow; null: its own sequence
  add column place_in_order bigint,
  add constraint roll_back_is_whole check (
    (rolls_back is null) = (restores is null)
    and (rolls_back is null) = (roll_back_reason is null)
    and (rolls_back is null) = (place_in_order is null)
    and rolls_back <> restores
  ),
  -- four_eyes lets reference data in without people; a roll-back has two
  add constraint roll_back_by_two check (
    rolls_back is null or state <> 'PUBLISHED' or (prepared_by is not null and published_by is not null)
  );
create unique index one_roll_back_at_a_time on area_version (rolls_back)
  where rolls_back is not null and state in ('READY', 'PUBLISHED');
