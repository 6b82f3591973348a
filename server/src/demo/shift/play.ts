import type { Instant } from '@zhengming/domain';

/** Something that happens at its time. */
export interface ShiftEvent {
  readonly at: Instant;
  /** Events of one key happen one after the other; null: nothing else happens meanwhile. */
  readonly key: string | null;
  /** Takes a call in: one at a time, so that numbers are given in the order of the calls. */
  readonly opens?: boolean;
  readonly run: () => Promise<void>;
}

const AT_ONCE = 4;

/** Lets everything happen in the order of time; what is of different cases and close together, at once. */
export async function play(
  events: readonly ShiftEvent[],
  {
    onProgress,
    signal,
  }: { readonly onProgress?: (done: number, total: number) => void; readonly signal?: AbortSignal },
): Promise<void> {
  let next = 0;
  while (next < events.length) {
    signal?.throwIfAborted();
    const wave = waveFrom(events, next);
    await Promise.all(wave.map(({ run }) => run()));
    next += wave.length;
    onProgress?.(next, events.length);
  }
}

function waveFrom(events: readonly ShiftEvent[], from: number): readonly ShiftEvent[] {
  const wave: ShiftEvent[] = [];
  const keys = new Set<string>();
  let opens = false;
  for (const event of events.slice(from, from + AT_ONCE)) {
    const waits = event.key === null || keys.has(event.key) || (opens && event.opens === true);
    if (wave.length > 0 && waits) break;
    wave.push(event);
    if (event.key === null) break;
    keys.add(event.key);
    opens ||= event.opens === true;
  }
  return wave;
}
