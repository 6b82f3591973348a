-- Doses from paper certificates (纸质预防接种凭证, domain.md row 58): who entered them, what the issuing unit said, and who heard it.
create table paper_dose (
  person_id uuid not null,
  -- the fact as it was entered: UNVERIFIED
  id uuid not null,
  seen_original boolean not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  -- what the issuing unit said (签发单位核实)
  verdict text check (verdict in ('CONFIRMED', 'DENIED')),
  reason text,
  settled_by uuid,
  settled_at timestamptz,
  -- CONFIRMED: the fact that took its place, VERIFIED
  verified_id uuid,
  primary key (person_id, id),
  constraint four_eyes check (settled_by is null or settled_by <> recorded_by),
  constraint settled_says_all check ((verdict is null) = (settled_at is null) and (verdict is null) = (settled_by is null)
    and (verdict is null) = (reason is null) and (verified_id is not null) = (verdict is not distinct from 'CONFIRMED'))
);
