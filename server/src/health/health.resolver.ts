import { policyOf } from '@zhengming/data';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Query, Resolver } from 'type-graphql';
import { areaVersionReading } from '../area/area-version.read.js';
import { AreaVersionType } from '../area/area-version.type.js';
import type { Context } from '../app/context.js';
import { toPolicySummaryType } from '../policy/policy.resolver.js';
import { type Row, readOne } from '../read/read.js';
import type { From } from '../read/reading.js';
import { sql } from '../read/sql.js';
import { populationRunReading } from '../status/population-run.read.js';
import { PopulationRunType } from '../status/population-run.type.js';
import { HealthType } from './health.type.js';

const versionInForce: From = ({ row }) =>
  sql`area_version ${row} where ${row}.in_force_from is not null and ${row}.in_force_to is null`;
/** A run for an instant still to come is no news yet. */
const latestRun: From = ({ row }) =>
  sql`population_run ${row} order by ${row}.state = 'QUEUED', ${row}.id desc limit 1`;

@Resolver(() => HealthType)
export class HealthResolver {
  @Query(() => HealthType)
  async systemHealth(@Ctx() { store, clock, worlds }: Context): Promise<HealthType> {
    const now = clock.now();
    const due = await store.pool.query<{ n: number }>({
      name: 'due-statuses',
      text: 'select count(*)::int as n from status where valid_until <= $1',
      values: [new Date(now)],
    });
    const policy = policyOf(await worlds.current(), now);
    return {
      database: true,
      policy: policy === null ? null : toPolicySummaryType(policy),
      dueStatuses: due.rows[0]?.n ?? 0,
    };
  }

  @FieldResolver(() => AreaVersionType, { nullable: true, description: 'The list in force' })
  areaVersion(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Row | null> {
    return readOne(context, info, { reading: areaVersionReading, from: versionInForce });
  }

  @FieldResolver(() => PopulationRunType, { nullable: true })
  lastRun(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Row | null> {
    return readOne(context, info, { reading: populationRunReading, from: latestRun });
  }
}
