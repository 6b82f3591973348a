import { refreshAppealFigures, refreshRuleFigures } from '@zhengming/data';
import { formatInstant, fromEpochMs, type Instant } from '@zhengming/domain';
import type { Services } from '../app/context.js';

type House = Pick<Services, 'store' | 'clock'>;

/** When the cases were last counted; null when they never were. */
export async function figuresCountedAt({ store }: House): Promise<Instant | null> {
  const { rows } = await store.pool.query<{ at: Date }>('select counted_at as at from figure_count');
  return rows[0] ? fromEpochMs(rows[0].at.getTime()) : null;
}

/** Counts anew what has changed since the last time. @returns how many appeals */
export async function countFigures({ store, clock }: House): Promise<number> {
  const now = clock.now();
  const counted = await refreshAppealFigures(store);
  await store.pool.query(
    'insert into figure_count (counted_at) values ($1) on conflict (singleton) do update set counted_at = excluded.counted_at',
    [formatInstant(now)],
  );
  return counted;
}

/** Counts whom each rule stops now. */
export const countRules = ({ store, clock }: House): Promise<void> => refreshRuleFigures(store.pool, clock.now());
