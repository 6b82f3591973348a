/* Generated from schema.graphql and the *.graphql files by `npm run codegen`. Do not edit. */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Colour =
  | 'GREEN'
  | 'YELLOW'
  | 'RED'
  | 'NONE';

export type PopupKind =
  | 'AFFECTED_AREA'
  | 'COMMUNITY_REPORT'
  | 'TEST_REQUIRED'
  | 'PHONE_UNVERIFIED'
  | 'VERIFY_ITINERARY'
  | 'DAILY_RECHECK'
  | 'DATA_GAP';

export type Advice =
  | 'NONE'
  | 'POSTPONE_TRAVEL'
  | 'HOME_ISOLATION'
  | 'REPORT_TO_COMMUNITY'
  | 'TAKE_TEST'
  | 'VERIFY_PHONE'
  | 'DECLARE_ITINERARY'
  | 'DECLARE_COUNTY'
  | 'CONTACT_HOTLINE';

export type Determinacy =
  | 'DETERMINATE'
  | 'INDETERMINATE';

export type Truth =
  | 'TRUE'
  | 'FALSE'
  | 'UNKNOWN';

export type HitLevel =
  | 'IN_AREA'
  | 'PREFECTURE_SIBLING'
  | 'PREFECTURE_ONLY'
  | 'NONE';

export type Precision =
  | 'STREET'
  | 'COUNTY'
  | 'PREFECTURE'
  | 'PROVINCE';

export type StaySource =
  | 'TELECOM'
  | 'TICKET'
  | 'FLOW_INVESTIGATION'
  | 'DECLARATION'
  | 'VENUE_SCAN'
  | 'HOTEL'
  | 'COMMUNITY';

export type RiskLevel =
  | 'HIGH'
  | 'MEDIUM'
  | 'LOW';

export type AreaKind =
  | 'RISK_LEVEL'
  | 'AFFECTED_COUNTY';

export type AreaExtent =
  | 'WHOLE'
  | 'PART'
  | 'REST';

export type TestResult =
  | 'NEGATIVE'
  | 'POSITIVE'
  | 'INCONCLUSIVE'
  | 'PENDING';

export type TestChannel =
  | 'NATIONAL_PLATFORM'
  | 'PROVINCIAL_CODE'
  | 'INSTITUTION'
  | 'PAPER';

export type TestIntegrity =
  | 'OK'
  | 'SUSPECTED'
  | 'FAKE'
  | 'TAMPERED';

export type TestScope =
  | 'PROVINCIAL'
  | 'NATIONAL';

export type EvidenceGrade =
  | 'VERIFIED'
  | 'UNVERIFIED';

export type GapCode =
  | 'NO_POLICY'
  | 'NO_AREA_LIST'
  | 'NO_PHONE'
  | 'PHONE_NOT_ANSWERED'
  | 'STAY_TOO_COARSE'
  | 'AREA_TOO_COARSE'
  | 'TEST_NOT_UPLOADED'
  | 'TEST_PENDING'
  | 'UNKNOWN_DIVISION'
  | 'CONFLICTING_EVIDENCE';

export type GapOwner =
  | 'PERSON'
  | 'TELECOM'
  | 'INSTITUTION'
  | 'DATA_STEWARD'
  | 'POLICY_AUTHOR'
  | 'HOTLINE';

export type ClearKind =
  | 'WAIT'
  | 'TAKE_TEST'
  | 'UPLOAD_TEST'
  | 'DECLARE_ITINERARY'
  | 'DECLARE_COUNTY'
  | 'CORRECT_STAY'
  | 'VERIFY_PHONE'
  | 'LEAVE_AREA'
  | 'AREA_DELISTED'
  | 'COMMUNITY_SCREENING';

export type FactKind =
  | 'STAY'
  | 'TEST'
  | 'PHONE'
  | 'DECLARATION'
  | 'COMMUNITY_TASK'
  | 'CORRECTION';

export type DecisionTrigger =
  | 'FACT'
  | 'AREA'
  | 'POLICY'
  | 'CLOCK'
  | 'CORRECTION'
  | 'INITIAL';

export type StaffRole =
  | 'INTAKE'
  | 'HANDLER'
  | 'REVIEWER'
  | 'SUPERVISOR'
  | 'DATA_STEWARD'
  | 'POLICY_AUTHOR'
  | 'POLICY_APPROVER'
  | 'ANALYST'
  | 'AUDITOR'
  | 'ADMIN';

export type AppealState =
  | 'RECEIVED'
  | 'VERIFYING'
  | 'IN_REVIEW'
  | 'AWAITING_CITIZEN'
  | 'AWAITING_AGENCY'
  | 'LINKED'
  | 'PROPOSED'
  | 'SECOND_REVIEW'
  | 'DECIDED'
  | 'APPLIED'
  | 'NOTIFIED'
  | 'CLOSED'
  | 'REOPENED'
  | 'TRANSFERRED'
  | 'MERGED'
  | 'WITHDRAWN';

export type AppealChannel =
  | 'PHONE_12345'
  | 'PHONE_12326'
  | 'PHONE_12306'
  | 'PHONE_12320'
  | 'IN_APP_MESSAGE'
  | 'MESSAGE_BOARD'
  | 'WEB';

export type AppealReason =
  | 'PREFECTURE_PRECISION'
  | 'TEST_MISSING'
  | 'PHONE_NUMBER'
  | 'TICKET_NOT_TRAVELLED'
  | 'IDENTITY'
  | 'OTHER';

export type UrgencyClass =
  | 'T0'
  | 'T1'
  | 'T2'
  | 'T3';

export type IdentityGrade =
  | 'G0'
  | 'G1'
  | 'G2'
  | 'G3';

export type Verdict =
  | 'UPHELD'
  | 'OVERTURNED'
  | 'PARTLY'
  | 'NO_ERROR_ADVICE';

export type CauseCode =
  | 'PRECISION_PREFECTURE'
  | 'AREA_TOO_WIDE'
  | 'AREA_STALE'
  | 'BASE_STATION_SPILL'
  | 'PASS_THROUGH'
  | 'NUMBER_NOT_WITH_PERSON'
  | 'NEW_SIM_UNDER_14D'
  | 'TICKET_NOT_TRAVELLED'
  | 'ID_MISMATCH'
  | 'TEST_NOT_UPLOADED'
  | 'TEST_LATE'
  | 'TEST_WRONG_ID'
  | 'LAB_NOT_CONNECTED'
  | 'DOSE_OTHER_PROVINCE'
  | 'REMOTE_VENUE_SCAN'
  | 'SYNC_DELAY'
  | 'POLICY_DEFECT'
  | 'CORRECT_FLAG'
  | 'GUIDANCE_ONLY';

export type EvidenceKind =
  | 'TICKET'
  | 'BOARDING_PASS'
  | 'REFUND_RECEIPT'
  | 'HOTEL_BILL'
  | 'TOLL_RECORD'
  | 'EMPLOYER_LETTER'
  | 'COMMUNITY_LETTER'
  | 'OPERATOR_STATEMENT'
  | 'TRAVEL_CARD_SCREENSHOT'
  | 'LAB_REPORT'
  | 'VACCINATION_BOOKLET'
  | 'COMPANION_STATEMENT'
  | 'CALL_NOTE';

export type CorrectionKind =
  | 'REFINE_STAY'
  | 'EXCLUDE_STAY'
  | 'END_BINDING_EARLY'
  | 'ATTACH_TEST'
  | 'CONFIRM_TEST_UPLOAD'
  | 'GRACE';

export type CorrectionState =
  | 'PROPOSED'
  | 'APPROVED'
  | 'REJECTED'
  | 'REMOVED';

export type AppealAction =
  | 'START_REVIEW'
  | 'ADD_EVIDENCE'
  | 'ADD_NOTE'
  | 'PROPOSE_CORRECTION'
  | 'APPROVE_CORRECTION'
  | 'REJECT_CORRECTION'
  | 'UPHOLD'
  | 'RESUME'
  | 'CLOSE'
  | 'WITHDRAW'
  | 'REOPEN';

export type AreaVersionState =
  | 'IN_REVIEW'
  | 'HELD'
  | 'READY'
  | 'PUBLISHED'
  | 'REJECTED'
  | 'SUPERSEDED';

export type AreaVersionAction =
  | 'RESOLVE'
  | 'RELEASE'
  | 'PUBLISH'
  | 'REJECT';

export type IdentifierKind =
  | 'RESIDENT_ID'
  | 'PHONE';

export type RunState =
  | 'QUEUED'
  | 'RUNNING'
  | 'DONE'
  | 'FAILED';

export type IdentifierInput = {
  readonly kind: IdentifierKind;
  readonly value: string;
};

export type AppealFilter = {
  readonly states?: ReadonlyArray<AppealState> | null | undefined;
  readonly open?: boolean | null | undefined;
  readonly urgency?: ReadonlyArray<UrgencyClass> | null | undefined;
  readonly mine?: boolean | null | undefined;
  readonly overdue?: boolean | null | undefined;
  readonly search?: string | null | undefined;
};

export type PersonFilter = {
  readonly colour?: ReadonlyArray<Colour> | null | undefined;
  readonly popup?: ReadonlyArray<PopupKind> | null | undefined;
  readonly prefecture?: string | null | undefined;
  readonly determinacy?: Determinacy | null | undefined;
};

