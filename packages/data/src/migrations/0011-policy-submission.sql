-- What is submitted is what is approved: its id, version, kind and jurisdiction, and why it is urgent, as much as its text.
-- And every submission is a new one, so that nobody's approval of an earlier text counts for the present one.
create or replace function guard_policy() returns trigger language plpgsql as $$
declare
  kept jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) - 'revision' end;
  given jsonb := to_jsonb(new) - 'revision';
  -- what publication itself changes
  moving text[] := array['state', 'changed_at', 'published_at'];
  approvals integer;
begin
  if tg_op = 'INSERT' then
    if new.state <> 'DRAFT' and new.author_id is not null then
      raise exception 'begins_as_draft: a version is drafted before anything else' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if old.author_id is null and old.cases = '' then
    kept := kept - 'cases';
    given := given - 'cases';
  end if;
  if old.state in ('PUBLISHED', 'DISCARDED') and kept <> given then
    raise exception 'immutable: policy % % is %', old.id, old.version, old.state using errcode = 'restrict_violation';
  end if;
  if new.key <> old.key or new.author_id is distinct from old.author_id then
    raise exception 'immutable: a version keeps its key and its author' using errcode = 'restrict_violation';
  end if;
  if old.state = 'SUBMITTED' and new.state in ('SUBMITTED', 'PUBLISHED') and kept - moving <> given - moving then
    raise exception 'immutable: what is submitted is what is approved' using errcode = 'restrict_violation';
  end if;
  if old.state <> 'SUBMITTED' and new.state = 'SUBMITTED' and new.submission <= old.submission then
    raise exception 'submitted_again: approvals of an earlier submission would count' using errcode = 'restrict_violation';
  end if;
  if new.state = 'PUBLISHED' and old.state <> 'PUBLISHED' then
    if old.state <> 'SUBMITTED' then
      raise exception 'published_unsubmitted: only what was submitted is published' using errcode = 'restrict_violation';
    end if;
    select count(*) into approvals from policy_approval where policy_key = new.key and submission = new.submission;
    if approvals < 1 + new.emergency::integer then
      raise exception 'published_unapproved: % of the approvals it needs', approvals using errcode = 'restrict_violation';
    end if;
  end if;
  return new;
end $$;
