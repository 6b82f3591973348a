import { readInstant } from '../policy/read-head.js';
import { Reader } from '../policy/reader.js';
import type { CaseResult } from '../policy/run-cases.js';
import { formatInstant, type Instant } from '../time/time.js';
import { REFUSAL_GROUNDS, TRAVELLER_CATEGORIES, type RecognitionPolicy } from './recognition-policy.js';
import { recogniseTest, type Recognition, type RecognisableTest } from './recognise-test.js';

const KEYS = ['name', 'at', 'test', 'category', 'closedLoop', 'refusedBecause', 'expect'];

/** Runs the worked examples of a recognition policy. What an `expect` leaves out is not asserted. */
export function runRecognitionCases(policy: RecognitionPolicy, cases: unknown): readonly CaseResult[] {
  return new Reader(cases, '')
    .child('cases')
    .list()
    .map((one) => ({ name: one.child('name').text(), differences: differences(policy, one.withOnly(KEYS)) }));
}

function differences(policy: RecognitionPolicy, one: Reader): readonly string[] {
  const ground = one.child('refusedBecause');
  const found = recogniseTest(policy, readTest(one.child('test')), {
    at: readInstant(one.child('at')),
    category: one.has('category') ? readCategory(one.child('category')) : 'GENERAL',
    closedLoop: one.child('closedLoop').isNull() ? null : one.child('closedLoop').boolean(),
    refusalGround: ground.isNull() ? null : ground.oneOf(REFUSAL_GROUNDS),
  });
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

const wordsOf = (found: Recognition): Readonly<Record<string, string | null>> => ({
  verdict: found.verdict,
  reason: found.reason,
  rule: found.ruleId,
  countsTo: found.countsTo === null ? null : formatInstant(found.countsTo),
  followUp: found.followUp,
  referral: found.referral ? 'REFERRED' : 'NONE',
  grade: found.grade,
  gaps: found.gaps.length === 0 ? null : [...found.gaps].sort().join(', '),
  refusal: found.refusal === null ? null : [found.refusal.verdict, found.refusal.ruleId ?? ''].join(' ').trim(),
});

const readCategory = (reader: Reader) => (reader.isNull() ? null : reader.oneOf(TRAVELLER_CATEGORIES));

/** A test of a case; what it leaves out is ordinary: genuine, shown by the national platform, sampled when reported. */
function readTest(one: Reader): RecognisableTest {
  const reportedAt: Instant | null = one.child('reportedAt').isNull() ? null : readInstant(one.child('reportedAt'));
  return {
    id: 'case-test',
    result: one.child('result').oneOf(['NEGATIVE', 'POSITIVE', 'INCONCLUSIVE', 'PENDING']),
    sampledAt:
      one.child('sampledAt').isNull() && reportedAt !== null ? reportedAt : readInstant(one.child('sampledAt')),
    reportedAt,
    integrity: one.has('integrity') ? one.child('integrity').oneOf(['OK', 'SUSPECTED', 'FAKE', 'TAMPERED']) : 'OK',
    channel: one.has('channel')
      ? one.child('channel').oneOf(['NATIONAL_PLATFORM', 'PROVINCIAL_CODE', 'INSTITUTION', 'PAPER'])
      : 'NATIONAL_PLATFORM',
  };
}
