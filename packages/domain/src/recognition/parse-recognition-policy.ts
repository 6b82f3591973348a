import { HEAD_KEYS, readHead, readText } from '../policy/read-head.js';
import { readWindowLength, WINDOW_WORDS } from '../policy/read-parameters.js';
import { readRules } from '../policy/read-rules.js';
import { ParseError, Reader } from '../policy/reader.js';
import {
  RECOGNITION_REASONS,
  REFUSAL_GROUNDS,
  TRAVELLER_CATEGORIES,
  type RecognitionCondition,
  type RecognitionParameters,
  type RecognitionPolicy,
  type RecognitionRule,
  type RefusalRule,
} from './recognition-policy.js';

const MOST_HOURS = 24 * 30;
const GRADES = ['VERIFIED', 'UNVERIFIED'] as const;
const CONDITIONS = ['integrity', 'result', 'category', 'closedLoop', 'window'];

/** Reads the document of a recognition policy. @throws ParseError naming the path and what is expected */
export function parseRecognitionPolicy(document: unknown): RecognitionPolicy {
  const root = new Reader(document, '').withOnly([...HEAD_KEYS, 'parameters', 'rules', 'refusals']);
  root.child('kind').oneOf(['RECOGNITION']);
  return {
    kind: 'RECOGNITION',
    ...readHead(root),
    parameters: readParameters(root.child('parameters')),
    rules: readRules(root.child('rules'), readRule),
    refusals: readRules(root.child('refusals'), readRefusal),
  };
}

/** Every channel has a grade: none can be left out, so none can be made worth less than another. */
function readParameters(given: Reader): RecognitionParameters {
  const reader = given.withOnly(['window', 'channelGrade']);
  const window = reader.child('window').withOnly(['hours', 'mode', 'anchor']);
  const channels = ['NATIONAL_PLATFORM', 'PROVINCIAL_CODE', 'INSTITUTION', 'PAPER'] as const;
  const grades = reader.child('channelGrade').withOnly(channels);
  const grade = (channel: (typeof channels)[number]) => grades.child(channel).oneOf(GRADES);
  return {
    window: {
      ...readWindowLength(window, MOST_HOURS),
      anchor: window.child('anchor').oneOf(WINDOW_WORDS.anchor),
    },
    channelGrade: {
      NATIONAL_PLATFORM: grade('NATIONAL_PLATFORM'),
      PROVINCIAL_CODE: grade('PROVINCIAL_CODE'),
      INSTITUTION: grade('INSTITUTION'),
      PAPER: grade('PAPER'),
    },
  };
}

function readRule(given: Reader): RecognitionRule {
  const reader = given.withOnly(['id', 'title', 'when', 'then']);
  const then = reader.child('then').withOnly(['verdict', 'reason', 'followUp', 'referral']);
  return {
    id: reader.child('id').text(),
    title: readText(reader.child('title')),
    when: readCondition(reader.child('when')),
    then: {
      verdict: then.child('verdict').oneOf(['ACCEPT', 'NOT_VALID', 'PASS_WITH_FOLLOW_UP']),
      reason: then.child('reason').oneOf(RECOGNITION_REASONS),
      followUp: then.child('followUp').oneOf(['NONE', 'FOLLOW_RESULT', 'TRACE_AT_ONCE']),
      referral: then.child('referral').boolean(),
    },
  };
}

function readCondition(given: Reader): RecognitionCondition {
  const reader = given.withOnly(CONDITIONS, 'UNKNOWN_CONDITION');
  if (reader.has('closedLoop') && !reader.child('closedLoop').boolean()) {
    throw new ParseError(reader.child('closedLoop').path, 'leave it out instead of writing false');
  }
  return {
    ...(reader.has('integrity') && {
      integrity: reader.child('integrity').listOf(['OK', 'SUSPECTED', 'FAKE', 'TAMPERED']),
    }),
    ...(reader.has('result') && {
      result: reader.child('result').listOf(['NEGATIVE', 'POSITIVE', 'INCONCLUSIVE', 'PENDING']),
    }),
    ...(reader.has('category') && { category: reader.child('category').listOf(TRAVELLER_CATEGORIES) }),
    ...(reader.has('closedLoop') && { closedLoop: true as const }),
    ...(reader.has('window') && { window: reader.child('window').oneOf(['WITHIN', 'OUTSIDE']) }),
  };
}

const readRefusal = (given: Reader): RefusalRule => ({
  id: given.withOnly(['id', 'title', 'grounds']).child('id').text(),
  title: readText(given.child('title')),
  grounds: given.child('grounds').listOf(REFUSAL_GROUNDS),
});
