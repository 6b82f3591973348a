import { readWall } from '@zhengming/data';
import type { Instant } from '@zhengming/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { territoryOf } from '../access/territory.js';
import type { Context } from '../app/context.js';
import { plannedValue } from '../app/planned.js';
import { isRefusal, type Refusal, resultUnion } from '../app/refusal.type.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { AppealType } from '../appeal/appeal.type.js';
import type { Row } from '../read/read.js';
import { takeCare } from './acknowledge-escalation.js';
import { DeskWallType, EscalationType } from './wall.type.js';

@ObjectType('TakenCare')
class TakenCareType {
  @Field(() => UuidScalar)
  readonly id!: string;
}

const AcknowledgeEscalationResult = resultUnion('AcknowledgeEscalationResult', () => TakenCareType, 'TakenCare');

@Resolver()
export class DeskResolver {
  @Query(() => DeskWallType, { description: 'Load, what is late and what waits; one request for the whole wall' })
  deskWall(@Ctx() { store, clock, actor }: Context): Promise<Readonly<Record<string, unknown>>> {
    return readWall(store.pool, clock.now(), territoryOf(actor)?.prefixes ?? null);
  }

  @Mutation(() => AcknowledgeEscalationResult)
  async acknowledgeEscalation(
    @Ctx() context: Context,
    @Arg('id', () => UuidScalar) id: string,
  ): Promise<TakenCareType | Refusal> {
    const answer = await takeCare(context, id);
    return isRefusal(answer) ? answer : Object.assign(new TakenCareType(), { id: answer });
  }
}

/** What the clocks of a case say; here, so that the case's own room need not know the desk. */
@Resolver(() => AppealType)
export class AppealClockResolver {
  @FieldResolver(() => DateTimeScalar, { nullable: true, description: 'From here on it is about to be late' })
  warnAt(@Root() row: Row, @Info() info: GraphQLResolveInfo): Instant | null {
    return plannedValue(row, info) as Instant | null;
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: 'Nothing moves it, pauses included' })
  hardStopDue(@Root() row: Row, @Info() info: GraphQLResolveInfo): Instant | null {
    return plannedValue(row, info) as Instant | null;
  }

  @FieldResolver(() => [EscalationType], { description: 'What was brought to the supervisors, the latest first' })
  escalations(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }
}
