import type { CauseBackground } from '@zhengming/domain';
import { connectedAt } from '../institution/qualified-join.js';

const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;

/** What {@link causeBackgroundJson} gives. */
export type StoredBackground = CauseBackground;

/**
 * What the desk knows about a person's records besides what the judge reads, as one JSON value for any statement that has
 * the person's id and the instant of knowledge at hand. Starts on the person's key; names that begin with `seen_` are taken.
 */
export function causeBackgroundJson(personId: string, knownAt: string): string {
  const known = (alias: string): string =>
    `${alias}.known_from <= ${knownAt} and (${alias}.known_to is null or ${alias}.known_to > ${knownAt})`;
  const list = (fields: string, from: string, alias: string): string =>
    `(select coalesce(json_agg(json_build_object(${fields})), '[]') from ${from}
      where ${alias}.person_id = ${personId} and ${known(alias)})`;
  const shared = `exists (select 1 from shared_phone seen_shared
    where seen_shared.person_id = seen_phone.person_id and seen_shared.binding_id = seen_phone.id)`;
  return `json_build_object(
    'stays', ${list(`'id', seen_stay.id, 'knownFrom', ${ms('seen_stay.known_from')}, 'overlapping', seen_stay.overlapping`, 'stay seen_stay', 'seen_stay')},
    'tests', ${list(
      `'id', seen_test.id, 'institution', coalesce(seen_lab.name, ''), 'connected', ${connectedAt('seen_test.institution_id', knownAt)},
       'uploadedAt', ${ms('seen_test.uploaded_at')}`,
      'nucleic_test seen_test left join institution seen_lab on seen_lab.id = seen_test.institution_id',
      'seen_test',
    )},
    'phones', ${list(
      `'id', coalesce(seen_phone.version_of, seen_phone.id), 'boundAt', ${ms('seen_phone.bound_at')}, 'ofSomebodyElse', ${shared}`,
      'phone_binding seen_phone',
      'seen_phone',
    )},
    'doses', (select count(*)::int from vaccination seen_dose where seen_dose.person_id = ${personId} and ${known('seen_dose')}),
    'registers', (select coalesce(json_agg(json_build_object('source', seen_register.source, 'state', seen_register.state)), '[]')
      from (select distinct on (c.source) c.source, c.state from connector c
        where c.kind = 'VACCINATION' and c.source <> 'NATIONAL' and c.since <= ${knownAt} order by c.source, c.since desc) seen_register),
    'homeDivision', (select seen_person.home_division from person seen_person where seen_person.id = ${personId}))`;
}
