import type { Text } from '../evaluation/sentences.js';
import { formatInstant, type Instant } from '../time/time.js';
import type { Recognition, RecognitionGap, RefusalVerdict } from './recognise-test.js';
import type { RecognitionReason, RefusalGround } from './recognition-policy.js';

/** To the second: somebody at a barrier is told the exact instant. */
const exact = (at: Instant | null): string => (at === null ? '—' : formatInstant(at).slice(0, 19).replace('T', ' '));

const REASONS: Record<RecognitionReason, (countsTo: Instant | null) => Text> = {
  WITHIN_WINDOW: (to) => ({
    zh: `在查验地有效至${exact(to)}，以出具报告时间起算；与查询渠道、采样地无关，应予认可。`,
    en: `Counts here until ${exact(to)}, whatever the channel and wherever it was taken.`,
  }),
  EXPIRED: (to) => ({
    zh: `已过当地有效时间，于${exact(to)}到期。`,
    en: `Outside the window of this place; it ended at ${exact(to)}.`,
  }),
  NOT_GENUINE: () => ({
    zh: '报告系假冒或被篡改，不予认可，移交依法处理；换渠道出示亦无效。',
    en: 'The report is fake or was tampered with: not valid by any channel, and handed to the authorities.',
  }),
  NOT_NEGATIVE: () => ({ zh: '结果不是阴性，不能作为通行依据。', en: 'The result is not negative.' }),
  NOT_REPORTED: () => ({
    zh: '尚未出具报告，没有可认可的结果。',
    en: 'Not reported yet: there is no result to accept.',
  }),
  SAMPLE_AND_GO: () => ({
    zh: '闭环管理的货车司机已采样：即采即走即追，放行并追踪结果。',
    en: 'A truck driver in a closed loop who has been sampled: let pass and follow the result.',
  }),
};

const GAPS: Record<RecognitionGap, Text> = {
  NO_POLICY: {
    zh: '该时间该地没有生效的互认规定，无法判断是否必须认可。',
    en: 'No policy of mutual recognition covers this place at this time, so nobody can say whether it must be accepted.',
  },
  INTEGRITY_SUSPECTED: {
    zh: '报告真伪存疑，待核实。',
    en: 'The report is under suspicion and has to be checked first.',
  },
  CATEGORY_UNKNOWN: { zh: '不清楚是否为货车司机。', en: 'Whether this is a truck driver is not known.' },
  CLOSED_LOOP_UNKNOWN: {
    zh: '不清楚该司机是否处于闭环管理，请现场核实。',
    en: 'Whether the driver is managed in a closed loop is not known; check on the spot.',
  },
};

/** What the place must make of the test and why, to be shown to whoever inspects it. */
export function recognitionSentence({
  reason,
  countsTo,
  gaps,
}: Pick<Recognition, 'reason' | 'countsTo' | 'gaps'>): Text {
  if (reason !== null) return REASONS[reason](countsTo);
  const parts = gaps.map((gap) => GAPS[gap]);
  return { zh: parts.map(({ zh }) => zh).join(''), en: parts.map(({ en }) => en).join(' ') };
}

export const recognitionGapSentence = (gap: RecognitionGap): Text => GAPS[gap];

const GROUNDS: Record<RefusalGround, Text> = {
  NOT_IN_LOCAL_CODE: { zh: '本地健康码未能查询', en: 'the local code does not show it' },
  NOT_TESTED_HERE: { zh: '未在本地检测', en: 'it was not taken here' },
  NEW_TEST_DEMANDED: { zh: '要求重新检测', en: 'a new test was demanded' },
  OTHER: { zh: '其他理由', en: 'another ground' },
};

/** What a refusal comes to. */
export function refusalSentence({ ground, verdict }: RefusalVerdict): Text {
  const { zh, en } = GROUNDS[ground];
  if (verdict === 'VIOLATION') {
    return {
      zh: `以“${zh}”为由拒绝，违反互认规定。`,
      en: `A refusal because ${en} breaks mutual recognition.`,
    };
  }
  if (verdict === 'NO_VIOLATION') {
    return {
      zh: `以“${zh}”为由拒绝；该结果本身无效，不构成违规。`,
      en: `Refused because ${en}: the result was not valid, so no rule is broken.`,
    };
  }
  return {
    zh: `以“${zh}”为由拒绝，是否违规需人工核查。`,
    en: `Refused because ${en}: a person has to look at it.`,
  };
}
