import { describe, expect, test } from 'vitest';
import { ink, tone } from './tokens';

type Rgb = readonly [number, number, number];

const parse = (hex: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Rgb;
const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const luminance = (rgb: Rgb): number => {
  const [r, g, b] = rgb.map(linear) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: Rgb, b: Rgb): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

/** How a colour looks without one kind of cone (Machado, Oliveira & Fernandes 2009, severity 1). */
const SEEN_BY = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
} as const;
type Sight = keyof typeof SEEN_BY | 'all cones';

const clamp = (value: number): number => Math.min(1, Math.max(0, value));
function seen(hex: string, sight: Sight): Rgb {
  const rgb = parse(hex);
  if (sight === 'all cones') return rgb;
  const [r, g, b] = rgb.map(linear) as unknown as Rgb;
  const gamma = (value: number): number =>
    value <= 0.0031308 ? 12.92 * value : 1.055 * clamp(value) ** (1 / 2.4) - 0.055;
  return SEEN_BY[sight].map((row) => clamp(gamma(clamp(row[0] * r + row[1] * g + row[2] * b)))) as unknown as Rgb;
}

const SIGHTS: readonly Sight[] = ['all cones', 'protanopia', 'deuteranopia'];
const TONES = Object.entries(tone);

describe.each(SIGHTS)('with %s', (sight) => {
  test.each(TONES)('the words of %s can be read on their ground and on paper', (_name, { ink: words, soft }) => {
    expect(contrast(seen(words, sight), seen(soft, sight))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(seen(words, sight), seen(ink.paper, sight))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(TONES)('the mark of %s stands out from its ground', (_name, { main, soft }) => {
    expect(contrast(seen(main, sight), seen(soft, sight))).toBeGreaterThanOrEqual(3);
  });

  test('muted words can be read on every ground', () => {
    for (const ground of [ink.paper, ink.raised, ink.ground]) {
      expect(contrast(seen(ink.muted, sight), seen(ground, sight))).toBeGreaterThanOrEqual(4.5);
    }
  });
});
