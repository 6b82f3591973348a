import type { GraphQLResolveInfo } from 'graphql';
import { FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { plannedValue } from '../app/planned.js';
import { personReading } from '../person/person.read.js';
import { PersonType } from '../person/person.type.js';
import type { Row } from '../read/read.js';
import { many } from '../read/reading.js';
import { sql } from '../read/sql.js';
import { incidentReading } from './incident.read.js';
import { IncidentType } from './incident.type.js';

/** Open incidents whose dry run found the person, or whose list holds them for a stay in its city. */
personReading.extend({
  incidents: many(
    () => incidentReading,
    ({ row, parent }) => sql`incident ${row} where ${row}.state not in ('DISMISSED', 'CLOSED') and (
      exists (select from incident_person p where p.person_id = ${parent}.id and p.dry_run_id = ${row}.dry_run_id)
      or exists (select from status s join stay t on t.person_id = s.person_id and t.known_to is null
        where s.person_id = ${parent}.id and s.area_version_id = ${row}.area_version_id
          and (s.colour <> 'GREEN' or s.popup is not null) and left(t.prefecture_code, 4) = left(${row}.place, 4)
          and (t.left_at is null or t.left_at >= ${row}.opened_at - interval '21 days')))
      order by ${row}.opened_at desc, ${row}.id limit 5`,
  ),
});

/** What a person is caught up in with others; here, so that the person's room need not know incidents. */
@Resolver(() => PersonType)
export class PersonIncidentsResolver {
  @FieldResolver(() => [IncidentType], { description: 'Open incidents that touch this person, the latest first' })
  incidents(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }
}
