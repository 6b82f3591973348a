import { type Instant, formatInstant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

export type EvidenceMediaType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
export type EvidenceFileState = 'RECEIVING' | 'RECEIVED' | 'KEPT' | 'DELETING' | 'DELETED';

export interface AnnouncedFile {
  readonly personId: string;
  readonly id: string;
  readonly appealId: string;
  readonly mediaType: EvidenceMediaType;
  readonly wrappedKey: Buffer;
  /** null: an agency sent it. */
  readonly receivedBy: string | null;
  readonly receivedAt: Instant;
}

/** Before a byte is stored: whatever lies in the store has a row that knows it. */
export async function announceFile(sql: Sql, file: AnnouncedFile): Promise<void> {
  await sql.query(
    `insert into evidence_file (person_id, id, appeal_id, state, media_type, wrapped_key, received_by, received_at)
     values ($1, $2, $3, 'RECEIVING', $4, $5, $6, $7)`,
    [
      file.personId,
      file.id,
      file.appealId,
      file.mediaType,
      file.wrappedKey,
      file.receivedBy,
      formatInstant(file.receivedAt),
    ],
  );
}

export interface ReceivedFile {
  readonly receivedSha256: Buffer;
  readonly keptSha256: Buffer;
  readonly keptBytes: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly hasThumbnail: boolean;
}

/** The content is in the store. @returns false when the case has this content already, or the row was swept meanwhile */
export async function fileReceived(sql: Sql, fileId: string, file: ReceivedFile): Promise<boolean> {
  try {
    const done = await sql.query(
      `update evidence_file set state = 'RECEIVED', received_sha256 = $2, kept_sha256 = $3, kept_bytes = $4, width = $5,
         height = $6, has_thumbnail = $7 where id = $1 and state = 'RECEIVING'`,
      [fileId, file.receivedSha256, file.keptSha256, file.keptBytes, file.width, file.height, file.hasThumbnail],
    );
    return done.rowCount === 1;
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'one_file_per_content') return false;
    throw error;
  }
}

/** A file as whoever uploaded it is told. */
export interface FoundFile {
  readonly id: string;
  /** RECEIVED: not evidence yet. */
  readonly state: 'RECEIVED' | 'KEPT';
  readonly mediaType: EvidenceMediaType;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
}

/** The same content in the same case. */
export async function sameContent(
  sql: Sql,
  appeal: { readonly personId: string; readonly id: string },
  receivedSha256: Buffer,
): Promise<FoundFile | null> {
  const found = await sql.query(
    `select id, state, media_type as "mediaType", kept_bytes as bytes, width, height from evidence_file
     where person_id = $1 and appeal_id = $2 and received_sha256 = $3 and state in ('RECEIVED', 'KEPT')`,
    [appeal.personId, appeal.id, receivedSha256],
  );
  return (found.rows[0] as FoundFile | undefined) ?? null;
}

/**
 * Makes stored files part of a piece of evidence, in the transaction that adds it.
 * @returns how many: fewer than asked for when one of them is not of this case, gone, or evidence already
 */
export async function keepFiles(
  sql: Sql,
  appeal: { readonly personId: string; readonly id: string },
  evidenceId: string,
  fileIds: readonly string[],
): Promise<number> {
  const kept = await sql.query(
    `update evidence_file set state = 'KEPT', evidence_id = $3
     where person_id = $1 and appeal_id = $2 and id = any($4::uuid[]) and state = 'RECEIVED'`,
    [appeal.personId, appeal.id, evidenceId, [...fileIds]],
  );
  return kept.rowCount ?? 0;
}

/** What reading a file needs. */
export interface StoredFile {
  readonly personId: string;
  readonly id: string;
  readonly appealId: string;
  readonly mediaType: EvidenceMediaType;
  readonly keptSha256: Buffer;
  readonly hasThumbnail: boolean;
  readonly wrappedKey: Buffer;
}

/** A file that may be shown: stored, and not part of evidence that was withdrawn. */
export async function findStoredFile(sql: Sql, fileId: string): Promise<StoredFile | null> {
  const found = await sql.query(
    `select f.person_id as "personId", f.id, f.appeal_id as "appealId", f.media_type as "mediaType",
       f.kept_sha256 as "keptSha256", f.has_thumbnail as "hasThumbnail", f.wrapped_key as "wrappedKey"
     from evidence_file f left join evidence e on e.person_id = f.person_id and e.id = f.evidence_id
     where f.id = $1 and f.state in ('RECEIVED', 'KEPT') and e.withdrawn_at is null`,
    [fileId],
  );
  return (found.rows[0] as StoredFile | undefined) ?? null;
}

/** Takes back a file that is not evidence yet. @returns whether there was one */
export async function dropReceivedFile(sql: Sql, fileId: string, receivedBy: string, at: Instant): Promise<boolean> {
  const done = await sql.query(
    `update evidence_file set state = 'DELETING', wrapped_key = null, shredded_at = $3
     where id = $1 and received_by = $2 and state in ('RECEIVING', 'RECEIVED')`,
    [fileId, receivedBy, formatInstant(at)],
  );
  return done.rowCount === 1;
}
