import type { DivisionCode } from '../division/division.js';
import type { RemoteScanParameters } from '../policy/policy.js';
import type { Instant } from '../time/time.js';

const MINUTE_MS = 60_000;

/** One scan of one venue's code, and where stronger evidence places whoever made it at that time. */
export interface CodeScan {
  readonly id: string;
  readonly at: Instant;
  /** null: nothing places them. */
  readonly seenIn: DivisionCode | null;
}

/**
 * Scans of a code that went round (场所码被转发): within an hour or so people scanned it, and too many to have mistaken the
 * door, whom records place in other prefectures. Of that time every scan is doubtful, except of those whom a record places
 * at the venue.
 * @param home the prefecture-level unit of the venue
 */
export function forwardedScans(
  scans: readonly CodeScan[],
  home: DivisionCode | null,
  { burstMinutes, burstPeople, burstPrefectures }: RemoteScanParameters,
): ReadonlySet<string> {
  const inOrder = [...scans].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const away = inOrder.filter(({ seenIn }) => seenIn !== null && seenIn !== home);
  const doubtful = new Set<string>();
  for (const [first, from] of away.entries()) {
    const burst = away.slice(first).filter(({ at }) => at - from.at <= burstMinutes * MINUTE_MS);
    if (burst.length < burstPeople || new Set(burst.map(({ seenIn }) => seenIn)).size < burstPrefectures) continue;
    const to = burst.at(-1)?.at ?? from.at;
    for (const { id, at, seenIn } of inOrder) {
      if (at >= from.at && at <= to && (seenIn === null || seenIn !== home)) doubtful.add(id);
    }
  }
  return doubtful;
}
