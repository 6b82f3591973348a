import { hash } from 'node:crypto';
import type { AuditRecord } from './audit-entry.js';

/** What the first entry takes for the hash before it. */
export const GENESIS: Buffer = Buffer.alloc(32);

/** SHA-256 over the hash of the entry before and the content of this one: whoever changes one changes all that follow. */
export function auditHash(before: Uint8Array, seq: bigint, record: AuditRecord): Buffer {
  return hash('sha256', Buffer.concat([before, Buffer.from(contentOf(seq, record), 'utf8')]), 'buffer');
}

/** Netstrings: no text can be moved from one column to its neighbour without another content. */
function contentOf(seq: bigint, record: AuditRecord): string {
  return [
    String(seq),
    record.id,
    record.at,
    record.kind,
    record.actorKind,
    record.actorId,
    record.clientId,
    record.action,
    record.outcome,
    record.personId,
    record.objectId,
    record.purpose,
    JSON.stringify(record.fields),
    record.reason,
    record.detail,
    record.requestId,
  ]
    .map(netstring)
    .join('');
}

const netstring = (text: string | null): string => (text === null ? '-' : `${Buffer.byteLength(text)}:${text},`);
