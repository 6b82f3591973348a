import { createHash } from 'node:crypto';
import {
  type DescribedPlace,
  type DivisionCode,
  formatInstant,
  type Instant,
  type RecordedPlace,
  recordedStay,
  type StayEvent,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../orm/transaction.js';
import { lockLiving } from '../person/living-records.js';
import {
  type EndedStay,
  endStays,
  type NewStay,
  recordEndedStays,
  recordStays,
  type StayToEnd,
} from '../stay/stay.repository.js';
import { type BegunStay, followJourneys } from './follow-journeys.js';
import {
  everHeardOf,
  type JourneyKey,
  keyOf,
  placeText,
  recordsOf,
  standingOf,
  type StoredPlace,
  type StoredRecord,
} from './journey-rows.js';

/** What a source says of one reference of its own: a ticket, a booking, a phone seen, an investigation. The issuer is the partner. */
export interface NewStayRecord extends JourneyKey {
  readonly event: StayEvent;
  readonly eventAt: Instant;
  /** null: what ends a journey need not repeat where it was. */
  readonly place: RecordedPlace | null;
  readonly phoneId?: string | null;
  readonly caseNumber?: string | null;
  readonly detail?: string | null;
  /** The sender's name for the delivery, or ours. */
  readonly batch: string;
  /** The delivery by file, for whoever asks later where a stay came from. */
  readonly batchId?: string | null;
}

/** ACCEPTED: new. CHANGED: it ended or replaced evidence that stood. DUPLICATE: said before. */
export type JourneyOutcome = 'ACCEPTED' | 'CHANGED' | 'DUPLICATE' | 'UNKNOWN_PERSON';

export interface JourneyReport {
  /** In the order given. */
  readonly outcomes: readonly JourneyOutcome[];
  /** Whose evidence is another now: they are to be judged again in the same transaction. */
  readonly changed: readonly string[];
}

/** What makes two messages the same; when and in which delivery they came does not. */
const digestOf = (one: NewStayRecord): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        one.event,
        one.eventAt,
        one.place?.division ?? null,
        one.place?.arrivedAt ?? null,
        one.place?.leftAt ?? null,
        one.phoneId ?? null,
        one.caseNumber ?? null,
        one.detail ?? null,
      ]),
    )
    .digest('hex');

/**
 * Keeps what sources say and makes the stays that follow from it (购票、退票、改签、住宿、流调). The stay of a reference is worked
 * out anew from everything said of it, so that a refund before its ticket, a message twice or an old one late all come to
 * the same evidence. Whoever calls it judges `changed` again in the same transaction.
 */
export async function recordJourneys(
  sql: Sql,
  records: readonly NewStayRecord[],
  now: Instant,
  describe: (division: DivisionCode) => DescribedPlace,
): Promise<JourneyReport> {
  const known = await lockLiving(
    sql,
    records.map(({ personId }) => personId),
  );
  const isNew = await insertRecords(
    sql,
    records.map((one) => (known.has(one.personId) ? one : null)),
    now,
  );
  const keys = new Set(records.filter((_, index) => isNew[index]).map(keyOf));
  const touched = records.filter((one) => keys.has(keyOf(one)));
  const moved = await settle(sql, touched, now, describe);
  return {
    outcomes: records.map((one, index): JourneyOutcome => {
      if (!known.has(one.personId)) return 'UNKNOWN_PERSON';
      if (!isNew[index]) return 'DUPLICATE';
      return moved.ended.has(keyOf(one)) ? 'CHANGED' : 'ACCEPTED';
    }),
    changed: moved.persons,
  };
}

/** @returns for each record whether it is news; of equal ones in one delivery only the first is */
async function insertRecords(
  sql: Sql,
  records: readonly (NewStayRecord | null)[],
  now: Instant,
): Promise<readonly boolean[]> {
  const rows = records.flatMap((one, index) => (one === null ? [] : [{ index, ...rowOf(one, now) }]));
  const { rows: inserted } = await sql.query<{ id: string }>(
    `insert into stay_record (person_id, id, source, issuer, reference, event, event_at, division_code, arrived_at, left_at,
       phone_id, case_number, detail, batch, digest, received_at)
     select person_id, id, source, issuer, reference, event, event_at, division_code, arrived_at, left_at, phone_id,
       case_number, detail, batch, digest, received_at
     from jsonb_populate_recordset(null::stay_record, $1::jsonb) on conflict do nothing returning id`,
    [JSON.stringify(rows)],
  );
  const fresh = new Set(inserted.map(({ id }) => id));
  const newAt = new Set(rows.filter(({ id }) => fresh.has(id)).map(({ index }) => index));
  return records.map((_, index) => newAt.has(index));
}

const rowOf = (one: NewStayRecord, now: Instant) => ({
  person_id: one.personId,
  id: uuidv7(),
  source: one.source,
  issuer: one.issuer,
  reference: one.reference,
  event: one.event,
  event_at: formatInstant(one.eventAt),
  division_code: one.place?.division ?? null,
  arrived_at: one.place ? formatInstant(one.place.arrivedAt) : null,
  left_at: one.place?.leftAt ? formatInstant(one.place.leftAt) : null,
  phone_id: one.phoneId ?? null,
  case_number: one.caseNumber ?? null,
  detail: one.detail ?? null,
  batch: one.batch,
  digest: `\\x${digestOf(one)}`,
  received_at: formatInstant(now),
});

interface Settled {
  /** Keys of evidence that stood and stands no more, or otherwise. */
  readonly ended: ReadonlySet<string>;
  readonly persons: readonly string[];
}

/** Brings the stays of these references in line with everything said of them. */
async function settle(
  sql: Sql,
  touched: readonly NewStayRecord[],
  now: Instant,
  describe: (division: DivisionCode) => DescribedPlace,
): Promise<Settled> {
  if (touched.length === 0) return { ended: new Set(), persons: [] };
  const said = await recordsOf(sql, touched);
  const standing = await standingOf(sql, touched);
  const heardOf = await everHeardOf(sql, touched);
  const ends: StayToEnd[] = [];
  const begins: NewStay[] = [];
  const begun: BegunStay[] = [];
  const overBefore: EndedStay[] = [];
  const ended = new Set<string>();
  const batchId = touched[0]?.batchId ?? null;
  for (const [key, messages] of said) {
    const [journey] = messages as [StoredRecord, ...StoredRecord[]];
    const { personId, source, issuer, reference } = journey;
    const found = recordedStay(messages);
    const before = standing.get(key);
    if (before !== undefined && before.said === (found.standing && placeText(found.standing))) continue;
    const stay = (place: StoredPlace): NewStay => ({
      personId,
      id: uuidv7(),
      source,
      issuer,
      reference,
      ...describe(place.division),
      ...place,
      batchId,
    });
    if (before !== undefined) {
      ends.push({ personId, id: before.id, because: found.endedBy ?? 'REPLACED' });
      ended.add(key);
    }
    if (found.standing !== null) {
      const next = stay(found.standing);
      begins.push(next);
      begun.push({
        journey,
        id: next.id,
        place: found.standing,
        replaces: before?.id ?? null,
      });
    } else if (before === undefined && found.was !== null && found.endedBy !== null && !heardOf.has(key))
      overBefore.push({ ...stay(found.was), because: found.endedBy });
  }
  await endStays(sql, ends, now);
  await recordStays(sql, begins, now);
  await recordEndedStays(sql, overBefore, now);
  await followJourneys(sql, begun);
  // what was over before it was heard of proves nothing; but no status made without it may look older than its facts
  return { ended, persons: [...new Set([...ends, ...begins, ...overBefore].map(({ personId }) => personId))] };
}
