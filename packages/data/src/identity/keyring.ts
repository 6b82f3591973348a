import { spawnSync } from 'node:child_process';
import { createCipheriv, createDecipheriv, createHmac, createSecretKey } from 'node:crypto';
import { randomPool } from './random-pool.js';

/** Kinds of identifiers that can be looked up. The kind is part of the hash: the same digits of two kinds differ. */
export type IdentifierKind = 'RESIDENT_ID' | 'PHONE' | 'PASSPORT';
/** What else is compared without being kept: a name with year and place of birth, an account of a channel. */
export type ComparedKind = 'NAME' | 'ACCOUNT';

/**
 * The only place that encrypts and decrypts identifiers (design D8): AES-256-GCM for display, HMAC-SHA-256 as a blind
 * index for look-up.
 *
 * A cipher text is: key id length (1 byte), key id, nonce (12), tag (16), encrypted UTF-8. New texts use the current
 * key; old ones name theirs, so that keys can be rotated. The blind index has one key: changing it means indexing anew.
 */
export interface Keyring {
  /** Made from the published demo keys: never for personal data of real people. */
  readonly demo: boolean;
  /** The key that encrypts. */
  readonly currentKeyId: string;
  readonly encrypt: (clear: string) => Buffer;
  /** @throws UnknownKeyError, BrokenCipherError */
  readonly decrypt: (cipher: Uint8Array) => string;
  /** 32 bytes; equal identifiers of one kind give equal bytes, nothing else can be told from them. */
  readonly blindIndex: (kind: IdentifierKind | ComparedKind, identifier: string) => Buffer;
}

export interface KeyringKeys {
  readonly currentKeyId: string;
  /** 32 bytes each, by key id. */
  readonly encryption: ReadonlyMap<string, Uint8Array>;
  /** 32 bytes. */
  readonly blindIndex: Uint8Array;
  readonly demo?: boolean;
}

/** The text was made with a key this process does not have. */
export class UnknownKeyError extends Error {
  override readonly name = 'UnknownKeyError';
}
/** The text was changed, cut, or made with another key of the same name. */
export class BrokenCipherError extends Error {
  override readonly name = 'BrokenCipherError';
}
/** The keys given to the process are unusable; the message never shows them. */
export class KeyConfigurationError extends Error {
  override readonly name = 'KeyConfigurationError';
}

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ALGORITHM = 'aes-256-gcm';

export function createKeyring(keys: KeyringKeys): Keyring {
  const current = keys.encryption.get(keys.currentKeyId);
  if (current === undefined) throw new KeyConfigurationError(`no encryption key has the id "${keys.currentKeyId}"`);
  for (const [id, key] of [...keys.encryption, ['blind index', keys.blindIndex] as const]) {
    if (key.length !== KEY_BYTES)
      throw new KeyConfigurationError(`key "${id}" has ${key.length} bytes instead of ${KEY_BYTES}`);
  }
  const keyId = Buffer.from(keys.currentKeyId, 'utf8');
  const header = Buffer.concat([Buffer.of(keyId.length), keyId]);
  // made once: every look-up hashes, and a key given as bytes would be made anew each time
  const indexKey = createSecretKey(keys.blindIndex);
  const nonces = randomPool(NONCE_BYTES);
  return {
    demo: keys.demo ?? false,
    currentKeyId: keys.currentKeyId,
    encrypt: (clear) => {
      const nonce = nonces();
      const cipher = createCipheriv(ALGORITHM, current, nonce);
      const body = cipher.update(clear, 'utf8');
      cipher.final();
      return Buffer.concat([header, nonce, cipher.getAuthTag(), body]);
    },
    decrypt: (cipher) => decryptWith(keys.encryption, Buffer.from(cipher.buffer, cipher.byteOffset, cipher.length)),
    blindIndex: (kind, identifier) => createHmac('sha256', indexKey).update(`${kind}:${identifier}`, 'utf8').digest(),
  };
}

