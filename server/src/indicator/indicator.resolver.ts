import type { IndicatorCode, IndicatorDimension, Instant } from '@zhengming/domain';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { DateTimeScalar } from '../app/scalars.js';
import { IndicatorBreakdownType, IndicatorCodeEnum, IndicatorDimensionEnum, IndicatorsType } from './indicator.type.js';
import { readIndicator, readIndicators } from './read-indicators.js';

@Resolver()
export class IndicatorResolver {
  @Query(() => IndicatorsType, { description: 'Every indicator of the desk with its definition; at most 366 days' })
  deskIndicators(
    @Ctx() context: Context,
    @Arg('from', () => DateTimeScalar) from: Instant,
    @Arg('to', () => DateTimeScalar) to: Instant,
    @Arg('codes', () => [IndicatorCodeEnum], { nullable: true, description: 'Only these' })
    codes: IndicatorCode[] | null,
  ): Promise<IndicatorsType> {
    return readIndicators(context, { from, to, codes });
  }

  @Query(() => IndicatorBreakdownType)
  deskIndicator(
    @Ctx() context: Context,
    @Arg('code', () => IndicatorCodeEnum) code: IndicatorCode,
    @Arg('by', () => IndicatorDimensionEnum) by: IndicatorDimension,
    @Arg('from', () => DateTimeScalar) from: Instant,
    @Arg('to', () => DateTimeScalar) to: Instant,
  ): Promise<IndicatorBreakdownType> {
    return readIndicator(context, { code, by, from, to });
  }
}
