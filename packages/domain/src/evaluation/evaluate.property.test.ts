import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editionAt, index, NOW, people, position, RUNS, someAreas } from '../../testing/arbitraries.js';
import { testDivisions } from '../../testing/fixtures.js';
import type { DivisionCode } from '../division/division.js';
import type { PersonFacts, PhoneBinding, Stay } from '../evidence/evidence.js';
import { DAY_MS, fromEpochMs, plusMs, type Instant } from '../time/time.js';
import { indexAreas } from './area-index.js';
import { evaluate } from './evaluate.js';
import { strictness } from './strictness.js';

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
