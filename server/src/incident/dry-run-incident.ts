import { cancelDryRun, queueDryRun } from '@zhengming/data';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import type { MoveIncidentInput } from './incident.input.js';
import { incidentRefusal } from './incident-refusals.js';
import { onIncident } from './on-incident.js';

/** Queues the draft to be tried on everybody it names (试运行); nobody is touched. */
export const dryRunIncident = (context: Context, input: MoveIncidentInput): Promise<string | Refusal> =>
  onIncident(context, { ...input, action: 'DRY_RUN' }, async ({ sql, incident, now }) => {
    const { draft, draftVersion, draftedBy } = incident;
    if (draft === null || draftedBy === null) return incidentRefusal('ILLEGAL_MOVE');
    const id = uuidv7();
    const queued = await queueDryRun(sql, {
      id,
      incidentId: incident.id,
      draft,
      draftVersion,
      authorId: draftedBy,
      requestedAt: now,
    });
    if (!queued) return incidentRefusal('ALREADY_TRYING');
    await context.jobs.workOnIncidents(sql);
    return { changes: { dryRunId: id }, data: { dryRunId: id } };
  });

/** Ends a dry run between two batches, in whatever process it runs. */
export const cancelIncidentDryRun = (context: Context, input: MoveIncidentInput): Promise<string | Refusal> =>
  onIncident(context, { ...input, action: 'CANCEL_DRY_RUN' }, async ({ sql, incident, now }) => {
    await cancelDryRun(sql, incident.id, now);
    return {};
  });
