import { useCallback, useEffect, useRef } from 'react';
import type { LiveTopic } from './live-line';
import { useLive, useLiveState } from './use-live';

/** What an answer on the screen depends on: topics, and one thing of them if it is about one. */
export interface LiveInterest {
  readonly topics: readonly LiveTopic[];
  readonly id?: string;
  /** Milliseconds in which all changes are one question; longer for what is dear to ask. */
  readonly gather?: number;
}

/** Several changes at once are one question. */
const GATHER_MS = 300;
/** While changes arrive by themselves a look now and then is enough, in case one was lost. */
const SAFETY_MS = 60_000;

const NOTHING: LiveInterest = { topics: [] };

/** Asks again when what is on the screen has changed. */
export function useReask(interest: LiveInterest | undefined, ask: () => void): void {
  const { topics, id, gather: within = GATHER_MS } = interest ?? NOTHING;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const gather = useCallback((then: () => void, ms: number) => {
    // not put off by the next change: at a busy desk there always is one
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      then();
    }, ms);
  }, []);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  useLive(topics, (message) => {
    if (id !== undefined && message.id !== undefined && message.id !== id) return;
    gather(ask, within);
  });
}

/** How often to look besides: as often as is asked for only while changes do not arrive by themselves. */
export function useLookEvery(interest: LiveInterest | undefined): (every: number) => number {
  const isLive = useLiveState() === 'LIVE';
  return (every) => (interest !== undefined && isLive ? Math.max(every, SAFETY_MS) : every);
}
