import { day } from '@zhengming/domain';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { DateScalar } from '../app/scalars.js';
import { PrecisionGapType } from './precision-gap.type.js';
import { readPrecisionGap } from './read-precision-gap.js';

@Resolver()
export class PrecisionGapResolver {
  @Query(() => [PrecisionGapType], {
    description: 'By day, both ends included, at most 366 days; days without a list are left out',
  })
  precisionGap(
    @Ctx() context: Context,
    @Arg('from', () => DateScalar) from: string,
    @Arg('to', () => DateScalar) to: string,
    @Arg('prefectures', () => Int, { defaultValue: 20, description: 'How many of each day' }) prefectures: number,
  ): Promise<readonly PrecisionGapType[]> {
    return readPrecisionGap(context, { from: day(from), to: day(to), prefectures });
  }
}
