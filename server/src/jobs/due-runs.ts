import { type PopulationRun, unfinishedPopulationRuns } from '@zhengming/data';
import type { Services } from '../app/context.js';

type House = Pick<Services, 'store' | 'clock' | 'jobs'>;

/**
 * Population runs whose instant the clock of the house has reached. A run for later waits in its table: that clock may
 * stand still while the service is down, so no timer of the queue could know when it comes.
 */
async function dueRuns({ store, clock }: House): Promise<readonly PopulationRun[]> {
  const now = clock.now();
  return (await unfinishedPopulationRuns(store.pool)).filter(({ at }) => at <= now);
}

/** After a start: takes up what is due, what an earlier process left half done included. */
export async function resumeDueRuns(house: House): Promise<void> {
  for (const { id } of await dueRuns(house)) await house.jobs.runPopulation(house.store.pool, { runId: id });
}

/**
 * Hands waiting runs to the workers once their instant has come.
 * @returns whether everybody is about to be judged, so that nobody need be for another reason
 */
export async function startDueRuns(house: House): Promise<boolean> {
  const waiting = (await dueRuns(house)).filter(({ state }) => state === 'QUEUED');
  for (const { id } of waiting) await house.jobs.runPopulation(house.store.pool, { runId: id });
  return waiting.some(({ candidateQuery }) => candidateQuery.kind === 'ALL');
}
