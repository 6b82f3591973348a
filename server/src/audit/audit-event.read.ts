import { verifyChain } from '@zhengming/data';
import type { ConnectionRead } from '../read/connection.js';
import { type Args, type From, type TypeReading, column, expression, mapped, reading } from '../read/reading.js';
import { Sql, join, sql } from '../read/sql.js';
import { actionText } from './action-words.js';

export const actorName = (row: Sql): Sql => sql`coalesce(
  (select u.name from staff_user u where u.id::text = ${row}.actor_id),
  (select p.name from partner_client p where p.id::text = ${row}.actor_id))`;

export const auditEventReading: TypeReading = reading('AuditEvent', {
  seq: expression((row) => sql`${row}.seq::text`),
  id: column('id'),
  at: column('at'),
  kind: column('kind'),
  outcome: column('outcome'),
  actorKind: column('actor_kind'),
  actorId: column('actor_id'),
  actorName: expression(actorName),
  clientId: column('client_id'),
  action: column('action'),
  actionText: mapped(column('action'), (action) => actionText(String(action))),
  personId: column('person_id'),
  objectId: column('object_id'),
  purpose: column('purpose'),
  fields: column('fields'),
  reason: column('reason'),
  detail: column('detail'),
  requestId: column('request_id'),
  hash: expression((row) => sql`encode(${row}.hash, 'hex')`),
  intact: mapped(
    expression((row) => sql`${row}.seq::text`),
    async (seq, { store }) => {
      const place = BigInt(String(seq));
      return (await verifyChain(store.pool, { from: place, to: place })).broken === null;
    },
  ),
});

/** What a filter has become once the person and the actors are found. */
export interface AuditSelection {
  readonly personId: string | null;
  readonly actorIds: readonly string[] | null;
  readonly kind: string | null;
  readonly outcome: string | null;
  readonly action: string | null;
  readonly purpose: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
}

const CONDITIONS: readonly (readonly [keyof AuditSelection, (row: Sql, args: Args) => Sql])[] = [
  ['personId', (row, args) => sql`${row}.person_id = ${args.bind('personId')}`],
  ['actorIds', (row, args) => sql`${row}.actor_id = any(${args.bind('actorIds')}::text[])`],
  ['kind', (row, args) => sql`${row}.kind = ${args.bind('kind')}`],
  ['outcome', (row, args) => sql`${row}.outcome = ${args.bind('outcome')}`],
  ['action', (row, args) => sql`${row}.action = ${args.bind('action')}`],
  ['purpose', (row, args) => sql`strpos(lower(${row}.purpose), lower(${args.bind('purpose')})) > 0`],
  ['from', (row, args) => sql`${row}.at >= ${args.bind('from')}`],
  ['to', (row, args) => sql`${row}.at < ${args.bind('to')}`],
];

export const selectedEvents: From = ({ row, args }) => {
  const asked = CONDITIONS.filter(([name]) => args.has(name)).map(([, build]) => build(row, args));
  return sql`audit_event ${row} where ${join([new Sql(['true']), ...asked], ' and ')}`;
};

/** Entries, the latest first. */
export const listedEvents = (selection: AuditSelection): ConnectionRead => ({
  reading: auditEventReading,
  from: selectedEvents,
  order: [{ sql: (row) => sql`${row}.seq`, type: 'bigint' }],
  descending: true,
  given: { ...selection },
});
