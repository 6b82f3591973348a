import type { Sql } from '../orm/transaction.js';

/**
 * Tables of facts about a person, asked of the database itself, so that a kind of fact that is added later goes along
 * with a person too. Corrections are facts of another life and move by themselves.
 */
export async function bitemporalTables(sql: Sql): Promise<readonly string[]> {
  const { rows } = await sql.query(
    `select c.table_name as name from information_schema.columns c
     where c.table_schema = current_schema() and c.column_name in ('person_id', 'id', 'known_from', 'known_to')
       and c.table_name <> 'correction'
     group by c.table_name having count(*) = 4 order by c.table_name`,
  );
  return (rows as { readonly name: string }[]).map(({ name }) => name).filter((name) => /^[a-z_]+$/.test(name));
}
