import type {
  AppealChannel,
  ComplaintAct,
  ComplaintRemedy,
  ComplaintState,
  ComplaintVerdict,
  Instant,
  RefusalGround,
  RefusingPlace,
  RuleVerdict,
} from '@zhengming/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { AgencyType } from '../agency/agency.type.js';
import { PageInfoType } from '../app/page-info.type.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { AppealChannelEnum } from '../appeal/appeal.enum.js';
import { DivisionType } from '../division/division.type.js';
import { RefusalGroundEnum, RefusalOutcomeEnum } from '../recognition/recognition.enum.js';
import {
  ComplaintActEnum,
  ComplaintRemedyEnum,
  ComplaintStateEnum,
  ComplaintVerdictEnum,
  RefusingPlaceEnum,
} from './complaint.enum.js';

@ObjectType('ComplaintEvent')
export class ComplaintEventType {
  @Field(() => DateTimeScalar)
  readonly at!: Instant;

  @Field(() => String)
  readonly action!: string;

  @Field(() => String, { description: 'Who' })
  readonly actor!: string;

  @Field(() => String, { nullable: true })
  readonly note!: string | null;
}

@ObjectType('Complaint', { description: 'A complaint about a place that refused a test (拒认投诉)' })
export class ComplaintType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => UuidScalar)
  readonly personId!: string;

  @Field(() => String)
  readonly number!: string;

  @Field(() => ComplaintStateEnum)
  readonly state!: ComplaintState;

  @Field(() => String, { description: 'Masked' })
  readonly personName!: string;

  @Field(() => String, { description: 'Masked' })
  readonly personIdNumber!: string;

  @Field(() => AppealChannelEnum)
  readonly channel!: AppealChannel;

  @Field(() => String, { nullable: true })
  readonly externalReference!: string | null;

  @Field(() => RefusingPlaceEnum)
  readonly placeKind!: RefusingPlace;

  @Field(() => String)
  readonly placeName!: string;

  @Field(() => DivisionType)
  readonly division!: DivisionType;

  @Field(() => DateTimeScalar)
  readonly refusedAt!: Instant;

  @Field(() => RefusalGroundEnum)
  readonly ground!: RefusalGround;

  @Field(() => String)
  readonly statement!: string;

  @Field(() => UuidScalar, { nullable: true, description: 'Null: no test of theirs is known to us' })
  readonly testId!: string | null;

  @Field(() => RefusalOutcomeEnum, { description: 'What the recognition policy of the place says' })
  readonly ruleVerdict!: RuleVerdict;

  @Field(() => String, { nullable: true })
  readonly ruleId!: string | null;

  @Field(() => String, { nullable: true })
  readonly policyVersion!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the rules were asked last' })
  readonly checkedAt!: Instant;

  @Field(() => TextType, { description: 'What to tell the place: why it must accept, or why it need not (查验告知卡)' })
  readonly card!: TextType;

  @Field(() => Boolean)
  readonly stuck!: boolean;

  @Field(() => AgencyType, { nullable: true })
  readonly agency!: AgencyType | null;

  @Field(() => ComplaintVerdictEnum, { nullable: true })
  readonly verdict!: ComplaintVerdict | null;

  @Field(() => ComplaintRemedyEnum, { nullable: true })
  readonly remedy!: ComplaintRemedy | null;

  @Field(() => String, { nullable: true })
  readonly closingNote!: string | null;

  @Field(() => DateTimeScalar)
  readonly openedAt!: Instant;

  @Field(() => DateTimeScalar)
  readonly dueAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly closedAt!: Instant | null;

  @Field(() => Int)
  readonly version!: number;

  @Field(() => [ComplaintActEnum], { description: 'What may be done now' })
  readonly allowedActs!: readonly ComplaintAct[];

  @Field(() => [ComplaintEventType])
  readonly events!: readonly ComplaintEventType[];
}

@ObjectType('ComplaintReceipt', { description: 'What a partner learns of a complaint it passed on' })
export class ComplaintReceiptType {
  @Field(() => String)
  readonly number!: string;

  @Field(() => RefusalOutcomeEnum)
  readonly ruleVerdict!: RuleVerdict;

  @Field(() => TextType, { description: 'What to show the place (查验告知卡)' })
  readonly card!: TextType;

  @Field(() => DateTimeScalar)
  readonly dueAt!: Instant;
}

@ObjectType('ComplaintEdge')
export class ComplaintEdgeType {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => ComplaintType)
  readonly node!: ComplaintType;
}

@ObjectType('ComplaintConnection')
export class ComplaintConnectionType {
  @Field(() => [ComplaintEdgeType])
  readonly edges!: readonly ComplaintEdgeType[];

  @Field(() => PageInfoType)
  readonly pageInfo!: PageInfoType;
}

@ObjectType('ComplaintFigure', { description: 'Complaints of one kind of place; small figures are withheld, not zero' })
export class ComplaintFigureType {
  @Field(() => RefusingPlaceEnum)
  readonly placeKind!: RefusingPlace;

  @Field(() => Int, { nullable: true })
  readonly complaints!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of them, refusals that the rules forbid' })
  readonly violations!: number | null;

  @Field(() => Boolean)
  readonly withheld!: boolean;
}
