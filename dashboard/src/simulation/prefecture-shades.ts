import type { Piece } from '../shared/map/map-option';
import type { Figure } from './figures';
import { MILDER, STRICTER } from './shades';

/** What the map can be shaded by. */
export const MEASURES = ['milder', 'stricter', 'restrictedBefore', 'restrictedAfter'] as const;
export type Measure = (typeof MEASURES)[number];

const RAMP: Readonly<Record<Measure, readonly string[]>> = {
  milder: MILDER,
  stricter: STRICTER,
  restrictedBefore: STRICTER,
  restrictedAfter: STRICTER,
};

const WITHHELD = 0.5;
const GREY = '#ccd5da';

/** The figure as the map can hold it; what is withheld has a class of its own below the first. */
export const mapValue = ({ value, atLeast }: Figure): number => value ?? atLeast ?? WITHHELD;

/** Classes by order of magnitude, highest first, so that a large city does not pale the rest. */
export function piecesOf(measure: Measure, hidden: string): readonly Piece[] {
  const color = (step: number): string => RAMP[measure][step] ?? GREY;
  return [
    { min: 10_000, label: '≥ 10,000', color: color(4) },
    { min: 1_000, max: 9_999, label: '1,000–9,999', color: color(3) },
    { min: 100, max: 999, label: '100–999', color: color(2) },
    { min: 10, max: 99, label: '10–99', color: color(1) },
    { min: WITHHELD, max: WITHHELD, label: hidden, color: GREY },
    { min: 0, max: 0, label: '0', color: '#ffffff' },
  ];
}
