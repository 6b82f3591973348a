import { useCallback, useState } from 'react';

/** Cases that are ticked for something to be done to all of them. */
export interface Ticks {
  readonly ids: ReadonlySet<string>;
  readonly tick: (ids: readonly string[], on: boolean) => void;
  readonly clear: () => void;
}

const NONE: ReadonlySet<string> = new Set();

export function useTicked(): Ticks {
  const [ids, setIds] = useState(NONE);
  const tick = useCallback((changed: readonly string[], on: boolean) => {
    setIds((before) => {
      const next = new Set(before);
      for (const id of changed) {
        if (on) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  }, []);
  return { ids, tick, clear: useCallback(() => setIds(NONE), []) };
}
