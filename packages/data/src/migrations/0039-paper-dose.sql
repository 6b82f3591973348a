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

-- What is about people goes only by a purge, leaves its proof, and nothing comes in once the scheme is over (ADR 0032).
do $$
declare
  one record;
begin
  for one in select * from (values
    ('paper_dose', 'id::text', 'recorded_at'),
    ('connector_answer', 'person_id::text || source', 'asked_at'),
    ('connector_record', 'person_id::text || source || kind || record_id', 'seen_at')
  ) as t (name, key, since) loop
    execute format('create trigger leaves_proof after delete on %I referencing old table as gone for each statement execute function leave_proof(%L, %L)',
      one.name, one.key, one.since);
    execute format('create trigger only_purges_delete before delete on %I for each statement execute function only_purges_delete()', one.name);
    execute format('create trigger intake_is_over before insert on %I for each statement execute function intake_is_over()', one.name);
  end loop;
end $$;
