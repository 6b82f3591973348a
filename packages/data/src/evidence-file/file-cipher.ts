import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Keyring } from '../identity/keyring.js';

/**
 * Content of evidence as it lies in the store: AES-256-GCM with a key of its own for each file, wrapped by the keyring
 * (envelope encryption). Rotating the platform's keys wraps anew and moves no file; forgetting the wrapped key deletes
 * the content everywhere at once.
 *
 * Sealed content is: version (1 byte), nonce (12), tag (16), cipher text. The name it is stored under is
 * authenticated too, so that content cannot be moved to another name.
 */
export interface FileKey {
  readonly key: Buffer;
  /** What the database keeps. */
  readonly wrapped: Buffer;
}

/** The content was changed, cut, moved, or sealed with another key. */
export class BrokenContentError extends Error {
  override readonly name = 'BrokenContentError';
}

const ALGORITHM = 'aes-256-gcm';
const VERSION = 1;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

export function makeFileKey(keyring: Keyring): FileKey {
  const key = randomBytes(KEY_BYTES);
  return { key, wrapped: keyring.encrypt(key.toString('base64')) };
}

/** @throws UnknownKeyError, BrokenCipherError */
export const unwrapFileKey = (keyring: Keyring, wrapped: Uint8Array): Buffer =>
  Buffer.from(keyring.decrypt(wrapped), 'base64');

export function sealContent(key: Uint8Array, name: string, clear: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(name, 'utf8'));
  const body = Buffer.concat([cipher.update(clear), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), body]);
}

/** @throws BrokenContentError before anything of it could be believed */
export function openContent(key: Uint8Array, name: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.length);
  if (bytes.length < HEAD_BYTES || bytes[0] !== VERSION) throw new BrokenContentError('not sealed content');
  const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(1, 1 + NONCE_BYTES))
    .setAAD(Buffer.from(name, 'utf8'))
    .setAuthTag(bytes.subarray(1 + NONCE_BYTES, HEAD_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(HEAD_BYTES)), decipher.final()]);
  } catch (cause) {
    throw new BrokenContentError('the content does not belong to its key or name', { cause });
  }
}
