import type { Instant } from '@zhengming/domain';
import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';

@ObjectType('PhoneBinding', {
  description: "A phone number bound under the person's name; counts 14 days after binding (换绑).",
})
export class PhoneBindingType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String, { description: 'Masked: first three and last three digits' })
  readonly number!: string;

  @Field(() => String)
  readonly channel!: string;

  @Field(() => DateTimeScalar)
  readonly boundAt!: Instant;

  @Field(() => DateTimeScalar, { description: 'From when the number counts' })
  readonly effectiveFrom!: Instant;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it counts; 14 days after unbinding' })
  readonly effectiveTo!: Instant | null;

  @Field(() => String, { description: 'VERIFIED, UNVERIFIED, or UNKNOWN when the telecom source has not answered' })
  readonly verification!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly answeredAt!: Instant | null;
}
