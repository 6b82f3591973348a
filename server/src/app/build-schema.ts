import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type PubSub } from 'type-graphql';
import { guardRootFields } from '../access/guard.js';
import { guardFields } from '../access/guard-fields.js';
import { AGENCY_READINGS } from '../agency/agency.read.js';
import { AgencyResolver } from '../agency/agency.resolver.js';
import { AgencyRegisterResolver } from '../agency/agency-register.resolver.js';
import { APPEAL_READINGS } from '../appeal/appeal.read.js';
import { AppealCommandResolver } from '../appeal/appeal-command.resolver.js';
import { AppealLifeCommandResolver } from '../appeal/appeal-life-command.resolver.js';
import { APPEAL_LIFE_READINGS } from '../appeal/appeal-life.read.js';
import { AppealLifeResolver } from '../appeal/appeal-life.resolver.js';
import { CorrectionResolver } from '../appeal/correction.resolver.js';
import { AppealResolver, PersonAppealsResolver } from '../appeal/appeal.resolver.js';
import { AreaImportResolver } from '../area/area-import.resolver.js';
import { AREA_VERSION_READINGS } from '../area/area-version.read.js';
import { AreaVersionResolver } from '../area/area-version.resolver.js';
import { riskAreaReading } from '../area/risk-area.read.js';
import { RiskAreaResolver } from '../area/risk-area.resolver.js';
import { auditEventReading } from '../audit/audit-event.read.js';
import { AuditResolver } from '../audit/audit.resolver.js';
import { ConnectorResolver, PersonSourcesResolver } from '../connector/connector.resolver.js';
import { personSourceReading } from '../connector/person-source.read.js';
import { FIELD_TASK_READINGS } from '../community/field-task.read.js';
import { FieldTaskResolver, PersonFieldTaskResolver } from '../community/field-task.resolver.js';
import { declarationReading } from '../declaration/declaration.read.js';
import { DeclarationResolver } from '../declaration/declaration.resolver.js';
import { AppealClockResolver, DeskResolver } from '../desk/desk.resolver.js';
import { escalationReading } from '../desk/escalation.read.js';
import { PersonDisplayResolver } from '../display/display.resolver.js';
import { dataRequestReading } from '../data-request/data-request.read.js';
import { DataRequestResolver } from '../data-request/data-request.resolver.js';
import { DraftResolver } from '../draft/draft.resolver.js';
import { DivisionResolver } from '../division/division.resolver.js';
import { emergencyAccessReading } from '../emergency/emergency-access.read.js';
import { EmergencyResolver } from '../emergency/emergency.resolver.js';
import { EvidenceResolver } from '../evidence/evidence.resolver.js';
import { HealthResolver } from '../health/health.resolver.js';
import { institutionReading } from '../institution/institution.read.js';
import { IncidentCommandResolver } from '../incident/incident-command.resolver.js';
import { INCIDENT_READINGS } from '../incident/incident.read.js';
import { AppealIncidentResolver, IncidentResolver } from '../incident/incident.resolver.js';
import { PersonIncidentsResolver } from '../incident/person-incidents.resolver.js';
import { ROOT_CAUSE_READINGS, RootCauseResolver } from '../incident/root-cause.resolver.js';
import { importReading } from '../import/import.read.js';
import { SandboxResolver } from '../sandbox/sandbox.resolver.js';
import { COMPLAINT_READINGS } from '../complaint/complaint.read.js';
import { ComplaintResolver } from '../complaint/complaint.resolver.js';
import { ImportResolver } from '../import/import.resolver.js';
import { InstitutionLeagueResolver } from '../institution/institution-league.resolver.js';
import { institutionVersionReading } from '../institution/institution-register.read.js';
import { InstitutionRegisterResolver } from '../institution/institution-register.resolver.js';
import { codeMappingChangeReading, codeMappingReading } from '../code-mapping/code-mapping.read.js';
import { CodeMappingResolver } from '../code-mapping/code-mapping.resolver.js';
import { IntegrityResolver } from '../integrity/integrity.resolver.js';
import { integrityChangeReading } from '../integrity/integrity.read.js';
import { queryChannelReading } from '../channel/query-channel.read.js';
import { QueryChannelResolver } from '../channel/query-channel.resolver.js';
import { ResultTrackResolver } from '../result-track/result-track.resolver.js';
import { InstitutionResolver } from '../institution/institution.resolver.js';
import { diagnosisReading } from '../intake/diagnosis.read.js';
import { AssessmentResolver, DiagnosisResolver, SpokenNumberResolver } from '../intake/diagnosis.resolver.js';
import { JourneyResolver, StayJourneyResolver } from '../journey/journey.resolver.js';
import { KnowledgeResolver } from '../knowledge/knowledge.resolver.js';
import { NOTICE_READINGS } from '../notice/notice.read.js';
import { NoticeResolver } from '../notice/notice.resolver.js';
import { IndicatorResolver } from '../indicator/indicator.resolver.js';
import { AlertResolver } from '../statistics/alert.resolver.js';
import { ExportResolver } from '../statistics/export.resolver.js';
import { StatisticsResolver } from '../statistics/statistics.resolver.js';
import { qualityReviewReading } from '../quality/quality.read.js';
import { QuestionResolver } from '../question/question.resolver.js';
import { QualityResolver } from '../quality/quality.resolver.js';
import { RatingResolver } from '../quality/rating.resolver.js';
import { PeerResolver } from '../peer/peer.resolver.js';
import { personReading } from '../person/person.read.js';
import { PersonResolver } from '../person/person.resolver.js';
import { checkpointPassReading } from '../family/checkpoint.read.js';
import { delegationReading, delegationUseReading } from '../family/delegation.read.js';
import { FamilyResolver } from '../family/family.resolver.js';
import { mergeFactReading } from '../merging/merge-fact.read.js';
import { duplicateCandidateReading, personMergeReading, recordSideReading } from '../merging/merging.read.js';
import { MergingResolver } from '../merging/merging.resolver.js';
import { phoneBindingReading } from '../phone/phone.read.js';
import { PhoneResolver } from '../phone/phone.resolver.js';
import { PolicyCommandResolver } from '../policy/policy-command.resolver.js';
import { PolicyResolver } from '../policy/policy.resolver.js';
import { PolicyVersionResolver } from '../policy/policy-version.resolver.js';
import { presenceReading } from '../presence/presence.read.js';
import { MaintenanceResolver } from '../maintenance/maintenance.resolver.js';
import { PresenceResolver } from '../presence/presence.resolver.js';
import { PrecisionGapResolver } from '../precision-gap/precision-gap.resolver.js';
import type { TypeReading } from '../read/reading.js';
import { SHADOW_RUN_READINGS } from '../simulation/shadow-run.read.js';
import { ShadowRunResolver } from '../simulation/shadow-run.resolver.js';
import { SIMULATION_READINGS } from '../simulation/simulation.read.js';
import { SimulationResolver } from '../simulation/simulation.resolver.js';
import { TestRecognitionResolver } from '../recognition/recognition.resolver.js';
import { RetentionResolver } from '../retention/retention.resolver.js';
import { SchemeEndResolver } from '../scheme/scheme-end.resolver.js';
import { RevealResolver } from '../person/reveal.resolver.js';
import { PartnerResolver } from '../partner/partner.resolver.js';
import { PortalResolver } from '../portal/portal.resolver.js';
import { WatchResolver } from '../watch/watch.resolver.js';
import { WebhookResolver } from '../webhook/webhook.resolver.js';
import { MeResolver } from '../staff/me.resolver.js';
import { StaffAccountResolver } from '../staff/staff-account.resolver.js';
import { decisionReading, decisionSummaryReading } from '../status/decision.read.js';
import { populationRunReading } from '../status/population-run.read.js';
import { PopulationRunResolver } from '../status/population-run.resolver.js';
import { statusExplanationReading } from '../status/explain-status.read.js';
import { statusReading } from '../status/status.read.js';
import { StatusResolver } from '../status/status.resolver.js';
import { stayAreaReading, stayReading } from '../stay/stay.read.js';
import { nucleicTestReading } from '../test/test.read.js';
import { TestResolver } from '../test/test.resolver.js';
import { VENUE_READINGS } from '../venue/venue.read.js';
import { VenueResolver } from '../venue/venue.resolver.js';
import { PaperDoseResolver } from '../vaccination/paper-dose.resolver.js';
import { VaccineProductResolver } from '../vaccination/vaccine-product.resolver.js';
import { vaccinationReading } from '../vaccination/vaccination.read.js';
import { WorkbenchResolver } from '../workbench/workbench.resolver.js';
import { ClockResolver } from './clock.resolver.js';
import { walkPlans } from './planned.js';

