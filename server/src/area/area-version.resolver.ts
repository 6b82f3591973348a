import type { AreaVersionState } from '@zhengming/data';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal, resultUnion } from '../app/refusal.type.js';
import { UuidScalar } from '../app/scalars.js';
import { type Page, readConnection } from '../read/connection.js';
import { type Row, readOne } from '../read/read.js';
import type { From } from '../read/reading.js';
import { sql } from '../read/sql.js';
import { decideName, publishVersion, rejectVersion, releaseVersion, rollBackVersion } from './area-version-commands.js';
import { AreaVersionInput, ResolveReviewItemInput } from './area-version.input.js';
import { areaVersionReading, listedVersions } from './area-version.read.js';
import { AreaVersionConnectionType, AreaVersionStateEnum, AreaVersionType } from './area-version.type.js';

const AreaVersionCommandResult = resultUnion('AreaVersionCommandResult', () => AreaVersionType, 'AreaVersion');

const byId: From = ({ row, args }) => sql`area_version ${row} where ${row}.id = ${args.bind('id')}`;

/** One version by id, or null. */
export const oneVersion = (context: Context, info: GraphQLResolveInfo, id: string): Promise<Row | null> =>
  readOne(context, info, { reading: areaVersionReading, from: byId, given: { id } });

type Answer = Promise<Row | Refusal | null>;

@Resolver()
export class AreaVersionResolver {
  @Query(() => AreaVersionType, { nullable: true })
  areaVersion(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => UuidScalar) id: string,
  ): Promise<Row | null> {
    return oneVersion(context, info, id);
  }

  @Query(() => AreaVersionConnectionType, { description: 'Lists as they arrived, latest first' })
  areaVersions(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('state', () => [AreaVersionStateEnum], { nullable: true }) state: readonly AreaVersionState[] | null,
  ): Promise<Page<Row>> {
    return readConnection(context, info, listedVersions(state ?? null), { first, after });
  }

  @Mutation(() => AreaVersionCommandResult, { description: 'A steward decides what an unresolved name stands for' })
  resolveReviewItem(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ResolveReviewItemInput) input: ResolveReviewItemInput,
  ): Answer {
    return versionOrRefusal(context, info, decideName(context, input));
  }

  @Mutation(() => AreaVersionCommandResult, { description: 'Lets a held list through, with a reason (放行)' })
  releaseAreaVersion(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AreaVersionInput) input: AreaVersionInput,
  ): Answer {
    return versionOrRefusal(context, info, releaseVersion(context, input));
  }

  @Mutation(() => AreaVersionCommandResult, {
    description: 'A second person publishes; everybody touched is judged again',
  })
  publishAreaVersion(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AreaVersionInput) input: AreaVersionInput,
  ): Answer {
    return versionOrRefusal(context, info, publishVersion(context, input));
  }

  @Mutation(() => AreaVersionCommandResult, { description: 'Turns a draft down, with a reason (退回)' })
  rejectAreaVersion(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AreaVersionInput) input: AreaVersionInput,
  ): Answer {
    return versionOrRefusal(context, info, rejectVersion(context, input));
  }

  @Mutation(() => AreaVersionCommandResult, {
    description: 'Proposes to take back the list in force (回退); answers the version that another steward publishes',
  })
  rollBackAreaVersion(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AreaVersionInput) input: AreaVersionInput,
  ): Answer {
    return versionOrRefusal(context, info, rollBackVersion(context, input));
  }
}

/** Answers a command with the version as it is then, or with the refusal. */
async function versionOrRefusal(context: Context, info: GraphQLResolveInfo, answer: Promise<string | Refusal>): Answer {
  const result = await answer;
  return isRefusal(result) ? result : oneVersion(context, info, result);
}
