import type { StaffRole } from '@zhengming/domain';
import type { Scope } from './actor.js';

/** Who may call a root field. A root field without a row here is refused (design D9). */
export interface Permission {
  /** Anyone, signed in or not. */
  readonly public?: true;
  readonly staff?: readonly StaffRole[];
  /** Partners whose key has one of these scopes. */
  readonly scopes?: readonly Scope[];
  /** Shows personal data: every person shown is written to the audit log, with the purpose. */
  readonly personal?: true;
  /** How often one caller may ask in a minute; absent: as often as they like. */
  readonly perMinute?: number;
  /** Touches nothing but the caller's own workbench (drafts, choices, presence): no entry in the audit log. */
  readonly workbench?: true;
  /** Opens one person outside one's jurisdiction: recorded as that, with the reason of its input. */
  readonly breaksGlass?: true;
  /** Shows in clear: recorded as that, with the fields and the reason of its input. */
  readonly reveals?: true;
  /** Not limited to the jurisdiction of whoever asks: auditing, and what is done about that limit itself. */
  readonly everywhere?: true;
  /** The purpose when the field has no `purpose` argument of its own. */
  readonly purpose?: string;
}

const DESK: readonly StaffRole[] = ['INTAKE', 'HANDLER', 'REVIEWER', 'SUPERVISOR'];
const DESK_AND_AUDIT: readonly StaffRole[] = [...DESK, 'AUDITOR'];
const AUDITORS: readonly StaffRole[] = ['AUDITOR'];
/** Who looks at what was opened in an emergency, and says whether it was one. */
const REVIEWS_EMERGENCIES: readonly StaffRole[] = ['SUPERVISOR', 'AUDITOR'];
const ADMINISTRATORS: readonly StaffRole[] = ['ADMIN'];
const STEWARDS: readonly StaffRole[] = ['DATA_STEWARD'];
/** Who leads an incident; somebody else approves what they drafted. */
const LEADS_INCIDENTS: readonly StaffRole[] = ['SUPERVISOR', 'DATA_STEWARD'];
const EVERYBODY: readonly StaffRole[] = [
  ...DESK,
  'DATA_STEWARD',
  'POLICY_AUTHOR',
  'POLICY_APPROVER',
  'ANALYST',
  'AUDITOR',
  'ADMIN',
];
/** Who tries rules on everybody; a steward tries a list. */
const MAY_SIMULATE: readonly StaffRole[] = ['ANALYST', 'POLICY_AUTHOR', 'POLICY_APPROVER', 'DATA_STEWARD'];
export const MAY_SHADOW: readonly StaffRole[] = ['ANALYST', 'POLICY_AUTHOR', 'POLICY_APPROVER'];
/** Who asks questions about figures and keeps them; an auditor reads what is shared. */
const KEEPS_QUESTIONS: readonly StaffRole[] = ['ANALYST', 'SUPERVISOR', 'DATA_STEWARD'];
const AUTHORS: readonly StaffRole[] = ['POLICY_AUTHOR'];
const APPROVERS: readonly StaffRole[] = ['POLICY_APPROVER'];
const POLICY_READERS: readonly StaffRole[] = [...AUTHORS, ...APPROVERS, 'ANALYST', 'AUDITOR'];
/** What a partner sees of itself and changes there: by key, or somebody of theirs who signed in. */
const PORTAL: Permission = { staff: ['PARTNER'], scopes: ['webhook:manage'] };
/** What only somebody who signed in for the partner does: a key that was stolen makes no keys. */
const OWN: Permission = { staff: ['PARTNER'] };
const REFERENCE: Permission = { staff: EVERYBODY, scopes: ['reference:read'] };
const MY_DESK: Permission = { staff: DESK, workbench: true };
const APPEAL_DESK: Permission = { staff: DESK, personal: true, purpose: 'APPEAL' };
const INDICATORS: Permission = { staff: [...DESK, 'ANALYST', 'AUDITOR', 'DATA_STEWARD'] };
/** Figures for analysts: to those who see no cases over ten, to the others over five. */
const STATISTICS: Permission = { staff: ['ANALYST', 'SUPERVISOR', 'DATA_STEWARD', 'AUDITOR'] };
const KEEPS_AGENCIES: Permission = { staff: ['SUPERVISOR', 'ADMIN'] };
const QUALITY: Permission = { staff: ['REVIEWER', 'SUPERVISOR'], personal: true, purpose: 'QUALITY' };
/** Who keeps an eye on laboratories; the register is written by stewards. */
const READS_INSTITUTIONS: readonly StaffRole[] = ['DATA_STEWARD', 'SUPERVISOR', 'ANALYST', 'AUDITOR'];
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
/** Who proposes the end of the scheme, and who else approves it. */
const ENDS_THE_SCHEME: readonly StaffRole[] = ['ADMIN', 'POLICY_APPROVER'];
const RECORDS_PAPER: readonly StaffRole[] = ['HANDLER', 'REVIEWER', 'SUPERVISOR'];
/** How other platforms stand: the hotline answers by it. */
const SEES_CONNECTORS: readonly StaffRole[] = [...DESK_AND_AUDIT, 'DATA_STEWARD', 'ANALYST', 'ADMIN'];
/** What people ask for about their own data. */
const DATA_RIGHTS: Permission = { personal: true, purpose: 'DATA_RIGHTS' };

