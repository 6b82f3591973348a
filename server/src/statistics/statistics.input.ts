import type { DivisionCode, Instant, StatisticsDimension, StatisticsSubject } from '@zhengming/domain';
import { Field, InputType } from 'type-graphql';
import { DateScalar, DateTimeScalar, DivisionCodeScalar } from '../app/scalars.js';
import { StatisticsDimensionEnum, StatisticsSubjectEnum } from './statistics.enum.js';

@InputType('StatisticsFilterInput')
export class StatisticsFilterInput {
  @Field(() => StatisticsDimensionEnum, { description: 'A category, not a time or a place' })
  readonly dimension!: StatisticsDimension;

  @Field(() => [String], { description: 'Keys as they come out; at most 100' })
  readonly values!: readonly string[];
}

@InputType('StatisticsInput')
export class StatisticsInput {
  @Field(() => StatisticsSubjectEnum)
  readonly subject!: StatisticsSubject;

  @Field(() => [StatisticsDimensionEnum], {
    description: 'At most one time, one place and one category; with a category, places are no finer than PROVINCE',
  })
  readonly groupBy!: readonly StatisticsDimension[];

  @Field(() => DateScalar)
  readonly from!: string;

  @Field(() => DateScalar, { description: 'Included; at most 800 days in all' })
  readonly to!: string;

  @Field(() => DivisionCodeScalar, { nullable: true, description: 'Only this division and what lies in it' })
  readonly within!: DivisionCode | null;

  @Field(() => [StatisticsFilterInput], { nullable: true })
  readonly filters!: readonly StatisticsFilterInput[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The figures as they were published then; the latest when absent',
  })
  readonly asOf!: Instant | null;
}
