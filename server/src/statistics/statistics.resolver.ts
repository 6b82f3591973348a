import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { catalogue } from './catalogue.js';
import { readStatistics } from './read-statistics.js';
import { StatisticsInput } from './statistics.input.js';
import { StatisticsResult, StatisticsSubjectInfoType, type StatisticsType } from './statistics.type.js';

@Resolver()
export class StatisticsResolver {
  @Query(() => StatisticsResult, { description: 'Figures from the published tables; small ones are withheld' })
  statistics(
    @Ctx() context: Context,
    @Arg('input', () => StatisticsInput) input: StatisticsInput,
  ): Promise<StatisticsType | Refusal> {
    return readStatistics(context, input);
  }

  @Query(() => [StatisticsSubjectInfoType], { description: 'What can be asked, with definitions' })
  statisticsCatalogue(): readonly StatisticsSubjectInfoType[] {
    return catalogue();
  }
}
