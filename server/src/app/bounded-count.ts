import { InputError } from './input-error.js';

const MOST = 100;

/** Every list is bounded. @throws InputError for a negative or too large number. */
export function boundedCount(field: string, count: number, most: number = MOST): number {
  if (count < 0 || count > most) throw new InputError(field, `must be between 0 and ${most}`);
  return count;
}
