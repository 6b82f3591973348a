import { type AppealRecord, recordAppealEvent, type Sql, updateAppeal } from '@zhengming/data';
import { type DeskPolicy, type Instant, isOver, moreUrgent, type UrgencyClass } from '@zhengming/domain';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { closing } from './closing.js';

export interface Merging {
  readonly actorId: string;
  readonly at: Instant;
  readonly policy: DeskPolicy;
  readonly note: string | null;
}

/** Whether one appeal can go on under another; both are locked. */
export function checkMerge(merged: AppealRecord, survivor: AppealRecord): Refusal | null {
  if (merged.personId !== survivor.personId || merged.id === survivor.id) return notTheSamePerson();
  return isOver(survivor.state) ? survivorOver(survivor.number) : null;
}

/** What a survivor had before it took an appeal over, and has since. */
export interface TakenOver {
  readonly urgency: { readonly from: UrgencyClass; readonly to: UrgencyClass };
  readonly departureAt: { readonly from: Instant | null; readonly to: Instant | null };
}

/**
 * What the survivor takes over: the greater hurry and the earlier departure. Its history says which appeal joined; the events,
 * evidence and corrections of that one stay where they are and are read from here.
 */
export async function takeOver(
  sql: Sql,
  merged: AppealRecord,
  survivor: AppealRecord,
  { actorId, at }: Pick<Merging, 'actorId' | 'at'>,
): Promise<TakenOver> {
  const { state } = survivor;
  const departures = [survivor.departureAt, merged.departureAt].filter((one) => one !== null);
  const took: TakenOver = {
    urgency: { from: survivor.urgency, to: moreUrgent(survivor.urgency, merged.urgency) },
    departureAt: { from: survivor.departureAt, to: departures.toSorted((a, b) => a - b)[0] ?? null },
  };
  const { urgency, departureAt } = took;
  await updateAppeal(sql, survivor, { urgency: urgency.to, departureAt: departureAt.to });
  const data = { merged: merged.id, number: merged.number, ...(urgency.from !== urgency.to && { urgency }) };
  await recordAppealEvent(sql, survivor, { at, actorId, action: 'TAKE_OVER', fromState: state, toState: state, data });
  return took;
}

/** The appeal went its own way again: what it brought with it goes, too, unless somebody changed that since. */
export async function giveBack(
  sql: Sql,
  merged: Pick<AppealRecord, 'id' | 'number'>,
  survivor: AppealRecord,
  took: TakenOver | null,
  { actorId, at }: Pick<Merging, 'actorId' | 'at'>,
): Promise<void> {
  const { state } = survivor;
  const isTheirs =
    took !== null && took.urgency.to === survivor.urgency && took.departureAt.to === survivor.departureAt;
  const changes = isTheirs ? { urgency: took.urgency.from, departureAt: took.departureAt.from } : {};
  await updateAppeal(sql, survivor, changes);
  const urgency = { from: survivor.urgency, to: changes.urgency ?? survivor.urgency };
  const data = { split: merged.id, number: merged.number, ...(urgency.from !== urgency.to && { urgency }) };
  await recordAppealEvent(sql, survivor, { at, actorId, action: 'GIVE_BACK', fromState: state, toState: state, data });
}

/** What merging changes in the appeal that ends. */
export const mergeChanges = (
  survivor: AppealRecord,
  { at, policy }: Pick<Merging, 'at' | 'policy'>,
): {
  readonly mergedInto: string;
  readonly closedAt: Instant;
  readonly reopenUntil: Instant;
  readonly standsApart: false;
} => ({
  mergedInto: survivor.id,
  ...closing(policy, at),
  standsApart: false,
});

/** Merges an appeal that was only just written down. */
export async function mergeInto(
  sql: Sql,
  merged: AppealRecord,
  survivor: AppealRecord,
  merging: Merging,
): Promise<Refusal | null> {
  const refused = checkMerge(merged, survivor);
  if (refused) return refused;
  await updateAppeal(sql, merged, { state: 'MERGED', ...mergeChanges(survivor, merging) });
  const { at, actorId, note } = merging;
  const took = await takeOver(sql, merged, survivor, merging);
  const event = { at, actorId, action: 'MERGE', fromState: merged.state, toState: 'MERGED', note } as const;
  await recordAppealEvent(sql, merged, { ...event, data: { into: survivor.id, number: survivor.number, took } });
  return null;
}

const notTheSamePerson = (): Refusal =>
  refuse(
    'NOT_THE_SAME_PERSON',
    '只能并入同一人的另一申诉。',
    'It can only be merged into another appeal of the same person.',
    'input.intoAppealId',
  );

const survivorOver = (number: string): Refusal =>
  refuse(
    'SURVIVOR_OVER',
    `申诉 ${number} 已办结，不能并入；请先重新派单。`,
    `Appeal ${number} is over; reopen it first.`,
    'input.intoAppealId',
  );
