import type { Sql } from '../orm/transaction.js';

/** What live messages are about. WALL: load and escalations; TASK: agencies and root causes. */
export const LIVE_TOPICS = ['appeal', 'queue', 'incident', 'task', 'wall', 'notice', 'presence', 'alert'] as const;
export type LiveTopic = (typeof LIVE_TOPICS)[number];

/** Says that something changed, and which; what it is now is asked for by those who may. No personal data. */
export interface LiveMessage {
  readonly topic: LiveTopic;
  readonly id?: string;
  readonly version?: number;
  /** Whose own doing it is: they need not be told of it. Goes to nobody. */
  readonly by?: string;
}

/** The channel of LISTEN and NOTIFY: it reaches every server process on this database. */
export const LIVE_CHANNEL = 'zhengming_live';

/** Tells everybody who is looking, if and only if the transaction commits. Equal messages of one transaction are one. */
export async function announce(sql: Sql, { topic, id, version, by }: LiveMessage): Promise<void> {
  const message: LiveMessage = {
    topic,
    ...(id !== undefined && { id }),
    ...(version !== undefined && { version }),
    ...(by !== undefined && { by }),
  };
  await sql.query('select pg_notify($1, $2)', [LIVE_CHANNEL, JSON.stringify(message)]);
}