/** One line for each resolver class. */
const RESOLVERS = [
  ConnectorResolver,
  PersonSourcesResolver,
  PeerResolver,
  PaperDoseResolver,
  ClockResolver,
  MeResolver,
  PartnerResolver,
  WebhookResolver,
  PortalResolver,
  WatchResolver,
  RevealResolver,
  DataRequestResolver,
  RetentionResolver,
  SchemeEndResolver,
  StaffAccountResolver,
  PersonResolver,
  PhoneResolver,
  FamilyResolver,
  MergingResolver,
  StatusResolver,
  PopulationRunResolver,
  AppealResolver,
  PersonAppealsResolver,
  AppealCommandResolver,
  AppealClockResolver,
  DeskResolver,
  PresenceResolver,
  AppealLifeResolver,
  AppealLifeCommandResolver,
  DiagnosisResolver,
  AssessmentResolver,
  SpokenNumberResolver,
  KnowledgeResolver,
  CorrectionResolver,
  VaccineProductResolver,
  DraftResolver,
  WorkbenchResolver,
  EmergencyResolver,
  EvidenceResolver,
  AgencyResolver,
  AgencyRegisterResolver,
  SandboxResolver,
  ComplaintResolver,
  ImportResolver,
  InstitutionResolver,
  InstitutionRegisterResolver,
  InstitutionLeagueResolver,
  QueryChannelResolver,
  ResultTrackResolver,
  IntegrityResolver,
  CodeMappingResolver,
  DeclarationResolver,
  JourneyResolver,
  StayJourneyResolver,
  VenueResolver,
  FieldTaskResolver,
  PersonFieldTaskResolver,
  TestResolver,
  TestRecognitionResolver,
  PersonDisplayResolver,
  HealthResolver,
  MaintenanceResolver,
  PolicyResolver,
  PolicyVersionResolver,
  PolicyCommandResolver,
  DivisionResolver,
  RiskAreaResolver,
  AreaVersionResolver,
  AreaImportResolver,
  PrecisionGapResolver,
  SimulationResolver,
  ShadowRunResolver,
  AuditResolver,
  IncidentResolver,
  AppealIncidentResolver,
  PersonIncidentsResolver,
  IncidentCommandResolver,
  RootCauseResolver,
  NoticeResolver,
  IndicatorResolver,
  StatisticsResolver,
  ExportResolver,
  AlertResolver,
  QuestionResolver,
  QualityResolver,
  RatingResolver,
] as const;

