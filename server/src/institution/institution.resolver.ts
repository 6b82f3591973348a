import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { boundedCount } from '../app/bounded-count.js';
import { type Row, readMany } from '../read/read.js';
import type { From } from '../read/reading.js';
import { sql } from '../read/sql.js';
import { institutionReading } from './institution.read.js';
import { InstitutionType } from './institution.type.js';

const matching: From = ({ row, args }) => {
  const search = args.has('search') ? sql`where position(${args.bind('search')}::text in ${row}.name) > 0` : sql``;
  return sql`institution ${row} ${search} order by ${row}.name, ${row}.id limit ${args.bind('first')}`;
};

@Resolver(() => InstitutionType)
export class InstitutionResolver {
  @Query(() => [InstitutionType], { description: 'Testing institutions whose name contains the text' })
  institutions(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('search', () => String, { nullable: true }) search: string | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
  ): Promise<readonly Row[]> {
    return readMany(context, info, {
      reading: institutionReading,
      from: matching,
      given: { search, first: boundedCount('first', first ?? 20) },
    });
  }
}
