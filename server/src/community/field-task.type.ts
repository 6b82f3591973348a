import type {
  CommunityTaskState,
  FieldTaskEnding,
  FieldTaskKind,
  FieldTaskState,
  Instant,
  LoopAct,
} from '@zhengming/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { AgencyType } from '../agency/agency.type.js';
import { PageInfoType } from '../app/page-info.type.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { DivisionType } from '../division/division.type.js';
import {
  CommunityActEnum,
  CommunityStateEnum,
  FieldTaskActEnum,
  FieldTaskEndingEnum,
  FieldTaskKindEnum,
  FieldTaskStateEnum,
  type FieldTaskAct,
} from './field-task.enum.js';

@ObjectType('CommunityDecision', { description: 'What a community decided, as a fact (社区决定).' })
export class CommunityDecisionType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => CommunityStateEnum)
  readonly state!: CommunityTaskState;

  @Field(() => CommunityActEnum, { nullable: true, description: 'Null: recorded before acts were' })
  readonly act!: LoopAct | 'DECLARE' | null;

  @Field(() => String, { description: 'Which community' })
  readonly community!: string;

  @Field(() => DateTimeScalar)
  readonly decidedAt!: Instant;

  @Field(() => String, { nullable: true, description: 'Who' })
  readonly decidedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'On what it rests' })
  readonly basis!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the statement, in hexadecimal' })
  readonly statementHash!: string | null;

  @Field(() => Boolean, { description: 'Signed by a key of the community, and the signature was verified' })
  readonly signed!: boolean;

  @Field(() => UuidScalar, { nullable: true, description: 'The decision it takes back' })
  readonly reverses!: string | null;
}

@ObjectType('FieldTask', { description: 'What waits for somebody in the field: a community, a result, a trace.' })
export class FieldTaskType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => UuidScalar)
  readonly personId!: string;

  @Field(() => FieldTaskKindEnum)
  readonly kind!: FieldTaskKind;

  @Field(() => FieldTaskStateEnum)
  readonly state!: FieldTaskState;

  @Field(() => CommunityStateEnum, { nullable: true, description: 'COMMUNITY: where in the loop' })
  readonly loopState!: CommunityTaskState | null;

  @Field(() => AgencyType, { nullable: true, description: 'Null: nobody is responsible yet' })
  readonly community!: AgencyType | null;

  @Field(() => DivisionType)
  readonly division!: DivisionType;

  @Field(() => String, { description: 'Masked' })
  readonly personName!: string;

  @Field(() => String, { description: 'Masked' })
  readonly personIdNumber!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Declared arrival' })
  readonly arrivalAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'ISOLATING: until when' })
  readonly until!: Instant | null;

  @Field(() => String, { nullable: true, description: 'The sample it is about' })
  readonly sampleNumber!: string | null;

  @Field(() => DateTimeScalar)
  readonly openedAt!: Instant;

  @Field(() => DateTimeScalar)
  readonly dueAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly overdueAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly endedAt!: Instant | null;

  @Field(() => FieldTaskEndingEnum, { nullable: true })
  readonly ending!: FieldTaskEnding | null;

  @Field(() => String, { nullable: true })
  readonly note!: string | null;

  @Field(() => Int, { description: 'Send it back as expectedVersion' })
  readonly version!: number;

  @Field(() => [FieldTaskActEnum], { description: 'What whoever asks may do with it now' })
  readonly allowedActs!: readonly FieldTaskAct[];

  @Field(() => [CommunityDecisionType], { description: 'What was decided, first to last' })
  readonly decisions!: readonly CommunityDecisionType[];
}

@ObjectType('FieldTaskEdge')
export class FieldTaskEdgeType {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => FieldTaskType)
  readonly node!: FieldTaskType;
}

@ObjectType('FieldTaskConnection')
export class FieldTaskConnectionType {
  @Field(() => [FieldTaskEdgeType])
  readonly edges!: readonly FieldTaskEdgeType[];

  @Field(() => PageInfoType)
  readonly pageInfo!: PageInfoType;
}

@ObjectType('FieldTaskCount')
export class FieldTaskCountType {
  @Field(() => FieldTaskKindEnum)
  readonly kind!: FieldTaskKind;

  @Field(() => Int)
  readonly waiting!: number;

  @Field(() => Int, { description: 'Of them, past their time' })
  readonly overdue!: number;

  @Field(() => Int, { description: 'Of them, nobody is responsible yet' })
  readonly unassigned!: number;
}
