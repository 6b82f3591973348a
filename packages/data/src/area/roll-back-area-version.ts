import { formatInstant } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../orm/transaction.js';
import { diffAreas, wholeListing, type AreaDiff } from './area-diff.js';
import { done, refused, type AreaResult, type ListedGroup } from './area-list.js';
import { lockVersion } from './locked-version.js';
import type { VersionCommand } from './review-area-version.js';

/**
 * Proposes to take back the list in force (回退): a new version with the places that were listed before it. Another
 * steward publishes it like any list, or turns it down; until then nothing changes. @returns the id of the new version
 */
export async function proposeAreaRollBack(sql: Sql, command: VersionCommand): Promise<AreaResult<string>> {
  const locked = await lockVersion(sql, command.id, command.expectedVersion);
  if (!locked.ok) return locked;
  const before = await whatWasBefore(sql, command.id);
  if (before === null) return refused('NOT_IN_FORCE');
  if (before.restores === null) return refused('NOTHING_BEFORE');
  if (before.isProposed) return refused('ROLL_BACK_PROPOSED');
  const groups = await listedAt(sql, before.restores);
  const places = groups.reduce((sum, group) => sum + group.places.length, 0);
  const id = uuidv7();
  await sql.query(
    `insert into area_version (id, import_batch_id, list_time, received_at, state, entry_count, resolved_count,
       unresolved_count, entries, prepared_by, rolls_back, restores, roll_back_reason, place_in_order)
     select $1, old.import_batch_id, old.list_time, $2, 'READY', $3, $3, 0, $4, $5, $7, old.id, $6, $9
     from area_version old where old.id = $8`,
    [
      id,
      formatInstant(command.at),
      places,
      JSON.stringify(groups),
      command.by,
      command.reason,
      command.id,
      before.restores,
      locked.value.place,
    ],
  );
  return done(id);
}

/** What taking back the list in force would change; null when it is not in force or nothing was before it. */
export async function previewAreaRollBack(
  sql: Sql,
  id: string,
): Promise<(AreaDiff & { readonly comparedWith: string }) | null> {
  const before = await whatWasBefore(sql, id);
  if (!before?.restores) return null;
  return { ...(await diffAreas(sql, wholeListing(await listedAt(sql, before.restores)))), comparedWith: id };
}

interface Before {
  /** The version that was in force before; null: it was the first. */
  readonly restores: string | null;
  readonly isProposed: boolean;
}

/** null: the version is not in force. */
async function whatWasBefore(sql: Sql, id: string): Promise<Before | null> {
  const found = await sql.query(
    `select
       (select b.id from area_version b where b.in_force_to <= v.in_force_from order by b.in_force_to desc limit 1) as restores,
       exists (select from area_version r where r.rolls_back = v.id and r.state = 'READY') as "isProposed"
     from area_version v where v.id = $1 and v.in_force_from is not null and v.in_force_to is null`,
    [id],
  );
  return (found.rows[0] as Before | undefined) ?? null;
}

/** Everything that was listed when a version came into force, of every kind: the rows are still there. */
async function listedAt(sql: Sql, versionId: string): Promise<readonly ListedGroup[]> {
  const found = await sql.query(
    `select a.kind, a.level, a.division_code as division, a.prefecture_code as prefecture, a.raw_name as "rawName",
       json_agg(json_build_object('place', a.place, 'extent', a.extent, 'exclusions', a.exclusions) order by a.id) as places
     from area_version v join risk_area a on a.in_force_from <= v.in_force_from
       and (a.in_force_to is null or a.in_force_to > v.in_force_from)
     where v.id = $1 group by 1, 2, 3, 4, 5 order by 3, 1, 2, 5`,
    [versionId],
  );
  return (found.rows as (ListedGroup & { readonly rawName: string })[]).map(({ rawName, ...group }) => ({
    ...group,
    ...namesOf(rawName),
    method: 'ROLL_BACK',
    suggestions: [],
  }));
}

/** The published names as they were joined: a name that was left out between two others is not missed. */
function namesOf(rawName: string): Pick<ListedGroup, 'province' | 'city' | 'county'> {
  const [province = '', city = '', ...rest] = rawName.split('/');
  return { province, city, county: rest.join('/') };
}
