import {
  BINDING_CHANNELS,
  type BindingChannel,
  type BindingEvent,
  type BindingProblem,
} from '../evidence/binding-feed.js';
import type { BindingVerification } from '../evidence/evidence.js';
import { type MobileNumber, parseMobileNumber } from '../identity/mobile-number.js';
import type { Instant } from '../time/time.js';
import { plainWord, readerOfTimesAhead } from './feed-reader.js';
import type { RowProblem, RowProblemCode } from './row-problem.js';
import { type RawRow, type RowIdentifier, RowReader, type RowScene } from './row-reader.js';

/** Columns of a delivery of numbers (号码绑定上报), in CSV and NDJSON alike. */
export const BINDING_COLUMNS = ['identifierKind', 'identifier', 'event', 'channel', 'number', 'at', 'answer'] as const;

/** What a channel or an operator says of one number, as it was told. */
export interface ToldNumber {
  readonly event: BindingEvent['kind'];
  readonly channel: BindingChannel | null;
  readonly number: string;
  readonly at: Instant;
  readonly answer: BindingVerification | null;
}

export type ReportedBinding = BindingEvent & { readonly number: MobileNumber };

export interface BindingRow {
  readonly identifier: RowIdentifier;
  readonly event: ReportedBinding;
}

const EVENTS = ['BIND', 'UNBIND', 'VERIFY'] as const satisfies BindingEvent['kind'][];
const ANSWERS = ['VERIFIED', 'UNVERIFIED', 'UNKNOWN'] as const satisfies BindingVerification[];

const FIELDS: Readonly<Partial<Record<RowProblemCode, string>>> = { NOT_BOUND: 'number', ALREADY_BOUND: 'number' };

/** Which column of a row does not go with what is known of the number. */
export const bindingProblem = (code: BindingProblem): RowProblem => ({ code, field: FIELDS[code] ?? 'at' });

/** What must be said of a number, however it is told: by request or by file. */
export function readBinding(
  told: ToldNumber,
  { allowTest }: Pick<RowScene, 'allowTest'>,
): ReportedBinding | RowProblem {
  const { event: kind, channel, at, answer } = told;
  const parsed = parseMobileNumber(told.number, { allowTest });
  if (!parsed.ok) return { code: 'INVALID_PHONE', field: 'number' };
  const { number } = parsed;
  if (kind === 'VERIFY')
    return answer === null ? { code: 'ANSWER_MISSING', field: 'answer' } : { kind, number, at, answer };
  return channel === null ? { code: 'CHANNEL_MISSING', field: 'channel' } : { kind, channel, number, at };
}

/** Reads one row of a delivery. Whether it goes with what is known of the number is asked when it is taken in. */
export function readBindingRow(raw: RawRow, scene: RowScene): BindingRow | RowProblem {
  const row = new RowReader(raw, scene);
  const times = readerOfTimesAhead(raw, scene);
  const identifier = row.identifier();
  const kind = plainWord(row, 'event', EVENTS);
  if (kind === null) row.fail('REQUIRED', 'event');
  const told = {
    channel: plainWord(row, 'channel', BINDING_CHANNELS),
    number: row.needed('number'),
    at: times.neededInstant('at'),
    answer: plainWord(row, 'answer', ANSWERS),
  };
  const wrong = row.problem ?? times.problem;
  if (wrong !== null || kind === null) return wrong ?? { code: 'REQUIRED', field: 'event' };
  const event = readBinding({ event: kind, ...told }, scene);
  return 'code' in event ? event : { identifier, event };
}
