import { expect, test } from 'vitest';
import { mapValue, MEASURES, piecesOf } from './prefecture-shades';

const classOf = (value: number): string | undefined =>
  piecesOf('milder', 'withheld').find(({ min = 0, max = Infinity }) => min <= value && value <= max)?.label;

test.each([
  { what: 'nobody', figure: { value: 0, atLeast: null, suppressed: false }, label: '0' },
  { what: 'ten', figure: { value: 10, atLeast: null, suppressed: false }, label: '10–99' },
  { what: '9,999', figure: { value: 9_999, atLeast: null, suppressed: false }, label: '1,000–9,999' },
  { what: '10,000', figure: { value: 10_000, atLeast: null, suppressed: false }, label: '≥ 10,000' },
  { what: 'at least 120', figure: { value: null, atLeast: 120, suppressed: true }, label: '100–999' },
  { what: 'what is withheld', figure: { value: null, atLeast: null, suppressed: true }, label: 'withheld' },
])('$what is in the class $label of the map', ({ figure, label }) => {
  expect(classOf(mapValue(figure))).toBe(label);
});

test.each(MEASURES.map((measure) => ({ measure })))('every class of $measure has a shade of its own', ({ measure }) => {
  const shades = piecesOf(measure, 'withheld').map(({ color }) => color);
  expect(new Set(shades).size).toBe(shades.length);
});
