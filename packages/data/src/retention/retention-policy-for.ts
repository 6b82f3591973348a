import type { DivisionCode, Instant, RetentionPolicy } from '@zhengming/domain';
import { policyFor, type World } from '../status/world.js';

/** How long things are kept in a place at an instant; null: nothing says so, and nothing is deleted. */
export const retentionPolicyFor = (
  world: Pick<World, 'editions' | 'divisions'>,
  place: DivisionCode,
  at: Instant,
): RetentionPolicy | null => policyFor(world, 'RETENTION', place, at);
