import type { UndoSlot } from '@zhengming/data';
import type { AppealAction } from '@zhengming/domain';
import { type Refusal, refuse } from '../app/refusal.type.js';
import type { AppealCommand } from './appeal-command.js';

/** What taking a move back has to do besides putting the row of the appeal back; refuses when it no longer can. */
export type Compensate = (command: AppealCommand, undo: UndoSlot) => Promise<Refusal | null>;

const nothingElse: Compensate = () => Promise.resolve(null);

/** Moves that change the row of the appeal and queue notices, and nothing else. */
const PLAIN: readonly AppealAction[] = [
  'VERIFY_IDENTITY',
  'START_REVIEW',
  'ASK_CITIZEN',
  'CITIZEN_ANSWERED',
  'ADD_NOTE',
  'UPHOLD',
  'WITHDRAW',
  'REOPEN',
  'ASSIGN',
  'CHANGE_URGENCY',
];

/** Whether what the history says of a move can be taken back at all. */
type Fits = (data: UndoSlot['data']) => boolean;
const always: Fits = () => true;

const compensations = new Map<AppealAction, { readonly compensate: Compensate; readonly fits: Fits }>(
  PLAIN.map((action) => [action, { compensate: nothingElse, fits: always }]),
);

/** To be called where a move that touches more than the row is written, once, when its file is loaded. */
export function registerUndo(action: AppealAction, compensate: Compensate, fits: Fits = always): void {
  compensations.set(action, { compensate, fits });
}

/** A move that nobody registered cannot be taken back. */
export function compensationOf(action: AppealAction, data: UndoSlot['data']): Compensate | undefined {
  const known = compensations.get(action);
  return known?.fits(data) === true ? known.compensate : undefined;
}

/** Words that left cannot be called back. */
export const toldAlready = (action: AppealAction): Refusal =>
  refuse(
    'TOLD_ALREADY',
    `已告知当事人，${action} 不能撤销；如有误请按更正流程处理。`,
    `The person has been told already, so ${action} cannot be undone; correct it instead.`,
  );
