import { createHash } from 'node:crypto';
import {
  announceFile,
  dropReceivedFile,
  type EvidenceMediaType,
  fileReceived,
  makeFileKey,
  sameContent,
  sealContent,
  storedName,
  StoreUnavailableError,
} from '@zhengming/data';
import { v7 as uuidv7 } from 'uuid';
import type { Services } from '../app/context.js';
import { duplicateFile, FILE_REFUSALS, type FileRefusal } from './file-refusals.js';
import { keepFile, type KeptFile } from './keep-file.js';

/** A file that arrived completely. */
export interface ArrivedFile {
  readonly appeal: { readonly personId: string; readonly id: string };
  readonly mediaType: EvidenceMediaType;
  readonly content: Buffer;
  /** Of what arrived, taken while it did. */
  readonly sha256: Buffer;
  readonly receivedBy: string;
}

export interface StoredUpload {
  readonly id: string;
  readonly mediaType: EvidenceMediaType;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly sha256: string;
}

/**
 * Keeps a file. The order is what makes it safe: its row first (so that nothing lies in the store that no row knows),
 * then the content, then the row says it is there. It becomes evidence in the transaction that adds the evidence.
 * Interrupted anywhere, the row is swept and the content with it.
 */
export async function storeFile(services: Services, arrived: ArrivedFile): Promise<StoredUpload | FileRefusal> {
  const { store } = services;
  const there = await storedAlready(services, arrived);
  if (there) return there;
  const kept = await keepFile(arrived.content, arrived.mediaType);
  if ('refusal' in kept) return kept;
  const id = uuidv7();
  const { key, wrapped } = makeFileKey(store.keyring);
  await announceFile(store.pool, {
    personId: arrived.appeal.personId,
    id,
    appealId: arrived.appeal.id,
    mediaType: arrived.mediaType,
    wrappedKey: wrapped,
    receivedBy: arrived.receivedBy,
    receivedAt: services.clock.now(),
  });
  const drop = (): Promise<boolean> => dropReceivedFile(store.pool, id, arrived.receivedBy, services.clock.now());
  try {
    await putParts(services, id, key, kept);
  } catch (error) {
    await drop();
    if (error instanceof StoreUnavailableError) return FILE_REFUSALS.STORE_DOWN;
    throw error;
  }
  const isNew = await fileReceived(store.pool, id, {
    receivedSha256: arrived.sha256,
    keptSha256: sha256(kept.content),
    keptBytes: kept.content.length,
    width: kept.width,
    height: kept.height,
    hasThumbnail: kept.thumbnail !== null,
  });
  if (!isNew) {
    await drop();
    return (await storedAlready(services, arrived)) ?? FILE_REFUSALS.STORE_DOWN;
  }
  const { width, height } = kept;
  return { id, mediaType: arrived.mediaType, bytes: kept.content.length, width, height, sha256: hex(arrived.sha256) };
}

/** The same content in the same case: evidence already, or sent again because the first answer was lost. */
async function storedAlready(
  { store }: Services,
  { appeal, sha256: hash }: ArrivedFile,
): Promise<StoredUpload | FileRefusal | null> {
  const there = await sameContent(store.pool, appeal, hash);
  if (there === null) return null;
  const { state, ...file } = there;
  return state === 'KEPT' ? duplicateFile(file.id) : { ...file, sha256: hex(hash) };
}

async function putParts({ evidence }: Services, id: string, key: Buffer, kept: KeptFile): Promise<void> {
  const thumbnail = storedName(id, 'thumbnail');
  const content = storedName(id, 'content');
  if (kept.thumbnail) await evidence.put(thumbnail, sealContent(key, thumbnail, kept.thumbnail));
  await evidence.put(content, sealContent(key, content, kept.content));
}

const sha256 = (content: Buffer): Buffer => createHash('sha256').update(content).digest();
const hex = (hash: Buffer): string => hash.toString('hex');
