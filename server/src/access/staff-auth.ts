import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { type GenericOAuthConfig, genericOAuth } from 'better-auth/plugins/generic-oauth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { username } from 'better-auth/plugins/username';
import type { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { LONGEST_PASSWORD, passwordFault, SHORTEST_PASSWORD } from './password-policy.js';
import {
  ACCOUNT_MODEL,
  DATABASE_HOOKS,
  SECOND_FACTOR_SCHEMA,
  SESSION_MODEL,
  SSO_PROVIDER,
  USER_MODEL,
  VERIFICATION_MODEL,
} from './staff-models.js';

/** Single sign-on (单点登录) by OpenID Connect, when the house of the staff has it. */
export interface SingleSignOn {
  /** As the sign-in page names it. */
  readonly name: string;
  /** `…/.well-known/openid-configuration` */
  readonly discoveryUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim that holds the user name of a member of staff who was invited here. */
  readonly usernameClaim: string;
}

export interface StaffAuthOptions {
  readonly pool: Pool;
  readonly secret: string;
  readonly trustedOrigins: readonly string[];
  /** Cookies only over TLS. */
  readonly secureCookies: boolean;
  /** Where browsers reach this service; null: where the request came in. */
  readonly publicUrl: string | null;
  /** Nobody works without a second factor, and nobody puts theirs away. */
  readonly secondFactorRequired: boolean;
  readonly singleSignOn: SingleSignOn | null;
  readonly onError: (message: string) => void;
}

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, ARGON2);

/** The library knows people by mail address; staff have none, so it is made of their user name. */
export const addressOf = (name: string): string => `${name.toLowerCase()}@staff.invalid`;

const CHALLENGE_SECONDS = 5 * 60;

/** Staff are invited by an administrator; nobody signs up, renames themselves or asks which names exist. */
const CLOSED_PATHS = [
  '/sign-up/email',
  '/sign-in/email',
  '/is-username-available',
  '/update-user',
  '/update-session',
  '/delete-user',
  '/change-email',
  '/request-password-reset',
  '/reset-password',
  '/verify-password',
  '/send-verification-email',
  '/verify-email',
  '/link-social',
  '/unlink-account',
  '/list-accounts',
  '/account-info',
  '/get-access-token',
  '/refresh-token',
  '/two-factor/send-otp',
  '/two-factor/verify-otp',
  '/two-factor/get-totp-uri',
];

export function createStaffAuth(options: StaffAuthOptions) {
  const { pool, secret, trustedOrigins, secureCookies, publicUrl, secondFactorRequired, singleSignOn } = options;
  return betterAuth({
    appName: 'Zhengming',
    ...(publicUrl === null ? {} : { baseURL: publicUrl }),
    basePath: '/api/auth',
    secret,
    database: pool,
    trustedOrigins: (request) => [...trustedOrigins, ...(request ? [new URL(request.url).origin] : [])],
    disabledPaths: [...CLOSED_PATHS, ...(secondFactorRequired ? ['/two-factor/disable'] : [])],
    plugins: [
      username({ schema: { user: { fields: { displayUsername: 'display_username' } } } }),
      twoFactor({
        issuer: 'Zhengming 正名',
        twoFactorCookieMaxAge: CHALLENGE_SECONDS,
        accountLockout: { maxFailedAttempts: 5, durationSeconds: 900 },
        schema: SECOND_FACTOR_SCHEMA,
      }),
      genericOAuth({ config: singleSignOn === null ? [] : [providerOf(singleSignOn)] }),
    ],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      password: { hash: hashPassword, verify: ({ hash: stored, password }) => verify(stored, password) },
    },
    hooks: { before: keepHouseRules },
    databaseHooks: DATABASE_HOOKS,
    user: USER_MODEL,
    session: SESSION_MODEL,
    account: ACCOUNT_MODEL,
    verification: VERIFICATION_MODEL,
    // the limit on sign-in stands in front, keyed by the address we see ourselves
    rateLimit: { enabled: false },
    logger: { level: 'error', log: (_level, message) => options.onError(message) },
    onAPIError: {
      errorURL: '/login',
      // what somebody did wrong is answered to them; only what we did wrong is ours to know
      onError: (error) => void (error instanceof APIError || options.onError('the sign-in library failed')),
    },
    telemetry: { enabled: false },
    advanced: {
      cookiePrefix: 'zhengming',
      // said outright: the library leaves them out wherever a variable TEST is set, in production too
      disableOriginCheck: false,
      disableCSRFCheck: false,
      useSecureCookies: secureCookies,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      database: { generateId: () => uuidv7() },
    },
  });
}

const providerOf = ({
  name,
  discoveryUrl,
  clientId,
  clientSecret,
  usernameClaim,
}: SingleSignOn): GenericOAuthConfig => ({
  providerId: SSO_PROVIDER,
  name,
  discoveryUrl,
  clientId,
  clientSecret,
  scopes: ['openid', 'profile'],
  pkce: true,
  requireIdTokenVerification: true,
  disableImplicitSignUp: true,
  disableSignUp: true,
  overrideUserInfo: false,
  mapProfileToUser: (profile: Record<string, unknown>) => {
    const claimed = profile[usernameClaim];
    if (typeof claimed !== 'string' || claimed === '') return {};
    return { email: addressOf(claimed), emailVerified: true };
  },
});

/** What the library would allow and this house does not. */
const keepHouseRules = createAuthMiddleware(async (context) => {
  const body = context.body as Record<string, unknown> | undefined;
  switch (context.path) {
    case '/change-password': {
      const session = await getSessionFromCtx(context);
      const user = session?.user as { readonly name?: string; readonly username?: string } | undefined;
      const fault = passwordFault(textIn(body, 'newPassword'), [user?.name ?? '', user?.username ?? '']);
      if (fault !== null) throw new APIError('BAD_REQUEST', { code: fault, message: 'The new password will not do.' });
      return { context: { body: { ...body, revokeOtherSessions: true } } };
    }
    case '/two-factor/verify-totp':
    case '/two-factor/verify-backup-code':
      // a machine of a call centre is shared: the second factor is asked every time
      return { context: { body: { ...body, trustDevice: false } } };
    default:
      return undefined;
  }
});

function textIn(body: Record<string, unknown> | undefined, name: string): string {
  const value = body?.[name];
  return typeof value === 'string' ? value : '';
}
