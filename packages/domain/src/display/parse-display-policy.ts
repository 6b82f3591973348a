import { HEAD_KEYS, readHead, readText } from '../policy/read-head.js';
import { readRules } from '../policy/read-rules.js';
import { Reader } from '../policy/reader.js';
import {
  DISPLAY_PAGES,
  DISPLAYED_TESTS,
  type ClockSeconds,
  type DisplayParameters,
  type DisplayPolicy,
  type DisplayRule,
} from './display-policy.js';

const MOST_TESTS = 100;
const MOST_CARDS = 100;

/** Reads the document of a display policy. @throws ParseError naming the path and what is expected */
export function parseDisplayPolicy(document: unknown): DisplayPolicy {
  const root = new Reader(document, '').withOnly([...HEAD_KEYS, 'parameters', 'rules']);
  root.child('kind').oneOf(['DISPLAY']);
  return {
    kind: 'DISPLAY',
    ...readHead(root),
    parameters: readParameters(root.child('parameters')),
    rules: readRules(root.child('rules'), readRule),
  };
}

function readParameters(given: Reader): DisplayParameters {
  const reader = given.withOnly(['latest', 'perScope', 'familyCards', 'dayToken']);
  const token = reader.child('dayToken').withOnly(['validThrough', 'staleUntil']);
  return {
    latest: reader.child('latest').positiveInteger(MOST_TESTS),
    perScope: reader.child('perScope').boolean(),
    familyCards: reader.child('familyCards').positiveInteger(MOST_CARDS),
    dayToken: {
      validThrough: readClock(token.child('validThrough')),
      staleUntil: readClock(token.child('staleUntil')),
    },
  };
}

function readRule(given: Reader): DisplayRule {
  const reader = given.withOnly(['id', 'title', 'page', 'shows', 'onlyWhile']);
  const onlyWhile = reader.child('onlyWhile');
  return {
    id: reader.child('id').text(),
    title: readText(reader.child('title')),
    page: reader.child('page').oneOf(DISPLAY_PAGES),
    shows: reader.child('shows').oneOf(DISPLAYED_TESTS),
    onlyWhile: onlyWhile.isNull() ? null : onlyWhile.oneOf(['NO_MASS_SCREENING']),
  };
}

function readClock(reader: Reader): ClockSeconds {
  const text = reader.matching(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/, 'a time of day like 23:59:59');
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}
