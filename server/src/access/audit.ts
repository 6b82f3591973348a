import type { Instant } from '@zhengming/domain';
import type { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';

/** One person shown to one actor for one purpose. */
export interface AuditEntry {
  readonly at: Instant;
  readonly actorKind: 'STAFF' | 'PARTNER' | 'SYSTEM';
  readonly actorId: string;
  readonly action: string;
  readonly personId: string;
  readonly purpose: string;
  readonly fields: readonly string[];
  readonly requestId: string;
}

/** Writes who looked at whom, off the request path: in batches, flushed on close. */
export interface AuditLog {
  write(entry: AuditEntry): void;
  flush(): Promise<void>;
  close(): Promise<void>;
}

const BATCH = 2_000;
const EVERY_MS = 500;
/** What may wait while the database is away; past it, personal reads are refused rather than unrecorded. */
const MOST_WAITING = 200_000;

const INSERT = `insert into audit_event (id, at, actor_kind, actor_id, action, person_id, purpose, fields, request_id)
  select e.id, e.at, e."actorKind", e."actorId", e.action, e."personId", e.purpose, e.fields, e."requestId"
  from json_to_recordset($1::json) as e(id uuid, at timestamptz, "actorKind" text, "actorId" text, action text,
    "personId" uuid, purpose text, fields text[], "requestId" text)`;

export function openAuditLog(pool: Pool, onError: (error: unknown) => void): AuditLog {
  let waiting: AuditEntry[] = [];
  let writing: Promise<void> = Promise.resolve();
  const writeBatch = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, BATCH);
      const rows = batch.map((entry) => ({ id: uuidv7(), ...entry, at: new Date(entry.at).toISOString() }));
      await pool.query({ name: 'audit', text: INSERT, values: [JSON.stringify(rows)] });
      waiting = waiting.slice(batch.length);
    }
  };
  const flush = (): Promise<void> => (writing = writing.catch(() => undefined).then(writeBatch));
  const timer = setInterval(() => void flush().catch(onError), EVERY_MS);
  timer.unref();
  return {
    write(entry) {
      if (waiting.length >= MOST_WAITING)
        throw new Error('the audit log cannot be written; personal reads are refused');
      waiting.push(entry);
    },
    flush,
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}

/** Where a resolver says whose data its answer shows. */
export interface PersonalReading {
  /** Must be called with every person the answer shows, before it is given out. */
  of(...personIds: readonly string[]): void;
}

/** Root fields that are not marked personal in the permission table cannot show anybody. */
export const NO_PERSONAL_READING: PersonalReading = {
  of() {
    throw new Error('this root field is not marked as personal in the permission table');
  },
};

/** The personal reads of one root field: action and purpose are set by the guard, persons by the resolver. */
export function personalReading(log: AuditLog, entry: Omit<AuditEntry, 'personId'>): PersonalReading {
  const shown = new Set<string>();
  return {
    of(...personIds) {
      for (const personId of personIds) {
        if (shown.has(personId)) continue;
        shown.add(personId);
        log.write({ ...entry, personId });
      }
    },
  };
}
