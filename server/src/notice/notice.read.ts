import {
  elderNotice,
  type NoticeError,
  noticeErrorSentence,
  type NoticeState,
  noticeStep,
  type Text,
} from '@zhengming/domain';
import { column, expression, type FieldReading, mapped, reading } from '../read/reading.js';
import { sql } from '../read/sql.js';
import type { NoticeAction } from './notice.enum.js';

const delivery: Readonly<Record<string, FieldReading>> = {
  id: column('id'),
  kind: column('kind'),
  channel: column('channel'),
  state: column('state'),
  attempts: column('attempts'),
  nextAttemptAt: expression((row) => sql`case when ${row}.state = 'QUEUED' then ${row}.next_attempt_at end`),
  lastError: mapped(column('last_error'), (code) => (code === null ? null : noticeErrorSentence(code as NoticeError))),
  queuedAt: column('queued_at'),
  sentAt: column('sent_at'),
  endedAt: column('ended_at'),
};

const words = expression((row) => sql`json_build_object('zh', ${row}.text_zh, 'en', ${row}.text_en)`);

export const noticeReading = reading('Notice', {
  ...delivery,
  text: words,
  elder: mapped(words, (text) => elderNotice(text as Text)),
  toldBy: expression((row) => sql`(select u.name from staff_user u where u.id = ${row}.told_by)`),
  allowedActions: mapped(column('state'), (state) => actionsIn(state as NoticeState)),
});

/** What may be done about it by hand. */
const actionsIn = (state: NoticeState): readonly NoticeAction[] => [
  ...(noticeStep(state, 'SEND_AGAIN') === null ? [] : (['SEND_AGAIN'] as const)),
  ...(noticeStep(state, 'TOLD') === null ? [] : (['TELL_BY_PHONE'] as const)),
];

export const noticeLogReading = reading('NoticeLogEntry', {
  ...delivery,
  appealId: column('appeal_id'),
  appealNumber: expression(
    (row) => sql`(select a.number from appeal a where a.person_id = ${row}.person_id and a.id = ${row}.appeal_id)`,
  ),
  bulk: expression((row) => sql`${row}.priority = 1`),
});

export const NOTICE_READINGS = [noticeReading, noticeLogReading] as const;
