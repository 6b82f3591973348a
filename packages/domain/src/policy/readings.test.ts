import { describe, expect, test } from 'vitest';
import { editions, testDivisions } from '../../testing/fixtures.js';
import type { AreaVersion } from '../area/area.js';
import { indexAreas } from '../evaluation/area-index.js';
import { judge } from '../evaluation/judge.js';
import { instant } from '../time/time.js';
import { parsePolicyCases } from './policy-case.js';
import type { Policy, PolicyParameters } from './policy.js';

/** Every ambiguity that a parameter decides: the same person under the reading given and under the other one. */

const edition = editions.find((one) => one.id === 'P2');
if (edition === undefined) throw new Error('the edition of October 2021 is missing');
const under = (parameters: Partial<PolicyParameters>): Policy => ({
  ...edition,
  parameters: { ...edition.parameters, ...parameters },
});
const window = (change: Partial<PolicyParameters['testWindow']>): Partial<PolicyParameters> => ({
  testWindow: { ...edition.parameters.testWindow, ...change },
});

interface Scene {
  readonly areas?: readonly string[];
  readonly stays?: readonly object[];
  readonly tests?: readonly object[];
  readonly declarations?: readonly object[];
  /** The list of the days before, when another was in force then. */
  readonly areasBefore?: readonly string[];
}

const AT = '2021-11-01T10:00:00+08:00';
const NANJING = ['RISK_LEVEL:HIGH:320115:PART'];
const home = { id: 'home', source: 'TELECOM', precision: 'PREFECTURE', division: '110000' };
const declared = { id: 'declared', declaredAt: '2021-10-31T09:00:00+08:00', arrivalAt: null };
const was = (division: string, more: object = {}): object[] => [
  { ...home, arrivedAt: '2021-01-01T00:00:00+08:00', leftAt: '2021-10-20T07:00:00+08:00' },
  {
    id: 'trip',
    source: 'TELECOM',
    precision: division.endsWith('00') ? 'PREFECTURE' : 'COUNTY',
    division,
    arrivedAt: '2021-10-20T09:00:00+08:00',
    leftAt: '2021-10-26T18:00:00+08:00',
    ...more,
  },
  { ...home, id: 'back', arrivedAt: '2021-10-26T22:00:00+08:00', leftAt: null },
];
const negative = (sampledAt: string, reportedAt: string, more: object = {}): object => ({
  id: `test-${reportedAt}`,
  result: 'NEGATIVE',
  sampledAt: `2021-${sampledAt}:00+08:00`,
  reportedAt: `2021-${reportedAt}:00+08:00`,
  ...more,
});
const scan = (id: string): object => ({
  id,
  source: 'VENUE_SCAN',
  precision: 'COUNTY',
  division: '320115',
  arrivedAt: '2021-10-25T09:00:00+08:00',
  leftAt: '2021-10-25T10:00:00+08:00',
});
const atHome = [{ ...home, arrivedAt: '2021-01-01T00:00:00+08:00', leftAt: null }];

function outcome(scene: Scene, policy: Policy): string {
  const [one] = parsePolicyCases({
    cases: [
      {
        name: 'scene',
        at: AT,
        areas: scene.areas ?? NANJING,
        stays: scene.stays ?? was('320117'),
        phones: [{ id: 'phone', verification: 'VERIFIED' }],
        declarations: scene.declarations ?? [declared],
        tests: scene.tests ?? [],
        expect: { colour: 'GREEN' },
      },
      { name: 'before', at: AT, areas: scene.areasBefore ?? [], expect: { colour: 'GREEN' } },
    ],
  }).map((each, index, both) => ({ ...each, before: both[1 - index]?.areas ?? [] }));
  if (one === undefined) throw new Error('no case was read');
  const lists: AreaVersion[] = [{ id: 'now', from: instant('2021-10-30T00:00:00+08:00'), areas: one.areas }];
  if (scene.areasBefore) lists.push({ id: 'before', from: instant('2021-10-01T00:00:00+08:00'), areas: one.before });
  const found = judge(one.facts, indexAreas(lists, testDivisions), policy, one.at);
  return found.popup ?? found.colour;
}

