export * from './time/time.js';
export * from './division/division.js';
export * from './area/area.js';
export * from './area/published-list.js';
export { parseHour, parseNationalList } from './area/national-list.js';
export { datelessRows, parseListRows, type ListRow } from './area/list-rows.js';
export { parsePlace, type Place } from './area/place.js';
export * from './area/gazetteer.js';
export * from './area/plausibility.js';
export * from './evidence/evidence.js';
export * from './evidence/binding-period.js';
export * from './evidence/binding-state.js';
export * from './evidence/binding-feed.js';
export * from './family/companion.js';
export * from './family/delegation.js';
export * from './merging/duplicate-score.js';
export * from './policy/policy.js';
export * from './policy/fact-name.js';
export { parsePolicy, policyAt } from './policy/parse-policy.js';
export { parseAnyPolicy, type AnyPolicy } from './policy/any-policy.js';
export { upgradeDocument } from './policy/upgrade-document.js';
export { runCases, type CaseResult } from './policy/run-cases.js';
export { ENTRY_SIGNS, PARAMETER_WORDS, WINDOW_WORDS } from './policy/read-parameters.js';
export { parsePolicyCases, runPolicyCase, type PolicyCase } from './policy/policy-case.js';
export { ParseError, Reader, type ParseFault } from './policy/reader.js';
export * from './display/display-policy.js';
export * from './display/display-tests.js';
export * from './display/day-token.js';
export * from './display/token-key.js';
export * from './display/display-sentences.js';
export * from './recognition/recognition-policy.js';
export * from './recognition/recognise-test.js';
export { testCountsUntil } from './recognition/test-validity.js';
export * from './recognition/recognition-sentences.js';
export * from './vaccination/vaccination-policy.js';
export * from './vaccination/vaccination-status.js';
export * from './vaccination/vaccination-sentences.js';
export * from './desk/desk-policy.js';
export * from './retention/retention-policy.js';
export * from './retention/kept-until.js';
export * from './retention/erasure-ground.js';
export { LONGEST_LOOK_BACK_DAYS } from './retention/parse-retention-policy.js';
export { RETENTION_TITLES } from './policy/retention-parameter-words.js';
export * from './desk/desk-clock.js';
export * from './desk/escalation.js';
export * from './desk/queue-order.js';
export * from './evaluation/outcome.js';
export { indexAreas, hitLevel, type AreaIndex, type AreaMeeting } from './evaluation/area-index.js';
export { evaluate } from './evaluation/evaluate.js';
export { judge, judgeWithAll, type Judgement } from './evaluation/judge.js';
export { strictness } from './evaluation/strictness.js';
export * from './evaluation/sentences.js';
export * from './evaluation/gap-steps.js';
export * from './evaluation/reason-group.js';
export { elderScript } from './evaluation/elder-script.js';
export { conditionText } from './policy/policy-text.js';
export * from './correction/apply-corrections.js';
export * from './correction/check-correction.js';
export * from './correction/check-proposal.js';
export * from './correction/companions.js';
export * from './correction/corrected-doses.js';
export * from './correction/effect.js';
export * from './correction/second-person.js';
export { isInForce, proposalOf } from './correction/mildest.js';
export * from './masking/masking.js';
export * from './agency/agency.js';
export * from './appeal/appeal.js';
export * from './appeal/moves.js';
export * from './appeal/move-table.js';
export * from './appeal/four-eyes.js';
export * from './appeal/disclosure.js';
export * from './appeal/duplicate.js';
export * from './appeal/urgency-change.js';
export * from './appeal/causes.js';
export * from './appeal/probable-cause.js';
export { NO_BACKGROUND, type CauseBackground, type CauseScene, type RegisterState } from './appeal/cause-scene.js';
export * from './script/call-script.js';
export * from './script/call-card.js';
export * from './script/connector-answer.js';
export * from './script/knowledge.js';
export * from './script/read-in-groups.js';
export * from './script/template.js';
export { CAUSE_LIMITS, type CauseLimit } from './appeal/cause-limits.js';
export * from './appeal/verdict.js';
export * from './identity/resident-number.js';
export * from './identity/mobile-number.js';
export * from './division/build-divisions.js';
export { bureauStreets, bureauZones, historyRows, zone } from './division/reference-rows.js';
export * from './simulation/simulated-outcome.js';
export * from './simulation/simulation-result.js';
export * from './simulation/tally.js';
export * from './simulation/sample.js';
export { APPEAL_RATE_DAYS, type AppealRate } from './simulation/expected-calls.js';
export { publishResults, type CountedResult, type VariantFrame } from './simulation/publish-result.js';
export { isSmall, SMALLEST_SHOWN } from './simulation/withhold.js';
export {
  isAboutCases,
  isRefused,
  POLICY_FINDING_CODES,
  type FindingSeverity,
  type PolicyFinding,
  type PolicyFindingCode,
} from './policy/finding.js';
export { overlap, type Period, type RunningEdition } from './policy/period.js';
export { checkPolicy, type PolicyCheck, type PolicyToCheck } from './policy/check-policy.js';
export { factsRead } from './policy/facts-read.js';
export * from './policy/policy-life.js';
export * from './policy/plan-periods.js';
export { RULE_OPERATORS, ruleLines, termLines, type RuleLine, type RuleOperator } from './policy/rule-lines.js';
export { findingSentence } from './policy/finding-sentences.js';
export { expectationText } from './policy/expectation-text.js';
export { describeParameters, type DescribedParameter } from './policy/describe-parameters.js';
export {
  compareCases,
  comparePolicies,
  DIFFERENCES,
  type ComparedCase,
  type ComparedParameter,
  type ComparedRule,
  type Difference,
  type PolicyComparison,
} from './policy/compare-policies.js';
export { overlayParameters, type ParameterOverride } from './policy/overlay-parameters.js';
export * from './precision-gap/precision-gap.js';
export * from './incident/incident.js';
export * from './incident/fact-selector.js';
export * from './incident/incident-draft.js';
export * from './incident/incident-wave.js';
export * from './incident/incident-sign.js';
export * from './incident/root-cause.js';
export * from './notice/notice-words.js';
export * from './notice/notice-life.js';
export { noticeErrorSentence } from './notice/notice-errors.js';
export { elderNotice } from './notice/elder-notice.js';
export * from './quality/quality-risk.js';
export * from './quality/quality-review.js';
export * from './indicator/indicator.js';
export * from './indicator/withhold-figures.js';
export * from './import/clean-text.js';
export * from './import/row-problem.js';
export { type CodeSubject, type RawRow, type RowIdentifier, type RowScene } from './import/row-reader.js';
export * from './import/test-row.js';
export * from './import/dose-row.js';
export * from './connector/source.js';
export * from './connector/foreign-record.js';
export * from './connector/source-sentences.js';
export * from './code-mapping/code-mapping.js';
export * from './institution/institution.js';
export * from './institution/institution-row.js';
export * from './institution/social-credit-code.js';
export * from './result-track/hops.js';
export * from './result-track/track-result.js';
export * from './integrity/integrity-change.js';
export { leastDistanceKm } from './division/distance.js';
export * from './journey/stay-strength.js';
export * from './journey/stay-record.js';
export { REMOTE_REASONS, remoteGrounds, type RemoteGround, type RemoteReason } from './journey/remote-scan.js';
export { remoteSentence } from './journey/remote-words.js';
export { scanGrounds } from './evaluation/counted-stays.js';
export * from './journey/forwarded-code.js';
export * from './community/community-loop.js';
export * from './community/field-task.js';
export * from './partner/webhook.js';
export { type PartnerVerdict, reasonCategory, type ReasonCategory } from './partner/reason-category.js';
export * from './statistics/catalogue.js';
export * from './statistics/question.js';
export * from './league/publish-league.js';
export * from './statistics/protect.js';
export { bucketMinutes, quantile } from './statistics/histogram.js';
