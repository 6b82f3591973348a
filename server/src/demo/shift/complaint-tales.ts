import type { AppealChannel, ComplaintRemedy, ComplaintVerdict, RefusalGround, RefusingPlace } from '@zhengming/domain';

interface Step<Do extends string> {
  readonly do: Do;
  /** Minutes after the step before; the first after the call. */
  readonly after: number;
  readonly by: string;
  readonly note: string;
}

export type ComplaintStep =
  | (Step<'PASS_ON'> & { readonly agencyId: string })
  | Step<'WITHDRAW'>
  | (Step<'CLOSE'> & { readonly verdict: ComplaintVerdict; readonly remedy: ComplaintRemedy });

/** Somebody whose test a place would not accept, as told on the telephone, and what became of it. */
export interface ComplaintTale {
  /** Of how many days before the demo's present, and when. */
  readonly opened: { readonly daysAgo: number; readonly at: string };
  /** Minutes between the refusal and the call. */
  readonly refusedBefore: number;
  /** Hours since the latest test was reported, from and to; away: taken outside the city. */
  readonly test: { readonly from: number; readonly to: number; readonly away?: true };
  readonly takenBy: string;
  readonly channel?: AppealChannel;
  readonly placeKind: RefusingPlace;
  readonly placeName: string;
  readonly division: string;
  readonly ground: RefusalGround;
  readonly statement: string;
  readonly stuck?: true;
  readonly steps: readonly ComplaintStep[];
}

const RAILWAY = '00000000-0000-7000-8000-1c0000012306';
const AIRLINES = '00000000-0000-7000-8000-1c0000012326';
const FRESH = { from: 1, to: 47 } as const;
const FRESH_AWAY = { from: 1, to: 70, away: true } as const;
const STALE = { from: 60, to: 300 } as const;

/** Places are invented. */
export const COMPLAINT_TALES: readonly ComplaintTale[] = [
  {
    opened: { daysAgo: 0, at: '09:47' },
    refusedBefore: 6,
    test: FRESH_AWAY,
    takenBy: 'agent',
    placeKind: 'HOSPITAL',
    placeName: '槐南医院发热门诊',
    division: '110105',
    ground: 'NOT_IN_LOCAL_CODE',
    statement: '昨天在外地做的核酸，纸质报告带着，门口说健康宝里查不到就不算，孩子还在发烧。',
    stuck: true,
    steps: [],
  },
  {
    opened: { daysAgo: 0, at: '09:12' },
    refusedBefore: 25,
    test: FRESH,
    takenBy: 'intake',
    placeKind: 'STATION',
    placeName: '望河客运站进站口',
    division: '110105',
    ground: 'NEW_TEST_DEMANDED',
    statement: '报告还在有效时间里，检票口要求当场再做一次才让进，差点误车。',
    steps: [],
  },
  {
    opened: { daysAgo: 0, at: '08:36' },
    refusedBefore: 50,
    test: FRESH,
    takenBy: 'intake2',
    channel: 'IN_APP_MESSAGE',
    placeKind: 'OFFICE',
    placeName: '金林大厦前台',
    division: '110108',
    ground: 'OTHER',
    statement: '物业说只认他们指定医院的核酸，别家的都不行，我是来送货的。',
    steps: [],
  },
  {
    opened: { daysAgo: 1, at: '16:05' },
    refusedBefore: 90,
    test: FRESH_AWAY,
    takenBy: 'intake',
    placeKind: 'HOTEL',
    placeName: '柳岸宾馆',
    division: '110108',
    ground: 'NOT_TESTED_HERE',
    statement: '前台只收本市医院的核酸，外地报告一概不认，只好换了一家住。',
    steps: [],
  },
  {
    opened: { daysAgo: 1, at: '10:20' },
    refusedBefore: 40,
    test: FRESH,
    takenBy: 'intake2',
    channel: 'PHONE_12306',
    placeKind: 'STATION',
    placeName: '望河客运站候车厅',
    division: '110105',
    ground: 'NOT_IN_LOCAL_CODE',
    statement: '结果已经出了，还没有显示到健康宝，工作人员不看医院小程序里的报告。',
    steps: [
      {
        do: 'PASS_ON',
        after: 55,
        by: 'handler',
        note: '请核实该站口当日的查验要求，并告知现场处理情况。',
        agencyId: RAILWAY,
      },
    ],
  },
  {
    opened: { daysAgo: 2, at: '14:10' },
    refusedBefore: 30,
    test: FRESH,
    takenBy: 'agent',
    channel: 'PHONE_12326',
    placeKind: 'AIRPORT',
    placeName: '值机柜台',
    division: '110113',
    ground: 'NEW_TEST_DEMANDED',
    statement: '值机时说报告是下载的不算，要现场重新做，后来才给办。',
    steps: [
      {
        do: 'PASS_ON',
        after: 35,
        by: 'handler2',
        note: '请航空公司说明值机查验电子报告的要求。',
        agencyId: AIRLINES,
      },
    ],
  },
  {
    opened: { daysAgo: 2, at: '09:30' },
    refusedBefore: 20,
    test: FRESH,
    takenBy: 'intake',
    placeKind: 'MARKET',
    placeName: '东园集贸市场北门',
    division: '110108',
    ground: 'NOT_TESTED_HERE',
    statement: '市场贴了告示只认本区的核酸，我在别的区做的，不让进去摆摊。',
    steps: [
      {
        do: 'CLOSE',
        after: 190,
        by: 'handler',
        verdict: 'VIOLATION',
        remedy: 'INSTRUCTED',
        note: '核对报告为阴性、出具不满48小时；市场管理方确认告示没有依据，已撤下并培训门岗。',
      },
    ],
  },
  {
    opened: { daysAgo: 3, at: '11:15' },
    refusedBefore: 15,
    test: FRESH,
    takenBy: 'intake2',
    placeKind: 'TRANSPORT',
    placeName: '省际班车上车点',
    division: '110106',
    ground: 'NOT_IN_LOCAL_CODE',
    statement: '健康宝里还没更新，我给司机看了医院的电子报告，司机不认。',
    stuck: true,
    steps: [
      {
        do: 'CLOSE',
        after: 22,
        by: 'agent',
        verdict: 'VIOLATION',
        remedy: 'ADMITTED',
        note: '与车队调度当场核对了报告，当事人已上车；车队答应不再只看健康宝页面。',
      },
    ],
  },
  {
    opened: { daysAgo: 3, at: '15:40' },
    refusedBefore: 60,
    test: STALE,
    takenBy: 'intake',
    placeKind: 'SCENIC_SPOT',
    placeName: '北坞公园',
    division: '110108',
    ground: 'OTHER',
    statement: '我有核酸阴性，公园说过期了不让进，我觉得才没几天。',
    steps: [
      {
        do: 'CLOSE',
        after: 80,
        by: 'handler3',
        verdict: 'NO_VIOLATION',
        remedy: 'EXPLAINED',
        note: '报告距入园已超过公示的48小时，门岗查验无误；已向来电人说明时限从出具报告时起算。',
      },
    ],
  },
  {
    opened: { daysAgo: 2, at: '17:25' },
    refusedBefore: 10,
    test: FRESH,
    takenBy: 'agent',
    placeKind: 'SCHOOL',
    placeName: '槐南小学东门',
    division: '110105',
    ground: 'NOT_IN_LOCAL_CODE',
    statement: '接孩子要看核酸，健康宝没显示出来，保安不让等在院里。',
    steps: [{ do: 'WITHDRAW', after: 18, by: 'agent', note: '来电人说值班老师看过报告已让进，不再投诉。' }],
  },
];
