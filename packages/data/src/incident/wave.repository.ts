import { formatInstant, waveSizes, type Instant, type WaveCounts, type WaveStop } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import { WAVE_IS_APPLIED } from './incident.repository.js';

export type WaveState = 'WAITING' | 'RUNNING' | 'DONE' | 'STOPPED' | 'UNDOING' | 'UNDONE';

/** Names a wave: the dry run it applies, and its number from 1 on. */
export interface WaveKey {
  readonly dryRunId: string;
  readonly number: number;
}

/** A row of `incident_wave` (批次). */
export interface Wave extends WaveKey, WaveCounts {
  readonly incidentId: string;
  readonly state: WaveState;
  readonly corrected: number;
  readonly undone: number;
  readonly undoneBy: string | null;
  readonly undoReason: string | null;
}

const COLUMNS = `w.dry_run_id as "dryRunId", w.number, w.incident_id as "incidentId", w.state, w.persons, w.stricter,
  w.differing, w.errors, w.corrected, w.undone, w.undone_by as "undoneBy", w.undo_reason as "undoReason"`;

/** Lays out the waves of an approved dry run: everybody in it belongs to one of them, by rank. */
export async function planWaves(
  sql: Sql,
  { incidentId, dryRunId }: { readonly incidentId: string; readonly dryRunId: string },
  percents: readonly number[],
): Promise<void> {
  const found = await sql.query('select count(*)::int as persons from incident_person where dry_run_id = $1', [
    dryRunId,
  ]);
  const sizes = waveSizes((found.rows[0] as { persons: number }).persons, percents);
  await sql.query(
    `insert into incident_wave (dry_run_id, number, incident_id, percent, state, persons)
     select $1, row_number() over (order by percent), $2, percent, 'WAITING', size
     from unnest($3::smallint[], $4::int[]) as wave (percent, size)`,
    [dryRunId, incidentId, percents, sizes],
  );
  await sql.query(
    `with ends as (
       select number, sum(persons) over (order by number) as until from incident_wave where dry_run_id = $1
     ), ranked as (
       select person_id, row_number() over (order by rank, person_id) as place from incident_person where dry_run_id = $1
     )
     update incident_person p set wave = (select min(e.number) from ends e where r.place <= e.until)
     from ranked r where p.dry_run_id = $1 and p.person_id = r.person_id`,
    [dryRunId],
  );
}

export async function findWave(sql: Sql, { dryRunId, number }: WaveKey): Promise<Wave | null> {
  const found = await sql.query(`select ${COLUMNS} from incident_wave w where dry_run_id = $1 and number = $2`, [
    dryRunId,
    number,
  ]);
  return (found.rows[0] as Wave | undefined) ?? null;
}

export async function lockWave(sql: Sql, { dryRunId, number }: WaveKey): Promise<Wave | null> {
  const found = await sql.query(
    `select ${COLUMNS} from incident_wave w where dry_run_id = $1 and number = $2 for update`,
    [dryRunId, number],
  );
  return (found.rows[0] as Wave | undefined) ?? null;
}

/** The wave to be applied next: one that was stopped goes on, else the first that waits. */
export async function nextWave(sql: Sql, dryRunId: string): Promise<Wave | null> {
  const found = await sql.query(
    `select ${COLUMNS} from incident_wave w where dry_run_id = $1 and state in ('WAITING', 'STOPPED')
     order by number limit 1`,
    [dryRunId],
  );
  return (found.rows[0] as Wave | undefined) ?? null;
}

/** The wave that can be undone next: the latest that is applied. */
export async function latestAppliedWave(sql: Sql, incidentId: string): Promise<Wave | null> {
  const found = await sql.query(
    `select ${COLUMNS} from incident_wave w where incident_id = $1 and ${WAVE_IS_APPLIED}
     order by started_at desc, number desc limit 1`,
    [incidentId],
  );
  return (found.rows[0] as Wave | undefined) ?? null;
}

/** Waves that are under way: to be taken up when whoever worked on them is gone. */
export async function unfinishedWaves(sql: Sql): Promise<readonly Wave[]> {
  const found = await sql.query(
    `select ${COLUMNS} from incident_wave w where state in ('RUNNING', 'UNDOING') order by dry_run_id, number`,
  );
  return found.rows as Wave[];
}

export async function markWaveRunning(sql: Sql, key: WaveKey, by: string, at: Instant): Promise<void> {
  await sql.query(
    `update incident_wave set state = 'RUNNING', started_by = $3, started_at = coalesce(started_at, $4), stop = null,
       finished_at = null where dry_run_id = $1 and number = $2`,
    [key.dryRunId, key.number, by, formatInstant(at)],
  );
}

export async function markWaveUndoing(
  sql: Sql,
  key: WaveKey,
  { by, reason }: { readonly by: string; readonly reason: string },
): Promise<void> {
  await sql.query(
    `update incident_wave set state = 'UNDOING', undone_by = $3, undo_reason = $4 where dry_run_id = $1 and number = $2`,
    [key.dryRunId, key.number, by, reason],
  );
}

export async function markWaveEnded(
  sql: Sql,
  key: WaveKey,
  end: { readonly state: 'DONE' | 'STOPPED' | 'UNDONE'; readonly stop?: WaveStop; readonly at: Instant },
): Promise<void> {
  await sql.query(
    `update incident_wave set state = $3, stop = coalesce($4::jsonb, stop),
       finished_at = case when $3 = 'UNDONE' then finished_at else $5::timestamptz end,
       undone_at = case when $3 = 'UNDONE' then $5::timestamptz end
     where dry_run_id = $1 and number = $2`,
    [
      key.dryRunId,
      key.number,
      end.state,
      end.stop === undefined ? null : JSON.stringify(end.stop),
      formatInstant(end.at),
    ],
  );
}

/** What a batch of a wave adds to its figures. */
export interface WaveProgress {
  readonly corrected: number;
  readonly differing: number;
  readonly stricter: number;
  readonly errors: number;
  readonly silent: number;
  readonly told: number;
  readonly resolved: number;
  readonly returned: number;
  readonly undone: number;
}

export const NO_PROGRESS: WaveProgress = {
  corrected: 0,
  differing: 0,
  stricter: 0,
  errors: 0,
  silent: 0,
  told: 0,
  resolved: 0,
  returned: 0,
  undone: 0,
};

export async function addWaveProgress(sql: Sql, key: WaveKey, more: WaveProgress): Promise<void> {
  const names = Object.keys(more) as (keyof WaveProgress)[];
  const sets = names.map((name, index) => `${name} = ${name} + $${index + 3}`);
  await sql.query(`update incident_wave set ${sets.join(', ')} where dry_run_id = $1 and number = $2`, [
    key.dryRunId,
    key.number,
    ...names.map((name) => more[name]),
  ]);
}
