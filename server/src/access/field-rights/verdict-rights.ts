import { masked, plain, type Reader, type Rights } from './field-right.js';
import { CASE, DECIDES, DESK } from './readers.js';

const AUDIT: readonly Reader[] = ['AUDITOR'];
const LOG: readonly Reader[] = ['SUPERVISOR', 'AUDITOR', 'access-log:read'];
const DATA_RIGHTS: readonly Reader[] = [...DECIDES, 'AUDITOR'];
const EXPLAINED: readonly Reader[] = [...DESK, 'explanation:read'];
const CHECKED: readonly Reader[] = [...DESK, 'status:read', 'status:watch'];
const DECLARED: readonly Reader[] = [...CASE, 'declaration:write', 'community:write'];

/** What was decided about a person, who is told, who looked, and what people ask for about their own data. */
export const VERDICT_RIGHTS: Readonly<Record<string, Rights>> = {
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
  EvidenceRef: {
    ...masked(CASE, 'number'),
    ...plain(CASE, 'areas countsUntil countsUntilSentence division factId hit kind precision precisionSentence source'),
  },
  DataGap: plain(CASE, 'code factId nextStep owner sentence wayOut'),
  Clear: plain(CASE, 'at colour factIds kind needs popup sentence'),
  Outcome: plain(CASE, 'colour decidingRuleId determinacy headline popup validUntil'),
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
};
