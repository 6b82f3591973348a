import { continueShadowRuns, inTransaction, runSimulation } from '@zhengming/data';
import type { Services } from '../app/context.js';
import type { SimulationJob } from '../jobs/job-queue.js';

/** Judges a queued simulation; the log learns how it ended and how long it took, nothing of what it found. */
export async function simulate(
  services: Services,
  { simulationId }: SimulationJob,
  signal: AbortSignal,
): Promise<void> {
  const begun = performance.now();
  const end = await runSimulation(services.store, simulationId, { signal, now: () => services.clock.now() });
  services.log.info({ simulationId, end, ms: Math.round(performance.now() - begun) }, 'simulation');
}

/** Ends shadow runs whose policy has taken over, and queues the hour of those that are due. */
export async function keepShadowing(services: Services): Promise<void> {
  const queued = await inTransaction(services.store, async (sql) => {
    const ids = await continueShadowRuns(sql, services.clock.now());
    for (const simulationId of ids) await services.jobs.simulate(sql, { simulationId });
    return ids.length;
  });
  if (queued > 0) services.log.info({ queued }, 'shadow runs');
}
