import { leavePresence, touchPresence } from '@zhengming/data';
import type { Context } from '../app/context.js';
import { signedIn } from '../appeal/appeal-command.js';
import type { TouchAppealInput } from './presence.type.js';

/** A screen says that it shows a case, or no longer does. A case that is none is not worth a refusal here. */
export async function touchAppeal(context: Context, { appealId, mode }: TouchAppealInput): Promise<void> {
  const { pool } = context.store;
  const staffId = signedIn(context).id;
  if (mode === 'LEFT') await leavePresence(pool, appealId, staffId);
  else await touchPresence(pool, { appealId, staffId, mode }, context.clock.now());
}
