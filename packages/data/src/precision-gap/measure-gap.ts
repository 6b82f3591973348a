import {
  dayOf,
  formatDay,
  formatInstant,
  fromEpochMs,
  isMunicipal,
  plusDays,
  precisionGap,
  startOf,
  type CalendarDay,
  type DivisionCode,
  type DivisionTable,
  type Instant,
  type PrecisionGap,
  type RiskLevel,
} from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

/** People whose stays in the look-back met the list, each at the most precise place that was met. */
export interface PersonsMet {
  /** Proven in a listed county. */
  readonly inArea: number;
  /** Known only to have been in a prefecture with a listed county. */
  readonly onlyPrefecture: number;
  /** Proven in another county of such a prefecture. */
  readonly sibling: number;
}

/** Calendar days a stay counts. */
export type LookBack = (at: Instant) => number;

/** Days measured at once when a house begins or was away; the same at most. */
const MOST_DAYS = 60;

/**
 * Measures every day whose figures are missing or not final: days that are over as of their end, today as of now.
 * Today is measured again when another list is in force. @returns the days measured
 */
export async function measurePrecisionGaps(
  sql: Sql,
  divisions: DivisionTable,
  now: Instant,
  lookBack: LookBack,
): Promise<readonly CalendarDay[]> {
  const today = dayOf(now);
  const measured: CalendarDay[] = [];
  for (const day of await unmeasuredDays(sql, today)) {
    const at = day === today ? now : fromEpochMs(startOf(plusDays(day, 1)) - 1);
    if (await measureDay(sql, divisions, { day, at, lookBackDays: lookBack(at) })) measured.push(day);
  }
  return measured;
}

async function unmeasuredDays(sql: Sql, today: CalendarDay): Promise<readonly CalendarDay[]> {
  const found = await sql.query(
    `select (d.day - date '1970-01-01')::int as day
     from generate_series($1::date, $2::date, '1 day') as series (at), lateral (select series.at::date as day) d
     left join precision_gap g on g.day = d.day
     where exists (select from area_version where in_force_from < (d.day + 1)::timestamp at time zone 'Asia/Shanghai')
       and case
         when g.day is null then true
         when d.day < $2::date then g.measured_for < (d.day + 1)::timestamp at time zone 'Asia/Shanghai' - interval '1 second'
         else g.area_version_id <> (select id from area_version where in_force_from is not null and in_force_to is null)
       end
     order by d.day`,
    [formatDay(plusDays(today, 1 - MOST_DAYS)), formatDay(today)],
  );
  return found.rows.map(({ day }: { day: number }) => day as CalendarDay);
}

interface Measuring {
  readonly day: CalendarDay;
  readonly at: Instant;
  readonly lookBackDays: number;
}

async function measureDay(sql: Sql, divisions: DivisionTable, { day, at, lookBackDays }: Measuring): Promise<boolean> {
  const list = await listAt(sql, at);
  if (list === null) return false;
  const gap = precisionGap(list.areas, divisions);
  const since = startOf(plusDays(day, -lookBackDays));
  const persons = await countPersons(sql, gap, { at, since, divisions });
  await sql.query(
    `insert into precision_gap (day, area_version_id, measured_for, listed, swept, municipal_listed, municipal_swept,
       alone, persons_in_area, persons_only_prefecture, persons_sibling, prefectures)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (day) do update set area_version_id = excluded.area_version_id, measured_for = excluded.measured_for,
       listed = excluded.listed, swept = excluded.swept, municipal_listed = excluded.municipal_listed,
       municipal_swept = excluded.municipal_swept, alone = excluded.alone, persons_in_area = excluded.persons_in_area,
       persons_only_prefecture = excluded.persons_only_prefecture, persons_sibling = excluded.persons_sibling,
       prefectures = excluded.prefectures
     where precision_gap.measured_for <= excluded.measured_for`,
    [
      formatDay(day),
      list.id,
      formatInstant(at),
      gap.ordinary.listed,
      gap.ordinary.swept,
      gap.municipalities.listed,
      gap.municipalities.swept,
      gap.alone.length,
      persons.inArea,
      persons.onlyPrefecture,
      persons.sibling,
      JSON.stringify(gap.prefectures.map(({ prefecture, listed, swept }) => ({ prefecture, listed, swept }))),
    ],
  );
  return true;
}

