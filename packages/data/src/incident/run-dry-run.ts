import {
  cellKey,
  correctionOf,
  counted,
  countPerson,
  emptyTally,
  fromEpochMs,
  offerSample,
  publishResults,
  tryCorrection,
  waveRank,
  type Instant,
  type Samples,
  type Tally,
} from '@zhengming/domain';
import type pg from 'pg';
import type { Store } from '../orm/store.js';
import { inTransaction } from '../orm/transaction.js';
import { readFactsBatch } from '../person/facts-batch.js';
import { judgePerson } from '../status/judge-person.js';
import { loadWorld, policyOf, type World } from '../status/world.js';
import {
  findDryRun,
  keepPlanned,
  markDryRunDone,
  markDryRunFailed,
  markDryRunStarted,
  type DryRun,
  type PlannedPerson,
} from './dry-run.repository.js';
import { explainFreed, rulesInWords } from './explain-freed.js';
import { lockIncident, recordIncidentEvent, updateIncident } from './incident.repository.js';
import { countSelected, selectFacts, type SelectedPerson } from './select-facts.js';

export interface DryRunHooks {
  readonly now?: () => Instant;
  readonly signal?: AbortSignal;
  readonly batchSize?: number;
  /** Explanations to draw. */
  readonly samples: number;
  readonly onProgress?: (judged: number) => void;
}

export type DryRunEnd = 'DONE' | 'FAILED' | 'CANCELLED' | 'INTERRUPTED' | 'BUSY' | 'OVER';

const BATCH_SIZE = 1000;
const KEY = `hashtextextended('incident_dry_run:' || $1, 0)`;

/**
 * Tries an incident's draft on everybody its selector names (试运行), on one frozen snapshot. It writes whom the draft
 * would free, and nothing that people meet. @throws when judging fails; the dry run is then marked as failed
 */
export async function runDryRun(store: Store, id: string, hooks: DryRunHooks): Promise<DryRunEnd> {
  const now = hooks.now ?? (() => fromEpochMs(Date.now()));
  const reader = await store.pool.connect();
  let isBroken = true;
  try {
    const locked = await reader.query<{ got: boolean }>(`select pg_try_advisory_lock(${KEY}) as got`, [id]);
    const end = locked.rows[0]?.got === true ? await tryOut(store, reader, id, { ...hooks, now }) : 'BUSY';
    if (end !== 'BUSY') await reader.query(`select pg_advisory_unlock(${KEY})`, [id]);
    isBroken = false;
    return end;
  } catch (error) {
    await endFailed(store, id, now());
    throw error;
  } finally {
    // a connection in an unknown state is thrown away, and its lock with it
    reader.release(isBroken);
  }
}

type Hooks = DryRunHooks & { readonly now: () => Instant };

async function tryOut(store: Store, reader: pg.PoolClient, id: string, hooks: Hooks): Promise<DryRunEnd> {
  const dryRun = await findDryRun(store.pool, id);
  if (dryRun === null || (dryRun.state !== 'QUEUED' && dryRun.state !== 'RUNNING')) return 'OVER';
  await reader.query('begin isolation level repeatable read read only');
  const at = hooks.now();
  const world = await loadWorld(reader, at);
  const policy = policyOf(world, at);
  const started = await markDryRunStarted(store.pool, id, {
    at,
    worldStamp: world.data.stamp,
    areaVersionId: world.areas.versionAt(at)?.id ?? null,
    policyId: policy?.id ?? null,
    policyVersion: policy?.version ?? null,
    candidates: await countSelected(reader, dryRun.draft.selector, at),
  });
  const end = started ? await judgeAll({ store, reader, dryRun, world, at, hooks }) : 'CANCELLED';
  await reader.query('commit');
  return end;
}

interface Trial {
  readonly store: Store;
  readonly reader: pg.PoolClient;
  readonly dryRun: DryRun;
  readonly world: World;
  readonly at: Instant;
  readonly hooks: Hooks;
}

interface Counted {
  readonly tally: Tally;
  readonly samples: Samples;
  readonly counts: { unchanged: number; stricter: number; unfit: number };
}

