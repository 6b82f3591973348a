import { isIP } from 'node:net';
import { z } from 'zod';
import type { SingleSignOn } from '../access/staff-auth.js';

/** What the environment says about signing in. */
export const SIGN_IN_SHAPE = {
  TRUSTED_PROXIES: z.string().default(''),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SECOND_FACTOR: z.enum(['required', 'optional']).optional(),
  OIDC_DISCOVERY_URL: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().min(1).max(40).default('统一身份认证'),
  OIDC_USERNAME_CLAIM: z.string().min(1).default('preferred_username'),
};

type SignInEnv = z.infer<z.ZodObject<typeof SIGN_IN_SHAPE>>;

/** @throws Error when one of them is no address and no range */
export function readProxies(text: string): readonly string[] {
  const proxies = text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  const wrong = proxies.some((one) => isIP(one.split('/')[0] ?? '') === 0);
  if (wrong) throw new Error('TRUSTED_PROXIES must hold addresses or ranges, e.g. 10.0.0.0/8,127.0.0.1');
  return proxies;
}

/** @throws Error when single sign-on is described in part only */
export function readSingleSignOn(env: SignInEnv): SingleSignOn | null {
  const { OIDC_DISCOVERY_URL: discoveryUrl, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (discoveryUrl === undefined && clientId === undefined && clientSecret === undefined) return null;
  if (
    discoveryUrl === undefined ||
    clientId === undefined ||
    clientSecret === undefined ||
    env.PUBLIC_URL === undefined
  )
    throw new Error(
      'Single sign-on needs all of OIDC_DISCOVERY_URL, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and PUBLIC_URL',
    );
  return { name: env.OIDC_NAME, discoveryUrl, clientId, clientSecret, usernameClaim: env.OIDC_USERNAME_CLAIM };
}
