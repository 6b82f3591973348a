import { describe, expect, test } from 'vitest';
import { editions, testDivisions } from '../../testing/fixtures.js';
import { leastDistanceKm } from '../division/distance.js';
import type { DivisionCode } from '../division/division.js';
import { indexAreas } from '../evaluation/area-index.js';
import { evaluate } from '../evaluation/evaluate.js';
import type { NucleicTest, PersonFacts, Stay, StaySource } from '../evidence/evidence.js';
import type { RemoteScanParameters } from '../policy/policy.js';
import { fromEpochMs, instant, plusMs, type Instant } from '../time/time.js';
import { forwardedScans } from './forwarded-code.js';
import { remoteGrounds } from './remote-scan.js';
import { remoteSentence } from './remote-words.js';

const THRESHOLDS: RemoteScanParameters = {
  fastestKmPerHour: 800,
  withinHours: 8,
  scansNeeded: 2,
  burstMinutes: 60,
  burstPeople: 5,
  burstPrefectures: 3,
};
const AT = instant('2021-11-01T10:00:00+08:00');
const NOON = instant('2021-10-28T12:00:00+08:00');
const EJIN = '152923' as DivisionCode;
const hours = (count: number): Instant => plusMs(NOON, count * 3_600_000);

const stay = (
  source: StaySource,
  division: string,
  from: Instant,
  to: Instant | null,
  more: Partial<Stay> = {},
): Stay => ({
  id: `${source}-${division}-${from}`,
  source,
  precision: 'COUNTY',
  division: division as DivisionCode,
  arrivedAt: from,
  leftAt: to,
  phoneId: null,
  ...more,
});
const SCAN = stay('VENUE_SCAN', EJIN, NOON, NOON);
const sampled = (division: string, at: Instant): NucleicTest => ({
  id: `test-${division}`,
  result: 'NEGATIVE',
  sampledAt: at,
  reportedAt: null,
  visibleAt: null,
  institutionRecognised: true,
  integrity: 'OK',
  channel: 'INSTITUTION',
  division: division as DivisionCode,
});
const reasons = (stays: readonly Stay[], tests: readonly NucleicTest[] = [], scan = SCAN): readonly string[] =>
  remoteGrounds(scan, { stays: [scan, ...stays], tests, thresholds: THRESHOLDS }, testDivisions, AT).map(
    ({ reason }) => reason,
  );

test.each([
  ['110000', '370200', 300],
  ['110101', '310115', 900],
  ['152923', '110114', 500],
] as const)('%s and %s lie at least %i km apart', (a, b, km) => {
  expect(leastDistanceKm(a as DivisionCode, b as DivisionCode, testDivisions)).toBeGreaterThan(km);
});
test.each([
  ['a county and its own prefecture', '152922', '152900', 0],
  ['a province tells nothing', '150000', '110101', null],
  ['a code nobody knows', '999999', '110101', null],
] as const)('%s', (_what, a, b, km) => {
  expect(leastDistanceKm(a as DivisionCode, b as DivisionCode, testDivisions)).toBe(km);
});

describe('a venue scan in Ejin', () => {
  test.each([
    ['alone', [], []],
    ['while the phone is in Beijing', [stay('TELECOM', '110000', hours(-48), null)], ['ELSEWHERE_THEN']],
    ['while somebody sleeps in Suzhou', [stay('HOTEL', '320505', hours(-12), hours(3))], ['ELSEWHERE_THEN']],
    ['while the phone is in Beijing and a hotel in Ejin has them', [stay('TELECOM', '110000', hours(-48), null), stay('HOTEL', EJIN, hours(-5), hours(5))], []],
    ['while they say they are in Beijing', [stay('DECLARATION', '110101', hours(-48), null)], []],
    ['while all that is known is a province', [stay('TELECOM', '370000', hours(-5), hours(5), { precision: 'PROVINCE' })], []],
    ['half an hour after a train reached Qingdao', [stay('TICKET', '370200', hours(-0.5), hours(-0.5))], ['TOO_FAR_TO_TRAVEL']],
    ['half an hour before a hotel in Nanjing', [stay('HOTEL', '320115', hours(0.5), hours(9))], ['TOO_FAR_TO_TRAVEL']],
    ['a day after Qingdao', [stay('TICKET', '370200', hours(-24), hours(-24))], []],
    ['an hour after the next prefecture', [stay('TELECOM', '620100', hours(-9), hours(-1))], []],
    ['one scan in Qingdao half an hour before: weak against weak', [stay('VENUE_SCAN', '370203', hours(-0.5), hours(-0.5))], []],
    ['two scans in Qingdao around it', [stay('VENUE_SCAN', '370203', hours(-0.5), hours(-0.5)), stay('VENUE_SCAN', '370203', hours(0.5), hours(0.5))], ['SCANS_ELSEWHERE', 'SCANS_ELSEWHERE']],
    ['two scans in two places', [stay('VENUE_SCAN', '370203', hours(-0.5), hours(-0.5)), stay('VENUE_SCAN', '110114', hours(0.5), hours(0.5))], []],
  ] as const)('%s', (_what, stays, expected) => {
    expect(reasons(stays)).toEqual(expected);
  }); // prettier-ignore

  test('half an hour after a sample was taken in Beijing', () => {
    expect(reasons([], [sampled('110114', hours(-0.5))])).toEqual(['TOO_FAR_TO_TRAVEL']);
  });
  test('a sample taken in Ejin at that time settles it', () => {
    expect(reasons([stay('TELECOM', '110000', hours(-48), null)], [sampled(EJIN, NOON)])).toEqual([]);
  });
  test('by a code that went round', () => {
    const forwarded = { ...SCAN, forwarded: true };
    expect(reasons([], [], forwarded)).toEqual(['FORWARDED_CODE']);
    expect(reasons([stay('HOTEL', EJIN, hours(-5), hours(5))], [], forwarded)).toEqual([]);
  });
  test('every reason has its sentence in both languages', () => {
    const grounds = (['ELSEWHERE_THEN', 'TOO_FAR_TO_TRAVEL', 'SCANS_ELSEWHERE', 'FORWARDED_CODE'] as const).map(
      (reason) => remoteSentence({ reason, factId: null, km: 720, minutes: 30 }),
    );
    expect(grounds.every(({ zh, en }) => /\p{Script=Han}/u.test(zh) && /[a-z]/.test(en))).toBe(true);
  });
});

