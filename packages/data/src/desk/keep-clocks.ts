import {
  dueTimesOf,
  escalationsOf,
  formatInstant,
  fromEpochMs,
  isElderOrMinor,
  risesWithDeparture,
  type AppealState,
  type ClockEvent,
  type ClockStage,
  type DeskPolicy,
  type DueTimes,
  type Instant,
  type UrgencyClass,
} from '@zhengming/domain';
import { recordAppealEvent, updateAppeal } from '../appeal/appeal.repository.js';
import type { Sql } from '../orm/transaction.js';
import { raiseEscalation } from './escalation.repository.js';

/** What the desk promised at an instant; null: nothing. */
export type PolicyAt = (at: Instant) => DeskPolicy | null;

interface ClockRow {
  readonly number: string;
  readonly state: AppealState;
  readonly urgency: UrgencyClass;
  readonly openedAt: Date;
  readonly departureAt: Date | null;
  readonly firstResponseAt: Date | null;
  readonly endedAt: Date | null;
  readonly run: number;
  readonly birthYear: number | null;
  readonly events: readonly StoredEvent[];
  readonly raised: readonly ClockStage[];
}

interface StoredEvent {
  readonly id: string;
  readonly at: number;
  readonly fromState: AppealState | null;
  readonly toState: AppealState | null;
  readonly urgency: ClockEvent['urgency'] | null;
  readonly supervised: boolean | null;
  readonly undoes: string | null;
}

const READ = `select a.number, a.state, a.urgency, a.opened_at as "openedAt", a.departure_at as "departureAt",
    a.first_response_at as "firstResponseAt", coalesce(a.decided_at, a.closed_at) as "endedAt", a.reopened_count as run,
    p.birth_year as "birthYear",
    coalesce((select json_agg(json_build_object('id', e.id, 'at', (extract(epoch from e.at) * 1000)::bigint,
        'fromState', e.from_state, 'toState', e.to_state, 'urgency', e.data->'urgency',
        'supervised', (e.data->>'supervised')::boolean, 'undoes', e.data->>'undoes') order by e.id)
      from appeal_event e where e.person_id = a.person_id and e.appeal_id = a.id
        and (e.from_state is distinct from e.to_state or e.data ?| array['urgency', 'supervised', 'undoes'])), '[]') as events,
    coalesce((select json_agg(x.stage) from escalation x where x.person_id = a.person_id and x.appeal_id = a.id
      and x.run = a.reopened_count and x.subject_id = a.id), '[]') as raised
  from appeal a left join person p on p.id = a.person_id
  where a.person_id = $1 and a.id = $2`;

const WRITE = `update appeal set first_response_due = $3, warn_at = $4, decide_due = $5, hard_stop_due = $6,
    next_escalation_at = $7, first_in_class = $8
  where person_id = $1 and id = $2 and (first_response_due, warn_at, decide_due, hard_stop_due, next_escalation_at,
    first_in_class) is distinct from ($3::timestamptz, $4::timestamptz, $5::timestamptz, $6::timestamptz, $7::timestamptz,
    $8::integer)`;

export interface KeptClocks {
  readonly due: DueTimes;
  /** What was brought to the supervisors now. */
  readonly raised: readonly ClockStage[];
}

/**
 * Brings the clocks of a locked case up to its history: the one place that writes them. To be called after every move,
 * and when an escalation comes due. What was promised is what the policy said when the clocks began.
 * @param mayRise whether a departure that has come near raises the class: only where no move is under way that could be undone
 * @returns null when there is no such case, or nothing was promised then
 */
export async function keepClocks(
  sql: Sql,
  policyAt: PolicyAt,
  { personId, id }: { readonly personId: string; readonly id: string },
  now: Instant,
  mayRise = false,
): Promise<KeptClocks | null> {
  const found = await sql.query<ClockRow>(READ, [personId, id]);
  const [row] = found.rows;
  if (row === undefined) return null;
  const events = standing(row.events);
  const openedAt = toInstant(row.openedAt);
  const startedAt = events.findLast(({ toState }) => toState === 'REOPENED')?.at ?? openedAt;
  const policy = policyAt(startedAt) ?? policyAt(now);
  if (policy === null) {
    // nothing is owed, so there is nothing to come back for
    await sql.query('update appeal set next_escalation_at = null where person_id = $1 and id = $2', [personId, id]);
    return null;
  }
  const departureAt = row.departureAt && toInstant(row.departureAt);
  const isSupervised = events.some((event) => event.isSupervised);
  const history = { openedAt, urgency: row.urgency, departureAt, isSupervised, events };
  const isAhead = row.endedAt === null && departureAt !== null && departureAt > now;
  const rise = isAhead ? risesWithDeparture(policy, history) : null;
  if (mayRise && rise !== null && rise.at <= now) {
    await raiseClass(sql, { personId, id }, row, rise.to, now);
    return keepClocks(sql, policyAt, { personId, id }, now);
  }
  const due = dueTimesOf(policy, history);
  const at = {
    firstResponseAt: row.firstResponseAt && toInstant(row.firstResponseAt),
    endedAt: row.endedAt && toInstant(row.endedAt),
  };
  const { passed, nextAt } = escalationsOf(due, at, row.raised, now);
  const lookAt = rise === null || (nextAt !== null && nextAt < rise.at) ? nextAt : rise.at;
  for (const { stage, at: stageDue } of passed) {
    const { state, run } = row;
    await raiseEscalation(sql, { personId, appealId: id, state, stage, run, due: stageDue, at: now });
  }
  const isFirst = row.birthYear !== null && isElderOrMinor(policy.parameters, row.birthYear, openedAt);
  await sql.query(WRITE, [
    personId,
    id,
    formatInstant(due.firstResponseDue),
    formatInstant(due.warnAt),
    formatInstant(due.decideDue),
    formatInstant(due.hardStopDue),
    lookAt === null ? null : formatInstant(lookAt),
    isFirst ? 0 : 1,
  ]);
  return { due, raised: passed.map(({ stage }) => stage) };
}

/** They leave soon by now (当日出行): the class follows, and the history says so. */
async function raiseClass(
  sql: Sql,
  appeal: { readonly personId: string; readonly id: string },
  { state, urgency: from }: ClockRow,
  to: UrgencyClass,
  at: Instant,
): Promise<void> {
  await updateAppeal(sql, appeal, { urgency: to });
  const data = { urgency: { from, to }, why: 'LEAVES_SOON' };
  const event = { at, actorId: null, action: 'CHANGE_URGENCY', fromState: state, toState: state, data };
  await recordAppealEvent(sql, appeal, event);
}

/** The history without what was taken back (撤销), and without the taking back. */
function standing(events: readonly StoredEvent[]): readonly (ClockEvent & { readonly isSupervised: boolean })[] {
  const undone = new Set(events.flatMap(({ id, undoes }) => (undoes === null ? [] : [id, undoes])));
  return events
    .filter(({ id }) => !undone.has(id))
    .map(({ at, fromState, toState, urgency, supervised }) => ({
      at: fromEpochMs(at),
      fromState,
      toState,
      ...(urgency && { urgency }),
      isSupervised: supervised === true,
    }));
}

const toInstant = (date: Date): Instant => fromEpochMs(date.getTime());
