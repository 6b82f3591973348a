/* Generated from schema.graphql and src/operations/*.graphql by `npm run codegen`. Do not edit. */
import type { Operation } from '../operation.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AgencyAnswer =
  | 'BELONGS'
  | 'BELONGS_TO_ANOTHER'
  /** With `division` */
  | 'COUNTY'
  | 'FIXED'
  | 'NEVER_THERE'
  | 'NOT_FOUND'
  | 'NOT_TRAVELLED'
  /** In words */
  | 'OTHER'
  | 'REFUNDED'
  | 'RIGHT_AS_IS'
  | 'STAYED'
  | 'TRAVELLED'
  /** With `time` */
  | 'UPLOADED';

export type AgencyQuestion =
  /** Is the listed area right? */
  | 'AREA_RIGHT'
  /** In which county did the person stay? */
  | 'COUNTY_OF_STAY'
  /** Asked in words */
  | 'OTHER'
  /** Was the result of this sample uploaded, and when? */
  | 'RESULT_UPLOADED'
  /** Did the person stay there? */
  | 'STAY_KNOWN'
  /** Is this sample of this person? */
  | 'TEST_BELONGS'
  /** Was the ticket used? */
  | 'TICKET_USED';

export type AgencyTaskState =
  | 'ANSWERED'
  | 'CANCELLED'
  /** Asked again (已催办) */
  | 'CHASED'
  | 'OPEN'
  | 'OVERDUE';

export type AnswerAgencyTaskInput = {
  readonly answer: AgencyAnswer;
  /** COUNTY: which */
  readonly divisionCode?: string | null | undefined;
  /** Uploaded for it before */
  readonly fileIds?: ReadonlyArray<string> | null | undefined;
  /** The original was seen, not only told */
  readonly seenOriginal?: boolean | null | undefined;
  readonly taskId: string;
  /** In words; OTHER needs it */
  readonly text?: string | null | undefined;
  /** UPLOADED: when */
  readonly time?: string | null | undefined;
};

export type AreaExtent =
  /** Places inside the division */
  | 'PART'
  /** 除…以外的其他区域 */
  | 'REST'
  /** 全域 */
  | 'WHOLE';

export type AreaKind =
  /** A county with at least one local infection */
  | 'AFFECTED_COUNTY'
  /** On the national risk list (中高风险地区) */
  | 'RISK_LEVEL';

export type ClearKind =
  | 'AREA_DELISTED'
  /** Bind a first number, so that the telecom source can answer */
  | 'BIND_PHONE'
  /** Nobody knows where the person was; the community records it */
  | 'COMMUNITY_REGISTRATION'
  | 'COMMUNITY_SCREENING'
  | 'CORRECT_STAY'
  | 'DECLARE_COUNTY'
  | 'DECLARE_ITINERARY'
  | 'LEAVE_AREA'
  | 'TAKE_TEST'
  | 'UPLOAD_TEST'
  | 'VERIFY_PHONE'
  /** Time alone clears it */
  | 'WAIT';

/** The colour of a health code (健康码). */
export type Colour =
  /** 绿码: nothing abnormal found (未见异常) */
  | 'GREEN'
  /** No colour: a pop-up is shown instead (弹窗) */
  | 'NONE'
  /** Kept for completeness; no published rule gives it */
  | 'RED'
  /** 黄码: isolate at home (居家隔离) */
  | 'YELLOW';

/** May refine a stay within its prefecture, may not erase a visit. */
export type DeclareItineraryInput = {
  /** When the person arrives, or arrived, in the jurisdiction */
  readonly arrivalAt?: string | null | undefined;
  readonly counties: ReadonlyArray<DeclaredCountyInput>;
  readonly departureDivision?: string | null | undefined;
  readonly identifier: IdentifierInput;
  /** Where they live or will stay: county, or finer; the community there expects them (社区登记) */
  readonly residenceDivision?: string | null | undefined;
};

export type DeclaredCountyInput = {
  readonly arrivedAt: string;
  /** A county, or finer */
  readonly divisionCode: string;
  /** Null: still there */
  readonly leftAt?: string | null | undefined;
};

