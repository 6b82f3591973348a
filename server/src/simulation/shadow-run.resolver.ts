import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal, resultUnion } from '../app/refusal.type.js';
import { UuidScalar } from '../app/scalars.js';
import { type Row, readMany, readOne } from '../read/read.js';
import type { From } from '../read/reading.js';
import { sql } from '../read/sql.js';
import { shadowRunReading } from './shadow-run.read.js';
import { ShadowRunType } from './shadow-run.type.js';
import { startShadowRun, stopShadowRun } from './shadow-run-commands.js';

const ShadowRunResult = resultUnion('ShadowRunResult', () => ShadowRunType, 'ShadowRun');

const latest: From = ({ row }) =>
  sql`shadow_run ${row} where true order by (${row}.state = 'ACTIVE') desc, ${row}.id desc limit 50`;
const byId: From = ({ row, args }) => sql`shadow_run ${row} where ${row}.id = ${args.bind('id')}`;

@Resolver()
export class ShadowRunResolver {
  @Query(() => [ShadowRunType], { description: 'Active ones first, then the latest; at most 50' })
  shadowRuns(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<readonly Row[]> {
    return readMany(context, info, { reading: shadowRunReading, from: latest });
  }

  @Query(() => ShadowRunType, { nullable: true })
  shadowRun(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => UuidScalar) id: string,
  ): Promise<Row | null> {
    return readOne(context, info, { reading: shadowRunReading, from: byId, given: { id } });
  }

  @Mutation(() => ShadowRunResult, {
    description: 'Judges a submitted or published policy beside the one in force, at once and then every hour',
  })
  startShadowRun(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('policyKey', () => UuidScalar) policyKey: string,
  ): Promise<Row | Refusal | null> {
    return shadowRunOrRefusal(context, info, startShadowRun(context, policyKey));
  }

  @Mutation(() => ShadowRunResult, { description: 'Stops a shadow run; its figures stay' })
  stopShadowRun(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => UuidScalar) id: string,
  ): Promise<Row | Refusal | null> {
    return shadowRunOrRefusal(context, info, stopShadowRun(context, id));
  }
}

async function shadowRunOrRefusal(
  context: Context,
  info: GraphQLResolveInfo,
  answer: Promise<string | Refusal>,
): Promise<Row | Refusal | null> {
  const id = await answer;
  if (isRefusal(id)) return id;
  return readOne(context, info, { reading: shadowRunReading, from: byId, given: { id } });
}
