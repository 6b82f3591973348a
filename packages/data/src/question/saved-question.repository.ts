import { type Instant, formatInstant, fromEpochMs } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../orm/transaction.js';

/** What somebody wrote of a question they keep; `question` is what is counted and how it is drawn. */
export interface QuestionText {
  readonly name: string;
  readonly description: string;
  readonly shared: boolean;
  readonly question: Readonly<Record<string, unknown>>;
}

/** A question that is kept (收藏的问题). */
export interface SavedQuestion extends QuestionText {
  readonly id: string;
  readonly version: number;
  readonly owner: string;
  readonly mine: boolean;
  readonly savedAt: Instant;
}

/** How a question read when it was saved. */
export interface QuestionVersion extends QuestionText {
  readonly version: number;
  readonly savedAt: Instant;
}

type Row = Omit<SavedQuestion, 'savedAt'> & { readonly savedAt: Date };
type VersionRow = Omit<QuestionVersion, 'savedAt'> & { readonly savedAt: Date };

const MOST_QUESTIONS = 500;
const MOST_VERSIONS = 100;

const SHOWN = `q.id, q.name, q.description, q.shared, q.question, q.version, q.saved_at as "savedAt", s.name as owner,
  q.owner_id = $1 as mine`;
const FROM = 'from saved_question q join staff_user s on s.id = q.owner_id';
const SEEN = '(q.owner_id = $1 or q.shared) and q.deleted_at is null';

const timed = <Timed extends { readonly savedAt: Date }>(row: Timed) => ({
  ...row,
  savedAt: fromEpochMs(row.savedAt.getTime()),
});

/** One's own and those that are shared, own ones first, last saved first. */
export async function findQuestions(sql: Sql, staffId: string): Promise<readonly SavedQuestion[]> {
  const { rows } = await sql.query<Row>(
    `select ${SHOWN} ${FROM} where ${SEEN} order by (q.owner_id = $1) desc, q.saved_at desc, q.id limit $2`,
    [staffId, MOST_QUESTIONS],
  );
  return rows.map(timed);
}

/** A question as this person sees it; null: there is none, or it is somebody else's alone. */
export async function findQuestion(sql: Sql, staffId: string, id: string): Promise<SavedQuestion | null> {
  const { rows } = await sql.query<Row>(`select ${SHOWN} ${FROM} where ${SEEN} and q.id = $2`, [staffId, id]);
  return rows[0] ? timed(rows[0]) : null;
}

/** How often it was saved, newest first. Of somebody else's, only what was shared with everybody. */
export async function findQuestionVersions(sql: Sql, staffId: string, id: string): Promise<readonly QuestionVersion[]> {
  const { rows } = await sql.query<VersionRow>(
    `select v.version, v.name, v.description, v.shared, v.question, v.saved_at as "savedAt"
       from saved_question_version v join saved_question q on q.id = v.question_id
      where q.id = $2 and ${SEEN} and (q.owner_id = $1 or v.shared) order by v.version desc limit $3`,
    [staffId, id, MOST_VERSIONS],
  );
  return rows.map(timed);
}

/** Keeps a new question. @returns its id; null when the owner has one of that name */
export async function insertQuestion(
  sql: Sql,
  ownerId: string,
  text: QuestionText,
  at: Instant,
): Promise<string | null> {
  const { rows } = await sql.query<{ id: string }>(
    `insert into saved_question (id, owner_id, name, description, shared, question, version, created_at, saved_at)
     values ($1, $2, $3, $4, $5, $6, 1, $7, $7)
     on conflict (owner_id, lower(name)) where deleted_at is null do nothing returning id`,
    [uuidv7(), ownerId, ...fields(text), formatInstant(at)],
  );
  const id = rows[0]?.id ?? null;
  if (id !== null) await keepVersion(sql, id);
  return id;
}

/** What became of a change: STALE when it was changed, or deleted, since the writer looked. */
export type ChangeOutcome = 'SAVED' | 'STALE' | 'NAME_TAKEN';

/** Changes a question of the owner, if it is still the version they saw. */
export async function updateQuestion(
  sql: Sql,
  { id, ownerId, seen }: { readonly id: string; readonly ownerId: string; readonly seen: number },
  text: QuestionText,
  at: Instant,
): Promise<ChangeOutcome> {
  if (await isNameTaken(sql, ownerId, text.name, id)) return 'NAME_TAKEN';
  const { rowCount } = await sql.query(
    `update saved_question set name = $3, description = $4, shared = $5, question = $6, saved_at = $7, version = version + 1
      where id = $1 and owner_id = $2 and version = $8 and deleted_at is null`,
    [id, ownerId, ...fields(text), formatInstant(at), seen],
  );
  if (rowCount !== 1) return 'STALE';
  await keepVersion(sql, id);
  return 'SAVED';
}

/** Takes a question off the shelf. @returns whether there was one of this person */
export async function deleteQuestion(sql: Sql, ownerId: string, id: string, at: Instant): Promise<boolean> {
  const { rowCount } = await sql.query(
    'update saved_question set deleted_at = $3 where id = $1 and owner_id = $2 and deleted_at is null',
    [id, ownerId, formatInstant(at)],
  );
  return rowCount === 1;
}

/** Puts a deleted question back. GONE: there is none of this person that was deleted since `after`. */
export async function restoreQuestion(
  sql: Sql,
  ownerId: string,
  id: string,
  after: Instant,
): Promise<'RESTORED' | 'GONE' | 'NAME_TAKEN'> {
  const { rows } = await sql.query<{ name: string }>(
    'select name from saved_question where id = $1 and owner_id = $2 and deleted_at > $3 for update',
    [id, ownerId, formatInstant(after)],
  );
  const [found] = rows;
  if (!found) return 'GONE';
  if (await isNameTaken(sql, ownerId, found.name, id)) return 'NAME_TAKEN';
  await sql.query('update saved_question set deleted_at = null where id = $1', [id]);
  return 'RESTORED';
}

/** Forgets what was deleted before an instant, with all its versions. */
export async function forgetQuestions(sql: Sql, before: Instant): Promise<void> {
  await sql.query('delete from saved_question where deleted_at <= $1', [formatInstant(before)]);
}

/** Whether another question of the owner has the name; whoever saves meanwhile waits for this transaction to end. */
async function isNameTaken(sql: Sql, ownerId: string, name: string, except: string): Promise<boolean> {
  await sql.query('select 1 from staff_user where id = $1 for no key update', [ownerId]);
  const { rowCount } = await sql.query(
    `select 1 from saved_question where owner_id = $1 and lower(name) = lower($2) and id <> $3 and deleted_at is null`,
    [ownerId, name, except],
  );
  return rowCount !== 0;
}

const fields = ({ name, description, shared, question }: QuestionText): readonly unknown[] => [
  name,
  description,
  shared,
  JSON.stringify(question),
];

async function keepVersion(sql: Sql, id: string): Promise<void> {
  await sql.query(
    `insert into saved_question_version (question_id, version, name, description, shared, question, saved_at)
     select id, version, name, description, shared, question, saved_at from saved_question where id = $1`,
    [id],
  );
}
