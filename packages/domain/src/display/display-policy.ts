import type { FactName } from '../policy/fact-name.js';
import type { PolicyHead } from '../policy/policy.js';

/** FRONT 集中展示页面: the code itself with the newest results. SERVICE 核酸疫苗服务查询: the page one goes to for more. */
export type DisplayPage = 'FRONT' | 'SERVICE';
export const DISPLAY_PAGES = ['FRONT', 'SERVICE'] as const satisfies readonly DisplayPage[];

/** Which known tests a rule shows: all, those of institutions of the jurisdiction, those the national platform found. */
export type DisplayedTests = 'ALL_KNOWN' | 'OWN_INSTITUTIONS' | 'FOUND_NATIONALLY';
export const DISPLAYED_TESTS = ['ALL_KNOWN', 'OWN_INSTITUTIONS', 'FOUND_NATIONALLY'] as const;

/** One way for a test to come onto a page (展示规则). A test is shown where any rule of the page shows it. */
export interface DisplayRule {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly page: DisplayPage;
  readonly shows: DisplayedTests;
  /** NO_MASS_SCREENING 未开展社会面大筛查时; null = always. */
  readonly onlyWhile: 'NO_MASS_SCREENING' | null;
}

/** Seconds after 00:00 in Asia/Shanghai. */
export type ClockSeconds = number;

export interface DisplayParameters {
  /** How many of the newest tests a page shows. */
  readonly latest: number;
  /** A11: `latest` counts tests of the jurisdiction and others together, or each for itself. */
  readonly perScope: boolean;
  /** A13: cards of family and friends in one account of a channel. */
  readonly familyCards: number;
  /** A8: how long a status shown on a phone stands. */
  readonly dayToken: {
    /** The last second of its day at which it is valid. */
    readonly validThrough: ClockSeconds;
    /** Until when, on the next day, it may be shown as stale while the published maintenance runs. */
    readonly staleUntil: ClockSeconds;
  };
}

/** What citizens are shown, and never what is decided (展示政策, domain.md §2.5). */
export interface DisplayPolicy extends PolicyHead {
  readonly kind: 'DISPLAY';
  readonly parameters: DisplayParameters;
  readonly rules: readonly DisplayRule[];
}

const ALWAYS: readonly FactName[] = [
  'test.reportedAt',
  'test.visibleAt',
  'test.integrity',
  'service.maintenanceWindow',
];

/** The facts a display policy reads: those of its rules, and what every page needs to know of a test. */
export function displayFactsRead({ rules, parameters }: DisplayPolicy): readonly FactName[] {
  const reads = (shows: DisplayedTests): boolean => rules.some((rule) => rule.shows === shows);
  return [
    ...ALWAYS,
    ...(reads('OWN_INSTITUTIONS') || parameters.perScope ? (['test.institution'] as const) : []),
    ...(reads('FOUND_NATIONALLY') ? (['test.channel'] as const) : []),
    ...(rules.some((rule) => rule.onlyWhile !== null) ? (['service.massScreening'] as const) : []),
  ];
}
