import type { CorrectionKind } from '../evidence/evidence.js';
import type { Instant } from '../time/time.js';

/** Who knows what the desk does not (协查单位): a testing institution, railway or airline, neighbourhood, other province, our own data stewards. */
export const AGENCY_KINDS = ['LABORATORY', 'CARRIER', 'COMMUNITY', 'PROVINCE', 'DATA_STEWARD'] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

export const AGENCY_QUESTIONS = [
  'RESULT_UPLOADED',
  'TEST_BELONGS',
  'TICKET_USED',
  'STAY_KNOWN',
  'COUNTY_OF_STAY',
  'AREA_RIGHT',
  'OTHER',
] as const;
export type AgencyQuestion = (typeof AGENCY_QUESTIONS)[number];

export const AGENCY_ANSWERS = [
  'UPLOADED',
  'NOT_FOUND',
  'BELONGS',
  'BELONGS_TO_ANOTHER',
  'TRAVELLED',
  'REFUNDED',
  'NOT_TRAVELLED',
  'STAYED',
  'NEVER_THERE',
  'COUNTY',
  'FIXED',
  'RIGHT_AS_IS',
  'OTHER',
] as const;
export type AgencyAnswer = (typeof AGENCY_ANSWERS)[number];

/** What a question is about: tests or stays of the person; null: nothing in particular. */
export type AgencySubject = 'TEST' | 'STAY' | null;

export interface QuestionForm {
  /** Whom it can be put to. */
  readonly kinds: readonly AgencyKind[];
  readonly about: AgencySubject;
  /** Answers that fit it; OTHER, in words, fits every question. */
  readonly answers: readonly AgencyAnswer[];
}

/** The questions there are (协查事项), whom they go to and what can be answered. */
export const QUESTION_FORMS: Readonly<Record<AgencyQuestion, QuestionForm>> = {
  RESULT_UPLOADED: { kinds: ['LABORATORY', 'PROVINCE'], about: 'TEST', answers: ['UPLOADED', 'NOT_FOUND'] },
  TEST_BELONGS: { kinds: ['LABORATORY'], about: 'TEST', answers: ['BELONGS', 'BELONGS_TO_ANOTHER'] },
  TICKET_USED: { kinds: ['CARRIER'], about: 'STAY', answers: ['TRAVELLED', 'REFUNDED', 'NOT_TRAVELLED'] },
  STAY_KNOWN: { kinds: ['COMMUNITY', 'PROVINCE'], about: 'STAY', answers: ['STAYED', 'NEVER_THERE'] },
  COUNTY_OF_STAY: { kinds: ['COMMUNITY', 'PROVINCE'], about: 'STAY', answers: ['COUNTY', 'NEVER_THERE'] },
  AREA_RIGHT: { kinds: ['DATA_STEWARD'], about: null, answers: ['FIXED', 'RIGHT_AS_IS'] },
  OTHER: { kinds: AGENCY_KINDS, about: null, answers: [] },
};

export const canBeAsked = (question: AgencyQuestion, kind: AgencyKind): boolean =>
  QUESTION_FORMS[question].kinds.includes(kind);

/** What an agency said. */
export interface AnswerGiven {
  readonly question: AgencyQuestion;
  readonly answer: AgencyAnswer;
  /** UPLOADED: when; COUNTY: which. */
  readonly hasTime: boolean;
  readonly hasDivision: boolean;
}

export type AnswerRefusal = 'ANSWER_DOES_NOT_FIT' | 'TIME_MISSING' | 'DIVISION_MISSING';

/** @returns why an answer cannot be taken, null when it can */
export function checkAnswer({ question, answer, hasTime, hasDivision }: AnswerGiven): AnswerRefusal | null {
  if (answer !== 'OTHER' && !QUESTION_FORMS[question].answers.includes(answer)) return 'ANSWER_DOES_NOT_FIT';
  if (answer === 'UPLOADED' && !hasTime) return 'TIME_MISSING';
  return answer === 'COUNTY' && !hasDivision ? 'DIVISION_MISSING' : null;
}

/** The correction an answer speaks for; the desk decides. */
export const suggestedBy = (answer: AgencyAnswer): CorrectionKind | null => SUGGESTED[answer] ?? null;

const SUGGESTED: Readonly<Partial<Record<AgencyAnswer, CorrectionKind>>> = {
  UPLOADED: 'CONFIRM_TEST_UPLOAD',
  REFUNDED: 'EXCLUDE_STAY',
  NOT_TRAVELLED: 'EXCLUDE_STAY',
  NEVER_THERE: 'EXCLUDE_STAY',
  COUNTY: 'REFINE_STAY',
};

/** OPEN asked · CHASED asked again (已催办) · OVERDUE (逾期) · ANSWERED · CANCELLED. The first three wait. */
export const AGENCY_TASK_STATES = ['OPEN', 'CHASED', 'OVERDUE', 'ANSWERED', 'CANCELLED'] as const;
export type AgencyTaskState = (typeof AGENCY_TASK_STATES)[number];

/** When a question is chased by itself, and when it is overdue. */
export interface AgencyDue {
  readonly chaseAt: Instant;
  readonly dueAt: Instant;
}

const MINUTE_MS = 60_000;

/** Never later than the case itself is owed: an answer after the decision helps nobody. */
export function agencyDue(
  minutes: number,
  { chaseAtShare, escalateAtShare }: { readonly chaseAtShare: number; readonly escalateAtShare: number },
  askedAt: Instant,
  decideDue: Instant,
): AgencyDue {
  const time = Math.min(minutes * MINUTE_MS, Math.max(decideDue - askedAt, MINUTE_MS));
  const after = (share: number): Instant => (askedAt + Math.floor(time * share)) as Instant;
  const dueAt = after(escalateAtShare);
  return { chaseAt: Math.min(after(chaseAtShare), dueAt) as Instant, dueAt };
}
