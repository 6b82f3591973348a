import type { RootRead } from '../read/read.js';
import type { From } from '../read/reading.js';
import { sql } from '../read/sql.js';
import { personReading } from './person.read.js';

const byId: From = ({ row, args }) => sql`person ${row} where ${row}.id = ${args.bind('id')}`;

/** A person by id, as staff see them. */
export const onePerson = (id: string): RootRead => ({
  reading: personReading,
  from: byId,
  subject: (row) => sql`${row}.id`,
  given: { id },
});
