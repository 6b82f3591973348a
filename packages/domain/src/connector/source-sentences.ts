import type { Text } from '../evaluation/sentences.js';
import type { RecordProblem } from './foreign-record.js';
import type { AnswerState, SourceFault } from './source.js';

const FAULTS: Readonly<Record<SourceFault, Text>> = {
  TIMED_OUT: { zh: '在时限内没有答复', en: 'did not answer in time' },
  UNREACHABLE: { zh: '无法连接', en: 'cannot be reached' },
  RESTING: { zh: '连续多次失败，暂停询问，稍后自动恢复', en: 'failed several times and is left alone for a moment' },
  TOO_MANY_REQUESTS: { zh: '对方限流，稍后自动再问', en: 'asks us to slow down; asked again later' },
  KEY_REFUSED: { zh: '对方不接受我方密钥，请管理员检查', en: 'does not accept our key; the administrator must look' },
  NOT_ALLOWED_THERE: {
    zh: '该地址不允许访问，请管理员检查',
    en: 'has an address we may not ask; the administrator must look',
  },
  SERVER_ERROR: { zh: '对方系统出错', en: 'has a fault of its own' },
  BAD_ANSWER: { zh: '答复无法识别', en: 'gave an answer that cannot be read' },
};

/** Why a source did not answer, as the end of a sentence that begins with its name. */
export const faultText = (fault: SourceFault): Text => FAULTS[fault];

const ANSWERS: Readonly<Record<Exclude<AnswerState, 'SOURCE_DOWN'>, Text>> = {
  FOUND: { zh: '已答复，查到记录。', en: 'answered and has records.' },
  NOT_FOUND: { zh: '已答复，没有记录。', en: 'answered and has no record.' },
  PENDING: {
    zh: '正在向下级核对，答复随后自动到达。',
    en: 'is still asking others; its answer follows by itself.',
  },
};

/** What a source said of a person. A source that is silent may hold something, and the sentence says so. */
export function answerSentence(name: Text, state: AnswerState, fault: SourceFault | null): Text {
  if (state !== 'SOURCE_DOWN') {
    const { zh, en } = ANSWERS[state];
    return { zh: `${name.zh}${zh}`, en: `${name.en} ${en}` };
  }
  const why = faultText(fault ?? 'UNREACHABLE');
  return {
    zh: `${name.zh}${why.zh}；可能有记录在该处，恢复后自动补查。`,
    en: `${name.en} ${why.en}; it may hold a record and is asked again by itself.`,
  };
}

const PROBLEMS: Readonly<Record<RecordProblem, Text>> = {
  UNMAPPED_CODE: { zh: '代码未在映射表中', en: 'a code that no mapping knows' },
  UNKNOWN_DIVISION: { zh: '行政区划代码不存在', en: 'a division that does not exist' },
  RESULT_WITHOUT_REPORT: {
    zh: '有结果而无报告时间，或相反',
    en: 'a result without a report time, or the other way round',
  },
  REPORTED_BEFORE_SAMPLED: { zh: '报告时间早于采样时间', en: 'reported before it was sampled' },
  AHEAD_OF_TIME: { zh: '时间在将来，对方时钟可能不准', en: 'a time in the future; their clock may be wrong' },
  SAMPLE_NUMBER_TAKEN: { zh: '样本号已登记在他人名下', en: 'a sample number that belongs to somebody else' },
  UNKNOWN_PERSON: { zh: '平台中没有此人', en: 'a person nobody knows here' },
};

/** Why a record became no fact. */
export const recordProblemText = (problem: RecordProblem): Text => PROBLEMS[problem];