export type GapCode =
  | 'AREA_TOO_COARSE'
  | 'CONFLICTING_EVIDENCE'
  /** It would make the outcome stricter now (暂不适用) */
  | 'CORRECTION_SET_ASIDE'
  | 'NO_AREA_LIST'
  | 'NO_PHONE'
  | 'NO_POLICY'
  | 'PHONE_NOT_ANSWERED'
  | 'STAY_TOO_COARSE'
  | 'TEST_NOT_UPLOADED'
  | 'TEST_PENDING'
  | 'UNKNOWN_DIVISION';

export type GapOwner =
  | 'DATA_STEWARD'
  | 'HOTLINE'
  | 'INSTITUTION'
  | 'PERSON'
  | 'POLICY_AUTHOR'
  | 'TELECOM';

/** Always sent in variables or the body, never in an address. */
export type IdentifierInput = {
  readonly kind: IdentifierKind;
  readonly value: string;
};

export type IdentifierKind =
  /** Mobile number, 11 digits */
  | 'PHONE'
  /** 居民身份证号, 18 characters (GB 11643-1999) */
  | 'RESIDENT_ID';

export type ImportTestInput = {
  readonly channel: TestChannel;
  readonly divisionCode: string;
  readonly identifier: IdentifierInput;
  readonly institutionId: string;
  readonly receivedAt?: string | null | undefined;
  /** Null while the result is PENDING */
  readonly reportedAt?: string | null | undefined;
  readonly result: TestResult;
  /** Unique within the institution: sent again, it is a duplicate and nothing is written */
  readonly sampleNumber: string;
  readonly sampledAt: string;
  readonly uploadedAt?: string | null | undefined;
};

/** At most 2,000 tests at once; the same input twice does nothing the second time. */
export type ImportTestsInput = {
  /** Your name for this delivery */
  readonly batch: string;
  readonly tests: ReadonlyArray<ImportTestInput>;
};

/** How a published maintenance stands now. */
export type MaintenanceState =
  /** 已公告 */
  | 'AHEAD'
  /** 已结束 */
  | 'OVER'
  /** 进行中 */
  | 'RUNNING'
  /** 已撤回 */
  | 'WITHDRAWN';

export type NoticeState =
  /** Taken back before it left */
  | 'CANCELLED'
  /** The gateway says it arrived, or it was told on the phone */
  | 'DELIVERED'
  /** Waits for a person: send again, or tell by phone */
  | 'FAILED'
  /** Waits to be sent, or to be tried again */
  | 'QUEUED'
  | 'SENDING'
  /** The gateway has it */
  | 'SENT';

/** What is shown instead of a colour (弹窗). */
export type PopupKind =
  /** Was in an affected area: postpone travel */
  | 'AFFECTED_AREA'
  /** Is in the city: report to the community */
  | 'COMMUNITY_REPORT'
  /** The status of the day has expired */
  | 'DAILY_RECHECK'
  /** What is known is not enough to tell; not a risk */
  | 'DATA_GAP'
  /** A bound number did not pass the itinerary check */
  | 'PHONE_UNVERIFIED'
  /** A negative test is needed first */
  | 'TEST_REQUIRED'
  /** Declare where you were */
  | 'VERIFY_ITINERARY';

export type RateOwnAppealInput = {
  readonly contacted: boolean;
  readonly identifier: IdentifierInput;
  /** Of the appeal, as the person was told (受理号) */
  readonly number: string;
  readonly satisfied: Satisfied;
  readonly solved: boolean;
};

export type ReportNoticeDeliveryInput = {
  /** Whether it reached the person */
  readonly arrived: boolean;
  readonly noticeId: string;
};

export type RiskLevel =
  /** 高风险 */
  | 'HIGH'
  /** 低风险 */
  | 'LOW'
  /** 中风险 */
  | 'MEDIUM';

export type Satisfied =
  /** 基本满意 */
  | 'FAIRLY'
  /** 不满意 */
  | 'NOT'
  /** 满意 */
  | 'SATISFIED';

/** Whether a status was judged for now, or is the last one before a published maintenance (A8). */
export type StatusStanding =
  /** 当前有效 */
  | 'CURRENT'
  /** 维护期间，显示最近一次状态 */
  | 'STALE_MAINTENANCE';

