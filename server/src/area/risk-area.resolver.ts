import type { DivisionCode, Instant, RiskLevel } from '@zhengming/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { DateTimeScalar, DivisionCodeScalar } from '../app/scalars.js';
import { toDivisionType } from '../division/division.type.js';
import { type Page, readConnection } from '../read/connection.js';
import type { Row } from '../read/read.js';
import { RiskLevelEnum } from '../status/outcome.enum.js';
import { codePrefix, listedAreas } from './risk-area.read.js';
import { PrefectureRiskType, RiskAreaConnectionType } from './risk-area.type.js';

@Resolver()
export class RiskAreaResolver {
  @Query(() => RiskAreaConnectionType, { description: 'Places on the risk list at an instant' })
  riskAreas(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('asOf', () => DateTimeScalar, { nullable: true }) asOf: Instant | null,
    @Arg('division', () => DivisionCodeScalar, { nullable: true }) division: DivisionCode | null,
    @Arg('level', () => [RiskLevelEnum], { nullable: true }) level: readonly RiskLevel[] | null,
    @Arg('search', () => String, { nullable: true }) search: string | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<Row>> {
    const read = listedAreas({
      at: asOf ?? context.clock.now(),
      division: division ? codePrefix(division) : null,
      level: level ?? null,
      search: search?.trim() ? search.trim() : null,
    });
    return readConnection(context, info, read, { first, after });
  }

  @Query(() => [PrefectureRiskType], { description: 'Listed places by prefecture unit, for the map' })
  async riskAreaMap(
    @Ctx() { store, clock, divisions }: Context,
    @Arg('asOf', () => DateTimeScalar, { nullable: true }) asOf: Instant | null,
  ): Promise<readonly PrefectureRiskType[]> {
    const found = await store.pool.query<PrefectureCounts>({
      name: 'risk-area-map',
      text: BY_PREFECTURE,
      values: [new Date(asOf ?? clock.now())],
    });
    return found.rows.map(({ prefecture, ...counts }) => ({
      ...counts,
      prefecture: toDivisionType(divisions, prefecture),
      counties: Math.max(1, divisions.countiesOf(prefecture).length),
    }));
  }
}

interface PrefectureCounts {
  readonly prefecture: DivisionCode;
  readonly high: number;
  readonly medium: number;
  readonly low: number;
  readonly listedCounties: number;
}

const BY_PREFECTURE = `
  select coalesce(prefecture_code, division_code) as prefecture,
    count(*) filter (where level = 'HIGH')::int as high,
    count(*) filter (where level = 'MEDIUM')::int as medium,
    count(*) filter (where level = 'LOW')::int as low,
    count(distinct left(division_code, 6)) filter (where level is distinct from 'LOW')::int as "listedCounties"
  from risk_area where in_force_from <= $1 and (in_force_to is null or in_force_to > $1)
  group by 1 order by high desc, medium desc, prefecture limit 500`;
