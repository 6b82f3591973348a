import type { Text } from '../evaluation/sentences.js';

const DIGITS = '零幺二三四五六七八九';
/** How numbers of a known length are said: mobile 3-4-4, resident number 6-4-4-4, hotline 2-3. */
const GROUPS: Readonly<Record<number, readonly number[]>> = { 11: [3, 4, 4], 18: [6, 4, 4, 4], 8: [4, 4], 5: [2, 3] };
const LONGEST_GROUP = 4;

/** A number as it is compared aloud: `138 0013 8000`, `S 2021 1101 0001`, and digit by digit in Chinese. */
export function readInGroups(number: string): Text {
  const parts = number
    .toUpperCase()
    .split(/[\s-]+/)
    .flatMap((part) => part.match(/[A-Z]+(?=\d)|[\dX]+|[A-Z]+/g) ?? [])
    .flatMap(grouped);
  return {
    zh: parts.map((part) => [...part].map((digit) => DIGITS[Number(digit)] ?? digit).join('')).join('，'),
    en: parts.join(' '),
  };
}

function grouped(part: string): readonly string[] {
  const lengths = GROUPS[part.length] ?? evenly(part.length);
  let start = 0;
  return lengths.map((length) => part.slice(start, (start += length)));
}

const evenly = (length: number): readonly number[] =>
  length <= LONGEST_GROUP ? [length] : [LONGEST_GROUP, ...evenly(length - LONGEST_GROUP)];