/** Where a result was shown. Channels are equal in effect (同等效力). */
export type TestChannel =
  | 'INSTITUTION'
  | 'NATIONAL_PLATFORM'
  | 'PAPER'
  | 'PROVINCIAL_CODE';

export type TestResult =
  | 'INCONCLUSIVE'
  | 'NEGATIVE'
  /** Sampled, not yet reported */
  | 'PENDING'
  | 'POSITIVE';

export type ImportTestsMutationVariables = Exact<{
  input: ImportTestsInput;
}>;


export type ImportTestsMutation = { readonly importTests:
    | { readonly __typename: 'ImportTestsReport', readonly accepted: number, readonly duplicates: number, readonly rejected: number, readonly rows: ReadonlyArray<{ readonly index: number, readonly outcome: string, readonly problem: { readonly code: string, readonly path: string, readonly message: WordsFragment } | null }> }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type AgencyTasksQueryVariables = Exact<{
  open?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AgencyTasksQuery = { readonly agencyTasks: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly appealNumber: string, readonly state: AgencyTaskState, readonly question: AgencyQuestion, readonly wording: string | null, readonly dueAt: string, readonly possibleAnswers: ReadonlyArray<AgencyAnswer>, readonly personName: string, readonly personIdNumber: string, readonly facts: ReadonlyArray<{ readonly id: string, readonly sampleNumber: string | null, readonly from: string, readonly to: string | null, readonly division: { readonly code: string, readonly fullName: string } }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type AnswerAgencyTaskMutationVariables = Exact<{
  input: AnswerAgencyTaskInput;
}>;


export type AnswerAgencyTaskMutation = { readonly answerAgencyTask:
    | { readonly __typename: 'AgencyTask', readonly id: string, readonly state: AgencyTaskState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type ReportNoticeDeliveryMutationVariables = Exact<{
  input: ReportNoticeDeliveryInput;
}>;


export type ReportNoticeDeliveryMutation = { readonly reportNoticeDelivery:
    | { readonly __typename: 'NoticeDelivery', readonly noticeId: string, readonly state: NoticeState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type WordsFragment = { readonly zh: string, readonly en: string };

export type RefusalPartsFragment = { readonly code: string, readonly field: string | null, readonly message: WordsFragment };

export type ExplainStatusQueryVariables = Exact<{
  identifier: IdentifierInput;
  purpose: string;
}>;


export type ExplainStatusQuery = { readonly explainStatus:
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
    | { readonly __typename: 'StatusExplanation', readonly colour: Colour, readonly popup: PopupKind | null, readonly validUntil: string | null, readonly elderScript: string, readonly headline: WordsFragment, readonly fired: ReadonlyArray<WordsFragment>, readonly waysOut: ReadonlyArray<{ readonly kind: ClearKind, readonly at: string, readonly colour: Colour, readonly popup: PopupKind | null, readonly sentence: WordsFragment }>, readonly gaps: ReadonlyArray<{ readonly code: GapCode, readonly owner: GapOwner, readonly sentence: WordsFragment, readonly nextStep: WordsFragment }>, readonly contest: WordsFragment }
   };

export type AccessLogQueryVariables = Exact<{
  identifier: IdentifierInput;
  purpose: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AccessLogQuery = { readonly accessLog:
    | { readonly __typename: 'AccessLogConnection', readonly edges: ReadonlyArray<{ readonly node: { readonly at: string, readonly who: WordsFragment, readonly why: WordsFragment, readonly what: WordsFragment, readonly data: ReadonlyArray<WordsFragment> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type DeclareItineraryMutationVariables = Exact<{
  input: DeclareItineraryInput;
}>;


export type DeclareItineraryMutation = { readonly declareItinerary:
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
    | { readonly __typename: 'Status', readonly colour: Colour, readonly popup: PopupKind | null, readonly validUntil: string | null }
   };

export type RateOwnAppealMutationVariables = Exact<{
  input: RateOwnAppealInput;
}>;


export type RateOwnAppealMutation = { readonly rateOwnAppeal:
    | { readonly __typename: 'RatingTaken', readonly number: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type ClockQueryVariables = Exact<{ [key: string]: never; }>;


export type ClockQuery = { readonly clock: { readonly now: string, readonly demo: boolean } };

export type RiskAreasQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  search?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type RiskAreasQuery = { readonly riskAreas: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly level: RiskLevel | null, readonly kind: AreaKind, readonly extent: AreaExtent, readonly rawName: string, readonly inForceFrom: string, readonly division: { readonly code: string, readonly fullName: string } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type DivisionsQueryVariables = Exact<{
  search?: string | null | undefined;
  parent?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type DivisionsQuery = { readonly divisions: ReadonlyArray<{ readonly code: string, readonly name: string, readonly fullName: string, readonly level: string }> };

export type InstitutionsQueryVariables = Exact<{
  search?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type InstitutionsQuery = { readonly institutions: ReadonlyArray<{ readonly id: string, readonly name: string, readonly division: { readonly code: string, readonly fullName: string } }> };

export type CheckStatusQueryVariables = Exact<{
  identifier: IdentifierInput;
  token: boolean;
}>;


export type CheckStatusQuery = { readonly checkStatus: (
    { readonly token?: string | null }
    & StatusCheckPartsFragment
  ) };

export type CheckStatusesQueryVariables = Exact<{
  input: ReadonlyArray<IdentifierInput> | IdentifierInput;
  token: boolean;
}>;


export type CheckStatusesQuery = { readonly checkStatuses: ReadonlyArray<(
    { readonly token?: string | null }
    & StatusCheckPartsFragment
  )> };

export type StatusCheckPartsFragment = { readonly found: boolean, readonly colour: Colour | null, readonly popup: PopupKind | null, readonly category: string | null, readonly validUntil: string | null, readonly checkedAt: string, readonly standing: StatusStanding | null };

export type MaintenanceWindowsQueryVariables = Exact<{ [key: string]: never; }>;


export type MaintenanceWindowsQuery = { readonly maintenanceWindows: ReadonlyArray<{ readonly id: string, readonly from: string, readonly to: string, readonly state: MaintenanceState, readonly reason: string }> };

export const AccessLogOperation: Operation<AccessLogQuery, AccessLogQueryVariables> = {
  name: 'AccessLog',
  kind: 'query',
  documentId: 'sha256:53a4bc31b9d21042f5eb012014bc191da5b765c28907400f924e41b0f31cbbc5',
  text: `query AccessLog($identifier: IdentifierInput!, $purpose: String!, $first: Int, $after: String) {
  accessLog(
    identifier: $identifier
    purpose: $purpose
    first: $first
    after: $after
  ) {
    __typename
    ... on AccessLogConnection {
      edges {
        node {
          at
          who {
            ...Words
          }
          why {
            ...Words
          }
          what {
            ...Words
          }
          data {
            ...Words
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    ... on Refusal {
      ...RefusalParts
    }
  }
}

fragment Words on Text {
  zh
  en
}

fragment RefusalParts on Refusal {
  code
  message {
    ...Words
  }
  field
}`,
};

export const AgencyTasksOperation: Operation<AgencyTasksQuery, AgencyTasksQueryVariables> = {
  name: 'AgencyTasks',
  kind: 'query',
  documentId: 'sha256:1416ef0dfcecf1cb14e58fd90c6cea1c56ca983116d0b3013faa2e427fc5afa3',
  text: `query AgencyTasks($open: Boolean, $first: Int, $after: String) {
  agencyTasks(filter: {open: $open}, first: $first, after: $after) {
    edges {
      node {
        id
        appealNumber
        state
        question
        wording
        dueAt
        possibleAnswers
        personName
        personIdNumber
        facts {
          id
          sampleNumber
          from
          to
          division {
            code
            fullName
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`,
};

export const AnswerAgencyTaskOperation: Operation<AnswerAgencyTaskMutation, AnswerAgencyTaskMutationVariables> = {
  name: 'AnswerAgencyTask',
  kind: 'mutation',
  documentId: 'sha256:b0e09f4f98522f44b75d4214cd26011dec17748f919c6c96a68e616aea8ba3ce',
  text: `mutation AnswerAgencyTask($input: AnswerAgencyTaskInput!) {
  answerAgencyTask(input: $input) {
    __typename
    ... on AgencyTask {
      id
      state
    }
    ... on Refusal {
      ...RefusalParts
    }
  }
}

fragment RefusalParts on Refusal {
  code
  message {
    ...Words
  }
  field
}

fragment Words on Text {
  zh
  en
}`,
};

export const CheckStatusOperation: Operation<CheckStatusQuery, CheckStatusQueryVariables> = {
  name: 'CheckStatus',
  kind: 'query',
  documentId: 'sha256:d9a4dccb77ace2feb6c515ff31a2fa48ecbc481684469330f4cddf4e30848d31',
  text: `query CheckStatus($identifier: IdentifierInput!, $token: Boolean!) {
  checkStatus(identifier: $identifier) {
    ...StatusCheckParts
    token @include(if: $token)
  }
}

fragment StatusCheckParts on StatusCheck {
  found
  colour
  popup
  category
  validUntil
  checkedAt
  standing
}`,
};

export const CheckStatusesOperation: Operation<CheckStatusesQuery, CheckStatusesQueryVariables> = {
  name: 'CheckStatuses',
  kind: 'query',
  documentId: 'sha256:3f6b3eb053475d49e2377d8ebb54181124da98e8ce5e060ed78106ef851059ba',
  text: `query CheckStatuses($input: [IdentifierInput!]!, $token: Boolean!) {
  checkStatuses(input: $input) {
    ...StatusCheckParts
    token @include(if: $token)
  }
}

fragment StatusCheckParts on StatusCheck {
  found
  colour
  popup
  category
  validUntil
  checkedAt
  standing
}`,
};

export const ClockOperation: Operation<ClockQuery, ClockQueryVariables> = {
  name: 'Clock',
  kind: 'query',
  documentId: 'sha256:7219a14788c1dd9af7553c08c98b9b0e5266d3e18ce0cd4ea2af6ab0760bd549',
  text: `query Clock {
  clock {
    now
    demo
  }
}`,
};

export const DeclareItineraryOperation: Operation<DeclareItineraryMutation, DeclareItineraryMutationVariables> = {
  name: 'DeclareItinerary',
  kind: 'mutation',
  documentId: 'sha256:f3c3dd8cebbc7ca5fdd05a3271f8ed617e88bca730edec39a9b965f907baf3d9',
  text: `mutation DeclareItinerary($input: DeclareItineraryInput!) {
  declareItinerary(input: $input) {
    __typename
    ... on Status {
      colour
      popup
      validUntil
    }
    ... on Refusal {
      ...RefusalParts
    }
  }
}

fragment RefusalParts on Refusal {
  code
  message {
    ...Words
  }
  field
}

fragment Words on Text {
  zh
  en
}`,
};

export const DivisionsOperation: Operation<DivisionsQuery, DivisionsQueryVariables> = {
  name: 'Divisions',
  kind: 'query',
  documentId: 'sha256:888eaf6bbdd0b502ebac8e058df24874dfdb995c81795f235d75285db771297e',
  text: `query Divisions($search: String, $parent: DivisionCode, $first: Int) {
  divisions(search: $search, parent: $parent, first: $first) {
    code
    name
    fullName
    level
  }
}`,
};

export const ExplainStatusOperation: Operation<ExplainStatusQuery, ExplainStatusQueryVariables> = {
  name: 'ExplainStatus',
  kind: 'query',
  documentId: 'sha256:86ce4328c57057e3c557b88bbe4182865e638d4614a972be8d6af02ede969453',
  text: `query ExplainStatus($identifier: IdentifierInput!, $purpose: String!) {
  explainStatus(identifier: $identifier, purpose: $purpose) {
    __typename
    ... on StatusExplanation {
      colour
      popup
      headline {
        ...Words
      }
      fired {
        ...Words
      }
      waysOut {
        kind
        at
        colour
        popup
        sentence {
          ...Words
        }
      }
      gaps {
        code
        owner
        sentence {
          ...Words
        }
        nextStep {
          ...Words
        }
      }
      validUntil
      contest {
        ...Words
      }
      elderScript
    }
    ... on Refusal {
      ...RefusalParts
    }
  }
}

fragment Words on Text {
  zh
  en
}

fragment RefusalParts on Refusal {
  code
  message {
    ...Words
  }
  field
}`,
};

export const ImportTestsOperation: Operation<ImportTestsMutation, ImportTestsMutationVariables> = {
  name: 'ImportTests',
  kind: 'mutation',
  documentId: 'sha256:5919c799af5108ca20365b0acad9a04acc54699ac616b4cd4b11319d719b60e0',
  text: `mutation ImportTests($input: ImportTestsInput!) {
  importTests(input: $input) {
    __typename
    ... on ImportTestsReport {
      accepted
      duplicates
      rejected
      rows {
        index
        outcome
        problem {
          code
          path
          message {
            ...Words
          }
        }
      }
    }
    ... on Refusal {
      ...RefusalParts
    }
  }
}

fragment Words on Text {
  zh
  en
}

fragment RefusalParts on Refusal {
  code
  message {
    ...Words
  }
  field
}`,
};

export const InstitutionsOperation: Operation<InstitutionsQuery, InstitutionsQueryVariables> = {
  name: 'Institutions',
  kind: 'query',
  documentId: 'sha256:2eebf75ccffe8c2a5049c1e8d3111eb0d5d3ac4ce27399ee052d302c4ccf9384',
  text: `query Institutions($search: String, $first: Int) {
  institutions(search: $search, first: $first) {
    id
    name
    division {
      code
      fullName
    }
  }
}`,
};

export const MaintenanceWindowsOperation: Operation<MaintenanceWindowsQuery, MaintenanceWindowsQueryVariables> = {
  name: 'MaintenanceWindows',
  kind: 'query',
  documentId: 'sha256:21c978b7905aabe8a998e99915bf8a0b64102fdbce0bbeafcca679883e9ea41a',
  text: `query MaintenanceWindows {
  maintenanceWindows {
    id
    from
    to
    state
    reason
  }
}`,
};

export const RateOwnAppealOperation: Operation<RateOwnAppealMutation, RateOwnAppealMutationVariables> = {
  name: 'RateOwnAppeal',
  kind: 'mutation',
  documentId: 'sha256:c6e5e652dd2b1e654f76b68e9dcbce53ccf9a608749142a7cea184b7e637cedd',
  text: `mutation RateOwnAppeal($input: RateOwnAppealInput!) {
  rateOwnAppeal(input: $input) {
    __typename
    ... on RatingTaken {
      number
    }
    ... on Refusal {
      ...RefusalParts
    }
  }
}

fragment RefusalParts on Refusal {
  code
  message {
    ...Words
  }
  field
}

fragment Words on Text {
  zh
  en
}`,
};

export const ReportNoticeDeliveryOperation: Operation<ReportNoticeDeliveryMutation, ReportNoticeDeliveryMutationVariables> = {
  name: 'ReportNoticeDelivery',
  kind: 'mutation',
  documentId: 'sha256:cb05584c549e110a5fa03c773ae548c72bff25ebeacaabe2aa22e2ff6bf4267e',
  text: `mutation ReportNoticeDelivery($input: ReportNoticeDeliveryInput!) {
  reportNoticeDelivery(input: $input) {
    __typename
    ... on NoticeDelivery {
      noticeId
      state
    }
    ... on Refusal {
      ...RefusalParts
    }
  }
}

fragment RefusalParts on Refusal {
  code
  message {
    ...Words
  }
  field
}

fragment Words on Text {
  zh
  en
}`,
};

export const RiskAreasOperation: Operation<RiskAreasQuery, RiskAreasQueryVariables> = {
  name: 'RiskAreas',
  kind: 'query',
  documentId: 'sha256:edfb868c0c29c0bd175b3aec7bac30c70a3090a04e4f1b7754f79cbfdff091d3',
  text: `query RiskAreas($first: Int, $after: String, $search: String, $asOf: DateTime) {
  riskAreas(first: $first, after: $after, search: $search, asOf: $asOf) {
    edges {
      node {
        id
        level
        kind
        extent
        rawName
        inForceFrom
        division {
          code
          fullName
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`,
};
