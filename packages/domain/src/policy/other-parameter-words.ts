import type { DisplayParameters } from '../display/display-policy.js';
import type { RecognitionParameters } from '../recognition/recognition-policy.js';
import type { VaccinationParameters } from '../vaccination/vaccination-policy.js';
import { WINDOW_PARTS, type ParameterWords } from './parameter-words.js';

const words = (zh: string, en: string, unit?: ParameterWords['unit']): ParameterWords => ({
  title: { zh, en },
  ambiguity: null,
  question: null,
  ...(unit && { unit }),
});

/** Parameters of a display policy, by path. */
export const DISPLAY_WORDS: Readonly<
  Record<
    Exclude<keyof DisplayParameters, 'dayToken'> | `dayToken.${keyof DisplayParameters['dayToken']}`,
    ParameterWords
  >
> = {
  latest: words('展示最新几条', 'How many of the newest are shown', { zh: '条', en: ' results' }),
  perScope: {
    title: { zh: '条数的算法', en: 'How they are counted' },
    ambiguity: 'A11',
    question: { zh: '省内和省外合计，还是各算？', en: 'Local and other results together, or each for itself?' },
    readings: {
      false: { zh: '省内、省外合计', en: 'together' },
      true: { zh: '省内、省外各算', en: 'each for itself' },
    },
  },
  familyCards: {
    title: { zh: '每个账号可代办家人', en: 'Cards of family in one account' },
    ambiguity: 'A13',
    question: { zh: '一个账号可添加几人？', en: 'How many may one account hold?' },
    unit: { zh: '人', en: ' people' },
  },
  'dayToken.validThrough': {
    title: { zh: '当日状态有效至', en: 'A status is valid until' },
    ambiguity: 'A8',
    question: { zh: '零点维护时前一日状态是否作废？', en: 'Does the status end at midnight, when maintenance begins?' },
    isClock: true,
  },
  'dayToken.staleUntil': {
    title: { zh: '维护期间可示旧状态至次日', en: 'May be shown as stale, during maintenance, until' },
    ambiguity: 'A8',
    question: { zh: '维护期间能否出示前一日状态？', en: 'May the status of the day before be shown meanwhile?' },
    isClock: true,
  },
};

/** Parameters of a recognition policy, by path. */
export const RECOGNITION_WORDS: Readonly<
  Record<
    `window.${keyof RecognitionParameters['window']}` | `channelGrade.${keyof RecognitionParameters['channelGrade']}`,
    ParameterWords
  >
> = {
  'window.hours': WINDOW_PARTS.hours,
  'window.mode': WINDOW_PARTS.mode,
  'window.anchor': WINDOW_PARTS.anchor,
  'channelGrade.NATIONAL_PLATFORM': channel('国家平台', 'the national platform'),
  'channelGrade.PROVINCIAL_CODE': channel('外省健康码', 'the code of another province'),
  'channelGrade.INSTITUTION': channel('检测机构', 'the institution'),
  'channelGrade.PAPER': channel('纸质报告', 'paper'),
};

function channel(zh: string, en: string): ParameterWords {
  return {
    ...words(`${zh}的结果`, `A result through ${en}`),
    readings: {
      VERIFIED: { zh: '途中已核对', en: 'checked on the way' },
      UNVERIFIED: { zh: '须当场核对真伪', en: 'to be checked on the spot' },
    },
  };
}

const DOSES = { zh: '剂次', en: ' doses' };

/** Parameters of a vaccination policy, by path. */
export const VACCINATION_WORDS: Readonly<
  Record<
    Exclude<keyof VaccinationParameters, 'series'> | `series.${keyof VaccinationParameters['series']}`,
    ParameterWords
  >
> = {
  'series.INACTIVATED': words('灭活疫苗全程', 'Full series, inactivated', DOSES),
  'series.ADENOVIRUS_VECTOR': words('腺病毒载体疫苗全程', 'Full series, adenovirus vector', DOSES),
  'series.RECOMBINANT_CHO': words('重组蛋白疫苗全程', 'Full series, recombinant protein', DOSES),
  boostedBy: {
    ...words('何种疫苗可算加强', 'What boosts a completed series'),
    readings: {
      SAME_TECHNOLOGY: { zh: '同一技术路线', en: 'a dose of the same technology' },
      ANY_TECHNOLOGY: { zh: '任一已知技术路线', en: 'a dose of any known technology' },
    },
  },
};
