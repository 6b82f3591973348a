import {
  announce,
  appealOfNotice,
  changeNotice,
  inTransactionOrAgain,
  lockAppeal,
  lockNotice,
  type NoticeRecord,
  type Sql,
} from '@zhengming/data';
import { type Instant, noticeStep, type NoticeState, type NoticeStep } from '@zhengming/domain';
import { signedIn } from '../appeal/appeal-command.js';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal, refuse } from '../app/refusal.type.js';
import { readyToMark } from './deliver-notice.js';

const unknownNotice = (): Refusal =>
  refuse('UNKNOWN_NOTICE', '没有此告知。', 'There is no such notice.', 'input.noticeId');

const notNow = (state: NoticeState): Refusal =>
  refuse(
    'NOT_IN_THIS_STATE',
    `此告知当前为“${STATES[state].zh}”，不能这样处理；请刷新。`,
    `The notice is ${STATES[state].en}; this cannot be done now. Please reload.`,
    'input.noticeId',
  );

const STATES: Readonly<Record<NoticeState, { readonly zh: string; readonly en: string }>> = {
  QUEUED: { zh: '待发送', en: 'queued' },
  SENDING: { zh: '发送中', en: 'being sent' },
  SENT: { zh: '已发送', en: 'sent' },
  DELIVERED: { zh: '已送达', en: 'delivered' },
  FAILED: { zh: '发送失败', en: 'failed' },
  CANCELLED: { zh: '已取消', en: 'cancelled' },
};

interface Stepping {
  readonly sql: Sql;
  readonly notice: NoticeRecord;
  readonly state: NoticeState;
  readonly now: Instant;
}

/** Locks the appeal and then the notice, and takes a legal step. @returns the state it is in now, or the refusal */
async function step(
  context: Context,
  noticeId: string,
  name: NoticeStep,
  write: (stepping: Stepping) => Promise<void>,
): Promise<NoticeState | Refusal> {
  const now = context.clock.now();
  return inTransactionOrAgain(context.store, async (sql) => {
    const appealId = await appealOfNotice(sql, noticeId);
    if (appealId !== null) await lockAppeal(sql, appealId);
    const notice = await lockNotice(sql, noticeId);
    if (notice === null) return unknownNotice();
    const state = noticeStep(notice.state, name);
    if (state === null) return notNow(notice.state);
    await write({ sql, notice, state, now });
    if (appealId !== null) await announce(sql, { topic: 'notice', id: appealId });
    return state;
  });
}

/** Sends again, by hand, what was given up (重发): with all its attempts, under the same id. */
export const sendNoticeAgain = (context: Context, noticeId: string): Promise<NoticeState | Refusal> =>
  step(context, noticeId, 'SEND_AGAIN', ({ sql, notice, state, now }) => changeNotice(sql, notice, { state, at: now }));

/** Somebody read it to the person on the phone (电话告知): nothing need be sent any more, and the person has been told. */
export const tellByPhone = (context: Context, noticeId: string): Promise<NoticeState | Refusal> => {
  const staff = signedIn(context);
  return step(context, noticeId, 'TOLD', async ({ sql, notice, state, now }) => {
    const mark = await readyToMark(sql, notice.appealId, notice.kind);
    await changeNotice(sql, notice, { state, at: now, toldBy: staff.id });
    await mark?.(now, staff.id);
  });
};

/**
 * The gateway's word on what became of a notice (送达回执). Said twice it is the same; what was given up or told otherwise
 * meanwhile stays as it is.
 */
export async function reportDelivery(
  context: Context,
  noticeId: string,
  arrived: boolean,
): Promise<NoticeState | Refusal> {
  const answer = await step(context, noticeId, arrived ? 'DELIVERED' : 'BOUNCED', ({ sql, notice, state, now }) =>
    changeNotice(sql, notice, { state, at: now, ...(arrived ? {} : { error: 'BOUNCED' as const }) }),
  );
  if (!isRefusal(answer) || answer.code !== 'NOT_IN_THIS_STATE') return answer;
  const { rows } = await context.store.pool.query<{ state: NoticeState }>('select state from notice where id = $1', [
    noticeId,
  ]);
  const state = rows[0]?.state;
  const saysTheSame = state === (arrived ? 'DELIVERED' : 'FAILED');
  return saysTheSame ? state : answer;
}
