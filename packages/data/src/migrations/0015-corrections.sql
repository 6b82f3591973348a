-- Corrections are decided together, by as many people as the risk asks for, and are never rewritten.

alter table correction
  -- what is decided together; the first corrections were each decided alone
  add column proposal_id uuid,
  -- rules that read what it changes, as the judge found them
  add column rule_ids text[] not null default '{}',
  -- ATTACH_DOSE
  add column dose jsonb,
  -- why a second person has to decide; empty: nobody had to; null: nobody asked, so somebody has to
  add column second_person_reasons text[],
  add column removed_by uuid,
  add column removal_reason text;
update correction set proposal_id = id;
alter table correction alter column proposal_id set not null;
create index correction_proposal on correction (proposal_id);
create index correction_ending on correction (valid_to) where state = 'APPROVED';

alter table correction
  -- what was decided before this rule existed was always decided by two
  add constraint second_person_decides
    check (state not in ('APPROVED', 'REMOVED') or approver_id is not null
      or coalesce(cardinality(second_person_reasons), 1) = 0),
  add constraint decided_at_a_time check (state <> 'PROPOSED' or decided_at is null),
  add constraint grace_is_short check (kind <> 'GRACE' or valid_to <= valid_from + interval '72 hours'),
  add constraint grace_names_one_rule check (kind <> 'GRACE' or rule_id is not null),
  add constraint a_test_is_attached check (kind <> 'ATTACH_TEST' or test is not null),
  add constraint a_dose_is_attached check (kind <> 'ATTACH_DOSE' or dose is not null),
  add constraint a_removal_has_a_reason
    check ((state = 'REMOVED') = (known_to is not null) and (state <> 'REMOVED' or removal_reason is not null));

-- Taking a correction back (撤销更正) takes a leniency away: whoever is worse off by it is owed a second person.
create table correction_removal (
  id uuid primary key,
  person_id uuid not null,
  appeal_id uuid not null,
  proposal_id uuid not null,
  reason text not null,
  -- what the judge said would happen: before and after
  preview jsonb not null,
  stricter boolean not null,
  state text not null check (state in ('PROPOSED', 'DONE', 'REJECTED')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  constraint removal_four_eyes check (decided_by is null or decided_by <> asked_by),
  constraint stricter_by_two check (state <> 'DONE' or not stricter or decided_by is not null)
);
create unique index one_open_removal on correction_removal (proposal_id) where state = 'PROPOSED';
create index correction_removal_appeal on correction_removal (person_id, appeal_id);

-- What a correction says is written once. It is decided once, and may be taken back once.
create function keep_correction() returns trigger language plpgsql as $$
declare
  moves constant text[] := array['PROPOSED>PROPOSED', 'PROPOSED>APPROVED', 'PROPOSED>REJECTED', 'APPROVED>APPROVED',
    'APPROVED>REMOVED', 'REJECTED>REJECTED', 'REMOVED>REMOVED'];
begin
  if tg_op = 'INSERT' then
    -- decided by itself unless it says what it is decided together with
    new.proposal_id := coalesce(new.proposal_id, new.id);
    return new;
  end if;
  if tg_op = 'DELETE' then
    raise exception 'a correction is never deleted' using errcode = 'restrict_violation', constraint = 'correction_is_kept';
  end if;
  if (new.person_id, new.id, new.appeal_id, new.proposal_id, new.kind, new.target_ids, new.division_code, new.test,
      new.dose, new.rule_id, new.legal_basis, new.evidence_ids, new.valid_from, new.valid_to, new.author_id,
      new.proposed_at, new.second_person_reasons)
    is distinct from
     (old.person_id, old.id, old.appeal_id, old.proposal_id, old.kind, old.target_ids, old.division_code, old.test,
      old.dose, old.rule_id, old.legal_basis, old.evidence_ids, old.valid_from, old.valid_to, old.author_id,
      old.proposed_at, old.second_person_reasons) then
    raise exception 'what a correction says is written once'
      using errcode = 'restrict_violation', constraint = 'correction_is_written_once';
  end if;
  if not (old.state || '>' || new.state = any (moves)) then
    raise exception 'a correction does not go from % to %', old.state, new.state
      using errcode = 'restrict_violation', constraint = 'correction_is_decided_once';
  end if;
  return new;
end $$;
create trigger correction_is_kept before insert or update or delete on correction for each row execute function keep_correction();
