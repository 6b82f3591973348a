import type { Instant } from '../time/time.js';
import { HEAD_KEYS, readHead, readText } from './read-head.js';
import { readWhole, type Terms } from './read-condition.js';
import { readParameters } from './read-parameters.js';
import { readRules } from './read-rules.js';
import { ParseError, Reader } from './reader.js';
import type { Policy, Rule, RuleOutcome, Term } from './policy.js';
import { upgradeDocument } from './upgrade-document.js';

const COLOURS = ['GREEN', 'YELLOW', 'RED', 'NONE'] as const;
const POPUPS = [
  'AFFECTED_AREA',
  'COMMUNITY_REPORT',
  'TEST_REQUIRED',
  'PHONE_UNVERIFIED',
  'VERIFY_ITINERARY',
  'DAILY_RECHECK',
] as const;
const ADVICE = [
  'NONE',
  'POSTPONE_TRAVEL',
  'HOME_ISOLATION',
  'REPORT_TO_COMMUNITY',
  'TAKE_TEST',
  'VERIFY_PHONE',
  'DECLARE_ITINERARY',
  'DECLARE_COUNTY',
  'CONTACT_HOTLINE',
] as const;
const KEYS = [...HEAD_KEYS, 'parameters', 'terms', 'rules'];

/**
 * Reads the document of a decision policy. Shared terms become one object, so that the judge asks each once.
 * @throws ParseError naming the path, what was found, and what is expected
 */
export function parsePolicy(document: unknown): Policy {
  const root = new Reader(upgradeDocument(document), '').withOnly(KEYS);
  root.child('kind').oneOf(['DECISION']);
  const parameters = readParameters(root.child('parameters'));
  const terms = readTerms(root.child('terms'));
  const rules = readRules(root.child('rules'), (rule) => readRule(rule, terms));
  return { kind: 'DECISION', ...readHead(root), parameters, terms, rules };
}

/** The policy in force at an instant; null when none covers it. */
export function policyAt<T extends { readonly validFrom: Instant; readonly validTo: Instant | null }>(
  policies: readonly T[],
  at: Instant,
): T | null {
  return policies.find((one) => one.validFrom <= at && (one.validTo === null || at < one.validTo)) ?? null;
}

/** Reads terms in their order; each may name those above it. */
function readTerms(reader: Reader): Terms {
  // without a prototype: `constructor` is a name like any other
  const terms = Object.create(null) as Record<string, Term>;
  for (const [name, term] of reader.entries()) terms[name] = readTerm(term, terms);
  return terms;
}

export const readTerm = (reader: Reader, above: Terms): Term => ({
  title: readText(reader.withOnly(['title', 'when']).child('title')),
  when: readWhole(reader.child('when'), above),
});

export const readRule = (reader: Reader, terms: Terms): Rule => ({
  id: reader.withOnly(['id', 'title', 'when', 'then']).child('id').text(),
  title: readText(reader.child('title')),
  when: readWhole(reader.child('when'), terms),
  then: readOutcome(reader.child('then')),
});

function readOutcome(given: Reader): RuleOutcome {
  const reader = given.withOnly(['colour', 'popup', 'popupCode', 'advice', 'untilEndOfDay']);
  const colour = reader.child('colour').oneOf(COLOURS);
  const popup = reader.child('popup').isNull() ? null : reader.child('popup').oneOf(POPUPS);
  if ((colour === 'NONE') !== (popup !== null)) {
    throw new ParseError(reader.path, 'a pop-up goes with colour NONE, and NONE needs a pop-up');
  }
  const outcome: RuleOutcome = {
    colour,
    popup,
    popupCode: reader.child('popupCode').isNull() ? null : reader.child('popupCode').text(),
    advice: reader.child('advice').listOf(ADVICE),
  };
  return reader.child('untilEndOfDay').isNull()
    ? outcome
    : { ...outcome, untilEndOfDay: reader.child('untilEndOfDay').boolean() };
}
