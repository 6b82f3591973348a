import { describe, expect, test } from 'vitest';
import { background, list, ranked, stay, telecom, test as tested } from '../../testing/cause-scenes.js';
import { CAUSE_CODES, type CauseCode } from './probable-cause.js';

type Row = readonly [what: string, scene: Parameters<typeof ranked>[0], expected: CauseCode];

const HOME = telecom('110000', '09-01 00:00', null);
const AWAY = [telecom('110000', '09-01 00:00', '10-23 08:00'), telecom('110000', '10-27 20:00', null)];

const rows: readonly Row[] = [
  [
    'a prefecture and no county',
    { stays: [telecom('152900', '10-23 12:00', '10-27 12:00'), ...AWAY] },
    'PRECISION_PREFECTURE',
  ],
  ['a list that names no county in force', { stays: [HOME], version: null }, 'AREA_STALE'],
  [
    'an area whose days have passed',
    {
      stays: [stay('HOTEL', '152923', '10-23 12:00', '10-27 12:00')],
      version: list({ since: '2021-09-20', level: 'MEDIUM' }),
    },
    'AREA_STALE',
  ],
  [
    'a list that names a whole prefecture',
    {
      stays: [stay('DECLARATION', '152922', '10-23 12:00', '10-27 12:00')],
      version: list({ division: '152900', extent: 'WHOLE' }),
    },
    'AREA_TOO_WIDE',
  ],
  [
    'forty minutes across the border',
    {
      stays: [
        telecom('110000', '09-01 00:00', '10-25 10:00'),
        telecom('152900', '10-25 10:10', '10-25 10:50'),
        telecom('110000', '10-25 11:00', null),
        stay('HOTEL', '110101', '10-25 00:00', '10-26 00:00'),
      ],
    },
    'BASE_STATION_SPILL',
  ],
  [
    'two hours between two other places',
    {
      stays: [
        telecom('110000', '09-01 00:00', '10-25 10:00'),
        telecom('152900', '10-25 15:00', '10-25 17:00'),
        telecom('310000', '10-25 22:00', '10-29 08:00'),
        telecom('110000', '10-29 20:00', null),
      ],
    },
    'PASS_THROUGH',
  ],
  [
    'a number that is somebody else’s too',
    { stays: [telecom('152900', '10-23 12:00', '10-27 12:00'), ...AWAY], background: background({ shared: true }) },
    'NUMBER_NOT_WITH_PERSON',
  ],
  ['a number that never answers', { stays: [HOME], phones: 'UNVERIFIED' }, 'NUMBER_NOT_WITH_PERSON'],
  [
    'a journey older than the binding',
    {
      stays: [telecom('152900', '10-23 12:00', '10-27 12:00'), ...AWAY],
      background: background({ boundAt: '10-30 09:00' }),
    },
    'NEW_SIM_UNDER_14D',
  ],
  ['a number bound last week', { stays: [HOME], phones: 'NEW_UNVERIFIED' }, 'NEW_SIM_UNDER_14D'],
  [
    'a ticket to a place the phone never saw',
    { stays: [HOME, stay('TICKET', '152900', '10-23 12:00', '10-27 12:00')] },
    'TICKET_NOT_TRAVELLED',
  ],
  [
    'a hotel record while the phone stayed at home',
    { stays: [HOME, stay('HOTEL', '152923', '10-23 12:00', '10-27 12:00')] },
    'ID_MISMATCH',
  ],
  [
    'a report that was not uploaded',
    { stays: [beside()], tests: [tested({ reported: '10-31 15:00' })], background: background({ connected: true }) },
    'TEST_NOT_UPLOADED',
  ],
  [
    'a report of a laboratory that is not connected',
    { stays: [beside()], tests: [tested({ reported: '10-31 15:00' })], background: background({ connected: false }) },
    'LAB_NOT_CONNECTED',
  ],
  [
    'a report that was uploaded and has not arrived',
    {
      stays: [beside()],
      tests: [tested({ reported: '10-31 15:00' })],
      background: background({ connected: true, uploadedAt: '10-31 16:00' }),
    },
    'SYNC_DELAY',
  ],
  [
    'a result that is too old',
    { stays: [beside()], tests: [tested({ sampled: '10-28 08:00', reported: '10-28 15:00', visible: '10-28 16:00' })] },
    'TEST_LATE',
  ],
  ['a sample without a result', { stays: [beside()], tests: [tested({ sampled: '10-30 08:00' })] }, 'TEST_LATE'],
  [
    'a scan while the phone was at home',
    { stays: [HOME, stay('VENUE_SCAN', '152923', '10-28 20:00', '10-28 21:00')] },
    'REMOTE_VENUE_SCAN',
  ],
  [
    'still there by one record, back by another',
    { stays: [stay('HOTEL', '152923', '10-23 12:00', null), telecom('110000', '10-29 20:00', null)] },
    'SYNC_DELAY',
  ],
  ['no rule in force', { stays: [HOME], policy: null }, 'POLICY_DEFECT'],
  [
    'a case investigation in a listed county',
    { stays: [stay('FLOW_INVESTIGATION', '152923', '10-23 12:00', '10-27 12:00'), ...AWAY] },
    'CORRECT_FLAG',
  ],
  ['nothing at all', { stays: [HOME] }, 'GUIDANCE_ONLY'],
];

