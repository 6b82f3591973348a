import type { Satisfied } from '@zhengming/data';
import type { Instant } from '@zhengming/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { appealReading } from '../appeal/appeal.read.js';
import { AppealType } from '../appeal/appeal.type.js';
import { appealOrRefusal } from '../appeal/one-appeal.js';
import type { Context } from '../app/context.js';
import { IdentifierInput } from '../app/inputs.type.js';
import { plannedValue } from '../app/planned.js';
import { isRefusal, type Refusal, resultUnion } from '../app/refusal.type.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import type { Row } from '../read/read.js';
import { expression } from '../read/reading.js';
import { sql } from '../read/sql.js';
import { SatisfiedEnum } from './quality.enum.js';
import { rateAppeal, rateOwnAppeal } from './rate-appeal.js';

@ObjectType('Rating', { description: 'What the person says of how they were treated (回访).' })
class RatingType {
  @Field(() => Boolean, { description: '响应: contacted in time' })
  readonly contacted!: boolean;

  @Field(() => Boolean, { description: '解决' })
  readonly solved!: boolean;

  @Field(() => SatisfiedEnum, { description: '满意' })
  readonly satisfied!: Satisfied;

  @Field(() => DateTimeScalar)
  readonly at!: Instant;
}

@InputType()
abstract class AnswersInput {
  @Field(() => Boolean)
  readonly contacted!: boolean;

  @Field(() => Boolean)
  readonly solved!: boolean;

  @Field(() => SatisfiedEnum)
  readonly satisfied!: Satisfied;
}

@InputType('RateAppealInput')
class RateAppealInput extends AnswersInput {
  @Field(() => UuidScalar)
  readonly appealId!: string;
}

@InputType('RateOwnAppealInput')
class RateOwnAppealInput extends AnswersInput {
  @Field(() => IdentifierInput)
  readonly identifier!: IdentifierInput;

  @Field(() => String, { description: 'Of the appeal, as the person was told (受理号)' })
  readonly number!: string;
}

@ObjectType('RatingTaken')
class RatingTakenType {
  @Field(() => String)
  readonly number!: string;
}

const RateAppealResult = resultUnion('RateAppealResult', () => AppealType, 'Appeal');
const RateOwnAppealResult = resultUnion('RateOwnAppealResult', () => RatingTakenType, 'RatingTaken');

@Resolver(() => AppealType)
export class RatingResolver {
  @FieldResolver(() => RatingType, { nullable: true })
  rating(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }

  @Mutation(() => RateAppealResult, { description: 'The three questions, asked on the phone; once' })
  rateAppeal(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RateAppealInput) { appealId, ...answers }: RateAppealInput,
  ): Promise<Row | Refusal> {
    return appealOrRefusal(context, info, rateAppeal(context, appealId, answers));
  }

  @Mutation(() => RateOwnAppealResult, {
    description: 'The three questions, answered by the person in the app of a partner; once',
  })
  async rateOwnAppeal(
    @Ctx() context: Context,
    @Arg('input', () => RateOwnAppealInput) { identifier, number, ...answers }: RateOwnAppealInput,
  ): Promise<RatingTakenType | Refusal> {
    const answer = await rateOwnAppeal(context, { identifier, number }, answers);
    return isRefusal(answer) ? answer : { number };
  }
}

appealReading.extend({
  rating: expression(
    (row) => sql`(select json_build_object('contacted', s.contacted, 'solved', s.solved, 'satisfied', s.satisfied,
      'at', s.recorded_at) from satisfaction s where s.person_id = ${row}.person_id and s.appeal_id = ${row}.id)`,
  ),
});
