import { type AppealRecord, insertNotice, type Sql } from '@zhengming/data';
import type { Instant, Text } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Services } from '../app/context.js';

export interface NoticeOfDecision {
  readonly appeal: Pick<AppealRecord, 'personId' | 'id'>;
  readonly decisionId: string;
  readonly text: Text;
  readonly at: Instant;
}

/** Until a message gateway is connected, notices go to the service log (number of the notice only). */
const CHANNEL = 'CONSOLE';

/** Queues a message in the transaction that made it necessary: told if and only if decided (outbox). */
export async function queueNotice(services: Services, sql: Sql, notice: NoticeOfDecision): Promise<void> {
  const { personId, id: appealId } = notice.appeal;
  const id = uuidv7();
  const { zh, en } = notice.text;
  await insertNotice(sql, {
    personId,
    id,
    appealId,
    decisionId: notice.decisionId,
    channel: CHANNEL,
    zh,
    en,
    queuedAt: notice.at,
  });
  await services.jobs.sendNotice(sql, { personId, noticeId: id });
}
