import type { DeskPolicy, DivisionCode, Instant } from '@zhengming/domain';
import { policyFor, type World } from '../status/world.js';

/** What the desk of a place promises at an instant; null: nothing is promised, and no appeal may be taken in. */
export const deskPolicyFor = (
  world: Pick<World, 'editions' | 'divisions'>,
  place: DivisionCode,
  at: Instant,
): DeskPolicy | null => policyFor(world, 'DESK', place, at);
