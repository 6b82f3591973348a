import type { AppealAction, AppealState, RefusalCode } from '@zhengming/domain';
import type { TextType } from '../app/text.type.js';
import { Refusal, refuse } from '../app/refusal.type.js';

const MOVES: Readonly<Record<Exclude<RefusalCode, 'ILLEGAL_MOVE'>, TextType>> = {
  ROLE_NOT_ALLOWED: { zh: '您的角色不能执行此操作。', en: 'Your role does not allow this.' },
  FOUR_EYES: {
    zh: '须由提出人、经办人以外的第二人审批。',
    en: 'A second person must decide: neither who proposed it nor who handles the case.',
  },
  NOT_THE_AUTHOR: {
    zh: '只有提出人可以撤回，请由复核人退回。',
    en: 'Only its author takes a proposal back; a reviewer can send it back.',
  },
  ALREADY_TAKEN: {
    zh: '此案已有经办人；如需改派，请班长指派。',
    en: 'Somebody handles this case; ask a supervisor to assign it.',
  },
  SAME_HANDLER: {
    zh: '二次派单须由他人办理，请交由其他经办人。',
    en: 'You handled this case before it was re-opened; somebody else has to now.',
  },
  GRADE_CANNOT_RISE: { zh: '已是最高核身等级，无需再核。', en: 'The caller is known as well as can be already.' },
  TOO_LATE_TO_REOPEN: {
    zh: '已过可再次提出的期限，请另行申诉。',
    en: 'The time to contest the answer is over; open a new appeal.',
  },
  RECEIPT_CONFIRMED: { zh: '对方已确认签收。', en: 'Receipt has been confirmed already.' },
  TRANSFER_NOT_ANSWERED: {
    zh: '首接负责：尚未收到承办方回复，不能办结。',
    en: 'Whoever received it first sees it through: record their answer before closing.',
  },
  NOTHING_TO_UNDO: {
    zh: '没有可撤销的操作，或之后已有新的变动。',
    en: 'Nothing to undo, or something happened since.',
  },
  NOT_YOUR_MOVE: { zh: '只能撤销本人的操作。', en: 'You can only undo what you did yourself.' },
  TOO_LATE_TO_UNDO: { zh: '已过可撤销的时间。', en: 'The time to undo is over.' },
};

/** A move the domain's table does not allow now. */
export function moveRefusal(code: RefusalCode, action: AppealAction, state: AppealState): Refusal {
  if (code !== 'ILLEGAL_MOVE') return new Refusal(code, MOVES[code]);
  return refuse(
    'ILLEGAL_MOVE',
    `当前状态（${state}）不能执行 ${action}。`,
    `${action} is not possible in state ${state}.`,
  );
}

export const unknownAppeal = (): Refusal =>
  refuse('UNKNOWN_APPEAL', '没有此申诉。', 'There is no such appeal.', 'input.appealId');

export const noDeskPolicy = (): Refusal =>
  refuse(
    'NO_DESK_POLICY',
    '申诉处置规则尚未生效，请联系政策管理员。',
    'No rules of the desk are in force; ask whoever publishes policies.',
  );

export const changedMeanwhile = (): Refusal =>
  refuse(
    'CHANGED_MEANWHILE',
    '该申诉已被他人更新，请刷新后重试。',
    'Somebody changed this appeal meanwhile; reload it and try again.',
    'input.expectedVersion',
  );
