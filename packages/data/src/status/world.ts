import {
  buildDivisions,
  formatInstant,
  fromEpochMs,
  indexAreas,
  parsePolicy,
  policyAt,
  type AreaExtent,
  type AreaIndex,
  type AreaKind,
  type AreaVersion,
  type Division,
  type DivisionCode,
  type DivisionTable,
  type Instant,
  type ListedArea,
  type Policy,
  type RiskLevel,
} from '@zhengming/domain';
import type { Store } from '../orm/store.js';
import type { Sql } from '../orm/transaction.js';

/** The world as plain data, which can be sent to another thread. */
export interface WorldData {
  readonly divisions: readonly Division[];
  readonly versions: readonly AreaVersion[];
  readonly policies: readonly unknown[];
  /** Names the list in force and the published policies: equal stamps, equal world. */
  readonly stamp: string;
}

/** Everything the judge needs besides the person: divisions, lists in force, policies. */
export interface World {
  readonly divisions: DivisionTable;
  readonly areas: AreaIndex;
  readonly policies: readonly Policy[];
  readonly data: WorldData;
}

export function buildWorld(data: WorldData): World {
  const divisions = buildDivisions(data.divisions);
  return { divisions, areas: indexAreas(data.versions, divisions), policies: data.policies.map(parsePolicy), data };
}

/** The policy in force at an instant; null = no policy covers it. */
export const policyOf = (world: World, at: Instant): Policy | null => policyAt(world.policies, at);

/** Later lists already published that the judge may look ahead to. */
const LATER_LISTS = 8;

/**
 * Loads the world at an instant as it was known at an instant. Reuses the divisions of `known` when given.
 * Lists before the one in force are loaded only when a policy asks what was listed during the visit.
 */
export async function loadWorld(
  source: Pick<Store, 'pool'> | Sql,
  at: Instant,
  knownAt: Instant = at,
  known?: World,
): Promise<World> {
  const sql = 'pool' in source ? source.pool : source;
  const policies = await readPolicies(sql, knownAt);
  const lookBack = Math.max(0, ...policies.map(parsePolicy).map(lookBackForVisits));
  const versions = await readVersions(sql, at, knownAt, lookBack);
  const stamp = await readStamp(sql, at, knownAt);
  const divisions = known?.data.divisions ?? (await readDivisions(sql));
  const data = { divisions, versions, policies, stamp };
  if (known === undefined) return buildWorld(data);
  return {
    divisions: known.divisions,
    areas: indexAreas(versions, known.divisions),
    policies: policies.map(parsePolicy),
    data,
  };
}

const lookBackForVisits = ({ parameters }: Policy): number =>
  parameters.areaTime === 'LISTED_WHEN_VISITED' ? parameters.lookBackDays + 1 : 0;

/** The world given when it is still the present one, else the present one. */
export async function freshWorld(source: Pick<Store, 'pool'> | Sql, world: World, at: Instant): Promise<World> {
  const sql = 'pool' in source ? source.pool : source;
  return (await readStamp(sql, at, at)) === world.data.stamp ? world : loadWorld(sql, at, at, world);
}

export async function readStamp(sql: Sql, at: Instant, knownAt: Instant): Promise<string> {
  const found = await sql.query(
    `select concat_ws('|',
       (select id from area_version where in_force_from <= $1 and coalesce(published_at <= $2, true)
        order by in_force_from desc limit 1),
       (select string_agg(id || '@' || version, ',' order by id, version) from policy
        where state = 'PUBLISHED' and coalesce(published_at <= $2, true))) as stamp`,
    [formatInstant(at), formatInstant(knownAt)],
  );
  return (found.rows[0] as { stamp: string }).stamp;
}

async function readPolicies(sql: Sql, knownAt: Instant): Promise<readonly unknown[]> {
  const found = await sql.query(
    `select document from policy where state = 'PUBLISHED' and coalesce(published_at <= $1, true) order by valid_from`,
    [formatInstant(knownAt)],
  );
  return found.rows.map((row: { document: unknown }) => row.document);
}

async function readDivisions(sql: Sql): Promise<readonly Division[]> {
  const found = await sql.query(
    `select code, name, level, kind, parent_code as parent, valid_from as "validFromYear", valid_to as "validToYear",
       successors from division order by code, valid_from`,
  );
  return found.rows as Division[];
}

interface AreaRow {
  readonly id: string;
  readonly from: string;
  readonly kind: AreaKind | null;
  readonly level: RiskLevel | null;
  readonly division: DivisionCode;
  readonly extent: AreaExtent;
  readonly places: number;
  readonly since: string | null;
}

async function readVersions(
  sql: Sql,
  at: Instant,
  knownAt: Instant,
  lookBackDays: number,
): Promise<readonly AreaVersion[]> {
  const found = await sql.query(
    `with published as (
       select id, in_force_from from area_version
       where in_force_from is not null and coalesce(published_at <= $2, true)
     ), chosen as (
       select * from published
       where in_force_from >= coalesce(
         (select max(in_force_from) from published where in_force_from <= $1::timestamptz - make_interval(days => $3)),
         '-infinity')
       order by in_force_from limit $4
     )
     select v.id, (extract(epoch from v.in_force_from) * 1000)::bigint as "from",
       a.kind, a.level, a.division_code as division, a.extent, count(*)::int as places,
       (extract(epoch from min(a.in_force_from)) * 1000)::bigint as since
     from chosen v
     left join risk_area a on a.in_force_from <= v.in_force_from and (a.in_force_to is null or a.in_force_to > v.in_force_from)
     group by 1, 2, 3, 4, 5, 6`,
    [formatInstant(at), formatInstant(knownAt), lookBackDays, LATER_LISTS + (lookBackDays + 1) * 24],
  );
  const versions = new Map<string, { id: string; from: Instant; areas: ListedArea[] }>();
  for (const row of found.rows as AreaRow[]) {
    const version = versions.get(row.id) ?? { id: row.id, from: fromEpochMs(Number(row.from)), areas: [] };
    versions.set(row.id, version);
    if (row.kind !== null) version.areas.push(toListedArea({ ...row, kind: row.kind }));
  }
  return [...versions.values()];
}

const toListedArea = ({ kind, level, division, extent, places, since }: AreaRow & { kind: AreaKind }): ListedArea => ({
  key: [kind, level ?? '-', division, extent].join(':'),
  kind,
  level,
  division,
  extent,
  places,
  since: since === null ? null : fromEpochMs(Number(since)),
});
