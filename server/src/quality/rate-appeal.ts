import {
  deskPolicyFor,
  inTransaction,
  insertRating,
  lockAppeal,
  recordAppealEvent,
  type Satisfied,
} from '@zhengming/data';
import { DAY_MS, fromEpochMs, type Instant } from '@zhengming/domain';
import { unknownAppeal } from '../appeal/refusals.js';
import type { Context } from '../app/context.js';
import type { IdentifierInput } from '../app/inputs.type.js';
import { JURISDICTION } from '../app/jurisdiction.js';
import { isRefusal, type Refusal, refuse } from '../app/refusal.type.js';
import { findPerson } from '../person/find-person.js';

/** The three questions (响应、解决、满意). */
export interface Answers {
  readonly contacted: boolean;
  readonly solved: boolean;
  readonly satisfied: Satisfied;
}

/** When no rules of the desk are in force, what they have been so far. */
const REOPEN_DAYS = 30;

/** Asked on the phone (回访), by anybody but the handler of the case: people say to somebody's face what pleases them. */
export const rateAppeal = (context: Context, appealId: string, answers: Answers): Promise<string | Refusal> =>
  rate(context, appealId, answers, 'CALL');

/** Answered by the person themselves through a partner; the number of the appeal and their own have to fit. */
export async function rateOwnAppeal(
  context: Context,
  { identifier, number }: { readonly identifier: IdentifierInput; readonly number: string },
  answers: Answers,
): Promise<string | Refusal> {
  const personId = await findPerson(context, identifier, 'input.identifier');
  if (isRefusal(personId)) return personId;
  const found = await context.store.pool.query<{ id: string }>(
    'select id from appeal where person_id = $1 and number = $2',
    [personId, number],
  );
  const [appeal] = found.rows;
  if (!appeal) return refuse('UNKNOWN_APPEAL', '没有此申诉。', 'There is no such appeal.', 'input.number');
  return rate(context, appeal.id, answers, 'PARTNER');
}

async function rate(
  context: Context,
  appealId: string,
  answers: Answers,
  channel: 'CALL' | 'PARTNER',
): Promise<string | Refusal> {
  const now = context.clock.now();
  const { actor } = context;
  if (actor.kind === 'ANONYMOUS') throw new Error('nobody may rate an appeal without saying who they are');
  const days = deskPolicyFor(await context.worlds.current(), JURISDICTION, now)?.parameters.reopenDays ?? REOPEN_DAYS;
  return inTransaction(context.store, async (sql) => {
    const appeal = await lockAppeal(sql, appealId);
    if (appeal === null) return unknownAppeal();
    context.reading.of(appeal.personId);
    if (actor.id === appeal.handlerId) return ownCase();
    const told = await sql.query<{ at: Date | null }>('select notified_at as at from appeal where id = $1', [appealId]);
    if (appeal.state !== 'NOTIFIED' && appeal.state !== 'CLOSED') return notTold();
    if (isOver(told.rows[0]?.at ?? null, now, days)) return tooLate(days);
    const { personId } = appeal;
    if (!(await insertRating(sql, { ...answers, personId, appealId, channel, recordedBy: actor.id, at: now })))
      return askedAlready();
    const actorId = actor.kind === 'STAFF' ? actor.id : null;
    await recordAppealEvent(sql, appeal, {
      at: now,
      actorId,
      action: 'RATE',
      fromState: appeal.state,
      toState: appeal.state,
    });
    return appeal.id;
  });
}

const isOver = (toldAt: Date | null, now: Instant, days: number): boolean =>
  toldAt !== null && now - fromEpochMs(toldAt.getTime()) > days * DAY_MS;

const ownCase = (): Refusal =>
  refuse('OWN_CASE', '本人经办的案件请由他人回访。', 'You handled this case; let somebody else ask.', 'input.appealId');
const notTold = (): Refusal =>
  refuse('NOT_TOLD_YET', '告知当事人后才能回访。', 'Ask once the person has been told.', 'input.appealId');
const tooLate = (days: number): Refusal =>
  refuse(
    'TOO_LATE_TO_ASK',
    `告知超过${days}日，不再回访。`,
    `The person was told more than ${days} days ago.`,
    'input.appealId',
  );
const askedAlready = (): Refusal =>
  refuse(
    'ASKED_ALREADY',
    '此申诉已回访过，只问一次。',
    'The person has been asked already; we ask once.',
    'input.appealId',
  );
