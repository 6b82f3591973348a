import type { DivisionCode, Divisions } from '@zhengming/domain';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { boundedCount } from '../app/bounded-count.js';
import type { Context } from '../app/context.js';
import { DivisionCodeScalar } from '../app/scalars.js';
import { DivisionType, toDivisionType } from './division.type.js';

@Resolver()
export class DivisionResolver {
  @Query(() => [DivisionType], {
    description: 'Divisions in force, by name or code; within one, or directly below one',
  })
  async divisions(
    @Ctx() { store, divisions }: Context,
    @Arg('search', () => String, { nullable: true }) search: string | null,
    @Arg('parent', () => DivisionCodeScalar, { nullable: true }) parent: DivisionCode | null,
    @Arg('within', () => DivisionCodeScalar, { nullable: true }) within: DivisionCode | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
  ): Promise<readonly DivisionType[]> {
    const found = await store.pool.query<{ code: string }>({
      name: 'divisions',
      text: MATCHING,
      values: [
        search?.trim() ?? '',
        parent,
        within ? unitCodes(divisions, within) : null,
        boundedCount('first', first ?? 20),
        within,
      ],
    });
    return found.rows.map(({ code }) => toDivisionType(divisions, code));
  }
}

/** The counties of a prefecture; a county or a city without counties stands for itself. */
function unitCodes(divisions: Divisions, within: DivisionCode): readonly string[] {
  const counties = divisions.countiesOf(within).map((county) => county.code);
  return counties.length > 0 ? counties : [within];
}

const MATCHING = `
  select code from division
  where valid_to is null
    and ($1 = '' or position($1 in full_name) > 0 or starts_with(code, $1))
    and ($2::text is null or parent_code = $2)
    and ($3::text[] is null or code = any($3) or (kind <> 'GB2260' and (parent_code = any($3) or parent_code = $5)))
  order by (name = $1) desc, (kind = 'GB2260') desc, length(code), code
  limit $4`;
