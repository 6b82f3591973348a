import { fromEpochMs, type AreaKind, type Instant, type ListedArea } from '@zhengming/domain';
import type { ListedGroup } from '../area/area-list.js';
import { listingOf, wholeListing } from '../area/area-diff.js';
import type { AreaVersionState } from '../area/stage-area-list.js';
import type { Sql } from '../orm/transaction.js';
import { loadWorld } from '../status/world.js';

/** Why a list cannot be tried. LIST_GONE: it was never in force, and its content is no longer kept. */
export type ListRefusal = 'UNKNOWN_LIST' | 'LIST_UNRESOLVED' | 'LIST_GONE';

interface VersionRow {
  readonly state: AreaVersionState;
  readonly unresolved: number;
  readonly groups: readonly ListedGroup[];
  readonly isWhole: boolean;
  /** When it was put in force; null: never. */
  readonly from: string | null;
}

/**
 * What would be listed at an instant if a list were in force then: a published one as it was, a draft as publishing it
 * would leave things, since a list ends nothing of the kinds that it does not speak of.
 */
export async function listedAreas(
  sql: Sql,
  id: string,
  { at, knownAt }: { readonly at: Instant; readonly knownAt: Instant },
): Promise<readonly ListedArea[] | ListRefusal> {
  const found = await sql.query(
    `select state, unresolved_count as unresolved, entries as groups, rolls_back is not null as "isWhole",
       (extract(epoch from in_force_from) * 1000)::bigint as "from" from area_version where id = $1`,
    [id],
  );
  const row = found.rows[0] as VersionRow | undefined;
  if (row === undefined) return 'UNKNOWN_LIST';
  if (row.from !== null) return inForceAt(sql, fromEpochMs(Number(row.from)), id);
  if (row.unresolved > 0) return 'LIST_UNRESOLVED';
  if (row.state === 'SUPERSEDED' || row.state === 'REJECTED') return 'LIST_GONE';
  const current = (await loadWorld(sql, at, knownAt)).areas.versionAt(at)?.areas ?? [];
  const { groups, kinds } = row.isWhole ? wholeListing(row.groups) : listingOf(row.groups);
  return [...current.filter(({ kind }) => !kinds.includes(kind)), ...asAreas(groups, current, at)];
}

async function inForceAt(sql: Sql, from: Instant, id: string): Promise<readonly ListedArea[] | ListRefusal> {
  const version = (await loadWorld(sql, from)).areas.versionAt(from);
  return version?.id === id ? version.areas : 'LIST_GONE';
}

/** All places of one kind, level and extent in one division are one area, as the judge reads lists. */
function asAreas(groups: readonly ListedGroup[], current: readonly ListedArea[], at: Instant): readonly ListedArea[] {
  const since = new Map(current.map((area) => [area.key, area.since]));
  const areas = new Map<string, ListedArea>();
  for (const { kind, level, division, places } of groups) {
    if (division === null) continue;
    for (const { extent } of places) {
      const key = [kind satisfies AreaKind, level ?? '-', division, extent].join(':');
      const known = areas.get(key) ?? { key, kind, level, division, extent, places: 0, since: since.get(key) ?? at };
      areas.set(key, { ...known, places: known.places + 1 });
    }
  }
  return [...areas.values()];
}
