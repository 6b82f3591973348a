import { isDivisionCode } from '../division/division.js';
import { instant, type Instant } from '../time/time.js';
import { FACT_NAMES } from './fact-name.js';
import type { PolicyHead } from './policy.js';
import { ParseError, type Reader } from './reader.js';

/** Keys every policy document has. */
export const HEAD_KEYS = [
  'schemaVersion',
  'kind',
  'id',
  'version',
  'jurisdiction',
  'title',
  'source',
  'validFrom',
  'validTo',
  'supersedes',
  'affectedFacts',
] as const;

/** Reads what every dated policy has. @throws ParseError */
export function readHead(root: Reader): PolicyHead {
  const jurisdiction = root.child('jurisdiction').text();
  if (!isDivisionCode(jurisdiction)) throw new ParseError('jurisdiction', 'expected a six-digit division code');
  const validFrom = readInstant(root.child('validFrom'));
  const validTo = root.child('validTo').isNull() ? null : readInstant(root.child('validTo'));
  if (validTo !== null && validTo <= validFrom) {
    throw new ParseError('validTo', 'must be later than validFrom', 'ENDS_BEFORE_IT_BEGINS');
  }
  return {
    id: root.child('id').text(),
    version: root.child('version').matching(/^\d{1,9}\.\d{1,9}\.\d{1,9}$/, 'a version like 1.0.0'),
    jurisdiction,
    title: readText(root.child('title')),
    source: root.child('source').text(),
    validFrom,
    validTo,
    supersedes: root
      .child('supersedes')
      .list()
      .map((one) => one.text()),
    affectedFacts: root.child('affectedFacts').listOf(FACT_NAMES, 'UNKNOWN_FACT'),
  };
}

/** A text in both languages. */
export const readText = (reader: Reader): { zh: string; en: string } => ({
  zh: reader.withOnly(['zh', 'en']).child('zh').text(),
  en: reader.child('en').text(),
});

/** An instant with its zone. */
export function readInstant(reader: Reader): Instant {
  try {
    return instant(reader.text());
  } catch (error) {
    if (error instanceof ParseError) throw error;
    throw new ParseError(reader.path, 'expected an instant with a time zone, e.g. 2021-10-30T00:00:00+08:00');
  }
}
