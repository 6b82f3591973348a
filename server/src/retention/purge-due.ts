import { lapseCopies, purge, type PurgeEnd, recordPurges, retentionPolicyFor } from '@zhengming/data';
import type { Services } from '../app/context.js';
import { JURISDICTION } from '../app/jurisdiction.js';

/** Every night: copies that nobody fetched lapse, and what is past its term goes. null: no rule says how long it is kept. */
export async function purgeDue(services: Services, signal: AbortSignal): Promise<PurgeEnd | null> {
  const { store, clock, worlds } = services;
  const now = clock.now();
  await lapseCopies(store.pool, now);
  await recordPurges(store, now);
  const policy = retentionPolicyFor(await worlds.current(), JURISDICTION, now);
  return policy === null ? null : purge(store, policy, { now: () => clock.now(), signal });
}
