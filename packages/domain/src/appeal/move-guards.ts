import type { Instant } from '../time/time.js';
import type { Actor, Appeal } from './appeal.js';

/** Conditions of a move beyond state and role. Each is named as the refusal somebody gets when it does not hold. */
export const GUARDS = {
  /** Author ≠ approver and REVIEWER ≠ HANDLER (四眼原则); the database holds the first of them, too. */
  FOUR_EYES: ({ proposedBy, handlerId }, { id }) => proposedBy !== null && proposedBy !== id && handlerId !== id,
  /** What somebody proposed is theirs to take back. */
  NOT_THE_AUTHOR: ({ proposedBy }, { id }) => proposedBy === id,
  /** A case that somebody works on is theirs; a SUPERVISOR assigns it to somebody else. */
  ALREADY_TAKEN: ({ handlerId }) => handlerId === null,
  /** A re-opened case goes to somebody who has not decided it before. */
  SAME_HANDLER: ({ formerHandlerId }, { id }) => formerHandlerId !== id,
  GRADE_CANNOT_RISE: ({ identityGrade }) => identityGrade !== 'G3',
  TOO_LATE_TO_REOPEN: ({ closedAt, reopenUntil }, _actor, at) =>
    closedAt === null || (reopenUntil !== null && at <= reopenUntil),
  RECEIPT_CONFIRMED: ({ receiptAt }) => receiptAt === null,
  /** Whoever received a case first sees it to its end (首接负责): it is not over because it was passed on. */
  TRANSFER_NOT_ANSWERED: ({ answeredAt }) => answeredAt !== null,
  NOTHING_TO_UNDO: ({ lastMove }) => lastMove !== null,
  NOT_YOUR_MOVE: ({ lastMove }, { id }) => lastMove?.by === id,
  TOO_LATE_TO_UNDO: ({ lastMove }, _actor, at) => lastMove !== null && at <= lastMove.until,
} as const satisfies Readonly<Record<string, (appeal: Appeal, actor: Actor, at: Instant) => boolean>>;

export type GuardCode = keyof typeof GUARDS;
