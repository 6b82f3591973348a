import type { Text } from '../evaluation/sentences.js';
import { FEED_PROBLEM_CODES, FEED_PROBLEM_WORDS } from './feed-problem.js';

/** Why one row of a delivery was not taken (退回原因). */
export const ROW_PROBLEM_CODES = [
  'NOT_A_RECORD',
  'REQUIRED',
  'TOO_LONG',
  'NOT_A_TIME',
  'NO_ZONE',
  'IN_THE_FUTURE',
  'NOT_A_DAY',
  'NOT_A_NUMBER',
  'UNKNOWN_CODE',
  'UNKNOWN_DIVISION',
  'UNKNOWN_INSTITUTION',
  'INVALID_IDENTIFIER',
  'UNKNOWN_PERSON',
  'NOBODY_IN_JURISDICTION',
  'REPORTED_BEFORE_SAMPLED',
  'HOPS_OUT_OF_ORDER',
  'RESULT_WITHOUT_REPORT',
  'LEFT_BEFORE_ARRIVED',
  'SAMPLE_NUMBER_TAKEN',
  'RECORD_NUMBER_TAKEN',
  'UNKNOWN_RECORD',
  ...FEED_PROBLEM_CODES,
] as const;
export type RowProblemCode = (typeof ROW_PROBLEM_CODES)[number];

/** `field` is the column as the delivery names it. Nothing here repeats what stood in the row. */
export interface RowProblem {
  readonly code: RowProblemCode;
  readonly field: string;
}

/** What is wrong and what to do about it. */
export const ROW_PROBLEM_WORDS: Readonly<Record<RowProblemCode, Text>> = {
  NOT_A_RECORD: {
    zh: '此行不是一条完整的记录，请检查引号、列数或JSON格式。',
    en: 'This line is no record; check its quotes, columns or JSON.',
  },
  REQUIRED: { zh: '此列必填。', en: 'This field is needed.' },
  TOO_LONG: { zh: '此列内容过长。', en: 'This field is too long.' },
  NOT_A_TIME: {
    zh: '时间须为RFC 3339格式，例如2021-11-01T08:00:00+08:00。',
    en: 'A time is written as RFC 3339, e.g. 2021-11-01T08:00:00+08:00.',
  },
  NO_ZONE: {
    zh: '时间没有时区，请写明+08:00或Z。',
    en: 'The time names no zone; write +08:00 or Z.',
  },
  IN_THE_FUTURE: {
    zh: '时间在将来，请检查时区和时钟。',
    en: 'The time is still to come; check zone and clock.',
  },
  NOT_A_DAY: { zh: '日期须为YYYY-MM-DD，且真实存在。', en: 'A day is written YYYY-MM-DD and must exist.' },
  NOT_A_NUMBER: { zh: '此列应为数字。', en: 'This field is a number.' },
  UNKNOWN_CODE: {
    zh: '代码没有对照，请使用值集中的代码，或请数据管理员补充对照表。',
    en: 'No code of ours stands for this one; use the value set, or have the steward extend the mapping.',
  },
  UNKNOWN_DIVISION: { zh: '没有这个行政区划代码（GB/T 2260）。', en: 'GB/T 2260 has no such division.' },
  UNKNOWN_INSTITUTION: {
    zh: '没有此机构，请先登记。',
    en: 'There is no such institution; have it registered first.',
  },
  INVALID_IDENTIFIER: {
    zh: '证件号或手机号有误，请核对。',
    en: 'The number is not a valid one; compare it with the document.',
  },
  UNKNOWN_PERSON: { zh: '平台中没有此人。', en: 'Nobody is known by this number.' },
  NOBODY_IN_JURISDICTION: {
    zh: '您的辖区内没有此人。请核对号码；确属他处居民的，请由其居住地或不限辖区的数据管理员导入。',
    en: 'Nobody in your jurisdiction is known by this number. Compare it; of people who live elsewhere, stewards of that place or without a jurisdiction deliver.',
  },
  REPORTED_BEFORE_SAMPLED: { zh: '报告时间早于采样时间。', en: 'Reported before it was sampled.' },
  HOPS_OUT_OF_ORDER: {
    zh: '此环节早于前一环节，请检查时区和时钟。',
    en: 'Earlier than the hop before it; check zone and clock.',
  },
  RESULT_WITHOUT_REPORT: {
    zh: '有结果须有报告时间，待出结果则不得有。',
    en: 'A result needs a report time; a pending one must not have it.',
  },
  LEFT_BEFORE_ARRIVED: { zh: '离开时间早于到达时间。', en: 'Left before arriving.' },
  SAMPLE_NUMBER_TAKEN: {
    zh: '该样本号已登记在他人名下。',
    en: 'The sample number is registered for another person.',
  },
  RECORD_NUMBER_TAKEN: {
    zh: '该接种记录号已登记在他人名下，请先撤销那条记录。',
    en: 'The record number is registered for another person; withdraw that record first.',
  },
  UNKNOWN_RECORD: {
    zh: '没有可撤回的这条记录。',
    en: 'There is no such record to withdraw.',
  },
  ...FEED_PROBLEM_WORDS,
};
