import { askVerification, inTransaction, takeVerificationRequests } from '@zhengming/data';
import { fromEpochMs } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { signedIn } from '../appeal/appeal-command.js';
import { checkText, longerThan, withoutNumbers } from '../appeal/free-text.js';
import { boundedCount } from '../app/bounded-count.js';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import type { RequestVerificationInput, WaitingVerificationType } from './import-bindings.type.js';

const LONGEST_REASON = 200;

/** Asks the operator of a number again (重新核验). @returns the name of the binding */
export async function requestVerification(
  context: Context,
  { personId, bindingId, reason }: RequestVerificationInput,
): Promise<string | Refusal> {
  const wrong = checkText(reason, 'input.reason') ?? longerThan(reason, LONGEST_REASON, 'input.reason');
  if (wrong) return wrong;
  const asked = await inTransaction(context.store, (sql) =>
    askVerification(sql, {
      id: uuidv7(),
      personId,
      bindingId,
      reason: withoutNumbers(reason),
      askedBy: signedIn(context).id,
      at: context.clock.now(),
    }),
  );
  if (asked === 'NO_SUCH_NUMBER')
    return refuse(
      'NO_SUCH_NUMBER',
      '此人名下没有这个仍在核验的号码。',
      'No such number of this person counts.',
      'input.bindingId',
    );
  if (asked === 'WAITS_ALREADY')
    return refuse(
      'ASKED_ALREADY',
      '该号码已请运营商重新核验，请等待答复。',
      'The operator was asked about this number already; wait for the answer.',
      'input.bindingId',
    );
  return bindingId;
}

/** The numbers that wait, for whoever asks the operators; each stands in the log of the person. */
export async function waitingVerifications(
  context: Context,
  first: number,
): Promise<readonly WaitingVerificationType[]> {
  const { store, clock } = context;
  const taken = await inTransaction(store, (sql) =>
    takeVerificationRequests(sql, store.keyring, { most: boundedCount('first', first), at: clock.now() }),
  );
  context.reading.of(...taken.map(({ personId }) => personId));
  return taken.map(({ id, number, askedAt }) => ({ id, number, askedAt: fromEpochMs(askedAt.getTime()) }));
}
