import { GraphQLError } from 'graphql';
import type { StaffRole } from '@zhengming/domain';
import type { Actor, Scope } from './actor.js';

/** Who reads: staff by role, partners by scope. */
export type Reader = StaffRole | Scope;

/** MASKED: surname, first and last digits; the mask is what is stored (design D8). CLEAR: only by revealing. */
export type FieldForm = 'PLAIN' | 'MASKED' | 'CLEAR';

export interface FieldRight {
  readonly readers: readonly Reader[];
  readonly form: FieldForm;
}

type Rights = Readonly<Record<string, FieldRight>>;

/** Whoever may ask for a row may read these of its fields. */
const fields = (readers: readonly Reader[], form: FieldForm, names: string): Rights =>
  Object.fromEntries(names.split(/\s+/).map((name) => [name, { readers, form }]));
const plain = (readers: readonly Reader[], names: string): Rights => fields(readers, 'PLAIN', names);
const masked = (readers: readonly Reader[], names: string): Rights => fields(readers, 'MASKED', names);

const DESK: readonly Reader[] = ['INTAKE', 'HANDLER', 'REVIEWER', 'SUPERVISOR'];
const CASE: readonly Reader[] = [...DESK, 'AUDITOR'];
const DECIDES: readonly Reader[] = ['HANDLER', 'REVIEWER', 'SUPERVISOR'];
const QUALITY: readonly Reader[] = ['REVIEWER', 'SUPERVISOR'];
const ASKED: readonly Reader[] = [...CASE, 'DATA_STEWARD', 'agency:write'];
/** Where a result is: the desk, and the citizen through a partner. */
const TRACKED: readonly Reader[] = [...CASE, 'result:read'];
const GENUINE: readonly Reader[] = [...CASE, 'DATA_STEWARD'];
const INSTITUTIONS: readonly Reader[] = ['DATA_STEWARD', 'SUPERVISOR', 'ANALYST', 'AUDITOR'];
const AUDIT: readonly Reader[] = ['AUDITOR'];
const LOG: readonly Reader[] = ['SUPERVISOR', 'AUDITOR', 'access-log:read'];
const EMERGENCY: readonly Reader[] = ['SUPERVISOR', 'AUDITOR'];
const DATA_RIGHTS: readonly Reader[] = [...DECIDES, 'AUDITOR'];
const EXPLAINED: readonly Reader[] = [...DESK, 'explanation:read'];
const CHECKED: readonly Reader[] = [...DESK, 'status:read', 'status:watch'];
const LOOKED_UP: readonly Reader[] = [...DESK, 'lookup:write'];
const PEER: readonly Reader[] = ['record:read'];
const DECLARED: readonly Reader[] = [...CASE, 'declaration:write', 'community:write'];
const DECIDES_OR_AUDITS: readonly Reader[] = [...DECIDES, 'AUDITOR'];
const BOOK: readonly Reader[] = [...DECIDES_OR_AUDITS, 'scan:write'];
const FIELD: readonly Reader[] = [...CASE, 'community:write'];
const PASSES: readonly Reader[] = [...DESK, 'passage:write'];

/**
 * Who may read each field of every type that says something of a person, and in which form (field-level rights). Closed
 * by default: a field that is not here is read by nobody. What an INTAKE agent may *say* to a caller goes by how well the
 * caller is known (`Appeal.disclosure`); what they see does not, since a wrong caller is only found out by looking.
 */
