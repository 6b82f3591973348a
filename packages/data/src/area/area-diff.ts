import type { DivisionCode, Instant } from '@zhengming/domain';
import { formatInstant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import type { ListedGroup } from './area-list.js';

/** All places of one kind, level and extent in one division that come on the list or go off it. */
export interface AreaChange {
  readonly division: DivisionCode;
  readonly kind: 'RISK_LEVEL' | 'AFFECTED_COUNTY';
  readonly level: 'HIGH' | 'MEDIUM' | 'LOW' | null;
  readonly places: number;
  readonly example: string;
}

/** Rows of `risk_area` as a list would make them. */
export const rowsOf = (groups: readonly ListedGroup[]): string =>
  JSON.stringify(
    groups.flatMap((group) =>
      group.division === null
        ? []
        : group.places.map(({ place, extent, exclusions }) => ({
            kind: group.kind,
            level: group.level,
            division_code: group.division,
            prefecture_code: group.prefecture,
            extent,
            place,
            exclusions,
            raw_name: [group.province, group.city, group.county].filter((name) => name !== '').join('/'),
          })),
    ),
  );

/**
 * What a list speaks of. A national list says nothing about counties with infections (报告病例的县), so it ends none of
 * them; an empty one lists no place of any risk level.
 */
const kindsOf = (groups: readonly ListedGroup[]): readonly string[] =>
  groups.length === 0 ? ['RISK_LEVEL'] : [...new Set(groups.map((group) => group.kind))];

/** `wanted`: the places of a list, each once; parameter 1 is the document of {@link rowsOf}. */
export const WANTED = `wanted as materialized (
  select distinct on (kind, level, division_code, extent, place, exclusions)
    kind, level, division_code, prefecture_code, extent, place, exclusions, raw_name
  from jsonb_to_recordset($1::jsonb) as row(kind text, level text, division_code text, prefecture_code text, extent text,
    place text, exclusions text[], raw_name text)
)`;

/** Whether a row on the list and a wanted one are the same place, said the same way. */
export const SAME = `w.division_code = r.division_code and w.place = r.place and w.kind = r.kind
  and w.level is not distinct from r.level and w.extent = r.extent and w.exclusions = r.exclusions`;

export interface AreaDiff {
  readonly added: readonly AreaChange[];
  readonly removed: readonly AreaChange[];
  readonly unchanged: number;
  /** Divisions in which an area of some kind, level or extent begins or ceases to be listed: what a verdict can see. */
  readonly touched: readonly DivisionCode[];
}

/** What a list would change against the one in force (预览). Reads only. */
export async function diffAreas(sql: Sql, groups: readonly ListedGroup[]): Promise<AreaDiff> {
  const found = await sql.query(
    `with ${WANTED}, current as (
       select * from risk_area where in_force_to is null and kind = any($2::text[])
     ),
     changes as (
       select 'ADDED' as change, w.kind, w.level, w.division_code, w.extent, w.place from wanted w
       where not exists (select from current r where ${SAME})
       union all
       select 'REMOVED', r.kind, r.level, r.division_code, r.extent, r.place from current r
       where not exists (select from wanted w where ${SAME})
     ),
     touched as (
       (select distinct kind, level, division_code, extent from wanted except select distinct kind, level, division_code, extent from current)
       union
       (select distinct kind, level, division_code, extent from current except select distinct kind, level, division_code, extent from wanted)
     )
     select
       (select coalesce(json_agg(a), '[]') from (
          select change, division_code as division, kind, level, count(*)::int as places, min(place) as example
          from changes group by change, division_code, kind, level order by count(*) desc, division_code) a) as changes,
       (select count(*)::int from wanted w where exists (select from current r where ${SAME})) as unchanged,
       (select coalesce(json_agg(distinct division_code), '[]') from touched) as touched`,
    [rowsOf(groups), kindsOf(groups)],
  );
  const row = found.rows[0] as {
    changes: (AreaChange & { change: 'ADDED' | 'REMOVED' })[];
    unchanged: number;
    touched: DivisionCode[];
  };
  const of = (kind: 'ADDED' | 'REMOVED'): readonly AreaChange[] =>
    row.changes.filter(({ change }) => change === kind).map(({ change: _change, ...rest }) => rest);
  return { added: of('ADDED'), removed: of('REMOVED'), unchanged: row.unchanged, touched: row.touched };
}

/** Makes the list the one in force: ends what is gone, begins what is new, leaves the rest alone. */
export async function applyAreas(
  sql: Sql,
  groups: readonly ListedGroup[],
  versionId: string,
  from: Instant,
): Promise<void> {
  const rows = rowsOf(groups);
  await sql.query(
    `with ${WANTED}
     update risk_area r set to_version = $2, in_force_to = $3
     where r.in_force_to is null and r.kind = any($4::text[]) and not exists (select from wanted w where ${SAME})`,
    [rows, versionId, formatInstant(from), kindsOf(groups)],
  );
  await sql.query(
    `with ${WANTED}
     insert into risk_area (id, kind, level, division_code, prefecture_code, extent, place, exclusions, raw_name,
       from_version, in_force_from)
     select gen_random_uuid(), w.kind, w.level, w.division_code, w.prefecture_code, w.extent, w.place, w.exclusions,
       w.raw_name, $2, $3
     from wanted w where not exists (select from risk_area r where r.in_force_to is null and ${SAME})`,
    [rows, versionId, formatInstant(from)],
  );
}
