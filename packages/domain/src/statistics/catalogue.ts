import type { Text } from '../evaluation/sentences.js';

/** What is counted for analysts (统计主题). */
export const STATISTICS_SUBJECTS = [
  'TESTS',
  'VACCINATIONS',
  'STAYS',
  'STATUSES',
  'APPEALS',
  'UPLOAD_LAG',
  'REFUSALS',
] as const;
export type StatisticsSubject = (typeof STATISTICS_SUBJECTS)[number];

export type TimeGrain = 'DAY' | 'WEEK' | 'MONTH';
export type PlaceLevel = 'PROVINCE' | 'PREFECTURE' | 'COUNTY';
export type StatisticsCategory =
  | 'SOURCE'
  | 'CHANNEL'
  | 'INSTITUTION'
  | 'RESULT'
  | 'PRODUCT'
  | 'COLOUR'
  | 'POPUP'
  | 'POLICY_VERSION'
  | 'AREA_VERSION'
  | 'AGE_BAND'
  | 'HOP'
  | 'CAUSE'
  | 'VERDICT'
  | 'VENUE_TYPE';
export type StatisticsDimension = TimeGrain | PlaceLevel | StatisticsCategory;

export const TIME_GRAINS: readonly TimeGrain[] = ['DAY', 'WEEK', 'MONTH'];
export const PLACE_LEVELS: readonly PlaceLevel[] = ['PROVINCE', 'PREFECTURE', 'COUNTY'];

export type StatisticsUnit = 'COUNT' | 'SHARE' | 'MINUTES';
/** What a measure is made from: how many, how many of them were so, their share, a quantile of how long it took. */
export type MeasureBasis = 'COUNT' | 'HITS' | 'SHARE' | 'P50' | 'P90';

export interface StatisticsMeasure {
  readonly code: string;
  readonly title: Text;
  readonly definition: Text;
  readonly unit: StatisticsUnit;
  readonly basis: MeasureBasis;
}

export interface StatisticsSubjectInfo {
  readonly subject: StatisticsSubject;
  readonly title: Text;
  readonly definition: Text;
  /** FLOW: cases of each day, which add up. STOCK: how many there were at the end of each day, which do not. */
  readonly kind: 'FLOW' | 'STOCK';
  readonly levels: readonly PlaceLevel[];
  readonly categories: readonly StatisticsCategory[];
  readonly measures: readonly StatisticsMeasure[];
}

const text = (zh: string, en: string): Text => ({ zh, en });
const measure = (
  basis: MeasureBasis,
  code: string,
  title: Text,
  definition: Text,
  unit: StatisticsUnit = basis === 'SHARE' ? 'SHARE' : 'COUNT',
): StatisticsMeasure => ({ code, title, definition, unit, basis });

const lag = (what: Text): readonly StatisticsMeasure[] => [
  measure(
    'P50',
    'p50',
    text(`${what.zh}中位数`, `Median ${what.en}`),
    text('一半不超过；由对数分桶估计，误差不超过 9%', 'Half took no longer; from logarithmic buckets, within 9 %'),
    'MINUTES',
  ),
  measure(
    'P90',
    'p90',
    text(`${what.zh}第90百分位`, `90th percentile of ${what.en}`),
    text(
      '九成不超过；由对数分桶估计，误差不超过 9%',
      'Nine in ten took no longer; from logarithmic buckets, within 9 %',
    ),
    'MINUTES',
  ),
];