const rows: readonly (readonly [string, string, Scene, Partial<PolicyParameters>, string, string])[] = [
  [
    'A2',
    'counted from the sample, a result of 50 hours ago is too old',
    { tests: [negative('10-30T08:00', '10-30T12:00')] },
    window({ anchor: 'SAMPLED_AT' }),
    'GREEN',
    'TEST_REQUIRED',
  ],
  [
    'A2',
    'measured from the arrival declared, not from now',
    {
      tests: [negative('10-30T12:00', '10-30T20:00')],
      declarations: [{ ...declared, arrivalAt: '2021-11-02T12:00:00+08:00' }],
    },
    window({ reference: 'NOW' }),
    'TEST_REQUIRED',
    'GREEN',
  ],
  [
    'A3',
    'counted in calendar days, all of the second day is good',
    { tests: [negative('10-30T01:00', '10-30T03:00')] },
    window({ mode: 'CALENDAR_DAYS' }),
    'TEST_REQUIRED',
    'GREEN',
  ],
  [
    'A4',
    'listed when visited, though no longer',
    { areas: [], areasBefore: NANJING, stays: was('320115') },
    { areaTime: 'LISTED_WHEN_VISITED' },
    'GREEN',
    'AFFECTED_AREA',
  ],
  [
    'A5',
    'a 盟 is no 地级市 by the letter',
    { areas: ['RISK_LEVEL:HIGH:152923:PART'], stays: was('152922') },
    { prefectureKinds: 'CITIES_ONLY' },
    'TEST_REQUIRED',
    'GREEN',
  ],
  [
    'A6',
    'districts of a municipality as siblings',
    { areas: ['RISK_LEVEL:HIGH:310115:PART'], stays: was('310101') },
    { municipalityUnit: 'MUNICIPALITY' },
    'GREEN',
    'TEST_REQUIRED',
  ],
  [
    'A6',
    '仙桃 and 潜江 share four digits, not a prefecture',
    { areas: ['RISK_LEVEL:HIGH:429004:PART'], stays: was('429005') },
    { directCounties: 'GROUPED' },
    'GREEN',
    'TEST_REQUIRED',
  ],
  [
    'A14',
    'one scan of a venue code is enough',
    { stays: [...atHome.map((stay) => ({ ...stay, division: '320100' })), scan('one')] },
    { weakEvidenceNeeded: 1 },
    'VERIFY_ITINERARY',
    'AFFECTED_AREA',
  ],
  [
    'A14',
    'a scan that nobody could have made who was seen in Beijing two hours before',
    {
      stays: [
        { ...home, arrivedAt: '2021-01-01T00:00:00+08:00', leftAt: '2021-10-25T07:00:00+08:00' },
        { ...home, id: 'back', arrivedAt: '2021-10-25T21:00:00+08:00', leftAt: null },
        scan('one'),
        scan('two'),
      ],
    },
    { remoteScan: { ...edition.parameters.remoteScan, fastestKmPerHour: 250 } },
    'AFFECTED_AREA',
    'GREEN',
  ],
  [
    'A15',
    'a declaration that refines nothing',
    {
      stays: [
        ...was('320100'),
        {
          id: 'said',
          source: 'DECLARATION',
          precision: 'COUNTY',
          division: '320117',
          arrivedAt: '2021-10-20T00:00:00+08:00',
          leftAt: '2021-10-26T23:00:00+08:00',
        },
      ],
    },
    { declarationEffect: 'COUNTS_ONLY' },
    'TEST_REQUIRED',
    'VERIFY_ITINERARY',
  ],
  [
    'A16',
    'any positive within the window blocks, even before a later negative',
    {
      tests: [
        negative('10-31T06:00', '10-31T08:00', { id: 'positive', result: 'POSITIVE' }),
        negative('10-31T20:00', '10-31T22:00'),
      ],
    },
    window({ conflict: 'ANY_POSITIVE_BLOCKS' }),
    'GREEN',
    'TEST_REQUIRED',
  ],
  [
    '§2.9',
    'a source that reaches back fewer days than the rule',
    { stays: was('320115', { leftAt: '2021-10-20T18:00:00+08:00' }) },
    { sourceLookBackDays: { TELECOM: 7 } },
    'AFFECTED_AREA',
    'GREEN',
  ],
  [
    '§2.9',
    'lists read place by place',
    { stays: was('320115') },
    { areaUnit: 'LISTED_PLACE' },
    'AFFECTED_AREA',
    'DATA_GAP',
  ],
];

describe('one person, two readings', () => {
  test.each(rows)('%s: %s', (_code, _what, scene, change, given, other) => {
    expect([outcome(scene, edition), outcome(scene, under(change))]).toEqual([given, other]);
  });
});

test('A18: every entrant, or only who was in another county of an affected prefecture', () => {
  const automatic = editions.find((one) => one.id === 'P3');
  if (automatic === undefined) throw new Error('the edition of January 2022 is missing');
  const everyEntrant: Policy = {
    ...automatic,
    parameters: { ...automatic.parameters, testRequiredFor: 'ALL_ENTRANTS' },
  };
  const entrant: Scene = { stays: was('370203').slice(0, 2) };
  expect([outcome(entrant, automatic), outcome(entrant, everyEntrant)]).toEqual(['GREEN', 'TEST_REQUIRED']);
});

test('A17: who is an entrant is what the policy says makes one', () => {
  const by = (...enteringBy: PolicyParameters['enteringBy']): Policy => {
    const automatic = editions.find((one) => one.id === 'P1');
    if (automatic === undefined) throw new Error('the first edition is missing');
    return { ...automatic, parameters: { ...automatic.parameters, enteringBy } };
  };
  const scene: Scene = { areas: [], stays: was('370203').slice(0, 2), declarations: [] };
  expect([outcome(scene, by('LAST_STAY_OUTSIDE')), outcome(scene, by('DECLARED_ARRIVAL'))]).toEqual([
    'VERIFY_ITINERARY',
    'GREEN',
  ]);
});
