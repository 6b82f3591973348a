-- Whom partners serve and what they were told of them names persons too: where a purge takes it, it leaves its proof.
create trigger leaves_proof after delete on status_watch referencing old table as gone for each statement
  execute function leave_proof('id::text', 'since');
create trigger leaves_proof after delete on status_change referencing old table as gone for each statement
  execute function leave_proof('id::text', 'changed_at');
create trigger leaves_proof after delete on webhook_delivery referencing old table as gone for each statement
  execute function leave_proof('id::text', 'created_at');
