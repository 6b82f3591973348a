import { GraphQLError } from 'graphql';
import type { Instant } from '@zhengming/domain';

/** How often one caller may use a root field that tells about people, so that a key cannot be used to search for them. */
export interface Pace {
  /** @throws GraphQLError TOO_MANY_REQUESTS with `retryAfter` in seconds */
  take(actorId: string, field: string, perMinute: number, now: Instant): void;
}

const MINUTE_MS = 60_000;

/** Counts by the minute, in this process. */
export function openPace(): Pace {
  let minute = -1;
  const used = new Map<string, number>();
  return {
    take(actorId, field, perMinute, now) {
      const present = Math.floor(now / MINUTE_MS);
      if (present !== minute) used.clear();
      minute = present;
      const key = `${actorId} ${field}`;
      const count = (used.get(key) ?? 0) + 1;
      used.set(key, count);
      if (count <= perMinute) return;
      const retryAfter = Math.ceil(((present + 1) * MINUTE_MS - now) / 1000);
      throw new GraphQLError(`${field} may be used ${perMinute} times a minute; try again in ${retryAfter} s.`, {
        extensions: {
          code: 'TOO_MANY_REQUESTS',
          retryAfter,
          http: { status: 429, headers: new Map([['retry-after', String(retryAfter)]]) },
        },
      });
    },
  };
}
