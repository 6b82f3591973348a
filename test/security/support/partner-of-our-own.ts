import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { dataOf } from '../../support/api.js';
import { askAs, type Answered, attacker, request, send } from './attack.js';

/** A partner that an attacker has got hold of, with everything that belongs to it. */
export interface OwnPartner {
  readonly id: string;
  readonly key: string;
  readonly privateKey: KeyObject;
  readonly publicJwk: Readonly<Record<string, unknown>>;
}

/** Makes a partner as an administrator does; it must prove for which citizen it asks when `proofRequired`. */
export async function partnerOfOurOwn(
  name: string,
  scopes: readonly string[],
  proofRequired = false,
): Promise<OwnPartner> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const publicJwk = { ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'EdDSA' };
  const admin = askAs('admin');
  const input = {
    name,
    scopes,
    proofRequired,
    purposes: ['本人查询'],
    proofKeys: JSON.stringify({ keys: [publicJwk] }),
  };
  const { savePartner } = dataOf(
    await admin<{ savePartner: { id: string } }>(
      'mutation($input: PartnerInput!) { savePartner(input: $input) { ... on Partner { id } } }',
      { input },
    ),
  );
  const { makePartnerKey } = dataOf(
    await admin<{ makePartnerKey: { key: string } }>(
      'mutation($input: PartnerKeyInput!) { makePartnerKey(input: $input) { ... on PartnerKeyGiven { key } } }',
      { input: { partnerId: savePartner.id } },
    ),
  );
  return { id: savePartner.id, key: makePartnerKey.key, privateKey, publicJwk };
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export type Signer = (text: string) => Buffer;

/** A JWT of any head and content, signed by anything. */
export function jwt(head: object, claims: object, signer: Signer): string {
  const text = `${part(head)}.${part(claims)}`;
  return `${text}.${signer(text).toString('base64url')}`;
}

export const signedBy =
  (key: KeyObject): Signer =>
  (text) =>
    sign(null, Buffer.from(text), key);

/** Exchanges a proof for a token (RFC 8693). */
export function exchange({ id, key }: Pick<OwnPartner, 'id' | 'key'>, proof: string): Promise<Answered> {
  return request('/oauth/token', {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${key}`).toString('base64')}` },
    body: new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      subject_token: proof,
    }),
  });
}

export const askWith = (bearer: string, query: string, variables: object = {}, more: Record<string, string> = {}) =>
  send({ ...attacker('nobody'), headers: { authorization: `Bearer ${bearer}` } }, { query, variables }, more);
