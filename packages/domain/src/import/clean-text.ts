/**
 * Zero-width characters, which copying out of chat windows and spreadsheets leaves behind, and NUL, which pads the fields
 * of old systems and which no database keeps.
 */
const INVISIBLE = /[\0\u200B-\u200F\u2060\uFEFF]/g;

/** Nothing to clean: most of what machines send. */
const CLEAN = /^[!-~]+$/;

/**
 * One field as it arrives from another house: full-width digits and letters become ordinary ones (NFKC), invisible
 * characters and spaces around it go. An empty field is a field that was not told.
 */
export function cleanText(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return null;
  if (CLEAN.test(value)) return value;
  const text = value.normalize('NFKC').replaceAll(INVISIBLE, '').trim();
  return text === '' ? null : text;
}
