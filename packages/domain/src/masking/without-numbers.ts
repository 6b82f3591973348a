/** Digits as they are typed here, half or full width, and what is put between groups of them. */
const D = '[0-9０-９]';
const GAP = '[ \u3000\\-－–]';
const LAST = '[0-9０-９XxＸｘ]';

/**
 * Anything that looks like a resident number, a phone or a card, in one piece or in the groups it is said in: it has no
 * business in free text (信息最小化采集).
 */
const LONG_NUMBER = new RegExp(
  [
    `${D}{11,19}${LAST}?`,
    // 138 0013 8000
    `(?<!${D})1${D}{2}${GAP}${D}{4}${GAP}${D}{4}(?!${D})`,
    // 110101 19900307 011X
    `(?<!${D})${D}{6}${GAP}${D}{4}${GAP}?${D}{4}${GAP}${D}{3}${LAST}(?!${D})`,
    // 6222 0202 0000 1234 567
    `(?<!${D})${D}{4}(?:${GAP}${D}{4}){3}(?:${GAP}${D}{1,4})?(?!${D})`,
  ].join('|'),
  'gu',
);

/** What no screen shows and no column keeps, halves of characters among it; line ends and tabs stay. */
const CONTROL = /\p{Cs}|[^\P{Cc}\n\r\t]/gu;

/** Text without what no screen shows. */
export const readableText = (text: string): string => text.replace(CONTROL, '').trim();

/** Free text as it is stored: trimmed, without control characters, with identifiers masked that somebody typed into it. */
export const withoutNumbers = (text: string): string =>
  readableText(text).replace(LONG_NUMBER, (number) => `${number.slice(0, 3)}${'*'.repeat(number.length - 3)}`);
