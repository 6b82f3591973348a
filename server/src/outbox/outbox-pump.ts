import type { Services } from '../app/context.js';

/** Something that waits in a table until it is sent, is taken under a lease, and put back when its taker died. */
export interface Outbox<Taken> {
  /** As the log names what is in it. */
  readonly name: string;
  readonly take: () => Promise<Taken | null>;
  /** Sends it and writes down what came of it. */
  readonly deliver: (taken: Taken) => Promise<void>;
  /** @returns how many were in the hands of somebody who is gone */
  readonly putBack: () => Promise<number>;
}

export interface OutboxPump {
  /** Lets what is under way end and takes nothing new. */
  stop(): Promise<void>;
}

const IDLE_MS = 1_000;
const SWEEP_MS = 10_000;

/**
 * Empties an outbox: a few at once, each taken when a hand is free, so that memory stays flat however many wait. Any
 * number of processes may pump.
 */
export function startOutboxPump<Taken>(
  log: Services['log'],
  { name, take, deliver, putBack }: Outbox<Taken>,
  { atOnce, perSecond }: { readonly atOnce: number; readonly perSecond: number },
): OutboxPump {
  const stopping = new AbortController();
  const { signal } = stopping;
  const pace = openPace(perSecond);
  const underWay = new Set<Promise<void>>();
  const start = (taken: Taken): void => {
    // what could not be written down is sent again when its lease is over
    const sending = deliver(taken)
      .catch(() => log.error({ outbox: name }, 'what came of a delivery could not be written down'))
      .finally(() => underWay.delete(sending));
    underWay.add(sending);
  };
  const pump = async (): Promise<void> => {
    while (!signal.aborted) {
      if (underWay.size >= atOnce) {
        await Promise.race(underWay);
        continue;
      }
      const taken = await take().catch(() => {
        log.error({ outbox: name }, 'an outbox could not be read; it will be tried again');
        return null;
      });
      if (taken !== null) start(taken);
      await rest(taken === null ? IDLE_MS : pace(), signal);
    }
    await Promise.all(underWay);
  };
  const sweep = async (): Promise<void> => {
    while (!signal.aborted) {
      const back = await putBack().catch(() => 0);
      if (back > 0) log.warn({ outbox: name, back }, 'taken back from a sender that is gone');
      await rest(SWEEP_MS, signal);
    }
  };
  const loops = Promise.all([pump(), sweep()]);
  return {
    async stop() {
      stopping.abort();
      await loops;
    },
  };
}

/** @returns how long to wait before the next, so that all hands together keep the pace */
export function openPace(perSecond: number, now: () => number = () => performance.now()): () => number {
  const gap = 1_000 / perSecond;
  let free = 0;
  return () => {
    const at = now();
    free = Math.max(free, at) + gap;
    return free - at - gap;
  };
}

function rest(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted || ms <= 0) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
