import { staffName } from '../appeal/correction.read.js';
import { namedDivision } from '../division/division.type.js';
import type { ConnectionRead } from '../read/connection.js';
import type { RootRead } from '../read/read.js';
import { column, expression, mapped, reading } from '../read/reading.js';
import { type Sql, sql } from '../read/sql.js';

const ofPerson = (name: Sql) =>
  expression((row) => sql`(select p.${name} from person p where p.id = ${row}.person_id)`);

export const emergencyAccessReading = reading('EmergencyAccess', {
  id: column('id'),
  personId: column('person_id'),
  personName: ofPerson(sql`masked_name`),
  homeDivision: mapped(ofPerson(sql`home_division`), namedDivision),
  staff: expression((row) => sql`coalesce(${staffName(sql`${row}.staff_id`)}, '')`),
  reason: column('reason'),
  at: column('at'),
  until: column('until'),
  looks: expression(
    (row) => sql`(select count(*)::int from audit_event e where e.person_id = ${row}.person_id
      and e.actor_id = ${row}.staff_id::text and e.at >= ${row}.at and e.at <= ${row}.until
      and e.kind <> 'BREAK_GLASS')`,
  ),
  reviewedAt: column('reviewed_at'),
  reviewedBy: expression((row) => staffName(sql`${row}.reviewed_by`)),
  justified: column('justified'),
  note: column('review_note'),
  mayReview: mapped(
    expression((row) => sql`case when ${row}.reviewed_at is null then ${row}.staff_id::text else '' end`),
    (staffId, { actor }) => actor.kind === 'STAFF' && staffId !== '' && staffId !== actor.id,
  ),
});

const subject = (row: Sql): Sql => sql`${row}.person_id`;

/** Those nobody has reviewed, or all; the latest first. */
export const listedEmergencies = (unreviewed: boolean): ConnectionRead => ({
  reading: emergencyAccessReading,
  subject,
  descending: true,
  order: [
    { sql: (row) => sql`${row}.at`, type: 'timestamptz' },
    { sql: (row) => sql`${row}.id`, type: 'uuid' },
  ],
  given: { unreviewed: unreviewed || null },
  from: ({ row, args }) =>
    sql`emergency_access ${row} where ${args.has('unreviewed') ? sql`${row}.reviewed_at is null` : sql`true`}`,
});

export const oneEmergency = (id: string): RootRead => ({
  reading: emergencyAccessReading,
  from: ({ row, args }) => sql`emergency_access ${row} where ${row}.id = ${args.bind('id')}`,
  subject,
  given: { id },
});
