import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import henan from '../../policies/recognition/2022-08-05/policy.json';
import national from '../../policies/recognition/2022-07-29/policy.json';
import shandong from '../../policies/recognition/2022-08-11/policy.json';
import { fromEpochMs, instant, plusHours, plusMs } from '../time/time.js';
import { parseRecognitionPolicy } from './parse-recognition-policy.js';
import { REFUSAL_GROUNDS } from './recognition-policy.js';
import { recognitionSentence, refusalSentence } from './recognition-sentences.js';
import { recogniseTest, type Inspection, type RecognisableTest } from './recognise-test.js';

fc.configureGlobal({ seed: 20220729, numRuns: 300 });

const policy = parseRecognitionPolicy(national);
const REPORTED = instant('2022-08-12T18:00:00+08:00');
const paper: RecognisableTest = {
  id: 'test',
  result: 'NEGATIVE',
  sampledAt: plusHours(REPORTED, -8),
  reportedAt: REPORTED,
  integrity: 'OK',
  channel: 'PAPER',
};
const at = (text: string): Inspection => ({ at: instant(text), category: 'GENERAL', closedLoop: null });

test.each([
  { place: 'Henan', document: henan, when: '2022-08-14T18:00:00+08:00', verdict: 'ACCEPT' },
  { place: 'Henan', document: henan, when: '2022-08-14T18:00:01+08:00', verdict: 'NOT_VALID' },
  { place: 'Shandong', document: shandong, when: '2022-08-14T18:00:01+08:00', verdict: 'ACCEPT' },
  { place: 'Shandong', document: shandong, when: '2022-08-15T18:00:00+08:00', verdict: 'ACCEPT' },
  { place: 'Shandong', document: shandong, when: '2022-08-15T18:00:01+08:00', verdict: 'NOT_VALID' },
])('the window belongs to the place: in $place at $when the same paper is $verdict', ({ document, when, verdict }) => {
  expect(recogniseTest(parseRecognitionPolicy(document), paper, at(when)).verdict).toBe(verdict);
});

test('counted in calendar days it ends with the last of them', () => {
  const document = {
    ...national,
    parameters: { ...national.parameters, window: { hours: 48, mode: 'CALENDAR_DAYS', anchor: 'REPORTED_AT' } },
  };
  const days = parseRecognitionPolicy(document);
  expect(recogniseTest(days, paper, at('2022-08-14T23:59:59+08:00')).verdict).toBe('ACCEPT');
  expect(recogniseTest(days, paper, at('2022-08-15T00:00:00+08:00')).verdict).toBe('NOT_VALID');
});

test('without a policy in force nobody can say that it must be accepted, nor that it need not', () => {
  const found = recogniseTest(null, paper, { ...at('2021-11-01T10:00:00+08:00'), refusalGround: 'NOT_IN_LOCAL_CODE' });
  expect(found).toMatchObject({ verdict: 'INDETERMINATE', gaps: ['NO_POLICY'], refusal: { verdict: 'TO_BE_CHECKED' } });
});

describe('sentences', () => {
  test('an expired one names the instant to the second', () => {
    const found = recogniseTest(policy, paper, at('2022-08-20T10:00:00+08:00'));
    expect(recognitionSentence(found).zh).toBe('已过当地有效时间，于2022-08-14 18:00:00到期。');
  });

  test('a violation names the forbidden ground', () => {
    const { refusal } = recogniseTest(policy, paper, {
      ...at('2022-08-13T10:00:00+08:00'),
      refusalGround: 'NOT_TESTED_HERE',
    });
    expect(refusal && refusalSentence(refusal).zh).toBe('以“未在本地检测”为由拒绝，违反互认规定。');
  });
});

const anyTest: fc.Arbitrary<RecognisableTest> = fc
  .record({
    result: fc.constantFrom('NEGATIVE' as const, 'POSITIVE' as const, 'INCONCLUSIVE' as const, 'PENDING' as const),
    age: fc.integer({ min: 0, max: 72 * 3600 }),
    integrity: fc.constantFrom('OK' as const, 'SUSPECTED' as const, 'FAKE' as const, 'TAMPERED' as const),
  })
  .map(({ result, age, integrity }) => {
    const sampledAt = plusMs(REPORTED, -age * 1000);
    const reportedAt = result === 'PENDING' ? null : fromEpochMs(sampledAt + 4 * 3_600_000);
    return { id: 'test', result, sampledAt, reportedAt, integrity, channel: 'PAPER' };
  });
const inspections: fc.Arbitrary<Inspection> = fc.record({
  at: fc.integer({ min: 0, max: 96 * 3600 }).map((seconds) => plusMs(REPORTED, seconds * 1000)),
  category: fc.constantFrom('GENERAL' as const, 'TRUCK_DRIVER' as const, null),
  closedLoop: fc.constantFrom(true, false, null),
  refusalGround: fc.constantFrom(null, ...REFUSAL_GROUNDS),
});

test('channels are equal in effect: which one it was shown by changes the grade at most', () => {
  fc.assert(
    fc.property(
      anyTest,
      inspections,
      fc.constantFrom('NATIONAL_PLATFORM', 'PROVINCIAL_CODE', 'INSTITUTION'),
      (one, inspection, channel) => {
        const shown = recogniseTest(policy, { ...one, channel }, inspection);
        const { grade } = shown;
        expect({ ...recogniseTest(policy, one, inspection), grade }).toEqual(shown);
      },
    ),
  );
});

test('only what must be accepted can be refused in violation, and a forgery never is', () => {
  fc.assert(
    fc.property(anyTest, inspections, (one, inspection) => {
      const { refusal, verdict, referral } = recogniseTest(policy, one, inspection);
      const isForged = one.integrity === 'FAKE' || one.integrity === 'TAMPERED';
      expect(refusal?.verdict === 'VIOLATION' && verdict !== 'ACCEPT').toBe(false);
      expect(isForged).toBe(referral);
      expect(isForged && verdict !== 'NOT_VALID').toBe(false);
    }),
  );
});
