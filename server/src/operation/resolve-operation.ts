import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Actor } from '../access/actor.js';
import { type OperationsOfPartner, hashOf } from './registered-operations.js';

type Body = Record<string, unknown>;

/**
 * Puts the text of a registered operation where its hash was sent: `"documentId": "sha256:…"` (GraphQL over HTTP,
 * appendix on persisted documents) or `extensions.persistedQuery.sha256Hash` (as Apollo clients write it). Whoever has
 * bound themselves to registered operations sends nothing else.
 * @throws GraphQLError OPERATION_NOT_REGISTERED
 */
export async function resolveOperation(
  { method, body, query }: FastifyRequest,
  actor: Actor,
  operationsOf: (partnerId: string) => Promise<OperationsOfPartner>,
): Promise<void> {
  const asked: unknown = method === 'GET' ? query : body;
  if (!isRecord(asked)) return;
  const hash = hashIn(asked);
  const text = typeof asked['query'] === 'string' ? asked['query'] : null;
  if (actor.kind !== 'PARTNER') {
    if (hash !== null && text === null) throw notRegistered();
    return;
  }
  const { registeredOnly, documents } = await operationsOf(actor.id);
  if (text === null && hash !== null) {
    // by hash only in a body: nobody caches what is asked for in an address
    const document = method === 'GET' ? undefined : documents.get(hash);
    if (document === undefined) throw notRegistered();
    asked['query'] = document;
  } else if (registeredOnly && !documents.has(hashOf(text ?? ''))) throw notRegistered();
}

const DOCUMENT_ID = /^sha256:([0-9a-f]{64})$/;

function hashIn(body: Body): string | null {
  const { documentId, extensions } = body;
  if (documentId !== undefined && documentId !== null) {
    return (typeof documentId === 'string' ? DOCUMENT_ID.exec(documentId)?.[1] : null) ?? '';
  }
  const persisted = isRecord(extensions) ? extensions['persistedQuery'] : undefined;
  const hash = isRecord(persisted) ? persisted['sha256Hash'] : undefined;
  // ours to answer: Apollo would refuse it, since it registers nothing
  if (isRecord(extensions)) delete extensions['persistedQuery'];
  return typeof hash === 'string' ? hash : null;
}

const isRecord = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const notRegistered = (): GraphQLError =>
  new GraphQLError('The operation is not registered for you.', {
    extensions: { code: 'OPERATION_NOT_REGISTERED', http: { status: 400 } },
  });
