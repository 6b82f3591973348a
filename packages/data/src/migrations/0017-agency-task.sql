-- Bodies that know what the desk does not (laboratories, carriers, communities, provinces, data stewards), and what was
-- asked of them.
create table agency (
  id uuid primary key,
  kind text not null check (kind in ('LABORATORY', 'CARRIER', 'COMMUNITY', 'PROVINCE', 'DATA_STEWARD')),
  name_zh text not null,
  name_en text not null,
  phone text,
  -- what is said first on the phone
  opening_zh text,
  opening_en text,
  institution_id uuid references institution (id),
  division_code text,
  -- whose key it answers with; null: by phone only
  partner_id uuid references partner_client (id),
  active boolean not null default true
);
create unique index agency_of_institution on agency (institution_id) where institution_id is not null;
create index agency_partner on agency (partner_id) where partner_id is not null;

create table agency_task (
  person_id uuid not null,
  id uuid not null,
  appeal_id uuid not null,
  agency_id uuid not null references agency (id),
  question text not null,
  -- what was asked besides, in the words of the desk
  wording text,
  -- the tests or stays it is about
  fact_ids uuid[] not null default '{}',
  state text not null check (state in ('OPEN', 'CHASED', 'OVERDUE', 'ANSWERED', 'CANCELLED')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  -- by the policy of the day it was asked
  chase_at timestamptz not null,
  due_at timestamptz not null,
  -- by the system once, and by people as often as they like
  chased_at timestamptz,
  chases integer not null default 0,
  overdue_at timestamptz,
  answer text,
  -- UPLOADED: when; a county: which
  answer_time timestamptz,
  answer_division text,
  answer_text text,
  answered_at timestamptz,
  -- who entered it, from the phone; or the key that answered
  answered_by uuid,
  answered_by_partner uuid references partner_client (id),
  evidence_id uuid,
  cancelled_at timestamptz,
  -- null: the system, because the case was over
  cancelled_by uuid,
  cancel_reason text,
  primary key (person_id, id),
  constraint due_after_chase check (chase_at <= due_at and asked_at <= chase_at),
  constraint answered_as_evidence check ((state = 'ANSWERED') = (answered_at is not null)
    and (state <> 'ANSWERED' or (answer is not null and evidence_id is not null))),
  constraint answered_by_one check (state <> 'ANSWERED' or (answered_by is null) <> (answered_by_partner is null)),
  constraint chased_once_by_the_system check (state <> 'CHASED' or chases > 0),
  constraint cancelled_with_a_reason check ((state = 'CANCELLED') = (cancelled_at is not null)
    and (state <> 'CANCELLED' or cancel_reason is not null))
);
create unique index agency_task_id on agency_task (id);
create index agency_task_appeal on agency_task (person_id, appeal_id);
-- one question to one body waits once
create unique index one_open_question on agency_task (person_id, appeal_id, agency_id, question)
  where state in ('OPEN', 'CHASED', 'OVERDUE');
create index agency_task_board on agency_task (due_at, id) where state in ('OPEN', 'CHASED', 'OVERDUE');
create index agency_task_of_agency on agency_task (agency_id, due_at) where state in ('OPEN', 'CHASED', 'OVERDUE');
create index agency_task_all on agency_task (asked_at desc, id desc);
