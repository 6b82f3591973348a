import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editionAt, index, NOW, people, position, RUNS, someAreas } from '../../testing/arbitraries.js';
import type { DivisionCode } from '../division/division.js';
import type { Correction, CorrectionKind, NucleicTest, PersonFacts } from '../evidence/evidence.js';
import { judge } from '../evaluation/judge.js';
import { strictness } from '../evaluation/strictness.js';
import { DAY_MS, HOUR_MS, plusMs, type Instant } from '../time/time.js';

const KINDS: readonly CorrectionKind[] = [
  'REFINE_STAY',
  'EXCLUDE_STAY',
  'END_BINDING_EARLY',
  'ATTACH_TEST',
  'CONFIRM_TEST_UPLOAD',
  'FIX_IDENTITY',
  'GRACE',
];
const COUNTIES = ['152922', '152923', '620102', '620103', '320115', '320117', '370203'];
const test_ = (id: string, at: Instant, isPositive: boolean): NucleicTest => ({
  id: `test-of-${id}`,
  result: isPositive ? 'POSITIVE' : 'NEGATIVE',
  sampledAt: plusMs(at, -HOUR_MS),
  reportedAt: at,
  visibleAt: at,
  institutionRecognised: true,
  integrity: 'OK',
  channel: 'PAPER',
  division: '110101' as DivisionCode,
});

const corrections: fc.Arbitrary<readonly Correction[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      target: fc.nat(4),
      county: fc.constantFrom(...COUNTIES),
      began: fc.integer({ min: 0, max: 20 * DAY_MS }),
      proposal: fc.nat(3),
      rule: fc.nat(10),
      isPositive: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) =>
    list.map(({ kind, target, county, began, proposal, rule, isPositive }, index): Correction => {
      const id = `correction-${index}`;
      const validFrom = plusMs(NOW, -began);
      return {
        id,
        kind,
        targetIds: [`stay-${target}`, `test-${target}`, `phone-${target}`],
        validFrom,
        validTo: plusMs(validFrom, 14 * DAY_MS),
        division: county as DivisionCode,
        test: test_(id, validFrom, isPositive),
        ruleId: editionAt(1).rules[rule]?.id ?? null,
        proposalId: `proposal-${proposal}`,
      };
    }),
  );

describe('whatever the desk decides', () => {
  const later = fc.integer({ min: 0, max: 15 * DAY_MS });

  test('a correction never tightens, at any instant', () => {
    fc.assert(
      fc.property(people, someAreas, position, corrections, later, (facts, list, at, decided, after) => {
        const ask = (known: PersonFacts) => judge(known, index(list), editionAt(at), plusMs(NOW, after));
        expect(strictness(ask({ ...facts, corrections: decided }))).toBeLessThanOrEqual(strictness(ask(facts)));
      }),
      { numRuns: RUNS * 2 },
    );
  });

  test('nor does one proposal more tighten what the others left', () => {
    fc.assert(
      fc.property(people, someAreas, position, corrections, (facts, list, at, decided) => {
        const ask = (known: PersonFacts) => judge(known, index(list), editionAt(at), NOW);
        const fewer = decided.filter(({ proposalId }) => proposalId !== 'proposal-0');
        const [with_, without] = [ask({ ...facts, corrections: decided }), ask({ ...facts, corrections: fewer })];
        expect(strictness(with_)).toBeLessThanOrEqual(strictness(without));
      }),
    );
  });

  test('the order in which it was decided or came in carries no meaning', () => {
    fc.assert(
      fc.property(people, someAreas, position, corrections, (facts, list, at, decided) => {
        const ask = (all: readonly Correction[]) =>
          judge({ ...facts, corrections: all }, index(list), editionAt(at), NOW);
        expect(ask([...decided].reverse())).toEqual(ask(decided));
      }),
    );
  });

  test('taking every correction back gives exactly the original judgement', () => {
    fc.assert(
      fc.property(people, someAreas, position, corrections, (facts, list, at, decided) => {
        const corrected: PersonFacts = { ...facts, corrections: decided };
        const cleared: PersonFacts = { ...corrected, corrections: [] };
        expect(judge(cleared, index(list), editionAt(at), NOW)).toEqual(judge(facts, index(list), editionAt(at), NOW));
      }),
    );
  });

  test('until validUntil, time alone changes nothing', () => {
    const part = fc.double({ min: 0, max: 0.999_999, noNaN: true });
    fc.assert(
      fc.property(people, someAreas, position, corrections, part, (facts, list, at, decided, share) => {
        const ask = (when: Instant) => judge({ ...facts, corrections: decided }, index(list), editionAt(at), when);
        const found = ask(NOW);
        const until = found.validUntil ?? plusMs(NOW, 30 * DAY_MS);
        const between = ask(plusMs(NOW, Math.floor((until - NOW) * share)));
        expect([between.colour, between.popup]).toEqual([found.colour, found.popup]);
      }),
      { numRuns: RUNS * 2 },
    );
  });
});
