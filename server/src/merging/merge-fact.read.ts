import { namedDivision } from '../division/division.type.js';
import { column, many, mapped, type RelationReading, reading, type TypeReading } from '../read/reading.js';
import { sql } from '../read/sql.js';

/** What a steward needs to tell whose a fact is: kind, when, where and by which way; no result. */
export const mergeFactReading: TypeReading = reading('MergeFact', {
  id: column('id'),
  kind: column('kind'),
  at: column('at'),
  division: mapped(column('division_code'), namedDivision),
  source: column('source'),
  number: column('number'),
  knownFrom: column('known_from'),
});

/**
 * What has come to the one who stayed since two records were made one (合并后新到), latest first. Whatever came along, or
 * was told anew of that, goes back by itself and is not asked about; nor is a number they had before.
 */
export const factsSinceMerge: RelationReading = many(
  () => mergeFactReading,
  ({ row, parent }) => sql`(
    select f.id, f.kind, f.at, f.division_code, f.source, f.number, f.known_from from (
      select 'TEST' as kind, 'nucleic_test' as table_name, id, id as name, sampled_at as at, division_code, channel as source, null as number, known_from
      from nucleic_test where person_id = ${parent}.person_id and known_to is null and known_from > ${parent}.decided_at
      union all
      select 'DOSE', 'vaccination', id, id, given_on::timestamp at time zone 'Asia/Shanghai', division_code, null, null, known_from
      from vaccination where person_id = ${parent}.person_id and known_to is null and known_from > ${parent}.decided_at
      union all
      select 'STAY', 'stay', id, id, arrived_at, division_code, source, null, known_from
      from stay where person_id = ${parent}.person_id and known_to is null and known_from > ${parent}.decided_at
        and source <> 'DECLARATION'
      union all
      select 'DECLARATION', 'declaration', id, id, declared_at, residence_division, channel, null, known_from
      from declaration where person_id = ${parent}.person_id and known_to is null and known_from > ${parent}.decided_at
      union all
      select 'PHONE', 'phone_binding', id, coalesce(version_of, id), bound_at, null, channel, masked_number, known_from
      from phone_binding b where b.person_id = ${parent}.person_id and b.known_to is null and b.known_from > ${parent}.decided_at
        and not exists (select from phone_binding o where o.person_id = b.person_id and coalesce(o.version_of, o.id) = coalesce(b.version_of, b.id)
          and o.known_from < ${parent}.decided_at)
    ) f where ${parent}.state = 'MERGED' and not exists (select from merge_fact m where m.person_id = ${parent}.person_id
      and m.merge_id = ${parent}.id and m.table_name = f.table_name and m.copied and m.fact_id in (f.id, f.name))
  ) ${row} order by ${row}.known_from desc, ${row}.id limit 200`,
);
