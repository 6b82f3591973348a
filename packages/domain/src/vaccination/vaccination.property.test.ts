import fc from 'fast-check';
import { expect, test } from 'vitest';
import v1 from '../../policies/vaccination/2021-06-22/policy.json';
import { divisionCode } from '../division/division.js';
import { day, plusDays } from '../time/time.js';
import { parseVaccinationPolicy } from './parse-vaccination-policy.js';
import { VACCINATION_STATES, type VaccinationState } from './vaccination-policy.js';
import { vaccinationStatus, type DoseRecord, type VaccinationSource } from './vaccination-status.js';

fc.configureGlobal({ seed: 20210622, numRuns: 300 });

const policy = parseVaccinationPolicy(v1);
const TODAY = day('2021-11-01');
const PRODUCTS = [
  ['CORONAVAC', 'INACTIVATED'],
  ['BBIBP-CORV', 'INACTIVATED'],
  ['CONVIDECIA', 'ADENOVIRUS_VECTOR'],
  ['ZIFIVAX', 'RECOMBINANT_CHO'],
  [null, null],
] as const;

const records: fc.Arbitrary<readonly DoseRecord[]> = fc
  .array(fc.record({ product: fc.constantFrom(...PRODUCTS), back: fc.integer({ min: 0, max: 12 }) }), { maxLength: 6 })
  .map((list) =>
    list.map(({ product: [productCode, technology], back }, index): DoseRecord => ({
      id: `dose-${index}`,
      productCode,
      technology,
      givenOn: plusDays(TODAY, -20 * back),
    })),
  );
const sources: fc.Arbitrary<readonly VaccinationSource[]> = fc
  .array(fc.boolean(), { maxLength: 3 })
  .map((list) => list.map((answered, index) => ({ source: divisionCode(`${index + 1}10000`), answered })));

const rank = (state: VaccinationState): number => VACCINATION_STATES.indexOf(state);
const statusOf = (doses: readonly DoseRecord[], asked: readonly VaccinationSource[]) =>
  vaccinationStatus(policy, doses, asked, TODAY);

test('the order in which records came in means nothing', () => {
  const shuffled = records.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })),
  );
  fc.assert(
    fc.property(shuffled, sources, ([given, otherwise], asked) => {
      expect(statusOf(otherwise, asked)).toEqual(statusOf(given, asked));
    }),
  );
});

test('the order in which sources answered means nothing', () => {
  fc.assert(
    fc.property(records, sources, (doses, asked) => {
      expect(statusOf(doses, [...asked].reverse())).toEqual(statusOf(doses, asked));
    }),
  );
});

test('withdrawing a record never raises the status', () => {
  fc.assert(
    fc.property(records, sources, fc.nat(5), (doses, asked, which) => {
      const fewer = doses.filter((_, index) => index !== which);
      expect(rank(statusOf(fewer, asked).state)).toBeGreaterThanOrEqual(rank(statusOf(doses, asked).state));
    }),
  );
});

test('who did not answer takes nothing away from what is recorded', () => {
  fc.assert(
    fc.property(records, sources, (doses, asked) => {
      fc.pre(doses.length > 0);
      const silent = asked.map((one) => ({ ...one, answered: false }));
      expect(statusOf(doses, silent).state).toBe(statusOf(doses, asked).state);
    }),
  );
});

test('no record is found only where every source answered; else it is unknown and says who is silent', () => {
  fc.assert(
    fc.property(sources, (asked) => {
      const { state, gaps } = statusOf([], asked);
      const silent = asked.filter(({ answered }) => !answered);
      expect(state).toBe(silent.length === 0 && asked.length > 0 ? 'NO_RECORD_FOUND' : 'UNKNOWN');
      expect(gaps.filter(({ code }) => code === 'SOURCE_SILENT')).toHaveLength(silent.length);
    }),
  );
});
