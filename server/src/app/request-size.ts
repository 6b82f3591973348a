import { Transform } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.js';
import { isAllowed } from '../access/guard.js';
import { PERMISSIONS } from '../access/permissions.js';

const KB = 1_024;
const MB = 1_024 * KB;

/** What an operation takes that uploads nothing: a train manifest of 500, a document of the dashboard. */
export const ORDINARY_REQUEST = 128 * KB;

/** The root fields that take a list or a document, and how much of it. */
export const LARGE_REQUESTS: Readonly<Record<string, number>> = {
  // the largest official list is about 4 MB of JSON inside one string
  'Mutation.importAreas': 24 * MB,
  'Mutation.importTests': 2 * MB,
  'Mutation.importStays': 2 * MB,
  'Mutation.recordVenueScans': MB,
  'Mutation.createPolicyDraft': MB,
  'Mutation.savePolicyDraft': MB,
  'Query.checkPolicy': MB,
};

/** No caller may send more than this. */
export const LARGEST_REQUEST = Math.max(...Object.values(LARGE_REQUESTS));

/** As much as the largest thing a caller may upload: nobody else gets more than an ordinary request into memory. */
export function mostOf(actor: Actor): number {
  const allowed = Object.entries(LARGE_REQUESTS).filter(([name]) => {
    const permission = PERMISSIONS[name];
    return permission !== undefined && isAllowed(actor, permission);
  });
  return Math.max(ORDINARY_REQUEST, ...allowed.map(([, bytes]) => bytes));
}

/** The most that these root fields together may come with. */
export const mostFor = (rootFields: readonly string[]): number =>
  Math.max(ORDINARY_REQUEST, ...rootFields.map((name) => LARGE_REQUESTS[name] ?? 0));

interface Received {
  bytes: number;
}
const received = new WeakMap<FastifyRequest, Received>();

export const bytesOf = (request: FastifyRequest): number => received.get(request)?.bytes ?? 0;

/** Refuses a body that is larger than its sender may send while it arrives, whatever its headers say. */
export function limitRequestSize(app: FastifyInstance, callerOf: (request: FastifyRequest) => Promise<Actor>): void {
  app.addHook('preParsing', async (request, _reply, payload) => {
    const announced = Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY);
    const most = announced <= ORDINARY_REQUEST ? ORDINARY_REQUEST : mostOf(await callerOf(request));
    if (Number.isFinite(announced) && announced > most) throw tooLarge(most);
    const count: Received = { bytes: 0 };
    received.set(request, count);
    return payload.pipe(
      new Transform({
        transform(chunk: Buffer, _encoding, done) {
          count.bytes += chunk.length;
          if (count.bytes > most) done(tooLarge(most));
          else done(null, chunk);
        },
      }),
    );
  });
}

const tooLarge = (most: number): Error =>
  Object.assign(new Error(`The request is larger than the ${most} bytes you may send.`), {
    statusCode: 413,
    code: 'REQUEST_TOO_LARGE',
  });
