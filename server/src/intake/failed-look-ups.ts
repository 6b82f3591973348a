import type { Instant } from '@zhengming/domain';
import { type Refusal, refuse } from '../app/refusal.type.js';

/** How often one agent may look for somebody who is not there before they have to wait: a desk mistypes, a search goes on. */
const FREE_FAILURES = 8;
const WINDOW_MS = 10 * 60_000;
/** Each further failure doubles the wait. */
const FIRST_WAIT_MS = 15_000;
const LONGEST_WAIT_MS = 15 * 60_000;
/** Agents kept in mind at most; the oldest are forgotten first. */
const MOST_KEPT = 10_000;

interface Failures {
  readonly count: number;
  readonly last: Instant;
}

/** Slows down whoever tries numbers: the screen must not become a directory. In this process. */
export interface FailedLookUps {
  /** @returns the refusal while this agent has to wait, null when they may look */
  mayLook(actorId: string, now: Instant): Refusal | null;
  failed(actorId: string, now: Instant): void;
}

export function countFailedLookUps(): FailedLookUps {
  const failures = new Map<string, Failures>();
  const of = (actorId: string, now: Instant): Failures => {
    const known = failures.get(actorId);
    return known !== undefined && now - known.last < WINDOW_MS ? known : { count: 0, last: now };
  };
  return {
    mayLook(actorId, now) {
      const { count, last } = of(actorId, now);
      if (count < FREE_FAILURES) return null;
      const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (count - FREE_FAILURES));
      const left = Math.ceil((last + wait - now) / 1000);
      return left > 0 ? tooMany(left) : null;
    },
    failed(actorId, now) {
      const { count } = of(actorId, now);
      failures.delete(actorId);
      failures.set(actorId, { count: count + 1, last: now });
      const oldest = failures.keys().next();
      if (failures.size > MOST_KEPT && oldest.value !== undefined) failures.delete(oldest.value);
    },
  };
}

const tooMany = (seconds: number): Refusal =>
  refuse(
    'TOO_MANY_LOOK_UPS',
    `连续多次查不到，请核对号码，${seconds}秒后再试。`,
    `Too many look-ups found nobody; compare the number and try again in ${seconds} s.`,
    'identifier.value',
  );
