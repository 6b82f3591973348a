import type { PlanRefusal, PolicyMoveRefusal } from '@zhengming/domain';
import type { Refusal } from '../app/refusal.type.js';
import type { TextType } from '../app/text.type.js';
import type { PolicyFindingType } from './policy-check.type.js';
import { PolicyRefused } from './policy-refused.type.js';

export type PolicyRefusalCode =
  | PolicyMoveRefusal
  | PlanRefusal
  | 'NOT_FOUND'
  | 'CHANGED_MEANWHILE'
  | 'CHECKS_FAIL'
  | 'REASON_MISSING'
  | 'TEXT_TOO_LONG'
  | 'OTHER_JURISDICTION';

const REFUSALS: Readonly<Record<PolicyRefusalCode, { readonly text: TextType; readonly field: string | null }>> = {
  NOT_FOUND: { text: { zh: '没有此政策版本。', en: 'There is no such version of a policy.' }, field: 'input.key' },
  CHANGED_MEANWHILE: {
    text: { zh: '已被他人更新，请刷新后重试。', en: 'Somebody changed it meanwhile; reload and try again.' },
    field: 'input.expectedRevision',
  },
  ILLEGAL_MOVE: { text: { zh: '当前状态不能执行此操作。', en: 'Not possible in its present state.' }, field: null },
  ROLE_NOT_ALLOWED: { text: { zh: '您的角色不能执行此操作。', en: 'Your role may not do this.' }, field: null },
  NOT_THE_AUTHOR: {
    text: {
      zh: '只有起草人可以修改此稿；可以另起一稿。',
      en: 'Only its author may do this; begin a draft of your own from it.',
    },
    field: null,
  },
  FOUR_EYES: {
    text: { zh: '须由起草人或提议人以外的第二人批准。', en: 'A second person must approve; this is your own.' },
    field: null,
  },
  ALREADY_APPROVED: {
    text: { zh: '您已批准，须由另一人批准。', en: 'You have approved it; another person must approve too.' },
    field: null,
  },
  CHANGE_PENDING: {
    text: {
      zh: '已有一项变更等待批准，请先处理。',
      en: 'A change of it already waits for approval; decide that first.',
    },
    field: null,
  },
  NO_CHANGE: { text: { zh: '没有等待批准的变更。', en: 'No change waits for approval.' }, field: null },
  NOT_RUNNING: {
    text: { zh: '该版本届时不在生效期内。', en: 'The version is not in force then, nor will it be.' },
    field: 'input.validTo',
  },
  NOTHING_BEFORE: {
    text: { zh: '此前没有可恢复的版本。', en: 'No version ran before it that could run again.' },
    field: null,
  },
  IN_THE_PAST: {
    text: {
      zh: '不能早于现在：已经生效的不能追溯更改。',
      en: 'Not before now: what was in force stays what was in force.',
    },
    field: 'input.validTo',
  },
  OVERLAPS: {
    text: {
      zh: '与另一在效政策重叠，且未声明替代。',
      en: 'Another policy is in force then, and is not named as superseded.',
    },
    field: null,
  },
  CHECKS_FAIL: {
    text: { zh: '检查未通过，请按提示修改。', en: 'The checks do not pass; repair what they found.' },
    field: null,
  },
  REASON_MISSING: {
    text: { zh: '紧急程序必须写明理由。', en: 'The emergency path needs a reason.' },
    field: 'input.reason',
  },
  TEXT_TOO_LONG: {
    text: {
      zh: '文本过长、嵌套过深或含有空字符，不能保存。',
      en: 'The text is too long, nested too deep, or has a null character in it, and cannot be kept.',
    },
    field: 'input.document',
  },
  OTHER_JURISDICTION: {
    text: {
      zh: '本平台只按一个辖区赋码；请改用现行政策的辖区。',
      en: 'This platform decides for one jurisdiction; use that of the policy in force.',
    },
    field: 'input.document',
  },
};

export function policyRefusal(
  code: PolicyRefusalCode,
  more: { readonly field?: string | null; readonly findings?: readonly PolicyFindingType[] } = {},
): PolicyRefused {
  const { text, field } = REFUSALS[code];
  return new PolicyRefused(code, text, { field, ...more });
}

/** A refusal of free text, in the words of the desk. */
export const textRefusal = ({ code, message, field }: Refusal): PolicyRefused =>
  new PolicyRefused(code, message, { field });
