import type { DivisionCode } from '../division/division.js';
import type { StaySource } from '../evidence/evidence.js';
import type { Instant } from '../time/time.js';

/** Who reports journeys by a reference of their own (票号、入住单号、流调编号). */
export const RECORDING_SOURCES = ['TELECOM', 'TICKET', 'HOTEL', 'FLOW_INVESTIGATION'] as const satisfies StaySource[];
export type RecordingSource = (typeof RECORDING_SOURCES)[number];

/**
 * What a source says of one reference. RECORDED 出票、登记; CHANGED 改签: elsewhere or at another time now, or, without a place,
 * under another reference; REFUNDED 退票; NO_SHOW 未乘坐、未入住; WITHDRAWN 撤回: it was never so.
 */
export const STAY_EVENTS = ['RECORDED', 'CHANGED', 'REFUNDED', 'NO_SHOW', 'WITHDRAWN'] as const;
export type StayEvent = (typeof STAY_EVENTS)[number];

const BOOKED: readonly StayEvent[] = STAY_EVENTS;
const OBSERVED: readonly StayEvent[] = ['RECORDED', 'CHANGED', 'WITHDRAWN'];

/** What each source can say: only what is bought or booked can be given back or stay unused. */
export const EVENTS_OF: Readonly<Record<RecordingSource, readonly StayEvent[]>> = {
  TICKET: BOOKED,
  HOTEL: BOOKED,
  TELECOM: OBSERVED,
  FLOW_INVESTIGATION: OBSERVED,
};

/** Where and when, as the source says. */
export interface RecordedPlace {
  readonly division: DivisionCode;
  readonly arrivedAt: Instant;
  readonly leftAt: Instant | null;
}

export interface StayRecord<P extends RecordedPlace = RecordedPlace> {
  readonly event: StayEvent;
  /** When the source says it happened; not when we heard of it. */
  readonly eventAt: Instant;
  readonly place: P | null;
  /** Of what was said; equal messages are one. */
  readonly digest: string;
}

export interface RecordedStay<P extends RecordedPlace = RecordedPlace> {
  /** The stay that is evidence; null: none, or none any more. */
  readonly standing: P | null;
  /** What ended it; null while it stands, and when nothing has been said of any place. */
  readonly endedBy: Exclude<StayEvent, 'RECORDED'> | null;
  /** Where it would have been, for whoever reads the case. */
  readonly was: P | null;
}

/** Of what is said to have happened at one instant, the later step counts. */
const STEP: Readonly<Record<StayEvent, number>> = { RECORDED: 0, CHANGED: 1, NO_SHOW: 2, REFUNDED: 3, WITHDRAWN: 4 };

const byTime = (a: StayRecord, b: StayRecord): number =>
  a.eventAt - b.eventAt || STEP[a.event] - STEP[b.event] || (a.digest < b.digest ? -1 : a.digest > b.digest ? 1 : 0);

/**
 * What follows from everything a source said of one reference (购票未出行: a refund, a change or a no-show ends the evidence).
 * The same messages in any order, any of them twice, give the same stay: what happened last counts, not what came last.
 */
export function recordedStay<P extends RecordedPlace>(records: readonly StayRecord<P>[]): RecordedStay<P> {
  const inOrder = [...records].sort(byTime);
  const last = inOrder.at(-1);
  if (last === undefined) return { standing: null, endedBy: null, was: null };
  const was = inOrder.findLast(({ place }) => place !== null)?.place ?? null;
  const stands = last.place !== null && (last.event === 'RECORDED' || last.event === 'CHANGED');
  if (stands) return { standing: last.place, endedBy: null, was };
  return { standing: null, endedBy: last.event === 'RECORDED' ? null : last.event, was };
}
