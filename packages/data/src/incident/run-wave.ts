import {
  isIncidentOver,
  rulesAffected,
  stopReason,
  type IncidentDraft,
  type Instant,
  type WaveCounts,
  type WaveLimits,
  type WaveStop,
} from '@zhengming/domain';
import type pg from 'pg';
import type { Store } from '../orm/store.js';
import { inTransaction, type Sql } from '../orm/transaction.js';
import { holdWorld } from '../status/world-lock.js';
import { freshWorld, readStamp, type World } from '../status/world.js';
import { prepareWriteMany } from '../status/write-status.js';
import { findDryRun } from './dry-run.repository.js';
import { lockIncident, recordIncidentEvent, updateIncident } from './incident.repository.js';
import { judgeWaveBatch, writeStatuses, type JudgedPerson, type WaveOutcome } from './wave-batch.js';
import { insertWaveCorrections, lockBatch, markPersons, takePersons } from './wave-person.repository.js';
import { underWaveLock } from './wave-lock.js';
import {
  addWaveProgress,
  findWave,
  lockWave,
  markWaveEnded,
  NO_PROGRESS,
  type Wave,
  type WaveKey,
} from './wave.repository.js';

/** How many were told, and what became of their appeals. */
export interface Settled {
  readonly told: number;
  readonly resolved: number;
  readonly returned: number;
}

export interface WaveHooks {
  readonly now: () => Instant;
  readonly signal?: AbortSignal;
  readonly batchSize?: number;
  /** Tells people and resolves their appeals, in the transaction that corrects them. */
  readonly settle: (sql: Sql, outcomes: readonly WaveOutcome[], at: Instant) => Promise<Settled>;
  /** What is owed once a wave is over: called in the transaction that ends it, with whether it was the last. */
  readonly finish?: (sql: Sql, wave: Wave, isLast: boolean, at: Instant) => Promise<void>;
}

export interface ApplyHooks extends WaveHooks {
  readonly limits: WaveLimits;
}

export type WaveEnd = 'DONE' | 'STOPPED' | 'INTERRUPTED' | 'BUSY' | 'OVER';

const BATCH_SIZE = 500;

/**
 * Applies a wave of an approved incident, batch by batch: each in one transaction that corrects, judges, tells, resolves
 * appeals and moves everybody of it from PLANNED on. Whoever is killed loses no more than the batch at hand, and nobody
 * is corrected or told twice. Stops by itself, with the reason, before it writes what must not be written.
 */
export function runWave(store: Store, world: World, key: WaveKey, hooks: ApplyHooks): Promise<WaveEnd> {
  return underWaveLock(store, key, async (client) => {
    await prepareWriteMany(client);
    const wave = await findWave(store.pool, key);
    if (wave?.state !== 'RUNNING') return 'OVER';
    const dryRun = await findDryRun(store.pool, key.dryRunId);
    if (dryRun === null) throw new RangeError('a wave of no dry run');
    const work: Work = { store, client, wave, draft: dryRun.draft, stamp: dryRun.worldStamp, world, hooks };
    for (;;) {
      if (hooks.signal?.aborted === true) return 'INTERRUPTED';
      const end = await applyBatch(work);
      if (typeof end === 'string') return end;
      if (end !== null) return stopWave(work, end);
    }
  });
}

interface Work {
  readonly store: Store;
  readonly client: pg.PoolClient;
  readonly wave: Wave;
  readonly draft: IncidentDraft;
  readonly stamp: string | null;
  readonly world: World;
  readonly hooks: ApplyHooks;
}

/** @returns null when there is more to do, why it must stop, or how it ended */
async function applyBatch(work: Work): Promise<WaveStop | WaveEnd | null> {
  const { client, wave: key, hooks } = work;
  await client.query('begin');
  // stopping by hand waits for the batch at hand, and the next batch finds the wave stopped; everybody who works on an
  // incident takes it first, then the wave, then appeals, then persons
  await lockIncident(client, key.incidentId);
  const wave = await lockWave(client, key);
  if (wave?.state !== 'RUNNING') return rollBack(client, 'STOPPED');
  const persons = await takePersons(client, key, 'PLANNED', hooks.batchSize ?? BATCH_SIZE);
  if (persons.length === 0) return finishWave(work, wave);
  await lockBatch(client, persons);
  await holdWorld(client);
  const at = hooks.now();
  if ((await readStamp(client, at, at)) !== work.stamp)
    return rollBack(client, { code: 'WORLD_CHANGED', count: 1, limit: 0 });
  const world = await freshWorld(client, work.world, at);
  const judged = await judgeWaveBatch(client, persons, { world, draft: work.draft, at });
  const stop = stopReason(countsWith(wave, judged), hooks.limits);
  if (stop !== null) return rollBack(client, stop);
  await write(work, judged, at);
  await client.query('commit');
  return null;
}

