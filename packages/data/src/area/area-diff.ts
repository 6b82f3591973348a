import type { AreaKind, DivisionCode, Instant, RiskLevel } from '@zhengming/domain';
import { formatInstant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import type { ListedGroup } from './area-list.js';

/** Places as a list would have them, and the kinds of area it speaks of: what it does not speak of stays as it is. */
export interface Listing {
  readonly groups: readonly ListedGroup[];
  readonly kinds: readonly AreaKind[];
}

/** All places of one kind, level and extent in one division that come on the list or go off it. */
export interface AreaChange {
  readonly division: DivisionCode;
  readonly kind: AreaKind;
  readonly level: RiskLevel | null;
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
 * What an official list speaks of. A national list says nothing about counties with infections (报告病例的县), so it ends
 * none of them; an empty one lists no place of any risk level.
 */
export const listingOf = (groups: readonly ListedGroup[]): Listing => ({
  groups,
  kinds: groups.length === 0 ? ['RISK_LEVEL'] : [...new Set(groups.map((group) => group.kind))],
});

/** Everything that is listed, of every kind: what it does not name ends. */
export const wholeListing = (groups: readonly ListedGroup[]): Listing => ({
  groups,
  kinds: ['RISK_LEVEL', 'AFFECTED_COUNTY'],
});

/**
 * `compared`: every place of the list and of what is in force, once, and on which side it stands. By grouping, never by
 * joining: a join of two lists of 40,000 whose size the planner does not know can take minutes. Parameters: 1 the
 * document of {@link rowsOf}, 2 the kinds.
 */
const COMPARED = `compared as materialized (
  select kind, level, division_code, extent, place, exclusions, bool_or(is_wanted) as is_wanted,
    bool_or(not is_wanted) as is_current, array_agg(id) filter (where id is not null) as ids,
    min(prefecture_code) as prefecture_code, min(raw_name) as raw_name
  from (
    select null::uuid as id, true as is_wanted, wanted.*
    from jsonb_to_recordset($1::jsonb) as wanted(kind text, level text, division_code text, extent text, place text,
      exclusions text[], prefecture_code text, raw_name text)
    union all
    select id, false, kind, level, division_code, extent, place, exclusions, prefecture_code, raw_name
    from risk_area where in_force_to is null and kind = any($2::text[])
  ) as both_sides
  group by kind, level, division_code, extent, place, exclusions
)`;

export interface AreaDiff {
  readonly added: readonly AreaChange[];
  readonly removed: readonly AreaChange[];
  readonly unchanged: number;
  /** Divisions in which an area of some kind, level or extent begins or ceases to be listed: what a verdict can see. */
  readonly touched: readonly DivisionCode[];
}

/** What a list would change against the one in force (预览). Reads only. */
export async function diffAreas(sql: Sql, { groups, kinds }: Listing): Promise<AreaDiff> {
  const found = await sql.query(
    `with ${COMPARED}, touched as (
       select division_code from compared group by kind, level, division_code, extent
       having bool_or(is_wanted) <> bool_or(is_current)
     )
     select
       (select coalesce(json_agg(a), '[]') from (
          select case when is_wanted then 'ADDED' else 'REMOVED' end as change, division_code as division, kind, level,
            count(*)::int as places, min(place) as example
          from compared where is_wanted <> is_current
          group by 1, division_code, kind, level order by count(*) desc, division_code) a) as changes,
       (select count(*)::int from compared where is_wanted and is_current) as unchanged,
       (select coalesce(json_agg(distinct division_code), '[]') from touched) as touched`,
    [rowsOf(groups), kinds],
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
  { groups, kinds }: Listing,
  versionId: string,
  from: Instant,
): Promise<void> {
  await sql.query(
    `with ${COMPARED}, ended as (
       update risk_area r set to_version = $3, in_force_to = $4
       from (select unnest(ids) as id from compared where not is_wanted) as gone where r.id = gone.id
     )
     insert into risk_area (id, kind, level, division_code, prefecture_code, extent, place, exclusions, raw_name,
       from_version, in_force_from)
     select gen_random_uuid(), kind, level, division_code, prefecture_code, extent, place, exclusions, raw_name, $3, $4
     from compared where is_wanted and not is_current`,
    [rowsOf(groups), kinds, versionId, formatInstant(from)],
  );
}
