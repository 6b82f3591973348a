import {
  type CodeScan,
  type DivisionCode,
  type Divisions,
  formatInstant,
  forwardedScans,
  fromEpochMs,
  type Instant,
  plusMs,
  type RemoteScanParameters,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../orm/transaction.js';
import { followCorrections, followQuestions } from '../person/follow-facts.js';
import { endStays } from '../stay/stay.repository.js';

/** What was found at one venue. */
export interface CheckedVenue {
  readonly venueId: string;
  /** Whose scans are doubtful now, or no longer: to be judged again in the same transaction. */
  readonly changed: readonly string[];
}

interface ScanRow {
  readonly personId: string;
  readonly id: string;
  readonly at: string;
  readonly forwarded: boolean;
  readonly seenIn: readonly DivisionCode[];
}

const MINUTE_MS = 60_000;
/** Records by which somebody is placed; scans and what people say are left out. */
const RECORDS = `('TELECOM', 'TICKET', 'HOTEL', 'FLOW_INVESTIGATION', 'COMMUNITY')`;

/** The venue whose new scans have waited longest to be looked through; null: none waits. */
export async function nextUncheckedVenue(
  sql: Sql,
): Promise<{ readonly id: string; readonly division: DivisionCode; readonly since: Instant } | null> {
  const { rows } = await sql.query<{ id: string; division: DivisionCode; since: string }>(
    `select id, division_code as division, (extract(epoch from unchecked_from) * 1000)::bigint as since from venue
     where unchecked_from is not null order by unchecked_from, id limit 1 for update skip locked`,
  );
  const [row] = rows;
  return row === undefined ? null : { ...row, since: fromEpochMs(Number(row.since)) };
}

/**
 * Looks through the scans of a venue for a code that went round (场所码被转发) and marks them: the old fact ends and the same
 * scan follows with the mark, so that what was judged before can still be looked up. Marks that no longer hold go again.
 */
export async function checkVenue(
  sql: Sql,
  venue: { readonly id: string; readonly division: DivisionCode; readonly since: Instant },
  { divisions, thresholds }: { readonly divisions: Divisions; readonly thresholds: RemoteScanParameters },
  now: Instant,
): Promise<CheckedVenue> {
  const home = divisions.prefectureUnit(venue.division, 'MUNICIPALITY');
  const scans = await scansSince(sql, venue.id, plusMs(venue.since, -thresholds.burstMinutes * MINUTE_MS));
  const doubtful = forwardedScans(
    scans.map((one): CodeScan => ({
      id: one.id,
      at: fromEpochMs(Number(one.at)),
      seenIn: placed(one, home, divisions),
    })),
    home,
    thresholds,
  );
  const turned = scans.filter(({ id, forwarded }) => doubtful.has(id) !== forwarded);
  await turn(sql, turned, now);
  await sql.query('update venue set unchecked_from = null where id = $1', [venue.id]);
  return { venueId: venue.id, changed: [...new Set(turned.map(({ personId }) => personId))] };
}

async function scansSince(sql: Sql, venueId: string, since: Instant): Promise<readonly ScanRow[]> {
  const { rows } = await sql.query<ScanRow>(
    `select s.person_id as "personId", s.id, (extract(epoch from s.arrived_at) * 1000)::bigint as at, s.forwarded,
       array(select r.division_code from stay r where r.person_id = s.person_id and r.source in ${RECORDS}
         and r.known_to is null and r.arrived_at <= s.arrived_at and coalesce(r.left_at, 'infinity') >= s.arrived_at
         order by r.arrived_at desc limit 5) as "seenIn"
     from stay s where s.venue_id = $1 and s.known_to is null and s.arrived_at >= $2 order by s.arrived_at, s.id`,
    [venueId, formatInstant(since)],
  );
  return rows;
}

/** At the venue if any record says so; else where the latest record says. */
function placed(scan: ScanRow, home: DivisionCode | null, divisions: Divisions): DivisionCode | null {
  const units = scan.seenIn.flatMap((code) => divisions.prefectureUnit(code, 'MUNICIPALITY') ?? []);
  return units.find((unit) => unit === home) ?? units[0] ?? null;
}

async function turn(sql: Sql, scans: readonly ScanRow[], now: Instant): Promise<void> {
  if (scans.length === 0) return;
  await sql.query('select from person where id = any($1::uuid[]) order by id for update', [
    [...new Set(scans.map(({ personId }) => personId))],
  ]);
  await endStays(
    sql,
    scans.map(({ personId, id }) => ({ personId, id, because: 'REPLACED' as const })),
    now,
  );
  const copies = scans.map(({ personId, id }) => ({ personId, from: id, to: uuidv7() }));
  await sql.query(
    `insert into stay (person_id, id, source, precision, division_code, prefecture_code, arrived_at, left_at, detail,
       overlapping, batch_id, issuer, reference, venue_id, forwarded, known_from)
     select s.person_id, g.copy, s.source, s.precision, s.division_code, s.prefecture_code, s.arrived_at, s.left_at, s.detail,
       s.overlapping, s.batch_id, s.issuer, s.reference, s.venue_id, not s.forwarded, $4
     from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as g (person_id, id, copy)
     join stay s on s.person_id = g.person_id and s.id = g.id`,
    [
      copies.map(({ personId }) => personId),
      copies.map(({ from }) => from),
      copies.map(({ to }) => to),
      formatInstant(now),
    ],
  );
  // the same scan: what was found out about it holds, with the mark and without
  await followCorrections(sql, copies);
  await followQuestions(sql, copies);
}
