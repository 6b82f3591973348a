import type { StaffRole } from '@zhengming/domain';
import type { Permission } from './permission.js';

export const DESK: readonly StaffRole[] = ['INTAKE', 'HANDLER', 'REVIEWER', 'SUPERVISOR'];
export const DESK_AND_AUDIT: readonly StaffRole[] = [...DESK, 'AUDITOR'];
export const ADMINISTRATORS: readonly StaffRole[] = ['ADMIN'];
export const STEWARDS: readonly StaffRole[] = ['DATA_STEWARD'];
export const EVERYBODY: readonly StaffRole[] = [
  ...DESK,
  'DATA_STEWARD',
  'POLICY_AUTHOR',
  'POLICY_APPROVER',
  'ANALYST',
  'AUDITOR',
  'ADMIN',
];
export const MAY_SHADOW: readonly StaffRole[] = ['ANALYST', 'POLICY_AUTHOR', 'POLICY_APPROVER'];
export const APPEAL_DESK: Permission = { staff: DESK, personal: true, purpose: 'APPEAL' };
