import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { LiveState, LiveTopic } from './live-line';
import { createLiveStore, type Hearer } from './live-store';
import { openSharedLine } from './shared-line';

const live = createLiveStore(openSharedLine);

/** Hears what changes while the component is there. `missed` reaches everybody: ask for everything anew. */
export function useLive(topics: readonly LiveTopic[], hear: Hearer): void {
  const heard = useEffectEvent(hear);
  const names = topics.join(' ');
  useEffect(() => {
    if (names === '') return undefined;
    return live.subscribe(names.split(' ') as LiveTopic[], (message) => heard(message));
  }, [names]);
}

/** Whether changes arrive by themselves just now. */
export const useLiveState = (): LiveState => useSyncExternalStore(live.watchState, live.state);
