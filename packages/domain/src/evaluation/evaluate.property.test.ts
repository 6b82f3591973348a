import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ListedArea } from '../area/area.js';
import type { DivisionCode } from '../division/division.js';
import type { NucleicTest, PersonFacts, PhoneBinding, Precision, Stay, StaySource } from '../evidence/evidence.js';
import type { Policy } from '../policy/policy.js';
import { DAY_MS, fromEpochMs, instant, plusMs, type Instant } from '../time/time.js';
import { editions, testDivisions } from '../../testing/fixtures.js';
import { indexAreas } from './area-index.js';
import { evaluate } from './evaluate.js';
import { strictness } from './strictness.js';

const RUNS = 200;
fc.configureGlobal({ seed: 20211101, numRuns: RUNS });

const NOW = instant('2021-11-01T10:00:00+08:00');
const areas = [
  'RISK_LEVEL:HIGH:152923',
  'RISK_LEVEL:MEDIUM:620102',
  'RISK_LEVEL:MEDIUM:110114',
  'AFFECTED_COUNTY::320115',
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

const phones: fc.Arbitrary<readonly PhoneBinding[]> = fc
  .array(fc.constantFrom('VERIFIED' as const, 'VERIFIED' as const, 'UNVERIFIED' as const, 'UNKNOWN' as const), {
    maxLength: 2,
  })
  .map((list) =>
    list.map((verification, index) => ({
      id: `phone-${index}`,
      effectiveFrom: fromEpochMs(0),
      effectiveTo: null,
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

const people: fc.Arbitrary<PersonFacts> = fc
  .record({ stays, tests, phones, declarations })
  .map((facts) => ({ personId: 'somebody', ...facts, communityTasks: [], corrections: [] }));

const someAreas: fc.Arbitrary<readonly ListedArea[]> = fc.subarray(areas).map((keys) =>
  keys.map((key): ListedArea => {
    const [kind, level, division] = key.split(':');
    return {
      key,
      kind: kind === 'AFFECTED_COUNTY' ? 'AFFECTED_COUNTY' : 'RISK_LEVEL',
      level: level === 'HIGH' || level === 'MEDIUM' ? level : null,
      division: (division ?? '') as DivisionCode,
      extent: 'PART',
      places: 1,
      since: null,
    };
  }),
);

/** By position, so that a counterexample stays readable. */
const position = fc.constantFrom(...editions.keys());
const editionAt = (at: number): Policy => {
  const edition = editions[at];
  if (edition === undefined) throw new RangeError(`no edition ${at}`);
  return edition;
};
const index = (list: readonly ListedArea[]): ReturnType<typeof indexAreas> =>
  indexAreas([{ id: 'list', from: fromEpochMs(0), areas: list }], testDivisions);

describe('for any person, list and edition', () => {
  test('the order in which evidence came in carries no meaning', () => {
    fc.assert(
      fc.property(people, someAreas, position, (facts, list, at) => {
        const edition = editionAt(at);
        const turned: PersonFacts = {
          ...facts,
          stays: [...facts.stays].reverse(),
          tests: [...facts.tests].reverse(),
          phones: [...facts.phones].reverse(),
          declarations: [...facts.declarations].reverse(),
        };
        expect(evaluate(turned, index([...list].reverse()), edition, NOW)).toEqual(
          evaluate(facts, index(list), edition, NOW),
        );
      }),
    );
  });

  test('a green outcome rests on a rule that fired and on nothing unknown', () => {
    fc.assert(
      fc.property(people, someAreas, position, (facts, list, at) => {
        const edition = editionAt(at);
        const found = evaluate(facts, index(list), edition, NOW);
        if (found.colour !== 'GREEN') return;
        expect(found.determinacy).toBe('DETERMINATE');
        expect(found.reasons.some((reason) => reason.deciding && reason.truth === 'TRUE')).toBe(true);
        expect(found.reasons.some((reason) => reason.truth === 'UNKNOWN')).toBe(false);
      }),
    );
  });

  test('taking phones and stays away never makes the outcome green', () => {
    fc.assert(
      fc.property(people, someAreas, position, (facts, list, at) => {
        const edition = editionAt(at);
        const nothing: PersonFacts = { ...facts, stays: [], phones: [] };
        expect(evaluate(nothing, index(list), edition, NOW).colour).not.toBe('GREEN');
      }),
    );
  });

  test('every rule is answered, and when none can decide a gap says why', () => {
    fc.assert(
      fc.property(people, someAreas, position, (facts, list, at) => {
        const edition = editionAt(at);
        const found = evaluate(facts, index(list), edition, NOW);
        expect(found.reasons.map((reason) => reason.ruleId)).toEqual(edition.rules.map((rule) => rule.id));
        if (found.decidingRuleId === null) expect(found.gaps.length).toBeGreaterThan(0);
      }),
    );
  });

  test('until validUntil, time alone changes nothing', () => {
    fc.assert(
      fc.property(
        people,
        someAreas,
        position,
        fc.double({ min: 0, max: 0.999_999, noNaN: true }),
        (facts, list, at, part) => {
          const edition = editionAt(at);
          const found = evaluate(facts, index(list), edition, NOW);
          const until: Instant = found.validUntil ?? plusMs(NOW, 30 * DAY_MS);
          const between = plusMs(NOW, Math.floor((until - NOW) * part));
          const later = evaluate(facts, index(list), edition, between);
          expect([later.colour, later.popup, later.decidingRuleId]).toEqual([
            found.colour,
            found.popup,
            found.decidingRuleId,
          ]);
        },
      ),
      { numRuns: RUNS * 3 },
    );
  });

  test('every way out is milder than the outcome, and waiting until its instant brings what it says', () => {
    fc.assert(
      fc.property(people, someAreas, position, (facts, list, at) => {
        const edition = editionAt(at);
        const found = evaluate(facts, index(list), edition, NOW);
        for (const clear of found.clears) expect(strictness(clear)).toBeLessThan(strictness(found));
        const wait = found.clears.find((clear) => clear.kind === 'WAIT');
        if (wait === undefined) return;
        const then = evaluate(facts, index(list), edition, wait.at);
        expect([then.colour, then.popup]).toEqual([wait.colour, wait.popup]);
      }),
      { numRuns: RUNS * 2 },
    );
  });
});

test('a day no policy covers is indeterminate, never green', () => {
  const facts: PersonFacts = {
    personId: 'p',
    stays: [],
    tests: [],
    phones: [],
    declarations: [],
    communityTasks: [],
    corrections: [],
  };
  const found = evaluate(facts, index([]), null, NOW);
  expect([found.colour, found.determinacy, found.gaps[0]?.code]).toEqual(['NONE', 'INDETERMINATE', 'NO_POLICY']);
});

test('an instant before the first list is indeterminate, never green', () => {
  const later = indexAreas([{ id: 'list', from: plusMs(NOW, 1), areas: [] }], testDivisions);
  const home: Stay = {
    id: 's',
    source: 'TELECOM',
    precision: 'PREFECTURE',
    division: '110000' as DivisionCode,
    arrivedAt: fromEpochMs(0),
    leftAt: null,
    phoneId: null,
  };
  const phone: PhoneBinding = {
    id: 'p',
    effectiveFrom: fromEpochMs(0),
    effectiveTo: null,
    verification: 'VERIFIED',
    answeredAt: null,
  };
  const facts: PersonFacts = {
    personId: 'p',
    stays: [home],
    tests: [],
    phones: [phone],
    declarations: [],
    communityTasks: [],
    corrections: [],
  };
  expect(evaluate(facts, later, editionAt(1), NOW).determinacy).toBe('INDETERMINATE');
  expect(evaluate(facts, later, editionAt(1), plusMs(NOW, 1)).colour).toBe('GREEN');
});
