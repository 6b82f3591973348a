import {
  buildDivisions,
  formatInstant,
  fromEpochMs,
  indexAreas,
  parseAnyPolicy,
  policyAt,
  type AnyPolicy,
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
  type PolicyKind,
  type RiskLevel,
} from '@zhengming/domain';
import type { Store } from '../orm/store.js';
import type { Sql } from '../orm/transaction.js';

/** The world as plain data, which can be sent to another thread. */
export interface WorldData {
  readonly divisions: readonly Division[];
  readonly versions: readonly AreaVersion[];
  readonly editions: readonly DatedDocument[];
  /** Names the list in force, those known to follow, and the periods of policies: equal stamps, equal world. */
  readonly stamp: string;
}

/** The document of a published version and one period in which it is in force. */
export interface DatedDocument {
  readonly document: unknown;
  readonly from: Instant;
  readonly to: Instant | null;
}

/** Everything the judge needs besides the person: divisions, lists in force, policies. */
export interface World {
  readonly divisions: DivisionTable;
  readonly areas: AreaIndex;
  /** What the judge decides by: one for each period of a decision policy, the earliest first. */
  readonly policies: readonly Policy[];
  /** The same for policies of every kind. */
  readonly editions: readonly AnyPolicy[];
  readonly data: WorldData;
}

export const buildWorld = (data: WorldData): World => assemble(data, buildDivisions(data.divisions));

function assemble(data: WorldData, divisions: DivisionTable): World {
  const editions = data.editions.map(toEdition);
  const policies = editions.filter((edition) => edition.kind === 'DECISION');
  return { divisions, areas: indexAreas(data.versions, divisions), policies, editions, data };
}

/** A version is in force for its period, whatever its document says: it may have been cut short, or run again. */
const toEdition = ({ document, from, to }: DatedDocument): AnyPolicy => ({
  ...parseAnyPolicy(document),
  validFrom: from,
  validTo: to,
});

/** The decision policy in force at an instant; null = no policy covers it. */
export const policyOf = (world: World, at: Instant): Policy | null => policyAt(world.policies, at);

/** The policy of a kind in force for a place at an instant: of those that apply there, the one made for the smallest area. */
export function policyFor<K extends PolicyKind>(
  world: Pick<World, 'editions' | 'divisions'>,
  kind: K,
  place: DivisionCode,
  at: Instant,
): Extract<AnyPolicy, { kind: K }> | null {
  const inForce = world.editions.filter(
    (edition): edition is Extract<AnyPolicy, { kind: K }> =>
      edition.kind === kind && policyAt([edition], at) !== null && covers(world.divisions, edition.jurisdiction, place),
  );
  const [nearest] = inForce.sort((a, b) => precisionOf(b.jurisdiction) - precisionOf(a.jurisdiction));
  return nearest ?? null;
}

const WHOLE_COUNTRY = '100000';
const covers = (divisions: DivisionTable, jurisdiction: DivisionCode, place: DivisionCode): boolean =>
  jurisdiction === WHOLE_COUNTRY || divisions.contains(jurisdiction, place);
/** Digits that say something: 100000 none, 110000 two, 110105 six. */
const precisionOf = (code: DivisionCode): number => (code === WHOLE_COUNTRY ? 0 : code.replace(/(?:00)+$/, '').length);

/** Later lists already published that the judge may look ahead to. */
const LATER_LISTS = 8;

/**
 * Loads the world at an instant as it was known at an instant. Reuses the divisions of `known` when given.
 * Lists before the one in force are loaded only when a policy asks what was listed during the visit; `tried` are
 * policies that are not in force and ask so too.
 */
export async function loadWorld(
  source: Pick<Store, 'pool'> | Sql,
  at: Instant,
  knownAt: Instant = at,
  known?: World,
  tried: readonly AnyPolicy[] = [],
): Promise<World> {
  const sql = 'pool' in source ? source.pool : source;
  const editions = await readEditions(sql, knownAt);
  const lookBack = Math.max(0, ...[...editions.map(toEdition), ...tried].map(lookBackForVisits));
  const versions = await readVersions(sql, at, knownAt, lookBack);
  const stamp = await readStamp(sql, at, knownAt);
  const divisions = known?.data.divisions ?? (await readDivisions(sql));
  const data = { divisions, versions, editions, stamp };
  return known === undefined ? buildWorld(data) : assemble(data, known.divisions);
}

const lookBackForVisits = (edition: AnyPolicy): number =>
  edition.kind === 'DECISION' && edition.parameters.areaTime === 'LISTED_WHEN_VISITED'
    ? edition.parameters.lookBackDays + 1
    : 0;

/** The world given when it is still the present one, else the present one. */
export async function freshWorld(source: Pick<Store, 'pool'> | Sql, world: World, at: Instant): Promise<World> {
  const sql = 'pool' in source ? source.pool : source;
  return (await readStamp(sql, at, at)) === world.data.stamp ? world : loadWorld(sql, at, at, world);
}

/** Which periods of policies were known at an instant. */
const knownAtInstant = (parameter: string): string =>
  `known_from <= ${parameter} and (known_to is null or known_to > ${parameter})`;

/** See {@link WorldData.stamp}. */
export async function readStamp(sql: Sql, at: Instant, knownAt: Instant): Promise<string> {
  const found = await sql.query(
    `select concat(
       (select id from area_version where in_force_from <= $1 and coalesce(published_at <= $2, true)
        order by in_force_from desc limit 1), '|',
       (select string_agg(id::text, ',' order by in_force_from) from area_version
        where in_force_from > $1 and coalesce(published_at <= $2, true)), '|',
       (select md5(string_agg(id::text, ',' order by id)) from policy_period where ${knownAtInstant('$2')})) as stamp`,
    [formatInstant(at), formatInstant(knownAt)],
  );
  return (found.rows[0] as { stamp: string }).stamp;
}

async function readEditions(sql: Sql, knownAt: Instant): Promise<readonly DatedDocument[]> {
  const found = await sql.query(
    `select p.document, (extract(epoch from e.valid_from) * 1000)::bigint as "from",
       (extract(epoch from e.valid_to) * 1000)::bigint as "to"
     from policy_period e join policy p on p.key = e.policy_key
     where ${knownAtInstant('$1')} order by e.valid_from, e.kind, e.jurisdiction`,
    [formatInstant(knownAt)],
  );
  return (found.rows as { document: string; from: string; to: string | null }[]).map(({ document, from, to }) => ({
    document: JSON.parse(document) as unknown,
    from: fromEpochMs(Number(from)),
    to: to === null ? null : fromEpochMs(Number(to)),
  }));
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

/**
 * The list in force, what is known to follow it, and what was before it for as long as a policy looks back, counted from
 * the beginning of the list, so that the world is the same at every instant of it.
 */
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
         (select max(in_force_from) from published where in_force_from <=
           (select max(in_force_from) from published where in_force_from <= $1) - make_interval(days => $3)),
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
