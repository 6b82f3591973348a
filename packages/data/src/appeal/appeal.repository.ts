import {
  type AppealAction,
  type AppealState,
  type CalendarDay,
  type CauseCode,
  type IdentityFact,
  type IdentityGrade,
  type Instant,
  type LastMove,
  type UrgencyClass,
  type Verdict,
  formatDay,
  formatInstant,
  fromEpochMs,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../orm/transaction.js';

/** What commands at the desk need of an appeal; it is locked while they work on it. */
export interface AppealRecord {
  readonly personId: string;
  readonly id: string;
  readonly number: string;
  readonly state: AppealState;
  readonly channel: string;
  readonly reason: string;
  readonly urgency: UrgencyClass;
  readonly departureAt: Instant | null;
  readonly identityGrade: IdentityGrade;
  readonly decisionId: string;
  readonly handlerId: string | null;
  /** Who handled it before it was re-opened. */
  readonly formerHandlerId: string | null;
  readonly openedAt: Instant;
  readonly firstResponseAt: Instant | null;
  readonly decideDue: Instant;
  readonly pausedAt: Instant | null;
  readonly pauseUntil: Instant | null;
  readonly closedAt: Instant | null;
  readonly reopenUntil: Instant | null;
  readonly reopenedCount: number;
  readonly mergedInto: string | null;
  readonly version: number;
  /** Author of the correction that awaits a second person. */
  readonly proposedBy: string | null;
  /** Of the transfer under way. */
  readonly receiptAt: Instant | null;
  readonly answeredAt: Instant | null;
  /** How the last move is taken back; null once anything happened since. */
  readonly undo: UndoSlot | null;
  readonly lastMove: LastMove | null;
  /** The row itself, for taking the next move back. */
  readonly image: Readonly<Record<string, unknown>>;
}

/** What taking a move back needs: kept on the appeal until the next move. */
export interface UndoSlot {
  readonly by: string;
  readonly action: AppealAction;
  /** The line of the history it wrote, and when. */
  readonly eventId: string;
  readonly at: Instant;
  readonly from: AppealState;
  readonly until: Instant;
  /** The version the move left behind. */
  readonly version: number;
  /** What the history says of the move. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The row as it was before. */
  readonly before: Readonly<Record<string, unknown>>;
}

const INSTANTS = [
  'departureAt',
  'openedAt',
  'firstResponseAt',
  'decideDue',
  'pausedAt',
  'pauseUntil',
  'closedAt',
  'reopenUntil',
  'receiptAt',
  'answeredAt',
] as const;

const OPEN_TRANSFER = `from appeal_transfer t
  where t.person_id = appeal.person_id and t.appeal_id = appeal.id and t.ended_at is null`;

/** Locks an appeal until the transaction ends. @returns null when there is none */
export async function lockAppeal(sql: Sql, appealId: string): Promise<AppealRecord | null> {
  const found = await sql.query(
    `select person_id as "personId", id, number, state, channel, reason, urgency, departure_at as "departureAt",
       decision_id as "decisionId", identity_grade as "identityGrade", handler_id as "handlerId",
       former_handler_id as "formerHandlerId", opened_at as "openedAt", first_response_at as "firstResponseAt", decide_due as "decideDue", paused_at as "pausedAt",
       pause_until as "pauseUntil", closed_at as "closedAt", reopen_until as "reopenUntil",
       reopened_count as "reopenedCount", merged_into as "mergedInto", version,
       case when (undo->>'version')::int = version then undo end as undo, to_jsonb(appeal) - 'undo' as image,
       (select t.received_at ${OPEN_TRANSFER}) as "receiptAt", (select t.answered_at ${OPEN_TRANSFER}) as "answeredAt",
       (select c.author_id from correction c
        where c.person_id = appeal.person_id and c.appeal_id = appeal.id and c.state = 'PROPOSED' limit 1) as "proposedBy"
     from appeal where id = $1 for update`,
    [appealId],
  );
  const row = found.rows[0] as Record<string, unknown> | undefined;
  if (row === undefined) return null;
  const instants = INSTANTS.map((name) => [name, toInstant(row[name])] as const);
  const undo = row['undo'] as UndoSlot | null;
  const lastMove = undo && { by: undo.by, from: undo.from, until: undo.until };
  return { ...row, ...Object.fromEntries(instants), lastMove } as unknown as AppealRecord;
}

const toInstant = (value: unknown): Instant | null => (value instanceof Date ? fromEpochMs(value.getTime()) : null);
const when = (at: Instant | null): string | null => (at === null ? null : formatInstant(at));

export interface NewAppeal {
  readonly personId: string;
  readonly id: string;
  readonly number: string;
  readonly channel: string;
  readonly reason: string;
  readonly statement: string;
  readonly urgency: UrgencyClass;
  readonly departureAt: Instant | null;
  readonly identityGrade: string;
  readonly decisionId: string;
  readonly openedBy: string;
  readonly openedAt: Instant;
  readonly firstResponseDue: Instant;
  readonly decideDue: Instant;
  /** Written down beside the open one of the same reason, to be merged into it at once. */
  readonly standsApart: boolean;
}

/** @returns false when the person has an open appeal for this reason already (unique index `one_open_appeal`) */
export async function insertAppeal(sql: Sql, appeal: NewAppeal): Promise<boolean> {
  const made = await sql.query(
    `insert into appeal (person_id, id, number, state, channel, reason, statement, urgency, departure_at, identity_grade,
       decision_id, opened_by, opened_at, first_response_due, decide_due, stands_apart)
     values ($1, $2, $3, 'RECEIVED', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     on conflict (person_id, reason) where closed_at is null and not stands_apart do nothing`,
    [
      appeal.personId,
      appeal.id,
      appeal.number,
      appeal.channel,
      appeal.reason,
      appeal.statement,
      appeal.urgency,
      when(appeal.departureAt),
      appeal.identityGrade,
      appeal.decisionId,
      appeal.openedBy,
      when(appeal.openedAt),
      when(appeal.firstResponseDue),
      when(appeal.decideDue),
      appeal.standsApart,
    ],
  );
  return made.rowCount === 1;
}

/** The number told to the citizen: the day, and the how many-eth appeal of the day. */
export async function nextAppealNumber(sql: Sql, on: CalendarDay): Promise<string> {
  const day = formatDay(on);
  const taken = await sql.query(
    `insert into appeal_number (day, last) values ($1, 1)
     on conflict (day) do update set last = appeal_number.last + 1 returning last`,
    [day],
  );
  const { last } = taken.rows[0] as { last: number };
  return `S${day.replaceAll('-', '')}-${String(last).padStart(4, '0')}`;
}

/** Columns a command may change; absent ones stay as they are. */
export interface AppealChanges {
  readonly state?: AppealState;
  readonly urgency?: UrgencyClass;
  readonly departureAt?: Instant | null;
  readonly identityGrade?: IdentityGrade;
  readonly identityAsked?: readonly IdentityFact[];
  readonly identityMatched?: readonly IdentityFact[];
  readonly handlerId?: string | null;
  readonly formerHandlerId?: string | null;
  readonly missing?: string | null;
  readonly pausedAt?: Instant | null;
  readonly pauseUntil?: Instant | null;
  readonly incidentId?: string | null;
  readonly mergedInto?: string | null;
  readonly standsApart?: boolean;
  readonly cause?: CauseCode;
  readonly verdict?: Verdict | null;
  readonly verdictReason?: string | null;
  readonly firstResponseAt?: Instant;
  readonly decideDue?: Instant;
  readonly decidedAt?: Instant | null;
  readonly notifiedAt?: Instant | null;
  readonly closedAt?: Instant | null;
  readonly reopenUntil?: Instant | null;
}

const COLUMNS: Readonly<Record<keyof AppealChanges, string>> = {
  state: 'state',
  urgency: 'urgency',
  departureAt: 'departure_at',
  identityGrade: 'identity_grade',
  identityAsked: 'identity_asked',
  identityMatched: 'identity_matched',
  handlerId: 'handler_id',
  formerHandlerId: 'former_handler_id',
  missing: 'missing',
  pausedAt: 'paused_at',
  pauseUntil: 'pause_until',
  incidentId: 'incident_id',
  mergedInto: 'merged_into',
  standsApart: 'stands_apart',
  cause: 'cause',
  verdict: 'verdict',
  verdictReason: 'verdict_reason',
  firstResponseAt: 'first_response_at',
  decideDue: 'decide_due',
  decidedAt: 'decided_at',
  notifiedAt: 'notified_at',
  closedAt: 'closed_at',
  reopenUntil: 'reopen_until',
};

/** Writes changes to a locked appeal and raises its version, so that whoever read it before is told. */
export async function updateAppeal(
  sql: Sql,
  { personId, id }: Pick<AppealRecord, 'personId' | 'id'>,
  changes: AppealChanges,
): Promise<void> {
  const names = Object.keys(changes) as (keyof AppealChanges)[];
  const values = names.map((name) => {
    const value = changes[name];
    // the only numbers among them are instants
    return typeof value === 'number' ? when(value) : value;
  });
  const sets = names.map((name, index) => `${COLUMNS[name]} = $${index + 3}`);
  // counted where it is written, so that no way of re-opening is forgotten (二次派单率)
  const counted = changes.state === 'REOPENED' ? ['reopened_count = reopened_count + 1'] : [];
  await sql.query(
    `update appeal set ${[...sets, ...counted, 'version = version + 1'].join(', ')} where person_id = $1 and id = $2`,
    [personId, id, ...values],
  );
}

export interface NewAppealEvent {
  readonly at: Instant;
  /** null: the system. */
  readonly actorId: string | null;
  readonly action: string;
  readonly fromState: AppealState | null;
  readonly toState: AppealState | null;
  readonly note?: string | null;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Adds a line to the history, which nothing ever takes out again. @returns its id */
export async function recordAppealEvent(
  sql: Sql,
  { personId, id }: Pick<AppealRecord, 'personId' | 'id'>,
  event: NewAppealEvent,
): Promise<string> {
  const eventId = uuidv7();
  await sql.query(
    `insert into appeal_event (person_id, appeal_id, id, at, actor_id, action, from_state, to_state, note, data)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      personId,
      id,
      eventId,
      when(event.at),
      event.actorId,
      event.action,
      event.fromState,
      event.toState,
      event.note ?? null,
      JSON.stringify(event.data ?? {}),
    ],
  );
  return eventId;
}
