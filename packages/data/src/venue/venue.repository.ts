import { type DivisionCode, formatInstant, type Instant, type Precision } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../orm/transaction.js';
import type { FactReport } from '../person/fact-report.js';
import { recordStays } from '../stay/stay.repository.js';

export type VenueKind =
  | 'STATION'
  | 'AIRPORT'
  | 'HOTEL'
  | 'HOSPITAL'
  | 'MARKET'
  | 'RESTAURANT'
  | 'SCHOOL'
  | 'SCENIC_SPOT'
  | 'OFFICE'
  | 'OTHER';

/** A place with a code at its door (场所码). */
export interface NewVenue {
  readonly partnerId: string;
  readonly code: string;
  readonly name: string;
  readonly kind: VenueKind;
  readonly division: DivisionCode;
}

/** Registers a venue, or says anew what it is called and where it lies. @returns its id */
export async function saveVenue(sql: Sql, venue: NewVenue, at: Instant): Promise<string> {
  const { rows } = await sql.query<{ id: string }>(
    `insert into venue (id, partner_id, code, name, kind, division_code, created_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (partner_id, code) do update set name = excluded.name, kind = excluded.kind,
       division_code = excluded.division_code
     returning id`,
    [uuidv7(), venue.partnerId, venue.code, venue.name, venue.kind, venue.division, formatInstant(at)],
  );
  const [saved] = rows;
  if (saved === undefined) throw new Error('a venue that was saved is there');
  return saved.id;
}

export interface KnownVenue {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly division: DivisionCode;
}

/** The venues of a partner by their codes. */
export async function venuesByCode(
  sql: Sql,
  partnerId: string,
  codes: readonly string[],
): Promise<ReadonlyMap<string, KnownVenue>> {
  const { rows } = await sql.query<KnownVenue>(
    'select id, code, name, division_code as division from venue where partner_id = $1 and code = any($2::text[])',
    [partnerId, [...new Set(codes)]],
  );
  return new Map(rows.map((row) => [row.code, row]));
}

/** Somebody scanned the code of a venue (扫码登记). */
export interface NewVenueScan {
  readonly personId: string;
  readonly id: string;
  readonly partnerId: string;
  readonly reference: string;
  readonly venue: KnownVenue;
  readonly precision: Precision;
  readonly prefecture: DivisionCode | null;
  readonly scannedAt: Instant;
}

/**
 * Records scans as stays of an instant: weak evidence, which the judge never counts alone (A14). Idempotent by partner and
 * reference. The venues are looked through for forwarded codes later, by the clock.
 */
export async function recordVenueScans(sql: Sql, scans: readonly NewVenueScan[], now: Instant): Promise<FactReport> {
  const report = await recordStays(
    sql,
    scans.map((scan) => ({
      personId: scan.personId,
      id: scan.id,
      source: 'VENUE_SCAN' as const,
      precision: scan.precision,
      division: scan.venue.division,
      prefecture: scan.prefecture,
      arrivedAt: scan.scannedAt,
      leftAt: scan.scannedAt,
      issuer: scan.partnerId,
      reference: scan.reference,
      venueId: scan.venue.id,
      detail: scan.venue.name,
    })),
    now,
  );
  const accepted = new Set(report.accepted);
  const fresh = scans.filter(({ id }) => accepted.has(id));
  await sql.query(
    `update venue v set unchecked_from = least(v.unchecked_from, f.since)
     from (select venue, min(at) as since from unnest($1::uuid[], $2::timestamptz[]) as g (venue, at) group by venue) f
     where v.id = f.venue`,
    [fresh.map(({ venue }) => venue.id), fresh.map(({ scannedAt }) => formatInstant(scannedAt))],
  );
  return report;
}
