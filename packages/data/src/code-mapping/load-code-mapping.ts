import { type CodeMapping, formatInstant, type Instant, type MappedSubject } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

/** What a system's codes are ours at an instant (代码映射). Reads the whole system: a few dozen codes. */
export async function loadCodeMapping(sql: Sql, system: string, at: Instant): Promise<CodeMapping> {
  const { rows } = await sql.query<{ subject: string; code: string; value: string }>(
    `select subject, code, value from code_mapping
     where system = $1 and valid_from <= $2 and (valid_to is null or valid_to > $2)`,
    [system, formatInstant(at)],
  );
  const known = new Map(rows.map(({ subject, code, value }) => [`${subject} ${code}`, value]));
  return (subject, code) => known.get(`${subject} ${code}`) ?? null;
}

/** One code of somebody else and what it is here. */
export interface MappedCode {
  readonly system: string;
  readonly subject: MappedSubject;
  readonly code: string;
  readonly value: string;
}

/** What a code means from an instant on; what it meant before stays for what came in then. Idempotent. */
export async function saveCodeMappings(sql: Sql, codes: readonly MappedCode[], from: Instant): Promise<number> {
  const given = JSON.stringify(codes);
  const at = formatInstant(from);
  const columns = 'as given (system text, subject text, code text, value text)';
  await sql.query(
    `update code_mapping m set valid_to = $2 from jsonb_to_recordset($1::jsonb) ${columns}
     where m.system = given.system and m.subject = given.subject and m.code = given.code
       and m.valid_to is null and m.value <> given.value and m.valid_from < $2`,
    [given, at],
  );
  const saved = await sql.query(
    `insert into code_mapping (system, subject, code, value, version, valid_from)
     select given.system, given.subject, given.code, given.value, 1 + coalesce(max(m.version), 0), $2
     from jsonb_to_recordset($1::jsonb) ${columns}
     left join code_mapping m on m.system = given.system and m.subject = given.subject and m.code = given.code
     group by given.system, given.subject, given.code, given.value
     having bool_and(m.code is null or m.valid_to is not null)`,
    [given, at],
  );
  return saved.rowCount ?? 0;
}
