import { parseSocialCreditCode, type RawRow, type TestRow } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import type { ImportWay } from './run-import.js';

/** Our ids of institutions by their unified social credit codes (统一社会信用代码). */
export async function institutionsByCode(sql: Sql): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql.query<{ code: string; id: string }>(
    'select credit_code as code, id from institution where credit_code is not null',
  );
  return new Map(rows.map(({ code, id }) => [code, id]));
}

/** Tests whose institution may be told by its credit code besides our id: every laboratory knows its own. */
export const byCreditCode = (way: ImportWay<TestRow>, ids: ReadonlyMap<string, string>): ImportWay<TestRow> => ({
  ...way,
  read: (raw, scene) => way.read(withOurId(raw, ids), scene),
});

const UUID_LENGTH = 36;

function withOurId(raw: RawRow, ids: ReadonlyMap<string, string>): RawRow {
  const told = raw['institutionId'];
  if (typeof told !== 'string' || told.length === UUID_LENGTH) return raw;
  const parsed = ids.has(told) ? null : parseSocialCreditCode(told);
  const institutionId = ids.get(parsed?.ok === true ? parsed.code : told);
  return institutionId === undefined ? raw : { ...raw, institutionId };
}
