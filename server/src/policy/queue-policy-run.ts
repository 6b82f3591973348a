import { endIdleRuns, type PolicyVersion, queuePopulationRun, type Sql } from '@zhengming/data';
import type { Instant } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../app/context.js';

/**
 * Queues the judging of everybody for the instant at which what is in force changes, in the transaction that changes
 * it. A run for now is handed to the workers; one for later waits in its table until the clock of the house has reached
 * it (`startDueRuns`), so that a restart neither begins it early nor loses it. One that waits for a day on which nothing
 * changes any more is ended.
 * @returns the run's id; null for policies that decide nothing
 */
export async function queuePolicyRun(
  { clock, jobs }: Pick<Context, 'clock' | 'jobs'>,
  sql: Sql,
  { id, version, kind }: Pick<PolicyVersion, 'id' | 'version' | 'kind'>,
  from: Instant,
): Promise<string | null> {
  if (kind !== 'DECISION') return null;
  const now = clock.now();
  await endIdleRuns(sql, now);
  const runId = uuidv7();
  const at = from > now ? from : now;
  const triggerId = `${id}@${version}`;
  await queuePopulationRun(sql, { id: runId, trigger: 'POLICY', triggerId, candidateQuery: { kind: 'ALL' }, at });
  if (at === now) await jobs.runPopulation(sql, { runId });
  return runId;
}
