import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { type Refusal, resultUnion } from '../app/refusal.type.js';
import { DraftKeyInput, DraftType, SaveDraftInput } from './draft.type.js';
import { deleteMyDraft, myDrafts, saveMyDraft } from './save-draft.js';

const SaveDraftResult = resultUnion('SaveDraftResult', () => DraftType, 'Draft');

@Resolver()
export class DraftResolver {
  @Query(() => [DraftType], { description: 'Your own drafts about one case or call' })
  drafts(@Ctx() context: Context, @Arg('scope', () => String) scope: string): Promise<readonly DraftType[]> {
    return myDrafts(context, scope);
  }

  @Mutation(() => SaveDraftResult, { description: 'Keeps what you are typing for a day' })
  saveDraft(
    @Ctx() context: Context,
    @Arg('input', () => SaveDraftInput) input: SaveDraftInput,
  ): Promise<DraftType | Refusal> {
    return saveMyDraft(context, input);
  }

  @Mutation(() => Boolean, { description: 'Throws your draft away, or does nothing where there is none' })
  deleteDraft(@Ctx() context: Context, @Arg('input', () => DraftKeyInput) input: DraftKeyInput): Promise<boolean> {
    return deleteMyDraft(context, input);
  }
}
