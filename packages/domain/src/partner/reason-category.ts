import type { Colour, PopupKind } from '../evaluation/outcome.js';

/** Why, as far as a partner may know (原因类别): never the place, the test or the number behind it. */
export type ReasonCategory = 'AREA' | 'COMMUNITY' | 'TEST' | 'PHONE' | 'ITINERARY' | 'DATA';

const OF_POPUP: Readonly<Record<PopupKind, ReasonCategory>> = {
  AFFECTED_AREA: 'AREA',
  COMMUNITY_REPORT: 'COMMUNITY',
  TEST_REQUIRED: 'TEST',
  PHONE_UNVERIFIED: 'PHONE',
  VERIFY_ITINERARY: 'ITINERARY',
  DAILY_RECHECK: 'ITINERARY',
  DATA_GAP: 'DATA',
};

/** What a partner is told of a verdict. */
export interface PartnerVerdict {
  readonly colour: Colour;
  readonly popup: PopupKind | null;
  /** Nothing pops up because something is not known. */
  readonly dataGap: boolean;
}

/** null: nothing abnormal. */
export function reasonCategory({ popup, colour, dataGap }: PartnerVerdict): ReasonCategory | null {
  if (popup !== null) return OF_POPUP[popup];
  if (dataGap) return 'DATA';
  return colour === 'GREEN' ? null : 'AREA';
}
