import type { LiveEvents, LiveMessage, LiveState, LiveTopic } from './live-line';

export type Hearer = (message: LiveMessage) => void;

/** Whom a message concerns besides those of its own topic: a changed case changes the queue, and the load on the wall. */
const ALSO: Readonly<Partial<Record<LiveTopic, readonly LiveTopic[]>>> = { appeal: ['queue', 'wall'] };

export interface LiveStore {
  readonly state: () => LiveState;
  /** @returns what ends the subscription */
  readonly watchState: (changed: () => void) => () => void;
  readonly subscribe: (topics: readonly LiveTopic[], hear: Hearer) => () => void;
}

/** One line for everybody on the page who listens; it is open while somebody does. */
export function createLiveStore(open: (events: LiveEvents) => () => void): LiveStore {
  const hearers = new Set<{ readonly topics: readonly LiveTopic[]; readonly hear: Hearer }>();
  const watchers = new Set<() => void>();
  let state: LiveState = 'CONNECTING';
  let close: (() => void) | null = null;
  const events: LiveEvents = {
    hear: (message) => hearers.forEach(({ topics, hear }) => concerns(message, topics) && hear(message)),
    tell: (now) => {
      if (now === state) return;
      state = now;
      watchers.forEach((changed) => changed());
    },
  };
  return {
    state: () => state,
    watchState: (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    subscribe: (topics, hear) => {
      const hearer = { topics, hear };
      hearers.add(hearer);
      close ??= open(events);
      return () => {
        hearers.delete(hearer);
        // screens change by leaving one and entering the next: the line survives the moment between
        queueMicrotask(() => {
          if (hearers.size > 0 || close === null) return;
          close();
          close = null;
          state = 'CONNECTING';
        });
      };
    },
  };
}

export const concerns = ({ topic }: LiveMessage, topics: readonly LiveTopic[]): boolean =>
  topic === 'missed' || topics.includes(topic) || (ALSO[topic]?.some((one) => topics.includes(one)) ?? false);
