import { NOW } from './reading.js';
import { type Param, type Sql, sql } from './sql.js';

const PREFIXES: Param = { bind: ({ territory }) => territory?.prefixes ?? [] };
const STAFF: Param = { bind: ({ territory }) => territory?.staffId ?? null };

/** Whom they were let see in an emergency (紧急访问); read once for a statement. */
const granted = sql`(select g.person_id from emergency_access g
  where g.staff_id = ${STAFF}::uuid and g.until > ${NOW}::timestamptz)`;

/** Whether somebody is one of the people whoever asks may see. */
export const personWithin = (person: Sql): Sql => sql`exists (select from person h where h.id = ${person}
  and (h.home_division ^@ any (${PREFIXES}::text[]) or h.id in ${granted}))`;

/** The same for a row that knows where its person lives, so that long lists need not look at people. */
export const homeWithin = (home: Sql, person: Sql): Sql =>
  sql`(${home} ^@ any (${PREFIXES}::text[]) or ${person} in ${granted})`;
