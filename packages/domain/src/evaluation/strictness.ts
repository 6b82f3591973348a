import type { Colour, PopupKind } from './outcome.js';

/**
 * Strictest outcome wins (domain.md §2.1): RED > YELLOW > AFFECTED_AREA > COMMUNITY_REPORT > TEST_REQUIRED >
 * PHONE_UNVERIFIED > VERIFY_ITINERARY / DAILY_RECHECK > DATA_GAP > GREEN.
 */
const POPUPS: Record<PopupKind, number> = {
  AFFECTED_AREA: 70,
  COMMUNITY_REPORT: 60,
  TEST_REQUIRED: 50,
  PHONE_UNVERIFIED: 40,
  VERIFY_ITINERARY: 30,
  DAILY_RECHECK: 30,
  DATA_GAP: 20,
};

export interface Verdictlike {
  readonly colour: Colour;
  readonly popup: PopupKind | null;
}

export function strictness(outcome: Verdictlike): number {
  if (outcome.colour === 'RED') return 90;
  if (outcome.colour === 'YELLOW') return 80;
  return outcome.popup === null ? 0 : POPUPS[outcome.popup];
}
