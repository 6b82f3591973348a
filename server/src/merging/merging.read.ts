import type { MergeState } from '@zhengming/data';
import { staffName } from '../appeal/correction.read.js';
import { namedDivision } from '../division/division.type.js';
import type { ConnectionRead } from '../read/connection.js';
import type { RootRead } from '../read/read.js';
import {
  column,
  expression,
  many,
  mapped,
  one,
  type RelationReading,
  reading,
  type TypeReading,
} from '../read/reading.js';
import { type Sql, sql } from '../read/sql.js';
import type { CandidateState } from './merging.enum.js';
import { mergeActions } from './merge-actions.js';
import { factsSinceMerge } from './merge-fact.read.js';

const known = (row: Sql, table: Sql): Sql =>
  sql`(select count(*)::int from ${table} f where f.person_id = ${row}.id and f.known_to is null)`;

export const recordSideReading: TypeReading = reading('RecordSide', {
  personId: column('id'),
  name: column('masked_name'),
  documentKind: column('document_kind'),
  idNumber: column('masked_id_number'),
  sex: column('sex'),
  birthYear: column('birth_year'),
  homeDivision: mapped(column('home_division'), namedDivision),
  createdAt: column('created_at'),
  phones: expression(
    (row) => sql`(select coalesce(json_agg(distinct b.masked_number), '[]') from phone_binding b
      where b.person_id = ${row}.id and b.known_to is null)`,
  ),
  stays: expression((row) => known(row, sql`stay`)),
  tests: expression((row) => known(row, sql`nucleic_test`)),
  doses: expression((row) => known(row, sql`vaccination`)),
  openAppeals: expression(
    (row) => sql`(select count(*)::int from appeal a where a.person_id = ${row}.id and a.closed_at is null)`,
  ),
  colour: expression((row) => sql`(select s.colour from status s where s.person_id = ${row}.id)`),
});

/** Both are shown to whoever compares them, and stand in the log of both. */
const side = (id: (parent: Sql) => Sql): RelationReading => ({
  ...one(
    () => recordSideReading,
    ({ row, parent }) => sql`person ${row} where ${row}.id = ${id(parent)}`,
  ),
  subject: (row) => sql`${row}.id`,
});

export const personMergeReading: TypeReading = reading('PersonMerge', {
  id: column('id'),
  state: column('state'),
  survivor: side((parent) => sql`${parent}.person_id`),
  merged: side((parent) => sql`${parent}.merged_id`),
  reason: column('reason'),
  proposedBy: expression((row) => staffName(sql`${row}.proposed_by`)),
  proposedAt: column('proposed_at'),
  decidedBy: expression((row) => staffName(sql`${row}.decided_by`)),
  decidedAt: column('decided_at'),
  decisionReason: column('decision_reason'),
  undoneBy: expression((row) => staffName(sql`${row}.undone_by`)),
  undoneAt: column('undone_at'),
  undoReason: column('undo_reason'),
  allowedActions: mapped(
    expression((row) => sql`json_build_object('state', ${row}.state, 'proposedBy', ${row}.proposed_by)`),
    (facts, { actor }) => mergeActions(facts as { readonly state: MergeState; readonly proposedBy: string }, actor),
  ),
  factsSince: factsSinceMerge,
  version: column('version'),
});

export const duplicateCandidateReading: TypeReading = reading('DuplicateCandidate', {
  id: column('id'),
  state: column('state'),
  score: column('score'),
  grade: column('grade'),
  reasons: column('reasons'),
  sides: {
    ...many(
      () => recordSideReading,
      ({ row, parent }) =>
        sql`person ${row} where ${row}.id in (${parent}.person_id, ${parent}.other_id) order by ${row}.created_at, ${row}.id limit 2`,
    ),
    subject: (row) => sql`${row}.id`,
  },
  merge: one(
    () => personMergeReading,
    ({ row, parent }) => sql`person_merge ${row} where ${row}.candidate_id = ${parent}.id
      order by ${row}.proposed_at desc, ${row}.id desc limit 1`,
  ),
  foundAt: column('found_at'),
  decidedBy: expression((row) => staffName(sql`${row}.decided_by`)),
  decidedAt: column('decided_at'),
  decisionReason: column('decision_reason'),
  version: column('version'),
});

/** Pairs in one state, the likeliest first. Both must be people whoever asks may see: neither is compared alone. */
export const listedCandidates = (state: CandidateState): ConnectionRead => ({
  reading: duplicateCandidateReading,
  subject: (row) => sql`${row}.person_id`,
  descending: true,
  order: [
    { sql: (row) => sql`${row}.score`, type: 'integer' },
    { sql: (row) => sql`${row}.id`, type: 'uuid' },
  ],
  given: { state },
  from: ({ row, args }) => sql`duplicate_candidate ${row} where ${row}.state = ${args.bind('state')}`,
});

export const oneCandidate = (id: string): RootRead => ({
  reading: duplicateCandidateReading,
  subject: (row) => sql`${row}.person_id`,
  from: ({ row, args }) =>
    sql`duplicate_candidate ${row} where ${row}.id = ${args.bind('id')} and ${row}.state <> 'UNLIKELY'`,
  given: { id },
});
