import { formatInstant, type Instant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

/** Whose people a member of staff may see (辖区): those who live there, and whom they were let see in an emergency. */
export interface Territory {
  readonly staffId: string;
  /** The beginnings of the codes of their divisions; never empty: who may see everybody has no territory. */
  readonly prefixes: readonly string[];
}

/** With what every code within a division begins: 370000 → 37, 370200 → 3702, 370203 → 370203. */
export const divisionPrefix = (code: string): string => code.replace(/^(\d\d(?:(?!00)\d\d)?)(?:00)+$/, '$1');

/** Whether a home lies within, or the person was opened in an emergency: $2 beginnings of codes, $3 who looks, $4 now. */
export const SEEN = (home: string, person: string): string => `(${home} ^@ any ($2::text[]) or ${person} in (
  select g.person_id from emergency_access g where g.staff_id = $3::uuid and g.until > $4::timestamptz))`;

const PERSONS_OUTSIDE = {
  name: 'persons-outside',
  text: `select p.id from person p where p.id = any ($1::uuid[]) and (${SEEN('p.home_division', 'p.id')}) is not true`,
};

/** Everything that is found by an id of its own and is about a person. */
const PERSONAL_TABLES = [
  'appeal',
  'evidence_file',
  'agency_task',
  'notice',
  'quality_review',
  'escalation',
  'correction_removal',
  'emergency_access',
  'data_request',
  'delegation',
  'checkpoint_pass',
  'verification_request',
  'duplicate_candidate',
  'person_merge',
  'field_task',
  'refusal_complaint',
  'integrity_change',
] as const;

const IDS_OUTSIDE = {
  name: 'ids-outside',
  text: `select f.id from (
      select p.id, p.id as person_id from person p where p.id = any ($1::uuid[])
      ${PERSONAL_TABLES.map((table) => `union all select x.id, x.person_id from ${table} x where x.id = any ($1::uuid[])`).join('\n      ')}
    ) f join person p on p.id = f.person_id where (${SEEN('p.home_division', 'p.id')}) is not true`,
};

const valuesOf = (ids: readonly string[], { prefixes, staffId }: Territory, at: Instant): unknown[] => [
  [...ids],
  [...prefixes],
  staffId,
  formatInstant(at),
];

/** Which of these people they may not see. */
export async function personsOutside(
  sql: Sql,
  personIds: readonly string[],
  territory: Territory,
  at: Instant,
): Promise<readonly string[]> {
  const { rows } = await sql.query<{ id: string }>({ ...PERSONS_OUTSIDE, values: valuesOf(personIds, territory, at) });
  return rows.map(({ id }) => id);
}

/** Which of these ids, whatever they are ids of, belong to somebody they may not see. */
export async function idsOutside(
  sql: Sql,
  ids: readonly string[],
  territory: Territory,
  at: Instant,
): Promise<readonly string[]> {
  const { rows } = await sql.query<{ id: string }>({ ...IDS_OUTSIDE, values: valuesOf(ids, territory, at) });
  return rows.map(({ id }) => id);
}
