import type { Addressee, AgencyAnswer, AgencyQuestion, AppealChannel } from '@zhengming/domain';
import type { EvidenceKind } from '../../appeal/appeal.enum.js';

/** Who does something in a case; which member of staff that is, the case says. */
export type Hand = 'INTAKE' | 'HANDLER' | 'OTHER_HANDLER' | 'REVIEWER' | 'SUPERVISOR';

/** One deed for each name, so that it can be told apart by its name. */
type Named<K extends string, Given = object> = K extends string ? { readonly do: K } & Readonly<Given> : never;

/** From what was shown to what is decided. What is shown is, when it is not said, what fits the correction. */
export type DecisionDeed =
  | Named<'ADD_EVIDENCE', { kind?: EvidenceKind; text?: string }>
  | Named<'PROPOSE_CORRECTION', { validDays: number }>
  | Named<'APPROVE_CORRECTION' | 'UPHOLD'>
  | Named<'REJECT_CORRECTION', { text: string }>;

/** What is asked of the citizen, an agency, another hotline, and what they say. */
export type QuestionDeed =
  | Named<'ASK_CITIZEN', { text: string }>
  | Named<'ASK_AGENCY', { agencyId: string; question: AgencyQuestion; text?: string }>
  | Named<'AGENCY_ANSWERED', { answer: AgencyAnswer; text: string }>
  | Named<'TRANSFER', { addressee: Addressee; text: string }>
  | Named<'CONFIRM_RECEIPT', { externalNumber: string }>;

/** The citizen is known, the case is taken, they ring again, are asked how it was, are content. */
export type CitizenDeed =
  | Named<'VERIFY_IDENTITY' | 'START_REVIEW' | 'CLOSE'>
  | Named<'RATE', { satisfied: 'SATISFIED' | 'FAIRLY' | 'NOT' }>
  | Named<'CALL_AGAIN', { text: string }>;

export type NotedDeed = Named<
  'CITIZEN_ANSWERED' | 'ANSWER_TRANSFER' | 'REOPEN' | 'WITHDRAW' | 'ADD_NOTE',
  { text: string }
>;

/** What is done in a case: one use case of the desk each. */
export type Deed = DecisionDeed | QuestionDeed | CitizenDeed | NotedDeed;

export interface TaleStep {
  /** Minutes after the step before; the first after the call. */
  readonly after: number;
  readonly by: Hand;
  readonly deed: Deed;
}

/**
 * Whom a tale can be told of: FIXABLE is helped by a correction, STAY by one of a stay; RIGHT was flagged for a reason,
 * HARD is helped by no correction at a glance.
 */
export type Need = 'FIXABLE' | 'STAY' | 'RIGHT' | 'HARD' | 'ANY';

/** When calls of a tale come in: days before the demo's present, and from when to when on that day. */
export interface Window {
  readonly daysAgo: number;
  readonly from: string;
  readonly to: string;
}

/** One kind of case as it happens on a working day, told of `count` people. */
export interface Tale {
  readonly name: string;
  readonly count: number;
  readonly need: Need;
  /** Only people misled by data of this prefecture-level city. */
  readonly place?: string;
  /** Spread evenly over these, in turn. */
  readonly opened: readonly Window[];
  readonly channel?: AppealChannel;
  /** Nobody has asked yet who is calling. */
  readonly unverified?: boolean;
  readonly stuckNow?: boolean;
  /** Minutes after the call. */
  readonly departsAfter?: number;
  /** Messages do not reach them: LATER is tried again, NEVER waits for a person. */
  readonly unreachable?: 'LATER' | 'NEVER';
  readonly steps: readonly TaleStep[];
}

/** One step of a tale. */
export const step = (after: number, by: Hand, deed: Deed): TaleStep => ({ after, by, deed });

export const starts = (after: number): TaleStep => step(after, 'HANDLER', { do: 'START_REVIEW' });
export const shows = (after: number): TaleStep => step(after, 'HANDLER', { do: 'ADD_EVIDENCE' });
export const proposes = (after: number, validDays = 14): TaleStep =>
  step(after, 'HANDLER', { do: 'PROPOSE_CORRECTION', validDays });
export const approves = (after: number): TaleStep => step(after, 'REVIEWER', { do: 'APPROVE_CORRECTION' });
