/**
 * Who may ask which root field, written down from the table "who may do what" and by nothing else: not derived from the
 * permission table it is held against. Staff by letter: I intake, H handler, R reviewer, S supervisor, D data steward,
 * A policy author, P policy approver, N analyst, U auditor, M administrator; partners by scope; * everybody, signed in or
 * not. `?` a query, `!` a mutation. What may be done to one appeal in its present state is the domain's table besides.
 */
export const WHO_MAY_ASK: readonly (readonly [who: string, what: string])[] = [
  ['*', '?me ?clock'],

  // person, explanation: the desk; the auditor reads, and changes nothing
  ['IHRS', '?findPerson ?diagnose ?duplicateAppeal !breakGlass'],
  ['IHRSU', '?person ?persons ?evaluate ?appeal ?appeals ?incidentAppeals ?queueCounts'],
  ['HRS', '!revealPerson ?previewCorrection ?previewCorrections'],

  // the case: open, note, evidence, moves
  [
    'IHRS',
    `!openAppeal !verifyIdentity !startReview !addNote !addEvidence !withdrawEvidence !askCitizen !citizenAnswered
     !resumeAppeal !transferAppeal !confirmReceipt !answerTransferred !mergeAppeals !assignAppeal !changeUrgency !undoMove
     !linkAppeal !unlinkAppeal !actOnAppeals !withdrawAppeal !reopenAppeal !closeAppeal !touchAppeal`,
  ],
  [
    'IHRS',
    `!proposeCorrections !proposeCorrection !takeBackProposal !approveCorrection !rejectCorrection !upholdAppeal
     !removeCorrection`,
  ],
  ['RS', '!decideRemoval'],
  ['IHRS', '!askAgency !chaseAgencyTask !cancelAgencyTask'],
  ['IHRSDU', '?agencies'],
  ['SM', '?agencyRegister ?answeringPartners !saveAgency'],
  ['IHRSDU agency:write', '?agencyTasks'],
  ['IHRSD agency:write', '!answerAgencyTask'],
  ['IHRS', '!sendNoticeAgain !tellByPhone !rateAppeal'],
  ['SM', '?notices ?noticeQueue'],

  // laboratories and where results are; whether a report is genuine takes two
  ['SDNU', '?institutionRegister ?institution'],
  ['SDNU test:write', '?institutionLeague'],
  ['D', '!saveInstitution'],
  ['IHRS result:read', '?trackResult'],
  ['HRSDU', '?integrityChanges'],
  ['HRSD', '!proposeIntegrity !takeBackIntegrity'],
  ['RSD', '!decideIntegrity'],

  // one's own workbench
  ['IHRS', '?drafts !saveDraft !deleteDraft ?handlers'],
  ['IHRSU', '?savedFilters !saveFilter !deleteFilter'],
  ['IHRSDAPNUM', '?preference !savePreference'],

  ['SDNU', '?savedQuestions ?savedQuestionVersions'],
  ['SDN', '!saveQuestion !deleteQuestion !restoreQuestion'],

  // what the desk knows, how it does
  ['IHRSU', '?knowledge ?knowledgeVersions ?knowledgeBindings'],
  ['S', '!saveKnowledge !publishKnowledge !withdrawKnowledge ?deskWall !acknowledgeEscalation'],
  ['SDNU', '?statistics ?statisticsCatalogue ?exports !startExport !cancelExport ?analystAlerts'],
  ['SDN', '!acknowledgeAlert'],
  ['IHRSDNU', '?deskIndicators ?deskIndicator'],
  ['RS', '?qualityReviews ?qualityReview ?decisionUnderReview !decideQualityReview'],
  ['S', '!settleQualityReview'],

  // incidents: led by supervisor or steward, approved by somebody else
  ['IHRSDU', '?incident ?incidents ?formingIncidents'],
  [
    'SD',
    `!openIncident !draftIncidentCorrection !dryRunIncident !cancelIncidentDryRun !startWave !undoWave
     !settleIncidentByList !dismissIncident !writeReviewNote`,
  ],
  ['RSD', '!stopIncident'],
  ['RS', '!approveIncident !sendBackIncident'],
  ['SDNU', '?rootCauses ?rootCauseTasks'],
  ['D', '!noteRootCause'],

  // areas and sources: the steward
  ['IHRSDAPNUM', '?areaVersion ?areaVersions'],
  [
    'D',
    `!importAreas !resolveReviewItem !releaseAreaVersion !publishAreaVersion !rejectAreaVersion !rollBackAreaVersion`,
  ],
  ['SDAPNU', '?precisionGap'],
  ['SDU', '?codeMappings ?codeMappingChanges ?unmappedCodes'],
  ['D', '!proposeCodeMapping !decideCodeMapping !takeBackCodeMapping'],
  [
    'IHRSDAPNUM reference:read',
    '?riskAreas ?riskAreaMap ?divisions ?institutions ?queryChannels ?vaccineProducts ?policies',
  ],

  // policies: the author writes, the approver approves, the analyst simulates
  ['APNU', '?policyVersions ?policyVersion ?comparePolicies'],
  ['AP', '?checkPolicy !returnPolicy !rejectPolicyChange'],
  ['A', '!createPolicyDraft !savePolicyDraft !submitPolicy !discardPolicy !endPolicy !rollBackPolicy'],
  ['P', '!approvePolicy !approvePolicyChange'],
  ['DAPNU', '?simulation ?simulations'],
  ['DAPN', '!startSimulation !cancelSimulation'],
  ['APNU', '?shadowRun ?shadowRuns'],
  ['APN', '!startShadowRun !stopShadowRun'],

  // partners: the verdict, what citizens ask about themselves, their own channel
  ['IHRS status:read', '?checkStatus'],
  ['status:read', '?checkStatuses'],
  ['IHRSDAPNUMT status:read reference:read', '?maintenanceWindows'],
  ['M', '!publishMaintenance !withdrawMaintenance'],
  // the portal of a partner
  ['T', '?ownPartner ?ownUsage ?ownOperations !registerOwnOperation !retireOwnOperation !rotateOwnKey !revokeOwnKey'],
  ['TIHRSDAPNUM reference:read', '?schemaChanges'],
  ['T reference:read', '?sourceFreshness'],
  // whom a partner serves, and its webhooks
  ['status:watch', '!watchStatus !unwatchStatus ?statusWatches'],
  [
    'T webhook:manage',
    `?webhooks ?webhookDeliveries !saveWebhook !removeWebhook !switchWebhook !rotateWebhookSecret !testWebhook
     !replayWebhook`,
  ],
  ['IHRS explanation:read', '?explainStatus'],
  ['SU access-log:read', '?accessLog'],
  ['IHRS declaration:write community:write', '!declareItinerary'],
  ['stay:write trace:write', '!importStays'],
  ['IHRSDU', '?venues'],
  ['HRSU scan:write', '?venueScans'],
  ['scan:write', '!saveVenue !recordVenueScans'],

  // communities: their own tasks; on the phone a handler writes down what they say, a supervisor decides for them
  ['IHRSU community:write', '?fieldTasks ?fieldTaskCounts'],
  ['HS community:write', '!decideCommunityTask !openCommunityTask !closeCommunityTask'],
  ['HS', '!assignFieldTask !closeTrace'],
  ['IHRS passage:write', '!passSampled'],
  ['test:write', '!importTests'],
  // numbers: told by channels and operators, asked about again by the desk
  ['binding:write', '!importBindings !takeVerificationRequests'],
  ['IHRS', '!requestVerification'],
  // families: the desk, the citizen through a partner, the checkpoint
  ['IHRS', '!registerDelegation !endDelegation !registerPerson'],
  ['family:write', '!addFamilyCard !endFamilyCard !checkFamilyStatus ?familyCards'],
  ['checkpoint:write', '!checkWithCompanion'],
  // two records of one person: the stewards, two of them
  ['D', '?duplicateCandidates ?duplicateCandidate !dismissDuplicate !proposeMerge !decideMerge !undoMerge'],
  ['SDU', '?imports ?import'],
  ['D', '?importSenders'],

  // the sandbox: elsewhere refused to everybody
  ['IHRSDAPNUM sandbox:control', '?sandboxStories'],
  ['M sandbox:control', '!setSandboxClock !resetSandbox'],

  // complaints about places that refused a test
  ['IHRSU', '?complaints ?complaint'],
  ['IHRSDNU', '?complaintFigures'],
  ['IHRS', '!openComplaint !withdrawComplaint !reopenComplaint'],
  ['HS', '!passOnComplaint !recheckComplaint !closeComplaint'],
  ['complaint:write', '!reportRefusal'],
  ['notice:write', '!reportNoticeDelivery'],
  ['satisfaction:write', '!rateOwnAppeal'],

  // other platforms: how they stand, asked by the desk, kept by the administrator
  ['IHRSDNUM', '?connectors ?connectorHistory'],
  ['M', '!saveConnector'],
  ['DM', '!setConnectorStanding'],
  ['SDM', '!checkConnector'],
  ['IHRS lookup:write', '!lookUpRecords'],
  ['record:read', '?peerRecords'],
  ['HRS', '!recordPaperDose !settlePaperDose'],

  // a person's own data: asked for by them, taken up by one, decided by another
  ['data-rights:write', '!requestOwnData ?ownDataRequests'],
  ['HS', '!openDataRequest !takeUpDataRequest'],
  ['RS', '!approveDataRequest !refuseDataRequest'],
  ['HRSU', '?dataRequests'],
  ['SAPUM', '?retention'],

  // the end of the scheme: two of those who do not handle people decide, who supervises looks
  ['PM', '!proposeSchemeEnd !approveSchemeEnd !withdrawSchemeEnd'],
  ['SPUM', '?schemeEnd'],

  // supervision: the auditor, and for emergencies the supervisor
  ['U', '?auditEvents ?auditEvent ?auditChain !verifyAuditChain'],
  ['SU', '?emergencyAccesses !reviewEmergencyAccess'],

  // people who work here and partners: the administrator, who sees no personal data
  ['UM', '?staffAccounts ?partners ?partnerScopes'],
  [
    'M',
    `!inviteStaff !changeStaffRights !deactivateStaff !reactivateStaff !endStaffSessions !resetStaffAccess !savePartner
     !makePartnerKey !revokePartnerKey !deactivatePartner !reactivatePartner`,
  ],
  ['IHRSDAPNUM', '?systemHealth ?populationRuns'],
];
