import { fields, masked, plain, type Reader, type Rights } from './field-right.js';
import { CASE, DECIDES, DESK } from './readers.js';

/** Where a result is: the desk, and the citizen through a partner. */
const TRACKED: readonly Reader[] = [...CASE, 'result:read'];
const GENUINE: readonly Reader[] = [...CASE, 'DATA_STEWARD'];
const INSTITUTIONS: readonly Reader[] = ['DATA_STEWARD', 'SUPERVISOR', 'ANALYST', 'AUDITOR'];
const LOOKED_UP: readonly Reader[] = [...DESK, 'lookup:write'];
const PEER: readonly Reader[] = ['record:read'];
const DECIDES_OR_AUDITS: readonly Reader[] = [...DECIDES, 'AUDITOR'];
const BOOK: readonly Reader[] = [...DECIDES_OR_AUDITS, 'scan:write'];
const FIELD: readonly Reader[] = [...CASE, 'community:write'];
const PASSES: readonly Reader[] = [...DESK, 'passage:write'];

/** A person and what is known of them: tests, doses, journeys, numbers, families, records that are one. */
export const FACT_RIGHTS: Readonly<Record<string, Rights>> = {
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
  Vaccination: plain(
    CASE,
    'division doseNumber givenOn grade id institution product productName receivedAt source toldBy',
  ),
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
  // to tell whose a fact is: no result
  MergeFact: {
    ...masked(['DATA_STEWARD'], 'number'),
    ...plain(['DATA_STEWARD'], 'at division id kind knownFrom source'),
  },
  PersonMerge: plain(
    ['DATA_STEWARD'],
    `allowedActions decidedAt decidedBy decisionReason factsSince id merged proposedAt proposedBy reason state survivor undoReason
     undoneAt undoneBy version`,
  ),
  Declaration: plain(CASE, 'arrivalAt channel declaredAt departureDivision enteredBy id places residence'),
};
