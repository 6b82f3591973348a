import type { AuditEntry, AuditLog } from '@zhengming/data';
import { GraphQLError } from 'graphql';
import type { Actor } from './actor.js';

export type { AuditEntry, AuditLog } from '@zhengming/data';

/** Where a resolver says whose data its answer shows. */
export interface PersonalReading {
  /** Must be called with every person the answer shows, before it is given out. */
  of(...personIds: readonly string[]): void;
  /** Somebody who agreed to be looked up by the citizen behind the partner (代查); the delegation was checked before. */
  ofDelegating?(personId: string): void;
  /** Whom the answer shows, as far as it was said. */
  readonly shown?: ReadonlySet<string>;
}

/** Root fields that are not marked personal in the permission table cannot show anybody. */
export const NO_PERSONAL_READING: PersonalReading = {
  of() {
    throw new Error('this root field is not marked as personal in the permission table');
  },
};

/** The personal reads of one root field: action and purpose are set by the guard, persons by the resolver. */
export function personalReading(
  log: AuditLog,
  entry: Omit<AuditEntry, 'personId'>,
  onlyPerson: string | null = null,
): PersonalReading {
  const shown = new Set<string>();
  return {
    shown,
    of(...personIds) {
      for (const personId of personIds) {
        if (shown.has(personId)) continue;
        if (onlyPerson !== null && personId !== onlyPerson) throw notTheSubject();
        shown.add(personId);
        log.write({ ...entry, personId });
      }
    },
    ofDelegating(personId) {
      if (shown.has(personId)) return;
      shown.add(personId);
      log.write({ ...entry, personId });
    },
  };
}

/** A token for one citizen opens nobody else, whichever way they were asked for. */
const notTheSubject = (): GraphQLError =>
  new GraphQLError('This token was given for another citizen.', {
    extensions: { code: 'FORBIDDEN', reason: 'NOT_THE_SUBJECT' },
  });

/** Who acts, as the audit log names them. */
export function auditActor(actor: Actor): Pick<AuditEntry, 'actorKind' | 'actorId' | 'clientId'> {
  switch (actor.kind) {
    case 'STAFF':
      return { actorKind: 'STAFF', actorId: actor.id };
    case 'PARTNER':
      return { actorKind: 'PARTNER', actorId: actor.id, clientId: actor.keyId ?? null };
    case 'ANONYMOUS':
      return { actorKind: 'ANONYMOUS', actorId: actor.why };
  }
}
