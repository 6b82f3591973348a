import type { Text } from '../evaluation/sentences.js';
import type { StaySource } from '../evidence/evidence.js';
import type { EntrySign, PolicyParameters, TestWindow } from './policy.js';

/** What people read of one parameter (政策参数). */
export interface ParameterWords {
  readonly title: Text;
  /** The ambiguity of the domain reference that it settles; null: it settles none. */
  readonly ambiguity: string | null;
  /** What the sources leave open; null: nothing. */
  readonly question: Text | null;
  /** The readings to choose from, in words, or what each key stands for; absent: it is a number. */
  readonly readings?: Readonly<Record<string, Text>>;
  /** What a number counts. */
  readonly unit?: Text;
  /** How a number is said, where a unit behind it is not enough. */
  readonly numberInWords?: (value: number) => Text;
  /** What leaving it open means; absent: no fixed time. */
  readonly none?: Text;
  /** true: seconds of a day, written `23:59:59`. */
  readonly isClock?: true;
}

const DAYS: Text = { zh: '天', en: ' days' };

/** Parameters of a decision policy that are one value, by name. */
export const DECISION_WORDS: Readonly<
  Record<Exclude<keyof PolicyParameters, 'testWindow' | 'remoteScan' | 'downgradeDays'>, ParameterWords>
