/**
 * Who may read what of a person, written down by hand and held against the field rights: not derived from them. Letters
 * and scopes as in `who-may-ask.ts`. A type alone stands for all its fields; `Type.field` for one that differs.
 */
export const WHO_MAY_READ: readonly (readonly [who: string, what: string])[] = [
  // who somebody is and what is known of them: the desk and the auditor
  [
    'IHRSU',
    `Person Decision DecisionSummary Reason EvidenceRef DataGap Clear Outcome Stay NucleicTest Recognition
     DisplayedTests DisplayedTest Vaccination VaccinationStatus VaccinationGap VaccineSeries UsedDose PhoneBinding
     Declaration RemoteGround`,
  ],
  // the verdict also goes to whoever declared for them; what it rests on does not
  ['IHRSU declaration:write community:write', 'Status'],
  ['IHRSU', 'Status.decisionId Status.decidingRuleId Status.areaVersionId Status.policyId Status.policyVersion'],
  // where a result is, also for the citizen through a partner; whether it is genuine, also for the steward
  ['IHRSU result:read', 'ResultTrack ResultHop'],
  ['IHRS result:read', 'TrackedResult'],
  ['IHRSDU', 'IntegrityChange'],
  ['SDNU', 'InstitutionVersion'],
  // who was at a venue: its keeper reads who came, not where else they were
  ['HRSU scan:write', 'VenueScan'],
  ['HRSU', 'VenueScan.remote'],
  // a task of a community: whom it is about by name, and nothing of its record
  ['IHRSU community:write', 'FieldTask CommunityDecision'],
  ['IHRSU', 'FieldTask.personId FieldTask.sampleNumber'],
  ['IHRS passage:write', 'Passage'],
  ['IHRSU', 'Complaint ComplaintEvent'],
  ['complaint:write', 'ComplaintReceipt'],
  // their case
  [
    'IHRSU',
    `Appeal AppealEvent AppealTransfer Disclosure Escalation Presence Rating Evidence EvidenceFile Notice Correction
     CorrectionRemoval ProposalChanges GapChange RuleChange PromiseStep VaccinationChange AttachedDose AttachedTest
     BeforeAfter SecondPersonNeed ProbableCause CauseGround SuggestedCorrection CountyCandidate`,
  ],
  // what only whoever weighs a correction sees, and whoever may reveal
  [
    'HRS',
    `ProposalPreview OtherOpenAppeal ProposedPart StandingCorrection Tightening Companion RevealedPerson RevealedPhone`,
  ],
  // on a call
  [
    'IHRS',
    `Diagnosis DiagnosisAssessment CauseLimit GradedScript CallScript SeveralPeople FoundPerson DuplicateOffer BrokenGlass`,
  ],
  // the blind second look
  ['RS', 'QualityReview BlindDecision BlindEvidence FirstDecision QualitySettlement'],
  // numbers, families, checks without a code
  ['IHRSU', 'NumberDiagnosis Delegation CheckpointPass'],
  ['IHRSU family:write', 'DelegationUse'],
  ['IHRSU checkpoint:write', 'CompanionReasonText'],
  ['binding:write', 'WaitingVerification'],
  ['family:write', 'FamilyCard FamilyStatus FamilyTest FamilyDose'],
  ['checkpoint:write', 'CompanionCheck'],
  // two records of one person
  ['D', 'RecordSide DuplicateCandidate PersonMerge MergeFact'],
  // what other platforms said, and what this one tells them
  ['IHRSU', 'PersonSource'],
  ['HRS', 'PaperDose'],
  ['IHRS lookup:write', 'RecordLookUp LookUpAnswer'],
  ['record:read', 'PeerRecords PeerAnswer PeerTest PeerDose'],
  // a question to an agency: without the colleague who asked and the case it belongs to
  ['IHRSDU agency:write', 'AgencyTask AgencyTaskFact AgencySuggestion'],
  ['IHRSDU', 'AgencyTask.askedBy AgencyTask.appealId AgencyTask.cancelReason'],
  // partners
  ['IHRS status:read status:watch', 'StatusCheck'],
  ['status:watch', 'StatusWatches WatchedStatus StatusChanged PartnerVerdict'],
  // what somebody shows at a gate is given to whoever shows it
  ['status:read', 'StatusCheck.token'],
  ['IHRS explanation:read', 'StatusExplanation ExplainedGap ExplainedWayOut'],
  ['SU access-log:read', 'AccessLogEntry'],
  ['satisfaction:write', 'RatingTaken'],
  // requests of people about their own data
  ['HRSU', 'DataRequest'],
  ['HRSU data-rights:write', 'ErasureGround'],
  ['data-rights:write', 'OwnDataRequest'],
  // supervision
  ['U', 'AuditEvent'],
  ['SU', 'EmergencyAccess'],
];

/** What is never whole where it is read: surname, first and last digits. */
export const MASKED = `NumberDiagnosis.number FamilyCard.name FamilyStatus.name RecordSide.name RecordSide.idNumber RecordSide.phones MergeFact.number EvidenceRef.number
  Person.name Person.idNumber PhoneBinding.number FoundPerson.name FoundPerson.idNumber
  AgencyTask.personName AgencyTask.personIdNumber VenueScan.personName VenueScan.personIdNumber
  FieldTask.personName FieldTask.personIdNumber Complaint.personName Complaint.personIdNumber StatusExplanation.name StatusExplanation.numbers StatusCheck.token IntegrityChange.personName IntegrityChange.personIdNumber EmergencyAccess.personName DataRequest.personName`;

/** What is whole, for a minute and with a reason. */
export const CLEAR =
  'WaitingVerification.number RevealedPerson.name RevealedPerson.idNumber RevealedPerson.phones RevealedPhone.number';

/** Types that stand beside personal ones and say nothing of anybody: places, bodies, texts, aggregates that are withheld. */
export const SAYS_NOTHING_OF_PEOPLE = `Text Refusal PageInfo DecisionCause Division Institution TraitPeriod PopulationRun QueryChannel InstitutionLeague LeagueLine Agency CallCard AreaHit StayArea
  ConnectorStanding KnowledgeText Incident IncidentDraft IncidentDryRun IncidentFigures MatrixCell SimulatedOutcome
  SuppressedCount SampleCase IncidentEvent IncidentSource IncidentWave WaveStop RefusalVerdict ImportTestsReport
  ImportRowOutcome ImportBindingsReport ImportProblem DeliveryReport Venue FieldTaskCount ComplaintFigure`;
