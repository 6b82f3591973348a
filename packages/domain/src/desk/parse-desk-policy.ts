import { HEAD_KEYS, readHead, readText } from '../policy/read-head.js';
import { readRules } from '../policy/read-rules.js';
import { ParseError, Reader } from '../policy/reader.js';
import { URGENCY_CLASSES, type DeskPolicy, type DeskRule } from './desk-policy.js';
import { readDeskParameters } from './read-desk-parameters.js';

const MOST_AGENCIES = 20;

/**
 * Reads the document of a desk policy. Its last rule must fit everybody, so that no case is without a class.
 * @throws ParseError naming the path and what is expected
 */
export function parseDeskPolicy(document: unknown): DeskPolicy {
  const root = new Reader(document, '').withOnly([...HEAD_KEYS, 'parameters', 'rules']);
  root.child('kind').oneOf(['DESK']);
  const rules = readRules(root.child('rules'), readRule);
  const place = rules.findIndex(({ when }) => Object.keys(when).length === 0);
  if (place !== rules.length - 1) {
    throw place === -1
      ? new ParseError('rules', 'expected a last rule that fits every case, with nothing in "when"')
      : new ParseError(`rules[${place + 1}]`, 'is never reached: a rule above it fits every case');
  }
  return { kind: 'DESK', ...readHead(root), parameters: readDeskParameters(root.child('parameters')), rules };
}

function readRule(given: Reader): DeskRule {
  const reader = given.withOnly(['id', 'title', 'when', 'then']);
  return {
    id: reader.child('id').text(),
    title: readText(reader.child('title')),
    when: readWhen(reader.child('when').withOnly(['stuckNow', 'leavesSoon', 'agencies'], 'UNKNOWN_CONDITION')),
    then: reader.child('then').oneOf(URGENCY_CLASSES),
  };
}

function readWhen(when: Reader): DeskRule['when'] {
  const isAsked = (name: string): boolean => {
    if (!when.has(name)) return false;
    if (!when.child(name).boolean()) {
      throw new ParseError(when.child(name).path, 'expected true, or leave it out: a rule asks only for what is so');
    }
    return true;
  };
  return {
    ...(isAsked('stuckNow') && { stuckNow: true }),
    ...(isAsked('leavesSoon') && { leavesSoon: true }),
    ...(when.has('agencies') && { agencies: when.child('agencies').positiveInteger(MOST_AGENCIES) }),
  };
}
