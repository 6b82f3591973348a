import { count } from '../shared/format';
import type { Piece } from '../shared/map/map-option';
import type { Figure } from './figures';

/** What the map can be shaded by. */
export const MEASURES = ['milder', 'stricter', 'restrictedBefore', 'restrictedAfter'] as const;
export type Measure = (typeof MEASURES)[number];

/** As in the matrix, but dark enough to stand out from land nobody counts on. */
const BLUE = ['#c6ddee', '#93c0de', '#559bc6', '#2b79aa', '#174a74'] as const;
const ORANGE = ['#f9d7bd', '#f1b98d', '#dd8452', '#b6512c', '#7d2a17'] as const;

const RAMP: Readonly<Record<Measure, readonly string[]>> = {
  milder: BLUE,
  stricter: ORANGE,
  restrictedBefore: ORANGE,
  restrictedAfter: ORANGE,
};

const WITHHELD = 0.5;
const GREY = '#ccd5da';

/** The figure as the map can hold it; what is withheld has a class of its own below the first. */
export const mapValue = ({ value, atLeast }: Figure): number => value ?? atLeast ?? WITHHELD;

/** Where the classes begin, from few people to many: finer where there are few, so that a map is never of one shade. */
const STEPS = { few: [10, 25, 50, 100, 200], many: [10, 50, 200, 1_000, 5_000] } as const;
const MANY = 1_000;

/** The classes of the map, highest first; `most` is the largest figure on it. */
export function piecesOf(measure: Measure, most: number, hidden: string): readonly Piece[] {
  const steps = most >= MANY ? STEPS.many : STEPS.few;
  const classes = steps.map((min, step): Piece => {
    const next = steps[step + 1];
    const color = RAMP[measure][step] ?? GREY;
    return next === undefined
      ? { min, label: `≥ ${count(min)}`, color }
      : { min, max: next - 1, label: `${count(min)}–${count(next - 1)}`, color };
  });
  return [
    ...classes.toReversed(),
    { min: WITHHELD, max: WITHHELD, label: hidden, color: GREY },
    { min: 0, max: 0, label: '0', color: '#ffffff' },
  ];
}
