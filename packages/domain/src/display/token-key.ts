import { dayOf, HOUR_MS, plusDays, plusMs, startOf, type Instant } from '../time/time.js';

/** When a key that signs day tokens does so (签名密钥). It signs until the next one does. */
export interface TokenKeyTimes {
  readonly signsFrom: Instant;
  readonly revokedAt: Instant | null;
}

/** How long a verifier may go without asking for the key set: a new key stands in it at least that long before it signs. */
export const PUBLISHED_AHEAD_MS = 24 * HOUR_MS;
/** A key that has signed so long gets a successor. */
export const KEY_LIFE_MS = 30 * 24 * HOUR_MS;
/** Tokens may be shown as stale until 02:30 of the next day; clocks of gates are not all right. */
const LAST_SHOWN_MS = 3 * HOUR_MS;

const isGood = ({ revokedAt }: TokenKeyTimes, at: Instant): boolean => revokedAt === null || revokedAt > at;
const bySignsFrom = <K extends TokenKeyTimes>(keys: readonly K[]): readonly K[] =>
  keys.toSorted((a, b) => a.signsFrom - b.signsFrom);

/** The key that signs at an instant: the newest whose hour has come. */
export const signingKey = <K extends TokenKeyTimes>(keys: readonly K[], at: Instant): K | null =>
  bySignsFrom(keys).findLast((key) => isGood(key, at) && key.signsFrom <= at) ?? null;

/** When nobody shows a token of a key any more that signed until `until`. */
export const lastTokenGone = (until: Instant): Instant => plusMs(startOf(plusDays(dayOf(until), 1)), LAST_SHOWN_MS);

/** The keys a verifier has to know at an instant: those that will sign, the one that does, those whose tokens are out. */
export function publishedKeys<K extends TokenKeyTimes>(keys: readonly K[], at: Instant): readonly K[] {
  const good = bySignsFrom(keys.filter((key) => isGood(key, at)));
  return good.filter((_, index) => {
    const next = good[index + 1];
    return next === undefined || lastTokenGone(next.signsFrom) > at;
  });
}

/** Whether a successor is due: there is no key, or the newest has signed long enough. */
export function isSuccessorDue(keys: readonly TokenKeyTimes[], at: Instant): boolean {
  const newest = bySignsFrom(keys).findLast((key) => isGood(key, at));
  return newest === undefined || at - newest.signsFrom >= KEY_LIFE_MS;
}
