import { inTransaction, lockAppeal, recordAppealEvent, type Sql, updateAppeal } from '@zhengming/data';
import { type Instant, formatInstant, systemMove } from '@zhengming/domain';
import type { Services } from '../app/context.js';
import type { NoticeJob } from '../jobs/job-queue.js';

/** What carries a message to a person. Fails by throwing; the job is tried again. */
export type NoticeSender = (notice: QueuedNotice) => Promise<void>;

export interface QueuedNotice {
  readonly id: string;
  readonly personId: string;
  readonly appealId: string | null;
  readonly zh: string;
  readonly en: string;
}

/** Stands in until a message gateway is connected: the log gets the number of the notice, never its text. */
export const consoleSender =
  (log: Services['log']): NoticeSender =>
  ({ id }) => {
    log.info({ noticeId: id }, 'notice sent to the console');
    return Promise.resolve();
  };

/** Sends a queued notice once, and marks the person of its appeal as told (已告知). A notice sent already is left alone. */
export async function sendNotice(
  services: Services,
  send: NoticeSender,
  { personId, noticeId }: NoticeJob,
): Promise<void> {
  const now = services.clock.now();
  await inTransaction(services.store, async (sql) => {
    const notice = await takeQueued(sql, personId, noticeId);
    if (!notice) return;
    await send(notice);
    await sql.query(
      `update notice set state = 'SENT', sent_at = $3, attempts = attempts + 1 where person_id = $1 and id = $2`,
      [personId, noticeId, formatInstant(now)],
    );
    if (notice.appealId !== null) await markNotified(sql, notice.appealId, now);
  });
}

async function takeQueued(sql: Sql, personId: string, noticeId: string): Promise<QueuedNotice | null> {
  const found = await sql.query(
    `select id, person_id as "personId", appeal_id as "appealId", text_zh as zh, text_en as en
     from notice where person_id = $1 and id = $2 and state = 'QUEUED' for update`,
    [personId, noticeId],
  );
  return (found.rows[0] as QueuedNotice | undefined) ?? null;
}

async function markNotified(sql: Sql, appealId: string, now: Instant): Promise<void> {
  const appeal = await lockAppeal(sql, appealId);
  if (appeal?.state !== 'APPLIED') return;
  const state = systemMove(appeal.state, 'NOTIFY');
  await updateAppeal(sql, appeal, { state, notifiedAt: now });
  await recordAppealEvent(sql, appeal, {
    at: now,
    actorId: null,
    action: 'NOTIFY',
    fromState: appeal.state,
    toState: state,
  });
}
