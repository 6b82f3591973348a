import type { Correction, PersonFacts } from '../evidence/evidence.js';
import type { DataGap } from '../evaluation/outcome.js';
import { strictness, type Verdictlike } from '../evaluation/strictness.js';
import { earliest, type Instant } from '../time/time.js';

interface Judged extends Verdictlike {
  readonly gaps: readonly DataGap[];
  readonly validUntil: Instant | null;
}

/** Corrections decided together. */
export type Proposal = readonly Correction[];

/** Up to this many proposals in force, every choice among them is judged; beyond it, one is left out at a time. */
const EVERY_CHOICE = 4;

export const isInForce = (one: Correction, at: Instant): boolean => one.validFrom <= at && at < one.validTo;

export const proposalOf = (one: Correction): string => one.proposalId ?? one.id;

/** The proposals in force, and what is in each, in an order of their own. */
function proposalsInForce({ corrections }: PersonFacts, at: Instant): readonly Proposal[] {
  const found = new Map<string, Correction[]>();
  for (const one of [...corrections].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (!isInForce(one, at)) continue;
    const together = found.get(proposalOf(one));
    if (together === undefined) found.set(proposalOf(one), [one]);
    else together.push(one);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, together]) => together);
}

/**
 * Nobody is tightened by hand (design D5): of all that the desk decided, those proposals count that together lead to the
 * mildest outcome, and of equals the most. The others are set aside, and a gap says so, until time or a new fact makes
 * them do good again. Without corrections, and wherever all of them together leave nothing to object to, `ask` is called
 * once.
 */
export function mildest<T extends Judged>(facts: PersonFacts, at: Instant, ask: (facts: PersonFacts) => T): T {
  const all = ask(facts);
  if (facts.corrections.length === 0 || strictness(all) === 0) return all;
  const proposals = proposalsInForce(facts, at);
  let best: { readonly judged: T; readonly aside: readonly Proposal[] } = { judged: all, aside: [] };
  let until = all.validUntil;
  const tryWithout = (aside: readonly Proposal[]): void => {
    const judged = ask(without(facts, aside));
    // whoever was tried may become the mildest by time alone
    until = earliest(until, judged.validUntil);
    if (strictness(judged) < strictness(best.judged)) best = { judged, aside };
  };
  if (proposals.length <= EVERY_CHOICE) for (const aside of choices(proposals)) tryWithout(aside);
  else oneAtATime(proposals, tryWithout, () => best.aside);
  const { judged, aside } = best;
  return { ...judged, validUntil: until, gaps: [...judged.gaps, ...aside.flat().map(setAside)] };
}

/** Every choice of what to set aside but none, the fewest first. */
function choices(proposals: readonly Proposal[]): readonly (readonly Proposal[])[] {
  let found: (readonly Proposal[])[] = [[]];
  for (const one of proposals) found = [...found, ...found.map((chosen) => [...chosen, one])];
  return found.filter((chosen) => chosen.length > 0).sort((a, b) => a.length - b.length);
}

/** Sets aside whichever helps most, then the next, and last of all tries none of them. */
function oneAtATime(
  proposals: readonly Proposal[],
  tryWithout: (aside: readonly Proposal[]) => void,
  best: () => readonly Proposal[],
): void {
  for (let step = 0; step < proposals.length; step += 1) {
    const aside = best();
    if (aside.length < step) break;
    for (const one of proposals) if (!aside.includes(one)) tryWithout([...aside, one]);
  }
  tryWithout(proposals);
}

function without(facts: PersonFacts, aside: readonly Proposal[]): PersonFacts {
  const gone = new Set(aside.flat());
  return { ...facts, corrections: facts.corrections.filter((one) => !gone.has(one)) };
}

const setAside = (one: Correction): DataGap => ({ code: 'CORRECTION_SET_ASIDE', factId: one.id, owner: 'HOTLINE' });
