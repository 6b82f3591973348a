import { complaintActs, type ComplaintState } from '@zhengming/domain';
import { agencyReading } from '../agency/agency.read.js';
import { namedDivision } from '../division/division.type.js';
import type { ConnectionRead, SortKey } from '../read/connection.js';
import type { RootRead } from '../read/read.js';
import {
  type Args,
  column,
  expression,
  type From,
  many,
  mapped,
  NOW,
  one,
  reading,
  type TypeReading,
} from '../read/reading.js';
import { join, type Sql, sql } from '../read/sql.js';
import type { ComplaintFilterInput } from './complaint.input.js';

const complaintEventReading = reading('ComplaintEvent', {
  at: column('at'),
  action: column('action'),
  actor: column('actor'),
  note: column('note'),
});

const complaintReading: TypeReading = reading('Complaint', {
  id: column('id'),
  personId: column('person_id'),
  number: column('number'),
  state: column('state'),
  personName: expression((row) => sql`(select p.masked_name from person p where p.id = ${row}.person_id)`),
  personIdNumber: expression((row) => sql`(select p.masked_id_number from person p where p.id = ${row}.person_id)`),
  channel: column('channel'),
  externalReference: column('external_reference'),
  placeKind: column('venue_kind'),
  placeName: column('venue_name'),
  division: mapped(column('division_code'), namedDivision),
  refusedAt: column('refused_at'),
  ground: column('ground'),
  statement: column('statement'),
  testId: column('test_id'),
  ruleVerdict: column('rule_verdict'),
  ruleId: column('rule_id'),
  policyVersion: column('policy_version'),
  checkedAt: column('checked_at'),
  card: column('card'),
  stuck: column('stuck'),
  agency: one(
    () => agencyReading,
    ({ row, parent }) => sql`agency ${row} where ${row}.id = ${parent}.agency_id`,
  ),
  verdict: column('verdict'),
  remedy: column('remedy'),
  closingNote: column('closing_note'),
  openedAt: column('opened_at'),
  dueAt: column('due_at'),
  closedAt: column('closed_at'),
  version: column('version'),
  allowedActs: mapped(column('state'), (state) => complaintActs(state as ComplaintState)),
  events: many(
    () => complaintEventReading,
    ({ row, parent }) => sql`refusal_complaint_event ${row} where ${row}.person_id = ${parent}.person_id
      and ${row}.complaint_id = ${parent}.id order by ${row}.at, ${row}.id limit 100`,
  ),
});

export const COMPLAINT_READINGS: readonly TypeReading[] = [complaintReading, complaintEventReading];

const waits = (row: Sql): Sql => sql`${row}.state in ('OPEN', 'PASSED_ON')`;

const conditions = (row: Sql, args: Args): readonly Sql[] => [
  ...(args.has('open') ? [waits(row)] : []),
  ...(args.has('overdue') ? [sql`${waits(row)} and ${row}.due_at < ${NOW}::timestamptz`] : []),
  ...(args.has('states') ? [sql`${row}.state = any(${args.bind('states')}::text[])`] : []),
  ...(args.has('placeKinds') ? [sql`${row}.venue_kind = any(${args.bind('placeKinds')}::text[])`] : []),
  ...(args.has('number') ? [sql`position(upper(${args.bind('number')}::text) in ${row}.number) > 0`] : []),
];

const filtered: From = ({ row, args }) => {
  const all = conditions(row, args);
  return sql`refusal_complaint ${row} where ${all.length === 0 ? sql`true` : join(all, ' and ')}`;
};

const key = (name: Sql, type: SortKey['type']): SortKey => ({ sql: (row) => sql`${row}.${name}`, type });

/** Those that wait, due first; all of them, latest first. */
export function listedComplaints(filter: ComplaintFilterInput | null): ConnectionRead {
  const isQueue = filter?.open === true || filter?.overdue === true;
  return {
    reading: complaintReading,
    from: filtered,
    subject: (row) => sql`${row}.person_id`,
    order: [key(isQueue ? sql`due_at` : sql`opened_at`, 'timestamptz'), key(sql`id`, 'uuid')],
    descending: !isQueue,
    given: {
      open: isQueue || undefined,
      overdue: filter?.overdue === true || undefined,
      states: filter?.states ?? undefined,
      placeKinds: filter?.placeKinds ?? undefined,
      number: filter?.number?.trim() || undefined,
    },
  };
}

export const oneComplaint = (id: string): RootRead => ({
  reading: complaintReading,
  from: ({ row, args }) => sql`refusal_complaint ${row} where ${row}.id = ${args.bind('id')}`,
  subject: (row) => sql`${row}.person_id`,
  given: { id },
});
