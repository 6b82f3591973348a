import {
  findDryRun,
  latestAppliedWave,
  markWaveEnded,
  markWaveRunning,
  markWaveUndoing,
  nextWave,
  unfinishedWaves,
} from '@zhengming/data';
import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { checkText, withoutNumbers } from '../appeal/free-text.js';
import { isCurrent } from './approve-incident.js';
import type { MoveIncidentInput } from './incident.input.js';
import { incidentRefusal } from './incident-refusals.js';
import { onIncident } from './on-incident.js';

/**
 * Begins the next wave, or goes on with one that was stopped. Every wave is begun by a person, who looks at what the one
 * before did.
 */
export const startWave = (context: Context, input: MoveIncidentInput): Promise<string | Refusal> =>
  onIncident(context, { ...input, action: 'START_WAVE' }, async ({ sql, incident, actor, now }) => {
    if (incident.dryRunId === null) return incidentRefusal('NOT_TRIED');
    const dryRun = await findDryRun(sql, incident.dryRunId);
    const wave = await nextWave(sql, incident.dryRunId);
    if (dryRun === null || wave === null) return incidentRefusal('NO_WAVE_LEFT');
    const world = await context.worlds.current();
    if (!isCurrent(dryRun, { draftVersion: incident.draftVersion, world, at: now }))
      return incidentRefusal('TRIED_TOO_LONG_AGO', 'input.incidentId');
    await markWaveRunning(sql, wave, actor.id, now);
    await context.jobs.workOnIncidents(sql);
    return { data: { wave: wave.number, count: wave.persons } };
  });

/** Stops the wave that is being applied; the batch at hand is finished first (立即停止). */
export const stopIncident = (context: Context, input: MoveIncidentInput): Promise<string | Refusal> =>
  onIncident(context, { ...input, action: 'STOP' }, async ({ sql, incident, now }) => {
    const note = input.note ?? '';
    const wrong = checkText(note, 'input.note');
    if (wrong) return wrong;
    const wave = (await unfinishedWaves(sql)).find(({ incidentId }) => incidentId === incident.id);
    if (wave === undefined) return incidentRefusal('ILLEGAL_MOVE');
    const stop = { code: 'BY_HAND', count: wave.corrected, limit: 0 } as const;
    await markWaveEnded(sql, wave, { state: 'STOPPED', stop, at: now });
    return { note: withoutNumbers(note), data: { wave: wave.number, count: wave.corrected } };
  });

/** Undoes the latest wave: its corrections end, everybody is judged again and told (撤销批次). */
export const undoIncidentWave = (context: Context, input: MoveIncidentInput): Promise<string | Refusal> =>
  onIncident(context, { ...input, action: 'UNDO_WAVE' }, async ({ sql, incident, actor }) => {
    const note = input.note ?? '';
    const wrong = checkText(note, 'input.note');
    if (wrong) return wrong;
    const wave = await latestAppliedWave(sql, incident.id);
    if (wave === null) return incidentRefusal('NO_WAVE_DONE');
    await markWaveUndoing(sql, wave, { by: actor.id, reason: withoutNumbers(note) });
    await context.jobs.workOnIncidents(sql);
    return { note: withoutNumbers(note), data: { wave: wave.number, count: wave.corrected - wave.undone } };
  });
