import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import type { Context } from '../app/context.js';
import { plannedValue } from '../app/planned.js';
import type { Refusal } from '../app/refusal.type.js';
import type { Row } from '../read/read.js';
import { NucleicTestType } from '../test/test.type.js';
import {
  ResultHopType,
  ResultTrackType,
  type TrackedResultType,
  TrackResultInput,
  TrackResultResult,
} from './result-track.type.js';
import { trackPersonsResult } from './track-result.js';
import './result-track.read.js';

const TestOriginEnum = apiEnum<'LOCAL' | 'OTHER_PROVINCE'>('TestOrigin', {
  LOCAL: '本市: an institution of this jurisdiction',
  OTHER_PROVINCE: '省外',
});

@Resolver(() => NucleicTestType)
export class ResultTrackResolver {
  @Query(() => TrackResultResult, {
    description: 'Where is my result (我的结果在哪): for staff, and for a partner on behalf of the citizen',
  })
  trackResult(
    @Ctx() context: Context,
    @Arg('input', () => TrackResultInput) input: TrackResultInput,
    @Arg('purpose', () => String) _purpose: string,
  ): Promise<TrackedResultType | Refusal> {
    return trackPersonsResult(context, input);
  }

  @FieldResolver(() => [ResultHopType], { description: 'The way of the result, hop by hop, with the lag of each' })
  hops(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }

  @FieldResolver(() => ResultTrackType, { description: 'Where the result is, and what to do' })
  track(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }

  @FieldResolver(() => TestOriginEnum, { description: 'Whose institution it is (省内、省外)' })
  origin(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }
}
