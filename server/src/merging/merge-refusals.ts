import type { MergeObstacle } from '@zhengming/data';
import { type Refusal, refuse } from '../app/refusal.type.js';
import type { TextType } from '../app/text.type.js';

const text = (zh: string, en: string): TextType => ({ zh, en });

/** What stands against a merge now, and what to do about it. */
const obstacles: Readonly<Record<MergeObstacle, TextType>> = {
  OPEN_APPEAL: text(
    '被并入的一方还有在办申诉：请保留该方，或先办结申诉。',
    'The record that would leave has an open appeal: let that one stay, or finish the appeal first.',
  ),
  OPEN_CORRECTION: text(
    '被并入的一方有待批更正，请先处理。',
    'A correction of the record that would leave is not decided yet.',
  ),
  OPEN_DATA_REQUEST: text(
    '有在办的查阅或删除申请，请先办结。',
    'A request for a copy or an erasure is open; finish it first.',
  ),
  OPEN_INCIDENT: text(
    '被并入的一方在未结的批量事件中，请保留该方，或等事件结束。',
    'The record that would leave is part of an open incident.',
  ),
  OPEN_TASK: text(
    '被并入的一方有未完成的社区或随访任务，请保留该方，或先办结任务。',
    'The record that would leave has an open task of a community or a follow-up.',
  ),
  OPEN_INTEGRITY_CASE: text(
    '被并入一方的检测报告正在核查，请先办结。',
    'A report of the record that would leave is under examination.',
  ),
  ALREADY_MERGED: text('其中一方已并入其他记录。', 'One of the two lies in another record already.'),
  ERASED: text('其中一方的记录已删除。', 'One of the two was erased.'),
};

export const mergeRefusals = {
  obstacles,
  unknownPair: (): Refusal => refuse('UNKNOWN_PAIR', '没有这对记录。', 'There is no such pair.', 'input'),
  unknownMerge: (): Refusal => refuse('UNKNOWN_MERGE', '没有这项合并。', 'There is no such merge.', 'input.id'),
  changed: (): Refusal =>
    refuse(
      'CHANGED_MEANWHILE',
      '内容已被他人更改，请刷新后再试。',
      'Somebody changed it meanwhile; look again.',
      'input',
    ),
  notOneOfTheTwo: (): Refusal =>
    refuse('NOT_ONE_OF_THE_TWO', '保留方须为两条记录之一。', 'Who stays must be one of the two.', 'input.survivorId'),
  ownProposal: (): Refusal =>
    refuse('FOUR_EYES', '须由另一位数据管理员复核。', 'Another steward has to decide.', 'input.id'),
  mergedFurther: (): Refusal =>
    refuse(
      'MERGED_FURTHER',
      '保留方其后又并入其他记录，请先撤销后一次合并。',
      'Who stayed was merged further; undo that first.',
      'input.id',
    ),
  unknownFact: (): Refusal =>
    refuse(
      'UNKNOWN_FACT',
      '所选记录已变更或不是合并后新到的，请刷新后重选。',
      'One of the facts has changed or did not come since the merge; look again.',
      'input.handOver',
    ),
  tooManyHandedOver: (most: number): Refusal =>
    refuse('TOO_MANY', `一次最多移交${most}条。`, `At most ${most} facts at once.`, 'input.handOver'),
} as const;
