import { staffName } from '../appeal/correction.read.js';
import { column, expression, many, reading } from '../read/reading.js';
import { sql } from '../read/sql.js';

export const evidenceFileReading = reading('EvidenceFile', {
  id: column('id'),
  // a key that is destroyed is a file that is deleted, whether or not the store has let go of it
  state: expression((row) => sql`case ${row}.state when 'DELETING' then 'DELETED' else ${row}.state end`),
  mediaType: column('media_type'),
  bytes: column('kept_bytes'),
  sha256: expression((row) => sql`encode(${row}.received_sha256, 'hex')`),
  width: column('width'),
  height: column('height'),
  receivedAt: column('received_at'),
  deletedAt: expression((row) => sql`coalesce(${row}.deleted_at, ${row}.shredded_at)`),
  deletionRun: column('deletion_run'),
});

export const evidenceReading = reading('Evidence', {
  id: column('id'),
  kind: column('kind'),
  description: column('description'),
  seenOriginal: column('seen_original'),
  channel: column('channel'),
  source: column('source'),
  agencyTaskId: column('agency_task_id'),
  receivedBy: expression(
    (row) => sql`coalesce(${staffName(sql`${row}.received_by`)},
    (select a.name_zh from agency_task k join agency a on a.id = k.agency_id where k.id = ${row}.agency_task_id), '')`,
  ),
  receivedAt: column('received_at'),
  deleteAfter: column('delete_after'),
  withdrawnAt: column('withdrawn_at'),
  withdrawnBy: expression((row) => staffName(sql`${row}.withdrawn_by`)),
  withdrawnReason: column('withdrawn_reason'),
  deletedAt: column('deleted_at'),
  files: many(
    () => evidenceFileReading,
    ({ row, parent }) => sql`evidence_file ${row} where ${row}.person_id = ${parent}.person_id
      and ${row}.evidence_id = ${parent}.id order by ${row}.id limit 20`,
  ),
});
