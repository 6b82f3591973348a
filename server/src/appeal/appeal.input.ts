import type {
  AppealChannel,
  AppealState,
  CauseCode,
  IdentityFact,
  IdentityGrade,
  Instant,
  UrgencyClass,
} from '@zhengming/domain';
import { Field, InputType, Int } from 'type-graphql';
import { IdentityFactEnum } from './appeal-life.enum.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import {
  AppealChannelEnum,
  type AppealReason,
  AppealReasonEnum,
  AppealStateEnum,
  CauseCodeEnum,
  type EvidenceKind,
  EvidenceKindEnum,
  IdentityGradeEnum,
  UrgencyClassEnum,
} from './appeal.enum.js';

@InputType('AppealFilter')
export class AppealFilterInput {
  @Field(() => [AppealStateEnum], { nullable: true })
  readonly states!: readonly AppealState[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: what is still owed, most urgent first; absent: everything, latest first',
  })
  readonly open!: boolean | null;

  @Field(() => [UrgencyClassEnum], { nullable: true })
  readonly urgency!: readonly UrgencyClass[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Those I handle' })
  readonly mine!: boolean | null;

  @Field(() => UuidScalar, { nullable: true, description: 'Those of this handler' })
  readonly handlerId!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Those nobody handles' })
  readonly unassigned!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Those that wait for a second person' })
  readonly awaitingSecondReview!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'The decision is late' })
  readonly overdue!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'About to be late' })
  readonly soon!: boolean | null;

  @Field(() => [AppealChannelEnum], { nullable: true })
  readonly channels!: readonly AppealChannel[] | null;

  @Field(() => [CauseCodeEnum], { nullable: true })
  readonly causes!: readonly CauseCode[] | null;

  @Field(() => UuidScalar, { nullable: true, description: 'Those linked to this incident' })
  readonly incidentId!: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the number' })
  readonly search!: string | null;
}

@InputType('OpenAppealInput')
export class OpenAppealInput {
  @Field(() => UuidScalar)
  readonly personId!: string;

  @Field(() => AppealChannelEnum)
  readonly channel!: AppealChannel;

  @Field(() => AppealReasonEnum)
  readonly reason!: AppealReason;

  @Field(() => String)
  readonly statement!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly departureAt!: Instant | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'At a station, airport, checkpoint or hospital door',
  })
  readonly stuckNow!: boolean | null;

  @Field(() => IdentityGradeEnum, {
    nullable: true,
    description:
      'How well the caller is known; follows from `identityMatched` when that is given. Null: nobody asked yet',
  })
  readonly identityGrade!: IdentityGrade | null;

  @Field(() => [IdentityFactEnum], { nullable: true })
  readonly identityAsked!: readonly IdentityFact[] | null;

  @Field(() => [IdentityFactEnum], { nullable: true, description: 'Of those asked; the answers are not kept' })
  readonly identityMatched!: readonly IdentityFact[] | null;

  @Field(() => String, { nullable: true, description: 'The number another hotline gave the case' })
  readonly externalReference!: string | null;

  @Field(() => UuidScalar, {
    nullable: true,
    description: 'The open appeal this call belongs to, as `duplicateAppeal` found',
  })
  readonly mergeInto!: string | null;
}

@InputType('AddEvidenceInput')
export class AddEvidenceInput {
  @Field(() => UuidScalar)
  readonly appealId!: string;

  @Field(() => EvidenceKindEnum)
  readonly kind!: EvidenceKind;

  @Field(() => String)
  readonly description!: string;

  @Field(() => Boolean)
  readonly seenOriginal!: boolean;

  @Field(() => [UuidScalar], { nullable: true, description: 'Uploaded for it before' })
  readonly fileIds!: readonly string[] | null;
}

@InputType('UpholdInput')
export class UpholdInput {
  @Field(() => UuidScalar)
  readonly appealId!: string;

  @Field(() => CauseCodeEnum)
  readonly cause!: CauseCode;

  @Field(() => String, { description: 'Told to the person' })
  readonly reason!: string;

  @Field(() => Int)
  readonly expectedVersion!: number;
}

@InputType('MoveAppealInput')
export class MoveAppealInput {
  @Field(() => UuidScalar)
  readonly appealId!: string;

  @Field(() => String, { nullable: true })
  readonly note!: string | null;

  @Field(() => Int, { description: 'The version on the screen: a case that changed meanwhile is not overwritten' })
  readonly expectedVersion!: number;
}
