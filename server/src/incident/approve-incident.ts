import { type DryRun, findDryRun, planWaves, type World } from '@zhengming/data';
import { formatInstant, HOUR_MS, type Instant } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { checkText, withoutNumbers } from '../appeal/free-text.js';
import type { ApproveIncidentInput, MoveIncidentInput } from './incident.input.js';
import { incidentRefusal } from './incident-refusals.js';
import { onIncident } from './on-incident.js';

/** A dry run is believed for a day: facts move on all the time. */
const GOOD_FOR_MS = 24 * HOUR_MS;

/** Whether what a dry run said still holds: the same draft, list and policies, and not too long ago. */
export function isCurrent(
  dryRun: Pick<DryRun, 'draftVersion' | 'worldStamp' | 'finishedAt'>,
  now: { readonly draftVersion: number; readonly world: World; readonly at: Instant },
): boolean {
  return (
    dryRun.finishedAt !== null &&
    now.at - dryRun.finishedAt < GOOD_FOR_MS &&
    dryRun.draftVersion === now.draftVersion &&
    dryRun.worldStamp === now.world.data.stamp
  );
}

/**
 * A second person approves what was tried (复核): this dry run, and nothing else, is what the waves apply. The database
 * holds the same promise: whoever drafted it cannot approve it, and a wave without an approved dry run cannot be written.
 */
export const approveIncident = (context: Context, input: ApproveIncidentInput): Promise<string | Refusal> =>
  onIncident(context, { ...input, action: 'APPROVE' }, async ({ sql, incident, actor, now, policy }) => {
    const dryRun = await findDryRun(sql, input.dryRunId);
    if (dryRun?.state !== 'DONE' || incident.dryRunId !== dryRun.id) return incidentRefusal('NOT_TRIED');
    const world = await context.worlds.current();
    if (!isCurrent(dryRun, { draftVersion: incident.draftVersion, world, at: now }))
      return incidentRefusal('TRIED_TOO_LONG_AGO');
    if ((dryRun.freed ?? 0) === 0) return incidentRefusal('FREES_NOBODY');
    const note = (input.note ?? '') === '' ? null : withoutNumbers(input.note ?? '');
    await sql.query(
      `insert into incident_approval (dry_run_id, incident_id, author_id, approver_id, note, at)
       values ($1, $2, $3, $4, $5, $6)`,
      [dryRun.id, incident.id, dryRun.authorId, actor.id, note, formatInstant(now)],
    );
    await planWaves(sql, { incidentId: incident.id, dryRunId: dryRun.id }, policy.parameters.incident.wavesPercent);
    return { note, data: { dryRunId: dryRun.id, count: dryRun.freed } };
  });

/** The second person is not content, and says why (退回). */
export const sendBackIncident = (context: Context, input: MoveIncidentInput): Promise<string | Refusal> =>
  onIncident(context, { ...input, action: 'SEND_BACK' }, () => {
    const note = input.note ?? '';
    return Promise.resolve(checkText(note, 'input.note') ?? { note: withoutNumbers(note) });
  });
