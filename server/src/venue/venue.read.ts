import { namedDivision } from '../division/division.type.js';
import { remoteOfStay } from '../journey/remote-of-stay.js';
import type { Actor } from '../access/actor.js';
import type { ConnectionRead, SortKey } from '../read/connection.js';
import { column, expression, type From, mapped, NOW, reading, type TypeReading } from '../read/reading.js';
import { type Sql, sql } from '../read/sql.js';

const SHOWN_DAYS = sql`interval '14 days'`;

const scansOf = (row: Sql, more: Sql): Sql => sql`(select count(*)::int from stay s where s.venue_id = ${row}.id
  and s.known_to is null and s.arrived_at > ${NOW}::timestamptz - ${SHOWN_DAYS} ${more})`;

export const venueReading: TypeReading = reading('Venue', {
  id: column('id'),
  code: column('code'),
  name: column('name'),
  kind: column('kind'),
  division: mapped(column('division_code'), namedDivision),
  scans: expression((row) => scansOf(row, sql``)),
  forwarded: expression((row) => scansOf(row, sql`and s.forwarded`)),
});

export const venueScanReading: TypeReading = reading('VenueScan', {
  id: column('id'),
  scannedAt: column('arrived_at'),
  personName: expression((row) => sql`(select p.masked_name from person p where p.id = ${row}.person_id)`),
  personIdNumber: expression((row) => sql`(select p.masked_id_number from person p where p.id = ${row}.person_id)`),
  forwarded: column('forwarded'),
  remote: remoteOfStay,
});

export const VENUE_READINGS: readonly TypeReading[] = [venueReading, venueScanReading];

const key = (name: Sql, type: SortKey['type']): SortKey => ({ sql: (row) => sql`${row}.${name}`, type });

const named: From = ({ row, args }) => {
  const search = args.has('search') ? sql`and position(${args.bind('search')}::text in ${row}.name) > 0` : sql``;
  const within = args.has('within') ? sql`and ${row}.division_code ^@ ${args.bind('within')}::text` : sql``;
  return sql`venue ${row} where true ${search} ${within}`;
};

export const listedVenues = (search: string | null, within: string | null): ConnectionRead => ({
  reading: venueReading,
  from: named,
  order: [key(sql`name`, 'text'), key(sql`id`, 'uuid')],
  given: { search: search?.trim() || undefined, within: within ?? undefined },
});

const scanned: From = ({ row, args }) => {
  const own = args.has('partnerId')
    ? sql`and exists (select from venue v where v.id = ${row}.venue_id and v.partner_id = ${args.bind('partnerId')}::uuid)`
    : sql``;
  return sql`stay ${row} where ${row}.venue_id = ${args.bind('venueId')}::uuid and ${row}.known_to is null ${own}`;
};

/** A partner reads the book of its own venues. */
export const bookOfVenue = (venueId: string, actor: Actor): ConnectionRead => ({
  reading: venueScanReading,
  from: scanned,
  subject: (row) => sql`${row}.person_id`,
  order: [key(sql`arrived_at`, 'timestamptz'), key(sql`id`, 'uuid')],
  descending: true,
  given: { venueId, partnerId: actor.kind === 'PARTNER' ? actor.id : undefined },
});
