import {
  countWatches,
  findPersonIds,
  inTransaction,
  inTransactionOrAgain,
  listWatches,
  unwatchPersons,
  watchPersons,
} from '@zhengming/data';
import { DAY_MS, type Instant, plusMs } from '@zhengming/domain';
import { auditActor } from '../access/audit.js';
import type { Context } from '../app/context.js';
import { InputError } from '../app/input-error.js';
import type { IdentifierInput } from '../app/inputs.type.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { KEYSET } from '../read/compile.js';
import { decodeCursor, type Page, type PageArgs, pageOf, pageSize, type SortKey } from '../read/connection.js';
import { sql } from '../read/sql.js';
import { checkStatuses, MOST_CHECKS, parsed } from '../status/check-status.js';
import type { StatusWatchConnectionType, StatusWatchesType, UnwatchedType } from './status-watch.type.js';

/** A season ticket, a semester; who serves somebody for longer says so again. */
const LONGEST_DAYS = 90;
/** Whom one partner serves at a time. */
const MOST_WATCHES = 200_000;

export interface WatchStatus {
  readonly identifiers: readonly IdentifierInput[];
  readonly purpose: string;
  readonly until: Instant;
}

/**
 * From now on, until an instant, the partner is told when the verdict of one of these people changes (订阅状态变化). The
 * answer has what it is now; nothing that happens after it is missed.
 */
export async function watchStatus(context: Context, asked: WatchStatus): Promise<StatusWatchesType | Refusal> {
  const { store, clock, reading } = context;
  const { identifiers, purpose, until } = asked;
  if (identifiers.length > MOST_CHECKS)
    throw new InputError('identifiers', `must not have more than ${MOST_CHECKS} entries`);
  const now = clock.now();
  if (until <= now || until > plusMs(now, LONGEST_DAYS * DAY_MS)) return outOfRange();
  const clientId = partnerId(context);
  const given = identifiers.map((one, index) => parsed(context, one, `identifiers[${index}]`));
  const found = await findPersonIds(store, given);
  const personIds = found.filter((id) => id !== null);
  // somebody a token is not for is refused before anything is written
  reading.of(...personIds);
  const serves = await countWatches(store.pool, clientId, now, MOST_WATCHES);
  if (serves + personIds.length > MOST_WATCHES) return tooMany();
  const watchIds = await inTransaction(store, (tx) =>
    watchPersons(tx, { clientId, personIds, purpose: purpose.trim(), since: now, until }),
  );
  const checks = await checkStatuses(context, identifiers, 'plain');
  return {
    until,
    watches: checks.map((status, index) => ({ watchId: watchIds.get(found[index] ?? '') ?? null, status })),
  };
}

/** Ends what {@link watchStatus} began; the people see in their log that it ended. */
export async function unwatchStatus(context: Context, watchIds: readonly string[]): Promise<UnwatchedType> {
  if (watchIds.length > MOST_CHECKS) throw new InputError('watchIds', `must not have more than ${MOST_CHECKS} entries`);
  const clientId = partnerId(context);
  const ended = await inTransactionOrAgain(context.store, (tx) => unwatchPersons(tx, clientId, watchIds));
  const { audit, clock, actor, requestId } = context;
  for (const personId of ended)
    audit.write({
      at: clock.now(),
      kind: 'CHANGE',
      ...auditActor(actor),
      action: 'Mutation.unwatchStatus',
      personId,
      requestId,
      purpose: 'STATUS_WATCH',
      outcome: 'DONE',
    });
  return { ended: ended.length };
}

const BY_ID: readonly SortKey[] = [{ sql: (row) => sql`${row}.id`, type: 'uuid' }];

/** Whom the partner serves now: by the ids it was given, and nothing else of them. */
export async function statusWatches(context: Context, page: PageArgs): Promise<StatusWatchConnectionType> {
  const first = pageSize(page.first);
  const [after = null] = page.after ? decodeCursor(page.after, BY_ID) : [];
  const clientId = partnerId(context);
  const found = await listWatches(context.store.pool, clientId, { now: context.clock.now(), after, most: first + 1 });
  const rows = found.map(({ id, ...one }) => ({ watchId: id, ...one, [KEYSET]: [id] }));
  return pageOf(rows, first) as Page<unknown> as StatusWatchConnectionType;
}

/** The permission table lets only partners in here. */
function partnerId({ actor }: Pick<Context, 'actor'>): string {
  if (actor.kind !== 'PARTNER') throw new Error('a use case of partners was called by somebody who is none');
  return actor.id;
}

const outOfRange = (): Refusal =>
  refuse(
    'OUT_OF_RANGE',
    `截止时间须在现在之后、${LONGEST_DAYS} 天以内；需要更久请届时再次订阅。`,
    `It must end within ${LONGEST_DAYS} days from now; ask again then if you need it for longer.`,
    'until',
  );

const tooMany = (): Refusal =>
  refuse(
    'TOO_MANY_WATCHES',
    `最多同时订阅 ${MOST_WATCHES} 人，请先取消不再服务的人。`,
    `You serve at most ${MOST_WATCHES} people at a time; end the watches you no longer need.`,
    'identifiers',
  );
