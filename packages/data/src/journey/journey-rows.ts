import {
  type DivisionCode,
  fromEpochMs,
  type RecordedPlace,
  type RecordingSource,
  type StayRecord,
} from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

/** What names one journey of one person. */
export interface JourneyKey {
  readonly personId: string;
  readonly source: RecordingSource;
  readonly issuer: string;
  readonly reference: string;
}

export interface Standing {
  readonly key: string;
  readonly id: string;
  readonly said: string;
}

export interface StoredRecord extends StayRecord<StoredPlace>, JourneyKey {}

export interface StoredPlace extends RecordedPlace {
  readonly phoneId: string | null;
  readonly caseNumber: string | null;
  readonly detail: string | null;
}

export const keyOf = (one: JourneyKey): string => JSON.stringify([one.personId, one.source, one.issuer, one.reference]);

export const placeText = ({ division, arrivedAt, leftAt, phoneId, caseNumber, detail }: StoredPlace): string =>
  JSON.stringify([division, arrivedAt, leftAt, phoneId, caseNumber, detail]);

const KEYS = `unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[]) as k (person_id, source, issuer, reference)`;
const ON_KEY = (table: string): string =>
  `${table}.person_id = k.person_id and ${table}.source = k.source and ${table}.issuer = k.issuer and ${table}.reference = k.reference`;

function keyColumns(touched: readonly JourneyKey[]): unknown[] {
  const once = [...new Map(touched.map((one) => [keyOf(one), one])).values()];
  return [
    once.map(({ personId }) => personId),
    once.map(({ source }) => source),
    once.map(({ issuer }) => issuer),
    once.map(({ reference }) => reference),
  ];
}

interface RecordRow extends Omit<StoredRecord, 'eventAt' | 'place'> {
  readonly eventAt: string;
  readonly division: DivisionCode | null;
  readonly arrivedAt: string | null;
  readonly leftAt: string | null;
  readonly phoneId: string | null;
  readonly caseNumber: string | null;
  readonly detail: string | null;
}

const PLACE = `division_code as division, (extract(epoch from arrived_at) * 1000)::bigint as "arrivedAt",
  (extract(epoch from left_at) * 1000)::bigint as "leftAt", phone_id as "phoneId", case_number as "caseNumber", detail`;

/** Everything said of these journeys. */
export async function recordsOf(
  sql: Sql,
  touched: readonly JourneyKey[],
): Promise<ReadonlyMap<string, StoredRecord[]>> {
  const { rows } = await sql.query<RecordRow>(
    `select r.person_id as "personId", r.source, r.issuer, r.reference, r.event, encode(r.digest, 'hex') as digest,
       (extract(epoch from r.event_at) * 1000)::bigint as "eventAt", ${PLACE}
     from ${KEYS} join stay_record r on ${ON_KEY('r')}`,
    keyColumns(touched),
  );
  const byKey = new Map<string, StoredRecord[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const place = placeIn(row);
    const one: StoredRecord = { ...row, eventAt: fromEpochMs(Number(row.eventAt)), place };
    byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  return byKey;
}

function placeIn({
  division,
  arrivedAt,
  leftAt,
  phoneId,
  caseNumber,
  detail,
}: Omit<RecordRow, 'eventAt'>): StoredPlace | null {
  if (division === null || arrivedAt === null) return null;
  const left = leftAt === null ? null : fromEpochMs(Number(leftAt));
  return { division, arrivedAt: fromEpochMs(Number(arrivedAt)), leftAt: left, phoneId, caseNumber, detail };
}

/** The stays that are evidence now. */
export async function standingOf(sql: Sql, touched: readonly JourneyKey[]): Promise<ReadonlyMap<string, Standing>> {
  const { rows } = await sql.query<RecordRow & { readonly id: string }>(
    `select s.person_id as "personId", s.source, s.issuer, s.reference, s.id, ${PLACE}
     from ${KEYS} join stay s on ${ON_KEY('s')} and s.known_to is null`,
    keyColumns(touched),
  );
  return new Map(
    rows.map((row) => {
      const place = placeIn(row);
      return [keyOf(row), { key: keyOf(row), id: row.id, said: place === null ? '' : placeText(place) }];
    }),
  );
}

/** Stays of these journeys, standing or ended, of which an approved correction speaks. */
export async function correctedStaysOf(
  sql: Sql,
  touched: readonly JourneyKey[],
): Promise<readonly { readonly key: string; readonly id: string; readonly place: StoredPlace }[]> {
  const { rows } = await sql.query<RecordRow & { readonly id: string }>(
    `select s.person_id as "personId", s.source, s.issuer, s.reference, s.id, ${PLACE}
     from ${KEYS} join stay s on ${ON_KEY('s')}
     where exists (select from correction c where c.person_id = s.person_id and c.state = 'APPROVED' and s.id = any (c.target_ids))`,
    keyColumns(touched),
  );
  return rows.flatMap((row) => {
    const place = placeIn(row);
    return place === null ? [] : [{ key: keyOf(row), id: row.id, place }];
  });
}

/** Journeys that have a stay already, standing or ended. */
export async function everHeardOf(sql: Sql, touched: readonly JourneyKey[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql.query<JourneyKey>(
    `select distinct s.person_id as "personId", s.source, s.issuer, s.reference from ${KEYS} join stay s on ${ON_KEY('s')}`,
    keyColumns(touched),
  );
  return new Set(rows.map(keyOf));
}
