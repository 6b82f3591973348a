import type { DivisionCode } from '../src/division/division.js';
import type { Judgement } from '../src/evaluation/judge.js';
import type { Colour, Determinacy, PopupKind } from '../src/evaluation/outcome.js';
import { outcomeKey, type SimulatedOutcome } from '../src/simulation/simulated-outcome.js';
import { countPerson, emptyTally, type Counted, type Tally } from '../src/simulation/tally.js';

export interface City {
  readonly tallies: readonly Tally[];
  readonly persons: number;
}

const OUTCOMES: readonly (readonly [Colour, PopupKind | null, Determinacy])[] = [
  ['GREEN', null, 'DETERMINATE'],
  ['NONE', 'VERIFY_ITINERARY', 'DETERMINATE'],
  ['NONE', 'TEST_REQUIRED', 'DETERMINATE'],
  ['NONE', 'AFFECTED_AREA', 'DETERMINATE'],
  ['NONE', 'DATA_GAP', 'INDETERMINATE'],
  ['YELLOW', null, 'DETERMINATE'],
];

/** Numbers that are the same for the same seed: a linear congruential generator is random enough for people in tables. */
function numbers(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}

/** People with an outcome under the rules in force and under one to three variants, most of them green and unmoved. */
export function city(seed: number, { persons }: { readonly persons?: number } = {}): City {
  const next = numbers(seed);
  const size = persons ?? 12 + next(300);
  const kinds = 2 + next(OUTCOMES.length - 1);
  const moving = 2 + next(30);
  const tallies = Array.from({ length: 1 + next(3) }, emptyTally);
  for (let person = 0; person < size; person += 1) {
    const before = next(4) === 0 ? next(kinds) : 0;
    const place = next(5);
    const from = verdict(before, next(2), place);
    for (const tally of tallies) {
      const after = next(moving) === 0 ? next(kinds) : before;
      countPerson(tally, from, after === before ? from : verdict(after, next(2), place));
    }
  }
  return { tallies, persons: size };
}

function verdict(outcome: number, rule: number, place: number): Counted {
  const [colour, popup, determinacy] = OUTCOMES[outcome] ?? ['GREEN', null, 'DETERMINATE'];
  const said: SimulatedOutcome = { colour, popup, determinacy };
  const key = outcomeKey(said);
  return {
    judgement: said as Judgement,
    key,
    decided: `${key}|R${outcome}${rule}|${outcome === 0 ? '-' : 'IN_AREA'}`,
    prefecture: outcome === 0 || place === 0 ? null : (`62010${place}` as DivisionCode),
  };
}
