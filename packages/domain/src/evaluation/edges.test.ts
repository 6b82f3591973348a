import { describe, expect, test } from 'vitest';
import { editions, testDivisions } from '../../testing/fixtures.js';
import type { AreaVersion, ListedArea } from '../area/area.js';
import { divisionCode } from '../division/division.js';
import type { PersonFacts, PhoneBinding, Stay } from '../evidence/evidence.js';
import { policyAt } from '../policy/parse-policy.js';
import { formatInstant, fromEpochMs, instant, type Instant } from '../time/time.js';
import { indexAreas } from './area-index.js';
import { evaluate } from './evaluate.js';

/** Where one rule set, list, day or number ends and the next begins, to the second. */

const listed = (division: string): ListedArea => ({
  key: `RISK_LEVEL:MEDIUM:${division}:WHOLE`,
  kind: 'RISK_LEVEL',
  level: 'MEDIUM',
  division: divisionCode(division),
  extent: 'WHOLE',
  places: 1,
  since: null,
});
const list = (id: string, from: Instant, ...areas: ListedArea[]): AreaVersion => ({ id, from, areas });

const phone: PhoneBinding = {
  id: 'phone',
  effectiveFrom: fromEpochMs(0),
  effectiveTo: null,
  verification: 'VERIFIED',
  answeredAt: null,
};
const stay = (division: string, from: string, to: string | null, more: Partial<Stay> = {}): Stay => ({
  id: `${division}-${from}`,
  source: 'TELECOM',
  precision: division.endsWith('00') ? 'PREFECTURE' : 'COUNTY',
  division: divisionCode(division),
  arrivedAt: instant(from),
  leftAt: to === null ? null : instant(to),
  phoneId: phone.id,
  ...more,
});
const person = (stays: readonly Stay[], more: Partial<PersonFacts> = {}): PersonFacts => ({
  personId: 'somebody',
  stays,
  tests: [],
  phones: [phone],
  declarations: [],
  communityTasks: [],
  corrections: [],
  ...more,
});

function outcomeAt(facts: PersonFacts, lists: readonly AreaVersion[], at: string, policies = editions): string {
  const found = evaluate(facts, indexAreas(lists, testDivisions), policyAt(policies, instant(at)), instant(at));
  return `${found.policyId ?? 'none'} ${found.popup ?? found.colour}`;
}

describe('editions', () => {
  const inRiskArea = person([stay('620102', '2021-08-01T08:00:00+08:00', null)]);
  const always = [list('list', fromEpochMs(0), listed('620102'))];

  test.each([
    ['2021-08-14T23:59:59+08:00', 'none DATA_GAP'],
    ['2021-08-15T00:00:00+08:00', 'P1 YELLOW'],
    ['2021-10-29T23:59:59+08:00', 'P1 YELLOW'],
    ['2021-10-30T00:00:00+08:00', 'P2 AFFECTED_AREA'],
    ['2022-06-27T23:59:59+08:00', 'P3 AFFECTED_AREA'],
    ['2022-06-28T00:00:00+08:00', 'P7 AFFECTED_AREA'],
    ['2022-11-10T23:59:59+08:00', 'P7 AFFECTED_AREA'],
    ['2022-11-11T00:00:00+08:00', 'P8 GREEN'],
  ])('at %s somebody who is still there is judged by %s', (at, expected) => {
    const declared = { id: 'd', declaredAt: instant('2022-11-09T09:00:00+08:00'), arrivalAt: null };
    expect(outcomeAt({ ...inRiskArea, declarations: [declared] }, always, at)).toBe(expected);
  });

  test.each([
    ['2022-12-06T23:59:59+08:00', 'P8 GREEN'],
    ['2022-12-07T00:00:00+08:00', 'none DATA_GAP'],
    ['2031-01-01T00:00:00+08:00', 'none DATA_GAP'],
  ])('a scheme that was ended leaves %s to nobody: %s', (at, expected) => {
    const ended = editions.map((one) =>
      one.id === 'P8' ? { ...one, validTo: instant('2022-12-07T00:00:00+08:00') } : one,
    );
    const home = person([stay('110000', '2022-01-01T08:00:00+08:00', null)]);
    expect(outcomeAt(home, [list('empty', fromEpochMs(0))], at, ended)).toBe(expected);
  });

  test('the end of an edition is when time alone may change the answer', () => {
    const home = person([stay('110000', '2021-01-01T08:00:00+08:00', null)]);
    const at = instant('2021-10-29T12:00:00+08:00');
    const found = evaluate(home, indexAreas([list('l', fromEpochMs(0))], testDivisions), policyAt(editions, at), at);
    expect(found.validUntil === null ? null : formatInstant(found.validUntil)).toBe('2021-10-30T00:00:00+08:00');
  });
});

