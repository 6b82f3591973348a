import type { StaffRole } from '@zhengming/domain';
import { APPEAL_DESK, DESK, DESK_AND_AUDIT, STEWARDS } from './circles.js';
import type { Permission } from './permission.js';

/** Who may propose that a report is forged; whoever decides is somebody else. */
const FINDS_FORGERIES: readonly StaffRole[] = ['HANDLER', 'REVIEWER', 'SUPERVISOR', 'DATA_STEWARD'];
const INTEGRITY: Permission = { personal: true, purpose: 'INTEGRITY' };
/** Who acts for a community on the phone, and communities themselves. */
const COMMUNITY: Permission = {
  staff: ['HANDLER', 'SUPERVISOR'],
  scopes: ['community:write'],
  personal: true,
  purpose: 'COMMUNITY',
};
/** Who reads who was where: those who decide about scans, the auditor. */
const READS_BOOKS: readonly StaffRole[] = ['HANDLER', 'REVIEWER', 'SUPERVISOR', 'AUDITOR'];
const RECORDS_PAPER: readonly StaffRole[] = ['HANDLER', 'REVIEWER', 'SUPERVISOR'];
/** What people ask for about their own data. */
const DATA_RIGHTS: Permission = { personal: true, purpose: 'DATA_RIGHTS' };
const FAMILY_DESK: Permission = { staff: DESK, personal: true, purpose: 'DELEGATION', perMinute: 60 };
const FAMILY_CARDS: Permission = { scopes: ['family:write'], personal: true, purpose: 'DELEGATION' };
/** Who looks at records that may be of one person; two of them merge. */
const MERGES: Permission = { staff: STEWARDS, personal: true, purpose: 'MERGING' };

