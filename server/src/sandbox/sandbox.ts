import { DAY_MS, type Instant } from '@zhengming/domain';
import type { DemoClock } from '../app/clock.js';

/** What only a sandbox (沙箱) can do: a house of invented people whose clock partners set. */
export interface Sandbox {
  /** From now on it is `at`, and time goes on from there. @throws RangeError for an instant that has passed */
  advance(at: Instant): Promise<void>;
  /** Ends the process so that it begins anew, empty; whoever runs it starts it again. */
  reset(): void;
}

/** Longer than any rule looks ahead, and short enough that a mistyped year is not one. */
export const FARTHEST_AHEAD_MS = 400 * DAY_MS;

/** The exit code that says: delete everything and start again. */
export const RESET_CODE = 75;

/** A sandbox on a demo clock. `end` closes the process. */
export const openSandbox = (clock: DemoClock, end: (code: number) => void): Sandbox => ({
  async advance(at) {
    clock.advance(at);
    await clock.save();
  },
  // the answer leaves first
  reset: () => void setTimeout(() => end(RESET_CODE), 200),
});
