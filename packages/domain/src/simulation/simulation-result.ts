import type { DivisionCode } from '../division/division.js';
import type { Text } from '../evaluation/sentences.js';
import type { OutcomeEffect, SimulatedOutcome } from './simulated-outcome.js';

/** A number of people as it may be shown; null = withheld (隐私抑制). */
export interface SuppressedCount {
  readonly value: number | null;
  readonly suppressed: boolean;
  /** Of a total with withheld parts: the sum of the parts shown. Gives away nothing that they do not. */
  readonly atLeast: number | null;
}

export interface MatrixFigure {
  readonly before: SimulatedOutcome;
  readonly after: SimulatedOutcome;
  readonly effect: OutcomeEffect;
  readonly count: SuppressedCount;
}

export interface PrefectureFigure {
  readonly division: DivisionCode;
  readonly restrictedBefore: SuppressedCount;
  readonly restrictedAfter: SuppressedCount;
  readonly stricter: SuppressedCount;
  readonly milder: SuppressedCount;
}

/** How far matching by prefecture reaches beyond what is listed (精度落差), and whom it reaches. */
export interface OverReachFigures {
  readonly countiesListed: number;
  readonly countiesSwept: number;
  /** Swept per listed; null when none is listed. */
  readonly factor: number | null;
  readonly personsInArea: SuppressedCount;
  readonly personsOnlyPrefecture: SuppressedCount;
  readonly personsSibling: SuppressedCount;
  readonly personsOnlyCounty: SuppressedCount;
}

export interface RuleFigure {
  readonly ruleId: string;
  readonly title: Text;
  readonly before: SuppressedCount;
  readonly after: SuppressedCount;
}

export interface SampleCase {
  readonly pseudonym: string;
  readonly before: SimulatedOutcome;
  readonly after: SimulatedOutcome;
  readonly sentencesBefore: readonly Text[];
  readonly sentencesAfter: readonly Text[];
}

export interface ExpectedCalls {
  readonly low: number;
  readonly high: number;
  readonly basis: Text;
}

/** What one variant of a simulation comes to, ready to be shown: nothing in it gives a small number away. */
export interface SimulationResult {
  readonly persons: number;
  readonly changed: SuppressedCount;
  readonly stricter: SuppressedCount;
  readonly milder: SuppressedCount;
  /** People under a restrictive outcome, for series over time. */
  readonly restrictedBefore: SuppressedCount;
  readonly restrictedAfter: SuppressedCount;
  readonly matrix: readonly MatrixFigure[];
  readonly prefectures: readonly PrefectureFigure[];
  readonly prefecturesWithheld: number;
  readonly overReach: { readonly before: OverReachFigures; readonly after: OverReachFigures };
  readonly expectedCalls: ExpectedCalls;
  readonly rules: readonly RuleFigure[];
  readonly samples: readonly SampleCase[];
}
