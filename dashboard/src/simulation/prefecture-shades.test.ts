import { describe, expect, test } from 'vitest';
import { mapValue, MEASURES, piecesOf } from './prefecture-shades';

const seen = (value: number) => ({ value, atLeast: null, suppressed: false });

function classOf(value: number, most: number): string | undefined {
  const pieces = piecesOf('milder', most, 'withheld');
  return pieces.find(({ min = 0, max = Infinity }) => min <= value && value <= max)?.label;
}

test.each([
  { what: 'nobody', figure: seen(0), most: 66, label: '0' },
  { what: 'ten', figure: seen(10), most: 66, label: '10–24' },
  { what: '66 where nobody has more', figure: seen(66), most: 66, label: '50–99' },
  { what: '66 where another has thousands', figure: seen(66), most: 9_000, label: '50–199' },
  { what: '999 where nobody has more', figure: seen(999), most: 999, label: '≥ 200' },
  { what: '1,000', figure: seen(1_000), most: 1_000, label: '1,000–4,999' },
  { what: '5,000', figure: seen(5_000), most: 5_000, label: '≥ 5,000' },
  { what: 'at least 120', figure: { value: null, atLeast: 120, suppressed: true }, most: 200, label: '100–199' },
  { what: 'what is withheld', figure: { value: null, atLeast: null, suppressed: true }, most: 66, label: 'withheld' },
])('$what is in the class $label of the map', ({ figure, most, label }) => {
  expect(classOf(mapValue(figure), most)).toBe(label);
});

describe.each(MEASURES.map((measure) => ({ measure })))('the classes of $measure', ({ measure }) => {
  test.each([66, 9_000])('each have a shade of their own where the most is %i', (most) => {
    const shades = piecesOf(measure, most, 'withheld').map(({ color }) => color);
    expect(new Set(shades).size).toBe(shades.length);
  });
});
