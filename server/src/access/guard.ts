import { GraphQLError, type GraphQLFieldResolver, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import type { Context } from '../app/context.js';
import { InputError } from '../app/input-error.js';
import type { Actor } from './actor.js';
import { personalReading } from './audit.js';
import { type Pace, openPace } from './pace.js';
import { PERMISSIONS, type Permission } from './permissions.js';

type Resolver = GraphQLFieldResolver<unknown, Context>;

/** Puts the permission table in front of every root field. Closed by default: no row, no entry. */
export function guardRootFields(schema: GraphQLSchema): void {
  const pace = openPace();
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      const resolve = field.resolve as Resolver | undefined;
      if (root && resolve) field.resolve = guarded(`${root.name}.${field.name}`, resolve, pace);
    }
  }
}

function guarded(name: string, resolve: Resolver, pace: Pace): Resolver {
  const permission = PERMISSIONS[name];
  return (source, args: Record<string, unknown>, context, info) => {
    admit(context.actor, permission, name);
    keepPace(pace, context, permission, name);
    const inside = permission?.personal ? personal(name, permission, args, context, info) : context;
    return resolve(source, args, inside, info);
  };
}

function keepPace(pace: Pace, { actor, clock }: Context, permission: Permission | undefined, name: string): void {
  if (permission?.perMinute === undefined || actor.kind === 'ANONYMOUS') return;
  pace.take(actor.id, name, permission.perMinute, clock.now());
}

/** The context of a personal root field: it records whom the answer shows. */
function personal(
  name: string,
  permission: Permission,
  args: Readonly<Record<string, unknown>>,
  context: Context,
  info: GraphQLResolveInfo,
): Context {
  const { actor } = context;
  if (actor.kind === 'ANONYMOUS') throw new Error(`${name} shows personal data and must not be public`);
  const reading = personalReading(context.audit, {
    at: context.clock.now(),
    actorKind: actor.kind,
    actorId: actor.id,
    action: name,
    purpose: purposeOf(permission, args),
    fields: fieldsOf(info.fieldNodes),
    requestId: context.requestId,
  });
  return { ...context, reading };
}

/** @throws GraphQLError UNAUTHENTICATED or FORBIDDEN unless the table lets this actor in. */
export function admit(actor: Actor, permission: Permission | undefined, name: string): void {
  if (permission && isAllowed(actor, permission)) return;
  if (actor.kind === 'ANONYMOUS') {
    throw new GraphQLError(UNAUTHENTICATED[actor.why], { extensions: { code: 'UNAUTHENTICATED', reason: actor.why } });
  }
  throw new GraphQLError(`You may not use ${name}.`, { extensions: { code: 'FORBIDDEN' } });
}

const UNAUTHENTICATED = {
  NOTHING_SHOWN: 'Sign in, or send a partner key as "Authorization: Bearer zm_…".',
  UNKNOWN_KEY: 'The partner key is not known or no longer active.',
  SESSION_OVER: 'The session is over; sign in again.',
} as const;

export function isAllowed(actor: Actor, permission: Permission): boolean {
  if (permission.public) return true;
  return (
    (permission.staff?.some((role) => actor.roles.has(role)) ?? false) ||
    (permission.scopes?.some((scope) => actor.scopes.has(scope)) ?? false)
  );
}

const LONGEST_PURPOSE = 200;

function purposeOf(permission: Permission, args: Readonly<Record<string, unknown>>): string {
  if (permission.purpose !== undefined) return permission.purpose;
  const purpose = typeof args['purpose'] === 'string' ? args['purpose'].trim() : '';
  if (purpose === '') throw new InputError('purpose', 'must say why personal data is read');
  if (purpose.length > LONGEST_PURPOSE)
    throw new InputError('purpose', `must not be longer than ${LONGEST_PURPOSE} characters`);
  return purpose;
}

/** What was asked for, at the first level, as the audit log keeps it. */
function fieldsOf(
  nodes: readonly { readonly selectionSet?: { readonly selections: readonly unknown[] } | undefined }[],
): string[] {
  const names = nodes.flatMap((node) => node.selectionSet?.selections ?? []).map((selection) => nameOf(selection));
  return [...new Set(names)].sort();
}

function nameOf(selection: unknown): string {
  const { kind, name, typeCondition } = selection as {
    kind: string;
    name?: { value: string };
    typeCondition?: { name: { value: string } };
  };
  return kind === 'InlineFragment' ? `… on ${typeCondition?.name.value ?? ''}` : (name?.value ?? '');
}