> = {
  lookBackDays: {
    title: { zh: '旅居史回溯天数', en: 'Look-back' },
    ambiguity: null,
    question: null,
    unit: DAYS,
  },
  sourceLookBackDays: {
    title: { zh: '数据来源自身的回溯天数', en: 'Look-back of a source itself' },
    ambiguity: null,
    question: null,
    readings: {
      TELECOM: { zh: '通信大数据', en: 'telecom data' },
      TICKET: { zh: '购票记录', en: 'tickets' },
      FLOW_INVESTIGATION: { zh: '流调', en: 'contact tracing' },
      DECLARATION: { zh: '行程申报', en: 'declarations' },
      VENUE_SCAN: { zh: '场所扫码', en: 'venue scans' },
      HOTEL: { zh: '住宿登记', en: 'hotels' },
      COMMUNITY: { zh: '社区登记', en: 'the community' },
    } satisfies Record<StaySource, Text>,
    unit: DAYS,
  },
  areaTime: {
    title: { zh: '风险地区的认定时刻', en: 'When the area must be listed' },
    ambiguity: 'A4',
    question: { zh: '到过时在列，还是判定时仍在列？', en: 'Listed when it was visited, or now?' },
    readings: {
      LISTED_AT_EVALUATION: { zh: '判定时仍在列', en: 'listed at evaluation' },
      LISTED_WHEN_VISITED: { zh: '到过时在列', en: 'listed when it was visited' },
    } satisfies Record<PolicyParameters['areaTime'], Text>,
  },
  prefectureKinds: {
    title: { zh: '“地市”的范围', en: 'What counts as a prefecture' },
    ambiguity: 'A5',
    question: {
      zh: '“地级市”是否包括盟、自治州、地区？',
      en: 'Are leagues, autonomous prefectures and regions meant too?',
    },
    readings: {
      PREFECTURE_LEVEL: { zh: '地级市、盟、自治州、地区均算', en: 'every prefecture-level division' },
      CITIES_ONLY: { zh: '只算地级市', en: 'prefecture-level cities only' },
    } satisfies Record<PolicyParameters['prefectureKinds'], Text>,
  },
  municipalityUnit: {
    title: { zh: '直辖市的认定单位', en: 'Unit of a municipality' },
    ambiguity: 'A6',
    question: {
      zh: '直辖市以区为单位，还是全市为一个单位？',
      en: 'Is each district a unit, or the whole municipality one?',
    },
    readings: {
      DISTRICT: { zh: '以区（县）为单位', en: 'each district by itself' },
      MUNICIPALITY: { zh: '全市为一个单位', en: 'the whole municipality' },
    } satisfies Record<PolicyParameters['municipalityUnit'], Text>,
  },
  directCounties: {
    title: { zh: '省直辖县级行政区', en: 'Counties directly under a province' },
    ambiguity: 'A6',
    question: {
      zh: '代码前四位相同的省直辖县（如仙桃）是否算同一地市？',
      en: 'Do they form a prefecture because they share four digits?',
    },
    readings: {
      EACH_ALONE: { zh: '各自独立，互不牵连', en: 'each alone' },
      GROUPED: { zh: '按代码前四位归为一组', en: 'grouped by their first four digits' },
    } satisfies Record<PolicyParameters['directCounties'], Text>,
  },
  areaUnit: {
    title: { zh: '风险地区的认定单位', en: 'Unit of a listed area' },
    ambiguity: null,
    question: null,
    readings: {
      COUNTY: { zh: '一处在列，全县（区）在列', en: 'one listed place lists its whole county' },
      LISTED_PLACE: { zh: '以列出的小区（村）为单位', en: 'each listed place by itself' },
    } satisfies Record<PolicyParameters['areaUnit'], Text>,
  },
  declarationValidDays: {
    title: { zh: '行程申报有效天数', en: 'How long a declaration counts' },
    ambiguity: null,
    question: null,
    unit: DAYS,
  },
  declarationEffect: {
    title: { zh: '行程申报的效力', en: 'What a declaration does' },
    ambiguity: 'A15',
    question: { zh: '申报能否取代通信大数据？', en: 'Does a declaration override telecom data?' },
    readings: {
      REFINES: { zh: '可在同一地市内细化到县，不能抹去到访', en: 'refines within the prefecture, erases no visit' },
      COUNTS_ONLY: { zh: '只作为一条行程，不细化其他数据', en: 'is a visit like any other and refines nothing' },
    } satisfies Record<PolicyParameters['declarationEffect'], Text>,
  },
  testRequiredFor: {
    title: { zh: '须持核酸证明的人员', en: 'Who needs a test' },
    ambiguity: 'A18',
    question: { zh: '是否要求所有进京人员？', en: 'Is it required of every entrant?' },
    readings: {
      PREFECTURE_SIBLING: {
        zh: '到过有疫情地市其他县（区）的人员',
        en: 'those from another county of an affected prefecture',
      },
      ALL_ENTRANTS: { zh: '所有进京人员', en: 'every entrant' },
    } satisfies Record<PolicyParameters['testRequiredFor'], Text>,
  },
  weakEvidenceNeeded: {
    title: { zh: '认定“途经”所需的弱证据', en: 'Weak evidence that proves a visit' },
    ambiguity: 'A14',
    question: { zh: '仅凭场所扫码，几条可认定到过？', en: 'How many venue scans alone prove a visit?' },
    unit: { zh: '条相互独立的记录', en: ' independent records' },
  },
  enteringBy: {
    title: { zh: '“进京人员”的认定', en: 'Who is an entrant' },
    ambiguity: 'A17',
    question: { zh: '凭什么认定正在进京或返京？', en: 'By what is somebody known to be entering or returning?' },
    readings: {
      DECLARED_ARRIVAL: { zh: '申报了抵达时间', en: 'a declared arrival' },
      TICKET: { zh: '购有进京车票', en: 'a ticket into the jurisdiction' },
      LAST_STAY_OUTSIDE: { zh: '最近停留地在外地', en: 'the last known stay lies outside' },
    } satisfies Record<EntrySign, Text>,
  },
  bindingDelayDays: {
    title: { zh: '手机号绑定、解绑的生效天数', en: 'Days until a binding counts' },
    ambiguity: 'A9',
    question: { zh: '换号期间以哪个手机号为准？', en: 'Which numbers count while one is changed?' },
    unit: DAYS,
  },
};

