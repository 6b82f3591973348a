import { GraphQLError, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { Context } from '../app/context.js';
import type { Actor } from './actor.js';
import { audited } from './audited.js';
import { type Pace, openPace } from './pace.js';
import { PERMISSIONS, type Permission } from './permissions.js';

type Resolver = GraphQLFieldResolver<unknown, Context>;

/** Puts the permission table in front of every root field. Closed by default: no row, no entry. */
export function guardRootFields(schema: GraphQLSchema): void {
  const pace = openPace();
  guardSubscriptions(schema, pace);
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      const resolve = field.resolve as Resolver | undefined;
      if (root && resolve) field.resolve = guarded(`${root.name}.${field.name}`, resolve, pace);
    }
  }
}

/** The door of a subscription is where it begins; what is told afterwards is recorded as it is told. */
function guardSubscriptions(schema: GraphQLSchema, pace: Pace): void {
  for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {})) {
    const subscribe = field.subscribe as Resolver | undefined;
    if (!subscribe) throw new Error(`a subscription that nobody can begin: ${field.name}`);
    const name = `Subscription.${field.name}`;
    field.subscribe = ((source, args: Record<string, unknown>, context, info) => {
      admit(context.actor, PERMISSIONS[name], name);
      keepPace(pace, context, PERMISSIONS[name], name);
      return subscribe(source, args, context, info) as unknown;
    }) satisfies Resolver;
  }
}

function guarded(name: string, resolve: Resolver, pace: Pace): Resolver {
  const permission = PERMISSIONS[name];
  const recorded = audited(name, permission, resolve);
  return (source, args: Record<string, unknown>, context, info) => {
    admit(context.actor, permission, name);
    keepPace(pace, context, permission, name);
    return recorded(source, args, context, info);
  };
}

function keepPace(pace: Pace, { actor, clock }: Context, permission: Permission | undefined, name: string): void {
  if (permission?.perMinute === undefined || actor.kind === 'ANONYMOUS') return;
  pace.take(actor.id, name, permission.perMinute, clock.now());
}

/** @throws GraphQLError UNAUTHENTICATED or FORBIDDEN unless the table lets this actor in. */
export function admit(actor: Actor, permission: Permission | undefined, name: string): void {
  if (permission && isAllowed(actor, permission)) {
    admitForSubject(actor, permission, name);
    return;
  }
  if (actor.kind === 'ANONYMOUS') {
    throw new GraphQLError(UNAUTHENTICATED[actor.why], { extensions: { code: 'UNAUTHENTICATED', reason: actor.why } });
  }
  throw new GraphQLError(`You may not use ${name}.`, { extensions: { code: 'FORBIDDEN' } });
}

/** A partner that must prove for whom it asks shows and changes nobody without; with a proof it does nothing else. */
function admitForSubject(actor: Actor, permission: Permission, name: string): void {
  if (actor.kind !== 'PARTNER' || permission.public) return;
  if (permission.personal && actor.proofRequired && !actor.actingFor) {
    throw new GraphQLError('Ask for a token with a proof of the citizen you act for (RFC 8693).', {
      extensions: { code: 'FORBIDDEN', reason: 'PROOF_REQUIRED' },
    });
  }
  if (actor.actingFor && !permission.personal && name.startsWith('Mutation.')) {
    throw new GraphQLError(`A token for one citizen is not for ${name}.`, {
      extensions: { code: 'FORBIDDEN', reason: 'NOT_ABOUT_THE_SUBJECT' },
    });
  }
}

const UNAUTHENTICATED = {
  NOTHING_SHOWN: 'Sign in, or send a partner key as "Authorization: Bearer zm_…".',
  UNKNOWN_KEY: 'The partner key or token is not known or no longer active.',
  EXPIRED_KEY: 'The partner key or token has expired; rotate the key, or ask for a new token.',
  ADDRESS_NOT_ALLOWED: 'This key may not be used from this address.',
  SESSION_OVER: 'The session is over; sign in again.',
} as const;

export function isAllowed(actor: Actor, permission: Permission): boolean {
  if (permission.public) return true;
  return (
    (permission.staff?.some((role) => actor.roles.has(role)) ?? false) ||
    (permission.scopes?.some((scope) => actor.scopes.has(scope)) ?? false)
  );
}
