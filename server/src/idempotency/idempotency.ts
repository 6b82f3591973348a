import { createHash } from 'node:crypto';
import { type ApolloServerPlugin, type GraphQLRequest, HeaderMap } from '@apollo/server';
import type { Store } from '@zhengming/data';
import { GraphQLError, Kind, type OperationDefinitionNode } from 'graphql';
import { auditActor } from '../access/audit.js';
import { isAllowed } from '../access/guard.js';
import { PERMISSIONS } from '../access/permissions.js';
import type { Context } from '../app/context.js';
import { wireOf } from '../app/wire.js';
import {
  type Entry,
  type KeyedRequest,
  type StoredAnswer,
  enterRequest,
  giveUp,
  keepAnswer,
  markApplied,
} from './idempotent-requests.js';

/**
 * `Idempotency-Key` on mutations: a change that is asked for twice is made once and answered alike both times, for 24
 * hours, by partner or member of staff.
 */
export const idempotency = (store: Store): ApolloServerPlugin<Context> => ({
  requestDidStart: () => {
    let request: KeyedRequest | null = null;
    let entering: Promise<Entry> | null = null;
    return Promise.resolve({
      async didResolveOperation({ request: asked, operation, contextValue }) {
        request = operation ? keyedRequest(asked, operation, contextValue) : null;
        if (request === null) return;
        entering = enterRequest(store, request);
        const entry = await entering;
        if (entry.kind === 'RUN') wireOf(contextValue).onCommit.mark = markApplied(request);
        else if (entry.kind !== 'REPLAY') throw refusal(entry.kind);
      },
      async responseForOperation({ contextValue }) {
        const entry = await entering;
        if (entry?.kind !== 'REPLAY') return null;
        const { actor, audit, clock, requestId } = contextValue;
        audit.write({
          at: clock.now(),
          ...auditActor(actor),
          kind: 'READ',
          action: 'Idempotency.replay',
          requestId,
          detail: { replayOf: entry.requestId },
        });
        await audit.durable();
        const { status, result } = entry.answer;
        const headers = new HeaderMap([['idempotency-replayed', 'true']]);
        return {
          http: { headers, ...(status === null ? {} : { status }) },
          body: { kind: 'single', singleResult: result as never },
        };
      },
      async willSendResponse({ response: { body, http }, errors }) {
        const entry = await entering?.catch(() => null);
        if (request === null || entry?.kind !== 'RUN' || body.kind !== 'single') return;
        const { data, errors: told } = body.singleResult;
        const answer: StoredAnswer = {
          status: http.status ?? null,
          result: { ...(data === undefined ? {} : { data }), ...(told === undefined ? {} : { errors: told }) },
        };
        // what failed may be tried again, unless something was changed before it failed
        const mayTryAgain = (errors?.length ?? 0) > 0 && (await giveUp(store, request));
        if (!mayTryAgain) await keepAnswer(store, request, answer);
      },
    });
  },
});

const KEY = /^[\x21-\x7e]{8,128}$/;

/** Null: without a key, not a change, or of somebody who may not make it; then nothing is kept. */
function keyedRequest(
  { query, operationName, variables }: GraphQLRequest,
  operation: OperationDefinitionNode,
  { actor, requestId, wire }: Context,
): KeyedRequest | null {
  const key = wire?.idempotencyKey ?? null;
  if (!wire || key === null || operation.operation !== 'mutation' || actor.kind === 'ANONYMOUS') return null;
  if (!KEY.test(key)) throw malformed();
  const allowed = operation.selectionSet.selections.every((node) => {
    const permission = node.kind === Kind.FIELD ? PERMISSIONS[`Mutation.${node.name.value}`] : undefined;
    return permission !== undefined && isAllowed(actor, permission);
  });
  if (!allowed) return null;
  const text = canonical([query ?? '', operationName ?? null, variables ?? {}]);
  return { client: wire.client, key, hash: createHash('sha256').update(text).digest(), requestId };
}

/** JSON whose keys are sorted: the same request however its sender writes it down. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return `{${entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`)
    .join(',')}}`;
}

const REFUSALS = {
  OTHER_REQUEST: {
    code: 'IDEMPOTENCY_KEY_REUSED',
    status: 422,
    message: 'This Idempotency-Key was used for another request; take a new one.',
  },
  IN_USE: {
    code: 'IDEMPOTENCY_KEY_IN_USE',
    status: 409,
    message: 'The request with this Idempotency-Key is being done; ask again in a moment.',
  },
  ANSWER_LOST: {
    code: 'IDEMPOTENCY_ANSWER_LOST',
    status: 409,
    message: 'The request with this Idempotency-Key was done, but its answer is lost; read what it changed.',
  },
} as const;

function refusal(kind: keyof typeof REFUSALS): GraphQLError {
  const { code, status, message } = REFUSALS[kind];
  const retryAfter = kind === 'IN_USE' ? { retryAfter: 1 } : {};
  return new GraphQLError(message, { extensions: { code, ...retryAfter, http: { status } } });
}

const malformed = (): GraphQLError =>
  new GraphQLError('Idempotency-Key must be 8 to 128 visible ASCII characters, e.g. a UUID.', {
    extensions: { code: 'BAD_REQUEST', reason: 'IDEMPOTENCY_KEY', http: { status: 400 } },
  });