/** The parts of the test window, each a parameter of its own to whoever sets it. */
export const WINDOW_PARTS: Readonly<Record<keyof TestWindow, ParameterWords>> = {
  hours: {
    title: { zh: '核酸有效时长', en: 'Length of the test window' },
    ambiguity: 'A2',
    question: { zh: '“48小时”从何时算起？', en: 'Forty-eight hours from what?' },
    unit: { zh: '小时', en: ' hours' },
  },
  mode: {
    title: { zh: '核酸时长的算法', en: 'How the window is counted' },
    ambiguity: 'A3',
    question: { zh: '按小时精确计算，还是按自然日？', en: 'To the hour, or by calendar days?' },
    readings: {
      HOURS: { zh: '按小时，最后一秒仍算', en: 'by the hour, the last second included' },
      CALENDAR_DAYS: { zh: '按自然日', en: 'by calendar days' },
    } satisfies Record<TestWindow['mode'], Text>,
  },
  anchor: {
    title: { zh: '核酸计时起点', en: 'What the window is counted from' },
    ambiguity: 'A2',
    question: { zh: '从采样算，还是从出具报告算？', en: 'From sampling or from the report?' },
    readings: {
      REPORTED_AT: { zh: '出具报告时间', en: 'the report' },
      SAMPLED_AT: { zh: '采样时间', en: 'the sampling' },
    } satisfies Record<TestWindow['anchor'], Text>,
  },
  reference: {
    title: { zh: '核酸计时终点', en: 'What the window is counted to' },
    ambiguity: 'A2',
    question: { zh: '算到查询时，还是算到抵达时？', en: 'To the query or to the arrival?' },
    readings: {
      LATER_OF_ARRIVAL_AND_NOW: {
        zh: '申报的抵达时间与查询时间中较晚者',
        en: 'the later of declared arrival and query',
      },
      ARRIVAL: { zh: '申报的抵达时间（未申报则为查询时间）', en: 'the declared arrival (or the query)' },
      NOW: { zh: '查询时间', en: 'the query' },
    } satisfies Record<TestWindow['reference'], Text>,
  },
  conflict: {
    title: { zh: '时限内既有阴性又有阳性时', en: 'A negative and a positive in one window' },
    ambiguity: 'A16',
    question: { zh: '以最新一次为准，还是有阳性即不算？', en: 'Does the newest count, or does any positive block?' },
    readings: {
      NEWEST_WINS: { zh: '以最新一次有效结果为准', en: 'the newest valid record counts' },
      ANY_POSITIVE_BLOCKS: { zh: '时限内有阳性即不算', en: 'any positive in the window blocks' },
    } satisfies Record<TestWindow['conflict'], Text>,
  },
};

/** When a venue scan was not made at the venue. */
export const REMOTE_SCAN_PARTS: Readonly<Record<keyof PolicyParameters['remoteScan'], ParameterWords>> = {
  fastestKmPerHour: {
    title: { zh: '远程扫码：最快行程速度', en: 'Remote scans: fastest journey' },
    ambiguity: null,
    question: null,
    unit: { zh: '公里/小时', en: 'km/h' },
  },
  withinHours: {
    title: { zh: '远程扫码：比对时限', en: 'Remote scans: compared within' },
    ambiguity: null,
    question: null,
    unit: { zh: '小时', en: 'hours' },
  },
  scansNeeded: {
    title: { zh: '远程扫码：他处扫码条数', en: 'Remote scans: scans of another place' },
    ambiguity: null,
    question: null,
    unit: { zh: '条', en: 'scans' },
  },
  burstMinutes: {
    title: { zh: '场所码转发：时段', en: 'Forwarded codes: within' },
    ambiguity: null,
    question: null,
    unit: { zh: '分钟', en: 'minutes' },
  },
  burstPeople: {
    title: { zh: '场所码转发：在外地的人数', en: 'Forwarded codes: people elsewhere' },
    ambiguity: null,
    question: null,
    unit: { zh: '人', en: 'people' },
  },
  burstPrefectures: {
    title: { zh: '场所码转发：所在地市数', en: 'Forwarded codes: prefectures' },
    ambiguity: null,
    question: null,
    unit: { zh: '个地市', en: 'prefectures' },
  },
};

/** Days after which an area of a level may come off the list. */
export const DOWNGRADE_PARTS: Readonly<Record<keyof PolicyParameters['downgradeDays'], ParameterWords>> = {
  HIGH: downgrade('高', 'high'),
  MEDIUM: downgrade('中', 'medium'),
  LOW: downgrade('低', 'low'),
};

function downgrade(zh: string, en: string): ParameterWords {
  return {
    title: { zh: `${zh}风险地区无新增后解除天数`, en: `Days without cases until a ${en}-risk area may be lifted` },
    ambiguity: null,
    question: null,
    unit: DAYS,
  };
}
