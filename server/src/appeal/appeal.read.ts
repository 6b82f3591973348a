import { causeBackgroundJson, factsJson } from '@zhengming/data';
import { type Appeal, allowedActions } from '@zhengming/domain';
import { evidenceFileReading, evidenceReading } from '../evidence/evidence.read.js';
import { noticeReading } from '../notice/notice.read.js';
import { personReading } from '../person/person.read.js';
import { type From, type TypeReading, column, expression, many, mapped, one, reading } from '../read/reading.js';
import { Sql, sql } from '../read/sql.js';
import { decisionReading } from '../status/decision.read.js';
import {
  correctionReading,
  correctionRemovalReading,
  correctionsOfAppeal,
  removalsOfAppeal,
  staffName,
} from './correction.read.js';
import { type FrozenDecision, probableCauses } from './probable-causes.js';

const ms = (column_: Sql): Sql => sql`(extract(epoch from ${column_}) * 1000)::bigint`;

const openTransfer = (row: Sql): Sql =>
  sql`from appeal_transfer t where t.person_id = ${row}.person_id and t.appeal_id = ${row}.id and t.ended_at is null`;

/** What the moves need to know of an appeal (domain `Appeal`). */
const moveState = (row: Sql): Sql => sql`json_build_object('state', ${row}.state, 'urgency', ${row}.urgency,
  'identityGrade', ${row}.identity_grade, 'handlerId', ${row}.handler_id, 'formerHandlerId', ${row}.former_handler_id,
  'closedAt', ${ms(sql`${row}.closed_at`)}, 'reopenUntil', ${ms(sql`${row}.reopen_until`)},
  'proposedBy', (select c.author_id from correction c
    where c.person_id = ${row}.person_id and c.appeal_id = ${row}.id and c.state = 'PROPOSED' limit 1),
  'receiptAt', (select ${ms(sql`t.received_at`)} ${openTransfer(row)}),
  'answeredAt', (select ${ms(sql`t.answered_at`)} ${openTransfer(row)}),
  'lastMove', case when (${row}.undo->>'version')::int = ${row}.version
    then json_build_object('by', ${row}.undo->>'by', 'from', ${row}.undo->>'from', 'until', (${row}.undo->>'until')::bigint) end)`;

const FACTS_OF_THEN = new Sql([factsJson('d.person_id', 'd.known_at')]);
const BACKGROUND_OF_THEN = new Sql([causeBackgroundJson('d.person_id', 'd.known_at')]);

/** The decision appealed against, with what was known when it fell. */
const frozenDecision = (
  row: Sql,
): Sql => sql`(select json_build_object('personId', d.person_id, 'at', ${ms(sql`d.evaluated_at`)},
  'knownAt', ${ms(sql`d.known_at`)}, 'policyId', d.policy_id, 'policyVersion', d.policy_version,
  'areaVersionId', d.area_version_id, 'colour', d.colour, 'popup', d.popup, 'popupCode', d.popup_code,
  'advice', d.advice, 'determinacy', d.determinacy, 'decidingRuleId', d.deciding_rule,
  'validUntil', ${ms(sql`d.valid_until`)}, 'explanation', d.explanation, 'facts', ${FACTS_OF_THEN}, 'background', ${BACKGROUND_OF_THEN})
  from decision d where d.person_id = ${row}.person_id and d.id = ${row}.decision_id)`;

const appealEventReading = reading('AppealEvent', {
  id: column('id'),
  at: column('at'),
  actor: expression((row) => staffName(sql`${row}.actor_id`)),
  action: column('action'),
  fromState: column('from_state'),
  toState: column('to_state'),
  note: column('note'),
  undone: expression(
    (
      row,
    ) => sql`exists (select from appeal_event u where u.person_id = ${row}.person_id and u.appeal_id = ${row}.appeal_id
      and u.action = 'UNDO' and u.data->>'undoes' = ${row}.id::text)`,
  ),
});

export const ofAppeal =
  (table: Sql, order: Sql): From =>
  ({ row, parent }) =>
    sql`${table} ${row} where ${row}.person_id = ${parent}.person_id and ${row}.appeal_id = ${parent}.id
    order by ${row}.${order}, ${row}.id limit 200`;

export const appealReading: TypeReading = reading('Appeal', {
  id: column('id'),
  number: column('number'),
  state: column('state'),
  channel: column('channel'),
  reason: column('reason'),
  statement: column('statement'),
  urgency: column('urgency'),
  departureAt: column('departure_at'),
  identityGrade: column('identity_grade'),
  person: one(
    () => personReading,
    ({ row, parent }) => sql`person ${row} where ${row}.id = ${parent}.person_id`,
  ),
  decision: one(
    () => decisionReading,
    ({ row, parent }) =>
      sql`decision ${row} where ${row}.person_id = ${parent}.person_id and ${row}.id = ${parent}.decision_id`,
  ),
  cause: column('cause'),
  verdict: column('verdict'),
  verdictReason: column('verdict_reason'),
  probableCauses: mapped(expression(frozenDecision), (value, services) =>
    probableCauses(services, value as FrozenDecision),
  ),
  handler: expression((row) => staffName(sql`${row}.handler_id`)),
  openedBy: expression((row) => staffName(sql`${row}.opened_by`)),
  openedAt: column('opened_at'),
  firstResponseDue: column('first_response_due'),
  decideDue: column('decide_due'),
  decidedAt: column('decided_at'),
  notifiedAt: column('notified_at'),
  closedAt: column('closed_at'),
  version: column('version'),
  events: many(() => appealEventReading, ofAppeal(sql`appeal_event`, sql`at`)),
  evidence: many(() => evidenceReading, ofAppeal(sql`evidence`, sql`received_at`)),
  corrections: many(() => correctionReading, correctionsOfAppeal),
  removals: removalsOfAppeal,
  notices: many(() => noticeReading, ofAppeal(sql`notice`, sql`queued_at`)),
  allowedActions: mapped(expression(moveState), (value, { actor, clock }) =>
    actor.kind === 'STAFF'
      ? allowedActions(value as Appeal, { id: actor.id, roles: [...actor.roles] }, clock.now())
      : [],
  ),
});

export const APPEAL_READINGS: readonly TypeReading[] = [
  appealReading,
  appealEventReading,
  evidenceReading,
  evidenceFileReading,
  correctionReading,
  correctionRemovalReading,
];

personReading.extend({
  appeals: many(
    () => appealReading,
    ({ row, parent }) =>
      sql`appeal ${row} where ${row}.person_id = ${parent}.id order by ${row}.opened_at desc, ${row}.id desc limit 50`,
  ),
});
