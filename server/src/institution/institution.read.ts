import { namedDivision } from '../division/division.type.js';
import { column, mapped, reading } from '../read/reading.js';

export const institutionReading = reading('Institution', {
  id: column('id'),
  name: column('name'),
  division: mapped(column('division_code'), namedDivision),
  qualified: column('qualified'),
  connected: column('connected'),
  phone: column('phone'),
});
