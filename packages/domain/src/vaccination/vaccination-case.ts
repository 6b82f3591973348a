import { divisionCode } from '../division/division.js';
import { ParseError, Reader } from '../policy/reader.js';
import type { CaseResult } from '../policy/run-cases.js';
import { day, type CalendarDay } from '../time/time.js';
import { VACCINE_TECHNOLOGIES, type VaccinationPolicy } from './vaccination-policy.js';
import { vaccinationStatus, type DoseRecord, type VaccinationStatus } from './vaccination-status.js';

const KEYS = ['name', 'on', 'doses', 'answered', 'silent', 'expect'];

/** Runs the worked examples of a vaccination policy. What an `expect` leaves out is not asserted. */
export function runVaccinationCases(policy: VaccinationPolicy, cases: unknown): readonly CaseResult[] {
  return new Reader(cases, '')
    .child('cases')
    .list()
    .map((one) => ({ name: one.child('name').text(), differences: differences(policy, one.withOnly(KEYS)) }));
}

function differences(policy: VaccinationPolicy, one: Reader): readonly string[] {
  const silent = one.child('silent').list();
  const found = vaccinationStatus(
    policy,
    one.child('doses').list().map(readDose),
    [
      ...one
        .child('answered')
        .list()
        .map((source) => ({ source: divisionCode(source.text()), answered: true })),
      ...silent.map((source) => ({ source: divisionCode(source.text()), answered: false })),
    ],
    readDay(one.child('on')),
  );
  const words = wordsOf(found);
  return one
    .child('expect')
    .withOnly(Object.keys(words))
    .entries()
    .flatMap(([key, value]) => {
      const expected = value.isNull() ? 'none' : value.text();
      const given = words[key] ?? 'none';
      return expected === given ? [] : [`${key}: expected ${expected}, found ${given}`];
    });
}

const wordsOf = ({
  state,
  ruleId,
  series,
  doses,
  gaps,
}: VaccinationStatus): Readonly<Record<string, string | null>> => ({
  state,
  rule: ruleId,
  series: series === null ? null : `${series.technology} ${series.given}/${series.required}`,
  doses: doses.map(({ doseId, use }) => `${doseId} ${use}`).join(', ') || null,
  gaps: gaps.map(({ code, source, doseId }) => [code, source ?? doseId ?? ''].join(' ').trim()).join(', ') || null,
});

const readDose = (one: Reader): DoseRecord => ({
  id: one.child('id').text(),
  productCode: one.child('product').isNull() ? null : one.child('product').text(),
  technology: one.child('technology').isNull() ? null : one.child('technology').oneOf(VACCINE_TECHNOLOGIES),
  givenOn: readDay(one.child('on')),
});

function readDay(reader: Reader): CalendarDay {
  const text = reader.text();
  try {
    return day(text);
  } catch {
    throw new ParseError(reader.path, 'expected a day like 2021-06-22');
  }
}
