import fc from 'fast-check';
import type { ListedArea } from '../src/area/area.js';
import type { DivisionCode } from '../src/division/division.js';
import type { NucleicTest, PersonFacts, PhoneBinding, Precision, Stay, StaySource } from '../src/evidence/evidence.js';
import { indexAreas, type AreaIndex } from '../src/evaluation/area-index.js';
import type { Policy } from '../src/policy/policy.js';
import { DAY_MS, fromEpochMs, instant, plusMs, type Instant } from '../src/time/time.js';
import { editions, testDivisions } from './fixtures.js';

/** People, lists and editions at random for the properties of the judge; the seed is fixed (`seed.ts`). */
export const RUNS = 200;

/** The instant everybody is judged at. */
export const NOW = instant('2021-11-01T10:00:00+08:00');
const areas = [
  'RISK_LEVEL:HIGH:152923:PART',
  'RISK_LEVEL:LOW:152923:REST',
  'RISK_LEVEL:HIGH:152923100:WHOLE',
  'RISK_LEVEL:MEDIUM:620102:PART',
  'RISK_LEVEL:HIGH:620102:WHOLE',
  'RISK_LEVEL:MEDIUM:110114:PART',
  'RISK_LEVEL:LOW:370203:REST',
  'RISK_LEVEL:HIGH:370200:WHOLE',
  'AFFECTED_COUNTY::320115:WHOLE',
];

const PLACES: Record<Precision, readonly string[]> = {
  STREET: ['152923100', '110114115'],
  COUNTY: ['152922', '152923', '620102', '620103', '110114', '320115', '320117', '370203', '429004'],
  PREFECTURE: ['110000', '152900', '620100', '320100', '370200', '441900'],
  PROVINCE: ['150000', '370000'],
};

const past = fc.integer({ min: 0, max: 25 * DAY_MS }).map((ms) => plusMs(NOW, -ms));
const sourceOf = fc.constantFrom<StaySource>(
  'TELECOM',
  'TICKET',
  'HOTEL',
  'DECLARATION',
  'FLOW_INVESTIGATION',
  'VENUE_SCAN',
);
const precisionOf = fc.constantFrom<Precision>('STREET', 'COUNTY', 'PREFECTURE', 'PROVINCE');

const stays: fc.Arbitrary<readonly Stay[]> = fc
  .array(
    fc.record({
      source: sourceOf,
      precision: precisionOf,
      pick: fc.nat(20),
      arrivedAt: past,
      lasts: fc.option(fc.integer({ min: 0, max: 9 * DAY_MS }), { nil: null }),
    }),
    { maxLength: 5 },
  )
  .map((list) =>
    list.map(({ source, precision, pick, arrivedAt, lasts }, index): Stay => {
      const places = PLACES[precision];
      const leftAt = lasts === null ? null : plusMs(arrivedAt, lasts);
      const division = (places[pick % places.length] ?? '110000') as DivisionCode;
      return { id: `stay-${index}`, source, precision, division, arrivedAt, leftAt, phoneId: null };
    }),
  );

const tests: fc.Arbitrary<readonly NucleicTest[]> = fc
  .array(
    fc.record({
      sampledAt: past,
      result: fc.constantFrom('NEGATIVE' as const, 'POSITIVE' as const, 'PENDING' as const),
      isUploaded: fc.boolean(),
      integrity: fc.constantFrom('OK' as const, 'FAKE' as const),
    }),
    { maxLength: 3 },
  )
  .map((list) =>
    list.map(({ sampledAt, result, isUploaded, integrity }, index): NucleicTest => {
      const reportedAt = result === 'PENDING' ? null : plusMs(sampledAt, 6 * 3_600_000);
      return {
        id: `test-${index}`,
        result,
        sampledAt,
        reportedAt,
        visibleAt: isUploaded ? reportedAt : null,
        institutionRecognised: true,
        integrity,
        channel: 'INSTITUTION',
        division: '110101' as DivisionCode,
      };
    }),
  );

/** Mostly numbers that count; some that no longer do, and some that will. */
const phonePeriod = fc.constantFrom(
  ...[0, 0, 0].map((from) => ({ from, to: null })),
  { from: 0, to: -3 * DAY_MS },
  { from: 0, to: 4 * DAY_MS },
  { from: 6 * DAY_MS, to: null },
);

const phones: fc.Arbitrary<readonly PhoneBinding[]> = fc
  .array(
    fc.record({
      verification: fc.constantFrom(
        'VERIFIED' as const,
        'VERIFIED' as const,
        'UNVERIFIED' as const,
        'UNKNOWN' as const,
      ),
      period: phonePeriod,
    }),
    { maxLength: 2 },
  )
  .map((list) =>
    list.map(({ verification, period: { from, to } }, index) => ({
      id: `phone-${index}`,
      effectiveFrom: from === 0 ? fromEpochMs(0) : plusMs(NOW, from),
      effectiveTo: to === null ? null : plusMs(NOW, to),
      verification,
      answeredAt: null,
    })),
  );

const declarations = fc
  .array(
    fc.record({ declaredAt: past, ahead: fc.option(fc.integer({ min: -5 * DAY_MS, max: 5 * DAY_MS }), { nil: null }) }),
    { maxLength: 2 },
  )
  .map((list) =>
    list.map(({ declaredAt, ahead }, index) => ({
      id: `declaration-${index}`,
      declaredAt,
      arrivalAt: ahead === null ? null : plusMs(NOW, ahead),
    })),
  );

const communityTasks = fc
  .array(fc.record({ decidedAt: past, state: fc.constantFrom('REGISTERED', 'SCREENED', 'ISOLATING', 'RELEASED') }), {
    maxLength: 1,
  })
  .map((list) => list.map((task, index) => ({ id: `task-${index}`, ...task })));

export const people: fc.Arbitrary<PersonFacts> = fc
  .record({ stays, tests, phones, declarations, communityTasks })
  .map((facts) => ({ personId: 'somebody', ...facts, corrections: [] }));

/** Some of the areas above, each listed since a while or nobody knows when. */
export const someAreas: fc.Arbitrary<readonly ListedArea[]> = fc
  .tuple(fc.subarray(areas), fc.option(past, { nil: null }))
  .map(([keys, since]) => keys.map((key) => listedArea(key, since)));

function listedArea(key: string, since: Instant | null): ListedArea {
  const [kind, level, division, extent] = key.split(':');
  return {
    key,
    kind: kind === 'AFFECTED_COUNTY' ? 'AFFECTED_COUNTY' : 'RISK_LEVEL',
    level: level === 'HIGH' || level === 'MEDIUM' || level === 'LOW' ? level : null,
    division: (division ?? '') as DivisionCode,
    extent: extent === 'WHOLE' || extent === 'REST' ? extent : 'PART',
    places: 1,
    since,
  };
}

/** An edition by its position, so that a counterexample stays readable. */
export const position = fc.constantFrom(...editions.keys());
export const editionAt = (at: number): Policy => {
  const edition = editions[at];
  if (edition === undefined) throw new RangeError(`no edition ${at}`);
  return edition;
};
export const index = (list: readonly ListedArea[]): AreaIndex =>
  indexAreas([{ id: 'list', from: fromEpochMs(0), areas: list }], testDivisions);
