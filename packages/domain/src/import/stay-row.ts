import type { Divisions, DivisionCode } from '../division/division.js';
import {
  EVENTS_OF,
  RECORDING_SOURCES,
  type RecordedPlace,
  type RecordingSource,
  STAY_EVENTS,
  type StayEvent,
} from '../journey/stay-record.js';
import { readableText, withoutNumbers } from '../masking/without-numbers.js';
import { plusHours, plusMs, type Instant } from '../time/time.js';
import { cleanText } from './clean-text.js';
import { plainWord, readerOfTimesAhead } from './feed-reader.js';
import type { RowProblem, RowProblemCode } from './row-problem.js';
import { type RawRow, type RowIdentifier, RowReader, type RowScene } from './row-reader.js';

/** Columns of a delivery of journeys (行程上报), in CSV and NDJSON alike. */
export const STAY_COLUMNS = [
  'identifierKind',
  'identifier',
  'source',
  'reference',
  'event',
  'eventAt',
  'divisionCode',
  'arrivedAt',
  'leftAt',
  'caseNumber',
  'detail',
] as const;

/** What a source says of one reference, as it was told: what of it can be is decided by {@link readStay}. */
export interface ToldStay {
  readonly source: RecordingSource;
  readonly reference: string;
  readonly event: StayEvent;
  readonly eventAt: Instant;
  readonly divisionCode: string | null;
  readonly arrivedAt: Instant | null;
  readonly leftAt: Instant | null;
  readonly caseNumber: string | null;
  readonly detail: string | null;
}

/** What a source says, as it may be kept. */
export interface ReportedStay {
  readonly source: RecordingSource;
  readonly reference: string;
  readonly event: StayEvent;
  readonly eventAt: Instant;
  /** null: what ends a journey need not repeat where it was. */
  readonly place: RecordedPlace | null;
  readonly caseNumber: string | null;
  readonly detail: string | null;
}

export interface StayRow extends ReportedStay {
  readonly identifier: RowIdentifier;
}

/** What journeys are read against. */
export interface StayScene {
  readonly now: Instant;
  readonly divisions: Pick<Divisions, 'get'>;
  /** What the sender may tell of. */
  readonly sources: ReadonlySet<RecordingSource>;
}

const LONGEST_REFERENCE = 64;
const LONGEST_CASE_NUMBER = 40;
const LONGEST_DETAIL = 100;
/** Clocks of others run a little ahead of ours. */
const AHEAD_MS = 5 * 60_000;
/** Tickets and rooms are booked ahead, at most so long. */
const BOOKED_AHEAD_HOURS = 90 * 24;
const BOOKED: ReadonlySet<RecordingSource> = new Set(['TICKET', 'HOTEL']);

const problem = (code: RowProblemCode, field: string): RowProblem => ({ code, field });

const plain = (text: string | null): string | null => (text === null ? null : cleanText(readableText(text)));

/** Cut between characters, not within one. */
const shortened = (text: string): string =>
  text.length > LONGEST_DETAIL ? [...text].slice(0, LONGEST_DETAIL).join('') : text;

/** What a journey must say to be one, however it is told: by request or by file. */
export function readStay(told: ToldStay, scene: StayScene): ReportedStay | RowProblem {
  const { source, event, eventAt } = told;
  if (!scene.sources.has(source)) return problem('SOURCE_NOT_YOURS', 'source');
  const reference = plain(told.reference) ?? '';
  if (reference === '' || reference.length > LONGEST_REFERENCE) return problem('REFERENCE_MISSING', 'reference');
  if (!EVENTS_OF[source].includes(event)) return problem('EVENT_DOES_NOT_FIT', 'event');
  if (eventAt > plusMs(scene.now, AHEAD_MS)) return problem('EVENT_IN_THE_FUTURE', 'eventAt');
  const caseNumber = plain(told.caseNumber);
  const needsCase = source === 'FLOW_INVESTIGATION' && event !== 'WITHDRAWN';
  if ((needsCase && caseNumber === null) || (caseNumber?.length ?? 0) > LONGEST_CASE_NUMBER)
    return problem('CASE_NUMBER_MISSING', 'caseNumber');
  const place = placeOf(told, scene);
  if (place !== null && 'code' in place) return place;
  return {
    source,
    reference,
    event,
    eventAt,
    place,
    caseNumber,
    detail: shortened(withoutNumbers(told.detail ?? '')) || null,
  };
}

/** A ticket proves the arrival: how long somebody stayed it does not know. */
function placeOf(told: ToldStay, { now, divisions }: StayScene): RecordedPlace | RowProblem | null {
  const { divisionCode: code, arrivedAt, leftAt, source, event } = told;
  if (code === null && arrivedAt === null && event !== 'RECORDED') return null;
  if (code === null) return problem('PLACE_MISSING', 'divisionCode');
  if (arrivedAt === null) return problem('PLACE_MISSING', 'arrivedAt');
  if (divisions.get(code) === undefined) return problem('UNKNOWN_DIVISION', 'divisionCode');
  const latest = BOOKED.has(source) ? plusHours(now, BOOKED_AHEAD_HOURS) : plusMs(now, AHEAD_MS);
  if (arrivedAt > latest) return problem('ARRIVAL_IN_THE_FUTURE', 'arrivedAt');
  if (leftAt !== null && leftAt < arrivedAt) return problem('LEFT_BEFORE_ARRIVED', 'leftAt');
  return { division: code as DivisionCode, arrivedAt, leftAt: leftAt ?? (source === 'TICKET' ? arrivedAt : null) };
}

/** Reads one row of a delivery. Without an event it is told for the first time. */
export function readStayRow(raw: RawRow, scene: RowScene, sources: ReadonlySet<RecordingSource>): StayRow | RowProblem {
  const row = new RowReader(raw, scene);
  const times = readerOfTimesAhead(raw, scene);
  const identifier = row.identifier();
  const source = plainWord(row, 'source', RECORDING_SOURCES);
  if (source === null) row.fail('REQUIRED', 'source');
  const told = {
    reference: row.text('reference') ?? '',
    event: plainWord(row, 'event', STAY_EVENTS) ?? 'RECORDED',
    eventAt: times.neededInstant('eventAt'),
    divisionCode: row.text('divisionCode'),
    arrivedAt: times.instant('arrivedAt'),
    leftAt: times.instant('leftAt'),
    caseNumber: row.text('caseNumber'),
    detail: typeof raw['detail'] === 'string' ? raw['detail'] : null,
  };
  const wrong = row.problem ?? times.problem;
  if (wrong !== null || source === null) return wrong ?? problem('REQUIRED', 'source');
  const stay = readStay({ source, ...told }, { ...scene, sources });
  return 'code' in stay ? stay : { identifier, ...stay };
}
