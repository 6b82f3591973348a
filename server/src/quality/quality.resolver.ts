import type { CauseCode, QualityState, Settlement, Verdict } from '@zhengming/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import { signedIn } from '../appeal/appeal-command.js';
import { CauseCodeEnum, VerdictEnum } from '../appeal/appeal.enum.js';
import type { Context } from '../app/context.js';
import { type Refusal, resultUnion } from '../app/refusal.type.js';
import { UuidScalar } from '../app/scalars.js';
import { type Page, readConnection } from '../read/connection.js';
import { readOne, type Row } from '../read/read.js';
import { rowOrRefusal } from '../read/row-or-refusal.js';
import { DecisionType } from '../status/decision.type.js';
import { decideQualityReview, settleQualityReview } from './decide-quality-review.js';
import { decisionUnderReview } from './decision-under-review.js';
import { QualityStateEnum, SettlementEnum } from './quality.enum.js';
import { listedReviews, oneReview } from './quality.read.js';
import { QualityReviewConnectionType, QualityReviewType } from './quality.type.js';

@InputType()
abstract class OnReviewInput {
  @Field(() => UuidScalar)
  readonly reviewId!: string;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => Int)
  readonly expectedVersion!: number;
}

@InputType('DecideQualityReviewInput')
class DecideQualityReviewInput extends OnReviewInput {
  @Field(() => VerdictEnum)
  readonly verdict!: Verdict;

  @Field(() => CauseCodeEnum)
  readonly cause!: CauseCode;
}

@InputType('SettleQualityReviewInput')
class SettleQualityReviewInput extends OnReviewInput {
  @Field(() => SettlementEnum)
  readonly settlement!: Settlement;
}

const QualityReviewResult = resultUnion('QualityReviewResult', () => QualityReviewType, 'QualityReview');
const OPEN: QualityState[] = ['OPEN'];

@Resolver()
export class QualityResolver {
  @Query(() => QualityReviewConnectionType, {
    description: 'Closed cases drawn for a blind second decision, oldest first',
  })
  qualityReviews(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('states', () => [QualityStateEnum], { nullable: true }) states: QualityState[] | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<Row>> {
    return readConnection(context, info, listedReviews(states ?? OPEN, signedIn(context).id), { first, after });
  }

  @Query(() => QualityReviewType, { nullable: true })
  qualityReview(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => UuidScalar) id: string,
  ): Promise<Row | null> {
    return readOne(context, info, oneReview(id, signedIn(context).id));
  }

  @Query(() => DecisionType, {
    nullable: true,
    description: 'What the judge says of the facts known just before the case was decided',
  })
  decisionUnderReview(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('reviewId', () => UuidScalar) reviewId: string,
  ): Promise<Row | null> {
    return decisionUnderReview(context, info, reviewId);
  }

  @Mutation(() => QualityReviewResult, { description: 'Decides the case a second time, blind (盲评)' })
  decideQualityReview(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DecideQualityReviewInput) input: DecideQualityReviewInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, decideQualityReview(context, input), (id) =>
      oneReview(id, signedIn(context).id),
    );
  }

  @Mutation(() => QualityReviewResult, {
    description: 'A supervisor settles a difference; the case may be opened again',
  })
  settleQualityReview(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SettleQualityReviewInput) input: SettleQualityReviewInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, settleQualityReview(context, input), (id) =>
      oneReview(id, signedIn(context).id),
    );
  }
}
