import { buildDivisions, type DivisionTable } from '@zhengming/domain';
import { copyInto, copyLine, copyWords } from '../orm/copy-text.js';
import type { Store } from '../orm/store.js';
import { inTransaction } from '../orm/transaction.js';
import { referenceDivisions } from './reference-divisions.js';

const COLUMNS = 'code, valid_from, valid_to, name, level, kind, parent_code, prefecture_code, full_name, successors';

/** Loads the reference table of divisions; what is there already stays. @returns the divisions, indexed */
export async function loadDivisions(store: Pick<Store, 'pool'>): Promise<DivisionTable> {
  const divisions = buildDivisions(await referenceDivisions());
  const present = await store.pool.query('select count(*)::int as n from division');
  if ((present.rows[0] as { n: number }).n >= divisions.rows.length) return divisions;
  await inTransaction(store, async (sql) => {
    await sql.query('create temp table incoming_division (like division including defaults) on commit drop');
    await copyInto(sql, `incoming_division (${COLUMNS})`, divisionLines(divisions));
    await sql.query('insert into division select * from incoming_division on conflict (code, valid_from) do nothing');
  });
  return divisions;
}

const divisionLines = (divisions: DivisionTable): string =>
  divisions.rows
    .map((row) =>
      copyLine([
        row.code,
        row.validFromYear,
        row.validToYear,
        row.name,
        row.level,
        row.kind,
        row.parent,
        divisions.prefectureUnit(row.code),
        divisions.fullNameOf(row),
        copyWords(row.successors),
      ]),
    )
    .join('');
