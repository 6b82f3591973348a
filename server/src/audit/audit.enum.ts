import type { AuditActorKind, AuditKind, AuditOutcome, ChainProblem } from '@zhengming/data';
import { apiEnum } from '../app/api-enum.js';

export const AuditKindEnum = apiEnum<AuditKind>('AuditKind', {
  READ: 'Personal data was shown (查看)',
  CHANGE: 'Something was changed (变更)',
  REVEAL: 'A masked value was shown in clear (明文查看)',
  BREAK_GLASS: 'Access beyond the own area, in need (紧急访问)',
  SIGN_IN: 'Signing in and out, and what was refused (登录)',
  EXPORT: 'Data left as a file (导出)',
  PURGE: 'Data was removed (清除)',
});

export const AuditActorKindEnum = apiEnum<AuditActorKind>('AuditActorKind', {
  STAFF: null,
  PARTNER: null,
  SYSTEM: null,
  ANONYMOUS: 'Nobody who showed who they are',
});

export const AuditOutcomeEnum = apiEnum<AuditOutcome>('AuditOutcome', {
  DONE: null,
  REFUSED: 'An expected refusal; nothing was changed',
  FAILED: 'A fault; nothing was changed',
  UNKNOWN: 'The process ended while it was being done',
});

export const ChainProblemEnum = apiEnum<ChainProblem>('ChainProblem', {
  CHANGED: 'The content does not fit its hash (被改动)',
  MISSING: 'An entry is not there (被删除)',
  CUT_OFF: 'A signed head names an entry that is not there: the tail was cut off (被截断)',
  REWRITTEN: 'A signed head has another hash: the chain was made anew (被重写)',
  FORGED_ANCHOR: 'A signed head is not signed by this platform (锚点伪造)',
});

/** What is known about the chain as a whole. */
export type ChainState = 'UNCHECKED' | 'CHECKING' | 'INTACT' | 'BROKEN';

export const ChainStateEnum = apiEnum<ChainState>('ChainState', {
  UNCHECKED: 'Never verified as a whole',
  CHECKING: 'A verification is queued or running',
  INTACT: 'As of the last verification',
  BROKEN: 'The last verification found a break',
});
