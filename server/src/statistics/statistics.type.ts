import type { Instant, PlaceLevel, StatisticsDimension, StatisticsSubject, StatisticsUnit } from '@zhengming/domain';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { resultUnion } from '../app/refusal.type.js';
import { DateTimeScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { StatisticsDimensionEnum, StatisticsSubjectEnum, StatisticsUnitEnum } from './statistics.enum.js';

@ObjectType('StatisticsColumn')
export class StatisticsColumnType {
  @Field(() => StatisticsDimensionEnum)
  readonly dimension!: StatisticsDimension;

  @Field(() => TextType)
  readonly title!: TextType;
}

@ObjectType('StatisticsMeasure')
export class StatisticsMeasureType {
  @Field(() => String)
  readonly code!: string;

  @Field(() => TextType)
  readonly title!: TextType;

  @Field(() => TextType)
  readonly definition!: TextType;

  @Field(() => StatisticsUnitEnum)
  readonly unit!: StatisticsUnit;
}

@ObjectType('StatisticsValue', { description: 'A figure, or why there is none. Withheld is not zero.' })
export class StatisticsValueType {
  @Field(() => Float, { nullable: true, description: 'null: withheld, or there was nothing to measure' })
  readonly value!: number | null;

  @Field(() => Boolean, { description: '隐私抑制: a part of it is small, or would give away one that is' })
  readonly withheld!: boolean;

  @Field(() => Float, { nullable: true, description: 'When withheld: what its published parts come to' })
  readonly atLeast!: number | null;
}

@ObjectType('StatisticsRow')
export class StatisticsRowType {
  @Field(() => [String], { description: 'One for each column' })
  readonly keys!: readonly string[];

  @Field(() => [TextType])
  readonly labels!: readonly TextType[];

  @Field(() => [StatisticsValueType], { description: 'One for each measure' })
  readonly values!: readonly StatisticsValueType[];
}

@ObjectType('Statistics')
export class StatisticsType {
  @Field(() => [StatisticsColumnType])
  readonly columns!: readonly StatisticsColumnType[];

  @Field(() => [StatisticsMeasureType])
  readonly measures!: readonly StatisticsMeasureType[];

  @Field(() => [StatisticsRowType])
  readonly rows!: readonly StatisticsRowType[];

  @Field(() => [StatisticsValueType], { description: 'One for each measure, over all of the question' })
  readonly totals!: readonly StatisticsValueType[];

  @Field(() => Int)
  readonly withheldRows!: number;

  @Field(() => Int, { description: 'Figures over fewer are withheld' })
  readonly k!: number;

  @Field(() => DateTimeScalar, { description: 'What had been counted by then is in the figures' })
  readonly asOf!: Instant;

  @Field(() => DateTimeScalar, { description: 'Days that ended by then are complete but for what arrives late' })
  readonly completeTo!: Instant;

  @Field(() => String, { description: 'The same question of the same version has the same answer' })
  readonly datasetVersion!: string;

  @Field(() => Boolean, { description: 'There are more rows than are shown; an export has them all' })
  readonly truncated!: boolean;
}

@ObjectType('StatisticsSubjectInfo', { description: 'What may be asked of a subject: the data dictionary.' })
export class StatisticsSubjectInfoType {
  @Field(() => StatisticsSubjectEnum)
  readonly subject!: StatisticsSubject;

  @Field(() => TextType)
  readonly title!: TextType;

  @Field(() => TextType)
  readonly definition!: TextType;

  @Field(() => Boolean, { description: 'A stock at the end of each day: days do not add up' })
  readonly isStock!: boolean;

  @Field(() => [StatisticsColumnType])
  readonly dimensions!: readonly StatisticsColumnType[];

  @Field(() => [StatisticsMeasureType])
  readonly measures!: readonly StatisticsMeasureType[];

  /** For the documentation of what is finest. */
  @Field(() => StatisticsDimensionEnum, { description: 'The finest place' })
  readonly finestPlace!: PlaceLevel;
}

export const StatisticsResult = resultUnion('StatisticsResult', () => StatisticsType, 'Statistics');
