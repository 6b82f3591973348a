import { type CompanionReason, companionReasonSentence } from '@zhengming/domain';
import { personReading } from '../person/person.read.js';
import { another, column, expression, type From, mapped, reading, type TypeReading } from '../read/reading.js';
import { sql } from '../read/sql.js';

export const checkpointPassReading: TypeReading = reading('CheckpointPass', {
  id: column('id'),
  answer: column('answer'),
  reasons: mapped(column('reasons'), (codes) =>
    (codes as readonly CompanionReason[]).map((code) => ({ code, sentence: companionReasonSentence(code) })),
  ),
  document: column('document'),
  grade: column('grade'),
  companion: another(
    () => personReading,
    ({ row, parent }) => sql`person ${row} where ${row}.id = ${parent}.companion_id`,
    (row) => sql`${row}.id`,
  ),
  unidentified: column('unidentified'),
  emergency: column('emergency'),
  place: column('place'),
  at: column('at'),
  partner: expression((row) => sql`(select c.name from partner_client c where c.id = ${row}.partner_id)`),
});

export const passesOfPerson: From = ({ row, parent }) =>
  sql`checkpoint_pass ${row} where ${row}.person_id = ${parent}.id order by ${row}.at desc, ${row}.id desc limit 20`;
