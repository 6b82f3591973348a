import {
  inTransactionOrAgain,
  type NewVenueScan,
  recordVenueScans,
  reevaluateMany,
  venuesByCode,
} from '@zhengming/data';
import { describePlace } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../app/context.js';
import { isRefusal, type Refusal, refuse } from '../app/refusal.type.js';
import type { TextType } from '../app/text.type.js';
import { type DeliveryReport, deliveryReport, type RejectedRow } from '../journey/row-outcomes.js';
import { parseIdentifier } from '../person/identifier.js';
import { personsOf } from '../person/persons-of.js';
import type { RecordVenueScansInput } from './venue.type.js';

const MOST_SCANS = 2_000;
const LONGEST_REFERENCE = 64;
const AHEAD_MS = 5 * 60_000;

const WORDS = {
  UNKNOWN_PERSON: { zh: '平台中没有此人。', en: 'Nobody is known by this identifier.' },
  UNKNOWN_VENUE: { zh: '没有登记过此场所码。', en: 'You have saved no venue with this code.' },
  SCANNED_IN_THE_FUTURE: { zh: '扫码时间在将来。', en: 'The scan lies in the future.' },
  REFERENCE_MISSING: { zh: '须有本单位的单号，至多64字。', en: 'Give your own reference, at most 64 characters.' },
} as const satisfies Readonly<Record<string, TextType>>;

interface ReadScan {
  readonly index: number;
  readonly scan: NewVenueScan;
}

/** Takes scans of venue codes in (扫码登记): weak evidence that never decides alone. Idempotent by sender and reference. */
export async function takeVenueScans(
  context: Context,
  input: RecordVenueScansInput,
): Promise<DeliveryReport | Refusal> {
  if (input.scans.length > MOST_SCANS) {
    return refuse('TOO_MANY', `一次最多${MOST_SCANS}条。`, `At most ${MOST_SCANS} scans at once.`, 'input.scans');
  }
  const { store, clock } = context;
  const { read, rejected } = await readScans(context, input);
  context.reading.of(...read.map(({ scan }) => scan.personId));
  const now = clock.now();
  const world = await context.worlds.current();
  const report = await inTransactionOrAgain(store, async (sql) => {
    const recorded = await recordVenueScans(
      sql,
      read.map(({ scan }) => scan),
      now,
    );
    const accepted = new Set(recorded.accepted);
    const touched = read.filter(({ scan }) => accepted.has(scan.id)).map(({ scan }) => scan.personId);
    await reevaluateMany(sql, world, touched, { trigger: 'FACT', triggerId: null, at: now, clock });
    return recorded;
  });
  const duplicates = new Set(report.duplicates);
  const gone = report.rejected.flatMap(({ index }): readonly RejectedRow[] => {
    const row = read[index];
    return row === undefined ? [] : [rejection(row.index, 'UNKNOWN_PERSON', 'identifier.value')];
  });
  const taken = read.map(({ index, scan }) => [index, duplicates.has(scan.id) ? 'DUPLICATE' : 'ACCEPTED'] as const);
  return deliveryReport(input.scans.length, [...rejected, ...gone], new Map(taken));
}

const rejection = (index: number, code: keyof typeof WORDS, field: string): RejectedRow => ({
  index,
  code,
  path: `scans[${index}].${field}`,
  message: WORDS[code],
});

async function readScans(
  context: Context,
  { scans }: RecordVenueScansInput,
): Promise<{ readonly read: readonly ReadScan[]; readonly rejected: readonly RejectedRow[] }> {
  const { actor, clock, divisions, store, syntheticPersons: allowTest } = context;
  if (actor.kind !== 'PARTNER') throw new Error('only partners record scans');
  const now = clock.now();
  const identifiers = scans.map(({ identifier }) => parseIdentifier(identifier, { now, allowTest }, 'identifier'));
  const owners = await personsOf(
    context,
    identifiers.map((one) => (isRefusal(one) ? null : one)),
  );
  const venues = await venuesByCode(
    store.pool,
    actor.id,
    scans.map(({ venueCode }) => venueCode.trim()),
  );
  const read: ReadScan[] = [];
  const rejected: RejectedRow[] = [];
  for (const [index, { venueCode, scannedAt, reference }] of scans.entries()) {
    const identifier = identifiers[index];
    const personId = owners[index];
    const venue = venues.get(venueCode.trim());
    const number = reference.trim();
    if (isRefusal(identifier)) {
      const { code, message } = identifier;
      rejected.push({ index, code, path: `scans[${index}].identifier.value`, message });
    } else if (!venue) rejected.push(rejection(index, 'UNKNOWN_VENUE', 'venueCode'));
    else if (number === '' || number.length > LONGEST_REFERENCE)
      rejected.push(rejection(index, 'REFERENCE_MISSING', 'reference'));
    else if (scannedAt > now + AHEAD_MS) rejected.push(rejection(index, 'SCANNED_IN_THE_FUTURE', 'scannedAt'));
    else if (!personId) rejected.push(rejection(index, 'UNKNOWN_PERSON', 'identifier.value'));
    else {
      const where = describePlace(divisions, venue.division);
      const scan = { personId, id: uuidv7(), partnerId: actor.id, reference: number, venue, ...where, scannedAt };
      read.push({ index, scan });
    }
  }
  return { read, rejected };
}
