/** What a message is about; `missed`: the line was away, or polls: ask for everything on the screen anew. */
export type LiveTopic = 'appeal' | 'queue' | 'incident' | 'task' | 'wall' | 'notice' | 'presence' | 'alert';

/** Something changed, and which; what it is now has to be asked for. */
export interface LiveMessage {
  readonly topic: LiveTopic | 'missed';
  readonly id?: string;
  readonly version?: number;
}

/** CONNECTING: not yet known. LIVE: changes arrive by themselves. POLLING: the line is down, so it is asked now and then. */
export type LiveState = 'CONNECTING' | 'LIVE' | 'POLLING';

export interface LiveEvents {
  readonly hear: (message: LiveMessage) => void;
  readonly tell: (state: LiveState) => void;
}

/** The server beats every 15 seconds; a line that is silent for longer is dead, whatever the browser believes. */
const SILENT_MS = 40_000;
const LOOK_MS = 5_000;
const POLL_MS = 8_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** How long to wait before the n-th try, somewhat different for everybody, so that not all come back at once. */
export const waitBefore = (attempt: number, random: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt) * (0.5 + random / 2);

/** Holds one connection to `/api/live`, and asks for patience, or polls, while there is none. @returns what ends it */
export function openLiveLine({ hear, tell }: LiveEvents): () => void {
  let source: EventSource | null = null;
  let heardAt = Date.now();
  let attempt = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const connect = (): void => {
    heardAt = Date.now();
    const next = new EventSource('/api/live');
    source = next;
    next.addEventListener('beat', () => {
      heardAt = Date.now();
      if (attempt > 0) hear({ topic: 'missed' });
      attempt = 0;
      tell('LIVE');
    });
    next.addEventListener('message', ({ data }: MessageEvent<string>) => {
      heardAt = Date.now();
      hear(JSON.parse(data) as LiveMessage);
    });
    next.addEventListener('signed-out', lost);
    next.addEventListener('error', lost);
  };
  const lost = (): void => {
    if (source === null) return;
    source.close();
    source = null;
    tell('POLLING');
    retry = setTimeout(connect, waitBefore(attempt, Math.random()));
    attempt += 1;
  };
  const look = setInterval(() => {
    if (source !== null && Date.now() - heardAt > SILENT_MS) lost();
  }, LOOK_MS);
  const poll = setInterval(() => {
    if (attempt > 0) hear({ topic: 'missed' });
  }, POLL_MS);
  connect();
  return () => {
    clearTimeout(retry);
    clearInterval(look);
    clearInterval(poll);
    source?.close();
    source = null;
  };
}
