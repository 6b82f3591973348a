import type { Readable } from 'node:stream';
import { findImportBatch, type ImportBatch, type ImportKind, keepWaiting, openImportBatch } from '@zhengming/data';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../access/actor.js';
import { auditActor } from '../access/audit.js';
import { isAllowed } from '../access/guard.js';
import type { Identify } from '../access/identify.js';
import { openPace } from '../access/pace.js';
import type { Permission } from '../access/permissions.js';
import { territoryOf } from '../access/territory.js';
import type { Services } from '../app/context.js';
import { refuseCrossSite } from '../app/cross-site.js';
import { atMost } from '../evidence/at-most.js';
import { asked, type AskedDelivery, MEDIA_TYPES } from './asked-delivery.js';
import { unzipped } from './lazy-streams.js';
import { openSpool, type Spool, type Spooled, TooLargeError } from './spool.js';
import { DELIVERS, isForOneCitizen, READS_DELIVERIES } from './import-rights.js';
import { rejectLines } from './reject-lines.js';
import { type NamedStaySender, staySenderOf } from './stay-sender.js';
import { takeDelivery } from './take-delivery.js';

/** Some three million tests; packed or not. */
const LARGEST_DELIVERY = 1_024 * 1_024 * 1_024;
/** Deliveries taken in at once; the others wait on the disk. */
const AT_ONCE = 2;
const DELIVERIES_PER_MINUTE = 30;
/** How long a sender is kept waiting for the end before they are told where to ask. */
const ANSWERED_WITHIN_MS = 25_000;
const STILL_WAITING_MS = 60_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Deliveries of facts by file or stream (数据导入): `POST /api/imports/tests` and `/vaccinations` take CSV or NDJSON,
 * gzipped or not; `GET /api/imports/:id` says how it stands and `…/rejects` which rows were not taken, and why.
 */
export async function mountImports(app: FastifyInstance, services: Services, identify: Identify): Promise<void> {
  const spool = await openSpool();
  const pace = openPace();
  const taking = atMost(AT_ONCE);
  const closing = new AbortController();
  const running = new Set<Promise<void>>();
  app.addHook('onClose', async () => {
    closing.abort();
    await Promise.allSettled(running);
    await spool.close();
  });
  await app.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));
    // the body is read while it comes, by us
    scope.addContentTypeParser([...MEDIA_TYPES], (_request, payload, done) => done(null, payload));
    scope.post('/api/imports/:kind', { bodyLimit: LARGEST_DELIVERY }, async (request, reply) => {
      if (request.headers.authorization === undefined) refuseCrossSite(request.headers);
      const wanted = asked(request);
      if ('code' in wanted) return refused(reply, wanted.status, wanted.code, wanted.message);
      const actor = await callerOf(request, reply, identify, DELIVERS[wanted.kind]);
      if (actor === null) return reply;
      if (isForOneCitizen(actor)) return refused(reply, 403, 'FORBIDDEN', 'Files are about many; use your own key.');
      const sender = wanted.kind === 'STAYS' ? await staySenderOf(services.store.pool, actor, wanted.issuer) : null;
      if (wanted.kind === 'STAYS' && sender === null) return refused(reply, 400, 'UNKNOWN_ISSUER', NO_ISSUER);
      pace.take(actor.id, 'POST imports', DELIVERIES_PER_MINUTE, services.clock.now());
      const work = await receive({ services, spool, actor, request, wanted, sender });
      const taken = taking(() => work.take(closing.signal)).finally(() => running.delete(taken));
      running.add(taken);
      const stillWaiting = setInterval(
        () => void keepWaiting(services.store.pool, work.id).catch(() => undefined),
        STILL_WAITING_MS,
      );
      void taken.finally(() => clearInterval(stillWaiting));
      if (wanted.respondAsync || !(await within(taken, ANSWERED_WITHIN_MS))) {
        return reply.code(202).header('location', `/api/imports/${work.id}`).send({ id: work.id });
      }
      return answer(services, reply, work.id, null);
    });
    scope.get('/api/imports/:id', async (request, reply) => {
      const actor = await callerOf(request, reply, identify, READS_DELIVERIES);
      return actor === null ? reply : answer(services, reply, idIn(request), actor);
    });
    scope.get('/api/imports/:id/rejects', async (request, reply) => {
      const actor = await callerOf(request, reply, identify, READS_DELIVERIES);
      if (actor === null) return reply;
      const batch = await findImportBatch(services.store.pool, idIn(request), clientOf(actor));
      if (batch === null) return refused(reply, 404, 'UNKNOWN_IMPORT', 'There is no such delivery of yours.');
      reply.header('content-disposition', `attachment; filename="rejects-${batch.id}.csv"`);
      return reply.type('text/csv; charset=utf-8').send(rejectLines(services.store.pool, batch.id));
    });
    scope.setErrorHandler((error, _request, reply) => refuseFault(error, reply));
  });
}

type Caller = Exclude<Actor, { readonly kind: 'ANONYMOUS' }>;

/** Who asks, when they may; otherwise it is answered. */
async function callerOf(
  request: FastifyRequest,
  reply: FastifyReply,
  identify: Identify,
  permission: Permission,
): Promise<Caller | null> {
  const actor = await identify(request);
  if (actor.kind !== 'ANONYMOUS' && isAllowed(actor, permission)) return actor;
  const status = actor.kind === 'ANONYMOUS' ? 401 : 403;
  const code = actor.kind === 'ANONYMOUS' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
  await reply.header('connection', 'close').code(status).send({ code });
  return null;
}

