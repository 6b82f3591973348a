import { type ForeignInstitution, formatInstant, type Instant } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../orm/transaction.js';

const nameOf = ({ name, division }: ForeignInstitution): string => `${division} ${name}`;

/**
 * Which of our institutions others mean: by credit code, else by name and division. One we never heard of is registered as
 * they describe it, connected to nothing as far as we know.
 * @returns our id by division and name
 */
export async function foreignInstitutions(
  sql: Sql,
  institutions: readonly ForeignInstitution[],
  at: Instant,
): Promise<(institution: ForeignInstitution) => string | undefined> {
  const given = [...new Map(institutions.map((one) => [nameOf(one), one])).values()];
  const ids = await find(sql, given);
  const strangers = given.filter((one) => !ids.has(nameOf(one)));
  for (const stranger of strangers) await register(sql, stranger, at);
  const all = strangers.length === 0 ? ids : await find(sql, given);
  return (institution) => all.get(nameOf(institution));
}

async function find(sql: Sql, given: readonly ForeignInstitution[]): Promise<ReadonlyMap<string, string>> {
  if (given.length === 0) return new Map();
  const { rows } = await sql.query(
    `select distinct on (g.name, g.division) g.name, g.division, i.id
     from unnest($1::text[], $2::text[], $3::text[]) as g (name, division, credit)
     join institution i on i.credit_code = g.credit or (i.name = g.name and i.division_code = g.division)
     order by g.name, g.division, (i.credit_code = g.credit) desc nulls last, i.id`,
    [given.map(({ name }) => name), given.map(({ division }) => division), given.map(({ creditCode }) => creditCode)],
  );
  return new Map(
    (rows as { name: string; division: string; id: string }[]).map((row) => [`${row.division} ${row.name}`, row.id]),
  );
}

async function register(
  sql: Sql,
  { name, division, creditCode, qualified }: ForeignInstitution,
  at: Instant,
): Promise<void> {
  // two answers that name the same stranger register it once
  await sql.query(`select pg_advisory_xact_lock(hashtextextended('institution ' || $1 || ' ' || $2, 0))`, [
    division,
    name,
  ]);
  await sql.query(
    `with stranger as (
       insert into institution (id, name, division_code, credit_code) select $1, $2, $3, $4
       where not exists (select from institution where name = $2 and division_code = $3)
       on conflict do nothing returning id)
     insert into institution_trait (institution_id, trait, valid_from, known_from)
     select id, 'QUALIFIED', '-infinity', $6 from stranger where $5`,
    [uuidv7(), name, division, creditCode, qualified, formatInstant(at)],
  );
}
