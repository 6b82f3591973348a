import { type Sql, sql } from '../read/sql.js';

/**
 * Open incidents that touch a person, as JSON (id, number, state, cause, place, appeals): those whose dry run found them,
 * and those of the list that holds them for a stay in that city. For any read plan that has the person's id at hand.
 */
export const incidentsTouching = (personId: Sql): Sql => sql`(select coalesce(json_agg(json_build_object(
    'id', i.id, 'number', i.number, 'state', i.state, 'cause', i.cause, 'place', i.place,
    'appeals', (select count(*)::int from appeal other where other.incident_id = i.id)) order by i.opened_at desc), '[]')
  from incident i where i.state not in ('DISMISSED', 'CLOSED') and (
    exists (select from incident_person p where p.person_id = ${personId} and p.dry_run_id = i.dry_run_id)
    or exists (select from status s join stay t on t.person_id = s.person_id and t.known_to is null
      where s.person_id = ${personId} and s.area_version_id = i.area_version_id
        and (s.colour <> 'GREEN' or s.popup is not null) and left(t.prefecture_code, 4) = left(i.place, 4)
        and (t.left_at is null or t.left_at >= i.opened_at - interval '21 days'))))`;