export type OpenAppealInput = {
  readonly personId: string;
  readonly channel: AppealChannel;
  readonly reason: AppealReason;
  readonly statement: string;
  readonly departureAt?: string | null | undefined;
  readonly stuckNow?: boolean | null | undefined;
  readonly identityGrade: IdentityGrade;
  readonly externalReference?: string | null | undefined;
};

export type AddEvidenceInput = {
  readonly appealId: string;
  readonly kind: EvidenceKind;
  readonly description: string;
  readonly seenOriginal: boolean;
};

export type CorrectionInput = {
  readonly kind: CorrectionKind;
  readonly targetIds: ReadonlyArray<string>;
  readonly divisionCode?: string | null | undefined;
  readonly ruleId?: string | null | undefined;
  readonly test?: AttachTestInput | null | undefined;
  readonly validDays?: number | null | undefined;
};

export type AttachTestInput = {
  readonly institutionId: string;
  readonly sampleNumber: string;
  readonly sampledAt: string;
  readonly reportedAt: string;
  readonly result: TestResult;
};

export type ProposeCorrectionInput = {
  readonly appealId: string;
  readonly correction: CorrectionInput;
  readonly cause: CauseCode;
  readonly legalBasis: string;
  readonly evidenceIds: ReadonlyArray<string>;
  readonly expectedVersion: number;
};

export type DecideCorrectionInput = {
  readonly appealId: string;
  readonly correctionId: string;
  readonly note?: string | null | undefined;
  readonly expectedVersion: number;
};

export type UpholdInput = {
  readonly appealId: string;
  readonly cause: CauseCode;
  readonly reason: string;
  readonly expectedVersion: number;
};

export type MoveAppealInput = {
  readonly appealId: string;
  readonly note?: string | null | undefined;
  readonly expectedVersion: number;
};

export type ImportAreasInput = {
  readonly fileName: string;
  readonly content: string;
};

export type ResolveReviewItemInput = {
  readonly itemId: string;
  readonly divisionCode?: string | null | undefined;
  readonly notAPlace?: boolean | null | undefined;
  readonly reason: string;
  readonly remember?: boolean | null | undefined;
};

export type AreaVersionInput = {
  readonly id: string;
  readonly reason: string;
  readonly expectedVersion: number;
};

export type DeclareItineraryInput = {
  readonly identifier: IdentifierInput;
  readonly arrivalAt?: string | null | undefined;
  readonly departureDivision?: string | null | undefined;
  readonly counties: ReadonlyArray<DeclaredCountyInput>;
};

export type DeclaredCountyInput = {
  readonly divisionCode: string;
  readonly arrivedAt: string;
  readonly leftAt?: string | null | undefined;
};

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { readonly me: { readonly permissions: ReadonlyArray<string>, readonly staff: { readonly id: string, readonly username: string, readonly displayName: string, readonly roles: ReadonlyArray<StaffRole> } } | null };

export type ListAppealsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: AppealFilter | null | undefined;
}>;


