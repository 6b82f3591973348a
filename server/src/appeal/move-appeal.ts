import { withoutNumbers } from './free-text.js';

/** What a move without anything of its own is given. */
export interface MoveAppeal {
  readonly appealId: string;
  readonly note?: string | null;
  /** The version the agent had on the screen: a case that changed meanwhile is not overwritten. */
  readonly expectedVersion: number;
}

export const noteOf = (note: string | null | undefined): string | null =>
  note === undefined || note === null || note.trim() === '' ? null : withoutNumbers(note);
