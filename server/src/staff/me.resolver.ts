import { Ctx, Query, Resolver } from 'type-graphql';
import type { StaffActor } from '../access/actor.js';
import { isAllowed } from '../access/guard.js';
import { PERMISSIONS } from '../access/permissions.js';
import { territoryOf } from '../access/territory.js';
import type { Context } from '../app/context.js';
import { MeType } from './staff.type.js';

/** Whoever may see everybody has no glass to break. */
const isOfUse = (name: string, actor: StaffActor): boolean =>
  PERMISSIONS[name]?.breaksGlass !== true || territoryOf(actor) !== null;

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
      permissions: Object.keys(PERMISSIONS).filter(
        (name) => isAllowed(actor, PERMISSIONS[name] ?? {}) && isOfUse(name, actor),
      ),
    };
  }
}
