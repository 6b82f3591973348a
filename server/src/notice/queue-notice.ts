import { type AppealRecord, deskPolicyFor, queueNotices, type Sql } from '@zhengming/data';
import { type Instant, type NoticeMessage, noticeWords, plusMs } from '@zhengming/domain';
import type { Services } from '../app/context.js';
import { JURISDICTION } from '../app/jurisdiction.js';

export interface NoticeOfAppeal {
  readonly appeal: Pick<AppealRecord, 'personId' | 'id'>;
  /** The decision it tells; null when it tells none. */
  readonly decisionId: string | null;
  readonly message: NoticeMessage;
  readonly at: Instant;
}

/** When no rules of the desk are in force, what they have been so far. */
const UNDO_SECONDS = 10;

/**
 * Queues a notice in the transaction that made it necessary: told if and only if that commits (outbox). It leaves no sooner
 * than the move can no longer be undone; undoing takes it back with `cancelNotices`.
 */
export async function queueNotice(services: Services, sql: Sql, notice: NoticeOfAppeal): Promise<void> {
  const { appeal, decisionId, message, at } = notice;
  await queueNotices(sql, [
    {
      personId: appeal.personId,
      appealId: appeal.id,
      decisionId,
      kind: message.kind,
      ...noticeWords(message),
      priority: 'SINGLE',
      queuedAt: at,
      notBefore: plusMs(at, (await undoSeconds(services, at)) * 1_000),
    },
  ]);
}

const undoSeconds = async ({ worlds }: Services, at: Instant): Promise<number> =>
  deskPolicyFor(await worlds.current(), JURISDICTION, at)?.parameters.undoSeconds ?? UNDO_SECONDS;
