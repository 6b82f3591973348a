import { fields, masked, plain, type Reader, type Rights } from './field-right.js';
import { CASE, DECIDES, DESK } from './readers.js';

const QUALITY: readonly Reader[] = ['REVIEWER', 'SUPERVISOR'];
const ASKED: readonly Reader[] = [...CASE, 'DATA_STEWARD', 'agency:write'];
const EMERGENCY: readonly Reader[] = ['SUPERVISOR', 'AUDITOR'];

/** What the desk does about a person: appeals, corrections, calls, agencies, complaints, quality. */
export const DESK_RIGHTS: Readonly<Record<string, Rights>> = {
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
  RatingTaken: plain(['satisfaction:write'], 'number'),
};
