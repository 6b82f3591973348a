import { leastDistanceKm } from '../division/distance.js';
import type { DivisionCode, Divisions } from '../division/division.js';
import type { NucleicTest, Stay } from '../evidence/evidence.js';
import type { RemoteScanParameters } from '../policy/policy.js';
import { HOUR_MS, type Instant } from '../time/time.js';
import { isRecord } from './stay-strength.js';

/**
 * Why a venue scan was not made at the venue (远程扫码). In June 2022 in Zhengzhou 871 people who had never been in the city
 * were given red codes by a forwarded venue code.
 */
export const REMOTE_REASONS = ['ELSEWHERE_THEN', 'TOO_FAR_TO_TRAVEL', 'SCANS_ELSEWHERE', 'FORWARDED_CODE'] as const;
export type RemoteReason = (typeof REMOTE_REASONS)[number];

export interface RemoteGround {
  readonly reason: RemoteReason;
  /** The record that speaks against the scan; null: what many people did with the code. */
  readonly factId: string | null;
  /** At least so far away, and so long before or after; null where that plays no part. */
  readonly km: number | null;
  readonly minutes: number | null;
}

/** What the detector reads: stays in force and tests of one person, and by which thresholds. */
export interface ScanFacts {
  readonly stays: readonly Stay[];
  readonly tests: readonly NucleicTest[];
  readonly thresholds: RemoteScanParameters;
}

interface Seen {
  readonly factId: string;
  readonly division: DivisionCode;
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * What speaks against a scan having been made at its venue; empty when nothing does. A record of the same place at the same
 * time (train, hotel, phone, a sample taken) settles it the other way, whatever else says so.
 */
export function remoteGrounds(
  scan: Stay,
  facts: ScanFacts,
  divisions: Divisions,
  at: Instant,
): readonly RemoteGround[] {
  if (scan.source !== 'VENUE_SCAN') return [];
  const scanned: Seen = seen(scan, at);
  const records = [
    ...facts.stays.filter((stay) => stay.id !== scan.id && isRecord(stay.source)).map((stay) => seen(stay, at)),
    ...facts.tests.filter(({ sampledAt }) => sampledAt <= at).map(sampled),
  ];
  const place = unitOf(scan.division, divisions);
  const meanwhile = records.filter((one) => gapMs(one, scanned) === 0);
  if (meanwhile.some((one) => !isElsewhere(one, place, divisions))) return [];
  const grounds = [
    ...meanwhile.map(({ factId, division }): RemoteGround => {
      return {
        reason: 'ELSEWHERE_THEN',
        factId,
        km: leastDistanceKm(division, scan.division, divisions),
        minutes: null,
      };
    }),
    ...tooFar(scanned, records, facts.thresholds, divisions),
    ...(scan.forwarded === true ? [FORWARDED] : []),
  ];
  return grounds.length > 0 ? grounds : otherScans(scan, scanned, facts, divisions, at);
}

const FORWARDED: RemoteGround = { reason: 'FORWARDED_CODE', factId: null, km: null, minutes: null };

const seen = ({ id, division, arrivedAt, leftAt }: Stay, at: Instant): Seen => ({
  factId: id,
  division,
  from: arrivedAt,
  to: leftAt ?? at,
});

const sampled = ({ id, division, sampledAt }: NucleicTest): Seen => ({
  factId: id,
  division,
  from: sampledAt,
  to: sampledAt,
});

const unitOf = (code: DivisionCode, divisions: Divisions): DivisionCode | null =>
  divisions.prefectureUnit(code, 'MUNICIPALITY');

/** Known to be in another prefecture; a province or a code nobody knows tells nothing. */
function isElsewhere(one: Seen, place: DivisionCode | null, divisions: Divisions): boolean {
  const unit = unitOf(one.division, divisions);
  return place !== null && unit !== null && unit !== place;
}

/** How long lies between two sightings; 0 when they overlap. */
const gapMs = (a: Seen, b: Seen): number => Math.max(0, a.from - b.to, b.from - a.to);

/** Seen so far away so shortly before or after that nobody could have come from there. */
function tooFar(
  scanned: Seen,
  records: readonly Seen[],
  thresholds: RemoteScanParameters,
  divisions: Divisions,
): readonly RemoteGround[] {
  return records.flatMap((one): readonly RemoteGround[] => {
    const gap = gapMs(one, scanned);
    const km = gap === 0 ? null : beyondReach(gap, one.division, scanned.division, { thresholds, divisions });
    if (km === null) return [];
    return [{ reason: 'TOO_FAR_TO_TRAVEL', factId: one.factId, km, minutes: Math.round(gap / 60_000) }];
  });
}

/** How far apart two places at least are, when nobody travels so far in that time; null: somebody may, or it is not known. */
function beyondReach(
  gap: number,
  from: DivisionCode,
  to: DivisionCode,
  { thresholds, divisions }: { readonly thresholds: RemoteScanParameters; readonly divisions: Divisions },
): number | null {
  if (gap > thresholds.withinHours * HOUR_MS) return null;
  const km = leastDistanceKm(from, to, divisions);
  return km === null || km <= (gap / HOUR_MS) * thresholds.fastestKmPerHour ? null : km;
}

/** Scans of another place that leave no time to come from there; unless a second scan says the same as this one. */
function otherScans(
  scan: Stay,
  scanned: Seen,
  { stays, thresholds }: ScanFacts,
  divisions: Divisions,
  at: Instant,
): readonly RemoteGround[] {
  const place = unitOf(scan.division, divisions);
  const scans = stays.filter((one) => one.source === 'VENUE_SCAN' && one.id !== scan.id && one.forwarded !== true);
  const near = scans.filter(
    (one) =>
      !isElsewhere(seen(one, at), place, divisions) &&
      gapMs(seen(one, at), scanned) <= thresholds.withinHours * HOUR_MS,
  );
  if (near.length > 0) return [];
  const against = scans.flatMap((one) => {
    const other = seen(one, at);
    const gap = gapMs(other, scanned);
    const km = beyondReach(gap, one.division, scan.division, { thresholds, divisions });
    if (km === null) return [];
    const minutes = Math.round(gap / 60_000);
    return [
      {
        unit: unitOf(one.division, divisions),
        ground: { reason: 'SCANS_ELSEWHERE' as const, factId: one.id, km, minutes },
      },
    ];
  });
  const agreeing = against.filter(
    (one) => against.filter(({ unit }) => unit === one.unit).length >= thresholds.scansNeeded,
  );
  return agreeing.map(({ ground }) => ground);
}
