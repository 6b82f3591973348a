import { appealReading } from '../appeal/appeal.read.js';
import { staffName } from '../appeal/correction.read.js';
import { column, expression, many, reading } from '../read/reading.js';
import { sql } from '../read/sql.js';

export const escalationReading = reading('Escalation', {
  id: column('id'),
  stage: column('stage'),
  due: column('due'),
  at: column('at'),
  acknowledgedBy: expression((row) => staffName(sql`${row}.acknowledged_by`)),
  acknowledgedAt: column('acknowledged_at'),
});

appealReading.extend({
  warnAt: column('warn_at'),
  hardStopDue: column('hard_stop_due'),
  escalations: many(
    () => escalationReading,
    ({ row, parent }) =>
      sql`escalation ${row} where ${row}.person_id = ${parent}.person_id and ${row}.appeal_id = ${parent}.id
        order by ${row}.at desc, ${row}.id desc limit 20`,
  ),
});
