import { instant } from '../time/time.js';
import { type RawRow, RowReader, type RowScene } from './row-reader.js';

/** Later than any time that is told. */
const NEVER = instant('9999-01-01T00:00:00Z');

/** Reads times that may lie ahead: a ticket is bought for tomorrow. How far they may is for the rules of its kind to say. */
export const readerOfTimesAhead = (raw: RawRow, scene: RowScene): RowReader =>
  new RowReader(raw, { ...scene, now: NEVER });

/** One of our words, in capitals or not; null where none was told. */
export function plainWord<Word extends string>(row: RowReader, field: string, words: readonly Word[]): Word | null {
  const text = row.text(field)?.toUpperCase();
  return text === undefined ? null : (words.find((word) => word === text) ?? row.fail('UNKNOWN_CODE', field));
}
