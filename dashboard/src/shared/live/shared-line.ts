import { openLiveLine, type LiveEvents, type LiveMessage, type LiveState } from './live-line';

/** What tabs of one browser tell each other. */
type Between = { readonly message: LiveMessage } | { readonly state: LiveState } | { readonly ask: 'STATE' };

const NAME = 'zhengming-live';

/**
 * One connection for all tabs of a browser, which allows itself only six to one server: the tab that holds the lock has
 * it and passes on what it hears. When that tab closes another takes over. Where there are no locks (plain HTTP to another
 * machine) every tab has its own. @returns what ends it
 */
export function openSharedLine(events: LiveEvents): () => void {
  if (!('locks' in navigator) || !('BroadcastChannel' in globalThis)) return openLiveLine(events);
  const channel = new BroadcastChannel(NAME);
  const post = (between: Between): void => channel.postMessage(between);
  const ended = new AbortController();
  let state: LiveState = 'CONNECTING';
  let holds = false;
  channel.onmessage = ({ data }: MessageEvent<Between>) => {
    if ('message' in data) events.hear(data.message);
    else if ('state' in data) events.tell(data.state);
    else if (holds) post({ state });
  };
  post({ ask: 'STATE' });
  const hold = async (): Promise<void> => {
    holds = true;
    const close = openLiveLine({
      hear: (message) => {
        events.hear(message);
        post({ message });
      },
      tell: (now) => {
        if (now !== state) post({ state: now });
        state = now;
        events.tell(now);
      },
    });
    await new Promise<void>((resolve) => ended.signal.addEventListener('abort', () => resolve(), { once: true }));
    close();
  };
  navigator.locks.request(NAME, { signal: ended.signal }, hold).catch((error: unknown) => {
    // ended while another tab held the lock
    if (!ended.signal.aborted) throw error;
  });
  return () => {
    ended.abort();
    channel.close();
  };
}