/** People, their status and every kind of fact: tests, doses, journeys, numbers, families, records that are one. */
export const PERSON_PERMISSIONS: Readonly<Record<string, Permission>> = {
  'Query.person': { staff: DESK_AND_AUDIT, personal: true },
  'Query.findPerson': { staff: DESK, personal: true, perMinute: 120 },
  'Query.diagnose': { staff: DESK, personal: true, perMinute: 120 },
  'Mutation.revealPerson': {
    staff: ['HANDLER', 'REVIEWER', 'SUPERVISOR'],
    personal: true,
    reveals: true,
    purpose: 'REVEAL',
    perMinute: 20,
  },
  'Query.persons': { staff: DESK_AND_AUDIT, personal: true, purpose: 'LIST' },
  'Query.evaluate': { staff: DESK_AND_AUDIT, personal: true, purpose: 'EXPLAIN' },
  'Query.checkStatus': { staff: DESK, scopes: ['status:read'], personal: true, purpose: 'CHECK' },
  'Query.checkStatuses': { scopes: ['status:read'], personal: true, purpose: 'CHECK' },

  'Query.explainStatus': { staff: DESK, scopes: ['explanation:read'], personal: true, perMinute: 600 },

  'Query.dataRequests': { ...DATA_RIGHTS, staff: ['HANDLER', 'REVIEWER', 'SUPERVISOR', 'AUDITOR'] },
  'Mutation.openDataRequest': { ...DATA_RIGHTS, staff: ['HANDLER', 'SUPERVISOR'], perMinute: 30 },
  'Mutation.takeUpDataRequest': { ...DATA_RIGHTS, staff: ['HANDLER', 'SUPERVISOR'] },
  'Mutation.approveDataRequest': { ...DATA_RIGHTS, staff: ['REVIEWER', 'SUPERVISOR'] },
  'Mutation.refuseDataRequest': { ...DATA_RIGHTS, staff: ['REVIEWER', 'SUPERVISOR'] },
  'Mutation.requestOwnData': { ...DATA_RIGHTS, scopes: ['data-rights:write'], perMinute: 60 },
  'Query.ownDataRequests': { ...DATA_RIGHTS, scopes: ['data-rights:write'], perMinute: 600 },

  'Query.accessLog': { staff: ['SUPERVISOR', 'AUDITOR'], scopes: ['access-log:read'], personal: true },

  'Query.trackResult': { staff: DESK, scopes: ['result:read'], personal: true, perMinute: 600 },
  'Query.integrityChanges': { ...INTEGRITY, staff: [...FINDS_FORGERIES, 'AUDITOR'] },
  'Mutation.proposeIntegrity': { ...INTEGRITY, staff: FINDS_FORGERIES },
  'Mutation.decideIntegrity': { ...INTEGRITY, staff: ['REVIEWER', 'SUPERVISOR', 'DATA_STEWARD'] },
  'Mutation.takeBackIntegrity': { ...INTEGRITY, staff: FINDS_FORGERIES },
  'Mutation.lookUpRecords': { staff: DESK, scopes: ['lookup:write'], personal: true, perMinute: 120 },
  'Mutation.recordPaperDose': { staff: RECORDS_PAPER, personal: true, purpose: 'APPEAL' },
  'Mutation.settlePaperDose': { staff: RECORDS_PAPER, personal: true, purpose: 'APPEAL' },
  'Query.peerRecords': { scopes: ['record:read'], personal: true, purpose: 'PEER_RECORDS' },

  'Mutation.declareItinerary': {
    staff: DESK,
    scopes: ['declaration:write', 'community:write'],
    personal: true,
    purpose: 'DECLARATION',
  },
  'Mutation.importStays': { scopes: ['stay:write', 'trace:write'], personal: true, purpose: 'JOURNEY_REPORT' },
  'Query.venues': { staff: [...DESK_AND_AUDIT, 'DATA_STEWARD'] },
  'Query.venueScans': { staff: READS_BOOKS, scopes: ['scan:write'], personal: true, purpose: 'VENUE_BOOK' },
  'Mutation.saveVenue': { scopes: ['scan:write'] },
  'Mutation.recordVenueScans': { scopes: ['scan:write'], personal: true, purpose: 'VENUE_SCAN' },
  'Query.fieldTasks': { staff: DESK_AND_AUDIT, scopes: ['community:write'], personal: true, purpose: 'COMMUNITY' },
  'Query.fieldTaskCounts': { staff: DESK_AND_AUDIT, scopes: ['community:write'] },
  'Mutation.decideCommunityTask': COMMUNITY,
  'Mutation.openCommunityTask': COMMUNITY,
  'Mutation.closeCommunityTask': COMMUNITY,
  'Mutation.assignFieldTask': { ...COMMUNITY, scopes: [] },
  'Mutation.closeTrace': { ...COMMUNITY, scopes: [] },
  'Mutation.passSampled': { staff: DESK, scopes: ['passage:write'], personal: true, purpose: 'PASSAGE' },
  'Mutation.importBindings': { scopes: ['binding:write'], personal: true, purpose: 'BINDING_REPORT' },
  'Mutation.takeVerificationRequests': {
    scopes: ['binding:write'],
    personal: true,
    purpose: 'VERIFICATION',
    perMinute: 60,
  },
  'Mutation.requestVerification': APPEAL_DESK,
  'Mutation.registerDelegation': FAMILY_DESK,
  'Mutation.endDelegation': FAMILY_DESK,
  'Mutation.registerPerson': { ...FAMILY_DESK, purpose: 'REGISTRATION' },
  'Mutation.addFamilyCard': { ...FAMILY_CARDS, perMinute: 600 },
  'Mutation.endFamilyCard': { ...FAMILY_CARDS, perMinute: 600 },
  'Query.familyCards': { ...FAMILY_CARDS, perMinute: 600 },
  'Mutation.checkFamilyStatus': { ...FAMILY_CARDS, perMinute: 600 },
  'Mutation.checkWithCompanion': { scopes: ['checkpoint:write'], personal: true, purpose: 'COMPANION_CHECK' },
  'Query.duplicateCandidates': MERGES,
  'Query.duplicateCandidate': MERGES,
  'Mutation.dismissDuplicate': MERGES,
  'Mutation.proposeMerge': MERGES,
  'Mutation.decideMerge': MERGES,
  'Mutation.undoMerge': MERGES,
  'Mutation.importTests': { scopes: ['test:write'], personal: true, purpose: 'TEST_REPORT' },
};
