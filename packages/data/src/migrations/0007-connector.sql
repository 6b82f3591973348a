-- Which registers of other authorities answer us, and since when (domain.md row 56). Reference data: the newest row of a
-- source that is not ahead is how it stands. A source without a row was never asked.
create table connector (
  kind text not null check (kind in ('VACCINATION')),
  -- the province whose register it is
  source text not null,
  state text not null check (state in ('CONNECTED', 'NOT_CONNECTED', 'DOWN')),
  since timestamptz not null,
  primary key (kind, source, since)
);
