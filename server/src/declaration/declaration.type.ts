import type { Instant } from '@zhengming/domain';
import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { DivisionType } from '../division/division.type.js';

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

  @Field(() => String)
  readonly channel!: string;
}
