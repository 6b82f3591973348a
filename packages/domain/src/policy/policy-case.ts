import type { AreaVersion, ListedArea } from '../area/area.js';
import { divisionCode, type Divisions } from '../division/division.js';
import type { PersonFacts } from '../evidence/evidence.js';
import { indexAreas } from '../evaluation/area-index.js';
import { evaluate } from '../evaluation/evaluate.js';
import type { Evaluation } from '../evaluation/outcome.js';
import { formatInstant, fromEpochMs, instant, type Instant } from '../time/time.js';
import { FACT_KEYS, readFacts } from './case-facts.js';
import type { Policy } from './policy.js';
import { Reader } from './reader.js';

/** A worked example that travels with a policy (design D3): facts, areas, an instant, and what must come out. */
export interface PolicyCase {
  readonly name: string;
  readonly at: Instant;
  readonly areas: readonly ListedArea[];
  readonly facts: PersonFacts;
  readonly expected: ExpectedOutcome;
}

/** What a case promises; what it leaves out is not asserted. Written as `colour/popup`, codes and RFC 3339. */
export interface ExpectedOutcome {
  readonly colour: string;
  readonly popup: string | null;
  readonly decidingRule: string | null;
  readonly determinacy: string;
  readonly fired: readonly string[] | null;
  readonly gaps: readonly string[] | null;
  readonly clears: readonly string[] | null;
  readonly validUntil: string | null | undefined;
}

/** Reads a file of cases. @throws ParseError naming the path. */
export function parsePolicyCases(document: unknown): readonly PolicyCase[] {
  return new Reader(document, '').child('cases').list().map(readCase);
}

const CASE_KEYS = ['name', 'at', 'areas', ...FACT_KEYS, 'expect'];
const EXPECTED_KEYS = ['colour', 'popup', 'decidingRule', 'determinacy', 'fired', 'gaps', 'clears', 'validUntil'];

function readCase(reader: Reader): PolicyCase {
  return {
    name: reader.withOnly(CASE_KEYS).child('name').text(),
    at: instant(reader.child('at').text()),
    areas: reader.child('areas').list().map(readArea),
    facts: readFacts(reader),
    expected: readExpected(reader.child('expect')),
  };
}

function readExpected(given: Reader): ExpectedOutcome {
  const reader = given.withOnly(EXPECTED_KEYS);
  const optionalText = (key: string): string | null => (reader.child(key).isNull() ? null : reader.child(key).text());
  const optionalList = (key: string): readonly string[] | null =>
    reader.child(key).isNull()
      ? null
      : reader
          .child(key)
          .list()
          .map((one) => one.text());
  return {
    colour: reader.child('colour').text(),
    popup: optionalText('popup'),
    decidingRule: optionalText('decidingRule'),
    determinacy: optionalText('determinacy') ?? 'DETERMINATE',
    fired: optionalList('fired'),
    gaps: optionalList('gaps'),
    clears: optionalList('clears'),
    validUntil: reader.has('validUntil') ? optionalText('validUntil') : undefined,
  };
}

/** `RISK_LEVEL:HIGH:152923:PART`, the key of a listed area, is enough to name it. */
function readArea(reader: Reader): ListedArea {
  const key = reader.matching(AREA_KEY, 'an area like RISK_LEVEL:HIGH:152923:PART');
  const [kind, level, division = '', extent] = key.split(':');
  return {
    key,
    kind: kind === 'AFFECTED_COUNTY' ? 'AFFECTED_COUNTY' : 'RISK_LEVEL',
    level: level === 'HIGH' || level === 'MEDIUM' || level === 'LOW' ? level : null,
    division: divisionCode(division),
    extent: extent === 'WHOLE' || extent === 'REST' ? extent : 'PART',
    places: 1,
    since: null,
  };
}

const AREA_KEY = /^(?:RISK_LEVEL|AFFECTED_COUNTY):(?:HIGH|MEDIUM|LOW|-)?:\d+(?::(?:WHOLE|PART|REST))?$/;

/** Judges a case and says, line by line, where the outcome is not what the case promises. Empty = green. */
export function runPolicyCase(one: PolicyCase, policy: Policy, divisions: Divisions): readonly string[] {
  const version: AreaVersion = { id: 'case', from: fromEpochMs(0), areas: one.areas };
  return differences(one.expected, evaluate(one.facts, indexAreas([version], divisions), policy, one.at));
}

function differences(expected: ExpectedOutcome, found: Evaluation): readonly string[] {
  const fired = found.reasons.filter((reason) => reason.truth === 'TRUE').map((reason) => reason.ruleId);
  const clears = found.clears.map((clear) =>
    clear.kind === 'WAIT' ? `WAIT ${formatInstant(clear.at)}` : [clear.kind, ...clear.needs].join('+'),
  );
  const until = found.validUntil === null ? null : formatInstant(found.validUntil);
  return [
    ...differs('colour', expected.colour, found.colour),
    ...differs('popup', expected.popup, found.popup),
    ...differs('decidingRule', expected.decidingRule, found.decidingRuleId),
    ...differs('determinacy', expected.determinacy, found.determinacy),
    ...(expected.fired === null ? [] : differs('fired', sorted(expected.fired), sorted(fired))),
    ...(expected.gaps === null
      ? []
      : differs('gaps', sorted(expected.gaps), sorted(found.gaps.map((gap) => gap.code)))),
    ...(expected.clears === null ? [] : differs('clears', sorted(expected.clears), sorted(clears))),
    ...(expected.validUntil === undefined ? [] : differs('validUntil', expected.validUntil, until)),
  ];
}

const sorted = (list: readonly string[]): string => [...list].sort().join(', ');

const differs = (what: string, expected: string | null, found: string | null): readonly string[] =>
  expected === found ? [] : [`${what}: expected ${expected ?? 'none'}, found ${found ?? 'none'}`];
