import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { index, NOW, people, RUNS, someAreas } from '../../testing/arbitraries.js';
import { randomPolicies } from '../../testing/random-policies.js';
import type { PersonFacts } from '../evidence/evidence.js';
import { conditionText } from '../policy/policy-text.js';
import { DAY_MS, plusMs, type Instant } from '../time/time.js';
import { evaluate } from './evaluate.js';
import { judge, type Judgement } from './judge.js';
import { strictness } from './strictness.js';

const outcomeOf = (one: Judgement): unknown => [one.colour, one.popup, one.decidingRuleId, one.determinacy];

const instants = fc.integer({ min: -20 * DAY_MS, max: 20 * DAY_MS }).map((ms) => plusMs(NOW, ms));

describe('for any person, list, policy and instant', () => {
  test('the order of the evidence carries no meaning', () => {
    fc.assert(
      fc.property(people, someAreas, randomPolicies, instants, (facts, list, policy, at) => {
        const turned: PersonFacts = {
          ...facts,
          stays: [...facts.stays].reverse(),
          tests: [...facts.tests].reverse(),
          phones: [...facts.phones].reverse(),
          declarations: [...facts.declarations].reverse(),
        };
        expect(judge(turned, index([...list].reverse()), policy, at)).toEqual(judge(facts, index(list), policy, at));
      }),
      { numRuns: RUNS * 2 },
    );
  });

  test('until validUntil, time alone changes nothing', () => {
    const within = fc.double({ min: 0, max: 0.999_999, noNaN: true });
    fc.assert(
      fc.property(people, someAreas, randomPolicies, instants, within, (facts, list, policy, at, part) => {
        const found = judge(facts, index(list), policy, at);
        const until: Instant = found.validUntil ?? plusMs(at, 30 * DAY_MS);
        const between = plusMs(at, Math.floor((until - at) * part));
        expect(outcomeOf(judge(facts, index(list), policy, between))).toEqual(outcomeOf(found));
      }),
      { numRuns: RUNS * 5 },
    );
  });

  test('green rests on a rule that fired, and no stricter rule is left open', () => {
    fc.assert(
      fc.property(people, someAreas, randomPolicies, instants, (facts, list, policy, at) => {
        const found = judge(facts, index(list), policy, at);
        if (found.colour !== 'GREEN') return;
        const strict = new Set(policy.rules.filter((rule) => strictness(rule.then) > 0).map((rule) => rule.id));
        expect(found.determinacy).toBe('DETERMINATE');
        expect(found.reasons.some((one) => one.deciding && one.truth === 'TRUE')).toBe(true);
        expect(found.reasons.filter((one) => one.truth === 'UNKNOWN' && strict.has(one.ruleId))).toEqual([]);
      }),
      { numRuns: RUNS * 2 },
    );
  });

  test('ways out are milder than the outcome, and the explanation is the one of the judgement', () => {
    fc.assert(
      fc.property(people, someAreas, randomPolicies, instants, (facts, list, policy, at) => {
        const { clears, ...found } = evaluate(facts, index(list), policy, at);
        expect(found).toEqual(judge(facts, index(list), policy, at));
        for (const clear of clears) expect(strictness(clear)).toBeLessThan(strictness(found));
      }),
    );
  });

  test('every condition reads as a sentence in both languages', () => {
    fc.assert(
      fc.property(randomPolicies, (policy) => {
        for (const { when } of policy.rules) {
          const { zh, en } = conditionText(policy, when);
          expect(zh).toMatch(/[\u4e00-\u9fff]/);
          expect(en).toMatch(/^[\x20-\x7e]+$/);
        }
      }),
    );
  });
});
