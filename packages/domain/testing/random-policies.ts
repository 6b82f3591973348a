import fc from 'fast-check';
import type { AreaKind, RiskLevel } from '../src/area/area.js';
import type {
  Condition,
  HitLevel,
  Policy,
  PolicyParameters,
  Rule,
  RuleOutcome,
  StayedInCondition,
} from '../src/policy/policy.js';
import { editionAt, position } from './arbitraries.js';

/** Policies nobody wrote: any parameters and any condition trees of the vocabulary. */

const days = fc.integer({ min: 1, max: 21 });

const parameters: fc.Arbitrary<PolicyParameters> = fc.record({
  lookBackDays: days,
  sourceLookBackDays: fc.constantFrom({}, { TELECOM: 7 }, { DECLARATION: 3, TICKET: 2 }),
  areaTime: fc.constantFrom('LISTED_AT_EVALUATION', 'LISTED_WHEN_VISITED'),
  prefectureKinds: fc.constantFrom('PREFECTURE_LEVEL', 'CITIES_ONLY'),
  municipalityUnit: fc.constantFrom('DISTRICT', 'MUNICIPALITY'),
  directCounties: fc.constantFrom('EACH_ALONE', 'GROUPED'),
  areaUnit: fc.constantFrom('COUNTY', 'LISTED_PLACE'),
  declarationValidDays: days,
  declarationEffect: fc.constantFrom('REFINES', 'COUNTS_ONLY'),
  testWindow: fc.record({
    hours: fc.constantFrom(24, 48, 72),
    mode: fc.constantFrom('HOURS', 'CALENDAR_DAYS'),
    anchor: fc.constantFrom('REPORTED_AT', 'SAMPLED_AT'),
    reference: fc.constantFrom('LATER_OF_ARRIVAL_AND_NOW', 'ARRIVAL', 'NOW'),
    conflict: fc.constantFrom('NEWEST_WINS', 'ANY_POSITIVE_BLOCKS'),
  }),
  testRequiredFor: fc.constantFrom('PREFECTURE_SIBLING', 'ALL_ENTRANTS'),
  weakEvidenceNeeded: fc.integer({ min: 1, max: 3 }),
  remoteScan: fc.record({
    fastestKmPerHour: fc.integer({ min: 100, max: 1_000 }),
    withinHours: fc.integer({ min: 1, max: 24 }),
    scansNeeded: fc.integer({ min: 1, max: 3 }),
    burstMinutes: fc.constant(60),
    burstPeople: fc.constant(5),
    burstPrefectures: fc.constant(3),
  }),
  enteringBy: fc.subarray(['DECLARED_ARRIVAL', 'TICKET', 'LAST_STAY_OUTSIDE']),
  bindingDelayDays: days,
  downgradeDays: fc.constant({ HIGH: 14, MEDIUM: 7, LOW: null }),
});

type Where = StayedInCondition['stayedIn']['where'];

const stayedIn: fc.Arbitrary<Condition> = fc
  .record(
    {
      kinds: fc.subarray<AreaKind>(['RISK_LEVEL', 'AFFECTED_COUNTY'], { minLength: 1 }),
      levels: fc.subarray<RiskLevel>(['HIGH', 'MEDIUM', 'LOW'], { minLength: 1 }),
      hits: fc.subarray<Exclude<HitLevel, 'NONE'>>(
        ['IN_AREA', 'COUNTY_ONLY', 'PREFECTURE_SIBLING', 'PREFECTURE_ONLY'],
        { minLength: 1 },
      ),
      where: fc.constantFrom<Where>('INSIDE_JURISDICTION', 'OUTSIDE_JURISDICTION', 'ANYWHERE'),
      still: fc.boolean(),
    },
    { requiredKeys: ['kinds', 'levels', 'hits', 'where'] },
  )
  .map((wanted) => ({ stayedIn: wanted }));

const fact = fc.constantFrom<Condition>(
  { qualifyingTest: true },
  { phonesVerified: true },
  { declaredItinerary: true },
  { communityScreened: true },
  { entering: true },
  { leftJurisdiction: true },
  { inJurisdiction: true },
  { setting: 'testRequiredFor', is: 'ALL_ENTRANTS' },
);

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fact,
    stayedIn,
    fc.record({ not: tie('condition') }),
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
  ),
}));

const outcome: fc.Arbitrary<RuleOutcome> = fc.oneof(
  fc.constantFrom('GREEN' as const, 'YELLOW' as const, 'RED' as const).map((colour) => ({
    colour,
    popup: null,
    popupCode: null,
    advice: ['NONE' as const],
  })),
  fc
    .record({
      popup: fc.constantFrom('AFFECTED_AREA', 'COMMUNITY_REPORT', 'TEST_REQUIRED', 'VERIFY_ITINERARY', 'DAILY_RECHECK'),
      untilEndOfDay: fc.boolean(),
    })
    .map((one) => ({ colour: 'NONE' as const, popupCode: null, advice: ['CONTACT_HOTLINE' as const], ...one })),
);

const rules: fc.Arbitrary<readonly Rule[]> = fc
  .array(fc.record({ when: condition, then: outcome }), { minLength: 1, maxLength: 6 })
  .map((list) => list.map((one, index) => ({ id: `R-${index}`, title: { zh: '条文', en: 'rule' }, ...one })));

export const randomPolicies: fc.Arbitrary<Policy> = fc
  .record({ position, parameters, rules })
  .map(({ position: at, ...made }) => ({ ...editionAt(at), terms: {}, ...made }));
