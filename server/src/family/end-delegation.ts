import { endDelegation, inTransaction, lockDelegation } from '@zhengming/data';
import { checkText, longerThan, withoutNumbers } from '../appeal/free-text.js';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import type { EndDelegationInput } from './delegation.type.js';

const LONGEST_REASON = 200;

export const unknownDelegation = (field: string): Refusal =>
  refuse('UNKNOWN_DELEGATION', '没有这项代查登记。', 'There is no such delegation.', field);
const endedAlready = (): Refusal => refuse('ENDED_ALREADY', '该代查已经结束。', 'It has ended already.', 'input.id');

/** Ends a delegation at the desk, at the wish of either, or of itself with a reason (撤销代查). */
export async function endDelegationAtDesk(
  context: Context,
  { id, by, reason }: EndDelegationInput,
): Promise<string | Refusal> {
  const given = reason ?? '';
  const wrong =
    (by === 'STAFF' ? checkText(given, 'input.reason') : null) ?? longerThan(given, LONGEST_REASON, 'input.reason');
  if (wrong) return wrong;
  return inTransaction(context.store, async (sql) => {
    const delegation = await lockDelegation(sql, id);
    if (delegation === null) return unknownDelegation('input.id');
    const note = given.trim() === '' ? null : withoutNumbers(given);
    const ended = await endDelegation(sql, id, { by, reason: note, at: context.clock.now() });
    return ended ? id : endedAlready();
  });
}

/** Gives a card back: the citizen behind the token is one of the two. */
export async function endFamilyCard(context: Context, id: string): Promise<string | Refusal> {
  const citizen = context.actor.kind === 'PARTNER' ? context.actor.actingFor?.personId : undefined;
  return inTransaction(context.store, async (sql) => {
    const delegation = await lockDelegation(sql, id);
    if (delegation === null || citizen === undefined) return unknownDelegation('id');
    const by = delegation.subjectId === citizen ? 'SUBJECT' : delegation.holderId === citizen ? 'HOLDER' : null;
    if (by === null) return unknownDelegation('id');
    const ended = await endDelegation(sql, id, { by, reason: null, at: context.clock.now() });
    context.reading.of(citizen);
    return ended ? id : endedAlready();
  });
}