async function judgeAll(trial: Trial): Promise<DryRunEnd> {
  const { store, reader, dryRun, at, hooks } = trial;
  const so: Counted = { tally: emptyTally(), samples: new Map(), counts: { unchanged: 0, stricter: 0, unfit: 0 } };
  for await (const page of selectFacts(reader, dryRun.draft.selector, at, hooks.batchSize ?? BATCH_SIZE)) {
    if (hooks.signal?.aborted === true) return 'INTERRUPTED';
    const planned = await judgePage(trial, page, so);
    if (!(await keepPlanned(store.pool, dryRun.id, { planned, judged: page.length }))) return 'CANCELLED';
    hooks.onProgress?.(so.tally.persons);
  }
  return finish(trial, so);
}

async function judgePage(
  { reader, dryRun, world, at, hooks }: Trial,
  page: readonly SelectedPerson[],
  so: Counted,
): Promise<readonly PlannedPerson[]> {
  const { draft, incidentId } = dryRun;
  const factsOf = new Map(page.map(({ personId, factIds }) => [personId, factIds]));
  const persons = await readFactsBatch(reader, { ids: [...factsOf.keys()] }, at);
  const planned: PlannedPerson[] = [];
  for (const { facts } of persons) {
    const { personId } = facts;
    const factIds = factsOf.get(personId) ?? [];
    const correction = correctionOf(draft, factIds, { id: dryRun.id, at });
    const judge = (known: typeof facts) => judgePerson(world, known, at);
    const tried = tryCorrection(facts, correction, draft.selector, { judge, divisions: world.divisions });
    if (tried.effect === 'FREED') {
      // whoever is left out stays as they are, and is only counted
      const before = counted(tried.before, world.divisions);
      const after = counted(tried.after, world.divisions);
      const rank = waveRank(incidentId, personId);
      countPerson(so.tally, before, after);
      offerSample(so.samples, cellKey(before.key, after.key), { personId, rank }, hooks.samples);
      planned.push({ personId, rank, factIds, before: before.key, after: after.key });
    } else if (tried.effect === 'STRICTER') so.counts.stricter += 1;
    else if (tried.effect === 'UNFIT') so.counts.unfit += 1;
    else so.counts.unchanged += 1;
  }
  return planned;
}

const NO_REACH = { before: { listed: 0, swept: 0 }, after: { listed: 0, swept: 0 } };

async function finish({ store, reader, dryRun, world, at, hooks }: Trial, so: Counted): Promise<DryRunEnd> {
  const [figures] = publishResults([{ tally: so.tally, reach: NO_REACH, ruleTitles: rulesInWords(world, at) }], []);
  if (figures === undefined) throw new Error('figures of one variant are one');
  const freed = { world, at, dryRun, figures, samples: so.samples, most: hooks.samples };
  const samples = await explainFreed(reader, store.pool, freed);
  const { persons, milder, matrix } = figures;
  return inTransaction(store, async (sql) => {
    const incident = await lockIncident(sql, dryRun.incidentId);
    const done = { counts: so.counts, result: { persons, milder, matrix, samples }, at: hooks.now() };
    if (!(await markDryRunDone(sql, dryRun.id, done))) return 'CANCELLED';
    if (incident?.state === 'TRYING') await updateIncident(sql, incident.id, { state: 'TRIED', dryRunId: dryRun.id });
    const data = { dryRunId: dryRun.id, persons, ...so.counts };
    await recordIncidentEvent(sql, dryRun.incidentId, { at: done.at, actorId: null, action: 'DRY_RUN_DONE', data });
    return 'DONE';
  });
}

async function endFailed(store: Store, id: string, at: Instant): Promise<void> {
  await inTransaction(store, async (sql) => {
    const dryRun = await findDryRun(sql, id);
    if (dryRun === null || !(await markDryRunFailed(sql, id, 'JUDGING_FAILED', at))) return;
    const incident = await lockIncident(sql, dryRun.incidentId);
    if (incident?.state === 'TRYING') await updateIncident(sql, incident.id, { state: 'DRAFTED' });
    await recordIncidentEvent(sql, dryRun.incidentId, { at, actorId: null, action: 'DRY_RUN_FAILED' });
  });
}
