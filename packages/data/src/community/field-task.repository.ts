import {
  type CommunityTaskState,
  type FieldTaskEnding,
  type FieldTaskKind,
  type FieldTaskState,
  formatInstant,
  fromEpochMs,
  type Instant,
} from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

/** What commands need of a task in the field (社区任务、随访). */
export interface FieldTaskRecord {
  readonly personId: string;
  readonly id: string;
  readonly kind: FieldTaskKind;
  readonly state: FieldTaskState;
  readonly loopState: CommunityTaskState | null;
  readonly until: Instant | null;
  readonly arrivalAt: Instant | null;
  readonly division: string;
  readonly version: number;
  readonly agency: TaskAgency | null;
}

export interface TaskAgency {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Whose key it answers with, and with which keys it signs. */
  readonly partnerId: string | null;
  readonly signingKeys: unknown;
}

interface TaskRow extends Omit<FieldTaskRecord, 'until' | 'arrivalAt'> {
  readonly until: string | null;
  readonly arrivalAt: string | null;
}

const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;

const AGENCY = `case when a.id is not null then json_build_object('id', a.id, 'nameZh', a.name_zh, 'nameEn', a.name_en,
  'partnerId', a.partner_id, 'signingKeys', (select c.proof_keys from partner_client c where c.id = a.partner_id)) end`;

const TASK = `select t.person_id as "personId", t.id, t.kind, t.state, t.loop_state as "loopState", ${ms('t.until')} as until,
  ${ms('t.arrival_at')} as "arrivalAt", t.division_code as division, t.version, ${AGENCY} as agency
  from field_task t left join agency a on a.id = t.agency_id`;

const toInstant = (text: string | null): Instant | null => (text === null ? null : fromEpochMs(Number(text)));
const toRecord = (row: TaskRow | undefined): FieldTaskRecord | null =>
  row === undefined ? null : { ...row, until: toInstant(row.until), arrivalAt: toInstant(row.arrivalAt) };

/** Whose task it is, without a lock: the person is locked before the task, always. */
export async function personOfFieldTask(sql: Sql, taskId: string): Promise<string | null> {
  const { rows } = await sql.query<{ personId: string }>(
    'select person_id as "personId" from field_task where id = $1',
    [taskId],
  );
  return rows[0]?.personId ?? null;
}

export async function lockFieldTask(sql: Sql, taskId: string): Promise<FieldTaskRecord | null> {
  const { rows } = await sql.query<TaskRow>(`${TASK} where t.id = $1 for update of t`, [taskId]);
  return toRecord(rows[0]);
}

/** The loop somebody is in; null: none that goes on. */
export async function lockOpenLoop(sql: Sql, personId: string): Promise<FieldTaskRecord | null> {
  const { rows } = await sql.query<TaskRow>(
    `${TASK} where t.person_id = $1 and t.kind = 'COMMUNITY' and t.state in ('OPEN', 'OVERDUE') for update of t`,
    [personId],
  );
  return toRecord(rows[0]);
}

/** Whether a loop of this arrival is over already: declaring it once more opens no other. */
export async function hadLoopFor(sql: Sql, personId: string, arrivalAt: Instant): Promise<boolean> {
  const { rowCount } = await sql.query(
    `select from field_task where person_id = $1 and kind = 'COMMUNITY' and state = 'DONE' and arrival_at = $2`,
    [personId, formatInstant(arrivalAt)],
  );
  return (rowCount ?? 0) > 0;
}

export interface NewLoop {
  readonly personId: string;
  readonly id: string;
  readonly agencyId: string | null;
  readonly division: string;
  readonly declarationId: string | null;
  readonly arrivalAt: Instant | null;
  readonly openedAt: Instant;
  readonly dueAt: Instant;
}

