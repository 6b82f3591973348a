import { namedDivision } from '../division/division.type.js';
import { institutionReading } from '../institution/institution.read.js';
import { type From, column, expression, mapped, one, reading } from '../read/reading.js';
import { type Sql, sql } from '../read/sql.js';

/** Province of the jurisdiction this platform serves (北京市): what "in the province" means for a test (row 40). */
const LOCAL_PROVINCE = sql`'11'`;

const isLocal = (row: Sql): Sql => sql`left(${row}.division_code, 2) = ${LOCAL_PROVINCE}`;

export const nucleicTestReading = reading('NucleicTest', {
  id: column('id'),
  result: column('result'),
  sampledAt: column('sampled_at'),
  receivedAt: column('received_at'),
  reportedAt: column('reported_at'),
  uploadedAt: column('uploaded_at'),
  visibleAt: column('visible_at'),
  institution: one(
    () => institutionReading,
    ({ row, parent }) => sql`institution ${row} where ${row}.id = ${parent}.institution_id`,
  ),
  division: mapped(column('division_code'), namedDivision),
  channel: column('channel'),
  grade: column('grade'),
  integrity: column('integrity'),
  scope: expression((row) => sql`case when ${isLocal(row)} then 'PROVINCIAL' else 'NATIONAL' end`),
});

/** Latest first, pending ones by when they were sampled; NATIONAL is every test, wherever it was taken. */
export const testsOfPerson: From = ({ row, parent, args }) => {
  const local = sql`(${args.bind('scope')} = 'NATIONAL' or ${isLocal(row)})`;
  const ofPerson = sql`n.person_id = ${parent}.id and n.known_to is null and (${args.bind('scope')} = 'NATIONAL' or ${isLocal(sql`n`)})`;
  if (args.has('perScope')) {
    // so many of each (省内、省外各几条) when it is asked for, so many in all when it is not (A11)
    return sql`(select n.*, row_number() over (partition by ${args.bind('perScope')}::boolean and ${isLocal(sql`n`)}
        order by coalesce(n.reported_at, n.sampled_at) desc, n.id desc) as place from nucleic_test n where ${ofPerson}) ${row}
      where ${row}.place <= least(${args.bind('latest')}::int, 100)
      order by coalesce(${row}.reported_at, ${row}.sampled_at) desc, ${row}.id desc`;
  }
  return sql`nucleic_test ${row} where ${row}.person_id = ${parent}.id and ${row}.known_to is null and ${local}
    order by coalesce(${row}.reported_at, ${row}.sampled_at) desc, ${row}.id desc limit least(${args.bind('latest')}::int, 100)`;
};
