import { qualityActions, type QualityReviewFacts, type QualityState } from '@zhengming/domain';
import { staffName } from '../appeal/correction.read.js';
import type { ConnectionRead } from '../read/connection.js';
import type { RootRead } from '../read/read.js';
import { column, expression, type From, mapped, reading } from '../read/reading.js';
import { type Sql, sql } from '../read/sql.js';

const appealOf = (row: Sql): Sql => sql`a.person_id = ${row}.person_id and a.id = ${row}.appeal_id`;
/** Of an appeal, as it was: these never change after it was opened. */
const ofAppeal = (name: Sql) => expression((row) => sql`(select a.${name} from appeal a where ${appealOf(row)})`);
const whenDecided = (value: (row: Sql) => Sql) =>
  expression((row) => sql`case when ${row}.state <> 'OPEN' then ${value(row)} end`);

/** Blind: nothing of the first decision leaves before the second has been made. */
export const qualityReviewReading = reading('QualityReview', {
  id: column('id'),
  appealId: whenDecided((row) => sql`${row}.appeal_id`),
  state: column('state'),
  risk: column('risk'),
  createdAt: column('created_at'),
  decidedAt: column('decided_at'),
  urgency: ofAppeal(sql`urgency`),
  reason: ofAppeal(sql`reason`),
  statement: ofAppeal(sql`statement`),
  evidence: expression(
    (row) => sql`(select coalesce(json_agg(json_build_object('kind', v.kind, 'description', v.description,
      'seenOriginal', v.seen_original, 'receivedAt', v.received_at) order by v.received_at, v.id), '[]')
      from evidence v where v.person_id = ${row}.person_id and v.appeal_id = ${row}.appeal_id
      and v.received_at <= ${row}.decided_at)`,
  ),
  notes: expression(
    (row) => sql`(select coalesce(json_agg(e.note order by e.at, e.id), '[]') from appeal_event e
      where e.person_id = ${row}.person_id and e.appeal_id = ${row}.appeal_id and e.action = 'ADD_NOTE'
      and e.note is not null and e.at < ${row}.decided_at)`,
  ),
  first: whenDecided(
    (row) => sql`json_build_object('verdict', ${row}.original_verdict, 'cause', ${row}.original_cause,
      'factors', ${row}.factors, 'reason', (select e.note from appeal_event e where e.person_id = ${row}.person_id
        and e.appeal_id = ${row}.appeal_id and e.at = ${row}.decided_at
        and e.action in ('UPHOLD', 'APPROVE_CORRECTION', 'PROPOSE_CORRECTION') order by e.id desc limit 1))`,
  ),
  blind: whenDecided(
    (row) => sql`json_build_object('verdict', ${row}.verdict, 'cause', ${row}.cause, 'reason', ${row}.reason,
      'at', ${row}.reviewed_at, 'reviewer', coalesce(${staffName(sql`${row}.reviewer_id`)}, ''))`,
  ),
  settlement: expression(
    (row) => sql`case when ${row}.settlement is not null then json_build_object('settlement', ${row}.settlement,
      'reason', ${row}.settled_reason, 'at', ${row}.settled_at,
      'supervisor', coalesce(${staffName(sql`${row}.settled_by`)}, '')) end`,
  ),
  allowedActions: mapped(
    expression(
      (row) =>
        sql`json_build_object('state', ${row}.state, 'decidedBy', ${row}.decided_by, 'reviewerId', ${row}.reviewer_id)`,
    ),
    (value, { actor }) =>
      actor.kind === 'STAFF'
        ? qualityActions(value as QualityReviewFacts, { id: actor.id, roles: [...actor.roles] })
        : [],
  ),
  version: column('version'),
});

const byId: From = ({ row, args }) =>
  sql`quality_review ${row} where ${row}.id = ${args.bind('id')} and not (${args.bind('reader')} = any (${row}.decided_by))`;

export const oneReview = (id: string, reader: string): RootRead => ({
  reading: qualityReviewReading,
  from: byId,
  subject: (row) => sql`${row}.person_id`,
  given: { id, reader },
});

/** The reviews somebody may see, oldest first; their own decisions are not among them. */
export const listedReviews = (states: readonly QualityState[], reader: string): ConnectionRead => ({
  reading: qualityReviewReading,
  order: [
    { sql: (row) => sql`${row}.created_at`, type: 'timestamptz' },
    { sql: (row) => sql`${row}.id`, type: 'uuid' },
  ],
  subject: (row) => sql`${row}.person_id`,
  given: { states, reader },
  from: ({ row, args }) => sql`quality_review ${row} where ${row}.state = any (${args.bind('states')}::text[])
    and not (${args.bind('reader')} = any (${row}.decided_by))`,
});
