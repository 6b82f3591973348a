import type { Colour, Determinacy, PopupKind } from '../evaluation/outcome.js';
import { strictness } from '../evaluation/strictness.js';

/** What a verdict comes to when people are counted: its reasons are left out. */
export interface SimulatedOutcome {
  readonly colour: Colour;
  readonly popup: PopupKind | null;
  readonly determinacy: Determinacy;
}

/** `NONE/TEST_REQUIRED/DETERMINATE`: equal keys, equal outcomes. */
export type OutcomeKey = string & { readonly __brand: 'OutcomeKey' };

/** What becomes of a person whose outcome goes from one to another. */
export type OutcomeEffect = 'SAME' | 'STRICTER' | 'MILDER' | 'OTHER';

export const outcomeKey = ({ colour, popup, determinacy }: SimulatedOutcome): OutcomeKey =>
  `${colour}/${popup ?? '-'}/${determinacy}` as OutcomeKey;

export function outcomeOf(key: OutcomeKey): SimulatedOutcome {
  const [colour, popup, determinacy] = key.split('/') as [Colour, PopupKind | '-', Determinacy];
  return { colour, popup: popup === '-' ? null : popup, determinacy };
}

/** OTHER: as strict as before, but not the same (another pop-up of the same rank, or the same with another certainty). */
export function effectOf(before: SimulatedOutcome, after: SimulatedOutcome): OutcomeEffect {
  const change = strictness(after) - strictness(before);
  if (change !== 0) return change > 0 ? 'STRICTER' : 'MILDER';
  return outcomeKey(before) === outcomeKey(after) ? 'SAME' : 'OTHER';
}

export const isRestrictive = (outcome: SimulatedOutcome): boolean => strictness(outcome) > 0;

/** Strictest first; of equals, what is certain first. */
export const byStrictness = (a: SimulatedOutcome, b: SimulatedOutcome): number =>
  strictness(b) - strictness(a) || (outcomeKey(a) < outcomeKey(b) ? -1 : outcomeKey(a) > outcomeKey(b) ? 1 : 0);
