import type { AnswerRefusal } from '@zhengming/domain';
import { type Refusal, refuse } from '../app/refusal.type.js';

export const unknownAgency = (): Refusal =>
  refuse('UNKNOWN_AGENCY', '没有此协查单位，或已停用。', 'There is no such agency.', 'input.agencyId');

export const unknownTask = (): Refusal =>
  refuse('UNKNOWN_TASK', '没有此协查任务。', 'There is no such task.', 'input.taskId');

export const taskIsOver = (): Refusal =>
  refuse('TASK_IS_OVER', '该协查已答复或已取消。', 'This question was answered or cancelled already.', 'input.taskId');

export const questionDoesNotFit = (): Refusal =>
  refuse('QUESTION_DOES_NOT_FIT', '此事项不能向该单位协查。', 'This agency cannot be asked this.', 'input.question');

export const alreadyAsked = (): Refusal =>
  refuse(
    'ALREADY_ASKED',
    '已向该单位发出同一事项的协查，尚未答复；可催办。',
    'The same question to the same agency waits already; chase it instead.',
    'input.question',
  );

export const factMissing = (): Refusal =>
  refuse(
    'FACT_MISSING',
    '请选择要核实的检测或行程记录。',
    'Choose the test or stay the question is about.',
    'input.factIds',
  );

const ANSWERS: Readonly<Record<AnswerRefusal, Refusal>> = {
  ANSWER_DOES_NOT_FIT: refuse(
    'ANSWER_DOES_NOT_FIT',
    '此答复与协查事项不符。',
    'This is no answer to the question.',
    'input.answer',
  ),
  TIME_MISSING: refuse('TIME_MISSING', '请填写上传时间。', 'Say when it was uploaded.', 'input.time'),
  DIVISION_MISSING: refuse('DIVISION_MISSING', '请选择县（区）。', 'Choose the county.', 'input.divisionCode'),
};

export const answerRefusal = (code: AnswerRefusal): Refusal => ANSWERS[code];

export const timeInTheFuture = (): Refusal =>
  refuse('TIME_IN_THE_FUTURE', '上传时间不能晚于现在。', 'The time lies in the future.', 'input.time');
