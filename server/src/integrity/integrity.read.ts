import type { IntegrityChangeState, TestIntegrity } from '@zhengming/domain';
import { possibleIntegrity } from '@zhengming/domain';
import type { Actor } from '../access/actor.js';
import { isAllowed } from '../access/guard.js';
import { PERMISSIONS } from '../access/permissions.js';
import { staffName } from '../appeal/correction.read.js';
import type { ConnectionRead, SortKey } from '../read/connection.js';
import { type From, type TypeReading, column, expression, mapped, one, reading } from '../read/reading.js';
import { type Sql, join, sql } from '../read/sql.js';
import { nucleicTestReading } from '../test/test.read.js';
import type { IntegrityAction, IntegrityChangeFilterInput } from './integrity.type.js';

const ofPerson = (row: Sql, what: Sql): Sql => sql`(select ${what} from person p where p.id = ${row}.person_id)`;
const ofTest = (row: Sql, what: Sql): Sql =>
  sql`(select ${what} from nucleic_test t where t.person_id = ${row}.person_id and t.id = ${row}.test_id)`;

interface Standing {
  readonly state: IntegrityChangeState;
  readonly proposedBy: string;
}

export const integrityChangeReading: TypeReading = reading('IntegrityChange', {
  id: column('id'),
  personId: column('person_id'),
  personName: expression((row) => ofPerson(row, sql`p.masked_name`)),
  personIdNumber: expression((row) => ofPerson(row, sql`p.masked_id_number`)),
  testId: column('test_id'),
  institution: expression((row) =>
    ofTest(row, sql`coalesce((select i.name from institution i where i.id = t.institution_id), '')`),
  ),
  sampleNumber: expression((row) => ofTest(row, sql`t.sample_number`)),
  sampledAt: expression((row) => ofTest(row, sql`t.sampled_at`)),
  reportedAt: expression((row) => ofTest(row, sql`t.reported_at`)),
  result: expression((row) => ofTest(row, sql`t.result`)),
  channel: expression((row) => ofTest(row, sql`t.channel`)),
  was: column('was'),
  becomes: column('becomes'),
  state: column('state'),
  reason: column('reason'),
  document: column('document'),
  proposedBy: expression((row) => sql`coalesce(${staffName(sql`${row}.proposed_by`)}, '')`),
  proposedAt: column('proposed_at'),
  decidedBy: expression((row) => staffName(sql`${row}.decided_by`)),
  decidedAt: column('decided_at'),
  decisionReason: column('decision_reason'),
  referredTo: column('referred_to'),
  referralNumber: column('referral_number'),
  referredAt: column('referred_at'),
  allowedActions: mapped(
    expression((row) => sql`json_build_object('state', ${row}.state, 'proposedBy', ${row}.proposed_by)`),
    (value, { actor }) => allowedActions(value as Standing, actor),
  ),
});

const may = (actor: Actor, mutation: string): boolean => {
  const permission = PERMISSIONS[`Mutation.${mutation}`];
  return permission !== undefined && isAllowed(actor, permission);
};

function allowedActions({ state, proposedBy }: Standing, actor: Actor): readonly IntegrityAction[] {
  if (state !== 'PROPOSED' || actor.kind !== 'STAFF') return [];
  if (proposedBy === actor.id) return ['TAKE_BACK'];
  return may(actor, 'decideIntegrity') ? ['DECIDE'] : [];
}

/** The proposal that waits for this test, and what could be proposed of it. */
nucleicTestReading.extend({
  integrityChange: one(
    () => integrityChangeReading,
    ({ row, parent }) => sql`integrity_change ${row} where ${row}.person_id = ${parent}.person_id
      and ${row}.test_id = ${parent}.id and ${row}.state = 'PROPOSED'`,
  ),
  possibleIntegrity: mapped(column('integrity'), (value, { actor }) =>
    may(actor, 'proposeIntegrity') ? possibleIntegrity(value as TestIntegrity) : [],
  ),
});

const filtered: From = ({ row, args }) => {
  const conditions = [
    ...(args.has('state') ? [sql`${row}.state = ${args.bind('state')}::text`] : []),
    ...(args.has('becomes') ? [sql`${row}.becomes = ${args.bind('becomes')}::text`] : []),
  ];
  return sql`integrity_change ${row} where ${conditions.length === 0 ? sql`true` : join(conditions, ' and ')}`;
};

const LATEST: readonly SortKey[] = [
  { sql: (row) => sql`${row}.proposed_at`, type: 'timestamptz' },
  { sql: (row) => sql`${row}.id`, type: 'uuid' },
];

/** Proposals and decisions, latest first. */
export const listedIntegrityChanges = (filter: IntegrityChangeFilterInput | null): ConnectionRead => ({
  reading: integrityChangeReading,
  from: filtered,
  order: LATEST,
  descending: true,
  subject: (row) => sql`${row}.person_id`,
  given: { state: filter?.state ?? undefined, becomes: filter?.becomes ?? undefined },
});
