import { FIELD_TASK_KINDS } from '@zhengming/domain';
import { territoryOf } from '../access/territory.js';
import type { Context } from '../app/context.js';
import type { FieldTaskCountType } from './field-task.type.js';

const COUNTS = `select t.kind, count(*)::int as waiting, count(*) filter (where t.state = 'OVERDUE')::int as overdue,
    count(*) filter (where t.agency_id is null and t.kind = 'COMMUNITY')::int as unassigned
  from field_task t where t.state in ('OPEN', 'OVERDUE')`;
const WITHIN = `and exists (select from person p where p.id = t.person_id and p.home_division ^@ any ($1::text[]))`;
const OWN = `and t.agency_id in (select a.id from agency a where a.partner_id = $1::uuid)`;

/** How much waits where whoever asks may look; a kind of which nothing waits is there with zero. */
export async function fieldTaskCounts({ actor, store }: Context): Promise<readonly FieldTaskCountType[]> {
  const territory = territoryOf(actor);
  const limit = actor.kind === 'PARTNER' ? OWN : territory === null ? '' : WITHIN;
  const values = actor.kind === 'PARTNER' ? [actor.id] : territory === null ? [] : [[...territory.prefixes]];
  const { rows } = await store.pool.query<FieldTaskCountType>(`${COUNTS} ${limit} group by t.kind`, values);
  const byKind = new Map(rows.map((row) => [row.kind, row]));
  return FIELD_TASK_KINDS.map((kind) => byKind.get(kind) ?? { kind, waiting: 0, overdue: 0, unassigned: 0 });
}
