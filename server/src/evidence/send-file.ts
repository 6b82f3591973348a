import { createHash, timingSafeEqual } from 'node:crypto';
import {
  BrokenContentError,
  type EvidenceMediaType,
  type FilePart,
  findStoredFile,
  MissingContentError,
  openContent,
  storedName,
  type StoredFile,
  StoreUnavailableError,
  unwrapFileKey,
} from '@zhengming/data';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../access/actor.js';
import { auditActor } from '../access/audit.js';
import { isAllowed } from '../access/guard.js';
import { PERMISSIONS } from '../access/permissions.js';
import { isOutside } from '../access/territory.js';
import type { Services } from '../app/context.js';

export interface FileWanted {
  readonly id: string;
  readonly part: FilePart;
  readonly download: boolean;
}

interface Asked {
  readonly services: Services;
  readonly actor: Actor;
  readonly requestId: string;
  readonly reply: FastifyReply;
}

const ENDINGS: Readonly<Record<EvidenceMediaType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

/** Whatever the file says, a browser shows it as what it is and runs nothing of it. */
const INERT = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** Gives out a file of evidence, or its small picture: to who may read the case, written to the audit log first. */
export async function sendEvidenceFile(
  { services, actor, requestId, reply }: Asked,
  { id, part, download }: FileWanted,
): Promise<FastifyReply> {
  if (!isAllowed(actor, PERMISSIONS['Query.appeal'] ?? {})) return reply.code(403).send({ code: 'FORBIDDEN' });
  const file = await findStoredFile(services.store.pool, id);
  const isThere = file !== null && (part !== 'thumbnail' || file.hasThumbnail);
  if (!isThere || (await isOutside(services.store.pool, actor, file.personId, services.clock.now())))
    return reply.code(404).send({ code: 'UNKNOWN_FILE' });
  services.audit.write({
    at: services.clock.now(),
    kind: 'READ',
    ...auditActor(actor),
    action: 'GET evidence-file',
    purpose: 'APPEAL',
    personId: file.personId,
    objectId: id,
    fields: [download ? 'download' : part],
    requestId,
  });
  const content = await readContent(services, file, part);
  if (content === null) return reply.code(503).send({ code: 'STORE_UNAVAILABLE' });
  await services.audit.durable();
  const type = part === 'thumbnail' ? 'image/webp' : file.mediaType;
  const name = `${id}.${ENDINGS[file.mediaType]}`;
  return reply
    .header('content-type', type)
    .header('content-disposition', `${download ? 'attachment' : 'inline'}; filename="${name}"`)
    .header('content-security-policy', INERT)
    .send(content);
}

/** Nothing leaves that is not what was kept: the seal and the hash are checked first. null: not to be had right now. */
async function readContent(services: Services, file: StoredFile, part: FilePart): Promise<Buffer | null> {
  const name = storedName(file.id, part);
  try {
    const key = unwrapFileKey(services.store.keyring, file.wrappedKey);
    const content = openContent(key, name, await services.evidence.get(name));
    const isKept =
      part === 'thumbnail' || timingSafeEqual(createHash('sha256').update(content).digest(), file.keptSha256);
    if (!isKept) throw new BrokenContentError('the content is not what was kept');
    return content;
  } catch (error) {
    if (error instanceof StoreUnavailableError) return null;
    if (error instanceof MissingContentError || error instanceof BrokenContentError) {
      services.log.error({ fileId: file.id, kind: error.name }, 'evidence cannot be read');
      return null;
    }
    throw error;
  }
}
