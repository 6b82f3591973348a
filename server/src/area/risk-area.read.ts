import type { ConnectionRead } from '../read/connection.js';
import { type From, column, mapped, reading } from '../read/reading.js';
import { type Sql, sql } from '../read/sql.js';
import { namedDivision } from '../division/division.type.js';

export const riskAreaReading = reading('RiskArea', {
  id: column('id'),
  kind: column('kind'),
  level: column('level'),
  division: mapped(column('division_code'), namedDivision),
  prefectureCode: column('prefecture_code'),
  extent: column('extent'),
  place: column('place'),
  exclusions: column('exclusions'),
  rawName: column('raw_name'),
  inForceFrom: column('in_force_from'),
  inForceTo: column('in_force_to'),
});

/** In force at the instant asked for. */
export const inForceAt = (row: Sql, at: Sql): Sql =>
  sql`${row}.in_force_from <= ${at}::timestamptz and (${row}.in_force_to is null or ${row}.in_force_to > ${at}::timestamptz)`;

const listed: From = ({ row, args }) => {
  const division = args.has('division') ? sql` and ${row}.division_code like ${args.bind('division')}` : sql``;
  const level = args.has('level') ? sql` and ${row}.level = any(${args.bind('level')}::text[])` : sql``;
  const search = args.has('search')
    ? sql` and position(${args.bind('search')}::text in ${row}.raw_name || ' ' || ${row}.place) > 0`
    : sql``;
  return sql`risk_area ${row} where ${inForceAt(row, sql`${args.bind('at')}`)}${division}${level}${search}`;
};

export interface RiskAreaQuery {
  readonly at: number;
  /** `1529%` for a prefecture, `152923%` for a county. */
  readonly division: string | null;
  readonly level: readonly string[] | null;
  readonly search: string | null;
}

/** Listed places by division, then in the order they came on the list. */
export const listedAreas = (query: RiskAreaQuery): ConnectionRead => ({
  reading: riskAreaReading,
  from: listed,
  order: [
    { sql: (row) => sql`${row}.division_code`, type: 'text' },
    { sql: (row) => sql`${row}.id`, type: 'uuid' },
  ],
  given: { at: new Date(query.at), division: query.division, level: query.level, search: query.search },
});

/** The prefix that finds a division and everything in it: codes end in 00 above the county. */
export function codePrefix(code: string): string {
  if (code.length === 9) return code;
  return `${code.replace(/(00)+$/, '')}%`;
}
