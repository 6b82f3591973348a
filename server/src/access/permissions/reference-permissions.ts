import type { StaffRole } from '@zhengming/domain';
import { ADMINISTRATORS, DESK_AND_AUDIT, EVERYBODY, STEWARDS } from './circles.js';
import type { Permission } from './permission.js';

const AUTHORS: readonly StaffRole[] = ['POLICY_AUTHOR'];
const APPROVERS: readonly StaffRole[] = ['POLICY_APPROVER'];
const POLICY_READERS: readonly StaffRole[] = [...AUTHORS, ...APPROVERS, 'ANALYST', 'AUDITOR'];
const REFERENCE: Permission = { staff: EVERYBODY, scopes: ['reference:read'] };
/** Who keeps an eye on laboratories; the register is written by stewards. */
const READS_INSTITUTIONS: readonly StaffRole[] = ['DATA_STEWARD', 'SUPERVISOR', 'ANALYST', 'AUDITOR'];
/** How other platforms stand: the hotline answers by it. */
const SEES_CONNECTORS: readonly StaffRole[] = [...DESK_AND_AUDIT, 'DATA_STEWARD', 'ANALYST', 'ADMIN'];
const READS_MAPPINGS: readonly StaffRole[] = ['DATA_STEWARD', 'SUPERVISOR', 'AUDITOR'];

/** What applies to everybody: areas, policies, institutions, products, other platforms, deliveries of files. */
export const REFERENCE_PERMISSIONS: Readonly<Record<string, Permission>> = {
  'Query.riskAreas': REFERENCE,
  'Query.riskAreaMap': REFERENCE,
  'Query.areaVersion': { staff: EVERYBODY },
  'Query.areaVersions': { staff: EVERYBODY },
  'Query.precisionGap': {
    staff: ['ANALYST', 'DATA_STEWARD', 'POLICY_AUTHOR', 'POLICY_APPROVER', 'SUPERVISOR', 'AUDITOR'],
  },
  'Query.divisions': REFERENCE,
  'Query.institutions': REFERENCE,
  'Query.queryChannels': REFERENCE,
  'Query.institutionRegister': { staff: READS_INSTITUTIONS },
  'Query.institution': { staff: READS_INSTITUTIONS },
  'Mutation.saveInstitution': { staff: STEWARDS },
  'Query.institutionLeague': { staff: READS_INSTITUTIONS, scopes: ['test:write'], perMinute: 60 },
  'Query.vaccineProducts': REFERENCE,
  'Query.policies': REFERENCE,
  'Query.policyVersions': { staff: POLICY_READERS },
  'Query.policyVersion': { staff: POLICY_READERS },
  'Query.comparePolicies': { staff: POLICY_READERS },
  'Query.checkPolicy': { staff: [...AUTHORS, ...APPROVERS] },
  'Mutation.createPolicyDraft': { staff: AUTHORS },
  'Mutation.savePolicyDraft': { staff: AUTHORS },
  'Mutation.submitPolicy': { staff: AUTHORS },
  'Mutation.discardPolicy': { staff: AUTHORS },
  'Mutation.approvePolicy': { staff: APPROVERS },
  'Mutation.returnPolicy': { staff: [...AUTHORS, ...APPROVERS] },
  'Mutation.endPolicy': { staff: AUTHORS },
  'Mutation.rollBackPolicy': { staff: AUTHORS },
  'Mutation.approvePolicyChange': { staff: APPROVERS },
  'Mutation.rejectPolicyChange': { staff: [...AUTHORS, ...APPROVERS] },
  'Mutation.importAreas': { staff: STEWARDS },
  'Mutation.resolveReviewItem': { staff: STEWARDS },
  'Mutation.releaseAreaVersion': { staff: STEWARDS },
  'Mutation.publishAreaVersion': { staff: STEWARDS },
  'Mutation.rejectAreaVersion': { staff: STEWARDS },
  'Mutation.rollBackAreaVersion': { staff: STEWARDS },

  'Query.codeMappings': { staff: READS_MAPPINGS },
  'Query.codeMappingChanges': { staff: READS_MAPPINGS },
  'Query.unmappedCodes': { staff: READS_MAPPINGS },
  'Mutation.proposeCodeMapping': { staff: STEWARDS },
  'Mutation.decideCodeMapping': { staff: STEWARDS },
  'Mutation.takeBackCodeMapping': { staff: STEWARDS },

  'Query.connectors': { staff: SEES_CONNECTORS },
  'Query.connectorHistory': { staff: SEES_CONNECTORS },
  'Mutation.saveConnector': { staff: ADMINISTRATORS },
  'Mutation.setConnectorStanding': { staff: ['ADMIN', 'DATA_STEWARD'] },
  'Mutation.checkConnector': { staff: ['ADMIN', 'DATA_STEWARD', 'SUPERVISOR'], perMinute: 20 },
  'Query.importSenders': { staff: STEWARDS },
  'Query.imports': { staff: [...STEWARDS, 'SUPERVISOR', 'AUDITOR'] },
  'Query.import': { staff: [...STEWARDS, 'SUPERVISOR', 'AUDITOR'] },
};
