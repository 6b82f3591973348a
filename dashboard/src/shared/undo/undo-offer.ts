import { useSyncExternalStore } from 'react';

/** Something that was just done and can be taken back for a few seconds. */
export interface UndoOffer {
  /** Tells offers apart: the same one is not offered twice. */
  readonly key: string;
  /** What was done, in words. */
  readonly what: string;
  /** Epoch milliseconds on the server's clock. */
  readonly until: number;
  /** @returns whether it was taken back */
  readonly undo: () => Promise<boolean>;
}

let offer: UndoOffer | null = null;
const done = new Set<string>();
const listeners = new Set<() => void>();

function tell(next: UndoOffer | null): void {
  offer = next;
  for (const listener of listeners) listener();
}

/** Offers to take something back; what was offered before is no longer the last thing done. */
export function offerUndo(next: UndoOffer): void {
  if (offer?.key === next.key || done.has(next.key)) return;
  tell(next);
}

/** It was taken back, has run out, or was dismissed. */
export function endOffer(key: string): void {
  done.add(key);
  if (offer?.key === key) tell(null);
}

const subscribe = (onChange: () => void): (() => void) => {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
};

export const useUndoOffer = (): UndoOffer | null => useSyncExternalStore(subscribe, () => offer);
