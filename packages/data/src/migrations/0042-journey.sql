-- Journeys as carriers, hotels, operators and investigators tell them: what each of them said about one reference (票号、单号)
-- is kept, and the stay that follows from all of it is a fact. A refund ends the fact, whichever of the two came first.

alter table stay
  -- who says so, and under which number; together with the person they name one journey
  add column issuer uuid,
  add column reference text,
  -- 流调: the number of the investigation
  add column case_number text,
  -- why it is evidence no more
  add column ended_because text check (ended_because in ('REPLACED', 'REFUNDED', 'NO_SHOW', 'CHANGED', 'WITHDRAWN')),
  -- 场所码: which venue was scanned; its code went round, and nobody knows who was there
  add column venue_id uuid,
  add column forwarded boolean not null default false,
  add constraint an_end_has_its_time check (ended_because is null or known_to is not null);
create unique index one_stay_per_reference on stay (person_id, source, issuer, reference)
  where reference is not null and known_to is null;
create index stay_of_venue on stay (venue_id, arrived_at desc, id desc) where venue_id is not null;

create table stay_record (
  person_id uuid not null,
  id uuid not null,
  source text not null check (source in ('TELECOM', 'TICKET', 'HOTEL', 'FLOW_INVESTIGATION')),
  issuer uuid not null,
  reference text not null,
  event text not null check (event in ('RECORDED', 'CHANGED', 'REFUNDED', 'NO_SHOW', 'WITHDRAWN')),
  -- when the source says it happened: what was said last of these counts, in whatever order it comes in
  event_at timestamptz not null,
  division_code text,
  arrived_at timestamptz,
  left_at timestamptz,
  phone_id uuid,
  case_number text,
  detail text,
  batch text not null,
  -- of what was said: said again it is the same
  digest bytea not null check (octet_length(digest) = 32),
  received_at timestamptz not null,
  primary key (person_id, id),
  constraint place_and_time check ((division_code is null) = (arrived_at is null)),
  check (left_at is null or left_at >= arrived_at)
);
create unique index said_once on stay_record (person_id, source, issuer, reference, digest);

-- Places with a code at the door (场所码).
create table venue (
  id uuid primary key,
  partner_id uuid not null references partner_client (id),
  code text not null,
  name text not null,
  kind text not null check (kind in ('STATION', 'AIRPORT', 'HOTEL', 'HOSPITAL', 'MARKET', 'RESTAURANT', 'SCHOOL', 'SCENIC_SPOT', 'OFFICE', 'OTHER')),
  division_code text not null,
  created_at timestamptz not null,
  -- scans that nobody has looked through for a forwarded code yet begin here
  unchecked_from timestamptz
);
create unique index venue_code on venue (partner_id, code);
create index venue_by_name on venue (name, id);
create index venue_unchecked on venue (unchecked_from) where unchecked_from is not null;

-- Where somebody says they live or will stay, and who entered it for them.
alter table declaration
  add column residence_division text,
  add column entered_by text,
  add column agency_id uuid references agency (id);
