/* Generated from schema.graphql and the *.graphql files by `npm run codegen`. Do not edit. */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AcknowledgeAlertInput = {
  readonly id: string;
  /** At most 500 characters */
  readonly note?: string | null | undefined;
};

export type ActOnAppealsInput = {
  readonly action: BulkAction;
  /** At most 200 */
  readonly appeals: ReadonlyArray<AppealVersionInput>;
  /** LINK */
  readonly incidentId?: string | null | undefined;
  readonly note?: string | null | undefined;
  /** ASSIGN: to whom; null: back to the queue */
  readonly staffId?: string | null | undefined;
  /** CHANGE_URGENCY */
  readonly urgency?: UrgencyClass | null | undefined;
};

export type AddEvidenceInput = {
  readonly appealId: string;
  readonly description: string;
  /** Uploaded for it before */
  readonly fileIds?: ReadonlyArray<string> | null | undefined;
  readonly kind: EvidenceKind;
  readonly seenOriginal: boolean;
};

export type Addressee =
  /** Railway */
  | 'PHONE_12306'
  /** Civil aviation */
  | 'PHONE_12326'
  /** The health-code office of another province */
  | 'PROVINCE';

export type Advice =
  /** 拨打12345 */
  | 'CONTACT_HOTLINE'
  /** 申报到过的县（市、区、旗） */
  | 'DECLARE_COUNTY'
  /** 行程申报 */
  | 'DECLARE_ITINERARY'
  /** 居家隔离 */
  | 'HOME_ISOLATION'
  | 'NONE'
  /** 暂缓来京 */
  | 'POSTPONE_TRAVEL'
  /** 向社区报告 */
  | 'REPORT_TO_COMMUNITY'
  /** 核酸检测 */
  | 'TAKE_TEST'
  /** 核验手机号 */
  | 'VERIFY_PHONE';

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

export type AgencyFilter = {
  /** Absent: those in use and those that are not */
  readonly active?: boolean | null | undefined;
  readonly kind?: AgencyKind | null | undefined;
  /** Part of the name, in either language */
  readonly search?: string | null | undefined;
};

export type AgencyKind =
  /** Railway or airline (承运单位) */
  | 'CARRIER'
  /** A neighbourhood (社区) */
  | 'COMMUNITY'
  /** Our own data stewards (数据管理) */
  | 'DATA_STEWARD'
  /** A testing institution (检测机构) */
  | 'LABORATORY'
  /** The health commission of another province (外省) */
  | 'PROVINCE';

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

export type AgencyTaskFilter = {
  readonly agencyId?: string | null | undefined;
  readonly kinds?: ReadonlyArray<AgencyKind> | null | undefined;
  /** Those I asked */
  readonly mine?: boolean | null | undefined;
  /** true: those that wait, due first; absent: all, latest first */
  readonly open?: boolean | null | undefined;
  readonly states?: ReadonlyArray<AgencyTaskState> | null | undefined;
};

export type AgencyTaskInput = {
  /** Cancelling needs a reason */
  readonly note?: string | null | undefined;
  readonly taskId: string;
};

export type AgencyTaskState =
  | 'ANSWERED'
  | 'CANCELLED'
  /** Asked again (已催办) */
  | 'CHASED'
  | 'OPEN'
  | 'OVERDUE';

export type AlertKind =
  /** An institution's upload lag jumped (上传时延突增) */
  | 'INSTITUTION_LAG'
  /** A rule's overturn rate jumped (纠错率突增) */
  | 'OVERTURN_RATE';

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

export type AnswerState =
  | 'FOUND'
  /** It answered, and has nothing */
  | 'NOT_FOUND'
  /** It is still asking others; its answer follows by itself */
  | 'PENDING'
  /** It did not answer and may hold something; it is asked again by itself */
  | 'SOURCE_DOWN';

export type AppealAction =
  | 'ADD_EVIDENCE'
  | 'ADD_NOTE'
  /** What they answered (转办回复) */
  | 'ANSWER_TRANSFER'
  | 'APPROVE_CORRECTION'
  /** A task for somebody else; the clock runs on (待协查) */
  | 'ASK_AGENCY'
  /** Something is missing; the clock pauses (待补充) */
  | 'ASK_CITIZEN'
  /** To somebody else (指派) */
  | 'ASSIGN'
  /** More urgent, or less (调整紧急程度) */
  | 'CHANGE_URGENCY'
  /** What was missing is there (已补充) */
  | 'CITIZEN_ANSWERED'
  /** The citizen is content, or the other hotline has answered (办结) */
  | 'CLOSE'
  /** They have it (确认签收) */
  | 'CONFIRM_RECEIPT'
  /** Joins an incident (并入事件) */
  | 'LINK'
  /** Goes on under another appeal of the same person (合并) */
  | 'MERGE'
  | 'PROPOSE_CORRECTION'
  | 'REJECT_CORRECTION'
  /** An approved correction is taken away again (撤销更正) */
  | 'REMOVE_CORRECTION'
  | 'REOPEN'
  /** Back to review without waiting any longer (恢复核查) */
  | 'RESUME'
  /** A handler takes the case (开始核查) */
  | 'START_REVIEW'
  /** The author takes the proposal back (撤回拟处理) */
  | 'TAKE_BACK'
  /** To another hotline or a province, under the same number (转办) */
  | 'TRANSFER'
  /** Takes the last move back, for a few seconds (撤销) */
  | 'UNDO'
  /** Stands for itself again (移出事件) */
  | 'UNLINK'
  | 'UPHOLD'
  /** Who the caller is, as far as what matched says (核身) */
  | 'VERIFY_IDENTITY'
  | 'WITHDRAW';

export type AppealChannel =
  | 'IN_APP_MESSAGE'
  | 'MESSAGE_BOARD'
  /** Railway */
  | 'PHONE_12306'
  /** Health hotline */
  | 'PHONE_12320'
  /** Civil aviation */
  | 'PHONE_12326'
  /** Citizens' hotline */
  | 'PHONE_12345'
  | 'WEB';

export type AppealFilter = {
  /** Those that wait for a second person */
  readonly awaitingSecondReview?: boolean | null | undefined;
  readonly causes?: ReadonlyArray<CauseCode> | null | undefined;
  readonly channels?: ReadonlyArray<AppealChannel> | null | undefined;
  /** Those of this handler */
  readonly handlerId?: string | null | undefined;
  /** Those linked to this incident */
  readonly incidentId?: string | null | undefined;
  /** Those I handle */
  readonly mine?: boolean | null | undefined;
  /** true: what is still owed, most urgent first; absent: everything, latest first */
  readonly open?: boolean | null | undefined;
  /** The decision is late */
  readonly overdue?: boolean | null | undefined;
  /** Part of the number */
  readonly search?: string | null | undefined;
  /** About to be late */
  readonly soon?: boolean | null | undefined;
  readonly states?: ReadonlyArray<AppealState> | null | undefined;
  /** Those nobody handles */
  readonly unassigned?: boolean | null | undefined;
  readonly urgency?: ReadonlyArray<UrgencyClass> | null | undefined;
};

export type AppealReason =
  | 'IDENTITY'
  | 'OTHER'
  | 'PHONE_NUMBER'
  /** The evidence is no finer than the prefecture (误伤) */
  | 'PREFECTURE_PRECISION'
  | 'TEST_MISSING'
  | 'TICKET_NOT_TRAVELLED';

export type AppealState =
  /** 已重算 */
  | 'APPLIED'
  /** 待协查 */
  | 'AWAITING_AGENCY'
  /** 待补充 */
  | 'AWAITING_CITIZEN'
  /** 已办结 */
  | 'CLOSED'
  /** 已决定 */
  | 'DECIDED'
  /** 核查中 */
  | 'IN_REVIEW'
  /** 并入事件 */
  | 'LINKED'
  /** 合并 */
  | 'MERGED'
  /** 已告知 */
  | 'NOTIFIED'
  /** 拟处理 */
  | 'PROPOSED'
  /** 已受理 */
  | 'RECEIVED'
  /** 二次派单 */
  | 'REOPENED'
  /** 复核中 */
  | 'SECOND_REVIEW'
  /** 已转办 */
  | 'TRANSFERRED'
  /** 核身中 */
  | 'VERIFYING'
  /** 撤回 */
  | 'WITHDRAWN';

export type AppealVersionInput = {
  readonly appealId: string;
  readonly expectedVersion: number;
};

export type ApproveIncidentInput = {
  /** The dry run that was looked at: this one is applied, no other */
  readonly dryRunId: string;
  readonly expectedVersion: number;
  readonly incidentId: string;
  readonly note?: string | null | undefined;
};

export type ApprovePolicyInput = {
  readonly expectedRevision: number;
  readonly key: string;
  readonly note?: string | null | undefined;
};

export type AreaExtent =
  /** Places inside the division */
  | 'PART'
  /** 除…以外的其他区域 */
  | 'REST'
  /** 全域 */
  | 'WHOLE';

export type AreaImportOutcome =
  /** The same content was received before; nothing was written */
  | 'DUPLICATE'
  /** Staged, and held back by the plausibility gate */
  | 'HELD'
  /** Staged as the next version */
  | 'IMPORTED'
  /** No list could be read from the file */
  | 'REFUSED';

export type AreaKind =
  /** A county with at least one local infection */
  | 'AFFECTED_COUNTY'
  /** On the national risk list (中高风险地区) */
  | 'RISK_LEVEL';

export type AreaVersionAction =
  | 'PUBLISH'
  | 'REJECT'
  | 'RELEASE'
  | 'RESOLVE'
  /** Propose that the list before it comes into force again */
  | 'ROLL_BACK';

export type AreaVersionInput = {
  readonly expectedVersion: number;
  readonly id: string;
  readonly reason: string;
};

export type AreaVersionState =
  /** The plausibility gate holds it back */
  | 'HELD'
  /** Names wait for a steward */
  | 'IN_REVIEW'
  | 'PUBLISHED'
  /** A second person may publish it */
  | 'READY'
  | 'REJECTED'
  /** A later list arrived before it was published */
  | 'SUPERSEDED';

export type AskAgencyInput = {
  readonly agencyId: string;
  readonly appealId: string;
  readonly expectedVersion: number;
  /** The tests or stays it is about */
  readonly factIds?: ReadonlyArray<string> | null | undefined;
  readonly question: AgencyQuestion;
  /** What is asked besides; OTHER needs it */
  readonly wording?: string | null | undefined;
};

export type AskCitizenInput = {
  readonly appealId: string;
  readonly expectedVersion: number;
  /** How many hours to wait; absent: as long as may be */
  readonly hours?: number | null | undefined;
  /** Exactly what is missing; told to the citizen */
  readonly missing: string;
};

export type AssignAppealInput = {
  readonly appealId: string;
  /** The version on the screen: a case that changed meanwhile is not overwritten */
  readonly expectedVersion: number;
  readonly note?: string | null | undefined;
  /** Null: back to the queue */
  readonly staffId?: string | null | undefined;
};

export type AttachDoseInput = {
  /** Where it was given */
  readonly divisionCode: string;
  readonly givenOn: string;
  readonly institution: string;
  /** Code of the vaccine product */
  readonly productCode: string;
};

export type AttachTestInput = {
  readonly institutionId: string;
  readonly reportedAt: string;
  readonly result: TestResult;
  readonly sampleNumber: string;
  readonly sampledAt: string;
};

export type AuditActorKind =
  /** Nobody who showed who they are */
  | 'ANONYMOUS'
  | 'PARTNER'
  | 'STAFF'
  | 'SYSTEM';

/** What is given must all hold. */
export type AuditFilter = {
  /** The root field, e.g. Query.checkStatus */
  readonly action?: string | null | undefined;
  /** The actor: sign-in name, partner name or id */
  readonly actor?: string | null | undefined;
  readonly from?: string | null | undefined;
  /** About the person with this number */
  readonly identifier?: IdentifierInput | null | undefined;
  readonly kind?: AuditKind | null | undefined;
  readonly outcome?: AuditOutcome | null | undefined;
  /** About this person */
  readonly personId?: string | null | undefined;
  /** Part of the purpose */
  readonly purpose?: string | null | undefined;
  /** Up to, not included */
  readonly to?: string | null | undefined;
};

export type AuditKind =
  /** Access beyond the own area, in need (紧急访问) */
  | 'BREAK_GLASS'
  /** Something was changed (变更) */
  | 'CHANGE'
  /** Data left as a file (导出) */
  | 'EXPORT'
  /** Data was removed (清除) */
  | 'PURGE'
  /** Personal data was shown (查看) */
  | 'READ'
  /** A masked value was shown in clear (明文查看) */
  | 'REVEAL'
  /** Signing in and out, and what was refused (登录) */
  | 'SIGN_IN';

export type AuditOutcome =
  | 'DONE'
  /** A fault; nothing was changed */
  | 'FAILED'
  /** An expected refusal; nothing was changed */
  | 'REFUSED'
  /** The process ended while it was being done */
  | 'UNKNOWN';

export type BindingChannel =
  /** 支付宝 */
  | 'ALIPAY'
  /** 百度 */
  | 'BAIDU'
  /** 北京通 */
  | 'BEIJINGTONG'
  /** 微信 */
  | 'WECHAT';

export type BindingState =
  /** Counts (生效中) */
  | 'ACTIVE'
  /** Counts no more (已失效) */
  | 'ENDED'
  /** Unbound, and still counts (解绑待失效) */
  | 'ENDING'
  /** Bound, and does not count yet (待生效) */
  | 'PENDING';

/** Whom, by number or id, one of the two */
export type BreakGlassInput = {
  readonly identifier?: IdentifierInput | null | undefined;
  readonly personId?: string | null | undefined;
  /** Why it cannot wait, 4 to 200 characters; the person and the auditors read it */
  readonly reason: string;
};

export type BulkAction =
  | 'ADD_NOTE'
  /** The note says what is missing */
  | 'ASK_CITIZEN'
  | 'ASSIGN'
  | 'CHANGE_URGENCY'
  | 'LINK'
  | 'START_REVIEW';

export type CaseEffect =
  | 'MILDER'
  /** Another outcome, as strict as before */
  | 'OTHER'
  | 'SAME'
  | 'STRICTER';

export type CaseSide =
  | 'AFTER'
  | 'BEFORE'
  | 'BOTH';

/** Why somebody was flagged, in the desk's words. */
export type CauseCode =
  | 'AREA_STALE'
  | 'AREA_TOO_WIDE'
  | 'BASE_STATION_SPILL'
  | 'CORRECT_FLAG'
  | 'DOSE_OTHER_PROVINCE'
  | 'GUIDANCE_ONLY'
  | 'ID_MISMATCH'
  | 'LAB_NOT_CONNECTED'
  | 'NEW_SIM_UNDER_14D'
  | 'NUMBER_NOT_WITH_PERSON'
  | 'PASS_THROUGH'
  | 'POLICY_DEFECT'
  | 'PRECISION_PREFECTURE'
  | 'REMOTE_VENUE_SCAN'
  | 'SYNC_DELAY'
  | 'TEST_LATE'
  | 'TEST_NOT_UPLOADED'
  | 'TEST_WRONG_ID'
  | 'TICKET_NOT_TRAVELLED';

export type ChainProblem =
  /** The content does not fit its hash (被改动) */
  | 'CHANGED'
  /** A signed head names an entry that is not there: the tail was cut off (被截断) */
  | 'CUT_OFF'
  /** A signed head is not signed by this platform (锚点伪造) */
  | 'FORGED_ANCHOR'
  /** An entry is not there (被删除) */
  | 'MISSING'
  /** A signed head has another hash: the chain was made anew (被重写) */
  | 'REWRITTEN';

export type ChainState =
  /** The last verification found a break */
  | 'BROKEN'
  /** A verification is queued or running */
  | 'CHECKING'
  /** As of the last verification */
  | 'INTACT'
  /** Never verified as a whole */
  | 'UNCHECKED';

export type ChangeStaffRightsInput = {
  readonly id: string;
  readonly jurisdictions?: ReadonlyArray<string>;
  readonly roles: ReadonlyArray<StaffRole>;
};

export type ChangeUrgencyInput = {
  readonly appealId: string;
  /** Absent: as it was */
  readonly departureAt?: string | null | undefined;
  /** The version on the screen: a case that changed meanwhile is not overwritten */
  readonly expectedVersion: number;
  readonly note?: string | null | undefined;
  /** A supervisor takes on the longer hard stop */
  readonly supervised?: boolean | null | undefined;
  readonly urgency: UrgencyClass;
};

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

export type CloseComplaintInput = {
  readonly complaintId: string;
  readonly expectedVersion: number;
  readonly note: string;
  readonly remedy: ComplaintRemedy;
  /** The rule’s, where it decides */
  readonly verdict: ComplaintVerdict;
};

export type CodeMappingAction =
  | 'DECIDE'
  | 'TAKE_BACK';

export type CodeMappingChangeState =
  | 'APPROVED'
  /** Waits for a second person; deliveries are read as before */
  | 'PROPOSED'
  | 'REJECTED'
  /** By whoever proposed it */
  | 'TAKEN_BACK';

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

export type CommunityAct =
  /** 申报: by the person */
  | 'DECLARE'
  /** 居家隔离, until a day */
  | 'ISOLATE'
  /** 登记 */
  | 'REGISTER'
  /** 解除 */
  | 'RELEASE'
  /** 撤销: takes the last decision back, as another fact */
  | 'REVERT'
  /** 排查通过 */
  | 'SCREEN';

/** Where somebody is in the loop without contact (“零接触”管理闭环). */
export type CommunityState =
  /** 已申报 */
  | 'DECLARED'
  /** 居家隔离 */
  | 'ISOLATING'
  /** 已登记 */
  | 'REGISTERED'
  /** 已解除 */
  | 'RELEASED'
  /** 已排查 */
  | 'SCREENED';

export type CompanionAnswer =
  | 'NO_PASS'
  | 'PASS'
  | 'PASS_REGISTERED'
  | 'PASS_WITH_COMPANION'
  /** Register offline, then let pass */
  | 'REGISTER_OFFLINE';

export type CompanionReason =
  | 'COMPANION_CLEAR'
  | 'COMPANION_NOT_CLEAR'
  | 'EMERGENCY_NEVER_WAITS'
  | 'NOTHING_SHOWN'
  | 'NO_COMPANION'
  | 'OWN_STATUS_CLEAR'
  | 'OWN_STATUS_STOPS'
  | 'PAPER_ACCEPTED'
  | 'REGISTERED_OFFLINE';

export type ComplaintAct =
  | 'CLOSE'
  | 'PASS_ON'
  /** Ask the rules again, after the test was corrected */
  | 'RECHECK'
  | 'REOPEN'
  | 'WITHDRAW';

export type ComplaintFilter = {
  /** Part of the number */
  readonly number?: string | null | undefined;
  /** Those that wait, due first; otherwise all, latest first */
  readonly open?: boolean | null | undefined;
  /** Those that are late */
  readonly overdue?: boolean | null | undefined;
  readonly placeKinds?: ReadonlyArray<RefusingPlace> | null | undefined;
  readonly states?: ReadonlyArray<ComplaintState> | null | undefined;
};

export type ComplaintInput = {
  /** PASS_ON: the body that supervises the place */
  readonly agencyId?: string | null | undefined;
  readonly complaintId: string;
  readonly expectedVersion: number;
  readonly note?: string | null | undefined;
};

export type ComplaintRemedy =
  /** The person was let in (已放行) */
  | 'ADMITTED'
  /** No violation; the person was told why (已说明) */
  | 'EXPLAINED'
  /** The place was told to change (已责令改正) */
  | 'INSTRUCTED'
  /** Handed to the supervising authority (已移送) */
  | 'REFERRED';

export type ComplaintState =
  | 'CLOSED'
  | 'OPEN'
  /** With the body that supervises the place (已转主管部门) */
  | 'PASSED_ON'
  | 'WITHDRAWN';

export type ComplaintVerdict =
  | 'NO_VIOLATION'
  | 'VIOLATION';

export type ConfirmReceiptInput = {
  readonly appealId: string;
  /** The version on the screen: a case that changed meanwhile is not overwritten */
  readonly expectedVersion: number;
  /** The number it has there */
  readonly externalNumber?: string | null | undefined;
  readonly note?: string | null | undefined;
};

export type ConnectorState =
  /** The register of a province answers (已接入) */
  | 'CONNECTED'
  /** It does not answer for now (中断) */
  | 'DOWN'
  /** The laboratory uploads by itself */
  | 'LAB_CONNECTED'
  /** It does not */
  | 'LAB_NOT_CONNECTED'
  /** It was never connected (未接入) */
  | 'NOT_CONNECTED';

export type Consent =
  /** The desk saw the subject’s document and heard them agree */
  | 'DOCUMENT_SEEN'
  /** The subject’s own face check */
  | 'FACE'
  /** The desk saw the papers of a minor’s guardian */
  | 'GUARDIANSHIP'
  | 'REAL_NAME'
  /** Good for the code only */
  | 'SMS';

export type CorrectionInput = {
  /** FIX_IDENTITY: whose the tests really are, when that is known; never in an address */
  readonly belongsTo?: IdentifierInput | null | undefined;
  /** REFINE_STAY: the county, inside the stay's own division; FIX_AREA: the listed division */
  readonly divisionCode?: string | null | undefined;
  /** ATTACH_DOSE: the dose in the booklet */
  readonly dose?: AttachDoseInput | null | undefined;
  readonly kind: CorrectionKind;
  /** GRACE: the rule to suspend */
  readonly ruleId?: string | null | undefined;
  /** FIX_IDENTITY: the test of this person that was filed under somebody else */
  readonly strayed?: StrayedTestInput | null | undefined;
  readonly targetIds: ReadonlyArray<string>;
  /** ATTACH_TEST: the report shown */
  readonly test?: AttachTestInput | null | undefined;
  /** At most 14, which is the default; for GRACE at most 3 */
  readonly validDays?: number | null | undefined;
};

/** A scoped, expiring correction of evidence; never a colour. */
export type CorrectionKind =
  /** A dose on paper or of another province; concerns the vaccination status */
  | 'ATTACH_DOSE'
  /** A result shown by another channel or on paper */
  | 'ATTACH_TEST'
  /** A result the institution has not uploaded */
  | 'CONFIRM_TEST_UPLOAD'
  /** The number is not held any more */
  | 'END_BINDING_EARLY'
  /** Not this person, or not travelled */
  | 'EXCLUDE_STAY'
  /** The listed area itself is wrong: a request to the data steward, without effect by itself */
  | 'FIX_AREA'
  /** Filed under the wrong person: taken out here and, when it is known whose it is, given to them */
  | 'FIX_IDENTITY'
  /** Suspends one named rule for at most 72 hours */
  | 'GRACE'
  /** Prefecture to county, with evidence */
  | 'REFINE_STAY';

export type CorrectionState =
  | 'APPROVED'
  | 'PROPOSED'
  | 'REJECTED'
  | 'REMOVED';

export type CreatePolicyDraftInput = {
  /** Begin with the text of this version */
  readonly basedOn?: string | null | undefined;
  /** JSON text; absent: those of `basedOn` */
  readonly cases?: string | null | undefined;
  /** JSON text; absent: that of `basedOn` */
  readonly document?: string | null | undefined;
};

/** What may be done with a request by whoever asks. */
export type DataRequestAction =
  /** 批准 */
  | 'APPROVE'
  /** 领取副本 */
  | 'FETCH'
  /** 不予办理 */
  | 'REFUSE'
  /** 受理 */
  | 'TAKE_UP';

/** What somebody asks for about their own data (个人信息保护法 art. 45, 47). */
export type DataRequestKind =
  /** 删除 */
  | 'ERASURE'
  /** 查阅、复制 */
  | 'EXPORT';

/** Where a request stands. */
export type DataRequestState =
  /** 副本待领取 */
  | 'APPROVED'
  /** 已完成 */
  | 'DONE'
  /** 逾期未领取 */
  | 'LAPSED'
  /** 待审批 */
  | 'PROPOSED'
  /** 待受理 */
  | 'RECEIVED'
  /** 不予办理 */
  | 'REFUSED';

export type DecideCodeMappingInput = {
  readonly approve: boolean;
  readonly id: string;
  readonly reason: string;
};

export type DecideCommunityTaskInput = {
  readonly act: LoopAct;
  /** On what it rests: visit, documents, rule; all acts but REGISTER need it */
  readonly basis?: string | null | undefined;
  readonly expectedVersion: number;
  /** Compact JWS over the statement {"v":1,"taskId","act","state","organisation","basis","until"}; a community that has registered keys must sign */
  readonly signature?: string | null | undefined;
  readonly taskId: string;
  /** ISOLATE: until when, at most 28 days */
  readonly until?: string | null | undefined;
};

/** Decides everything that was proposed together with the correction */
export type DecideCorrectionInput = {
  readonly appealId: string;
  readonly correctionId: string;
  readonly expectedVersion: number;
  /** Mandatory when the correction is sent back */
  readonly note?: string | null | undefined;
};

export type DecideDataRequestInput = {
  readonly expectedVersion: number;
  readonly id: string;
  /** Told to the person; required to refuse; at most 500 characters */
  readonly note?: string | null | undefined;
};

export type DecideIntegrityInput = {
  readonly approve: boolean;
  readonly id: string;
  readonly reason: string;
  readonly referralNumber?: string | null | undefined;
  /** Needed to hold a test fake or tampered with (移送单位) */
  readonly referredTo?: string | null | undefined;
};

export type DecideMergeInput = {
  readonly approve: boolean;
  readonly id: string;
  /** Required to reject; at most 500 characters */
  readonly reason?: string | null | undefined;
};

export type DecideQualityReviewInput = {
  readonly cause: CauseCode;
  readonly expectedVersion: number;
  readonly reason: string;
  readonly reviewId: string;
  readonly verdict: Verdict;
};

export type DecideRemovalInput = {
  /** false: it stays as it was decided */
  readonly approve: boolean;
  readonly expectedVersion: number;
  /** Mandatory when it is not approved */
  readonly note?: string | null | undefined;
  readonly removalId: string;
};

export type DecisionCauseKind =
  | 'APPEAL'
  | 'AREA_VERSION'
  /** Its qualification changed */
  | 'INSTITUTION'
  | 'POLICY';

/** What made the platform evaluate again. */
export type DecisionTrigger =
  | 'AREA'
  /** Time alone changed it */
  | 'CLOCK'
  | 'CORRECTION'
  | 'FACT'
  | 'INITIAL'
  | 'POLICY';

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

export type DelegationEnd =
  /** At the wish of the holder */
  | 'HOLDER'
  /** By the desk, of itself */
  | 'STAFF'
  /** At the wish of the subject */
  | 'SUBJECT';

export type DelegationPurpose =
  /** An appeal on their behalf (代为申诉) */
  | 'APPEAL'
  /** Tests and doses (核酸疫苗) */
  | 'RECORDS'
  /** The code (健康码) */
  | 'STATUS';

export type DelegationState =
  | 'ACTIVE'
  /** Ended by the subject, the holder or the desk */
  | 'ENDED'
  | 'EXPIRED'
  | 'PENDING';

export type Determinacy =
  | 'DETERMINATE'
  /** Something needed is not known; `gaps` says what and who owns it */
  | 'INDETERMINATE';

/** What the caller gives; always in the body, never in an address. */
export type DiagnosisInput = {
  readonly kind: DiagnosisKey;
  readonly value: string;
};

export type DiagnosisKey =
  /** The number told to the citizen, e.g. S20211101-0001 */
  | 'APPEAL_NUMBER'
  /** A passport or another document on file */
  | 'PASSPORT'
  /** Chosen from several people found by one phone */
  | 'PERSON'
  /** Mobile number, 11 digits; more than one person may be found by it */
  | 'PHONE'
  /** 居民身份证号, 18 characters (GB 11643-1999) */
  | 'RESIDENT_ID';

export type DisclosureItem =
  /** What others supplied */
  | 'EVIDENCE'
  /** Single records: stays, tests, numbers */
  | 'FACTS'
  | 'GENERAL_ADVICE'
  | 'OUTCOME'
  /** Where the appeal stands */
  | 'PROGRESS'
  | 'REASONS'
  | 'WAYS_OUT';

export type DismissDuplicateInput = {
  readonly expectedVersion: number;
  readonly id: string;
  /** Why they are two people, 1 to 500 characters */
  readonly reason: string;
};

export type DisplayPage =
  /** 集中展示页面: the code itself with the newest results */
  | 'FRONT'
  /** 核酸疫苗服务查询 */
  | 'SERVICE';

export type DocumentKind =
  /** Passport or permit (护照、通行证), when there is no resident number */
  | 'PASSPORT'
  /** 居民身份证 */
  | 'RESIDENT_ID';

export type DoseUse =
  /** Given later than the day asked about */
  | 'AHEAD'
  | 'COUNTED'
  /** Another source told of the same dose */
  | 'MERGED'
  | 'PRODUCT_UNKNOWN';

/** Whose facts are corrected, and how. Every part that is given must hold. */
export type DraftIncidentInput = {
  /** The import batch */
  readonly batchId?: string | null | undefined;
  /** REFINE_STAY: the county */
  readonly divisionCode?: string | null | undefined;
  readonly expectedVersion: number;
  readonly fact: SelectedFact;
  readonly fromDay?: string | null | undefined;
  readonly incidentId: string;
  /** Tests: the laboratory */
  readonly institutionId?: string | null | undefined;
  readonly legalBasis: string;
  readonly note?: string | null | undefined;
  /** Stays: every stay the outcome rests on is one of these and met the list like this */
  readonly onlyHit?: SelectedHit | null | undefined;
  /** Stays: the prefecture-level unit */
  readonly prefecture?: string | null | undefined;
  readonly remedy: IncidentRemedyKind;
  /** GRACE: the one rule that is suspended */
  readonly ruleId?: string | null | undefined;
  /** Stays; absent: of any source */
  readonly sources?: ReadonlyArray<StaySource> | null | undefined;
  readonly toDay?: string | null | undefined;
  readonly validDays: number;
};

export type DraftKeyInput = {
  readonly kind: DraftKind;
  /** A UUID or CALL, with `:PART` behind it where a case has several */
  readonly scope: string;
};

export type DraftKind =
  | 'CORRECTION'
  /** What the second person writes */
  | 'DECIDE'
  | 'EVIDENCE'
  /** A call being taken */
  | 'INTAKE'
  /** What is written with another move of the desk */
  | 'MOVE'
  | 'NOTE'
  /** Reasons for upholding */
  | 'UPHOLD';

export type DryRunState =
  | 'CANCELLED'
  | 'DONE'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING';

export type DuplicateGrade =
  | 'LIKELY'
  | 'POSSIBLE'
  | 'UNLIKELY';

export type DuplicateReason =
  /** The numbers differ as a typing slip does */
  | 'NUMBERS_ARE_A_SLIP'
  /** One was registered with a passport or permit */
  | 'ONE_WITHOUT_RESIDENT_NUMBER'
  | 'OTHER_BIRTHDAY'
  | 'OTHER_BIRTH_YEAR'
  | 'OTHER_SEX'
  /** At two places at once */
  | 'PLACES_CONFLICT'
  | 'SAME_BIRTHDAY'
  | 'SAME_BIRTH_YEAR'
  | 'SAME_HOME'
  | 'SAME_NAME'
  | 'SHARED_PHONE'
  | 'TWO_RESIDENT_NUMBERS';

export type DuplicateState =
  /** Two people */
  | 'DISMISSED'
  | 'MERGED'
  /** Waits for somebody to look */
  | 'OPEN'
  /** Waits for a second person */
  | 'PROPOSED';

/** What it does to whoever else it is about; their status is not shown */
export type EffectOnOthers =
  /** They are judged again, freed and told */
  | 'MILDER'
  /** It would make them stricter, so their side waits for the source */
  | 'SET_ASIDE'
  | 'UNCHANGED';

export type EndDelegationInput = {
  /** Whose wish it is */
  readonly by: DelegationEnd;
  readonly id: string;
  /** At most 200 characters; required when the desk ends it of itself */
  readonly reason?: string | null | undefined;
};

export type EndPolicyInput = {
  readonly emergency?: boolean | null | undefined;
  readonly key: string;
  readonly reason: string;
  /** The first instant at which it is no longer in force */
  readonly validTo: string;
};

export type EscalationStage =
  /** An agency that is late (协查超时) */
  | 'AGENCY'
  /** The decision is late (超时) */
  | 'BREACH'
  /** Nobody answered in time (首次响应超时) */
  | 'FIRST_RESPONSE'
  /** Past what nothing moves (超最长时限) */
  | 'HARD_STOP'
  /** A transfer nobody confirmed (转办未回执) */
  | 'RECEIPT'
  /** About to be late (临期预警) */
  | 'WARN';

export type EvidenceFileState =
  /** Nobody can read it any more; its hash stays */
  | 'DELETED'
  | 'KEPT'
  /** Uploaded, not evidence yet; forgotten after a day */
  | 'RECEIVED';

export type EvidenceGrade =
  | 'UNVERIFIED'
  | 'VERIFIED';

export type EvidenceKind =
  /** What an agency answered (协查回复) */
  | 'AGENCY_REPLY'
  | 'BOARDING_PASS'
  | 'CALL_NOTE'
  | 'COMMUNITY_LETTER'
  | 'COMPANION_STATEMENT'
  | 'EMPLOYER_LETTER'
  | 'HOTEL_BILL'
  | 'LAB_REPORT'
  | 'OPERATOR_STATEMENT'
  | 'REFUND_RECEIPT'
  | 'TICKET'
  | 'TOLL_RECORD'
  | 'TRAVEL_CARD_SCREENSHOT'
  | 'VACCINATION_BOOKLET';

export type EvidenceSource =
  | 'AGENCY'
  | 'CITIZEN';

export type ExportFormat =
  | 'CSV'
  | 'PARQUET';

export type ExportInput = {
  readonly format: ExportFormat;
  /** With all its rows; grouped by nothing: all published cells */
  readonly question: StatisticsInput;
};

export type ExportState =
  | 'CANCELLED'
  /** It can be fetched until `expiresAt` */
  | 'DONE'
  /** Its file is gone; the question and the version make it again */
  | 'EXPIRED'
  | 'FAILED'
  | 'RUNNING'
  | 'WAITING';

export type FactKind =
  | 'COMMUNITY_TASK'
  | 'CORRECTION'
  | 'DECLARATION'
  | 'PHONE'
  | 'STAY'
  | 'TEST';

export type FieldTaskAct =
  /** Say whose it is */
  | 'ASSIGN'
  | 'ISOLATE'
  /** Close it: the person did not come */
  | 'NOT_COMING'
  | 'REGISTER'
  | 'RELEASE'
  | 'REVERT'
  | 'SCREEN'
  /** Close it: the person was found and looked after */
  | 'TRACED';

export type FieldTaskEnding =
  /** The result was negative; it ended by itself */
  | 'NEGATIVE'
  /** 未来: the person did not come */
  | 'NOT_COMING'
  /** The result was positive; a trace began */
  | 'POSITIVE'
  /** 已解除 */
  | 'RELEASED'
  /** 已追踪 */
  | 'TRACED'
  | 'WITHDRAWN';

export type FieldTaskFilter = {
  readonly agencyId?: string | null | undefined;
  readonly kinds?: ReadonlyArray<FieldTaskKind> | null | undefined;
  readonly loopStates?: ReadonlyArray<CommunityState> | null | undefined;
  /** Those that wait, due first; otherwise all, latest first */
  readonly open?: boolean | null | undefined;
  readonly overdue?: boolean | null | undefined;
  /** Those nobody is responsible for yet */
  readonly unassigned?: boolean | null | undefined;
  /** In this division, or below it */
  readonly within?: string | null | undefined;
};

export type FieldTaskInput = {
  /** Assigning: to which community */
  readonly agencyId?: string | null | undefined;
  readonly expectedVersion: number;
  /** Ending: what came of it */
  readonly note?: string | null | undefined;
  readonly taskId: string;
};

/** What waits for somebody in the field. */
export type FieldTaskKind =
  /** 社区任务: registration, screening, isolation, release */
  | 'COMMUNITY'
  /** 即采即走随访: let through before the result was there */
  | 'PENDING_RESULT'
  /** 立即追踪: let through, and the result is positive */
  | 'TRACE';

export type FieldTaskState =
  | 'CANCELLED'
  | 'DONE'
  | 'OPEN'
  /** Past its time, and not done */
  | 'OVERDUE';

export type FindingSeverity =
  /** Stops submission and publication */
  | 'REFUSAL'
  /** Worth a look */
  | 'WARNING';

export type FollowUp =
  /** Follow the result that is coming */
  | 'FOLLOW_RESULT'
  | 'NONE'
  /** Trace contacts at once */
  | 'TRACE_AT_ONCE';

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

/** How precisely a stay meets an area (命中精度). */
export type HitLevel =
  /** The evidence is no finer than a county in which a smaller place is listed */
  | 'COUNTY_ONLY'
  /** In a listed county, or finer */
  | 'IN_AREA'
  | 'NONE'
  /** The evidence itself is no finer than the prefecture */
  | 'PREFECTURE_ONLY'
  /** In another county of the same prefecture */
  | 'PREFECTURE_SIBLING';

export type HopOwner =
  | 'INSTITUTION'
  | 'PLATFORM'
  | 'SAMPLING_SITE';

export type HopState =
  | 'DONE'
  /** Over, and nobody said when */
  | 'NOT_TOLD'
  | 'RUNNING'
  /** Its turn has not come */
  | 'WAITING';

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

/** What a caller can be asked for. Which of it matched is kept; what was answered never is. */
export type IdentityFact =
  | 'BIRTH_DATE'
  /** Which community they live in */
  | 'COMMUNITY'
  /** Somebody saw their document */
  | 'DOCUMENT_SEEN'
  | 'NAME'
  /** Confirmed by the national identity service */
  | 'NATIONAL_IDENTITY_SERVICE'
  /** The number they call from is on file */
  | 'PHONE_ON_FILE'
  /** Where they were lately */
  | 'RECENT_STAY'
  /** When or where they were tested last */
  | 'RECENT_TEST'
  | 'RESIDENT_NUMBER'
  /** Which vaccine, or when */
  | 'VACCINATION';

export type IdentityGrade =
  /** Anonymous */
  | 'G0'
  /** Number on file */
  | 'G1'
  /** Number and two facts */
  | 'G2'
  /** Strong */
  | 'G3';

export type ImportAreasInput = {
  /** The file, base64: national JSON or CSV rows, gzipped or not */
  readonly content: string;
  readonly fileName: string;
};

/** Which facts a delivery brings (数据导入) */
export type ImportKind =
  /** 号码绑定、解绑、核验 */
  | 'BINDINGS'
  /** 行程：购票、住宿、通信、流调 */
  | 'STAYS'
  /** 核酸检测结果 */
  | 'TESTS'
  /** 接种记录 */
  | 'VACCINATIONS';

export type ImportState =
  | 'DONE'
  /** It cannot be read to its end; the rows before are kept */
  | 'FAILED'
  /** It ended in the middle; what was taken is kept, and all of it may be sent again */
  | 'INTERRUPTED'
  | 'RUNNING'
  /** Received; others are taken in before it */
  | 'WAITING';

export type IncidentAction =
  | 'APPROVE'
  | 'CANCEL_DRY_RUN'
  | 'DISMISS'
  | 'DRAFT'
  | 'DRY_RUN'
  | 'SEND_BACK'
  | 'SETTLE'
  | 'START_WAVE'
  | 'STOP'
  | 'UNDO_WAVE'
  | 'WRITE_REVIEW';

export type IncidentOrigin =
  | 'DETECTED'
  | 'MANUAL';

export type IncidentRemedyKind =
  /** The laboratory reported and did not upload (确认上传) */
  | 'CONFIRM_TEST_UPLOAD'
  /** None of them was there (排除行程), e.g. a batch of phantoms */
  | 'EXCLUDE_STAY'
  /** A short exemption from one rule, 72 hours at most (限时豁免) */
  | 'GRACE'
  /** All of them were in this county (细化行程) */
  | 'REFINE_STAY';

export type IncidentState =
  /** 已全部应用: awaits its review note */
  | 'APPLIED'
  /** 应用中 */
  | 'APPLYING'
  /** 已批准: the next wave may begin */
  | 'APPROVED'
  /** 已复盘 */
  | 'CLOSED'
  /** 不成立 */
  | 'DISMISSED'
  /** 已拟更正 */
  | 'DRAFTED'
  /** 已建立 */
  | 'OPEN'
  /** 核对中: its list was corrected, people are being told */
  | 'SETTLING'
  /** 已停止: by itself or by hand */
  | 'STOPPED'
  /** 待审批: tried, awaits a second person */
  | 'TRIED'
  /** 试运行中 */
  | 'TRYING'
  /** 撤销中 */
  | 'UNDOING';

export type IndicatorCode =
  | 'BACKLOG_AGE'
  /** 响应率 */
  | 'CONTACTED_RATE'
  | 'FALSE_STOP_RATE'
  | 'FIRST_CONTACT'
  | 'FIRST_RESPONSE'
  | 'HANDLE_TIME'
  | 'OLDEST_T0'
  | 'OVERTURN_RATE'
  | 'QUALITY_CHANGED'
  | 'REFUSAL_COMPLAINTS'
  | 'REOPEN_RATE'
  | 'RESOLUTION'
  /** 满意率 */
  | 'SATISFIED_RATE'
  | 'SILENT_FREED'
  /** 解决率 */
  | 'SOLVED_RATE'
  | 'TRANSFERS_WITHOUT_RECEIPT'
  | 'UPLOAD_LAG'
  | 'WITHIN_TIME';

export type IndicatorDimension =
  | 'ADDRESSEE'
  | 'AREA_VERSION'
  /** By urgency class */
  | 'CLASS'
  /** By day in Asia/Shanghai */
  | 'DAY'
  | 'HOP'
  | 'INCIDENT'
  | 'LABORATORY'
  | 'POLICY_VERSION'
  | 'PREFECTURE'
  | 'RISK'
  | 'RULE'
  | 'SOURCE'
  /** Everybody's for supervisors, one's own for whoever handles cases */
  | 'STAFF'
  | 'VENUE';

export type IndicatorUnit =
  | 'COUNT'
  /** Median and 90th percentile */
  | 'MINUTES'
  /** For each 100,000 */
  | 'PER_100K'
  /** Of 1 */
  | 'SHARE';

export type InstitutionFilter = {
  /** Those that have it now */
  readonly has?: InstitutionTrait | null | undefined;
  /** Those that lack it now */
  readonly lacks?: InstitutionTrait | null | undefined;
  /** Part of the name, or the beginning of the credit code */
  readonly search?: string | null | undefined;
  /** In this province, prefecture or county */
  readonly within?: string | null | undefined;
};

export type InstitutionLeagueInput = {
  /** First day of sampling */
  readonly from: string;
  readonly hop: TestHop;
  /** Last day of sampling; at most 31 days in all */
  readonly to: string;
  /** Institutions of this province, prefecture or county */
  readonly within?: string | null | undefined;
};

/** What a testing institution has for a time (资质与联网). */
export type InstitutionTrait =
  /** Connected to the platform of this jurisdiction */
  | 'LOCAL_PLATFORM'
  /** Connected to the national platform */
  | 'NATIONAL_PLATFORM'
  /** Connected to the platform of its province */
  | 'PROVINCIAL_PLATFORM'
  /** 有资质 */
  | 'QUALIFIED';

export type IntegrityAction =
  | 'DECIDE'
  | 'TAKE_BACK';

export type IntegrityChangeFilter = {
  /** What tests were proposed to be */
  readonly becomes?: TestIntegrity | null | undefined;
  readonly state?: IntegrityChangeState | null | undefined;
};

export type IntegrityChangeState =
  | 'APPROVED'
  /** Waits for a second person; the test counts as it did */
  | 'PROPOSED'
  | 'REJECTED'
  /** By whoever proposed it */
  | 'TAKEN_BACK';

export type InviteStaffInput = {
  readonly displayName: string;
  /** Division codes; none: everywhere */
  readonly jurisdictions?: ReadonlyArray<string>;
  /** With the role PARTNER: whose portal */
  readonly partnerId?: string | null | undefined;
  readonly roles: ReadonlyArray<StaffRole>;
  /** 3 to 30 small letters, digits, dots or underscores, beginning with a letter */
  readonly username: string;
};

export type KnowledgeKind =
  /** Tells the agent something (知识条目) */
  | 'ARTICLE'
  /** Text to send, with the move it goes with (快捷用语) */
  | 'MACRO';

export type KnowledgeState =
  | 'DRAFT'
  /** In use */
  | 'PUBLISHED'
  /** A later version is in use */
  | 'REPLACED'
  /** Out of use */
  | 'WITHDRAWN';

export type LinkAppealInput = {
  readonly appealId: string;
  /** The version on the screen: a case that changed meanwhile is not overwritten */
  readonly expectedVersion: number;
  readonly incidentId: string;
  readonly note?: string | null | undefined;
};

/** Either the person or an identifier */
export type LookUpRecordsInput = {
  readonly identifier?: IdentifierInput | null | undefined;
  /** Absent: both */
  readonly kinds?: ReadonlyArray<RecordKind> | null | undefined;
  readonly personId?: string | null | undefined;
  /** Codes of sources; absent: all that can be asked */
  readonly sources?: ReadonlyArray<string> | null | undefined;
};

export type LoopAct =
  /** 居家隔离; needs its basis and until when */
  | 'ISOLATE'
  /** 登记 */
  | 'REGISTER'
  /** 解除; needs its basis, and the isolation to be over */
  | 'RELEASE'
  /** 撤销; needs its basis */
  | 'REVERT'
  /** 排查通过; needs its basis */
  | 'SCREEN';

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

export type MappedSubject =
  | 'TEST_CHANNEL'
  /** Which kind of test: NUCLEIC_ACID, or ANTIGEN, which is none */
  | 'TEST_CODE'
  | 'TEST_RESULT'
  /** A code of `vaccineProducts` */
  | 'VACCINE_PRODUCT';

export type MergeAction =
  | 'APPROVE'
  | 'REJECT'
  | 'UNDO';

export type MergeAppealsInput = {
  readonly appealId: string;
  /** The version on the screen: a case that changed meanwhile is not overwritten */
  readonly expectedVersion: number;
  /** The appeal that goes on */
  readonly intoAppealId: string;
  readonly note?: string | null | undefined;
};

export type MergeFactKind =
  | 'DECLARATION'
  | 'DOSE'
  | 'PHONE'
  | 'STAY'
  | 'TEST';

export type MergeState =
  | 'MERGED'
  /** Waits for a second person */
  | 'PROPOSED'
  | 'REJECTED'
  /** Taken apart again */
  | 'UNDONE';

export type MoveAppealInput = {
  readonly appealId: string;
  /** The version on the screen: a case that changed meanwhile is not overwritten */
  readonly expectedVersion: number;
  readonly note?: string | null | undefined;
};

export type MoveIncidentInput = {
  readonly expectedVersion: number;
  readonly incidentId: string;
  readonly note?: string | null | undefined;
};

export type NoteRootCauseInput = {
  readonly expectedVersion: number;
  readonly id: string;
  readonly note: string;
};

export type NoticeAction =
  | 'SEND_AGAIN'
  | 'TELL_BY_PHONE';

export type NoticeChannel =
  /** Told on the phone */
  | 'CALL'
  /** By the console, before there was a gateway */
  | 'CONSOLE'
  /** By the message gateway */
  | 'MESSAGE';

export type NoticeFilter = {
  /** Queued from then on */
  readonly from?: string | null | undefined;
  readonly kind?: NoticeKind | null | undefined;
  readonly states?: ReadonlyArray<NoticeState> | null | undefined;
  /** Queued before then */
  readonly to?: string | null | undefined;
};

export type NoticeInput = {
  readonly noticeId: string;
};

export type NoticeKind =
  /** Decided: nothing is wrong, follow the advice */
  | 'ADVICE'
  /** What is missing */
  | 'ASKED'
  /** Decided: the person was right */
  | 'CLEARED'
  /** A community registered, screened, isolated or released the person, or took that back */
  | 'COMMUNITY'
  /** Somebody was registered to look up for the person */
  | 'DELEGATED'
  /** A correction is about to end */
  | 'ENDING'
  /** An incident freed the person, who may never have called */
  | 'FREED'
  /** Somebody looked the person up by a delegation, the first time that day */
  | 'LOOKED_UP'
  | 'MERGED'
  /** Decided: right in part */
  | 'PARTLY'
  /** The appeal was received, with its number */
  | 'RECEIVED'
  /** A correction was removed */
  | 'REMOVED'
  | 'REOPENED'
  /** Handed to another authority */
  | 'TRANSFERRED'
  /** Decided: it stands, with the reason */
  | 'UPHELD'
  /** A correction of an incident was taken back */
  | 'WAVE_UNDONE'
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

export type NumberHint =
  /** Each is checked; on a bad network that takes too long */
  | 'MANY_NUMBERS'
  | 'NOT_ANSWERED'
  | 'NOT_YET_COUNTING'
  | 'NO_NUMBER'
  | 'REQUEST_WAITING'
  | 'STILL_COUNTING'
  | 'UNVERIFIED';

export type OpenAppealInput = {
  readonly channel: AppealChannel;
  readonly departureAt?: string | null | undefined;
  /** The number another hotline gave the case */
  readonly externalReference?: string | null | undefined;
  readonly identityAsked?: ReadonlyArray<IdentityFact> | null | undefined;
  /** How well the caller is known; follows from `identityMatched` when that is given. Null: nobody asked yet */
  readonly identityGrade?: IdentityGrade | null | undefined;
  /** Of those asked; the answers are not kept */
  readonly identityMatched?: ReadonlyArray<IdentityFact> | null | undefined;
  /** The open appeal this call belongs to, as `duplicateAppeal` found */
  readonly mergeInto?: string | null | undefined;
  readonly personId: string;
  readonly reason: AppealReason;
  readonly statement: string;
  /** At a station, airport, checkpoint or hospital door */
  readonly stuckNow?: boolean | null | undefined;
};

export type OpenCommunityTaskInput = {
  /** The community; a partner with one community need not say */
  readonly agencyId?: string | null | undefined;
  readonly arrivalAt?: string | null | undefined;
  readonly identifier: IdentifierInput;
};

export type OpenComplaintInput = {
  readonly channel: AppealChannel;
  /** Where it is: its policy of recognition decides */
  readonly divisionCode: string;
  /** The number the board or other hotline gave it */
  readonly externalReference?: string | null | undefined;
  readonly ground: RefusalGround;
  /** Who was refused */
  readonly identifier: IdentifierInput;
  readonly placeKind: RefusingPlace;
  /** Which place, as people call it */
  readonly placeName: string;
  readonly refusedAt: string;
  /** What happened, in the person’s words */
  readonly statement: string;
  /** They still stand at the door */
  readonly stuck?: boolean | null | undefined;
  /** The test that was shown; their latest before the refusal when left out */
  readonly testId?: string | null | undefined;
};

/** For somebody who calls or writes, and whose identity was checked */
export type OpenDataRequestInput = {
  readonly identifier: IdentifierInput;
  readonly kind: DataRequestKind;
  /** How they asked and how they were recognised, 4 to 200 characters */
  readonly reason: string;
};

export type OpenIncidentInput = {
  /** The list; absent: the one in force */
  readonly areaVersionId?: string | null | undefined;
  readonly cause: CauseCode;
  /** The prefecture-level city; absent: of no place */
  readonly place?: string | null | undefined;
  readonly reason: string;
};

/** What becomes of people whose outcome goes from one to another. */
export type OutcomeEffect =
  | 'MILDER'
  /** Another outcome, no stricter and no milder, or the same one known with another certainty */
  | 'OTHER'
  /** The same outcome */
  | 'SAME'
  | 'STRICTER';

export type PaperVerdict =
  /** The issuing unit has given this dose */
  | 'CONFIRMED'
  /** The issuing unit knows nothing of it: it counts no longer */
  | 'DENIED';

/** A parameter laid over the policy, for this simulation only. */
export type ParameterOverrideInput = {
  /** As in the policy document, e.g. `lookBackDays` or `testWindow.hours` */
  readonly name: string;
  /** The value as JSON text: `7`, `"NOW"`, `["TICKET"]` */
  readonly value: string;
};

export type PartnerInput = {
  readonly addresses?: ReadonlyArray<string>;
  readonly budgetPerMinute?: number | null | undefined;
  readonly contact?: string | null | undefined;
  /** Absent: a new partner */
  readonly id?: string | null | undefined;
  readonly name: string;
  readonly proofKeys?: string | null | undefined;
  readonly proofRequired?: boolean;
  readonly purposes?: ReadonlyArray<string>;
  readonly scopes: ReadonlyArray<string>;
};

export type PartnerKeyInput = {
  /** Days until it expires, 1 to 730; 365 when absent */
  readonly expiresInDays?: number | null | undefined;
  /** Rotation: hours for which the keys so far still open, 0 to 720; absent: they stay as they are */
  readonly overlapHours?: number | null | undefined;
  readonly partnerId: string;
};

export type PassGrade =
  /** Card, paper or a companion stood in for it */
  | 'PAPER'
  /** The platform told the status */
  | 'VERIFIED';

export type PersonFilter = {
  readonly colour?: ReadonlyArray<Colour> | null | undefined;
  readonly determinacy?: Determinacy | null | undefined;
  readonly popup?: ReadonlyArray<PopupKind> | null | undefined;
  /** Stayed in this prefecture within the last 14 days */
  readonly prefecture?: string | null | undefined;
};

/** What of a person is masked everywhere else. */
export type PersonalField =
  /** 居民身份证号 */
  | 'ID_NUMBER'
  /** 姓名 */
  | 'NAME'
  /** 手机号 */
  | 'PHONES';

export type PolicyAction =
  | 'APPROVE'
  | 'APPROVE_CHANGE'
  /** Begins a draft from it */
  | 'COPY'
  /** Ends a draft; it stays on record */
  | 'DISCARD'
  /** Proposes an earlier end */
  | 'END'
  | 'REJECT_CHANGE'
  /** Back to its author, with a reason (退回) */
  | 'RETURN'
  /** Proposes that the version before runs again */
  | 'ROLL_BACK'
  | 'SAVE'
  | 'SUBMIT';

export type PolicyChangeInput = {
  readonly expectedRevision: number;
  /** The version it is about */
  readonly key: string;
};

export type PolicyChangeKind =
  | 'END'
  | 'ROLL_BACK';

export type PolicyFindingCode =
  /** What it claims to read is not what it reads */
  | 'AFFECTED_FACTS_DIFFER'
  /** Begins before what it replaces */
  | 'BEFORE_PREDECESSOR'
  | 'CASES_MALFORMED'
  | 'CASE_FAILS'
  /** Supersession goes round or backwards */
  | 'CYCLIC_IN_TIME'
  | 'ENDS_BEFORE_IT_BEGINS'
  | 'IN_THE_PAST'
  /** Begins in less than 48 hours; waived on the emergency path */
  | 'LEAD_TIME_TOO_SHORT'
  /** A time that no policy covers */
  | 'LEAVES_A_GAP'
  /** The document cannot be read */
  | 'MALFORMED'
  /** No rule can give GREEN */
  | 'NO_ALL_CLEAR'
  | 'NO_CASES'
  /** Another policy is in force then that it does not supersede */
  | 'OVERLAPS'
  /** No case is decided by this rule */
  | 'RULE_WITHOUT_CASE'
  /** A term rests on itself, or on one defined after it */
  | 'TERM_CYCLE'
  /** Begins in more than 90 days */
  | 'TOO_FAR_AHEAD'
  | 'UNKNOWN_CONDITION'
  | 'UNKNOWN_FACT'
  /** In force for less than 72 hours */
  | 'VALID_TOO_SHORT'
  /** A version of this id as high is published */
  | 'VERSION_NOT_RISING';

export type PolicyKind =
  /** 赋码: what the judge decides by */
  | 'DECISION'
  /** 申诉处置: what the appeals desk promises, and how it works */
  | 'DESK'
  /** 展示: what is shown, and for how long */
  | 'DISPLAY'
  /** 互认: which records of others count */
  | 'RECOGNITION'
  /** 保存期限: how long everything is kept, and what becomes of it then */
  | 'RETENTION'
  /** 接种: when somebody counts as vaccinated */
  | 'VACCINATION';

export type PolicyReasonInput = {
  readonly expectedRevision: number;
  readonly key: string;
  readonly reason: string;
};

export type PolicyState =
  | 'DISCARDED'
  /** Its author works on it */
  | 'DRAFT'
  /** Never changes any more; its periods say when it is in force */
  | 'PUBLISHED'
  /** A second person is to approve it */
  | 'SUBMITTED';

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

/** How finely a piece of evidence names a place. */
export type Precision =
  | 'COUNTY'
  | 'PREFECTURE'
  | 'PROVINCE'
  | 'STREET';

export type PreferenceInput = {
  readonly largeType: boolean;
  readonly shortcuts: boolean;
};

export type ProposeCodeMappingInput = {
  readonly code: string;
  readonly reason: string;
  readonly subject: MappedSubject;
  readonly system: string;
  /** Left out: it is to stand for nothing any more */
  readonly value?: string | null | undefined;
};

/** One or several corrections that are decided together */
export type ProposeCorrectionsInput = {
  readonly appealId: string;
  readonly cause: CauseCode;
  /** At most ten */
  readonly corrections: ReadonlyArray<CorrectionInput>;
  readonly evidenceIds: ReadonlyArray<string>;
  readonly expectedVersion: number;
  /** The article, or the number of a script */
  readonly legalBasis: string;
};

export type ProposeIntegrityInput = {
  readonly becomes: TestIntegrity;
  readonly document?: string | null | undefined;
  readonly personId: string;
  readonly reason: string;
  readonly testId: string;
};

export type ProposeMergeInput = {
  /** The pair */
  readonly candidateId: string;
  readonly expectedVersion: number;
  /** What was checked, 1 to 500 characters */
  readonly reason: string;
  /** Which of the two stays */
  readonly survivorId: string;
};

export type PublishKnowledgeInput = {
  readonly expectedVersion: number;
  readonly key: string;
};

export type PublishMaintenanceInput = {
  readonly from: string;
  /** Why; partners read it */
  readonly reason: string;
  readonly to: string;
};

/** Why rows were deleted. */
export type PurgeKind =
  /** 依申请删除 */
  | 'ERASURE'
  /** 期满清除 */
  | 'RETENTION'
  /** 终止运行清除 */
  | 'SCHEME_END';

export type QualityAction =
  | 'DECIDE'
  | 'SETTLE';

export type QualityRisk =
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM';

export type QualityState =
  | 'AGREED'
  /** Waits for a supervisor */
  | 'DISAGREED'
  /** Waits for a blind second decision */
  | 'OPEN'
  | 'SETTLED';

export type QueryChannelKind =
  | 'APP'
  /** The institution's own site or app */
  | 'INSTITUTION'
  | 'MINI_PROGRAM'
  | 'PAPER'
  | 'WEBSITE';

export type RateAppealInput = {
  readonly appealId: string;
  readonly contacted: boolean;
  readonly satisfied: Satisfied;
  readonly solved: boolean;
};

/** How the answer of a rule is read. */
export type ReasonGroup =
  /** The rule that decided (决定性规则) */
  | 'DECIDING'
  /** Also fired, and asks for less */
  | 'FIRED'
  /** Cannot be told: something is not known */
  | 'OPEN'
  /** Answered no */
  | 'PASSED';

/** What the place of inspection must make of a test (互认) */
export type RecognitionVerdict =
  /** 应予认可 */
  | 'ACCEPT'
  /** What is known is not enough to tell */
  | 'INDETERMINATE'
  | 'NOT_VALID'
  /** 即采即走即追 */
  | 'PASS_WITH_FOLLOW_UP';

export type RecordKind =
  /** 核酸检测 */
  | 'TEST'
  /** 疫苗接种 */
  | 'VACCINATION';

/** A dose read from a paper certificate (纸质接种凭证) */
export type RecordPaperDoseInput = {
  readonly divisionCode: string;
  readonly doseNumber?: number | null | undefined;
  readonly givenOn: string;
  /** The unit that gave it and issued the paper */
  readonly institution: string;
  readonly personId: string;
  /** See `vaccineProducts` */
  readonly productCode: string;
  /** The original was seen, not a picture or a word */
  readonly seenOriginal: boolean;
};

/** On what ground a test was refused; the first three are forbidden */
export type RefusalGround =
  /** 要求重新检测 */
  | 'NEW_TEST_DEMANDED'
  /** 本地健康码未能查询 */
  | 'NOT_IN_LOCAL_CODE'
  /** 未在本地检测 */
  | 'NOT_TESTED_HERE'
  | 'OTHER';

export type RefusalOutcome =
  /** The test was not valid */
  | 'NO_VIOLATION'
  /** A person has to look at it */
  | 'TO_BE_CHECKED'
  /** Breaks the rule of mutual recognition */
  | 'VIOLATION';

/** Kind of place that refused somebody (场所类型) */
export type RefusingPlace =
  | 'AIRPORT'
  | 'CHECKPOINT'
  | 'HOSPITAL'
  | 'HOTEL'
  | 'MARKET'
  | 'OFFICE'
  | 'OTHER'
  | 'SCENIC_SPOT'
  | 'SCHOOL'
  | 'STATION'
  | 'TRANSPORT';

export type RegisterDelegationInput = {
  /** DOCUMENT_SEEN, or GUARDIANSHIP of a minor */
  readonly consent: Consent;
  /** Now unless said otherwise */
  readonly from?: string | null | undefined;
  /** Who will look up */
  readonly holder: IdentifierInput;
  readonly purposes: ReadonlyArray<DelegationPurpose>;
  readonly relation: Relation;
  /** Whose data it is */
  readonly subjectId: string;
  /** At most a year on */
  readonly to: string;
};

/** Somebody who has not used a code yet: old, young, from abroad (提前注册) */
export type RegisterPersonInput = {
  /** With a passport; a resident number says it */
  readonly birthYear?: number | null | undefined;
  readonly documentKind: DocumentKind;
  readonly documentNumber: string;
  /** Of a minor or somebody who needs one: their guardian */
  readonly guardian?: IdentifierInput | null | undefined;
  /** County of residence */
  readonly homeDivision: string;
  readonly name: string;
  /** With a passport; a resident number says it */
  readonly sex?: Sex | null | undefined;
};

export type RegisterState =
  | 'CONNECTED'
  | 'DOWN'
  /** 数据汇聚中: it cannot be asked; that is not "none" */
  | 'NOT_CONNECTED';

export type Relation =
  /** 社区或养老机构照护人 */
  | 'CARER'
  /** 子女 */
  | 'CHILD'
  /** 朋友 */
  | 'FRIEND'
  /** 孙辈 */
  | 'GRANDCHILD'
  /** 监护人 of the subject */
  | 'GUARDIAN'
  /** 父母 of the subject, a minor */
  | 'PARENT'
  /** 其他亲属 */
  | 'RELATIVE'
  /** 配偶 */
  | 'SPOUSE';

/** Why a venue scan was not made at the venue (远程扫码). */
export type RemoteReason =
  /** A record places the person in another prefecture at that time */
  | 'ELSEWHERE_THEN'
  /** Within an hour people known to be in several other prefectures scanned the same code */
  | 'FORWARDED_CODE'
  /** Two other scans place the person too far away */
  | 'SCANS_ELSEWHERE'
  /** Seen so far away so shortly before or after that nobody could have come from there */
  | 'TOO_FAR_TO_TRAVEL';

export type RemovalState =
  | 'DONE'
  | 'PROPOSED'
  | 'REJECTED';

/** Takes back everything that was decided with the correction */
export type RemoveCorrectionInput = {
  readonly appealId: string;
  readonly correctionId: string;
  readonly expectedVersion: number;
  readonly reason: string;
};

/** One delivery, or everything since an instant (seven days at most). */
export type ReplayWebhookInput = {
  readonly deliveryId?: string | null | undefined;
  readonly endpointId: string;
  readonly since?: string | null | undefined;
};

export type RequestVerificationInput = {
  /** Which number */
  readonly bindingId: string;
  readonly personId: string;
  /** What the caller says of it, 1 to 200 characters */
  readonly reason: string;
};

export type ResolveReviewItemInput = {
  readonly divisionCode?: string | null | undefined;
  readonly itemId: string;
  /** A junk row: leave it out */
  readonly notAPlace?: boolean | null | undefined;
  readonly reason: string;
  /** Resolve this name by itself from now on */
  readonly remember?: boolean | null | undefined;
};

/** What becomes of something once its term is over. */
export type RetentionEnd =
  /** 匿名化 */
  | 'ANONYMISE'
  /** 删除 */
  | 'DELETE'
  /** 封存保留 */
  | 'KEEP';

export type RevealPersonInput = {
  /** No more than is needed */
  readonly fields: ReadonlyArray<PersonalField>;
  readonly personId: string;
  /** Why, 4 to 200 characters; the person and the auditors read it */
  readonly reason: string;
};

export type ReviewEmergencyAccessInput = {
  readonly id: string;
  readonly justified: boolean;
  /** At most 500 characters; required when it was not justified */
  readonly note?: string | null | undefined;
};

export type RiskFactor =
  | 'ELDER_OR_MINOR'
  | 'GRACE'
  | 'ONE_PERSON_DECIDED'
  /** The handler decides unlike the house */
  | 'OUTLIER_HANDLER'
  /** Decided quicker than a case can be read */
  | 'QUICK_DECISION'
  | 'REOPENED_BEFORE'
  | 'STAY_EXCLUDED'
  /** A correction that rests on words alone */
  | 'VERBAL_ONLY';

export type RiskLevel =
  /** 高风险 */
  | 'HIGH'
  /** 低风险 */
  | 'LOW'
  /** 中风险 */
  | 'MEDIUM';

export type RollBackPolicyInput = {
  readonly emergency?: boolean | null | undefined;
  readonly key: string;
  readonly reason: string;
};

export type RootCauseKind =
  /** A list (名单版本) */
  | 'AREA_VERSION'
  /** An import batch (数据批次) */
  | 'BATCH'
  /** A laboratory (检测机构) */
  | 'LABORATORY'
  /** A mobile network (运营商) */
  | 'OPERATOR';

export type RootCauseState =
  /** The rate fell */
  | 'GREEN'
  | 'RED';

export type RotateKeyInput = {
  /** Days until it expires, 1 to 730; 365 when absent */
  readonly expiresInDays?: number | null | undefined;
  /** Hours for which the keys so far still open, 0 to 720 */
  readonly overlapHours?: number;
};

export type RuleDifference =
  | 'ADDED'
  | 'CHANGED'
  | 'REMOVED'
  | 'SAME';

export type RuleOperator =
  /** Every line below it, one level deeper */
  | 'ALL'
  /** At least one line below it */
  | 'ANY'
  /** A question about the facts */
  | 'FACT'
  /** None of what is below it */
  | 'NOT'
  /** A named condition, explained among the terms */
  | 'TERM';

export type RunState =
  | 'DONE'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING';

export type Satisfied =
  /** 基本满意 */
  | 'FAIRLY'
  /** 不满意 */
  | 'NOT'
  /** 满意 */
  | 'SATISFIED';

export type SaveAgencyInput = {
  /** Whether it can be asked */
  readonly active: boolean;
  readonly divisionCode?: string | null | undefined;
  /** The version that was read; needed with `id` */
  readonly expectedVersion?: number | null | undefined;
  /** Absent: a new one */
  readonly id?: string | null | undefined;
  /** Stays what it is once it is saved */
  readonly kind: AgencyKind;
  /** 2 to 60 characters each */
  readonly name: TextInput;
  /** What is said first on the phone */
  readonly opening?: TextInput | null | undefined;
  /** Whose key it answers with; null: by phone only */
  readonly partnerId?: string | null | undefined;
  /** Of the body, not of a person */
  readonly phone?: string | null | undefined;
};

export type SaveConnectorInput = {
  readonly active: boolean;
  /** `NATIONAL` or the code of a province */
  readonly code: string;
  /** The version that was read; null: it is not in the register yet */
  readonly expectedVersion?: number | null | undefined;
  /** The key it gave us; absent: the one that is there stays. Never shown again */
  readonly key?: string | null | undefined;
  readonly kinds: ReadonlyArray<RecordKind>;
  readonly name: TextInput;
  /** Why; stands in the history */
  readonly reason: string;
  /** 1 to 10,080; null: on demand only */
  readonly roundMinutes?: number | null | undefined;
  /** 200 to 30,000 */
  readonly timeoutMs: number;
  /** Where its GraphQL answers; null: it cannot be asked by machine */
  readonly url?: string | null | undefined;
};

export type SaveDraftInput = {
  /** JSON text of at most 20,000 characters */
  readonly body: string;
  /** The version last saved or read; 0: there was none */
  readonly expectedVersion: number;
  readonly kind: DraftKind;
  /** A UUID or CALL, with `:PART` behind it where a case has several */
  readonly scope: string;
};

export type SaveFilterInput = {
  /** An AppealFilter as JSON text, without `search` */
  readonly filter: string;
  /** 1 to 40 characters; one of yours of the same name makes way */
  readonly name: string;
  /** SUPERVISOR only */
  readonly shared: boolean;
};

export type SaveInstitutionInput = {
  /** Checked by GB 32100-2015 */
  readonly creditCode?: string | null | undefined;
  readonly divisionCode: string;
  /** Needed when a day of qualification is taken away */
  readonly document?: string | null | undefined;
  /** An office or a seat, nobody by name */
  readonly dutyContact?: string | null | undefined;
  /** The version that was read; needed with `id` */
  readonly expectedVersion?: number | null | undefined;
  /** Absent: a new one */
  readonly id?: string | null | undefined;
  /** 2 to 60 characters */
  readonly name: string;
  readonly phone?: string | null | undefined;
  readonly reason: string;
  /** All of them; a period that is left out was wrong */
  readonly traits: ReadonlyArray<TraitPeriodInput>;
};

export type SaveKnowledgeInput = {
  readonly action?: AppealAction | null | undefined;
  readonly bindings: ReadonlyArray<string>;
  readonly body: TextInput;
  /** The latest version that was seen; 0 for a new text */
  readonly expectedVersion: number;
  /** Small letters, digits and hyphens; a new one makes a new text */
  readonly key: string;
  readonly kind: KnowledgeKind;
  readonly reply?: TextInput | null | undefined;
  readonly sources: ReadonlyArray<string>;
  readonly title: TextInput;
  /** From when it is true; today when absent */
  readonly validFrom?: string | null | undefined;
};

export type SavePolicyDraftInput = {
  readonly cases: string;
  /** JSON text; it is kept even while it cannot be read */
  readonly document: string;
  readonly expectedRevision: number;
  readonly key: string;
};

export type SaveQuestionInput = {
  /** At most 500 characters */
  readonly description?: string;
  /** With `id`: the version that was read */
  readonly expectedVersion?: number | null | undefined;
  /** Of yours, to change it; absent: a new one */
  readonly id?: string | null | undefined;
  /** 1 to 60 characters; no two of yours have the same */
  readonly name: string;
  /** JSON text: `subject`, `groupBy`, `filters`, `within`, `asOf` as in StatisticsInput; `period`: {"last": "TODAY" | "7D" …} or {"from", "to"}; `measures`; `chart` */
  readonly question: string;
  readonly shared: boolean;
};

export type SchemaChangeKind =
  | 'ADDED'
  | 'CHANGED'
  /** Works until removeOn at least */
  | 'DEPRECATED'
  | 'REMOVED';

/** Why a second person has to decide (复核事由) */
export type SecondPersonReason =
  | 'ELDER'
  | 'LASTS_LONG'
  | 'MINOR'
  | 'ONLY_VERBAL_EVIDENCE'
  | 'SAMPLED'
  | 'SEVERAL_PERSONS'
  | 'WIDER_THAN_ONE_FACT';

export type SelectedFact =
  | 'STAY'
  | 'TEST';

export type SelectedHit =
  | 'COUNTY_ONLY'
  | 'IN_AREA'
  | 'PREFECTURE_ONLY'
  | 'PREFECTURE_SIBLING';

export type SetConnectorStandingInput = {
  readonly code: string;
  readonly reason: string;
  readonly state: RegisterState;
};

export type SettlePaperDoseInput = {
  /** The dose as it was entered */
  readonly doseId: string;
  readonly personId: string;
  /** Whom at the unit one spoke to and how, without names and numbers */
  readonly reason: string;
  readonly verdict: PaperVerdict;
};

export type SettleQualityReviewInput = {
  readonly expectedVersion: number;
  readonly reason: string;
  readonly reviewId: string;
  readonly settlement: Settlement;
};

export type Settlement =
  /** The case was opened again */
  | 'REOPENED'
  /** The first decision stands */
  | 'STANDS';

export type Sex =
  | 'FEMALE'
  | 'MALE';

export type ShadowRunAction =
  | 'STOP';

export type ShadowRunState =
  /** Judged beside the policy in force every hour */
  | 'ACTIVE'
  /** The policy took over, or will never do so */
  | 'ENDED'
  /** Somebody stopped it */
  | 'STOPPED';

export type Shown =
  | 'HIDDEN'
  | 'SHOWN'
  /** What is known is not enough to tell */
  | 'UNKNOWN';

export type ShownDocument =
  /** 居民身份证 */
  | 'ID_CARD'
  /** Nothing */
  | 'NONE'
  /** 纸质证明 */
  | 'PAPER'
  /** 养老助残卡 */
  | 'SENIOR_CARD';

export type SimulationAction =
  | 'CANCEL';

export type SimulationInput = {
  /** Now when absent; up to a year away */
  readonly asOf?: string | null | undefined;
  readonly label: string;
  /** Only people who were in one of these prefectures within the look-back; at most 50; everybody when absent */
  readonly prefectures?: ReadonlyArray<string> | null | undefined;
  /** 1 to 4 */
  readonly variants: ReadonlyArray<SimulationVariantInput>;
};

export type SimulationKind =
  /** One hour of a shadow run (影子运行) */
  | 'SHADOW'
  /** Asked for by a person, once (试算) */
  | 'WHAT_IF';

export type SimulationState =
  | 'CANCELLED'
  | 'DONE'
  /** `error` says why */
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING';

/** What would be different: at least one of a policy, parameters and a list. */
export type SimulationVariantInput = {
  /** Any list whose names are all resolved, published or not */
  readonly areaVersionId?: string | null | undefined;
  readonly label: string;
  readonly parameters?: ReadonlyArray<ParameterOverrideInput> | null | undefined;
  /** Any version of a decision policy, drafts included */
  readonly policyKey?: string | null | undefined;
};

export type StaffRole =
  /** Users and keys; no personal data */
  | 'ADMIN'
  | 'ANALYST'
  | 'AUDITOR'
  /** Risk-area lists and sources */
  | 'DATA_STEWARD'
  /** 处理: investigates and proposes corrections */
  | 'HANDLER'
  /** 受理: answers the call, opens appeals */
  | 'INTAKE'
  /** 接入方: the portal of one partner, and nothing else */
  | 'PARTNER'
  | 'POLICY_APPROVER'
  | 'POLICY_AUTHOR'
  /** 复核: the second pair of eyes */
  | 'REVIEWER'
  /** 班长 */
  | 'SUPERVISOR';

export type StandingCause =
  /** As it was announced when this platform began */
  | 'ANNOUNCED'
  /** It answered */
  | 'ANSWER'
  /** It failed so often that it is left alone, or does not let us in */
  | 'FAULT'
  /** Somebody said so, with a reason */
  | 'STAFF';

export type StatisticsDimension =
  | 'AGE_BAND'
  | 'AREA_VERSION'
  | 'CAUSE'
  | 'CHANNEL'
  | 'COLOUR'
  | 'COUNTY'
  | 'DAY'
  /** TRANSPORT (sampled to received), ANALYSIS (to reported), UPLOAD (to uploaded), SYNC (to visible) */
  | 'HOP'
  | 'INSTITUTION'
  /** `YYYY-MM` */
  | 'MONTH'
  | 'POLICY_VERSION'
  | 'POPUP'
  | 'PREFECTURE'
  | 'PRODUCT'
  | 'PROVINCE'
  | 'RESULT'
  | 'SOURCE'
  | 'VENUE_TYPE'
  | 'VERDICT'
  /** By its Monday */
  | 'WEEK';

export type StatisticsFilterInput = {
  /** A category, not a time or a place */
  readonly dimension: StatisticsDimension;
  /** Keys as they come out; at most 100 */
  readonly values: ReadonlyArray<string>;
};

export type StatisticsInput = {
  /** The figures as they were published then; the latest when absent */
  readonly asOf?: string | null | undefined;
  readonly filters?: ReadonlyArray<StatisticsFilterInput> | null | undefined;
  readonly from: string;
  /** At most one time, one place and one category; with a category, places are no finer than PROVINCE */
  readonly groupBy: ReadonlyArray<StatisticsDimension>;
  readonly subject: StatisticsSubject;
  /** Included; at most 800 days in all */
  readonly to: string;
  /** Only this division and what lies in it */
  readonly within?: string | null | undefined;
};

export type StatisticsSubject =
  /** 申诉, by the day of the decision */
  | 'APPEALS'
  /** 拒认投诉, by the day of the refusal */
  | 'REFUSALS'
  /** 健康码状态: a stock; days do not add up */
  | 'STATUSES'
  /** 旅居史 */
  | 'STAYS'
  /** 核酸检测 */
  | 'TESTS'
  /** 上传时延 */
  | 'UPLOAD_LAG'
  /** 疫苗接种 */
  | 'VACCINATIONS';

export type StatisticsUnit =
  | 'COUNT'
  | 'MINUTES'
  /** Of 1 */
  | 'SHARE';

/** Why a stay is evidence no more. */
export type StayEnding =
  /** 已改签 */
  | 'CHANGED'
  /** 未乘坐 */
  | 'NO_SHOW'
  /** 已退票 */
  | 'REFUNDED'
  /** The source says something else of it now */
  | 'REPLACED'
  /** 已撤回 */
  | 'WITHDRAWN';

export type StaySource =
  /** 社区登记 */
  | 'COMMUNITY'
  /** 行程申报 */
  | 'DECLARATION'
  /** 流调 */
  | 'FLOW_INVESTIGATION'
  /** 住宿登记 */
  | 'HOTEL'
  /** 通信大数据行程卡 */
  | 'TELECOM'
  /** 购票 */
  | 'TICKET'
  /** 场所扫码 */
  | 'VENUE_SCAN';

/** How much a record of a stay proves (证据强度). */
export type StayStrength =
  /** A phone or a ticket was there, most likely with them */
  | 'FAIR'
  /** They say so: refines, never erases */
  | 'SELF_REPORTED'
  /** Somebody looked at the person or their document (流调、住宿) */
  | 'STRONG'
  /** A code that can be forwarded: never counts alone */
  | 'WEAK';

export type StopCode =
  | 'BY_HAND'
  /** More people came out otherwise than the dry run said than may */
  | 'DIFFERS_FROM_DRY_RUN'
  /** People could not be judged */
  | 'JUDGE_ERRORS'
  /** Somebody would have come out stricter */
  | 'STRICTER'
  /** Another list or policy is in force: try it again first */
  | 'WORLD_CHANGED';

/** A test that was filed under a mistyped number */
export type StrayedTestInput = {
  readonly institutionId: string;
  readonly sampleNumber: string;
};

export type SubmitPolicyInput = {
  /** The emergency path: no lead time, but a reason and two approvers */
  readonly emergency?: boolean | null | undefined;
  readonly expectedRevision: number;
  readonly key: string;
  /** Required on the emergency path */
  readonly reason?: string | null | undefined;
};

export type TakeBackCodeMappingInput = {
  readonly id: string;
  readonly reason: string;
};

export type TakeBackIntegrityInput = {
  readonly id: string;
  readonly reason: string;
};

/** Where a result was shown. Channels are equal in effect (同等效力). */
export type TestChannel =
  | 'INSTITUTION'
  | 'NATIONAL_PLATFORM'
  | 'PAPER'
  | 'PROVINCIAL_CODE';

/** A part of the way of a result. */
export type TestHop =
  /** 检测: received to reported */
  | 'ANALYSIS'
  /** 汇聚: uploaded to visible */
  | 'SYNC'
  /** 送检: sampled to received */
  | 'TRANSPORT'
  /** 上传: reported to uploaded */
  | 'UPLOAD';

export type TestIntegrity =
  /** 假冒 */
  | 'FAKE'
  | 'OK'
  | 'SUSPECTED'
  /** 篡改 */
  | 'TAMPERED';

export type TestOrigin =
  /** 本市: an institution of this jurisdiction */
  | 'LOCAL'
  /** 省外 */
  | 'OTHER_PROVINCE';

export type TestResult =
  | 'INCONCLUSIVE'
  | 'NEGATIVE'
  /** Sampled, not yet reported */
  | 'PENDING'
  | 'POSITIVE';

export type TestScope =
  /** Anywhere */
  | 'NATIONAL'
  /** Sampled in the province of this platform */
  | 'PROVINCIAL';

/** A sentence in both languages of the house */
export type TextInput = {
  readonly en: string;
  readonly zh: string;
};

export type ThreeWayHotline =
  /** Railway */
  | 'HOTLINE_12306'
  /** Health */
  | 'HOTLINE_12320'
  /** Civil aviation */
  | 'HOTLINE_12326';

export type TouchAppealInput = {
  readonly appealId: string;
  readonly mode: TouchMode;
};

export type TouchMode =
  /** The screen shows something else now */
  | 'LEFT'
  /** The case is on the screen */
  | 'VIEWING'
  /** Somebody typed or clicked in it within the last minute */
  | 'WORKING';

export type TrackCode =
  | 'ARRIVED'
  /** Nothing is known and nobody said where */
  | 'ASK_WHERE'
  | 'IN_LABORATORY'
  | 'IN_TRANSPORT'
  | 'NOT_GENUINE'
  /** Nothing has arrived from a connected institution */
  | 'NOT_KNOWN'
  /** Nothing will arrive by itself: record the paper */
  | 'NOT_KNOWN_UNCONNECTED'
  /** There is a result; contact the institution to upload it */
  | 'NOT_UPLOADED'
  /** There is a result that will not be uploaded: record the paper */
  | 'NOT_UPLOADED_UNCONNECTED'
  /** The platform of its province may have it; the national one has not */
  | 'ONLY_IN_ITS_PROVINCE'
  /** Uploaded, not visible yet */
  | 'ON_ITS_WAY'
  | 'RESULT_LATE'
  | 'SUSPECTED';

/** Exactly one of `personId` and `identifier`; partners use `identifier`. */
export type TrackResultInput = {
  readonly identifier?: IdentifierInput | null | undefined;
  /** Where the sample was taken */
  readonly institutionId?: string | null | undefined;
  readonly personId?: string | null | undefined;
  /** On which day */
  readonly sampledOn?: string | null | undefined;
};

export type TrackTurn =
  /** To say more */
  | 'CITIZEN'
  /** To record the paper report */
  | 'DESK'
  | 'INSTITUTION'
  | 'NATIONAL_PLATFORM'
  | 'NOBODY'
  | 'PROVINCIAL_PLATFORM'
  | 'SAMPLING_SITE'
  /** To find out whether it is genuine */
  | 'STEWARD'
  | 'THIS_PLATFORM';

export type TraitPeriodInput = {
  readonly since?: string | null | undefined;
  readonly trait: InstitutionTrait;
  /** The first day it no longer holds */
  readonly until?: string | null | undefined;
};

export type TransferAppealInput = {
  readonly addressee: Addressee;
  readonly appealId: string;
  /** PROVINCE: which one */
  readonly divisionCode?: string | null | undefined;
  /** The version on the screen: a case that changed meanwhile is not overwritten */
  readonly expectedVersion: number;
  /** The number it has there, when it is known already */
  readonly externalNumber?: string | null | undefined;
  readonly note?: string | null | undefined;
};

export type Truth =
  | 'FALSE'
  | 'TRUE'
  | 'UNKNOWN';

export type UndoMergeInput = {
  /** Facts that came since and are of the one who leaves; all others that came since stay. At most 200 */
  readonly handOver?: ReadonlyArray<string> | null | undefined;
  readonly id: string;
  /** Why they are two people after all, 1 to 500 characters */
  readonly reason: string;
};

export type UndoMoveInput = {
  readonly appealId: string;
  readonly expectedVersion: number;
};

export type UpholdInput = {
  readonly appealId: string;
  readonly cause: CauseCode;
  readonly expectedVersion: number;
  /** Told to the person */
  readonly reason: string;
};

export type UrgencyClass =
  /** Stuck now, at a station, airport, checkpoint or hospital door */
  | 'T0'
  /** Leaves within 24 hours */
  | 'T1'
  /** Routine */
  | 'T2'
  /** Needs several agencies */
  | 'T3';

export type VaccinationGapCode =
  /** No guide covers the day */
  | 'NO_POLICY'
  | 'NO_SOURCE_ASKED'
  | 'PRODUCT_UNKNOWN'
  | 'SOURCE_SILENT';

export type VaccinationState =
  | 'BOOSTED'
  /** 全程 */
  | 'COMPLETE'
  /** 未查询到记录: every source answered and none had one. Never "not vaccinated" */
  | 'NO_RECORD_FOUND'
  /** What is proven; not that a dose is missing */
  | 'PARTIAL'
  /** No record, and a source did not answer */
  | 'UNKNOWN';

/** What a venue is. */
export type VenueKind =
  /** 机场 */
  | 'AIRPORT'
  /** 医院 */
  | 'HOSPITAL'
  /** 酒店 */
  | 'HOTEL'
  /** 市场、超市 */
  | 'MARKET'
  /** 办公场所 */
  | 'OFFICE'
  /** 其他 */
  | 'OTHER'
  /** 餐饮 */
  | 'RESTAURANT'
  /** 景区 */
  | 'SCENIC_SPOT'
  /** 学校 */
  | 'SCHOOL'
  /** 车站 */
  | 'STATION';

export type Verdict =
  | 'NO_ERROR_ADVICE'
  | 'OVERTURNED'
  | 'PARTLY'
  | 'UPHELD';

export type VerifyIdentityInput = {
  readonly appealId: string;
  readonly asked: ReadonlyArray<IdentityFact>;
  readonly expectedVersion: number;
  /** Of those asked; the grade follows from it */
  readonly matched: ReadonlyArray<IdentityFact>;
};

export type WaveState =
  | 'DONE'
  | 'RUNNING'
  /** `stop` says why */
  | 'STOPPED'
  | 'UNDOING'
  | 'UNDONE'
  | 'WAITING';

export type WebhookDisabledBecause =
  /** Every attempt failed for three days, or it answered 410 */
  | 'FAILING'
  /** Somebody of the partner did it */
  | 'PARTNER';

export type WebhookInput = {
  readonly description?: string;
  /** Absent: a new one */
  readonly id?: string | null | undefined;
  readonly types: ReadonlyArray<string>;
  /** https, a public address, no redirect */
  readonly url: string;
};

export type WebhookState =
  /** Answered with 2xx */
  | 'DELIVERED'
  /** Given up; replay it when the reason is gone */
  | 'FAILED'
  /** Waits for its turn, or for another attempt */
  | 'QUEUED'
  | 'SENDING';

export type WithdrawEvidenceInput = {
  readonly appealId: string;
  readonly evidenceId: string;
  readonly expectedVersion: number;
  readonly reason: string;
};

export type WithdrawMaintenanceInput = {
  readonly id: string;
  readonly reason: string;
};

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { readonly me: { readonly permissions: ReadonlyArray<string>, readonly hasSecondFactor: boolean, readonly mustEnrol: boolean, readonly staff: { readonly id: string, readonly username: string, readonly displayName: string, readonly roles: ReadonlyArray<StaffRole> } } | null };

export type AgencyPartsFragment = { readonly id: string, readonly kind: AgencyKind, readonly phone: string | null, readonly answersItself: boolean, readonly questions: ReadonlyArray<AgencyQuestion>, readonly name: TextPartsFragment, readonly opening: TextPartsFragment | null };

export type AgencyTaskPartsFragment = { readonly id: string, readonly appealId: string, readonly appealNumber: string, readonly state: AgencyTaskState, readonly question: AgencyQuestion, readonly possibleAnswers: ReadonlyArray<AgencyAnswer>, readonly wording: string | null, readonly personName: string, readonly personIdNumber: string, readonly askedBy: string | null, readonly askedAt: string, readonly chaseAt: string, readonly dueAt: string, readonly chases: number, readonly chasedAt: string | null, readonly overdueAt: string | null, readonly answer: AgencyAnswer | null, readonly answerTime: string | null, readonly answerText: string | null, readonly answeredAt: string | null, readonly answeredBy: string | null, readonly evidenceId: string | null, readonly cancelReason: string | null, readonly cancelledAt: string | null, readonly agency: AgencyPartsFragment, readonly facts: ReadonlyArray<{ readonly id: string, readonly sampleNumber: string | null, readonly from: string, readonly to: string | null, readonly division: DivisionPartsFragment }>, readonly answerDivision: DivisionPartsFragment | null, readonly suggestion: { readonly kind: CorrectionKind, readonly targetIds: ReadonlyArray<string>, readonly division: DivisionPartsFragment | null } | null };

export type ListAgencyTasksQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: AgencyTaskFilter | null | undefined;
}>;


export type ListAgencyTasksQuery = { readonly agencyTasks: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: AgencyTaskPartsFragment }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type FindAgenciesQueryVariables = Exact<{
  kind?: AgencyKind | null | undefined;
  search?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type FindAgenciesQuery = { readonly agencies: ReadonlyArray<AgencyPartsFragment> };

export type AgencyEntryPartsFragment = (
  { readonly active: boolean, readonly version: number, readonly partnerId: string | null, readonly division: DivisionPartsFragment | null }
  & AgencyPartsFragment
);

export type ListAgencyRegisterQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: AgencyFilter | null | undefined;
}>;


export type ListAgencyRegisterQuery = { readonly agencyRegister: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: AgencyEntryPartsFragment }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ListAnsweringPartnersQueryVariables = Exact<{ [key: string]: never; }>;


export type ListAnsweringPartnersQuery = { readonly answeringPartners: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type SaveAgencyMutationVariables = Exact<{
  input: SaveAgencyInput;
}>;


export type SaveAgencyMutation = { readonly saveAgency:
    | { readonly __typename: 'Agency', readonly id: string, readonly version: number }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type AskAgencyMutationVariables = Exact<{
  input: AskAgencyInput;
}>;


export type AskAgencyMutation = { readonly askAgency:
    | { readonly __typename: 'Appeal', readonly id: string, readonly version: number, readonly state: AppealState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

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

export type ChaseAgencyTaskMutationVariables = Exact<{
  input: AgencyTaskInput;
}>;


export type ChaseAgencyTaskMutation = { readonly chaseAgencyTask:
    | { readonly __typename: 'AgencyTask', readonly id: string, readonly state: AgencyTaskState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type CancelAgencyTaskMutationVariables = Exact<{
  input: AgencyTaskInput;
}>;


export type CancelAgencyTaskMutation = { readonly cancelAgencyTask:
    | { readonly __typename: 'AgencyTask', readonly id: string, readonly state: AgencyTaskState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type QueuePageFragment = { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly number: string, readonly state: AppealState, readonly channel: AppealChannel, readonly reason: AppealReason, readonly urgency: UrgencyClass, readonly departureAt: string | null, readonly openedAt: string, readonly firstResponseDue: string, readonly decideDue: string, readonly decidedAt: string | null, readonly closedAt: string | null, readonly handler: string | null, readonly version: number, readonly cause: CauseCode | null, readonly incident: { readonly id: string, readonly number: string } | null, readonly presence: ReadonlyArray<{ readonly staffId: string, readonly name: string, readonly mode: TouchMode }>, readonly person: { readonly id: string, readonly name: string, readonly idNumber: string, readonly birthYear: number, readonly homeDivision: DivisionPartsFragment, readonly status: StatusPartsFragment | null } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } };

export type QueueCountPartsFragment = { readonly open: number, readonly overdue: number, readonly mine: number, readonly awaitingSecondReview: number, readonly t0: number, readonly t1: number, readonly t2: number, readonly t3: number, readonly soon: number, readonly unassigned: number };

export type ListAppealsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: AppealFilter | null | undefined;
}>;


export type ListAppealsQuery = { readonly appeals: QueuePageFragment };

export type CountQueueQueryVariables = Exact<{ [key: string]: never; }>;


export type CountQueueQuery = { readonly queueCounts: QueueCountPartsFragment };

export type OutcomePartsFragment = { readonly colour: Colour, readonly popup: PopupKind | null, readonly determinacy: Determinacy, readonly decidingRuleId: string | null, readonly validUntil: string | null, readonly headline: TextPartsFragment };

export type BeforeAfterPartsFragment = { readonly before: OutcomePartsFragment, readonly after: OutcomePartsFragment };

export type CorrectionPartsFragment = (
  { readonly id: string, readonly kind: CorrectionKind, readonly targetIds: ReadonlyArray<string>, readonly ruleId: string | null, readonly legalBasis: string, readonly validFrom: string, readonly validTo: string, readonly state: CorrectionState, readonly author: string, readonly approver: string | null, readonly proposedAt: string, readonly decidedAt: string | null, readonly division: DivisionPartsFragment | null, readonly preview: BeforeAfterPartsFragment }
  & CorrectionMoreFragment
);

export type CasePartsFragment = (
  { readonly id: string, readonly number: string, readonly state: AppealState, readonly channel: AppealChannel, readonly reason: AppealReason, readonly statement: string, readonly urgency: UrgencyClass, readonly departureAt: string | null, readonly identityGrade: IdentityGrade, readonly cause: CauseCode | null, readonly verdict: Verdict | null, readonly verdictReason: string | null, readonly handler: string | null, readonly openedBy: string | null, readonly openedAt: string, readonly firstResponseDue: string, readonly decideDue: string, readonly decidedAt: string | null, readonly notifiedAt: string | null, readonly closedAt: string | null, readonly version: number, readonly allowedActions: ReadonlyArray<AppealAction>, readonly person: (
    { readonly status: StatusPartsFragment | null, readonly decision: DecisionPartsFragment | null }
    & PersonFactsFragment
  ), readonly decision: DecisionPartsFragment, readonly probableCauses: ReadonlyArray<{ readonly code: CauseCode, readonly confidence: number, readonly sentence: TextPartsFragment, readonly suggestedCorrection: { readonly kind: CorrectionKind, readonly targetIds: ReadonlyArray<string> } | null }>, readonly events: ReadonlyArray<{ readonly id: string, readonly at: string, readonly actor: string | null, readonly action: string, readonly fromState: AppealState | null, readonly toState: AppealState | null, readonly note: string | null, readonly undone: boolean }>, readonly evidence: ReadonlyArray<EvidencePartsFragment>, readonly waitingFiles: ReadonlyArray<EvidenceFilePartsFragment>, readonly agencyTasks: ReadonlyArray<AgencyTaskPartsFragment>, readonly corrections: ReadonlyArray<CorrectionPartsFragment>, readonly notices: ReadonlyArray<NoticePartsFragment> }
  & IncidentOnAppealFragment
  & CorrectionsOnAppealFragment
  & LifeOnAppealFragment
  & TransfersOnAppealFragment
  & MergedOnAppealFragment
  & PresenceOnAppealFragment
  & RatingOnAppealFragment
);

export type ShowAppealQueryVariables = Exact<{
  id: string;
}>;


export type ShowAppealQuery = { readonly appeal: CasePartsFragment | null };

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

export type ChangesPartsFragment = { readonly holdsUntil: string | null, readonly endsAt: string, readonly others: EffectOnOthers | null, readonly rules: ReadonlyArray<{ readonly ruleId: string, readonly before: Truth, readonly after: Truth, readonly decidedBefore: boolean, readonly decidesAfter: boolean, readonly title: TextPartsFragment }>, readonly gapsClosed: ReadonlyArray<{ readonly code: GapCode, readonly sentence: TextPartsFragment }>, readonly gapsOpened: ReadonlyArray<{ readonly code: GapCode, readonly sentence: TextPartsFragment }>, readonly steps: ReadonlyArray<{ readonly at: string, readonly counts: boolean, readonly outcome: OutcomePartsFragment }>, readonly returnsTo: OutcomePartsFragment, readonly vaccination: { readonly before: VaccinationState, readonly after: VaccinationState, readonly better: boolean } | null };

export type CorrectionMoreFragment = { readonly proposalId: string, readonly ruleIds: ReadonlyArray<string>, readonly evidenceIds: ReadonlyArray<string>, readonly removedAt: string | null, readonly removedBy: string | null, readonly removalReason: string | null, readonly test: { readonly result: TestResult, readonly sampledAt: string, readonly reportedAt: string | null } | null, readonly dose: { readonly productCode: string, readonly givenOn: string, readonly institution: string } | null, readonly changes: ChangesPartsFragment | null, readonly secondPersonReasons: ReadonlyArray<{ readonly code: SecondPersonReason, readonly sentence: TextPartsFragment }> };

export type CorrectionsOnAppealFragment = { readonly removals: ReadonlyArray<{ readonly id: string, readonly proposalId: string, readonly reason: string, readonly stricter: boolean, readonly state: RemovalState, readonly askedBy: string, readonly askedAt: string, readonly decidedBy: string | null, readonly mayDecide: boolean, readonly preview: BeforeAfterPartsFragment }> };

export type ProposalPreviewPartsFragment = { readonly before: OutcomePartsFragment, readonly after: OutcomePartsFragment, readonly tightens: { readonly literally: OutcomePartsFragment, readonly companions: ReadonlyArray<{ readonly kind: CorrectionKind, readonly targetIds: ReadonlyArray<string>, readonly name: TextPartsFragment }> } | null, readonly changes: ChangesPartsFragment, readonly secondPerson: ReadonlyArray<{ readonly code: SecondPersonReason, readonly sentence: TextPartsFragment }>, readonly parts: ReadonlyArray<{ readonly kind: CorrectionKind, readonly ruleIds: ReadonlyArray<string> }>, readonly standing: ReadonlyArray<{ readonly id: string, readonly kind: CorrectionKind, readonly state: CorrectionState, readonly validTo: string, readonly appealNumber: string | null, readonly fromIncident: boolean, readonly sameFact: boolean, readonly contradicts: boolean }>, readonly otherAppeals: ReadonlyArray<{ readonly id: string, readonly number: string, readonly state: AppealState }> };

export type PreviewCorrectionsQueryVariables = Exact<{
  appealId: string;
  corrections: ReadonlyArray<CorrectionInput> | CorrectionInput;
  evidenceIds: ReadonlyArray<string> | string;
}>;


export type PreviewCorrectionsQuery = { readonly previewCorrections:
    | (
      { readonly __typename: 'ProposalPreview' }
      & ProposalPreviewPartsFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type ListVaccineProductsQueryVariables = Exact<{ [key: string]: never; }>;


export type ListVaccineProductsQuery = { readonly vaccineProducts: ReadonlyArray<{ readonly code: string, readonly manufacturer: string, readonly name: TextPartsFragment }> };

export type ProposeCorrectionsMutationVariables = Exact<{
  input: ProposeCorrectionsInput;
}>;


export type ProposeCorrectionsMutation = { readonly proposeCorrections:
    | { readonly __typename: 'Appeal', readonly id: string, readonly version: number, readonly state: AppealState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type RemoveCorrectionMutationVariables = Exact<{
  input: RemoveCorrectionInput;
}>;


export type RemoveCorrectionMutation = { readonly removeCorrection:
    | { readonly __typename: 'Appeal', readonly id: string, readonly version: number, readonly state: AppealState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type DecideRemovalMutationVariables = Exact<{
  input: DecideRemovalInput;
}>;


export type DecideRemovalMutation = { readonly decideRemoval:
    | { readonly __typename: 'Appeal', readonly id: string, readonly version: number, readonly state: AppealState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type EvidenceFilePartsFragment = { readonly id: string, readonly state: EvidenceFileState, readonly mediaType: string, readonly bytes: number | null, readonly sha256: string | null, readonly width: number | null, readonly height: number | null, readonly receivedAt: string, readonly deletedAt: string | null, readonly deletionRun: string | null };

export type EvidencePartsFragment = { readonly id: string, readonly kind: EvidenceKind, readonly description: string, readonly seenOriginal: boolean, readonly channel: AppealChannel, readonly source: EvidenceSource, readonly agencyTaskId: string | null, readonly receivedBy: string, readonly receivedAt: string, readonly deleteAfter: string, readonly withdrawnAt: string | null, readonly withdrawnBy: string | null, readonly withdrawnReason: string | null, readonly deletedAt: string | null, readonly files: ReadonlyArray<EvidenceFilePartsFragment> };

export type WithdrawEvidenceMutationVariables = Exact<{
  input: WithdrawEvidenceInput;
}>;


export type WithdrawEvidenceMutation = { readonly withdrawEvidence:
    | { readonly __typename: 'Appeal', readonly id: string, readonly version: number, readonly state: AppealState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type IncidentOnAppealFragment = { readonly similarAppeals: number, readonly incident: { readonly id: string, readonly number: string, readonly state: IncidentState, readonly cause: CauseCode, readonly appealCount: number, readonly place: DivisionPartsFragment | null } | null, readonly person: IncidentsOfPersonFragment };

export type LinkAppealMutationVariables = Exact<{
  input: LinkAppealInput;
}>;


export type LinkAppealMutation = { readonly linkAppeal:
    | { readonly __typename: 'Appeal', readonly id: string, readonly version: number }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type UnlinkAppealMutationVariables = Exact<{
  input: MoveAppealInput;
}>;


export type UnlinkAppealMutation = { readonly unlinkAppeal:
    | { readonly __typename: 'Appeal', readonly id: string, readonly version: number }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type IncidentsToWatchFragment = { readonly incidents: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly number: string, readonly state: IncidentState, readonly cause: CauseCode, readonly appealCount: number, readonly waitingCount: number, readonly reviewOverdue: boolean, readonly place: DivisionPartsFragment | null } }> }, readonly formingIncidents: ReadonlyArray<{ readonly cause: CauseCode, readonly appeals: number, readonly threshold: number, readonly withinHours: number, readonly place: DivisionPartsFragment | null }> };

export type WatchIncidentsQueryVariables = Exact<{ [key: string]: never; }>;


export type WatchIncidentsQuery = IncidentsToWatchFragment;

export type ListOpenIncidentsQueryVariables = Exact<{ [key: string]: never; }>;


export type ListOpenIncidentsQuery = { readonly incidents: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly number: string, readonly cause: CauseCode, readonly appealCount: number, readonly place: DivisionPartsFragment | null } }> } };

export type TransfersOnAppealFragment = { readonly transfers: ReadonlyArray<{ readonly id: string, readonly addressee: Addressee, readonly externalNumber: string | null, readonly handedBy: string, readonly handedAt: string, readonly receiptDue: string, readonly receivedAt: string | null, readonly escalatedAt: string | null, readonly answer: string | null, readonly answeredAt: string | null, readonly endedAt: string | null, readonly division: { readonly code: string, readonly name: string } | null }>, readonly callCards: ReadonlyArray<{ readonly hotline: ThreeWayHotline, readonly title: TextPartsFragment, readonly say: ReadonlyArray<TextPartsFragment>, readonly ask: ReadonlyArray<TextPartsFragment>, readonly never: TextPartsFragment }> };

export type MergedOnAppealFragment = { readonly merged: ReadonlyArray<{ readonly id: string, readonly number: string, readonly statement: string, readonly openedAt: string, readonly events: ReadonlyArray<{ readonly id: string, readonly at: string, readonly actor: string | null, readonly action: string, readonly note: string | null }>, readonly evidence: ReadonlyArray<{ readonly id: string, readonly kind: EvidenceKind, readonly description: string, readonly receivedAt: string }>, readonly corrections: ReadonlyArray<{ readonly id: string, readonly kind: CorrectionKind, readonly state: CorrectionState }> }> };

export type MovedAppealFragment = { readonly id: string, readonly version: number, readonly state: AppealState };

export type LifeOnAppealFragment = { readonly missing: string | null, readonly pauseUntil: string | null, readonly reopenedCount: number, readonly undoUntil: string | null, readonly identityMatched: ReadonlyArray<IdentityFact>, readonly person: { readonly appeals: ReadonlyArray<{ readonly id: string, readonly number: string, readonly state: AppealState, readonly openedAt: string }> }, readonly disclosure: { readonly grade: IdentityGrade, readonly mayTell: ReadonlyArray<DisclosureItem>, readonly sentence: TextPartsFragment }, readonly mergedInto: { readonly id: string, readonly number: string } | null };

export type ListHandlersQueryVariables = Exact<{ [key: string]: never; }>;


export type ListHandlersQuery = { readonly handlers: ReadonlyArray<{ readonly id: string, readonly displayName: string }> };

export type ReadVersionQueryVariables = Exact<{
  id: string;
}>;


export type ReadVersionQuery = { readonly appeal: { readonly id: string, readonly version: number, readonly undoUntil: string | null } | null };

export type VerifyIdentityMutationVariables = Exact<{
  input: VerifyIdentityInput;
}>;


export type VerifyIdentityMutation = { readonly verifyIdentity:
    | (
      { readonly __typename: 'Appeal' }
      & MovedAppealFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type AskCitizenMutationVariables = Exact<{
  input: AskCitizenInput;
}>;


export type AskCitizenMutation = { readonly askCitizen:
    | (
      { readonly __typename: 'Appeal' }
      & MovedAppealFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type CitizenAnsweredMutationVariables = Exact<{
  input: MoveAppealInput;
}>;


export type CitizenAnsweredMutation = { readonly citizenAnswered:
    | (
      { readonly __typename: 'Appeal' }
      & MovedAppealFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type ResumeAppealMutationVariables = Exact<{
  input: MoveAppealInput;
}>;


export type ResumeAppealMutation = { readonly resumeAppeal:
    | (
      { readonly __typename: 'Appeal' }
      & MovedAppealFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type TransferAppealMutationVariables = Exact<{
  input: TransferAppealInput;
}>;


export type TransferAppealMutation = { readonly transferAppeal:
    | (
      { readonly __typename: 'Appeal' }
      & MovedAppealFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type ConfirmReceiptMutationVariables = Exact<{
  input: ConfirmReceiptInput;
}>;


export type ConfirmReceiptMutation = { readonly confirmReceipt:
    | (
      { readonly __typename: 'Appeal' }
      & MovedAppealFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type AnswerTransferredMutationVariables = Exact<{
  input: MoveAppealInput;
}>;


export type AnswerTransferredMutation = { readonly answerTransferred:
    | (
      { readonly __typename: 'Appeal' }
      & MovedAppealFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type MergeAppealsMutationVariables = Exact<{
  input: MergeAppealsInput;
}>;


export type MergeAppealsMutation = { readonly mergeAppeals:
    | (
      { readonly __typename: 'Appeal' }
      & MovedAppealFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type TakeBackProposalMutationVariables = Exact<{
  input: MoveAppealInput;
}>;


export type TakeBackProposalMutation = { readonly takeBackProposal:
    | (
      { readonly __typename: 'Appeal' }
      & MovedAppealFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type AssignAppealMutationVariables = Exact<{
  input: AssignAppealInput;
}>;


export type AssignAppealMutation = { readonly assignAppeal:
    | (
      { readonly __typename: 'Appeal' }
      & MovedAppealFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type ChangeUrgencyMutationVariables = Exact<{
  input: ChangeUrgencyInput;
}>;


export type ChangeUrgencyMutation = { readonly changeUrgency:
    | (
      { readonly __typename: 'Appeal' }
      & MovedAppealFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type UndoMoveMutationVariables = Exact<{
  input: UndoMoveInput;
}>;


export type UndoMoveMutation = { readonly undoMove:
    | (
      { readonly __typename: 'Appeal' }
      & MovedAppealFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type ActOnAppealsMutationVariables = Exact<{
  input: ActOnAppealsInput;
}>;


export type ActOnAppealsMutation = { readonly actOnAppeals:
    | { readonly __typename: 'BulkOutcomes', readonly outcomes: ReadonlyArray<{ readonly appealId: string, readonly refusal: RefusalPartsFragment | null }> }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type NoticePartsFragment = { readonly id: string, readonly kind: NoticeKind, readonly channel: NoticeChannel, readonly state: NoticeState, readonly attempts: number, readonly nextAttemptAt: string | null, readonly queuedAt: string, readonly sentAt: string | null, readonly endedAt: string | null, readonly elder: string, readonly toldBy: string | null, readonly allowedActions: ReadonlyArray<NoticeAction>, readonly text: TextPartsFragment, readonly lastError: TextPartsFragment | null };

export type SendNoticeAgainMutationVariables = Exact<{
  input: NoticeInput;
}>;


export type SendNoticeAgainMutation = { readonly sendNoticeAgain:
    | { readonly __typename: 'NoticeDelivery', readonly noticeId: string, readonly state: NoticeState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type TellByPhoneMutationVariables = Exact<{
  input: NoticeInput;
}>;


export type TellByPhoneMutation = { readonly tellByPhone:
    | { readonly __typename: 'NoticeDelivery', readonly noticeId: string, readonly state: NoticeState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type QueueQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: AppealFilter | null | undefined;
}>;


export type QueueQuery = (
  { readonly appeals: QueuePageFragment, readonly queueCounts: QueueCountPartsFragment, readonly savedFilters: ReadonlyArray<SavedFilterPartsFragment> }
  & IncidentsToWatchFragment
);

export type CaseQueryVariables = Exact<{
  id: string;
  scope: string;
  drafts: boolean;
  knowledge: boolean;
}>;


export type CaseQuery = { readonly appeal: CasePartsFragment | null, readonly drafts?: ReadonlyArray<DraftPartsFragment>, readonly knowledge?: ReadonlyArray<KnowledgePartsFragment> };

export type PresenceOnAppealFragment = { readonly handlerId: string | null, readonly warnAt: string | null, readonly hardStopDue: string | null, readonly presence: ReadonlyArray<{ readonly staffId: string, readonly name: string, readonly mode: TouchMode, readonly since: string, readonly isHandler: boolean }>, readonly escalations: ReadonlyArray<{ readonly id: string, readonly stage: EscalationStage, readonly due: string, readonly at: string, readonly acknowledgedBy: string | null, readonly acknowledgedAt: string | null }> };

export type TouchAppealMutationVariables = Exact<{
  input: TouchAppealInput;
}>;


export type TouchAppealMutation = { readonly touchAppeal: boolean };

export type RatingOnAppealFragment = { readonly rating: { readonly contacted: boolean, readonly solved: boolean, readonly satisfied: Satisfied, readonly at: string } | null };

export type RateAppealMutationVariables = Exact<{
  input: RateAppealInput;
}>;


export type RateAppealMutation = { readonly rateAppeal:
    | (
      { readonly __typename: 'Appeal', readonly id: string }
      & RatingOnAppealFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type SavedFilterPartsFragment = { readonly id: string, readonly name: string, readonly shared: boolean, readonly owner: string, readonly mine: boolean, readonly filter: string };

export type ListSavedFiltersQueryVariables = Exact<{ [key: string]: never; }>;


export type ListSavedFiltersQuery = { readonly savedFilters: ReadonlyArray<SavedFilterPartsFragment> };

export type SaveFilterMutationVariables = Exact<{
  input: SaveFilterInput;
}>;


export type SaveFilterMutation = { readonly saveFilter:
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
    | { readonly __typename: 'SavedFilter', readonly id: string }
   };

export type DeleteFilterMutationVariables = Exact<{
  id: string;
}>;


export type DeleteFilterMutation = { readonly deleteFilter: boolean };

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

export type AreaVersionPartsFragment = { readonly id: string, readonly sequence: number, readonly listTime: string, readonly receivedAt: string, readonly state: AreaVersionState, readonly source: string, readonly fileName: string, readonly entryCount: number, readonly resolvedCount: number, readonly unresolvedCount: number, readonly high: number, readonly medium: number, readonly low: number, readonly preparedBy: string | null, readonly publishedBy: string | null, readonly publishedAt: string | null, readonly publishReason: string | null, readonly inForceFrom: string | null, readonly inForceTo: string | null, readonly version: number, readonly allowedActions: ReadonlyArray<AreaVersionAction>, readonly rollBack: RollBackPartsFragment | null, readonly held: ReadonlyArray<{ readonly code: string, readonly previous: number | null, readonly current: number | null, readonly message: TextPartsFragment }> };

export type RollBackPartsFragment = { readonly id: string, readonly sequence: number, readonly state: AreaVersionState, readonly rollsBack: string, readonly rollsBackSequence: number, readonly restores: string, readonly restoresSequence: number, readonly reason: string, readonly proposedBy: string | null, readonly proposedAt: string, readonly approvedBy: string | null, readonly approvedAt: string | null };

export type AreaVersionDetailFragment = (
  { readonly rolledBackBy: RollBackPartsFragment | null, readonly resolution: ReadonlyArray<{ readonly method: string, readonly entries: number }>, readonly run: RunPartsFragment | null, readonly reviewItems: ReadonlyArray<{ readonly id: string, readonly province: string, readonly city: string, readonly county: string, readonly level: RiskLevel | null, readonly entries: number, readonly sample: string, readonly decision: string | null, readonly reason: string | null, readonly decidedBy: string | null, readonly decidedAt: string | null, readonly division: DivisionPartsFragment | null, readonly suggestions: ReadonlyArray<{ readonly division: DivisionPartsFragment, readonly why: TextPartsFragment }> }> }
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


export type PreviewAreaVersionQuery = { readonly areaVersion: { readonly id: string, readonly preview: AreaPreviewPartsFragment | null } | null };

export type PreviewAreaRollBackQueryVariables = Exact<{
  id: string;
}>;


export type PreviewAreaRollBackQuery = { readonly areaVersion: { readonly id: string, readonly preview: AreaPreviewPartsFragment | null } | null };

export type AreaChangePartsFragment = { readonly level: RiskLevel | null, readonly kind: AreaKind, readonly places: number, readonly example: string, readonly division: DivisionPartsFragment };

export type AreaPreviewPartsFragment = { readonly comparedWith: string | null, readonly added: number, readonly removed: number, readonly unchanged: number, readonly personsTouched: number, readonly addedAreas: ReadonlyArray<AreaChangePartsFragment>, readonly removedAreas: ReadonlyArray<AreaChangePartsFragment> };

export type ImportAreasMutationVariables = Exact<{
  input: ImportAreasInput;
}>;


export type ImportAreasMutation = { readonly importAreas:
    | { readonly __typename: 'AreaImportReport', readonly fileName: string, readonly outcome: AreaImportOutcome, readonly lists: number, readonly listTime: string | null, readonly entries: number, readonly resolved: number, readonly unresolved: number, readonly version: { readonly id: string, readonly sequence: number, readonly state: AreaVersionState } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly path: string, readonly message: TextPartsFragment }> }
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

export type RollBackAreaVersionMutationVariables = Exact<{
  input: AreaVersionInput;
}>;


export type RollBackAreaVersionMutation = { readonly rollBackAreaVersion:
    | { readonly __typename: 'AreaVersion', readonly id: string, readonly version: number, readonly state: AreaVersionState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type AuditRowFragment = { readonly id: string, readonly seq: string, readonly at: string, readonly kind: AuditKind, readonly outcome: AuditOutcome, readonly actorKind: AuditActorKind, readonly actorId: string, readonly actorName: string | null, readonly action: string, readonly personId: string | null, readonly objectId: string | null, readonly purpose: string | null, readonly fields: ReadonlyArray<string>, readonly actionText: TextPartsFragment };

export type ListAuditEventsQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListAuditEventsQuery = { readonly auditEvents: { readonly edges: ReadonlyArray<{ readonly node: AuditRowFragment }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ReadAuditEventQueryVariables = Exact<{
  id: string;
}>;


export type ReadAuditEventQuery = { readonly auditEvent: (
    { readonly clientId: string | null, readonly reason: string | null, readonly detail: string | null, readonly requestId: string | null, readonly hash: string, readonly intact: boolean }
    & AuditRowFragment
  ) | null };

export type ChainPartsFragment = { readonly state: ChainState, readonly length: string, readonly headHash: string, readonly lastCheck: { readonly askedBy: string | null, readonly finishedAt: string, readonly checked: number, readonly brokenSeq: string | null, readonly problem: ChainProblem | null } | null, readonly anchors: ReadonlyArray<{ readonly seq: string, readonly at: string, readonly line: string }> };

export type ReadAuditChainQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadAuditChainQuery = { readonly auditChain: ChainPartsFragment };

export type VerifyAuditChainMutationVariables = Exact<{ [key: string]: never; }>;


export type VerifyAuditChainMutation = { readonly verifyAuditChain: ChainPartsFragment };

export type CodeMappingPartsFragment = { readonly id: string, readonly system: string, readonly subject: MappedSubject, readonly code: string, readonly value: string, readonly version: number, readonly validFrom: string, readonly validTo: string | null };

export type CodeMappingChangePartsFragment = { readonly id: string, readonly system: string, readonly subject: MappedSubject, readonly code: string, readonly value: string | null, readonly state: CodeMappingChangeState, readonly reason: string, readonly proposedBy: string, readonly proposedAt: string, readonly decidedBy: string | null, readonly decidedAt: string | null, readonly decisionReason: string | null, readonly allowedActions: ReadonlyArray<CodeMappingAction> };

export type ListCodeMappingsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  past?: boolean | null | undefined;
}>;


export type ListCodeMappingsQuery = { readonly codeMappings: { readonly edges: ReadonlyArray<{ readonly node: CodeMappingPartsFragment }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ListCodeMappingChangesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: CodeMappingChangeState | null | undefined;
}>;


export type ListCodeMappingChangesQuery = { readonly codeMappingChanges: { readonly edges: ReadonlyArray<{ readonly node: CodeMappingChangePartsFragment }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ListUnmappedCodesQueryVariables = Exact<{ [key: string]: never; }>;


export type ListUnmappedCodesQuery = { readonly unmappedCodes: ReadonlyArray<{ readonly system: string, readonly subject: MappedSubject, readonly code: string, readonly records: number, readonly lastSeenAt: string }> };

export type ProposeCodeMappingMutationVariables = Exact<{
  input: ProposeCodeMappingInput;
}>;


export type ProposeCodeMappingMutation = { readonly proposeCodeMapping:
    | { readonly __typename: 'CodeMappingChange', readonly id: string, readonly state: CodeMappingChangeState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type DecideCodeMappingMutationVariables = Exact<{
  input: DecideCodeMappingInput;
}>;


export type DecideCodeMappingMutation = { readonly decideCodeMapping:
    | { readonly __typename: 'CodeMappingChange', readonly id: string, readonly state: CodeMappingChangeState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type TakeBackCodeMappingMutationVariables = Exact<{
  input: TakeBackCodeMappingInput;
}>;


export type TakeBackCodeMappingMutation = { readonly takeBackCodeMapping:
    | { readonly __typename: 'CodeMappingChange', readonly id: string, readonly state: CodeMappingChangeState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type CommunityDecisionPartsFragment = { readonly id: string, readonly state: CommunityState, readonly act: CommunityAct | null, readonly community: string, readonly decidedAt: string, readonly decidedBy: string | null, readonly basis: string | null, readonly statementHash: string | null, readonly signed: boolean, readonly reverses: string | null };

export type FieldTaskPartsFragment = { readonly id: string, readonly personId: string, readonly kind: FieldTaskKind, readonly state: FieldTaskState, readonly loopState: CommunityState | null, readonly personName: string, readonly personIdNumber: string, readonly arrivalAt: string | null, readonly until: string | null, readonly sampleNumber: string | null, readonly openedAt: string, readonly dueAt: string, readonly overdueAt: string | null, readonly endedAt: string | null, readonly ending: FieldTaskEnding | null, readonly note: string | null, readonly version: number, readonly allowedActs: ReadonlyArray<FieldTaskAct>, readonly community: { readonly id: string, readonly phone: string | null, readonly name: TextPartsFragment } | null, readonly division: DivisionPartsFragment, readonly decisions: ReadonlyArray<CommunityDecisionPartsFragment> };

export type ListFieldTasksQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: FieldTaskFilter | null | undefined;
}>;


export type ListFieldTasksQuery = { readonly fieldTasks: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: FieldTaskPartsFragment }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type CountFieldTasksQueryVariables = Exact<{ [key: string]: never; }>;


export type CountFieldTasksQuery = { readonly fieldTaskCounts: ReadonlyArray<{ readonly kind: FieldTaskKind, readonly waiting: number, readonly overdue: number, readonly unassigned: number }> };

export type DecideCommunityTaskMutationVariables = Exact<{
  input: DecideCommunityTaskInput;
}>;


export type DecideCommunityTaskMutation = { readonly decideCommunityTask:
    | { readonly __typename: 'FieldTask', readonly id: string, readonly version: number }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type AssignFieldTaskMutationVariables = Exact<{
  input: FieldTaskInput;
}>;


export type AssignFieldTaskMutation = { readonly assignFieldTask:
    | { readonly __typename: 'FieldTask', readonly id: string, readonly version: number }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type CloseCommunityTaskMutationVariables = Exact<{
  input: FieldTaskInput;
}>;


export type CloseCommunityTaskMutation = { readonly closeCommunityTask:
    | { readonly __typename: 'FieldTask', readonly id: string, readonly version: number }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type CloseTraceMutationVariables = Exact<{
  input: FieldTaskInput;
}>;


export type CloseTraceMutation = { readonly closeTrace:
    | { readonly __typename: 'FieldTask', readonly id: string, readonly version: number }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type OpenCommunityTaskMutationVariables = Exact<{
  input: OpenCommunityTaskInput;
}>;


export type OpenCommunityTaskMutation = { readonly openCommunityTask:
    | { readonly __typename: 'FieldTask', readonly id: string, readonly version: number }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type ComplaintPartsFragment = { readonly id: string, readonly personId: string, readonly number: string, readonly state: ComplaintState, readonly personName: string, readonly personIdNumber: string, readonly channel: AppealChannel, readonly externalReference: string | null, readonly placeKind: RefusingPlace, readonly placeName: string, readonly refusedAt: string, readonly ground: RefusalGround, readonly statement: string, readonly testId: string | null, readonly ruleVerdict: RefusalOutcome, readonly ruleId: string | null, readonly policyVersion: string | null, readonly checkedAt: string, readonly stuck: boolean, readonly verdict: ComplaintVerdict | null, readonly remedy: ComplaintRemedy | null, readonly closingNote: string | null, readonly openedAt: string, readonly dueAt: string, readonly closedAt: string | null, readonly version: number, readonly allowedActs: ReadonlyArray<ComplaintAct>, readonly division: DivisionPartsFragment, readonly card: TextPartsFragment, readonly agency: { readonly id: string, readonly phone: string | null, readonly name: TextPartsFragment } | null, readonly events: ReadonlyArray<{ readonly at: string, readonly action: string, readonly actor: string, readonly note: string | null }> };

export type ListComplaintsQueryVariables = Exact<{
  filter?: ComplaintFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListComplaintsQuery = { readonly complaints: { readonly edges: ReadonlyArray<{ readonly node: ComplaintPartsFragment }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ReadComplaintFiguresQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type ReadComplaintFiguresQuery = { readonly complaintFigures: ReadonlyArray<{ readonly placeKind: RefusingPlace, readonly complaints: number | null, readonly violations: number | null, readonly withheld: boolean }> };

export type OpenComplaintMutationVariables = Exact<{
  input: OpenComplaintInput;
}>;


export type OpenComplaintMutation = { readonly openComplaint:
    | { readonly __typename: 'Complaint', readonly id: string, readonly number: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type PassOnComplaintMutationVariables = Exact<{
  input: ComplaintInput;
}>;


export type PassOnComplaintMutation = { readonly passOnComplaint:
    | { readonly __typename: 'Complaint', readonly id: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type RecheckComplaintMutationVariables = Exact<{
  input: ComplaintInput;
}>;


export type RecheckComplaintMutation = { readonly recheckComplaint:
    | { readonly __typename: 'Complaint', readonly id: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type CloseComplaintMutationVariables = Exact<{
  input: CloseComplaintInput;
}>;


export type CloseComplaintMutation = { readonly closeComplaint:
    | { readonly __typename: 'Complaint', readonly id: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type WithdrawComplaintMutationVariables = Exact<{
  input: ComplaintInput;
}>;


export type WithdrawComplaintMutation = { readonly withdrawComplaint:
    | { readonly __typename: 'Complaint', readonly id: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type ReopenComplaintMutationVariables = Exact<{
  input: ComplaintInput;
}>;


export type ReopenComplaintMutation = { readonly reopenComplaint:
    | { readonly __typename: 'Complaint', readonly id: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type ConnectorPartsFragment = { readonly code: string, readonly url: string | null, readonly active: boolean, readonly timeoutMs: number | null, readonly roundMinutes: number | null, readonly version: number | null, readonly askedAt: string | null, readonly answeredAt: string | null, readonly stale: boolean, readonly faultAt: string | null, readonly owed: number, readonly problems: number, readonly name: TextPartsFragment, readonly fault: TextPartsFragment | null, readonly answer: TextPartsFragment, readonly standings: ReadonlyArray<StandingPartsFragment>, readonly round: { readonly startedAt: string, readonly endedAt: string | null, readonly persons: number, readonly added: number } | null };

export type StandingPartsFragment = { readonly kind: RecordKind, readonly state: RegisterState, readonly since: string, readonly cause: StandingCause, readonly reason: string | null, readonly fault: TextPartsFragment | null };

export type ListConnectorsQueryVariables = Exact<{ [key: string]: never; }>;


export type ListConnectorsQuery = { readonly connectors: ReadonlyArray<ConnectorPartsFragment> };

export type ReadConnectorHistoryQueryVariables = Exact<{
  code: string;
}>;


export type ReadConnectorHistoryQuery = { readonly connectorHistory: { readonly standings: ReadonlyArray<StandingPartsFragment>, readonly problems: ReadonlyArray<{ readonly kind: RecordKind, readonly detail: string | null, readonly records: number, readonly lastSeenAt: string, readonly problem: TextPartsFragment }> } };

export type SaveConnectorMutationVariables = Exact<{
  input: SaveConnectorInput;
}>;


export type SaveConnectorMutation = { readonly saveConnector:
    | { readonly __typename: 'Connector', readonly code: string, readonly version: number | null }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type SetConnectorStandingMutationVariables = Exact<{
  input: SetConnectorStandingInput;
}>;


export type SetConnectorStandingMutation = { readonly setConnectorStanding:
    | { readonly __typename: 'Connector', readonly code: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type CheckConnectorMutationVariables = Exact<{
  code: string;
}>;


export type CheckConnectorMutation = { readonly checkConnector:
    | (
      { readonly __typename: 'Connector' }
      & ConnectorPartsFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type PersonSourcePartsFragment = { readonly code: string, readonly kinds: ReadonlyArray<RecordKind>, readonly standing: RegisterState | null, readonly since: string | null, readonly state: AnswerState | null, readonly askedAt: string | null, readonly answeredAt: string | null, readonly askAgainAt: string | null, readonly records: number, readonly problems: number, readonly askable: boolean, readonly name: TextPartsFragment, readonly sentence: TextPartsFragment };

export type LookUpRecordsMutationVariables = Exact<{
  input: LookUpRecordsInput;
  purpose: string;
}>;


export type LookUpRecordsMutation = { readonly lookUpRecords:
    | { readonly __typename: 'RecordLookUp', readonly personId: string, readonly endedAt: string, readonly answers: ReadonlyArray<{ readonly source: string, readonly state: AnswerState, readonly added: number, readonly withdrawn: number, readonly problems: number, readonly sentence: TextPartsFragment }> }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type DataRequestRowFragment = { readonly id: string, readonly kind: DataRequestKind, readonly state: DataRequestState, readonly personName: string | null, readonly reason: string, readonly partner: string | null, readonly askedAt: string, readonly dueOn: string, readonly overdue: boolean, readonly takenBy: string | null, readonly decidedBy: string | null, readonly decidedAt: string | null, readonly note: string | null, readonly fetchUntil: string | null, readonly doneAt: string | null, readonly allowedActions: ReadonlyArray<DataRequestAction>, readonly version: number, readonly grounds: ReadonlyArray<{ readonly code: string, readonly text: TextPartsFragment }> };

export type ListDataRequestsQueryVariables = Exact<{
  open?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListDataRequestsQuery = { readonly dataRequests: { readonly edges: ReadonlyArray<{ readonly node: DataRequestRowFragment }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type OpenDataRequestMutationVariables = Exact<{
  input: OpenDataRequestInput;
}>;


export type OpenDataRequestMutation = { readonly openDataRequest:
    | (
      { readonly __typename: 'DataRequest' }
      & DataRequestRowFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type TakeUpDataRequestMutationVariables = Exact<{
  input: DecideDataRequestInput;
}>;


export type TakeUpDataRequestMutation = { readonly takeUpDataRequest:
    | (
      { readonly __typename: 'DataRequest' }
      & DataRequestRowFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type ApproveDataRequestMutationVariables = Exact<{
  input: DecideDataRequestInput;
}>;


export type ApproveDataRequestMutation = { readonly approveDataRequest:
    | (
      { readonly __typename: 'DataRequest' }
      & DataRequestRowFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type RefuseDataRequestMutationVariables = Exact<{
  input: DecideDataRequestInput;
}>;


export type RefuseDataRequestMutation = { readonly refuseDataRequest:
    | (
      { readonly __typename: 'DataRequest' }
      & DataRequestRowFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type EmergencyPartsFragment = { readonly id: string, readonly personName: string, readonly staff: string, readonly reason: string, readonly at: string, readonly looks: number, readonly reviewedAt: string | null, readonly reviewedBy: string | null, readonly justified: boolean | null, readonly note: string | null, readonly mayReview: boolean, readonly homeDivision: { readonly fullName: string } };

export type ListEmergencyAccessesQueryVariables = Exact<{
  unreviewed?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListEmergencyAccessesQuery = { readonly emergencyAccesses: { readonly edges: ReadonlyArray<{ readonly node: EmergencyPartsFragment }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type ReviewEmergencyAccessMutationVariables = Exact<{
  input: ReviewEmergencyAccessInput;
}>;


export type ReviewEmergencyAccessMutation = { readonly reviewEmergencyAccess:
    | { readonly __typename: 'EmergencyAccess', readonly id: string, readonly justified: boolean | null }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type DelegationPartsFragment = { readonly id: string, readonly relation: Relation, readonly purposes: ReadonlyArray<DelegationPurpose>, readonly consent: Consent, readonly channel: BindingChannel | null, readonly state: DelegationState, readonly from: string, readonly to: string, readonly registeredAt: string, readonly registeredBy: string | null, readonly endedAt: string | null, readonly endedBy: string | null, readonly endReason: string | null, readonly subject: { readonly id: string, readonly name: string, readonly idNumber: string } | null, readonly holder: { readonly id: string, readonly name: string, readonly idNumber: string } | null, readonly uses: ReadonlyArray<{ readonly at: string, readonly purpose: DelegationPurpose, readonly partner: string }> };

export type PersonFamilyFragment = { readonly id: string, readonly name: string, readonly birthYear: number, readonly delegations: ReadonlyArray<DelegationPartsFragment>, readonly heldDelegations: ReadonlyArray<DelegationPartsFragment>, readonly checkpointPasses: ReadonlyArray<{ readonly id: string, readonly answer: CompanionAnswer, readonly document: ShownDocument, readonly grade: PassGrade, readonly unidentified: boolean, readonly emergency: boolean, readonly place: string, readonly at: string, readonly partner: string, readonly reasons: ReadonlyArray<{ readonly code: CompanionReason, readonly sentence: TextPartsFragment }>, readonly companion: { readonly id: string, readonly name: string } | null }> };

export type RegisterDelegationMutationVariables = Exact<{
  input: RegisterDelegationInput;
}>;


export type RegisterDelegationMutation = { readonly registerDelegation:
    | (
      { readonly __typename: 'Delegation' }
      & DelegationPartsFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type EndDelegationMutationVariables = Exact<{
  input: EndDelegationInput;
}>;


export type EndDelegationMutation = { readonly endDelegation:
    | (
      { readonly __typename: 'Delegation' }
      & DelegationPartsFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type RegisterPersonMutationVariables = Exact<{
  input: RegisterPersonInput;
}>;


export type RegisterPersonMutation = { readonly registerPerson:
    | { readonly __typename: 'Person', readonly id: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type ReadHealthQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadHealthQuery = { readonly systemHealth: { readonly database: boolean, readonly dueStatuses: number, readonly areaVersion: { readonly id: string, readonly sequence: number, readonly listTime: string, readonly publishedAt: string | null, readonly state: AreaVersionState, readonly entryCount: number, readonly high: number, readonly medium: number, readonly low: number } | null, readonly policy: { readonly id: string, readonly version: string, readonly validFrom: string, readonly validTo: string | null, readonly title: TextPartsFragment } | null, readonly lastRun: RunPartsFragment | null } };

export type ListPopulationRunsQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type ListPopulationRunsQuery = { readonly populationRuns: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: (
        { readonly evaluatedAt: string, readonly error: string | null, readonly cause: CausePartsFragment | null }
        & RunPartsFragment
      ) }> } };

export type MaintenancePartsFragment = { readonly id: string, readonly from: string, readonly to: string, readonly state: MaintenanceState, readonly reason: string, readonly withdrawnBecause: string | null, readonly mayWithdraw: boolean };

export type ListMaintenanceQueryVariables = Exact<{ [key: string]: never; }>;


export type ListMaintenanceQuery = { readonly maintenanceWindows: ReadonlyArray<MaintenancePartsFragment> };

export type PublishMaintenanceMutationVariables = Exact<{
  input: PublishMaintenanceInput;
}>;


export type PublishMaintenanceMutation = { readonly publishMaintenance:
    | MaintenancePartsFragment
    | RefusalPartsFragment
   };

export type WithdrawMaintenanceMutationVariables = Exact<{
  input: WithdrawMaintenanceInput;
}>;


export type WithdrawMaintenanceMutation = { readonly withdrawMaintenance:
    | MaintenancePartsFragment
    | RefusalPartsFragment
   };

export type ImportRowFragment = { readonly id: string, readonly kind: ImportKind, readonly state: ImportState, readonly source: string, readonly fileName: string, readonly receivedAt: string, readonly finishedAt: string | null, readonly lines: number, readonly accepted: number, readonly changed: number, readonly duplicates: number, readonly rejected: number, readonly error: string | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly path: string, readonly message: TextPartsFragment }> };

export type ListImportSendersQueryVariables = Exact<{ [key: string]: never; }>;


export type ListImportSendersQuery = { readonly importSenders: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type ListImportsQueryVariables = Exact<{
  states?: ReadonlyArray<ImportState> | ImportState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListImportsQuery = { readonly imports: { readonly edges: ReadonlyArray<{ readonly node: ImportRowFragment }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type IncidentsOfPersonFragment = { readonly incidents: ReadonlyArray<{ readonly id: string, readonly number: string, readonly state: IncidentState, readonly cause: CauseCode, readonly appealCount: number, readonly place: DivisionPartsFragment | null }> };

export type WavePartsFragment = { readonly number: number, readonly percent: number, readonly state: WaveState, readonly persons: number, readonly corrected: number, readonly differing: number, readonly stricter: number, readonly errors: number, readonly told: number, readonly silent: number, readonly resolved: number, readonly returned: number, readonly undone: number, readonly progress: number, readonly startedBy: string | null, readonly startedAt: string | null, readonly finishedAt: string | null, readonly stop: { readonly code: StopCode, readonly count: number, readonly limit: number } | null };

export type IncidentHeadPartsFragment = { readonly id: string, readonly number: string, readonly state: IncidentState, readonly origin: IncidentOrigin, readonly cause: CauseCode, readonly openedAt: string, readonly openedBy: string | null, readonly appealCount: number, readonly waitingCount: number, readonly freedCount: number, readonly silentCount: number, readonly reviewDue: string | null, readonly reviewOverdue: boolean, readonly place: DivisionPartsFragment | null };

export type IncidentDraftPartsFragment = { readonly fact: SelectedFact, readonly sources: ReadonlyArray<StaySource>, readonly batchId: string | null, readonly institutionId: string | null, readonly fromDay: string | null, readonly toDay: string | null, readonly onlyHit: SelectedHit | null, readonly remedy: IncidentRemedyKind, readonly ruleId: string | null, readonly validDays: number, readonly legalBasis: string, readonly prefecture: DivisionPartsFragment | null, readonly division: DivisionPartsFragment | null, readonly about: TextPartsFragment };

export type DryRunPartsFragment = { readonly id: string, readonly state: DryRunState, readonly at: string, readonly policy: string | null, readonly candidates: number | null, readonly judged: number, readonly freed: number | null, readonly silent: number | null, readonly unchanged: number | null, readonly stricter: number | null, readonly unfit: number | null, readonly isCurrent: boolean, readonly approver: string | null, readonly approvedAt: string | null, readonly finishedAt: string | null, readonly figures: { readonly persons: number, readonly milder: CountPartsFragment, readonly matrix: ReadonlyArray<MatrixCellPartsFragment>, readonly samples: ReadonlyArray<{ readonly pseudonym: string, readonly before: OutcomeHeadPartsFragment, readonly after: OutcomeHeadPartsFragment, readonly sentencesBefore: ReadonlyArray<TextPartsFragment>, readonly sentencesAfter: ReadonlyArray<TextPartsFragment> }> } | null };

export type ListIncidentsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  open?: boolean | null | undefined;
}>;


export type ListIncidentsQuery = { readonly incidents: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: (
        { readonly waves: ReadonlyArray<{ readonly number: number, readonly percent: number, readonly state: WaveState, readonly progress: number }> }
        & IncidentHeadPartsFragment
      ) }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ListFormingIncidentsQueryVariables = Exact<{ [key: string]: never; }>;


export type ListFormingIncidentsQuery = { readonly formingIncidents: ReadonlyArray<{ readonly areaVersionId: string | null, readonly cause: CauseCode, readonly appeals: number, readonly threshold: number, readonly withinHours: number, readonly firstAt: string, readonly place: DivisionPartsFragment | null }> };

export type ShowIncidentQueryVariables = Exact<{
  id: string;
}>;


export type ShowIncidentQuery = { readonly incident: (
    { readonly areaVersionId: string | null, readonly listFrom: string | null, readonly listReplaced: boolean, readonly reason: string | null, readonly decidingRules: ReadonlyArray<string>, readonly draftedBy: string | null, readonly draftedAt: string | null, readonly appliedAt: string | null, readonly reviewNote: string | null, readonly reviewedBy: string | null, readonly closedAt: string | null, readonly version: number, readonly allowedActions: ReadonlyArray<IncidentAction>, readonly causeText: TextPartsFragment, readonly sources: ReadonlyArray<{ readonly kind: RootCauseKind, readonly source: string, readonly name: string, readonly appeals: number }>, readonly draft: IncidentDraftPartsFragment | null, readonly dryRun: DryRunPartsFragment | null, readonly waves: ReadonlyArray<WavePartsFragment>, readonly events: ReadonlyArray<{ readonly id: string, readonly at: string, readonly actor: string | null, readonly action: string, readonly note: string | null, readonly wave: number | null, readonly count: number | null }> }
    & IncidentHeadPartsFragment
  ) | null };

export type ListIncidentAppealsQueryVariables = Exact<{
  incidentId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListIncidentAppealsQuery = { readonly incidentAppeals: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly number: string, readonly state: AppealState, readonly urgency: UrgencyClass, readonly openedAt: string, readonly person: { readonly id: string, readonly name: string } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type OpenIncidentMutationVariables = Exact<{
  input: OpenIncidentInput;
}>;


export type OpenIncidentMutation = { readonly openIncident:
    | { readonly __typename: 'Incident', readonly id: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type DraftIncidentCorrectionMutationVariables = Exact<{
  input: DraftIncidentInput;
}>;


export type DraftIncidentCorrectionMutation = { readonly draftIncidentCorrection:
    | { readonly __typename: 'Incident', readonly id: string, readonly version: number }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type DryRunIncidentMutationVariables = Exact<{
  input: MoveIncidentInput;
}>;


export type DryRunIncidentMutation = { readonly dryRunIncident:
    | { readonly __typename: 'Incident', readonly id: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type CancelIncidentDryRunMutationVariables = Exact<{
  input: MoveIncidentInput;
}>;


export type CancelIncidentDryRunMutation = { readonly cancelIncidentDryRun:
    | { readonly __typename: 'Incident', readonly id: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type ApproveIncidentMutationVariables = Exact<{
  input: ApproveIncidentInput;
}>;


export type ApproveIncidentMutation = { readonly approveIncident:
    | { readonly __typename: 'Incident', readonly id: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type SendBackIncidentMutationVariables = Exact<{
  input: MoveIncidentInput;
}>;


export type SendBackIncidentMutation = { readonly sendBackIncident:
    | { readonly __typename: 'Incident', readonly id: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type StartWaveMutationVariables = Exact<{
  input: MoveIncidentInput;
}>;


export type StartWaveMutation = { readonly startWave:
    | { readonly __typename: 'Incident', readonly id: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type StopIncidentMutationVariables = Exact<{
  input: MoveIncidentInput;
}>;


export type StopIncidentMutation = { readonly stopIncident:
    | { readonly __typename: 'Incident', readonly id: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type UndoWaveMutationVariables = Exact<{
  input: MoveIncidentInput;
}>;


export type UndoWaveMutation = { readonly undoWave:
    | { readonly __typename: 'Incident', readonly id: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type SettleIncidentByListMutationVariables = Exact<{
  input: MoveIncidentInput;
}>;


export type SettleIncidentByListMutation = { readonly settleIncidentByList:
    | { readonly __typename: 'Incident', readonly id: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type DismissIncidentMutationVariables = Exact<{
  input: MoveIncidentInput;
}>;


export type DismissIncidentMutation = { readonly dismissIncident:
    | { readonly __typename: 'Incident', readonly id: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type WriteReviewNoteMutationVariables = Exact<{
  input: MoveIncidentInput;
}>;


export type WriteReviewNoteMutation = { readonly writeReviewNote:
    | { readonly __typename: 'Incident', readonly id: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type ListRootCausesQueryVariables = Exact<{ [key: string]: never; }>;


export type ListRootCausesQuery = { readonly rootCauses: ReadonlyArray<{ readonly kind: RootCauseKind, readonly source: string, readonly name: string, readonly cause: CauseCode, readonly appeals: number }>, readonly rootCauseTasks: ReadonlyArray<{ readonly id: string, readonly kind: RootCauseKind, readonly source: string, readonly name: string, readonly cause: CauseCode, readonly state: RootCauseState, readonly perWeek: number, readonly worst: number, readonly openedAt: string, readonly greenAt: string | null, readonly note: string | null, readonly notedBy: string | null, readonly notedAt: string | null, readonly version: number, readonly rates: ReadonlyArray<{ readonly day: string, readonly appeals: number, readonly total: number }> }> };

export type NoteRootCauseMutationVariables = Exact<{
  input: NoteRootCauseInput;
}>;


export type NoteRootCauseMutation = { readonly noteRootCause:
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
    | { readonly __typename: 'RootCauseTask', readonly id: string }
   };

export type FigurePartsFragment = { readonly key: string, readonly cases: number | null, readonly value: number | null, readonly p90: number | null, readonly withheld: boolean, readonly label: TextPartsFragment | null };

export type IndicatorPartsFragment = { readonly code: IndicatorCode, readonly unit: IndicatorUnit, readonly dimensions: ReadonlyArray<IndicatorDimension>, readonly ofNow: boolean, readonly title: TextPartsFragment, readonly definition: TextPartsFragment, readonly total: FigurePartsFragment | null };

export type ReadIndicatorsQueryVariables = Exact<{
  from: string;
  to: string;
  codes?: ReadonlyArray<IndicatorCode> | IndicatorCode | null | undefined;
}>;


export type ReadIndicatorsQuery = { readonly deskIndicators: { readonly countedAt: string | null, readonly indicators: ReadonlyArray<IndicatorPartsFragment> } };

export type ReadIndicatorQueryVariables = Exact<{
  code: IndicatorCode;
  by: IndicatorDimension;
  from: string;
  to: string;
}>;


export type ReadIndicatorQuery = { readonly deskIndicator: { readonly code: IndicatorCode, readonly by: IndicatorDimension, readonly rows: ReadonlyArray<FigurePartsFragment> } };

export type InstitutionEntryFragment = { readonly id: string, readonly name: string, readonly creditCode: string | null, readonly version: number, readonly qualified: boolean, readonly connected: boolean, readonly phone: string | null, readonly dutyContact: string | null, readonly division: DivisionPartsFragment, readonly traits: ReadonlyArray<TraitPeriodPartsFragment> };

export type TraitPeriodPartsFragment = { readonly trait: InstitutionTrait, readonly since: string | null, readonly until: string | null };

export type ListInstitutionRegisterQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: InstitutionFilter | null | undefined;
}>;


export type ListInstitutionRegisterQuery = { readonly institutionRegister: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: InstitutionEntryFragment }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ShowInstitutionQueryVariables = Exact<{
  id: string;
}>;


export type ShowInstitutionQuery = { readonly institution: (
    { readonly history: ReadonlyArray<{ readonly version: number, readonly name: string, readonly creditCode: string | null, readonly phone: string | null, readonly dutyContact: string | null, readonly reason: string, readonly document: string | null, readonly changedBy: string | null, readonly changedAt: string, readonly division: DivisionPartsFragment, readonly traits: ReadonlyArray<TraitPeriodPartsFragment>, readonly run: { readonly state: RunState, readonly candidates: number | null, readonly judged: number, readonly changed: number } | null }> }
    & InstitutionEntryFragment
  ) | null };

export type SaveInstitutionMutationVariables = Exact<{
  input: SaveInstitutionInput;
}>;


export type SaveInstitutionMutation = { readonly saveInstitution:
    | { readonly __typename: 'Institution', readonly id: string, readonly version: number }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type ShowInstitutionLeagueQueryVariables = Exact<{
  input: InstitutionLeagueInput;
}>;


export type ShowInstitutionLeagueQuery = { readonly institutionLeague:
    | { readonly __typename: 'InstitutionLeague', readonly hop: TestHop, readonly from: string, readonly to: string, readonly k: number, readonly truncated: boolean, readonly p50Minutes: number | null, readonly p90Minutes: number | null, readonly lines: ReadonlyArray<LeagueLinePartsFragment> }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type LeagueLinePartsFragment = { readonly institutionId: string, readonly name: string, readonly measured: number | null, readonly p50Minutes: number | null, readonly p90Minutes: number | null, readonly waiting: number | null, readonly withheld: boolean, readonly division: DivisionPartsFragment };

export type ListQueryChannelsQueryVariables = Exact<{
  jurisdiction?: string | null | undefined;
}>;


export type ListQueryChannelsQuery = { readonly queryChannels: ReadonlyArray<{ readonly code: string, readonly kind: QueryChannelKind, readonly source: string, readonly name: TextPartsFragment, readonly jurisdiction: DivisionPartsFragment | null }> };

export type RankedCauseFragment = { readonly code: CauseCode, readonly confidence: number, readonly reason: TextPartsFragment, readonly advice: TextPartsFragment | null, readonly grounds: ReadonlyArray<{ readonly points: number, readonly sentence: TextPartsFragment }>, readonly suggestions: ReadonlyArray<{ readonly kind: CorrectionKind, readonly targetIds: ReadonlyArray<string>, readonly ruleId: string | null, readonly counties: ReadonlyArray<{ readonly listed: boolean, readonly source: StaySource | null, readonly division: DivisionPartsFragment, readonly sentence: TextPartsFragment }> }> };

export type CallerPartsFragment = { readonly person: (
    { readonly ways: ReadonlyArray<TestWayFragment>, readonly sources: ReadonlyArray<PersonSourcePartsFragment>, readonly appeals: ReadonlyArray<{ readonly id: string, readonly number: string, readonly state: AppealState, readonly reason: AppealReason, readonly urgency: UrgencyClass, readonly openedAt: string, readonly closedAt: string | null, readonly handler: string | null, readonly numberInGroups: TextPartsFragment }> }
    & PersonFactsFragment
    & PersonNumbersFragment
    & IncidentsOfPersonFragment
  ), readonly assessment: { readonly differs: boolean, readonly decision: DecisionPartsFragment, readonly causes: ReadonlyArray<RankedCauseFragment>, readonly notShown: ReadonlyArray<{ readonly code: CauseCode, readonly why: TextPartsFragment, readonly ask: TextPartsFragment }>, readonly scripts: ReadonlyArray<{ readonly grade: IdentityGrade, readonly personal: boolean, readonly script: { readonly zh: string, readonly en: string, readonly elder: string } }>, readonly connectors: ReadonlyArray<{ readonly name: string, readonly state: ConnectorState, readonly answer: TextPartsFragment }>, readonly callCards: ReadonlyArray<{ readonly hotline: ThreeWayHotline, readonly advised: boolean, readonly title: TextPartsFragment, readonly say: ReadonlyArray<TextPartsFragment>, readonly ask: ReadonlyArray<TextPartsFragment>, readonly never: TextPartsFragment }>, readonly knowledge: ReadonlyArray<KnowledgePartsFragment> } };

export type DiagnoseCallerQueryVariables = Exact<{
  identifier: DiagnosisInput;
  purpose: string;
}>;


export type DiagnoseCallerQuery = { readonly diagnose:
    | (
      { readonly __typename: 'Diagnosis' }
      & CallerPartsFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
    | { readonly __typename: 'SeveralPeople', readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly idNumber: string, readonly birthYear: number }> }
   };

export type TakenCallFragment = { readonly id: string, readonly number: string, readonly state: AppealState, readonly version: number, readonly allowedActions: ReadonlyArray<AppealAction>, readonly evidence: ReadonlyArray<{ readonly id: string }> };

export type TakeCallMutationVariables = Exact<{
  input: OpenAppealInput;
}>;


export type TakeCallMutation = { readonly openAppeal:
    | (
      { readonly __typename: 'Appeal' }
      & TakenCallFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type StartOnCallMutationVariables = Exact<{
  input: MoveAppealInput;
}>;


export type StartOnCallMutation = { readonly startReview:
    | (
      { readonly __typename: 'Appeal' }
      & TakenCallFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type NoteOnCallMutationVariables = Exact<{
  input: AddEvidenceInput;
}>;


export type NoteOnCallMutation = { readonly addEvidence:
    | (
      { readonly __typename: 'Appeal' }
      & TakenCallFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type ProposeOnCallMutationVariables = Exact<{
  input: ProposeCorrectionsInput;
}>;


export type ProposeOnCallMutation = { readonly proposeCorrections:
    | (
      { readonly __typename: 'Appeal' }
      & TakenCallFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type IntegrityChangePartsFragment = { readonly id: string, readonly personId: string, readonly personName: string, readonly personIdNumber: string, readonly testId: string, readonly institution: string, readonly sampleNumber: string, readonly sampledAt: string, readonly reportedAt: string | null, readonly result: TestResult, readonly channel: TestChannel, readonly was: TestIntegrity, readonly becomes: TestIntegrity, readonly state: IntegrityChangeState, readonly reason: string, readonly document: string | null, readonly proposedBy: string, readonly proposedAt: string, readonly decidedBy: string | null, readonly decidedAt: string | null, readonly decisionReason: string | null, readonly referredTo: string | null, readonly referralNumber: string | null, readonly referredAt: string | null, readonly allowedActions: ReadonlyArray<IntegrityAction> };

export type ListIntegrityChangesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: IntegrityChangeFilter | null | undefined;
}>;


export type ListIntegrityChangesQuery = { readonly integrityChanges: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: IntegrityChangePartsFragment }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ProposeIntegrityMutationVariables = Exact<{
  input: ProposeIntegrityInput;
}>;


export type ProposeIntegrityMutation = { readonly proposeIntegrity:
    | { readonly __typename: 'IntegrityChange', readonly id: string, readonly state: IntegrityChangeState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type DecideIntegrityMutationVariables = Exact<{
  input: DecideIntegrityInput;
}>;


export type DecideIntegrityMutation = { readonly decideIntegrity:
    | { readonly __typename: 'IntegrityChange', readonly id: string, readonly state: IntegrityChangeState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type TakeBackIntegrityMutationVariables = Exact<{
  input: TakeBackIntegrityInput;
}>;


export type TakeBackIntegrityMutation = { readonly takeBackIntegrity:
    | { readonly __typename: 'IntegrityChange', readonly id: string, readonly state: IntegrityChangeState }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type ListKnowledgeVersionsQueryVariables = Exact<{
  key: string;
}>;


export type ListKnowledgeVersionsQuery = { readonly knowledgeVersions: ReadonlyArray<KnowledgePartsFragment> };

export type ListKnowledgeBindingsQueryVariables = Exact<{ [key: string]: never; }>;


export type ListKnowledgeBindingsQuery = { readonly knowledgeBindings: ReadonlyArray<string> };

export type SaveKnowledgeMutationVariables = Exact<{
  input: SaveKnowledgeInput;
}>;


export type SaveKnowledgeMutation = { readonly saveKnowledge:
    | (
      { readonly __typename: 'KnowledgeText' }
      & KnowledgePartsFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type PublishKnowledgeMutationVariables = Exact<{
  input: PublishKnowledgeInput;
}>;


export type PublishKnowledgeMutation = { readonly publishKnowledge:
    | (
      { readonly __typename: 'KnowledgeText' }
      & KnowledgePartsFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type WithdrawKnowledgeMutationVariables = Exact<{
  input: PublishKnowledgeInput;
}>;


export type WithdrawKnowledgeMutation = { readonly withdrawKnowledge:
    | (
      { readonly __typename: 'KnowledgeText' }
      & KnowledgePartsFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type RecordSidePartsFragment = { readonly personId: string, readonly name: string, readonly documentKind: string, readonly idNumber: string, readonly sex: string, readonly birthYear: number, readonly createdAt: string, readonly phones: ReadonlyArray<string>, readonly stays: number, readonly tests: number, readonly doses: number, readonly openAppeals: number, readonly colour: string | null, readonly homeDivision: DivisionPartsFragment };

export type MergePartsFragment = { readonly id: string, readonly state: MergeState, readonly reason: string, readonly proposedBy: string | null, readonly proposedAt: string, readonly decidedBy: string | null, readonly decidedAt: string | null, readonly decisionReason: string | null, readonly undoneBy: string | null, readonly undoneAt: string | null, readonly undoReason: string | null, readonly allowedActions: ReadonlyArray<MergeAction>, readonly version: number, readonly survivor: { readonly personId: string, readonly name: string, readonly idNumber: string } | null, readonly merged: { readonly personId: string, readonly name: string, readonly idNumber: string } | null };

export type DuplicateRowFragment = { readonly id: string, readonly state: DuplicateState, readonly score: number, readonly grade: DuplicateGrade, readonly reasons: ReadonlyArray<DuplicateReason>, readonly foundAt: string, readonly decidedBy: string | null, readonly decidedAt: string | null, readonly decisionReason: string | null, readonly version: number, readonly sides: ReadonlyArray<RecordSidePartsFragment>, readonly merge: MergePartsFragment | null };

export type ListDuplicatesQueryVariables = Exact<{
  state?: DuplicateState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListDuplicatesQuery = { readonly duplicateCandidates: { readonly edges: ReadonlyArray<{ readonly node: DuplicateRowFragment }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ShowDuplicateQueryVariables = Exact<{
  id: string;
}>;


export type ShowDuplicateQuery = { readonly duplicateCandidate: (
    { readonly merge: { readonly factsSince: ReadonlyArray<MergeFactPartsFragment> } | null }
    & DuplicateRowFragment
  ) | null };

export type MergeFactPartsFragment = { readonly id: string, readonly kind: MergeFactKind, readonly at: string, readonly source: string | null, readonly number: string | null, readonly knownFrom: string, readonly division: DivisionPartsFragment | null };

export type DismissDuplicateMutationVariables = Exact<{
  input: DismissDuplicateInput;
}>;


export type DismissDuplicateMutation = { readonly dismissDuplicate:
    | { readonly __typename: 'DuplicateCandidate', readonly id: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type ProposeMergeMutationVariables = Exact<{
  input: ProposeMergeInput;
}>;


export type ProposeMergeMutation = { readonly proposeMerge:
    | { readonly __typename: 'DuplicateCandidate', readonly id: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type DecideMergeMutationVariables = Exact<{
  input: DecideMergeInput;
}>;


export type DecideMergeMutation = { readonly decideMerge:
    | { readonly __typename: 'PersonMerge', readonly id: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type UndoMergeMutationVariables = Exact<{
  input: UndoMergeInput;
}>;


export type UndoMergeMutation = { readonly undoMerge:
    | { readonly __typename: 'PersonMerge', readonly id: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type PersonRecordsOfFragment = { readonly mergedInto: { readonly id: string, readonly name: string, readonly idNumber: string } | null, readonly mergedRecords: ReadonlyArray<{ readonly id: string, readonly name: string, readonly idNumber: string }> };

export type NoticeLogRowFragment = { readonly id: string, readonly kind: NoticeKind, readonly channel: NoticeChannel, readonly state: NoticeState, readonly attempts: number, readonly nextAttemptAt: string | null, readonly queuedAt: string, readonly sentAt: string | null, readonly endedAt: string | null, readonly appealId: string | null, readonly appealNumber: string | null, readonly bulk: boolean, readonly lastError: TextPartsFragment | null };

export type ListNoticesQueryVariables = Exact<{
  filter?: NoticeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListNoticesQuery = { readonly notices: { readonly edges: ReadonlyArray<{ readonly node: NoticeLogRowFragment }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ReadNoticeQueueQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadNoticeQueueQuery = { readonly noticeQueue: { readonly due: number, readonly dueSince: string | null, readonly failed: number } };

export type RecordPaperDoseMutationVariables = Exact<{
  input: RecordPaperDoseInput;
}>;


export type RecordPaperDoseMutation = { readonly recordPaperDose:
    | { readonly __typename: 'PaperDose', readonly doseId: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type SettlePaperDoseMutationVariables = Exact<{
  input: SettlePaperDoseInput;
}>;


export type SettlePaperDoseMutation = { readonly settlePaperDose:
    | { readonly __typename: 'PaperDose', readonly doseId: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type PartnerPartsFragment = { readonly id: string, readonly name: string, readonly contact: string | null, readonly scopes: ReadonlyArray<string>, readonly purposes: ReadonlyArray<string>, readonly addresses: ReadonlyArray<string>, readonly budgetPerMinute: number | null, readonly proofRequired: boolean, readonly proofKeys: string | null, readonly active: boolean, readonly registeredOnly: boolean, readonly createdAt: string, readonly keys: ReadonlyArray<{ readonly id: string, readonly prefix: string, readonly createdAt: string, readonly expiresAt: string | null, readonly revokedAt: string | null, readonly lastUsedOn: string | null, readonly good: boolean }> };

export type ListPartnersQueryVariables = Exact<{ [key: string]: never; }>;


export type ListPartnersQuery = { readonly partnerScopes: ReadonlyArray<string>, readonly partners: ReadonlyArray<PartnerPartsFragment> };

export type SavePartnerMutationVariables = Exact<{
  input: PartnerInput;
}>;


export type SavePartnerMutation = { readonly savePartner:
    | (
      { readonly __typename: 'Partner' }
      & PartnerPartsFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type MakePartnerKeyMutationVariables = Exact<{
  input: PartnerKeyInput;
}>;


export type MakePartnerKeyMutation = { readonly makePartnerKey:
    | { readonly __typename: 'PartnerKeyGiven', readonly key: string, readonly partner: PartnerPartsFragment }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type RevokePartnerKeyMutationVariables = Exact<{
  id: string;
}>;


export type RevokePartnerKeyMutation = { readonly revokePartnerKey:
    | (
      { readonly __typename: 'Partner' }
      & PartnerPartsFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type DeactivatePartnerMutationVariables = Exact<{
  id: string;
}>;


export type DeactivatePartnerMutation = { readonly deactivatePartner:
    | (
      { readonly __typename: 'Partner' }
      & PartnerPartsFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type ReactivatePartnerMutationVariables = Exact<{
  id: string;
}>;


export type ReactivatePartnerMutation = { readonly reactivatePartner:
    | (
      { readonly __typename: 'Partner' }
      & PartnerPartsFragment
    )
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

export type StayEvidencePartsFragment = { readonly id: string, readonly strength: StayStrength, readonly reference: string | null, readonly caseNumber: string | null, readonly remote: ReadonlyArray<{ readonly reason: RemoteReason, readonly sentence: TextPartsFragment }> };

export type ShowPersonQueryVariables = Exact<{
  id: string;
  purpose: string;
}>;


export type ShowPersonQuery = { readonly person: (
    { readonly ways: ReadonlyArray<TestWayFragment>, readonly sources: ReadonlyArray<PersonSourcePartsFragment>, readonly vaccinationStatus: VaccinationStatusPartsFragment, readonly status: StatusPartsFragment | null, readonly decision: DecisionPartsFragment | null, readonly decisions: ReadonlyArray<{ readonly id: string, readonly evaluatedAt: string, readonly trigger: DecisionTrigger, readonly colour: Colour, readonly popup: PopupKind | null, readonly determinacy: Determinacy, readonly decidingRuleId: string | null, readonly cause: CausePartsFragment | null }>, readonly evidence: ReadonlyArray<StayEvidencePartsFragment>, readonly endedStays: ReadonlyArray<(
      { readonly endedAt: string | null, readonly endedBecause: StayEnding | null }
      & StayPartsFragment
      & StayEvidencePartsFragment
    )>, readonly declared: ReadonlyArray<{ readonly id: string, readonly declaredAt: string, readonly arrivalAt: string | null, readonly channel: string, readonly enteredBy: string | null, readonly residence: DivisionPartsFragment | null, readonly departureDivision: DivisionPartsFragment | null, readonly places: ReadonlyArray<{ readonly id: string, readonly arrivedAt: string, readonly leftAt: string | null, readonly division: DivisionPartsFragment }> }>, readonly communityDecisions: ReadonlyArray<CommunityDecisionPartsFragment>, readonly appeals: ReadonlyArray<{ readonly id: string, readonly number: string, readonly state: AppealState, readonly reason: AppealReason, readonly urgency: UrgencyClass, readonly openedAt: string, readonly closedAt: string | null }> }
    & PersonFactsFragment
    & PersonNumbersFragment
    & PersonFamilyFragment
    & PersonRecordsOfFragment
  ) | null };

export type DeclareItineraryMutationVariables = Exact<{
  input: DeclareItineraryInput;
}>;


export type DeclareItineraryMutation = { readonly declareItinerary:
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
    | (
      { readonly __typename: 'Status' }
      & StatusPartsFragment
    )
   };

export type ShowTestStandingQueryVariables = Exact<{
  id: string;
  purpose: string;
  place: string;
  at?: string | null | undefined;
  ground?: RefusalGround | null | undefined;
  page: DisplayPage;
  massScreening?: boolean | null | undefined;
}>;


export type ShowTestStandingQuery = { readonly person: { readonly tests: ReadonlyArray<{ readonly id: string, readonly countsUntil: string | null, readonly recognition: RecognitionPartsFragment }>, readonly displayedTests: { readonly policyId: string | null, readonly policyVersion: string | null, readonly pageName: TextPartsFragment, readonly tests: ReadonlyArray<DisplayedTestPartsFragment> } } | null };

export type RecognitionPartsFragment = { readonly verdict: RecognitionVerdict, readonly countsTo: string | null, readonly policyId: string | null, readonly policyVersion: string | null, readonly ruleId: string | null, readonly followUp: FollowUp, readonly referral: boolean, readonly sentence: TextPartsFragment, readonly refusal: { readonly verdict: RefusalOutcome, readonly ruleId: string | null, readonly sentence: TextPartsFragment } | null };

export type DisplayedTestPartsFragment = { readonly testId: string, readonly shown: Shown, readonly sentence: TextPartsFragment };

export type VaccinationStatusPartsFragment = { readonly state: VaccinationState, readonly ruleId: string | null, readonly policyId: string | null, readonly policyVersion: string | null, readonly headline: TextPartsFragment, readonly rule: TextPartsFragment | null, readonly doses: ReadonlyArray<{ readonly doseId: string, readonly use: DoseUse, readonly sentence: TextPartsFragment }>, readonly gaps: ReadonlyArray<{ readonly code: VaccinationGapCode, readonly doseId: string | null, readonly source: DivisionPartsFragment | null, readonly sentence: TextPartsFragment }> };

export type BoundNumberFragment = { readonly id: string, readonly number: string, readonly channel: string, readonly state: BindingState, readonly boundAt: string, readonly unboundAt: string | null, readonly effectiveFrom: string, readonly effectiveTo: string | null, readonly ifUnboundToday: string | null, readonly verification: string, readonly answeredAt: string | null, readonly verificationAskedAt: string | null };

export type PersonNumbersFragment = { readonly id: string, readonly boundNumbers: ReadonlyArray<BoundNumberFragment>, readonly numberDiagnoses: ReadonlyArray<{ readonly hint: NumberHint, readonly bindingId: string | null, readonly number: string | null, readonly until: string | null, readonly sentence: TextPartsFragment }> };

export type RequestVerificationMutationVariables = Exact<{
  input: RequestVerificationInput;
}>;


export type RequestVerificationMutation = { readonly requestVerification:
    | (
      { readonly __typename: 'PhoneBinding' }
      & BoundNumberFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

type PolicyAnswerParts_PolicyRefused_Fragment = { readonly __typename: 'PolicyRefused', readonly code: string, readonly field: string | null, readonly message: TextPartsFragment, readonly findings: ReadonlyArray<PolicyFindingPartsFragment> };

type PolicyAnswerParts_PolicyVersion_Fragment = { readonly __typename: 'PolicyVersion', readonly key: string, readonly revision: number, readonly state: PolicyState };

export type PolicyAnswerPartsFragment =
  | PolicyAnswerParts_PolicyRefused_Fragment
  | PolicyAnswerParts_PolicyVersion_Fragment
;

export type CreatePolicyDraftMutationVariables = Exact<{
  input: CreatePolicyDraftInput;
}>;


export type CreatePolicyDraftMutation = { readonly createPolicyDraft:
    | PolicyAnswerParts_PolicyRefused_Fragment
    | PolicyAnswerParts_PolicyVersion_Fragment
   };

export type SavePolicyDraftMutationVariables = Exact<{
  input: SavePolicyDraftInput;
}>;


export type SavePolicyDraftMutation = { readonly savePolicyDraft:
    | PolicyAnswerParts_PolicyRefused_Fragment
    | PolicyAnswerParts_PolicyVersion_Fragment
   };

export type SubmitPolicyMutationVariables = Exact<{
  input: SubmitPolicyInput;
}>;


export type SubmitPolicyMutation = { readonly submitPolicy:
    | PolicyAnswerParts_PolicyRefused_Fragment
    | PolicyAnswerParts_PolicyVersion_Fragment
   };

export type ApprovePolicyMutationVariables = Exact<{
  input: ApprovePolicyInput;
}>;


export type ApprovePolicyMutation = { readonly approvePolicy:
    | PolicyAnswerParts_PolicyRefused_Fragment
    | PolicyAnswerParts_PolicyVersion_Fragment
   };

export type ReturnPolicyMutationVariables = Exact<{
  input: PolicyReasonInput;
}>;


export type ReturnPolicyMutation = { readonly returnPolicy:
    | PolicyAnswerParts_PolicyRefused_Fragment
    | PolicyAnswerParts_PolicyVersion_Fragment
   };

export type DiscardPolicyMutationVariables = Exact<{
  input: PolicyReasonInput;
}>;


export type DiscardPolicyMutation = { readonly discardPolicy:
    | PolicyAnswerParts_PolicyRefused_Fragment
    | PolicyAnswerParts_PolicyVersion_Fragment
   };

export type EndPolicyMutationVariables = Exact<{
  input: EndPolicyInput;
}>;


export type EndPolicyMutation = { readonly endPolicy:
    | PolicyAnswerParts_PolicyRefused_Fragment
    | PolicyAnswerParts_PolicyVersion_Fragment
   };

export type RollBackPolicyMutationVariables = Exact<{
  input: RollBackPolicyInput;
}>;


export type RollBackPolicyMutation = { readonly rollBackPolicy:
    | PolicyAnswerParts_PolicyRefused_Fragment
    | PolicyAnswerParts_PolicyVersion_Fragment
   };

export type ApprovePolicyChangeMutationVariables = Exact<{
  input: PolicyChangeInput;
}>;


export type ApprovePolicyChangeMutation = { readonly approvePolicyChange:
    | PolicyAnswerParts_PolicyRefused_Fragment
    | PolicyAnswerParts_PolicyVersion_Fragment
   };

export type RejectPolicyChangeMutationVariables = Exact<{
  input: PolicyReasonInput;
}>;


export type RejectPolicyChangeMutation = { readonly rejectPolicyChange:
    | PolicyAnswerParts_PolicyRefused_Fragment
    | PolicyAnswerParts_PolicyVersion_Fragment
   };

export type ComparePoliciesQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type ComparePoliciesQuery = { readonly from: (
    { readonly terms: ReadonlyArray<PolicyTermPartsFragment> }
    & PolicyRowPartsFragment
  ) | null, readonly to: (
    { readonly terms: ReadonlyArray<PolicyTermPartsFragment> }
    & PolicyRowPartsFragment
  ) | null, readonly comparePolicies: { readonly parameters: ReadonlyArray<{ readonly name: string, readonly changed: boolean, readonly title: TextPartsFragment, readonly before: TextPartsFragment | null, readonly after: TextPartsFragment | null }>, readonly rules: ReadonlyArray<{ readonly id: string, readonly change: RuleDifference, readonly before: PolicyRulePartsFragment | null, readonly after: PolicyRulePartsFragment | null }>, readonly terms: ReadonlyArray<{ readonly name: string, readonly change: RuleDifference, readonly before: PolicyTermPartsFragment | null, readonly after: PolicyTermPartsFragment | null }>, readonly cases: ReadonlyArray<{ readonly name: string, readonly changed: boolean, readonly effect: CaseEffect, readonly of: CaseSide, readonly before: TextPartsFragment | null, readonly after: TextPartsFragment | null }> } | null };

export type ListPoliciesQueryVariables = Exact<{ [key: string]: never; }>;


export type ListPoliciesQuery = { readonly policies: ReadonlyArray<{ readonly id: string, readonly version: string, readonly source: string, readonly validFrom: string, readonly validTo: string | null, readonly title: TextPartsFragment, readonly rules: ReadonlyArray<{ readonly id: string, readonly colour: Colour, readonly popup: PopupKind | null, readonly title: TextPartsFragment }> }> };

export type PolicyPeriodPartsFragment = { readonly validFrom: string, readonly validTo: string | null, readonly knownFrom: string, readonly knownTo: string | null };

export type PolicyRowPartsFragment = { readonly key: string, readonly id: string, readonly version: string, readonly kind: PolicyKind, readonly state: PolicyState, readonly revision: number, readonly source: string, readonly validFrom: string | null, readonly validTo: string | null, readonly inForce: boolean, readonly author: string | null, readonly submittedAt: string | null, readonly publishedAt: string | null, readonly emergency: boolean, readonly emergencyReason: string | null, readonly approvalsNeeded: number, readonly allowedActions: ReadonlyArray<PolicyAction>, readonly title: TextPartsFragment, readonly jurisdiction: DivisionPartsFragment, readonly periods: ReadonlyArray<PolicyPeriodPartsFragment>, readonly approvals: ReadonlyArray<{ readonly by: string, readonly at: string, readonly note: string | null }>, readonly change: { readonly kind: PolicyChangeKind, readonly validTo: string | null, readonly reason: string, readonly emergency: boolean, readonly proposedBy: string, readonly approvalsNeeded: number, readonly approvals: ReadonlyArray<{ readonly by: string, readonly at: string, readonly note: string | null }> } | null };

export type RuleLinePartsFragment = { readonly depth: number, readonly operator: RuleOperator, readonly term: string | null, readonly text: TextPartsFragment };

export type PolicyRulePartsFragment = { readonly id: string, readonly colour: Colour, readonly popup: PopupKind | null, readonly popupCode: string | null, readonly advice: ReadonlyArray<Advice>, readonly title: TextPartsFragment, readonly lines: ReadonlyArray<RuleLinePartsFragment> };

export type PolicyTermPartsFragment = { readonly name: string, readonly title: TextPartsFragment, readonly lines: ReadonlyArray<RuleLinePartsFragment> };

export type PolicyParameterPartsFragment = { readonly name: string, readonly path: string, readonly raw: string, readonly ambiguity: string | null, readonly question: TextPartsFragment | null, readonly options: ReadonlyArray<{ readonly raw: string, readonly text: TextPartsFragment }>, readonly title: TextPartsFragment, readonly value: TextPartsFragment };

export type PolicyFindingPartsFragment = { readonly code: PolicyFindingCode, readonly severity: FindingSeverity, readonly path: string | null, readonly line: number | null, readonly column: number | null, readonly caseName: string | null, readonly message: TextPartsFragment };

export type PolicyCasePartsFragment = { readonly name: string, readonly passed: boolean, readonly differences: ReadonlyArray<string> };

export type PolicySpanPartsFragment = { readonly validFrom: string, readonly validTo: string | null };

export type PolicyDetailPartsFragment = (
  { readonly basedOn: string | null, readonly document: string, readonly cases: string, readonly factsRead: ReadonlyArray<string>, readonly rollsBackTo: { readonly key: string, readonly id: string, readonly version: string } | null, readonly effects: ReadonlyArray<{ readonly key: string, readonly id: string, readonly version: string, readonly before: ReadonlyArray<PolicySpanPartsFragment>, readonly after: ReadonlyArray<PolicySpanPartsFragment> }>, readonly run: RunPartsFragment | null, readonly parameters: ReadonlyArray<PolicyParameterPartsFragment>, readonly terms: ReadonlyArray<PolicyTermPartsFragment>, readonly rules: ReadonlyArray<PolicyRulePartsFragment>, readonly findings: ReadonlyArray<PolicyFindingPartsFragment>, readonly caseResults: ReadonlyArray<PolicyCasePartsFragment>, readonly events: ReadonlyArray<{ readonly at: string, readonly actor: string | null, readonly action: string, readonly note: string | null }> }
  & PolicyRowPartsFragment
);

export type ListPolicyVersionsQueryVariables = Exact<{ [key: string]: never; }>;


export type ListPolicyVersionsQuery = { readonly policyVersions: ReadonlyArray<PolicyRowPartsFragment> };

export type ShowPolicyVersionQueryVariables = Exact<{
  key: string;
}>;


export type ShowPolicyVersionQuery = { readonly policyVersion: PolicyDetailPartsFragment | null };

export type CheckPolicyQueryVariables = Exact<{
  document: string;
  cases: string;
}>;


export type CheckPolicyQuery = { readonly checkPolicy: { readonly factsRead: ReadonlyArray<string>, readonly parameters: ReadonlyArray<PolicyParameterPartsFragment>, readonly terms: ReadonlyArray<PolicyTermPartsFragment>, readonly rules: ReadonlyArray<PolicyRulePartsFragment>, readonly findings: ReadonlyArray<PolicyFindingPartsFragment>, readonly caseResults: ReadonlyArray<PolicyCasePartsFragment> } };

export type WatchPolicyRunQueryVariables = Exact<{
  key: string;
}>;


export type WatchPolicyRunQuery = { readonly policyVersion: { readonly key: string, readonly run: RunPartsFragment | null } | null };

export type OwnKeyPartsFragment = { readonly id: string, readonly prefix: string, readonly createdAt: string, readonly expiresAt: string | null, readonly revokedAt: string | null, readonly lastUsedOn: string | null, readonly good: boolean };

export type PortalQueryVariables = Exact<{ [key: string]: never; }>;


export type PortalQuery = { readonly ownPartner: { readonly serves: number, readonly partner: { readonly id: string, readonly name: string, readonly contact: string | null, readonly scopes: ReadonlyArray<string>, readonly purposes: ReadonlyArray<string>, readonly addresses: ReadonlyArray<string>, readonly proofRequired: boolean, readonly registeredOnly: boolean, readonly keys: ReadonlyArray<OwnKeyPartsFragment> }, readonly budget: { readonly perMinute: number, readonly remaining: number, readonly resetInSeconds: number } } };

export type RotateOwnKeyMutationVariables = Exact<{
  input: RotateKeyInput;
}>;


export type RotateOwnKeyMutation = { readonly rotateOwnKey:
    | { readonly __typename: 'PartnerKeyGiven', readonly key: string, readonly partner: { readonly id: string, readonly name: string } }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type RevokeOwnKeyMutationVariables = Exact<{
  id: string;
}>;


export type RevokeOwnKeyMutation = { readonly revokeOwnKey:
    | { readonly __typename: 'Partner', readonly id: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type PortalUsageQueryVariables = Exact<{
  days: number;
}>;


export type PortalUsageQuery = { readonly ownUsage: ReadonlyArray<{ readonly day: string, readonly operation: string, readonly calls: number, readonly errors: number, readonly refused: number, readonly cost: number, readonly p50: number | null, readonly p95: number | null }> };

export type WebhookPartsFragment = { readonly id: string, readonly url: string, readonly description: string, readonly types: ReadonlyArray<string>, readonly active: boolean, readonly createdAt: string, readonly failingSince: string | null, readonly disabledAt: string | null, readonly disabledBecause: WebhookDisabledBecause | null, readonly overlapUntil: string | null, readonly waiting: number, readonly failed: number };

export type PortalWebhooksQueryVariables = Exact<{ [key: string]: never; }>;


export type PortalWebhooksQuery = { readonly webhooks: ReadonlyArray<WebhookPartsFragment> };

export type PortalWebhookLogQueryVariables = Exact<{
  endpointId: string;
  state?: WebhookState | null | undefined;
  after?: string | null | undefined;
}>;


export type PortalWebhookLogQuery = { readonly webhookDeliveries: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly eventId: string, readonly type: string, readonly state: WebhookState, readonly createdAt: string, readonly nextAttemptAt: string | null, readonly endedAt: string | null, readonly attempts: ReadonlyArray<{ readonly at: string, readonly durationMs: number, readonly status: number | null, readonly error: string | null, readonly answer: string | null, readonly sentence: { readonly zh: string, readonly en: string } }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type SaveWebhookMutationVariables = Exact<{
  input: WebhookInput;
}>;


export type SaveWebhookMutation = { readonly saveWebhook:
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
    | { readonly __typename: 'WebhookGiven', readonly secret: string | null, readonly endpoint: WebhookPartsFragment }
   };

export type RotateWebhookSecretMutationVariables = Exact<{
  id: string;
  overlapHours: number;
}>;


export type RotateWebhookSecretMutation = { readonly rotateWebhookSecret:
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
    | { readonly __typename: 'WebhookGiven', readonly secret: string | null, readonly endpoint: WebhookPartsFragment }
   };

export type SwitchWebhookMutationVariables = Exact<{
  id: string;
  active: boolean;
}>;


export type SwitchWebhookMutation = { readonly switchWebhook:
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
    | (
      { readonly __typename: 'WebhookEndpoint' }
      & WebhookPartsFragment
    )
   };

export type RemoveWebhookMutationVariables = Exact<{
  id: string;
}>;


export type RemoveWebhookMutation = { readonly removeWebhook:
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
    | { readonly __typename: 'WebhookRemoved', readonly id: string }
   };

export type TestWebhookMutationVariables = Exact<{
  id: string;
}>;


export type TestWebhookMutation = { readonly testWebhook:
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
    | { readonly __typename: 'WebhookReplay', readonly queued: number }
   };

export type ReplayWebhookMutationVariables = Exact<{
  input: ReplayWebhookInput;
}>;


export type ReplayWebhookMutation = { readonly replayWebhook:
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
    | { readonly __typename: 'WebhookReplay', readonly queued: number }
   };

export type PortalOperationsQueryVariables = Exact<{ [key: string]: never; }>;


export type PortalOperationsQuery = { readonly ownOperations: ReadonlyArray<{ readonly hash: string, readonly name: string, readonly document: string, readonly ofHouse: boolean, readonly registeredAt: string, readonly problems: ReadonlyArray<string>, readonly warnings: ReadonlyArray<string> }> };

export type RegisterOwnOperationMutationVariables = Exact<{
  document: string;
}>;


export type RegisterOwnOperationMutation = { readonly registerOwnOperation:
    | { readonly __typename: 'OwnOperation', readonly hash: string, readonly name: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type RetireOwnOperationMutationVariables = Exact<{
  hash: string;
}>;


export type RetireOwnOperationMutation = { readonly retireOwnOperation:
    | { readonly __typename: 'OperationRetired', readonly hash: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type PortalChangesQueryVariables = Exact<{ [key: string]: never; }>;


export type PortalChangesQuery = { readonly schemaChanges: ReadonlyArray<{ readonly id: string, readonly date: string, readonly kind: SchemaChangeKind, readonly subject: string, readonly removeOn: string | null, readonly text: { readonly zh: string, readonly en: string } }>, readonly maintenanceWindows: ReadonlyArray<{ readonly id: string, readonly from: string, readonly to: string, readonly state: MaintenanceState }>, readonly sourceFreshness: ReadonlyArray<{ readonly code: string, readonly answeredAt: string | null, readonly name: { readonly zh: string, readonly en: string }, readonly kinds: ReadonlyArray<{ readonly kind: string, readonly state: string, readonly since: string }> }> };

export type ReadPrecisionGapQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type ReadPrecisionGapQuery = { readonly precisionGap: ReadonlyArray<GapDayPartsFragment>, readonly latest: ReadonlyArray<{ readonly day: string, readonly prefectures: ReadonlyArray<{ readonly listed: number, readonly swept: number, readonly factor: number | null, readonly prefecture: DivisionPartsFragment }> }> };

export type GapDayPartsFragment = { readonly day: string, readonly areaVersionId: string, readonly measuredFor: string, readonly alone: number, readonly ordinary: ReachPartsFragment, readonly municipalities: ReachPartsFragment, readonly personsInArea: GapPersonsPartsFragment, readonly personsOnlyPrefecture: GapPersonsPartsFragment, readonly personsSibling: GapPersonsPartsFragment };

export type ReachPartsFragment = { readonly listed: number, readonly swept: number, readonly factor: number | null };

export type GapPersonsPartsFragment = { readonly value: number | null, readonly suppressed: boolean };

export type QualityPartsFragment = { readonly id: string, readonly appealId: string | null, readonly state: QualityState, readonly risk: QualityRisk, readonly createdAt: string, readonly decidedAt: string, readonly urgency: UrgencyClass, readonly reason: AppealReason, readonly statement: string, readonly notes: ReadonlyArray<string>, readonly version: number, readonly allowedActions: ReadonlyArray<QualityAction>, readonly evidence: ReadonlyArray<{ readonly kind: EvidenceKind, readonly description: string, readonly seenOriginal: boolean, readonly receivedAt: string }>, readonly first: { readonly verdict: Verdict, readonly cause: CauseCode | null, readonly reason: string | null, readonly factors: ReadonlyArray<RiskFactor> } | null, readonly blind: { readonly verdict: Verdict, readonly cause: CauseCode, readonly reason: string, readonly reviewer: string, readonly at: string } | null, readonly settlement: { readonly settlement: Settlement, readonly reason: string, readonly supervisor: string, readonly at: string } | null };

export type ListQualityReviewsQueryVariables = Exact<{
  states?: ReadonlyArray<QualityState> | QualityState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListQualityReviewsQuery = { readonly qualityReviews: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly state: QualityState, readonly risk: QualityRisk, readonly createdAt: string, readonly decidedAt: string, readonly urgency: UrgencyClass, readonly reason: AppealReason, readonly statement: string, readonly allowedActions: ReadonlyArray<QualityAction> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ShowQualityReviewQueryVariables = Exact<{
  id: string;
}>;


export type ShowQualityReviewQuery = { readonly qualityReview: QualityPartsFragment | null, readonly decisionUnderReview: DecisionPartsFragment | null };

export type DecideQualityReviewMutationVariables = Exact<{
  input: DecideQualityReviewInput;
}>;


export type DecideQualityReviewMutation = { readonly decideQualityReview:
    | (
      { readonly __typename: 'QualityReview' }
      & QualityPartsFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type SettleQualityReviewMutationVariables = Exact<{
  input: SettleQualityReviewInput;
}>;


export type SettleQualityReviewMutation = { readonly settleQualityReview:
    | (
      { readonly __typename: 'QualityReview' }
      & QualityPartsFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type HopPartsFragment = { readonly hop: TestHop, readonly owner: HopOwner, readonly state: HopState, readonly from: string | null, readonly to: string | null, readonly lagMinutes: number | null };

export type TrackPartsFragment = { readonly code: TrackCode, readonly turn: TrackTurn, readonly stuckAt: TestHop | null, readonly isLate: boolean, readonly advice: TextPartsFragment, readonly hops: ReadonlyArray<HopPartsFragment> };

export type TestWayFragment = { readonly id: string, readonly sampledAt: string, readonly origin: TestOrigin, readonly possibleIntegrity: ReadonlyArray<TestIntegrity>, readonly institution: { readonly id: string, readonly name: string }, readonly track: TrackPartsFragment, readonly integrityChange: { readonly id: string, readonly becomes: TestIntegrity, readonly proposedBy: string } | null };

export type TrackResultQueryVariables = Exact<{
  input: TrackResultInput;
  purpose: string;
}>;


export type TrackResultQuery = { readonly trackResult:
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
    | { readonly __typename: 'TrackedResult', readonly testId: string | null, readonly sampledAt: string | null, readonly institution: string | null, readonly track: TrackPartsFragment }
   };

export type ReadRetentionQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadRetentionQuery = { readonly retention: { readonly policy: string | null, readonly answerWorkingDays: number | null, readonly terms: ReadonlyArray<{ readonly kind: string, readonly days: number, readonly then: RetentionEnd, readonly title: TextPartsFragment, readonly from: TextPartsFragment, readonly basis: TextPartsFragment }>, readonly runs: ReadonlyArray<{ readonly id: string, readonly kind: PurgeKind, readonly done: boolean, readonly asOf: string, readonly rows: number | null, readonly proofHash: string | null, readonly tables: ReadonlyArray<{ readonly table: string, readonly rows: number }> }> } };

export type FindAgencyChoicesQueryVariables = Exact<{
  kind?: AgencyKind | null | undefined;
  search?: string | null | undefined;
}>;


export type FindAgencyChoicesQuery = { readonly agencies: ReadonlyArray<{ readonly id: string, readonly name: TextPartsFragment, readonly division: DivisionPartsFragment | null }> };

export type ReadClockQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadClockQuery = { readonly clock: { readonly now: string, readonly demo: boolean } };

export type EvaluatePersonQueryVariables = Exact<{
  personId: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type EvaluatePersonQuery = { readonly evaluate: DecisionPartsFragment };

export type DraftPartsFragment = { readonly kind: DraftKind, readonly scope: string, readonly body: string, readonly version: number, readonly savedAt: string };

export type ListDraftsQueryVariables = Exact<{
  scope: string;
}>;


export type ListDraftsQuery = { readonly drafts: ReadonlyArray<DraftPartsFragment> };

export type SaveDraftMutationVariables = Exact<{
  input: SaveDraftInput;
}>;


export type SaveDraftMutation = { readonly saveDraft:
    | (
      { readonly __typename: 'Draft' }
      & DraftPartsFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type DeleteDraftMutationVariables = Exact<{
  input: DraftKeyInput;
}>;


export type DeleteDraftMutation = { readonly deleteDraft: boolean };

export type BreakGlassMutationVariables = Exact<{
  input: BreakGlassInput;
}>;


export type BreakGlassMutation = { readonly breakGlass:
    | { readonly __typename: 'BrokenGlass', readonly personId: string, readonly until: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type TextPartsFragment = { readonly zh: string, readonly en: string };

export type DivisionPartsFragment = { readonly code: string, readonly name: string, readonly fullName: string, readonly level: string, readonly kind: string, readonly prefectureCode: string | null };

export type RefusalPartsFragment = { readonly code: string, readonly field: string | null, readonly message: TextPartsFragment };

export type ClearPartsFragment = { readonly kind: ClearKind, readonly at: string, readonly factIds: ReadonlyArray<string>, readonly needs: ReadonlyArray<ClearKind>, readonly colour: Colour, readonly popup: PopupKind | null, readonly sentence: TextPartsFragment };

export type DecisionPartsFragment = { readonly id: string | null, readonly personId: string, readonly evaluatedAt: string, readonly knownAt: string, readonly trigger: DecisionTrigger | null, readonly colour: Colour, readonly popup: PopupKind | null, readonly popupCode: string | null, readonly advice: ReadonlyArray<Advice>, readonly determinacy: Determinacy, readonly decidingRuleId: string | null, readonly policyId: string | null, readonly policyVersion: string | null, readonly areaVersionId: string | null, readonly validUntil: string | null, readonly headline: TextPartsFragment, readonly policyInWords: TextPartsFragment | null, readonly areaListInWords: TextPartsFragment | null, readonly reasons: ReadonlyArray<{ readonly ruleId: string, readonly truth: Truth, readonly deciding: boolean, readonly group: ReasonGroup, readonly title: TextPartsFragment, readonly sentence: TextPartsFragment, readonly evidence: ReadonlyArray<{ readonly factId: string, readonly kind: FactKind, readonly number: string | null, readonly source: StaySource | null, readonly precision: Precision | null, readonly hit: HitLevel | null, readonly countsUntil: string | null, readonly precisionSentence: TextPartsFragment | null, readonly division: DivisionPartsFragment | null, readonly areas: ReadonlyArray<{ readonly key: string, readonly kind: AreaKind, readonly level: RiskLevel | null, readonly extent: AreaExtent, readonly places: number, readonly division: DivisionPartsFragment }> }> }>, readonly gaps: ReadonlyArray<{ readonly code: GapCode, readonly factId: string | null, readonly owner: GapOwner, readonly wayOut: ClearKind | null, readonly sentence: TextPartsFragment, readonly nextStep: TextPartsFragment }>, readonly clears: ReadonlyArray<ClearPartsFragment> };

export type StatusPartsFragment = { readonly colour: Colour, readonly popup: PopupKind | null, readonly popupCode: string | null, readonly advice: ReadonlyArray<Advice>, readonly determinacy: Determinacy, readonly decidingRuleId: string | null, readonly evaluatedAt: string, readonly validUntil: string | null, readonly decisionId: string };

export type StayPartsFragment = { readonly id: string, readonly source: StaySource, readonly precision: Precision, readonly arrivedAt: string, readonly leftAt: string | null, readonly detail: string | null, readonly knownFrom: string, readonly division: DivisionPartsFragment, readonly phone: { readonly id: string, readonly number: string } | null, readonly areas: ReadonlyArray<{ readonly kind: AreaKind, readonly level: RiskLevel | null, readonly places: number, readonly inForceFrom: string, readonly inForceTo: string | null, readonly division: DivisionPartsFragment }> };

export type InstitutionPartsFragment = { readonly id: string, readonly name: string, readonly qualified: boolean, readonly connected: boolean, readonly phone: string | null, readonly division: DivisionPartsFragment };

export type TestPartsFragment = { readonly id: string, readonly result: TestResult, readonly sampledAt: string, readonly receivedAt: string | null, readonly reportedAt: string | null, readonly uploadedAt: string | null, readonly visibleAt: string | null, readonly channel: TestChannel, readonly grade: EvidenceGrade, readonly integrity: TestIntegrity, readonly scope: TestScope, readonly division: DivisionPartsFragment, readonly institution: InstitutionPartsFragment };

export type VaccinationPartsFragment = { readonly id: string, readonly doseNumber: number | null, readonly givenOn: string, readonly institution: string, readonly source: string, readonly receivedAt: string, readonly grade: EvidenceGrade, readonly productName: TextPartsFragment | null, readonly toldBy: TextPartsFragment, readonly division: DivisionPartsFragment };

export type PhonePartsFragment = { readonly id: string, readonly number: string, readonly channel: string, readonly boundAt: string, readonly effectiveFrom: string, readonly effectiveTo: string | null, readonly verification: string, readonly answeredAt: string | null };

export type DeclarationPartsFragment = { readonly id: string, readonly declaredAt: string, readonly channel: string, readonly arrivalAt: string | null, readonly departureDivision: DivisionPartsFragment | null };

export type PersonFactsFragment = { readonly id: string, readonly name: string, readonly idNumber: string, readonly sex: string, readonly birthYear: number, readonly category: string, readonly homeDivision: DivisionPartsFragment, readonly guardian: { readonly id: string, readonly name: string, readonly idNumber: string } | null, readonly stays: ReadonlyArray<StayPartsFragment>, readonly tests: ReadonlyArray<TestPartsFragment>, readonly vaccinations: ReadonlyArray<VaccinationPartsFragment>, readonly phones: ReadonlyArray<PhonePartsFragment>, readonly declarations: ReadonlyArray<DeclarationPartsFragment> };

export type RunPartsFragment = { readonly id: string, readonly state: RunState, readonly trigger: DecisionTrigger, readonly candidates: number | null, readonly judged: number, readonly changed: number, readonly startedAt: string | null, readonly finishedAt: string | null };

export type CausePartsFragment = { readonly kind: DecisionCauseKind, readonly id: string, readonly label: TextPartsFragment };

export type KnowledgePartsFragment = { readonly key: string, readonly version: number, readonly kind: KnowledgeKind, readonly state: KnowledgeState, readonly bindings: ReadonlyArray<string>, readonly action: AppealAction | null, readonly sources: ReadonlyArray<string>, readonly validFrom: string, readonly writtenBy: string | null, readonly writtenAt: string, readonly publishedBy: string | null, readonly publishedAt: string | null, readonly title: TextPartsFragment, readonly body: TextPartsFragment, readonly reply: TextPartsFragment | null };

export type ListKnowledgeQueryVariables = Exact<{
  kind?: KnowledgeKind | null | undefined;
  search?: string | null | undefined;
  drafts?: boolean | null | undefined;
}>;


export type ListKnowledgeQuery = { readonly knowledge: ReadonlyArray<KnowledgePartsFragment> };

export type ReadPreferenceQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadPreferenceQuery = { readonly preference: { readonly largeType: boolean, readonly shortcuts: boolean } };

export type SavePreferenceMutationVariables = Exact<{
  input: PreferenceInput;
}>;


export type SavePreferenceMutation = { readonly savePreference: { readonly largeType: boolean, readonly shortcuts: boolean } };

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

export type RevealPersonMutationVariables = Exact<{
  input: RevealPersonInput;
}>;


export type RevealPersonMutation = { readonly revealPerson:
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
    | { readonly __typename: 'RevealedPerson', readonly personId: string, readonly name: string | null, readonly idNumber: string | null, readonly maskAgainAt: string, readonly phones: ReadonlyArray<{ readonly id: string, readonly number: string }> }
   };

export type ListSimulablePoliciesQueryVariables = Exact<{ [key: string]: never; }>;


export type ListSimulablePoliciesQuery = { readonly policyVersions: ReadonlyArray<{ readonly key: string, readonly id: string, readonly version: string, readonly state: PolicyState, readonly validFrom: string | null, readonly inForce: boolean, readonly title: TextPartsFragment, readonly periods: ReadonlyArray<{ readonly validFrom: string, readonly validTo: string | null, readonly knownTo: string | null }> }> };

export type ReadPolicyParametersQueryVariables = Exact<{
  key: string;
}>;


export type ReadPolicyParametersQuery = { readonly policyVersion: { readonly key: string, readonly parameters: ReadonlyArray<{ readonly name: string, readonly raw: string, readonly ambiguity: string | null, readonly title: TextPartsFragment, readonly value: TextPartsFragment }> } | null };

export type ListSimulableListsQueryVariables = Exact<{ [key: string]: never; }>;


export type ListSimulableListsQuery = { readonly areaVersions: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly sequence: number, readonly state: AreaVersionState, readonly listTime: string, readonly inForceTo: string | null } }> } };

export type ReadSimulatedListQueryVariables = Exact<{
  id: string;
}>;


export type ReadSimulatedListQuery = { readonly areaVersion: { readonly id: string, readonly sequence: number, readonly listTime: string, readonly state: AreaVersionState } | null };

export type DraftFromVariantMutationVariables = Exact<{
  input: CreatePolicyDraftInput;
}>;


export type DraftFromVariantMutation = { readonly createPolicyDraft:
    | { readonly __typename: 'PolicyRefused', readonly code: string, readonly message: TextPartsFragment }
    | { readonly __typename: 'PolicyVersion', readonly key: string }
   };

export type ShadowRunPartsFragment = { readonly id: string, readonly state: ShadowRunState, readonly startedBy: string, readonly startedAt: string, readonly endedAt: string | null, readonly nextAt: string | null, readonly takesOverAt: string, readonly allowedActions: ReadonlyArray<ShadowRunAction>, readonly policy: { readonly key: string | null, readonly id: string, readonly version: string, readonly title: TextPartsFragment }, readonly figures: ReadonlyArray<{ readonly at: string, readonly persons: number, readonly changed: CountPartsFragment, readonly stricter: CountPartsFragment, readonly milder: CountPartsFragment, readonly restrictedBefore: CountPartsFragment, readonly restrictedAfter: CountPartsFragment }> };

export type ListShadowRunsQueryVariables = Exact<{ [key: string]: never; }>;


export type ListShadowRunsQuery = { readonly shadowRuns: ReadonlyArray<ShadowRunPartsFragment> };

export type ShowShadowRunQueryVariables = Exact<{
  id: string;
}>;


export type ShowShadowRunQuery = { readonly shadowRun: (
    { readonly simulation: { readonly id: string } | null }
    & ShadowRunPartsFragment
  ) | null };

export type ReadShadowResultQueryVariables = Exact<{
  id: string;
}>;


export type ReadShadowResultQuery = { readonly simulation: (
    { readonly variants: ReadonlyArray<{ readonly label: string, readonly result: SimulationResultPartsFragment | null }> }
    & SimulationPartsFragment
  ) | null };

export type StartShadowRunMutationVariables = Exact<{
  policyKey: string;
}>;


export type StartShadowRunMutation = { readonly startShadowRun:
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
    | { readonly __typename: 'ShadowRun', readonly id: string }
   };

export type StopShadowRunMutationVariables = Exact<{
  id: string;
}>;


export type StopShadowRunMutation = { readonly stopShadowRun:
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
    | { readonly __typename: 'ShadowRun', readonly id: string, readonly state: ShadowRunState }
   };

export type OutcomeHeadPartsFragment = { readonly colour: Colour, readonly popup: PopupKind | null, readonly determinacy: Determinacy };

export type CountPartsFragment = { readonly value: number | null, readonly atLeast: number | null, readonly suppressed: boolean };

export type MatrixCellPartsFragment = { readonly effect: OutcomeEffect, readonly before: OutcomeHeadPartsFragment, readonly after: OutcomeHeadPartsFragment, readonly count: CountPartsFragment };

export type OverReachPartsFragment = { readonly countiesListed: number, readonly countiesSwept: number, readonly factor: number | null, readonly personsInArea: CountPartsFragment, readonly personsOnlyCounty: CountPartsFragment, readonly personsOnlyPrefecture: CountPartsFragment, readonly personsSibling: CountPartsFragment };

export type SimulationResultPartsFragment = { readonly persons: number, readonly prefecturesWithheld: number, readonly changed: CountPartsFragment, readonly stricter: CountPartsFragment, readonly milder: CountPartsFragment, readonly matrix: ReadonlyArray<MatrixCellPartsFragment>, readonly prefectures: ReadonlyArray<{ readonly division: DivisionPartsFragment, readonly restrictedBefore: CountPartsFragment, readonly restrictedAfter: CountPartsFragment, readonly stricter: CountPartsFragment, readonly milder: CountPartsFragment }>, readonly overReach: { readonly before: OverReachPartsFragment, readonly after: OverReachPartsFragment }, readonly expectedCalls: { readonly low: number, readonly high: number, readonly basis: TextPartsFragment }, readonly rules: ReadonlyArray<{ readonly ruleId: string, readonly title: TextPartsFragment, readonly before: CountPartsFragment, readonly after: CountPartsFragment }>, readonly samples: ReadonlyArray<{ readonly pseudonym: string, readonly before: OutcomeHeadPartsFragment, readonly after: OutcomeHeadPartsFragment, readonly sentencesBefore: ReadonlyArray<TextPartsFragment>, readonly sentencesAfter: ReadonlyArray<TextPartsFragment> }> };

export type SimulationPartsFragment = { readonly id: string, readonly label: string, readonly kind: SimulationKind, readonly state: SimulationState, readonly asOf: string, readonly knownAt: string, readonly restarts: number, readonly requestedBy: string | null, readonly requestedAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly total: number | null, readonly judged: number, readonly etaSeconds: number | null, readonly allowedActions: ReadonlyArray<SimulationAction> };

export type VariantPartsFragment = { readonly label: string, readonly document: string | null, readonly areaVersionId: string | null, readonly policy: { readonly key: string | null, readonly id: string, readonly version: string, readonly title: TextPartsFragment } | null, readonly parameters: ReadonlyArray<{ readonly name: string, readonly value: string }> };

export type ListSimulationsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListSimulationsQuery = { readonly simulations: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: (
        { readonly variants: ReadonlyArray<{ readonly label: string, readonly result: { readonly changed: CountPartsFragment, readonly stricter: CountPartsFragment, readonly milder: CountPartsFragment } | null }> }
        & SimulationPartsFragment
      ) }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ShowSimulationQueryVariables = Exact<{
  id: string;
}>;


export type ShowSimulationQuery = { readonly simulation: (
    { readonly error: TextPartsFragment | null, readonly prefectures: ReadonlyArray<DivisionPartsFragment>, readonly variants: ReadonlyArray<(
      { readonly result: SimulationResultPartsFragment | null }
      & VariantPartsFragment
    )> }
    & SimulationPartsFragment
  ) | null };

export type WatchSimulationQueryVariables = Exact<{
  id: string;
}>;


export type WatchSimulationQuery = { readonly simulation: SimulationPartsFragment | null };

export type StartSimulationMutationVariables = Exact<{
  input: SimulationInput;
}>;


export type StartSimulationMutation = { readonly startSimulation:
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
    | { readonly __typename: 'Simulation', readonly id: string, readonly state: SimulationState }
   };

export type CancelSimulationMutationVariables = Exact<{
  id: string;
}>;


export type CancelSimulationMutation = { readonly cancelSimulation:
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
    | { readonly __typename: 'Simulation', readonly id: string, readonly state: SimulationState }
   };

export type StaffAccountPartsFragment = { readonly id: string, readonly username: string, readonly displayName: string, readonly roles: ReadonlyArray<StaffRole>, readonly jurisdictions: ReadonlyArray<string>, readonly partnerId: string | null, readonly partnerName: string | null, readonly active: boolean, readonly hasSecondFactor: boolean, readonly signsInBySso: boolean, readonly createdAt: string, readonly lastSignInAt: string | null, readonly openSessions: number, readonly invitedUntil: string | null };

export type ListStaffQueryVariables = Exact<{ [key: string]: never; }>;


export type ListStaffQuery = { readonly staffAccounts: ReadonlyArray<StaffAccountPartsFragment> };

export type InviteStaffMutationVariables = Exact<{
  input: InviteStaffInput;
}>;


export type InviteStaffMutation = { readonly inviteStaff:
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
    | { readonly __typename: 'StaffInvitation', readonly token: string, readonly expiresAt: string, readonly staff: StaffAccountPartsFragment }
   };

export type ResetStaffAccessMutationVariables = Exact<{
  id: string;
}>;


export type ResetStaffAccessMutation = { readonly resetStaffAccess:
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
    | { readonly __typename: 'StaffInvitation', readonly token: string, readonly expiresAt: string, readonly staff: StaffAccountPartsFragment }
   };

export type ChangeStaffRightsMutationVariables = Exact<{
  input: ChangeStaffRightsInput;
}>;


export type ChangeStaffRightsMutation = { readonly changeStaffRights:
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
    | (
      { readonly __typename: 'StaffAccount' }
      & StaffAccountPartsFragment
    )
   };

export type DeactivateStaffMutationVariables = Exact<{
  id: string;
}>;


export type DeactivateStaffMutation = { readonly deactivateStaff:
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
    | (
      { readonly __typename: 'StaffAccount' }
      & StaffAccountPartsFragment
    )
   };

export type ReactivateStaffMutationVariables = Exact<{
  id: string;
}>;


export type ReactivateStaffMutation = { readonly reactivateStaff:
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
    | (
      { readonly __typename: 'StaffAccount' }
      & StaffAccountPartsFragment
    )
   };

export type EndStaffSessionsMutationVariables = Exact<{
  id: string;
}>;


export type EndStaffSessionsMutation = { readonly endStaffSessions:
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
    | (
      { readonly __typename: 'StaffAccount' }
      & StaffAccountPartsFragment
    )
   };

export type ReadAlertsQueryVariables = Exact<{
  open?: boolean | null | undefined;
}>;


export type ReadAlertsQuery = { readonly analystAlerts: ReadonlyArray<AlertPartsFragment> };

export type AcknowledgeAlertMutationVariables = Exact<{
  input: AcknowledgeAlertInput;
}>;


export type AcknowledgeAlertMutation = { readonly acknowledgeAlert:
    | { readonly __typename: 'AnalystAlert', readonly id: string }
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type ExportPartsFragment = { readonly id: string, readonly state: ExportState, readonly format: ExportFormat, readonly question: string, readonly progress: number, readonly rows: number, readonly bytes: number | null, readonly sha256: string | null, readonly datasetVersion: string, readonly askedAt: string, readonly finishedAt: string | null, readonly expiresAt: string | null };

export type ReadExportsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadExportsQuery = { readonly exports: ReadonlyArray<ExportPartsFragment> };

export type StartExportMutationVariables = Exact<{
  input: ExportInput;
}>;


export type StartExportMutation = { readonly startExport:
    | (
      { readonly __typename: 'ExportJob' }
      & ExportPartsFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type CancelExportMutationVariables = Exact<{
  id: string;
}>;


export type CancelExportMutation = { readonly cancelExport:
    | (
      { readonly __typename: 'ExportJob' }
      & ExportPartsFragment
    )
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
   };

export type ReadGapLayerQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type ReadGapLayerQuery = { readonly precisionGap: ReadonlyArray<{ readonly day: string, readonly measuredFor: string, readonly prefectures: ReadonlyArray<{ readonly listed: number, readonly swept: number, readonly factor: number | null, readonly prefecture: DivisionPartsFragment }> }> };

export type ReadListedPlacesQueryVariables = Exact<{
  division: string;
}>;


export type ReadListedPlacesQuery = { readonly riskAreas: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly level: RiskLevel | null, readonly place: string, readonly inForceFrom: string, readonly division: DivisionPartsFragment } }> } };

export type AlertPartsFragment = { readonly id: string, readonly kind: AlertKind, readonly subject: string, readonly value: number, readonly usual: number, readonly question: string | null, readonly raisedAt: string, readonly closedAt: string | null, readonly acknowledgedAt: string | null, readonly acknowledgedBy: string | null, readonly note: string | null, readonly title: TextPartsFragment, readonly text: TextPartsFragment };

export type ReadOverviewQueryVariables = Exact<{
  tests: StatisticsInput;
  statuses: StatisticsInput;
  appeals: StatisticsInput;
  lag: StatisticsInput;
  backlogFrom: string;
  backlogTo: string;
  gapFrom: string;
  gapTo: string;
  mayBacklog: boolean;
  mayGap: boolean;
}>;


export type ReadOverviewQuery = { readonly tests:
    | StatisticsAnswer_Refusal_Fragment
    | StatisticsAnswer_Statistics_Fragment
  , readonly statuses:
    | StatisticsAnswer_Refusal_Fragment
    | StatisticsAnswer_Statistics_Fragment
  , readonly appeals:
    | StatisticsAnswer_Refusal_Fragment
    | StatisticsAnswer_Statistics_Fragment
  , readonly lag:
    | StatisticsAnswer_Refusal_Fragment
    | StatisticsAnswer_Statistics_Fragment
  , readonly analystAlerts: ReadonlyArray<AlertPartsFragment>, readonly deskIndicators?: { readonly indicators: ReadonlyArray<{ readonly code: IndicatorCode, readonly total: { readonly cases: number | null, readonly withheld: boolean } | null }> }, readonly precisionGap?: ReadonlyArray<{ readonly day: string, readonly measuredFor: string, readonly ordinary: ReachPartsFragment, readonly personsOnlyPrefecture: GapPersonsPartsFragment }> };

export type SavedQuestionPartsFragment = { readonly id: string, readonly name: string, readonly description: string, readonly shared: boolean, readonly owner: string, readonly mine: boolean, readonly question: string, readonly version: number, readonly savedAt: string };

export type ReadSavedQuestionsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadSavedQuestionsQuery = { readonly savedQuestions: ReadonlyArray<SavedQuestionPartsFragment> };

export type ReadQuestionVersionsQueryVariables = Exact<{
  id: string;
}>;


export type ReadQuestionVersionsQuery = { readonly savedQuestionVersions: ReadonlyArray<{ readonly version: number, readonly name: string, readonly description: string, readonly shared: boolean, readonly question: string, readonly savedAt: string }> };

export type SaveQuestionMutationVariables = Exact<{
  input: SaveQuestionInput;
}>;


export type SaveQuestionMutation = { readonly saveQuestion:
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
    | (
      { readonly __typename: 'SavedQuestion' }
      & SavedQuestionPartsFragment
    )
   };

export type DeleteQuestionMutationVariables = Exact<{
  id: string;
}>;


export type DeleteQuestionMutation = { readonly deleteQuestion: boolean };

export type RestoreQuestionMutationVariables = Exact<{
  id: string;
}>;


export type RestoreQuestionMutation = { readonly restoreQuestion:
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
    | (
      { readonly __typename: 'SavedQuestion' }
      & SavedQuestionPartsFragment
    )
   };

export type StatisticsValuePartsFragment = { readonly value: number | null, readonly withheld: boolean, readonly atLeast: number | null };

export type StatisticsPartsFragment = { readonly withheldRows: number, readonly k: number, readonly asOf: string, readonly completeTo: string, readonly datasetVersion: string, readonly truncated: boolean, readonly columns: ReadonlyArray<{ readonly dimension: StatisticsDimension, readonly title: TextPartsFragment }>, readonly measures: ReadonlyArray<{ readonly code: string, readonly unit: StatisticsUnit, readonly title: TextPartsFragment }>, readonly rows: ReadonlyArray<{ readonly keys: ReadonlyArray<string>, readonly labels: ReadonlyArray<TextPartsFragment>, readonly values: ReadonlyArray<StatisticsValuePartsFragment> }>, readonly totals: ReadonlyArray<StatisticsValuePartsFragment> };

export type CataloguePartsFragment = { readonly subject: StatisticsSubject, readonly isStock: boolean, readonly title: TextPartsFragment, readonly definition: TextPartsFragment, readonly dimensions: ReadonlyArray<{ readonly dimension: StatisticsDimension, readonly title: TextPartsFragment }>, readonly measures: ReadonlyArray<{ readonly code: string, readonly unit: StatisticsUnit, readonly title: TextPartsFragment, readonly definition: TextPartsFragment }> };

type StatisticsAnswer_Refusal_Fragment = (
  { readonly __typename: 'Refusal' }
  & RefusalPartsFragment
);

type StatisticsAnswer_Statistics_Fragment = (
  { readonly __typename: 'Statistics' }
  & StatisticsPartsFragment
);

export type StatisticsAnswerFragment =
  | StatisticsAnswer_Refusal_Fragment
  | StatisticsAnswer_Statistics_Fragment
;

export type AskStatisticsQueryVariables = Exact<{
  input: StatisticsInput;
}>;


export type AskStatisticsQuery = { readonly statistics:
    | StatisticsAnswer_Refusal_Fragment
    | StatisticsAnswer_Statistics_Fragment
   };

export type ReadCatalogueQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadCatalogueQuery = { readonly statisticsCatalogue: ReadonlyArray<CataloguePartsFragment> };

export type OpenQuestionQueryVariables = Exact<{
  input: StatisticsInput;
  code: string;
  within: boolean;
}>;


export type OpenQuestionQuery = { readonly statistics:
    | StatisticsAnswer_Refusal_Fragment
    | StatisticsAnswer_Statistics_Fragment
  , readonly statisticsCatalogue: ReadonlyArray<CataloguePartsFragment>, readonly divisions?: ReadonlyArray<DivisionPartsFragment> };

export type AskTwiceQueryVariables = Exact<{
  whole: StatisticsInput;
  parts: StatisticsInput;
}>;


export type AskTwiceQuery = { readonly whole:
    | StatisticsAnswer_Refusal_Fragment
    | StatisticsAnswer_Statistics_Fragment
  , readonly parts:
    | StatisticsAnswer_Refusal_Fragment
    | StatisticsAnswer_Statistics_Fragment
   };

export type VenuePartsFragment = { readonly id: string, readonly code: string, readonly name: string, readonly kind: VenueKind, readonly scans: number, readonly forwarded: number, readonly division: DivisionPartsFragment };

export type VenueScanPartsFragment = { readonly id: string, readonly scannedAt: string, readonly personName: string, readonly personIdNumber: string, readonly forwarded: boolean, readonly remote: ReadonlyArray<{ readonly reason: RemoteReason, readonly sentence: TextPartsFragment }> };

export type ListVenuesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  search?: string | null | undefined;
}>;


export type ListVenuesQuery = { readonly venues: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: VenuePartsFragment }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ListVenueScansQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  venueId: string;
}>;


export type ListVenueScansQuery = { readonly venueScans: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: VenueScanPartsFragment }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type WallCasePartsFragment = { readonly id: string, readonly number: string, readonly urgency: UrgencyClass, readonly state: AppealState, readonly openedAt: string, readonly departureAt: string | null, readonly decideDue: string | null, readonly handlerId: string | null, readonly version: number };

export type ReadWallQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadWallQuery = { readonly deskWall: { readonly at: string, readonly ageP90Minutes: number | null, readonly transfersWithoutReceipt: number, readonly openIncidents: number, readonly classes: ReadonlyArray<{ readonly urgency: UrgencyClass, readonly open: number, readonly unassigned: number, readonly soon: number, readonly overdue: number, readonly ageP90Minutes: number | null, readonly oldestOpenedAt: string | null }>, readonly agents: ReadonlyArray<{ readonly staffId: string, readonly name: string, readonly present: boolean, readonly open: number, readonly soon: number, readonly overdue: number, readonly decidedToday: number, readonly cases: ReadonlyArray<WallCasePartsFragment> }>, readonly waiting: ReadonlyArray<WallCasePartsFragment>, readonly oldestT0: WallCasePartsFragment | null, readonly escalations: ReadonlyArray<{ readonly id: string, readonly stage: EscalationStage, readonly due: string, readonly at: string, readonly appeal: WallCasePartsFragment }> } };

export type TakeCareMutationVariables = Exact<{
  id: string;
}>;


export type TakeCareMutation = { readonly acknowledgeEscalation:
    | (
      { readonly __typename: 'Refusal' }
      & RefusalPartsFragment
    )
    | { readonly __typename: 'TakenCare', readonly id: string }
   };

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
export const TextPartsFragmentDoc = new TypedDocumentString(`
    fragment TextParts on Text {
  zh
  en
}
    `, {"fragmentName":"TextParts"}) as unknown as TypedDocumentString<TextPartsFragment, unknown>;
export const AgencyPartsFragmentDoc = new TypedDocumentString(`
    fragment AgencyParts on Agency {
  id
  kind
  phone
  answersItself
  questions
  name {
    ...TextParts
  }
  opening {
    ...TextParts
  }
}
    fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"AgencyParts"}) as unknown as TypedDocumentString<AgencyPartsFragment, unknown>;
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
export const AgencyEntryPartsFragmentDoc = new TypedDocumentString(`
    fragment AgencyEntryParts on Agency {
  ...AgencyParts
  active
  version
  partnerId
  division {
    ...DivisionParts
  }
}
    fragment AgencyParts on Agency {
  id
  kind
  phone
  answersItself
  questions
  name {
    ...TextParts
  }
  opening {
    ...TextParts
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
}`, {"fragmentName":"AgencyEntryParts"}) as unknown as TypedDocumentString<AgencyEntryPartsFragment, unknown>;
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
export const QueuePageFragmentDoc = new TypedDocumentString(`
    fragment QueuePage on AppealConnection {
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
      version
      cause
      incident {
        id
        number
      }
      presence {
        staffId
        name
        mode
      }
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
}`, {"fragmentName":"QueuePage"}) as unknown as TypedDocumentString<QueuePageFragment, unknown>;
export const QueueCountPartsFragmentDoc = new TypedDocumentString(`
    fragment QueueCountParts on QueueCounts {
  open
  overdue
  mine
  awaitingSecondReview
  t0
  t1
  t2
  t3
  soon
  unassigned
}
    `, {"fragmentName":"QueueCountParts"}) as unknown as TypedDocumentString<QueueCountPartsFragment, unknown>;
export const IncidentsOfPersonFragmentDoc = new TypedDocumentString(`
    fragment IncidentsOfPerson on Person {
  incidents {
    id
    number
    state
    cause
    place {
      ...DivisionParts
    }
    appealCount
  }
}
    fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}`, {"fragmentName":"IncidentsOfPerson"}) as unknown as TypedDocumentString<IncidentsOfPersonFragment, unknown>;
export const IncidentOnAppealFragmentDoc = new TypedDocumentString(`
    fragment IncidentOnAppeal on Appeal {
  similarAppeals
  incident {
    id
    number
    state
    cause
    place {
      ...DivisionParts
    }
    appealCount
  }
  person {
    ...IncidentsOfPerson
  }
}
    fragment IncidentsOfPerson on Person {
  incidents {
    id
    number
    state
    cause
    place {
      ...DivisionParts
    }
    appealCount
  }
}
fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}`, {"fragmentName":"IncidentOnAppeal"}) as unknown as TypedDocumentString<IncidentOnAppealFragment, unknown>;
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
}
    fragment TextParts on Text {
  zh
  en
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
}
fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"BeforeAfterParts"}) as unknown as TypedDocumentString<BeforeAfterPartsFragment, unknown>;
export const CorrectionsOnAppealFragmentDoc = new TypedDocumentString(`
    fragment CorrectionsOnAppeal on Appeal {
  removals {
    id
    proposalId
    reason
    stricter
    state
    askedBy
    askedAt
    decidedBy
    mayDecide
    preview {
      ...BeforeAfterParts
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
}`, {"fragmentName":"CorrectionsOnAppeal"}) as unknown as TypedDocumentString<CorrectionsOnAppealFragment, unknown>;
export const LifeOnAppealFragmentDoc = new TypedDocumentString(`
    fragment LifeOnAppeal on Appeal {
  missing
  pauseUntil
  reopenedCount
  undoUntil
  identityMatched
  person {
    appeals {
      id
      number
      state
      openedAt
    }
  }
  disclosure {
    grade
    mayTell
    sentence {
      ...TextParts
    }
  }
  mergedInto {
    id
    number
  }
}
    fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"LifeOnAppeal"}) as unknown as TypedDocumentString<LifeOnAppealFragment, unknown>;
export const TransfersOnAppealFragmentDoc = new TypedDocumentString(`
    fragment TransfersOnAppeal on Appeal {
  transfers {
    id
    addressee
    division {
      code
      name
    }
    externalNumber
    handedBy
    handedAt
    receiptDue
    receivedAt
    escalatedAt
    answer
    answeredAt
    endedAt
  }
  callCards {
    hotline
    title {
      ...TextParts
    }
    say {
      ...TextParts
    }
    ask {
      ...TextParts
    }
    never {
      ...TextParts
    }
  }
}
    fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"TransfersOnAppeal"}) as unknown as TypedDocumentString<TransfersOnAppealFragment, unknown>;
export const MergedOnAppealFragmentDoc = new TypedDocumentString(`
    fragment MergedOnAppeal on Appeal {
  merged {
    id
    number
    statement
    openedAt
    events {
      id
      at
      actor
      action
      note
    }
    evidence {
      id
      kind
      description
      receivedAt
    }
    corrections {
      id
      kind
      state
    }
  }
}
    `, {"fragmentName":"MergedOnAppeal"}) as unknown as TypedDocumentString<MergedOnAppealFragment, unknown>;
export const PresenceOnAppealFragmentDoc = new TypedDocumentString(`
    fragment PresenceOnAppeal on Appeal {
  handlerId
  warnAt
  hardStopDue
  presence {
    staffId
    name
    mode
    since
    isHandler
  }
  escalations {
    id
    stage
    due
    at
    acknowledgedBy
    acknowledgedAt
  }
}
    `, {"fragmentName":"PresenceOnAppeal"}) as unknown as TypedDocumentString<PresenceOnAppealFragment, unknown>;
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
  productName {
    ...TextParts
  }
  doseNumber
  givenOn
  institution
  source
  toldBy {
    ...TextParts
  }
  receivedAt
  grade
  division {
    ...DivisionParts
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
export const DeclarationPartsFragmentDoc = new TypedDocumentString(`
    fragment DeclarationParts on Declaration {
  id
  declaredAt
  channel
  arrivalAt
  departureDivision {
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
}`, {"fragmentName":"DeclarationParts"}) as unknown as TypedDocumentString<DeclarationPartsFragment, unknown>;
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
  declarations {
    ...DeclarationParts
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
  productName {
    ...TextParts
  }
  doseNumber
  givenOn
  institution
  source
  toldBy {
    ...TextParts
  }
  receivedAt
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
fragment DeclarationParts on Declaration {
  id
  declaredAt
  channel
  arrivalAt
  departureDivision {
    ...DivisionParts
  }
}`, {"fragmentName":"PersonFacts"}) as unknown as TypedDocumentString<PersonFactsFragment, unknown>;
export const ClearPartsFragmentDoc = new TypedDocumentString(`
    fragment ClearParts on Clear {
  kind
  at
  factIds
  needs
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
  policyInWords {
    ...TextParts
  }
  areaListInWords {
    ...TextParts
  }
  reasons {
    ruleId
    truth
    deciding
    group
    title {
      ...TextParts
    }
    sentence {
      ...TextParts
    }
    evidence {
      factId
      kind
      number
      source
      precision
      hit
      countsUntil
      precisionSentence {
        ...TextParts
      }
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
    wayOut
    sentence {
      ...TextParts
    }
    nextStep {
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
  needs
  colour
  popup
  sentence {
    ...TextParts
  }
}`, {"fragmentName":"DecisionParts"}) as unknown as TypedDocumentString<DecisionPartsFragment, unknown>;
export const EvidenceFilePartsFragmentDoc = new TypedDocumentString(`
    fragment EvidenceFileParts on EvidenceFile {
  id
  state
  mediaType
  bytes
  sha256
  width
  height
  receivedAt
  deletedAt
  deletionRun
}
    `, {"fragmentName":"EvidenceFileParts"}) as unknown as TypedDocumentString<EvidenceFilePartsFragment, unknown>;
export const EvidencePartsFragmentDoc = new TypedDocumentString(`
    fragment EvidenceParts on Evidence {
  id
  kind
  description
  seenOriginal
  channel
  source
  agencyTaskId
  receivedBy
  receivedAt
  deleteAfter
  withdrawnAt
  withdrawnBy
  withdrawnReason
  deletedAt
  files {
    ...EvidenceFileParts
  }
}
    fragment EvidenceFileParts on EvidenceFile {
  id
  state
  mediaType
  bytes
  sha256
  width
  height
  receivedAt
  deletedAt
  deletionRun
}`, {"fragmentName":"EvidenceParts"}) as unknown as TypedDocumentString<EvidencePartsFragment, unknown>;
export const AgencyTaskPartsFragmentDoc = new TypedDocumentString(`
    fragment AgencyTaskParts on AgencyTask {
  id
  appealId
  appealNumber
  state
  question
  possibleAnswers
  wording
  personName
  personIdNumber
  askedBy
  askedAt
  chaseAt
  dueAt
  chases
  chasedAt
  overdueAt
  answer
  answerTime
  answerText
  answeredAt
  answeredBy
  evidenceId
  cancelReason
  cancelledAt
  agency {
    ...AgencyParts
  }
  facts {
    id
    sampleNumber
    from
    to
    division {
      ...DivisionParts
    }
  }
  answerDivision {
    ...DivisionParts
  }
  suggestion {
    kind
    targetIds
    division {
      ...DivisionParts
    }
  }
}
    fragment AgencyParts on Agency {
  id
  kind
  phone
  answersItself
  questions
  name {
    ...TextParts
  }
  opening {
    ...TextParts
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
}`, {"fragmentName":"AgencyTaskParts"}) as unknown as TypedDocumentString<AgencyTaskPartsFragment, unknown>;
export const ChangesPartsFragmentDoc = new TypedDocumentString(`
    fragment ChangesParts on ProposalChanges {
  rules {
    ruleId
    title {
      ...TextParts
    }
    before
    after
    decidedBefore
    decidesAfter
  }
  gapsClosed {
    code
    sentence {
      ...TextParts
    }
  }
  gapsOpened {
    code
    sentence {
      ...TextParts
    }
  }
  steps {
    at
    counts
    outcome {
      ...OutcomeParts
    }
  }
  holdsUntil
  endsAt
  returnsTo {
    ...OutcomeParts
  }
  vaccination {
    before
    after
    better
  }
  others
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
}
fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"ChangesParts"}) as unknown as TypedDocumentString<ChangesPartsFragment, unknown>;
export const CorrectionMoreFragmentDoc = new TypedDocumentString(`
    fragment CorrectionMore on Correction {
  proposalId
  ruleIds
  evidenceIds
  test {
    result
    sampledAt
    reportedAt
  }
  dose {
    productCode
    givenOn
    institution
  }
  changes {
    ...ChangesParts
  }
  secondPersonReasons {
    code
    sentence {
      ...TextParts
    }
  }
  removedAt
  removedBy
  removalReason
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
}
fragment ChangesParts on ProposalChanges {
  rules {
    ruleId
    title {
      ...TextParts
    }
    before
    after
    decidedBefore
    decidesAfter
  }
  gapsClosed {
    code
    sentence {
      ...TextParts
    }
  }
  gapsOpened {
    code
    sentence {
      ...TextParts
    }
  }
  steps {
    at
    counts
    outcome {
      ...OutcomeParts
    }
  }
  holdsUntil
  endsAt
  returnsTo {
    ...OutcomeParts
  }
  vaccination {
    before
    after
    better
  }
  others
}
fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"CorrectionMore"}) as unknown as TypedDocumentString<CorrectionMoreFragment, unknown>;
export const CorrectionPartsFragmentDoc = new TypedDocumentString(`
    fragment CorrectionParts on Correction {
  id
  ...CorrectionMore
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
}
fragment BeforeAfterParts on BeforeAfter {
  before {
    ...OutcomeParts
  }
  after {
    ...OutcomeParts
  }
}
fragment ChangesParts on ProposalChanges {
  rules {
    ruleId
    title {
      ...TextParts
    }
    before
    after
    decidedBefore
    decidesAfter
  }
  gapsClosed {
    code
    sentence {
      ...TextParts
    }
  }
  gapsOpened {
    code
    sentence {
      ...TextParts
    }
  }
  steps {
    at
    counts
    outcome {
      ...OutcomeParts
    }
  }
  holdsUntil
  endsAt
  returnsTo {
    ...OutcomeParts
  }
  vaccination {
    before
    after
    better
  }
  others
}
fragment CorrectionMore on Correction {
  proposalId
  ruleIds
  evidenceIds
  test {
    result
    sampledAt
    reportedAt
  }
  dose {
    productCode
    givenOn
    institution
  }
  changes {
    ...ChangesParts
  }
  secondPersonReasons {
    code
    sentence {
      ...TextParts
    }
  }
  removedAt
  removedBy
  removalReason
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
}`, {"fragmentName":"CorrectionParts"}) as unknown as TypedDocumentString<CorrectionPartsFragment, unknown>;
export const NoticePartsFragmentDoc = new TypedDocumentString(`
    fragment NoticeParts on Notice {
  id
  kind
  channel
  state
  attempts
  nextAttemptAt
  queuedAt
  sentAt
  endedAt
  elder
  toldBy
  allowedActions
  text {
    ...TextParts
  }
  lastError {
    ...TextParts
  }
}
    fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"NoticeParts"}) as unknown as TypedDocumentString<NoticePartsFragment, unknown>;
export const RatingOnAppealFragmentDoc = new TypedDocumentString(`
    fragment RatingOnAppeal on Appeal {
  rating {
    contacted
    solved
    satisfied
    at
  }
}
    `, {"fragmentName":"RatingOnAppeal"}) as unknown as TypedDocumentString<RatingOnAppealFragment, unknown>;
export const CasePartsFragmentDoc = new TypedDocumentString(`
    fragment CaseParts on Appeal {
  ...IncidentOnAppeal
  id
  ...CorrectionsOnAppeal
  ...LifeOnAppeal
  ...TransfersOnAppeal
  ...MergedOnAppeal
  ...PresenceOnAppeal
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
    undone
  }
  evidence {
    ...EvidenceParts
  }
  waitingFiles {
    ...EvidenceFileParts
  }
  agencyTasks {
    ...AgencyTaskParts
  }
  corrections {
    ...CorrectionParts
  }
  notices {
    ...NoticeParts
  }
  ...RatingOnAppeal
}
    fragment AgencyParts on Agency {
  id
  kind
  phone
  answersItself
  questions
  name {
    ...TextParts
  }
  opening {
    ...TextParts
  }
}
fragment AgencyTaskParts on AgencyTask {
  id
  appealId
  appealNumber
  state
  question
  possibleAnswers
  wording
  personName
  personIdNumber
  askedBy
  askedAt
  chaseAt
  dueAt
  chases
  chasedAt
  overdueAt
  answer
  answerTime
  answerText
  answeredAt
  answeredBy
  evidenceId
  cancelReason
  cancelledAt
  agency {
    ...AgencyParts
  }
  facts {
    id
    sampleNumber
    from
    to
    division {
      ...DivisionParts
    }
  }
  answerDivision {
    ...DivisionParts
  }
  suggestion {
    kind
    targetIds
    division {
      ...DivisionParts
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
  ...CorrectionMore
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
fragment ChangesParts on ProposalChanges {
  rules {
    ruleId
    title {
      ...TextParts
    }
    before
    after
    decidedBefore
    decidesAfter
  }
  gapsClosed {
    code
    sentence {
      ...TextParts
    }
  }
  gapsOpened {
    code
    sentence {
      ...TextParts
    }
  }
  steps {
    at
    counts
    outcome {
      ...OutcomeParts
    }
  }
  holdsUntil
  endsAt
  returnsTo {
    ...OutcomeParts
  }
  vaccination {
    before
    after
    better
  }
  others
}
fragment CorrectionMore on Correction {
  proposalId
  ruleIds
  evidenceIds
  test {
    result
    sampledAt
    reportedAt
  }
  dose {
    productCode
    givenOn
    institution
  }
  changes {
    ...ChangesParts
  }
  secondPersonReasons {
    code
    sentence {
      ...TextParts
    }
  }
  removedAt
  removedBy
  removalReason
}
fragment CorrectionsOnAppeal on Appeal {
  removals {
    id
    proposalId
    reason
    stricter
    state
    askedBy
    askedAt
    decidedBy
    mayDecide
    preview {
      ...BeforeAfterParts
    }
  }
}
fragment EvidenceFileParts on EvidenceFile {
  id
  state
  mediaType
  bytes
  sha256
  width
  height
  receivedAt
  deletedAt
  deletionRun
}
fragment EvidenceParts on Evidence {
  id
  kind
  description
  seenOriginal
  channel
  source
  agencyTaskId
  receivedBy
  receivedAt
  deleteAfter
  withdrawnAt
  withdrawnBy
  withdrawnReason
  deletedAt
  files {
    ...EvidenceFileParts
  }
}
fragment IncidentOnAppeal on Appeal {
  similarAppeals
  incident {
    id
    number
    state
    cause
    place {
      ...DivisionParts
    }
    appealCount
  }
  person {
    ...IncidentsOfPerson
  }
}
fragment TransfersOnAppeal on Appeal {
  transfers {
    id
    addressee
    division {
      code
      name
    }
    externalNumber
    handedBy
    handedAt
    receiptDue
    receivedAt
    escalatedAt
    answer
    answeredAt
    endedAt
  }
  callCards {
    hotline
    title {
      ...TextParts
    }
    say {
      ...TextParts
    }
    ask {
      ...TextParts
    }
    never {
      ...TextParts
    }
  }
}
fragment MergedOnAppeal on Appeal {
  merged {
    id
    number
    statement
    openedAt
    events {
      id
      at
      actor
      action
      note
    }
    evidence {
      id
      kind
      description
      receivedAt
    }
    corrections {
      id
      kind
      state
    }
  }
}
fragment LifeOnAppeal on Appeal {
  missing
  pauseUntil
  reopenedCount
  undoUntil
  identityMatched
  person {
    appeals {
      id
      number
      state
      openedAt
    }
  }
  disclosure {
    grade
    mayTell
    sentence {
      ...TextParts
    }
  }
  mergedInto {
    id
    number
  }
}
fragment NoticeParts on Notice {
  id
  kind
  channel
  state
  attempts
  nextAttemptAt
  queuedAt
  sentAt
  endedAt
  elder
  toldBy
  allowedActions
  text {
    ...TextParts
  }
  lastError {
    ...TextParts
  }
}
fragment PresenceOnAppeal on Appeal {
  handlerId
  warnAt
  hardStopDue
  presence {
    staffId
    name
    mode
    since
    isHandler
  }
  escalations {
    id
    stage
    due
    at
    acknowledgedBy
    acknowledgedAt
  }
}
fragment RatingOnAppeal on Appeal {
  rating {
    contacted
    solved
    satisfied
    at
  }
}
fragment IncidentsOfPerson on Person {
  incidents {
    id
    number
    state
    cause
    place {
      ...DivisionParts
    }
    appealCount
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
  needs
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
  policyInWords {
    ...TextParts
  }
  areaListInWords {
    ...TextParts
  }
  reasons {
    ruleId
    truth
    deciding
    group
    title {
      ...TextParts
    }
    sentence {
      ...TextParts
    }
    evidence {
      factId
      kind
      number
      source
      precision
      hit
      countsUntil
      precisionSentence {
        ...TextParts
      }
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
    wayOut
    sentence {
      ...TextParts
    }
    nextStep {
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
  productName {
    ...TextParts
  }
  doseNumber
  givenOn
  institution
  source
  toldBy {
    ...TextParts
  }
  receivedAt
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
fragment DeclarationParts on Declaration {
  id
  declaredAt
  channel
  arrivalAt
  departureDivision {
    ...DivisionParts
  }
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
  declarations {
    ...DeclarationParts
  }
}`, {"fragmentName":"CaseParts"}) as unknown as TypedDocumentString<CasePartsFragment, unknown>;
export const ProposalPreviewPartsFragmentDoc = new TypedDocumentString(`
    fragment ProposalPreviewParts on ProposalPreview {
  before {
    ...OutcomeParts
  }
  after {
    ...OutcomeParts
  }
  tightens {
    literally {
      ...OutcomeParts
    }
    companions {
      kind
      targetIds
      name {
        ...TextParts
      }
    }
  }
  changes {
    ...ChangesParts
  }
  secondPerson {
    code
    sentence {
      ...TextParts
    }
  }
  parts {
    kind
    ruleIds
  }
  standing {
    id
    kind
    state
    validTo
    appealNumber
    fromIncident
    sameFact
    contradicts
  }
  otherAppeals {
    id
    number
    state
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
}
fragment ChangesParts on ProposalChanges {
  rules {
    ruleId
    title {
      ...TextParts
    }
    before
    after
    decidedBefore
    decidesAfter
  }
  gapsClosed {
    code
    sentence {
      ...TextParts
    }
  }
  gapsOpened {
    code
    sentence {
      ...TextParts
    }
  }
  steps {
    at
    counts
    outcome {
      ...OutcomeParts
    }
  }
  holdsUntil
  endsAt
  returnsTo {
    ...OutcomeParts
  }
  vaccination {
    before
    after
    better
  }
  others
}
fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"ProposalPreviewParts"}) as unknown as TypedDocumentString<ProposalPreviewPartsFragment, unknown>;
export const IncidentsToWatchFragmentDoc = new TypedDocumentString(`
    fragment IncidentsToWatch on Query {
  incidents(first: 5, open: true) {
    edges {
      node {
        id
        number
        state
        cause
        place {
          ...DivisionParts
        }
        appealCount
        waitingCount
        reviewOverdue
      }
    }
  }
  formingIncidents {
    cause
    place {
      ...DivisionParts
    }
    appeals
    threshold
    withinHours
  }
}
    fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}`, {"fragmentName":"IncidentsToWatch"}) as unknown as TypedDocumentString<IncidentsToWatchFragment, unknown>;
export const MovedAppealFragmentDoc = new TypedDocumentString(`
    fragment MovedAppeal on Appeal {
  id
  version
  state
}
    `, {"fragmentName":"MovedAppeal"}) as unknown as TypedDocumentString<MovedAppealFragment, unknown>;
export const SavedFilterPartsFragmentDoc = new TypedDocumentString(`
    fragment SavedFilterParts on SavedFilter {
  id
  name
  shared
  owner
  mine
  filter
}
    `, {"fragmentName":"SavedFilterParts"}) as unknown as TypedDocumentString<SavedFilterPartsFragment, unknown>;
export const RollBackPartsFragmentDoc = new TypedDocumentString(`
    fragment RollBackParts on AreaRollBack {
  id
  sequence
  state
  rollsBack
  rollsBackSequence
  restores
  restoresSequence
  reason
  proposedBy
  proposedAt
  approvedBy
  approvedAt
}
    `, {"fragmentName":"RollBackParts"}) as unknown as TypedDocumentString<RollBackPartsFragment, unknown>;
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
  rollBack {
    ...RollBackParts
  }
  held {
    code
    previous
    current
    message {
      ...TextParts
    }
  }
}
    fragment RollBackParts on AreaRollBack {
  id
  sequence
  state
  rollsBack
  rollsBackSequence
  restores
  restoresSequence
  reason
  proposedBy
  proposedAt
  approvedBy
  approvedAt
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
  rolledBackBy {
    ...RollBackParts
  }
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
  rollBack {
    ...RollBackParts
  }
  held {
    code
    previous
    current
    message {
      ...TextParts
    }
  }
}
fragment RollBackParts on AreaRollBack {
  id
  sequence
  state
  rollsBack
  rollsBackSequence
  restores
  restoresSequence
  reason
  proposedBy
  proposedAt
  approvedBy
  approvedAt
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
export const AreaChangePartsFragmentDoc = new TypedDocumentString(`
    fragment AreaChangeParts on AreaChange {
  level
  kind
  places
  example
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
}`, {"fragmentName":"AreaChangeParts"}) as unknown as TypedDocumentString<AreaChangePartsFragment, unknown>;
export const AreaPreviewPartsFragmentDoc = new TypedDocumentString(`
    fragment AreaPreviewParts on AreaPreview {
  comparedWith
  added
  removed
  unchanged
  personsTouched
  addedAreas {
    ...AreaChangeParts
  }
  removedAreas {
    ...AreaChangeParts
  }
}
    fragment AreaChangeParts on AreaChange {
  level
  kind
  places
  example
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
}`, {"fragmentName":"AreaPreviewParts"}) as unknown as TypedDocumentString<AreaPreviewPartsFragment, unknown>;
export const AuditRowFragmentDoc = new TypedDocumentString(`
    fragment AuditRow on AuditEvent {
  id
  seq
  at
  kind
  outcome
  actorKind
  actorId
  actorName
  action
  actionText {
    ...TextParts
  }
  personId
  objectId
  purpose
  fields
}
    fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"AuditRow"}) as unknown as TypedDocumentString<AuditRowFragment, unknown>;
export const ChainPartsFragmentDoc = new TypedDocumentString(`
    fragment ChainParts on AuditChain {
  state
  length
  headHash
  lastCheck {
    askedBy
    finishedAt
    checked
    brokenSeq
    problem
  }
  anchors {
    seq
    at
    line
  }
}
    `, {"fragmentName":"ChainParts"}) as unknown as TypedDocumentString<ChainPartsFragment, unknown>;
export const CodeMappingPartsFragmentDoc = new TypedDocumentString(`
    fragment CodeMappingParts on CodeMapping {
  id
  system
  subject
  code
  value
  version
  validFrom
  validTo
}
    `, {"fragmentName":"CodeMappingParts"}) as unknown as TypedDocumentString<CodeMappingPartsFragment, unknown>;
export const CodeMappingChangePartsFragmentDoc = new TypedDocumentString(`
    fragment CodeMappingChangeParts on CodeMappingChange {
  id
  system
  subject
  code
  value
  state
  reason
  proposedBy
  proposedAt
  decidedBy
  decidedAt
  decisionReason
  allowedActions
}
    `, {"fragmentName":"CodeMappingChangeParts"}) as unknown as TypedDocumentString<CodeMappingChangePartsFragment, unknown>;
export const CommunityDecisionPartsFragmentDoc = new TypedDocumentString(`
    fragment CommunityDecisionParts on CommunityDecision {
  id
  state
  act
  community
  decidedAt
  decidedBy
  basis
  statementHash
  signed
  reverses
}
    `, {"fragmentName":"CommunityDecisionParts"}) as unknown as TypedDocumentString<CommunityDecisionPartsFragment, unknown>;
export const FieldTaskPartsFragmentDoc = new TypedDocumentString(`
    fragment FieldTaskParts on FieldTask {
  id
  personId
  kind
  state
  loopState
  personName
  personIdNumber
  arrivalAt
  until
  sampleNumber
  openedAt
  dueAt
  overdueAt
  endedAt
  ending
  note
  version
  allowedActs
  community {
    id
    phone
    name {
      ...TextParts
    }
  }
  division {
    ...DivisionParts
  }
  decisions {
    ...CommunityDecisionParts
  }
}
    fragment CommunityDecisionParts on CommunityDecision {
  id
  state
  act
  community
  decidedAt
  decidedBy
  basis
  statementHash
  signed
  reverses
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
}`, {"fragmentName":"FieldTaskParts"}) as unknown as TypedDocumentString<FieldTaskPartsFragment, unknown>;
export const ComplaintPartsFragmentDoc = new TypedDocumentString(`
    fragment ComplaintParts on Complaint {
  id
  personId
  number
  state
  personName
  personIdNumber
  channel
  externalReference
  placeKind
  placeName
  division {
    ...DivisionParts
  }
  refusedAt
  ground
  statement
  testId
  ruleVerdict
  ruleId
  policyVersion
  checkedAt
  card {
    ...TextParts
  }
  stuck
  agency {
    id
    name {
      ...TextParts
    }
    phone
  }
  verdict
  remedy
  closingNote
  openedAt
  dueAt
  closedAt
  version
  allowedActs
  events {
    at
    action
    actor
    note
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
}`, {"fragmentName":"ComplaintParts"}) as unknown as TypedDocumentString<ComplaintPartsFragment, unknown>;
export const StandingPartsFragmentDoc = new TypedDocumentString(`
    fragment StandingParts on SourceStanding {
  kind
  state
  since
  cause
  reason
  fault {
    ...TextParts
  }
}
    fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"StandingParts"}) as unknown as TypedDocumentString<StandingPartsFragment, unknown>;
export const ConnectorPartsFragmentDoc = new TypedDocumentString(`
    fragment ConnectorParts on Connector {
  code
  url
  active
  timeoutMs
  roundMinutes
  version
  askedAt
  answeredAt
  stale
  faultAt
  owed
  problems
  name {
    ...TextParts
  }
  fault {
    ...TextParts
  }
  answer {
    ...TextParts
  }
  standings {
    ...StandingParts
  }
  round {
    startedAt
    endedAt
    persons
    added
  }
}
    fragment StandingParts on SourceStanding {
  kind
  state
  since
  cause
  reason
  fault {
    ...TextParts
  }
}
fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"ConnectorParts"}) as unknown as TypedDocumentString<ConnectorPartsFragment, unknown>;
export const DataRequestRowFragmentDoc = new TypedDocumentString(`
    fragment DataRequestRow on DataRequest {
  id
  kind
  state
  personName
  reason
  partner
  askedAt
  dueOn
  overdue
  takenBy
  decidedBy
  decidedAt
  note
  grounds {
    code
    text {
      ...TextParts
    }
  }
  fetchUntil
  doneAt
  allowedActions
  version
}
    fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"DataRequestRow"}) as unknown as TypedDocumentString<DataRequestRowFragment, unknown>;
export const EmergencyPartsFragmentDoc = new TypedDocumentString(`
    fragment EmergencyParts on EmergencyAccess {
  id
  personName
  homeDivision {
    fullName
  }
  staff
  reason
  at
  looks
  reviewedAt
  reviewedBy
  justified
  note
  mayReview
}
    `, {"fragmentName":"EmergencyParts"}) as unknown as TypedDocumentString<EmergencyPartsFragment, unknown>;
export const DelegationPartsFragmentDoc = new TypedDocumentString(`
    fragment DelegationParts on Delegation {
  id
  subject {
    id
    name
    idNumber
  }
  holder {
    id
    name
    idNumber
  }
  relation
  purposes
  consent
  channel
  state
  from
  to
  registeredAt
  registeredBy
  endedAt
  endedBy
  endReason
  uses {
    at
    purpose
    partner
  }
}
    `, {"fragmentName":"DelegationParts"}) as unknown as TypedDocumentString<DelegationPartsFragment, unknown>;
export const PersonFamilyFragmentDoc = new TypedDocumentString(`
    fragment PersonFamily on Person {
  id
  name
  birthYear
  delegations {
    ...DelegationParts
  }
  heldDelegations {
    ...DelegationParts
  }
  checkpointPasses {
    id
    answer
    reasons {
      code
      sentence {
        ...TextParts
      }
    }
    document
    grade
    companion {
      id
      name
    }
    unidentified
    emergency
    place
    at
    partner
  }
}
    fragment DelegationParts on Delegation {
  id
  subject {
    id
    name
    idNumber
  }
  holder {
    id
    name
    idNumber
  }
  relation
  purposes
  consent
  channel
  state
  from
  to
  registeredAt
  registeredBy
  endedAt
  endedBy
  endReason
  uses {
    at
    purpose
    partner
  }
}
fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"PersonFamily"}) as unknown as TypedDocumentString<PersonFamilyFragment, unknown>;
export const MaintenancePartsFragmentDoc = new TypedDocumentString(`
    fragment MaintenanceParts on MaintenanceWindow {
  id
  from
  to
  state
  reason
  withdrawnBecause
  mayWithdraw
}
    `, {"fragmentName":"MaintenanceParts"}) as unknown as TypedDocumentString<MaintenancePartsFragment, unknown>;
export const ImportRowFragmentDoc = new TypedDocumentString(`
    fragment ImportRow on Import {
  id
  kind
  state
  source
  fileName
  receivedAt
  finishedAt
  lines
  accepted
  changed
  duplicates
  rejected
  error
  problems {
    code
    path
    message {
      ...TextParts
    }
  }
}
    fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"ImportRow"}) as unknown as TypedDocumentString<ImportRowFragment, unknown>;
export const WavePartsFragmentDoc = new TypedDocumentString(`
    fragment WaveParts on IncidentWave {
  number
  percent
  state
  persons
  corrected
  differing
  stricter
  errors
  told
  silent
  resolved
  returned
  undone
  progress
  stop {
    code
    count
    limit
  }
  startedBy
  startedAt
  finishedAt
}
    `, {"fragmentName":"WaveParts"}) as unknown as TypedDocumentString<WavePartsFragment, unknown>;
export const IncidentHeadPartsFragmentDoc = new TypedDocumentString(`
    fragment IncidentHeadParts on Incident {
  id
  number
  state
  origin
  cause
  place {
    ...DivisionParts
  }
  openedAt
  openedBy
  appealCount
  waitingCount
  freedCount
  silentCount
  reviewDue
  reviewOverdue
}
    fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}`, {"fragmentName":"IncidentHeadParts"}) as unknown as TypedDocumentString<IncidentHeadPartsFragment, unknown>;
export const IncidentDraftPartsFragmentDoc = new TypedDocumentString(`
    fragment IncidentDraftParts on IncidentDraft {
  fact
  sources
  batchId
  institutionId
  prefecture {
    ...DivisionParts
  }
  fromDay
  toDay
  onlyHit
  remedy
  ruleId
  division {
    ...DivisionParts
  }
  validDays
  legalBasis
  about {
    ...TextParts
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
}`, {"fragmentName":"IncidentDraftParts"}) as unknown as TypedDocumentString<IncidentDraftPartsFragment, unknown>;
export const CountPartsFragmentDoc = new TypedDocumentString(`
    fragment CountParts on SuppressedCount {
  value
  atLeast
  suppressed
}
    `, {"fragmentName":"CountParts"}) as unknown as TypedDocumentString<CountPartsFragment, unknown>;
export const OutcomeHeadPartsFragmentDoc = new TypedDocumentString(`
    fragment OutcomeHeadParts on SimulatedOutcome {
  colour
  popup
  determinacy
}
    `, {"fragmentName":"OutcomeHeadParts"}) as unknown as TypedDocumentString<OutcomeHeadPartsFragment, unknown>;
export const MatrixCellPartsFragmentDoc = new TypedDocumentString(`
    fragment MatrixCellParts on MatrixCell {
  effect
  before {
    ...OutcomeHeadParts
  }
  after {
    ...OutcomeHeadParts
  }
  count {
    ...CountParts
  }
}
    fragment OutcomeHeadParts on SimulatedOutcome {
  colour
  popup
  determinacy
}
fragment CountParts on SuppressedCount {
  value
  atLeast
  suppressed
}`, {"fragmentName":"MatrixCellParts"}) as unknown as TypedDocumentString<MatrixCellPartsFragment, unknown>;
export const DryRunPartsFragmentDoc = new TypedDocumentString(`
    fragment DryRunParts on IncidentDryRun {
  id
  state
  at
  policy
  candidates
  judged
  freed
  silent
  unchanged
  stricter
  unfit
  isCurrent
  approver
  approvedAt
  finishedAt
  figures {
    persons
    milder {
      ...CountParts
    }
    matrix {
      ...MatrixCellParts
    }
    samples {
      pseudonym
      before {
        ...OutcomeHeadParts
      }
      after {
        ...OutcomeHeadParts
      }
      sentencesBefore {
        ...TextParts
      }
      sentencesAfter {
        ...TextParts
      }
    }
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment OutcomeHeadParts on SimulatedOutcome {
  colour
  popup
  determinacy
}
fragment CountParts on SuppressedCount {
  value
  atLeast
  suppressed
}
fragment MatrixCellParts on MatrixCell {
  effect
  before {
    ...OutcomeHeadParts
  }
  after {
    ...OutcomeHeadParts
  }
  count {
    ...CountParts
  }
}`, {"fragmentName":"DryRunParts"}) as unknown as TypedDocumentString<DryRunPartsFragment, unknown>;
export const FigurePartsFragmentDoc = new TypedDocumentString(`
    fragment FigureParts on IndicatorFigure {
  key
  cases
  value
  p90
  withheld
  label {
    ...TextParts
  }
}
    fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"FigureParts"}) as unknown as TypedDocumentString<FigurePartsFragment, unknown>;
export const IndicatorPartsFragmentDoc = new TypedDocumentString(`
    fragment IndicatorParts on Indicator {
  code
  unit
  dimensions
  ofNow
  title {
    ...TextParts
  }
  definition {
    ...TextParts
  }
  total {
    ...FigureParts
  }
}
    fragment FigureParts on IndicatorFigure {
  key
  cases
  value
  p90
  withheld
  label {
    ...TextParts
  }
}
fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"IndicatorParts"}) as unknown as TypedDocumentString<IndicatorPartsFragment, unknown>;
export const TraitPeriodPartsFragmentDoc = new TypedDocumentString(`
    fragment TraitPeriodParts on TraitPeriod {
  trait
  since
  until
}
    `, {"fragmentName":"TraitPeriodParts"}) as unknown as TypedDocumentString<TraitPeriodPartsFragment, unknown>;
export const InstitutionEntryFragmentDoc = new TypedDocumentString(`
    fragment InstitutionEntry on Institution {
  id
  name
  creditCode
  version
  qualified
  connected
  phone
  dutyContact
  division {
    ...DivisionParts
  }
  traits {
    ...TraitPeriodParts
  }
}
    fragment TraitPeriodParts on TraitPeriod {
  trait
  since
  until
}
fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}`, {"fragmentName":"InstitutionEntry"}) as unknown as TypedDocumentString<InstitutionEntryFragment, unknown>;
export const LeagueLinePartsFragmentDoc = new TypedDocumentString(`
    fragment LeagueLineParts on LeagueLine {
  institutionId
  name
  measured
  p50Minutes
  p90Minutes
  waiting
  withheld
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
}`, {"fragmentName":"LeagueLineParts"}) as unknown as TypedDocumentString<LeagueLinePartsFragment, unknown>;
export const BoundNumberFragmentDoc = new TypedDocumentString(`
    fragment BoundNumber on PhoneBinding {
  id
  number
  channel
  state
  boundAt
  unboundAt
  effectiveFrom
  effectiveTo
  ifUnboundToday
  verification
  answeredAt
  verificationAskedAt
}
    `, {"fragmentName":"BoundNumber"}) as unknown as TypedDocumentString<BoundNumberFragment, unknown>;
export const PersonNumbersFragmentDoc = new TypedDocumentString(`
    fragment PersonNumbers on Person {
  id
  boundNumbers: phones {
    ...BoundNumber
  }
  numberDiagnoses {
    hint
    bindingId
    number
    until
    sentence {
      ...TextParts
    }
  }
}
    fragment BoundNumber on PhoneBinding {
  id
  number
  channel
  state
  boundAt
  unboundAt
  effectiveFrom
  effectiveTo
  ifUnboundToday
  verification
  answeredAt
  verificationAskedAt
}
fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"PersonNumbers"}) as unknown as TypedDocumentString<PersonNumbersFragment, unknown>;
export const HopPartsFragmentDoc = new TypedDocumentString(`
    fragment HopParts on ResultHop {
  hop
  owner
  state
  from
  to
  lagMinutes
}
    `, {"fragmentName":"HopParts"}) as unknown as TypedDocumentString<HopPartsFragment, unknown>;
export const TrackPartsFragmentDoc = new TypedDocumentString(`
    fragment TrackParts on ResultTrack {
  code
  turn
  stuckAt
  isLate
  advice {
    ...TextParts
  }
  hops {
    ...HopParts
  }
}
    fragment HopParts on ResultHop {
  hop
  owner
  state
  from
  to
  lagMinutes
}
fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"TrackParts"}) as unknown as TypedDocumentString<TrackPartsFragment, unknown>;
export const TestWayFragmentDoc = new TypedDocumentString(`
    fragment TestWay on NucleicTest {
  id
  sampledAt
  origin
  institution {
    id
    name
  }
  track {
    ...TrackParts
  }
  possibleIntegrity
  integrityChange {
    id
    becomes
    proposedBy
  }
}
    fragment HopParts on ResultHop {
  hop
  owner
  state
  from
  to
  lagMinutes
}
fragment TrackParts on ResultTrack {
  code
  turn
  stuckAt
  isLate
  advice {
    ...TextParts
  }
  hops {
    ...HopParts
  }
}
fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"TestWay"}) as unknown as TypedDocumentString<TestWayFragment, unknown>;
export const PersonSourcePartsFragmentDoc = new TypedDocumentString(`
    fragment PersonSourceParts on PersonSource {
  code
  kinds
  standing
  since
  state
  askedAt
  answeredAt
  askAgainAt
  records
  problems
  askable
  name {
    ...TextParts
  }
  sentence {
    ...TextParts
  }
}
    fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"PersonSourceParts"}) as unknown as TypedDocumentString<PersonSourcePartsFragment, unknown>;
export const RankedCauseFragmentDoc = new TypedDocumentString(`
    fragment RankedCause on ProbableCause {
  code
  confidence
  reason {
    ...TextParts
  }
  advice {
    ...TextParts
  }
  grounds {
    points
    sentence {
      ...TextParts
    }
  }
  suggestions {
    kind
    targetIds
    ruleId
    counties {
      listed
      source
      division {
        ...DivisionParts
      }
      sentence {
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
}`, {"fragmentName":"RankedCause"}) as unknown as TypedDocumentString<RankedCauseFragment, unknown>;
export const KnowledgePartsFragmentDoc = new TypedDocumentString(`
    fragment KnowledgeParts on KnowledgeText {
  key
  version
  kind
  state
  title {
    ...TextParts
  }
  body {
    ...TextParts
  }
  reply {
    ...TextParts
  }
  bindings
  action
  sources
  validFrom
  writtenBy
  writtenAt
  publishedBy
  publishedAt
}
    fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"KnowledgeParts"}) as unknown as TypedDocumentString<KnowledgePartsFragment, unknown>;
export const CallerPartsFragmentDoc = new TypedDocumentString(`
    fragment CallerParts on Diagnosis {
  person {
    ...PersonFacts
    ...PersonNumbers
    ways: tests(latest: 3) {
      ...TestWay
    }
    ...IncidentsOfPerson
    sources {
      ...PersonSourceParts
    }
    appeals {
      id
      number
      state
      reason
      urgency
      openedAt
      closedAt
      handler
      numberInGroups {
        ...TextParts
      }
    }
  }
  assessment {
    differs
    decision {
      ...DecisionParts
    }
    causes {
      ...RankedCause
    }
    notShown {
      code
      why {
        ...TextParts
      }
      ask {
        ...TextParts
      }
    }
    scripts {
      grade
      personal
      script {
        zh
        en
        elder
      }
    }
    connectors {
      name
      state
      answer {
        ...TextParts
      }
    }
    callCards {
      hotline
      advised
      title {
        ...TextParts
      }
      say {
        ...TextParts
      }
      ask {
        ...TextParts
      }
      never {
        ...TextParts
      }
    }
    knowledge {
      ...KnowledgeParts
    }
  }
}
    fragment PersonSourceParts on PersonSource {
  code
  kinds
  standing
  since
  state
  askedAt
  answeredAt
  askAgainAt
  records
  problems
  askable
  name {
    ...TextParts
  }
  sentence {
    ...TextParts
  }
}
fragment IncidentsOfPerson on Person {
  incidents {
    id
    number
    state
    cause
    place {
      ...DivisionParts
    }
    appealCount
  }
}
fragment RankedCause on ProbableCause {
  code
  confidence
  reason {
    ...TextParts
  }
  advice {
    ...TextParts
  }
  grounds {
    points
    sentence {
      ...TextParts
    }
  }
  suggestions {
    kind
    targetIds
    ruleId
    counties {
      listed
      source
      division {
        ...DivisionParts
      }
      sentence {
        ...TextParts
      }
    }
  }
}
fragment BoundNumber on PhoneBinding {
  id
  number
  channel
  state
  boundAt
  unboundAt
  effectiveFrom
  effectiveTo
  ifUnboundToday
  verification
  answeredAt
  verificationAskedAt
}
fragment PersonNumbers on Person {
  id
  boundNumbers: phones {
    ...BoundNumber
  }
  numberDiagnoses {
    hint
    bindingId
    number
    until
    sentence {
      ...TextParts
    }
  }
}
fragment HopParts on ResultHop {
  hop
  owner
  state
  from
  to
  lagMinutes
}
fragment TrackParts on ResultTrack {
  code
  turn
  stuckAt
  isLate
  advice {
    ...TextParts
  }
  hops {
    ...HopParts
  }
}
fragment TestWay on NucleicTest {
  id
  sampledAt
  origin
  institution {
    id
    name
  }
  track {
    ...TrackParts
  }
  possibleIntegrity
  integrityChange {
    id
    becomes
    proposedBy
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
  needs
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
  policyInWords {
    ...TextParts
  }
  areaListInWords {
    ...TextParts
  }
  reasons {
    ruleId
    truth
    deciding
    group
    title {
      ...TextParts
    }
    sentence {
      ...TextParts
    }
    evidence {
      factId
      kind
      number
      source
      precision
      hit
      countsUntil
      precisionSentence {
        ...TextParts
      }
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
    wayOut
    sentence {
      ...TextParts
    }
    nextStep {
      ...TextParts
    }
  }
  clears {
    ...ClearParts
  }
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
  productName {
    ...TextParts
  }
  doseNumber
  givenOn
  institution
  source
  toldBy {
    ...TextParts
  }
  receivedAt
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
fragment DeclarationParts on Declaration {
  id
  declaredAt
  channel
  arrivalAt
  departureDivision {
    ...DivisionParts
  }
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
  declarations {
    ...DeclarationParts
  }
}
fragment KnowledgeParts on KnowledgeText {
  key
  version
  kind
  state
  title {
    ...TextParts
  }
  body {
    ...TextParts
  }
  reply {
    ...TextParts
  }
  bindings
  action
  sources
  validFrom
  writtenBy
  writtenAt
  publishedBy
  publishedAt
}`, {"fragmentName":"CallerParts"}) as unknown as TypedDocumentString<CallerPartsFragment, unknown>;
export const TakenCallFragmentDoc = new TypedDocumentString(`
    fragment TakenCall on Appeal {
  id
  number
  state
  version
  evidence {
    id
  }
  allowedActions
}
    `, {"fragmentName":"TakenCall"}) as unknown as TypedDocumentString<TakenCallFragment, unknown>;
export const IntegrityChangePartsFragmentDoc = new TypedDocumentString(`
    fragment IntegrityChangeParts on IntegrityChange {
  id
  personId
  personName
  personIdNumber
  testId
  institution
  sampleNumber
  sampledAt
  reportedAt
  result
  channel
  was
  becomes
  state
  reason
  document
  proposedBy
  proposedAt
  decidedBy
  decidedAt
  decisionReason
  referredTo
  referralNumber
  referredAt
  allowedActions
}
    `, {"fragmentName":"IntegrityChangeParts"}) as unknown as TypedDocumentString<IntegrityChangePartsFragment, unknown>;
export const RecordSidePartsFragmentDoc = new TypedDocumentString(`
    fragment RecordSideParts on RecordSide {
  personId
  name
  documentKind
  idNumber
  sex
  birthYear
  homeDivision {
    ...DivisionParts
  }
  createdAt
  phones
  stays
  tests
  doses
  openAppeals
  colour
}
    fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}`, {"fragmentName":"RecordSideParts"}) as unknown as TypedDocumentString<RecordSidePartsFragment, unknown>;
export const MergePartsFragmentDoc = new TypedDocumentString(`
    fragment MergeParts on PersonMerge {
  id
  state
  survivor {
    personId
    name
    idNumber
  }
  merged {
    personId
    name
    idNumber
  }
  reason
  proposedBy
  proposedAt
  decidedBy
  decidedAt
  decisionReason
  undoneBy
  undoneAt
  undoReason
  allowedActions
  version
}
    `, {"fragmentName":"MergeParts"}) as unknown as TypedDocumentString<MergePartsFragment, unknown>;
export const DuplicateRowFragmentDoc = new TypedDocumentString(`
    fragment DuplicateRow on DuplicateCandidate {
  id
  state
  score
  grade
  reasons
  foundAt
  decidedBy
  decidedAt
  decisionReason
  version
  sides {
    ...RecordSideParts
  }
  merge {
    ...MergeParts
  }
}
    fragment RecordSideParts on RecordSide {
  personId
  name
  documentKind
  idNumber
  sex
  birthYear
  homeDivision {
    ...DivisionParts
  }
  createdAt
  phones
  stays
  tests
  doses
  openAppeals
  colour
}
fragment MergeParts on PersonMerge {
  id
  state
  survivor {
    personId
    name
    idNumber
  }
  merged {
    personId
    name
    idNumber
  }
  reason
  proposedBy
  proposedAt
  decidedBy
  decidedAt
  decisionReason
  undoneBy
  undoneAt
  undoReason
  allowedActions
  version
}
fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}`, {"fragmentName":"DuplicateRow"}) as unknown as TypedDocumentString<DuplicateRowFragment, unknown>;
export const MergeFactPartsFragmentDoc = new TypedDocumentString(`
    fragment MergeFactParts on MergeFact {
  id
  kind
  at
  division {
    ...DivisionParts
  }
  source
  number
  knownFrom
}
    fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}`, {"fragmentName":"MergeFactParts"}) as unknown as TypedDocumentString<MergeFactPartsFragment, unknown>;
export const PersonRecordsOfFragmentDoc = new TypedDocumentString(`
    fragment PersonRecordsOf on Person {
  mergedInto {
    id
    name
    idNumber
  }
  mergedRecords {
    id
    name
    idNumber
  }
}
    `, {"fragmentName":"PersonRecordsOf"}) as unknown as TypedDocumentString<PersonRecordsOfFragment, unknown>;
export const NoticeLogRowFragmentDoc = new TypedDocumentString(`
    fragment NoticeLogRow on NoticeLogEntry {
  id
  kind
  channel
  state
  attempts
  nextAttemptAt
  queuedAt
  sentAt
  endedAt
  appealId
  appealNumber
  bulk
  lastError {
    ...TextParts
  }
}
    fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"NoticeLogRow"}) as unknown as TypedDocumentString<NoticeLogRowFragment, unknown>;
export const PartnerPartsFragmentDoc = new TypedDocumentString(`
    fragment PartnerParts on Partner {
  id
  name
  contact
  scopes
  purposes
  addresses
  budgetPerMinute
  proofRequired
  proofKeys
  active
  registeredOnly
  createdAt
  keys {
    id
    prefix
    createdAt
    expiresAt
    revokedAt
    lastUsedOn
    good
  }
}
    `, {"fragmentName":"PartnerParts"}) as unknown as TypedDocumentString<PartnerPartsFragment, unknown>;
export const StayEvidencePartsFragmentDoc = new TypedDocumentString(`
    fragment StayEvidenceParts on Stay {
  id
  strength
  reference
  caseNumber
  remote {
    reason
    sentence {
      ...TextParts
    }
  }
}
    fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"StayEvidenceParts"}) as unknown as TypedDocumentString<StayEvidencePartsFragment, unknown>;
export const RecognitionPartsFragmentDoc = new TypedDocumentString(`
    fragment RecognitionParts on Recognition {
  verdict
  countsTo
  policyId
  policyVersion
  ruleId
  followUp
  referral
  sentence {
    ...TextParts
  }
  refusal {
    verdict
    ruleId
    sentence {
      ...TextParts
    }
  }
}
    fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"RecognitionParts"}) as unknown as TypedDocumentString<RecognitionPartsFragment, unknown>;
export const DisplayedTestPartsFragmentDoc = new TypedDocumentString(`
    fragment DisplayedTestParts on DisplayedTest {
  testId
  shown
  sentence {
    ...TextParts
  }
}
    fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"DisplayedTestParts"}) as unknown as TypedDocumentString<DisplayedTestPartsFragment, unknown>;
export const VaccinationStatusPartsFragmentDoc = new TypedDocumentString(`
    fragment VaccinationStatusParts on VaccinationStatus {
  state
  ruleId
  policyId
  policyVersion
  headline {
    ...TextParts
  }
  rule {
    ...TextParts
  }
  doses {
    doseId
    use
    sentence {
      ...TextParts
    }
  }
  gaps {
    code
    doseId
    source {
      ...DivisionParts
    }
    sentence {
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
}`, {"fragmentName":"VaccinationStatusParts"}) as unknown as TypedDocumentString<VaccinationStatusPartsFragment, unknown>;
export const PolicyFindingPartsFragmentDoc = new TypedDocumentString(`
    fragment PolicyFindingParts on PolicyFinding {
  code
  severity
  path
  line
  column
  caseName
  message {
    ...TextParts
  }
}
    fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"PolicyFindingParts"}) as unknown as TypedDocumentString<PolicyFindingPartsFragment, unknown>;
export const PolicyAnswerPartsFragmentDoc = new TypedDocumentString(`
    fragment PolicyAnswerParts on PolicyResult {
  __typename
  ... on PolicyVersion {
    key
    revision
    state
  }
  ... on PolicyRefused {
    code
    field
    message {
      ...TextParts
    }
    findings {
      ...PolicyFindingParts
    }
  }
}
    fragment PolicyFindingParts on PolicyFinding {
  code
  severity
  path
  line
  column
  caseName
  message {
    ...TextParts
  }
}
fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"PolicyAnswerParts"}) as unknown as TypedDocumentString<PolicyAnswerPartsFragment, unknown>;
export const PolicyPeriodPartsFragmentDoc = new TypedDocumentString(`
    fragment PolicyPeriodParts on PolicyPeriod {
  validFrom
  validTo
  knownFrom
  knownTo
}
    `, {"fragmentName":"PolicyPeriodParts"}) as unknown as TypedDocumentString<PolicyPeriodPartsFragment, unknown>;
export const PolicyRowPartsFragmentDoc = new TypedDocumentString(`
    fragment PolicyRowParts on PolicyVersion {
  key
  id
  version
  kind
  state
  revision
  source
  validFrom
  validTo
  inForce
  author
  submittedAt
  publishedAt
  emergency
  emergencyReason
  approvalsNeeded
  allowedActions
  title {
    ...TextParts
  }
  jurisdiction {
    ...DivisionParts
  }
  periods {
    ...PolicyPeriodParts
  }
  approvals {
    by
    at
    note
  }
  change {
    kind
    validTo
    reason
    emergency
    proposedBy
    approvalsNeeded
    approvals {
      by
      at
      note
    }
  }
}
    fragment PolicyPeriodParts on PolicyPeriod {
  validFrom
  validTo
  knownFrom
  knownTo
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
}`, {"fragmentName":"PolicyRowParts"}) as unknown as TypedDocumentString<PolicyRowPartsFragment, unknown>;
export const PolicySpanPartsFragmentDoc = new TypedDocumentString(`
    fragment PolicySpanParts on PolicySpan {
  validFrom
  validTo
}
    `, {"fragmentName":"PolicySpanParts"}) as unknown as TypedDocumentString<PolicySpanPartsFragment, unknown>;
export const PolicyParameterPartsFragmentDoc = new TypedDocumentString(`
    fragment PolicyParameterParts on PolicyParameter {
  name
  path
  raw
  ambiguity
  question {
    ...TextParts
  }
  options {
    raw
    text {
      ...TextParts
    }
  }
  title {
    ...TextParts
  }
  value {
    ...TextParts
  }
}
    fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"PolicyParameterParts"}) as unknown as TypedDocumentString<PolicyParameterPartsFragment, unknown>;
export const RuleLinePartsFragmentDoc = new TypedDocumentString(`
    fragment RuleLineParts on RuleLine {
  depth
  operator
  term
  text {
    ...TextParts
  }
}
    fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"RuleLineParts"}) as unknown as TypedDocumentString<RuleLinePartsFragment, unknown>;
export const PolicyTermPartsFragmentDoc = new TypedDocumentString(`
    fragment PolicyTermParts on PolicyTerm {
  name
  title {
    ...TextParts
  }
  lines {
    ...RuleLineParts
  }
}
    fragment RuleLineParts on RuleLine {
  depth
  operator
  term
  text {
    ...TextParts
  }
}
fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"PolicyTermParts"}) as unknown as TypedDocumentString<PolicyTermPartsFragment, unknown>;
export const PolicyRulePartsFragmentDoc = new TypedDocumentString(`
    fragment PolicyRuleParts on PolicyRule {
  id
  colour
  popup
  popupCode
  advice
  title {
    ...TextParts
  }
  lines {
    ...RuleLineParts
  }
}
    fragment RuleLineParts on RuleLine {
  depth
  operator
  term
  text {
    ...TextParts
  }
}
fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"PolicyRuleParts"}) as unknown as TypedDocumentString<PolicyRulePartsFragment, unknown>;
export const PolicyCasePartsFragmentDoc = new TypedDocumentString(`
    fragment PolicyCaseParts on PolicyCaseResult {
  name
  passed
  differences
}
    `, {"fragmentName":"PolicyCaseParts"}) as unknown as TypedDocumentString<PolicyCasePartsFragment, unknown>;
export const PolicyDetailPartsFragmentDoc = new TypedDocumentString(`
    fragment PolicyDetailParts on PolicyVersion {
  ...PolicyRowParts
  basedOn
  rollsBackTo {
    key
    id
    version
  }
  effects {
    key
    id
    version
    before {
      ...PolicySpanParts
    }
    after {
      ...PolicySpanParts
    }
  }
  run {
    ...RunParts
  }
  document
  cases
  factsRead
  parameters {
    ...PolicyParameterParts
  }
  terms {
    ...PolicyTermParts
  }
  rules {
    ...PolicyRuleParts
  }
  findings {
    ...PolicyFindingParts
  }
  caseResults {
    ...PolicyCaseParts
  }
  events {
    at
    actor
    action
    note
  }
}
    fragment PolicyPeriodParts on PolicyPeriod {
  validFrom
  validTo
  knownFrom
  knownTo
}
fragment PolicyRowParts on PolicyVersion {
  key
  id
  version
  kind
  state
  revision
  source
  validFrom
  validTo
  inForce
  author
  submittedAt
  publishedAt
  emergency
  emergencyReason
  approvalsNeeded
  allowedActions
  title {
    ...TextParts
  }
  jurisdiction {
    ...DivisionParts
  }
  periods {
    ...PolicyPeriodParts
  }
  approvals {
    by
    at
    note
  }
  change {
    kind
    validTo
    reason
    emergency
    proposedBy
    approvalsNeeded
    approvals {
      by
      at
      note
    }
  }
}
fragment RuleLineParts on RuleLine {
  depth
  operator
  term
  text {
    ...TextParts
  }
}
fragment PolicyRuleParts on PolicyRule {
  id
  colour
  popup
  popupCode
  advice
  title {
    ...TextParts
  }
  lines {
    ...RuleLineParts
  }
}
fragment PolicyTermParts on PolicyTerm {
  name
  title {
    ...TextParts
  }
  lines {
    ...RuleLineParts
  }
}
fragment PolicyParameterParts on PolicyParameter {
  name
  path
  raw
  ambiguity
  question {
    ...TextParts
  }
  options {
    raw
    text {
      ...TextParts
    }
  }
  title {
    ...TextParts
  }
  value {
    ...TextParts
  }
}
fragment PolicyFindingParts on PolicyFinding {
  code
  severity
  path
  line
  column
  caseName
  message {
    ...TextParts
  }
}
fragment PolicyCaseParts on PolicyCaseResult {
  name
  passed
  differences
}
fragment PolicySpanParts on PolicySpan {
  validFrom
  validTo
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
}`, {"fragmentName":"PolicyDetailParts"}) as unknown as TypedDocumentString<PolicyDetailPartsFragment, unknown>;
export const OwnKeyPartsFragmentDoc = new TypedDocumentString(`
    fragment OwnKeyParts on PartnerKey {
  id
  prefix
  createdAt
  expiresAt
  revokedAt
  lastUsedOn
  good
}
    `, {"fragmentName":"OwnKeyParts"}) as unknown as TypedDocumentString<OwnKeyPartsFragment, unknown>;
export const WebhookPartsFragmentDoc = new TypedDocumentString(`
    fragment WebhookParts on WebhookEndpoint {
  id
  url
  description
  types
  active
  createdAt
  failingSince
  disabledAt
  disabledBecause
  overlapUntil
  waiting
  failed
}
    `, {"fragmentName":"WebhookParts"}) as unknown as TypedDocumentString<WebhookPartsFragment, unknown>;
export const ReachPartsFragmentDoc = new TypedDocumentString(`
    fragment ReachParts on CountyReach {
  listed
  swept
  factor
}
    `, {"fragmentName":"ReachParts"}) as unknown as TypedDocumentString<ReachPartsFragment, unknown>;
export const GapPersonsPartsFragmentDoc = new TypedDocumentString(`
    fragment GapPersonsParts on SuppressedCount {
  value
  suppressed
}
    `, {"fragmentName":"GapPersonsParts"}) as unknown as TypedDocumentString<GapPersonsPartsFragment, unknown>;
export const GapDayPartsFragmentDoc = new TypedDocumentString(`
    fragment GapDayParts on PrecisionGap {
  day
  areaVersionId
  measuredFor
  alone
  ordinary {
    ...ReachParts
  }
  municipalities {
    ...ReachParts
  }
  personsInArea {
    ...GapPersonsParts
  }
  personsOnlyPrefecture {
    ...GapPersonsParts
  }
  personsSibling {
    ...GapPersonsParts
  }
}
    fragment ReachParts on CountyReach {
  listed
  swept
  factor
}
fragment GapPersonsParts on SuppressedCount {
  value
  suppressed
}`, {"fragmentName":"GapDayParts"}) as unknown as TypedDocumentString<GapDayPartsFragment, unknown>;
export const QualityPartsFragmentDoc = new TypedDocumentString(`
    fragment QualityParts on QualityReview {
  id
  appealId
  state
  risk
  createdAt
  decidedAt
  urgency
  reason
  statement
  notes
  version
  allowedActions
  evidence {
    kind
    description
    seenOriginal
    receivedAt
  }
  first {
    verdict
    cause
    reason
    factors
  }
  blind {
    verdict
    cause
    reason
    reviewer
    at
  }
  settlement {
    settlement
    reason
    supervisor
    at
  }
}
    `, {"fragmentName":"QualityParts"}) as unknown as TypedDocumentString<QualityPartsFragment, unknown>;
export const DraftPartsFragmentDoc = new TypedDocumentString(`
    fragment DraftParts on Draft {
  kind
  scope
  body
  version
  savedAt
}
    `, {"fragmentName":"DraftParts"}) as unknown as TypedDocumentString<DraftPartsFragment, unknown>;
export const CausePartsFragmentDoc = new TypedDocumentString(`
    fragment CauseParts on DecisionCause {
  kind
  id
  label {
    ...TextParts
  }
}
    fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"CauseParts"}) as unknown as TypedDocumentString<CausePartsFragment, unknown>;
export const ShadowRunPartsFragmentDoc = new TypedDocumentString(`
    fragment ShadowRunParts on ShadowRun {
  id
  state
  startedBy
  startedAt
  endedAt
  nextAt
  takesOverAt
  allowedActions
  policy {
    key
    id
    version
    title {
      ...TextParts
    }
  }
  figures {
    at
    persons
    changed {
      ...CountParts
    }
    stricter {
      ...CountParts
    }
    milder {
      ...CountParts
    }
    restrictedBefore {
      ...CountParts
    }
    restrictedAfter {
      ...CountParts
    }
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment CountParts on SuppressedCount {
  value
  atLeast
  suppressed
}`, {"fragmentName":"ShadowRunParts"}) as unknown as TypedDocumentString<ShadowRunPartsFragment, unknown>;
export const OverReachPartsFragmentDoc = new TypedDocumentString(`
    fragment OverReachParts on OverReachFigures {
  countiesListed
  countiesSwept
  factor
  personsInArea {
    ...CountParts
  }
  personsOnlyCounty {
    ...CountParts
  }
  personsOnlyPrefecture {
    ...CountParts
  }
  personsSibling {
    ...CountParts
  }
}
    fragment CountParts on SuppressedCount {
  value
  atLeast
  suppressed
}`, {"fragmentName":"OverReachParts"}) as unknown as TypedDocumentString<OverReachPartsFragment, unknown>;
export const SimulationResultPartsFragmentDoc = new TypedDocumentString(`
    fragment SimulationResultParts on SimulationResult {
  persons
  changed {
    ...CountParts
  }
  stricter {
    ...CountParts
  }
  milder {
    ...CountParts
  }
  matrix {
    ...MatrixCellParts
  }
  prefecturesWithheld
  prefectures {
    division {
      ...DivisionParts
    }
    restrictedBefore {
      ...CountParts
    }
    restrictedAfter {
      ...CountParts
    }
    stricter {
      ...CountParts
    }
    milder {
      ...CountParts
    }
  }
  overReach {
    before {
      ...OverReachParts
    }
    after {
      ...OverReachParts
    }
  }
  expectedCalls {
    low
    high
    basis {
      ...TextParts
    }
  }
  rules {
    ruleId
    title {
      ...TextParts
    }
    before {
      ...CountParts
    }
    after {
      ...CountParts
    }
  }
  samples {
    pseudonym
    before {
      ...OutcomeHeadParts
    }
    after {
      ...OutcomeHeadParts
    }
    sentencesBefore {
      ...TextParts
    }
    sentencesAfter {
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
fragment OutcomeHeadParts on SimulatedOutcome {
  colour
  popup
  determinacy
}
fragment CountParts on SuppressedCount {
  value
  atLeast
  suppressed
}
fragment MatrixCellParts on MatrixCell {
  effect
  before {
    ...OutcomeHeadParts
  }
  after {
    ...OutcomeHeadParts
  }
  count {
    ...CountParts
  }
}
fragment OverReachParts on OverReachFigures {
  countiesListed
  countiesSwept
  factor
  personsInArea {
    ...CountParts
  }
  personsOnlyCounty {
    ...CountParts
  }
  personsOnlyPrefecture {
    ...CountParts
  }
  personsSibling {
    ...CountParts
  }
}`, {"fragmentName":"SimulationResultParts"}) as unknown as TypedDocumentString<SimulationResultPartsFragment, unknown>;
export const SimulationPartsFragmentDoc = new TypedDocumentString(`
    fragment SimulationParts on Simulation {
  id
  label
  kind
  state
  asOf
  knownAt
  restarts
  requestedBy
  requestedAt
  startedAt
  finishedAt
  total
  judged
  etaSeconds
  allowedActions
}
    `, {"fragmentName":"SimulationParts"}) as unknown as TypedDocumentString<SimulationPartsFragment, unknown>;
export const VariantPartsFragmentDoc = new TypedDocumentString(`
    fragment VariantParts on SimulationVariant {
  label
  document
  policy {
    key
    id
    version
    title {
      ...TextParts
    }
  }
  areaVersionId
  parameters {
    name
    value
  }
}
    fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"VariantParts"}) as unknown as TypedDocumentString<VariantPartsFragment, unknown>;
export const StaffAccountPartsFragmentDoc = new TypedDocumentString(`
    fragment StaffAccountParts on StaffAccount {
  id
  username
  displayName
  roles
  jurisdictions
  partnerId
  partnerName
  active
  hasSecondFactor
  signsInBySso
  createdAt
  lastSignInAt
  openSessions
  invitedUntil
}
    `, {"fragmentName":"StaffAccountParts"}) as unknown as TypedDocumentString<StaffAccountPartsFragment, unknown>;
export const ExportPartsFragmentDoc = new TypedDocumentString(`
    fragment ExportParts on ExportJob {
  id
  state
  format
  question
  progress
  rows
  bytes
  sha256
  datasetVersion
  askedAt
  finishedAt
  expiresAt
}
    `, {"fragmentName":"ExportParts"}) as unknown as TypedDocumentString<ExportPartsFragment, unknown>;
export const AlertPartsFragmentDoc = new TypedDocumentString(`
    fragment AlertParts on AnalystAlert {
  id
  kind
  subject
  value
  usual
  question
  raisedAt
  closedAt
  acknowledgedAt
  acknowledgedBy
  note
  title {
    ...TextParts
  }
  text {
    ...TextParts
  }
}
    fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"AlertParts"}) as unknown as TypedDocumentString<AlertPartsFragment, unknown>;
export const SavedQuestionPartsFragmentDoc = new TypedDocumentString(`
    fragment SavedQuestionParts on SavedQuestion {
  id
  name
  description
  shared
  owner
  mine
  question
  version
  savedAt
}
    `, {"fragmentName":"SavedQuestionParts"}) as unknown as TypedDocumentString<SavedQuestionPartsFragment, unknown>;
export const CataloguePartsFragmentDoc = new TypedDocumentString(`
    fragment CatalogueParts on StatisticsSubjectInfo {
  subject
  isStock
  title {
    ...TextParts
  }
  definition {
    ...TextParts
  }
  dimensions {
    dimension
    title {
      ...TextParts
    }
  }
  measures {
    code
    unit
    title {
      ...TextParts
    }
    definition {
      ...TextParts
    }
  }
}
    fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"CatalogueParts"}) as unknown as TypedDocumentString<CataloguePartsFragment, unknown>;
export const StatisticsValuePartsFragmentDoc = new TypedDocumentString(`
    fragment StatisticsValueParts on StatisticsValue {
  value
  withheld
  atLeast
}
    `, {"fragmentName":"StatisticsValueParts"}) as unknown as TypedDocumentString<StatisticsValuePartsFragment, unknown>;
export const StatisticsPartsFragmentDoc = new TypedDocumentString(`
    fragment StatisticsParts on Statistics {
  columns {
    dimension
    title {
      ...TextParts
    }
  }
  measures {
    code
    unit
    title {
      ...TextParts
    }
  }
  rows {
    keys
    labels {
      ...TextParts
    }
    values {
      ...StatisticsValueParts
    }
  }
  totals {
    ...StatisticsValueParts
  }
  withheldRows
  k
  asOf
  completeTo
  datasetVersion
  truncated
}
    fragment TextParts on Text {
  zh
  en
}
fragment StatisticsValueParts on StatisticsValue {
  value
  withheld
  atLeast
}`, {"fragmentName":"StatisticsParts"}) as unknown as TypedDocumentString<StatisticsPartsFragment, unknown>;
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
export const StatisticsAnswerFragmentDoc = new TypedDocumentString(`
    fragment StatisticsAnswer on StatisticsResult {
  __typename
  ...StatisticsParts
  ...RefusalParts
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
fragment StatisticsValueParts on StatisticsValue {
  value
  withheld
  atLeast
}
fragment StatisticsParts on Statistics {
  columns {
    dimension
    title {
      ...TextParts
    }
  }
  measures {
    code
    unit
    title {
      ...TextParts
    }
  }
  rows {
    keys
    labels {
      ...TextParts
    }
    values {
      ...StatisticsValueParts
    }
  }
  totals {
    ...StatisticsValueParts
  }
  withheldRows
  k
  asOf
  completeTo
  datasetVersion
  truncated
}`, {"fragmentName":"StatisticsAnswer"}) as unknown as TypedDocumentString<StatisticsAnswerFragment, unknown>;
export const VenuePartsFragmentDoc = new TypedDocumentString(`
    fragment VenueParts on Venue {
  id
  code
  name
  kind
  scans
  forwarded
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
}`, {"fragmentName":"VenueParts"}) as unknown as TypedDocumentString<VenuePartsFragment, unknown>;
export const VenueScanPartsFragmentDoc = new TypedDocumentString(`
    fragment VenueScanParts on VenueScan {
  id
  scannedAt
  personName
  personIdNumber
  forwarded
  remote {
    reason
    sentence {
      ...TextParts
    }
  }
}
    fragment TextParts on Text {
  zh
  en
}`, {"fragmentName":"VenueScanParts"}) as unknown as TypedDocumentString<VenueScanPartsFragment, unknown>;
export const WallCasePartsFragmentDoc = new TypedDocumentString(`
    fragment WallCaseParts on WallCase {
  id
  number
  urgency
  state
  openedAt
  departureAt
  decideDue
  handlerId
  version
}
    `, {"fragmentName":"WallCaseParts"}) as unknown as TypedDocumentString<WallCasePartsFragment, unknown>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    permissions
    hasSecondFactor
    mustEnrol
    staff {
      id
      username
      displayName
      roles
    }
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const ListAgencyTasksDocument = new TypedDocumentString(`
    query ListAgencyTasks($first: Int, $after: String, $filter: AgencyTaskFilter) {
  agencyTasks(first: $first, after: $after, filter: $filter) {
    edges {
      cursor
      node {
        ...AgencyTaskParts
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment AgencyParts on Agency {
  id
  kind
  phone
  answersItself
  questions
  name {
    ...TextParts
  }
  opening {
    ...TextParts
  }
}
fragment AgencyTaskParts on AgencyTask {
  id
  appealId
  appealNumber
  state
  question
  possibleAnswers
  wording
  personName
  personIdNumber
  askedBy
  askedAt
  chaseAt
  dueAt
  chases
  chasedAt
  overdueAt
  answer
  answerTime
  answerText
  answeredAt
  answeredBy
  evidenceId
  cancelReason
  cancelledAt
  agency {
    ...AgencyParts
  }
  facts {
    id
    sampleNumber
    from
    to
    division {
      ...DivisionParts
    }
  }
  answerDivision {
    ...DivisionParts
  }
  suggestion {
    kind
    targetIds
    division {
      ...DivisionParts
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
}`) as unknown as TypedDocumentString<ListAgencyTasksQuery, ListAgencyTasksQueryVariables>;
export const FindAgenciesDocument = new TypedDocumentString(`
    query FindAgencies($kind: AgencyKind, $search: String, $first: Int) {
  agencies(kind: $kind, search: $search, first: $first) {
    ...AgencyParts
  }
}
    fragment AgencyParts on Agency {
  id
  kind
  phone
  answersItself
  questions
  name {
    ...TextParts
  }
  opening {
    ...TextParts
  }
}
fragment TextParts on Text {
  zh
  en
}`) as unknown as TypedDocumentString<FindAgenciesQuery, FindAgenciesQueryVariables>;
export const ListAgencyRegisterDocument = new TypedDocumentString(`
    query ListAgencyRegister($first: Int, $after: String, $filter: AgencyFilter) {
  agencyRegister(first: $first, after: $after, filter: $filter) {
    edges {
      cursor
      node {
        ...AgencyEntryParts
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment AgencyParts on Agency {
  id
  kind
  phone
  answersItself
  questions
  name {
    ...TextParts
  }
  opening {
    ...TextParts
  }
}
fragment AgencyEntryParts on Agency {
  ...AgencyParts
  active
  version
  partnerId
  division {
    ...DivisionParts
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
}`) as unknown as TypedDocumentString<ListAgencyRegisterQuery, ListAgencyRegisterQueryVariables>;
export const ListAnsweringPartnersDocument = new TypedDocumentString(`
    query ListAnsweringPartners {
  answeringPartners {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<ListAnsweringPartnersQuery, ListAnsweringPartnersQueryVariables>;
export const SaveAgencyDocument = new TypedDocumentString(`
    mutation SaveAgency($input: SaveAgencyInput!) {
  saveAgency(input: $input) {
    __typename
    ... on Agency {
      id
      version
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
}`) as unknown as TypedDocumentString<SaveAgencyMutation, SaveAgencyMutationVariables>;
export const AskAgencyDocument = new TypedDocumentString(`
    mutation AskAgency($input: AskAgencyInput!) {
  askAgency(input: $input) {
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
}`) as unknown as TypedDocumentString<AskAgencyMutation, AskAgencyMutationVariables>;
export const AnswerAgencyTaskDocument = new TypedDocumentString(`
    mutation AnswerAgencyTask($input: AnswerAgencyTaskInput!) {
  answerAgencyTask(input: $input) {
    __typename
    ... on AgencyTask {
      id
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
}`) as unknown as TypedDocumentString<AnswerAgencyTaskMutation, AnswerAgencyTaskMutationVariables>;
export const ChaseAgencyTaskDocument = new TypedDocumentString(`
    mutation ChaseAgencyTask($input: AgencyTaskInput!) {
  chaseAgencyTask(input: $input) {
    __typename
    ... on AgencyTask {
      id
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
}`) as unknown as TypedDocumentString<ChaseAgencyTaskMutation, ChaseAgencyTaskMutationVariables>;
export const CancelAgencyTaskDocument = new TypedDocumentString(`
    mutation CancelAgencyTask($input: AgencyTaskInput!) {
  cancelAgencyTask(input: $input) {
    __typename
    ... on AgencyTask {
      id
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
}`) as unknown as TypedDocumentString<CancelAgencyTaskMutation, CancelAgencyTaskMutationVariables>;
export const ListAppealsDocument = new TypedDocumentString(`
    query ListAppeals($first: Int, $after: String, $filter: AppealFilter) {
  appeals(first: $first, after: $after, filter: $filter) {
    ...QueuePage
  }
}
    fragment QueuePage on AppealConnection {
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
      version
      cause
      incident {
        id
        number
      }
      presence {
        staffId
        name
        mode
      }
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
    ...QueueCountParts
  }
}
    fragment QueueCountParts on QueueCounts {
  open
  overdue
  mine
  awaitingSecondReview
  t0
  t1
  t2
  t3
  soon
  unassigned
}`) as unknown as TypedDocumentString<CountQueueQuery, CountQueueQueryVariables>;
export const ShowAppealDocument = new TypedDocumentString(`
    query ShowAppeal($id: UUID!) {
  appeal(id: $id) {
    ...CaseParts
  }
}
    fragment AgencyParts on Agency {
  id
  kind
  phone
  answersItself
  questions
  name {
    ...TextParts
  }
  opening {
    ...TextParts
  }
}
fragment AgencyTaskParts on AgencyTask {
  id
  appealId
  appealNumber
  state
  question
  possibleAnswers
  wording
  personName
  personIdNumber
  askedBy
  askedAt
  chaseAt
  dueAt
  chases
  chasedAt
  overdueAt
  answer
  answerTime
  answerText
  answeredAt
  answeredBy
  evidenceId
  cancelReason
  cancelledAt
  agency {
    ...AgencyParts
  }
  facts {
    id
    sampleNumber
    from
    to
    division {
      ...DivisionParts
    }
  }
  answerDivision {
    ...DivisionParts
  }
  suggestion {
    kind
    targetIds
    division {
      ...DivisionParts
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
  ...CorrectionMore
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
  ...IncidentOnAppeal
  id
  ...CorrectionsOnAppeal
  ...LifeOnAppeal
  ...TransfersOnAppeal
  ...MergedOnAppeal
  ...PresenceOnAppeal
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
    undone
  }
  evidence {
    ...EvidenceParts
  }
  waitingFiles {
    ...EvidenceFileParts
  }
  agencyTasks {
    ...AgencyTaskParts
  }
  corrections {
    ...CorrectionParts
  }
  notices {
    ...NoticeParts
  }
  ...RatingOnAppeal
}
fragment ChangesParts on ProposalChanges {
  rules {
    ruleId
    title {
      ...TextParts
    }
    before
    after
    decidedBefore
    decidesAfter
  }
  gapsClosed {
    code
    sentence {
      ...TextParts
    }
  }
  gapsOpened {
    code
    sentence {
      ...TextParts
    }
  }
  steps {
    at
    counts
    outcome {
      ...OutcomeParts
    }
  }
  holdsUntil
  endsAt
  returnsTo {
    ...OutcomeParts
  }
  vaccination {
    before
    after
    better
  }
  others
}
fragment CorrectionMore on Correction {
  proposalId
  ruleIds
  evidenceIds
  test {
    result
    sampledAt
    reportedAt
  }
  dose {
    productCode
    givenOn
    institution
  }
  changes {
    ...ChangesParts
  }
  secondPersonReasons {
    code
    sentence {
      ...TextParts
    }
  }
  removedAt
  removedBy
  removalReason
}
fragment CorrectionsOnAppeal on Appeal {
  removals {
    id
    proposalId
    reason
    stricter
    state
    askedBy
    askedAt
    decidedBy
    mayDecide
    preview {
      ...BeforeAfterParts
    }
  }
}
fragment EvidenceFileParts on EvidenceFile {
  id
  state
  mediaType
  bytes
  sha256
  width
  height
  receivedAt
  deletedAt
  deletionRun
}
fragment EvidenceParts on Evidence {
  id
  kind
  description
  seenOriginal
  channel
  source
  agencyTaskId
  receivedBy
  receivedAt
  deleteAfter
  withdrawnAt
  withdrawnBy
  withdrawnReason
  deletedAt
  files {
    ...EvidenceFileParts
  }
}
fragment IncidentOnAppeal on Appeal {
  similarAppeals
  incident {
    id
    number
    state
    cause
    place {
      ...DivisionParts
    }
    appealCount
  }
  person {
    ...IncidentsOfPerson
  }
}
fragment TransfersOnAppeal on Appeal {
  transfers {
    id
    addressee
    division {
      code
      name
    }
    externalNumber
    handedBy
    handedAt
    receiptDue
    receivedAt
    escalatedAt
    answer
    answeredAt
    endedAt
  }
  callCards {
    hotline
    title {
      ...TextParts
    }
    say {
      ...TextParts
    }
    ask {
      ...TextParts
    }
    never {
      ...TextParts
    }
  }
}
fragment MergedOnAppeal on Appeal {
  merged {
    id
    number
    statement
    openedAt
    events {
      id
      at
      actor
      action
      note
    }
    evidence {
      id
      kind
      description
      receivedAt
    }
    corrections {
      id
      kind
      state
    }
  }
}
fragment LifeOnAppeal on Appeal {
  missing
  pauseUntil
  reopenedCount
  undoUntil
  identityMatched
  person {
    appeals {
      id
      number
      state
      openedAt
    }
  }
  disclosure {
    grade
    mayTell
    sentence {
      ...TextParts
    }
  }
  mergedInto {
    id
    number
  }
}
fragment NoticeParts on Notice {
  id
  kind
  channel
  state
  attempts
  nextAttemptAt
  queuedAt
  sentAt
  endedAt
  elder
  toldBy
  allowedActions
  text {
    ...TextParts
  }
  lastError {
    ...TextParts
  }
}
fragment PresenceOnAppeal on Appeal {
  handlerId
  warnAt
  hardStopDue
  presence {
    staffId
    name
    mode
    since
    isHandler
  }
  escalations {
    id
    stage
    due
    at
    acknowledgedBy
    acknowledgedAt
  }
}
fragment RatingOnAppeal on Appeal {
  rating {
    contacted
    solved
    satisfied
    at
  }
}
fragment IncidentsOfPerson on Person {
  incidents {
    id
    number
    state
    cause
    place {
      ...DivisionParts
    }
    appealCount
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
  needs
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
  policyInWords {
    ...TextParts
  }
  areaListInWords {
    ...TextParts
  }
  reasons {
    ruleId
    truth
    deciding
    group
    title {
      ...TextParts
    }
    sentence {
      ...TextParts
    }
    evidence {
      factId
      kind
      number
      source
      precision
      hit
      countsUntil
      precisionSentence {
        ...TextParts
      }
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
    wayOut
    sentence {
      ...TextParts
    }
    nextStep {
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
  productName {
    ...TextParts
  }
  doseNumber
  givenOn
  institution
  source
  toldBy {
    ...TextParts
  }
  receivedAt
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
fragment DeclarationParts on Declaration {
  id
  declaredAt
  channel
  arrivalAt
  departureDivision {
    ...DivisionParts
  }
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
  declarations {
    ...DeclarationParts
  }
}`) as unknown as TypedDocumentString<ShowAppealQuery, ShowAppealQueryVariables>;
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
export const PreviewCorrectionsDocument = new TypedDocumentString(`
    query PreviewCorrections($appealId: UUID!, $corrections: [CorrectionInput!]!, $evidenceIds: [UUID!]!) {
  previewCorrections(
    appealId: $appealId
    corrections: $corrections
    evidenceIds: $evidenceIds
  ) {
    __typename
    ...ProposalPreviewParts
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
}
fragment ChangesParts on ProposalChanges {
  rules {
    ruleId
    title {
      ...TextParts
    }
    before
    after
    decidedBefore
    decidesAfter
  }
  gapsClosed {
    code
    sentence {
      ...TextParts
    }
  }
  gapsOpened {
    code
    sentence {
      ...TextParts
    }
  }
  steps {
    at
    counts
    outcome {
      ...OutcomeParts
    }
  }
  holdsUntil
  endsAt
  returnsTo {
    ...OutcomeParts
  }
  vaccination {
    before
    after
    better
  }
  others
}
fragment ProposalPreviewParts on ProposalPreview {
  before {
    ...OutcomeParts
  }
  after {
    ...OutcomeParts
  }
  tightens {
    literally {
      ...OutcomeParts
    }
    companions {
      kind
      targetIds
      name {
        ...TextParts
      }
    }
  }
  changes {
    ...ChangesParts
  }
  secondPerson {
    code
    sentence {
      ...TextParts
    }
  }
  parts {
    kind
    ruleIds
  }
  standing {
    id
    kind
    state
    validTo
    appealNumber
    fromIncident
    sameFact
    contradicts
  }
  otherAppeals {
    id
    number
    state
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
}`) as unknown as TypedDocumentString<PreviewCorrectionsQuery, PreviewCorrectionsQueryVariables>;
export const ListVaccineProductsDocument = new TypedDocumentString(`
    query ListVaccineProducts {
  vaccineProducts {
    code
    manufacturer
    name {
      ...TextParts
    }
  }
}
    fragment TextParts on Text {
  zh
  en
}`) as unknown as TypedDocumentString<ListVaccineProductsQuery, ListVaccineProductsQueryVariables>;
export const ProposeCorrectionsDocument = new TypedDocumentString(`
    mutation ProposeCorrections($input: ProposeCorrectionsInput!) {
  proposeCorrections(input: $input) {
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
}`) as unknown as TypedDocumentString<ProposeCorrectionsMutation, ProposeCorrectionsMutationVariables>;
export const RemoveCorrectionDocument = new TypedDocumentString(`
    mutation RemoveCorrection($input: RemoveCorrectionInput!) {
  removeCorrection(input: $input) {
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
}`) as unknown as TypedDocumentString<RemoveCorrectionMutation, RemoveCorrectionMutationVariables>;
export const DecideRemovalDocument = new TypedDocumentString(`
    mutation DecideRemoval($input: DecideRemovalInput!) {
  decideRemoval(input: $input) {
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
}`) as unknown as TypedDocumentString<DecideRemovalMutation, DecideRemovalMutationVariables>;
export const WithdrawEvidenceDocument = new TypedDocumentString(`
    mutation WithdrawEvidence($input: WithdrawEvidenceInput!) {
  withdrawEvidence(input: $input) {
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
}`) as unknown as TypedDocumentString<WithdrawEvidenceMutation, WithdrawEvidenceMutationVariables>;
export const LinkAppealDocument = new TypedDocumentString(`
    mutation LinkAppeal($input: LinkAppealInput!) {
  linkAppeal(input: $input) {
    __typename
    ... on Appeal {
      id
      version
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
}`) as unknown as TypedDocumentString<LinkAppealMutation, LinkAppealMutationVariables>;
export const UnlinkAppealDocument = new TypedDocumentString(`
    mutation UnlinkAppeal($input: MoveAppealInput!) {
  unlinkAppeal(input: $input) {
    __typename
    ... on Appeal {
      id
      version
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
}`) as unknown as TypedDocumentString<UnlinkAppealMutation, UnlinkAppealMutationVariables>;
export const WatchIncidentsDocument = new TypedDocumentString(`
    query WatchIncidents {
  ...IncidentsToWatch
}
    fragment IncidentsToWatch on Query {
  incidents(first: 5, open: true) {
    edges {
      node {
        id
        number
        state
        cause
        place {
          ...DivisionParts
        }
        appealCount
        waitingCount
        reviewOverdue
      }
    }
  }
  formingIncidents {
    cause
    place {
      ...DivisionParts
    }
    appeals
    threshold
    withinHours
  }
}
fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}`) as unknown as TypedDocumentString<WatchIncidentsQuery, WatchIncidentsQueryVariables>;
export const ListOpenIncidentsDocument = new TypedDocumentString(`
    query ListOpenIncidents {
  incidents(first: 50, open: true) {
    edges {
      node {
        id
        number
        cause
        appealCount
        place {
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
}`) as unknown as TypedDocumentString<ListOpenIncidentsQuery, ListOpenIncidentsQueryVariables>;
export const ListHandlersDocument = new TypedDocumentString(`
    query ListHandlers {
  handlers {
    id
    displayName
  }
}
    `) as unknown as TypedDocumentString<ListHandlersQuery, ListHandlersQueryVariables>;
export const ReadVersionDocument = new TypedDocumentString(`
    query ReadVersion($id: UUID!) {
  appeal(id: $id) {
    id
    version
    undoUntil
  }
}
    `) as unknown as TypedDocumentString<ReadVersionQuery, ReadVersionQueryVariables>;
export const VerifyIdentityDocument = new TypedDocumentString(`
    mutation VerifyIdentity($input: VerifyIdentityInput!) {
  verifyIdentity(input: $input) {
    __typename
    ...MovedAppeal
    ...RefusalParts
  }
}
    fragment MovedAppeal on Appeal {
  id
  version
  state
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
}`) as unknown as TypedDocumentString<VerifyIdentityMutation, VerifyIdentityMutationVariables>;
export const AskCitizenDocument = new TypedDocumentString(`
    mutation AskCitizen($input: AskCitizenInput!) {
  askCitizen(input: $input) {
    __typename
    ...MovedAppeal
    ...RefusalParts
  }
}
    fragment MovedAppeal on Appeal {
  id
  version
  state
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
}`) as unknown as TypedDocumentString<AskCitizenMutation, AskCitizenMutationVariables>;
export const CitizenAnsweredDocument = new TypedDocumentString(`
    mutation CitizenAnswered($input: MoveAppealInput!) {
  citizenAnswered(input: $input) {
    __typename
    ...MovedAppeal
    ...RefusalParts
  }
}
    fragment MovedAppeal on Appeal {
  id
  version
  state
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
}`) as unknown as TypedDocumentString<CitizenAnsweredMutation, CitizenAnsweredMutationVariables>;
export const ResumeAppealDocument = new TypedDocumentString(`
    mutation ResumeAppeal($input: MoveAppealInput!) {
  resumeAppeal(input: $input) {
    __typename
    ...MovedAppeal
    ...RefusalParts
  }
}
    fragment MovedAppeal on Appeal {
  id
  version
  state
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
}`) as unknown as TypedDocumentString<ResumeAppealMutation, ResumeAppealMutationVariables>;
export const TransferAppealDocument = new TypedDocumentString(`
    mutation TransferAppeal($input: TransferAppealInput!) {
  transferAppeal(input: $input) {
    __typename
    ...MovedAppeal
    ...RefusalParts
  }
}
    fragment MovedAppeal on Appeal {
  id
  version
  state
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
}`) as unknown as TypedDocumentString<TransferAppealMutation, TransferAppealMutationVariables>;
export const ConfirmReceiptDocument = new TypedDocumentString(`
    mutation ConfirmReceipt($input: ConfirmReceiptInput!) {
  confirmReceipt(input: $input) {
    __typename
    ...MovedAppeal
    ...RefusalParts
  }
}
    fragment MovedAppeal on Appeal {
  id
  version
  state
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
}`) as unknown as TypedDocumentString<ConfirmReceiptMutation, ConfirmReceiptMutationVariables>;
export const AnswerTransferredDocument = new TypedDocumentString(`
    mutation AnswerTransferred($input: MoveAppealInput!) {
  answerTransferred(input: $input) {
    __typename
    ...MovedAppeal
    ...RefusalParts
  }
}
    fragment MovedAppeal on Appeal {
  id
  version
  state
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
}`) as unknown as TypedDocumentString<AnswerTransferredMutation, AnswerTransferredMutationVariables>;
export const MergeAppealsDocument = new TypedDocumentString(`
    mutation MergeAppeals($input: MergeAppealsInput!) {
  mergeAppeals(input: $input) {
    __typename
    ...MovedAppeal
    ...RefusalParts
  }
}
    fragment MovedAppeal on Appeal {
  id
  version
  state
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
}`) as unknown as TypedDocumentString<MergeAppealsMutation, MergeAppealsMutationVariables>;
export const TakeBackProposalDocument = new TypedDocumentString(`
    mutation TakeBackProposal($input: MoveAppealInput!) {
  takeBackProposal(input: $input) {
    __typename
    ...MovedAppeal
    ...RefusalParts
  }
}
    fragment MovedAppeal on Appeal {
  id
  version
  state
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
}`) as unknown as TypedDocumentString<TakeBackProposalMutation, TakeBackProposalMutationVariables>;
export const AssignAppealDocument = new TypedDocumentString(`
    mutation AssignAppeal($input: AssignAppealInput!) {
  assignAppeal(input: $input) {
    __typename
    ...MovedAppeal
    ...RefusalParts
  }
}
    fragment MovedAppeal on Appeal {
  id
  version
  state
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
}`) as unknown as TypedDocumentString<AssignAppealMutation, AssignAppealMutationVariables>;
export const ChangeUrgencyDocument = new TypedDocumentString(`
    mutation ChangeUrgency($input: ChangeUrgencyInput!) {
  changeUrgency(input: $input) {
    __typename
    ...MovedAppeal
    ...RefusalParts
  }
}
    fragment MovedAppeal on Appeal {
  id
  version
  state
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
}`) as unknown as TypedDocumentString<ChangeUrgencyMutation, ChangeUrgencyMutationVariables>;
export const UndoMoveDocument = new TypedDocumentString(`
    mutation UndoMove($input: UndoMoveInput!) {
  undoMove(input: $input) {
    __typename
    ...MovedAppeal
    ...RefusalParts
  }
}
    fragment MovedAppeal on Appeal {
  id
  version
  state
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
}`) as unknown as TypedDocumentString<UndoMoveMutation, UndoMoveMutationVariables>;
export const ActOnAppealsDocument = new TypedDocumentString(`
    mutation ActOnAppeals($input: ActOnAppealsInput!) {
  actOnAppeals(input: $input) {
    __typename
    ... on BulkOutcomes {
      outcomes {
        appealId
        refusal {
          ...RefusalParts
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
}`) as unknown as TypedDocumentString<ActOnAppealsMutation, ActOnAppealsMutationVariables>;
export const SendNoticeAgainDocument = new TypedDocumentString(`
    mutation SendNoticeAgain($input: NoticeInput!) {
  sendNoticeAgain(input: $input) {
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
}`) as unknown as TypedDocumentString<SendNoticeAgainMutation, SendNoticeAgainMutationVariables>;
export const TellByPhoneDocument = new TypedDocumentString(`
    mutation TellByPhone($input: NoticeInput!) {
  tellByPhone(input: $input) {
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
}`) as unknown as TypedDocumentString<TellByPhoneMutation, TellByPhoneMutationVariables>;
export const QueueDocument = new TypedDocumentString(`
    query Queue($first: Int, $after: String, $filter: AppealFilter) {
  appeals(first: $first, after: $after, filter: $filter) {
    ...QueuePage
  }
  queueCounts {
    ...QueueCountParts
  }
  savedFilters {
    ...SavedFilterParts
  }
  ...IncidentsToWatch
}
    fragment QueuePage on AppealConnection {
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
      version
      cause
      incident {
        id
        number
      }
      presence {
        staffId
        name
        mode
      }
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
fragment QueueCountParts on QueueCounts {
  open
  overdue
  mine
  awaitingSecondReview
  t0
  t1
  t2
  t3
  soon
  unassigned
}
fragment IncidentsToWatch on Query {
  incidents(first: 5, open: true) {
    edges {
      node {
        id
        number
        state
        cause
        place {
          ...DivisionParts
        }
        appealCount
        waitingCount
        reviewOverdue
      }
    }
  }
  formingIncidents {
    cause
    place {
      ...DivisionParts
    }
    appeals
    threshold
    withinHours
  }
}
fragment SavedFilterParts on SavedFilter {
  id
  name
  shared
  owner
  mine
  filter
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
}`) as unknown as TypedDocumentString<QueueQuery, QueueQueryVariables>;
export const CaseDocument = new TypedDocumentString(`
    query Case($id: UUID!, $scope: String!, $drafts: Boolean!, $knowledge: Boolean!) {
  appeal(id: $id) {
    ...CaseParts
  }
  drafts(scope: $scope) @include(if: $drafts) {
    ...DraftParts
  }
  knowledge(kind: ARTICLE, drafts: false) @include(if: $knowledge) {
    ...KnowledgeParts
  }
}
    fragment AgencyParts on Agency {
  id
  kind
  phone
  answersItself
  questions
  name {
    ...TextParts
  }
  opening {
    ...TextParts
  }
}
fragment AgencyTaskParts on AgencyTask {
  id
  appealId
  appealNumber
  state
  question
  possibleAnswers
  wording
  personName
  personIdNumber
  askedBy
  askedAt
  chaseAt
  dueAt
  chases
  chasedAt
  overdueAt
  answer
  answerTime
  answerText
  answeredAt
  answeredBy
  evidenceId
  cancelReason
  cancelledAt
  agency {
    ...AgencyParts
  }
  facts {
    id
    sampleNumber
    from
    to
    division {
      ...DivisionParts
    }
  }
  answerDivision {
    ...DivisionParts
  }
  suggestion {
    kind
    targetIds
    division {
      ...DivisionParts
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
  ...CorrectionMore
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
  ...IncidentOnAppeal
  id
  ...CorrectionsOnAppeal
  ...LifeOnAppeal
  ...TransfersOnAppeal
  ...MergedOnAppeal
  ...PresenceOnAppeal
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
    undone
  }
  evidence {
    ...EvidenceParts
  }
  waitingFiles {
    ...EvidenceFileParts
  }
  agencyTasks {
    ...AgencyTaskParts
  }
  corrections {
    ...CorrectionParts
  }
  notices {
    ...NoticeParts
  }
  ...RatingOnAppeal
}
fragment ChangesParts on ProposalChanges {
  rules {
    ruleId
    title {
      ...TextParts
    }
    before
    after
    decidedBefore
    decidesAfter
  }
  gapsClosed {
    code
    sentence {
      ...TextParts
    }
  }
  gapsOpened {
    code
    sentence {
      ...TextParts
    }
  }
  steps {
    at
    counts
    outcome {
      ...OutcomeParts
    }
  }
  holdsUntil
  endsAt
  returnsTo {
    ...OutcomeParts
  }
  vaccination {
    before
    after
    better
  }
  others
}
fragment CorrectionMore on Correction {
  proposalId
  ruleIds
  evidenceIds
  test {
    result
    sampledAt
    reportedAt
  }
  dose {
    productCode
    givenOn
    institution
  }
  changes {
    ...ChangesParts
  }
  secondPersonReasons {
    code
    sentence {
      ...TextParts
    }
  }
  removedAt
  removedBy
  removalReason
}
fragment CorrectionsOnAppeal on Appeal {
  removals {
    id
    proposalId
    reason
    stricter
    state
    askedBy
    askedAt
    decidedBy
    mayDecide
    preview {
      ...BeforeAfterParts
    }
  }
}
fragment EvidenceFileParts on EvidenceFile {
  id
  state
  mediaType
  bytes
  sha256
  width
  height
  receivedAt
  deletedAt
  deletionRun
}
fragment EvidenceParts on Evidence {
  id
  kind
  description
  seenOriginal
  channel
  source
  agencyTaskId
  receivedBy
  receivedAt
  deleteAfter
  withdrawnAt
  withdrawnBy
  withdrawnReason
  deletedAt
  files {
    ...EvidenceFileParts
  }
}
fragment IncidentOnAppeal on Appeal {
  similarAppeals
  incident {
    id
    number
    state
    cause
    place {
      ...DivisionParts
    }
    appealCount
  }
  person {
    ...IncidentsOfPerson
  }
}
fragment TransfersOnAppeal on Appeal {
  transfers {
    id
    addressee
    division {
      code
      name
    }
    externalNumber
    handedBy
    handedAt
    receiptDue
    receivedAt
    escalatedAt
    answer
    answeredAt
    endedAt
  }
  callCards {
    hotline
    title {
      ...TextParts
    }
    say {
      ...TextParts
    }
    ask {
      ...TextParts
    }
    never {
      ...TextParts
    }
  }
}
fragment MergedOnAppeal on Appeal {
  merged {
    id
    number
    statement
    openedAt
    events {
      id
      at
      actor
      action
      note
    }
    evidence {
      id
      kind
      description
      receivedAt
    }
    corrections {
      id
      kind
      state
    }
  }
}
fragment LifeOnAppeal on Appeal {
  missing
  pauseUntil
  reopenedCount
  undoUntil
  identityMatched
  person {
    appeals {
      id
      number
      state
      openedAt
    }
  }
  disclosure {
    grade
    mayTell
    sentence {
      ...TextParts
    }
  }
  mergedInto {
    id
    number
  }
}
fragment NoticeParts on Notice {
  id
  kind
  channel
  state
  attempts
  nextAttemptAt
  queuedAt
  sentAt
  endedAt
  elder
  toldBy
  allowedActions
  text {
    ...TextParts
  }
  lastError {
    ...TextParts
  }
}
fragment PresenceOnAppeal on Appeal {
  handlerId
  warnAt
  hardStopDue
  presence {
    staffId
    name
    mode
    since
    isHandler
  }
  escalations {
    id
    stage
    due
    at
    acknowledgedBy
    acknowledgedAt
  }
}
fragment RatingOnAppeal on Appeal {
  rating {
    contacted
    solved
    satisfied
    at
  }
}
fragment IncidentsOfPerson on Person {
  incidents {
    id
    number
    state
    cause
    place {
      ...DivisionParts
    }
    appealCount
  }
}
fragment DraftParts on Draft {
  kind
  scope
  body
  version
  savedAt
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
  needs
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
  policyInWords {
    ...TextParts
  }
  areaListInWords {
    ...TextParts
  }
  reasons {
    ruleId
    truth
    deciding
    group
    title {
      ...TextParts
    }
    sentence {
      ...TextParts
    }
    evidence {
      factId
      kind
      number
      source
      precision
      hit
      countsUntil
      precisionSentence {
        ...TextParts
      }
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
    wayOut
    sentence {
      ...TextParts
    }
    nextStep {
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
  productName {
    ...TextParts
  }
  doseNumber
  givenOn
  institution
  source
  toldBy {
    ...TextParts
  }
  receivedAt
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
fragment DeclarationParts on Declaration {
  id
  declaredAt
  channel
  arrivalAt
  departureDivision {
    ...DivisionParts
  }
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
  declarations {
    ...DeclarationParts
  }
}
fragment KnowledgeParts on KnowledgeText {
  key
  version
  kind
  state
  title {
    ...TextParts
  }
  body {
    ...TextParts
  }
  reply {
    ...TextParts
  }
  bindings
  action
  sources
  validFrom
  writtenBy
  writtenAt
  publishedBy
  publishedAt
}`) as unknown as TypedDocumentString<CaseQuery, CaseQueryVariables>;
export const TouchAppealDocument = new TypedDocumentString(`
    mutation TouchAppeal($input: TouchAppealInput!) {
  touchAppeal(input: $input)
}
    `) as unknown as TypedDocumentString<TouchAppealMutation, TouchAppealMutationVariables>;
export const RateAppealDocument = new TypedDocumentString(`
    mutation RateAppeal($input: RateAppealInput!) {
  rateAppeal(input: $input) {
    __typename
    ... on Appeal {
      id
      ...RatingOnAppeal
    }
    ... on Refusal {
      ...RefusalParts
    }
  }
}
    fragment RatingOnAppeal on Appeal {
  rating {
    contacted
    solved
    satisfied
    at
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
}`) as unknown as TypedDocumentString<RateAppealMutation, RateAppealMutationVariables>;
export const ListSavedFiltersDocument = new TypedDocumentString(`
    query ListSavedFilters {
  savedFilters {
    ...SavedFilterParts
  }
}
    fragment SavedFilterParts on SavedFilter {
  id
  name
  shared
  owner
  mine
  filter
}`) as unknown as TypedDocumentString<ListSavedFiltersQuery, ListSavedFiltersQueryVariables>;
export const SaveFilterDocument = new TypedDocumentString(`
    mutation SaveFilter($input: SaveFilterInput!) {
  saveFilter(input: $input) {
    __typename
    ... on SavedFilter {
      id
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
}`) as unknown as TypedDocumentString<SaveFilterMutation, SaveFilterMutationVariables>;
export const DeleteFilterDocument = new TypedDocumentString(`
    mutation DeleteFilter($id: UUID!) {
  deleteFilter(id: $id)
}
    `) as unknown as TypedDocumentString<DeleteFilterMutation, DeleteFilterMutationVariables>;
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
  rollBack {
    ...RollBackParts
  }
  held {
    code
    previous
    current
    message {
      ...TextParts
    }
  }
}
fragment RollBackParts on AreaRollBack {
  id
  sequence
  state
  rollsBack
  rollsBackSequence
  restores
  restoresSequence
  reason
  proposedBy
  proposedAt
  approvedBy
  approvedAt
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
  rollBack {
    ...RollBackParts
  }
  held {
    code
    previous
    current
    message {
      ...TextParts
    }
  }
}
fragment RollBackParts on AreaRollBack {
  id
  sequence
  state
  rollsBack
  rollsBackSequence
  restores
  restoresSequence
  reason
  proposedBy
  proposedAt
  approvedBy
  approvedAt
}
fragment AreaVersionDetail on AreaVersion {
  ...AreaVersionParts
  rolledBackBy {
    ...RollBackParts
  }
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
      ...AreaPreviewParts
    }
  }
}
    fragment AreaChangeParts on AreaChange {
  level
  kind
  places
  example
  division {
    ...DivisionParts
  }
}
fragment AreaPreviewParts on AreaPreview {
  comparedWith
  added
  removed
  unchanged
  personsTouched
  addedAreas {
    ...AreaChangeParts
  }
  removedAreas {
    ...AreaChangeParts
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
export const PreviewAreaRollBackDocument = new TypedDocumentString(`
    query PreviewAreaRollBack($id: UUID!) {
  areaVersion(id: $id) {
    id
    preview: rollBackPreview {
      ...AreaPreviewParts
    }
  }
}
    fragment AreaChangeParts on AreaChange {
  level
  kind
  places
  example
  division {
    ...DivisionParts
  }
}
fragment AreaPreviewParts on AreaPreview {
  comparedWith
  added
  removed
  unchanged
  personsTouched
  addedAreas {
    ...AreaChangeParts
  }
  removedAreas {
    ...AreaChangeParts
  }
}
fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}`) as unknown as TypedDocumentString<PreviewAreaRollBackQuery, PreviewAreaRollBackQueryVariables>;
export const ImportAreasDocument = new TypedDocumentString(`
    mutation ImportAreas($input: ImportAreasInput!) {
  importAreas(input: $input) {
    __typename
    ... on AreaImportReport {
      fileName
      outcome
      lists
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
export const RollBackAreaVersionDocument = new TypedDocumentString(`
    mutation RollBackAreaVersion($input: AreaVersionInput!) {
  rollBackAreaVersion(input: $input) {
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
}`) as unknown as TypedDocumentString<RollBackAreaVersionMutation, RollBackAreaVersionMutationVariables>;
export const ListAuditEventsDocument = new TypedDocumentString(`
    query ListAuditEvents($filter: AuditFilter, $first: Int, $after: String) {
  auditEvents(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        ...AuditRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment AuditRow on AuditEvent {
  id
  seq
  at
  kind
  outcome
  actorKind
  actorId
  actorName
  action
  actionText {
    ...TextParts
  }
  personId
  objectId
  purpose
  fields
}
fragment TextParts on Text {
  zh
  en
}`) as unknown as TypedDocumentString<ListAuditEventsQuery, ListAuditEventsQueryVariables>;
export const ReadAuditEventDocument = new TypedDocumentString(`
    query ReadAuditEvent($id: UUID!) {
  auditEvent(id: $id) {
    ...AuditRow
    clientId
    reason
    detail
    requestId
    hash
    intact
  }
}
    fragment AuditRow on AuditEvent {
  id
  seq
  at
  kind
  outcome
  actorKind
  actorId
  actorName
  action
  actionText {
    ...TextParts
  }
  personId
  objectId
  purpose
  fields
}
fragment TextParts on Text {
  zh
  en
}`) as unknown as TypedDocumentString<ReadAuditEventQuery, ReadAuditEventQueryVariables>;
export const ReadAuditChainDocument = new TypedDocumentString(`
    query ReadAuditChain {
  auditChain {
    ...ChainParts
  }
}
    fragment ChainParts on AuditChain {
  state
  length
  headHash
  lastCheck {
    askedBy
    finishedAt
    checked
    brokenSeq
    problem
  }
  anchors {
    seq
    at
    line
  }
}`) as unknown as TypedDocumentString<ReadAuditChainQuery, ReadAuditChainQueryVariables>;
export const VerifyAuditChainDocument = new TypedDocumentString(`
    mutation VerifyAuditChain {
  verifyAuditChain {
    ...ChainParts
  }
}
    fragment ChainParts on AuditChain {
  state
  length
  headHash
  lastCheck {
    askedBy
    finishedAt
    checked
    brokenSeq
    problem
  }
  anchors {
    seq
    at
    line
  }
}`) as unknown as TypedDocumentString<VerifyAuditChainMutation, VerifyAuditChainMutationVariables>;
export const ListCodeMappingsDocument = new TypedDocumentString(`
    query ListCodeMappings($first: Int, $after: String, $past: Boolean) {
  codeMappings(first: $first, after: $after, past: $past) {
    edges {
      node {
        ...CodeMappingParts
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment CodeMappingParts on CodeMapping {
  id
  system
  subject
  code
  value
  version
  validFrom
  validTo
}`) as unknown as TypedDocumentString<ListCodeMappingsQuery, ListCodeMappingsQueryVariables>;
export const ListCodeMappingChangesDocument = new TypedDocumentString(`
    query ListCodeMappingChanges($first: Int, $after: String, $state: CodeMappingChangeState) {
  codeMappingChanges(first: $first, after: $after, state: $state) {
    edges {
      node {
        ...CodeMappingChangeParts
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment CodeMappingChangeParts on CodeMappingChange {
  id
  system
  subject
  code
  value
  state
  reason
  proposedBy
  proposedAt
  decidedBy
  decidedAt
  decisionReason
  allowedActions
}`) as unknown as TypedDocumentString<ListCodeMappingChangesQuery, ListCodeMappingChangesQueryVariables>;
export const ListUnmappedCodesDocument = new TypedDocumentString(`
    query ListUnmappedCodes {
  unmappedCodes {
    system
    subject
    code
    records
    lastSeenAt
  }
}
    `) as unknown as TypedDocumentString<ListUnmappedCodesQuery, ListUnmappedCodesQueryVariables>;
export const ProposeCodeMappingDocument = new TypedDocumentString(`
    mutation ProposeCodeMapping($input: ProposeCodeMappingInput!) {
  proposeCodeMapping(input: $input) {
    __typename
    ... on CodeMappingChange {
      id
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
}`) as unknown as TypedDocumentString<ProposeCodeMappingMutation, ProposeCodeMappingMutationVariables>;
export const DecideCodeMappingDocument = new TypedDocumentString(`
    mutation DecideCodeMapping($input: DecideCodeMappingInput!) {
  decideCodeMapping(input: $input) {
    __typename
    ... on CodeMappingChange {
      id
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
}`) as unknown as TypedDocumentString<DecideCodeMappingMutation, DecideCodeMappingMutationVariables>;
export const TakeBackCodeMappingDocument = new TypedDocumentString(`
    mutation TakeBackCodeMapping($input: TakeBackCodeMappingInput!) {
  takeBackCodeMapping(input: $input) {
    __typename
    ... on CodeMappingChange {
      id
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
}`) as unknown as TypedDocumentString<TakeBackCodeMappingMutation, TakeBackCodeMappingMutationVariables>;
export const ListFieldTasksDocument = new TypedDocumentString(`
    query ListFieldTasks($first: Int, $after: String, $filter: FieldTaskFilter) {
  fieldTasks(first: $first, after: $after, filter: $filter) {
    edges {
      cursor
      node {
        ...FieldTaskParts
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment CommunityDecisionParts on CommunityDecision {
  id
  state
  act
  community
  decidedAt
  decidedBy
  basis
  statementHash
  signed
  reverses
}
fragment FieldTaskParts on FieldTask {
  id
  personId
  kind
  state
  loopState
  personName
  personIdNumber
  arrivalAt
  until
  sampleNumber
  openedAt
  dueAt
  overdueAt
  endedAt
  ending
  note
  version
  allowedActs
  community {
    id
    phone
    name {
      ...TextParts
    }
  }
  division {
    ...DivisionParts
  }
  decisions {
    ...CommunityDecisionParts
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
}`) as unknown as TypedDocumentString<ListFieldTasksQuery, ListFieldTasksQueryVariables>;
export const CountFieldTasksDocument = new TypedDocumentString(`
    query CountFieldTasks {
  fieldTaskCounts {
    kind
    waiting
    overdue
    unassigned
  }
}
    `) as unknown as TypedDocumentString<CountFieldTasksQuery, CountFieldTasksQueryVariables>;
export const DecideCommunityTaskDocument = new TypedDocumentString(`
    mutation DecideCommunityTask($input: DecideCommunityTaskInput!) {
  decideCommunityTask(input: $input) {
    __typename
    ... on FieldTask {
      id
      version
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
}`) as unknown as TypedDocumentString<DecideCommunityTaskMutation, DecideCommunityTaskMutationVariables>;
export const AssignFieldTaskDocument = new TypedDocumentString(`
    mutation AssignFieldTask($input: FieldTaskInput!) {
  assignFieldTask(input: $input) {
    __typename
    ... on FieldTask {
      id
      version
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
}`) as unknown as TypedDocumentString<AssignFieldTaskMutation, AssignFieldTaskMutationVariables>;
export const CloseCommunityTaskDocument = new TypedDocumentString(`
    mutation CloseCommunityTask($input: FieldTaskInput!) {
  closeCommunityTask(input: $input) {
    __typename
    ... on FieldTask {
      id
      version
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
}`) as unknown as TypedDocumentString<CloseCommunityTaskMutation, CloseCommunityTaskMutationVariables>;
export const CloseTraceDocument = new TypedDocumentString(`
    mutation CloseTrace($input: FieldTaskInput!) {
  closeTrace(input: $input) {
    __typename
    ... on FieldTask {
      id
      version
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
}`) as unknown as TypedDocumentString<CloseTraceMutation, CloseTraceMutationVariables>;
export const OpenCommunityTaskDocument = new TypedDocumentString(`
    mutation OpenCommunityTask($input: OpenCommunityTaskInput!) {
  openCommunityTask(input: $input) {
    __typename
    ... on FieldTask {
      id
      version
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
}`) as unknown as TypedDocumentString<OpenCommunityTaskMutation, OpenCommunityTaskMutationVariables>;
export const ListComplaintsDocument = new TypedDocumentString(`
    query ListComplaints($filter: ComplaintFilter, $first: Int, $after: String) {
  complaints(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        ...ComplaintParts
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ComplaintParts on Complaint {
  id
  personId
  number
  state
  personName
  personIdNumber
  channel
  externalReference
  placeKind
  placeName
  division {
    ...DivisionParts
  }
  refusedAt
  ground
  statement
  testId
  ruleVerdict
  ruleId
  policyVersion
  checkedAt
  card {
    ...TextParts
  }
  stuck
  agency {
    id
    name {
      ...TextParts
    }
    phone
  }
  verdict
  remedy
  closingNote
  openedAt
  dueAt
  closedAt
  version
  allowedActs
  events {
    at
    action
    actor
    note
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
}`) as unknown as TypedDocumentString<ListComplaintsQuery, ListComplaintsQueryVariables>;
export const ReadComplaintFiguresDocument = new TypedDocumentString(`
    query ReadComplaintFigures($from: DateTime!, $to: DateTime!) {
  complaintFigures(from: $from, to: $to) {
    placeKind
    complaints
    violations
    withheld
  }
}
    `) as unknown as TypedDocumentString<ReadComplaintFiguresQuery, ReadComplaintFiguresQueryVariables>;
export const OpenComplaintDocument = new TypedDocumentString(`
    mutation OpenComplaint($input: OpenComplaintInput!) {
  openComplaint(input: $input) {
    __typename
    ... on Complaint {
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
}`) as unknown as TypedDocumentString<OpenComplaintMutation, OpenComplaintMutationVariables>;
export const PassOnComplaintDocument = new TypedDocumentString(`
    mutation PassOnComplaint($input: ComplaintInput!) {
  passOnComplaint(input: $input) {
    __typename
    ... on Complaint {
      id
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
}`) as unknown as TypedDocumentString<PassOnComplaintMutation, PassOnComplaintMutationVariables>;
export const RecheckComplaintDocument = new TypedDocumentString(`
    mutation RecheckComplaint($input: ComplaintInput!) {
  recheckComplaint(input: $input) {
    __typename
    ... on Complaint {
      id
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
}`) as unknown as TypedDocumentString<RecheckComplaintMutation, RecheckComplaintMutationVariables>;
export const CloseComplaintDocument = new TypedDocumentString(`
    mutation CloseComplaint($input: CloseComplaintInput!) {
  closeComplaint(input: $input) {
    __typename
    ... on Complaint {
      id
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
}`) as unknown as TypedDocumentString<CloseComplaintMutation, CloseComplaintMutationVariables>;
export const WithdrawComplaintDocument = new TypedDocumentString(`
    mutation WithdrawComplaint($input: ComplaintInput!) {
  withdrawComplaint(input: $input) {
    __typename
    ... on Complaint {
      id
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
}`) as unknown as TypedDocumentString<WithdrawComplaintMutation, WithdrawComplaintMutationVariables>;
export const ReopenComplaintDocument = new TypedDocumentString(`
    mutation ReopenComplaint($input: ComplaintInput!) {
  reopenComplaint(input: $input) {
    __typename
    ... on Complaint {
      id
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
}`) as unknown as TypedDocumentString<ReopenComplaintMutation, ReopenComplaintMutationVariables>;
export const ListConnectorsDocument = new TypedDocumentString(`
    query ListConnectors {
  connectors {
    ...ConnectorParts
  }
}
    fragment ConnectorParts on Connector {
  code
  url
  active
  timeoutMs
  roundMinutes
  version
  askedAt
  answeredAt
  stale
  faultAt
  owed
  problems
  name {
    ...TextParts
  }
  fault {
    ...TextParts
  }
  answer {
    ...TextParts
  }
  standings {
    ...StandingParts
  }
  round {
    startedAt
    endedAt
    persons
    added
  }
}
fragment StandingParts on SourceStanding {
  kind
  state
  since
  cause
  reason
  fault {
    ...TextParts
  }
}
fragment TextParts on Text {
  zh
  en
}`) as unknown as TypedDocumentString<ListConnectorsQuery, ListConnectorsQueryVariables>;
export const ReadConnectorHistoryDocument = new TypedDocumentString(`
    query ReadConnectorHistory($code: String!) {
  connectorHistory(code: $code) {
    standings {
      ...StandingParts
    }
    problems {
      kind
      detail
      records
      lastSeenAt
      problem {
        ...TextParts
      }
    }
  }
}
    fragment StandingParts on SourceStanding {
  kind
  state
  since
  cause
  reason
  fault {
    ...TextParts
  }
}
fragment TextParts on Text {
  zh
  en
}`) as unknown as TypedDocumentString<ReadConnectorHistoryQuery, ReadConnectorHistoryQueryVariables>;
export const SaveConnectorDocument = new TypedDocumentString(`
    mutation SaveConnector($input: SaveConnectorInput!) {
  saveConnector(input: $input) {
    __typename
    ... on Connector {
      code
      version
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
}`) as unknown as TypedDocumentString<SaveConnectorMutation, SaveConnectorMutationVariables>;
export const SetConnectorStandingDocument = new TypedDocumentString(`
    mutation SetConnectorStanding($input: SetConnectorStandingInput!) {
  setConnectorStanding(input: $input) {
    __typename
    ... on Connector {
      code
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
}`) as unknown as TypedDocumentString<SetConnectorStandingMutation, SetConnectorStandingMutationVariables>;
export const CheckConnectorDocument = new TypedDocumentString(`
    mutation CheckConnector($code: String!) {
  checkConnector(code: $code) {
    __typename
    ... on Connector {
      ...ConnectorParts
    }
    ...RefusalParts
  }
}
    fragment ConnectorParts on Connector {
  code
  url
  active
  timeoutMs
  roundMinutes
  version
  askedAt
  answeredAt
  stale
  faultAt
  owed
  problems
  name {
    ...TextParts
  }
  fault {
    ...TextParts
  }
  answer {
    ...TextParts
  }
  standings {
    ...StandingParts
  }
  round {
    startedAt
    endedAt
    persons
    added
  }
}
fragment StandingParts on SourceStanding {
  kind
  state
  since
  cause
  reason
  fault {
    ...TextParts
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
}`) as unknown as TypedDocumentString<CheckConnectorMutation, CheckConnectorMutationVariables>;
export const LookUpRecordsDocument = new TypedDocumentString(`
    mutation LookUpRecords($input: LookUpRecordsInput!, $purpose: String!) {
  lookUpRecords(input: $input, purpose: $purpose) {
    __typename
    ... on RecordLookUp {
      personId
      endedAt
      answers {
        source
        state
        added
        withdrawn
        problems
        sentence {
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
}`) as unknown as TypedDocumentString<LookUpRecordsMutation, LookUpRecordsMutationVariables>;
export const ListDataRequestsDocument = new TypedDocumentString(`
    query ListDataRequests($open: Boolean, $first: Int, $after: String) {
  dataRequests(open: $open, first: $first, after: $after) {
    edges {
      node {
        ...DataRequestRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment DataRequestRow on DataRequest {
  id
  kind
  state
  personName
  reason
  partner
  askedAt
  dueOn
  overdue
  takenBy
  decidedBy
  decidedAt
  note
  grounds {
    code
    text {
      ...TextParts
    }
  }
  fetchUntil
  doneAt
  allowedActions
  version
}
fragment TextParts on Text {
  zh
  en
}`) as unknown as TypedDocumentString<ListDataRequestsQuery, ListDataRequestsQueryVariables>;
export const OpenDataRequestDocument = new TypedDocumentString(`
    mutation OpenDataRequest($input: OpenDataRequestInput!) {
  openDataRequest(input: $input) {
    __typename
    ... on DataRequest {
      ...DataRequestRow
    }
    ...RefusalParts
  }
}
    fragment DataRequestRow on DataRequest {
  id
  kind
  state
  personName
  reason
  partner
  askedAt
  dueOn
  overdue
  takenBy
  decidedBy
  decidedAt
  note
  grounds {
    code
    text {
      ...TextParts
    }
  }
  fetchUntil
  doneAt
  allowedActions
  version
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
}`) as unknown as TypedDocumentString<OpenDataRequestMutation, OpenDataRequestMutationVariables>;
export const TakeUpDataRequestDocument = new TypedDocumentString(`
    mutation TakeUpDataRequest($input: DecideDataRequestInput!) {
  takeUpDataRequest(input: $input) {
    __typename
    ... on DataRequest {
      ...DataRequestRow
    }
    ...RefusalParts
  }
}
    fragment DataRequestRow on DataRequest {
  id
  kind
  state
  personName
  reason
  partner
  askedAt
  dueOn
  overdue
  takenBy
  decidedBy
  decidedAt
  note
  grounds {
    code
    text {
      ...TextParts
    }
  }
  fetchUntil
  doneAt
  allowedActions
  version
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
}`) as unknown as TypedDocumentString<TakeUpDataRequestMutation, TakeUpDataRequestMutationVariables>;
export const ApproveDataRequestDocument = new TypedDocumentString(`
    mutation ApproveDataRequest($input: DecideDataRequestInput!) {
  approveDataRequest(input: $input) {
    __typename
    ... on DataRequest {
      ...DataRequestRow
    }
    ...RefusalParts
  }
}
    fragment DataRequestRow on DataRequest {
  id
  kind
  state
  personName
  reason
  partner
  askedAt
  dueOn
  overdue
  takenBy
  decidedBy
  decidedAt
  note
  grounds {
    code
    text {
      ...TextParts
    }
  }
  fetchUntil
  doneAt
  allowedActions
  version
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
}`) as unknown as TypedDocumentString<ApproveDataRequestMutation, ApproveDataRequestMutationVariables>;
export const RefuseDataRequestDocument = new TypedDocumentString(`
    mutation RefuseDataRequest($input: DecideDataRequestInput!) {
  refuseDataRequest(input: $input) {
    __typename
    ... on DataRequest {
      ...DataRequestRow
    }
    ...RefusalParts
  }
}
    fragment DataRequestRow on DataRequest {
  id
  kind
  state
  personName
  reason
  partner
  askedAt
  dueOn
  overdue
  takenBy
  decidedBy
  decidedAt
  note
  grounds {
    code
    text {
      ...TextParts
    }
  }
  fetchUntil
  doneAt
  allowedActions
  version
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
}`) as unknown as TypedDocumentString<RefuseDataRequestMutation, RefuseDataRequestMutationVariables>;
export const ListEmergencyAccessesDocument = new TypedDocumentString(`
    query ListEmergencyAccesses($unreviewed: Boolean, $first: Int, $after: String) {
  emergencyAccesses(unreviewed: $unreviewed, first: $first, after: $after) {
    edges {
      node {
        ...EmergencyParts
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment EmergencyParts on EmergencyAccess {
  id
  personName
  homeDivision {
    fullName
  }
  staff
  reason
  at
  looks
  reviewedAt
  reviewedBy
  justified
  note
  mayReview
}`) as unknown as TypedDocumentString<ListEmergencyAccessesQuery, ListEmergencyAccessesQueryVariables>;
export const ReviewEmergencyAccessDocument = new TypedDocumentString(`
    mutation ReviewEmergencyAccess($input: ReviewEmergencyAccessInput!) {
  reviewEmergencyAccess(input: $input) {
    __typename
    ... on EmergencyAccess {
      id
      justified
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
}`) as unknown as TypedDocumentString<ReviewEmergencyAccessMutation, ReviewEmergencyAccessMutationVariables>;
export const RegisterDelegationDocument = new TypedDocumentString(`
    mutation RegisterDelegation($input: RegisterDelegationInput!) {
  registerDelegation(input: $input) {
    __typename
    ... on Delegation {
      ...DelegationParts
    }
    ...RefusalParts
  }
}
    fragment DelegationParts on Delegation {
  id
  subject {
    id
    name
    idNumber
  }
  holder {
    id
    name
    idNumber
  }
  relation
  purposes
  consent
  channel
  state
  from
  to
  registeredAt
  registeredBy
  endedAt
  endedBy
  endReason
  uses {
    at
    purpose
    partner
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
}`) as unknown as TypedDocumentString<RegisterDelegationMutation, RegisterDelegationMutationVariables>;
export const EndDelegationDocument = new TypedDocumentString(`
    mutation EndDelegation($input: EndDelegationInput!) {
  endDelegation(input: $input) {
    __typename
    ... on Delegation {
      ...DelegationParts
    }
    ...RefusalParts
  }
}
    fragment DelegationParts on Delegation {
  id
  subject {
    id
    name
    idNumber
  }
  holder {
    id
    name
    idNumber
  }
  relation
  purposes
  consent
  channel
  state
  from
  to
  registeredAt
  registeredBy
  endedAt
  endedBy
  endReason
  uses {
    at
    purpose
    partner
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
}`) as unknown as TypedDocumentString<EndDelegationMutation, EndDelegationMutationVariables>;
export const RegisterPersonDocument = new TypedDocumentString(`
    mutation RegisterPerson($input: RegisterPersonInput!) {
  registerPerson(input: $input) {
    __typename
    ... on Person {
      id
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
}`) as unknown as TypedDocumentString<RegisterPersonMutation, RegisterPersonMutationVariables>;
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
export const ListPopulationRunsDocument = new TypedDocumentString(`
    query ListPopulationRuns($first: Int) {
  populationRuns(first: $first) {
    edges {
      cursor
      node {
        ...RunParts
        evaluatedAt
        error
        cause {
          ...CauseParts
        }
      }
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
}
fragment CauseParts on DecisionCause {
  kind
  id
  label {
    ...TextParts
  }
}`) as unknown as TypedDocumentString<ListPopulationRunsQuery, ListPopulationRunsQueryVariables>;
export const ListMaintenanceDocument = new TypedDocumentString(`
    query ListMaintenance {
  maintenanceWindows {
    ...MaintenanceParts
  }
}
    fragment MaintenanceParts on MaintenanceWindow {
  id
  from
  to
  state
  reason
  withdrawnBecause
  mayWithdraw
}`) as unknown as TypedDocumentString<ListMaintenanceQuery, ListMaintenanceQueryVariables>;
export const PublishMaintenanceDocument = new TypedDocumentString(`
    mutation PublishMaintenance($input: PublishMaintenanceInput!) {
  publishMaintenance(input: $input) {
    ...MaintenanceParts
    ...RefusalParts
  }
}
    fragment MaintenanceParts on MaintenanceWindow {
  id
  from
  to
  state
  reason
  withdrawnBecause
  mayWithdraw
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
}`) as unknown as TypedDocumentString<PublishMaintenanceMutation, PublishMaintenanceMutationVariables>;
export const WithdrawMaintenanceDocument = new TypedDocumentString(`
    mutation WithdrawMaintenance($input: WithdrawMaintenanceInput!) {
  withdrawMaintenance(input: $input) {
    ...MaintenanceParts
    ...RefusalParts
  }
}
    fragment MaintenanceParts on MaintenanceWindow {
  id
  from
  to
  state
  reason
  withdrawnBecause
  mayWithdraw
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
}`) as unknown as TypedDocumentString<WithdrawMaintenanceMutation, WithdrawMaintenanceMutationVariables>;
export const ListImportSendersDocument = new TypedDocumentString(`
    query ListImportSenders {
  importSenders {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<ListImportSendersQuery, ListImportSendersQueryVariables>;
export const ListImportsDocument = new TypedDocumentString(`
    query ListImports($states: [ImportState!], $first: Int, $after: String) {
  imports(states: $states, first: $first, after: $after) {
    edges {
      node {
        ...ImportRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ImportRow on Import {
  id
  kind
  state
  source
  fileName
  receivedAt
  finishedAt
  lines
  accepted
  changed
  duplicates
  rejected
  error
  problems {
    code
    path
    message {
      ...TextParts
    }
  }
}
fragment TextParts on Text {
  zh
  en
}`) as unknown as TypedDocumentString<ListImportsQuery, ListImportsQueryVariables>;
export const ListIncidentsDocument = new TypedDocumentString(`
    query ListIncidents($first: Int, $after: String, $open: Boolean) {
  incidents(first: $first, after: $after, open: $open) {
    edges {
      cursor
      node {
        ...IncidentHeadParts
        waves {
          number
          percent
          state
          progress
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment IncidentHeadParts on Incident {
  id
  number
  state
  origin
  cause
  place {
    ...DivisionParts
  }
  openedAt
  openedBy
  appealCount
  waitingCount
  freedCount
  silentCount
  reviewDue
  reviewOverdue
}
fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}`) as unknown as TypedDocumentString<ListIncidentsQuery, ListIncidentsQueryVariables>;
export const ListFormingIncidentsDocument = new TypedDocumentString(`
    query ListFormingIncidents {
  formingIncidents {
    areaVersionId
    place {
      ...DivisionParts
    }
    cause
    appeals
    threshold
    withinHours
    firstAt
  }
}
    fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}`) as unknown as TypedDocumentString<ListFormingIncidentsQuery, ListFormingIncidentsQueryVariables>;
export const ShowIncidentDocument = new TypedDocumentString(`
    query ShowIncident($id: UUID!) {
  incident(id: $id) {
    ...IncidentHeadParts
    causeText {
      ...TextParts
    }
    areaVersionId
    listFrom
    listReplaced
    reason
    sources {
      kind
      source
      name
      appeals
    }
    decidingRules
    draft {
      ...IncidentDraftParts
    }
    draftedBy
    draftedAt
    dryRun {
      ...DryRunParts
    }
    waves {
      ...WaveParts
    }
    events {
      id
      at
      actor
      action
      note
      wave
      count
    }
    appliedAt
    reviewNote
    reviewedBy
    closedAt
    version
    allowedActions
  }
}
    fragment WaveParts on IncidentWave {
  number
  percent
  state
  persons
  corrected
  differing
  stricter
  errors
  told
  silent
  resolved
  returned
  undone
  progress
  stop {
    code
    count
    limit
  }
  startedBy
  startedAt
  finishedAt
}
fragment IncidentHeadParts on Incident {
  id
  number
  state
  origin
  cause
  place {
    ...DivisionParts
  }
  openedAt
  openedBy
  appealCount
  waitingCount
  freedCount
  silentCount
  reviewDue
  reviewOverdue
}
fragment IncidentDraftParts on IncidentDraft {
  fact
  sources
  batchId
  institutionId
  prefecture {
    ...DivisionParts
  }
  fromDay
  toDay
  onlyHit
  remedy
  ruleId
  division {
    ...DivisionParts
  }
  validDays
  legalBasis
  about {
    ...TextParts
  }
}
fragment DryRunParts on IncidentDryRun {
  id
  state
  at
  policy
  candidates
  judged
  freed
  silent
  unchanged
  stricter
  unfit
  isCurrent
  approver
  approvedAt
  finishedAt
  figures {
    persons
    milder {
      ...CountParts
    }
    matrix {
      ...MatrixCellParts
    }
    samples {
      pseudonym
      before {
        ...OutcomeHeadParts
      }
      after {
        ...OutcomeHeadParts
      }
      sentencesBefore {
        ...TextParts
      }
      sentencesAfter {
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
fragment OutcomeHeadParts on SimulatedOutcome {
  colour
  popup
  determinacy
}
fragment CountParts on SuppressedCount {
  value
  atLeast
  suppressed
}
fragment MatrixCellParts on MatrixCell {
  effect
  before {
    ...OutcomeHeadParts
  }
  after {
    ...OutcomeHeadParts
  }
  count {
    ...CountParts
  }
}`) as unknown as TypedDocumentString<ShowIncidentQuery, ShowIncidentQueryVariables>;
export const ListIncidentAppealsDocument = new TypedDocumentString(`
    query ListIncidentAppeals($incidentId: UUID!, $first: Int, $after: String) {
  incidentAppeals(incidentId: $incidentId, first: $first, after: $after) {
    edges {
      cursor
      node {
        id
        number
        state
        urgency
        openedAt
        person {
          id
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ListIncidentAppealsQuery, ListIncidentAppealsQueryVariables>;
export const OpenIncidentDocument = new TypedDocumentString(`
    mutation OpenIncident($input: OpenIncidentInput!) {
  openIncident(input: $input) {
    __typename
    ... on Incident {
      id
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
}`) as unknown as TypedDocumentString<OpenIncidentMutation, OpenIncidentMutationVariables>;
export const DraftIncidentCorrectionDocument = new TypedDocumentString(`
    mutation DraftIncidentCorrection($input: DraftIncidentInput!) {
  draftIncidentCorrection(input: $input) {
    __typename
    ... on Incident {
      id
      version
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
}`) as unknown as TypedDocumentString<DraftIncidentCorrectionMutation, DraftIncidentCorrectionMutationVariables>;
export const DryRunIncidentDocument = new TypedDocumentString(`
    mutation DryRunIncident($input: MoveIncidentInput!) {
  dryRunIncident(input: $input) {
    __typename
    ... on Incident {
      id
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
}`) as unknown as TypedDocumentString<DryRunIncidentMutation, DryRunIncidentMutationVariables>;
export const CancelIncidentDryRunDocument = new TypedDocumentString(`
    mutation CancelIncidentDryRun($input: MoveIncidentInput!) {
  cancelIncidentDryRun(input: $input) {
    __typename
    ... on Incident {
      id
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
}`) as unknown as TypedDocumentString<CancelIncidentDryRunMutation, CancelIncidentDryRunMutationVariables>;
export const ApproveIncidentDocument = new TypedDocumentString(`
    mutation ApproveIncident($input: ApproveIncidentInput!) {
  approveIncident(input: $input) {
    __typename
    ... on Incident {
      id
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
}`) as unknown as TypedDocumentString<ApproveIncidentMutation, ApproveIncidentMutationVariables>;
export const SendBackIncidentDocument = new TypedDocumentString(`
    mutation SendBackIncident($input: MoveIncidentInput!) {
  sendBackIncident(input: $input) {
    __typename
    ... on Incident {
      id
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
}`) as unknown as TypedDocumentString<SendBackIncidentMutation, SendBackIncidentMutationVariables>;
export const StartWaveDocument = new TypedDocumentString(`
    mutation StartWave($input: MoveIncidentInput!) {
  startWave(input: $input) {
    __typename
    ... on Incident {
      id
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
}`) as unknown as TypedDocumentString<StartWaveMutation, StartWaveMutationVariables>;
export const StopIncidentDocument = new TypedDocumentString(`
    mutation StopIncident($input: MoveIncidentInput!) {
  stopIncident(input: $input) {
    __typename
    ... on Incident {
      id
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
}`) as unknown as TypedDocumentString<StopIncidentMutation, StopIncidentMutationVariables>;
export const UndoWaveDocument = new TypedDocumentString(`
    mutation UndoWave($input: MoveIncidentInput!) {
  undoWave(input: $input) {
    __typename
    ... on Incident {
      id
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
}`) as unknown as TypedDocumentString<UndoWaveMutation, UndoWaveMutationVariables>;
export const SettleIncidentByListDocument = new TypedDocumentString(`
    mutation SettleIncidentByList($input: MoveIncidentInput!) {
  settleIncidentByList(input: $input) {
    __typename
    ... on Incident {
      id
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
}`) as unknown as TypedDocumentString<SettleIncidentByListMutation, SettleIncidentByListMutationVariables>;
export const DismissIncidentDocument = new TypedDocumentString(`
    mutation DismissIncident($input: MoveIncidentInput!) {
  dismissIncident(input: $input) {
    __typename
    ... on Incident {
      id
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
}`) as unknown as TypedDocumentString<DismissIncidentMutation, DismissIncidentMutationVariables>;
export const WriteReviewNoteDocument = new TypedDocumentString(`
    mutation WriteReviewNote($input: MoveIncidentInput!) {
  writeReviewNote(input: $input) {
    __typename
    ... on Incident {
      id
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
}`) as unknown as TypedDocumentString<WriteReviewNoteMutation, WriteReviewNoteMutationVariables>;
export const ListRootCausesDocument = new TypedDocumentString(`
    query ListRootCauses {
  rootCauses(first: 20) {
    kind
    source
    name
    cause
    appeals
  }
  rootCauseTasks {
    id
    kind
    source
    name
    cause
    state
    perWeek
    worst
    rates {
      day
      appeals
      total
    }
    openedAt
    greenAt
    note
    notedBy
    notedAt
    version
  }
}
    `) as unknown as TypedDocumentString<ListRootCausesQuery, ListRootCausesQueryVariables>;
export const NoteRootCauseDocument = new TypedDocumentString(`
    mutation NoteRootCause($input: NoteRootCauseInput!) {
  noteRootCause(input: $input) {
    __typename
    ... on RootCauseTask {
      id
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
}`) as unknown as TypedDocumentString<NoteRootCauseMutation, NoteRootCauseMutationVariables>;
export const ReadIndicatorsDocument = new TypedDocumentString(`
    query ReadIndicators($from: DateTime!, $to: DateTime!, $codes: [IndicatorCode!]) {
  deskIndicators(from: $from, to: $to, codes: $codes) {
    countedAt
    indicators {
      ...IndicatorParts
    }
  }
}
    fragment FigureParts on IndicatorFigure {
  key
  cases
  value
  p90
  withheld
  label {
    ...TextParts
  }
}
fragment IndicatorParts on Indicator {
  code
  unit
  dimensions
  ofNow
  title {
    ...TextParts
  }
  definition {
    ...TextParts
  }
  total {
    ...FigureParts
  }
}
fragment TextParts on Text {
  zh
  en
}`) as unknown as TypedDocumentString<ReadIndicatorsQuery, ReadIndicatorsQueryVariables>;
export const ReadIndicatorDocument = new TypedDocumentString(`
    query ReadIndicator($code: IndicatorCode!, $by: IndicatorDimension!, $from: DateTime!, $to: DateTime!) {
  deskIndicator(code: $code, by: $by, from: $from, to: $to) {
    code
    by
    rows {
      ...FigureParts
    }
  }
}
    fragment FigureParts on IndicatorFigure {
  key
  cases
  value
  p90
  withheld
  label {
    ...TextParts
  }
}
fragment TextParts on Text {
  zh
  en
}`) as unknown as TypedDocumentString<ReadIndicatorQuery, ReadIndicatorQueryVariables>;
export const ListInstitutionRegisterDocument = new TypedDocumentString(`
    query ListInstitutionRegister($first: Int, $after: String, $filter: InstitutionFilter) {
  institutionRegister(first: $first, after: $after, filter: $filter) {
    edges {
      cursor
      node {
        ...InstitutionEntry
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment InstitutionEntry on Institution {
  id
  name
  creditCode
  version
  qualified
  connected
  phone
  dutyContact
  division {
    ...DivisionParts
  }
  traits {
    ...TraitPeriodParts
  }
}
fragment TraitPeriodParts on TraitPeriod {
  trait
  since
  until
}
fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}`) as unknown as TypedDocumentString<ListInstitutionRegisterQuery, ListInstitutionRegisterQueryVariables>;
export const ShowInstitutionDocument = new TypedDocumentString(`
    query ShowInstitution($id: UUID!) {
  institution(id: $id) {
    ...InstitutionEntry
    history {
      version
      name
      creditCode
      phone
      dutyContact
      reason
      document
      changedBy
      changedAt
      division {
        ...DivisionParts
      }
      traits {
        ...TraitPeriodParts
      }
      run {
        state
        candidates
        judged
        changed
      }
    }
  }
}
    fragment InstitutionEntry on Institution {
  id
  name
  creditCode
  version
  qualified
  connected
  phone
  dutyContact
  division {
    ...DivisionParts
  }
  traits {
    ...TraitPeriodParts
  }
}
fragment TraitPeriodParts on TraitPeriod {
  trait
  since
  until
}
fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}`) as unknown as TypedDocumentString<ShowInstitutionQuery, ShowInstitutionQueryVariables>;
export const SaveInstitutionDocument = new TypedDocumentString(`
    mutation SaveInstitution($input: SaveInstitutionInput!) {
  saveInstitution(input: $input) {
    __typename
    ... on Institution {
      id
      version
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
}`) as unknown as TypedDocumentString<SaveInstitutionMutation, SaveInstitutionMutationVariables>;
export const ShowInstitutionLeagueDocument = new TypedDocumentString(`
    query ShowInstitutionLeague($input: InstitutionLeagueInput!) {
  institutionLeague(input: $input) {
    __typename
    ... on InstitutionLeague {
      hop
      from
      to
      k
      truncated
      p50Minutes
      p90Minutes
      lines {
        ...LeagueLineParts
      }
    }
    ...RefusalParts
  }
}
    fragment LeagueLineParts on LeagueLine {
  institutionId
  name
  measured
  p50Minutes
  p90Minutes
  waiting
  withheld
  division {
    ...DivisionParts
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
fragment RefusalParts on Refusal {
  code
  field
  message {
    ...TextParts
  }
}`) as unknown as TypedDocumentString<ShowInstitutionLeagueQuery, ShowInstitutionLeagueQueryVariables>;
export const ListQueryChannelsDocument = new TypedDocumentString(`
    query ListQueryChannels($jurisdiction: DivisionCode) {
  queryChannels(jurisdiction: $jurisdiction) {
    code
    kind
    source
    name {
      ...TextParts
    }
    jurisdiction {
      ...DivisionParts
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
}`) as unknown as TypedDocumentString<ListQueryChannelsQuery, ListQueryChannelsQueryVariables>;
export const DiagnoseCallerDocument = new TypedDocumentString(`
    query DiagnoseCaller($identifier: DiagnosisInput!, $purpose: String!) {
  diagnose(identifier: $identifier, purpose: $purpose) {
    __typename
    ...CallerParts
    ... on SeveralPeople {
      people {
        id
        name
        idNumber
        birthYear
      }
    }
    ...RefusalParts
  }
}
    fragment PersonSourceParts on PersonSource {
  code
  kinds
  standing
  since
  state
  askedAt
  answeredAt
  askAgainAt
  records
  problems
  askable
  name {
    ...TextParts
  }
  sentence {
    ...TextParts
  }
}
fragment IncidentsOfPerson on Person {
  incidents {
    id
    number
    state
    cause
    place {
      ...DivisionParts
    }
    appealCount
  }
}
fragment RankedCause on ProbableCause {
  code
  confidence
  reason {
    ...TextParts
  }
  advice {
    ...TextParts
  }
  grounds {
    points
    sentence {
      ...TextParts
    }
  }
  suggestions {
    kind
    targetIds
    ruleId
    counties {
      listed
      source
      division {
        ...DivisionParts
      }
      sentence {
        ...TextParts
      }
    }
  }
}
fragment CallerParts on Diagnosis {
  person {
    ...PersonFacts
    ...PersonNumbers
    ways: tests(latest: 3) {
      ...TestWay
    }
    ...IncidentsOfPerson
    sources {
      ...PersonSourceParts
    }
    appeals {
      id
      number
      state
      reason
      urgency
      openedAt
      closedAt
      handler
      numberInGroups {
        ...TextParts
      }
    }
  }
  assessment {
    differs
    decision {
      ...DecisionParts
    }
    causes {
      ...RankedCause
    }
    notShown {
      code
      why {
        ...TextParts
      }
      ask {
        ...TextParts
      }
    }
    scripts {
      grade
      personal
      script {
        zh
        en
        elder
      }
    }
    connectors {
      name
      state
      answer {
        ...TextParts
      }
    }
    callCards {
      hotline
      advised
      title {
        ...TextParts
      }
      say {
        ...TextParts
      }
      ask {
        ...TextParts
      }
      never {
        ...TextParts
      }
    }
    knowledge {
      ...KnowledgeParts
    }
  }
}
fragment BoundNumber on PhoneBinding {
  id
  number
  channel
  state
  boundAt
  unboundAt
  effectiveFrom
  effectiveTo
  ifUnboundToday
  verification
  answeredAt
  verificationAskedAt
}
fragment PersonNumbers on Person {
  id
  boundNumbers: phones {
    ...BoundNumber
  }
  numberDiagnoses {
    hint
    bindingId
    number
    until
    sentence {
      ...TextParts
    }
  }
}
fragment HopParts on ResultHop {
  hop
  owner
  state
  from
  to
  lagMinutes
}
fragment TrackParts on ResultTrack {
  code
  turn
  stuckAt
  isLate
  advice {
    ...TextParts
  }
  hops {
    ...HopParts
  }
}
fragment TestWay on NucleicTest {
  id
  sampledAt
  origin
  institution {
    id
    name
  }
  track {
    ...TrackParts
  }
  possibleIntegrity
  integrityChange {
    id
    becomes
    proposedBy
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
  needs
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
  policyInWords {
    ...TextParts
  }
  areaListInWords {
    ...TextParts
  }
  reasons {
    ruleId
    truth
    deciding
    group
    title {
      ...TextParts
    }
    sentence {
      ...TextParts
    }
    evidence {
      factId
      kind
      number
      source
      precision
      hit
      countsUntil
      precisionSentence {
        ...TextParts
      }
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
    wayOut
    sentence {
      ...TextParts
    }
    nextStep {
      ...TextParts
    }
  }
  clears {
    ...ClearParts
  }
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
  productName {
    ...TextParts
  }
  doseNumber
  givenOn
  institution
  source
  toldBy {
    ...TextParts
  }
  receivedAt
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
fragment DeclarationParts on Declaration {
  id
  declaredAt
  channel
  arrivalAt
  departureDivision {
    ...DivisionParts
  }
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
  declarations {
    ...DeclarationParts
  }
}
fragment KnowledgeParts on KnowledgeText {
  key
  version
  kind
  state
  title {
    ...TextParts
  }
  body {
    ...TextParts
  }
  reply {
    ...TextParts
  }
  bindings
  action
  sources
  validFrom
  writtenBy
  writtenAt
  publishedBy
  publishedAt
}`) as unknown as TypedDocumentString<DiagnoseCallerQuery, DiagnoseCallerQueryVariables>;
export const TakeCallDocument = new TypedDocumentString(`
    mutation TakeCall($input: OpenAppealInput!) {
  openAppeal(input: $input) {
    __typename
    ...TakenCall
    ...RefusalParts
  }
}
    fragment TakenCall on Appeal {
  id
  number
  state
  version
  evidence {
    id
  }
  allowedActions
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
}`) as unknown as TypedDocumentString<TakeCallMutation, TakeCallMutationVariables>;
export const StartOnCallDocument = new TypedDocumentString(`
    mutation StartOnCall($input: MoveAppealInput!) {
  startReview(input: $input) {
    __typename
    ...TakenCall
    ...RefusalParts
  }
}
    fragment TakenCall on Appeal {
  id
  number
  state
  version
  evidence {
    id
  }
  allowedActions
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
}`) as unknown as TypedDocumentString<StartOnCallMutation, StartOnCallMutationVariables>;
export const NoteOnCallDocument = new TypedDocumentString(`
    mutation NoteOnCall($input: AddEvidenceInput!) {
  addEvidence(input: $input) {
    __typename
    ...TakenCall
    ...RefusalParts
  }
}
    fragment TakenCall on Appeal {
  id
  number
  state
  version
  evidence {
    id
  }
  allowedActions
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
}`) as unknown as TypedDocumentString<NoteOnCallMutation, NoteOnCallMutationVariables>;
export const ProposeOnCallDocument = new TypedDocumentString(`
    mutation ProposeOnCall($input: ProposeCorrectionsInput!) {
  proposeCorrections(input: $input) {
    __typename
    ...TakenCall
    ...RefusalParts
  }
}
    fragment TakenCall on Appeal {
  id
  number
  state
  version
  evidence {
    id
  }
  allowedActions
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
}`) as unknown as TypedDocumentString<ProposeOnCallMutation, ProposeOnCallMutationVariables>;
export const ListIntegrityChangesDocument = new TypedDocumentString(`
    query ListIntegrityChanges($first: Int, $after: String, $filter: IntegrityChangeFilter) {
  integrityChanges(first: $first, after: $after, filter: $filter) {
    edges {
      cursor
      node {
        ...IntegrityChangeParts
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment IntegrityChangeParts on IntegrityChange {
  id
  personId
  personName
  personIdNumber
  testId
  institution
  sampleNumber
  sampledAt
  reportedAt
  result
  channel
  was
  becomes
  state
  reason
  document
  proposedBy
  proposedAt
  decidedBy
  decidedAt
  decisionReason
  referredTo
  referralNumber
  referredAt
  allowedActions
}`) as unknown as TypedDocumentString<ListIntegrityChangesQuery, ListIntegrityChangesQueryVariables>;
export const ProposeIntegrityDocument = new TypedDocumentString(`
    mutation ProposeIntegrity($input: ProposeIntegrityInput!) {
  proposeIntegrity(input: $input) {
    __typename
    ... on IntegrityChange {
      id
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
}`) as unknown as TypedDocumentString<ProposeIntegrityMutation, ProposeIntegrityMutationVariables>;
export const DecideIntegrityDocument = new TypedDocumentString(`
    mutation DecideIntegrity($input: DecideIntegrityInput!) {
  decideIntegrity(input: $input) {
    __typename
    ... on IntegrityChange {
      id
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
}`) as unknown as TypedDocumentString<DecideIntegrityMutation, DecideIntegrityMutationVariables>;
export const TakeBackIntegrityDocument = new TypedDocumentString(`
    mutation TakeBackIntegrity($input: TakeBackIntegrityInput!) {
  takeBackIntegrity(input: $input) {
    __typename
    ... on IntegrityChange {
      id
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
}`) as unknown as TypedDocumentString<TakeBackIntegrityMutation, TakeBackIntegrityMutationVariables>;
export const ListKnowledgeVersionsDocument = new TypedDocumentString(`
    query ListKnowledgeVersions($key: String!) {
  knowledgeVersions(key: $key) {
    ...KnowledgeParts
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment KnowledgeParts on KnowledgeText {
  key
  version
  kind
  state
  title {
    ...TextParts
  }
  body {
    ...TextParts
  }
  reply {
    ...TextParts
  }
  bindings
  action
  sources
  validFrom
  writtenBy
  writtenAt
  publishedBy
  publishedAt
}`) as unknown as TypedDocumentString<ListKnowledgeVersionsQuery, ListKnowledgeVersionsQueryVariables>;
export const ListKnowledgeBindingsDocument = new TypedDocumentString(`
    query ListKnowledgeBindings {
  knowledgeBindings
}
    `) as unknown as TypedDocumentString<ListKnowledgeBindingsQuery, ListKnowledgeBindingsQueryVariables>;
export const SaveKnowledgeDocument = new TypedDocumentString(`
    mutation SaveKnowledge($input: SaveKnowledgeInput!) {
  saveKnowledge(input: $input) {
    __typename
    ...KnowledgeParts
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
fragment KnowledgeParts on KnowledgeText {
  key
  version
  kind
  state
  title {
    ...TextParts
  }
  body {
    ...TextParts
  }
  reply {
    ...TextParts
  }
  bindings
  action
  sources
  validFrom
  writtenBy
  writtenAt
  publishedBy
  publishedAt
}`) as unknown as TypedDocumentString<SaveKnowledgeMutation, SaveKnowledgeMutationVariables>;
export const PublishKnowledgeDocument = new TypedDocumentString(`
    mutation PublishKnowledge($input: PublishKnowledgeInput!) {
  publishKnowledge(input: $input) {
    __typename
    ...KnowledgeParts
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
fragment KnowledgeParts on KnowledgeText {
  key
  version
  kind
  state
  title {
    ...TextParts
  }
  body {
    ...TextParts
  }
  reply {
    ...TextParts
  }
  bindings
  action
  sources
  validFrom
  writtenBy
  writtenAt
  publishedBy
  publishedAt
}`) as unknown as TypedDocumentString<PublishKnowledgeMutation, PublishKnowledgeMutationVariables>;
export const WithdrawKnowledgeDocument = new TypedDocumentString(`
    mutation WithdrawKnowledge($input: PublishKnowledgeInput!) {
  withdrawKnowledge(input: $input) {
    __typename
    ...KnowledgeParts
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
fragment KnowledgeParts on KnowledgeText {
  key
  version
  kind
  state
  title {
    ...TextParts
  }
  body {
    ...TextParts
  }
  reply {
    ...TextParts
  }
  bindings
  action
  sources
  validFrom
  writtenBy
  writtenAt
  publishedBy
  publishedAt
}`) as unknown as TypedDocumentString<WithdrawKnowledgeMutation, WithdrawKnowledgeMutationVariables>;
export const ListDuplicatesDocument = new TypedDocumentString(`
    query ListDuplicates($state: DuplicateState, $first: Int, $after: String) {
  duplicateCandidates(state: $state, first: $first, after: $after) {
    edges {
      node {
        ...DuplicateRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment RecordSideParts on RecordSide {
  personId
  name
  documentKind
  idNumber
  sex
  birthYear
  homeDivision {
    ...DivisionParts
  }
  createdAt
  phones
  stays
  tests
  doses
  openAppeals
  colour
}
fragment MergeParts on PersonMerge {
  id
  state
  survivor {
    personId
    name
    idNumber
  }
  merged {
    personId
    name
    idNumber
  }
  reason
  proposedBy
  proposedAt
  decidedBy
  decidedAt
  decisionReason
  undoneBy
  undoneAt
  undoReason
  allowedActions
  version
}
fragment DuplicateRow on DuplicateCandidate {
  id
  state
  score
  grade
  reasons
  foundAt
  decidedBy
  decidedAt
  decisionReason
  version
  sides {
    ...RecordSideParts
  }
  merge {
    ...MergeParts
  }
}
fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}`) as unknown as TypedDocumentString<ListDuplicatesQuery, ListDuplicatesQueryVariables>;
export const ShowDuplicateDocument = new TypedDocumentString(`
    query ShowDuplicate($id: UUID!) {
  duplicateCandidate(id: $id) {
    ...DuplicateRow
    merge {
      factsSince {
        ...MergeFactParts
      }
    }
  }
}
    fragment RecordSideParts on RecordSide {
  personId
  name
  documentKind
  idNumber
  sex
  birthYear
  homeDivision {
    ...DivisionParts
  }
  createdAt
  phones
  stays
  tests
  doses
  openAppeals
  colour
}
fragment MergeParts on PersonMerge {
  id
  state
  survivor {
    personId
    name
    idNumber
  }
  merged {
    personId
    name
    idNumber
  }
  reason
  proposedBy
  proposedAt
  decidedBy
  decidedAt
  decisionReason
  undoneBy
  undoneAt
  undoReason
  allowedActions
  version
}
fragment DuplicateRow on DuplicateCandidate {
  id
  state
  score
  grade
  reasons
  foundAt
  decidedBy
  decidedAt
  decisionReason
  version
  sides {
    ...RecordSideParts
  }
  merge {
    ...MergeParts
  }
}
fragment MergeFactParts on MergeFact {
  id
  kind
  at
  division {
    ...DivisionParts
  }
  source
  number
  knownFrom
}
fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}`) as unknown as TypedDocumentString<ShowDuplicateQuery, ShowDuplicateQueryVariables>;
export const DismissDuplicateDocument = new TypedDocumentString(`
    mutation DismissDuplicate($input: DismissDuplicateInput!) {
  dismissDuplicate(input: $input) {
    __typename
    ... on DuplicateCandidate {
      id
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
}`) as unknown as TypedDocumentString<DismissDuplicateMutation, DismissDuplicateMutationVariables>;
export const ProposeMergeDocument = new TypedDocumentString(`
    mutation ProposeMerge($input: ProposeMergeInput!) {
  proposeMerge(input: $input) {
    __typename
    ... on DuplicateCandidate {
      id
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
}`) as unknown as TypedDocumentString<ProposeMergeMutation, ProposeMergeMutationVariables>;
export const DecideMergeDocument = new TypedDocumentString(`
    mutation DecideMerge($input: DecideMergeInput!) {
  decideMerge(input: $input) {
    __typename
    ... on PersonMerge {
      id
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
}`) as unknown as TypedDocumentString<DecideMergeMutation, DecideMergeMutationVariables>;
export const UndoMergeDocument = new TypedDocumentString(`
    mutation UndoMerge($input: UndoMergeInput!) {
  undoMerge(input: $input) {
    __typename
    ... on PersonMerge {
      id
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
}`) as unknown as TypedDocumentString<UndoMergeMutation, UndoMergeMutationVariables>;
export const ListNoticesDocument = new TypedDocumentString(`
    query ListNotices($filter: NoticeFilter, $first: Int, $after: String) {
  notices(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        ...NoticeLogRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment NoticeLogRow on NoticeLogEntry {
  id
  kind
  channel
  state
  attempts
  nextAttemptAt
  queuedAt
  sentAt
  endedAt
  appealId
  appealNumber
  bulk
  lastError {
    ...TextParts
  }
}
fragment TextParts on Text {
  zh
  en
}`) as unknown as TypedDocumentString<ListNoticesQuery, ListNoticesQueryVariables>;
export const ReadNoticeQueueDocument = new TypedDocumentString(`
    query ReadNoticeQueue {
  noticeQueue {
    due
    dueSince
    failed
  }
}
    `) as unknown as TypedDocumentString<ReadNoticeQueueQuery, ReadNoticeQueueQueryVariables>;
export const RecordPaperDoseDocument = new TypedDocumentString(`
    mutation RecordPaperDose($input: RecordPaperDoseInput!) {
  recordPaperDose(input: $input) {
    __typename
    ... on PaperDose {
      doseId
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
}`) as unknown as TypedDocumentString<RecordPaperDoseMutation, RecordPaperDoseMutationVariables>;
export const SettlePaperDoseDocument = new TypedDocumentString(`
    mutation SettlePaperDose($input: SettlePaperDoseInput!) {
  settlePaperDose(input: $input) {
    __typename
    ... on PaperDose {
      doseId
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
}`) as unknown as TypedDocumentString<SettlePaperDoseMutation, SettlePaperDoseMutationVariables>;
export const ListPartnersDocument = new TypedDocumentString(`
    query ListPartners {
  partners {
    ...PartnerParts
  }
  partnerScopes
}
    fragment PartnerParts on Partner {
  id
  name
  contact
  scopes
  purposes
  addresses
  budgetPerMinute
  proofRequired
  proofKeys
  active
  registeredOnly
  createdAt
  keys {
    id
    prefix
    createdAt
    expiresAt
    revokedAt
    lastUsedOn
    good
  }
}`) as unknown as TypedDocumentString<ListPartnersQuery, ListPartnersQueryVariables>;
export const SavePartnerDocument = new TypedDocumentString(`
    mutation SavePartner($input: PartnerInput!) {
  savePartner(input: $input) {
    __typename
    ... on Partner {
      ...PartnerParts
    }
    ...RefusalParts
  }
}
    fragment PartnerParts on Partner {
  id
  name
  contact
  scopes
  purposes
  addresses
  budgetPerMinute
  proofRequired
  proofKeys
  active
  registeredOnly
  createdAt
  keys {
    id
    prefix
    createdAt
    expiresAt
    revokedAt
    lastUsedOn
    good
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
}`) as unknown as TypedDocumentString<SavePartnerMutation, SavePartnerMutationVariables>;
export const MakePartnerKeyDocument = new TypedDocumentString(`
    mutation MakePartnerKey($input: PartnerKeyInput!) {
  makePartnerKey(input: $input) {
    __typename
    ... on PartnerKeyGiven {
      key
      partner {
        ...PartnerParts
      }
    }
    ...RefusalParts
  }
}
    fragment PartnerParts on Partner {
  id
  name
  contact
  scopes
  purposes
  addresses
  budgetPerMinute
  proofRequired
  proofKeys
  active
  registeredOnly
  createdAt
  keys {
    id
    prefix
    createdAt
    expiresAt
    revokedAt
    lastUsedOn
    good
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
}`) as unknown as TypedDocumentString<MakePartnerKeyMutation, MakePartnerKeyMutationVariables>;
export const RevokePartnerKeyDocument = new TypedDocumentString(`
    mutation RevokePartnerKey($id: UUID!) {
  revokePartnerKey(keyId: $id) {
    __typename
    ... on Partner {
      ...PartnerParts
    }
    ...RefusalParts
  }
}
    fragment PartnerParts on Partner {
  id
  name
  contact
  scopes
  purposes
  addresses
  budgetPerMinute
  proofRequired
  proofKeys
  active
  registeredOnly
  createdAt
  keys {
    id
    prefix
    createdAt
    expiresAt
    revokedAt
    lastUsedOn
    good
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
}`) as unknown as TypedDocumentString<RevokePartnerKeyMutation, RevokePartnerKeyMutationVariables>;
export const DeactivatePartnerDocument = new TypedDocumentString(`
    mutation DeactivatePartner($id: UUID!) {
  deactivatePartner(id: $id) {
    __typename
    ... on Partner {
      ...PartnerParts
    }
    ...RefusalParts
  }
}
    fragment PartnerParts on Partner {
  id
  name
  contact
  scopes
  purposes
  addresses
  budgetPerMinute
  proofRequired
  proofKeys
  active
  registeredOnly
  createdAt
  keys {
    id
    prefix
    createdAt
    expiresAt
    revokedAt
    lastUsedOn
    good
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
}`) as unknown as TypedDocumentString<DeactivatePartnerMutation, DeactivatePartnerMutationVariables>;
export const ReactivatePartnerDocument = new TypedDocumentString(`
    mutation ReactivatePartner($id: UUID!) {
  reactivatePartner(id: $id) {
    __typename
    ... on Partner {
      ...PartnerParts
    }
    ...RefusalParts
  }
}
    fragment PartnerParts on Partner {
  id
  name
  contact
  scopes
  purposes
  addresses
  budgetPerMinute
  proofRequired
  proofKeys
  active
  registeredOnly
  createdAt
  keys {
    id
    prefix
    createdAt
    expiresAt
    revokedAt
    lastUsedOn
    good
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
}`) as unknown as TypedDocumentString<ReactivatePartnerMutation, ReactivatePartnerMutationVariables>;
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
    ...PersonNumbers
    ...PersonFamily
    ...PersonRecordsOf
    ways: tests {
      ...TestWay
    }
    sources {
      ...PersonSourceParts
    }
    vaccinationStatus {
      ...VaccinationStatusParts
    }
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
      cause {
        ...CauseParts
      }
      colour
      popup
      determinacy
      decidingRuleId
    }
    evidence: stays {
      ...StayEvidenceParts
    }
    endedStays {
      ...StayParts
      ...StayEvidenceParts
      endedAt
      endedBecause
    }
    declared: declarations {
      id
      declaredAt
      arrivalAt
      channel
      enteredBy
      residence {
        ...DivisionParts
      }
      departureDivision {
        ...DivisionParts
      }
      places {
        id
        arrivedAt
        leftAt
        division {
          ...DivisionParts
        }
      }
    }
    communityDecisions {
      ...CommunityDecisionParts
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
    fragment CommunityDecisionParts on CommunityDecision {
  id
  state
  act
  community
  decidedAt
  decidedBy
  basis
  statementHash
  signed
  reverses
}
fragment PersonSourceParts on PersonSource {
  code
  kinds
  standing
  since
  state
  askedAt
  answeredAt
  askAgainAt
  records
  problems
  askable
  name {
    ...TextParts
  }
  sentence {
    ...TextParts
  }
}
fragment DelegationParts on Delegation {
  id
  subject {
    id
    name
    idNumber
  }
  holder {
    id
    name
    idNumber
  }
  relation
  purposes
  consent
  channel
  state
  from
  to
  registeredAt
  registeredBy
  endedAt
  endedBy
  endReason
  uses {
    at
    purpose
    partner
  }
}
fragment PersonFamily on Person {
  id
  name
  birthYear
  delegations {
    ...DelegationParts
  }
  heldDelegations {
    ...DelegationParts
  }
  checkpointPasses {
    id
    answer
    reasons {
      code
      sentence {
        ...TextParts
      }
    }
    document
    grade
    companion {
      id
      name
    }
    unidentified
    emergency
    place
    at
    partner
  }
}
fragment PersonRecordsOf on Person {
  mergedInto {
    id
    name
    idNumber
  }
  mergedRecords {
    id
    name
    idNumber
  }
}
fragment StayEvidenceParts on Stay {
  id
  strength
  reference
  caseNumber
  remote {
    reason
    sentence {
      ...TextParts
    }
  }
}
fragment VaccinationStatusParts on VaccinationStatus {
  state
  ruleId
  policyId
  policyVersion
  headline {
    ...TextParts
  }
  rule {
    ...TextParts
  }
  doses {
    doseId
    use
    sentence {
      ...TextParts
    }
  }
  gaps {
    code
    doseId
    source {
      ...DivisionParts
    }
    sentence {
      ...TextParts
    }
  }
}
fragment BoundNumber on PhoneBinding {
  id
  number
  channel
  state
  boundAt
  unboundAt
  effectiveFrom
  effectiveTo
  ifUnboundToday
  verification
  answeredAt
  verificationAskedAt
}
fragment PersonNumbers on Person {
  id
  boundNumbers: phones {
    ...BoundNumber
  }
  numberDiagnoses {
    hint
    bindingId
    number
    until
    sentence {
      ...TextParts
    }
  }
}
fragment HopParts on ResultHop {
  hop
  owner
  state
  from
  to
  lagMinutes
}
fragment TrackParts on ResultTrack {
  code
  turn
  stuckAt
  isLate
  advice {
    ...TextParts
  }
  hops {
    ...HopParts
  }
}
fragment TestWay on NucleicTest {
  id
  sampledAt
  origin
  institution {
    id
    name
  }
  track {
    ...TrackParts
  }
  possibleIntegrity
  integrityChange {
    id
    becomes
    proposedBy
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
  needs
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
  policyInWords {
    ...TextParts
  }
  areaListInWords {
    ...TextParts
  }
  reasons {
    ruleId
    truth
    deciding
    group
    title {
      ...TextParts
    }
    sentence {
      ...TextParts
    }
    evidence {
      factId
      kind
      number
      source
      precision
      hit
      countsUntil
      precisionSentence {
        ...TextParts
      }
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
    wayOut
    sentence {
      ...TextParts
    }
    nextStep {
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
  productName {
    ...TextParts
  }
  doseNumber
  givenOn
  institution
  source
  toldBy {
    ...TextParts
  }
  receivedAt
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
fragment DeclarationParts on Declaration {
  id
  declaredAt
  channel
  arrivalAt
  departureDivision {
    ...DivisionParts
  }
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
  declarations {
    ...DeclarationParts
  }
}
fragment CauseParts on DecisionCause {
  kind
  id
  label {
    ...TextParts
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
export const ShowTestStandingDocument = new TypedDocumentString(`
    query ShowTestStanding($id: UUID!, $purpose: String!, $place: DivisionCode!, $at: DateTime, $ground: RefusalGround, $page: DisplayPage!, $massScreening: Boolean) {
  person(id: $id, purpose: $purpose) {
    tests {
      id
      countsUntil
      recognition(place: $place, at: $at, refusalGround: $ground) {
        ...RecognitionParts
      }
    }
    displayedTests(page: $page, massScreening: $massScreening) {
      policyId
      policyVersion
      pageName {
        ...TextParts
      }
      tests {
        ...DisplayedTestParts
      }
    }
  }
}
    fragment RecognitionParts on Recognition {
  verdict
  countsTo
  policyId
  policyVersion
  ruleId
  followUp
  referral
  sentence {
    ...TextParts
  }
  refusal {
    verdict
    ruleId
    sentence {
      ...TextParts
    }
  }
}
fragment DisplayedTestParts on DisplayedTest {
  testId
  shown
  sentence {
    ...TextParts
  }
}
fragment TextParts on Text {
  zh
  en
}`) as unknown as TypedDocumentString<ShowTestStandingQuery, ShowTestStandingQueryVariables>;
export const RequestVerificationDocument = new TypedDocumentString(`
    mutation RequestVerification($input: RequestVerificationInput!) {
  requestVerification(input: $input) {
    __typename
    ... on PhoneBinding {
      ...BoundNumber
    }
    ...RefusalParts
  }
}
    fragment BoundNumber on PhoneBinding {
  id
  number
  channel
  state
  boundAt
  unboundAt
  effectiveFrom
  effectiveTo
  ifUnboundToday
  verification
  answeredAt
  verificationAskedAt
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
}`) as unknown as TypedDocumentString<RequestVerificationMutation, RequestVerificationMutationVariables>;
export const CreatePolicyDraftDocument = new TypedDocumentString(`
    mutation CreatePolicyDraft($input: CreatePolicyDraftInput!) {
  createPolicyDraft(input: $input) {
    ...PolicyAnswerParts
  }
}
    fragment PolicyAnswerParts on PolicyResult {
  __typename
  ... on PolicyVersion {
    key
    revision
    state
  }
  ... on PolicyRefused {
    code
    field
    message {
      ...TextParts
    }
    findings {
      ...PolicyFindingParts
    }
  }
}
fragment PolicyFindingParts on PolicyFinding {
  code
  severity
  path
  line
  column
  caseName
  message {
    ...TextParts
  }
}
fragment TextParts on Text {
  zh
  en
}`) as unknown as TypedDocumentString<CreatePolicyDraftMutation, CreatePolicyDraftMutationVariables>;
export const SavePolicyDraftDocument = new TypedDocumentString(`
    mutation SavePolicyDraft($input: SavePolicyDraftInput!) {
  savePolicyDraft(input: $input) {
    ...PolicyAnswerParts
  }
}
    fragment PolicyAnswerParts on PolicyResult {
  __typename
  ... on PolicyVersion {
    key
    revision
    state
  }
  ... on PolicyRefused {
    code
    field
    message {
      ...TextParts
    }
    findings {
      ...PolicyFindingParts
    }
  }
}
fragment PolicyFindingParts on PolicyFinding {
  code
  severity
  path
  line
  column
  caseName
  message {
    ...TextParts
  }
}
fragment TextParts on Text {
  zh
  en
}`) as unknown as TypedDocumentString<SavePolicyDraftMutation, SavePolicyDraftMutationVariables>;
export const SubmitPolicyDocument = new TypedDocumentString(`
    mutation SubmitPolicy($input: SubmitPolicyInput!) {
  submitPolicy(input: $input) {
    ...PolicyAnswerParts
  }
}
    fragment PolicyAnswerParts on PolicyResult {
  __typename
  ... on PolicyVersion {
    key
    revision
    state
  }
  ... on PolicyRefused {
    code
    field
    message {
      ...TextParts
    }
    findings {
      ...PolicyFindingParts
    }
  }
}
fragment PolicyFindingParts on PolicyFinding {
  code
  severity
  path
  line
  column
  caseName
  message {
    ...TextParts
  }
}
fragment TextParts on Text {
  zh
  en
}`) as unknown as TypedDocumentString<SubmitPolicyMutation, SubmitPolicyMutationVariables>;
export const ApprovePolicyDocument = new TypedDocumentString(`
    mutation ApprovePolicy($input: ApprovePolicyInput!) {
  approvePolicy(input: $input) {
    ...PolicyAnswerParts
  }
}
    fragment PolicyAnswerParts on PolicyResult {
  __typename
  ... on PolicyVersion {
    key
    revision
    state
  }
  ... on PolicyRefused {
    code
    field
    message {
      ...TextParts
    }
    findings {
      ...PolicyFindingParts
    }
  }
}
fragment PolicyFindingParts on PolicyFinding {
  code
  severity
  path
  line
  column
  caseName
  message {
    ...TextParts
  }
}
fragment TextParts on Text {
  zh
  en
}`) as unknown as TypedDocumentString<ApprovePolicyMutation, ApprovePolicyMutationVariables>;
export const ReturnPolicyDocument = new TypedDocumentString(`
    mutation ReturnPolicy($input: PolicyReasonInput!) {
  returnPolicy(input: $input) {
    ...PolicyAnswerParts
  }
}
    fragment PolicyAnswerParts on PolicyResult {
  __typename
  ... on PolicyVersion {
    key
    revision
    state
  }
  ... on PolicyRefused {
    code
    field
    message {
      ...TextParts
    }
    findings {
      ...PolicyFindingParts
    }
  }
}
fragment PolicyFindingParts on PolicyFinding {
  code
  severity
  path
  line
  column
  caseName
  message {
    ...TextParts
  }
}
fragment TextParts on Text {
  zh
  en
}`) as unknown as TypedDocumentString<ReturnPolicyMutation, ReturnPolicyMutationVariables>;
export const DiscardPolicyDocument = new TypedDocumentString(`
    mutation DiscardPolicy($input: PolicyReasonInput!) {
  discardPolicy(input: $input) {
    ...PolicyAnswerParts
  }
}
    fragment PolicyAnswerParts on PolicyResult {
  __typename
  ... on PolicyVersion {
    key
    revision
    state
  }
  ... on PolicyRefused {
    code
    field
    message {
      ...TextParts
    }
    findings {
      ...PolicyFindingParts
    }
  }
}
fragment PolicyFindingParts on PolicyFinding {
  code
  severity
  path
  line
  column
  caseName
  message {
    ...TextParts
  }
}
fragment TextParts on Text {
  zh
  en
}`) as unknown as TypedDocumentString<DiscardPolicyMutation, DiscardPolicyMutationVariables>;
export const EndPolicyDocument = new TypedDocumentString(`
    mutation EndPolicy($input: EndPolicyInput!) {
  endPolicy(input: $input) {
    ...PolicyAnswerParts
  }
}
    fragment PolicyAnswerParts on PolicyResult {
  __typename
  ... on PolicyVersion {
    key
    revision
    state
  }
  ... on PolicyRefused {
    code
    field
    message {
      ...TextParts
    }
    findings {
      ...PolicyFindingParts
    }
  }
}
fragment PolicyFindingParts on PolicyFinding {
  code
  severity
  path
  line
  column
  caseName
  message {
    ...TextParts
  }
}
fragment TextParts on Text {
  zh
  en
}`) as unknown as TypedDocumentString<EndPolicyMutation, EndPolicyMutationVariables>;
export const RollBackPolicyDocument = new TypedDocumentString(`
    mutation RollBackPolicy($input: RollBackPolicyInput!) {
  rollBackPolicy(input: $input) {
    ...PolicyAnswerParts
  }
}
    fragment PolicyAnswerParts on PolicyResult {
  __typename
  ... on PolicyVersion {
    key
    revision
    state
  }
  ... on PolicyRefused {
    code
    field
    message {
      ...TextParts
    }
    findings {
      ...PolicyFindingParts
    }
  }
}
fragment PolicyFindingParts on PolicyFinding {
  code
  severity
  path
  line
  column
  caseName
  message {
    ...TextParts
  }
}
fragment TextParts on Text {
  zh
  en
}`) as unknown as TypedDocumentString<RollBackPolicyMutation, RollBackPolicyMutationVariables>;
export const ApprovePolicyChangeDocument = new TypedDocumentString(`
    mutation ApprovePolicyChange($input: PolicyChangeInput!) {
  approvePolicyChange(input: $input) {
    ...PolicyAnswerParts
  }
}
    fragment PolicyAnswerParts on PolicyResult {
  __typename
  ... on PolicyVersion {
    key
    revision
    state
  }
  ... on PolicyRefused {
    code
    field
    message {
      ...TextParts
    }
    findings {
      ...PolicyFindingParts
    }
  }
}
fragment PolicyFindingParts on PolicyFinding {
  code
  severity
  path
  line
  column
  caseName
  message {
    ...TextParts
  }
}
fragment TextParts on Text {
  zh
  en
}`) as unknown as TypedDocumentString<ApprovePolicyChangeMutation, ApprovePolicyChangeMutationVariables>;
export const RejectPolicyChangeDocument = new TypedDocumentString(`
    mutation RejectPolicyChange($input: PolicyReasonInput!) {
  rejectPolicyChange(input: $input) {
    ...PolicyAnswerParts
  }
}
    fragment PolicyAnswerParts on PolicyResult {
  __typename
  ... on PolicyVersion {
    key
    revision
    state
  }
  ... on PolicyRefused {
    code
    field
    message {
      ...TextParts
    }
    findings {
      ...PolicyFindingParts
    }
  }
}
fragment PolicyFindingParts on PolicyFinding {
  code
  severity
  path
  line
  column
  caseName
  message {
    ...TextParts
  }
}
fragment TextParts on Text {
  zh
  en
}`) as unknown as TypedDocumentString<RejectPolicyChangeMutation, RejectPolicyChangeMutationVariables>;
export const ComparePoliciesDocument = new TypedDocumentString(`
    query ComparePolicies($from: UUID!, $to: UUID!) {
  from: policyVersion(key: $from) {
    ...PolicyRowParts
    terms {
      ...PolicyTermParts
    }
  }
  to: policyVersion(key: $to) {
    ...PolicyRowParts
    terms {
      ...PolicyTermParts
    }
  }
  comparePolicies(from: $from, to: $to) {
    parameters {
      name
      changed
      title {
        ...TextParts
      }
      before {
        ...TextParts
      }
      after {
        ...TextParts
      }
    }
    rules {
      id
      change
      before {
        ...PolicyRuleParts
      }
      after {
        ...PolicyRuleParts
      }
    }
    terms {
      name
      change
      before {
        ...PolicyTermParts
      }
      after {
        ...PolicyTermParts
      }
    }
    cases {
      name
      changed
      effect
      of
      before {
        ...TextParts
      }
      after {
        ...TextParts
      }
    }
  }
}
    fragment PolicyPeriodParts on PolicyPeriod {
  validFrom
  validTo
  knownFrom
  knownTo
}
fragment PolicyRowParts on PolicyVersion {
  key
  id
  version
  kind
  state
  revision
  source
  validFrom
  validTo
  inForce
  author
  submittedAt
  publishedAt
  emergency
  emergencyReason
  approvalsNeeded
  allowedActions
  title {
    ...TextParts
  }
  jurisdiction {
    ...DivisionParts
  }
  periods {
    ...PolicyPeriodParts
  }
  approvals {
    by
    at
    note
  }
  change {
    kind
    validTo
    reason
    emergency
    proposedBy
    approvalsNeeded
    approvals {
      by
      at
      note
    }
  }
}
fragment RuleLineParts on RuleLine {
  depth
  operator
  term
  text {
    ...TextParts
  }
}
fragment PolicyRuleParts on PolicyRule {
  id
  colour
  popup
  popupCode
  advice
  title {
    ...TextParts
  }
  lines {
    ...RuleLineParts
  }
}
fragment PolicyTermParts on PolicyTerm {
  name
  title {
    ...TextParts
  }
  lines {
    ...RuleLineParts
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
}`) as unknown as TypedDocumentString<ComparePoliciesQuery, ComparePoliciesQueryVariables>;
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
export const ListPolicyVersionsDocument = new TypedDocumentString(`
    query ListPolicyVersions {
  policyVersions {
    ...PolicyRowParts
  }
}
    fragment PolicyPeriodParts on PolicyPeriod {
  validFrom
  validTo
  knownFrom
  knownTo
}
fragment PolicyRowParts on PolicyVersion {
  key
  id
  version
  kind
  state
  revision
  source
  validFrom
  validTo
  inForce
  author
  submittedAt
  publishedAt
  emergency
  emergencyReason
  approvalsNeeded
  allowedActions
  title {
    ...TextParts
  }
  jurisdiction {
    ...DivisionParts
  }
  periods {
    ...PolicyPeriodParts
  }
  approvals {
    by
    at
    note
  }
  change {
    kind
    validTo
    reason
    emergency
    proposedBy
    approvalsNeeded
    approvals {
      by
      at
      note
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
}`) as unknown as TypedDocumentString<ListPolicyVersionsQuery, ListPolicyVersionsQueryVariables>;
export const ShowPolicyVersionDocument = new TypedDocumentString(`
    query ShowPolicyVersion($key: UUID!) {
  policyVersion(key: $key) {
    ...PolicyDetailParts
  }
}
    fragment PolicyPeriodParts on PolicyPeriod {
  validFrom
  validTo
  knownFrom
  knownTo
}
fragment PolicyRowParts on PolicyVersion {
  key
  id
  version
  kind
  state
  revision
  source
  validFrom
  validTo
  inForce
  author
  submittedAt
  publishedAt
  emergency
  emergencyReason
  approvalsNeeded
  allowedActions
  title {
    ...TextParts
  }
  jurisdiction {
    ...DivisionParts
  }
  periods {
    ...PolicyPeriodParts
  }
  approvals {
    by
    at
    note
  }
  change {
    kind
    validTo
    reason
    emergency
    proposedBy
    approvalsNeeded
    approvals {
      by
      at
      note
    }
  }
}
fragment RuleLineParts on RuleLine {
  depth
  operator
  term
  text {
    ...TextParts
  }
}
fragment PolicyRuleParts on PolicyRule {
  id
  colour
  popup
  popupCode
  advice
  title {
    ...TextParts
  }
  lines {
    ...RuleLineParts
  }
}
fragment PolicyTermParts on PolicyTerm {
  name
  title {
    ...TextParts
  }
  lines {
    ...RuleLineParts
  }
}
fragment PolicyParameterParts on PolicyParameter {
  name
  path
  raw
  ambiguity
  question {
    ...TextParts
  }
  options {
    raw
    text {
      ...TextParts
    }
  }
  title {
    ...TextParts
  }
  value {
    ...TextParts
  }
}
fragment PolicyFindingParts on PolicyFinding {
  code
  severity
  path
  line
  column
  caseName
  message {
    ...TextParts
  }
}
fragment PolicyCaseParts on PolicyCaseResult {
  name
  passed
  differences
}
fragment PolicySpanParts on PolicySpan {
  validFrom
  validTo
}
fragment PolicyDetailParts on PolicyVersion {
  ...PolicyRowParts
  basedOn
  rollsBackTo {
    key
    id
    version
  }
  effects {
    key
    id
    version
    before {
      ...PolicySpanParts
    }
    after {
      ...PolicySpanParts
    }
  }
  run {
    ...RunParts
  }
  document
  cases
  factsRead
  parameters {
    ...PolicyParameterParts
  }
  terms {
    ...PolicyTermParts
  }
  rules {
    ...PolicyRuleParts
  }
  findings {
    ...PolicyFindingParts
  }
  caseResults {
    ...PolicyCaseParts
  }
  events {
    at
    actor
    action
    note
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
}`) as unknown as TypedDocumentString<ShowPolicyVersionQuery, ShowPolicyVersionQueryVariables>;
export const CheckPolicyDocument = new TypedDocumentString(`
    query CheckPolicy($document: String!, $cases: String!) {
  checkPolicy(document: $document, cases: $cases) {
    factsRead
    parameters {
      ...PolicyParameterParts
    }
    terms {
      ...PolicyTermParts
    }
    rules {
      ...PolicyRuleParts
    }
    findings {
      ...PolicyFindingParts
    }
    caseResults {
      ...PolicyCaseParts
    }
  }
}
    fragment RuleLineParts on RuleLine {
  depth
  operator
  term
  text {
    ...TextParts
  }
}
fragment PolicyRuleParts on PolicyRule {
  id
  colour
  popup
  popupCode
  advice
  title {
    ...TextParts
  }
  lines {
    ...RuleLineParts
  }
}
fragment PolicyTermParts on PolicyTerm {
  name
  title {
    ...TextParts
  }
  lines {
    ...RuleLineParts
  }
}
fragment PolicyParameterParts on PolicyParameter {
  name
  path
  raw
  ambiguity
  question {
    ...TextParts
  }
  options {
    raw
    text {
      ...TextParts
    }
  }
  title {
    ...TextParts
  }
  value {
    ...TextParts
  }
}
fragment PolicyFindingParts on PolicyFinding {
  code
  severity
  path
  line
  column
  caseName
  message {
    ...TextParts
  }
}
fragment PolicyCaseParts on PolicyCaseResult {
  name
  passed
  differences
}
fragment TextParts on Text {
  zh
  en
}`) as unknown as TypedDocumentString<CheckPolicyQuery, CheckPolicyQueryVariables>;
export const WatchPolicyRunDocument = new TypedDocumentString(`
    query WatchPolicyRun($key: UUID!) {
  policyVersion(key: $key) {
    key
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
}`) as unknown as TypedDocumentString<WatchPolicyRunQuery, WatchPolicyRunQueryVariables>;
export const PortalDocument = new TypedDocumentString(`
    query Portal {
  ownPartner {
    partner {
      id
      name
      contact
      scopes
      purposes
      addresses
      proofRequired
      registeredOnly
      keys {
        ...OwnKeyParts
      }
    }
    budget {
      perMinute
      remaining
      resetInSeconds
    }
    serves
  }
}
    fragment OwnKeyParts on PartnerKey {
  id
  prefix
  createdAt
  expiresAt
  revokedAt
  lastUsedOn
  good
}`) as unknown as TypedDocumentString<PortalQuery, PortalQueryVariables>;
export const RotateOwnKeyDocument = new TypedDocumentString(`
    mutation RotateOwnKey($input: RotateKeyInput!) {
  rotateOwnKey(input: $input) {
    __typename
    ... on PartnerKeyGiven {
      key
      partner {
        id
        name
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
}`) as unknown as TypedDocumentString<RotateOwnKeyMutation, RotateOwnKeyMutationVariables>;
export const RevokeOwnKeyDocument = new TypedDocumentString(`
    mutation RevokeOwnKey($id: UUID!) {
  revokeOwnKey(keyId: $id) {
    __typename
    ... on Partner {
      id
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
}`) as unknown as TypedDocumentString<RevokeOwnKeyMutation, RevokeOwnKeyMutationVariables>;
export const PortalUsageDocument = new TypedDocumentString(`
    query PortalUsage($days: Int!) {
  ownUsage(days: $days) {
    day
    operation
    calls
    errors
    refused
    cost
    p50
    p95
  }
}
    `) as unknown as TypedDocumentString<PortalUsageQuery, PortalUsageQueryVariables>;
export const PortalWebhooksDocument = new TypedDocumentString(`
    query PortalWebhooks {
  webhooks {
    ...WebhookParts
  }
}
    fragment WebhookParts on WebhookEndpoint {
  id
  url
  description
  types
  active
  createdAt
  failingSince
  disabledAt
  disabledBecause
  overlapUntil
  waiting
  failed
}`) as unknown as TypedDocumentString<PortalWebhooksQuery, PortalWebhooksQueryVariables>;
export const PortalWebhookLogDocument = new TypedDocumentString(`
    query PortalWebhookLog($endpointId: UUID!, $state: WebhookState, $after: String) {
  webhookDeliveries(
    endpointId: $endpointId
    state: $state
    first: 25
    after: $after
  ) {
    edges {
      cursor
      node {
        id
        eventId
        type
        state
        createdAt
        nextAttemptAt
        endedAt
        attempts {
          at
          durationMs
          status
          error
          sentence {
            zh
            en
          }
          answer
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<PortalWebhookLogQuery, PortalWebhookLogQueryVariables>;
export const SaveWebhookDocument = new TypedDocumentString(`
    mutation SaveWebhook($input: WebhookInput!) {
  saveWebhook(input: $input) {
    __typename
    ... on WebhookGiven {
      secret
      endpoint {
        ...WebhookParts
      }
    }
    ...RefusalParts
  }
}
    fragment WebhookParts on WebhookEndpoint {
  id
  url
  description
  types
  active
  createdAt
  failingSince
  disabledAt
  disabledBecause
  overlapUntil
  waiting
  failed
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
}`) as unknown as TypedDocumentString<SaveWebhookMutation, SaveWebhookMutationVariables>;
export const RotateWebhookSecretDocument = new TypedDocumentString(`
    mutation RotateWebhookSecret($id: UUID!, $overlapHours: Int!) {
  rotateWebhookSecret(id: $id, overlapHours: $overlapHours) {
    __typename
    ... on WebhookGiven {
      secret
      endpoint {
        ...WebhookParts
      }
    }
    ...RefusalParts
  }
}
    fragment WebhookParts on WebhookEndpoint {
  id
  url
  description
  types
  active
  createdAt
  failingSince
  disabledAt
  disabledBecause
  overlapUntil
  waiting
  failed
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
}`) as unknown as TypedDocumentString<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const SwitchWebhookDocument = new TypedDocumentString(`
    mutation SwitchWebhook($id: UUID!, $active: Boolean!) {
  switchWebhook(id: $id, active: $active) {
    __typename
    ... on WebhookEndpoint {
      ...WebhookParts
    }
    ...RefusalParts
  }
}
    fragment WebhookParts on WebhookEndpoint {
  id
  url
  description
  types
  active
  createdAt
  failingSince
  disabledAt
  disabledBecause
  overlapUntil
  waiting
  failed
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
}`) as unknown as TypedDocumentString<SwitchWebhookMutation, SwitchWebhookMutationVariables>;
export const RemoveWebhookDocument = new TypedDocumentString(`
    mutation RemoveWebhook($id: UUID!) {
  removeWebhook(id: $id) {
    __typename
    ... on WebhookRemoved {
      id
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
}`) as unknown as TypedDocumentString<RemoveWebhookMutation, RemoveWebhookMutationVariables>;
export const TestWebhookDocument = new TypedDocumentString(`
    mutation TestWebhook($id: UUID!) {
  testWebhook(id: $id) {
    __typename
    ... on WebhookReplay {
      queued
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
}`) as unknown as TypedDocumentString<TestWebhookMutation, TestWebhookMutationVariables>;
export const ReplayWebhookDocument = new TypedDocumentString(`
    mutation ReplayWebhook($input: ReplayWebhookInput!) {
  replayWebhook(input: $input) {
    __typename
    ... on WebhookReplay {
      queued
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
}`) as unknown as TypedDocumentString<ReplayWebhookMutation, ReplayWebhookMutationVariables>;
export const PortalOperationsDocument = new TypedDocumentString(`
    query PortalOperations {
  ownOperations {
    hash
    name
    document
    ofHouse
    registeredAt
    problems
    warnings
  }
}
    `) as unknown as TypedDocumentString<PortalOperationsQuery, PortalOperationsQueryVariables>;
export const RegisterOwnOperationDocument = new TypedDocumentString(`
    mutation RegisterOwnOperation($document: String!) {
  registerOwnOperation(document: $document) {
    __typename
    ... on OwnOperation {
      hash
      name
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
}`) as unknown as TypedDocumentString<RegisterOwnOperationMutation, RegisterOwnOperationMutationVariables>;
export const RetireOwnOperationDocument = new TypedDocumentString(`
    mutation RetireOwnOperation($hash: String!) {
  retireOwnOperation(hash: $hash) {
    __typename
    ... on OperationRetired {
      hash
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
}`) as unknown as TypedDocumentString<RetireOwnOperationMutation, RetireOwnOperationMutationVariables>;
export const PortalChangesDocument = new TypedDocumentString(`
    query PortalChanges {
  schemaChanges {
    id
    date
    kind
    subject
    text {
      zh
      en
    }
    removeOn
  }
  maintenanceWindows {
    id
    from
    to
    state
  }
  sourceFreshness {
    code
    name {
      zh
      en
    }
    answeredAt
    kinds {
      kind
      state
      since
    }
  }
}
    `) as unknown as TypedDocumentString<PortalChangesQuery, PortalChangesQueryVariables>;
export const ReadPrecisionGapDocument = new TypedDocumentString(`
    query ReadPrecisionGap($from: Date!, $to: Date!) {
  precisionGap(from: $from, to: $to, prefectures: 0) {
    ...GapDayParts
  }
  latest: precisionGap(from: $to, to: $to, prefectures: 400) {
    day
    prefectures {
      listed
      swept
      factor
      prefecture {
        ...DivisionParts
      }
    }
  }
}
    fragment GapDayParts on PrecisionGap {
  day
  areaVersionId
  measuredFor
  alone
  ordinary {
    ...ReachParts
  }
  municipalities {
    ...ReachParts
  }
  personsInArea {
    ...GapPersonsParts
  }
  personsOnlyPrefecture {
    ...GapPersonsParts
  }
  personsSibling {
    ...GapPersonsParts
  }
}
fragment ReachParts on CountyReach {
  listed
  swept
  factor
}
fragment GapPersonsParts on SuppressedCount {
  value
  suppressed
}
fragment DivisionParts on Division {
  code
  name
  fullName
  level
  kind
  prefectureCode
}`) as unknown as TypedDocumentString<ReadPrecisionGapQuery, ReadPrecisionGapQueryVariables>;
export const ListQualityReviewsDocument = new TypedDocumentString(`
    query ListQualityReviews($states: [QualityState!], $first: Int, $after: String) {
  qualityReviews(states: $states, first: $first, after: $after) {
    edges {
      node {
        id
        state
        risk
        createdAt
        decidedAt
        urgency
        reason
        statement
        allowedActions
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ListQualityReviewsQuery, ListQualityReviewsQueryVariables>;
export const ShowQualityReviewDocument = new TypedDocumentString(`
    query ShowQualityReview($id: UUID!) {
  qualityReview(id: $id) {
    ...QualityParts
  }
  decisionUnderReview(reviewId: $id) {
    ...DecisionParts
  }
}
    fragment QualityParts on QualityReview {
  id
  appealId
  state
  risk
  createdAt
  decidedAt
  urgency
  reason
  statement
  notes
  version
  allowedActions
  evidence {
    kind
    description
    seenOriginal
    receivedAt
  }
  first {
    verdict
    cause
    reason
    factors
  }
  blind {
    verdict
    cause
    reason
    reviewer
    at
  }
  settlement {
    settlement
    reason
    supervisor
    at
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
  needs
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
  policyInWords {
    ...TextParts
  }
  areaListInWords {
    ...TextParts
  }
  reasons {
    ruleId
    truth
    deciding
    group
    title {
      ...TextParts
    }
    sentence {
      ...TextParts
    }
    evidence {
      factId
      kind
      number
      source
      precision
      hit
      countsUntil
      precisionSentence {
        ...TextParts
      }
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
    wayOut
    sentence {
      ...TextParts
    }
    nextStep {
      ...TextParts
    }
  }
  clears {
    ...ClearParts
  }
}`) as unknown as TypedDocumentString<ShowQualityReviewQuery, ShowQualityReviewQueryVariables>;
export const DecideQualityReviewDocument = new TypedDocumentString(`
    mutation DecideQualityReview($input: DecideQualityReviewInput!) {
  decideQualityReview(input: $input) {
    __typename
    ... on QualityReview {
      ...QualityParts
    }
    ... on Refusal {
      ...RefusalParts
    }
  }
}
    fragment QualityParts on QualityReview {
  id
  appealId
  state
  risk
  createdAt
  decidedAt
  urgency
  reason
  statement
  notes
  version
  allowedActions
  evidence {
    kind
    description
    seenOriginal
    receivedAt
  }
  first {
    verdict
    cause
    reason
    factors
  }
  blind {
    verdict
    cause
    reason
    reviewer
    at
  }
  settlement {
    settlement
    reason
    supervisor
    at
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
}`) as unknown as TypedDocumentString<DecideQualityReviewMutation, DecideQualityReviewMutationVariables>;
export const SettleQualityReviewDocument = new TypedDocumentString(`
    mutation SettleQualityReview($input: SettleQualityReviewInput!) {
  settleQualityReview(input: $input) {
    __typename
    ... on QualityReview {
      ...QualityParts
    }
    ... on Refusal {
      ...RefusalParts
    }
  }
}
    fragment QualityParts on QualityReview {
  id
  appealId
  state
  risk
  createdAt
  decidedAt
  urgency
  reason
  statement
  notes
  version
  allowedActions
  evidence {
    kind
    description
    seenOriginal
    receivedAt
  }
  first {
    verdict
    cause
    reason
    factors
  }
  blind {
    verdict
    cause
    reason
    reviewer
    at
  }
  settlement {
    settlement
    reason
    supervisor
    at
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
}`) as unknown as TypedDocumentString<SettleQualityReviewMutation, SettleQualityReviewMutationVariables>;
export const TrackResultDocument = new TypedDocumentString(`
    query TrackResult($input: TrackResultInput!, $purpose: String!) {
  trackResult(input: $input, purpose: $purpose) {
    __typename
    ... on TrackedResult {
      testId
      sampledAt
      institution
      track {
        ...TrackParts
      }
    }
    ...RefusalParts
  }
}
    fragment HopParts on ResultHop {
  hop
  owner
  state
  from
  to
  lagMinutes
}
fragment TrackParts on ResultTrack {
  code
  turn
  stuckAt
  isLate
  advice {
    ...TextParts
  }
  hops {
    ...HopParts
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
}`) as unknown as TypedDocumentString<TrackResultQuery, TrackResultQueryVariables>;
export const ReadRetentionDocument = new TypedDocumentString(`
    query ReadRetention {
  retention {
    policy
    answerWorkingDays
    terms {
      kind
      title {
        ...TextParts
      }
      from {
        ...TextParts
      }
      days
      then
      basis {
        ...TextParts
      }
    }
    runs {
      id
      kind
      done
      asOf
      rows
      proofHash
      tables {
        table
        rows
      }
    }
  }
}
    fragment TextParts on Text {
  zh
  en
}`) as unknown as TypedDocumentString<ReadRetentionQuery, ReadRetentionQueryVariables>;
export const FindAgencyChoicesDocument = new TypedDocumentString(`
    query FindAgencyChoices($kind: AgencyKind, $search: String) {
  agencies(kind: $kind, search: $search, first: 20) {
    id
    name {
      ...TextParts
    }
    division {
      ...DivisionParts
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
}`) as unknown as TypedDocumentString<FindAgencyChoicesQuery, FindAgencyChoicesQueryVariables>;
export const ReadClockDocument = new TypedDocumentString(`
    query ReadClock {
  clock {
    now
    demo
  }
}
    `) as unknown as TypedDocumentString<ReadClockQuery, ReadClockQueryVariables>;
export const EvaluatePersonDocument = new TypedDocumentString(`
    query EvaluatePerson($personId: UUID!, $asOf: DateTime, $knownAt: DateTime) {
  evaluate(personId: $personId, asOf: $asOf, knownAt: $knownAt) {
    ...DecisionParts
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
  needs
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
  policyInWords {
    ...TextParts
  }
  areaListInWords {
    ...TextParts
  }
  reasons {
    ruleId
    truth
    deciding
    group
    title {
      ...TextParts
    }
    sentence {
      ...TextParts
    }
    evidence {
      factId
      kind
      number
      source
      precision
      hit
      countsUntil
      precisionSentence {
        ...TextParts
      }
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
    wayOut
    sentence {
      ...TextParts
    }
    nextStep {
      ...TextParts
    }
  }
  clears {
    ...ClearParts
  }
}`) as unknown as TypedDocumentString<EvaluatePersonQuery, EvaluatePersonQueryVariables>;
export const ListDraftsDocument = new TypedDocumentString(`
    query ListDrafts($scope: String!) {
  drafts(scope: $scope) {
    ...DraftParts
  }
}
    fragment DraftParts on Draft {
  kind
  scope
  body
  version
  savedAt
}`) as unknown as TypedDocumentString<ListDraftsQuery, ListDraftsQueryVariables>;
export const SaveDraftDocument = new TypedDocumentString(`
    mutation SaveDraft($input: SaveDraftInput!) {
  saveDraft(input: $input) {
    __typename
    ...DraftParts
    ...RefusalParts
  }
}
    fragment DraftParts on Draft {
  kind
  scope
  body
  version
  savedAt
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
}`) as unknown as TypedDocumentString<SaveDraftMutation, SaveDraftMutationVariables>;
export const DeleteDraftDocument = new TypedDocumentString(`
    mutation DeleteDraft($input: DraftKeyInput!) {
  deleteDraft(input: $input)
}
    `) as unknown as TypedDocumentString<DeleteDraftMutation, DeleteDraftMutationVariables>;
export const BreakGlassDocument = new TypedDocumentString(`
    mutation BreakGlass($input: BreakGlassInput!) {
  breakGlass(input: $input) {
    __typename
    ... on BrokenGlass {
      personId
      until
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
}`) as unknown as TypedDocumentString<BreakGlassMutation, BreakGlassMutationVariables>;
export const ListKnowledgeDocument = new TypedDocumentString(`
    query ListKnowledge($kind: KnowledgeKind, $search: String, $drafts: Boolean) {
  knowledge(kind: $kind, search: $search, drafts: $drafts) {
    ...KnowledgeParts
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment KnowledgeParts on KnowledgeText {
  key
  version
  kind
  state
  title {
    ...TextParts
  }
  body {
    ...TextParts
  }
  reply {
    ...TextParts
  }
  bindings
  action
  sources
  validFrom
  writtenBy
  writtenAt
  publishedBy
  publishedAt
}`) as unknown as TypedDocumentString<ListKnowledgeQuery, ListKnowledgeQueryVariables>;
export const ReadPreferenceDocument = new TypedDocumentString(`
    query ReadPreference {
  preference {
    largeType
    shortcuts
  }
}
    `) as unknown as TypedDocumentString<ReadPreferenceQuery, ReadPreferenceQueryVariables>;
export const SavePreferenceDocument = new TypedDocumentString(`
    mutation SavePreference($input: PreferenceInput!) {
  savePreference(input: $input) {
    largeType
    shortcuts
  }
}
    `) as unknown as TypedDocumentString<SavePreferenceMutation, SavePreferenceMutationVariables>;
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
export const RevealPersonDocument = new TypedDocumentString(`
    mutation RevealPerson($input: RevealPersonInput!) {
  revealPerson(input: $input) {
    __typename
    ... on RevealedPerson {
      personId
      name
      idNumber
      phones {
        id
        number
      }
      maskAgainAt
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
}`) as unknown as TypedDocumentString<RevealPersonMutation, RevealPersonMutationVariables>;
export const ListSimulablePoliciesDocument = new TypedDocumentString(`
    query ListSimulablePolicies {
  policyVersions(kind: DECISION) {
    key
    id
    version
    state
    validFrom
    inForce
    title {
      ...TextParts
    }
    periods {
      validFrom
      validTo
      knownTo
    }
  }
}
    fragment TextParts on Text {
  zh
  en
}`) as unknown as TypedDocumentString<ListSimulablePoliciesQuery, ListSimulablePoliciesQueryVariables>;
export const ReadPolicyParametersDocument = new TypedDocumentString(`
    query ReadPolicyParameters($key: UUID!) {
  policyVersion(key: $key) {
    key
    parameters {
      name
      raw
      ambiguity
      title {
        ...TextParts
      }
      value {
        ...TextParts
      }
    }
  }
}
    fragment TextParts on Text {
  zh
  en
}`) as unknown as TypedDocumentString<ReadPolicyParametersQuery, ReadPolicyParametersQueryVariables>;
export const ListSimulableListsDocument = new TypedDocumentString(`
    query ListSimulableLists {
  areaVersions(first: 50, state: [READY, HELD, PUBLISHED]) {
    edges {
      node {
        id
        sequence
        state
        listTime
        inForceTo
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ListSimulableListsQuery, ListSimulableListsQueryVariables>;
export const ReadSimulatedListDocument = new TypedDocumentString(`
    query ReadSimulatedList($id: UUID!) {
  areaVersion(id: $id) {
    id
    sequence
    listTime
    state
  }
}
    `) as unknown as TypedDocumentString<ReadSimulatedListQuery, ReadSimulatedListQueryVariables>;
export const DraftFromVariantDocument = new TypedDocumentString(`
    mutation DraftFromVariant($input: CreatePolicyDraftInput!) {
  createPolicyDraft(input: $input) {
    __typename
    ... on PolicyVersion {
      key
    }
    ... on PolicyRefused {
      code
      message {
        ...TextParts
      }
    }
  }
}
    fragment TextParts on Text {
  zh
  en
}`) as unknown as TypedDocumentString<DraftFromVariantMutation, DraftFromVariantMutationVariables>;
export const ListShadowRunsDocument = new TypedDocumentString(`
    query ListShadowRuns {
  shadowRuns {
    ...ShadowRunParts
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment ShadowRunParts on ShadowRun {
  id
  state
  startedBy
  startedAt
  endedAt
  nextAt
  takesOverAt
  allowedActions
  policy {
    key
    id
    version
    title {
      ...TextParts
    }
  }
  figures {
    at
    persons
    changed {
      ...CountParts
    }
    stricter {
      ...CountParts
    }
    milder {
      ...CountParts
    }
    restrictedBefore {
      ...CountParts
    }
    restrictedAfter {
      ...CountParts
    }
  }
}
fragment CountParts on SuppressedCount {
  value
  atLeast
  suppressed
}`) as unknown as TypedDocumentString<ListShadowRunsQuery, ListShadowRunsQueryVariables>;
export const ShowShadowRunDocument = new TypedDocumentString(`
    query ShowShadowRun($id: UUID!) {
  shadowRun(id: $id) {
    ...ShadowRunParts
    simulation {
      id
    }
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment ShadowRunParts on ShadowRun {
  id
  state
  startedBy
  startedAt
  endedAt
  nextAt
  takesOverAt
  allowedActions
  policy {
    key
    id
    version
    title {
      ...TextParts
    }
  }
  figures {
    at
    persons
    changed {
      ...CountParts
    }
    stricter {
      ...CountParts
    }
    milder {
      ...CountParts
    }
    restrictedBefore {
      ...CountParts
    }
    restrictedAfter {
      ...CountParts
    }
  }
}
fragment CountParts on SuppressedCount {
  value
  atLeast
  suppressed
}`) as unknown as TypedDocumentString<ShowShadowRunQuery, ShowShadowRunQueryVariables>;
export const ReadShadowResultDocument = new TypedDocumentString(`
    query ReadShadowResult($id: UUID!) {
  simulation(id: $id) {
    ...SimulationParts
    variants {
      label
      result {
        ...SimulationResultParts
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
fragment OutcomeHeadParts on SimulatedOutcome {
  colour
  popup
  determinacy
}
fragment CountParts on SuppressedCount {
  value
  atLeast
  suppressed
}
fragment MatrixCellParts on MatrixCell {
  effect
  before {
    ...OutcomeHeadParts
  }
  after {
    ...OutcomeHeadParts
  }
  count {
    ...CountParts
  }
}
fragment OverReachParts on OverReachFigures {
  countiesListed
  countiesSwept
  factor
  personsInArea {
    ...CountParts
  }
  personsOnlyCounty {
    ...CountParts
  }
  personsOnlyPrefecture {
    ...CountParts
  }
  personsSibling {
    ...CountParts
  }
}
fragment SimulationResultParts on SimulationResult {
  persons
  changed {
    ...CountParts
  }
  stricter {
    ...CountParts
  }
  milder {
    ...CountParts
  }
  matrix {
    ...MatrixCellParts
  }
  prefecturesWithheld
  prefectures {
    division {
      ...DivisionParts
    }
    restrictedBefore {
      ...CountParts
    }
    restrictedAfter {
      ...CountParts
    }
    stricter {
      ...CountParts
    }
    milder {
      ...CountParts
    }
  }
  overReach {
    before {
      ...OverReachParts
    }
    after {
      ...OverReachParts
    }
  }
  expectedCalls {
    low
    high
    basis {
      ...TextParts
    }
  }
  rules {
    ruleId
    title {
      ...TextParts
    }
    before {
      ...CountParts
    }
    after {
      ...CountParts
    }
  }
  samples {
    pseudonym
    before {
      ...OutcomeHeadParts
    }
    after {
      ...OutcomeHeadParts
    }
    sentencesBefore {
      ...TextParts
    }
    sentencesAfter {
      ...TextParts
    }
  }
}
fragment SimulationParts on Simulation {
  id
  label
  kind
  state
  asOf
  knownAt
  restarts
  requestedBy
  requestedAt
  startedAt
  finishedAt
  total
  judged
  etaSeconds
  allowedActions
}`) as unknown as TypedDocumentString<ReadShadowResultQuery, ReadShadowResultQueryVariables>;
export const StartShadowRunDocument = new TypedDocumentString(`
    mutation StartShadowRun($policyKey: UUID!) {
  startShadowRun(policyKey: $policyKey) {
    __typename
    ... on ShadowRun {
      id
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
}`) as unknown as TypedDocumentString<StartShadowRunMutation, StartShadowRunMutationVariables>;
export const StopShadowRunDocument = new TypedDocumentString(`
    mutation StopShadowRun($id: UUID!) {
  stopShadowRun(id: $id) {
    __typename
    ... on ShadowRun {
      id
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
}`) as unknown as TypedDocumentString<StopShadowRunMutation, StopShadowRunMutationVariables>;
export const ListSimulationsDocument = new TypedDocumentString(`
    query ListSimulations($first: Int, $after: String) {
  simulations(first: $first, after: $after) {
    edges {
      cursor
      node {
        ...SimulationParts
        variants {
          label
          result {
            changed {
              ...CountParts
            }
            stricter {
              ...CountParts
            }
            milder {
              ...CountParts
            }
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
    fragment CountParts on SuppressedCount {
  value
  atLeast
  suppressed
}
fragment SimulationParts on Simulation {
  id
  label
  kind
  state
  asOf
  knownAt
  restarts
  requestedBy
  requestedAt
  startedAt
  finishedAt
  total
  judged
  etaSeconds
  allowedActions
}`) as unknown as TypedDocumentString<ListSimulationsQuery, ListSimulationsQueryVariables>;
export const ShowSimulationDocument = new TypedDocumentString(`
    query ShowSimulation($id: UUID!) {
  simulation(id: $id) {
    ...SimulationParts
    error {
      ...TextParts
    }
    prefectures {
      ...DivisionParts
    }
    variants {
      ...VariantParts
      result {
        ...SimulationResultParts
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
fragment OutcomeHeadParts on SimulatedOutcome {
  colour
  popup
  determinacy
}
fragment CountParts on SuppressedCount {
  value
  atLeast
  suppressed
}
fragment MatrixCellParts on MatrixCell {
  effect
  before {
    ...OutcomeHeadParts
  }
  after {
    ...OutcomeHeadParts
  }
  count {
    ...CountParts
  }
}
fragment OverReachParts on OverReachFigures {
  countiesListed
  countiesSwept
  factor
  personsInArea {
    ...CountParts
  }
  personsOnlyCounty {
    ...CountParts
  }
  personsOnlyPrefecture {
    ...CountParts
  }
  personsSibling {
    ...CountParts
  }
}
fragment SimulationResultParts on SimulationResult {
  persons
  changed {
    ...CountParts
  }
  stricter {
    ...CountParts
  }
  milder {
    ...CountParts
  }
  matrix {
    ...MatrixCellParts
  }
  prefecturesWithheld
  prefectures {
    division {
      ...DivisionParts
    }
    restrictedBefore {
      ...CountParts
    }
    restrictedAfter {
      ...CountParts
    }
    stricter {
      ...CountParts
    }
    milder {
      ...CountParts
    }
  }
  overReach {
    before {
      ...OverReachParts
    }
    after {
      ...OverReachParts
    }
  }
  expectedCalls {
    low
    high
    basis {
      ...TextParts
    }
  }
  rules {
    ruleId
    title {
      ...TextParts
    }
    before {
      ...CountParts
    }
    after {
      ...CountParts
    }
  }
  samples {
    pseudonym
    before {
      ...OutcomeHeadParts
    }
    after {
      ...OutcomeHeadParts
    }
    sentencesBefore {
      ...TextParts
    }
    sentencesAfter {
      ...TextParts
    }
  }
}
fragment SimulationParts on Simulation {
  id
  label
  kind
  state
  asOf
  knownAt
  restarts
  requestedBy
  requestedAt
  startedAt
  finishedAt
  total
  judged
  etaSeconds
  allowedActions
}
fragment VariantParts on SimulationVariant {
  label
  document
  policy {
    key
    id
    version
    title {
      ...TextParts
    }
  }
  areaVersionId
  parameters {
    name
    value
  }
}`) as unknown as TypedDocumentString<ShowSimulationQuery, ShowSimulationQueryVariables>;
export const WatchSimulationDocument = new TypedDocumentString(`
    query WatchSimulation($id: UUID!) {
  simulation(id: $id) {
    ...SimulationParts
  }
}
    fragment SimulationParts on Simulation {
  id
  label
  kind
  state
  asOf
  knownAt
  restarts
  requestedBy
  requestedAt
  startedAt
  finishedAt
  total
  judged
  etaSeconds
  allowedActions
}`) as unknown as TypedDocumentString<WatchSimulationQuery, WatchSimulationQueryVariables>;
export const StartSimulationDocument = new TypedDocumentString(`
    mutation StartSimulation($input: SimulationInput!) {
  startSimulation(input: $input) {
    __typename
    ... on Simulation {
      id
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
}`) as unknown as TypedDocumentString<StartSimulationMutation, StartSimulationMutationVariables>;
export const CancelSimulationDocument = new TypedDocumentString(`
    mutation CancelSimulation($id: UUID!) {
  cancelSimulation(id: $id) {
    __typename
    ... on Simulation {
      id
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
}`) as unknown as TypedDocumentString<CancelSimulationMutation, CancelSimulationMutationVariables>;
export const ListStaffDocument = new TypedDocumentString(`
    query ListStaff {
  staffAccounts {
    ...StaffAccountParts
  }
}
    fragment StaffAccountParts on StaffAccount {
  id
  username
  displayName
  roles
  jurisdictions
  partnerId
  partnerName
  active
  hasSecondFactor
  signsInBySso
  createdAt
  lastSignInAt
  openSessions
  invitedUntil
}`) as unknown as TypedDocumentString<ListStaffQuery, ListStaffQueryVariables>;
export const InviteStaffDocument = new TypedDocumentString(`
    mutation InviteStaff($input: InviteStaffInput!) {
  inviteStaff(input: $input) {
    __typename
    ... on StaffInvitation {
      token
      expiresAt
      staff {
        ...StaffAccountParts
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
}
fragment StaffAccountParts on StaffAccount {
  id
  username
  displayName
  roles
  jurisdictions
  partnerId
  partnerName
  active
  hasSecondFactor
  signsInBySso
  createdAt
  lastSignInAt
  openSessions
  invitedUntil
}`) as unknown as TypedDocumentString<InviteStaffMutation, InviteStaffMutationVariables>;
export const ResetStaffAccessDocument = new TypedDocumentString(`
    mutation ResetStaffAccess($id: UUID!) {
  resetStaffAccess(id: $id) {
    __typename
    ... on StaffInvitation {
      token
      expiresAt
      staff {
        ...StaffAccountParts
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
}
fragment StaffAccountParts on StaffAccount {
  id
  username
  displayName
  roles
  jurisdictions
  partnerId
  partnerName
  active
  hasSecondFactor
  signsInBySso
  createdAt
  lastSignInAt
  openSessions
  invitedUntil
}`) as unknown as TypedDocumentString<ResetStaffAccessMutation, ResetStaffAccessMutationVariables>;
export const ChangeStaffRightsDocument = new TypedDocumentString(`
    mutation ChangeStaffRights($input: ChangeStaffRightsInput!) {
  changeStaffRights(input: $input) {
    __typename
    ... on StaffAccount {
      ...StaffAccountParts
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
}
fragment StaffAccountParts on StaffAccount {
  id
  username
  displayName
  roles
  jurisdictions
  partnerId
  partnerName
  active
  hasSecondFactor
  signsInBySso
  createdAt
  lastSignInAt
  openSessions
  invitedUntil
}`) as unknown as TypedDocumentString<ChangeStaffRightsMutation, ChangeStaffRightsMutationVariables>;
export const DeactivateStaffDocument = new TypedDocumentString(`
    mutation DeactivateStaff($id: UUID!) {
  deactivateStaff(id: $id) {
    __typename
    ... on StaffAccount {
      ...StaffAccountParts
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
}
fragment StaffAccountParts on StaffAccount {
  id
  username
  displayName
  roles
  jurisdictions
  partnerId
  partnerName
  active
  hasSecondFactor
  signsInBySso
  createdAt
  lastSignInAt
  openSessions
  invitedUntil
}`) as unknown as TypedDocumentString<DeactivateStaffMutation, DeactivateStaffMutationVariables>;
export const ReactivateStaffDocument = new TypedDocumentString(`
    mutation ReactivateStaff($id: UUID!) {
  reactivateStaff(id: $id) {
    __typename
    ... on StaffAccount {
      ...StaffAccountParts
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
}
fragment StaffAccountParts on StaffAccount {
  id
  username
  displayName
  roles
  jurisdictions
  partnerId
  partnerName
  active
  hasSecondFactor
  signsInBySso
  createdAt
  lastSignInAt
  openSessions
  invitedUntil
}`) as unknown as TypedDocumentString<ReactivateStaffMutation, ReactivateStaffMutationVariables>;
export const EndStaffSessionsDocument = new TypedDocumentString(`
    mutation EndStaffSessions($id: UUID!) {
  endStaffSessions(id: $id) {
    __typename
    ... on StaffAccount {
      ...StaffAccountParts
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
}
fragment StaffAccountParts on StaffAccount {
  id
  username
  displayName
  roles
  jurisdictions
  partnerId
  partnerName
  active
  hasSecondFactor
  signsInBySso
  createdAt
  lastSignInAt
  openSessions
  invitedUntil
}`) as unknown as TypedDocumentString<EndStaffSessionsMutation, EndStaffSessionsMutationVariables>;
export const ReadAlertsDocument = new TypedDocumentString(`
    query ReadAlerts($open: Boolean) {
  analystAlerts(open: $open) {
    ...AlertParts
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment AlertParts on AnalystAlert {
  id
  kind
  subject
  value
  usual
  question
  raisedAt
  closedAt
  acknowledgedAt
  acknowledgedBy
  note
  title {
    ...TextParts
  }
  text {
    ...TextParts
  }
}`) as unknown as TypedDocumentString<ReadAlertsQuery, ReadAlertsQueryVariables>;
export const AcknowledgeAlertDocument = new TypedDocumentString(`
    mutation AcknowledgeAlert($input: AcknowledgeAlertInput!) {
  acknowledgeAlert(input: $input) {
    __typename
    ... on AnalystAlert {
      id
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
}`) as unknown as TypedDocumentString<AcknowledgeAlertMutation, AcknowledgeAlertMutationVariables>;
export const ReadExportsDocument = new TypedDocumentString(`
    query ReadExports {
  exports {
    ...ExportParts
  }
}
    fragment ExportParts on ExportJob {
  id
  state
  format
  question
  progress
  rows
  bytes
  sha256
  datasetVersion
  askedAt
  finishedAt
  expiresAt
}`) as unknown as TypedDocumentString<ReadExportsQuery, ReadExportsQueryVariables>;
export const StartExportDocument = new TypedDocumentString(`
    mutation StartExport($input: ExportInput!) {
  startExport(input: $input) {
    __typename
    ...ExportParts
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
fragment ExportParts on ExportJob {
  id
  state
  format
  question
  progress
  rows
  bytes
  sha256
  datasetVersion
  askedAt
  finishedAt
  expiresAt
}`) as unknown as TypedDocumentString<StartExportMutation, StartExportMutationVariables>;
export const CancelExportDocument = new TypedDocumentString(`
    mutation CancelExport($id: UUID!) {
  cancelExport(id: $id) {
    __typename
    ...ExportParts
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
fragment ExportParts on ExportJob {
  id
  state
  format
  question
  progress
  rows
  bytes
  sha256
  datasetVersion
  askedAt
  finishedAt
  expiresAt
}`) as unknown as TypedDocumentString<CancelExportMutation, CancelExportMutationVariables>;
export const ReadGapLayerDocument = new TypedDocumentString(`
    query ReadGapLayer($from: Date!, $to: Date!) {
  precisionGap(from: $from, to: $to, prefectures: 400) {
    day
    measuredFor
    prefectures {
      listed
      swept
      factor
      prefecture {
        ...DivisionParts
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
}`) as unknown as TypedDocumentString<ReadGapLayerQuery, ReadGapLayerQueryVariables>;
export const ReadListedPlacesDocument = new TypedDocumentString(`
    query ReadListedPlaces($division: DivisionCode!) {
  riskAreas(division: $division, first: 100) {
    edges {
      node {
        id
        level
        place
        inForceFrom
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
}`) as unknown as TypedDocumentString<ReadListedPlacesQuery, ReadListedPlacesQueryVariables>;
export const ReadOverviewDocument = new TypedDocumentString(`
    query ReadOverview($tests: StatisticsInput!, $statuses: StatisticsInput!, $appeals: StatisticsInput!, $lag: StatisticsInput!, $backlogFrom: DateTime!, $backlogTo: DateTime!, $gapFrom: Date!, $gapTo: Date!, $mayBacklog: Boolean!, $mayGap: Boolean!) {
  tests: statistics(input: $tests) {
    ...StatisticsAnswer
  }
  statuses: statistics(input: $statuses) {
    ...StatisticsAnswer
  }
  appeals: statistics(input: $appeals) {
    ...StatisticsAnswer
  }
  lag: statistics(input: $lag) {
    ...StatisticsAnswer
  }
  analystAlerts(open: true) {
    ...AlertParts
  }
  deskIndicators(from: $backlogFrom, to: $backlogTo, codes: [BACKLOG_AGE]) @include(if: $mayBacklog) {
    indicators {
      code
      total {
        cases
        withheld
      }
    }
  }
  precisionGap(from: $gapFrom, to: $gapTo, prefectures: 0) @include(if: $mayGap) {
    day
    measuredFor
    ordinary {
      ...ReachParts
    }
    personsOnlyPrefecture {
      ...GapPersonsParts
    }
  }
}
    fragment ReachParts on CountyReach {
  listed
  swept
  factor
}
fragment GapPersonsParts on SuppressedCount {
  value
  suppressed
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
fragment AlertParts on AnalystAlert {
  id
  kind
  subject
  value
  usual
  question
  raisedAt
  closedAt
  acknowledgedAt
  acknowledgedBy
  note
  title {
    ...TextParts
  }
  text {
    ...TextParts
  }
}
fragment StatisticsValueParts on StatisticsValue {
  value
  withheld
  atLeast
}
fragment StatisticsParts on Statistics {
  columns {
    dimension
    title {
      ...TextParts
    }
  }
  measures {
    code
    unit
    title {
      ...TextParts
    }
  }
  rows {
    keys
    labels {
      ...TextParts
    }
    values {
      ...StatisticsValueParts
    }
  }
  totals {
    ...StatisticsValueParts
  }
  withheldRows
  k
  asOf
  completeTo
  datasetVersion
  truncated
}
fragment StatisticsAnswer on StatisticsResult {
  __typename
  ...StatisticsParts
  ...RefusalParts
}`) as unknown as TypedDocumentString<ReadOverviewQuery, ReadOverviewQueryVariables>;
export const ReadSavedQuestionsDocument = new TypedDocumentString(`
    query ReadSavedQuestions {
  savedQuestions {
    ...SavedQuestionParts
  }
}
    fragment SavedQuestionParts on SavedQuestion {
  id
  name
  description
  shared
  owner
  mine
  question
  version
  savedAt
}`) as unknown as TypedDocumentString<ReadSavedQuestionsQuery, ReadSavedQuestionsQueryVariables>;
export const ReadQuestionVersionsDocument = new TypedDocumentString(`
    query ReadQuestionVersions($id: UUID!) {
  savedQuestionVersions(id: $id) {
    version
    name
    description
    shared
    question
    savedAt
  }
}
    `) as unknown as TypedDocumentString<ReadQuestionVersionsQuery, ReadQuestionVersionsQueryVariables>;
export const SaveQuestionDocument = new TypedDocumentString(`
    mutation SaveQuestion($input: SaveQuestionInput!) {
  saveQuestion(input: $input) {
    __typename
    ...SavedQuestionParts
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
fragment SavedQuestionParts on SavedQuestion {
  id
  name
  description
  shared
  owner
  mine
  question
  version
  savedAt
}`) as unknown as TypedDocumentString<SaveQuestionMutation, SaveQuestionMutationVariables>;
export const DeleteQuestionDocument = new TypedDocumentString(`
    mutation DeleteQuestion($id: UUID!) {
  deleteQuestion(id: $id)
}
    `) as unknown as TypedDocumentString<DeleteQuestionMutation, DeleteQuestionMutationVariables>;
export const RestoreQuestionDocument = new TypedDocumentString(`
    mutation RestoreQuestion($id: UUID!) {
  restoreQuestion(id: $id) {
    __typename
    ...SavedQuestionParts
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
fragment SavedQuestionParts on SavedQuestion {
  id
  name
  description
  shared
  owner
  mine
  question
  version
  savedAt
}`) as unknown as TypedDocumentString<RestoreQuestionMutation, RestoreQuestionMutationVariables>;
export const AskStatisticsDocument = new TypedDocumentString(`
    query AskStatistics($input: StatisticsInput!) {
  statistics(input: $input) {
    ...StatisticsAnswer
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
fragment StatisticsValueParts on StatisticsValue {
  value
  withheld
  atLeast
}
fragment StatisticsParts on Statistics {
  columns {
    dimension
    title {
      ...TextParts
    }
  }
  measures {
    code
    unit
    title {
      ...TextParts
    }
  }
  rows {
    keys
    labels {
      ...TextParts
    }
    values {
      ...StatisticsValueParts
    }
  }
  totals {
    ...StatisticsValueParts
  }
  withheldRows
  k
  asOf
  completeTo
  datasetVersion
  truncated
}
fragment StatisticsAnswer on StatisticsResult {
  __typename
  ...StatisticsParts
  ...RefusalParts
}`) as unknown as TypedDocumentString<AskStatisticsQuery, AskStatisticsQueryVariables>;
export const ReadCatalogueDocument = new TypedDocumentString(`
    query ReadCatalogue {
  statisticsCatalogue {
    ...CatalogueParts
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment CatalogueParts on StatisticsSubjectInfo {
  subject
  isStock
  title {
    ...TextParts
  }
  definition {
    ...TextParts
  }
  dimensions {
    dimension
    title {
      ...TextParts
    }
  }
  measures {
    code
    unit
    title {
      ...TextParts
    }
    definition {
      ...TextParts
    }
  }
}`) as unknown as TypedDocumentString<ReadCatalogueQuery, ReadCatalogueQueryVariables>;
export const OpenQuestionDocument = new TypedDocumentString(`
    query OpenQuestion($input: StatisticsInput!, $code: String!, $within: Boolean!) {
  statistics(input: $input) {
    ...StatisticsAnswer
  }
  statisticsCatalogue {
    ...CatalogueParts
  }
  divisions(search: $code, first: 1) @include(if: $within) {
    ...DivisionParts
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
fragment RefusalParts on Refusal {
  code
  field
  message {
    ...TextParts
  }
}
fragment StatisticsValueParts on StatisticsValue {
  value
  withheld
  atLeast
}
fragment StatisticsParts on Statistics {
  columns {
    dimension
    title {
      ...TextParts
    }
  }
  measures {
    code
    unit
    title {
      ...TextParts
    }
  }
  rows {
    keys
    labels {
      ...TextParts
    }
    values {
      ...StatisticsValueParts
    }
  }
  totals {
    ...StatisticsValueParts
  }
  withheldRows
  k
  asOf
  completeTo
  datasetVersion
  truncated
}
fragment CatalogueParts on StatisticsSubjectInfo {
  subject
  isStock
  title {
    ...TextParts
  }
  definition {
    ...TextParts
  }
  dimensions {
    dimension
    title {
      ...TextParts
    }
  }
  measures {
    code
    unit
    title {
      ...TextParts
    }
    definition {
      ...TextParts
    }
  }
}
fragment StatisticsAnswer on StatisticsResult {
  __typename
  ...StatisticsParts
  ...RefusalParts
}`) as unknown as TypedDocumentString<OpenQuestionQuery, OpenQuestionQueryVariables>;
export const AskTwiceDocument = new TypedDocumentString(`
    query AskTwice($whole: StatisticsInput!, $parts: StatisticsInput!) {
  whole: statistics(input: $whole) {
    ...StatisticsAnswer
  }
  parts: statistics(input: $parts) {
    ...StatisticsAnswer
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
fragment StatisticsValueParts on StatisticsValue {
  value
  withheld
  atLeast
}
fragment StatisticsParts on Statistics {
  columns {
    dimension
    title {
      ...TextParts
    }
  }
  measures {
    code
    unit
    title {
      ...TextParts
    }
  }
  rows {
    keys
    labels {
      ...TextParts
    }
    values {
      ...StatisticsValueParts
    }
  }
  totals {
    ...StatisticsValueParts
  }
  withheldRows
  k
  asOf
  completeTo
  datasetVersion
  truncated
}
fragment StatisticsAnswer on StatisticsResult {
  __typename
  ...StatisticsParts
  ...RefusalParts
}`) as unknown as TypedDocumentString<AskTwiceQuery, AskTwiceQueryVariables>;
export const ListVenuesDocument = new TypedDocumentString(`
    query ListVenues($first: Int, $after: String, $search: String) {
  venues(first: $first, after: $after, search: $search) {
    edges {
      cursor
      node {
        ...VenueParts
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
fragment VenueParts on Venue {
  id
  code
  name
  kind
  scans
  forwarded
  division {
    ...DivisionParts
  }
}`) as unknown as TypedDocumentString<ListVenuesQuery, ListVenuesQueryVariables>;
export const ListVenueScansDocument = new TypedDocumentString(`
    query ListVenueScans($first: Int, $after: String, $venueId: UUID!) {
  venueScans(first: $first, after: $after, venueId: $venueId) {
    edges {
      cursor
      node {
        ...VenueScanParts
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment TextParts on Text {
  zh
  en
}
fragment VenueScanParts on VenueScan {
  id
  scannedAt
  personName
  personIdNumber
  forwarded
  remote {
    reason
    sentence {
      ...TextParts
    }
  }
}`) as unknown as TypedDocumentString<ListVenueScansQuery, ListVenueScansQueryVariables>;
export const ReadWallDocument = new TypedDocumentString(`
    query ReadWall {
  deskWall {
    at
    ageP90Minutes
    transfersWithoutReceipt
    openIncidents
    classes {
      urgency
      open
      unassigned
      soon
      overdue
      ageP90Minutes
      oldestOpenedAt
    }
    agents {
      staffId
      name
      present
      open
      soon
      overdue
      decidedToday
      cases {
        ...WallCaseParts
      }
    }
    waiting {
      ...WallCaseParts
    }
    oldestT0 {
      ...WallCaseParts
    }
    escalations {
      id
      stage
      due
      at
      appeal {
        ...WallCaseParts
      }
    }
  }
}
    fragment WallCaseParts on WallCase {
  id
  number
  urgency
  state
  openedAt
  departureAt
  decideDue
  handlerId
  version
}`) as unknown as TypedDocumentString<ReadWallQuery, ReadWallQueryVariables>;
export const TakeCareDocument = new TypedDocumentString(`
    mutation TakeCare($id: UUID!) {
  acknowledgeEscalation(id: $id) {
    __typename
    ... on TakenCare {
      id
    }
    ... on Refusal {
      ...RefusalParts
    }
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
}`) as unknown as TypedDocumentString<TakeCareMutation, TakeCareMutationVariables>;