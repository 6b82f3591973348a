import { namedDivision } from '../division/division.type.js';
import { type From, column, mapped, reading } from '../read/reading.js';
import { sql } from '../read/sql.js';

export const declarationReading = reading('Declaration', {
  id: column('id'),
  declaredAt: column('declared_at'),
  arrivalAt: column('arrival_at'),
  departureDivision: mapped(column('departure_division'), namedDivision),
  channel: column('channel'),
});

export const declarationsOfPerson: From = ({ row, parent }) =>
  sql`declaration ${row} where ${row}.person_id = ${parent}.id and ${row}.known_to is null order by ${row}.declared_at desc limit 50`;
