import { column, expression, reading } from '../read/reading.js';
import { sql } from '../read/sql.js';

export const noticeReading = reading('Notice', {
  id: column('id'),
  channel: column('channel'),
  text: expression((row) => sql`json_build_object('zh', ${row}.text_zh, 'en', ${row}.text_en)`),
  state: column('state'),
  queuedAt: column('queued_at'),
  sentAt: column('sent_at'),
});
