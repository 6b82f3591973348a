-- Whether a test is genuine (真伪认定): one proposes, another decides, and both are written down. What was decided is a new
-- fact; the old one ends (D1). Everything can be taken back the same way.
create table integrity_change (
  person_id uuid not null,
  id uuid not null,
  -- the fact it is about, and the one that took its place
  test_id uuid not null,
  new_test_id uuid,
  was text not null check (was in ('OK', 'SUSPECTED', 'FAKE', 'TAMPERED')),
  becomes text not null check (becomes in ('OK', 'SUSPECTED', 'FAKE', 'TAMPERED')),
  state text not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'TAKEN_BACK')),
  reason text not null,
  -- the paper it rests on (文号、比对记录编号)
  document text,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text,
  -- handed to those who deal with forged reports by law (移送)
  referred_to text,
  referral_number text,
  referred_at timestamptz,
  primary key (person_id, id),
  constraint is_a_change check (was <> becomes),
  constraint decided_with_a_reason check ((state = 'PROPOSED') = (decided_at is null)
    and (state = 'PROPOSED' or (decided_by is not null and decision_reason is not null))),
  constraint four_eyes check (state not in ('APPROVED', 'REJECTED') or decided_by <> proposed_by),
  constraint taken_back_by_its_author check (state <> 'TAKEN_BACK' or decided_by = proposed_by),
  constraint approved_as_a_fact check ((state = 'APPROVED') = (new_test_id is not null)),
  constraint referred check ((referred_to is null) = (referred_at is null)
    and (state <> 'APPROVED' or becomes not in ('FAKE', 'TAMPERED') or referred_to is not null))
);
create unique index integrity_change_id on integrity_change (id);
create unique index one_open_integrity_change on integrity_change (person_id, test_id) where state = 'PROPOSED';
create index integrity_change_waiting on integrity_change (proposed_at desc, id desc) where state = 'PROPOSED';
create index integrity_change_all on integrity_change (proposed_at desc, id desc);
-- a row with a person in it goes with a purge and leaves its proof; nothing comes in once the scheme has ended
create trigger leaves_proof after delete on integrity_change referencing old table as gone for each statement
  execute function leave_proof('id::text', 'proposed_at');
create trigger only_purges_delete before delete on integrity_change for each statement execute function only_purges_delete();
create trigger intake_is_over before insert on integrity_change for each statement execute function intake_is_over();
