import { type DivisionTable, NATIONAL } from '@zhengming/domain';
import type { TextType } from '../app/text.type.js';
import { nameOfSource } from '../connector/source-name.js';
import { namedDivision } from '../division/division.type.js';
import { type From, column, expression, mapped, reading } from '../read/reading.js';
import { sql } from '../read/sql.js';

export const vaccinationReading = reading('Vaccination', {
  id: column('id'),
  product: expression(
    (row) =>
      sql`coalesce((select v.name_zh from vaccine_product v where v.code = ${row}.product_code), ${row}.product_code)`,
  ),
  doseNumber: column('dose_number'),
  givenOn: column('given_on'),
  division: mapped(column('division_code'), namedDivision),
  institution: column('institution'),
  source: column('source'),
  grade: column('grade'),
  receivedAt: column('known_from'),
  productName: expression(
    (row) =>
      sql`(select json_build_object('zh', v.name_zh, 'en', v.name_en) from vaccine_product v where v.code = ${row}.product_code)`,
  ),
  toldBy: mapped(
    expression(
      (row) =>
        sql`json_build_object('source', ${row}.source, 'name',
          (select json_build_object('zh', s.name_zh, 'en', s.name_en) from connector_source s where s.code = ${row}.source))`,
    ),
    (value, { divisions }) => toldBy(value as Teller, divisions),
  ),
});

interface Teller {
  readonly source: string;
  /** As the register of sources calls it. */
  readonly name: TextType | null;
}

const PAPER_NAME: TextType = { zh: '纸质凭证', en: 'paper certificate' };

/** A platform by its name, the booklet that was shown, or a partner by what it calls itself. */
function toldBy({ source, name }: Teller, divisions: DivisionTable): TextType {
  if (name !== null) return name;
  if (source === 'PAPER') return PAPER_NAME;
  return source === NATIONAL || /^\d{6}$/.test(source) ? nameOfSource(divisions, source) : { zh: source, en: source };
}

export const vaccinationsOfPerson: From = ({ row, parent }) =>
  sql`vaccination ${row} where ${row}.person_id = ${parent}.id and ${row}.known_to is null order by ${row}.given_on, ${row}.id limit 50`;
