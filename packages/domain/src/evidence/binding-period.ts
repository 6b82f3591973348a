import { clearsAt, dayOf, type Instant } from '../time/time.js';

/** What happened to a number: bound under a person's name, and perhaps unbound again (绑定, 解绑). */
export interface Binding {
  readonly boundAt: Instant;
  /** null = still bound. */
  readonly unboundAt: Instant | null;
  /** Whether it is the first number ever bound under the person's name. */
  readonly isFirst: boolean;
}

/** When a number counts for its person. */
export interface BindingPeriod {
  readonly effectiveFrom: Instant;
  /** The first instant at which it no longer counts; null = it goes on. */
  readonly effectiveTo: Instant | null;
}

/**
 * When a number counts (A9): the first ever from its binding, any other once the delay has passed, and each until the
 * delay has passed after it was unbound. The delay is counted in whole days: bound or unbound on day d with a delay of
 * N, it takes effect at 00:00 of d + N + 1.
 * @throws RangeError when it was unbound before it was bound
 */
export function bindingPeriod({ boundAt, unboundAt, isFirst }: Binding, delayDays: number): BindingPeriod {
  if (unboundAt !== null && unboundAt < boundAt) throw new RangeError('unbound before it was bound');
  return {
    effectiveFrom: isFirst ? boundAt : clearsAt(dayOf(boundAt), delayDays),
    effectiveTo: unboundAt === null ? null : clearsAt(dayOf(unboundAt), delayDays),
  };
}
