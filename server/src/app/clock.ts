import { type Instant, fromEpochMs, instant, plusMs } from '@zhengming/domain';
import type { Pool } from 'pg';

/** The one clock of the service: everything that needs "now" is given this. */
export interface Clock {
  now(): Instant;
  /** true: an invented time that the screens must name as such. */
  readonly demo: boolean;
}

export const systemClock: Clock = { demo: false, now: () => fromEpochMs(Date.now()) };

/** When the demo begins: two days into edition P2 of the rules, the Ejin Banner outbreak at its height. */
export const DEMO_START = instant('2021-11-01T10:00:00+08:00');

/** A demo clock pauses while the server is down: it goes on from the instant it had reached. */
export interface DemoClock extends Clock {
  /** It is `at` from now on. @throws RangeError when that has passed */
  advance(at: Instant): void;
  /** Writes down how far the clock has come. */
  save(): Promise<void>;
}

export async function openDemoClock(pool: Pool): Promise<DemoClock> {
  const { rows } = await pool.query<{ reached: Date }>(
    `insert into demo_clock (reached) values ($1) on conflict (singleton) do update set reached = demo_clock.reached returning reached`,
    [new Date(DEMO_START)],
  );
  let reached = fromEpochMs(rows[0]?.reached.getTime() ?? DEMO_START);
  let startedAt = performance.now();
  const now = (): Instant => plusMs(reached, Math.floor(performance.now() - startedAt));
  return {
    demo: true,
    now,
    advance: (at) => {
      if (at < now()) throw new RangeError('a demo clock only goes forward');
      reached = at;
      startedAt = performance.now();
    },
    save: async () => {
      await pool.query('update demo_clock set reached = $1 where reached < $1', [new Date(now())]);
    },
  };
}

/** A clock that stands still until it is set: for tests, which run at a set time. */
export class SetClock implements Clock {
  readonly demo = true;
  constructor(private at: Instant) {}
  now(): Instant {
    return this.at;
  }
  set(at: Instant): void {
    this.at = at;
  }
}
