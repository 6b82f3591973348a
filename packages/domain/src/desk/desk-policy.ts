import type { FactName } from '../policy/fact-name.js';
import type { PolicyHead } from '../policy/policy.js';

/** Urgency class (紧急程度). T0 stuck now, T1 leaves soon, T2 routine, T3 needs several agencies. The most urgent first. */
export const URGENCY_CLASSES = ['T0', 'T1', 'T2', 'T3'] as const;
export type UrgencyClass = (typeof URGENCY_CLASSES)[number];

/** What supports a correction (证据材料). */
export const EVIDENCE_KINDS = [
  'TICKET',
  'BOARDING_PASS',
  'REFUND_RECEIPT',
  'HOTEL_BILL',
  'TOLL_RECORD',
  'EMPLOYER_LETTER',
  'COMMUNITY_LETTER',
  'OPERATOR_STATEMENT',
  'TRAVEL_CARD_SCREENSHOT',
  'LAB_REPORT',
  'VACCINATION_BOOKLET',
  'COMPANION_STATEMENT',
  'AGENCY_REPLY',
  'CALL_NOTE',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** States in which a clock may stand still. Waiting for an agency is our own waiting, so no policy can name it. */
export const PAUSABLE_STATES = ['AWAITING_CITIZEN'] as const;
export type PausableState = (typeof PAUSABLE_STATES)[number];

export const RISKS = ['LOW', 'MEDIUM', 'HIGH'] as const;
export type Risk = (typeof RISKS)[number];

/** What one class is promised (时限), each from the opening of the case. */
export interface DeskClock {
  readonly firstResponseMinutes: number;
  readonly decideMinutes: number;
  /** Nothing moves it, pauses included. */
  readonly hardStopMinutes: number;
  /** The decision is owed this long before the departure, if that is sooner; null: the departure does not matter. */
  readonly beforeDepartureMinutes: number | null;
  /** The hard stop of a case that a supervisor keeps an eye on; null: the same. */
  readonly supervisorHardStopMinutes: number | null;
}

/** What the desk promises and how it works, as far as somebody may set it (申诉处置规则). Shares are of 1. */
export interface DeskParameters {
  readonly clocks: Readonly<Record<UrgencyClass, DeskClock>>;
  /** Share of the time to decide after which a case is shown as about to be late. */
  readonly warnAtShare: number;
  /** Who leaves within this time is of the class T1. */
  readonly leavesSoonHours: number;
  readonly pausedStates: readonly PausableState[];
  /** One pause counts no longer than this. */
  readonly longestPauseHours: number;
  readonly reopenDays: number;
  /** Share of the first clocks that a re-opened case is given. */
  readonly reopenedClockShare: number;
  /** An appeal for the same reason within this time belongs to the earlier one. */
  readonly duplicateDays: number;
  /** Somebody who was told and says nothing for this long is content. */
  readonly closeAfterHours: number;
  /** A case nobody touches for this long goes back to the queue. */
  readonly idleReturnMinutes: number;
  readonly transferReceiptMinutes: number;
  readonly undoSeconds: number;
  readonly elderFromAge: number;
  readonly minorUnderAge: number;
  /** When a second person decides too, besides what the law of four eyes says itself. */
  readonly secondReview: {
    readonly expiryLongerThanDays: number;
    readonly verbalEvidenceKinds: readonly EvidenceKind[];
    readonly sampledShare: number;
  };
  readonly agency: {
    readonly dueMinutes: Readonly<Record<UrgencyClass, number>>;
    readonly chaseAtShare: number;
    readonly escalateAtShare: number;
  };
  readonly incident: {
    /** So many appeals of one cause within so many hours are one incident. */
    readonly appeals: number;
    readonly withinHours: number;
    /** Parts of everybody touched, one wave after the other; the last is 100. */
    readonly wavesPercent: readonly number[];
    /** A wave stops when more than this happens. */
    readonly stop: {
      readonly tightenedAtMost: number;
      readonly differsFromDryRunAtMostPercent: number;
      readonly judgeErrorsAtMost: number;
    };
    readonly samples: number;
    readonly reviewNoteDays: number;
  };
  readonly rootCause: {
    /** So many appeals of one origin in a week open a task for its steward. */
    readonly perWeek: number;
    /** The task stays red until the weekly rate has fallen to this share of what it was. */
    readonly fallsToShare: number;
  };
  readonly quality: { readonly sampledShareByRisk: Readonly<Record<Risk, number>> };
  /** Files are deleted so many days after the case is closed. */
  readonly evidenceKeptDays: number;
}

/** What a rule asks of a new or changed case; what it leaves out does not matter. */
export interface DeskRule {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly when: {
    /** At a station, airport, checkpoint or hospital door. */
    readonly stuckNow?: true;
    readonly leavesSoon?: true;
    /** At least so many bodies have to act. */
    readonly agencies?: number;
  };
  readonly then: UrgencyClass;
}

/** The promises of the desk (domain.md §5 clocks). The first rule that fits gives the class; the last fits everybody. */
export interface DeskPolicy extends PolicyHead {
  readonly kind: 'DESK';
  readonly parameters: DeskParameters;
  readonly rules: readonly DeskRule[];
}

/** It looks at cases, never at the facts that people are judged by. */
export const deskFactsRead = (): readonly FactName[] => [];