function beside() {
  return stay('HOTEL', '152922', '10-23 12:00', '10-27 12:00');
}

describe('what the records speak for', () => {
  test.each(rows)('%s', (_what, scene, expected) => {
    const [first] = ranked(scene);
    expect(first?.code).toBe(expected);
  });

  test('every cause is found by some case, but the two that need somebody to ask', () => {
    const found = new Set(rows.map(([, , code]) => code));
    expect(CAUSE_CODES.filter((code) => !found.has(code))).toEqual(['TEST_WRONG_ID', 'DOSE_OTHER_PROVINCE']);
  });

  test('a sample taken where the person was not belongs to somebody else', () => {
    const codes = ranked({
      stays: [HOME],
      tests: [tested({ at: '310115', sampled: '10-30 08:00', reported: '10-30 15:00', visible: '10-30 16:00' })],
    });
    expect(codes.map(({ code }) => code)).toContain('TEST_WRONG_ID');
  });

  test('a register that does not answer is named, and said not to matter for the code', () => {
    const [cause] = ranked({ stays: [HOME], background: background({ silent: '110000' }) }).filter(
      ({ code }) => code === 'DOSE_OTHER_PROVINCE',
    );
    expect(cause?.confidence).toBe(0.2);
    expect(cause?.grounds[0]?.sentence.zh).toContain('不影响码色');
  });
});

describe('each cause says why', () => {
  test.each(rows)('%s', (_what, scene) => {
    for (const cause of ranked(scene)) {
      expect(cause.reason.zh).toMatch(/。$/);
      expect(cause.reason.en.length).toBeGreaterThan(10);
      expect(cause.reason.zh).not.toMatch(/undefined|null|NaN/);
      const sum = cause.grounds.reduce((total, { points }) => total + points, 0);
      expect(cause.confidence).toBeCloseTo(Math.min(0.95, Math.max(0.05, sum)), 5);
      expect(cause.grounds.every(({ sentence }) => sentence.zh !== '' && sentence.en !== '')).toBe(true);
    }
  });

  test('the record, the place and the day', () => {
    const [cause] = ranked({ stays: [telecom('152900', '10-23 12:00', '10-27 12:00'), ...AWAY] });
    expect(cause?.reason).toEqual({
      zh: '10月23日至10月27日，通信大数据只显示在内蒙古自治区阿拉善盟，不知道是哪个县（区）；其下3个县（区）中有1个在列。',
      en: '23 Oct to 27 Oct, telecom data shows only 内蒙古自治区阿拉善盟, not which county; 1 of its 3 counties are listed.',
    });
  });
});
