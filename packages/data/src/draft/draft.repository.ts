import { type Instant, formatInstant, fromEpochMs } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import type { Store } from '../orm/store.js';

/** Where a draft belongs: of one member of staff, what is being written, and about which case or call. */
export interface DraftKey {
  readonly staffId: string;
  readonly kind: string;
  readonly scope: string;
}

export interface DeskDraft {
  readonly kind: string;
  readonly scope: string;
  /** JSON text as the screen wrote it. */
  readonly body: string;
  readonly version: number;
  readonly savedAt: Instant;
}

type Shelf = Pick<Store, 'pool' | 'keyring'>;

interface DraftRow {
  readonly kind: string;
  readonly scope: string;
  readonly body: Buffer;
  readonly version: number;
  readonly saved_at: Date;
}

const MOST_DRAFTS = 20;

/** The drafts somebody has about one case or call. */
export async function findDrafts(
  { pool, keyring }: Shelf,
  staffId: string,
  scope: string,
): Promise<readonly DeskDraft[]> {
  const { rows } = await pool.query<DraftRow>(
    `select kind, scope, body, version, saved_at from desk_draft
      where staff_id = $1 and (scope = $2 or scope like $2 || ':%') order by kind, scope limit $3`,
    [staffId, scope, MOST_DRAFTS],
  );
  return rows.map(({ body, saved_at, ...rest }) => ({
    ...rest,
    body: keyring.decrypt(body),
    savedAt: fromEpochMs(saved_at.getTime()),
  }));
}

/**
 * Keeps what was typed. `seen` is the version the writer had before, 0 for the first.
 * @returns the new version; null when another tab saved, sent or discarded it meanwhile: then nothing is written
 */
export async function saveDraft(
  { pool, keyring }: Shelf,
  key: DraftKey,
  body: string,
  { seen, at }: { readonly seen: number; readonly at: Instant },
): Promise<number | null> {
  const values = [key.staffId, key.kind, key.scope, keyring.encrypt(body), formatInstant(at)];
  const { rows } =
    seen === 0
      ? await pool.query<{ version: number }>(
          `insert into desk_draft (staff_id, kind, scope, body, saved_at) values ($1, $2, $3, $4, $5)
           on conflict do nothing returning version`,
          values,
        )
      : await pool.query<{ version: number }>(
          `update desk_draft set body = $4, saved_at = $5, version = version + 1
            where staff_id = $1 and kind = $2 and scope = $3 and version = $6 returning version`,
          [...values, seen],
        );
  return rows[0]?.version ?? null;
}

/** Forgets a draft: it was sent or thrown away. */
export async function deleteDraft(sql: Sql, { staffId, kind, scope }: DraftKey): Promise<void> {
  await sql.query('delete from desk_draft where staff_id = $1 and kind = $2 and scope = $3', [staffId, kind, scope]);
}

/** Forgets what was last saved before an instant. @returns how many */
export async function deleteDraftsBefore(sql: Sql, before: Instant): Promise<number> {
  const { rowCount } = await sql.query('delete from desk_draft where saved_at < $1', [formatInstant(before)]);
  return rowCount ?? 0;
}
