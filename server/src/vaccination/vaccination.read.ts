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
});

export const vaccinationsOfPerson: From = ({ row, parent }) =>
  sql`vaccination ${row} where ${row}.person_id = ${parent}.id and ${row}.known_to is null order by ${row}.given_on, ${row}.id limit 50`;
