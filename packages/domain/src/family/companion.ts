import type { Colour, PopupKind } from '../evaluation/outcome.js';

/** What somebody without a code can show (row 65). A card or paper takes the place of the code, not of a status. */
export const SHOWN_DOCUMENTS = ['ID_CARD', 'SENIOR_CARD', 'PAPER', 'NONE'] as const;
export type ShownDocument = (typeof SHOWN_DOCUMENTS)[number];

/** A status as far as a carrier is told. */
export interface CheckedStatus {
  readonly colour: Colour;
  readonly popup: PopupKind | null;
}

export interface CompanionCase {
  /** Medical doors and ambulances: nobody is held up, whatever else is said. */
  readonly emergency: boolean;
  readonly document: ShownDocument;
  /** Their own status, when their card led to one; null: nobody knows them, or they showed nothing. */
  readonly own: CheckedStatus | null;
  /** The status of who travels with them; null: nobody does, or nobody is known by what they showed. */
  readonly companion: CheckedStatus | null;
  /** Registered offline under the national rules at this checkpoint (线下登记). */
  readonly registeredOffline: boolean;
}

export type CompanionAnswer = 'PASS' | 'PASS_WITH_COMPANION' | 'PASS_REGISTERED' | 'REGISTER_OFFLINE' | 'NO_PASS';

export type CompanionReason =
  | 'EMERGENCY_NEVER_WAITS'
  | 'OWN_STATUS_CLEAR'
  | 'OWN_STATUS_STOPS'
  | 'COMPANION_CLEAR'
  | 'COMPANION_NOT_CLEAR'
  | 'NO_COMPANION'
  | 'REGISTERED_OFFLINE'
  | 'PAPER_ACCEPTED'
  | 'NOTHING_SHOWN';

/** VERIFIED: the platform told the status. PAPER: card, paper or a companion stood in for it. */
export type PassGrade = 'VERIFIED' | 'PAPER';

export interface CompanionVerdict {
  readonly answer: CompanionAnswer;
  readonly reasons: readonly CompanionReason[];
  readonly grade: PassGrade;
}

const isClear = ({ colour, popup }: CheckedStatus): boolean => colour === 'GREEN' && popup === null;

/** Pop-ups that say something about where somebody was; the others only say that a phone or a form is missing. */
const STOPS: readonly PopupKind[] = ['AFFECTED_AREA', 'COMMUNITY_REPORT', 'TEST_REQUIRED'];
const stops = ({ colour, popup }: CheckedStatus): boolean =>
  colour === 'YELLOW' || colour === 'RED' || (popup !== null && STOPS.includes(popup));

/**
 * Whether somebody who cannot show a code passes (查验伴行人). Emergency care waits for nobody; what the platform knows of
 * the person themselves comes before a companion; a companion who is well lets through who only lacks a phone; and who
 * has neither registers offline and passes.
 */
export function companionVerdict(given: CompanionCase): CompanionVerdict {
  const { own, companion, document } = given;
  if (given.emergency) return { answer: 'PASS', reasons: ['EMERGENCY_NEVER_WAITS'], grade: 'PAPER' };
  if (own !== null && isClear(own)) return { answer: 'PASS', reasons: ['OWN_STATUS_CLEAR'], grade: 'VERIFIED' };
  if (own !== null && stops(own)) return { answer: 'NO_PASS', reasons: ['OWN_STATUS_STOPS'], grade: 'VERIFIED' };
  const paper: readonly CompanionReason[] = document === 'NONE' ? ['NOTHING_SHOWN'] : ['PAPER_ACCEPTED'];
  if (companion !== null && isClear(companion))
    return { answer: 'PASS_WITH_COMPANION', reasons: ['COMPANION_CLEAR', ...paper], grade: 'PAPER' };
  const alone: CompanionReason = companion === null ? 'NO_COMPANION' : 'COMPANION_NOT_CLEAR';
  if (companion !== null && stops(companion)) return { answer: 'NO_PASS', reasons: [alone, ...paper], grade: 'PAPER' };
  if (given.registeredOffline && document !== 'NONE')
    return { answer: 'PASS_REGISTERED', reasons: [alone, 'REGISTERED_OFFLINE', ...paper], grade: 'PAPER' };
  return { answer: 'REGISTER_OFFLINE', reasons: [alone, ...paper], grade: 'PAPER' };
}
