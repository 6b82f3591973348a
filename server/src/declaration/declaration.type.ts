import type { Instant } from '@zhengming/domain';
import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { DivisionType } from '../division/division.type.js';
import { StayType } from '../stay/stay.type.js';

@ObjectType('Declaration', { description: 'What the person says about a journey (行程申报).' })
export class DeclarationType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => DateTimeScalar)
  readonly declaredAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly arrivalAt!: Instant | null;

  @Field(() => DivisionType, { nullable: true })
  readonly departureDivision!: DivisionType | null;

  @Field(() => DivisionType, { nullable: true, description: 'Where they live or will stay' })
  readonly residence!: DivisionType | null;

  @Field(() => String, { description: 'SELF, COMMUNITY on behalf, HOTLINE' })
  readonly channel!: string;

  @Field(() => String, { nullable: true, description: 'Who entered it for them; null: they themselves' })
  readonly enteredBy!: string | null;

  @Field(() => [StayType], { description: 'The places it names; they refine coarser records and erase none (A15)' })
  readonly places!: readonly StayType[];
}
