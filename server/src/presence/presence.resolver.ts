import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../app/context.js';
import { plannedValue } from '../app/planned.js';
import { UuidScalar } from '../app/scalars.js';
import { AppealType } from '../appeal/appeal.type.js';
import type { Row } from '../read/read.js';
import { PresenceType, TouchAppealInput } from './presence.type.js';
import { touchAppeal } from './touch-appeal.js';

@Resolver(() => AppealType)
export class PresenceResolver {
  @FieldResolver(() => [PresenceType], { description: 'Who is in this case at this moment, you included' })
  presence(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }

  @FieldResolver(() => UuidScalar, { nullable: true, description: 'Whose case it is; null: nobody’s' })
  handlerId(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }

  @Mutation(() => Boolean, {
    description: 'Says every 20 seconds that a case is on your screen; answers nothing worth reading',
  })
  async touchAppeal(
    @Ctx() context: Context,
    @Arg('input', () => TouchAppealInput) input: TouchAppealInput,
  ): Promise<boolean> {
    await touchAppeal(context, input);
    return true;
  }
}
