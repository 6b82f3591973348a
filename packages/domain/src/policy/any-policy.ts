import type { DeskPolicy } from '../desk/desk-policy.js';
import { parseDeskPolicy } from '../desk/parse-desk-policy.js';
import type { DisplayPolicy } from '../display/display-policy.js';
import { parseDisplayPolicy } from '../display/parse-display-policy.js';
import { parseRecognitionPolicy } from '../recognition/parse-recognition-policy.js';
import type { RecognitionPolicy } from '../recognition/recognition-policy.js';
import { parseRetentionPolicy } from '../retention/parse-retention-policy.js';
import type { RetentionPolicy } from '../retention/retention-policy.js';
import { parseVaccinationPolicy } from '../vaccination/parse-vaccination-policy.js';
import type { VaccinationPolicy } from '../vaccination/vaccination-policy.js';
import { parsePolicy } from './parse-policy.js';
import type { Policy } from './policy.js';
import { ParseError, Reader } from './reader.js';
import { upgradeDocument } from './upgrade-document.js';

/** A dated policy of any kind. */
export type AnyPolicy = Policy | DisplayPolicy | RecognitionPolicy | VaccinationPolicy | DeskPolicy | RetentionPolicy;

type Parser = (document: unknown) => AnyPolicy;

const PARSERS: Readonly<Record<AnyPolicy['kind'], Parser>> = {
  DECISION: parsePolicy,
  DISPLAY: parseDisplayPolicy,
  RECOGNITION: parseRecognitionPolicy,
  VACCINATION: parseVaccinationPolicy,
  DESK: parseDeskPolicy,
  RETENTION: parseRetentionPolicy,
};

/** Reads a policy document of any kind. @throws ParseError naming the path and what is expected */
export function parseAnyPolicy(document: unknown): AnyPolicy {
  const upgraded = upgradeDocument(document);
  const kind = new Reader(upgraded, '').child('kind');
  const known = Object.keys(PARSERS) as AnyPolicy['kind'][];
  const found = known.find((one) => one === kind.text());
  if (found === undefined) throw new ParseError('kind', `expected one of ${known.join(', ')}`);
  return PARSERS[found](upgraded);
}