describe('scans and the verdict (A14)', () => {
  const area = { kind: 'RISK_LEVEL', level: 'HIGH', division: EJIN, extent: 'PART', places: 1, since: null } as const;
  const list = { id: 'list', from: fromEpochMs(0), areas: [{ key: 'RISK_LEVEL:HIGH:152923:PART', ...area }] };
  const areas = indexAreas([list], testDivisions);
  const judged = (stays: readonly Stay[]) => {
    const none = { tests: [], phones: [], declarations: [], communityTasks: [], corrections: [] };
    const facts: PersonFacts = { personId: 'somebody', stays, ...none };
    const { popup, gaps } = evaluate(facts, areas, editions[1] ?? null, AT);
    return { popup, conflicts: gaps.filter(({ code }) => code === 'CONFLICTING_EVIDENCE').length };
  };
  const home = stay('TELECOM', '110000', hours(-400), null, { precision: 'PREFECTURE' });
  const at = (hour: number, venueId: string): Stay =>
    stay('VENUE_SCAN', EJIN, hours(hour), hours(hour), { id: `scan-${hour}`, venueId });

  test('one scan never flags', () => {
    expect(judged([at(0, 'A')]).popup).not.toBe('AFFECTED_AREA');
  });
  test('one door scanned five times is one sign', () => {
    expect(judged([0, 1, 2, 3, 4].map((hour) => at(hour, 'A'))).popup).not.toBe('AFFECTED_AREA');
  });
  test('two doors are two', () => {
    expect(judged([at(0, 'A'), at(1, 'B')]).popup).toBe('AFFECTED_AREA');
  });
  test('of somebody whose phone stayed in Beijing none counts, and the gap says why', () => {
    const found = judged([at(0, 'A'), at(1, 'B'), home]);
    expect(found.popup).not.toBe('AFFECTED_AREA');
    expect(found.conflicts).toBe(2);
  });
});

describe('a code that goes round', () => {
  const home = '152900' as DivisionCode;
  const scan = (id: string, minute: number, seenIn: string | null) => ({
    id,
    at: plusMs(NOON, minute * 60_000),
    seenIn: seenIn as DivisionCode | null,
  });
  const away = ['110000', '370200', '320100', '110000', '620100'].map((unit, i) => scan(`away-${i}`, i * 10, unit));
  test.each([
    ['five people in four prefectures within an hour', away, 5],
    ['of whom nothing is known beside them', [...away, scan('unknown', 15, null)], 6],
    ['whoever a record places there', [...away, scan('there', 15, '152900')], 5],
    ['after the hour', [...away, scan('late', 90, null)], 5],
    ['four people', away.slice(0, 4), 0],
    ['five people of two prefectures', away.map((one, i) => ({ ...one, seenIn: (i % 2 ? '110000' : '370200') as DivisionCode })), 0],
    ['five people over a week', away.map((one, i) => ({ ...one, at: plusMs(NOON, i * 86_400_000) })), 0],
    ['nobody', [], 0],
  ] as const)('%s', (_what, scans, doubtful) => {
    expect(forwardedScans(scans, home, THRESHOLDS).size).toBe(doubtful);
  }); // prettier-ignore

  test.each([
    [{ burstPeople: 6 }, 0],
    [{ burstPrefectures: 5 }, 0],
    [{ burstMinutes: 20 }, 0],
    [{ burstPeople: 2, burstPrefectures: 2, burstMinutes: 10 }, 5],
  ] as const)('under %o', (other, doubtful) => {
    expect(forwardedScans(away, home, { ...THRESHOLDS, ...other }).size).toBe(doubtful);
  });
});

/** A hotel in Qingdao until four hours before the scan, hundreds of kilometres away. */
test.each([
  [{}, []],
  [{ fastestKmPerHour: 100 }, ['TOO_FAR_TO_TRAVEL']],
  [{ fastestKmPerHour: 100, withinHours: 3 }, []],
] as const)('how fast anybody travels, and within what time, is the policy’s: %o', (other, found) => {
  const hotel = stay('HOTEL', '370203', hours(-30), hours(-4));
  const scene = { stays: [SCAN, hotel], tests: [], thresholds: { ...THRESHOLDS, ...other } };
  expect(remoteGrounds(SCAN, scene, testDivisions, AT).map(({ reason }) => reason)).toEqual(found);
});

test.each([
  [{ scansNeeded: 1 }, ['SCANS_ELSEWHERE']],
  [{ scansNeeded: 2 }, []],
] as const)('how many scans speak against one is the policy’s: %o', (other, found) => {
  const elsewhere = stay('VENUE_SCAN', '370203', hours(1), hours(1));
  const scene = { stays: [SCAN, elsewhere], tests: [], thresholds: { ...THRESHOLDS, ...other } };
  expect(remoteGrounds(SCAN, scene, testDivisions, AT).map(({ reason }) => reason)).toEqual(found);
});
