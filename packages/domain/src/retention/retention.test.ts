import { describe, expect, test } from 'vitest';
import b1 from '../../policies/retention/2021-08-15/policy.json';
import cases from '../../policies/retention/2021-08-15/cases/terms.json';
import { day, formatDay } from '../time/time.js';
import { ERASURE_GROUNDS, erasureGroundSentence, standsAgainstAll } from './erasure-ground.js';
import { plusWorkingDays } from './kept-until.js';
import { parseRetentionPolicy } from './parse-retention-policy.js';
import { runRetentionCases } from './retention-case.js';

const withKept = (kind: string, change: object): object => {
  const kept = b1.parameters.kept as Readonly<Record<string, object>>;
  return { ...b1, parameters: { ...b1.parameters, kept: { ...kept, [kind]: { ...kept[kind], ...change } } } };
};
const { AUDIT: _, ...forgotten } = b1.parameters.kept;

describe('terms that break a promise are refused at their place', () => {
  test.each([
    {
      what: 'facts that go before the decisions made from them',
      document: withKept('STAY', { days: 200 }),
      message: 'parameters.kept.STAY.days: expected at least 243: facts outlive the decisions that are made from them',
    },
    {
      what: 'a log that is cut',
      document: withKept('AUDIT', { then: 'DELETE' }),
      message: 'parameters.kept.AUDIT.then: expected KEEP',
    },
    {
      what: 'a log kept for less than six months and the cases',
      document: withKept('AUDIT', { days: 90 }),
      message:
        'parameters.kept.AUDIT.days: expected at least 730: logs are kept for six months by law, and as long as the cases',
    },
    {
      what: 'people who are only anonymised',
      document: withKept('PERSON', { then: 'ANONYMISE' }),
      message: 'parameters.kept.PERSON.then: expected one of DELETE, found "ANONYMISE"',
    },
    {
      what: 'a kind that is forgotten',
      document: { ...b1, parameters: { ...b1.parameters, kept: forgotten } },
      message: 'parameters.kept.AUDIT: expected an object, found nothing',
    },
    {
      what: 'a term without a reason',
      document: withKept('TEST', { basis: { zh: '', en: 'x' } }),
      message: 'parameters.kept.TEST.basis.zh: expected a text, found ""',
    },
  ])('$what', ({ document, message }) => {
    expect(() => parseRetentionPolicy(document)).toThrow(message);
  });
});

test('the worked examples of the shipped terms are green', () => {
  const results = runRetentionCases(parseRetentionPolicy(b1), cases);
  expect(results.flatMap(({ differences }) => differences)).toEqual([]);
  expect(results).toHaveLength(4);
});

test.each([
  { from: '2021-11-01', days: 15, due: '2021-11-22', what: 'a Monday' },
  { from: '2021-11-05', days: 1, due: '2021-11-08', what: 'a Friday' },
  { from: '2021-11-06', days: 1, due: '2021-11-08', what: 'a Saturday' },
  { from: '2021-11-03', days: 0, due: '2021-11-03', what: 'the same day' },
])('$days working days after $from ($what): $due', ({ from, days, due }) => {
  expect(formatDay(plusWorkingDays(day(from), days))).toBe(due);
});

test('each ground is said in both languages, and only the record of a closed case leaves the rest to be erased', () => {
  expect(ERASURE_GROUNDS.filter((ground) => !standsAgainstAll(ground))).toEqual(['CASE_RECORD']);
  expect(ERASURE_GROUNDS.every((ground) => Object.values(erasureGroundSentence(ground)).every(Boolean))).toBe(true);
});
