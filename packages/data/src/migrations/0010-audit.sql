-- Who did what to whom, as a chain: every row holds the SHA-256 over its own content and the hash of the row before it.
-- The content is a row of netstrings (`<bytes>:<text>,`, `-` for null), which SQL and JavaScript write alike; see
-- packages/data/src/audit/audit-hash.ts.
alter table audit_event rename to audit_event_unchained;
alter table audit_event_unchained rename constraint audit_event_pkey to audit_event_unchained_pkey;
drop index audit_person;

create table audit_event (
  -- the place in the chain, without gaps
  seq bigint primary key check (seq > 0),
  -- given where the entry is made, so that an entry that is handed over twice is written once
  id uuid not null unique,
  at timestamptz not null,
  kind text not null check (kind in ('READ', 'CHANGE', 'REVEAL', 'BREAK_GLASS', 'SIGN_IN', 'EXPORT', 'PURGE')),
  actor_kind text not null check (actor_kind in ('STAFF', 'PARTNER', 'SYSTEM', 'ANONYMOUS')),
  actor_id text not null,
  client_id text,
  action text not null,
  -- UNKNOWN: the process ended while it was being done
  outcome text not null check (outcome in ('DONE', 'REFUSED', 'FAILED', 'UNKNOWN')),
  person_id uuid,
  object_id text,
  purpose text,
  fields text[] not null,
  reason text,
  -- a JSON object as text: hashed as it was written
  detail text,
  request_id text,
  hash bytea not null check (octet_length(hash) = 32)
);
create index audit_person on audit_event (person_id, seq) where person_id is not null;
create index audit_actor on audit_event (actor_id, seq);
-- reads are nearly all there is, so one of an action is found by going back; of changes there are few
create index audit_change on audit_event (action, seq) where kind <> 'READ';
-- entries come in the order of time, nearly
create index audit_at on audit_event using brin (at);

-- what was written before there was a chain comes first, in the order of its time
do $$
declare
  entry record;
  place bigint := 0;
  link bytea := decode(repeat('00', 32), 'hex');
  netstring constant text := '%s:%s,';
begin
  for entry in select * from audit_event_unchained order by at, id loop
    place := place + 1;
    link := sha256(link || convert_to(
      (select string_agg(case when part is null then '-' else format(netstring, octet_length(part), part) end, '' order by ordinality)
       from unnest(array[place::text, entry.id::text,
         to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'READ', entry.actor_kind, entry.actor_id,
         null, entry.action, 'DONE', entry.person_id::text, null, entry.purpose, to_json(entry.fields)::text, null, null,
         entry.request_id]) with ordinality as content(part, ordinality)), 'UTF8'));
    insert into audit_event (seq, id, at, kind, actor_kind, actor_id, action, outcome, person_id, purpose, fields, request_id, hash)
    values (place, entry.id, entry.at, 'READ', entry.actor_kind, entry.actor_id, entry.action, 'DONE', entry.person_id,
      entry.purpose, entry.fields, entry.request_id, link);
  end loop;
end $$;
drop table audit_event_unchained;

-- The head of the chain, signed and told to the outside: a tail that is cut off is missed.
create table audit_anchor (
  seq bigint not null,
  at timestamptz not null,
  hash bytea not null check (octet_length(hash) = 32),
  key_id text not null,
  signature bytea not null,
  primary key (seq, key_id)
);

-- Verifications of the chain: those asked for on the screen and those of every night.
create table audit_check (
  id uuid primary key,
  state text not null check (state in ('QUEUED', 'DONE', 'FAILED')),
  asked_by uuid references staff_user (id),
  asked_at timestamptz not null,
  finished_at timestamptz,
  checked bigint,
  head_seq bigint,
  broken_seq bigint,
  problem text,
  check ((state = 'QUEUED') = (finished_at is null))
);
create index audit_check_latest on audit_check (asked_at desc);

-- ── promises ────────────────────────────────────────────────────────────────────────────────────────────────────
create trigger keeps_every_row before delete or truncate on audit_event for each statement execute function refuse_removal();
create trigger append_only before update on audit_event for each row execute function refuse_change();
create trigger keeps_every_row before delete or truncate on audit_anchor for each statement execute function refuse_removal();
create trigger append_only before update on audit_anchor for each row execute function refuse_change();
create trigger keeps_every_row before delete or truncate on audit_check for each statement execute function refuse_removal();
create trigger append_only before update on audit_check for each row when (old.state <> 'QUEUED') execute function refuse_change();

create function refuse_gap_in_chain() returns trigger language plpgsql as $$
begin
  if exists (select from fresh where fresh.seq > 1 and not exists (select from audit_event p where p.seq = fresh.seq - 1)) then
    raise exception 'chain_without_gaps: an entry has no entry before it' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create trigger chain_without_gaps after insert on audit_event referencing new table as fresh
  for each statement execute function refuse_gap_in_chain();
