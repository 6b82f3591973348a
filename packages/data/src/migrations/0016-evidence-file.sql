-- Files of evidence (photos, PDF). Their content lies outside the database (folder or S3), each encrypted with a key of
-- its own; the key is here, wrapped by the platform's keys. Destroying it makes every copy of the content unreadable,
-- copies in backups of the store included.

-- One pass of the deletion: what it removed names it.
create table deletion_run (
  id uuid primary key,
  started_at timestamptz not null,
  finished_at timestamptz,
  -- evidence whose time has come, extended because the case goes on, files removed, files the store did not let go of
  evidence_deleted integer not null default 0,
  evidence_extended integer not null default 0,
  files_deleted integer not null default 0,
  files_failed integer not null default 0
);
create index deletion_run_latest on deletion_run (started_at desc);

create table evidence_file (
  person_id uuid not null,
  id uuid not null,
  appeal_id uuid not null,
  -- null until evidence was made of it
  evidence_id uuid,
  -- RECEIVING: announced before a byte is stored, so that whatever lies in the store has a row.
  -- RECEIVED: stored, not yet evidence. KEPT: part of evidence. DELETING: its key is destroyed. DELETED: gone.
  state text not null check (state in ('RECEIVING', 'RECEIVED', 'KEPT', 'DELETING', 'DELETED')),
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
  -- of what arrived, which whoever sent it can compute too; and of what is kept (pictures lose their metadata)
  received_sha256 bytea check (octet_length(received_sha256) = 32),
  kept_sha256 bytea check (octet_length(kept_sha256) = 32),
  kept_bytes integer check (kept_bytes > 0),
  width integer check (width > 0),
  height integer check (height > 0),
  has_thumbnail boolean not null default false,
  -- the file's own key, wrapped; null once destroyed
  wrapped_key bytea,
  -- staff, or the agency that answered with it
  received_by uuid,
  received_at timestamptz not null,
  shredded_at timestamptz,
  deleted_at timestamptz,
  deletion_run uuid references deletion_run (id),
  primary key (person_id, id),
  constraint stored_with_its_hash check (state not in ('RECEIVED', 'KEPT')
    or (received_sha256 is not null and kept_sha256 is not null and kept_bytes is not null and wrapped_key is not null)),
  constraint kept_as_evidence check (state <> 'KEPT' or evidence_id is not null),
  constraint gone_without_its_key check (state not in ('DELETING', 'DELETED') or (wrapped_key is null and shredded_at is not null)),
  constraint deleted_by_a_run check (state <> 'DELETED' or (deleted_at is not null and deletion_run is not null))
);
create unique index evidence_file_id on evidence_file (id);
create index evidence_file_appeal on evidence_file (person_id, appeal_id);
-- the same content twice in one case is one file
create unique index one_file_per_content on evidence_file (person_id, appeal_id, received_sha256)
  where state in ('RECEIVED', 'KEPT');
create index evidence_file_unfinished on evidence_file (received_at) where state in ('RECEIVING', 'RECEIVED', 'DELETING');

-- Withdrawn: entered by mistake; the row stays and says why. Deleted: its time has come.
alter table evidence
  add column source text not null default 'CITIZEN' check (source in ('CITIZEN', 'AGENCY')),
  add column agency_task_id uuid,
  add column withdrawn_at timestamptz,
  add column withdrawn_by uuid,
  add column withdrawn_reason text,
  add column deleted_at timestamptz,
  add column deletion_run uuid references deletion_run (id),
  -- an agency answers by itself, without anybody of the staff
  alter column received_by drop not null,
  -- held elsewhere now: one row for each file
  drop column file_hash,
  drop column file_name,
  add constraint withdrawn_with_a_reason check ((withdrawn_at is null) = (withdrawn_reason is null)),
  add constraint deleted_by_a_run check ((deleted_at is null) = (deletion_run is null)),
  add constraint received_by_somebody check (received_by is not null or agency_task_id is not null);
create index evidence_due on evidence (delete_after) where deleted_at is null;
