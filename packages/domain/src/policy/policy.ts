import type { AreaKind, RiskLevel } from '../area/area.js';
import type { DivisionCode } from '../division/division.js';
import type { Advice, Colour, PopupKind } from '../evaluation/outcome.js';
import type { StaySource } from '../evidence/evidence.js';
import type { Instant } from '../time/time.js';
import type { FactName } from './fact-name.js';

/**
 * How precisely a stay meets an area (命中精度, domain.md §2.1). PREFECTURE_ONLY: the evidence is no finer than the
 * prefecture. COUNTY_ONLY: it is no finer than the county (or street) in which a smaller place is listed; it arises only
 * where a policy reads lists place by place ({@link PolicyParameters.areaUnit}).
 */
export type HitLevel = 'IN_AREA' | 'COUNTY_ONLY' | 'PREFECTURE_SIBLING' | 'PREFECTURE_ONLY' | 'NONE';

/** One answered question about the facts: the closed vocabulary (design D3). */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | StayedInCondition
  | { readonly qualifyingTest: true }
  | { readonly phonesVerified: true }
  | { readonly declaredItinerary: true }
  | { readonly communityScreened: true }
  | { readonly setting: Setting; readonly is: string | number }
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
  /** A3: to the millisecond, 48:00:00 included, or whole calendar days counted from the day of the result. */
  readonly mode: 'HOURS' | 'CALENDAR_DAYS';
  /** A2: what the window is measured from. */
  readonly anchor: 'REPORTED_AT' | 'SAMPLED_AT';
  readonly reference: 'LATER_OF_ARRIVAL_AND_NOW' | 'ARRIVAL' | 'NOW';
  /** A16: whether only the newest valid record counts, or any positive within the window blocks. */
  readonly conflict: 'NEWEST_WINS' | 'ANY_POSITIVE_BLOCKS';
}

/** A17: what makes somebody an entrant (进京人员). */
export type EntrySign = 'DECLARED_ARRIVAL' | 'TICKET' | 'LAST_STAY_OUTSIDE';

/** How a policy reads lists and divisions; part of its parameters. */
export interface AreaReading {
  /** A5: whether counties of a 盟, 自治州 or 地区 are siblings too, or only those of a city (地级市). */
  readonly prefectureKinds: 'PREFECTURE_LEVEL' | 'CITIES_ONLY';
  /** A6: whether a municipality's districts are each a unit, or the municipality is one. */
  readonly municipalityUnit: 'DISTRICT' | 'MUNICIPALITY';
  /** A6: counties directly under a province (codes XX90XX, e.g. 仙桃 429004) share four digits but no prefecture. */
  readonly directCounties: 'EACH_ALONE' | 'GROUPED';
  /** Whether one listed place makes its whole county listed, or each place stands for itself (ninth edition). */
  readonly areaUnit: 'COUNTY' | 'LISTED_PLACE';
}

/** What a policy leaves open to be set: each ambiguity of domain.md §2.8 with the reading this edition gives it. */
export interface PolicyParameters extends AreaReading {
  readonly lookBackDays: number;
  /** Days a source itself reaches back where that is less than the look-back (行程卡 14 → 7 days). */
  readonly sourceLookBackDays: Readonly<Partial<Record<StaySource, number>>>;
  /** A4: the area must be listed at evaluation, or when it was visited. */
  readonly areaTime: 'LISTED_AT_EVALUATION' | 'LISTED_WHEN_VISITED';
  /** How many calendar days a declared itinerary counts (行程申报). */
  readonly declarationValidDays: number;
  /** A15: a declared stay may refine coarser evidence of the same prefecture, or is a visit like any other. It never erases. */
  readonly declarationEffect: 'REFINES' | 'COUNTS_ONLY';
  /** A2, A3, A16: which test counts. */
  readonly testWindow: TestWindow;
  /** A18: who needs a test: those from another county of an affected prefecture, or every entrant. */
  readonly testRequiredFor: 'PREFECTURE_SIBLING' | 'ALL_ENTRANTS';
  /** A14: how many independent weak pieces of evidence (场所扫码) prove a visit. */
  readonly weakEvidenceNeeded: number;
  /** What speaks against a venue scan having been made at the venue (远程扫码). */
  readonly remoteScan: RemoteScanParameters;
  /** A17: what makes somebody an entrant. */
  readonly enteringBy: readonly EntrySign[];
  /** A9: days until a binding or unbinding takes effect; the first ever binding does at once. */
  readonly bindingDelayDays: number;
  /** Days without new infections after which an area of a level may come off the list; null = no fixed time. */
  readonly downgradeDays: Readonly<Record<RiskLevel, number | null>>;
}

/** When a venue scan does not count, because it was made somewhere else or its code went round (场所码被转发). */
export interface RemoteScanParameters {
  /** Nobody travels faster from door to door. */
  readonly fastestKmPerHour: number;
  /** After so many hours anybody may be anywhere. */
  readonly withinHours: number;
  /** So many scans of another place speak against one. */
  readonly scansNeeded: number;
  /** A code went round when within so many minutes so many people scanned it whom records place in so many other prefectures. */
  readonly burstMinutes: number;
  readonly burstPeople: number;
  readonly burstPrefectures: number;
}

/** Parameters a rule may ask for: those that are one word or number. */
export const SETTINGS = [
  'lookBackDays',
  'areaTime',
  'prefectureKinds',
  'municipalityUnit',
  'directCounties',
  'areaUnit',
  'declarationValidDays',
  'declarationEffect',
  'testRequiredFor',
  'weakEvidenceNeeded',
  'bindingDelayDays',
] as const satisfies readonly (keyof PolicyParameters)[];
export type Setting = (typeof SETTINGS)[number];

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

/** What a policy is about. DECISION 赋码; DISPLAY 展示; RECOGNITION 互认; VACCINATION 接种; DESK 申诉处置; RETENTION 保存期限. */
export const POLICY_KINDS = ['DECISION', 'DISPLAY', 'RECOGNITION', 'VACCINATION', 'DESK', 'RETENTION'] as const;
export type PolicyKind = (typeof POLICY_KINDS)[number];

/** What every dated policy has, whatever it is about (政策版本). Immutable once published. */
export interface PolicyHead {
  readonly id: string;
  readonly version: string;
  /** Where it applies; 100000 is the whole country. */
  readonly jurisdiction: DivisionCode;
  readonly title: { readonly zh: string; readonly en: string };
  readonly source: string;
  readonly validFrom: Instant;
  readonly validTo: Instant | null;
  /** Ids of policies that end where this one begins. A later version of the same id always replaces the earlier. */
  readonly supersedes: readonly string[];
  /** The facts its author says it reads; must equal what it does read. */
  readonly affectedFacts: readonly FactName[];
}

/** A dated rule set for the judge (赋码政策). */
export interface Policy extends PolicyHead {
  readonly kind: 'DECISION';
  readonly parameters: PolicyParameters;
  readonly terms: Readonly<Record<string, Term>>;
  readonly rules: readonly Rule[];
}
