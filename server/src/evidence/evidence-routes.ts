import multipart, { type MultipartFile } from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Actor } from '../access/actor.js';
import { auditActor } from '../access/audit.js';
import type { Identify } from '../access/identify.js';
import { openPace } from '../access/pace.js';
import type { Services } from '../app/context.js';
import { refuseCrossSite } from '../app/cross-site.js';
import { isRefusal, type Refusal } from '../app/refusal.type.js';
import { arriveFile, LARGEST_FILE } from './arrive-file.js';
import { atMost } from './at-most.js';
import { FILE_REFUSALS, type FileRefusal } from './file-refusals.js';
import { type FileWanted, sendEvidenceFile } from './send-file.js';
import { storeFile } from './store-file.js';
import { uploadRight } from './upload-right.js';

/** A form with one file and the case it is for; what is more is not a form of ours. */
const LIMITS = {
  files: 1,
  fields: 2,
  parts: 3,
  fileSize: LARGEST_FILE + 1,
  fieldNameSize: 32,
  fieldSize: 64,
  headerPairs: 20,
};
/** The file and what stands around it in the form. */
const LARGEST_FORM = LARGEST_FILE + 16_384;
const UPLOADS_PER_MINUTE = 60;
const LOOKS_PER_MINUTE = 600;
/** Files at once in memory, as they arrive; a quarter of them while they are decoded and sealed. */
const ARRIVING = 8;
const STORING = 2;

/** What browsers call pages of others: none of them shows our files, and a picture needs no other header. */
const FOREIGN: ReadonlySet<unknown> = new Set(['cross-site', 'same-site']);

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const STATUS: Readonly<Record<string, number>> = { UNKNOWN_APPEAL: 404, UNKNOWN_TASK: 404, FORBIDDEN: 403 };

/** Files of evidence over HTTP: sent by form, read by id. Both for who may, from our own pages, and audited. */
export async function mountEvidence(app: FastifyInstance, services: Services, identify: Identify): Promise<void> {
  const pace = openPace();
  const arriving = atMost(ARRIVING);
  const storing = atMost(STORING);
  await app.register(async (scope) => {
    await scope.register(multipart, { limits: LIMITS, throwFileSizeLimit: false });
    scope.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));
    scope.post('/api/evidence-file', { bodyLimit: LARGEST_FORM }, async (request, reply) => {
      // a key is never added by a browser
      if (request.headers.authorization === undefined) refuseCrossSite(request.headers);
      const actor = await callerOf(request, reply, identify);
      if (actor === null) return reply;
      pace.take(idOf(actor), 'POST evidence-file', UPLOADS_PER_MINUTE, services.clock.now());
      return arriving(() => upload({ services, actor, request, reply, storing }));
    });
    scope.get('/api/evidence-file/:id', async (request, reply) => {
      if (FOREIGN.has(request.headers['sec-fetch-site'])) return reply.code(400).send({ code: 'BAD_REQUEST' });
      const actor = await callerOf(request, reply, identify);
      if (actor === null) return reply;
      pace.take(idOf(actor), 'GET evidence-file', LOOKS_PER_MINUTE, services.clock.now());
      const { id } = request.params as { readonly id: string };
      const { part, download } = request.query as { readonly part?: string; readonly download?: string };
      if (!UUID.test(id)) return reply.code(404).send({ code: 'UNKNOWN_FILE' });
      const wanted: FileWanted = {
        id: id.toLowerCase(),
        part: part === 'thumbnail' ? 'thumbnail' : 'content',
        download: download !== undefined,
      };
      return sendEvidenceFile({ services, actor, requestId: request.id, reply }, wanted);
    });
    scope.setErrorHandler((error, _request, reply) => refuseFault(error, reply));
  });
}

const idOf = (actor: Actor): string => (actor.kind === 'ANONYMOUS' ? actor.why : actor.id);

/** Who asks, when it is somebody; otherwise it is answered. */
async function callerOf(request: FastifyRequest, reply: FastifyReply, identify: Identify): Promise<Actor | null> {
  const actor = await identify(request);
  if (actor.kind !== 'ANONYMOUS') return actor;
  await reply.header('connection', 'close').code(401).send({ code: 'UNAUTHENTICATED', reason: actor.why });
  return null;
}

interface Upload {
  readonly services: Services;
  readonly actor: Actor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly storing: ReturnType<typeof atMost>;
}

async function upload({ services, actor, request, reply, storing }: Upload): Promise<FastifyReply> {
  if (!request.isMultipart()) return reply.code(415).send({ code: 'NOT_A_FORM' });
  const part = await request.file();
  if (part === undefined) return refused(reply, FILE_REFUSALS.NO_FILE);
  const right = await uploadRight(services, actor, { appealId: idIn(part, 'appealId'), taskId: idIn(part, 'taskId') });
  if (isRefusal(right)) return refused(reply, { status: STATUS[right.code] ?? 409, refusal: right }, part);
  const undertaking = services.audit.undertake({
    at: services.clock.now(),
    kind: 'CHANGE',
    ...auditActor(actor),
    action: 'POST evidence-file',
    purpose: 'APPEAL',
    personId: right.personId,
    objectId: right.id,
    requestId: request.id,
  });
  await services.audit.onDisk();
  try {
    const arrival = await arriveFile(part.file, part.mimetype);
    const answer =
      'refusal' in arrival
        ? arrival
        : await storing(() => storeFile(services, { appeal: right, ...arrival, receivedBy: idOf(actor) }));
    if ('refusal' in answer) {
      undertaking.end('REFUSED', { objectId: right.id, detail: { refusal: answer.refusal.code } });
      return await refused(reply, answer, part);
    }
    undertaking.end('DONE', { objectId: right.id, detail: { fileId: answer.id, sha256: answer.sha256 } });
    await services.audit.durable();
    return await reply.code(201).send(answer);
  } catch (error) {
    undertaking.end('FAILED');
    throw error;
  }
}

/** A field that stands before the file; only ids are taken. */
function idIn({ fields }: MultipartFile, name: string): string | undefined {
  const field = fields[name];
  if (field === undefined || Array.isArray(field) || field.type !== 'field') return undefined;
  return typeof field.value === 'string' && UUID.test(field.value) ? field.value.toLowerCase() : undefined;
}

/** The rest of the file is not waited for: a browser is told at once, and what still comes runs out unread. */
async function refused(reply: FastifyReply, why: FileRefusal, part?: MultipartFile): Promise<FastifyReply> {
  part?.file.resume();
  const { refusal, fileId } = why;
  return reply.code(why.status).send({ ...wire(refusal), ...(fileId !== undefined && { fileId }) });
}

const wire = ({ code, message, field }: Refusal): object => ({ code, message, field });

/** Forms that break the limits are refused in words of ours; everything else leaves by the masked exit. */
function refuseFault(error: unknown, reply: FastifyReply): FastifyReply {
  if (error instanceof GraphQLError) {
    const tooMany = error.extensions['code'] === 'TOO_MANY_REQUESTS';
    if (tooMany) reply.header('retry-after', String(error.extensions['retryAfter']));
    return reply
      .header('connection', 'close')
      .code(tooMany ? 429 : 400)
      .send({ code: error.extensions['code'] });
  }
  const { statusCode } = error as { readonly statusCode?: number };
  if (statusCode === undefined || statusCode >= 500) throw error;
  const code = statusCode === 413 ? 'FORM_TOO_LARGE' : 'NOT_A_FORM';
  return reply.header('connection', 'close').code(statusCode).send({ code });
}