async function rollBack<T>(client: pg.ClientBase, answer: T): Promise<T> {
  await client.query('rollback');
  return answer;
}

function countsWith(wave: Wave, judged: readonly JudgedPerson[]): WaveCounts {
  const count = (end: string): number => judged.filter(({ outcome }) => outcome.end === end).length;
  return {
    persons: wave.persons,
    stricter: wave.stricter + count('STRICTER'),
    differing: wave.differing + count('DIFFERS'),
    errors: wave.errors + count('ERROR'),
  };
}

async function write(work: Work, judged: readonly JudgedPerson[], at: Instant): Promise<void> {
  const { client, wave, hooks } = work;
  const corrected = judged.flatMap(({ outcome, known }) => {
    const { person, before, after, correction } = outcome;
    return known === null || before === null || after === null || correction === null
      ? []
      : [{ person, before, after, correction, known }];
  });
  const rows = corrected.map(({ person, correction, before, after }) => ({
    personId: person.personId,
    correction,
    preview: { before: storedOutcome(before), after: storedOutcome(after) },
    ruleIds: rulesAffected(correction, before, after),
    appealId: person.appealId,
  }));
  await insertWaveCorrections(client, { key: wave, at, rows });
  const toJudge = corrected.map(({ known, after }) => ({ known, judgement: after }));
  const decisions = await writeStatuses(client, toJudge, { at, trigger: 'CORRECTION', triggerId: wave.incidentId });
  const outcomes = judged.map(({ outcome }) => ({
    ...outcome,
    decisionId: decisions.get(outcome.person.personId) ?? null,
  }));
  await markPersons(client, wave.dryRunId, outcomes.map(toEnded));
  const settled = await hooks.settle(client, outcomes, at);
  const ended = (end: string): number => outcomes.filter((one) => one.end === end).length;
  await addWaveProgress(client, wave, {
    ...NO_PROGRESS,
    ...settled,
    corrected: ended('CORRECTED'),
    differing: ended('DIFFERS'),
    stricter: ended('STRICTER'),
    errors: ended('ERROR'),
    silent: outcomes.filter(({ end, person }) => end === 'CORRECTED' && person.silent).length,
  });
}

const storedOutcome = ({
  colour,
  popup,
  determinacy,
  decidingRuleId,
  validUntil,
}: NonNullable<WaveOutcome['after']>) => ({
  colour,
  popup,
  determinacy,
  decidingRuleId,
  validUntil,
});

const toEnded = ({ person, end, correction }: WaveOutcome) => ({
  personId: person.personId,
  end,
  correctionId: correction?.id ?? null,
  appealId: person.appealId,
});

/** Ends a wave in the transaction that found nobody left. */
async function finishWave({ client, hooks }: Work, wave: Wave): Promise<WaveEnd> {
  const at = hooks.now();
  await markWaveEnded(client, wave, { state: 'DONE', at });
  const incident = await lockIncident(client, wave.incidentId);
  const isLast = incident?.wavesLeft === 0;
  if (incident !== null && !isIncidentOver(incident.state))
    await updateIncident(client, incident.id, { state: isLast ? 'APPLIED' : 'APPROVED' });
  const data = { wave: wave.number, corrected: wave.corrected, differing: wave.differing };
  await recordIncidentEvent(client, wave.incidentId, { at, actorId: null, action: 'WAVE_DONE', data });
  await hooks.finish?.(client, wave, isLast, at);
  await client.query('commit');
  return 'DONE';
}

/** Nothing of the batch that asked for it was written. */
async function stopWave({ store, wave, hooks }: Work, stop: WaveStop): Promise<WaveEnd> {
  return inTransaction<WaveEnd>(store, async (sql) => {
    const at = hooks.now();
    const incident = await lockIncident(sql, wave.incidentId);
    const present = await lockWave(sql, wave);
    if (present?.state !== 'RUNNING') return 'STOPPED';
    await markWaveEnded(sql, wave, { state: 'STOPPED', stop, at });
    if (incident?.state === 'APPLYING') await updateIncident(sql, incident.id, { state: 'STOPPED' });
    const data = { wave: wave.number, ...stop };
    await recordIncidentEvent(sql, wave.incidentId, { at, actorId: null, action: 'WAVE_STOPPED', data });
    return 'STOPPED';
  });
}
