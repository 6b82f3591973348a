-- What a member of staff has typed and not yet sent: it outlives the browser, not the day. Typed in the words of a call,
-- it may name a person, so it is encrypted like every other personal text, and nobody but its author can read it.
create table desk_draft (
  staff_id uuid not null references staff_user (id) on delete cascade,
  kind text not null check (kind in ('INTAKE', 'CORRECTION', 'NOTE', 'EVIDENCE', 'UPHOLD', 'MOVE', 'DECIDE')),
  -- the case, the person, or the call it belongs to; never a number somebody dictated
  scope text not null check (scope ~ '^(CALL|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})(:[A-Z_]{1,40})?$'),
  body bytea not null check (octet_length(body) <= 131072),
  -- two tabs of one person: the later one does not silently overwrite the other
  version integer not null default 1 check (version > 0),
  saved_at timestamptz not null,
  primary key (staff_id, kind, scope)
);
create index desk_draft_saved_at on desk_draft (saved_at);