/** A partner sees its own deliveries, staff see all. */
const clientOf = (actor: Caller): string | null => (actor.kind === 'PARTNER' ? actor.id : null);

const nameOf = (actor: Caller): string => (actor.kind === 'PARTNER' ? actor.name : actor.displayName);

const NO_ISSUER =
  'Say whose journeys these are: issuer is the id of a partner with stay:write or trace:write; a partner sends its own.';

/** As the audit log calls it. */
const ACTIONS: Readonly<Record<ImportKind, string>> = {
  TESTS: 'importTestsFile',
  VACCINATIONS: 'importVaccinationsFile',
  STAYS: 'importStaysFile',
  BINDINGS: 'importBindingsFile',
};

interface Received {
  readonly id: string;
  take(signal: AbortSignal): Promise<void>;
}

/** Writes the delivery down, opens its batch, and says how it is taken in. */
async function receive(parts: {
  readonly services: Services;
  readonly spool: Spool;
  readonly actor: Caller;
  readonly request: FastifyRequest;
  readonly wanted: AskedDelivery;
  readonly sender: NamedStaySender | null;
}): Promise<Received> {
  const { services, spool, actor, request, wanted, sender } = parts;
  const id = uuidv7();
  const undertaking = services.audit.undertake({
    at: services.clock.now(),
    kind: 'CHANGE',
    ...auditActor(actor),
    action: ACTIONS[wanted.kind],
    purpose: 'IMPORT',
    objectId: id,
    requestId: request.id,
  });
  await services.audit.onDisk();
  let spooled: Spooled;
  try {
    spooled = await spool.receive(id, request.body as Readable, LARGEST_DELIVERY);
    await openImportBatch(services.store.pool, {
      ...wanted,
      id,
      source: [nameOf(actor), sender?.onBehalfOf].filter(Boolean).join(' · '),
      contentHash: spooled.sha256,
      receivedAt: services.clock.now(),
      staffId: actor.kind === 'STAFF' ? actor.id : null,
      clientId: clientOf(actor),
    });
  } catch (error) {
    undertaking.end('FAILED');
    throw error;
  }
  return {
    id,
    async take(signal) {
      try {
        const stream = wanted.gzipped ? unzipped(spooled.open(), LARGEST_DELIVERY) : spooled.open();
        await takeDelivery(
          services,
          { batchId: id, territory: territoryOf(actor), ...wanted, sender },
          wanted.decoded(stream),
          signal,
        );
        const batch = await findImportBatch(services.store.pool, id, null);
        undertaking.end(batch?.state === 'DONE' ? 'DONE' : 'FAILED', { objectId: id, detail: countsOf(batch) });
      } finally {
        await spooled.remove();
      }
    },
  };
}

const countsOf = (batch: ImportBatch | null): Readonly<Record<string, number>> =>
  batch === null
    ? {}
    : { lines: batch.lines, accepted: batch.accepted, changed: batch.changed, rejected: batch.rejected };

/** @returns whether it ended in time */
async function within(work: Promise<void>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), ms)));
  return Promise.race([
    work.then(
      () => true,
      () => true,
    ),
    late,
  ]).finally(() => clearTimeout(timer));
}

async function answer(
  services: Services,
  reply: FastifyReply,
  id: string,
  actor: Caller | null,
): Promise<FastifyReply> {
  const batch = await findImportBatch(services.store.pool, id, actor === null ? null : clientOf(actor));
  if (batch === null) return refused(reply, 404, 'UNKNOWN_IMPORT', 'There is no such delivery of yours.');
  return reply.code(200).send({ ...batch, rejects: `/api/imports/${id}/rejects` });
}

function idIn(request: FastifyRequest): string {
  const { id } = request.params as { readonly id: string };
  return UUID.test(id) ? id.toLowerCase() : '00000000-0000-0000-0000-000000000000';
}

const refused = (reply: FastifyReply, status: number, code: string, message: string): FastifyReply =>
  reply.header('connection', 'close').code(status).send({ code, message });

function refuseFault(error: unknown, reply: FastifyReply): FastifyReply {
  if (error instanceof TooLargeError)
    return refused(reply, 413, 'DELIVERY_TOO_LARGE', 'At most 1 GB; send it in parts.');
  if (error instanceof GraphQLError) {
    const isTooMany = error.extensions['code'] === 'TOO_MANY_REQUESTS';
    if (isTooMany) reply.header('retry-after', String(error.extensions['retryAfter']));
    return reply
      .header('connection', 'close')
      .code(isTooMany ? 429 : 400)
      .send({ code: error.extensions['code'] });
  }
  const { statusCode } = error as { readonly statusCode?: number };
  if (statusCode === undefined || statusCode >= 500) throw error;
  if (statusCode === 415) return refused(reply, 415, 'MEDIA_TYPE', `Send one of ${MEDIA_TYPES.join(', ')}.`);
  return refused(
    reply,
    statusCode,
    statusCode === 413 ? 'DELIVERY_TOO_LARGE' : 'BAD_REQUEST',
    'The request cannot be read.',
  );
}
