import type { WallCasePartsFragment } from '../generated/documents';
import type { Assigning } from './use-assign';

/** What every part of the wall can do with a case, and what time it is. */
export interface WallHands extends Assigning {
  readonly now: number;
  readonly choose: (given: WallCasePartsFragment, anchor: HTMLElement) => void;
}
