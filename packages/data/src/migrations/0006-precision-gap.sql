-- The precision gap (精度差) of each day: counties listed, counties that matching by prefecture sweeps, and the people
-- between. Figures of a day are measured again while it lasts and kept once it is over; all of them can be worked out
-- anew from lists and stays.
create table precision_gap (
  -- in Asia/Shanghai
  day date primary key,
  area_version_id uuid not null references area_version (id),
  -- the moment it tells: the end of the day, or how far the day had come
  measured_for timestamptz not null,
  -- over prefectures of several counties
  listed integer not null,
  swept integer not null,
  -- districts of municipalities (直辖市), which no prefecture joins
  municipal_listed integer not null,
  municipal_swept integer not null,
  -- listed counties that are matched alone
  alone integer not null,
  -- one place for each person, the most precise that was met; before withholding small numbers
  persons_in_area integer not null,
  persons_only_prefecture integer not null,
  persons_sibling integer not null,
  -- [{prefecture, listed, swept}], the largest gap first
  prefectures jsonb not null
);
