import { expect, test } from 'vitest';
import { divisionCode } from '../division/division.js';
import { day, instant } from '../time/time.js';
import { foreignDoseProblem, type ForeignDose, type ForeignTest, foreignTestProblem } from './foreign-record.js';
import { answerSentence } from './source-sentences.js';
import { ANSWER_STATES, askAgainAt, hasAnswered, isStale, SOURCE_FAULTS } from './source.js';

const NOW = instant('2021-11-01T10:00:00+08:00');

test.each([
  { tries: 1, minutes: 1 },
  { tries: 2, minutes: 2 },
  { tries: 3, minutes: 5 },
  { tries: 6, minutes: 60 },
  { tries: 4_000, minutes: 60 },
])('asked in vain $tries times ⇒ again in $minutes minutes', ({ tries, minutes }) => {
  expect(askAgainAt(tries, NOW)).toBe(NOW + minutes * 60_000);
});

test('whoever asks to be left alone longer is', () => {
  const later = instant('2021-11-01T12:00:00+08:00');
  expect(askAgainAt(1, NOW, later)).toBe(later);
  expect(askAgainAt(6, NOW, instant('2021-11-01T10:00:01+08:00'))).toBe(NOW + 3_600_000);
});

test('only two of the four states mean that what is not there does not exist', () => {
  expect(ANSWER_STATES.filter(hasAnswered)).toEqual(['FOUND', 'NOT_FOUND']);
});

test.each([
  { answered: null, stale: true },
  { answered: '2021-10-31T10:00:00+08:00', stale: false },
  { answered: '2021-10-31T09:59:59+08:00', stale: true },
])('last answer $answered: stale $stale', ({ answered, stale }) => {
  expect(isStale(answered === null ? null : instant(answered), NOW)).toBe(stale);
});

test('whatever the fault, nobody is told that there is no record', () => {
  for (const fault of SOURCE_FAULTS) {
    const { zh, en } = answerSentence({ zh: '甘肃省', en: 'Gansu' }, 'SOURCE_DOWN', fault);
    expect(zh).toContain('可能有记录');
    expect(zh).not.toContain('没有记录');
    expect(en).toContain('may hold a record');
  }
});

const TEST: ForeignTest = {
  recordId: 'r1',
  withdrawnAt: null,
  sampleNumber: 'S1',
  institution: { name: '医院', division: divisionCode('620102'), creditCode: null, qualified: true },
  sampledAt: instant('2021-10-31T09:00:00+08:00'),
  receivedAt: null,
  reportedAt: instant('2021-10-31T18:00:00+08:00'),
  uploadedAt: null,
  result: 'NEGATIVE',
};

test.each([
  { change: {}, problem: null },
  { change: { reportedAt: null }, problem: 'RESULT_WITHOUT_REPORT' },
  { change: { result: 'PENDING' as const }, problem: 'RESULT_WITHOUT_REPORT' },
  { change: { result: 'PENDING' as const, reportedAt: null }, problem: null },
  { change: { reportedAt: instant('2021-10-31T08:59:59+08:00') }, problem: 'REPORTED_BEFORE_SAMPLED' },
  { change: { reportedAt: instant('2021-11-01T10:05:00+08:00') }, problem: null },
  { change: { reportedAt: instant('2021-11-01T10:05:01+08:00') }, problem: 'AHEAD_OF_TIME' },
])('a test with $change ⇒ $problem', ({ change, problem }) => {
  expect(foreignTestProblem({ ...TEST, ...change }, NOW)).toBe(problem);
});

const DOSE: ForeignDose = {
  recordId: 'd1',
  withdrawnAt: null,
  productCode: null,
  doseNumber: null,
  givenOn: day('2021-11-01'),
  division: divisionCode('620102'),
  institution: '接种点',
};

test('a dose of today is a dose; one of tomorrow is a wrong clock', () => {
  expect(foreignDoseProblem(DOSE, NOW)).toBe(null);
  expect(foreignDoseProblem({ ...DOSE, givenOn: day('2021-11-02') }, NOW)).toBe('AHEAD_OF_TIME');
});
