export * from './orm/embedded-database.js';
export { DataFolderInUseError } from './orm/folder-lock.js';
export { NoEmbeddedPostgresError } from './orm/postgres-binaries.js';
export type { Durability } from './orm/server-settings.js';
export * from './orm/migrate.js';
export * from './orm/store.js';
export * from './orm/transaction.js';
export * from './orm/copy-text.js';
export * from './identity/keyring.js';
export * from './identity/rotate-keys.js';
export * from './person/reveal-personal.js';
export * from './person/fact-report.js';
export { endFacts, type FactTable } from './person/append-facts.js';
export { lockLiving } from './person/living-records.js';
export * from './person/person.repository.js';
export * from './person/correction-test.js';
export * from './person/correction-dose.js';
export { factsJson, fromStoredFacts, loadFacts, type StoredFacts } from './person/load-facts.js';
export { streamFacts } from './person/stream-facts.js';
export * from './stay/stay.repository.js';
export * from './test/nucleic-test.repository.js';
export * from './import/import-batch.repository.js';
export * from './import/run-import.js';
export { readLines, type ImportFormat } from './import/read-lines.js';
export { UnreadableDeliveryError } from './import/unreadable-delivery.js';
export { withinTerritory } from './import/within-territory.js';
export { testImport, doseImport } from './import/import-ways.js';
export { stayImport, type StaySender } from './import/stay-import.js';
export { byCreditCode, institutionsByCode } from './import/by-credit-code.js';
export { bindingImport } from './import/binding-import.js';
export * from './phone/phone-binding.repository.js';
export * from './vaccination/vaccination.repository.js';
export * from './vaccination/vaccine-products.js';
export * from './declaration/declaration.repository.js';
export { applyStays } from './journey/apply-stays.js';
export * from './venue/venue.repository.js';
export { checkVenue, nextUncheckedVenue, type CheckedVenue } from './venue/forwarded-scans.js';
export * from './community/field-task.repository.js';
export * from './community/follow-up.repository.js';
export * from './status/explanation.js';
export * from './status/world.js';
export * from './desk/announce.js';
export * from './desk/escalation.repository.js';
export * from './desk/keep-clocks.js';
export * from './desk/presence.repository.js';
export * from './desk/wall.repository.js';
export { deskPolicyFor } from './desk/desk-policy-for.js';
export { holdWorld, stopWorld } from './status/world-lock.js';
export { explainPerson, judgeLiterally, judgePerson } from './status/judge-person.js';
export type { DecisionTrigger } from './status/write-status.js';
export * from './status/reevaluate-persons.js';
export { reevaluateMany } from './status/reevaluate-many.js';
export { candidatesForAreas, countCandidates, stayUnit, type CandidateQuery } from './status/candidates.js';
export {
  endIdleRuns,
  findPopulationRun,
  queuePopulationRun,
  unfinishedPopulationRuns,
  type PopulationRun,
} from './status/population-run.repository.js';
export * from './status/run-population.js';
export * from './policy/load-policies.js';
export * from './policy/policy.repository.js';
export * from './policy/policy-version.js';
export * from './policy/policy-command.repository.js';
export * from './policy/policy-period.repository.js';
export { looseHead } from './policy/loose-head.js';
export * from './institution/load-demo-institutions.js';
export * from './institution/institution.repository.js';
export * from './institution/write-institution.js';
export * from './institution/import-institutions.js';
export { readInstitutionFile, type InstitutionFile } from './institution/read-institution-file.js';
export { measureLeague, type LeagueFigure } from './institution/institution-league.js';
export * from './channel/load-query-channels.js';
export { QUERY_CHANNELS, type QueryChannel } from './channel/query-channels.js';
export * from './integrity/integrity-change.repository.js';
export * from './vaccination/paper-dose.repository.js';
export * from './connector/load-demo-connectors.js';
export * from './connector/connector-source.repository.js';
export * from './connector/asked-persons.repository.js';
export * from './connector/keep-answers.js';
export { askForOthers } from './connector/ask-for-others.js';
export { keepRecords, type KeptRecords, outcomeKey, type RecordOutcome } from './connector/keep-records.js';
export { recordNames } from './connector/connector-record.repository.js';
export type { PersonRecords, RecordScene } from './connector/record-scene.js';
export * from './code-mapping/load-code-mapping.js';
export * from './code-mapping/code-mapping-change.repository.js';
export * from './vaccination/load-vaccine-products.js';
export { DEMO_INSTITUTIONS, demoInstitution, type Institution } from './institution/demo-institutions.js';
export * from './appeal/cause-background.js';
export * from './knowledge/knowledge.repository.js';
export * from './knowledge/load-knowledge.js';
export * from './appeal/appeal.repository.js';
export * from './appeal/undo.repository.js';
export * from './appeal/transfer.repository.js';
export * from './appeal/duplicate.repository.js';
export * from './appeal/correction.repository.js';
export * from './appeal/correction-removal.repository.js';
export * from './appeal/appeal-around.repository.js';
export * from './appeal/evidence.repository.js';
export * from './agency/load-agencies.js';
export * from './agency/agency.repository.js';
export * from './agency/agency-task.repository.js';
export * from './evidence-file/evidence-store.js';
export { openFolderStore } from './evidence-file/folder-store.js';
export { openS3Store, type S3Options } from './evidence-file/s3-store.js';
export * from './evidence-file/file-cipher.js';
export * from './evidence-file/evidence-file.repository.js';
export { deleteDueEvidence, type DeletionReport } from './evidence-file/delete-evidence.js';
export * from './draft/draft.repository.js';
export * from './workbench/workbench.repository.js';
export * from './question/saved-question.repository.js';
export * from './demo/demo-city.js';
export { Random } from './demo/random.js';
export { STORIES, story, storyFactId, storyPersonId, type Story, type StoryAppeal } from './demo/stories.js';
export * from './area/area-list.js';
export { stageAreaList, type AreaVersionState, type Reception, type StagedList } from './area/stage-area-list.js';
export * from './area/review-area-version.js';
export * from './area/publish-area-version.js';
export { previewAreaRollBack, proposeAreaRollBack } from './area/roll-back-area-version.js';
export type { AreaChange, AreaDiff } from './area/area-diff.js';
export { loadAliases, type PlaceAlias } from './area/place-alias.repository.js';
export { loadDivisions } from './division/load-divisions.js';
export { referenceAliases, referenceDivisions, referenceText } from './division/reference-divisions.js';
export { readAreaFile, type AreaFile, type FoundList } from './area/read-area-file.js';
export { figuresOf, resolveAreaList } from './area/resolve-area-list.js';
export {
  importAreaFile,
  openImport,
  openTrial,
  type ImportSession,
  type AreaFileReport,
  type ListReport,
} from './area/import-area-file.js';
export { loadDemoAreas } from './area/load-demo-areas.js';
export * from './simulation/simulation.repository.js';
export type { NamedParameter, NamedPolicy, SimulationVariant } from './simulation/simulation-variant.js';
export { runSimulation, type SimulationEnd, type SimulationHooks } from './simulation/run-simulation.js';
export { listedAreas, type ListRefusal } from './simulation/listed-areas.js';
export {
  continueShadowRuns,
  startShadowRun,
  stopShadowRun,
  type ShadowRun,
} from './simulation/shadow-run.repository.js';
export * from './status/verify-decisions.js';
export { measurePrecisionGaps } from './precision-gap/measure-gap.js';
export * from './precision-gap/precision-gap.repository.js';
export type {
  AuditActorKind,
  AuditDetail,
  AuditEntry,
  AuditKind,
  AuditOutcome,
  AuditRecord,
} from './audit/audit-entry.js';
export { openAuditLog, type AuditLog, type AuditLogOptions, type Undertaking } from './audit/audit-log.js';
export { anchorKeys, DEMO_ANCHOR_KEYS, type AnchorKeys } from './audit/anchor-keys.js';
export { anchorChain, anchorLine, anchorsIn, storedAnchors, type AuditAnchor } from './audit/audit-anchor.js';
export { latestAnchors, latestCheck, openAuditChecks, type AuditCheck } from './audit/audit-state.repository.js';
export { queueAuditCheck, runAuditCheck, verifyAudit } from './audit/audit-check.repository.js';
export { auditHash } from './audit/audit-hash.js';
export { chainHead } from './audit/append-audit.js';
export { verifyChain, type BrokenLink, type ChainProblem, type ChainReport } from './audit/verify-audit.js';
export * from './notice/notice.repository.js';
export * from './staff/staff.repository.js';
export { divisionPrefix, idsOutside, personsOutside, type Territory } from './staff/territory.js';
export * from './staff/emergency-access.repository.js';
export * from './staff/invitation.repository.js';
export * from './incident/incident.repository.js';
export {
  cancelDryRun,
  findDryRun,
  queueDryRun,
  unfinishedDryRuns,
  type DryRun,
  type DryRunResult,
  type DryRunState,
} from './incident/dry-run.repository.js';
export { runDryRun, type DryRunEnd } from './incident/run-dry-run.js';
export { runWave, type Settled, type WaveEnd } from './incident/run-wave.js';
export { undoWave, type UndoneOutcome } from './incident/undo-wave.js';
export type { WaveOutcome } from './incident/wave-batch.js';
export {
  findWave,
  latestAppliedWave,
  markWaveEnded,
  markWaveRunning,
  markWaveUndoing,
  nextWave,
  planWaves,
  unfinishedWaves,
  type Wave,
  type WaveKey,
  type WaveState,
} from './incident/wave.repository.js';
export * from './incident/appeal-sign.repository.js';
export * from './incident/root-cause.repository.js';
export * from './quality/quality.repository.js';
export { countIndicator, type IndicatorQuestion } from './indicator/indicator.repository.js';
export { refreshAppealFigures, refreshRuleFigures } from './indicator/refresh-figures.js';
export * from './partner/partner.repository.js';
export { settleByList, settlingIncidents, type ListedPerson } from './incident/settle-by-list.js';
export { COVERAGE, type Coverage } from './retention/coverage.js';
export { retentionPolicyFor } from './retention/retention-policy-for.js';
export { purge, recordPurges, type PurgeEnd } from './retention/purge.js';
export { brokenProof, latestPurges, purgedTables, type PurgedTable } from './retention/purge-run.repository.js';
export { erasePerson, erasureGrounds } from './retention/erase-person.js';
export { copyPerson, type PersonCopy } from './retention/export-person.js';
export * from './retention/data-request.repository.js';
export {
  approveSchemeEnd,
  countScheme,
  endScheme,
  findSchemeEnd,
  proposeSchemeEnd,
  type SchemeEnd,
  type SchemeEndState,
  withdrawSchemeEnd,
} from './retention/scheme-end.js';
export * from './watch/status-change.js';
export * from './watch/status-watch.repository.js';
export * from './webhook/webhook-endpoint.repository.js';
export * from './webhook/webhook-delivery.repository.js';
export * from './webhook/webhook-log.repository.js';
export * from './usage/partner-usage.repository.js';
export * from './merging/person-merge.repository.js';
export { mergePersons, type Merge } from './merging/merge-persons.js';
export { returnNumbers } from './merging/return-numbers.js';
export { haveAllComeSince, splitPersons, type Split } from './merging/split-persons.js';
export * from './merging/find-duplicates.js';
export * from './merging/duplicate-candidate.repository.js';
export * from './family/delegation.repository.js';
export * from './family/checkpoint-pass.repository.js';
export { applyBindings } from './phone/apply-bindings.js';
export * from './phone/verification-request.repository.js';
export * from './token/token-key.repository.js';
export * from './maintenance/maintenance.repository.js';
export { countStatistics, type CountEnd, type CountOptions } from './statistics/count-statistics.js';
export type { Reading } from './statistics/cell-source.js';
export * from './statistics/read-figures.js';
export * from './statistics/export.repository.js';
export * from './statistics/alert.repository.js';
export * from './statistics/verify-statistics.js';
export { raiseAlerts } from './statistics/raise-alerts.js';
export * from './complaint/complaint.repository.js';