export type ListAppealsQuery = { readonly appeals: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly number: string, readonly state: AppealState, readonly channel: AppealChannel, readonly reason: AppealReason, readonly urgency: UrgencyClass, readonly departureAt: string | null, readonly openedAt: string, readonly firstResponseDue: string, readonly decideDue: string, readonly decidedAt: string | null, readonly closedAt: string | null, readonly handler: string | null, readonly person: { readonly id: string, readonly name: string, readonly idNumber: string, readonly birthYear: number, readonly homeDivision: DivisionPartsFragment, readonly status: StatusPartsFragment | null } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type CountQueueQueryVariables = Exact<{ [key: string]: never; }>;


export type CountQueueQuery = { readonly queueCounts: { readonly open: number, readonly overdue: number, readonly mine: number, readonly awaitingSecondReview: number, readonly t0: number, readonly t1: number, readonly t2: number, readonly t3: number } };

export type OutcomePartsFragment = { readonly colour: Colour, readonly popup: PopupKind | null, readonly determinacy: Determinacy, readonly decidingRuleId: string | null, readonly validUntil: string | null, readonly headline: TextPartsFragment, readonly clears: ReadonlyArray<ClearPartsFragment> };

export type BeforeAfterPartsFragment = { readonly before: OutcomePartsFragment, readonly after: OutcomePartsFragment };

export type CorrectionPartsFragment = { readonly id: string, readonly kind: CorrectionKind, readonly targetIds: ReadonlyArray<string>, readonly ruleId: string | null, readonly legalBasis: string, readonly validFrom: string, readonly validTo: string, readonly state: CorrectionState, readonly author: string, readonly approver: string | null, readonly proposedAt: string, readonly decidedAt: string | null, readonly division: DivisionPartsFragment | null, readonly preview: BeforeAfterPartsFragment };

export type CasePartsFragment = { readonly id: string, readonly number: string, readonly state: AppealState, readonly channel: AppealChannel, readonly reason: AppealReason, readonly statement: string, readonly urgency: UrgencyClass, readonly departureAt: string | null, readonly identityGrade: IdentityGrade, readonly cause: CauseCode | null, readonly verdict: Verdict | null, readonly verdictReason: string | null, readonly handler: string | null, readonly openedBy: string | null, readonly openedAt: string, readonly firstResponseDue: string, readonly decideDue: string, readonly decidedAt: string | null, readonly notifiedAt: string | null, readonly closedAt: string | null, readonly version: number, readonly allowedActions: ReadonlyArray<AppealAction>, readonly person: (
    { readonly status: StatusPartsFragment | null, readonly decision: DecisionPartsFragment | null }
    & PersonFactsFragment
  ), readonly decision: DecisionPartsFragment, readonly probableCauses: ReadonlyArray<{ readonly code: CauseCode, readonly confidence: number, readonly sentence: TextPartsFragment, readonly suggestedCorrection: { readonly kind: CorrectionKind, readonly targetIds: ReadonlyArray<string> } | null }>, readonly events: ReadonlyArray<{ readonly id: string, readonly at: string, readonly actor: string | null, readonly action: string, readonly fromState: AppealState | null, readonly toState: AppealState | null, readonly note: string | null }>, readonly evidence: ReadonlyArray<{ readonly id: string, readonly kind: EvidenceKind, readonly description: string, readonly seenOriginal: boolean, readonly receivedBy: string, readonly receivedAt: string, readonly deleteAfter: string }>, readonly corrections: ReadonlyArray<CorrectionPartsFragment>, readonly notices: ReadonlyArray<{ readonly id: string, readonly channel: string, readonly state: string, readonly queuedAt: string, readonly sentAt: string | null, readonly text: TextPartsFragment }> };

export type ShowAppealQueryVariables = Exact<{
  id: string;
}>;


export type ShowAppealQuery = { readonly appeal: CasePartsFragment | null };

export type PreviewCorrectionQueryVariables = Exact<{
  appealId: string;
  correction: CorrectionInput;
}>;


export type PreviewCorrectionQuery = { readonly previewCorrection:
    | (
      { readonly __typename: 'BeforeAfter' }
      & BeforeAfterPartsFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type OpenAppealMutationVariables = Exact<{
  input: OpenAppealInput;
}>;


export type OpenAppealMutation = { readonly openAppeal:
    | { readonly __typename: 'Appeal', readonly id: string, readonly number: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type StartReviewMutationVariables = Exact<{
  input: MoveAppealInput;
}>;


export type StartReviewMutation = { readonly startReview:
    | { readonly __typename: 'Appeal', readonly id: string, readonly version: number, readonly state: AppealState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type AddEvidenceMutationVariables = Exact<{
  input: AddEvidenceInput;
}>;


export type AddEvidenceMutation = { readonly addEvidence:
    | { readonly __typename: 'Appeal', readonly id: string, readonly version: number, readonly state: AppealState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type AddNoteMutationVariables = Exact<{
  input: MoveAppealInput;
}>;


export type AddNoteMutation = { readonly addNote:
    | { readonly __typename: 'Appeal', readonly id: string, readonly version: number, readonly state: AppealState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type ProposeCorrectionMutationVariables = Exact<{
  input: ProposeCorrectionInput;
}>;


export type ProposeCorrectionMutation = { readonly proposeCorrection:
    | { readonly __typename: 'Appeal', readonly id: string, readonly version: number, readonly state: AppealState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type ApproveCorrectionMutationVariables = Exact<{
  input: DecideCorrectionInput;
}>;


export type ApproveCorrectionMutation = { readonly approveCorrection:
    | { readonly __typename: 'Appeal', readonly id: string, readonly version: number, readonly state: AppealState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type RejectCorrectionMutationVariables = Exact<{
  input: DecideCorrectionInput;
}>;


export type RejectCorrectionMutation = { readonly rejectCorrection:
    | { readonly __typename: 'Appeal', readonly id: string, readonly version: number, readonly state: AppealState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type UpholdAppealMutationVariables = Exact<{
  input: UpholdInput;
}>;


export type UpholdAppealMutation = { readonly upholdAppeal:
    | { readonly __typename: 'Appeal', readonly id: string, readonly version: number, readonly state: AppealState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type WithdrawAppealMutationVariables = Exact<{
  input: MoveAppealInput;
}>;


export type WithdrawAppealMutation = { readonly withdrawAppeal:
    | { readonly __typename: 'Appeal', readonly id: string, readonly version: number, readonly state: AppealState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type ReopenAppealMutationVariables = Exact<{
  input: MoveAppealInput;
}>;


export type ReopenAppealMutation = { readonly reopenAppeal:
    | { readonly __typename: 'Appeal', readonly id: string, readonly version: number, readonly state: AppealState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type CloseAppealMutationVariables = Exact<{
  input: MoveAppealInput;
}>;


export type CloseAppealMutation = { readonly closeAppeal:
    | { readonly __typename: 'Appeal', readonly id: string, readonly version: number, readonly state: AppealState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type ListRiskAreasQueryVariables = Exact<{
  asOf?: string | null | undefined;
  division?: string | null | undefined;
  level?: ReadonlyArray<RiskLevel> | RiskLevel | null | undefined;
  search?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListRiskAreasQuery = { readonly riskAreas: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly kind: AreaKind, readonly level: RiskLevel | null, readonly extent: AreaExtent, readonly place: string, readonly exclusions: ReadonlyArray<string>, readonly rawName: string, readonly inForceFrom: string, readonly inForceTo: string | null, readonly division: DivisionPartsFragment } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type MapRiskAreasQueryVariables = Exact<{
  asOf?: string | null | undefined;
}>;


export type MapRiskAreasQuery = { readonly riskAreaMap: ReadonlyArray<{ readonly high: number, readonly medium: number, readonly low: number, readonly listedCounties: number, readonly counties: number, readonly prefecture: DivisionPartsFragment }> };

export type AreaVersionPartsFragment = { readonly id: string, readonly sequence: number, readonly listTime: string, readonly receivedAt: string, readonly state: AreaVersionState, readonly source: string, readonly fileName: string, readonly entryCount: number, readonly resolvedCount: number, readonly unresolvedCount: number, readonly high: number, readonly medium: number, readonly low: number, readonly preparedBy: string | null, readonly publishedBy: string | null, readonly publishedAt: string | null, readonly publishReason: string | null, readonly inForceFrom: string | null, readonly inForceTo: string | null, readonly version: number, readonly allowedActions: ReadonlyArray<AreaVersionAction>, readonly held: ReadonlyArray<{ readonly code: string, readonly previous: number | null, readonly current: number | null, readonly message: TextPartsFragment }> };

export type AreaVersionDetailFragment = (
  { readonly resolution: ReadonlyArray<{ readonly method: string, readonly entries: number }>, readonly run: RunPartsFragment | null, readonly reviewItems: ReadonlyArray<{ readonly id: string, readonly province: string, readonly city: string, readonly county: string, readonly level: RiskLevel, readonly entries: number, readonly sample: string, readonly decision: string | null, readonly reason: string | null, readonly decidedBy: string | null, readonly decidedAt: string | null, readonly division: DivisionPartsFragment | null, readonly suggestions: ReadonlyArray<{ readonly division: DivisionPartsFragment, readonly why: TextPartsFragment }> }> }
  & AreaVersionPartsFragment
);

export type ListAreaVersionsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: ReadonlyArray<AreaVersionState> | AreaVersionState | null | undefined;
}>;


export type ListAreaVersionsQuery = { readonly areaVersions: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: AreaVersionPartsFragment }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ShowAreaVersionQueryVariables = Exact<{
  id: string;
}>;


export type ShowAreaVersionQuery = { readonly areaVersion: AreaVersionDetailFragment | null };

export type WatchAreaRunQueryVariables = Exact<{
  id: string;
}>;


export type WatchAreaRunQuery = { readonly areaVersion: { readonly id: string, readonly state: AreaVersionState, readonly version: number, readonly run: RunPartsFragment | null } | null };

export type PreviewAreaVersionQueryVariables = Exact<{
  id: string;
}>;


export type PreviewAreaVersionQuery = { readonly areaVersion: { readonly id: string, readonly preview: { readonly comparedWith: string | null, readonly added: number, readonly removed: number, readonly unchanged: number, readonly personsTouched: number, readonly addedAreas: ReadonlyArray<{ readonly level: RiskLevel | null, readonly kind: AreaKind, readonly places: number, readonly example: string, readonly division: DivisionPartsFragment }>, readonly removedAreas: ReadonlyArray<{ readonly level: RiskLevel | null, readonly kind: AreaKind, readonly places: number, readonly example: string, readonly division: DivisionPartsFragment }> } | null } | null };

export type ImportAreasMutationVariables = Exact<{
  input: ImportAreasInput;
}>;


export type ImportAreasMutation = { readonly importAreas:
    | { readonly __typename: 'AreaImportReport', readonly fileName: string, readonly outcome: string, readonly listTime: string | null, readonly entries: number, readonly resolved: number, readonly unresolved: number, readonly version: { readonly id: string, readonly sequence: number, readonly state: AreaVersionState } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly path: string, readonly message: TextPartsFragment }> }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type ResolveReviewItemMutationVariables = Exact<{
  input: ResolveReviewItemInput;
}>;


export type ResolveReviewItemMutation = { readonly resolveReviewItem:
    | { readonly __typename: 'AreaVersion', readonly id: string, readonly version: number, readonly state: AreaVersionState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type ReleaseAreaVersionMutationVariables = Exact<{
  input: AreaVersionInput;
}>;


export type ReleaseAreaVersionMutation = { readonly releaseAreaVersion:
    | { readonly __typename: 'AreaVersion', readonly id: string, readonly version: number, readonly state: AreaVersionState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type PublishAreaVersionMutationVariables = Exact<{
  input: AreaVersionInput;
}>;


export type PublishAreaVersionMutation = { readonly publishAreaVersion:
    | { readonly __typename: 'AreaVersion', readonly id: string, readonly version: number, readonly state: AreaVersionState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type RejectAreaVersionMutationVariables = Exact<{
  input: AreaVersionInput;
}>;


export type RejectAreaVersionMutation = { readonly rejectAreaVersion:
    | { readonly __typename: 'AreaVersion', readonly id: string, readonly version: number, readonly state: AreaVersionState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type ReadHealthQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadHealthQuery = { readonly systemHealth: { readonly database: boolean, readonly dueStatuses: number, readonly areaVersion: { readonly id: string, readonly sequence: number, readonly listTime: string, readonly publishedAt: string | null, readonly state: AreaVersionState, readonly entryCount: number, readonly high: number, readonly medium: number, readonly low: number } | null, readonly policy: { readonly id: string, readonly version: string, readonly validFrom: string, readonly validTo: string | null, readonly title: TextPartsFragment } | null, readonly lastRun: RunPartsFragment | null } };

export type FindPersonQueryVariables = Exact<{
  identifier: IdentifierInput;
  purpose: string;
}>;


export type FindPersonQuery = { readonly findPerson:
    | { readonly __typename: 'Person', readonly id: string, readonly appeals: ReadonlyArray<{ readonly id: string, readonly state: AppealState, readonly closedAt: string | null }> }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type ListPersonsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: PersonFilter | null | undefined;
}>;


export type ListPersonsQuery = { readonly persons: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly name: string, readonly idNumber: string, readonly sex: string, readonly birthYear: number, readonly category: string, readonly homeDivision: DivisionPartsFragment, readonly status: StatusPartsFragment | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ShowPersonQueryVariables = Exact<{
  id: string;
  purpose: string;
}>;


export type ShowPersonQuery = { readonly person: (
    { readonly status: StatusPartsFragment | null, readonly decision: DecisionPartsFragment | null, readonly decisions: ReadonlyArray<{ readonly id: string, readonly evaluatedAt: string, readonly trigger: DecisionTrigger, readonly triggerId: string | null, readonly colour: Colour, readonly popup: PopupKind | null, readonly determinacy: Determinacy, readonly decidingRuleId: string | null }>, readonly declarations: ReadonlyArray<{ readonly id: string, readonly declaredAt: string, readonly arrivalAt: string | null, readonly channel: string, readonly departureDivision: DivisionPartsFragment | null }>, readonly appeals: ReadonlyArray<{ readonly id: string, readonly number: string, readonly state: AppealState, readonly reason: AppealReason, readonly urgency: UrgencyClass, readonly openedAt: string, readonly closedAt: string | null }> }
    & PersonFactsFragment
  ) | null };

export type DeclareItineraryMutationVariables = Exact<{
  input: DeclareItineraryInput;
}>;


export type DeclareItineraryMutation = { readonly declareItinerary:
    | (
      { readonly __typename: 'Status' }
      & StatusPartsFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type ListPoliciesQueryVariables = Exact<{ [key: string]: never; }>;


export type ListPoliciesQuery = { readonly policies: ReadonlyArray<{ readonly id: string, readonly version: string, readonly source: string, readonly validFrom: string, readonly validTo: string | null, readonly title: TextPartsFragment, readonly rules: ReadonlyArray<{ readonly id: string, readonly colour: Colour, readonly popup: PopupKind | null, readonly title: TextPartsFragment }> }> };

export type ReadClockQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadClockQuery = { readonly clock: { readonly now: string, readonly demo: boolean } };

export type TextPartsFragment = { readonly zh: string, readonly en: string };

export type DivisionPartsFragment = { readonly code: string, readonly name: string, readonly fullName: string, readonly level: string, readonly kind: string, readonly prefectureCode: string | null };

export type RefusalPartsFragment = { readonly code: string, readonly field: string | null, readonly message: TextPartsFragment };

export type ClearPartsFragment = { readonly kind: ClearKind, readonly at: string, readonly factIds: ReadonlyArray<string>, readonly colour: Colour, readonly popup: PopupKind | null, readonly sentence: TextPartsFragment };

export type DecisionPartsFragment = { readonly id: string | null, readonly personId: string, readonly evaluatedAt: string, readonly knownAt: string, readonly trigger: DecisionTrigger | null, readonly colour: Colour, readonly popup: PopupKind | null, readonly popupCode: string | null, readonly advice: ReadonlyArray<Advice>, readonly determinacy: Determinacy, readonly decidingRuleId: string | null, readonly policyId: string | null, readonly policyVersion: string | null, readonly areaVersionId: string | null, readonly validUntil: string | null, readonly headline: TextPartsFragment, readonly reasons: ReadonlyArray<{ readonly ruleId: string, readonly truth: Truth, readonly deciding: boolean, readonly title: TextPartsFragment, readonly sentence: TextPartsFragment, readonly evidence: ReadonlyArray<{ readonly factId: string, readonly kind: FactKind, readonly source: StaySource | null, readonly precision: Precision | null, readonly hit: HitLevel | null, readonly countsUntil: string | null, readonly division: DivisionPartsFragment | null, readonly areas: ReadonlyArray<{ readonly key: string, readonly kind: AreaKind, readonly level: RiskLevel | null, readonly extent: AreaExtent, readonly places: number, readonly division: DivisionPartsFragment }> }> }>, readonly gaps: ReadonlyArray<{ readonly code: GapCode, readonly factId: string | null, readonly owner: GapOwner, readonly sentence: TextPartsFragment }>, readonly clears: ReadonlyArray<ClearPartsFragment> };

export type StatusPartsFragment = { readonly colour: Colour, readonly popup: PopupKind | null, readonly popupCode: string | null, readonly advice: ReadonlyArray<Advice>, readonly determinacy: Determinacy, readonly decidingRuleId: string | null, readonly evaluatedAt: string, readonly validUntil: string | null, readonly decisionId: string };

export type StayPartsFragment = { readonly id: string, readonly source: StaySource, readonly precision: Precision, readonly arrivedAt: string, readonly leftAt: string | null, readonly detail: string | null, readonly knownFrom: string, readonly division: DivisionPartsFragment, readonly phone: { readonly id: string, readonly number: string } | null, readonly areas: ReadonlyArray<{ readonly kind: AreaKind, readonly level: RiskLevel | null, readonly places: number, readonly inForceFrom: string, readonly inForceTo: string | null, readonly division: DivisionPartsFragment }> };

export type InstitutionPartsFragment = { readonly id: string, readonly name: string, readonly qualified: boolean, readonly connected: boolean, readonly phone: string | null, readonly division: DivisionPartsFragment };

export type TestPartsFragment = { readonly id: string, readonly result: TestResult, readonly sampledAt: string, readonly receivedAt: string | null, readonly reportedAt: string | null, readonly uploadedAt: string | null, readonly visibleAt: string | null, readonly channel: TestChannel, readonly grade: EvidenceGrade, readonly integrity: TestIntegrity, readonly scope: TestScope, readonly division: DivisionPartsFragment, readonly institution: InstitutionPartsFragment };

export type VaccinationPartsFragment = { readonly id: string, readonly product: string | null, readonly doseNumber: number | null, readonly givenOn: string, readonly institution: string, readonly source: string, readonly grade: EvidenceGrade, readonly division: DivisionPartsFragment };

export type PhonePartsFragment = { readonly id: string, readonly number: string, readonly channel: string, readonly boundAt: string, readonly effectiveFrom: string, readonly effectiveTo: string | null, readonly verification: string, readonly answeredAt: string | null };

export type PersonFactsFragment = { readonly id: string, readonly name: string, readonly idNumber: string, readonly sex: string, readonly birthYear: number, readonly category: string, readonly homeDivision: DivisionPartsFragment, readonly guardian: { readonly id: string, readonly name: string, readonly idNumber: string } | null, readonly stays: ReadonlyArray<StayPartsFragment>, readonly tests: ReadonlyArray<TestPartsFragment>, readonly vaccinations: ReadonlyArray<VaccinationPartsFragment>, readonly phones: ReadonlyArray<PhonePartsFragment> };

export type RunPartsFragment = { readonly id: string, readonly state: RunState, readonly trigger: DecisionTrigger, readonly candidates: number | null, readonly judged: number, readonly changed: number, readonly startedAt: string | null, readonly finishedAt: string | null };

export type SearchDivisionsQueryVariables = Exact<{
  search?: string | null | undefined;
  within?: string | null | undefined;
  parent?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type SearchDivisionsQuery = { readonly divisions: ReadonlyArray<DivisionPartsFragment> };

export type SearchInstitutionsQueryVariables = Exact<{
  search?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type SearchInstitutionsQuery = { readonly institutions: ReadonlyArray<InstitutionPartsFragment> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const DivisionPartsFragmentDoc = new TypedDocumentString(`
    fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}
    `, {"fragmentName":"DivisionParts"}) as unknown as TypedDocumentString<DivisionPartsFragment, unknown>;
export const StayPartsFragmentDoc = new TypedDocumentString(`
    fragment StayParts on Stay {
  id
  source
  precision
  arrivedAt
  leftAt
  detail
  knownFrom
  division {
    ...DivisionParts
  }
  phone {
    id
    number
  }
  areas {
    kind
    level
    places
    inForceFrom
    inForceTo
    division {
      ...DivisionParts
    }
  }
}
    fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}`, {"fragmentName":"StayParts"}) as unknown as TypedDocumentString<StayPartsFragment, unknown>;
export const InstitutionPartsFragmentDoc = new TypedDocumentString(`
    fragment InstitutionParts on Institution {
  id
  name
  qualified
  connected
  phone
  division {
    ...DivisionParts
  }
}
    fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}`, {"fragmentName":"InstitutionParts"}) as unknown as TypedDocumentString<InstitutionPartsFragment, unknown>;
export const TestPartsFragmentDoc = new TypedDocumentString(`
    fragment TestParts on NucleicTest {
  id
  result
  sampledAt
  receivedAt
  reportedAt
  uploadedAt
  visibleAt
  channel
  grade
  integrity
  scope
  division {
    ...DivisionParts
  }
  institution {
    ...InstitutionParts
  }
}
    fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}
fragment InstitutionParts on Institution {
  id
  name
  qualified
  connected
  phone
  division {
    ...DivisionParts
  }
}`, {"fragmentName":"TestParts"}) as unknown as TypedDocumentString<TestPartsFragment, unknown>;
export const VaccinationPartsFragmentDoc = new TypedDocumentString(`
    fragment VaccinationParts on Vaccination {
  id
  product
  doseNumber
  givenOn
  institution
  source
  grade
  division {
    ...DivisionParts
  }
}
    fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}`, {"fragmentName":"VaccinationParts"}) as unknown as TypedDocumentString<VaccinationPartsFragment, unknown>;
export const PhonePartsFragmentDoc = new TypedDocumentString(`
    fragment PhoneParts on PhoneBinding {
  id
  number
  channel
  boundAt
  effectiveFrom
  effectiveTo
  verification
  answeredAt
}
    `, {"fragmentName":"PhoneParts"}) as unknown as TypedDocumentString<PhonePartsFragment, unknown>;
export const PersonFactsFragmentDoc = new TypedDocumentString(`
    fragment PersonFacts on Person {
  id
  name
  idNumber
  sex
  birthYear
  category
  homeDivision {
    ...DivisionParts
  }
  guardian {
    id
    name
    idNumber
  }
  stays {
    ...StayParts
  }
  tests {
    ...TestParts
  }
  vaccinations {
    ...VaccinationParts
  }
  phones {
    ...PhoneParts
  }
}
    fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}
fragment StayParts on Stay {
  id
  source
  precision
  arrivedAt
  leftAt
  detail
  knownFrom
  division {
    ...DivisionParts
  }
  phone {
    id
    number
  }
  areas {
    kind
    level
    places
    inForceFrom
    inForceTo
    division {
      ...DivisionParts
    }
  }
}
fragment InstitutionParts on Institution {
  id
  name
  qualified
  connected
  phone
  division {
    ...DivisionParts
  }
}
fragment TestParts on NucleicTest {
  id
  result
  sampledAt
  receivedAt
  reportedAt
  uploadedAt
  visibleAt
  channel
  grade
  integrity
  scope
  division {
    ...DivisionParts
  }
  institution {
    ...InstitutionParts
  }
}
fragment VaccinationParts on Vaccination {
  id
  product
  doseNumber
  givenOn
  institution
  source
  grade
  division {
    ...DivisionParts
  }
}
fragment PhoneParts on PhoneBinding {
  id
  number
  channel
  boundAt
  effectiveFrom
  effectiveTo
  verification
  answeredAt
}`, {"fragmentName":"PersonFacts"}) as unknown as TypedDocumentString<PersonFactsFragment, unknown>;
export const StatusPartsFragmentDoc = new TypedDocumentString(`
    fragment StatusParts on Status {
  colour
  popup
  popupCode
  advice
  determinacy
  decidingRuleId
  evaluatedAt
  validUntil
  decisionId
}
    `, {"fragmentName":"StatusParts"}) as unknown as TypedDocumentString<StatusPartsFragment, unknown>;
export const TextPartsFragmentDoc = new TypedDocumentString(`
    fragment TextParts on Text {
  zh
  en
}
    `, {"fragmentName":"TextParts"}) as unknown as TypedDocumentString<TextPartsFragment, unknown>;
export const ClearPartsFragmentDoc = new TypedDocumentString(`
    fragment ClearParts on Clear {
  kind
  at
  factIds
  colour
  popup
  sentence {
    ...TextParts
  }
}
    fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"ClearParts"}) as unknown as TypedDocumentString<ClearPartsFragment, unknown>;
export const DecisionPartsFragmentDoc = new TypedDocumentString(`
    fragment DecisionParts on Decision {
  id
  personId
  evaluatedAt
  knownAt
  trigger
  colour
  popup
  popupCode
  advice
  determinacy
  decidingRuleId
  policyId
  policyVersion
  areaVersionId
  validUntil
  headline {
    ...TextParts
  }
  reasons {
    ruleId
    truth
    deciding
    title {
      ...TextParts
    }
    sentence {
      ...TextParts
    }
    evidence {
      factId
      kind
      source
      precision
      hit
      countsUntil
      division {
        ...DivisionParts
      }
      areas {
        key
        kind
        level
        extent
        places
        division {
          ...DivisionParts
        }
      }
    }
  }
  gaps {
    code
    factId
    owner
    sentence {
      ...TextParts
    }
  }
  clears {
    ...ClearParts
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}
fragment ClearParts on Clear {
  kind
  at
  factIds
  colour
  popup
  sentence {
    ...TextParts
  }
}`, {"fragmentName":"DecisionParts"}) as unknown as TypedDocumentString<DecisionPartsFragment, unknown>;
export const OutcomePartsFragmentDoc = new TypedDocumentString(`
    fragment OutcomeParts on Outcome {
  colour
  popup
  determinacy
  decidingRuleId
  validUntil
  headline {
    ...TextParts
  }
  clears {
    ...ClearParts
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment ClearParts on Clear {
  kind
  at
  factIds
  colour
  popup
  sentence {
    ...TextParts
  }
}`, {"fragmentName":"OutcomeParts"}) as unknown as TypedDocumentString<OutcomePartsFragment, unknown>;
export const BeforeAfterPartsFragmentDoc = new TypedDocumentString(`
    fragment BeforeAfterParts on BeforeAfter {
  before {
    ...OutcomeParts
  }
  after {
    ...OutcomeParts
  }
}
    fragment OutcomeParts on Outcome {
  colour
  popup
  determinacy
  decidingRuleId
  validUntil
  headline {
    ...TextParts
  }
  clears {
    ...ClearParts
  }
}
fragment TextParts on Text {
  zh
  en
}
fragment ClearParts on Clear {
  kind
  at
  factIds
  colour
  popup
  sentence {
    ...TextParts
  }
}`, {"fragmentName":"BeforeAfterParts"}) as unknown as TypedDocumentString<BeforeAfterPartsFragment, unknown>;
export const CorrectionPartsFragmentDoc = new TypedDocumentString(`
    fragment CorrectionParts on Correction {
  id
  kind
  targetIds
  ruleId
  legalBasis
  validFrom
  validTo
  state
  author
  approver
  proposedAt
  decidedAt
  division {
    ...DivisionParts
  }
  preview {
    ...BeforeAfterParts
  }
}
    fragment OutcomeParts on Outcome {
  colour
  popup
  determinacy
  decidingRuleId
  validUntil
  headline {
    ...TextParts
  }
  clears {
    ...ClearParts
  }
}
fragment BeforeAfterParts on BeforeAfter {
  before {
    ...OutcomeParts
  }
  after {
    ...OutcomeParts
  }
}
fragment TextParts on Text {
  zh
  en
}
fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}
fragment ClearParts on Clear {
  kind
  at
  factIds
  colour
  popup
  sentence {
    ...TextParts
  }
}`, {"fragmentName":"CorrectionParts"}) as unknown as TypedDocumentString<CorrectionPartsFragment, unknown>;
export const CasePartsFragmentDoc = new TypedDocumentString(`
    fragment CaseParts on Appeal {
  id
  number
  state
  channel
  reason
  statement
  urgency
  departureAt
  identityGrade
  cause
  verdict
  verdictReason
  handler
  openedBy
  openedAt
  firstResponseDue
  decideDue
  decidedAt
  notifiedAt
  closedAt
  version
  allowedActions
  person {
    ...PersonFacts
    status {
      ...StatusParts
    }
    decision {
      ...DecisionParts
    }
  }
  decision {
    ...DecisionParts
  }
  probableCauses {
    code
    confidence
    sentence {
      ...TextParts
    }
    suggestedCorrection {
      kind
      targetIds
    }
  }
  events {
    id
    at
    actor
    action
    fromState
    toState
    note
  }
  evidence {
    id
    kind
    description
    seenOriginal
    receivedBy
    receivedAt
    deleteAfter
  }
  corrections {
    ...CorrectionParts
  }
  notices {
    id
    channel
    state
    queuedAt
    sentAt
    text {
      ...TextParts
    }
  }
}
    fragment OutcomeParts on Outcome {
  colour
  popup
  determinacy
  decidingRuleId
  validUntil
  headline {
    ...TextParts
  }
  clears {
    ...ClearParts
  }
}
fragment BeforeAfterParts on BeforeAfter {
  before {
    ...OutcomeParts
  }
  after {
    ...OutcomeParts
  }
}
fragment CorrectionParts on Correction {
  id
  kind
  targetIds
  ruleId
  legalBasis
  validFrom
  validTo
  state
  author
  approver
  proposedAt
  decidedAt
  division {
    ...DivisionParts
  }
  preview {
    ...BeforeAfterParts
  }
}
fragment TextParts on Text {
  zh
  en
}
fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}
fragment ClearParts on Clear {
  kind
  at
  factIds
  colour
  popup
  sentence {
    ...TextParts
  }
}
fragment DecisionParts on Decision {
  id
  personId
  evaluatedAt
  knownAt
  trigger
  colour
  popup
  popupCode
  advice
  determinacy
  decidingRuleId
  policyId
  policyVersion
  areaVersionId
  validUntil
  headline {
    ...TextParts
  }
  reasons {
    ruleId
    truth
    deciding
    title {
      ...TextParts
    }
    sentence {
      ...TextParts
    }
    evidence {
      factId
      kind
      source
      precision
      hit
      countsUntil
      division {
        ...DivisionParts
      }
      areas {
        key
        kind
        level
        extent
        places
        division {
          ...DivisionParts
        }
      }
    }
  }
  gaps {
    code
    factId
    owner
    sentence {
      ...TextParts
    }
  }
  clears {
    ...ClearParts
  }
}
fragment StatusParts on Status {
  colour
  popup
  popupCode
  advice
  determinacy
  decidingRuleId
  evaluatedAt
  validUntil
  decisionId
}
fragment StayParts on Stay {
  id
  source
  precision
  arrivedAt
  leftAt
  detail
  knownFrom
  division {
    ...DivisionParts
  }
  phone {
    id
    number
  }
  areas {
    kind
    level
    places
    inForceFrom
    inForceTo
    division {
      ...DivisionParts
    }
  }
}
fragment InstitutionParts on Institution {
  id
  name
  qualified
  connected
  phone
  division {
    ...DivisionParts
  }
}
fragment TestParts on NucleicTest {
  id
  result
  sampledAt
  receivedAt
  reportedAt
  uploadedAt
  visibleAt
  channel
  grade
  integrity
  scope
  division {
    ...DivisionParts
  }
  institution {
    ...InstitutionParts
  }
}
fragment VaccinationParts on Vaccination {
  id
  product
  doseNumber
  givenOn
  institution
  source
  grade
  division {
    ...DivisionParts
  }
}
fragment PhoneParts on PhoneBinding {
  id
  number
  channel
  boundAt
  effectiveFrom
  effectiveTo
  verification
  answeredAt
}
fragment PersonFacts on Person {
  id
  name
  idNumber
  sex
  birthYear
  category
  homeDivision {
    ...DivisionParts
  }
  guardian {
    id
    name
    idNumber
  }
  stays {
    ...StayParts
  }
  tests {
    ...TestParts
  }
  vaccinations {
    ...VaccinationParts
  }
  phones {
    ...PhoneParts
  }
}`, {"fragmentName":"CaseParts"}) as unknown as TypedDocumentString<CasePartsFragment, unknown>;
export const AreaVersionPartsFragmentDoc = new TypedDocumentString(`
    fragment AreaVersionParts on AreaVersion {
  id
  sequence
  listTime
  receivedAt
  state
  source
  fileName
  entryCount
  resolvedCount
  unresolvedCount
  high
  medium
  low
  preparedBy
  publishedBy
  publishedAt
  publishReason
  inForceFrom
  inForceTo
  version
  allowedActions
  held {
    code
    previous
    current
    message {
      ...TextParts
    }
  }
}
    fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"AreaVersionParts"}) as unknown as TypedDocumentString<AreaVersionPartsFragment, unknown>;
export const RunPartsFragmentDoc = new TypedDocumentString(`
    fragment RunParts on PopulationRun {
  id
  state
  trigger
  candidates
  judged
  changed
  startedAt
  finishedAt
}
    `, {"fragmentName":"RunParts"}) as unknown as TypedDocumentString<RunPartsFragment, unknown>;
export const AreaVersionDetailFragmentDoc = new TypedDocumentString(`
    fragment AreaVersionDetail on AreaVersion {
  ...AreaVersionParts
  resolution {
    method
    entries
  }
  run {
    ...RunParts
  }
  reviewItems {
    id
    province
    city
    county
    level
    entries
    sample
    decision
    reason
    decidedBy
    decidedAt
    division {
      ...DivisionParts
    }
    suggestions {
      division {
        ...DivisionParts
      }
      why {
        ...TextParts
      }
    }
  }
}
    fragment AreaVersionParts on AreaVersion {
  id
  sequence
  listTime
  receivedAt
  state
  source
  fileName
  entryCount
  resolvedCount
  unresolvedCount
  high
  medium
  low
  preparedBy
  publishedBy
  publishedAt
  publishReason
  inForceFrom
  inForceTo
  version
  allowedActions
  held {
    code
    previous
    current
    message {
      ...TextParts
    }
  }
}
fragment TextParts on Text {
  zh
  en
}
fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}
fragment RunParts on PopulationRun {
  id
  state
  trigger
  candidates
  judged
  changed
  startedAt
  finishedAt
}`, {"fragmentName":"AreaVersionDetail"}) as unknown as TypedDocumentString<AreaVersionDetailFragment, unknown>;
export const RefusalPartsFragmentDoc = new TypedDocumentString(`
    fragment RefusalParts on Refusal {
  code
  field
  message {
    ...TextParts
  }
}
    fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"RefusalParts"}) as unknown as TypedDocumentString<RefusalPartsFragment, unknown>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    permissions
    staff {
      id
      username
      displayName
      roles
    }
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const ListAppealsDocument = new TypedDocumentString(`
    query ListAppeals($first: Int, $after: String, $filter: AppealFilter) {
  appeals(first: $first, after: $after, filter: $filter) {
    edges {
      cursor
      node {
        id
        number
        state
        channel
        reason
        urgency
        departureAt
        openedAt
        firstResponseDue
        decideDue
        decidedAt
        closedAt
        handler
        person {
          id
          name
          idNumber
          birthYear
          homeDivision {
            ...DivisionParts
          }
          status {
            ...StatusParts
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}
fragment StatusParts on Status {
  colour
  popup
  popupCode
  advice
  determinacy
  decidingRuleId
  evaluatedAt
  validUntil
  decisionId
}`) as unknown as TypedDocumentString<ListAppealsQuery, ListAppealsQueryVariables>;
export const CountQueueDocument = new TypedDocumentString(`
    query CountQueue {
  queueCounts {
    open
    overdue
    mine
    awaitingSecondReview
    t0
    t1
    t2
    t3
  }
}
    `) as unknown as TypedDocumentString<CountQueueQuery, CountQueueQueryVariables>;
export const ShowAppealDocument = new TypedDocumentString(`
    query ShowAppeal($id: UUID!) {
  appeal(id: $id) {
    ...CaseParts
  }
}
    fragment OutcomeParts on Outcome {
  colour
  popup
  determinacy
  decidingRuleId
  validUntil
  headline {
    ...TextParts
  }
  clears {
    ...ClearParts
  }
}
fragment BeforeAfterParts on BeforeAfter {
  before {
    ...OutcomeParts
  }
  after {
    ...OutcomeParts
  }
}
fragment CorrectionParts on Correction {
  id
  kind
  targetIds
  ruleId
  legalBasis
  validFrom
  validTo
  state
  author
  approver
  proposedAt
  decidedAt
  division {
    ...DivisionParts
  }
  preview {
    ...BeforeAfterParts
  }
}
fragment CaseParts on Appeal {
  id
  number
  state
  channel
  reason
  statement
  urgency
  departureAt
  identityGrade
  cause
  verdict
  verdictReason
  handler
  openedBy
  openedAt
  firstResponseDue
  decideDue
  decidedAt
  notifiedAt
  closedAt
  version
  allowedActions
  person {
    ...PersonFacts
    status {
      ...StatusParts
    }
    decision {
      ...DecisionParts
    }
  }
  decision {
    ...DecisionParts
  }
  probableCauses {
    code
    confidence
    sentence {
      ...TextParts
    }
    suggestedCorrection {
      kind
      targetIds
    }
  }
  events {
    id
    at
    actor
    action
    fromState
    toState
    note
  }
  evidence {
    id
    kind
    description
    seenOriginal
    receivedBy
    receivedAt
    deleteAfter
  }
  corrections {
    ...CorrectionParts
  }
  notices {
    id
    channel
    state
    queuedAt
    sentAt
    text {
      ...TextParts
    }
  }
}
fragment TextParts on Text {
  zh
  en
}
fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}
fragment ClearParts on Clear {
  kind
  at
  factIds
  colour
  popup
  sentence {
    ...TextParts
  }
}
fragment DecisionParts on Decision {
  id
  personId
  evaluatedAt
  knownAt
  trigger
  colour
  popup
  popupCode
  advice
  determinacy
  decidingRuleId
  policyId
  policyVersion
  areaVersionId
  validUntil
  headline {
    ...TextParts
  }
  reasons {
    ruleId
    truth
    deciding
    title {
      ...TextParts
    }
    sentence {
      ...TextParts
    }
    evidence {
      factId
      kind
      source
      precision
      hit
      countsUntil
      division {
        ...DivisionParts
      }
      areas {
        key
        kind
        level
        extent
        places
        division {
          ...DivisionParts
        }
      }
    }
  }
  gaps {
    code
    factId
    owner
    sentence {
      ...TextParts
    }
  }
  clears {
    ...ClearParts
  }
}
fragment StatusParts on Status {
  colour
  popup
  popupCode
  advice
  determinacy
  decidingRuleId
  evaluatedAt
  validUntil
  decisionId
}
fragment StayParts on Stay {
  id
  source
  precision
  arrivedAt
  leftAt
  detail
  knownFrom
  division {
    ...DivisionParts
  }
  phone {
    id
    number
  }
  areas {
    kind
    level
    places
    inForceFrom
    inForceTo
    division {
      ...DivisionParts
    }
  }
}
fragment InstitutionParts on Institution {
  id
  name
  qualified
  connected
  phone
  division {
    ...DivisionParts
  }
}
fragment TestParts on NucleicTest {
  id
  result
  sampledAt
  receivedAt
  reportedAt
  uploadedAt
  visibleAt
  channel
  grade
  integrity
  scope
  division {
    ...DivisionParts
  }
  institution {
    ...InstitutionParts
  }
}
fragment VaccinationParts on Vaccination {
  id
  product
  doseNumber
  givenOn
  institution
  source
  grade
  division {
    ...DivisionParts
  }
}
fragment PhoneParts on PhoneBinding {
  id
  number
  channel
  boundAt
  effectiveFrom
  effectiveTo
  verification
  answeredAt
}
fragment PersonFacts on Person {
  id
  name
  idNumber
  sex
  birthYear
  category
  homeDivision {
    ...DivisionParts
  }
  guardian {
    id
    name
    idNumber
  }
  stays {
    ...StayParts
  }
  tests {
    ...TestParts
  }
  vaccinations {
    ...VaccinationParts
  }
  phones {
    ...PhoneParts
  }
}`) as unknown as TypedDocumentString<ShowAppealQuery, ShowAppealQueryVariables>;
export const PreviewCorrectionDocument = new TypedDocumentString(`
    query PreviewCorrection($appealId: UUID!, $correction: CorrectionInput!) {
  previewCorrection(appealId: $appealId, correction: $correction) {
    __typename
    ...BeforeAfterParts
    ...RefusalParts
  }
}
    fragment OutcomeParts on Outcome {
  colour
  popup
  determinacy
  decidingRuleId
  validUntil
  headline {
    ...TextParts
  }
  clears {
    ...ClearParts
  }
}
fragment BeforeAfterParts on BeforeAfter {
  before {
    ...OutcomeParts
  }
  after {
    ...OutcomeParts
  }
}
fragment TextParts on Text {
  zh
  en
}
fragment RefusalParts on Refusal {
  code
  field
  message {
    ...TextParts
  }
}
fragment ClearParts on Clear {
  kind
  at
  factIds
  colour
  popup
  sentence {
    ...TextParts
  }
}`) as unknown as TypedDocumentString<PreviewCorrectionQuery, PreviewCorrectionQueryVariables>;
export const OpenAppealDocument = new TypedDocumentString(`
    mutation OpenAppeal($input: OpenAppealInput!) {
  openAppeal(input: $input) {
    __typename
    ... on Appeal {
      id
      number
    }
    ...RefusalParts
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment RefusalParts on Refusal {
  code
  field
  message {
    ...TextParts
  }
}`) as unknown as TypedDocumentString<OpenAppealMutation, OpenAppealMutationVariables>;
export const StartReviewDocument = new TypedDocumentString(`
    mutation StartReview($input: MoveAppealInput!) {
  startReview(input: $input) {
    __typename
    ... on Appeal {
      id
      version
      state
    }
    ...RefusalParts
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment RefusalParts on Refusal {
  code
  field
  message {
    ...TextParts
  }
}`) as unknown as TypedDocumentString<StartReviewMutation, StartReviewMutationVariables>;
export const AddEvidenceDocument = new TypedDocumentString(`
    mutation AddEvidence($input: AddEvidenceInput!) {
  addEvidence(input: $input) {
    __typename
    ... on Appeal {
      id
      version
      state
    }
    ...RefusalParts
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment RefusalParts on Refusal {
  code
  field
  message {
    ...TextParts
  }
}`) as unknown as TypedDocumentString<AddEvidenceMutation, AddEvidenceMutationVariables>;
export const AddNoteDocument = new TypedDocumentString(`
    mutation AddNote($input: MoveAppealInput!) {
  addNote(input: $input) {
    __typename
    ... on Appeal {
      id
      version
      state
    }
    ...RefusalParts
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment RefusalParts on Refusal {
  code
  field
  message {
    ...TextParts
  }
}`) as unknown as TypedDocumentString<AddNoteMutation, AddNoteMutationVariables>;
export const ProposeCorrectionDocument = new TypedDocumentString(`
    mutation ProposeCorrection($input: ProposeCorrectionInput!) {
  proposeCorrection(input: $input) {
    __typename
    ... on Appeal {
      id
      version
      state
    }
    ...RefusalParts
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment RefusalParts on Refusal {
  code
  field
  message {
    ...TextParts
  }
}`) as unknown as TypedDocumentString<ProposeCorrectionMutation, ProposeCorrectionMutationVariables>;
export const ApproveCorrectionDocument = new TypedDocumentString(`
    mutation ApproveCorrection($input: DecideCorrectionInput!) {
  approveCorrection(input: $input) {
    __typename
    ... on Appeal {
      id
      version
      state
    }
    ...RefusalParts
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment RefusalParts on Refusal {
  code
  field
  message {
    ...TextParts
  }
}`) as unknown as TypedDocumentString<ApproveCorrectionMutation, ApproveCorrectionMutationVariables>;
export const RejectCorrectionDocument = new TypedDocumentString(`
    mutation RejectCorrection($input: DecideCorrectionInput!) {
  rejectCorrection(input: $input) {
    __typename
    ... on Appeal {
      id
      version
      state
    }
    ...RefusalParts
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment RefusalParts on Refusal {
  code
  field
  message {
    ...TextParts
  }
}`) as unknown as TypedDocumentString<RejectCorrectionMutation, RejectCorrectionMutationVariables>;
export const UpholdAppealDocument = new TypedDocumentString(`
    mutation UpholdAppeal($input: UpholdInput!) {
  upholdAppeal(input: $input) {
    __typename
    ... on Appeal {
      id
      version
      state
    }
    ...RefusalParts
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment RefusalParts on Refusal {
  code
  field
  message {
    ...TextParts
  }
}`) as unknown as TypedDocumentString<UpholdAppealMutation, UpholdAppealMutationVariables>;
export const WithdrawAppealDocument = new TypedDocumentString(`
    mutation WithdrawAppeal($input: MoveAppealInput!) {
  withdrawAppeal(input: $input) {
    __typename
    ... on Appeal {
      id
      version
      state
    }
    ...RefusalParts
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment RefusalParts on Refusal {
  code
  field
  message {
    ...TextParts
  }
}`) as unknown as TypedDocumentString<WithdrawAppealMutation, WithdrawAppealMutationVariables>;
export const ReopenAppealDocument = new TypedDocumentString(`
    mutation ReopenAppeal($input: MoveAppealInput!) {
  reopenAppeal(input: $input) {
    __typename
    ... on Appeal {
      id
      version
      state
    }
    ...RefusalParts
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment RefusalParts on Refusal {
  code
  field
  message {
    ...TextParts
  }
}`) as unknown as TypedDocumentString<ReopenAppealMutation, ReopenAppealMutationVariables>;
export const CloseAppealDocument = new TypedDocumentString(`
    mutation CloseAppeal($input: MoveAppealInput!) {
  closeAppeal(input: $input) {
    __typename
    ... on Appeal {
      id
      version
      state
    }
    ...RefusalParts
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment RefusalParts on Refusal {
  code
  field
  message {
    ...TextParts
  }
}`) as unknown as TypedDocumentString<CloseAppealMutation, CloseAppealMutationVariables>;
export const ListRiskAreasDocument = new TypedDocumentString(`
    query ListRiskAreas($asOf: DateTime, $division: DivisionCode, $level: [RiskLevel!], $search: String, $first: Int, $after: String) {
  riskAreas(
    asOf: $asOf
    division: $division
    level: $level
    search: $search
    first: $first
    after: $after
  ) {
    edges {
      cursor
      node {
        id
        kind
        level
        extent
        place
        exclusions
        rawName
        inForceFrom
        inForceTo
        division {
          ...DivisionParts
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}`) as unknown as TypedDocumentString<ListRiskAreasQuery, ListRiskAreasQueryVariables>;
export const MapRiskAreasDocument = new TypedDocumentString(`
    query MapRiskAreas($asOf: DateTime) {
  riskAreaMap(asOf: $asOf) {
    high
    medium
    low
    listedCounties
    counties
    prefecture {
      ...DivisionParts
    }
  }
}
    fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}`) as unknown as TypedDocumentString<MapRiskAreasQuery, MapRiskAreasQueryVariables>;
export const ListAreaVersionsDocument = new TypedDocumentString(`
    query ListAreaVersions($first: Int, $after: String, $state: [AreaVersionState!]) {
  areaVersions(first: $first, after: $after, state: $state) {
    edges {
      cursor
      node {
        ...AreaVersionParts
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment AreaVersionParts on AreaVersion {
  id
  sequence
  listTime
  receivedAt
  state
  source
  fileName
  entryCount
  resolvedCount
  unresolvedCount
  high
  medium
  low
  preparedBy
  publishedBy
  publishedAt
  publishReason
  inForceFrom
  inForceTo
  version
  allowedActions
  held {
    code
    previous
    current
    message {
      ...TextParts
    }
  }
}
fragment TextParts on Text {
  zh
  en
}`) as unknown as TypedDocumentString<ListAreaVersionsQuery, ListAreaVersionsQueryVariables>;
export const ShowAreaVersionDocument = new TypedDocumentString(`
    query ShowAreaVersion($id: UUID!) {
  areaVersion(id: $id) {
    ...AreaVersionDetail
  }
}
    fragment AreaVersionParts on AreaVersion {
  id
  sequence
  listTime
  receivedAt
  state
  source
  fileName
  entryCount
  resolvedCount
  unresolvedCount
  high
  medium
  low
  preparedBy
  publishedBy
  publishedAt
  publishReason
  inForceFrom
  inForceTo
  version
  allowedActions
  held {
    code
    previous
    current
    message {
      ...TextParts
    }
  }
}
fragment AreaVersionDetail on AreaVersion {
  ...AreaVersionParts
  resolution {
    method
    entries
  }
  run {
    ...RunParts
  }
  reviewItems {
    id
    province
    city
    county
    level
    entries
    sample
    decision
    reason
    decidedBy
    decidedAt
    division {
      ...DivisionParts
    }
    suggestions {
      division {
        ...DivisionParts
      }
      why {
        ...TextParts
      }
    }
  }
}
fragment TextParts on Text {
  zh
  en
}
fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}
fragment RunParts on PopulationRun {
  id
  state
  trigger
  candidates
  judged
  changed
  startedAt
  finishedAt
}`) as unknown as TypedDocumentString<ShowAreaVersionQuery, ShowAreaVersionQueryVariables>;
export const WatchAreaRunDocument = new TypedDocumentString(`
    query WatchAreaRun($id: UUID!) {
  areaVersion(id: $id) {
    id
    state
    version
    run {
      ...RunParts
    }
  }
}
    fragment RunParts on PopulationRun {
  id
  state
  trigger
  candidates
  judged
  changed
  startedAt
  finishedAt
}`) as unknown as TypedDocumentString<WatchAreaRunQuery, WatchAreaRunQueryVariables>;
export const PreviewAreaVersionDocument = new TypedDocumentString(`
    query PreviewAreaVersion($id: UUID!) {
  areaVersion(id: $id) {
    id
    preview {
      comparedWith
      added
      removed
      unchanged
      personsTouched
      addedAreas {
        level
        kind
        places
        example
        division {
          ...DivisionParts
        }
      }
      removedAreas {
        level
        kind
        places
        example
        division {
          ...DivisionParts
        }
      }
    }
  }
}
    fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}`) as unknown as TypedDocumentString<PreviewAreaVersionQuery, PreviewAreaVersionQueryVariables>;
export const ImportAreasDocument = new TypedDocumentString(`
    mutation ImportAreas($input: ImportAreasInput!) {
  importAreas(input: $input) {
    __typename
    ... on AreaImportReport {
      fileName
      outcome
      listTime
      entries
      resolved
      unresolved
      version {
        id
        sequence
        state
      }
      problems {
        code
        path
        message {
          ...TextParts
        }
      }
    }
    ...RefusalParts
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment RefusalParts on Refusal {
  code
  field
  message {
    ...TextParts
  }
}`) as unknown as TypedDocumentString<ImportAreasMutation, ImportAreasMutationVariables>;
export const ResolveReviewItemDocument = new TypedDocumentString(`
    mutation ResolveReviewItem($input: ResolveReviewItemInput!) {
  resolveReviewItem(input: $input) {
    __typename
    ... on AreaVersion {
      id
      version
      state
    }
    ...RefusalParts
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment RefusalParts on Refusal {
  code
  field
  message {
    ...TextParts
  }
}`) as unknown as TypedDocumentString<ResolveReviewItemMutation, ResolveReviewItemMutationVariables>;
export const ReleaseAreaVersionDocument = new TypedDocumentString(`
    mutation ReleaseAreaVersion($input: AreaVersionInput!) {
  releaseAreaVersion(input: $input) {
    __typename
    ... on AreaVersion {
      id
      version
      state
    }
    ...RefusalParts
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment RefusalParts on Refusal {
  code
  field
  message {
    ...TextParts
  }
}`) as unknown as TypedDocumentString<ReleaseAreaVersionMutation, ReleaseAreaVersionMutationVariables>;
export const PublishAreaVersionDocument = new TypedDocumentString(`
    mutation PublishAreaVersion($input: AreaVersionInput!) {
  publishAreaVersion(input: $input) {
    __typename
    ... on AreaVersion {
      id
      version
      state
    }
    ...RefusalParts
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment RefusalParts on Refusal {
  code
  field
  message {
    ...TextParts
  }
}`) as unknown as TypedDocumentString<PublishAreaVersionMutation, PublishAreaVersionMutationVariables>;
export const RejectAreaVersionDocument = new TypedDocumentString(`
    mutation RejectAreaVersion($input: AreaVersionInput!) {
  rejectAreaVersion(input: $input) {
    __typename
    ... on AreaVersion {
      id
      version
      state
    }
    ...RefusalParts
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment RefusalParts on Refusal {
  code
  field
  message {
    ...TextParts
  }
}`) as unknown as TypedDocumentString<RejectAreaVersionMutation, RejectAreaVersionMutationVariables>;
export const ReadHealthDocument = new TypedDocumentString(`
    query ReadHealth {
  systemHealth {
    database
    dueStatuses
    areaVersion {
      id
      sequence
      listTime
      publishedAt
      state
      entryCount
      high
      medium
      low
    }
    policy {
      id
      version
      validFrom
      validTo
      title {
        ...TextParts
      }
    }
    lastRun {
      ...RunParts
    }
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment RunParts on PopulationRun {
  id
  state
  trigger
  candidates
  judged
  changed
  startedAt
  finishedAt
}`) as unknown as TypedDocumentString<ReadHealthQuery, ReadHealthQueryVariables>;
export const FindPersonDocument = new TypedDocumentString(`
    query FindPerson($identifier: IdentifierInput!, $purpose: String!) {
  findPerson(identifier: $identifier, purpose: $purpose) {
    __typename
    ... on Person {
      id
      appeals {
        id
        state
        closedAt
      }
    }
    ...RefusalParts
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment RefusalParts on Refusal {
  code
  field
  message {
    ...TextParts
  }
}`) as unknown as TypedDocumentString<FindPersonQuery, FindPersonQueryVariables>;
export const ListPersonsDocument = new TypedDocumentString(`
    query ListPersons($first: Int, $after: String, $filter: PersonFilter) {
  persons(first: $first, after: $after, filter: $filter) {
    edges {
      cursor
      node {
        id
        name
        idNumber
        sex
        birthYear
        category
        homeDivision {
          ...DivisionParts
        }
        status {
          ...StatusParts
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}
fragment StatusParts on Status {
  colour
  popup
  popupCode
  advice
  determinacy
  decidingRuleId
  evaluatedAt
  validUntil
  decisionId
}`) as unknown as TypedDocumentString<ListPersonsQuery, ListPersonsQueryVariables>;
export const ShowPersonDocument = new TypedDocumentString(`
    query ShowPerson($id: UUID!, $purpose: String!) {
  person(id: $id, purpose: $purpose) {
    ...PersonFacts
    status {
      ...StatusParts
    }
    decision {
      ...DecisionParts
    }
    decisions(first: 20) {
      id
      evaluatedAt
      trigger
      triggerId
      colour
      popup
      determinacy
      decidingRuleId
    }
    declarations {
      id
      declaredAt
      arrivalAt
      channel
      departureDivision {
        ...DivisionParts
      }
    }
    appeals {
      id
      number
      state
      reason
      urgency
      openedAt
      closedAt
    }
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}
fragment ClearParts on Clear {
  kind
  at
  factIds
  colour
  popup
  sentence {
    ...TextParts
  }
}
fragment DecisionParts on Decision {
  id
  personId
  evaluatedAt
  knownAt
  trigger
  colour
  popup
  popupCode
  advice
  determinacy
  decidingRuleId
  policyId
  policyVersion
  areaVersionId
  validUntil
  headline {
    ...TextParts
  }
  reasons {
    ruleId
    truth
    deciding
    title {
      ...TextParts
    }
    sentence {
      ...TextParts
    }
    evidence {
      factId
      kind
      source
      precision
      hit
      countsUntil
      division {
        ...DivisionParts
      }
      areas {
        key
        kind
        level
        extent
        places
        division {
          ...DivisionParts
        }
      }
    }
  }
  gaps {
    code
    factId
    owner
    sentence {
      ...TextParts
    }
  }
  clears {
    ...ClearParts
  }
}
fragment StatusParts on Status {
  colour
  popup
  popupCode
  advice
  determinacy
  decidingRuleId
  evaluatedAt
  validUntil
  decisionId
}
fragment StayParts on Stay {
  id
  source
  precision
  arrivedAt
  leftAt
  detail
  knownFrom
  division {
    ...DivisionParts
  }
  phone {
    id
    number
  }
  areas {
    kind
    level
    places
    inForceFrom
    inForceTo
    division {
      ...DivisionParts
    }
  }
}
fragment InstitutionParts on Institution {
  id
  name
  qualified
  connected
  phone
  division {
    ...DivisionParts
  }
}
fragment TestParts on NucleicTest {
  id
  result
  sampledAt
  receivedAt
  reportedAt
  uploadedAt
  visibleAt
  channel
  grade
  integrity
  scope
  division {
    ...DivisionParts
  }
  institution {
    ...InstitutionParts
  }
}
fragment VaccinationParts on Vaccination {
  id
  product
  doseNumber
  givenOn
  institution
  source
  grade
  division {
    ...DivisionParts
  }
}
fragment PhoneParts on PhoneBinding {
  id
  number
  channel
  boundAt
  effectiveFrom
  effectiveTo
  verification
  answeredAt
}
fragment PersonFacts on Person {
  id
  name
  idNumber
  sex
  birthYear
  category
  homeDivision {
    ...DivisionParts
  }
  guardian {
    id
    name
    idNumber
  }
  stays {
    ...StayParts
  }
  tests {
    ...TestParts
  }
  vaccinations {
    ...VaccinationParts
  }
  phones {
    ...PhoneParts
  }
}`) as unknown as TypedDocumentString<ShowPersonQuery, ShowPersonQueryVariables>;
export const DeclareItineraryDocument = new TypedDocumentString(`
    mutation DeclareItinerary($input: DeclareItineraryInput!) {
  declareItinerary(input: $input) {
    __typename
    ...StatusParts
    ...RefusalParts
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment RefusalParts on Refusal {
  code
  field
  message {
    ...TextParts
  }
}
fragment StatusParts on Status {
  colour
  popup
  popupCode
  advice
  determinacy
  decidingRuleId
  evaluatedAt
  validUntil
  decisionId
}`) as unknown as TypedDocumentString<DeclareItineraryMutation, DeclareItineraryMutationVariables>;
export const ListPoliciesDocument = new TypedDocumentString(`
    query ListPolicies {
  policies {
    id
    version
    source
    validFrom
    validTo
    title {
      ...TextParts
    }
    rules {
      id
      colour
      popup
      title {
        ...TextParts
      }
    }
  }
}
    fragment TextParts on Text {
  zh
  en
}`) as unknown as TypedDocumentString<ListPoliciesQuery, ListPoliciesQueryVariables>;
export const ReadClockDocument = new TypedDocumentString(`
    query ReadClock {
  clock {
    now
    demo
  }
}
    `) as unknown as TypedDocumentString<ReadClockQuery, ReadClockQueryVariables>;
export const SearchDivisionsDocument = new TypedDocumentString(`
    query SearchDivisions($search: String, $within: DivisionCode, $parent: DivisionCode, $first: Int) {
  divisions(search: $search, within: $within, parent: $parent, first: $first) {
    ...DivisionParts
  }
}
    fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}`) as unknown as TypedDocumentString<SearchDivisionsQuery, SearchDivisionsQueryVariables>;
export const SearchInstitutionsDocument = new TypedDocumentString(`
    query SearchInstitutions($search: String, $first: Int) {
  institutions(search: $search, first: $first) {
    ...InstitutionParts
  }
}
    fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}
fragment InstitutionParts on Institution {
  id
  name
  qualified
  connected
  phone
  division {
    ...DivisionParts
  }
}`) as unknown as TypedDocumentString<SearchInstitutionsQuery, SearchInstitutionsQueryVariables>;