import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { DivisionCodeScalar } from '../app/scalars.js';
import { type Row, readMany } from '../read/read.js';
import { channelsOf, queryChannelReading } from './query-channel.read.js';
import { QueryChannelType } from './query-channel.type.js';

@Resolver()
export class QueryChannelResolver {
  @Query(() => [QueryChannelType], {
    description: 'Where a result can be looked up: nationwide, and in a place when one is given (查询渠道)',
  })
  queryChannels(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('jurisdiction', () => DivisionCodeScalar, { nullable: true }) jurisdiction: string | null,
  ): Promise<readonly Row[]> {
    return readMany(context, info, {
      reading: queryChannelReading,
      from: channelsOf,
      given: { jurisdiction: jurisdiction ?? undefined },
    });
  }
}
