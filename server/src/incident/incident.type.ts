import type { CauseCode, IncidentAction, IncidentState, Instant, RootCauseKind } from '@zhengming/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfoType } from '../app/page-info.type.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { CauseCodeEnum } from '../appeal/appeal.enum.js';
import { DivisionType } from '../division/division.type.js';
import { IncidentDraftType } from './incident-draft.type.js';
import { IncidentDryRunType, IncidentWaveType } from './incident-wave.type.js';
import {
  IncidentActionEnum,
  type IncidentOrigin,
  IncidentOriginEnum,
  IncidentStateEnum,
  RootCauseKindEnum,
} from './incident.enum.js';

@ObjectType('IncidentEvent')
export class IncidentEventType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => DateTimeScalar)
  readonly at!: Instant;

  @Field(() => String, { nullable: true, description: 'Null: the system' })
  readonly actor!: string | null;

  @Field(() => String)
  readonly action!: string;

  @Field(() => String, { nullable: true })
  readonly note!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of the wave it is about' })
  readonly wave!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many it was about: people, or appeals' })
  readonly count!: number | null;
}

@ObjectType('IncidentSource', {
  description: 'What appeals of an incident lead back to: a ready beginning for its draft.',
})
export class IncidentSourceType {
  @Field(() => RootCauseKindEnum)
  readonly kind!: RootCauseKind;

  @Field(() => String)
  readonly source!: string;

  @Field(() => String, { description: 'As staff call it' })
  readonly name!: string;

  @Field(() => Int)
  readonly appeals!: number;
}

@ObjectType('Incident', { description: 'One cause, many persons (事件).' })
export class IncidentType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String)
  readonly number!: string;

  @Field(() => IncidentStateEnum)
  readonly state!: IncidentState;

  @Field(() => IncidentOriginEnum)
  readonly origin!: IncidentOrigin;

  @Field(() => CauseCodeEnum)
  readonly cause!: CauseCode;

  @Field(() => TextType)
  readonly causeText!: TextType;

  @Field(() => DivisionType, { nullable: true, description: 'The city of the fact that misled; null: of no place' })
  readonly place!: DivisionType | null;

  @Field(() => UuidScalar, { nullable: true })
  readonly areaVersionId!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when that list is in force' })
  readonly listFrom!: Instant | null;

  @Field(() => Boolean, { description: 'Another list is in force by now' })
  readonly listReplaced!: boolean;

  @Field(() => String, { nullable: true })
  readonly reason!: string | null;

  @Field(() => String, { nullable: true })
  readonly openedBy!: string | null;

  @Field(() => DateTimeScalar)
  readonly openedAt!: Instant;

  @Field(() => Int, { description: 'Appeals that belong to it, decided ones included' })
  readonly appealCount!: number;

  @Field(() => Int, { description: 'Of those: still waiting for it' })
  readonly waitingCount!: number;

  @Field(() => Int, { description: 'Corrected and not undone' })
  readonly freedCount!: number;

  @Field(() => Int, { description: 'Of those: never appealed' })
  readonly silentCount!: number;

  @Field(() => [IncidentSourceType], { description: 'Most appeals first' })
  readonly sources!: readonly IncidentSourceType[];

  @Field(() => [String], { description: 'Rules that decided about the people who appealed, most of them first' })
  readonly decidingRules!: readonly string[];

  @Field(() => IncidentDraftType, { nullable: true })
  readonly draft!: IncidentDraftType | null;

  @Field(() => String, { nullable: true })
  readonly draftedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly draftedAt!: Instant | null;

  @Field(() => IncidentDryRunType, { nullable: true, description: 'The latest' })
  readonly dryRun!: IncidentDryRunType | null;

  @Field(() => [IncidentWaveType])
  readonly waves!: readonly IncidentWaveType[];

  @Field(() => [IncidentEventType], { description: 'The latest first, at most 200' })
  readonly events!: readonly IncidentEventType[];

  @Field(() => DateTimeScalar, { nullable: true })
  readonly appliedAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly reviewDue!: Instant | null;

  @Field(() => Boolean)
  readonly reviewOverdue!: boolean;

  @Field(() => String, { nullable: true })
  readonly reviewNote!: string | null;

  @Field(() => String, { nullable: true })
  readonly reviewedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly closedAt!: Instant | null;

  @Field(() => Int)
  readonly version!: number;

  @Field(() => [IncidentActionEnum])
  readonly allowedActions!: readonly IncidentAction[];
}

@ObjectType('IncidentEdge')
class IncidentEdgeType {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => IncidentType)
  readonly node!: IncidentType;
}

@ObjectType('IncidentConnection')
export class IncidentConnectionType {
  @Field(() => [IncidentEdgeType])
  readonly edges!: readonly IncidentEdgeType[];

  @Field(() => PageInfoType)
  readonly pageInfo!: PageInfoType;
}

@ObjectType('FormingIncident', { description: 'Appeals that speak of the same and are not yet an incident.' })
export class FormingIncidentType {
  @Field(() => UuidScalar, { nullable: true })
  readonly areaVersionId!: string | null;

  @Field(() => DivisionType, { nullable: true })
  readonly place!: DivisionType | null;

  @Field(() => CauseCodeEnum)
  readonly cause!: CauseCode;

  @Field(() => TextType)
  readonly causeText!: TextType;

  @Field(() => Int)
  readonly appeals!: number;

  @Field(() => Int, { description: 'So many of them are an incident' })
  readonly threshold!: number;

  @Field(() => Int)
  readonly withinHours!: number;

  @Field(() => DateTimeScalar)
  readonly firstAt!: Instant;
}
