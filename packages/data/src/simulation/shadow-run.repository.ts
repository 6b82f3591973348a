import { formatInstant, plusHours, type Instant, type Text } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../orm/transaction.js';
import { queueSimulation } from './simulation.repository.js';

/** A policy that does not run yet, judged beside the one in force every hour (影子运行). */
export interface ShadowRun {
  readonly id: string;
  readonly policyKey: string;
  readonly policyId: string;
  readonly policyVersion: string;
  readonly policyTitle: Text;
  /** The policy as it was when the run began. */
  readonly document: unknown;
  readonly takesOverAt: Instant;
}

const HOURS_BETWEEN = 1;

/** Begins a shadow run and queues its first hour. @returns the id of that simulation; null when the policy has one */
export async function startShadowRun(
  sql: Sql,
  run: ShadowRun,
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<string | null> {
  const inserted = await sql.query(
    `insert into shadow_run (id, policy_key, policy_id, policy_version, policy_title, document, takes_over_at, state,
       started_by, started_at, next_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'ACTIVE', $8, $9, $10)
     on conflict (policy_key) where state = 'ACTIVE' do nothing`,
    [
      run.id,
      run.policyKey,
      run.policyId,
      run.policyVersion,
      JSON.stringify(run.policyTitle),
      JSON.stringify(run.document),
      formatInstant(run.takesOverAt),
      by,
      formatInstant(at),
      formatInstant(plusHours(at, HOURS_BETWEEN)),
    ],
  );
  return inserted.rowCount === 0 ? null : queueHour(sql, run, at);
}

/** @returns false when there is no such run, or it is over already */
export async function stopShadowRun(
  sql: Sql,
  id: string,
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<boolean> {
  const done = await sql.query(
    `update shadow_run set state = 'STOPPED', ended_at = $2, ended_by = $3, next_at = null where id = $1 and state = 'ACTIVE'`,
    [id, formatInstant(at), by],
  );
  if (done.rowCount !== 1) return false;
  await cancelHours(sql, id, at);
  return true;
}

/**
 * Ends the runs whose policy has taken over or will not do so any more, and queues an hour of each other one that is
 * due. Run it in one transaction with the jobs. @returns the ids of the simulations queued
 */
export async function continueShadowRuns(sql: Sql, now: Instant): Promise<readonly string[]> {
  const ended = await sql.query(
    `update shadow_run r set state = 'ENDED', ended_at = $1, next_at = null where state = 'ACTIVE'
       and (takes_over_at <= $1 or not exists (
         select from policy p where p.key = r.policy_key and p.state in ('SUBMITTED', 'PUBLISHED'))) returning id`,
    [formatInstant(now)],
  );
  for (const { id } of ended.rows as { id: string }[]) await cancelHours(sql, id, now);
  const due = await sql.query(
    `update shadow_run set next_at = $2 where state = 'ACTIVE' and next_at <= $1
     returning id, policy_key as "policyKey", policy_id as "policyId", policy_version as "policyVersion",
       policy_title as "policyTitle", document`,
    [formatInstant(now), formatInstant(plusHours(now, HOURS_BETWEEN))],
  );
  const queued: string[] = [];
  for (const run of due.rows as HourOf[]) queued.push(await queueHour(sql, run, now));
  return queued;
}

type HourOf = Omit<ShadowRun, 'takesOverAt'>;

async function queueHour(sql: Sql, run: HourOf, at: Instant): Promise<string> {
  const id = uuidv7();
  const policy = { key: run.policyKey, id: run.policyId, version: run.policyVersion, title: run.policyTitle };
  const label = `${run.policyId} ${run.policyVersion}`;
  await queueSimulation(sql, {
    id,
    label,
    kind: 'SHADOW',
    asOf: at,
    knownAt: at,
    prefectures: [],
    variants: [{ label, policy, parameters: [], areaVersionId: null, document: run.document, areas: null }],
    shadowRunId: run.id,
    requestedBy: null,
    requestedAt: at,
  });
  return id;
}

async function cancelHours(sql: Sql, shadowRunId: string, at: Instant): Promise<void> {
  await sql.query(
    `update simulation set state = 'CANCELLED', finished_at = $2 where shadow_run_id = $1 and state in ('QUEUED', 'RUNNING')`,
    [shadowRunId, formatInstant(at)],
  );
}
