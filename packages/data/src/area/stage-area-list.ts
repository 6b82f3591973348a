import { formatInstant, type Instant, type ListFigures } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../orm/transaction.js';
import { placeCounts, type AreaList, type ListedGroup } from './area-list.js';
import { PLACE } from './locked-version.js';

export type AreaVersionState = 'IN_REVIEW' | 'HELD' | 'READY' | 'PUBLISHED' | 'REJECTED' | 'SUPERSEDED';

export interface StagedList {
  readonly versionId: string;
  /** false: this content was staged before; nothing was written. */
  readonly isNew: boolean;
  readonly state: AreaVersionState;
}

/** Who brought a list in, and when (null: by command line). */
export interface Reception {
  readonly receivedBy: string | null;
  readonly receivedAt: Instant;
}

/**
 * Stages a list as the next area version, in order of arrival. The same content is staged once. A list that is not held
 * back supersedes the drafts that came before it; a held one supersedes nothing.
 */
export async function stageAreaList(sql: Sql, list: AreaList, reception: Reception): Promise<StagedList> {
  const known = await findByContent(sql, list.contentHash);
  if (known) return known;
  const batchId = uuidv7();
  const at = formatInstant(reception.receivedAt);
  const accepted = placesOf(list.groups);
  const inserted = await sql.query(
    `insert into import_batch (id, kind, source, file_name, content_hash, received_at, received_by, accepted, rejected, report)
     values ($1, 'AREAS', $2, $3, $4, $5, $6, $7, $8, $9) on conflict (kind, content_hash) where kind = 'AREAS' do nothing`,
    [
      batchId,
      list.source,
      list.fileName,
      list.contentHash,
      at,
      reception.receivedBy,
      accepted,
      list.problems.length,
      JSON.stringify({ problems: list.problems, counts: placeCounts(list.groups), methods: methodCounts(list.groups) }),
    ],
  );
  if (inserted.rowCount === 0) {
    const other = await findByContent(sql, list.contentHash);
    if (other) return other;
  }
  const versionId = uuidv7();
  const unresolved = list.groups.filter((group) => group.division === null);
  const state = stateOf(list, unresolved.length);
  await sql.query(
    `insert into area_version (id, import_batch_id, list_time, received_at, state, held, entry_count, resolved_count,
       unresolved_count, entries, prepared_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      versionId,
      batchId,
      formatInstant(list.listTime),
      at,
      state,
      list.held.length > 0 ? JSON.stringify(list.held) : null,
      accepted,
      accepted - placesOf(unresolved),
      unresolved.length,
      JSON.stringify(list.groups),
      reception.receivedBy,
    ],
  );
  await insertReviewItems(sql, versionId, unresolved);
  if (list.held.length === 0) await supersedeEarlierDrafts(sql, versionId);
  return { versionId, isNew: true, state };
}

const placesOf = (groups: readonly ListedGroup[]): number =>
  groups.reduce((sum, group) => sum + group.places.length, 0);

function stateOf(list: AreaList, unresolved: number): AreaVersionState {
  if (list.held.length > 0) return 'HELD';
  return unresolved > 0 ? 'IN_REVIEW' : 'READY';
}

function methodCounts(groups: readonly ListedGroup[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { method, places } of groups) {
    if (method !== null) counts[method] = (counts[method] ?? 0) + places.length;
  }
  return counts;
}

async function findByContent(sql: Sql, contentHash: Buffer): Promise<StagedList | null> {
  const found = await sql.query(
    `select v.id, v.state from area_version v join import_batch b on b.id = v.import_batch_id
     where b.kind = 'AREAS' and b.content_hash = $1 and v.rolls_back is null`,
    [contentHash],
  );
  const row = found.rows[0] as { id: string; state: AreaVersionState } | undefined;
  return row ? { versionId: row.id, isNew: false, state: row.state } : null;
}

async function insertReviewItems(sql: Sql, versionId: string, unresolved: readonly ListedGroup[]): Promise<void> {
  if (unresolved.length === 0) return;
  const rows = unresolved.map((group) => ({
    id: uuidv7(),
    area_version_id: versionId,
    province: group.province,
    city: group.city,
    county: group.county,
    level: group.level ?? '',
    entries: group.places.length,
    sample: group.places[0]?.place ?? '',
    suggestions: group.suggestions,
  }));
  await sql.query(
    `insert into area_review_item (id, area_version_id, province, city, county, level, entries, sample, suggestions)
     select id, area_version_id, province, city, county, level, entries, sample, suggestions
     from jsonb_populate_recordset(null::area_review_item, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

/** Drafts that arrived before are out of date; their documents are dropped, what came in and when stays on record. */
export async function supersedeEarlierDrafts(sql: Sql, versionId: string): Promise<void> {
  await sql.query(
    `update area_version set state = 'SUPERSEDED', entries = '[]', version = version + 1
     where state in ('IN_REVIEW', 'HELD', 'READY') and rolls_back is null
       and sequence < (select ${PLACE} from area_version where id = $1)`,
    [versionId],
  );
}

/** Proposals to take back a list that is no longer in force have lost their object. */
export async function supersedeRollBacks(sql: Sql): Promise<void> {
  await sql.query(
    `update area_version v set state = 'SUPERSEDED', entries = '[]', version = version + 1
     where state = 'READY' and rolls_back is not null
       and not exists (select from area_version t where t.id = v.rolls_back and t.in_force_to is null)`,
  );
}

/** The list that a new one is weighed against: the last that arrived and was neither held back, rejected nor superseded. */
export async function findLatestFigures(sql: Sql): Promise<ListFigures | null> {
  const found = await sql.query(
    `select (extract(epoch from v.list_time) * 1000)::bigint as "listTime", b.report -> 'counts' as counts
     from area_version v join import_batch b on b.id = v.import_batch_id
     where (v.state in ('IN_REVIEW', 'READY') and v.rolls_back is null or v.state = 'PUBLISHED')
       and b.report ? 'counts' order by v.sequence desc limit 1`,
  );
  const row = found.rows[0] as { listTime: string; counts: ReturnType<typeof placeCounts> } | undefined;
  if (row === undefined) return null;
  const { high, medium, low } = row.counts;
  return {
    listTime: Number(row.listTime) as Instant,
    places: { HIGH: high, MEDIUM: medium, LOW: low },
    items: 0,
    itemsWithoutPlaces: 0,
    countsDiffer: false,
  };
}