export const FIELD_RIGHTS: Readonly<Record<string, Rights>> = {
  Person: {
    ...masked(CASE, 'name idNumber'),
    ...plain(CASE, 'id sex birthYear homeDivision category status decision decisions stays tests displayedTests'),
    ...plain(CASE, 'vaccinations vaccinationStatus phones declarations guardian appeals incidents sources'),
    ...plain(CASE, 'numberDiagnoses delegations heldDelegations checkpointPasses mergedInto mergedRecords'),
    ...plain(CASE, 'endedStays communityDecisions fieldTasks'),
  },
  PersonSource: {
    ...plain(CASE, 'code name kinds standing since state fault askedAt answeredAt askAgainAt records problems askable'),
    ...plain(CASE, 'sentence'),
  },
  PaperDose: plain(DECIDES, 'personId doseId'),
  RecordLookUp: plain(LOOKED_UP, 'personId answers endedAt'),
  LookUpAnswer: plain(LOOKED_UP, 'source name state fault added withdrawn problems records sentence'),
  // to another platform: the records themselves, of whom it named; nobody's name
  PeerRecords: plain(PEER, 'at answers'),
  PeerAnswer: plain(PEER, 'state unchanged version tests vaccinations'),
  PeerTest: {
    ...plain(PEER, 'recordId withdrawnAt sampleNumber institution creditCode divisionCode qualified sampledAt'),
    ...plain(PEER, 'receivedAt reportedAt uploadedAt result'),
  },
  PeerDose: plain(PEER, 'recordId withdrawnAt productCode doseNumber givenOn divisionCode institution'),
  // a partner learns the verdict and until when it stands; what it rests on is for the desk
  Status: {
    ...plain(DECLARED, 'colour popup popupCode advice determinacy evaluatedAt validUntil'),
    ...plain(CASE, 'decisionId decidingRuleId areaVersionId policyId policyVersion'),
  },
  Decision: {
    ...plain(CASE, 'id personId colour popup popupCode advice determinacy headline reasons gaps clears trigger'),
    ...plain(CASE, 'evaluatedAt knownAt validUntil decidingRuleId policyId policyVersion policyInWords'),
    ...plain(CASE, 'areaVersionId areaListInWords'),
  },
  DecisionSummary: plain(CASE, 'id cause colour popup determinacy decidingRuleId evaluatedAt trigger triggerId'),
  Reason: plain(CASE, 'deciding evidence group ruleId sentence title truth'),
  EvidenceRef: plain(
    CASE,
    'areas countsUntil countsUntilSentence division factId hit kind precision precisionSentence source',
  ),
  DataGap: plain(CASE, 'code factId nextStep owner sentence wayOut'),
  Clear: plain(CASE, 'at colour factIds kind needs popup sentence'),
  Outcome: plain(CASE, 'colour decidingRuleId determinacy headline popup validUntil'),
  Stay: plain(
    CASE,
    `areas arrivedAt caseNumber detail division endedAt endedBecause id knownFrom leftAt phone precision reference remote
     source strength`,
  ),
  RemoteGround: plain(CASE, 'factId km reason sentence'),
  VenueScan: {
    ...masked(BOOK, 'personName personIdNumber'),
    ...plain(BOOK, 'forwarded id scannedAt'),
    ...plain(DECIDES_OR_AUDITS, 'remote'),
  },
  FieldTask: {
    ...masked(FIELD, 'personName personIdNumber'),
    ...plain(FIELD, 'allowedActs arrivalAt community decisions division dueAt endedAt ending id kind loopState note'),
    ...plain(FIELD, 'openedAt overdueAt state until version'),
    ...plain(CASE, 'personId sampleNumber'),
  },
  Complaint: {
    ...masked(CASE, 'personName personIdNumber'),
    ...plain(
      CASE,
      'agency allowedActs card channel checkedAt closedAt closingNote division dueAt events externalReference',
    ),
    ...plain(CASE, 'ground id openedAt personId placeKind placeName policyVersion refusedAt remedy ruleId ruleVerdict'),
    ...plain(CASE, 'state statement stuck testId verdict version number'),
  },
  ComplaintEvent: plain(CASE, 'action actor at note'),
  ComplaintReceipt: plain(['complaint:write'], 'card dueAt number ruleVerdict'),
  CommunityDecision: plain(FIELD, 'act basis community decidedAt decidedBy id reverses signed state statementHash'),
  Passage: plain(PASSES, 'at followUpDue reason sentence verdict'),
  NucleicTest: plain(
    CASE,
    `channel countsUntil division grade hops id institution integrity integrityChange origin possibleIntegrity receivedAt
     recognition reportedAt result sampledAt scope track uploadedAt visibleAt`,
  ),
  Recognition: plain(
    CASE,
    'at countsTo followUp gaps grade place policyId policyVersion reason referral refusal rule ruleId sentence verdict',
  ),
  ResultTrack: plain(TRACKED, 'advice code hops isLate stuckAt turn'),
  ResultHop: plain(TRACKED, 'from hop lagMinutes owner state to'),
  TrackedResult: plain([...DESK, 'result:read'], 'institution sampledAt testId track'),
  IntegrityChange: {
    ...masked(GENUINE, 'personName personIdNumber'),
    ...plain(
      GENUINE,
      'id personId testId institution sampleNumber sampledAt reportedAt result channel was becomes state',
    ),
    ...plain(GENUINE, 'reason document proposedBy proposedAt decidedBy decidedAt decisionReason allowedActions'),
    ...plain(GENUINE, 'referredTo referralNumber referredAt'),
  },
  // nobody is in it but the member of staff who wrote it
  InstitutionVersion: plain(
    INSTITUTIONS,
    'changedAt changedBy creditCode division document dutyContact name phone reason run traits version',
  ),
  DisplayedTests: plain(CASE, 'page pageName policyId policyVersion tests'),
  DisplayedTest: plain(CASE, 'reason ruleId sentence shown testId'),
  Vaccination: plain(CASE, 'division doseNumber givenOn grade id institution product source'),
  VaccinationStatus: plain(CASE, 'doses gaps headline policyId policyVersion rule ruleId series state'),
  VaccinationGap: plain(CASE, 'code doseId sentence source'),
  VaccineSeries: plain(CASE, 'given required technology'),
  UsedDose: plain(CASE, 'doseId sentence use'),
  PhoneBinding: {
    ...masked(CASE, 'number'),
    ...plain(
      CASE,
      'answeredAt boundAt channel effectiveFrom effectiveTo id ifUnboundToday state unboundAt verification',
    ),
    ...plain(CASE, 'verificationAskedAt'),
  },
  NumberDiagnosis: { ...masked(CASE, 'number'), ...plain(CASE, 'bindingId hint sentence until') },
  // whoever asks the operators must know the number, and nothing else of whom it belongs to
  WaitingVerification: { ...fields(['binding:write'], 'CLEAR', 'number'), ...plain(['binding:write'], 'askedAt id') },
  Delegation: plain(
    CASE,
    'channel consent endReason endedAt endedBy from holder id purposes registeredAt registeredBy relation state subject to uses',
  ),
  DelegationUse: plain([...CASE, 'family:write'], 'at partner purpose'),
  FamilyCard: {
    ...masked(['family:write'], 'name'),
    ...plain(['family:write'], 'id mine purposes relation state to uses'),
  },
  FamilyStatus: {
    ...masked(['family:write'], 'name'),
    ...plain(['family:write'], 'checkedAt colour doses popup tests validUntil'),
  },
  FamilyTest: plain(['family:write'], 'reportedAt result'),
  FamilyDose: plain(['family:write'], 'givenOn product'),
  CheckpointPass: plain(CASE, 'answer at companion document emergency grade id partner place reasons unidentified'),
  CompanionCheck: plain(['checkpoint:write'], 'answer grade id reasons sentence'),
  CompanionReasonText: plain([...CASE, 'checkpoint:write'], 'code sentence'),
  // what a steward compares: masked, counts, no place and no date but the year of birth
  RecordSide: {
    ...masked(['DATA_STEWARD'], 'name idNumber phones'),
    ...plain(
      ['DATA_STEWARD'],
      'birthYear colour createdAt documentKind doses homeDivision openAppeals personId sex stays tests',
    ),
  },
  DuplicateCandidate: plain(
    ['DATA_STEWARD'],
    'decidedAt decidedBy decisionReason foundAt grade id merge reasons score sides state version',
  ),
  PersonMerge: plain(
    ['DATA_STEWARD'],
    `allowedActions decidedAt decidedBy decisionReason id merged proposedAt proposedBy reason state survivor undoReason
     undoneAt undoneBy version`,
  ),
  Declaration: plain(CASE, 'arrivalAt channel declaredAt departureDivision enteredBy id places residence'),

  Appeal: {
    ...plain(CASE, 'id number numberInGroups state channel reason statement urgency version person decision cause'),
    ...plain(CASE, 'identityGrade identityAsked identityMatched disclosure probableCauses callCards allowedActions'),
    ...plain(
      CASE,
      'handler handlerId openedBy openedAt firstResponseDue decideDue decidedAt notifiedAt closedAt warnAt',
    ),
    ...plain(
      CASE,
      'hardStopDue undoUntil pauseUntil missing departureAt verdict verdictReason reopenUntil reopenedCount',
    ),
    ...plain(
      CASE,
      'events evidence waitingFiles corrections removals notices agencyTasks transfers escalations presence',
    ),
    ...plain(CASE, 'incident similarAppeals merged mergedInto rating'),
  },
  AppealEvent: plain(CASE, 'action actor at fromState id note toState undone'),
  AppealTransfer: plain(
    CASE,
    'addressee answer answeredAt division endedAt escalatedAt externalNumber handedAt handedBy id receiptDue receivedAt',
  ),
  Disclosure: plain(CASE, 'grade mayTell sentence'),
  Escalation: plain(CASE, 'acknowledgedAt acknowledgedBy at due id stage'),
  Presence: plain(CASE, 'isHandler mode name since staffId'),
  Rating: plain(CASE, 'at contacted satisfied solved'),
  Evidence: plain(
    CASE,
    `agencyTaskId channel deleteAfter deletedAt description files id kind receivedAt receivedBy seenOriginal source
     withdrawnAt withdrawnBy withdrawnReason`,
  ),
  EvidenceFile: plain(CASE, 'bytes deletedAt deletionRun height id mediaType receivedAt sha256 state width'),
  Notice: plain(
    CASE,
    `allowedActions attempts channel elder endedAt id kind lastError nextAttemptAt queuedAt sentAt state text toldBy`,
  ),
  Correction: plain(
    CASE,
    `approver author changes decidedAt division dose evidenceIds id kind legalBasis preview proposalId proposedAt
     removalReason removedAt removedBy ruleId ruleIds secondPersonReasons state targetIds test validFrom validTo`,
  ),
  CorrectionRemoval: plain(CASE, 'askedAt askedBy decidedBy id mayDecide preview proposalId reason state stricter'),
  ProposalChanges: plain(CASE, 'endsAt gapsClosed gapsOpened holdsUntil others returnsTo rules steps vaccination'),
  GapChange: plain(CASE, 'code sentence'),
  RuleChange: plain(CASE, 'after before decidedBefore decidesAfter ruleId title'),
  PromiseStep: plain(CASE, 'at counts outcome'),
  VaccinationChange: plain(CASE, 'after before better'),
  AttachedDose: plain(CASE, 'givenOn institution productCode'),
  AttachedTest: plain(CASE, 'reportedAt result sampledAt'),
  BeforeAfter: plain(CASE, 'after before'),
  SecondPersonNeed: plain(CASE, 'code sentence'),
  ProbableCause: plain(CASE, 'advice code confidence grounds reason sentence suggestedCorrection suggestions'),
  CauseGround: plain(CASE, 'points sentence'),
  SuggestedCorrection: plain(CASE, 'counties kind ruleId targetIds'),
  CountyCandidate: plain(CASE, 'division listed sentence source'),

  ProposalPreview: plain(DECIDES, 'after before changes otherAppeals parts secondPerson standing tightens'),
  OtherOpenAppeal: plain(DECIDES, 'id number state'),
  ProposedPart: plain(DECIDES, 'kind ruleIds'),
  StandingCorrection: plain(DECIDES, 'appealNumber contradicts fromIncident id kind sameFact state validTo'),
  Tightening: plain(DECIDES, 'companions literally'),
  Companion: plain(DECIDES, 'kind name targetIds'),
  RevealedPerson: {
    ...fields(DECIDES, 'CLEAR', 'name idNumber phones'),
    ...plain(DECIDES, 'personId maskAgainAt'),
  },
  RevealedPhone: { ...fields(DECIDES, 'CLEAR', 'number'), ...plain(DECIDES, 'id') },

  Diagnosis: plain(DESK, 'assessment person'),
  DiagnosisAssessment: plain(DESK, 'callCards causes connectors decision differs knowledge notShown scripts'),
  CauseLimit: plain(DESK, 'ask code why'),
  GradedScript: plain(DESK, 'grade personal script'),
  CallScript: plain(DESK, 'elder en zh'),
  SeveralPeople: plain(DESK, 'people'),
  FoundPerson: { ...masked(DESK, 'name idNumber'), ...plain(DESK, 'id birthYear') },
  DuplicateOffer: plain(DESK, 'appealId kind number state'),
  BrokenGlass: plain(DESK, 'personId until'),
  EmergencyAccess: {
    ...masked(EMERGENCY, 'personName'),
    ...plain(
      EMERGENCY,
      'at homeDivision id justified looks mayReview note personId reason reviewedAt reviewedBy staff',
    ),
    ...plain(EMERGENCY, 'until'),
  },

  QualityReview: plain(
    QUALITY,
    `allowedActions appealId blind createdAt decidedAt evidence first id notes reason risk settlement state statement
     urgency version`,
  ),
  BlindDecision: plain(QUALITY, 'at cause reason reviewer verdict'),
  BlindEvidence: plain(QUALITY, 'description kind receivedAt seenOriginal'),
  FirstDecision: plain(QUALITY, 'cause factors reason verdict'),
  QualitySettlement: plain(QUALITY, 'at reason settlement supervisor'),

  // an agency sees its question and the facts it is about, not who at the desk asked or what else the case holds
  AgencyTask: {
    ...masked(ASKED, 'personName personIdNumber'),
    ...plain(
      ASKED,
      'id agency appealNumber state question possibleAnswers wording facts askedAt chaseAt chasedAt chases',
    ),
    ...plain(ASKED, 'dueAt overdueAt answer answerDivision answerText answerTime answeredAt answeredBy cancelledAt'),
    ...plain(ASKED, 'evidenceId suggestion'),
    ...plain([...CASE, 'DATA_STEWARD'], 'askedBy appealId cancelReason'),
  },
  AgencyTaskFact: plain(ASKED, 'division from id sampleNumber to'),
  AgencySuggestion: plain(ASKED, 'division kind targetIds'),

  StatusWatches: plain(['status:watch'], 'until watches'),
  WatchedStatus: plain(['status:watch'], 'status watchId'),
  StatusChanged: plain(['status:watch'], 'after before changedAt cursor id validUntil watchId'),
  PartnerVerdict: plain(['status:watch'], 'category colour popup'),
  StatusCheck: {
    ...plain(CHECKED, 'category checkedAt colour found popup standing validUntil'),
    ...masked(['status:read'], 'token'),
  },
  StatusExplanation: {
    ...masked(EXPLAINED, 'name numbers'),
    ...plain(
      EXPLAINED,
      'areaListInWords colour contest determinacy elderScript evaluatedAt fired gaps headline knownAt',
    ),
    ...plain(EXPLAINED, 'policyInWords popup popupCode validUntil waysOut'),
  },
  ExplainedGap: plain(EXPLAINED, 'code nextStep owner sentence'),
  ExplainedWayOut: plain(EXPLAINED, 'at colour kind popup sentence'),
  AccessLogEntry: plain(LOG, 'at data what who why'),
  AuditEvent: plain(
    AUDIT,
    `action actionText actorId actorKind actorName at clientId detail fields hash id intact kind objectId outcome personId
     purpose reason requestId seq`,
  ),
  DataRequest: {
    ...masked(DATA_RIGHTS, 'personName'),
    ...plain(
      DATA_RIGHTS,
      `allowedActions askedAt decidedAt decidedBy doneAt dueOn fetchUntil grounds id kind note overdue partner personId
       reason state takenBy version`,
    ),
  },
  ErasureGround: plain([...DATA_RIGHTS, 'data-rights:write'], 'code text'),
  OwnDataRequest: plain(['data-rights:write'], 'askedAt dueOn fetchUntil grounds id kind state'),
  RatingTaken: plain(['satisfaction:write'], 'number'),
};

/** Whether somebody with these rights reads a field; types that say nothing of a person stand nowhere above. */
export function mayRead({ roles, scopes }: Pick<Actor, 'roles' | 'scopes'>, type: string, field: string): boolean {
  const rights = FIELD_RIGHTS[type];
  if (!rights) return true;
  const readers = rights[field]?.readers ?? [];
  return readers.some(
    (reader) => (roles as ReadonlySet<string>).has(reader) || (scopes as ReadonlySet<string>).has(reader),
  );
}

/** @throws GraphQLError FORBIDDEN unless somebody with these rights reads the field. */
export function admitField(actor: Pick<Actor, 'roles' | 'scopes'>, type: string, field: string): void {
  if (mayRead(actor, type, field)) return;
  throw new GraphQLError(`You may not read ${type}.${field}.`, {
    extensions: { code: 'FORBIDDEN', reason: 'FIELD', field: `${type}.${field}` },
  });
}
