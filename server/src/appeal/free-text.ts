import { readableText } from '@zhengming/domain';
import { refuse, type Refusal } from '../app/refusal.type.js';

export { withoutNumbers } from '@zhengming/domain';

const LONGEST = 2_000;

/** @returns the refusal when the text is blank or too long, null when it will do */
export function checkText(text: string, field: string): Refusal | null {
  if (readableText(text) === '') return refuse('BLANK', '此项必填。', 'This must be filled in.', field);
  return longerThan(text, LONGEST, field);
}

/** @returns the refusal when the text is longer than it may be */
export const longerThan = (text: string, most: number, field: string): Refusal | null =>
  text.length > most ? refuse('TOO_LONG', `不得超过${most}字。`, `No more than ${most} characters.`, field) : null;