describe('lists', () => {
  const lists = [
    list('first', instant('2021-11-01T00:00:00+08:00')),
    list('second', instant('2021-11-02T09:30:15+08:00'), listed('620102')),
  ];
  const visitor = person([
    stay('620102', '2021-10-25T08:00:00+08:00', '2021-10-28T08:00:00+08:00'),
    stay('110000', '2021-10-28T12:00:00+08:00', null),
  ]);

  test.each([
    ['2021-10-31T23:59:59+08:00', 'P2 DATA_GAP'],
    ['2021-11-01T00:00:00+08:00', 'P2 VERIFY_ITINERARY'],
    ['2021-11-02T09:30:14+08:00', 'P2 VERIFY_ITINERARY'],
    ['2021-11-02T09:30:15+08:00', 'P2 AFFECTED_AREA'],
  ])('at %s the list in force decides: %s', (at, expected) => {
    expect(outcomeAt(visitor, lists, at)).toBe(expected);
  });
});

describe('days and numbers, in Asia/Shanghai', () => {
  const always = [list('list', fromEpochMs(0), listed('620102'))];
  const left = (at: string): PersonFacts =>
    person([stay('620102', '2021-10-18T08:00:00+08:00', at), stay('110000', '2021-10-22T23:00:00+08:00', null)], {
      declarations: [{ id: 'd', declaredAt: instant('2021-11-01T08:00:00+08:00'), arrivalAt: null }],
    });

  test.each([
    ['2021-10-21T23:59:59+08:00', '2021-11-04T23:59:59+08:00', 'P2 AFFECTED_AREA'],
    ['2021-10-21T23:59:59+08:00', '2021-11-05T00:00:00+08:00', 'P2 GREEN'],
    // 00:30 in Shanghai is still the day before in UTC: it counts as the day it is in Shanghai
    ['2021-10-22T00:30:00+08:00', '2021-11-05T00:00:00+08:00', 'P2 AFFECTED_AREA'],
    ['2021-10-22T00:30:00+08:00', '2021-11-06T00:00:00+08:00', 'P2 GREEN'],
  ])('left %s: at %s %s', (leftAt, at, expected) => {
    expect(outcomeAt(left(leftAt), always, at)).toBe(expected);
  });

  test.each([
    ['2021-10-31T23:59:59+08:00', 'P2 GREEN'],
    ['2021-11-01T00:00:00+08:00', 'P2 AFFECTED_AREA'],
    ['2021-11-03T23:59:59+08:00', 'P2 AFFECTED_AREA'],
    ['2021-11-04T00:00:00+08:00', 'P2 GREEN'],
  ])('at %s what a second number saw counts while that number does: %s', (at, expected) => {
    const second: PhoneBinding = {
      ...phone,
      id: 'second',
      effectiveFrom: instant('2021-11-01T00:00:00+08:00'),
      effectiveTo: instant('2021-11-04T00:00:00+08:00'),
    };
    const seen = stay('620102', '2021-10-25T08:00:00+08:00', '2021-10-28T08:00:00+08:00', { phoneId: 'second' });
    const facts = person([stay('110000', '2021-01-01T08:00:00+08:00', null), seen], { phones: [phone, second] });
    expect(outcomeAt(facts, always, at)).toBe(expected);
  });
});
