import type { ApolloServerPlugin } from '@apollo/server';
import {
  type AuditDetail,
  type AuditEntry,
  type AuditKind,
  type AuditOutcome,
  personsOutside,
  type Territory,
} from '@zhengming/data';
import { GraphQLError, type GraphQLFieldResolver } from 'graphql';
import type { Context } from '../app/context.js';
import { InputError } from '../app/input-error.js';
import { withoutNumbers } from '../appeal/free-text.js';
import type { Actor } from './actor.js';
import { auditActor, personalReading, type PersonalReading } from './audit.js';
import { shownFields } from './audit-fields.js';
import type { Permission } from './permissions.js';
import { hidesOutside, territoryOf } from './territory.js';

type Resolver = GraphQLFieldResolver<unknown, Context>;
type Values = Readonly<Record<string, unknown>>;

/** Requests of which something is in the audit log: their answers wait until it is safe. */
const recorded = new WeakSet<object>();

/** Puts the audit log around a root field: whom a personal one shows, and what becomes of every change. */
export function audited(name: string, permission: Permission | undefined, resolve: Resolver): Resolver {
  if (permission?.workbench) return hidesOutside(resolve);
  const inside = permission?.everywhere ? resolve : hidesOutside(resolve);
  const reading = permission?.personal ? recordsPersons(name, permission, inside) : inside;
  if (permission?.reveals || permission?.breaksGlass) return reading;
  return name.startsWith('Mutation.') ? recordsChange(name, permission, reading) : reading;
}

/** No answer leaves before its entries outlive the process. */
export const answersWaitForAudit: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      async willSendResponse({ contextValue }) {
        if (recorded.has(contextValue)) await contextValue.audit.durable();
      },
    }),
};

function recordsPersons(name: string, permission: Permission, resolve: Resolver): Resolver {
  return (source, args: Values, context, info) => {
    const { actor } = context;
    if (actor.kind === 'ANONYMOUS') throw new Error(`${name} shows personal data and must not be public`);
    recorded.add(context);
    const actingFor = actor.kind === 'PARTNER' ? (actor.actingFor ?? null) : null;
    const entry = {
      ...entryOf(name, context),
      kind: kindOf(permission),
      purpose: purposeOf(permission, args, actor),
      ...(permission.reveals ? revealedOf(args) : { fields: shownFields(info) }),
      ...(permission.breaksGlass && { fields: [], reason: reasonOf(args) }),
      ...(actingFor && { detail: { provenBy: actingFor.method } }),
    } as const;
    const reading = personalReading(context.audit, entry, actingFor?.personId ?? null);
    const territory = permission.everywhere ? null : territoryOf(actor);
    const scope = permission.everywhere ? ({ everywhere: true } as const) : {};
    const answer = resolve(source, args, { ...context, ...scope, reading }, info);
    return territory === null ? answer : nobodyOutside(context, territory, reading, answer);
  };
}

const kindOf = ({ reveals, breaksGlass }: Permission): AuditKind =>
  breaksGlass ? 'BREAK_GLASS' : reveals ? 'REVEAL' : 'READ';

/** The net under the plans and the use cases: an answer that shows somebody it must not is not given. */
async function nobodyOutside(
  { store, clock }: Context,
  territory: Territory,
  { shown }: PersonalReading,
  answer: unknown,
): Promise<unknown> {
  const given: unknown = await answer;
  if (shown && shown.size > 0 && (await personsOutside(store.pool, [...shown], territory, clock.now())).length > 0)
    throw new Error('an answer showed somebody outside the jurisdiction of whoever asked');
  return given;
}

function recordsChange(name: string, permission: Permission | undefined, resolve: Resolver): Resolver {
  return async (source, args: Values, context, info) => {
    recorded.add(context);
    const ids = idsOf(args);
    const undertaking = context.audit.undertake({
      ...entryOf(name, context),
      kind: 'CHANGE',
      purpose: permission?.purpose ?? null,
      objectId: Object.values(ids)[0] ?? null,
      detail: ids,
    });
    // what is about to be changed is known before it is, whatever happens to the process meanwhile
    await context.audit.onDisk();
    try {
      const result: unknown = await resolve(source, args, context, info);
      undertaking.end(...endOf(result, ids));
      return result;
    } catch (error) {
      undertaking.end(isExpected(error) ? 'REFUSED' : 'FAILED');
      throw error;
    }
  };
}

function entryOf(name: string, { actor, clock, requestId }: Context): Omit<AuditEntry, 'kind'> {
  return { at: clock.now(), ...auditActor(actor), action: name, requestId };
}

type End = readonly [AuditOutcome, Pick<AuditEntry, 'objectId' | 'detail'>];

/** A refusal is an object of its own class with a code; rows of plans are plain objects. */
function endOf(result: unknown, ids: Readonly<Record<string, string>>): End {
  const { id, key, code } = (result ?? {}) as {
    readonly id?: unknown;
    readonly key?: unknown;
    readonly code?: unknown;
  };
  const objectId = [key, id, ...Object.values(ids)].find(isUuid) ?? null;
  const refused = typeof code === 'string' && REFUSAL_CODE.test(code) && result?.constructor !== Object;
  const detail: AuditDetail = refused ? { ...ids, refusal: code } : ids;
  return [refused ? 'REFUSED' : 'DONE', { objectId, detail }];
}

const REFUSAL_CODE = /^[A-Z][A-Z_]{2,60}$/;
const isExpected = (error: unknown): boolean => error instanceof InputError || error instanceof GraphQLError;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);
const MOST_IDS = 10;

/** What a change is about: of its arguments only what is an identifier of this platform, never what somebody typed. */
function idsOf(args: Values): Readonly<Record<string, string>> {
  const input = typeof args['input'] === 'object' && args['input'] !== null ? (args['input'] as Values) : {};
  const found = Object.entries({ ...args, ...input }).filter((entry): entry is [string, string] => isUuid(entry[1]));
  return Object.fromEntries(found.slice(0, MOST_IDS));
}

const reasonOf = ({ input }: Values): string => withoutNumbers((input as { readonly reason: string }).reason);

/** What is shown in clear, and why, as whoever reveals it says. */
function revealedOf({ input }: Values): { readonly fields: readonly string[]; readonly reason: string } {
  const { fields, reason } = input as { readonly fields: readonly string[]; readonly reason: string };
  return { fields: [...new Set(fields)], reason: withoutNumbers(reason) };
}

const LONGEST_PURPOSE = 200;

function purposeOf(permission: Permission, args: Values, actor: Actor): string {
  if (permission.purpose !== undefined) return permission.purpose;
  const purpose = typeof args['purpose'] === 'string' ? args['purpose'].trim() : '';
  if (purpose === '') throw new InputError('purpose', 'must say why personal data is read');
  if (purpose.length > LONGEST_PURPOSE)
    throw new InputError('purpose', `must not be longer than ${LONGEST_PURPOSE} characters`);
  // GB/T 35273 §7.3: used for what was agreed, and for nothing else
  if (actor.kind === 'PARTNER' && actor.purposes !== undefined && !actor.purposes.includes(purpose))
    throw new InputError('purpose', `must be one of those agreed with you: ${actor.purposes.join(', ') || 'none yet'}`);
  return purpose;
}
