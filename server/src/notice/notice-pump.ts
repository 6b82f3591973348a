import { putBackExpired, type TakenNotice } from '@zhengming/data';
import type { Services } from '../app/context.js';
import { deliver, takeDue } from './deliver-notice.js';
import type { NoticeSettings } from './notice-env.js';
import type { NoticeSender } from './notice-sender.js';

export interface NoticePump {
  /** Lets what is under way end and takes nothing new. */
  stop(): Promise<void>;
}

const IDLE_MS = 1_000;
const SWEEP_MS = 10_000;

/**
 * Empties the outbox: a few notices at once, each taken when a hand is free, so that memory stays flat however many wait and
 * a single case waits for one hand at most, never for a wave. Any number of processes may pump.
 */
export function startNoticePump(
  services: Services,
  sender: NoticeSender,
  { atOnce, perSecond }: Pick<NoticeSettings, 'atOnce' | 'perSecond'>,
): NoticePump {
  const stopping = new AbortController();
  const { signal } = stopping;
  const pace = openPace(perSecond);
  const underWay = new Set<Promise<void>>();
  const start = (notice: TakenNotice): void => {
    // what could not be written down is sent again when its lease is over
    const sending = deliver(services, sender, notice)
      .catch(() => services.log.error({ noticeId: notice.id }, 'what came of a notice could not be written down'))
      .finally(() => underWay.delete(sending));
    underWay.add(sending);
  };
  const pump = async (): Promise<void> => {
    while (!signal.aborted) {
      if (underWay.size >= atOnce) {
        await Promise.race(underWay);
        continue;
      }
      const notice = await takeDue(services).catch(() => {
        services.log.error('the outbox could not be read; it will be tried again');
        return null;
      });
      if (notice !== null) start(notice);
      await rest(notice === null ? IDLE_MS : pace(), signal);
    }
    await Promise.all(underWay);
  };
  const sweep = async (): Promise<void> => {
    while (!signal.aborted) {
      const back = await putBackExpired(services.store.pool, services.clock.now()).catch(() => 0);
      if (back > 0) services.log.warn({ back }, 'notices were taken back from a sender that is gone');
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
