import { type Sql, sql } from '../read/sql.js';

/** What staff call a source: file of a batch, name of a laboratory, hour of a list. */
export const sourceName = (row: Sql): Sql => sql`coalesce(case ${row}.kind
  when 'BATCH' then (select b.source || ' ' || b.file_name from import_batch b where b.id::text = ${row}.source)
  when 'LABORATORY' then (select l.name from institution l where l.id::text = ${row}.source)
  when 'AREA_VERSION' then (select to_char(v.list_time at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')
    from area_version v where v.id::text = ${row}.source)
  end, left(${row}.source, case ${row}.kind when 'OPERATOR' then 40 else 8 end))`;
