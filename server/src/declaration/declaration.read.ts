import { namedDivision } from '../division/division.type.js';
import { type From, column, many, mapped, reading } from '../read/reading.js';
import { sql } from '../read/sql.js';
import { stayReading } from '../stay/stay.read.js';

export const declarationReading = reading('Declaration', {
  id: column('id'),
  declaredAt: column('declared_at'),
  arrivalAt: column('arrival_at'),
  departureDivision: mapped(column('departure_division'), namedDivision),
  residence: mapped(column('residence_division'), namedDivision),
  channel: column('channel'),
  enteredBy: column('entered_by'),
  places: many(
    () => stayReading,
    ({ row, parent }) => sql`stay ${row} where ${row}.person_id = ${parent}.person_id and ${row}.batch_id = ${parent}.id
      and ${row}.source = 'DECLARATION' and ${row}.known_to is null order by ${row}.arrived_at, ${row}.id limit 30`,
  ),
});

export const declarationsOfPerson: From = ({ row, parent }) =>
  sql`declaration ${row} where ${row}.person_id = ${parent}.id and ${row}.known_to is null order by ${row}.declared_at desc limit 50`;
