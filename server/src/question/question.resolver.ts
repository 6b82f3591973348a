import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { type Refusal, resultUnion } from '../app/refusal.type.js';
import { UuidScalar } from '../app/scalars.js';
import { deleteMyQuestion, myQuestions, questionVersions, restoreMyQuestion, saveMyQuestion } from './keep-question.js';
import { SavedQuestionType, SavedQuestionVersionType, SaveQuestionInput } from './question.type.js';

const SaveQuestionResult = resultUnion('SaveQuestionResult', () => SavedQuestionType, 'SavedQuestion');
const RestoreQuestionResult = resultUnion('RestoreQuestionResult', () => SavedQuestionType, 'SavedQuestion');

@Resolver()
export class QuestionResolver {
  @Query(() => [SavedQuestionType], { description: 'Your own questions and those that are shared; at most 500' })
  savedQuestions(@Ctx() context: Context): Promise<readonly SavedQuestionType[]> {
    return myQuestions(context);
  }

  @Query(() => [SavedQuestionVersionType], { description: 'How a question read each time it was saved, newest first' })
  savedQuestionVersions(
    @Ctx() context: Context,
    @Arg('id', () => UuidScalar) id: string,
  ): Promise<readonly SavedQuestionVersionType[]> {
    return questionVersions(context, id);
  }

  @Mutation(() => SaveQuestionResult)
  saveQuestion(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SaveQuestionInput) input: SaveQuestionInput,
  ): Promise<SavedQuestionType | Refusal> {
    return saveMyQuestion(context, info.schema, input);
  }

  @Mutation(() => Boolean, {
    description: 'Takes back within a day with restoreQuestion; false: there was none of yours',
  })
  deleteQuestion(@Ctx() context: Context, @Arg('id', () => UuidScalar) id: string): Promise<boolean> {
    return deleteMyQuestion(context, id);
  }

  @Mutation(() => RestoreQuestionResult, { description: 'Puts a question back that you deleted within a day' })
  restoreQuestion(
    @Ctx() context: Context,
    @Arg('id', () => UuidScalar) id: string,
  ): Promise<SavedQuestionType | Refusal> {
    return restoreMyQuestion(context, id);
  }
}
