export type PassportNumber = string & { readonly __brand: 'PassportNumber' };

const FORM = /^[A-Z0-9]{6,15}$/;
const FULL_WIDTH = /[！-～]/gu;
const FULL_WIDTH_OFFSET = 0xfee0;
const GAPS = /[\s\-－–]/gu;

/** The number of a passport or permit (护照、通行证) as it is kept: letters and digits; null: it is none. */
export function parsePassportNumber(text: string): PassportNumber | null {
  const narrow = text.replace(FULL_WIDTH, (wide) =>
    String.fromCodePoint((wide.codePointAt(0) ?? 0) - FULL_WIDTH_OFFSET),
  );
  const number = narrow.replace(GAPS, '').toUpperCase();
  return FORM.test(number) && /\d/.test(number) ? (number as PassportNumber) : null;
}
