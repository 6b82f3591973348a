import fc from 'fast-check';
import { expect, test } from 'vitest';
import d0 from '../../policies/display/2021-08-15/policy.json';
import p4 from '../../policies/display/2022-05-04/policy.json';
import p5 from '../../policies/display/2022-07-19/policy.json';
import { editionAt, index, NOW, people, position, someAreas } from '../../testing/arbitraries.js';
import { editions, testDivisions } from '../../testing/fixtures.js';
import { divisionCode } from '../division/division.js';
import type { NucleicTest, PersonFacts, Stay } from '../evidence/evidence.js';
import { evaluate } from '../evaluation/evaluate.js';
import { instant, plusHours } from '../time/time.js';
import { DISPLAY_PAGES } from './display-policy.js';
import { displayTests, type DisplayableTest } from './display-tests.js';
import { parseDisplayPolicy } from './parse-display-policy.js';

const displays = [d0, p4, p5].map(parseDisplayPolicy);
const toDisplay = (test: NucleicTest): DisplayableTest => ({ ...test, institutionDivision: test.division });

function deeplyFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deeplyFrozen);
  return value;
}

test('whatever a page shows, the judge decides as if there were no page', () => {
  const display = fc.record({
    policy: fc.constantFrom(...displays),
    page: fc.constantFrom(...DISPLAY_PAGES),
    massScreening: fc.constantFrom(true, false, null),
  });
  fc.assert(
    fc.property(people, someAreas, position, display, (given, list, at, { policy, page, massScreening }) => {
      const facts = deeplyFrozen(given);
      const before = evaluate(facts, index(list), editionAt(at), NOW);
      displayTests(policy, facts.tests.map(toDisplay), { page, massScreening, at: NOW, divisions: testDivisions });
      expect(evaluate(facts, index(list), editionAt(at), NOW)).toEqual(before);
    }),
    { seed: 20220504, numRuns: 300 },
  );
});

test('no decision policy reads what only pages depend on', () => {
  const read = editions.flatMap(({ affectedFacts }) => affectedFacts);
  expect(read).not.toContain('service.massScreening');
  expect(read).not.toContain('service.maintenanceWindow');
});

test('a test that no page shows still turns a pop-up green', () => {
  const away: Stay = {
    id: 'away',
    source: 'HOTEL',
    precision: 'COUNTY',
    division: divisionCode('152922'),
    arrivedAt: instant('2021-10-25T12:00:00+08:00'),
    leftAt: instant('2021-10-28T12:00:00+08:00'),
    phoneId: null,
  };
  const home: Stay = {
    ...away,
    id: 'home',
    division: divisionCode('110101'),
    arrivedAt: plusHours(away.arrivedAt, 80),
    leftAt: null,
  };
  const reportedAt = plusHours(NOW, -10);
  const fromElsewhere: NucleicTest = {
    id: 'test',
    result: 'NEGATIVE',
    sampledAt: plusHours(NOW, -20),
    reportedAt,
    visibleAt: reportedAt,
    institutionRecognised: true,
    integrity: 'OK',
    channel: 'INSTITUTION',
    division: divisionCode('152922'),
  };
  const facts: PersonFacts = {
    personId: 'traveller',
    stays: [away, home],
    tests: [fromElsewhere],
    phones: [
      {
        id: 'phone',
        effectiveFrom: instant('2021-01-01T00:00:00+08:00'),
        effectiveTo: null,
        verification: 'VERIFIED',
        answeredAt: NOW,
      },
    ],
    declarations: [{ id: 'declared', declaredAt: plusHours(NOW, -30), arrivalAt: plusHours(NOW, -25) }],
    communityTasks: [],
    corrections: [],
  };
  const [, policy] = displays;
  const scene = { massScreening: true, at: NOW, divisions: testDivisions };
  const shown = DISPLAY_PAGES.flatMap((page) =>
    displayTests(policy ?? null, [toDisplay(fromElsewhere)], { ...scene, page }),
  );
  expect(shown.map((one) => one.shown)).toEqual(['HIDDEN', 'HIDDEN']);
  const [, p2] = editions;
  expect(evaluate(facts, index([areaOf('AFFECTED_COUNTY::152923')]), p2 ?? null, NOW).colour).toBe('GREEN');
});

const areaOf = (key: string) => ({
  key,
  kind: 'AFFECTED_COUNTY' as const,
  level: null,
  division: divisionCode(key.slice(-6)),
  extent: 'WHOLE' as const,
  places: 1,
  since: null,
});
