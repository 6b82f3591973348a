import type {
  PlaceLevel,
  StatisticsCategory,
  StatisticsDimension,
  StatisticsSubject,
  StatisticsUnit,
} from '@zhengming/domain';
import { apiEnum } from '../app/api-enum.js';

export const StatisticsSubjectEnum = apiEnum<StatisticsSubject>('StatisticsSubject', {
  TESTS: '核酸检测',
  VACCINATIONS: '疫苗接种',
  STAYS: '旅居史',
  STATUSES: '健康码状态: a stock; days do not add up',
  APPEALS: '申诉, by the day of the decision',
  UPLOAD_LAG: '上传时延',
  REFUSALS: '拒认投诉, by the day of the refusal',
});

export const StatisticsDimensionEnum = apiEnum<StatisticsDimension>('StatisticsDimension', {
  DAY: null,
  WEEK: 'By its Monday',
  MONTH: '`YYYY-MM`',
  PROVINCE: null,
  PREFECTURE: null,
  COUNTY: null,
  SOURCE: null,
  CHANNEL: null,
  INSTITUTION: null,
  RESULT: null,
  PRODUCT: null,
  COLOUR: null,
  POPUP: null,
  POLICY_VERSION: null,
  AREA_VERSION: null,
  AGE_BAND: null,
  HOP: 'TRANSPORT (sampled to received), ANALYSIS (to reported), UPLOAD (to uploaded), SYNC (to visible)',
  CAUSE: null,
  VERDICT: null,
  VENUE_TYPE: null,
} satisfies Readonly<Record<PlaceLevel | StatisticsCategory | 'DAY' | 'WEEK' | 'MONTH', string | null>>);

export const StatisticsUnitEnum = apiEnum<StatisticsUnit>('StatisticsUnit', {
  COUNT: null,
  SHARE: 'Of 1',
  MINUTES: null,
});
