import pg from 'pg';
import type { Services } from '../app/context.js';

/** One connection of the process that listens for everybody here who wants to hear. */
export interface Listener<News> {
  /** @returns what ends the subscription */
  subscribe(hear: (news: News) => void): () => void;
  close(): Promise<void>;
}

export interface Listening<News> {
  /** Of LISTEN and NOTIFY; a name of ours, never of a caller. */
  readonly channel: string;
  /** Only what has the promised shape is passed on: anybody with a connection may notify. */
  readonly read: (payload: string | undefined) => News | null;
  /** Said when the line to the database was lost for a while: everything is to be asked for anew. */
  readonly missed: News;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/** Listens from the first subscription on. A lost connection is made anew, and the subscribers are told. */
export function openListener<News>(
  databaseUrl: string,
  log: Services['log'],
  { channel, read, missed }: Listening<News>,
): Listener<News> {
  const hearers = new Set<(news: News) => void>();
  let client: pg.Client | null = null;
  let connecting: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const tell = (news: News): void => hearers.forEach((hear) => hear(news));

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
      const news = read(payload);
      if (news !== null) tell(news);
    });
    try {
      await next.connect();
      await next.query(`listen ${channel}`);
      if (isClosed) return await next.end();
      client = next;
      failed = 0;
      if (attempt > 0) tell(missed);
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
