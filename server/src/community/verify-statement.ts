import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import type { TaskAgency } from '@zhengming/data';
import { type Refusal, refuse } from '../app/refusal.type.js';

const ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256', 'RS256', 'PS256'];

/**
 * A community that has registered keys signs what it decides (JWS over exactly the statement); one without is taken at the
 * word of its key, and the statement is hashed. What staff write down for it is hashed too, and never signed.
 * @returns the signature to keep; null when none is needed; the refusal when it is missing or wrong
 */
export async function verifyStatement(
  agency: TaskAgency,
  statement: string,
  signature: string | null,
  byItself: boolean,
): Promise<string | null | Refusal> {
  const keys = agency.signingKeys as JSONWebKeySet | null;
  if (!byItself) return null;
  if (keys === null) return signature === null ? null : unverifiable();
  if (signature === null)
    return refuse(
      'SIGNATURE_MISSING',
      '贵单位登记过签名密钥，决定须附签名。',
      'You have registered keys: sign the statement (compact JWS).',
      'input.signature',
    );
  try {
    const { payload } = await compactVerify(signature, createLocalJWKSet(keys), { algorithms: ALGORITHMS });
    return new TextDecoder().decode(payload) === statement ? signature : wrong();
  } catch {
    return wrong();
  }
}

const unverifiable = (): Refusal =>
  refuse(
    'NO_KEYS_REGISTERED',
    '贵单位尚未登记签名密钥，无法核验签名。',
    'No keys are registered for you, so a signature cannot be verified; register them or leave it out.',
    'input.signature',
  );

const wrong = (): Refusal =>
  refuse(
    'SIGNATURE_WRONG',
    '签名与决定内容不符。',
    'The signature does not fit the statement: act, state, basis and time must be exactly what was signed.',
    'input.signature',
  );