const FAMILY_DESK: Permission = { staff: DESK, personal: true, purpose: 'DELEGATION', perMinute: 60 };
const FAMILY_CARDS: Permission = { scopes: ['family:write'], personal: true, purpose: 'DELEGATION' };
/** Who looks at records that may be of one person; two of them merge. */
const MERGES: Permission = { staff: STEWARDS, personal: true, purpose: 'MERGING' };

/** The permission table (domain.md §5, "who may do what"). What may be done to one appeal now is the domain's table. */
export const PERMISSIONS: Readonly<Record<string, Permission>> = {
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

  'Query.person': { staff: DESK_AND_AUDIT, personal: true },
  'Query.findPerson': { staff: DESK, personal: true, perMinute: 120 },
  'Query.diagnose': { staff: DESK, personal: true, perMinute: 120 },
  'Query.knowledge': { staff: DESK_AND_AUDIT },
  'Query.knowledgeVersions': { staff: DESK_AND_AUDIT },
  'Query.knowledgeBindings': { staff: DESK_AND_AUDIT },
  'Mutation.saveKnowledge': { staff: ['SUPERVISOR'] },
  'Mutation.publishKnowledge': { staff: ['SUPERVISOR'] },
  'Mutation.withdrawKnowledge': { staff: ['SUPERVISOR'] },
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

  'Query.maintenanceWindows': { staff: [...EVERYBODY, 'PARTNER'], scopes: ['status:read', 'reference:read'] },
  'Mutation.publishMaintenance': { staff: ADMINISTRATORS },
  'Mutation.withdrawMaintenance': { staff: ADMINISTRATORS },

  'Mutation.watchStatus': { scopes: ['status:watch'], personal: true },
  'Mutation.unwatchStatus': { scopes: ['status:watch'] },
  'Query.statusWatches': { scopes: ['status:watch'] },
  'Subscription.statusChanged': { scopes: ['status:watch'] },
  'Query.ownPartner': OWN,
  'Query.ownUsage': OWN,
  'Query.ownOperations': OWN,
  'Mutation.registerOwnOperation': OWN,
  'Mutation.retireOwnOperation': OWN,
  'Mutation.rotateOwnKey': { ...OWN, perMinute: 10 },
  'Mutation.revokeOwnKey': OWN,
  'Query.schemaChanges': { staff: ['PARTNER', ...EVERYBODY], scopes: ['reference:read'] },
  'Query.sourceFreshness': { staff: ['PARTNER'], scopes: ['reference:read'] },
  'Query.webhooks': PORTAL,
  'Query.webhookDeliveries': PORTAL,
  'Mutation.saveWebhook': PORTAL,
  'Mutation.removeWebhook': PORTAL,
  'Mutation.switchWebhook': PORTAL,
  'Mutation.rotateWebhookSecret': PORTAL,
  'Mutation.testWebhook': { ...PORTAL, perMinute: 30 },
  'Mutation.replayWebhook': { ...PORTAL, perMinute: 30 },

  'Query.explainStatus': { staff: DESK, scopes: ['explanation:read'], personal: true, perMinute: 600 },

  'Query.retention': { staff: ['SUPERVISOR', 'AUDITOR', 'ADMIN', 'POLICY_AUTHOR', 'POLICY_APPROVER'] },
  'Query.schemeEnd': { staff: ['ADMIN', 'SUPERVISOR', 'POLICY_APPROVER', 'AUDITOR'] },
  'Mutation.proposeSchemeEnd': { staff: ENDS_THE_SCHEME },
  'Mutation.approveSchemeEnd': { staff: ENDS_THE_SCHEME },
  'Mutation.withdrawSchemeEnd': { staff: ENDS_THE_SCHEME },
  'Query.dataRequests': { ...DATA_RIGHTS, staff: ['HANDLER', 'REVIEWER', 'SUPERVISOR', 'AUDITOR'] },
  'Mutation.openDataRequest': { ...DATA_RIGHTS, staff: ['HANDLER', 'SUPERVISOR'], perMinute: 30 },
  'Mutation.takeUpDataRequest': { ...DATA_RIGHTS, staff: ['HANDLER', 'SUPERVISOR'] },
  'Mutation.approveDataRequest': { ...DATA_RIGHTS, staff: ['REVIEWER', 'SUPERVISOR'] },
  'Mutation.refuseDataRequest': { ...DATA_RIGHTS, staff: ['REVIEWER', 'SUPERVISOR'] },
  'Mutation.requestOwnData': { ...DATA_RIGHTS, scopes: ['data-rights:write'], perMinute: 60 },
  'Query.ownDataRequests': { ...DATA_RIGHTS, scopes: ['data-rights:write'], perMinute: 600 },

  'Query.auditEvents': { staff: AUDITORS, personal: true, everywhere: true, purpose: 'AUDIT' },
  'Query.auditEvent': { staff: AUDITORS, personal: true, everywhere: true, purpose: 'AUDIT' },
  'Query.auditChain': { staff: AUDITORS },
  'Mutation.verifyAuditChain': { staff: AUDITORS },
  'Query.accessLog': { staff: ['SUPERVISOR', 'AUDITOR'], scopes: ['access-log:read'], personal: true },

  'Mutation.breakGlass': { ...APPEAL_DESK, everywhere: true, breaksGlass: true, purpose: 'EMERGENCY', perMinute: 5 },
  'Query.emergencyAccesses': { staff: REVIEWS_EMERGENCIES, personal: true, everywhere: true, purpose: 'AUDIT' },
  'Mutation.reviewEmergencyAccess': {
    staff: REVIEWS_EMERGENCIES,
    personal: true,
    everywhere: true,
    purpose: 'AUDIT',
  },

  'Query.appeal': { staff: DESK_AND_AUDIT, personal: true, purpose: 'APPEAL' },
  'Query.appeals': { staff: DESK_AND_AUDIT, personal: true, purpose: 'APPEAL' },
  'Query.queueCounts': { staff: DESK_AND_AUDIT },
  'Query.deskWall': { staff: ['SUPERVISOR'] },
  'Mutation.acknowledgeEscalation': { staff: ['SUPERVISOR'] },
  'Mutation.touchAppeal': MY_DESK,
  'Query.previewCorrection': { staff: ['HANDLER', 'REVIEWER', 'SUPERVISOR'], personal: true, purpose: 'APPEAL' },
  'Mutation.openAppeal': APPEAL_DESK,
  'Mutation.startReview': APPEAL_DESK,
  'Mutation.addEvidence': APPEAL_DESK,
  'Mutation.withdrawEvidence': APPEAL_DESK,
  'Query.agencies': { staff: [...DESK_AND_AUDIT, 'DATA_STEWARD'] },
  'Query.agencyTasks': {
    staff: [...DESK_AND_AUDIT, 'DATA_STEWARD'],
    scopes: ['agency:write'],
    personal: true,
    purpose: 'APPEAL',
  },
  'Query.agencyRegister': KEEPS_AGENCIES,
  'Query.answeringPartners': KEEPS_AGENCIES,
  'Mutation.saveAgency': KEEPS_AGENCIES,
  'Mutation.askAgency': APPEAL_DESK,
  'Mutation.answerAgencyTask': {
    staff: [...DESK, 'DATA_STEWARD'],
    scopes: ['agency:write'],
    personal: true,
    purpose: 'APPEAL',
  },
  'Mutation.chaseAgencyTask': APPEAL_DESK,
  'Mutation.cancelAgencyTask': APPEAL_DESK,
  'Mutation.addNote': APPEAL_DESK,
  'Query.previewCorrections': { staff: ['HANDLER', 'REVIEWER', 'SUPERVISOR'], personal: true, purpose: 'APPEAL' },
  'Mutation.proposeCorrections': APPEAL_DESK,
  'Mutation.removeCorrection': APPEAL_DESK,
  'Mutation.decideRemoval': { staff: ['REVIEWER', 'SUPERVISOR'], personal: true, purpose: 'APPEAL' },
  'Mutation.proposeCorrection': APPEAL_DESK,
  'Mutation.approveCorrection': APPEAL_DESK,
  'Mutation.rejectCorrection': APPEAL_DESK,
  'Mutation.upholdAppeal': APPEAL_DESK,
  'Mutation.withdrawAppeal': APPEAL_DESK,
  'Mutation.reopenAppeal': APPEAL_DESK,
  'Mutation.closeAppeal': APPEAL_DESK,
  'Query.duplicateAppeal': APPEAL_DESK,
  'Mutation.verifyIdentity': APPEAL_DESK,
  'Mutation.askCitizen': APPEAL_DESK,
  'Mutation.citizenAnswered': APPEAL_DESK,
  'Mutation.resumeAppeal': APPEAL_DESK,
  'Mutation.transferAppeal': APPEAL_DESK,
  'Mutation.confirmReceipt': APPEAL_DESK,
  'Mutation.answerTransferred': APPEAL_DESK,
  'Mutation.mergeAppeals': APPEAL_DESK,
  'Mutation.takeBackProposal': APPEAL_DESK,
  'Mutation.assignAppeal': APPEAL_DESK,
  'Mutation.changeUrgency': APPEAL_DESK,
  'Mutation.undoMove': APPEAL_DESK,
  'Mutation.linkAppeal': APPEAL_DESK,
  'Mutation.unlinkAppeal': APPEAL_DESK,
  'Mutation.actOnAppeals': { staff: DESK },

  'Query.drafts': MY_DESK,
  'Mutation.saveDraft': MY_DESK,
  'Mutation.deleteDraft': MY_DESK,
  'Query.handlers': { staff: DESK },
  'Query.savedFilters': { staff: DESK_AND_AUDIT },
  'Mutation.saveFilter': { staff: DESK_AND_AUDIT },
  'Mutation.deleteFilter': { staff: DESK_AND_AUDIT },
  'Query.preference': { staff: EVERYBODY, workbench: true },
  'Mutation.savePreference': { staff: EVERYBODY, workbench: true },

  'Query.savedQuestions': { staff: [...KEEPS_QUESTIONS, 'AUDITOR'] },
  'Query.savedQuestionVersions': { staff: [...KEEPS_QUESTIONS, 'AUDITOR'] },
  'Mutation.saveQuestion': { staff: KEEPS_QUESTIONS },
  'Mutation.deleteQuestion': { staff: KEEPS_QUESTIONS },
  'Mutation.restoreQuestion': { staff: KEEPS_QUESTIONS },
  'Query.notices': { staff: ['SUPERVISOR', 'ADMIN'] },
  'Query.noticeQueue': { staff: ['SUPERVISOR', 'ADMIN'] },
  'Mutation.sendNoticeAgain': { staff: DESK },
  'Mutation.tellByPhone': { staff: DESK },
  'Mutation.reportNoticeDelivery': { scopes: ['notice:write'] },
  'Query.statistics': STATISTICS,
  'Query.statisticsCatalogue': STATISTICS,
  'Query.exports': STATISTICS,
  'Mutation.startExport': { ...STATISTICS, perMinute: 20 },
  'Mutation.cancelExport': STATISTICS,
  'Query.analystAlerts': STATISTICS,
  'Mutation.acknowledgeAlert': { staff: ['ANALYST', 'SUPERVISOR', 'DATA_STEWARD'] },
  'Query.deskIndicators': INDICATORS,
  'Query.deskIndicator': INDICATORS,
  'Mutation.rateAppeal': APPEAL_DESK,
  'Mutation.rateOwnAppeal': { scopes: ['satisfaction:write'], personal: true, purpose: 'SATISFACTION', perMinute: 60 },
  'Query.qualityReviews': QUALITY,
  'Query.qualityReview': QUALITY,
  'Query.decisionUnderReview': QUALITY,
  'Mutation.decideQualityReview': QUALITY,
  'Mutation.settleQualityReview': { ...QUALITY, staff: ['SUPERVISOR'] },

  'Query.incident': { staff: [...DESK_AND_AUDIT, 'DATA_STEWARD'] },
  'Query.incidents': { staff: [...DESK_AND_AUDIT, 'DATA_STEWARD'] },
  'Query.formingIncidents': { staff: [...DESK_AND_AUDIT, 'DATA_STEWARD'] },
  'Query.incidentAppeals': { staff: DESK_AND_AUDIT, personal: true, purpose: 'APPEAL' },
  'Mutation.openIncident': { staff: LEADS_INCIDENTS },
  'Mutation.draftIncidentCorrection': { staff: LEADS_INCIDENTS },
  'Mutation.dryRunIncident': { staff: LEADS_INCIDENTS },
  'Mutation.cancelIncidentDryRun': { staff: LEADS_INCIDENTS },
  'Mutation.approveIncident': { staff: ['REVIEWER', 'SUPERVISOR'] },
  'Mutation.sendBackIncident': { staff: ['REVIEWER', 'SUPERVISOR'] },
  'Mutation.startWave': { staff: LEADS_INCIDENTS },
  'Mutation.stopIncident': { staff: [...LEADS_INCIDENTS, 'REVIEWER'] },
  'Mutation.undoWave': { staff: LEADS_INCIDENTS },
  'Mutation.settleIncidentByList': { staff: LEADS_INCIDENTS },
  'Mutation.dismissIncident': { staff: LEADS_INCIDENTS },
  'Mutation.writeReviewNote': { staff: LEADS_INCIDENTS },
  'Query.rootCauses': { staff: ['DATA_STEWARD', 'SUPERVISOR', 'ANALYST', 'AUDITOR'] },
  'Query.rootCauseTasks': { staff: ['DATA_STEWARD', 'SUPERVISOR', 'ANALYST', 'AUDITOR'] },
  'Mutation.noteRootCause': { staff: STEWARDS },

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
  'Query.trackResult': { staff: DESK, scopes: ['result:read'], personal: true, perMinute: 600 },
  'Query.integrityChanges': { ...INTEGRITY, staff: [...FINDS_FORGERIES, 'AUDITOR'] },
  'Mutation.proposeIntegrity': { ...INTEGRITY, staff: FINDS_FORGERIES },
  'Mutation.decideIntegrity': { ...INTEGRITY, staff: ['REVIEWER', 'SUPERVISOR', 'DATA_STEWARD'] },
  'Mutation.takeBackIntegrity': { ...INTEGRITY, staff: FINDS_FORGERIES },
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

  'Query.connectors': { staff: SEES_CONNECTORS },
  'Query.connectorHistory': { staff: SEES_CONNECTORS },
  'Mutation.saveConnector': { staff: ADMINISTRATORS },
  'Mutation.setConnectorStanding': { staff: ['ADMIN', 'DATA_STEWARD'] },
  'Mutation.checkConnector': { staff: ['ADMIN', 'DATA_STEWARD', 'SUPERVISOR'], perMinute: 20 },
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
  'Mutation.importStays': { scopes: ['stay:write'], personal: true, purpose: 'JOURNEY_REPORT' },
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
  'Query.complaints': { staff: DESK_AND_AUDIT, personal: true, purpose: 'COMPLAINT' },
  'Query.complaint': { staff: DESK_AND_AUDIT, personal: true, purpose: 'COMPLAINT' },
  'Query.complaintFigures': { staff: [...DESK_AND_AUDIT, 'ANALYST', 'DATA_STEWARD'] },
  'Mutation.openComplaint': { staff: DESK, personal: true, purpose: 'COMPLAINT' },
  'Mutation.reportRefusal': { scopes: ['complaint:write'], personal: true, purpose: 'COMPLAINT', perMinute: 60 },
  'Mutation.passOnComplaint': { staff: ['HANDLER', 'SUPERVISOR'], personal: true, purpose: 'COMPLAINT' },
  'Mutation.recheckComplaint': { staff: ['HANDLER', 'SUPERVISOR'], personal: true, purpose: 'COMPLAINT' },
  'Mutation.closeComplaint': { staff: ['HANDLER', 'SUPERVISOR'], personal: true, purpose: 'COMPLAINT' },
  'Mutation.withdrawComplaint': { staff: DESK, personal: true, purpose: 'COMPLAINT' },
  'Mutation.reopenComplaint': { staff: DESK, personal: true, purpose: 'COMPLAINT' },
  'Query.imports': { staff: [...STEWARDS, 'SUPERVISOR', 'AUDITOR'] },
  'Query.import': { staff: [...STEWARDS, 'SUPERVISOR', 'AUDITOR'] },
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

  'Query.simulation': { staff: [...MAY_SIMULATE, 'AUDITOR'] },
  'Query.simulations': { staff: [...MAY_SIMULATE, 'AUDITOR'] },
  'Query.shadowRun': { staff: [...MAY_SHADOW, 'AUDITOR'] },
  'Query.shadowRuns': { staff: [...MAY_SHADOW, 'AUDITOR'] },
  'Mutation.startSimulation': { staff: MAY_SIMULATE },
  'Mutation.cancelSimulation': { staff: MAY_SIMULATE },
  'Mutation.startShadowRun': { staff: MAY_SHADOW },
  'Mutation.stopShadowRun': { staff: MAY_SHADOW },
};
