import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** Signs heads of the chain. The first key signs; all of them verify, so that keys can be changed. */
export interface AnchorKeys {
  readonly currentKeyId: string;
  sign(text: string): Buffer;
  /** Whether a key of ours signed it; false also when the key is not known. */
  verifies(keyId: string, text: string, signature: Uint8Array): boolean;
  /** The public half of a key, as base64 of its 32 bytes: for whoever verifies outside. */
  publicKey(keyId: string): string | null;
}

const SEED_BYTES = 32;
/** An Ed25519 private key as PKCS #8 is this head and 32 bytes (RFC 8410, 7). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Published with the source, so worth nothing: for the demo and tests only. */
export const DEMO_ANCHOR_KEYS = `demo:${Buffer.from('zhengming demo anchor, no secret').toString('base64')}`;

/** @param listed `id:base64` pairs of 32 bytes each, separated by commas; @throws Error that never shows a key */
export function anchorKeys(listed: string): AnchorKeys {
  const keys = new Map(listed.split(',').map((pair, position) => parseKey(pair.trim(), position)));
  const [first] = keys;
  if (first === undefined) throw new Error('AUDIT_ANCHOR_KEYS names no key');
  const [currentKeyId, current] = first;
  return {
    currentKeyId,
    sign: (text) => sign(null, Buffer.from(text), current),
    verifies(keyId, text, signature) {
      const key = keys.get(keyId);
      return key !== undefined && verify(null, Buffer.from(text), createPublicKey(key), signature);
    },
    publicKey(keyId) {
      const key = keys.get(keyId);
      return key === undefined
        ? null
        : createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-SEED_BYTES).toString('base64');
    },
  };
}

function parseKey(pair: string, position: number): [string, KeyObject] {
  const colon = pair.indexOf(':');
  const id = pair.slice(0, colon);
  const seed = Buffer.from(pair.slice(colon + 1), 'base64');
  if (colon < 1 || !/^[\w-]{1,32}$/.test(id) || seed.length !== SEED_BYTES)
    throw new Error(`AUDIT_ANCHOR_KEYS: entry ${position + 1} is not "id:base64" of ${SEED_BYTES} bytes`);
  return [id, createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' })];
}
