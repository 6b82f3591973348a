import { type KnowledgeVersion, findKnowledge, knowledgeHistory } from '@zhengming/data';
import { KNOWLEDGE_BINDINGS, type KnowledgeKind, dayOf } from '@zhengming/domain';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal } from '../app/refusal.type.js';
import { publishKnowledge, saveKnowledge, withdrawKnowledge } from './edit-knowledge.js';
import { KnowledgeKindEnum } from './knowledge.enum.js';
import { PublishKnowledgeInput, SaveKnowledgeInput } from './knowledge.input.js';
import { KnowledgeResult, KnowledgeTextType } from './knowledge.type.js';
import { toKnowledgeTextType } from './to-knowledge-text.js';

/** Words a search is made of; more are not looked at. */
const MOST_WORDS = 8;

const shown = (text: KnowledgeVersion | Refusal): KnowledgeTextType | Refusal =>
  isRefusal(text) ? text : toKnowledgeTextType(text);

@Resolver(() => KnowledgeTextType)
export class KnowledgeResolver {
  @Query(() => [KnowledgeTextType], { description: 'What the desk knows and says; every word must stand in the text' })
  async knowledge(
    @Ctx() { store, clock }: Context,
    @Arg('kind', () => KnowledgeKindEnum, { nullable: true }) kind: KnowledgeKind | null,
    @Arg('search', () => String, { nullable: true }) search: string | null,
    @Arg('drafts', () => Boolean, { nullable: true, description: 'Of every text the latest version, in use or not' })
    drafts: boolean | null,
  ): Promise<readonly KnowledgeTextType[]> {
    const words = (search ?? '').trim().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
    const found = await findKnowledge(store, { kind, words, everything: drafts === true, on: dayOf(clock.now()) });
    return found.map(toKnowledgeTextType);
  }

  @Query(() => [KnowledgeTextType], { description: 'Every version of one text, the latest first' })
  async knowledgeVersions(
    @Ctx() { store }: Context,
    @Arg('key', () => String) key: string,
  ): Promise<readonly KnowledgeTextType[]> {
    return (await knowledgeHistory(store, key)).map(toKnowledgeTextType);
  }

  @Query(() => [String], { description: 'Everything a text can be bound to' })
  knowledgeBindings(): readonly string[] {
    return KNOWLEDGE_BINDINGS;
  }

  @Mutation(() => KnowledgeResult, { description: 'Keeps a draft; what is in use stays in use' })
  async saveKnowledge(
    @Ctx() context: Context,
    @Arg('input', () => SaveKnowledgeInput) input: SaveKnowledgeInput,
  ): Promise<KnowledgeTextType | Refusal> {
    return shown(await saveKnowledge(context, input));
  }

  @Mutation(() => KnowledgeResult)
  async publishKnowledge(
    @Ctx() context: Context,
    @Arg('input', () => PublishKnowledgeInput) input: PublishKnowledgeInput,
  ): Promise<KnowledgeTextType | Refusal> {
    return shown(await publishKnowledge(context, input));
  }

  @Mutation(() => KnowledgeResult)
  async withdrawKnowledge(
    @Ctx() context: Context,
    @Arg('input', () => PublishKnowledgeInput) input: PublishKnowledgeInput,
  ): Promise<KnowledgeTextType | Refusal> {
    return shown(await withdrawKnowledge(context, input));
  }
}