interface List {
  readonly id: string;
  readonly areas: readonly { readonly level: RiskLevel | null; readonly division: DivisionCode }[];
}

async function listAt(sql: Sql, at: Instant): Promise<List | null> {
  const found = await sql.query(
    `select v.id, coalesce((
       select json_agg(json_build_object('level', level, 'division', division_code)) from (
         select distinct level, division_code from risk_area
         where in_force_from <= $1 and (in_force_to is null or in_force_to > $1)) as listed
     ), '[]') as areas
     from area_version v where v.in_force_from <= $1 and (v.in_force_to is null or v.in_force_to > $1)`,
    [formatInstant(at)],
  );
  return (found.rows[0] as List | undefined) ?? null;
}

/** The business day of an instant, to SQL. */
const dayIn = (column: string): string => `(${column} at time zone 'Asia/Shanghai')::date`;

/**
 * One pass over the stays in the units the list touches. A stay known only by prefecture counts as that unless a finer
 * one of the same days tells the county, as the judge reads it; then the finer one counts. Weak evidence (a venue scan) proves no presence and is left out;
 * so are municipalities, in which "the same prefecture" says nothing.
 */
async function countPersons(
  sql: Sql,
  gap: PrecisionGap,
  { at, since, divisions }: { readonly at: Instant; readonly since: Instant; readonly divisions: DivisionTable },
): Promise<PersonsMet> {
  const ordinary = gap.prefectures.filter(({ prefecture }) => !isMunicipal(prefecture));
  const present = new Set([...ordinary.flatMap(({ counties }) => counties), ...gap.alone]);
  const listed = [...present, ...formerCodes(divisions, present)];
  const wholly = ordinary.filter((one) => one.listed === one.swept).map(({ prefecture }) => prefecture);
  const units = [...ordinary.map(({ prefecture }) => prefecture), ...gap.alone];
  const found = await sql.query(
    `select count(*) filter (where hit = 1)::int as "inArea", count(*) filter (where hit = 2)::int as "onlyPrefecture",
       count(*) filter (where hit = 3)::int as sibling
     from (
       select person_id, min(case
         when left(division_code, 6) = any ($2) or division_code = any ($3) then 1
         when precision not in ('PREFECTURE', 'PROVINCE') then 3
         when exists (
           select from stay finer
           where finer.person_id = s.person_id and finer.prefecture_code = s.prefecture_code
             and finer.precision in ('COUNTY', 'STREET') and finer.source <> 'VENUE_SCAN'
             and ${dayIn('finer.arrived_at')} <= ${dayIn('s.arrived_at')}
             and coalesce(${dayIn('finer.left_at')}, 'infinity') >= coalesce(${dayIn('s.left_at')}, 'infinity')
             and finer.known_from <= $5 and (finer.known_to is null or finer.known_to > $5)
         ) then null
         else 2 end) as hit
       from stay s
       where prefecture_code = any ($1) and (left_at is null or left_at >= $4) and arrived_at <= $5
         and source <> 'VENUE_SCAN' and known_from <= $5 and (known_to is null or known_to > $5)
       group by person_id
     ) as met`,
    [units, listed, wholly, formatInstant(since), formatInstant(at)],
  );
  return found.rows[0] as PersonsMet;
}

/** Codes that were revoked and whose territory is listed wholly: a stay may still carry one. */
const formerCodes = (divisions: DivisionTable, listed: ReadonlySet<DivisionCode>): readonly DivisionCode[] =>
  divisions.rows
    .filter(({ level, validToYear }) => level === 'COUNTY' && validToYear !== null)
    .map(({ code }) => code)
    .filter((code) => {
      const now = divisions.currentCodes(code);
      return now.length > 0 && now.every((one) => listed.has(one));
    });
