import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { type Refusal, resultUnion } from '../app/refusal.type.js';
import { type Page, readConnection } from '../read/connection.js';
import type { Row } from '../read/read.js';
import { rowOrRefusal } from '../read/row-or-refusal.js';
import { breakGlass } from './break-glass.js';
import { listedEmergencies, oneEmergency } from './emergency-access.read.js';
import {
  BreakGlassInput,
  BrokenGlassType,
  EmergencyAccessConnectionType,
  EmergencyAccessType,
  ReviewEmergencyAccessInput,
} from './emergency-access.type.js';
import { reviewEmergencyAccess } from './review-emergency-access.js';

const BreakGlassResult = resultUnion('BreakGlassResult', () => BrokenGlassType, 'BrokenGlass');
const ReviewResult = resultUnion('ReviewEmergencyAccessResult', () => EmergencyAccessType, 'EmergencyAccess');

@Resolver()
export class EmergencyResolver {
  @Mutation(() => BreakGlassResult, {
    description: 'Opens one person outside the jurisdiction of whoever asks, for an hour, with a reason (紧急访问)',
  })
  breakGlass(
    @Ctx() context: Context,
    @Arg('input', () => BreakGlassInput) input: BreakGlassInput,
  ): Promise<object | Refusal> {
    return breakGlass(context, input);
  }

  @Query(() => EmergencyAccessConnectionType, { description: 'The latest first' })
  emergencyAccesses(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('unreviewed', () => Boolean, { nullable: true, description: 'Only those nobody has reviewed' })
    unreviewed: boolean | null,
  ): Promise<Page<Row>> {
    return readConnection(context, info, listedEmergencies(unreviewed === true), { first, after });
  }

  @Mutation(() => ReviewResult, { description: 'Says whether an emergency was one; never of one’s own' })
  reviewEmergencyAccess(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ReviewEmergencyAccessInput) input: ReviewEmergencyAccessInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, reviewEmergencyAccess(context, input), oneEmergency);
  }
}
