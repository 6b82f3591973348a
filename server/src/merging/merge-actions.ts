import type { MergeState } from '@zhengming/data';
import type { Actor } from '../access/actor.js';
import type { MergeAction } from './merging.enum.js';

/** What somebody may do with a merge now: nobody decides what they proposed themselves. */
export function mergeActions(
  { state, proposedBy }: { readonly state: MergeState; readonly proposedBy: string },
  actor: Actor,
): readonly MergeAction[] {
  if (actor.kind !== 'STAFF' || !actor.roles.has('DATA_STEWARD')) return [];
  if (state === 'MERGED') return ['UNDO'];
  if (state !== 'PROPOSED') return [];
  return actor.id === proposedBy ? [] : ['APPROVE', 'REJECT'];
}
