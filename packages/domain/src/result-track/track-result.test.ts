import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant, plusHours, plusMs, type Instant } from '../time/time.js';
import { hopsOf, type HopTimes, TEST_HOPS } from './hops.js';
import { trackResult, type TrackedInstitution, type TrackedTest, type TrackScene } from './track-result.js';

fc.configureGlobal({ seed: 20220719, numRuns: 300 });

const SAMPLED = instant('2022-07-18T08:00:00+08:00');
const after = (hours: number): Instant => plusHours(SAMPLED, hours);
const times = (
  received: number | null,
  reported: number | null,
  uploaded: number | null,
  visible: number | null,
): HopTimes => {
  const mark = (hours: number | null) => (hours === null ? null : after(hours));
  return {
    sampledAt: SAMPLED,
    receivedAt: mark(received),
    reportedAt: mark(reported),
    uploadedAt: mark(uploaded),
    visibleAt: mark(visible),
  };
};

describe('the four hops', () => {
  test.each([
    ['just sampled', times(null, null, null, null), 'RUNNING WAITING WAITING WAITING', '2 - - -'],
    ['in the laboratory', times(1, null, null, null), 'DONE RUNNING WAITING WAITING', '1 1 - -'],
    ['reported', times(1, 2, null, null), 'DONE DONE RUNNING WAITING', '1 1 0 -'],
    ['nobody said when it was received', times(null, 2, null, null), 'NOT_TOLD DONE RUNNING WAITING', '- - 0 -'],
    ['arrived, and nobody said when it was uploaded', times(1, 1, null, 2), 'DONE DONE NOT_TOLD DONE', '1 0 - -'],
    ['reported, but later than now', times(1, 9, null, null), 'DONE RUNNING WAITING WAITING', '1 1 - -'],
  ])('%s, after two hours', (_what, test, states, lags) => {
    const hops = hopsOf(test, after(2));
    expect(hops.map(({ state }) => state).join(' ')).toBe(states);
    expect(hops.map(({ lagMs }) => (lagMs === null ? '-' : lagMs / 3_600_000)).join(' ')).toBe(lags);
  });

  test('whatever was told, at most one hop is on, nothing is done after it, and no lag is negative', () => {
    const mark = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null });
    fc.assert(
      fc.property(mark, mark, mark, mark, fc.integer({ min: 0, max: 100 }), (a, b, c, d, at) => {
        const hops = hopsOf(times(a, b, c, d), after(at));
        const states = hops.map(({ state }) => state);
        const running = states.indexOf('RUNNING');
        expect({
          hops: hops.map(({ hop }) => hop),
          negative: hops.filter(({ lagMs }) => lagMs !== null && lagMs < 0),
          // the one that is on comes right after what is over; when the last is over, none is on
          on: states[3] === 'DONE' ? running : running > states.lastIndexOf('DONE'),
          others: states.filter((state) => state === 'RUNNING').length,
        }).toEqual({
          hops: TEST_HOPS,
          negative: [],
          on: states[3] === 'DONE' ? -1 : true,
          others: states[3] === 'DONE' ? 0 : 1,
        });
      }),
    );
  });
});

const HOSPITAL: TrackedInstitution = {
  name: '香河安泽医院',
  phone: '0316-8321123',
  isOurs: false,
  traits: ['QUALIFIED', 'PROVINCIAL_PLATFORM', 'NATIONAL_PLATFORM'],
};
const UNCONNECTED: TrackedInstitution = { ...HOSPITAL, traits: ['QUALIFIED'] };
const PROVINCE_ONLY: TrackedInstitution = { ...HOSPITAL, traits: ['QUALIFIED', 'PROVINCIAL_PLATFORM'] };
const OURS: TrackedInstitution = { ...HOSPITAL, isOurs: true, traits: ['QUALIFIED', 'LOCAL_PLATFORM'] };

const known = (hops: HopTimes, more: Partial<TrackedTest> = {}): TrackedTest => ({
  ...hops,
  result: 'NEGATIVE',
  integrity: 'OK',
  ...more,
});
const scene = (more: Partial<TrackScene>): TrackScene => ({
  test: null,
  institution: HOSPITAL,
  channels: {
    national: [{ zh: '国务院客户端', en: 'State Council app' }],
    provincial: [{ zh: '冀时办', en: 'Jishiban' }],
  },
  at: after(2),
  ...more,
});

