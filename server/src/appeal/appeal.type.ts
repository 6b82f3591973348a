import type {
  AppealAction,
  AppealChannel,
  AppealState,
  CauseCode,
  IdentityGrade,
  Instant,
  UrgencyClass,
  Verdict,
} from '@zhengming/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfoType } from '../app/page-info.type.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { EvidenceType } from '../evidence/evidence.type.js';
import { NoticeType } from '../notice/notice.type.js';
import { PersonType } from '../person/person.type.js';
import { DecisionType } from '../status/decision.type.js';
import {
  AppealActionEnum,
  AppealChannelEnum,
  type AppealReason,
  AppealReasonEnum,
  AppealStateEnum,
  CauseCodeEnum,
  IdentityGradeEnum,
  UrgencyClassEnum,
  VerdictEnum,
} from './appeal.enum.js';
import { CorrectionType } from './correction.type.js';
import { ProbableCauseType } from './probable-cause.type.js';

@ObjectType('AppealEvent', { description: 'One line of the history; nothing is ever taken out of it.' })
export class AppealEventType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => DateTimeScalar)
  readonly at!: Instant;

  @Field(() => String, { nullable: true, description: 'Null: the system' })
  readonly actor!: string | null;

  @Field(() => String)
  readonly action!: string;

  @Field(() => AppealStateEnum, { nullable: true })
  readonly fromState!: AppealState | null;

  @Field(() => AppealStateEnum, { nullable: true })
  readonly toState!: AppealState | null;

  @Field(() => String, { nullable: true })
  readonly note!: string | null;

  @Field(() => Boolean, { description: 'Taken back by a later line' })
  readonly undone!: boolean;
}

@ObjectType('Appeal', { description: 'One person, one wrong outcome (申诉).' })
export class AppealType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String, { description: 'The number told to the citizen, e.g. S20211101-0001' })
  readonly number!: string;

  @Field(() => AppealStateEnum)
  readonly state!: AppealState;

  @Field(() => AppealChannelEnum)
  readonly channel!: AppealChannel;

  @Field(() => AppealReasonEnum)
  readonly reason!: AppealReason;

  @Field(() => String)
  readonly statement!: string;

  @Field(() => UrgencyClassEnum)
  readonly urgency!: UrgencyClass;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly departureAt!: Instant | null;

  @Field(() => IdentityGradeEnum)
  readonly identityGrade!: IdentityGrade;

  @Field(() => PersonType)
  readonly person!: PersonType;

  @Field(() => DecisionType, { description: 'The decision appealed against, frozen at intake' })
  readonly decision!: DecisionType;

  @Field(() => CauseCodeEnum, { nullable: true })
  readonly cause!: CauseCode | null;

  @Field(() => VerdictEnum, { nullable: true })
  readonly verdict!: Verdict | null;

  @Field(() => String, { nullable: true })
  readonly verdictReason!: string | null;

  @Field(() => [ProbableCauseType])
  readonly probableCauses!: readonly ProbableCauseType[];

  @Field(() => String, { nullable: true })
  readonly handler!: string | null;

  @Field(() => String, { nullable: true })
  readonly openedBy!: string | null;

  @Field(() => DateTimeScalar)
  readonly openedAt!: Instant;

  @Field(() => DateTimeScalar)
  readonly firstResponseDue!: Instant;

  @Field(() => DateTimeScalar)
  readonly decideDue!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly decidedAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly notifiedAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly closedAt!: Instant | null;

  @Field(() => Int, {
    description: 'Send it back as expectedVersion: a case that changed meanwhile is not overwritten',
  })
  readonly version!: number;

  @Field(() => [AppealEventType])
  readonly events!: readonly AppealEventType[];

  @Field(() => [EvidenceType])
  readonly evidence!: readonly EvidenceType[];

  @Field(() => [CorrectionType])
  readonly corrections!: readonly CorrectionType[];

  @Field(() => [NoticeType])
  readonly notices!: readonly NoticeType[];

  @Field(() => [AppealActionEnum], { description: 'What the signed-in person may do now' })
  readonly allowedActions!: readonly AppealAction[];
}

@ObjectType('AppealEdge')
export class AppealEdgeType {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => AppealType)
  readonly node!: AppealType;
}

@ObjectType('AppealConnection')
export class AppealConnectionType {
  @Field(() => [AppealEdgeType])
  readonly edges!: readonly AppealEdgeType[];

  @Field(() => PageInfoType)
  readonly pageInfo!: PageInfoType;
}

@ObjectType('QueueCounts', { description: 'Live counts for the head of the queue' })
export class QueueCountsType {
  @Field(() => Int)
  readonly open!: number;

  @Field(() => Int)
  readonly overdue!: number;

  @Field(() => Int, { description: 'About to be late' })
  readonly soon!: number;

  @Field(() => Int)
  readonly mine!: number;

  @Field(() => Int, { description: 'Nobody handles them' })
  readonly unassigned!: number;

  @Field(() => Int)
  readonly awaitingSecondReview!: number;

  @Field(() => Int)
  readonly t0!: number;

  @Field(() => Int)
  readonly t1!: number;

  @Field(() => Int)
  readonly t2!: number;

  @Field(() => Int)
  readonly t3!: number;
}
