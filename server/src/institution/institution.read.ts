import { namedDivision } from '../division/division.type.js';
import { column, expression, mapped, NOW, reading } from '../read/reading.js';
import { type Sql, sql } from '../read/sql.js';

/** Whether a period of an institution holds now, as it is known now. */
const holdsNow = (institution: Sql, traits: Sql): Sql => sql`exists (select from institution_trait h
  where h.institution_id = ${institution} and h.trait ${traits} and h.known_to is null and h.valid_from <= ${NOW}
    and (h.valid_to is null or h.valid_to > ${NOW}))`;

export const isQualifiedNow = (institution: Sql): Sql => holdsNow(institution, sql`= 'QUALIFIED'`);
export const isConnectedNow = (institution: Sql): Sql => holdsNow(institution, sql`<> 'QUALIFIED'`);
export const hasTraitNow = (institution: Sql, trait: Sql): Sql => holdsNow(institution, sql`= ${trait}`);

/** Periods in the order of the list of traits, oldest first; days as text. */
export const traitsOf = (institution: Sql): Sql => sql`(select coalesce(json_agg(json_build_object('trait', p.trait,
    'since', case when isfinite(p.valid_from) then to_char(p.valid_from at time zone 'Asia/Shanghai', 'YYYY-MM-DD') end,
    'until', to_char(p.valid_to at time zone 'Asia/Shanghai', 'YYYY-MM-DD')) order by
      array_position(array['QUALIFIED', 'LOCAL_PLATFORM', 'PROVINCIAL_PLATFORM', 'NATIONAL_PLATFORM'], p.trait), p.valid_from), '[]')
  from institution_trait p where p.institution_id = ${institution} and p.known_to is null)`;

export const institutionReading = reading('Institution', {
  id: column('id'),
  name: column('name'),
  creditCode: column('credit_code'),
  division: mapped(column('division_code'), namedDivision),
  qualified: expression((row) => isQualifiedNow(sql`${row}.id`)),
  connected: expression((row) => isConnectedNow(sql`${row}.id`)),
  traits: expression((row) => traitsOf(sql`${row}.id`)),
  phone: column('phone'),
  dutyContact: column('duty_contact'),
  version: column('version'),
});
