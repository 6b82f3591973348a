import { findHandlers, findPreference, savePreference } from '@zhengming/data';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { type Refusal, resultUnion } from '../app/refusal.type.js';
import { UuidScalar } from '../app/scalars.js';
import { signedIn } from '../appeal/appeal-command.js';
import { deleteMyFilter, myFilters, saveMyFilter } from './saved-filters.js';
import { HandlerType, PreferenceInput, PreferenceType, SaveFilterInput, SavedFilterType } from './workbench.type.js';

const SaveFilterResult = resultUnion('SaveFilterResult', () => SavedFilterType, 'SavedFilter');

@Resolver()
export class WorkbenchResolver {
  @Query(() => PreferenceType)
  preference(@Ctx() context: Context): Promise<PreferenceType> {
    return findPreference(context.store.pool, signedIn(context).id);
  }

  @Mutation(() => PreferenceType)
  async savePreference(
    @Ctx() context: Context,
    @Arg('input', () => PreferenceInput) input: PreferenceInput,
  ): Promise<PreferenceType> {
    await savePreference(context.store.pool, signedIn(context).id, input);
    return input;
  }

  @Query(() => [SavedFilterType], { description: 'Your own views of the queue and those shared with the desk' })
  savedFilters(@Ctx() context: Context): Promise<readonly SavedFilterType[]> {
    return myFilters(context);
  }

  @Query(() => [HandlerType], { description: 'Who can be given a case, by name' })
  async handlers(@Ctx() { store }: Context): Promise<readonly HandlerType[]> {
    return findHandlers(store.pool);
  }

  @Mutation(() => SaveFilterResult)
  saveFilter(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SaveFilterInput) input: SaveFilterInput,
  ): Promise<SavedFilterType | Refusal> {
    return saveMyFilter(context, info.schema, input);
  }

  @Mutation(() => Boolean, { description: 'Forgets a view of yours; false: there was none' })
  deleteFilter(@Ctx() context: Context, @Arg('id', () => UuidScalar) id: string): Promise<boolean> {
    return deleteMyFilter(context, id);
  }
}
