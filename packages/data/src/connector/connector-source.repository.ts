import { formatInstant, type Instant, type RecordKind, type RegisterState, type SourceFault } from '@zhengming/domain';
import type { Keyring } from '../identity/keyring.js';
import type { Sql } from '../orm/transaction.js';

/** A source that can be asked by machine. */
export interface AskableSource {
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly kinds: readonly RecordKind[];
  readonly url: string;
  readonly key: string;
  readonly timeoutMs: number;
  readonly roundMinutes: number | null;
  readonly version: number;
}

interface AskableRow {
  readonly code: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly kinds: RecordKind[];
  readonly url: string;
  readonly key_cipher: Buffer;
  readonly timeout_ms: number;
  readonly round_minutes: number | null;
  readonly version: number;
}

/** The sources that are switched on and have an address and a key, the national platform first. */
export async function askableSources(
  sql: Sql,
  keyring: Pick<Keyring, 'decrypt'>,
  codes: readonly string[] | null = null,
): Promise<readonly AskableSource[]> {
  const { rows } = await sql.query(
    `select code, name_zh, name_en, kinds, url, key_cipher, timeout_ms, round_minutes, version from connector_source
     where url is not null and active and ($1::text[] is null or code = any ($1)) order by code = 'NATIONAL' desc, code`,
    [codes],
  );
  return (rows as AskableRow[]).map((row) => ({
    code: row.code,
    name: { zh: row.name_zh, en: row.name_en },
    kinds: row.kinds,
    url: row.url,
    key: keyring.decrypt(row.key_cipher),
    timeoutMs: row.timeout_ms,
    roundMinutes: row.round_minutes,
    version: row.version,
  }));
}

export interface StandingChange {
  readonly source: string;
  readonly state: RegisterState;
  readonly cause: 'ANNOUNCED' | 'ANSWER' | 'FAULT' | 'STAFF';
  readonly at: Instant;
  readonly fault?: SourceFault | null;
  readonly reason?: string | null;
  readonly by?: string | null;
}

/**
 * Writes down how a source stands from now on, for each of its kinds, where that is something new. History is never
 * changed: of two changes in one instant the later one is a millisecond younger.
 * @returns how many kinds changed
 */
export async function changeStanding(sql: Sql, change: StandingChange): Promise<number> {
  const { source, state, cause, at, fault = null, reason = null, by = null } = change;
  const differs = await sql.query(
    `select from connector_source s cross join unnest(s.kinds) as k (kind) where s.code = $1 and $2 is distinct from
       (select c.state from connector c where c.kind = k.kind and c.source = s.code order by c.since desc limit 1)`,
    [source, state],
  );
  if (differs.rowCount === 0) return 0;
  // one at a time: two answers that come together are one change
  await sql.query('select from connector_source where code = $1 for update', [source]);
  const written = await sql.query(
    `insert into connector (kind, source, state, since, cause, fault, reason, changed_by)
     select k.kind, s.code, $2, greatest($3::timestamptz, last.since + interval '1 millisecond'), $4,
       -- that it is left alone says less than what it failed of before
       case when $5 = 'RESTING' then coalesce(s.fault, $5) else $5 end, $6, $7
     from connector_source s cross join unnest(s.kinds) as k (kind)
     left join lateral (select c.state, c.since from connector c where c.kind = k.kind and c.source = s.code
       order by c.since desc limit 1) last on true
     where s.code = $1 and last.state is distinct from $2`,
    [source, state, formatInstant(at), cause, fault, reason, by],
  );
  return written.rowCount ?? 0;
}

/** It answered, whatever it said. */
export async function noteAnswered(sql: Sql, source: string, at: Instant): Promise<void> {
  await sql.query(
    `update connector_source set asked_at = greatest(asked_at, $2), answered_at = greatest(answered_at, $2) where code = $1`,
    [source, formatInstant(at)],
  );
}

/** It did not. */
export async function noteFault(sql: Sql, source: string, fault: SourceFault, at: Instant): Promise<void> {
  await sql.query(
    `update connector_source set asked_at = greatest(asked_at, $3), fault = $2, fault_at = greatest(fault_at, $3) where code = $1`,
    [source, fault, formatInstant(at)],
  );
}

/** What an administrator enters about a source. */
export interface SourceEntry {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly kinds: readonly RecordKind[];
  readonly url: string | null;
  /** Undefined: the key stays. */
  readonly key: string | null | undefined;
  readonly timeoutMs: number;
  readonly roundMinutes: number | null;
  readonly active: boolean;
}

export interface SourceWritten {
  readonly by: string | null;
  readonly at: Instant;
}

/** @returns null when there is none yet */
export async function lockSource(
  sql: Sql,
  code: string,
): Promise<{
  readonly version: number;
  readonly active: boolean;
  readonly hasKey: boolean;
  readonly url: string | null;
} | null> {
  const { rows } = await sql.query(
    `select version, active, key_cipher is not null as "hasKey", url from connector_source where code = $1 for update`,
    [code],
  );
  return (rows[0] as { version: number; active: boolean; hasKey: boolean; url: string | null } | undefined) ?? null;
}

const values = (
  { code, nameZh, nameEn, kinds, url, timeoutMs, roundMinutes, active }: SourceEntry,
  { by, at }: SourceWritten,
) => [code, nameZh, nameEn, kinds, url, timeoutMs, roundMinutes, active, formatInstant(at), by];

export async function insertSource(
  sql: Sql,
  keyring: Pick<Keyring, 'encrypt'>,
  entry: SourceEntry,
  written: SourceWritten,
): Promise<void> {
  await sql.query(
    `insert into connector_source (code, name_zh, name_en, kinds, url, timeout_ms, round_minutes, active, changed_at, changed_by,
       key_cipher) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [...values(entry, written), entry.key ? keyring.encrypt(entry.key) : null],
  );
}

/** The round of a source that is to tell of more kinds begins anew. */
export async function updateSource(
  sql: Sql,
  keyring: Pick<Keyring, 'encrypt'>,
  entry: SourceEntry,
  written: SourceWritten,
): Promise<void> {
  await sql.query(
    `update connector_source set name_zh = $2, name_en = $3, url = $5, timeout_ms = $6, round_minutes = $7, active = $8,
       changed_at = $9, changed_by = $10, version = version + 1,
       key_cipher = case when $5::text is not null then coalesce($11, key_cipher) end,
       round_cursor = case when kinds @> $4::text[] then round_cursor end,
       round_started_at = case when kinds @> $4::text[] then round_started_at end, kinds = $4
     where code = $1`,
    [...values(entry, written), entry.key ? keyring.encrypt(entry.key) : null],
  );
}
