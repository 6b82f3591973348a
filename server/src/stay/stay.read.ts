import { namedDivision } from '../division/division.type.js';
import { phoneBindingReading } from '../phone/phone.read.js';
import { type From, column, many, mapped, one, onlyFor, reading } from '../read/reading.js';
import { sql } from '../read/sql.js';

/** Days a stay can count under any edition of the rules (14天): how far its areas are looked for. */
const COUNTS_FOR = sql`interval '15 days'`;

export const stayAreaReading = reading('StayArea', {
  division: mapped(column('division_code'), namedDivision),
  level: column('level'),
  kind: column('kind'),
  places: column('places'),
  inForceFrom: column('in_force_from'),
  inForceTo: column('in_force_to'),
});

/** One row per listed division and level: from its first listing to its last while the stay counts. */
const areasOfStay: From = ({ row, parent }) => sql`(
  select a.division_code, a.level, a.kind, count(*)::int as places, min(a.in_force_from) as in_force_from,
    nullif(max(coalesce(a.in_force_to, 'infinity')), 'infinity') as in_force_to
  from risk_area a
  where a.prefecture_code = ${parent}.prefecture_code
    and a.in_force_from < coalesce(${parent}.left_at + ${COUNTS_FOR}, 'infinity')
    and (a.in_force_to is null or a.in_force_to > ${parent}.arrived_at)
  group by a.division_code, a.level, a.kind
) ${row} order by ${row}.division_code, ${row}.level limit 100`;

export const stayReading = reading('Stay', {
  id: column('id'),
  source: column('source'),
  precision: column('precision'),
  division: mapped(column('division_code'), namedDivision),
  arrivedAt: column('arrived_at'),
  leftAt: column('left_at'),
  phone: one(
    () => phoneBindingReading,
    ({ row, parent }) =>
      sql`phone_binding ${row} where ${row}.person_id = ${parent}.person_id and ${row}.known_to is null
        and coalesce(${row}.version_of, ${row}.id) = ${parent}.phone_id`,
  ),
  detail: onlyFor(['HANDLER', 'REVIEWER', 'SUPERVISOR', 'AUDITOR'], column('detail')),
  knownFrom: column('known_from'),
  areas: many(() => stayAreaReading, areasOfStay),
});

export const staysOfPerson: From = ({ row, parent, args }) => {
  const from = sql`(${args.bind('during', startOf)}::timestamptz is null or coalesce(${row}.left_at, 'infinity') >= ${args.bind('during', startOf)}::timestamptz)`;
  const to = sql`(${args.bind('during', endOf)}::timestamptz is null or ${row}.arrived_at < ${args.bind('during', endOf)}::timestamptz)`;
  const during = args.has('during') ? sql` and ${from} and ${to}` : sql``;
  return sql`stay ${row} where ${row}.person_id = ${parent}.id and ${row}.known_to is null${during}
    order by ${row}.arrived_at desc, ${row}.id desc limit 200`;
};

interface Range {
  readonly from?: number | null;
  readonly to?: number | null;
}
const startOf = (range: unknown): Date | null => toDate((range as Range | null)?.from);
const endOf = (range: unknown): Date | null => toDate((range as Range | null)?.to);
const toDate = (at: number | null | undefined): Date | null => (at === null || at === undefined ? null : new Date(at));
