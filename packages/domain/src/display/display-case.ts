import { divisionCode, type Divisions } from '../division/division.js';
import { readInstant } from '../policy/read-head.js';
import { Reader } from '../policy/reader.js';
import type { CaseResult } from '../policy/run-cases.js';
import type { Instant } from '../time/time.js';
import { mayAddFamilyCard, tokenStanding, type MaintenanceWindow } from './day-token.js';
import { DISPLAY_PAGES, type DisplayPolicy } from './display-policy.js';
import { displayTests, type DisplayableTest } from './display-tests.js';

/**
 * Runs the worked examples of a display policy. Each asks one thing: what a `page` shows, how a `token` stands, or
 * whether one more of the `cards` held may be added.
 */
export function runDisplayCases(policy: DisplayPolicy, cases: unknown, divisions: Divisions): readonly CaseResult[] {
  return new Reader(cases, '')
    .child('cases')
    .list()
    .map((one) => ({ name: one.child('name').text(), differences: differences(policy, one, divisions) }));
}

function differences(policy: DisplayPolicy, one: Reader, divisions: Divisions): readonly string[] {
  if (one.has('cards')) {
    const held = one.withOnly(['name', 'cards', 'expect']).child('cards').child('held').positiveInteger();
    return differs('card', one.child('expect').text(), mayAddFamilyCard(policy, held) ? 'ALLOWED' : 'LIMIT_REACHED');
  }
  const at = readInstant(one.child('at'));
  if (one.has('token')) return tokenDifferences(policy, one, at);
  one.withOnly(['name', 'at', 'page', 'massScreening', 'tests', 'expect']);
  const found = displayTests(policy, one.child('tests').list().map(readTest), {
    page: one.child('page').oneOf(DISPLAY_PAGES),
    massScreening: one.child('massScreening').isNull() ? null : one.child('massScreening').boolean(),
    at,
    divisions,
  });
  const ids = found.map(({ testId }) => testId);
  const expected = new Map(one.child('expect').withOnly(ids).entries());
  return found.flatMap(({ testId, shown, reason, ruleId }) => {
    const words = [shown, ...(shown === 'SHOWN' ? [] : [reason]), ...(ruleId === null ? [] : [ruleId])].join(' ');
    const promised = expected.get(testId);
    return differs(testId, promised === undefined ? 'nothing' : promised.text(), words);
  });
}

function tokenDifferences(policy: DisplayPolicy, one: Reader, at: Instant): readonly string[] {
  const token = one.withOnly(['name', 'at', 'token', 'expect']).child('token').withOnly(['issuedAt', 'maintenance']);
  const maintenance = token.child('maintenance');
  const windows = maintenance.isNull() ? null : maintenance.list().map(readWindow);
  const { standing } = tokenStanding(policy, readInstant(token.child('issuedAt')), windows, at);
  return differs('token', one.child('expect').text(), standing);
}

const readWindow = (reader: Reader): MaintenanceWindow => ({
  from: readInstant(reader.child('from')),
  to: readInstant(reader.child('to')),
});

/** A test of a case; what it leaves out is ordinary: uploaded when reported, genuine, from the national platform. */
function readTest(one: Reader): DisplayableTest {
  const optional = (key: string): Instant | null => (one.child(key).isNull() ? null : readInstant(one.child(key)));
  const reportedAt = optional('reportedAt');
  return {
    id: one.child('id').text(),
    reportedAt,
    visibleAt: one.has('visibleAt') ? optional('visibleAt') : reportedAt,
    integrity: one.has('integrity') ? one.child('integrity').oneOf(['OK', 'SUSPECTED', 'FAKE', 'TAMPERED']) : 'OK',
    channel: one.has('channel')
      ? one.child('channel').oneOf(['NATIONAL_PLATFORM', 'PROVINCIAL_CODE', 'INSTITUTION', 'PAPER'])
      : 'NATIONAL_PLATFORM',
    institutionDivision: one.child('institution').isNull() ? null : divisionCode(one.child('institution').text()),
  };
}

const differs = (what: string, expected: string, found: string): readonly string[] =>
  expected === found ? [] : [`${what}: expected ${expected}, found ${found}`];
