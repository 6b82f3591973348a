import { HEAD_KEYS, readHead, readText } from '../policy/read-head.js';
import { readRules } from '../policy/read-rules.js';
import { ParseError, Reader } from '../policy/reader.js';
import {
  SERIES_PROGRESS,
  VACCINATION_STATES,
  VACCINE_TECHNOLOGIES,
  type VaccinationParameters,
  type VaccinationPolicy,
  type VaccinationRule,
  type VaccineTechnology,
} from './vaccination-policy.js';

const MOST_DOSES = 10;

/**
 * Reads the document of a vaccination policy. Its rules must say something for every progress and every answer of the
 * sources, so that nobody is left without a status.
 * @throws ParseError naming the path and what is expected
 */
export function parseVaccinationPolicy(document: unknown): VaccinationPolicy {
  const root = new Reader(document, '').withOnly([...HEAD_KEYS, 'parameters', 'rules']);
  root.child('kind').oneOf(['VACCINATION']);
  const rules = readRules(root.child('rules'), readRule);
  for (const series of SERIES_PROGRESS) {
    for (const sources of ['ALL_ANSWERED', 'SOME_SILENT'] as const) {
      const fits = ({ when }: VaccinationRule): boolean =>
        when.series === series && (when.sources === undefined || when.sources === sources);
      if (!rules.some(fits))
        throw new ParseError('rules', `expected a rule for series ${series} with sources ${sources}`);
    }
  }
  return { kind: 'VACCINATION', ...readHead(root), parameters: readParameters(root.child('parameters')), rules };
}

function readParameters(given: Reader): VaccinationParameters {
  const reader = given.withOnly(['series', 'boostedBy']);
  const series = reader.child('series').withOnly(VACCINE_TECHNOLOGIES);
  const doses = (technology: VaccineTechnology): number => series.child(technology).positiveInteger(MOST_DOSES);
  return {
    series: {
      INACTIVATED: doses('INACTIVATED'),
      ADENOVIRUS_VECTOR: doses('ADENOVIRUS_VECTOR'),
      RECOMBINANT_CHO: doses('RECOMBINANT_CHO'),
    },
    boostedBy: reader.child('boostedBy').oneOf(['SAME_TECHNOLOGY', 'ANY_TECHNOLOGY']),
  };
}

function readRule(given: Reader): VaccinationRule {
  const reader = given.withOnly(['id', 'title', 'when', 'then']);
  const when = reader.child('when').withOnly(['series', 'sources'], 'UNKNOWN_CONDITION');
  return {
    id: reader.child('id').text(),
    title: readText(reader.child('title')),
    when: {
      series: when.child('series').oneOf(SERIES_PROGRESS),
      ...(when.has('sources') && { sources: when.child('sources').oneOf(['ALL_ANSWERED', 'SOME_SILENT']) }),
    },
    then: reader.child('then').oneOf(VACCINATION_STATES),
  };
}
