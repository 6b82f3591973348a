import {
  announce,
  deskPolicyFor,
  type IncidentChanges,
  type IncidentRecord,
  inTransactionOrAgain,
  lockIncident,
  recordIncidentEvent,
  type Sql,
  updateIncident,
} from '@zhengming/data';
import {
  type DeskPolicy,
  type IncidentAction,
  type IncidentState,
  type Instant,
  moveIncident,
} from '@zhengming/domain';
import type { StaffActor } from '../access/actor.js';
import type { Context, Services } from '../app/context.js';
import { JURISDICTION } from '../app/jurisdiction.js';
import { type Refusal, isRefusal } from '../app/refusal.type.js';
import { signedIn } from '../appeal/appeal-command.js';
import { noDeskPolicy } from '../appeal/refusals.js';
import { incidentRefusal } from './incident-refusals.js';

/** What a use case is given: a locked incident that may make the move, and where it leads. */
export interface IncidentCommand {
  readonly sql: Sql;
  readonly context: Context;
  readonly incident: IncidentRecord;
  readonly actor: StaffActor;
  readonly now: Instant;
  readonly to: IncidentState;
  readonly policy: DeskPolicy;
}

/** What it answers: what changes besides the state, and what the timeline says. */
export interface IncidentStep {
  readonly changes?: Omit<IncidentChanges, 'state'>;
  readonly note?: string | null;
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface IncidentCommandInput {
  readonly incidentId: string;
  readonly expectedVersion: number;
}

/** Carries a refusal out of the transaction, so that nothing half-done stays. */
class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly refusal: Refusal) {
    super('refused');
  }
}

/** What the desk promises now; null: nothing, and nothing may be done. */
export const deskPolicy = async ({ worlds }: Services, at: Instant): Promise<DeskPolicy | null> =>
  deskPolicyFor(await worlds.current(), JURISDICTION, at);

/**
 * Runs one move of an incident in one transaction: lock, check version and legal move, work, write state and timeline.
 * @returns the id of the incident, or the refusal; then nothing was written
 */
export async function onIncident(
  context: Context,
  { incidentId, expectedVersion, action }: IncidentCommandInput & { readonly action: IncidentAction },
  work: (command: IncidentCommand) => Promise<IncidentStep | Refusal>,
): Promise<string | Refusal> {
  const actor = signedIn(context);
  const now = context.clock.now();
  const policy = await deskPolicy(context, now);
  if (policy === null) return noDeskPolicy();
  try {
    return await inTransactionOrAgain(context.store, async (sql) => {
      const incident = await lockIncident(sql, incidentId);
      if (incident === null) throw new Refused(incidentRefusal('UNKNOWN_INCIDENT'));
      if (incident.version !== expectedVersion) throw new Refused(incidentRefusal('CHANGED_MEANWHILE'));
      const answer = moveIncident(incident, action, { id: actor.id, roles: [...actor.roles] });
      if (!answer.ok) throw new Refused(incidentRefusal(answer.code));
      const step = await work({ sql, context, incident, actor, now, to: answer.to, policy });
      if (isRefusal(step)) throw new Refused(step);
      const { changes, note = null, data = {} } = step;
      await updateIncident(sql, incidentId, { ...changes, state: answer.to });
      await recordIncidentEvent(sql, incidentId, { at: now, actorId: actor.id, action, note, data });
      await announce(sql, { topic: 'incident', id: incidentId });
      return incidentId;
    });
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}
