import { randomUUID } from 'node:crypto';
import type { Instant } from '@zhengming/domain';

export type AuditKind = 'READ' | 'CHANGE' | 'REVEAL' | 'BREAK_GLASS' | 'SIGN_IN' | 'EXPORT' | 'PURGE';
export type AuditActorKind = 'STAFF' | 'PARTNER' | 'SYSTEM' | 'ANONYMOUS';
/** UNKNOWN: the process ended while it was being done. */
export type AuditOutcome = 'DONE' | 'REFUSED' | 'FAILED' | 'UNKNOWN';

/**
 * One person shown to one actor for one purpose, or one change. Nothing in it may be personal but `personId`: no name,
 * no number, nothing that somebody typed about a person.
 */
export interface AuditEntry {
  readonly at: Instant;
  readonly kind: AuditKind;
  readonly actorKind: AuditActorKind;
  readonly actorId: string;
  /** The root field, or the name of what was done, e.g. `signIn`. */
  readonly action: string;
  /** Through what: the client of a partner, the session of staff. */
  readonly clientId?: string | null;
  /** DONE when absent. */
  readonly outcome?: AuditOutcome;
  readonly personId?: string | null;
  /** What was changed. */
  readonly objectId?: string | null;
  readonly purpose?: string | null;
  readonly fields?: readonly string[];
  readonly reason?: string | null;
  readonly detail?: AuditDetail | null;
  readonly requestId?: string | null;
}

export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>;

/** An entry as it is stored and hashed: identified, every part in its place, fit for the database. */
export interface AuditRecord {
  readonly id: string;
  /** RFC 3339 in UTC with microseconds, as the database prints it. */
  readonly at: string;
  readonly kind: AuditKind;
  readonly actorKind: AuditActorKind;
  readonly actorId: string;
  readonly clientId: string | null;
  readonly action: string;
  readonly outcome: AuditOutcome;
  readonly personId: string | null;
  readonly objectId: string | null;
  readonly purpose: string | null;
  readonly fields: readonly string[];
  readonly reason: string | null;
  readonly detail: string | null;
  readonly requestId: string | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LONGEST_TEXT = 500;
const MOST_FIELDS = 100;

/**
 * A UUID of version 7 (RFC 9562): the time, so that entries stand together in the index, and chance that Node keeps
 * ready. One is made for every person who is read.
 */
export function newEntryId(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

/** @throws Error when the person is none: an entry that the database would refuse must not wait in the queue. */
export function toAuditRecord(entry: AuditEntry, id: string = newEntryId()): AuditRecord {
  const { personId = null, fields = [], detail = null } = entry;
  if (personId !== null && !UUID.test(personId)) throw new Error('the person of an audit entry must be a UUID');
  return {
    id,
    at: `${new Date(entry.at).toISOString().slice(0, -1)}000Z`,
    kind: entry.kind,
    actorKind: entry.actorKind,
    actorId: storable(entry.actorId),
    clientId: optional(entry.clientId),
    action: storable(entry.action),
    outcome: entry.outcome ?? 'DONE',
    personId,
    objectId: optional(entry.objectId),
    purpose: optional(entry.purpose),
    fields: fields.slice(0, MOST_FIELDS).map(storable),
    reason: optional(entry.reason),
    detail: detail === null ? null : JSON.stringify(storableDetail(detail)),
    requestId: optional(entry.requestId),
  };
}

const optional = (text: string | null | undefined): string | null =>
  text === null || text === undefined ? null : storable(text);

/** The database stores no NUL and no half of a character; one such text must not hold up every other entry. */
const storable = (text: string): string =>
  text.length <= LONGEST_TEXT && !UNUSUAL.test(text)
    ? text
    : Buffer.from(text.slice(0, LONGEST_TEXT), 'utf8').toString('utf8').replaceAll('\0', '\uFFFD');

/** NUL and halves of characters, of which whole ones are made too: seldom, and then looked at closely. */
const UNUSUAL = /[\0\ud800-\udfff]/;

const storableDetail = (detail: AuditDetail): AuditDetail =>
  Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [
      storable(name),
      typeof value === 'string' ? storable(value) : value,
    ]),
  );
