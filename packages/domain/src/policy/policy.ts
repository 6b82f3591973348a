import type { AreaKind, RiskLevel } from '../area/area.js';
import type { DivisionCode } from '../division/division.js';
import type { Advice, Colour, PopupKind } from '../evaluation/outcome.js';
import type { Instant } from '../time/time.js';

/** How precisely a stay meets an area (命中精度). PREFECTURE_ONLY: the evidence is no finer. */
export type HitLevel = 'IN_AREA' | 'PREFECTURE_SIBLING' | 'PREFECTURE_ONLY' | 'NONE';

/** One answered question about the facts: the closed vocabulary (design D3). */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | StayedInCondition
  | { readonly qualifyingTest: TestWindow }
  | { readonly phonesVerified: true }
  | { readonly declaredItinerary: true }
  | { readonly communityScreened: true }
  | { readonly setting: keyof PolicyParameters; readonly is: string | number }
  | { readonly entering: true }
  | { readonly leftJurisdiction: true }
  | { readonly inJurisdiction: true };

/** Was in a listed area, or beside one, within the look-back (14天旅居史). */
export interface StayedInCondition {
  readonly stayedIn: {
    readonly kinds: readonly AreaKind[];
    readonly levels: readonly RiskLevel[];
    readonly hits: readonly Exclude<HitLevel, 'NONE'>[];
    readonly where: 'INSIDE_JURISDICTION' | 'OUTSIDE_JURISDICTION' | 'ANYWHERE';
    /** true: still there; false: has left; absent: either. */
    readonly still?: boolean;
  };
}

/** A negative test, reported and visible to us, within a window that ends at the reference time (A2, A3, A16). */
export interface TestWindow {
  readonly hours: number;
  readonly mode: 'HOURS' | 'CALENDAR_DAYS';
  readonly anchor: 'REPORTED_AT' | 'SAMPLED_AT';
  readonly reference: 'LATER_OF_ARRIVAL_AND_NOW' | 'ARRIVAL' | 'NOW';
}

export interface PolicyParameters {
  readonly lookBackDays: number;
  /** A4: the area must be listed at evaluation, or when it was visited. */
  readonly areaTime: 'LISTED_AT_EVALUATION' | 'LISTED_WHEN_VISITED';
  /** A6: whether a municipality's districts are each a unit, or the municipality is one. */
  readonly municipalityUnit: 'DISTRICT' | 'MUNICIPALITY';
  /** How many calendar days a declared itinerary counts (行程申报). */
  readonly declarationValidDays: number;
  /** A18: who needs a test: those from another county of an affected prefecture, or every entrant. */
  readonly testRequiredFor: 'PREFECTURE_SIBLING' | 'ALL_ENTRANTS';
}

export interface RuleOutcome {
  readonly colour: Colour;
  readonly popup: PopupKind | null;
  readonly popupCode: string | null;
  readonly advice: readonly Advice[];
  /** true: the outcome lasts to the end of the local day only (row 12). */
  readonly untilEndOfDay?: boolean;
}

export interface Rule {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly when: Condition;
  readonly then: RuleOutcome;
}

/** A named condition several rules share (术语). */
export interface Term {
  readonly title: { readonly zh: string; readonly en: string };
  readonly when: Condition;
}

/** A dated rule set (政策版本). Immutable once published. */
export interface Policy {
  readonly id: string;
  readonly version: string;
  readonly jurisdiction: DivisionCode;
  readonly title: { readonly zh: string; readonly en: string };
  readonly source: string;
  readonly validFrom: Instant;
  readonly validTo: Instant | null;
  readonly parameters: PolicyParameters;
  readonly terms: Readonly<Record<string, Term>>;
  readonly rules: readonly Rule[];
}
