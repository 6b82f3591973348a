import { formatInstant, type Instant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import type { CandidateQuery } from './candidates.js';
import type { DecisionTrigger } from './write-status.js';

/** A row of `population_run`: one re-evaluation of many persons (批量重算). */
export interface PopulationRun {
  readonly id: string;
  readonly trigger: DecisionTrigger;
  readonly triggerId: string | null;
  readonly candidateQuery: CandidateQuery;
  readonly state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED';
  readonly candidates: number | null;
  readonly judged: number;
  readonly changed: number;
  /** The last person done; a run that died goes on after it. */
  readonly cursor: string | null;
  readonly at: Instant;
}

const COLUMNS = `id, trigger, trigger_id as "triggerId", candidate_query as "candidateQuery", state, candidates, judged,
  changed, cursor_person as "cursor", (extract(epoch from evaluated_at) * 1000)::bigint as "at"`;

type Row = Omit<PopulationRun, 'at'> & { readonly at: string };
const toRun = (row: Row): PopulationRun => ({ ...row, at: Number(row.at) as Instant });

/** Puts a run on the list; whoever wants it done calls `resumePopulationRun`. Can be part of a publication's transaction. */
export async function queuePopulationRun(
  sql: Sql,
  run: Pick<PopulationRun, 'id' | 'trigger' | 'triggerId' | 'candidateQuery' | 'at'>,
): Promise<void> {
  await sql.query(
    `insert into population_run (id, trigger, trigger_id, candidate_query, state, evaluated_at)
     values ($1, $2, $3, $4, 'QUEUED', $5)`,
    [run.id, run.trigger, run.triggerId, JSON.stringify(run.candidateQuery), formatInstant(run.at)],
  );
}

export async function findPopulationRun(sql: Sql, id: string): Promise<PopulationRun | null> {
  const found = await sql.query(`select ${COLUMNS} from population_run where id = $1`, [id]);
  const row = found.rows[0] as Row | undefined;
  return row === undefined ? null : toRun(row);
}

/** Runs that were queued or cut off, oldest first: to be resumed after a start. */
export async function unfinishedPopulationRuns(sql: Sql): Promise<readonly PopulationRun[]> {
  const found = await sql.query(
    `select ${COLUMNS} from population_run where state in ('QUEUED', 'RUNNING') order by id`,
  );
  return found.rows.map((row: Row) => toRun(row));
}

export async function markStarted(sql: Sql, id: string, candidates: number, at: Instant): Promise<void> {
  await sql.query(
    `update population_run set state = 'RUNNING', started_at = coalesce(started_at, $3), candidates = judged + $2, error = null
     where id = $1`,
    [id, candidates, formatInstant(at)],
  );
}

export async function markBatch(sql: Sql, id: string, cursor: string, judged: number, changed: number): Promise<void> {
  await sql.query(
    `update population_run set cursor_person = $2, judged = judged + $3, changed = changed + $4 where id = $1`,
    [id, cursor, judged, changed],
  );
}

export async function markEnded(
  sql: Sql,
  id: string,
  end: { readonly state: 'DONE' | 'FAILED'; readonly error: string | null; readonly at: Instant },
): Promise<void> {
  // who was judged is in the decisions; a list of persons is not kept a second time
  await sql.query(
    `update population_run set state = $2, error = $3, finished_at = $4,
       candidate_query = case when $2 = 'DONE' and candidate_query ->> 'kind' = 'PERSONS'
         then '{"kind": "PERSONS", "personIds": []}' else candidate_query end
     where id = $1`,
    [id, end.state, end.error, formatInstant(end.at)],
  );
}

/**
 * Ends runs that wait for an instant at which, by now, no decision policy begins or ends: a version was taken back before
 * its day. Nobody is judged without need; the run stays on record, with nobody judged.
 */
export async function endIdleRuns(sql: Sql, now: Instant): Promise<void> {
  await sql.query(
    `update population_run r set state = 'DONE', candidates = 0, finished_at = $1
     where r.state = 'QUEUED' and r.trigger = 'POLICY' and r.evaluated_at > $1 and not exists (
       select from policy_period e where e.known_to is null and e.kind = 'DECISION'
         and r.evaluated_at in (e.valid_from, e.valid_to))`,
    [formatInstant(now)],
  );
}