test.each<[string, Partial<TrackScene>, string]>([
  ['nothing is known and nobody said where', { institution: null }, 'ASK_WHERE CITIZEN'],
  ['nothing is known of a connected hospital', {}, 'NOT_KNOWN INSTITUTION'],
  ['nothing is known of one that is not connected', { institution: UNCONNECTED }, 'NOT_KNOWN_UNCONNECTED DESK'],
  [
    'nothing is known of one its province alone reads',
    { institution: PROVINCE_ONLY },
    'ONLY_IN_ITS_PROVINCE INSTITUTION',
  ],
  ['on its way to the laboratory', { test: known(times(null, null, null, null)) }, 'IN_TRANSPORT SAMPLING_SITE'],
  ['on its way for too long', { test: known(times(null, null, null, null)), at: after(7) }, 'RESULT_LATE INSTITUTION'],
  ['in the laboratory', { test: known(times(1, null, null, null)) }, 'IN_LABORATORY INSTITUTION'],
  [
    'in the laboratory for a day',
    { test: known(times(0, null, null, null)), at: after(25) },
    'RESULT_LATE INSTITUTION',
  ],
  ['reported, not uploaded', { test: known(times(1, 2, null, null)) }, 'NOT_UPLOADED INSTITUTION'],
  [
    'reported where nothing is uploaded',
    { test: known(times(1, 2, null, null)), institution: UNCONNECTED },
    'NOT_UPLOADED_UNCONNECTED DESK',
  ],
  [
    'reported where only the province reads',
    { test: known(times(1, 2, null, null)), institution: PROVINCE_ONLY },
    'ONLY_IN_ITS_PROVINCE INSTITUTION',
  ],
  ['uploaded to the national platform', { test: known(times(1, 1, 2, null)) }, 'ON_ITS_WAY NATIONAL_PLATFORM'],
  ['uploaded to ours', { test: known(times(1, 1, 2, null)), institution: OURS }, 'ON_ITS_WAY THIS_PLATFORM'],
  [
    'uploaded to its province',
    { test: known(times(1, 1, 2, null)), institution: PROVINCE_ONLY },
    'ONLY_IN_ITS_PROVINCE PROVINCIAL_PLATFORM',
  ],
  ['arrived', { test: known(times(1, 1, 1, 2)) }, 'ARRIVED NOBODY'],
  ['under suspicion', { test: known(times(1, 1, 1, 2), { integrity: 'SUSPECTED' }) }, 'SUSPECTED STEWARD'],
  ['forged', { test: known(times(1, 1, 1, 2), { integrity: 'FAKE' }) }, 'NOT_GENUINE NOBODY'],
])('where is my result: %s', (_what, more, expected) => {
  const { code, turn } = trackResult(scene(more));
  expect(`${code} ${turn}`).toBe(expected);
});

test('the advice names the institution, what to do and where to look, in both languages', () => {
  const { advice } = trackResult(scene({ test: known(times(1, 2, null, null)), at: after(5) }));
  expect(advice).toEqual({
    zh: '结果已出，香河安泽医院（0316-8321123）尚未上传，已过3小时。请联系该机构上传至全国平台；12345也可代为协查。上传后可在国务院客户端查询。各渠道及纸质报告同等有效，不必重做核酸。',
    en: 'There is a result, and 香河安泽医院 (0316-8321123) has not uploaded it, 3 hours by now. Contact the institution to upload it to the national platform; 12345 can ask them too. After that it shows in State Council app. Every channel counts the same, paper too; no new test is needed.',
  });
});

test('nobody is sent back to an institution that uploads nothing, and nobody is sent to a new test', () => {
  const withheld = known(times(1, 2, null, null));
  const { advice } = trackResult(scene({ test: withheld, institution: UNCONNECTED }));
  expect(advice.zh).toContain('不要让本人再跑机构');
  expect(advice.zh).not.toContain('请联系');
  const all = [HOSPITAL, UNCONNECTED, PROVINCE_ONLY, OURS].map((institution) =>
    trackResult(scene({ test: withheld, institution })),
  );
  expect(all.filter((one) => !one.advice.zh.includes('不必重做核酸'))).toEqual([]);
});

test('the limits of a hop belong to it exactly', () => {
  const test = known(times(0, null, null, null));
  expect(trackResult(scene({ test, at: after(24) })).isLate).toBe(false);
  expect(trackResult(scene({ test, at: plusMs(after(24), 1) })).isLate).toBe(true);
});