function decryptWith(keys: ReadonlyMap<string, Uint8Array>, cipher: Buffer): string {
  const idEnd = 1 + (cipher[0] ?? 0);
  const bodyStart = idEnd + NONCE_BYTES + TAG_BYTES;
  if (cipher.length < bodyStart) throw new BrokenCipherError('the cipher text is too short');
  const id = cipher.toString('utf8', 1, idEnd);
  const key = keys.get(id);
  if (key === undefined) throw new UnknownKeyError(`no encryption key has the id "${id}"`);
  const decipher = createDecipheriv(ALGORITHM, key, cipher.subarray(idEnd, idEnd + NONCE_BYTES));
  decipher.setAuthTag(cipher.subarray(idEnd + NONCE_BYTES, bodyStart));
  try {
    return decipher.update(cipher.subarray(bodyStart), undefined, 'utf8') + decipher.final('utf8');
  } catch (cause) {
    throw new BrokenCipherError('the cipher text does not belong to its key', { cause });
  }
}

/** Published with the source, so worth nothing: for the demo city and tests only. */
const DEMO_KEYS: KeyringKeys = {
  currentKeyId: 'demo',
  encryption: new Map([['demo', Buffer.from('zhengming demo key: not a secret', 'utf8')]]),
  blindIndex: Buffer.from('zhengming demo index, no secret!', 'utf8'),
  demo: true,
};

export const demoKeyring = (): Keyring => createKeyring(DEMO_KEYS);

/** What opens keys that are wrapped by a key management system (密钥管理系统, KMS). */
export interface KeyService {
  /** @throws KeyConfigurationError */
  readonly unwrap: (wrapped: Buffer) => Buffer;
}

/** Longer than any system needs to answer a start of the service. */
const UNWRAP_WITHIN_MS = 20_000;

/**
 * Any key management system, through the command that asks it: the wrapped key goes in as base64, the clear one comes
 * out as base64, and neither stands in an argument where other processes could read it.
 */
export const commandKeyService = (command: string): KeyService => ({
  unwrap(wrapped) {
    const ended = spawnSync('/bin/sh', ['-c', command], {
      input: wrapped.toString('base64'),
      timeout: UNWRAP_WITHIN_MS,
      maxBuffer: 65_536,
    });
    if (ended.status !== 0 || ended.stdout === null)
      throw new KeyConfigurationError('KEY_UNWRAP_COMMAND did not open a key; see its own log');
    return Buffer.from(ended.stdout.toString('utf8').trim(), 'base64');
  },
});

/**
 * Keys from the environment:
 * - `ENCRYPTION_KEYS`: `id:base64` pairs separated by commas, the first one encrypts (32 bytes each);
 * - `BLIND_INDEX_KEY`: base64 of 32 bytes;
 * - `KEY_UNWRAP_COMMAND`: both are wrapped, and this command opens them (see {@link commandKeyService}).
 * Neither set: the demo keyring. Only one set: an error.
 */
export function keyringFromEnvironment(env: Readonly<Record<string, string | undefined>>): Keyring {
  const { ENCRYPTION_KEYS: listed, BLIND_INDEX_KEY: index, KEY_UNWRAP_COMMAND: command } = env;
  if (!listed && !index) return demoKeyring();
  if (!listed || !index) {
    throw new KeyConfigurationError('ENCRYPTION_KEYS and BLIND_INDEX_KEY must be set together');
  }
  const open = command ? commandKeyService(command).unwrap : (key: Buffer): Buffer => key;
  const pairs = listed.split(',').map((pair, position) => parseKey(pair.trim(), position));
  const encryption = new Map(pairs.map(([id, key]) => [id, open(key)]));
  const [currentKeyId] = encryption.keys();
  if (currentKeyId === undefined) throw new KeyConfigurationError('ENCRYPTION_KEYS names no key');
  const blindIndex = open(Buffer.from(index, 'base64'));
  return createKeyring({ currentKeyId, encryption, blindIndex, demo: usesDemoKey(encryption, blindIndex) });
}

/** The published keys stay published whatever they are called. */
const usesDemoKey = (encryption: ReadonlyMap<string, Buffer>, blindIndex: Buffer): boolean =>
  [...encryption.values()].some((key) => [...DEMO_KEYS.encryption.values()].some((demo) => key.equals(demo))) ||
  blindIndex.equals(DEMO_KEYS.blindIndex);

function parseKey(pair: string, position: number): [string, Buffer] {
  const colon = pair.indexOf(':');
  const id = pair.slice(0, colon);
  if (colon < 1 || !/^[\w-]{1,32}$/.test(id)) {
    throw new KeyConfigurationError(`ENCRYPTION_KEYS: entry ${position + 1} is not "id:base64"`);
  }
  return [id, Buffer.from(pair.slice(colon + 1), 'base64')];
}
