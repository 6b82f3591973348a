import { type Refusal, refuse } from '../app/refusal.type.js';
import type { RightsFault } from './staff-rules.js';

const WORDS: Readonly<Record<RightsFault, readonly [zh: string, en: string, field: string]>> = {
  NO_ROLE: ['至少要有一个角色。', 'Give at least one role.', 'input.roles'],
  ADMIN_STANDS_ALONE: [
    '系统管理员不能兼任其他角色：管账号的人不看数据。',
    'An administrator holds no other role: who makes accounts sees nobody’s data.',
    'input.roles',
  ],
  PARTNER_STANDS_ALONE: [
    '接入方账号不能兼任平台的角色。',
    'An account of a partner holds no role of the house.',
    'input.roles',
  ],
  PARTNER_MISSING: [
    '接入方角色须指明所属接入方，其他角色不能；已有账号不能改属，请另行邀请。',
    'The role of a partner needs the partner, and no other role has one; invite another account instead of changing one.',
    'input.partnerId',
  ],
  OWN_RIGHTS: ['不能改动自己的账号，请另一位管理员操作。', 'Ask another administrator: nobody changes their own account.', 'input.id'],
  LAST_ADMINISTRATOR: [
    '这是最后一位管理员，先任命另一位。',
    'This is the last administrator; appoint another one first.',
    'input.id',
  ],
}; // prettier-ignore

export const rightsRefusal = (fault: RightsFault): Refusal => refuse(fault, ...WORDS[fault]);

export const unknownStaff = (): Refusal =>
  refuse('UNKNOWN_STAFF', '没有此账号。', 'There is no such account.', 'input.id');
