import type { Instant, Judgement } from '@zhengming/domain';
import type pg from 'pg';
import type { Store } from '../orm/store.js';
import type { Sql } from '../orm/transaction.js';
import { readFactsBatch } from '../person/facts-batch.js';
import { judgePerson } from '../status/judge-person.js';
import { holdWorld } from '../status/world-lock.js';
import { freshWorld, type World } from '../status/world.js';
import { prepareWriteMany } from '../status/write-status.js';
import { lockIncident, recordIncidentEvent, updateIncident } from './incident.repository.js';
import type { Settled, WaveEnd } from './run-wave.js';
import { writeStatuses } from './wave-batch.js';
import { endWaveCorrections, lockBatch, markPersons, takePersons, type WavePerson } from './wave-person.repository.js';
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

/** Somebody whose correction was taken back, and what the judge says of them now. */
export interface UndoneOutcome {
  readonly person: WavePerson;
  readonly after: Judgement;
  readonly decisionId: string | null;
}

export interface UndoHooks {
  readonly now: () => Instant;
  readonly signal?: AbortSignal;
  readonly batchSize?: number;
  /** Tells people and takes their appeals back, in the transaction that ends their corrections. */
  readonly settle: (sql: Sql, outcomes: readonly UndoneOutcome[], at: Instant) => Promise<Settled>;
}

const BATCH_SIZE = 500;

/** Undoes a wave: its corrections end, everybody of it is judged again and told; as resumable as applying it. */
export function undoWave(store: Store, world: World, key: WaveKey, hooks: UndoHooks): Promise<WaveEnd> {
  return underWaveLock(store, key, async (client) => {
    await prepareWriteMany(client);
    for (;;) {
      if (hooks.signal?.aborted === true) return 'INTERRUPTED';
      const end = await undoBatch(client, world, key, hooks);
      if (end !== null) return end;
    }
  });
}

/** @returns null when there is more to do */
async function undoBatch(client: pg.PoolClient, given: World, key: WaveKey, hooks: UndoHooks): Promise<WaveEnd | null> {
  await client.query('begin');
  const named = await findWave(client, key);
  if (named !== null) await lockIncident(client, named.incidentId);
  const wave = await lockWave(client, key);
  if (wave?.state !== 'UNDOING') {
    await client.query('rollback');
    return 'OVER';
  }
  const persons = await takePersons(client, key, 'CORRECTED', hooks.batchSize ?? BATCH_SIZE);
  if (persons.length === 0) return finishUndo(client, wave, hooks);
  const ids = persons.map(({ personId }) => personId);
  await lockBatch(client, persons);
  await holdWorld(client);
  const at = hooks.now();
  const world = await freshWorld(client, given, at);
  const known = await readFactsBatch(client, { ids }, at);
  await endWaveCorrections(client, persons, { at, by: wave.undoneBy, reason: wave.undoReason ?? '' });
  const taken = new Set(persons.map(({ correctionId }) => correctionId));
  const judged = known.map((one) => {
    const corrections = one.facts.corrections.filter(({ id }) => !taken.has(id));
    return { known: one, judgement: judgePerson(world, { ...one.facts, corrections }, at) };
  });
  const decisions = await writeStatuses(client, judged, { at, trigger: 'CORRECTION', triggerId: wave.incidentId });
  const outcomes = judged.flatMap(({ known: { facts }, judgement }): UndoneOutcome[] => {
    const person = persons.find(({ personId }) => personId === facts.personId);
    return person === undefined
      ? []
      : [{ person, after: judgement, decisionId: decisions.get(facts.personId) ?? null }];
  });
  const ended = persons.map(
    ({ personId }) => ({ personId, end: 'UNDONE', correctionId: null, appealId: null }) as const,
  );
  await markPersons(client, wave.dryRunId, ended);
  const { told, returned } = await hooks.settle(client, outcomes, at);
  await addWaveProgress(client, wave, { ...NO_PROGRESS, told, returned, undone: outcomes.length });
  await client.query('commit');
  return null;
}

async function finishUndo(client: pg.PoolClient, wave: Wave, { now }: UndoHooks): Promise<WaveEnd> {
  const at = now();
  await markWaveEnded(client, wave, { state: 'UNDONE', at });
  const incident = await lockIncident(client, wave.incidentId);
  if (incident?.state === 'UNDOING') {
    // nothing is applied any more: it can be drafted again, and is tried again before anybody is corrected
    const isBack = incident.wavesDone === 0;
    await updateIncident(client, incident.id, {
      state: isBack ? 'DRAFTED' : 'STOPPED',
      appliedAt: null,
      reviewDue: null,
      ...(isBack && { dryRunId: null }),
    });
  }
  const data = { wave: wave.number, persons: wave.undone };
  await recordIncidentEvent(client, wave.incidentId, { at, actorId: null, action: 'WAVE_UNDONE', data });
  await client.query('commit');
  return 'DONE';
}
