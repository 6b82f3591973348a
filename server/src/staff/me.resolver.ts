import { Ctx, Query, Resolver } from 'type-graphql';
import { isAllowed } from '../access/guard.js';
import { PERMISSIONS } from '../access/permissions.js';
import type { Context } from '../app/context.js';
import { MeType } from './staff.type.js';

@Resolver()
export class MeResolver {
  @Query(() => MeType, { nullable: true, description: 'Null when nobody is signed in' })
  me(@Ctx() { actor }: Context): MeType | null {
    if (actor.kind !== 'STAFF') return null;
    const { id, username, displayName, roles } = actor;
    return {
      staff: { id, username, displayName, roles: [...roles] },
      hasSecondFactor: actor.hasSecondFactor ?? false,
      mustEnrol: actor.mustEnrol ?? false,
      jurisdictions: [...(actor.jurisdictions ?? [])],
      permissions: Object.keys(PERMISSIONS).filter((name) => isAllowed(actor, PERMISSIONS[name] ?? {})),
    };
  }
}
