import type { AlertPartsFragment } from '../../generated/documents';
import { parseQuestion, questionPath } from '../question/question-url';

/** The figure that jumped. */
const MEASURES: Readonly<Record<AlertPartsFragment['kind'], readonly string[]>> = {
  OVERTURN_RATE: ['overturnRate'],
  INSTITUTION_LAG: ['p50', 'p90'],
};

/** Where the figure that jumped is shown; null: the alert names no question. */
export function alertPath({ kind, question }: Pick<AlertPartsFragment, 'kind' | 'question'>): string | null {
  const asked = typeof question === 'string' ? parseQuestion(question) : null;
  return asked && questionPath({ ...asked, measures: MEASURES[kind] });
}
