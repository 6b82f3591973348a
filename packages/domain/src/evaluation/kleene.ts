import { earliest, type Instant } from '../time/time.js';
import type { DataGap, EvidenceRef, Truth } from './outcome.js';

/**
 * One answered question: its truth, the evidence that made it so, what is missing, and the first instant at which time
 * alone may flip it (null = never). Answers combine by Kleene's three-valued logic.
 */
export interface Answer {
  readonly truth: Truth;
  readonly evidence: readonly EvidenceRef[];
  readonly gaps: readonly DataGap[];
  readonly flipsAt: Instant | null;
}

export const answer = (
  truth: Truth,
  parts: { evidence?: readonly EvidenceRef[]; gaps?: readonly DataGap[]; flipsAt?: Instant | null } = {},
): Answer => ({
  truth,
  evidence: parts.evidence ?? NO_EVIDENCE,
  gaps: parts.gaps ?? NO_GAPS,
  flipsAt: parts.flipsAt ?? null,
});

const NEGATED: Record<Truth, Truth> = { TRUE: 'FALSE', FALSE: 'TRUE', UNKNOWN: 'UNKNOWN' };

export const negate = (inner: Answer): Answer => ({ ...inner, truth: NEGATED[inner.truth] });

/** False as soon as one is false; it stays so until the last false one flips. */
export const allOf = (answers: readonly Answer[]): Answer => combine(answers, 'FALSE', 'TRUE');

/** True as soon as one is true; it stays so until the last true one flips. */
export const anyOf = (answers: readonly Answer[]): Answer => combine(answers, 'TRUE', 'FALSE');

function combine(answers: readonly Answer[], dominant: Truth, neutral: Truth): Answer {
  const deciding = answers.filter((one) => one.truth === dominant);
  if (deciding.length > 0) return join(dominant, deciding, latest(deciding));
  const unknown = answers.filter((one) => one.truth === 'UNKNOWN');
  const soonest = answers.reduce<Instant | null>((at, one) => earliest(at, one.flipsAt), null);
  return unknown.length > 0 ? join('UNKNOWN', unknown, soonest) : join(neutral, answers, soonest);
}

function join(truth: Truth, from: readonly Answer[], flipsAt: Instant | null): Answer {
  let evidence: readonly EvidenceRef[] = NO_EVIDENCE;
  let gaps: readonly DataGap[] = NO_GAPS;
  for (const one of from) {
    evidence = concat(evidence, one.evidence);
    gaps = concat(gaps, one.gaps);
  }
  return { truth, evidence, gaps, flipsAt };
}

const NO_EVIDENCE: readonly EvidenceRef[] = [];
const NO_GAPS: readonly DataGap[] = [];

/** Both lists; no new one when either is empty, as it mostly is (a population run asks this by the million). */
const concat = <T>(a: readonly T[], b: readonly T[]): readonly T[] =>
  b.length === 0 ? a : a.length === 0 ? b : [...a, ...b];

/** The latest flip, where null (never) is later than any instant. */
function latest(answers: readonly Answer[]): Instant | null {
  let last: Instant | null = null;
  for (const one of answers) {
    if (one.flipsAt === null) return null;
    if (last === null || one.flipsAt > last) last = one.flipsAt;
  }
  return last;
}
