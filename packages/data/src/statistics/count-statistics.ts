import { dayOf, formatDay, formatInstant, type Instant, plusDays, startOf } from '@zhengming/domain';
import type { Store } from '../orm/store.js';
import { inTransactionOrAgain, type Sql } from '../orm/transaction.js';
import { countStock } from './count-stock.js';
import { decideBlock } from './decide-blocks.js';
import { addVersion, ADOPT_NEW_CELLS, isOver, release, sealVersion } from './seal-version.js';
import { mayCount, openVersion, type OpenVersion, takeChanges, tellsFrom } from './take-changes.js';

export interface CountOptions {
  readonly now: () => Instant;
  readonly signal?: AbortSignal;
  /** Changes taken up in one transaction. */
  readonly atOnce?: number;
  readonly onStep?: (taken: number) => void;
}

/** SEALED: there is a new version. IDLE: nothing happened. BUSY: another process counts. STOPPED: the next one goes on. */
export type CountEnd = 'SEALED' | 'IDLE' | 'BUSY' | 'STOPPED';

const AT_ONCE = 100_000;
/** More than a turn takes up before it is sealed: whoever imports for hours is seen in between. */
const MOST_STEPS = 100;

/**
 * Counts what has happened to the facts since the last time, in steps of one transaction each: a step that was cut off has not
 * happened, and the next process goes on with the turn. The last step makes the figures the present ones, all at once.
 */
export async function countStatistics(store: Pick<Store, 'pool'>, options: CountOptions): Promise<CountEnd> {
  const { atOnce = AT_ONCE, signal } = options;
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    if (signal?.aborted === true) return 'STOPPED';
    const taken = await inTransactionOrAgain(store, async (sql) => {
      if (!(await mayCount(sql))) return null;
      const now = options.now();
      const open = await openVersion(sql, now);
      return takeChanges(sql, open, tellsFrom(open, now), atOnce);
    });
    if (taken === null) return 'BUSY';
    options.onStep?.(taken);
    if (taken < atOnce) break;
  }
  return inTransactionOrAgain(store, async (sql) => ((await mayCount(sql)) ? seal(sql, options.now()) : 'BUSY'));
}

async function seal(sql: Sql, now: Instant): Promise<CountEnd> {
  const open = await openVersion(sql, now);
  const from = tellsFrom(open, now);
  await countStock(sql, open, from, now);
  // the planner knows nothing yet of what has come by the hundred thousand
  const isLarge = await isLargeVersion(sql, open);
  if (isLarge) await sql.query('analyze statistics_delta');
  const touched = await addVersion(sql, open.version);
  if (isLarge) await sql.query('analyze statistics_cell, statistics_histogram');
  for (const block of touched) await decideBlock(sql, block, 'INSIDE');
  const today = formatDay(dayOf(now));
  const due = touched.length > 0 || (await isDayDue(sql, today));
  if (!due && open.floor !== null) return 'IDLE';
  for (const point of await pointsOf(sql, open, from)) await tell(sql, point, formatDay(dayOf(point)));
  await sealVersion(sql, open, from);
  return 'SEALED';
}

async function tell(sql: Sql, point: Instant, today: string): Promise<void> {
  const { told, moved } = await release(sql, point, today);
  for (const block of told) await decideBlock(sql, block, 'OUTSIDE');
  if (moved.length === 0) return;
  const days = [formatInstant(point), moved.map(({ subject }) => subject), moved.map(({ day }) => day)];
  for (const level of [0, 1, 2, 3]) await sql.query(ADOPT_NEW_CELLS, [level, ...days]);
}

const LARGE = 50_000;

async function isLargeVersion(sql: Sql, { version }: OpenVersion): Promise<boolean> {
  const { rows } = await sql.query('select changes > $2 as large from statistics_version where version = $1', [
    version,
    LARGE,
  ]);
  return (rows[0] as { large: boolean }).large;
}

/** A day is over that has not been told outside. */
async function isDayDue(sql: Sql, today: string): Promise<boolean> {
  const { rows } = await sql.query(
    `select exists (select from statistics_delta d where d.released_at is null and ${isOver('d', '$1')}
       and not exists (select from statistics_day p where p.subject = d.subject and p.day = d.day)) as due`,
    [today],
  );
  return (rows[0] as { due: boolean }).due;
}

/** Further back nothing is told as it was then. */
const MOST_POINTS = 120;

/** When outsiders are told: now; the first turn of all also tells each past day when it was over. */
async function pointsOf(sql: Sql, { version, floor }: OpenVersion, from: Instant): Promise<readonly Instant[]> {
  if (floor !== null) return [from];
  const { rows } = await sql.query(
    'select (extract(epoch from min(known_at)) * 1000)::float8 as first from statistics_delta where version = $1',
    [version],
  );
  const { first } = rows[0] as { first: Instant | null };
  if (first === null) return [from];
  const last = dayOf(from);
  const points: Instant[] = [];
  for (let day = Math.max(dayOf(first), last - MOST_POINTS); day <= last; day += 1) {
    const midnight = startOf(plusDays(day as never, 0));
    if (midnight < from) points.push(midnight);
  }
  return [...points, from];
}
