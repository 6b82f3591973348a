import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal } from '../app/refusal.type.js';
import { type RootRead, type Row, readOne } from './read.js';

/** What a command answers: the row it was about as it is now, read by plan, or the refusal. @param answer its id */
export async function rowOrRefusal(
  context: Context,
  info: GraphQLResolveInfo,
  answer: Promise<string | Refusal>,
  read: (id: string) => RootRead,
): Promise<Row | Refusal> {
  const id = await answer;
  if (isRefusal(id)) return id;
  const row = await readOne(context, info, read(id));
  if (!row) throw new Error('what a command was about has vanished');
  return row;
}
