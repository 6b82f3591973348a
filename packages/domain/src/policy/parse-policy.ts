import { isDivisionCode } from '../division/division.js';
import { instant, type Instant } from '../time/time.js';
import { ParseError, Reader } from './reader.js';
import type { Condition, Policy, PolicyParameters, Rule, RuleOutcome, Term, TestWindow } from './policy.js';

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
const KINDS = ['RISK_LEVEL', 'AFFECTED_COUNTY'] as const;
const LEVELS = ['HIGH', 'MEDIUM', 'LOW'] as const;
const HITS = ['IN_AREA', 'PREFECTURE_SIBLING', 'PREFECTURE_ONLY'] as const;
const WHERE = ['INSIDE_JURISDICTION', 'OUTSIDE_JURISDICTION', 'ANYWHERE'] as const;
const FACTS = [
  'phonesVerified',
  'declaredItinerary',
  'entering',
  'leftJurisdiction',
  'inJurisdiction',
  'communityScreened',
] as const;

/**
 * Reads a policy document. Shared terms become one object, so that the judge asks each once.
 * @throws ParseError naming the path, what was found, and what is expected.
 */
export function parsePolicy(document: unknown): Policy {
  const root = new Reader(document, '');
  const parameters = readParameters(root.child('parameters'));
  const terms: Record<string, Term> = {};
  for (const [name, term] of root.child('terms').entries()) {
    terms[name] = { title: readText(term.child('title')), when: readCondition(term.child('when'), terms, parameters) };
  }
  const rules = root
    .child('rules')
    .list()
    .map((rule) => readRule(rule, terms, parameters));
  const ids = new Set<string>();
  for (const rule of rules) {
    if (ids.has(rule.id)) throw new ParseError('rules', `rule id "${rule.id}" appears twice; give each its own`);
    ids.add(rule.id);
  }
  const jurisdiction = root.child('jurisdiction').text();
  if (!isDivisionCode(jurisdiction)) throw new ParseError('jurisdiction', 'expected a six-digit division code');
  const validFrom = readInstant(root.child('validFrom'));
  const validTo = root.child('validTo').isNull() ? null : readInstant(root.child('validTo'));
  if (validTo !== null && validTo <= validFrom) throw new ParseError('validTo', 'must be later than validFrom');
  return {
    id: root.child('id').text(),
    version: root.child('version').matching(/^\d+\.\d+\.\d+$/, 'a version like 1.0.0'),
    jurisdiction,
    title: readText(root.child('title')),
    source: root.child('source').text(),
    validFrom,
    validTo,
    parameters,
    terms,
    rules,
  };
}

/** The policy in force for a jurisdiction at an instant; null when none covers it. */
export function policyAt(policies: readonly Policy[], at: Instant): Policy | null {
  return policies.find((one) => one.validFrom <= at && (one.validTo === null || at < one.validTo)) ?? null;
}

function readParameters(reader: Reader): PolicyParameters {
  return {
    lookBackDays: reader.child('lookBackDays').positiveInteger(),
    areaTime: reader.child('areaTime').oneOf(['LISTED_AT_EVALUATION', 'LISTED_WHEN_VISITED'] as const),
    municipalityUnit: reader.child('municipalityUnit').oneOf(['DISTRICT', 'MUNICIPALITY'] as const),
    declarationValidDays: reader.child('declarationValidDays').positiveInteger(),
    testRequiredFor: reader.child('testRequiredFor').oneOf(['PREFECTURE_SIBLING', 'ALL_ENTRANTS'] as const),
  };
}

function readRule(reader: Reader, terms: Readonly<Record<string, Term>>, parameters: PolicyParameters): Rule {
  return {
    id: reader.child('id').text(),
    title: readText(reader.child('title')),
    when: readCondition(reader.child('when'), terms, parameters),
    then: readOutcome(reader.child('then')),
  };
}

function readOutcome(reader: Reader): RuleOutcome {
  const colour = reader.child('colour').oneOf(COLOURS);
  const popup = reader.child('popup').isNull() ? null : reader.child('popup').oneOf(POPUPS);
  if ((colour === 'NONE') !== (popup !== null)) {
    throw new ParseError(reader.path, 'a pop-up goes with colour NONE, and NONE needs a pop-up');
  }
  const outcome: RuleOutcome = {
    colour,
    popup,
    popupCode: reader.child('popupCode').isNull() ? null : reader.child('popupCode').text(),
    advice: reader
      .child('advice')
      .list()
      .map((one) => one.oneOf(ADVICE)),
  };
  return reader.child('untilEndOfDay').isNull()
    ? outcome
    : { ...outcome, untilEndOfDay: reader.child('untilEndOfDay').boolean() };
}

function readCondition(reader: Reader, terms: Readonly<Record<string, Term>>, parameters: PolicyParameters): Condition {
  const inner = (one: Reader): Condition => readCondition(one, terms, parameters);
  const kind = reader.onlyKey(['setting']);
  const body = reader.child(kind);
  if (kind === 'term') {
    const term = terms[body.text()];
    if (term === undefined) throw new ParseError(body.path, `no term "${body.text()}" is defined above this place`);
    return term.when;
  }
  if (kind === 'all') return { all: body.list().map(inner) };
  if (kind === 'any') return { any: body.list().map(inner) };
  if (kind === 'not') return { not: inner(body) };
  if (kind === 'stayedIn') return readStayedIn(body);
  if (kind === 'qualifyingTest') return { qualifyingTest: readWindow(body) };
  if (kind === 'setting') return readSetting(reader, parameters);
  const fact = FACTS.find((one) => one === kind);
  if (fact === undefined)
    throw new ParseError(reader.path, `"${kind}" is not a condition; use one of ${FACTS.join(', ')}`);
  if (!body.boolean()) throw new ParseError(body.path, 'write {"not": …} instead of false');
  return { [fact]: true } as unknown as Condition;
}

function readStayedIn(body: Reader): Condition {
  const stayedIn = {
    kinds: body
      .child('kinds')
      .list()
      .map((one) => one.oneOf(KINDS)),
    levels: body
      .child('levels')
      .list()
      .map((one) => one.oneOf(LEVELS)),
    hits: body
      .child('hits')
      .list()
      .map((one) => one.oneOf(HITS)),
    where: body.child('where').oneOf(WHERE),
  };
  return { stayedIn: body.child('still').isNull() ? stayedIn : { ...stayedIn, still: body.child('still').boolean() } };
}

const readWindow = (body: Reader): TestWindow => ({
  hours: body.child('hours').positiveInteger(),
  mode: body.child('mode').oneOf(['HOURS', 'CALENDAR_DAYS'] as const),
  anchor: body.child('anchor').oneOf(['REPORTED_AT', 'SAMPLED_AT'] as const),
  reference: body.child('reference').oneOf(['LATER_OF_ARRIVAL_AND_NOW', 'ARRIVAL', 'NOW'] as const),
});

function readSetting(reader: Reader, parameters: PolicyParameters): Condition {
  const setting = reader.child('setting').oneOf(Object.keys(parameters) as (keyof PolicyParameters)[]);
  return { setting, is: reader.child('is').textOrNumber() };
}

const readText = (reader: Reader): { zh: string; en: string } => ({
  zh: reader.child('zh').text(),
  en: reader.child('en').text(),
});

function readInstant(reader: Reader): Instant {
  try {
    return instant(reader.text());
  } catch {
    throw new ParseError(reader.path, 'expected an instant with a time zone, e.g. 2021-10-30T00:00:00+08:00');
  }
}
