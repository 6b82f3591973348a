import { type AppealRecord, type Sql } from '@zhengming/data';
import type { Instant } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { type AppealCommand, onAppeal } from './appeal-command.js';
import { type MoveAppeal, noteOf } from './move-appeal.js';
import { systemStep } from './system-step.js';

export interface LinkAppeal extends MoveAppeal {
  readonly incidentId: string;
}

/** Anything else that has to hold, or to be written in the same transaction; refuses, or null. */
export type AlsoInThere = (command: AppealCommand) => Promise<Refusal | null>;

/** A case joins an incident (并入事件) and goes by its clock. */
export const linkToIncident = (
  context: Context,
  { appealId, incidentId, expectedVersion, note }: LinkAppeal,
  also: AlsoInThere,
): Promise<string | Refusal> =>
  onAppeal(
    context,
    { appealId, expectedVersion, action: 'LINK' },
    async (command) => (await also(command)) ?? { changes: { incidentId }, note: noteOf(note), data: { incidentId } },
  );

/** A case stands for itself again (移出事件). */
export const unlinkFromIncident = (
  context: Context,
  { appealId, expectedVersion, note }: MoveAppeal,
  also: AlsoInThere,
): Promise<string | Refusal> =>
  onAppeal(
    context,
    { appealId, expectedVersion, action: 'UNLINK' },
    async (command) => (await also(command)) ?? { changes: { incidentId: null }, note: noteOf(note) },
  );

/** The system found that a case in review belongs to an incident. The appeal is locked. */
export async function joinIncident(sql: Sql, appeal: AppealRecord, incidentId: string, at: Instant): Promise<void> {
  await systemStep(sql, appeal, { action: 'LINK', at, changes: { incidentId }, data: { incidentId } });
}
