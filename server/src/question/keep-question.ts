import {
  deleteQuestion,
  findQuestion,
  findQuestions,
  findQuestionVersions,
  forgetQuestions,
  inTransaction,
  insertQuestion,
  type QuestionText,
  restoreQuestion,
  type SavedQuestion,
  updateQuestion,
} from '@zhengming/data';
import { plusHours } from '@zhengming/domain';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { signedIn } from '../appeal/appeal-command.js';
import { longerThan, withoutNumbers } from '../appeal/free-text.js';
import type { SavedQuestionType, SavedQuestionVersionType, SaveQuestionInput } from './question.type.js';
import { readQuestion } from './read-question.js';

const LONGEST_NAME = 60;
const LONGEST_DESCRIPTION = 500;
/** So long a deleted question can be taken back. */
const KEPT_HOURS = 24;

const NAME_TAKEN = refuse(
  'QUESTION_NAME_TAKEN',
  '您已有同名的问题；请换一个名称，或打开那个问题再保存。',
  'You already keep a question of that name. Choose another name, or open that question and save it.',
  'input.name',
);
const CHANGED = refuse(
  'CHANGED_MEANWHILE',
  '这个问题刚在别处修改或删除；请重新打开后再保存，或另存为新问题。',
  'This question was changed or deleted elsewhere. Open it again, or save yours as a new one.',
  'input.expectedVersion',
);

const toQuestionType = ({ question, ...rest }: SavedQuestion): SavedQuestionType => ({
  ...rest,
  question: JSON.stringify(question),
});

export async function myQuestions(context: Context): Promise<readonly SavedQuestionType[]> {
  return (await findQuestions(context.store.pool, signedIn(context).id)).map(toQuestionType);
}

export async function questionVersions(context: Context, id: string): Promise<readonly SavedQuestionVersionType[]> {
  const found = await findQuestionVersions(context.store.pool, signedIn(context).id, id);
  return found.map(({ question, ...rest }) => ({ ...rest, question: JSON.stringify(question) }));
}

/** Keeps a new question, or another version of one's own. */
export async function saveMyQuestion(
  context: Context,
  schema: GraphQLSchema,
  input: SaveQuestionInput,
): Promise<SavedQuestionType | Refusal> {
  const text: QuestionText = {
    name: withoutNumbers(input.name),
    description: withoutNumbers(input.description),
    shared: input.shared,
    question: readQuestion(schema, input.question),
  };
  const refused = checkWords(text);
  if (refused) return refused;
  const { id: ownerId } = signedIn(context);
  const { id, expectedVersion } = input;
  const at = context.clock.now();
  return inTransaction(context.store, async (sql) => {
    if (!id) {
      const made = await insertQuestion(sql, ownerId, text, at);
      return made === null ? NAME_TAKEN : kept(await findQuestion(sql, ownerId, made));
    }
    const outcome = await updateQuestion(sql, { id, ownerId, seen: expectedVersion ?? 0 }, text, at);
    if (outcome !== 'SAVED') return outcome === 'NAME_TAKEN' ? NAME_TAKEN : CHANGED;
    return kept(await findQuestion(sql, ownerId, id));
  });
}

/** Takes one's own question off the shelf; whatever has lain aside for a day is forgotten with it. */
export async function deleteMyQuestion(context: Context, id: string): Promise<boolean> {
  const at = context.clock.now();
  return inTransaction(context.store, async (sql) => {
    await forgetQuestions(sql, plusHours(at, -KEPT_HOURS));
    return deleteQuestion(sql, signedIn(context).id, id, at);
  });
}

export async function restoreMyQuestion(context: Context, id: string): Promise<SavedQuestionType | Refusal> {
  const { id: ownerId } = signedIn(context);
  const after = plusHours(context.clock.now(), -KEPT_HOURS);
  return inTransaction(context.store, async (sql) => {
    const outcome = await restoreQuestion(sql, ownerId, id, after);
    if (outcome === 'NAME_TAKEN') return NAME_TAKEN;
    if (outcome === 'RESTORED') return kept(await findQuestion(sql, ownerId, id));
    return refuse(
      'QUESTION_GONE',
      '这个问题已删除超过一天，或不是您的；请重新保存。',
      'This question was deleted more than a day ago, or is not yours. Save it anew.',
      'id',
    );
  });
}

function checkWords({ name, description }: QuestionText): Refusal | null {
  if (name === '' || name.length > LONGEST_NAME) {
    return refuse(
      'QUESTION_NAME',
      `名称须为1至${LONGEST_NAME}字。`,
      `The name takes 1 to ${LONGEST_NAME} characters.`,
      'input.name',
    );
  }
  return longerThan(description, LONGEST_DESCRIPTION, 'input.description');
}

function kept(question: SavedQuestion | null): SavedQuestionType {
  if (!question) throw new Error('a question was not kept');
  return toQuestionType(question);
}
