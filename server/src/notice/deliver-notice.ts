import {
  announce,
  boundNumber,
  inTransactionOrAgain,
  lockAppeal,
  type NoticeEnd,
  putNotice,
  recordAppealEvent,
  type Sql,
  takeNotice,
  type TakenNotice,
  updateAppeal,
} from '@zhengming/data';
import {
  elderNotice,
  type Instant,
  nextAttempt,
  type NoticeKind,
  type SendOutcome,
  systemMove,
  tellsDecision,
} from '@zhengming/domain';
import type { Services } from '../app/context.js';
import type { NoticeSender } from './notice-sender.js';

type House = Pick<Services, 'store' | 'clock' | 'audit' | 'log'>;

/** Longer than any sender may take: who is still sending then is taken for dead. */
const LEASE_MS = 120_000;

export const takeDue = (house: House): Promise<TakenNotice | null> =>
  takeNotice(house.store.pool, house.clock.now(), LEASE_MS);

/**
 * Sends a notice that was taken, and writes down what came of it: a short transaction before, a short one after, and none in
 * between. Whoever dies in between leaves a lease that runs out; the notice is then sent again under the same id.
 */
export async function deliver(
  house: House,
  sender: NoticeSender,
  notice: TakenNotice,
  random: () => number = Math.random,
): Promise<void> {
  await settle(house, notice, await attempt(house, sender, notice), random());
}

async function attempt(house: House, sender: NoticeSender, notice: TakenNotice): Promise<SendOutcome> {
  const { id, kind, personId, zh, en } = notice;
  try {
    const phone = sender.needsNumber ? await numberOf(house, notice) : null;
    if (sender.needsNumber && phone === null) return { kind: 'GIVE_UP', error: 'NO_NUMBER' };
    return await sender.send({ id, kind, personId, phone, zh, en, elder: elderNotice({ zh, en }) });
  } catch (error) {
    house.log.error({ noticeId: id, fault: error instanceof Error ? error.name : 'unknown' }, 'a sender failed');
    return { kind: 'RETRY', error: 'FAULT' };
  }
}

/** The one number the gateway needs; that it was given away is in the audit log. */
async function numberOf({ store, clock, audit }: House, { personId, id }: TakenNotice): Promise<string | null> {
  const now = clock.now();
  const cipher = await boundNumber(store.pool, personId, now);
  if (cipher === null) return null;
  audit.write({
    at: now,
    kind: 'REVEAL',
    actorKind: 'SYSTEM',
    actorId: 'notices',
    action: 'sendNotice',
    personId,
    objectId: id,
    purpose: 'NOTICE',
    fields: ['phone'],
  });
  return store.keyring.decrypt(cipher);
}

async function settle(house: House, notice: TakenNotice, outcome: SendOutcome, jitter: number): Promise<void> {
  const at = house.clock.now();
  const end = endOf(outcome, notice.attempts, at, jitter);
  await inTransactionOrAgain(house.store, async (sql) => {
    // an appeal is locked before its notices, here as everywhere
    const told = end.state === 'SENT' && notice.appealId !== null;
    const mark = told ? await readyToMark(sql, notice.appealId, notice.kind) : null;
    const isOurs = await putNotice(sql, notice, end);
    if (isOurs) await mark?.(at);
    if (notice.appealId !== null) await announce(sql, { topic: 'notice', id: notice.appealId });
  });
  if (end.state === 'FAILED') house.log.warn({ noticeId: notice.id, error: end.error }, 'a notice waits for a person');
}

function endOf(outcome: SendOutcome, attempts: number, at: Instant, jitter: number): NoticeEnd {
  switch (outcome.kind) {
    case 'SENT':
    case 'DUPLICATE':
      return { state: 'SENT', at };
    case 'GIVE_UP':
      return { state: 'FAILED', error: outcome.error, at };
    case 'RETRY': {
      const { error, afterMs = 0 } = outcome;
      const nextAttemptAt = nextAttempt(attempts, at, { jitter, afterMs });
      return nextAttemptAt === null ? { state: 'FAILED', error, at } : { state: 'QUEUED', error, nextAttemptAt };
    }
  }
}

/** Locks the appeal. @returns what marks the person as told (已告知); null when this notice does not tell the decision */
export async function readyToMark(
  sql: Sql,
  appealId: string | null,
  kind: NoticeKind,
): Promise<((at: Instant, actorId?: string) => Promise<void>) | null> {
  const appeal = appealId !== null && tellsDecision(kind) ? await lockAppeal(sql, appealId) : null;
  if (appeal?.state !== 'APPLIED') return null;
  const state = systemMove(appeal.state, 'NOTIFY');
  return async (at, actorId) => {
    await updateAppeal(sql, appeal, { state, notifiedAt: at });
    await recordAppealEvent(sql, appeal, {
      at,
      actorId: actorId ?? null,
      action: 'NOTIFY',
      fromState: appeal.state,
      toState: state,
    });
  };
}