/** One line for each type that is read by plan. */
const READINGS: readonly TypeReading[] = [
  personReading,
  statusReading,
  decisionReading,
  decisionSummaryReading,
  statusExplanationReading,
  stayReading,
  stayAreaReading,
  nucleicTestReading,
  ...COMPLAINT_READINGS,
  importReading,
  institutionReading,
  institutionVersionReading,
  queryChannelReading,
  integrityChangeReading,
  codeMappingReading,
  codeMappingChangeReading,
  vaccinationReading,
  personSourceReading,
  phoneBindingReading,
  delegationReading,
  delegationUseReading,
  checkpointPassReading,
  recordSideReading,
  duplicateCandidateReading,
  personMergeReading,
  mergeFactReading,
  declarationReading,
  ...VENUE_READINGS,
  ...FIELD_TASK_READINGS,
  diagnosisReading,
  ...NOTICE_READINGS,
  ...APPEAL_LIFE_READINGS,
  qualityReviewReading,
  ...APPEAL_READINGS,
  escalationReading,
  presenceReading,
  ...AGENCY_READINGS,
  populationRunReading,
  riskAreaReading,
  ...AREA_VERSION_READINGS,
  ...SIMULATION_READINGS,
  ...SHADOW_RUN_READINGS,
  auditEventReading,
  dataRequestReading,
  emergencyAccessReading,
  ...INCIDENT_READINGS,
  ...ROOT_CAUSE_READINGS,
];

/** Subscriptions read what is recorded in the database; nothing is passed on inside one process. */
const NO_TOPICS: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('no topic is published inside a process');
  },
};

/** The executable schema: types from the decorated classes, reads by plan, every root field behind its permission. */
export function buildApiSchema(): GraphQLSchema {
  const schema = buildSchemaSync({ resolvers: [...RESOLVERS], validate: false, pubSub: NO_TOPICS });
  walkPlans(schema, READINGS);
  guardFields(schema);
  guardRootFields(schema);
  return schema;
}
