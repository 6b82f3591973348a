import {
  formatDay,
  formatInstant,
  type CalendarDay,
  type CauseCode,
  type DivisionCode,
  type IncidentDraft,
  type IncidentState,
  type Instant,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../orm/transaction.js';

/** What commands about an incident need of it; it is locked while they work on it. */
export interface IncidentRecord {
  readonly id: string;
  readonly number: string;
  readonly state: IncidentState;
  readonly areaVersionId: string | null;
  readonly place: DivisionCode;
  readonly cause: CauseCode;
  readonly draft: IncidentDraft | null;
  readonly draftVersion: number;
  readonly draftedBy: string | null;
  readonly dryRunId: string | null;
  readonly version: number;
  /** Waves that are applied and not undone; those that are still to come. */
  readonly wavesDone: number;
  readonly wavesLeft: number;
  /** The list that put it right; null when none did. */
  readonly fixedByList: string | null;
  readonly isFixedByList: boolean;
}

export const WAVE_IS_APPLIED = `(w.state = 'DONE' or w.state = 'STOPPED' and w.corrected > w.undone)`;

/** Locks an incident until the transaction ends. @returns null when there is none */
export async function lockIncident(sql: Sql, id: string): Promise<IncidentRecord | null> {
  const found = await sql.query(
    `select id, number, state, area_version_id as "areaVersionId", place, cause, draft, draft_version as "draftVersion",
       drafted_by as "draftedBy", dry_run_id as "dryRunId", version,
       fixed_by_list as "fixedByList", fixed_by_list is not null as "isFixedByList",
       (select count(*)::int from incident_wave w where w.incident_id = incident.id and ${WAVE_IS_APPLIED}) as "wavesDone",
       (select count(*)::int from incident_wave w where w.dry_run_id = incident.dry_run_id
          and w.state in ('WAITING', 'STOPPED')) as "wavesLeft"
     from incident where id = $1 for update`,
    [id],
  );
  return (found.rows[0] as IncidentRecord | undefined) ?? null;
}

export interface NewIncident {
  readonly areaVersionId: string | null;
  readonly place: DivisionCode;
  readonly cause: CauseCode;
  readonly origin: 'DETECTED' | 'MANUAL';
  readonly reason: string | null;
  readonly openedBy: string | null;
  readonly openedAt: Instant;
}

/**
 * Opens an incident for a list, a place and a cause; of two that do so at once one makes it.
 * @returns its id, and whether it is new: else it was open already
 */
export async function openIncident(
  sql: Sql,
  one: NewIncident,
  day: CalendarDay,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const known = await openIncidentOf(sql, one);
  if (known !== null) return { id: known, isNew: false };
  const id = uuidv7();
  const made = await sql.query(
    `insert into incident (id, number, area_version_id, place, cause, origin, reason, state, opened_by, opened_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'OPEN', $8, $9)
     on conflict (area_version_id, place, cause) where state not in ('DISMISSED', 'CLOSED') do nothing`,
    [
      id,
      await nextNumber(sql, day),
      one.areaVersionId,
      one.place,
      one.cause,
      one.origin,
      one.reason,
      one.openedBy,
      formatInstant(one.openedAt),
    ],
  );
  if (made.rowCount === 0) {
    const other = await openIncidentOf(sql, one);
    if (other === null) throw new Error('an incident was refused as a duplicate of none');
    return { id: other, isNew: false };
  }
  await recordIncidentEvent(sql, id, {
    at: one.openedAt,
    actorId: one.openedBy,
    action: one.origin === 'DETECTED' ? 'DETECT' : 'OPEN',
    note: one.reason,
  });
  return { id, isNew: true };
}

async function openIncidentOf(sql: Sql, one: Pick<NewIncident, 'areaVersionId' | 'place' | 'cause'>) {
  const found = await sql.query(
    `select id from incident where area_version_id is not distinct from $1 and place = $2 and cause = $3
       and state not in ('DISMISSED', 'CLOSED')`,
    [one.areaVersionId, one.place, one.cause],
  );
  return (found.rows[0] as { readonly id: string } | undefined)?.id ?? null;
}

async function nextNumber(sql: Sql, on: CalendarDay): Promise<string> {
  const day = formatDay(on);
  const taken = await sql.query(
    `insert into incident_number (day, last) values ($1, 1)
     on conflict (day) do update set last = incident_number.last + 1 returning last`,
    [day],
  );
  return `E${day.replaceAll('-', '')}-${String((taken.rows[0] as { last: number }).last).padStart(2, '0')}`;
}

/** Columns a command may change; absent ones stay as they are. */
export interface IncidentChanges {
  readonly state?: IncidentState;
  readonly draft?: IncidentDraft;
  readonly draftVersion?: number;
  readonly draftedBy?: string;
  readonly draftedAt?: Instant;
  readonly dryRunId?: string | null;
  readonly appliedAt?: Instant | null;
  readonly reviewDue?: Instant | null;
  readonly reviewNote?: string;
  readonly reviewedBy?: string;
  readonly reviewedAt?: Instant;
  readonly reviewEscalatedAt?: Instant;
  readonly closedAt?: Instant;
  readonly fixedByList?: string;
}

const COLUMNS: Readonly<Record<keyof IncidentChanges, string>> = {
  state: 'state',
  draft: 'draft',
  draftVersion: 'draft_version',
  draftedBy: 'drafted_by',
  draftedAt: 'drafted_at',
  dryRunId: 'dry_run_id',
  appliedAt: 'applied_at',
  reviewDue: 'review_due',
  reviewNote: 'review_note',
  reviewedBy: 'reviewed_by',
  reviewedAt: 'reviewed_at',
  reviewEscalatedAt: 'review_escalated_at',
  closedAt: 'closed_at',
  fixedByList: 'fixed_by_list',
};
const INSTANTS: ReadonlySet<string> = new Set([
  'draftedAt',
  'appliedAt',
  'reviewDue',
  'reviewedAt',
  'reviewEscalatedAt',
  'closedAt',
]);

/** Writes changes and raises the version, so that whoever read it before is told. */
export async function updateIncident(sql: Sql, id: string, changes: IncidentChanges): Promise<void> {
  const names = Object.keys(changes) as (keyof IncidentChanges)[];
  const values = names.map((name) => {
    const value = changes[name];
    if (typeof value === 'number' && INSTANTS.has(name)) return formatInstant(value as Instant);
    return name === 'draft' ? JSON.stringify(value) : value;
  });
  const sets = names.map((name, index) => `${COLUMNS[name]} = $${index + 2}`);
  await sql.query(`update incident set ${[...sets, 'version = version + 1'].join(', ')} where id = $1`, [
    id,
    ...values,
  ]);
}

export interface NewIncidentEvent {
  readonly at: Instant;
  /** null: the system. */
  readonly actorId: string | null;
  readonly action: string;
  readonly note?: string | null;
  readonly data?: Readonly<Record<string, unknown>>;
}

export async function recordIncidentEvent(sql: Sql, incidentId: string, event: NewIncidentEvent): Promise<void> {
  await sql.query(
    `insert into incident_event (incident_id, id, at, actor_id, action, note, data) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      incidentId,
      uuidv7(),
      formatInstant(event.at),
      event.actorId,
      event.action,
      event.note ?? null,
      JSON.stringify(event.data ?? {}),
    ],
  );
}
