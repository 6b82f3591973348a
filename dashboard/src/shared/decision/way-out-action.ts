import type { ClearPartsFragment } from '../../generated/documents';

/** A way out as far as starting it needs: what, and about which records. */
export type WayOut = Pick<ClearPartsFragment, 'kind' | 'factIds'>;

/** What a screen can do about a way out. */
export interface WayOutAction {
  readonly label: string;
  readonly start: () => void;
}

/** The action that belongs to a way out, or null where this screen has none for it. */
export type ActionFor = (wayOut: WayOut) => WayOutAction | null;
