import { approves, proposes, shows, starts, type Tale, step } from './tale.js';

/** Neighbourhood of the demo that is asked where somebody stayed, and the railway. */
export const COMMUNITY = '00000000-0000-7000-8000-1c0000000103';
export const RAILWAY = '00000000-0000-7000-8000-1c0000012306';

const OVER_THE_DAYS = [
  { daysAgo: 4, from: '10:05', to: '18:30' },
  { daysAgo: 3, from: '08:10', to: '18:30' },
  { daysAgo: 2, from: '08:10', to: '18:00' },
] as const;
const YESTERDAY = [{ daysAgo: 1, from: '08:15', to: '17:30' }] as const;

/** Cases of the days before, most of them over: the figures of the week, the sample for quality, the known faces. */
export const PAST_TALES: readonly Tale[] = [
  {
    name: 'corrected, content',
    count: 14,
    need: 'FIXABLE',
    opened: OVER_THE_DAYS,
    steps: [
      starts(14),
      step(7, 'HANDLER', {
        do: 'ADD_EVIDENCE',
        kind: 'CALL_NOTE',
        text: '与当事人和酒店前台三方通话，核对了住宿的区县和日期。',
      }),
      proposes(6),
      approves(19),
      step(70, 'INTAKE', { do: 'RATE', satisfied: 'SATISFIED' }),
      step(2, 'INTAKE', { do: 'CLOSE' }),
    ],
  },
  {
    name: 'corrected at once, fairly content',
    count: 7,
    need: 'FIXABLE',
    opened: [...OVER_THE_DAYS, ...YESTERDAY],
    channel: 'PHONE_12320',
    steps: [
      starts(9),
      shows(6),
      proposes(4, 3),
      approves(16),
      step(45, 'INTAKE', { do: 'RATE', satisfied: 'FAIRLY' }),
      step(2, 'INTAKE', { do: 'CLOSE' }),
    ],
  },
  {
    name: 'corrected, closed by silence',
    count: 10,
    need: 'FIXABLE',
    opened: OVER_THE_DAYS,
    channel: 'IN_APP_MESSAGE',
    steps: [starts(32), shows(8), proposes(5), approves(35)],
  },
  {
    name: 'corrected yesterday, told',
    count: 8,
    need: 'FIXABLE',
    opened: YESTERDAY,
    steps: [starts(17), shows(6), proposes(7), approves(24)],
  },
  {
    name: 'upheld',
    count: 6,
    need: 'RIGHT',
    opened: [...OVER_THE_DAYS, ...YESTERDAY],
    steps: [
      starts(21),
      step(8, 'HANDLER', { do: 'ADD_NOTE', text: '已向当事人说明依据、解除时间和可采取的办法。' }),
      step(3, 'HANDLER', { do: 'UPHOLD' }),
      step(60, 'INTAKE', { do: 'RATE', satisfied: 'NOT' }),
    ],
  },
  {
    name: 'something was missing',
    count: 4,
    need: 'FIXABLE',
    opened: [OVER_THE_DAYS[1], OVER_THE_DAYS[2]],
    channel: 'WEB',
    steps: [
      starts(25),
      step(4, 'HANDLER', { do: 'ASK_CITIZEN', text: '请补充住宿发票或订单截图，能看出住在哪个区县、哪几天。' }),
      step(95, 'INTAKE', { do: 'CITIZEN_ANSWERED', text: '当事人已发来住宿订单截图。' }),
      shows(12),
      proposes(5),
      approves(22),
    ],
  },
  {
    name: 'an agency answered',
    count: 3,
    need: 'STAY',
    opened: [OVER_THE_DAYS[1], OVER_THE_DAYS[2]],
    steps: [
      starts(18),
      step(5, 'HANDLER', { do: 'ASK_AGENCY', agencyId: COMMUNITY, question: 'STAY_KNOWN' }),
      step(110, 'HANDLER', {
        do: 'AGENCY_ANSWERED',
        answer: 'STAYED',
        text: '社区登记与本人所述一致，未去过名单所列地区。',
      }),
      shows(4),
      proposes(3),
      approves(28),
      step(80, 'INTAKE', { do: 'RATE', satisfied: 'SATISFIED' }),
    ],
  },
  {
    name: 'passed on and answered',
    count: 2,
    need: 'HARD',
    opened: [OVER_THE_DAYS[1]],
    channel: 'PHONE_12306',
    steps: [
      starts(12),
      step(6, 'HANDLER', { do: 'TRANSFER', addressee: 'PHONE_12306', text: '购票信息由铁路核实，请协助。' }),
      step(11, 'INTAKE', { do: 'CONFIRM_RECEIPT', externalNumber: '铁-1029-17' }),
      step(150, 'INTAKE', { do: 'ANSWER_TRANSFER', text: '铁路已核实并直接答复旅客。' }),
      step(5, 'HANDLER', { do: 'CLOSE' }),
    ],
  },
  {
    name: 'taken back',
    count: 2,
    need: 'HARD',
    opened: [OVER_THE_DAYS[2]],
    steps: [step(40, 'INTAKE', { do: 'WITHDRAW', text: '当事人称弹窗已自行消失，不再申诉。' })],
  },
  {
    name: 'sent back by the reviewer once',
    count: 3,
    need: 'FIXABLE',
    opened: [OVER_THE_DAYS[0], OVER_THE_DAYS[1]],
    steps: [
      starts(16),
      step(4, 'HANDLER', { do: 'ADD_EVIDENCE', kind: 'CALL_NOTE', text: '电话中口述行程，未出示凭证。' }),
      proposes(3),
      step(21, 'REVIEWER', { do: 'REJECT_CORRECTION', text: '只有口述，请补充能看出区县的凭证。' }),
      shows(45),
      proposes(4),
      approves(14),
    ],
  },
  {
    name: 'contested this morning',
    count: 2,
    need: 'RIGHT',
    opened: [{ daysAgo: 2, from: '13:00', to: '14:20' }],
    steps: [
      starts(20),
      step(9, 'HANDLER', { do: 'UPHOLD' }),
      // two nights later, between 08:20 and 09:40
      step(2551, 'INTAKE', { do: 'REOPEN', text: '当事人不认可答复，称有新的住宿凭证。' }),
    ],
  },
  {
    name: 'called twice',
    count: 1,
    need: 'FIXABLE',
    opened: [OVER_THE_DAYS[1]],
    steps: [
      step(35, 'INTAKE', { do: 'CALL_AGAIN', text: '刚才打过一次，想再问问进度。' }),
      starts(6),
      shows(5),
      proposes(5),
      approves(20),
    ],
  },
];
