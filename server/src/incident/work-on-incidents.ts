import {
  announce,
  runDryRun,
  runWave,
  undoWave,
  unfinishedDryRuns,
  unfinishedWaves,
  updateIncident,
  type Sql,
  type Wave,
} from '@zhengming/data';
import { DAY_MS, type DeskPolicy, type Instant, plusMs } from '@zhengming/domain';
import type { Services } from '../app/context.js';
import { deskPolicy } from './on-incident.js';
import { returnLinked } from './return-linked.js';
import { settleIncidents } from './settle-by-list.js';
import { settleUndo, settleWave } from './settle-wave.js';

/** How many people a transaction works on; absent: what the store finds best. */
export interface WorkOptions {
  readonly signal: AbortSignal;
  readonly batchSize?: number;
}

/**
 * Takes up every dry run and wave that is under way: those just asked for, and those whose process died. Each is worked
 * on by one process only; whoever is cut off loses no more than the batch at hand.
 */
export async function workOnIncidents(services: Services, options: WorkOptions): Promise<void> {
  const policy = await deskPolicy(services, services.clock.now());
  if (policy === null) return;
  const { pool } = services.store;
  for (const id of await unfinishedDryRuns(pool)) await tryDraft(services, id, policy, options);
  for (const wave of await unfinishedWaves(pool)) await workOnWave(services, wave, policy, options);
  await settleIncidents(services, policy, options.signal);
}

async function tryDraft(services: Services, id: string, policy: DeskPolicy, options: WorkOptions): Promise<void> {
  const { samples } = policy.parameters.incident;
  const end = await runDryRun(services.store, id, { ...options, samples, now: () => services.clock.now() });
  services.log.info({ dryRunId: id, end }, 'incident dry run');
  await announce(services.store.pool, { topic: 'incident' });
}

async function workOnWave(services: Services, wave: Wave, policy: DeskPolicy, options: WorkOptions): Promise<void> {
  const { store, clock, worlds, log } = services;
  const now = (): Instant => clock.now();
  worlds.changed();
  const world = await worlds.current();
  const live = withNews(services, wave);
  const end =
    wave.state === 'UNDOING'
      ? await undoWave(store, world, wave, { ...options, now, settle: live(settleUndo(wave, policy)) })
      : await runWave(store, world, wave, {
          ...options,
          now,
          limits: policy.parameters.incident.stop,
          settle: live(settleWave(wave, policy)),
          finish: finishWave(policy),
        });
  log.info({ incidentId: wave.incidentId, wave: wave.number, end }, 'incident wave');
  await announce(store.pool, { topic: 'incident', id: wave.incidentId });
}

/** Whoever looks at the incident sees each batch as it commits. */
const withNews =
  (_services: Services, wave: Wave) =>
  <Outcome, Answer>(settle: (sql: Sql, outcomes: readonly Outcome[], at: Instant) => Promise<Answer>) =>
  async (sql: Sql, outcomes: readonly Outcome[], at: Instant): Promise<Answer> => {
    await announce(sql, { topic: 'incident', id: wave.incidentId });
    await announce(sql, { topic: 'queue' });
    return settle(sql, outcomes, at);
  };

/** After the last wave: what still waits has another reason, and a review note is owed. */
const finishWave =
  (policy: DeskPolicy) =>
  async (sql: Sql, wave: Wave, isLast: boolean, at: Instant): Promise<void> => {
    if (!isLast) return;
    await returnLinked(sql, wave.incidentId, at);
    const reviewDue = plusMs(at, policy.parameters.incident.reviewNoteDays * DAY_MS);
    await updateIncident(sql, wave.incidentId, { appliedAt: at, reviewDue });
  };
