import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import type { RootRead, Row } from '../read/read.js';
import type { From } from '../read/reading.js';
import { rowOrRefusal } from '../read/row-or-refusal.js';
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
export function appealOrRefusal(
  context: Context,
  info: GraphQLResolveInfo,
  answer: Promise<string | Refusal>,
): Promise<Row | Refusal> {
  return rowOrRefusal(context, info, answer, oneAppeal);
}
