import type {
  ComparedCase,
  Difference,
  FindingSeverity,
  PolicyAction,
  PolicyFindingCode,
  PolicyKind,
  PolicyState,
  RuleOperator,
} from '@zhengming/domain';
import { apiEnum } from '../app/api-enum.js';

export type PolicyChangeKind = 'END' | 'ROLL_BACK';
export type CaseEffect = ComparedCase['effect'];
export type CaseSide = ComparedCase['of'];

export const PolicyKindEnum = apiEnum<PolicyKind>('PolicyKind', {
  DECISION: '赋码: what the judge decides by',
  DISPLAY: '展示: what is shown, and for how long',
  RECOGNITION: '互认: which records of others count',
  VACCINATION: '接种: when somebody counts as vaccinated',
  DESK: '申诉处置: what the appeals desk promises, and how it works',
  RETENTION: '保存期限: how long everything is kept, and what becomes of it then',
});
export const PolicyStateEnum = apiEnum<PolicyState>('PolicyState', {
  DRAFT: 'Its author works on it',
  SUBMITTED: 'A second person is to approve it',
  PUBLISHED: 'Never changes any more; its periods say when it is in force',
  DISCARDED: null,
});
export const PolicyActionEnum = apiEnum<PolicyAction>('PolicyAction', {
  SAVE: null,
  SUBMIT: null,
  APPROVE: null,
  RETURN: 'Back to its author, with a reason (退回)',
  DISCARD: 'Ends a draft; it stays on record',
  END: 'Proposes an earlier end',
  ROLL_BACK: 'Proposes that the version before runs again',
  APPROVE_CHANGE: null,
  REJECT_CHANGE: null,
  COPY: 'Begins a draft from it',
});
export const RuleOperatorEnum = apiEnum<RuleOperator>('RuleOperator', {
  ALL: 'Every line below it, one level deeper',
  ANY: 'At least one line below it',
  NOT: 'None of what is below it',
  TERM: 'A named condition, explained among the terms',
  FACT: 'A question about the facts',
});
export const FindingSeverityEnum = apiEnum<FindingSeverity>('FindingSeverity', {
  REFUSAL: 'Stops submission and publication',
  WARNING: 'Worth a look',
});
export const PolicyChangeKindEnum = apiEnum<PolicyChangeKind>('PolicyChangeKind', { END: null, ROLL_BACK: null });
export const RuleDifferenceEnum = apiEnum<Difference>('RuleDifference', {
  ADDED: null,
  REMOVED: null,
  CHANGED: null,
  SAME: null,
});
export const CaseEffectEnum = apiEnum<CaseEffect>('CaseEffect', {
  SAME: null,
  STRICTER: null,
  MILDER: null,
  OTHER: 'Another outcome, as strict as before',
});
export const CaseSideEnum = apiEnum<CaseSide>('CaseSide', { BEFORE: null, AFTER: null, BOTH: null });
export const PolicyFindingCodeEnum = apiEnum<PolicyFindingCode>('PolicyFindingCode', {
  MALFORMED: 'The document cannot be read',
  UNKNOWN_CONDITION: null,
  UNKNOWN_FACT: null,
  TERM_CYCLE: 'A term rests on itself, or on one defined after it',
  AFFECTED_FACTS_DIFFER: 'What it claims to read is not what it reads',
  VERSION_NOT_RISING: 'A version of this id as high is published',
  ENDS_BEFORE_IT_BEGINS: null,
  CYCLIC_IN_TIME: 'Supersession goes round or backwards',
  BEFORE_PREDECESSOR: 'Begins before what it replaces',
  OVERLAPS: 'Another policy is in force then that it does not supersede',
  LEAD_TIME_TOO_SHORT: 'Begins in less than 48 hours; waived on the emergency path',
  TOO_FAR_AHEAD: 'Begins in more than 90 days',
  VALID_TOO_SHORT: 'In force for less than 72 hours',
  IN_THE_PAST: null,
  NO_CASES: null,
  CASES_MALFORMED: null,
  CASE_FAILS: null,
  RULE_WITHOUT_CASE: 'No case is decided by this rule',
  LEAVES_A_GAP: 'A time that no policy covers',
  NO_ALL_CLEAR: 'No rule can give GREEN',
});