/** @returns false when one is open already */
export async function insertLoop(sql: Sql, loop: NewLoop): Promise<boolean> {
  const made = await sql.query(
    `insert into field_task (person_id, id, kind, state, loop_state, agency_id, division_code, declaration_id, arrival_at,
       opened_at, due_at)
     values ($1, $2, 'COMMUNITY', 'OPEN', 'DECLARED', $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [
      loop.personId,
      loop.id,
      loop.agencyId,
      loop.division,
      loop.declarationId,
      loop.arrivalAt === null ? null : formatInstant(loop.arrivalAt),
      formatInstant(loop.openedAt),
      formatInstant(loop.dueAt),
    ],
  );
  return made.rowCount === 1;
}

/** Another arrival was declared while the loop goes on. */
export async function changeArrival(
  sql: Sql,
  task: Pick<FieldTaskRecord, 'personId' | 'id'>,
  { arrivalAt, declarationId, dueAt }: Pick<NewLoop, 'arrivalAt' | 'declarationId' | 'dueAt'>,
): Promise<void> {
  await sql.query(
    `update field_task set arrival_at = $3, declaration_id = $4, due_at = $5, version = version + 1,
       state = 'OPEN', overdue_at = null
     where person_id = $1 and id = $2`,
    [task.personId, task.id, arrivalAt === null ? null : formatInstant(arrivalAt), declarationId, formatInstant(dueAt)],
  );
}

export interface LoopChange {
  readonly loopState: CommunityTaskState;
  readonly until: Instant | null;
  readonly dueAt: Instant;
  readonly at: Instant;
  readonly by: string;
}

/** Takes a loop to another state; RELEASED ends it, anything else goes on, also one that was over. */
export async function moveLoop(
  sql: Sql,
  task: Pick<FieldTaskRecord, 'personId' | 'id'>,
  { loopState, until, dueAt, at, by }: LoopChange,
): Promise<void> {
  const isOver = loopState === 'RELEASED';
  await sql.query(
    `update field_task set loop_state = $3, until = $4, due_at = $5, state = $6, ended_at = $7, ending = $8, ended_by = $9,
       overdue_at = null, version = version + 1
     where person_id = $1 and id = $2`,
    [
      task.personId,
      task.id,
      loopState,
      until === null ? null : formatInstant(until),
      formatInstant(dueAt),
      isOver ? 'DONE' : 'OPEN',
      isOver ? formatInstant(at) : null,
      isOver ? 'RELEASED' : null,
      isOver ? by : null,
    ],
  );
}

export interface TaskEnd {
  readonly state: 'DONE' | 'CANCELLED';
  readonly ending: FieldTaskEnding;
  readonly note: string | null;
  readonly at: Instant;
  readonly by: string | null;
}

export async function endFieldTask(
  sql: Sql,
  task: Pick<FieldTaskRecord, 'personId' | 'id'>,
  { state, ending, note, at, by }: TaskEnd,
): Promise<void> {
  await sql.query(
    `update field_task set state = $3, ending = $4, note = $5, ended_at = $6, ended_by = $7, version = version + 1
     where person_id = $1 and id = $2`,
    [task.personId, task.id, state, ending, note, formatInstant(at), by],
  );
}

export async function assignFieldTask(
  sql: Sql,
  task: Pick<FieldTaskRecord, 'personId' | 'id'>,
  agencyId: string,
): Promise<void> {
  await sql.query('update field_task set agency_id = $3, version = version + 1 where person_id = $1 and id = $2', [
    task.personId,
    task.id,
    agencyId,
  ]);
}

/** The last decision about somebody that stands, and what it came from. */
export async function lastDecision(
  sql: Sql,
  task: Pick<FieldTaskRecord, 'personId' | 'id'>,
): Promise<{ readonly id: string; readonly before: CommunityTaskState } | null> {
  const { rows } = await sql.query<{ id: string; state: CommunityTaskState; reverses: string | null }>(
    `select id, state, reverses from community_task where person_id = $1 and task_id = $2 and known_to is null
     order by decided_at, id`,
    [task.personId, task.id],
  );
  // 撤销 takes the last one off; what is left is what stands
  const standing: { id: string; state: CommunityTaskState }[] = [];
  for (const row of rows) {
    if (row.reverses === null) standing.push(row);
    else standing.splice(standing.findIndex(({ id }) => id === row.reverses));
  }
  const [last, before] = [standing.at(-1), standing.at(-2)];
  return last === undefined || before === undefined ? null : { id: last.id, before: before.state };
}

/**
 * The community that expects people of a division: the one registered for it, or for the county it lies in. Two for the
 * same place: nobody's, and somebody says whose.
 */
export async function communityFor(sql: Sql, division: string): Promise<string | null> {
  const { rows } = await sql.query<{ ids: readonly string[] }>(
    `select array_agg(id) as ids from agency
     where kind = 'COMMUNITY' and active and division_code = any($1::text[])
     group by division_code order by length(division_code) desc limit 1`,
    [[division, division.slice(0, 6)]],
  );
  const ids = rows[0]?.ids ?? [];
  return ids.length === 1 ? (ids[0] ?? null) : null;
}

export async function findCommunity(sql: Sql, agencyId: string): Promise<TaskAgency | null> {
  const { rows } = await sql.query<{ agency: TaskAgency }>(
    `select ${AGENCY} as agency from agency a where a.id = $1 and a.kind = 'COMMUNITY' and a.active`,
    [agencyId],
  );
  return rows[0]?.agency ?? null;
}

/** Communities that answer with this key. */
export async function communitiesOf(sql: Sql, partnerId: string): Promise<readonly TaskAgency[]> {
  const { rows } = await sql.query<{ agency: TaskAgency }>(
    `select ${AGENCY} as agency from agency a where a.partner_id = $1 and a.kind = 'COMMUNITY' and a.active
     order by a.name_zh, a.id`,
    [partnerId],
  );
  return rows.map(({ agency }) => agency);
}
