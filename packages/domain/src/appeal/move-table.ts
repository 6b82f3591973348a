import type { AppealState, StaffRole } from './appeal.js';
import type { GuardCode } from './move-guards.js';

/** What people do at the desk; each is one mutation of the API. */
export const APPEAL_ACTIONS = [
  'VERIFY_IDENTITY',
  'START_REVIEW',
  'ASK_CITIZEN',
  'CITIZEN_ANSWERED',
  'ASK_AGENCY',
  'RESUME',
  'TRANSFER',
  'CONFIRM_RECEIPT',
  'ANSWER_TRANSFER',
  'LINK',
  'UNLINK',
  'ADD_EVIDENCE',
  'ADD_NOTE',
  'PROPOSE_CORRECTION',
  'TAKE_BACK',
  'APPROVE_CORRECTION',
  'REJECT_CORRECTION',
  'REMOVE_CORRECTION',
  'UPHOLD',
  'MERGE',
  'WITHDRAW',
  'CLOSE',
  'REOPEN',
  'ASSIGN',
  'CHANGE_URGENCY',
  'UNDO',
] as const;
export type AppealAction = (typeof APPEAL_ACTIONS)[number];

/** What the system does by itself. */
export const SYSTEM_ACTIONS = [
  'LINK',
  'PROPOSE',
  'ASK_SECOND',
  'DECIDE',
  'APPLY',
  'RETURN',
  'NOTIFY',
  'CLOSE',
  'RETURN_PAUSED',
  'RETURN_IDLE',
  'AGENCY_ANSWERED',
  'ESCALATE',
  'UNDO_WAVE',
] as const;
export type SystemAction = (typeof SYSTEM_ACTIONS)[number];

/** What a state does to the clock of the case: the time until the decision runs on, stands still, or is over. */
export type ClockEffect = 'RUNS' | 'PAUSED' | 'STOPPED';

/** A clock of its own that a state sets going beside the one of the case. */
export type OwnClock = 'FIRST_RESPONSE' | 'CITIZEN' | 'AGENCY' | 'INCIDENT' | 'RECEIPT' | 'SILENCE' | 'REOPENED';

/** Where a move leads: a state, nowhere, or back to where the last move began. */
export type MoveTarget = AppealState | 'SAME' | 'BACK';

export interface Move {
  readonly to: MoveTarget;
  readonly roles: readonly StaffRole[];
  readonly guards: readonly GuardCode[];
}

export interface StateRow {
  readonly clock: ClockEffect;
  readonly ownClock: OwnClock | null;
  readonly moves: Readonly<Partial<Record<AppealAction, Move>>>;
  readonly system: Readonly<Partial<Record<SystemAction, AppealState>>>;
}

const DESK: readonly StaffRole[] = ['INTAKE', 'HANDLER', 'REVIEWER', 'SUPERVISOR'];
/** Who talks to the citizen, and does what the citizen asks for. */
const CALLS: readonly StaffRole[] = ['INTAKE', 'HANDLER', 'SUPERVISOR'];
const WORKS: readonly StaffRole[] = ['HANDLER', 'SUPERVISOR'];
const DECIDES: readonly StaffRole[] = ['REVIEWER', 'SUPERVISOR'];
const LEADS: readonly StaffRole[] = ['SUPERVISOR'];
const REOPENS: readonly StaffRole[] = ['INTAKE', 'SUPERVISOR'];

const to = (target: MoveTarget, roles: readonly StaffRole[], ...guards: GuardCode[]): Move => ({
  to: target,
  roles,
  guards,
});

const UNDO = { UNDO: to('BACK', DESK, 'NOTHING_TO_UNDO', 'NOT_YOUR_MOVE', 'TOO_LATE_TO_UNDO') };
const WITHDRAW = { WITHDRAW: to('WITHDRAWN', CALLS) };
const REOPEN = { REOPEN: to('REOPENED', REOPENS, 'TOO_LATE_TO_REOPEN') };
const EVIDENCE = { ADD_EVIDENCE: to('SAME', DESK) };

/** A correction that was approved can be taken away again, also long after the case was closed. */
const REMOVE = { REMOVE_CORRECTION: to('SAME', WORKS) };

/** What goes on while anything is owed: words, and who the caller is. */
const OWED = {
  ...UNDO,
  ...REMOVE,
  ADD_NOTE: to('SAME', DESK),
  VERIFY_IDENTITY: to('SAME', CALLS, 'GRADE_CANNOT_RISE'),
};
const UNDECIDED = { ...OWED, ASSIGN: to('SAME', LEADS), CHANGE_URGENCY: to('SAME', CALLS) };

/** An open incident takes in what matches it, wherever nobody is deciding on it yet. */
const JOINS = { LINK: 'LINKED' } as const;
/** What a wave of an incident decided comes back to the incident when the wave is undone. */
const COMES_BACK = { UNDO_WAVE: 'LINKED' } as const;

/** The time is watched, whatever state it runs in. */
const watched = <S extends AppealState>(state: S): { readonly ESCALATE: S } => ({ ESCALATE: state });

/**
 * The life cycle of an appeal, whole (domain.md §5): from which state, what, by whom, under which condition, to which
 * state, and what becomes of the clock. What is not here is refused. The desk's handbook is printed from it.
 */
