import { divisionPrefix, idsOutside, personsOutside, type Sql, type Territory } from '@zhengming/data';
import type { Instant } from '@zhengming/domain';
import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from '../app/context.js';
import type { Actor } from './actor.js';

type Resolver = GraphQLFieldResolver<unknown, Context>;

/**
 * Whose people somebody may see (辖区); null: everybody's. Three things keep it, so that forgetting one shows nobody:
 * ids of people outside are no ids at the door of every root field, read plans compile it into their statement, and an
 * answer that shows somebody outside all the same is not given (`audited`).
 */
export function territoryOf(actor: Actor): Territory | null {
  if (actor.kind !== 'STAFF' || !actor.jurisdictions || actor.jurisdictions.length === 0) return null;
  return { staffId: actor.id, prefixes: actor.jurisdictions.map(divisionPrefix) };
}

/** Whether this person is none of theirs. */
export async function isOutside(sql: Sql, actor: Actor, personId: string, at: Instant): Promise<boolean> {
  const territory = territoryOf(actor);
  return territory !== null && (await personsOutside(sql, [personId], territory, at)).length > 0;
}

/**
 * The door: to whoever has a jurisdiction, an id of somebody outside it is an id of nobody, so every root field answers
 * just as it does for what does not exist. The audit log keeps the id that was asked for.
 */
export const hidesOutside =
  (resolve: Resolver): Resolver =>
  (source, args, context, info) => {
    const territory = territoryOf(context.actor);
    const ids = territory === null ? [] : idsIn(args);
    if (territory === null || ids.length === 0) return resolve(source, args, context, info) as unknown;
    return idsOutside(context.store.pool, ids, territory, context.clock.now()).then((outside) => {
      const hidden = new Set(outside);
      return resolve(
        source,
        hidden.size === 0 ? args : (without(args, hidden) as typeof args),
        context,
        info,
      ) as unknown;
    });
  };

/** The id that nothing has. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id a text is, however it was written; null: it is none. */
function idOf(text: string): string | null {
  const id = text.trim().toLowerCase();
  return UUID.test(id) ? id : null;
}

function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [idOf(value)].filter((id) => id !== null);
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(idsIn);
}

function without(value: unknown, hidden: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return hidden.has(idOf(value) ?? '') ? NOBODY : value;
  if (Array.isArray(value)) return value.map((one) => without(one, hidden));
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.create(Object.getPrototypeOf(value) as object | null) as Record<string, unknown>;
  for (const [name, one] of Object.entries(value)) copy[name] = without(one, hidden);
  return copy;
}
