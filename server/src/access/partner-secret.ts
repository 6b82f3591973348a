import { createHash, randomBytes } from 'node:crypto';

/**
 * What partners show: a key `zm_<prefix>_<secret>` whose prefix finds the row, or a token `zmt_<secret>`. Of a secret
 * only its SHA-256 is stored, which is enough for 256 random bits.
 */
export type PartnerSecret =
  | { readonly kind: 'KEY'; readonly prefix: string; readonly hash: Buffer }
  | { readonly kind: 'TOKEN'; readonly hash: Buffer };

const KEY = /^zm_([a-z0-9]{4,16})_([A-Za-z0-9_-]{20,86})$/;
const TOKEN = /^zmt_([A-Za-z0-9_-]{43})$/;

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** @returns null when it is neither */
export function readSecret(text: string): PartnerSecret | null {
  const [, prefix, secret] = KEY.exec(text) ?? [];
  if (prefix !== undefined && secret !== undefined) return { kind: 'KEY', prefix, hash: hashOf(secret) };
  const token = TOKEN.exec(text)?.[1];
  return token === undefined ? null : { kind: 'TOKEN', hash: hashOf(token) };
}

export const newKey = (): string => `zm_${randomBytes(5).toString('hex')}_${randomBytes(32).toString('base64url')}`;
export const newToken = (): string => `zmt_${randomBytes(32).toString('base64url')}`;
