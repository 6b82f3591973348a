import type {
  FollowUp,
  Instant,
  RecognitionGap,
  RecognitionReason,
  RecognitionVerdict,
  RefusalGround,
  RefusalVerdict,
} from '@zhengming/domain';
import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { DivisionType } from '../division/division.type.js';
import { type EvidenceGrade, EvidenceGradeEnum } from '../test/test.enum.js';
import {
  FollowUpEnum,
  RecognitionGapEnum,
  RecognitionReasonEnum,
  RecognitionVerdictEnum,
  RefusalGroundEnum,
  RefusalOutcomeEnum,
} from './recognition.enum.js';

@ObjectType('RefusalVerdict', { description: 'What refusing the test on a ground comes to' })
export class RefusalVerdictType {
  @Field(() => RefusalGroundEnum)
  readonly ground!: RefusalGround;

  @Field(() => RefusalOutcomeEnum)
  readonly verdict!: RefusalVerdict['verdict'];

  @Field(() => String, { nullable: true })
  readonly ruleId!: string | null;

  @Field(() => TextType)
  readonly sentence!: TextType;
}

@ObjectType('Recognition', {
  description: 'What a place must make of a test (核酸检测结果互认), by the policy in force there at that time.',
})
export class RecognitionType {
  @Field(() => DivisionType)
  readonly place!: DivisionType;

  @Field(() => DateTimeScalar)
  readonly at!: Instant;

  @Field(() => RecognitionVerdictEnum)
  readonly verdict!: RecognitionVerdict;

  @Field(() => RecognitionReasonEnum, { nullable: true })
  readonly reason!: RecognitionReason | null;

  @Field(() => TextType, { description: 'For whoever inspects: why it must be accepted, or is not valid' })
  readonly sentence!: TextType;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The last instant at which the test counts at this place',
  })
  readonly countsTo!: Instant | null;

  @Field(() => String, { nullable: true })
  readonly policyId!: string | null;

  @Field(() => String, { nullable: true })
  readonly policyVersion!: string | null;

  @Field(() => String, { nullable: true })
  readonly ruleId!: string | null;

  @Field(() => TextType, { nullable: true, description: 'The rule that decided' })
  readonly rule!: TextType | null;

  @Field(() => FollowUpEnum)
  readonly followUp!: FollowUp;

  @Field(() => Boolean, { description: 'true: handed over to be dealt with by law' })
  readonly referral!: boolean;

  @Field(() => EvidenceGradeEnum, {
    nullable: true,
    description: 'How far the channel checked the result; channels are equal in effect, so it decides nothing',
  })
  readonly grade!: EvidenceGrade | null;

  @Field(() => [RecognitionGapEnum])
  readonly gaps!: readonly RecognitionGap[];

  @Field(() => RefusalVerdictType, { nullable: true })
  readonly refusal!: RefusalVerdictType | null;
}
