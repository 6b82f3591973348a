import {
  copyFetched,
  copyPerson,
  type DataRequest,
  inTransaction,
  lockDataRequest,
  retentionPolicyFor,
} from '@zhengming/data';
import { formatInstant } from '@zhengming/domain';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../access/actor.js';
import { auditActor } from '../access/audit.js';
import type { Identify } from '../access/identify.js';
import { isOutside } from '../access/territory.js';
import { withoutNumbers } from '../appeal/free-text.js';
import { JURISDICTION } from '../app/jurisdiction.js';
import type { Services } from '../app/context.js';
import { copyHtml } from './copy-html.js';

const ASKED = z.strictObject({
  format: z.enum(['json', 'html']),
  reason: z.string().min(4).max(200),
});

/**
 * Hands over an approved copy, once: to whoever checked the person's identity, or to the partner with which the person
 * asked and proves again who they are. Only JSON is taken, which no form of another site can send.
 */
export function mountPersonCopy(app: FastifyInstance, services: Services, identify: Identify): void {
  app.post('/api/data-request/:id/copy', { bodyLimit: 4_096 }, async (request, reply) => {
    const actor = await identify(request);
    if (actor.kind === 'ANONYMOUS') return reply.code(401).send({ code: 'UNAUTHENTICATED' });
    const id = z.uuid().safeParse((request.params as { readonly id?: string }).id);
    const asked = ASKED.safeParse(request.body);
    if (!request.headers['content-type']?.startsWith('application/json') || !asked.success || !id.success)
      return reply.code(400).send({ code: 'BAD_USER_INPUT' });
    return send(services, reply, { actor, id: id.data, ...asked.data, requestId: request.id });
  });
}

interface Fetch extends z.infer<typeof ASKED> {
  readonly actor: Actor;
  readonly id: string;
  readonly requestId: string;
}

async function send(services: Services, reply: FastifyReply, fetch: Fetch): Promise<FastifyReply> {
  const copy = await inTransaction(services.store, async (sql) => {
    const request = await lockDataRequest(sql, fetch.id);
    if (!(await mayFetch(services, request, fetch.actor)) || request === null) return null;
    return takeCopy(services, sql, request, fetch);
  });
  if (copy === null) return reply.code(404).send({ code: 'NO_COPY_WAITS' });
  await services.audit.durable();
  const { format } = fetch;
  return reply
    .header('content-type', format === 'html' ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8')
    .header('content-disposition', `attachment; filename="personal-data.${format}"`)
    .header('content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'")
    .header('cache-control', 'no-store')
    .send(format === 'html' ? copyHtml(copy) : JSON.stringify(copy, null, 2));
}

/** What is handed over is in the audit log before it is, and is handed over no second time. */
async function takeCopy(
  services: Services,
  sql: Parameters<typeof copyPerson>[0],
  { id, personId }: DataRequest,
  { actor, format, reason, requestId }: Fetch,
): ReturnType<typeof copyPerson> {
  const { store, clock, audit, worlds } = services;
  const now = clock.now();
  const policy = retentionPolicyFor(await worlds.current(), JURISDICTION, now);
  const undertaking = audit.undertake({
    at: now,
    kind: 'EXPORT',
    ...auditActor(actor),
    action: 'exportPersonalData',
    purpose: 'DATA_RIGHTS',
    personId,
    objectId: id,
    reason: withoutNumbers(reason),
    detail: { format },
    requestId,
  });
  await audit.onDisk();
  try {
    const copy = await copyPerson(sql, store.keyring, personId, { madeAt: formatInstant(now), policy });
    await copyFetched(sql, id, now);
    undertaking.end('DONE');
    return copy;
  } catch (error) {
    undertaking.end('FAILED');
    throw error;
  }
}

async function mayFetch({ store, clock }: Services, request: DataRequest | null, actor: Actor): Promise<boolean> {
  if (request === null || request.state !== 'APPROVED' || request.fetchUntil === null) return false;
  if (request.fetchUntil.getTime() < clock.now()) return false;
  if (actor.kind === 'STAFF')
    return request.takenBy === actor.id && !(await isOutside(store.pool, actor, request.personId, clock.now()));
  return (
    actor.kind === 'PARTNER' &&
    actor.scopes.has('data-rights:write') &&
    actor.id === request.askedByPartner &&
    actor.actingFor?.personId === request.personId
  );
}
