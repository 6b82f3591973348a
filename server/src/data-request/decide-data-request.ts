import {
  approveCopy,
  type DataRequest,
  erasePerson,
  erasureDone,
  inTransaction,
  lockDataRequest,
  recordPurges,
  refuseRequest,
  retentionPolicyFor,
  type Sql,
  takeUp,
} from '@zhengming/data';
import { plusHours } from '@zhengming/domain';
import { isOutside } from '../access/territory.js';
import { signedIn } from '../appeal/appeal-command.js';
import { withoutNumbers } from '../appeal/free-text.js';
import type { Context } from '../app/context.js';
import { JURISDICTION } from '../app/jurisdiction.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { dataRequestActions } from './data-request-actions.js';
import type { DataRequestAction } from './data-request.type.js';
import { noPolicy } from './open-data-request.js';

export interface DecideDataRequest {
  readonly id: string;
  readonly expectedVersion: number;
  readonly note?: string | null;
}

const LONGEST_NOTE = 500;

/** One of the staff has checked who is asking. */
export const takeUpDataRequest = (context: Context, input: DecideDataRequest): Promise<string | Refusal> =>
  onRequest(context, input, 'TAKE_UP', async (sql, { id }) => {
    await takeUp(sql, id, signedIn(context).id, context.clock.now());
    return id;
  });

/** Told no, with a reason (个人信息保护法 art. 50). */
export async function refuseDataRequest(context: Context, input: DecideDataRequest): Promise<string | Refusal> {
  const note = noteOf(input);
  if (note === null)
    return refuse('REASON_MISSING', '不予办理的，请写明理由。', 'Say why it is refused.', 'input.note');
  return onRequest(context, input, 'REFUSE', async (sql, { id }) => {
    await refuseRequest(sql, id, { by: signedIn(context).id, at: context.clock.now(), note }, []);
    return id;
  });
}

/**
 * Decided by somebody else than who took it up. A copy waits to be fetched; an erasure is done at once, or stands refused
 * on the ground of law that keeps the data.
 */
export async function approveDataRequest(context: Context, input: DecideDataRequest): Promise<string | Refusal> {
  const by = signedIn(context).id;
  const at = context.clock.now();
  const policy = retentionPolicyFor(await context.worlds.current(), JURISDICTION, at);
  if (policy === null) return noPolicy();
  const note = noteOf(input);
  const done = await onRequest(context, input, 'APPROVE', async (sql, request) => {
    if (request.kind === 'EXPORT')
      await approveCopy(sql, request.id, { by, at, note }, plusHours(at, 24 * policy.parameters.copyKeptDays));
    else await erase(context, sql, request, { by, at, note });
    return request.id;
  });
  await recordPurges(context.store, at);
  return done;
}

async function erase(
  { store }: Context,
  sql: Sql,
  { id, personId }: DataRequest,
  decided: Parameters<typeof refuseRequest>[2],
): Promise<void> {
  const end = await erasePerson(sql, store.keyring, { personId, at: decided.at, askedBy: decided.by });
  if (!end.erased) return refuseRequest(sql, id, decided, end.grounds);
  const grounds = end.extent === 'ALL_BUT_CASES' ? ['CASE_RECORD'] : [];
  return erasureDone(sql, id, decided, { id: end.runId, grounds });
}

const noteOf = ({ note }: DecideDataRequest): string | null => withoutNumbers(note ?? '') || null;

async function onRequest(
  context: Context,
  { id, expectedVersion, note }: DecideDataRequest,
  action: DataRequestAction,
  work: (sql: Sql, request: DataRequest) => Promise<string>,
): Promise<string | Refusal> {
  if ((note ?? '').length > LONGEST_NOTE)
    return refuse('TOO_LONG', `最多${LONGEST_NOTE}字。`, `At most ${LONGEST_NOTE} characters.`, 'input.note');
  const { actor, clock, store } = context;
  return inTransaction(store, async (sql) => {
    const request = await lockDataRequest(sql, id);
    if (request === null || (await isOutside(sql, actor, request.personId, clock.now())))
      return refuse('UNKNOWN_REQUEST', '没有此申请。', 'There is no such request.', 'input.id');
    context.reading.of(request.personId);
    if (request.version !== expectedVersion)
      return refuse(
        'CHANGED_MEANWHILE',
        '此申请刚被他人处理，请刷新查看。',
        'Somebody has changed this request; reload.',
        'input.expectedVersion',
      );
    if (!dataRequestActions(request, actor).includes(action))
      return notAllowed(request, actor.kind === 'STAFF' ? actor.id : null);
    return work(sql, request);
  });
}

const notAllowed = ({ takenBy }: DataRequest, by: string | null): Refusal =>
  takenBy !== null && takenBy === by
    ? refuse('FOUR_EYES', '本人受理的申请由他人审批。', 'Somebody else decides what you took up.', 'input.id')
    : refuse('ILLEGAL_MOVE', '此申请目前不能这样处理。', 'That cannot be done with this request now.', 'input.id');
