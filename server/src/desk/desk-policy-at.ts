import { deskPolicyFor, type PolicyAt } from '@zhengming/data';
import type { Services } from '../app/context.js';
import { JURISDICTION } from '../app/jurisdiction.js';

/** What the desk of this house promised at any instant, as is known now. */
export async function deskPolicyAt({ worlds }: Pick<Services, 'worlds'>): Promise<PolicyAt> {
  const world = await worlds.current();
  return (at) => deskPolicyFor(world, JURISDICTION, at);
}
