-- The life cycle of an appeal, whole: who was asked what, what it waits for, where it was passed on, what it was merged
-- into, and how the last move can be taken back.
alter table appeal
  -- what the caller was asked, and which of it matched: names of facts, never what was answered
  add column identity_asked text[] not null default '{}',
  add column identity_matched text[] not null default '{}',
  -- AWAITING_CITIZEN: what exactly is missing, since when, until when at the latest
  add column missing text,
  add column paused_at timestamptz,
  add column pause_until timestamptz,
  -- re-opened: by whom it was handled before, how often, and until when it may be (fixed on closing)
  add column former_handler_id uuid,
  add column reopened_count integer not null default 0,
  add column reopen_until timestamptz,
  -- the appeal that goes on instead of this one
  add column merged_into uuid,
  -- merged, and found to be a matter of its own after all: stands beside the open one of the same reason
  add column stands_apart boolean not null default false,
  -- how the last move is taken back: by whom, until when, the row as it was before; void once the version went on
  add column undo jsonb,
  add constraint appeal_state check (state in ('RECEIVED', 'VERIFYING', 'IN_REVIEW', 'AWAITING_CITIZEN', 'AWAITING_AGENCY',
    'LINKED', 'PROPOSED', 'SECOND_REVIEW', 'DECIDED', 'APPLIED', 'NOTIFIED', 'CLOSED', 'REOPENED', 'TRANSFERRED', 'MERGED',
    'WITHDRAWN')),
  -- whoever is told no is told why (个人信息保护法 art. 50)
  add constraint upheld_with_a_reason check (verdict is distinct from 'UPHELD' or coalesce(btrim(verdict_reason), '') <> ''),
  add constraint merged_into_another check ((state = 'MERGED') = (merged_into is not null) and merged_into <> id);

update appeal set reopen_until = closed_at + interval '30 days' where closed_at is not null;

drop index one_open_appeal;
create unique index one_open_appeal on appeal (person_id, reason) where closed_at is null and not stands_apart;
create index appeal_merged on appeal (person_id, merged_into) where merged_into is not null;
create index appeal_paused on appeal (pause_until) where state = 'AWAITING_CITIZEN';

-- Two people who saw the same version must not both change it: whatever changes an appeal raises its version.
create function appeal_version_rises() returns trigger language plpgsql as $$
begin
  if new.version <= old.version then
    raise exception 'an appeal was changed without raising its version' using errcode = 'check_violation',
      constraint = 'version_rises';
  end if;
  return new;
end $$;
create trigger version_rises before update on appeal
  for each row when (old.* is distinct from new.*) execute function appeal_version_rises();

-- The history is written to, never rewritten.
create function history_stays() returns trigger language plpgsql as $$
begin
  raise exception 'the history of an appeal is never rewritten' using errcode = 'check_violation',
    constraint = 'history_stays';
end $$;
create trigger history_stays before update or delete on appeal_event
  for each row execute function history_stays();

-- Passed on to another hotline or a province (转办): the number stays ours, the first receiver stays the owner.
create table appeal_transfer (
  person_id uuid not null,
  id uuid not null,
  appeal_id uuid not null,
  addressee text not null check (addressee in ('PHONE_12326', 'PHONE_12306', 'PROVINCE')),
  -- PROVINCE: which one
  division_code text,
  -- the number the case has there
  external_number text,
  handed_by uuid not null,
  handed_at timestamptz not null,
  receipt_due timestamptz not null,
  received_by uuid,
  received_at timestamptz,
  -- nobody confirmed receipt in time
  escalated_at timestamptz,
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  -- taken back: by undoing, or because the case came back
  ended_at timestamptz,
  primary key (person_id, id),
  constraint a_province_has_a_code check ((addressee = 'PROVINCE') = (division_code is not null)),
  constraint received_by_somebody check ((received_at is null) = (received_by is null)),
  constraint answered_in_words check ((answered_at is null) = (answer is null))
);
create unique index one_transfer_at_a_time on appeal_transfer (person_id, appeal_id) where ended_at is null;
create index transfer_unreceived on appeal_transfer (receipt_due)
  where received_at is null and ended_at is null and escalated_at is null;
