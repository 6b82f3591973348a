import { countStatistics, expireExports, raiseAlerts, unfinishedExports } from '@zhengming/data';
import type { TaskList } from 'graphile-worker';
import type { Services } from '../app/context.js';

/** What is done for analysts by itself: figures every minute, and files that are past their time. */
export const statisticsTasks = (services: Services, signal: AbortSignal): TaskList => ({
  async 'count-statistics'() {
    const { store, clock, log } = services;
    const now = () => clock.now();
    const end = await countStatistics(store, { now, signal });
    if (end === 'SEALED') {
      const changed = await raiseAlerts(store, now());
      log.info({ changed }, 'statistics counted');
    }
    await expireExports(store.pool, now());
    // those of a process that died over them, which others might have had to wait for
    if ((await unfinishedExports(store.pool)).length > 0) await services.jobs.exportStatistics(store.pool);
  },
});
