import type { DivisionCode } from '../division/division.js';
import { HOUR_MS, type Instant } from '../time/time.js';

/** One scan of one venue's code, and where stronger evidence places whoever made it at that time. */
export interface CodeScan {
  readonly id: string;
  readonly at: Instant;
  /** null: nothing places them. */
  readonly seenIn: DivisionCode | null;
}

/** Within this time of one another scans belong together. */
const BURST_MS = HOUR_MS;
/** So many people known to be elsewhere, in so many prefectures, do not mistake one door for another. */
const PEOPLE_ELSEWHERE = 5;
const PREFECTURES = 3;

/**
 * Scans of a code that went round (场所码被转发): within an hour at least five people scanned it whom records place in at
 * least three other prefectures. Of such an hour every scan is doubtful, except of those whom a record places at the venue.
 * @param home the prefecture-level unit of the venue
 */
export function forwardedScans(scans: readonly CodeScan[], home: DivisionCode | null): ReadonlySet<string> {
  const inOrder = [...scans].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const away = inOrder.filter(({ seenIn }) => seenIn !== null && seenIn !== home);
  const doubtful = new Set<string>();
  for (const [first, from] of away.entries()) {
    const burst = away.slice(first).filter(({ at }) => at - from.at <= BURST_MS);
    if (burst.length < PEOPLE_ELSEWHERE || new Set(burst.map(({ seenIn }) => seenIn)).size < PREFECTURES) continue;
    const to = burst.at(-1)?.at ?? from.at;
    for (const { id, at, seenIn } of inOrder) {
      if (at >= from.at && at <= to && (seenIn === null || seenIn !== home)) doubtful.add(id);
    }
  }
  return doubtful;
}
