import { type Store, type World, loadWorld, readStamp } from '@zhengming/data';
import type { Instant } from '@zhengming/domain';
import type { Clock } from './clock.js';
import type { Worlds } from './context.js';

/** How long the present world is believed without looking again; what is written is checked inside its transaction. */
const BELIEVED_MS = 1_000;
/** Past worlds kept: what "as of" questions of one working hour touch. */
const PAST_KEPT = 16;

export async function openWorlds(store: Store, clock: Clock): Promise<Worlds> {
  const kept = new Map<string, World>();
  let present = await loadWorld(store, clock.now(), clock.now());
  let lookAgainAt = performance.now() + BELIEVED_MS;

  const find = async (instant: Instant, knownAt: Instant): Promise<World> => {
    const stamp = await readStamp(store.pool, instant, knownAt);
    if (stamp === present.data.stamp) return present;
    const known = kept.get(stamp);
    if (known) return known;
    const world = await loadWorld(store, instant, knownAt, present);
    const oldest = kept.keys().next();
    if (kept.size >= PAST_KEPT && oldest.value !== undefined) kept.delete(oldest.value);
    kept.set(stamp, world);
    return world;
  };

  /** What is being looked for at this moment: the fields of one decision ask for the same world at once. */
  const wanted = new Map<string, Promise<World>>();
  const at = (instant: Instant, knownAt: Instant): Promise<World> => {
    const key = `${instant} ${knownAt}`;
    const known = wanted.get(key);
    if (known) return known;
    const found = find(instant, knownAt).finally(() => wanted.delete(key));
    wanted.set(key, found);
    return found;
  };

  return {
    at,
    async current() {
      if (performance.now() < lookAgainAt) return present;
      present = await at(clock.now(), clock.now());
      lookAgainAt = performance.now() + BELIEVED_MS;
      return present;
    },
    changed: () => {
      lookAgainAt = 0;
    },
  };
}
