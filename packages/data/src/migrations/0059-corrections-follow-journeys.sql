-- A journey that its source tells otherwise, and a scan whose mark is set or goes, end as facts and go on under another id.
-- An approved correction about one goes along as long as it still speaks about it, which the core decides; what is held here
-- is that it is the same reference of the same sender, or the same scan, and the same place.

create function is_same_journey(of_person uuid, added uuid, targets uuid[]) returns boolean language sql stable as $$
  select exists (
    select from stay n join stay o on o.person_id = n.person_id
      and o.source = n.source and o.issuer = n.issuer and o.reference = n.reference and o.division_code = n.division_code
      and o.venue_id is not distinct from n.venue_id
    where n.person_id = of_person and n.id = added and o.id = any (targets))
$$;

create function goes_on_in(of_person uuid, added uuid[], targets uuid[]) returns boolean language sql stable as $$
  select not exists (
    select from unnest(added) as a (id)
    where not (is_same_sample(of_person, array[a.id], targets) or is_same_journey(of_person, a.id, targets)))
$$;

create or replace function keep_correction() returns trigger language plpgsql as $$
declare
  moves constant text[] := array['PROPOSED>PROPOSED', 'PROPOSED>APPROVED', 'PROPOSED>REJECTED', 'APPROVED>APPROVED',
    'APPROVED>REMOVED', 'REJECTED>REJECTED', 'REMOVED>REMOVED'];
begin
  if tg_op = 'INSERT' then
    -- decided by itself unless it says what it is decided together with
    new.proposal_id := coalesce(new.proposal_id, new.id);
    return new;
  end if;
  if (new.person_id, new.id, new.appeal_id, new.proposal_id, new.kind, new.division_code, new.test,
      new.dose, new.rule_id, new.legal_basis, new.evidence_ids, new.valid_from, new.valid_to, new.author_id,
      new.proposed_at, new.second_person_reasons)
    is distinct from
     (old.person_id, old.id, old.appeal_id, old.proposal_id, old.kind, old.division_code, old.test,
      old.dose, old.rule_id, old.legal_basis, old.evidence_ids, old.valid_from, old.valid_to, old.author_id,
      old.proposed_at, old.second_person_reasons)
    or (new.target_ids <> old.target_ids and not (
      old.state = 'APPROVED' and new.target_ids[1:cardinality(old.target_ids)] = old.target_ids
      and goes_on_in(old.person_id, new.target_ids[cardinality(old.target_ids) + 1:], old.target_ids))) then
    raise exception 'what a correction says is written once'
      using errcode = 'restrict_violation', constraint = 'correction_is_written_once';
  end if;
  if not (old.state || '>' || new.state = any (moves)) then
    raise exception 'a correction does not go from % to %', old.state, new.state
      using errcode = 'restrict_violation', constraint = 'correction_is_decided_once';
  end if;
  return new;
end $$;
