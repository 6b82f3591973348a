import type { StaffRole } from '@zhengming/domain';
import { ADMINISTRATORS, APPEAL_DESK, EVERYBODY } from './circles.js';
import type { Permission } from './permission.js';

const AUDITORS: readonly StaffRole[] = ['AUDITOR'];
/** Who looks at what was opened in an emergency, and says whether it was one. */
const REVIEWS_EMERGENCIES: readonly StaffRole[] = ['SUPERVISOR', 'AUDITOR'];
/** Who proposes the end of the scheme, and who else approves it. */
const ENDS_THE_SCHEME: readonly StaffRole[] = ['ADMIN', 'POLICY_APPROVER'];

/** Accounts, partners and their keys, the audit log, the end of data and of the scheme, and how the house stands. */
export const HOUSE_PERMISSIONS: Readonly<Record<string, Permission>> = {
  'Query.me': { public: true },
  'Query.clock': { public: true },

  'Query.staffAccounts': { staff: ['ADMIN', 'AUDITOR'] },
  'Query.partners': { staff: ['ADMIN', 'AUDITOR'] },
  'Query.partnerScopes': { staff: ['ADMIN', 'AUDITOR'] },
  'Mutation.savePartner': { staff: ADMINISTRATORS },
  'Mutation.makePartnerKey': { staff: ADMINISTRATORS },
  'Mutation.revokePartnerKey': { staff: ADMINISTRATORS },
  'Mutation.deactivatePartner': { staff: ADMINISTRATORS },
  'Mutation.reactivatePartner': { staff: ADMINISTRATORS },
  'Mutation.inviteStaff': { staff: ADMINISTRATORS },
  'Mutation.changeStaffRights': { staff: ADMINISTRATORS },
  'Mutation.deactivateStaff': { staff: ADMINISTRATORS },
  'Mutation.reactivateStaff': { staff: ADMINISTRATORS },
  'Mutation.endStaffSessions': { staff: ADMINISTRATORS },
  'Mutation.resetStaffAccess': { staff: ADMINISTRATORS },

  'Query.systemHealth': { staff: EVERYBODY },
  'Query.populationRuns': { staff: EVERYBODY },

  'Query.maintenanceWindows': { staff: [...EVERYBODY, 'PARTNER'], scopes: ['status:read', 'reference:read'] },
  'Mutation.publishMaintenance': { staff: ADMINISTRATORS },
  'Mutation.withdrawMaintenance': { staff: ADMINISTRATORS },

  'Query.retention': { staff: ['SUPERVISOR', 'AUDITOR', 'ADMIN', 'POLICY_AUTHOR', 'POLICY_APPROVER'] },
  'Query.schemeEnd': { staff: ['ADMIN', 'SUPERVISOR', 'POLICY_APPROVER', 'AUDITOR'] },
  'Mutation.proposeSchemeEnd': { staff: ENDS_THE_SCHEME },
  'Mutation.approveSchemeEnd': { staff: ENDS_THE_SCHEME },
  'Mutation.withdrawSchemeEnd': { staff: ENDS_THE_SCHEME },
  'Query.auditEvents': { staff: AUDITORS, personal: true, everywhere: true, purpose: 'AUDIT' },
  'Query.auditEvent': { staff: AUDITORS, personal: true, everywhere: true, purpose: 'AUDIT' },
  'Query.auditChain': { staff: AUDITORS },
  'Mutation.verifyAuditChain': { staff: AUDITORS },
  'Mutation.breakGlass': { ...APPEAL_DESK, everywhere: true, breaksGlass: true, purpose: 'EMERGENCY', perMinute: 5 },
  'Query.emergencyAccesses': { staff: REVIEWS_EMERGENCIES, personal: true, everywhere: true, purpose: 'AUDIT' },
  'Mutation.reviewEmergencyAccess': {
    staff: REVIEWS_EMERGENCIES,
    personal: true,
    everywhere: true,
    purpose: 'AUDIT',
  },

  'Query.preference': { staff: EVERYBODY, workbench: true },
  'Mutation.savePreference': { staff: EVERYBODY, workbench: true },

  'Query.sandboxStories': { staff: EVERYBODY, scopes: ['sandbox:control'] },
  'Mutation.setSandboxClock': { staff: ADMINISTRATORS, scopes: ['sandbox:control'] },
  'Mutation.resetSandbox': { staff: ADMINISTRATORS, scopes: ['sandbox:control'] },
};