/** Every subject that is counted, with its definition: the data dictionary (数据字典) is made from it. */
export const STATISTICS_CATALOGUE: readonly StatisticsSubjectInfo[] = [
  {
    subject: 'TESTS',
    title: text('核酸检测', 'Nucleic acid tests'),
    definition: text(
      '按采样日（北京时间）与采样地计的检测，含待出结果的；更正后的结果计新不计旧，伪造或篡改的不计',
      'Tests by the day (Beijing) and the place of sampling, pending ones included; a corrected result replaces the old one; fake and tampered ones do not count',
    ),
    kind: 'FLOW',
    levels: ['PROVINCE', 'PREFECTURE', 'COUNTY'],
    categories: ['CHANNEL', 'RESULT', 'AGE_BAND', 'INSTITUTION'],
    measures: [
      measure('COUNT', 'tests', text('检测数', 'Tests'), text('检测人次', 'Tests taken')),
      measure('HITS', 'positive', text('阳性数', 'Positive'), text('结果为阳性的检测', 'Tests with a positive result')),
      measure('SHARE', 'positivity', text('阳性率', 'Positivity'), text('阳性数 ÷ 检测数', 'Positive ÷ tests')),
    ],
  },
  {
    subject: 'VACCINATIONS',
    title: text('疫苗接种', 'Vaccinations'),
    definition: text('按接种日与接种地计的剂次', 'Doses by the day and the place they were given'),
    kind: 'FLOW',
    levels: ['PROVINCE', 'PREFECTURE', 'COUNTY'],
    categories: ['PRODUCT', 'SOURCE', 'AGE_BAND'],
    measures: [measure('COUNT', 'doses', text('接种剂次', 'Doses'), text('接种剂次', 'Doses given'))],
  },
  {
    subject: 'STAYS',
    title: text('旅居史', 'Stays'),
    definition: text(
      '按到达日与所在地计的停留；证据不够精确的计入其上级',
      'Stays by the day of arrival and the place; evidence that is no finer counts for the place above',
    ),
    kind: 'FLOW',
    levels: ['PROVINCE', 'PREFECTURE', 'COUNTY'],
    categories: ['SOURCE', 'AGE_BAND'],
    measures: [
      measure('COUNT', 'stays', text('停留数', 'Stays'), text('停留数', 'Stays')),
      measure(
        'HITS',
        'imprecise',
        text('不精确到县的', 'No finer than a prefecture'),
        text('证据只精确到地市或省', 'The evidence names no county'),
      ),
      measure(
        'SHARE',
        'impreciseShare',
        text('不精确占比', 'Share no finer than a prefecture'),
        text('不精确到县的 ÷ 停留数', 'No finer than a prefecture ÷ stays'),
      ),
    ],
  },
  {
    subject: 'STATUSES',
    title: text('健康码状态', 'Statuses'),
    definition: text(
      '每日最后一次清点时的人数，按户籍地；不可跨日相加，时段取其最后一日',
      'People at the last count of each day, by home division; days do not add up, a span shows its last day',
    ),
    kind: 'STOCK',
    levels: ['PROVINCE', 'PREFECTURE', 'COUNTY'],
    categories: ['COLOUR', 'POPUP', 'POLICY_VERSION', 'AREA_VERSION', 'AGE_BAND'],
    measures: [
      measure('COUNT', 'people', text('人数', 'People'), text('有状态的人', 'People with a status')),
      measure('HITS', 'flagged', text('受限人数', 'Flagged'), text('黄码、红码或弹窗', 'Yellow, red or a pop-up')),
      measure('SHARE', 'flaggedShare', text('受限占比', 'Share flagged'), text('受限人数 ÷ 人数', 'Flagged ÷ people')),
    ],
  },
  {
    subject: 'APPEALS',
    title: text('申诉', 'Appeals'),
    definition: text(
      '按作出决定之日、所涉地市计的申诉；多个地市时取其一',
      'Appeals by the day they were decided and the prefecture they were about; the first of several',
    ),
    kind: 'FLOW',
    levels: ['PROVINCE', 'PREFECTURE'],
    categories: ['CAUSE', 'VERDICT', 'SOURCE', 'POLICY_VERSION', 'AREA_VERSION'],
    measures: [
      measure('COUNT', 'decided', text('已决定', 'Decided'), text('已作出决定的申诉', 'Appeals decided')),
      measure('HITS', 'overturned', text('改判', 'Overturned'), text('全部或部分改判', 'Overturned wholly or in part')),
      measure('SHARE', 'overturnRate', text('纠错率', 'Overturn rate'), text('改判 ÷ 已决定', 'Overturned ÷ decided')),
      ...lag(text('办理时长（分钟）', 'minutes to the decision')),
    ],
  },
  {
    subject: 'UPLOAD_LAG',
    title: text('上传时延', 'Upload lag'),
    definition: text(
      '按采样日计、已可见的检测从采样到可见所用的分钟，可分环节',
      'Minutes from sampling to being visible, of tests that are visible, by the day of sampling; also for each hop',
    ),
    kind: 'FLOW',
    levels: ['PROVINCE', 'PREFECTURE'],
    categories: ['HOP', 'INSTITUTION'],
    measures: [
      measure('COUNT', 'tests', text('检测数', 'Tests'), text('已可见的检测', 'Tests that are visible')),
      ...lag(text('时延（分钟）', 'lag in minutes')),
    ],
  },
  {
    subject: 'REFUSALS',
    title: text('拒认投诉', 'Refused tests'),
    definition: text(
      '按被拒之日、场所所在地市计的投诉，撤回的不计；结论随复核而变，计新不计旧',
      'Complaints by the day of the refusal and the prefecture of the place, without those withdrawn; a verdict that changes replaces the old one',
    ),
    kind: 'FLOW',
    levels: ['PROVINCE', 'PREFECTURE'],
    categories: ['VENUE_TYPE', 'VERDICT'],
    measures: [
      measure('COUNT', 'complaints', text('投诉数', 'Complaints'), text('拒认投诉', 'Complaints about a refused test')),
      measure(
        'HITS',
        'violations',
        text('属违规', 'Violations'),
        text('按规则应予认可的', 'The rule demands recognition'),
      ),
      measure(
        'SHARE',
        'violationShare',
        text('违规占比', 'Share of violations'),
        text('属违规 ÷ 投诉数', 'Violations ÷ complaints'),
      ),
    ],
  },
];

const BY_SUBJECT = new Map(STATISTICS_CATALOGUE.map((info) => [info.subject, info]));

/** @throws when the catalogue does not have it, which a test rules out */
export function subjectInfo(subject: StatisticsSubject): StatisticsSubjectInfo {
  const info = BY_SUBJECT.get(subject);
  if (info === undefined) throw new Error(`the catalogue has no ${subject}`);
  return info;
}

export const DIMENSION_TITLES: Readonly<Record<StatisticsDimension, Text>> = {
  DAY: text('日', 'Day'),
  WEEK: text('周（周一）', 'Week (its Monday)'),
  MONTH: text('月', 'Month'),
  PROVINCE: text('省级', 'Province'),
  PREFECTURE: text('地级', 'Prefecture'),
  COUNTY: text('县级', 'County'),
  SOURCE: text('来源', 'Source'),
  CHANNEL: text('渠道', 'Channel'),
  INSTITUTION: text('机构', 'Institution'),
  RESULT: text('结果', 'Result'),
  PRODUCT: text('疫苗', 'Vaccine'),
  COLOUR: text('码色', 'Colour'),
  POPUP: text('弹窗', 'Pop-up'),
  POLICY_VERSION: text('政策版本', 'Policy version'),
  AREA_VERSION: text('风险名单版本', 'Version of the risk list'),
  AGE_BAND: text('年龄段', 'Age band'),
  HOP: text('环节', 'Hop'),
  CAUSE: text('原因', 'Cause'),
  VERDICT: text('决定', 'Verdict'),
  VENUE_TYPE: text('场所类型', 'Kind of venue'),
};
