import { countScheme, findSchemeEnd, type SchemeEnd, type SchemeEndState } from '@zhengming/data';
import { fromEpochMs, type Instant } from '@zhengming/domain';
import { Arg, Ctx, Field, Float, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import type { Context } from '../app/context.js';
import { type Refusal, resultUnion } from '../app/refusal.type.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { approveEnd, proposeEnd, withdrawEnd } from './decide-scheme-end.js';

const SchemeEndStateEnum = apiEnum<SchemeEndState>(
  'SchemeEndState',
  {
    PROPOSED: '待批准',
    APPROVED: '已批准，待运维执行',
    ENDING: '正在终止，不再接收数据',
    ENDED: '已终止',
    WITHDRAWN: '已撤回',
  },
  'How far the end of the scheme has come (终止运行).',
);

@ObjectType('RowsToGo')
class RowsToGoType {
  @Field(() => String)
  readonly table!: string;

  @Field(() => Float)
  readonly rows!: number;
}

@ObjectType('SchemeEnd', { description: 'The end of the scheme: two people decide, an operator carries it out' })
export class SchemeEndType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => SchemeEndStateEnum)
  readonly state!: SchemeEndState;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => DateTimeScalar)
  readonly proposedAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly approvedAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly endedAt!: Instant | null;

  @Field(() => [RowsToGoType], { description: 'What is there now, table by table: a look before anything is done' })
  async rowsToGo(@Ctx() { store }: Context): Promise<readonly RowsToGoType[]> {
    return countScheme(store.pool);
  }
}

@InputType('ProposeSchemeEndInput')
class ProposeSchemeEndInput {
  @Field(() => String, { description: 'Why, 4 to 200 characters' })
  readonly reason!: string;

  @Field(() => String, { description: 'The sentence of confirmation, to the letter; a refusal says it' })
  readonly confirmation!: string;
}

@InputType('ApproveSchemeEndInput')
class ApproveSchemeEndInput {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String, { description: 'The sentence of confirmation, to the letter; a refusal says it' })
  readonly confirmation!: string;
}

const SchemeEndResult = resultUnion('SchemeEndResult', () => SchemeEndType, 'SchemeEnd');

const toSchemeEndType = (end: SchemeEnd): SchemeEndType =>
  Object.assign(new SchemeEndType(), {
    id: end.id,
    state: end.state,
    reason: end.reason,
    proposedAt: fromEpochMs(end.proposedAt.getTime()),
    approvedAt: end.approvedAt === null ? null : fromEpochMs(end.approvedAt.getTime()),
    endedAt: end.endedAt === null ? null : fromEpochMs(end.endedAt.getTime()),
  });

@Resolver()
export class SchemeEndResolver {
  @Query(() => SchemeEndType, { nullable: true, description: 'null: nobody has proposed to end the scheme' })
  async schemeEnd(@Ctx() { store }: Context): Promise<SchemeEndType | null> {
    const end = await findSchemeEnd(store.pool);
    return end && toSchemeEndType(end);
  }

  @Mutation(() => SchemeEndResult, { description: 'Proposes to end the scheme for good (终止运行)' })
  async proposeSchemeEnd(
    @Ctx() context: Context,
    @Arg('input', () => ProposeSchemeEndInput) input: ProposeSchemeEndInput,
  ): Promise<SchemeEndType | Refusal> {
    return schemeEndOr(context, await proposeEnd(context, input));
  }

  @Mutation(() => SchemeEndResult, { description: 'Approves it, as somebody else; an operator then carries it out' })
  async approveSchemeEnd(
    @Ctx() context: Context,
    @Arg('input', () => ApproveSchemeEndInput) input: ApproveSchemeEndInput,
  ): Promise<SchemeEndType | Refusal> {
    return schemeEndOr(context, await approveEnd(context, input));
  }

  @Mutation(() => Boolean, {
    description: 'Takes it back as long as nobody has begun; false: it has begun, or is none',
  })
  withdrawSchemeEnd(@Ctx() context: Context, @Arg('id', () => UuidScalar) id: string): Promise<boolean> {
    return withdrawEnd(context, id);
  }
}

async function schemeEndOr({ store }: Context, refusal: Refusal | null): Promise<SchemeEndType | Refusal> {
  if (refusal) return refusal;
  const end = await findSchemeEnd(store.pool);
  if (!end) throw new Error('the end of the scheme vanished');
  return toSchemeEndType(end);
}
