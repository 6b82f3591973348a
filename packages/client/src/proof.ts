import { type CryptoKey, importJWK, type JWK, SignJWT } from 'jose';

/** Who the citizen is and how you recognised them. */
export interface ProvenCitizen {
  readonly identifier: { readonly kind: 'PHONE' | 'RESIDENT_ID'; readonly value: string };
  readonly method: 'SMS' | 'REAL_NAME' | 'FACE';
}

export interface ProofKey {
  readonly clientId: string;
  /** The private half of a key you registered, with its `alg`. */
  readonly key: JWK & { readonly alg: string };
}

const PROOF_SECONDS = 120;

/**
 * Signs that a citizen stands behind what you ask (核验凭据), just now and once: to be exchanged for a token that opens
 * this person and nobody else. Runs where your private key is, never in the citizen's app.
 */
export async function signProof(
  { clientId, key }: ProofKey,
  { identifier, method }: ProvenCitizen,
  now: () => number = Date.now,
): Promise<string> {
  const issued = Math.floor(now() / 1000);
  const { alg, kid } = key;
  return new SignJWT({ identifier, method })
    .setProtectedHeader({ alg, ...(kid === undefined ? {} : { kid }) })
    .setIssuer(clientId)
    .setAudience('zhengming')
    .setIssuedAt(issued)
    .setExpirationTime(issued + PROOF_SECONDS)
    .setJti(crypto.randomUUID())
    .sign((await importJWK(key, alg)) as CryptoKey);
}
