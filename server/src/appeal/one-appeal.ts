import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal } from '../app/refusal.type.js';
import { type RootRead, type Row, readOne } from '../read/read.js';
import type { From } from '../read/reading.js';
import { sql } from '../read/sql.js';
import { appealReading } from './appeal.read.js';

const byId: From = ({ row, args }) => sql`appeal ${row} where ${row}.id = ${args.bind('id')}`;

export const oneAppeal = (id: string): RootRead => ({
  reading: appealReading,
  from: byId,
  subject: (row) => sql`${row}.person_id`,
  given: { id },
});

/** What a command of the desk answers: the appeal as it is now, read by plan, or the refusal. */
export async function appealOrRefusal(
  context: Context,
  info: GraphQLResolveInfo,
  answer: Promise<string | Refusal>,
): Promise<Row | Refusal> {
  const id = await answer;
  if (isRefusal(id)) return id;
  const row = await readOne(context, info, oneAppeal(id));
  if (!row) throw new Error('an appeal vanished');
  return row;
}
