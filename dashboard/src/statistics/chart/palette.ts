import { ink } from '../../shared/tokens';

/** A repeating pattern laid over a colour, as ECharts draws it. */
interface Decal {
  readonly symbol: 'rect' | 'circle' | 'triangle';
  readonly symbolSize?: number;
  readonly dashArrayX: number | readonly (number | readonly number[])[];
  readonly dashArrayY: number | readonly number[];
  readonly rotation?: number;
  readonly color: string;
}

export interface Mark {
  readonly color: string;
  readonly dash: 'solid' | 'dashed' | 'dotted';
  readonly symbol: 'circle' | 'rect' | 'triangle' | 'diamond';
  readonly decal: Decal | undefined;
}

const LIGHT = 'rgba(255, 255, 255, 0.65)';

/**
 * Okabe and Ito's colours for all kinds of colour vision, the light ones darkened until they stand out against white
 * (3:1). No two marks share colour, dash, symbol or pattern alone.
 */
const MARKS: readonly Mark[] = [
  { color: '#0072b2', dash: 'solid', symbol: 'circle', decal: undefined },
  {
    color: '#c44e00',
    dash: 'dashed',
    symbol: 'rect',
    decal: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -0.785, color: LIGHT },
  },
  {
    color: '#00805e',
    dash: 'dotted',
    symbol: 'triangle',
    decal: {
      symbol: 'circle',
      symbolSize: 0.8,
      dashArrayX: [
        [8, 8],
        [0, 8, 8, 0],
      ],
      dashArrayY: [6, 0],
      color: LIGHT,
    },
  },
  {
    color: '#a8507f',
    dash: 'solid',
    symbol: 'diamond',
    decal: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [4, 3], color: LIGHT },
  },
  {
    color: '#946000',
    dash: 'dashed',
    symbol: 'circle',
    decal: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: 0.785, color: LIGHT },
  },
  {
    color: '#2f7fb5',
    dash: 'dotted',
    symbol: 'rect',
    decal: {
      symbol: 'triangle',
      symbolSize: 0.8,
      dashArrayX: [
        [9, 9],
        [0, 9, 9, 0],
      ],
      dashArrayY: [7, 2],
      color: LIGHT,
    },
  },
  {
    color: '#14242c',
    dash: 'solid',
    symbol: 'triangle',
    decal: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1, 6], rotation: 1.571, color: LIGHT },
  },
  {
    color: '#776b00',
    dash: 'dashed',
    symbol: 'diamond',
    decal: { symbol: 'circle', symbolSize: 0.5, dashArrayX: [6, 6], dashArrayY: [6, 0], color: LIGHT },
  },
];

/** How the line of this number is told from the others without its colour. */
export function markOf(index: number): Mark {
  const mark = MARKS[index % MARKS.length];
  if (!mark) throw new RangeError('no marks');
  return mark;
}

/** Hatching: a figure that is withheld, in every drawing and beside the words in every table. */
export const HATCH = {
  color: '#f3f5f6',
  decal: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.5, 4], rotation: -0.785, color: ink.faint },
} as const;

/** The same as the background of an element. */
export const hatchCss = `repeating-linear-gradient(135deg, ${ink.lineStrong} 0 1.5px, ${ink.raised} 1.5px 6px)`;

/** From few to many, by lightness alone: one hue that all kinds of colour vision order alike. */
export const SHADES = ['#d3e5f2', '#a9cde6', '#7cb1d8', '#4b8fc2', '#226fa6', '#0b4872'] as const;
