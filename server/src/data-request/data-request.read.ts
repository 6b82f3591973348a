import { dayOf, formatDay, type Instant } from '@zhengming/domain';
import { staffName } from '../appeal/correction.read.js';
import type { ConnectionRead } from '../read/connection.js';
import type { RootRead } from '../read/read.js';
import { column, expression, mapped, reading } from '../read/reading.js';
import { type Sql, sql } from '../read/sql.js';
import { dataRequestActions, type RequestFacts } from './data-request-actions.js';
import { toGroundTypes } from './data-request.type.js';

const OPEN = sql`('RECEIVED', 'PROPOSED', 'APPROVED')`;
const todayOf = (now: Instant): string => formatDay(dayOf(now));

export const dataRequestReading = reading('DataRequest', {
  id: column('id'),
  personId: column('person_id'),
  personName: expression((row) => sql`(select p.masked_name from person p where p.id = ${row}.person_id)`),
  kind: column('kind'),
  state: column('state'),
  reason: column('reason'),
  partner: expression((row) => sql`(select c.name from partner_client c where c.id = ${row}.asked_by_partner)`),
  askedAt: column('asked_at'),
  dueOn: column('due_on'),
  takenBy: expression((row) => staffName(sql`${row}.taken_by`)),
  decidedBy: expression((row) => staffName(sql`${row}.decided_by`)),
  decidedAt: column('decided_at'),
  note: column('note'),
  grounds: mapped(column('grounds'), toGroundTypes),
  fetchUntil: column('fetch_until'),
  doneAt: column('done_at'),
  overdue: mapped(
    expression((row) => sql`case when ${row}.state in ${OPEN} then ${row}.due_on::text end`),
    (due, { clock }) => typeof due === 'string' && due < todayOf(clock.now()),
  ),
  allowedActions: mapped(
    expression((row) => sql`json_build_object('kind', ${row}.kind, 'state', ${row}.state, 'takenBy', ${row}.taken_by)`),
    (facts, { actor }) => dataRequestActions(facts as RequestFacts, actor),
  ),
  version: column('version'),
});

const subject = (row: Sql): Sql => sql`${row}.person_id`;

/** Those that wait for an answer, or all; the latest first. */
export const listedRequests = (open: boolean): ConnectionRead => ({
  reading: dataRequestReading,
  subject,
  descending: true,
  order: [
    { sql: (row) => sql`${row}.asked_at`, type: 'timestamptz' },
    { sql: (row) => sql`${row}.id`, type: 'uuid' },
  ],
  given: { open: open || null },
  from: ({ row, args }) =>
    sql`data_request ${row} where ${args.has('open') ? sql`${row}.state in ${OPEN}` : sql`true`}`,
});

/** By whoever has just changed it: after an erasure there is nobody any more whose jurisdiction could be looked at. */
export const oneRequest = (id: string): RootRead => ({
  reading: dataRequestReading,
  from: ({ row, args }) => sql`data_request ${row} where ${row}.id = ${args.bind('id')}`,
  given: { id },
});
