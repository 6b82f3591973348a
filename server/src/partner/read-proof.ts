import { createHash } from 'node:crypto';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { z } from 'zod';
import { PROOF_METHODS, type ActingFor } from '../access/actor.js';
import type { Services } from '../app/context.js';
import { isRefusal } from '../app/refusal.type.js';
import { findAnybody } from '../person/find-person.js';
import { TokenError } from './token-error.js';

/** Who signed, and with which keys they said they would. */
export interface Prover {
  readonly clientId: string;
  readonly proofKeys: JSONWebKeySet | null;
}

/** What a proof is for; whoever gets hold of one meant for another house cannot use it here. */
export const PROOF_AUDIENCE = 'zhengming';
const LONGEST_LIFE = '5 minutes';
const ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256', 'RS256', 'PS256'];

const CLAIMS = z.object({
  jti: z.string().min(8).max(200),
  exp: z.number(),
  identifier: z.object({ kind: z.enum(['PHONE', 'RESIDENT_ID']), value: z.string().max(40) }),
  method: z.enum(PROOF_METHODS),
});

/**
 * Reads a partner's proof (核验凭据) that a citizen stands behind it: a JWT signed by the partner just now, for us, that
 * names the citizen and how they were recognised. It opens once.
 * @throws TokenError invalid_grant, the same whether the citizen is unknown or the proof is wrong
 */
export async function readProof(services: Services, prover: Prover, proof: string): Promise<ActingFor> {
  if (prover.proofKeys === null)
    throw new TokenError('unauthorized_client', 'Register the keys with which you sign proofs first.');
  const claims = await verify(proof, prover.clientId, prover.proofKeys);
  const personId = await findAnybody(services, claims.identifier, 'identifier');
  await takeOnce(services, prover.clientId, claims);
  if (isRefusal(personId)) throw invalid();
  return { personId, method: claims.method };
}

async function verify(proof: string, clientId: string, keys: JSONWebKeySet): Promise<z.infer<typeof CLAIMS>> {
  try {
    const { payload } = await jwtVerify(proof, createLocalJWKSet(keys), {
      issuer: clientId,
      audience: PROOF_AUDIENCE,
      algorithms: ALGORITHMS,
      maxTokenAge: LONGEST_LIFE,
      clockTolerance: '30 seconds',
      requiredClaims: ['exp', 'iat', 'jti'],
    });
    return CLAIMS.parse(payload);
  } catch {
    throw invalid();
  }
}

/** @throws TokenError when this proof was used before */
async function takeOnce({ store }: Services, clientId: string, { jti, exp }: z.infer<typeof CLAIMS>): Promise<void> {
  const hash = createHash('sha256').update(jti).digest();
  const { rowCount } = await store.pool.query(
    `insert into partner_proof (client_id, jti_hash, expires_at) values ($1, $2, to_timestamp($3) + interval '1 minute')
     on conflict do nothing`,
    [clientId, hash, exp],
  );
  if (rowCount !== 1) throw invalid();
}

const invalid = (): TokenError =>
  new TokenError('invalid_grant', 'The proof is not valid: signature, time, audience, citizen, or used before.');
