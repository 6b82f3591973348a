import { MOST_DIMENSIONS, MOST_QUESTION_DAYS, type QuestionFault } from '@zhengming/domain';
import { type Refusal, refuse } from '../app/refusal.type.js';

const WORDS: Readonly<Record<QuestionFault, readonly [zh: string, en: string, field: string]>> = {
  TOO_MANY_DIMENSIONS: [
    `最多按${MOST_DIMENSIONS}个维度分组。请减少维度。`,
    `At most ${MOST_DIMENSIONS} dimensions. Leave some out.`,
    'input.groupBy',
  ],
  DIMENSION_NOT_COUNTED: [
    '该主题不按此维度统计。可用维度见统计目录。',
    'This subject is not counted by that dimension. The catalogue says by which.',
    'input.groupBy',
  ],
  TOO_FINE: [
    '公开的表每次只含一种时间、一级地区和一个类别，以免交叉后推出个人。请分开提问。',
    'Published tables have one time, one level of place and one category, so that nobody is found by crossing them. Ask one after the other.',
    'input.groupBy',
  ],
  PLACE_TOO_FINE: [
    '按类别统计时地区最细到省级；其他情况最细级别见统计目录。请放宽地区。',
    'With a category, places are no finer than a province; otherwise the catalogue says how fine. Choose a larger place.',
    'input.within',
  ],
  PLACE_ABOVE_WITHIN: [
    '分组的地区级别高于所限的地区。请按更细的级别分组。',
    'The level of grouping is above the place asked about. Group by a finer level.',
    'input.groupBy',
  ],
  BACKWARDS: ['结束日早于开始日。', 'The last day is before the first.', 'input.to'],
  TOO_LONG: [
    `时段最长${MOST_QUESTION_DAYS}天。请缩短时段。`,
    `At most ${MOST_QUESTION_DAYS} days. Choose a shorter span.`,
    'input.to',
  ],
};

export function questionRefusal(fault: QuestionFault): Refusal {
  const [zh, en, field] = WORDS[fault];
  return refuse(fault, zh, en, field);
}

export const notCountedYet = (): Refusal =>
  refuse(
    'NOT_COUNTED_YET',
    '当时尚无统计数据。请选择更晚的时点，或稍后再试。',
    'Nothing had been counted by then. Choose a later time, or try again in a minute.',
    'input.asOf',
  );
