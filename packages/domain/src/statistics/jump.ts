/** A figure of one span of time, over how many cases. */
export interface SpanFigure {
  readonly value: number;
  readonly cases: number;
}

/** How far from the usual is a jump (突增), for each kind of figure. */
export interface JumpRule {
  /** A span with fewer cases says nothing. */
  readonly fewestCases: number;
  /** So many earlier spans are needed to know what is usual. */
  readonly fewestSpans: number;
  /** It must be above the usual by at least this, */
  readonly leastRise: number;
  /** and by at least this factor. */
  readonly leastFactor: number;
}

export interface Jump {
  readonly isJump: boolean;
  /** The median of the spans before. */
  readonly usual: number;
}

/** Makes the median deviation comparable with a standard deviation. */
const TO_SIGMA = 1.4826;
const SIGMAS = 3;

/**
 * Whether the latest span is a jump from those before: by more than three robust deviations (median and median absolute deviation,
 * which one odd week does not move), and by enough to matter.
 * @returns null where there is too little to say so
 */
export function findJump(latest: SpanFigure, before: readonly SpanFigure[], rule: JumpRule): Jump | null {
  const spans = before.filter(({ cases }) => cases >= rule.fewestCases).map(({ value }) => value);
  if (latest.cases < rule.fewestCases || spans.length < rule.fewestSpans) return null;
  const usual = median(spans);
  const deviation = median(spans.map((value) => Math.abs(value - usual))) * TO_SIGMA;
  const rise = latest.value - usual;
  const isJump = rise > SIGMAS * deviation && rise >= rule.leastRise && latest.value >= usual * rule.leastFactor;
  return { isJump, usual };
}

/** Whether a jump is over: back within half of what made it one. Nothing new to go by leaves it as it is. */
export function isJumpOver(latest: SpanFigure, usual: number, rule: JumpRule): boolean {
  if (latest.cases < rule.fewestCases) return false;
  return latest.value < usual + rule.leastRise / 2 || latest.value < usual * ((1 + rule.leastFactor) / 2);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
