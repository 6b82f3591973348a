import type { Text } from '../evaluation/sentences.js';
import type { CompanionAnswer, CompanionReason } from './companion.js';
import type { DelegationProblem, LookUpProblem } from './delegation.js';

const text = (zh: string, en: string): Text => ({ zh, en });

/** What is said at the gate. */
const ANSWERS: Readonly<Record<CompanionAnswer, Text>> = {
  PASS: text('可以通行。', 'May pass.'),
  PASS_WITH_COMPANION: text('伴行人状态正常，可随伴行人通行。', 'The companion is clear: may pass with them.'),
  PASS_REGISTERED: text('已线下登记，可以通行。', 'Registered offline: may pass.'),
  REGISTER_OFFLINE: text(
    '请核对身份证或纸质证明，线下登记后放行。',
    'Check card or paper, register offline, then let pass.',
  ),
  NO_PASS: text(
    '请按防疫规定引导至服务台，并告知可拨打12345。',
    'Show them to the service desk and tell them to call 12345.',
  ),
};
const REASONS: Readonly<Record<CompanionReason, Text>> = {
  EMERGENCY_NEVER_WAITS: text('急救和就医不受查验限制', 'Emergency care waits for no check'),
  OWN_STATUS_CLEAR: text('本人状态正常', 'Their own status is clear'),
  OWN_STATUS_STOPS: text('本人状态需先处理', 'Their own status has to be settled first'),
  COMPANION_CLEAR: text('伴行人状态正常', 'The companion is clear'),
  COMPANION_NOT_CLEAR: text('伴行人状态未显示正常', 'The companion is not shown as clear'),
  NO_COMPANION: text('没有可查验的伴行人', 'No companion who could be checked'),
  REGISTERED_OFFLINE: text('已线下登记', 'Registered offline'),
  PAPER_ACCEPTED: text('身份证件或纸质证明可以替代健康码', 'Card or paper takes the place of the code'),
  NOTHING_SHOWN: text('未出示证件', 'Nothing was shown'),
};
export const companionSentence = (answer: CompanionAnswer): Text => ANSWERS[answer];
export const companionReasonSentence = (reason: CompanionReason): Text => REASONS[reason];

/** Why somebody may not look up for somebody else, and what to do. */
const DELEGATIONS: Readonly<Record<DelegationProblem | LookUpProblem, Text>> = {
  NO_PURPOSE: text('请至少选择一项用途。', 'Choose at least one purpose.'),
  TOO_LONG: text('代查最长一年，到期可重新登记。', 'At most a year at a time; register again after that.'),
  OVER_BEFORE_IT_BEGINS: text('结束时间须晚于开始时间。', 'It must end after it begins.'),
  NOT_A_MINOR: text('成年人须本人同意，不能以监护登记。', 'A grown-up must agree; guardianship is for minors.'),
  MINOR_NEEDS_GUARDIAN: text('未成年人只能由父母或监护人代查。', 'Only parents or guardians look up for minors.'),
  CONSENT_TOO_WEAK: text(
    '短信验证只能用于查看健康码；其他用途请做人脸或实名核验。',
    'A text message is enough for the code only; use a face or real-name check for the rest.',
  ),
  DELEGATION_OVER: text('代查已结束，请重新登记。', 'It is over; register again.'),
  DELEGATION_NOT_BEGUN: text('代查尚未开始。', 'It has not begun yet.'),
  OTHER_PURPOSE: text('登记的用途不包括此项。', 'It was not registered for this purpose.'),
  TOO_OFTEN: text('一小时内查询次数过多，请稍后再试。', 'Too many look-ups within an hour; try again later.'),
};
export const delegationSentence = (problem: DelegationProblem | LookUpProblem): Text => DELEGATIONS[problem];
