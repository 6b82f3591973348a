import { dayOf, startOf, tokenStanding, type Instant } from '@zhengming/domain';
import { policyFor } from '@zhengming/data';
import type { Services } from '../app/context.js';
import { JURISDICTION } from '../app/jurisdiction.js';
import { refreshStatuses, type StaleStatus } from './refresh-statuses.js';

/**
 * The database is being worked on: read only, closing, starting, or locked by whoever changes tables. Anything else that
 * goes wrong is a fault, in a maintenance as at any other time.
 */
const AT_WORK: ReadonlySet<unknown> = new Set(['25006', '55P03', '57P01', '57P02', '57P03', '57014']);
const isAtWork = (error: unknown): boolean => error instanceof Error && 'code' in error && AT_WORK.has(error.code);

/**
 * Judges persons again whose status is out of date. Inside a published maintenance that keeps us from it, what was known
 * last stands in for it (row 16): once the day has turned, until the maintenance ends, and never past the hour at which a
 * token of the day before may no longer be shown.
 * @returns who keeps the last status
 */
export async function refreshOrKeepLast(
  services: Services,
  stale: readonly StaleStatus[],
  now: Instant,
): Promise<ReadonlySet<string>> {
  try {
    await refreshStatuses(services, stale);
    return new Set();
  } catch (error) {
    if (!isAtWork(error) || !(await mayKeepLast(services, now))) throw error;
    return new Set(stale.map(({ personId }) => personId));
  }
}

/** Whether a token of yesterday could be shown as stale now: the same rule decides for both (A8). */
async function mayKeepLast({ tokens, worlds }: Services, now: Instant): Promise<boolean> {
  const policy = policyFor(await worlds.current(), 'DISPLAY', JURISDICTION, now);
  const windows = await tokens.windows();
  if (policy === null || !windows.some(({ from, to }) => from <= now && now < to)) return false;
  const yesterday = (startOf(dayOf(now)) - 1) as Instant;
  return tokenStanding(policy, yesterday, windows, now).standing === 'STALE_MAINTENANCE';
}
