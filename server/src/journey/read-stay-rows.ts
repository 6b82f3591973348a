import type { NewStayRecord } from '@zhengming/data';
import { divisionCode, EVENTS_OF, type Instant, plusHours, type RecordedPlace } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { isRefusal } from '../app/refusal.type.js';
import { withoutNumbers } from '../appeal/free-text.js';
import type { TextType } from '../app/text.type.js';
import { parseIdentifier } from '../person/identifier.js';
import { personsOf } from '../person/persons-of.js';
import type { ImportStayInput, ImportStaysInput } from './import-stays.type.js';
import { phonesSeen } from './phones-seen.js';
import type { RejectedRow } from './row-outcomes.js';

export interface ReadRow {
  readonly index: number;
  readonly record: NewStayRecord;
}

const WORDS = {
  UNKNOWN_PERSON: { zh: '平台中没有此人。', en: 'Nobody is known by this identifier.' },
  REFERENCE_MISSING: { zh: '须有本单位的单号，至多64字。', en: 'Give your own reference, at most 64 characters.' },
  EVENT_DOES_NOT_FIT: { zh: '此来源没有这种变更。', en: 'This source has no such event.' },
  EVENT_IN_THE_FUTURE: { zh: '变更时间在将来。', en: 'The event lies in the future.' },
  PLACE_MISSING: { zh: '须有地点与到达时间。', en: 'Place and arrival are needed.' },
  UNKNOWN_DIVISION: { zh: '没有此区划代码。', en: 'There is no such division.' },
  ARRIVAL_IN_THE_FUTURE: { zh: '到达时间在将来。', en: 'The arrival lies in the future.' },
  LEFT_BEFORE_ARRIVED: { zh: '离开时间早于到达时间。', en: 'Left before arriving.' },
  CASE_NUMBER_MISSING: {
    zh: '流调须有编号，至多40字。',
    en: 'An investigation needs its number, at most 40 characters.',
  },
} as const satisfies Readonly<Record<string, TextType>>;

type Problem = { readonly code: keyof typeof WORDS; readonly field: string };

const LONGEST_REFERENCE = 64;
const LONGEST_CASE_NUMBER = 40;
const LONGEST_DETAIL = 100;
/** Clocks of others run a little ahead of ours. */
const AHEAD_MS = 5 * 60_000;
/** Tickets and rooms are booked ahead, at most so long. */
const BOOKED_AHEAD_HOURS = 90 * 24;

/** Rows that can be written, and those that cannot, with the path of what is wrong. */
export async function readStayRows(
  context: Context,
  issuer: string,
  { batch, stays }: ImportStaysInput,
): Promise<{ readonly rows: readonly ReadRow[]; readonly rejected: readonly RejectedRow[] }> {
  const options = { now: context.clock.now(), allowTest: context.syntheticPersons };
  const identifiers = stays.map(({ identifier }) => parseIdentifier(identifier, options, 'identifier'));
  const parsed = identifiers.map((one) => (isRefusal(one) ? null : one));
  const owners = await personsOf(context, parsed);
  const phones = await phonesSeen(
    context.store.pool,
    stays.map(({ source }, index) => ({ source, personId: owners[index] ?? null, identifier: parsed[index] ?? null })),
  );
  const rows: ReadRow[] = [];
  const rejected: RejectedRow[] = [];
  const reject = (index: number, code: string, field: string, message: TextType): void => {
    rejected.push({ index, code, path: `stays[${index}].${field}`, message });
  };
  for (const [index, stay] of stays.entries()) {
    const identifier = identifiers[index];
    const personId = owners[index];
    const problem = faultOf(context, stay);
    if (isRefusal(identifier)) reject(index, identifier.code, 'identifier.value', identifier.message);
    else if (problem) reject(index, problem.code, problem.field, WORDS[problem.code]);
    else if (!personId) reject(index, 'UNKNOWN_PERSON', 'identifier.value', WORDS.UNKNOWN_PERSON);
    else rows.push({ index, record: toRecord(stay, { personId, issuer, batch, phoneId: phones[index] ?? null }) });
  }
  return { rows, rejected };
}

function faultOf(context: Context, stay: ImportStayInput): Problem | null {
  const now = context.clock.now();
  const event = stay.event ?? 'RECORDED';
  const reference = stay.reference.trim();
  if (reference === '' || reference.length > LONGEST_REFERENCE)
    return { code: 'REFERENCE_MISSING', field: 'reference' };
  if (!EVENTS_OF[stay.source].includes(event)) return { code: 'EVENT_DOES_NOT_FIT', field: 'event' };
  if (stay.eventAt > now + AHEAD_MS) return { code: 'EVENT_IN_THE_FUTURE', field: 'eventAt' };
  const needsCase = stay.source === 'FLOW_INVESTIGATION' && event !== 'WITHDRAWN';
  const caseLength = stay.caseNumber?.trim().length ?? 0;
  if ((needsCase && caseLength === 0) || caseLength > LONGEST_CASE_NUMBER)
    return { code: 'CASE_NUMBER_MISSING', field: 'caseNumber' };
  return placeFault(context, stay, event === 'RECORDED', now);
}

function placeFault(context: Context, stay: ImportStayInput, isNeeded: boolean, now: Instant): Problem | null {
  const { divisionCode: code, arrivedAt, leftAt, source } = stay;
  if (!code && !arrivedAt && !isNeeded) return null;
  if (!code) return { code: 'PLACE_MISSING', field: 'divisionCode' };
  if (!arrivedAt) return { code: 'PLACE_MISSING', field: 'arrivedAt' };
  if (context.divisions.get(code) === undefined) return { code: 'UNKNOWN_DIVISION', field: 'divisionCode' };
  const mayBeAhead = source === 'TICKET' || source === 'HOTEL';
  const latest = mayBeAhead ? plusHours(now, BOOKED_AHEAD_HOURS) : now + AHEAD_MS;
  if (arrivedAt > latest) return { code: 'ARRIVAL_IN_THE_FUTURE', field: 'arrivedAt' };
  return leftAt && leftAt < arrivedAt ? { code: 'LEFT_BEFORE_ARRIVED', field: 'leftAt' } : null;
}

interface Around {
  readonly personId: string;
  readonly issuer: string;
  readonly batch: string;
  readonly phoneId: string | null;
}

const toRecord = (stay: ImportStayInput, around: Around): NewStayRecord => ({
  ...around,
  source: stay.source,
  reference: stay.reference.trim(),
  event: stay.event ?? 'RECORDED',
  eventAt: stay.eventAt,
  place: placeIn(stay),
  caseNumber: stay.caseNumber?.trim() || null,
  detail: stay.detail ? withoutNumbers(stay.detail).slice(0, LONGEST_DETAIL) : null,
});

/** A ticket proves the arrival: how long somebody stayed it does not know. */
function placeIn({ source, divisionCode: code, arrivedAt, leftAt }: ImportStayInput): RecordedPlace | null {
  if (!code || !arrivedAt) return null;
  const left = leftAt ?? (source === 'TICKET' ? arrivedAt : null);
  return { division: divisionCode(code), arrivedAt, leftAt: left };
}
