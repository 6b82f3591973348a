import type { StaffActor } from '../access/actor.js';
import type { Context } from '../app/context.js';

/** The permission table lets only staff in here. */
export function signedInStaff({ actor }: Pick<Context, 'actor'>): StaffActor {
  if (actor.kind !== 'STAFF') throw new Error('a use case of staff was called by somebody who is not staff');
  return actor;
}
