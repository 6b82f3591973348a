import { type From, column, reading } from '../read/reading.js';
import { sql } from '../read/sql.js';

export const phoneBindingReading = reading('PhoneBinding', {
  id: column('id'),
  number: column('masked_number'),
  channel: column('channel'),
  boundAt: column('bound_at'),
  effectiveFrom: column('effective_from'),
  effectiveTo: column('effective_to'),
  verification: column('verification'),
  answeredAt: column('answered_at'),
});

export const phonesOfPerson: From = ({ row, parent }) =>
  sql`phone_binding ${row} where ${row}.person_id = ${parent}.id and ${row}.known_to is null order by ${row}.bound_at, ${row}.id limit 50`;
