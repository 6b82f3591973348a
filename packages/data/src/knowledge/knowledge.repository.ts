import {
  formatDay,
  formatInstant,
  type AppealAction,
  type CalendarDay,
  type Instant,
  type KnowledgeKind,
  type KnowledgeText,
} from '@zhengming/domain';
import type { Store } from '../orm/store.js';
import type { Sql } from '../orm/transaction.js';

export type KnowledgeState = 'DRAFT' | 'PUBLISHED' | 'REPLACED' | 'WITHDRAWN';

/** One version of an article or a macro. */
export interface KnowledgeVersion extends KnowledgeText {
  readonly key: string;
  readonly version: number;
  readonly kind: KnowledgeKind;
  readonly state: KnowledgeState;
  readonly action: AppealAction | null;
  /** `YYYY-MM-DD` */
  readonly validFrom: string;
  /** null: shipped with the product. */
  readonly writtenBy: string | null;
  readonly writtenAt: Date;
  readonly publishedBy: string | null;
  readonly publishedAt: Date | null;
}

const TEXT = (name: string): string => `json_build_object('zh', ${name}_zh, 'en', ${name}_en)`;
const STAFF = (column: string): string => `(select u.name from staff_user u where u.id = ${column})`;
const COLUMNS = `key, version, kind, state, ${TEXT('title')} as title, ${TEXT('body')} as body,
  case when reply_zh is null then null else ${TEXT('reply')} end as reply, bindings, action, sources,
  to_char(valid_from, 'YYYY-MM-DD') as "validFrom", ${STAFF('written_by')} as "writtenBy", written_at as "writtenAt",
  ${STAFF('published_by')} as "publishedBy", published_at as "publishedAt"`;

type Source = Pick<Store, 'pool'> | Sql;
const from = (source: Source): Sql => ('pool' in source ? source.pool : source);

export interface KnowledgeQuestion {
  readonly kind?: KnowledgeKind | null;
  /** Every word must stand in the text, in either language. */
  readonly words?: readonly string[];
  /** Drafts and what was withdrawn as well, of each key the latest version. */
  readonly everything?: boolean;
  /** What is true only later is not in use yet. */
  readonly on?: CalendarDay;
}

/** Some dozens to some hundreds of texts, so they are read whole; none of it is personal. */
const MOST = 500;

/** What is in use, or of every key the latest version. */
export async function findKnowledge(source: Source, question: KnowledgeQuestion): Promise<readonly KnowledgeVersion[]> {
  const { kind = null, words = [], everything = false, on = null } = question;
  const latest = everything
    ? 'version = (select max(l.version) from knowledge_text l where l.key = k.key)'
    : `state = 'PUBLISHED' and ($3::date is null or valid_from <= $3)`;
  const found = await from(source).query(
    `select ${COLUMNS} from knowledge_text k
     where ${latest} and ($1::text is null or kind = $1) and not exists (select 1 from unnest($2::text[]) w
       where position(lower(w) in lower(concat_ws(' ', title_zh, title_en, body_zh, body_en, reply_zh, reply_en))) = 0)
     order by kind, key limit ${MOST}`,
    [kind, [...words], ...(everything ? [] : [on === null ? null : formatDay(on)])],
  );
  return found.rows as KnowledgeVersion[];
}

/** What is in use on a day and bound to one of these codes. */
export async function knowledgeOf(
  source: Source,
  bindings: readonly string[],
  on: CalendarDay,
): Promise<readonly KnowledgeVersion[]> {
  const found = await from(source).query(
    `select ${COLUMNS} from knowledge_text where state = 'PUBLISHED' and bindings && $1::text[]
       and valid_from <= $2 order by key limit ${MOST}`,
    [[...bindings], formatDay(on)],
  );
  return found.rows as KnowledgeVersion[];
}

/** Every version of one text, the latest first. */
export async function knowledgeHistory(source: Source, key: string): Promise<readonly KnowledgeVersion[]> {
  const found = await from(source).query(
    `select ${COLUMNS} from knowledge_text where key = $1 order by version desc limit ${MOST}`,
    [key],
  );
  return found.rows as KnowledgeVersion[];
}

/** Holds a key until the transaction ends, so that two editors do not number the same version. */
export async function lockKnowledge(sql: Sql, key: string): Promise<void> {
  await sql.query('select pg_advisory_xact_lock(7140021, hashtext($1))', [key]);
}

export interface NewKnowledge extends KnowledgeText {
  readonly key: string;
  readonly version: number;
  readonly kind: KnowledgeKind;
  readonly action: AppealAction | null;
  readonly validFrom: CalendarDay;
  readonly writtenBy: string | null;
  readonly writtenAt: Instant;
}

/** Writes a draft, over the draft that is there. */
export async function writeKnowledgeDraft(sql: Sql, text: NewKnowledge): Promise<void> {
  await sql.query(
    `insert into knowledge_text (key, version, kind, state, title_zh, title_en, body_zh, body_en, reply_zh, reply_en, bindings,
       action, sources, valid_from, written_by, written_at)
     values ($1, $2, $3, 'DRAFT', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     on conflict (key, version) do update set kind = excluded.kind, title_zh = excluded.title_zh, title_en = excluded.title_en,
       body_zh = excluded.body_zh, body_en = excluded.body_en, reply_zh = excluded.reply_zh, reply_en = excluded.reply_en,
       bindings = excluded.bindings, action = excluded.action, sources = excluded.sources, valid_from = excluded.valid_from,
       written_by = excluded.written_by, written_at = excluded.written_at`,
    valuesOf(text),
  );
}

const valuesOf = (text: NewKnowledge): unknown[] => [
  text.key,
  text.version,
  text.kind,
  text.title.zh,
  text.title.en,
  text.body.zh,
  text.body.en,
  text.reply?.zh ?? null,
  text.reply?.en ?? null,
  text.bindings,
  text.action,
  text.sources,
  formatDay(text.validFrom),
  text.writtenBy,
  formatInstant(text.writtenAt),
];

/** Puts a draft in the place of what is in use. @returns false when there is no such draft */
export async function publishKnowledge(
  sql: Sql,
  { key, version }: { readonly key: string; readonly version: number },
  { by, at }: { readonly by: string | null; readonly at: Instant },
): Promise<boolean> {
  await sql.query(`update knowledge_text set state = 'REPLACED' where key = $1 and state = 'PUBLISHED'`, [key]);
  const made = await sql.query(
    `update knowledge_text set state = 'PUBLISHED', published_by = $3, published_at = $4
     where key = $1 and version = $2 and state = 'DRAFT'`,
    [key, version, by, formatInstant(at)],
  );
  return made.rowCount === 1;
}

/** Takes a text out of use; it stays on record. @returns false when it was not in use */
export async function withdrawKnowledge(sql: Sql, key: string): Promise<boolean> {
  const made = await sql.query(`update knowledge_text set state = 'WITHDRAWN' where key = $1 and state = 'PUBLISHED'`, [
    key,
  ]);
  return made.rowCount === 1;
}
