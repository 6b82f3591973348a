import { LIVE_CHANNEL, LIVE_TOPICS, type LiveMessage } from '@zhengming/data';
import pg from 'pg';
import type { Services } from '../app/context.js';

/** MISSED: the line to the database was lost for a while; everything is to be asked for anew. */
export type LiveNews = LiveMessage | { readonly topic: 'missed' };

/** One connection of the process that listens for all its browsers. */
export interface LiveChannel {
  /** @returns what ends the subscription */
  subscribe(hear: (news: LiveNews) => void): () => void;
  close(): Promise<void>;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/** Listens from the first subscription on. A lost connection is made anew, and the subscribers are told. */
export function openLiveChannel(databaseUrl: string, log: Services['log']): LiveChannel {
  const hearers = new Set<(news: LiveNews) => void>();
  let client: pg.Client | null = null;
  let connecting: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const tell = (news: LiveNews): void => hearers.forEach((hear) => hear(news));

  const connect = async (attempt: number): Promise<void> => {
    const next = new pg.Client({ connectionString: databaseUrl, keepAlive: true, application_name: 'zhengming live' });
    let isLost = false;
    // once connected, the next loss is the first again
    let failed = attempt;
    const lost = (): void => {
      if (isLost || isClosed) return;
      isLost = true;
      client = null;
      next.end().catch(() => undefined);
      log.warn({ attempt }, 'live updates lost the database; connecting again');
      timer = setTimeout(() => void connect(failed + 1), Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failed));
      timer.unref();
    };
    next.on('error', lost);
    next.on('end', lost);
    next.on('notification', ({ payload }) => {
      const message = read(payload);
      if (message !== null) tell(message);
    });
    try {
      await next.connect();
      await next.query(`listen ${LIVE_CHANNEL}`);
      if (isClosed) return await next.end();
      client = next;
      failed = 0;
      if (attempt > 0) tell({ topic: 'missed' });
    } catch {
      lost();
    }
  };

  return {
    subscribe(hear) {
      hearers.add(hear);
      if (!isClosed) connecting ??= connect(0);
      return () => hearers.delete(hear);
    },
    async close() {
      isClosed = true;
      clearTimeout(timer);
      hearers.clear();
      await connecting;
      await client?.end();
    },
  };
}

/** Only what has the promised shape is passed on: anybody with a connection may notify. */
function read(payload: string | undefined): LiveMessage | null {
  try {
    const { topic, id, version, by } = JSON.parse(payload ?? '') as Partial<LiveMessage>;
    const known = LIVE_TOPICS.find((one) => one === topic);
    if (known === undefined) return null;
    return {
      topic: known,
      ...(typeof id === 'string' && { id }),
      ...(typeof version === 'number' && { version }),
      ...(typeof by === 'string' && { by }),
    };
  } catch {
    return null;
  }
}