export const LIFE_CYCLE: Readonly<Record<AppealState, StateRow>> = {
  RECEIVED: {
    clock: 'RUNS',
    ownClock: 'FIRST_RESPONSE',
    moves: {
      ...UNDECIDED,
      ...EVIDENCE,
      ...WITHDRAW,
      VERIFY_IDENTITY: to('VERIFYING', CALLS),
      MERGE: to('MERGED', CALLS),
    },
    system: { ...watched('RECEIVED'), ...JOINS },
  },
  VERIFYING: {
    clock: 'RUNS',
    ownClock: 'FIRST_RESPONSE',
    moves: { ...UNDECIDED, ...EVIDENCE, ...WITHDRAW, START_REVIEW: to('IN_REVIEW', WORKS) },
    system: { ...watched('VERIFYING'), ...JOINS },
  },
  IN_REVIEW: {
    clock: 'RUNS',
    ownClock: null,
    moves: {
      ...UNDECIDED,
      ...EVIDENCE,
      START_REVIEW: to('SAME', WORKS, 'ALREADY_TAKEN', 'SAME_HANDLER'),
      ASK_CITIZEN: to('AWAITING_CITIZEN', WORKS),
      ASK_AGENCY: to('AWAITING_AGENCY', WORKS),
      TRANSFER: to('TRANSFERRED', WORKS),
      LINK: to('LINKED', WORKS),
      PROPOSE_CORRECTION: to('PROPOSED', WORKS, 'SAME_HANDLER'),
      UPHOLD: to('PROPOSED', WORKS, 'SAME_HANDLER'),
    },
    system: { ...watched('IN_REVIEW'), RETURN_IDLE: 'IN_REVIEW', ...JOINS },
  },
  AWAITING_CITIZEN: {
    clock: 'PAUSED',
    ownClock: 'CITIZEN',
    moves: {
      ...UNDECIDED,
      ...EVIDENCE,
      ...WITHDRAW,
      CITIZEN_ANSWERED: to('IN_REVIEW', CALLS),
      RESUME: to('IN_REVIEW', WORKS),
    },
    // the hard stop does not wait for anybody
    system: { ...watched('AWAITING_CITIZEN'), RETURN_PAUSED: 'IN_REVIEW', ...JOINS },
  },
  AWAITING_AGENCY: {
    clock: 'RUNS',
    ownClock: 'AGENCY',
    moves: { ...UNDECIDED, ...EVIDENCE, ASK_AGENCY: to('SAME', WORKS), RESUME: to('IN_REVIEW', WORKS) },
    system: { ...watched('AWAITING_AGENCY'), AGENCY_ANSWERED: 'IN_REVIEW', ...JOINS },
  },
  LINKED: {
    clock: 'RUNS',
    ownClock: 'INCIDENT',
    moves: {
      ...UNDECIDED,
      ...EVIDENCE,
      UNLINK: to('IN_REVIEW', LEADS),
      PROPOSE_CORRECTION: to('PROPOSED', LEADS, 'SAME_HANDLER'),
    },
    system: { ...watched('LINKED'), PROPOSE: 'PROPOSED', RETURN: 'IN_REVIEW' },
  },
  PROPOSED: {
    clock: 'RUNS',
    ownClock: null,
    moves: { ...UNDECIDED, TAKE_BACK: to('IN_REVIEW', WORKS, 'NOT_THE_AUTHOR') },
    system: { ...watched('PROPOSED'), ASK_SECOND: 'SECOND_REVIEW', DECIDE: 'DECIDED', RETURN: 'IN_REVIEW' },
  },
  SECOND_REVIEW: {
    clock: 'RUNS',
    ownClock: null,
    moves: {
      ...UNDECIDED,
      APPROVE_CORRECTION: to('DECIDED', DECIDES, 'FOUR_EYES'),
      REJECT_CORRECTION: to('IN_REVIEW', DECIDES, 'FOUR_EYES'),
      TAKE_BACK: to('IN_REVIEW', WORKS, 'NOT_THE_AUTHOR'),
    },
    system: { ...watched('SECOND_REVIEW'), RETURN: 'IN_REVIEW' },
  },
  DECIDED: { clock: 'RUNS', ownClock: null, moves: OWED, system: { ...watched('DECIDED'), APPLY: 'APPLIED' } },
  APPLIED: {
    clock: 'RUNS',
    ownClock: null,
    moves: OWED,
    system: { ...watched('APPLIED'), NOTIFY: 'NOTIFIED', RETURN: 'IN_REVIEW', ...COMES_BACK },
  },
  NOTIFIED: {
    clock: 'STOPPED',
    ownClock: 'SILENCE',
    moves: { ...OWED, ...REOPEN, CLOSE: to('CLOSED', CALLS) },
    system: { CLOSE: 'CLOSED', ...COMES_BACK },
  },
  CLOSED: { clock: 'STOPPED', ownClock: null, moves: { ...UNDO, ...REMOVE, ...REOPEN }, system: COMES_BACK },
  REOPENED: {
    clock: 'RUNS',
    ownClock: 'REOPENED',
    moves: { ...UNDECIDED, ...EVIDENCE, START_REVIEW: to('IN_REVIEW', WORKS, 'SAME_HANDLER') },
    system: { ...watched('REOPENED'), ...JOINS },
  },
  TRANSFERRED: {
    clock: 'RUNS',
    ownClock: 'RECEIPT',
    moves: {
      ...UNDECIDED,
      ...EVIDENCE,
      CONFIRM_RECEIPT: to('SAME', CALLS, 'RECEIPT_CONFIRMED'),
      ANSWER_TRANSFER: to('SAME', CALLS),
      RESUME: to('IN_REVIEW', WORKS),
      CLOSE: to('CLOSED', WORKS, 'TRANSFER_NOT_ANSWERED'),
    },
    system: watched('TRANSFERRED'),
  },
  MERGED: { clock: 'STOPPED', ownClock: null, moves: { ...UNDO, ...REOPEN }, system: {} },
  WITHDRAWN: { clock: 'STOPPED', ownClock: null, moves: { ...UNDO, ...REMOVE, ...REOPEN }, system: {} },
};
