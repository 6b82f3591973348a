import type { Instant } from '@zhengming/domain';
import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from './context.js';
import { DateTimeScalar } from './scalars.js';

@ObjectType('Clock')
export class ClockType {
  @Field(() => DateTimeScalar)
  readonly now!: Instant;

  @Field(() => Boolean, { description: 'true: an invented time, which every screen must say' })
  readonly demo!: boolean;
}

@Resolver()
export class ClockResolver {
  @Query(() => ClockType, { description: 'What time it is for the platform' })
  clock(@Ctx() { clock }: Context): ClockType {
    return { now: clock.now(), demo: clock.demo };
  }
}
