import type { DuplicateGrade, DuplicateReason } from '@zhengming/domain';
import type { MergeState } from '@zhengming/data';
import { apiEnum } from '../app/api-enum.js';

export type CandidateState = 'OPEN' | 'DISMISSED' | 'PROPOSED' | 'MERGED';
export const CandidateStateEnum = apiEnum<CandidateState>('DuplicateState', {
  OPEN: 'Waits for somebody to look',
  DISMISSED: 'Two people',
  PROPOSED: 'Waits for a second person',
  MERGED: null,
});
export const DuplicateGradeEnum = apiEnum<DuplicateGrade>('DuplicateGrade', {
  LIKELY: null,
  POSSIBLE: null,
  UNLIKELY: null,
});
export const DuplicateReasonEnum = apiEnum<DuplicateReason>('DuplicateReason', {
  SAME_NAME: null,
  SAME_BIRTHDAY: null,
  SAME_BIRTH_YEAR: null,
  SAME_HOME: null,
  SHARED_PHONE: null,
  ONE_WITHOUT_RESIDENT_NUMBER: 'One was registered with a passport or permit',
  NUMBERS_ARE_A_SLIP: 'The numbers differ as a typing slip does',
  OTHER_SEX: null,
  OTHER_BIRTHDAY: null,
  OTHER_BIRTH_YEAR: null,
  TWO_RESIDENT_NUMBERS: null,
  PLACES_CONFLICT: 'At two places at once',
});
export const MergeStateEnum = apiEnum<MergeState>('MergeState', {
  PROPOSED: 'Waits for a second person',
  MERGED: null,
  REJECTED: null,
  UNDONE: 'Taken apart again',
});
export type MergeAction = 'APPROVE' | 'REJECT' | 'UNDO';
export const MergeActionEnum = apiEnum<MergeAction>('MergeAction', { APPROVE: null, REJECT: null, UNDO: null });

/** Facts somebody may hand over when two records are taken apart. A declaration takes its places along. */
export type MergeFactKind = 'TEST' | 'DOSE' | 'STAY' | 'PHONE' | 'DECLARATION';
export const MergeFactKindEnum = apiEnum<MergeFactKind>('MergeFactKind', {
  TEST: null,
  DOSE: null,
  STAY: null,
  PHONE: null,
  DECLARATION: null,
});
