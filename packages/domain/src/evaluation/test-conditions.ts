import type { NucleicTest } from '../evidence/evidence.js';
import type { TestWindow } from '../policy/policy.js';
import { dayOf, earliest, HOUR_MS, plusDays, plusMs, startOf, type Instant } from '../time/time.js';
import { answer, type Answer } from './kleene.js';
import type { DataGap, EvidenceRef } from './outcome.js';
import type { Question } from './question.js';
import { NO_DETAIL } from './travel-conditions.js';

/**
 * A negative result, genuine, from a recognised institution, visible to us, whose anchor lies within the window that
 * ends at the reference time (A2, A3). The newest valid record wins; a later positive blocks (A16).
 */
export function qualifyingTest(question: Question): Answer {
  const { corrected, at } = question;
  const window = question.policy.parameters.testWindow;
  const reference = referenceTime(question, window);
  let newest: NucleicTest | null = null;
  let next: Instant | null = null;
  for (const test of corrected.facts.tests) {
    const seen = test.reportedAt === null || test.visibleAt === null ? null : later(test.reportedAt, test.visibleAt);
    if (seen === null || !isGenuine(test)) continue;
    if (seen > at) next = earliest(next, seen);
    else if (newest === null || isNewer(test, newest, window)) newest = test;
  }
  const gaps = testGaps(corrected.facts.tests, window, reference, at);
  if (newest === null) return answer('FALSE', { gaps, flipsAt: next });
  const expires = expiry(anchorOf(newest, window), window);
  const evidence: EvidenceRef = { ...NO_DETAIL, factId: newest.id, kind: 'TEST', countsUntil: expires };
  if (newest.result !== 'NEGATIVE' || reference >= expires) {
    return answer('FALSE', { evidence: [evidence], gaps, flipsAt: next });
  }
  const positive = window.conflict === 'ANY_POSITIVE_BLOCKS' ? lastPositive(corrected.facts.tests, window, at) : null;
  if (positive !== null && reference < expiry(anchorOf(positive, window), window)) {
    const blocks = expiry(anchorOf(positive, window), window);
    const against: EvidenceRef = { ...NO_DETAIL, factId: positive.id, kind: 'TEST', countsUntil: blocks };
    return answer('FALSE', { evidence: [evidence, against], gaps, flipsAt: earliest(blocks, next) });
  }
  // while the reference is a coming arrival the answer holds until then; afterwards until the test expires
  return answer('TRUE', { evidence: [evidence], flipsAt: earliest(expires, next) });
}

/** The instant a window is measured back from. */
export function referenceTime(question: Question, window: TestWindow): Instant {
  const { corrected, at } = question;
  if (window.reference === 'NOW') return at;
  const arrivals = corrected.facts.declarations
    .filter((one) => one.declaredAt <= at && one.arrivalAt !== null)
    .map((one) => one.arrivalAt as Instant);
  const arrival = arrivals.reduce<Instant | null>((last, one) => (last === null || one > last ? one : last), null);
  if (arrival === null) return at;
  return window.reference === 'ARRIVAL' ? arrival : later(arrival, at);
}

/** First instant at which a test with this anchor no longer counts; 48:00:00 itself still does. */
export function expiry(anchor: Instant, window: Pick<TestWindow, 'hours' | 'mode'>): Instant {
  if (window.mode === 'HOURS') return plusMs(anchor, window.hours * HOUR_MS + 1);
  return startOf(plusDays(dayOf(anchor), Math.floor(window.hours / 24) + 1));
}

/** Tests that would count if they were visible, or will once they are reported (未上传, 待出结果). */
function testGaps(tests: readonly NucleicTest[], window: TestWindow, reference: Instant, at: Instant): DataGap[] {
  const gaps: DataGap[] = [];
  for (const test of tests) {
    if (!isGenuine(test) || reference >= expiry(anchorOf(test, window), window)) continue;
    if (test.result === 'PENDING') gaps.push({ code: 'TEST_PENDING', factId: test.id, owner: 'INSTITUTION' });
    else if (test.visibleAt === null || test.visibleAt > at) {
      gaps.push({ code: 'TEST_NOT_UPLOADED', factId: test.id, owner: 'INSTITUTION' });
    }
  }
  return gaps;
}

/** The newest positive that is visible (A16): it blocks as long as a negative of its time would count. */
function lastPositive(tests: readonly NucleicTest[], window: TestWindow, at: Instant): NucleicTest | null {
  let last: NucleicTest | null = null;
  for (const test of tests) {
    const isSeen = test.reportedAt !== null && test.reportedAt <= at && (test.visibleAt ?? Infinity) <= at;
    if (test.result !== 'POSITIVE' || !isSeen || !isGenuine(test)) continue;
    if (last === null || isNewer(test, last, window)) last = test;
  }
  return last;
}

const isGenuine = (test: NucleicTest): boolean => test.integrity === 'OK' && test.institutionRecognised;

const anchorOf = (test: NucleicTest, window: TestWindow): Instant =>
  window.anchor === 'REPORTED_AT' && test.reportedAt !== null ? test.reportedAt : test.sampledAt;

const isNewer = (a: NucleicTest, b: NucleicTest, window: TestWindow): boolean => {
  const difference = anchorOf(a, window) - anchorOf(b, window);
  // at one instant the result that is not negative wins: never free by a tie
  return difference === 0 ? a.result !== 'NEGATIVE' : difference > 0;
};

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
