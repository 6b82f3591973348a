import type { TestChannel, TestIntegrity, TestResult } from '../evidence/evidence.js';
import type { FactName } from '../policy/fact-name.js';
import type { PolicyHead, TestWindow } from '../policy/policy.js';

/** TRUCK_DRIVER 货车司机; they pass on a sample (即采即走即追). */
export type TravellerCategory = 'GENERAL' | 'TRUCK_DRIVER';
export const TRAVELLER_CATEGORIES = ['GENERAL', 'TRUCK_DRIVER'] as const satisfies readonly TravellerCategory[];

/** What a place must make of a test shown there. */
export type RecognitionVerdict = 'ACCEPT' | 'NOT_VALID' | 'PASS_WITH_FOLLOW_UP' | 'INDETERMINATE';

/** Why, in one word; the sentence is made of it. */
export const RECOGNITION_REASONS = [
  'WITHIN_WINDOW',
  'EXPIRED',
  'NOT_GENUINE',
  'NOT_NEGATIVE',
  'NOT_REPORTED',
  'SAMPLE_AND_GO',
] as const;
export type RecognitionReason = (typeof RECOGNITION_REASONS)[number];

/** What has to be done besides: follow the result that is coming (追踪结果), or trace at once (立即流调). */
export type FollowUp = 'NONE' | 'FOLLOW_RESULT' | 'TRACE_AT_ONCE';

/** Grounds on which a test that must be accepted is refused (notice of 29 Jul 2022 forbids the first three). */
export const REFUSAL_GROUNDS = ['NOT_IN_LOCAL_CODE', 'NOT_TESTED_HERE', 'NEW_TEST_DEMANDED', 'OTHER'] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];

/** What a rule asks of a test; all that are there must hold. */
export interface RecognitionCondition {
  readonly integrity?: readonly TestIntegrity[];
  readonly result?: readonly TestResult[];
  readonly category?: readonly TravellerCategory[];
  readonly closedLoop?: true;
  /** Whether the inspection lies within the window of the place; of an unreported test, counted from sampling. */
  readonly window?: 'WITHIN' | 'OUTSIDE';
}

export interface RecognitionRule {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly when: RecognitionCondition;
  readonly then: {
    readonly verdict: Exclude<RecognitionVerdict, 'INDETERMINATE'>;
    readonly reason: RecognitionReason;
    readonly followUp: FollowUp;
    /** true: handed to those who deal with forged reports (依法处理). */
    readonly referral: boolean;
  };
}

/** A ground that may not be used to refuse a test that must be accepted. */
export interface RefusalRule {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly grounds: readonly RefusalGround[];
}

export interface RecognitionParameters {
  /** How long a test counts at this place (当地防控政策有效时间); it belongs to the place of inspection (A2, A3). */
  readonly window: Pick<TestWindow, 'hours' | 'mode' | 'anchor'>;
  /** Channels are equal in effect; a channel only says how far the result was checked on the way. */
  readonly channelGrade: Readonly<Record<TestChannel, 'VERIFIED' | 'UNVERIFIED'>>;
}

/** Which tests of elsewhere must be accepted (互认政策, domain.md §2.6). The first rule that holds decides. */
export interface RecognitionPolicy extends PolicyHead {
  readonly kind: 'RECOGNITION';
  readonly parameters: RecognitionParameters;
  readonly rules: readonly RecognitionRule[];
  readonly refusals: readonly RefusalRule[];
}

const FACTS_OF: Readonly<Record<keyof RecognitionCondition, readonly FactName[]>> = {
  integrity: ['test.integrity'],
  result: ['test.result', 'test.reportedAt'],
  category: ['person.category'],
  closedLoop: ['person.closedLoop'],
  window: ['test.reportedAt', 'test.sampledAt'],
};

/** The facts a recognition policy reads: those of its conditions, and the channel, for the grade. */
export function recognitionFactsRead({ rules }: RecognitionPolicy): readonly FactName[] {
  const asked = rules.flatMap(({ when }) => Object.keys(when) as (keyof RecognitionCondition)[]);
  return [...new Set(['test.channel' as const, ...asked.flatMap((condition) => FACTS_OF[condition])])];
}
