import { type Refusal, refuse } from '../app/refusal.type.js';

export const unknownSource = (): Refusal =>
  refuse('UNKNOWN_SOURCE', '没有此数据源。', 'There is no such source.', 'input.code');
export const badCode = (): Refusal =>
  refuse(
    'BAD_CODE',
    '代码为 NATIONAL 或省级行政区划代码。',
    'The code is NATIONAL or that of a province.',
    'input.code',
  );
export const badName = (): Refusal =>
  refuse('BAD_NAME', '中英文名称均为 2 至 60 个字。', 'Both names have 2 to 60 characters.', 'input.name');
export const badUrl = (): Refusal =>
  refuse(
    'BAD_URL',
    '地址须为 https，不含用户名、密码和查询参数。',
    'The address is https, without user, password or query.',
    'input.url',
  );
export const keyMissing = (): Refusal =>
  refuse(
    'KEY_MISSING',
    '有地址必须有对方发给我方的密钥。',
    'With an address there must be the key they gave us.',
    'input.key',
  );
export const keyWithoutUrl = (): Refusal =>
  refuse('KEY_WITHOUT_URL', '没有地址，密钥无处可用。', 'A key without an address is of no use.', 'input.key');
export const badKinds = (): Refusal =>
  refuse('BAD_KINDS', '至少选择一种记录。', 'Choose at least one kind of record.', 'input.kinds');
export const badTimeout = (): Refusal =>
  refuse(
    'BAD_TIMEOUT',
    '时限为 200 至 30000 毫秒。',
    'The time limit is 200 to 30,000 milliseconds.',
    'input.timeoutMs',
  );
export const badRound = (): Refusal =>
  refuse('BAD_ROUND', '同步间隔为 1 至 10080 分钟。', 'Rounds are 1 to 10,080 minutes apart.', 'input.roundMinutes');
export const reasonMissing = (): Refusal =>
  refuse(
    'REASON_MISSING',
    '请写明原因，4 至 200 字，不含号码。',
    'Say why, in 4 to 200 characters, without numbers.',
    'input.reason',
  );
export const changedMeanwhile = (): Refusal =>
  refuse(
    'CHANGED_MEANWHILE',
    '该数据源刚被他人修改，请重新打开。',
    'Somebody else just changed this source; open it again.',
    'input.expectedVersion',
  );
export const asksByItself = (): Refusal =>
  refuse(
    'ASKED_BY_MACHINE',
    '该数据源联网查询，状态由实际答复决定；要停用请修改数据源。',
    'This source is asked by machine: its state is what really happens. Switch it off instead.',
    'input.state',
  );
export const cannotBeAsked = (): Refusal =>
  refuse(
    'CANNOT_BE_ASKED',
    '该数据源没有地址或已停用，无法检查。',
    'This source has no address or is switched off.',
    'input.code',
  );
