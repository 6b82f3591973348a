import type { DataRequestKind, DataRequestState } from '@zhengming/data';
import type { StaffRole } from '@zhengming/domain';
import type { Actor } from '../access/actor.js';
import type { DataRequestAction } from './data-request.type.js';

export interface RequestFacts {
  readonly kind: DataRequestKind;
  readonly state: DataRequestState;
  readonly takenBy: string | null;
}

/** Who checks who is asking. */
const TAKES: readonly StaffRole[] = ['HANDLER', 'SUPERVISOR'];
/** Who decides; never what they took up themselves. */
const DECIDES: readonly StaffRole[] = ['REVIEWER', 'SUPERVISOR'];

/** What somebody may do with a request now: two people, one after the other (四眼原则). */
export function dataRequestActions({ state, takenBy }: RequestFacts, actor: Actor): readonly DataRequestAction[] {
  if (actor.kind !== 'STAFF') return [];
  const has = (roles: readonly StaffRole[]): boolean => roles.some((role) => actor.roles.has(role));
  switch (state) {
    case 'RECEIVED':
      return has(TAKES) ? ['TAKE_UP'] : [];
    case 'PROPOSED':
      return has(DECIDES) && takenBy !== actor.id ? ['APPROVE', 'REFUSE'] : [];
    case 'APPROVED':
      return takenBy === actor.id ? ['FETCH'] : [];
    case 'DONE':
    case 'REFUSED':
    case 'LAPSED':
      return [];
  }
}
