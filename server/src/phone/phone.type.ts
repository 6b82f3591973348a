import type { BindingState, Instant, NumberHint } from '@zhengming/domain';
import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { BindingStateEnum, NumberHintEnum } from './phone.enum.js';

@ObjectType('PhoneBinding', {
  description: "A phone number bound under the person's name; counts 14 days after binding (换绑).",
})
export class PhoneBindingType {
  @Field(() => UuidScalar, { description: 'The same over all that is told of the binding' })
  readonly id!: string;

  @Field(() => String, { description: 'Masked: first three and last three digits' })
  readonly number!: string;

  @Field(() => String)
  readonly channel!: string;

  @Field(() => BindingStateEnum)
  readonly state!: BindingState;

  @Field(() => DateTimeScalar)
  readonly boundAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly unboundAt!: Instant | null;

  @Field(() => DateTimeScalar, { description: 'From when the number counts' })
  readonly effectiveFrom!: Instant;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it counts; 14 days after unbinding' })
  readonly effectiveTo!: Instant | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when it would count if it were unbound today; null: unbinding changes nothing any more',
  })
  readonly ifUnboundToday!: Instant | null;

  @Field(() => String, { description: 'VERIFIED, UNVERIFIED, or UNKNOWN when the telecom source has not answered' })
  readonly verification!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly answeredAt!: Instant | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was asked to be verified again; null: no answer waits',
  })
  readonly verificationAskedAt!: Instant | null;
}

@ObjectType('NumberDiagnosis', { description: 'Why the check of the numbers may fail or be slow, and what to say' })
export class NumberDiagnosisType {
  @Field(() => NumberHintEnum)
  readonly hint!: NumberHint;

  @Field(() => UuidScalar, { nullable: true, description: 'The binding it is about; null: all of them' })
  readonly bindingId!: string | null;

  @Field(() => String, { nullable: true, description: 'Masked' })
  readonly number!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is over by itself' })
  readonly until!: Instant | null;

  @Field(() => TextType)
  readonly sentence!: TextType;
}
