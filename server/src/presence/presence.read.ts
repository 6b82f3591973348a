import { PRESENT_FOR_MS } from '@zhengming/data';
import { formatInstant, plusMs } from '@zhengming/domain';
import { appealReading } from '../appeal/appeal.read.js';
import { staffName } from '../appeal/correction.read.js';
import { column, expression, many, reading } from '../read/reading.js';
import { type Param, sql } from '../read/sql.js';

/** Who was last seen before this is gone. */
const STILL_HERE: Param = { bind: ({ now }) => formatInstant(plusMs(now, -PRESENT_FOR_MS)) };

export const presenceReading = reading('Presence', {
  staffId: column('staff_id'),
  name: { kind: 'value', sql: (row) => sql`coalesce(${staffName(sql`${row}.staff_id`)}, '')` },
  mode: column('mode'),
  since: column('since'),
  isHandler: expression(
    (row) => sql`exists (select from appeal h where h.id = ${row}.appeal_id and h.handler_id = ${row}.staff_id)`,
  ),
});

appealReading.extend({
  handlerId: column('handler_id'),
  presence: many(
    () => presenceReading,
    ({ row, parent }) =>
      sql`presence ${row} where ${row}.appeal_id = ${parent}.id and ${row}.seen_at >= ${STILL_HERE}::timestamptz
        order by ${row}.since, ${row}.staff_id limit 20`,
  ),
});
