-- Who else is found by a number: a child's phone bound for a parent, a number passed on. `person_identifier` keeps whoever
-- had it first; a look-up by phone that finds more than one person lets the agent choose.
create table shared_phone (
  blind_index bytea not null,
  person_id uuid not null,
  -- the binding through which the further person uses it
  binding_id uuid not null,
  primary key (blind_index, person_id, binding_id)
);
create index shared_phone_person on shared_phone (person_id, binding_id);
create index person_guardian on person (guardian_person_id) where guardian_person_id is not null;

-- What the desk knows and says: articles (知识条目) and macros (快捷用语), in versions. A published text never changes; a
-- change is the next version.
create table knowledge_text (
  key text not null check (key ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  version integer not null check (version > 0),
  kind text not null check (kind in ('ARTICLE', 'MACRO')),
  state text not null check (state in ('DRAFT', 'PUBLISHED', 'REPLACED', 'WITHDRAWN')),
  title_zh text not null,
  title_en text not null,
  body_zh text not null,
  body_en text not null,
  -- what can be put into a reply; may name {{number}} and the like, never a person
  reply_zh text,
  reply_en text,
  -- CAUSE:…, GAP:…, POPUP:…, CONNECTOR:…, REASON:…
  bindings text[] not null default '{}',
  -- of a macro: the move it goes with
  action text,
  sources text[] not null default '{}',
  valid_from date not null,
  -- null: shipped with the product
  written_by uuid,
  written_at timestamptz not null,
  published_by uuid,
  published_at timestamptz,
  primary key (key, version),
  check ((state = 'DRAFT') = (published_at is null)),
  check ((reply_zh is null) = (reply_en is null)),
  check (kind = 'ARTICLE' or reply_zh is not null)
);
create unique index knowledge_in_use on knowledge_text (key) where state = 'PUBLISHED';
create unique index knowledge_draft on knowledge_text (key) where state = 'DRAFT';

create function keep_published_text() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state <> 'DRAFT' then raise exception 'a published text stays on record'; end if;
    return old;
  end if;
  if old.state <> 'DRAFT' and (new.title_zh, new.title_en, new.body_zh, new.body_en, new.reply_zh, new.reply_en,
      new.bindings, new.action, new.sources, new.valid_from, new.kind)
    is distinct from (old.title_zh, old.title_en, old.body_zh, old.body_en, old.reply_zh, old.reply_en,
      old.bindings, old.action, old.sources, old.valid_from, old.kind) then
    raise exception 'a published text never changes; write the next version';
  end if;
  return new;
end $$;
create trigger published_text_stays before update or delete on knowledge_text
  for each row execute function keep_published_text();
