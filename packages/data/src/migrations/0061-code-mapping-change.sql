-- Whose code is which of ours (代码对照) changes when one steward proposes it and another approves: from then on deliveries
-- are read by it. Nobody is in it.
create table code_mapping_change (
  id uuid primary key,
  system text not null,
  subject text not null check (subject in ('TEST_CODE', 'TEST_RESULT', 'TEST_CHANNEL', 'VACCINE_PRODUCT')),
  code text not null,
  -- null: the code stands for nothing here any more, and whatever it stands in is reported
  value text,
  state text not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'TAKEN_BACK')),
  reason text not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text,
  constraint decided_with_a_reason check ((state = 'PROPOSED') = (decided_at is null)
    and (state = 'PROPOSED' or (decided_by is not null and decision_reason is not null))),
  constraint four_eyes check (state not in ('APPROVED', 'REJECTED') or decided_by <> proposed_by),
  constraint taken_back_by_its_author check (state <> 'TAKEN_BACK' or decided_by = proposed_by)
);
create unique index one_open_code_mapping_change on code_mapping_change (system, subject, code) where state = 'PROPOSED';
create index code_mapping_change_latest on code_mapping_change (proposed_at desc, id desc);
