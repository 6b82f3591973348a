import { Readable } from 'node:stream';
import { exportPieces, findExport, type StoredExport } from '@zhengming/data';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { auditActor } from '../access/audit.js';
import type { Actor } from '../access/actor.js';
import { isAllowed } from '../access/guard.js';
import type { Identify } from '../access/identify.js';
import { PERMISSIONS } from '../access/permissions.js';
import type { Services } from '../app/context.js';
import { exportDictionary } from './export-dictionary.js';

const TYPES = {
  CSV: { type: 'text/csv; charset=utf-8', extension: 'csv' },
  PARQUET: { type: 'application/vnd.apache.parquet', extension: 'parquet' },
} as const;

/** A finished file to whoever asked for it, with its data dictionary; each time it is fetched stands in the audit log. */
export function mountExports(app: FastifyInstance, services: Services, identify: Identify): void {
  app.get('/api/exports/:id', async (request, reply) => {
    const found = await findOwn(services, await identify(request), request.params);
    if (typeof found === 'number') return refuse(reply, found);
    return send(services, reply, { ...found, requestId: request.id });
  });
  app.get('/api/exports/:id/dictionary', async (request, reply) => {
    const found = await findOwn(services, await identify(request), request.params);
    if (typeof found === 'number') return refuse(reply, found);
    return reply
      .header('content-disposition', `attachment; filename="statistics-${found.job.id}.dictionary.json"`)
      .header('cache-control', 'no-store')
      .send(exportDictionary(found.job));
  });
}

const CODES: Readonly<Record<number, string>> = {
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'NOT_READY',
  410: 'EXPIRED',
};
const refuse = (reply: FastifyReply, status: number): FastifyReply => reply.code(status).send({ code: CODES[status] });

interface Found {
  readonly actor: Actor;
  readonly job: StoredExport;
}

/** @returns the status to refuse with, where there is nothing to hand over */
async function findOwn({ store, clock }: Services, actor: Actor, params: unknown): Promise<Found | number> {
  if (!isAllowed(actor, PERMISSIONS['Query.exports'] ?? {})) return actor.kind === 'ANONYMOUS' ? 401 : 403;
  const id = z.uuid().safeParse((params as { readonly id?: unknown }).id);
  const job = id.success ? await findExport(store.pool, id.data) : null;
  if (job === null || actor.kind !== 'STAFF' || job.askedBy !== actor.id) return 404;
  if (job.state === 'EXPIRED' || (job.expiresAt !== null && job.expiresAt.getTime() <= clock.now())) return 410;
  return job.state === 'DONE' ? { actor, job } : 409;
}

async function send(
  services: Services,
  reply: FastifyReply,
  fetch: Found & { readonly requestId: string },
): Promise<FastifyReply> {
  const { actor, job, requestId } = fetch;
  const detail = { datasetVersion: job.datasetVersion, format: job.format, rows: job.rows };
  const undertaking = services.audit.undertake({
    at: services.clock.now(),
    kind: 'EXPORT',
    ...auditActor(actor),
    action: 'statistics.download',
    objectId: job.id,
    detail,
    requestId,
  });
  await services.audit.onDisk();
  const pieces = async function* (): AsyncGenerator<Buffer> {
    let complete = false;
    try {
      yield* exportPieces(services.store.pool, job.id);
      complete = true;
    } finally {
      undertaking.end(complete ? 'DONE' : 'FAILED', { detail });
    }
  };
  const { type, extension } = TYPES[job.format];
  return reply
    .header('content-type', type)
    .header('content-length', job.bytes ?? 0)
    .header('content-disposition', `attachment; filename="statistics-${job.id}.${extension}"`)
    .header('cache-control', 'no-store')
    .send(Readable.from(pieces()));
}
