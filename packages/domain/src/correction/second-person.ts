import {
  needsSecondPerson,
  type ProposedDecision,
  SECOND_PERSON_REASONS,
  type SecondPersonReason,
  type SecondReviewTerms,
} from '../appeal/four-eyes.js';
import type { Correction } from '../evidence/evidence.js';
import type { Text } from '../evaluation/sentences.js';

/** What is decided together, for however many people. */
export interface ProposedTogether extends Omit<ProposedDecision, 'correction'> {
  readonly corrections: readonly Correction[];
}

/** Why a second person has to decide a proposal: every reason any part of it has; several parts are wider than one fact. */
export function proposalReasons(
  { corrections, ...circumstances }: ProposedTogether,
  terms: SecondReviewTerms,
): readonly SecondPersonReason[] {
  const found = new Set(
    corrections.flatMap((correction) => needsSecondPerson({ ...circumstances, correction }, terms)),
  );
  if (corrections.length > 1) found.add('WIDER_THAN_ONE_FACT');
  return SECOND_PERSON_REASONS.filter((reason) => found.has(reason));
}

const SENTENCES: Readonly<Record<SecondPersonReason, Text>> = {
  WIDER_THAN_ONE_FACT: { zh: '涉及不止一条记录', en: 'it is about more than one record' },
  LASTS_LONG: { zh: '有效期超过三天', en: 'it lasts longer than three days' },
  SEVERAL_PERSONS: { zh: '涉及不止一个人', en: 'it is about more than one person' },
  ONLY_VERBAL_EVIDENCE: { zh: '只有口头说明，没有书面证据', en: 'it rests on words only, nothing was shown' },
  MINOR: { zh: '当事人是未成年人', en: 'the person is a minor' },
  ELDER: { zh: '当事人是老年人', en: 'the person is elderly' },
  SAMPLED: { zh: '抽中复核', en: 'it was drawn for a second look' },
};

/** Said before submitting: 需第二人复核，因为…… */
export const secondPersonSentence = (reason: SecondPersonReason): Text => SENTENCES[reason];
