-- Numbers as they are bound, verified and unbound; who may look up for whom; who passed without a code.

-- A binding as it was told first, and what was told of it since: the same binding, so stays and corrections that name it
-- go on naming it.
alter table phone_binding
  add column unbound_at timestamptz,
  -- the row that told of this binding first; null: this one
  add column version_of uuid,
  add constraint unbound_after_bound check (unbound_at is null or unbound_at >= bound_at);

-- Asking the operator again about one number (重新核验).
create table verification_request (
  person_id uuid not null,
  id uuid not null,
  binding_id uuid not null,
  reason text not null check (char_length(reason) between 1 and 200),
  asked_by uuid not null references staff_user (id),
  asked_at timestamptz not null,
  -- when whoever asks the operators fetched it
  taken_at timestamptz,
  answered_at timestamptz,
  answer text check (answer in ('VERIFIED', 'UNVERIFIED', 'UNKNOWN')),
  primary key (person_id, id),
  constraint answered_as_a_whole check ((answer is null) = (answered_at is null))
);
create unique index verification_request_id on verification_request (id);
create unique index one_open_verification on verification_request (person_id, binding_id) where answered_at is null;
create index verification_request_waiting on verification_request (asked_at, id) where answered_at is null;

-- Registered with a passport or permit when there is no resident number; RESIDENT_ID for everybody so far.
alter table person
  add column document_kind text not null default 'RESIDENT_ID' check (document_kind in ('RESIDENT_ID', 'PASSPORT')),
  -- by whom, when somebody registered them ahead (提前注册)
  add column registered_by uuid;
create index person_created on person (created_at, id);

-- Who looks up for whom (代查、亲友卡). The first key is the subject: it is their data.
create table delegation (
  person_id uuid not null,
  id uuid not null,
  holder_id uuid not null,
  relation text not null check (relation in ('PARENT', 'GUARDIAN', 'CHILD', 'SPOUSE', 'GRANDCHILD', 'RELATIVE', 'CARER', 'FRIEND')),
  purposes text[] not null check (cardinality(purposes) > 0 and purposes <@ array['STATUS', 'RECORDS', 'APPEAL']),
  consent text not null check (consent in ('FACE', 'REAL_NAME', 'SMS', 'DOCUMENT_SEEN', 'GUARDIANSHIP')),
  -- a card lies in an account of a channel, in one of as many slots as the policy gives it; the desk's have none
  channel text check (channel in ('WECHAT', 'ALIPAY', 'BAIDU', 'BEIJINGTONG')),
  account_index bytea check (octet_length(account_index) = 32),
  slot smallint check (slot > 0),
  valid_from timestamptz not null,
  valid_to timestamptz not null,
  registered_at timestamptz not null,
  registered_by_staff uuid references staff_user (id),
  registered_by_partner uuid references partner_client (id),
  ended_at timestamptz,
  ended_by text check (ended_by in ('SUBJECT', 'HOLDER', 'STAFF', 'EXPIRY')),
  end_reason text,
  primary key (person_id, id),
  constraint not_for_oneself check (holder_id <> person_id),
  constraint at_most_a_year check (valid_to > valid_from and valid_to <= valid_from + interval '366 days'),
  constraint a_card_is_whole check (num_nulls(channel, account_index, slot) in (0, 3)),
  constraint registered_by_one check (num_nulls(registered_by_staff, registered_by_partner) = 1),
  constraint ended_by_somebody check ((ended_at is null) = (ended_by is null))
);
create unique index delegation_id on delegation (id);
-- never more cards in an account than it has slots, however many ask at once
create unique index one_card_per_slot on delegation (channel, account_index, slot) where ended_at is null;
create unique index one_delegation_of_two on delegation (person_id, holder_id, coalesce(channel, '')) where ended_at is null;
create index delegation_holder on delegation (holder_id, registered_at);

-- Every look-up by a delegation, which the subject sees.
create table delegation_use (
  person_id uuid not null,
  id uuid not null,
  delegation_id uuid not null,
  at timestamptz not null,
  purpose text not null check (purpose in ('STATUS', 'RECORDS', 'APPEAL')),
  partner_id uuid not null references partner_client (id),
  primary key (person_id, id)
);
create index delegation_use_of on delegation_use (person_id, delegation_id, at desc);

-- Who passed a station or checkpoint without a code, on what (伴行人、线下登记).
create table checkpoint_pass (
  -- the person; when nobody could tell who they are, the companion who answers for them
  person_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('COMPANION', 'OFFLINE')),
  answer text not null check (answer in ('PASS', 'PASS_WITH_COMPANION', 'PASS_REGISTERED', 'REGISTER_OFFLINE', 'NO_PASS')),
  reasons text[] not null check (cardinality(reasons) > 0),
  document text not null check (document in ('ID_CARD', 'SENIOR_CARD', 'PAPER', 'NONE')),
  grade text not null check (grade in ('VERIFIED', 'PAPER')),
  companion_id uuid,
  unidentified boolean not null default false,
  emergency boolean not null default false,
  place text not null check (char_length(place) between 1 and 100),
  at timestamptz not null,
  recorded_at timestamptz not null,
  partner_id uuid not null references partner_client (id),
  -- the partner's own number of the check: sent again it is the same
  reference text not null check (char_length(reference) between 1 and 64),
  primary key (person_id, id),
  -- medical doors get advice, never a refusal
  constraint emergency_never_waits check (not emergency or answer = 'PASS')
);
create unique index checkpoint_pass_id on checkpoint_pass (id);
create unique index checkpoint_pass_once on checkpoint_pass (partner_id, reference);
create index checkpoint_pass_latest on checkpoint_pass (person_id, at desc);

do $$
declare
  one record;
begin
  for one in select * from (values
    ('verification_request', 'id::text', 'asked_at'),
    ('delegation', 'id::text', 'registered_at'),
    ('delegation_use', 'id::text', 'at'),
    ('checkpoint_pass', 'id::text', 'at')
  ) as t (name, key, since) loop
    execute format('create trigger leaves_proof after delete on %I referencing old table as gone for each statement execute function leave_proof(%L, %L)',
      one.name, one.key, one.since);
    execute format('create trigger only_purges_delete before delete on %I for each statement execute function only_purges_delete()', one.name);
    execute format('create trigger intake_is_over before insert on %I for each statement execute function intake_is_over()', one.name);
  end loop;
end $$;
