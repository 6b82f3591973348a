import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import {
  InstitutionLeagueInput,
  InstitutionLeagueResult,
  type InstitutionLeagueType,
} from './institution-league.type.js';
import { readInstitutionLeague } from './read-institution-league.js';

@Resolver()
export class InstitutionLeagueResolver {
  @Query(() => InstitutionLeagueResult, {
    description: 'How long a hop took at each institution, slowest first; a laboratory sees its own line (时延排行)',
  })
  institutionLeague(
    @Ctx() context: Context,
    @Arg('input', () => InstitutionLeagueInput) input: InstitutionLeagueInput,
  ): Promise<InstitutionLeagueType | Refusal> {
    return readInstitutionLeague(context, input);
  }
}
