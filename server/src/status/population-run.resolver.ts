import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { type Page, readConnection } from '../read/connection.js';
import type { Row } from '../read/read.js';
import { listedRuns } from './population-run.read.js';
import { PopulationRunConnectionType } from './population-run.type.js';

@Resolver()
export class PopulationRunResolver {
  @Query(() => PopulationRunConnectionType, {
    description: 'Re-evaluations of many people with how far each has come, latest first',
  })
  populationRuns(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<Row>> {
    return readConnection(context, info, listedRuns, { first, after });
  }
}
