import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editionAt, index, NOW, people, position, someAreas } from '../../testing/arbitraries.js';
import { testDivisions } from '../../testing/fixtures.js';
import type { DivisionCode } from '../division/division.js';
import type { PersonFacts, Stay } from '../evidence/evidence.js';
import { DAY_MS, dayOf, plusMs } from '../time/time.js';
import { countedStays } from './counted-stays.js';
import { evaluate } from './evaluate.js';

/** 行程申报 may refine within the prefecture and may not erase a visit (A15), whatever anybody declares. */
const declared = fc
  .array(
    fc.record({
      division: fc.constantFrom('152921', '152922', '152923', '620103', '370203', '110114', '320115', '441900'),
      begins: fc.nat(30),
      days: fc.option(fc.nat(20), { nil: null }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((list) =>
    list.map(({ division, begins, days }, at): Stay => {
      const arrivedAt = plusMs(NOW, -begins * DAY_MS);
      // a departure that is still ahead has not happened
      const leftAt = days === null || days >= begins ? null : plusMs(arrivedAt, days * DAY_MS);
      const code = division as DivisionCode;
      return { id: `z-${at}`, source: 'DECLARATION', precision: 'COUNTY', division: code, arrivedAt, leftAt, phoneId: null };
    }),
  ); // prettier-ignore

const others = ({ stays, ...facts }: PersonFacts): PersonFacts => ({
  ...facts,
  stays: stays.filter(({ source }) => source !== 'DECLARATION'),
});
const withDeclared = (facts: PersonFacts, more: readonly Stay[]): PersonFacts => ({
  ...facts,
  stays: [...facts.stays, ...more],
});
const counted = (facts: PersonFacts, edition: number): readonly Stay[] =>
  countedStays(facts, editionAt(edition).parameters, testDivisions, NOW).stays.map(({ stay }) => stay);

/** Every day of a stay lies in a declared county of the division that the stay names. */
function covers(more: readonly Stay[], coarse: Stay): boolean {
  const inside = more.filter((one) => testDivisions.contains(coarse.division, one.division));
  const last = dayOf(coarse.leftAt ?? NOW);
  for (let day = dayOf(coarse.arrivedAt); day <= last; day = (day + 1) as typeof day) {
    const isCovered = inside.some((one) => dayOf(one.arrivedAt) <= day && (one.leftAt === null || dayOf(one.leftAt) >= day));
    if (!isCovered) return false;
  }
  return coarse.leftAt !== null || inside.some(({ leftAt }) => leftAt === null);
} // prettier-ignore

describe('whatever anybody declares', () => {
  test('a record of a county or finer counts as before', () => {
    fc.assert(
      fc.property(people, declared, position, (anybody, more, edition) => {
        const facts = others(anybody);
        const fine = (stays: readonly Stay[]): readonly string[] =>
          stays.filter((one) => testDivisions.countyOf(one.division) !== null && !one.id.startsWith('z-')).map(({ id }) => id);
        expect(fine(counted(withDeclared(facts, more), edition))).toEqual(fine(counted(facts, edition)));
      }),
    ); // prettier-ignore
  });

  test('a coarse record gives way only to declared counties inside it that account for each of its days', () => {
    fc.assert(
      fc.property(people, declared, position, (anybody, more, edition) => {
        const facts = others(anybody);
        const after = new Set(counted(withDeclared(facts, more), edition).map(({ id }) => id));
        for (const stay of counted(facts, edition)) {
          const finer = facts.stays.filter(({ source, id }) => source !== 'VENUE_SCAN' && id !== stay.id);
          expect(after.has(stay.id) || covers([...more, ...finer], stay)).toBe(true);
        }
      }),
    );
  });

  test('who was in an area stays somebody who was in one', () => {
    fc.assert(
      fc.property(people, declared, someAreas, position, (anybody, more, list, edition) => {
        const facts = others(anybody);
        const certain = (person: PersonFacts): boolean =>
          evaluate(person, index(list), editionAt(edition), NOW).reasons.some(
            ({ truth, evidence }) => truth === 'TRUE' && evidence.some(({ hit }) => hit === 'IN_AREA'),
          );
        expect(certain(withDeclared(facts, more)) || !certain(facts)).toBe(true);
      }),
    ); // prettier-ignore
  });
});
