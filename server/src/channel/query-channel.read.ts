import { namedDivision } from '../division/division.type.js';
import { type From, column, expression, mapped, reading } from '../read/reading.js';
import { type Param, type Sql, sql } from '../read/sql.js';

export const queryChannelReading = reading('QueryChannel', {
  code: column('code'),
  jurisdiction: mapped(column('jurisdiction'), namedDivision),
  name: expression((row) => sql`json_build_object('zh', ${row}.name_zh, 'en', ${row}.name_en)`),
  kind: column('kind'),
  source: column('source'),
});

/** Channels of a place: those of the divisions it lies in. 410000 begins with 41, 450400 with 4504. */
export const isOfPlace = (row: Sql, place: Sql | Param): Sql =>
  sql`${place}::text ^@ regexp_replace(${row}.jurisdiction, '^(\\d\\d(?:(?!00)\\d\\d)?)(00)+$', '\\1')`;

/** The national ones, and those of a place; without a place all of them. */
export const channelsOf: From = ({ row, args }) => {
  const here = args.has('jurisdiction')
    ? sql`${row}.jurisdiction is null or ${isOfPlace(row, args.bind('jurisdiction'))}`
    : sql`true`;
  return sql`query_channel ${row} where ${here} order by ${row}.jurisdiction nulls first, ${row}.code limit 500`;
};
