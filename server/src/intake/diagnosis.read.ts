import { causeBackgroundJson, factsJson } from '@zhengming/data';
import { handedOverOf } from '../appeal/appeal-life.read.js';
import { personReading } from '../person/person.read.js';
import { type From, NOW, expression, mapped, one, reading } from '../read/reading.js';
import { Sql, sql } from '../read/sql.js';
import { type AssessedScene, assess } from './assess.js';

const FACTS = new Sql([factsJson('seen.person_id', 'seen.known_at')]);
const BACKGROUND = new Sql([causeBackgroundJson('seen.person_id', 'seen.known_at')]);

const OPEN_CASE = sql`from appeal a where a.person_id = seen.person_id and a.closed_at is null
  order by a.opened_at desc limit 1`;

/** Everything that is weighed, in the same statement as the person: what the judge reads, and what the desk knows besides. */
const scene = expression(
  (row) => sql`select json_build_object('facts', ${FACTS}, 'background', ${BACKGROUND},
    'status', (select json_build_object('colour', s.colour, 'popup', s.popup, 'determinacy', s.determinacy)
      from status s where s.person_id = seen.person_id),
    'openNumber', (select a.number ${OPEN_CASE}), 'handedOver', (select ${handedOverOf(sql`a`)} ${OPEN_CASE}))
  from (select ${row}.id as person_id, ${NOW}::timestamptz as known_at) seen`,
);

/** A row of `person`, as an agent on a call needs it. */
export const diagnosisReading = reading('Diagnosis', {
  person: one(
    () => personReading,
    ({ row, parent }) => sql`person ${row} where ${row}.id = ${parent}.id`,
  ),
  assessment: mapped(scene, (value, services) => assess(services, value as AssessedScene)),
});

/** Whoever one look-up finds; a phone may be several people's. Each branch begins on a key. */
export const MOST_FOUND = 10;

export const foundBy: From = ({ row, args }) => sql`person ${row} where ${row}.id in (${found(args)}) order by ${row}.id
  limit ${new Sql([String(MOST_FOUND)])}`;

function found(args: Parameters<From>[0]['args']): Sql {
  if (args.has('personId')) return sql`select ${args.bind('personId')}::uuid`;
  if (args.has('appealNumber'))
    return sql`select a.person_id from appeal a where a.number = ${args.bind('appealNumber')}`;
  const index = args.bind('blindIndex');
  const own = sql`select i.person_id from person_identifier i where i.kind = ${args.bind('kind')} and i.blind_index = ${index}`;
  if (!args.has('isPhone')) return own;
  return sql`${own} union select u.person_id from shared_phone u where u.blind_index = ${index}
    union select w.id from person_identifier i join person w on w.guardian_person_id = i.person_id
      where i.kind = ${args.bind('kind')} and i.blind_index = ${index}`;
}

/** Who it is, masked, for the choice between several. */
export const shownToChoose = (row: Sql): readonly Sql[] => [
  sql`${row}.id`,
  sql`${row}.masked_name`,
  sql`${row}.masked_id_number`,
  sql`${row}.birth_year`,
];
