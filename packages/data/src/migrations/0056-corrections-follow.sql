-- A test of which something else is told ends, and goes on under another id. An approved correction about it goes along:
-- its targets may grow by later words of the very sample that it is about, and say nothing else.

create function is_same_sample(of_person uuid, added uuid[], targets uuid[]) returns boolean language sql stable as $$
  select not exists (
    select from unnest(added) as a (id) where not exists (
      select from nucleic_test n join nucleic_test o on o.person_id = n.person_id
        and o.institution_id = n.institution_id and o.sample_number = n.sample_number
      where n.person_id = of_person and n.id = a.id and o.id = any (targets)))
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
      and is_same_sample(old.person_id, new.target_ids[cardinality(old.target_ids) + 1:], old.target_ids))) then
    raise exception 'what a correction says is written once'
      using errcode = 'restrict_violation', constraint = 'correction_is_written_once';
  end if;
  if not (old.state || '>' || new.state = any (moves)) then
    raise exception 'a correction does not go from % to %', old.state, new.state
      using errcode = 'restrict_violation', constraint = 'correction_is_decided_once';
  end if;
  return new;
end $$;
