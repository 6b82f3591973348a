import type { Actor } from './actor.js';

/** What callers have used of their points in this minute. */
export interface Budget {
  /** Takes points; a cost that is too much is not taken, and `granted` is false. */
  take(client: string, cost: number, perMinute: number): BudgetState;
  /** Takes points for what was done already, also where none are left. */
  charge(client: string, cost: number, perMinute: number): BudgetState;
}

export interface BudgetState {
  readonly granted: boolean;
  readonly perMinute: number;
  readonly remaining: number;
  /** Seconds until everything may be used again. */
  readonly resetInSeconds: number;
}

const MINUTE_MS = 60_000;
/** Nobody who changes their address with every request fills the memory. */
const MOST_CLIENTS = 100_000;

/**
 * Counts by the minute of the machine, whatever the clock of the house says, and in this process: several servers give
 * each caller as many budgets.
 */
export function openBudget(nowMs: () => number = Date.now): Budget {
  let minute = -1;
  const used = new Map<string, number>();
  const enter = (): number => {
    const now = nowMs();
    const present = Math.floor(now / MINUTE_MS);
    if (present !== minute || used.size > MOST_CLIENTS) used.clear();
    minute = present;
    return Math.ceil(((present + 1) * MINUTE_MS - now) / 1000);
  };
  const book = (client: string, cost: number, perMinute: number, always: boolean): BudgetState => {
    const resetInSeconds = enter();
    const before = used.get(client) ?? 0;
    const granted = before + cost <= perMinute;
    const after = granted || always ? before + cost : before;
    used.set(client, after);
    return { granted, perMinute, remaining: Math.max(0, perMinute - after), resetInSeconds };
  };
  return {
    take: (client, cost, perMinute) => book(client, cost, perMinute, false),
    charge: (client, cost, perMinute) => book(client, cost, perMinute, true),
  };
}

/** Points a minute: of a member of staff, of a partner for whom nothing else was agreed, of an unknown address. */
export interface Budgets {
  readonly staff: number;
  readonly partner: number;
  readonly anonymous: number;
}
export const BUDGETS: Budgets = { staff: 300_000, partner: 600_000, anonymous: 30_000 };

export function budgetOf(actor: Actor, budgets: Budgets): number {
  switch (actor.kind) {
    case 'STAFF':
      return budgets.staff;
    case 'PARTNER':
      return actor.budgetPerMinute ?? budgets.partner;
    case 'ANONYMOUS':
      return budgets.anonymous;
  }
}
