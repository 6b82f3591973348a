import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { type GenericOAuthConfig, genericOAuth } from 'better-auth/plugins/generic-oauth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { username } from 'better-auth/plugins/username';
import type { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { LONGEST_PASSWORD, passwordFault, SHORTEST_PASSWORD } from './password-policy.js';

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

const SHIFT_SECONDS = 12 * 3600;
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

export const SSO_PROVIDER = 'sso';

/** Columns follow the database's manner; the library's own names stay in its code. */
const TIMES = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

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
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: { modelName: 'staff_second_factor', fields: SECOND_FACTOR_FIELDS },
        },
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
    databaseHooks: {
      // nobody comes to be by signing in
      user: { create: { before: () => Promise.resolve(false) } },
      // who somebody is, is all we ask another house; its tokens are not kept
      account: {
        create: { before: (account) => Promise.resolve({ data: { ...account, ...NO_TOKENS } }) },
        update: { before: (account) => Promise.resolve({ data: { ...account, ...NO_TOKENS } }) },
      },
      session: {
        create: {
          before: (session, context) =>
            Promise.resolve({
              data: { ...session, method: context?.path?.startsWith('/callback') === true ? 'SSO' : 'PASSWORD' },
            }),
        },
      },
    },
    user: {
      modelName: 'staff_user',
      fields: { emailVerified: 'email_verified', ...TIMES },
      additionalFields: {
        roles: { type: 'string[]', required: true, input: false },
        active: { type: 'boolean', required: true, input: false },
      },
    },
    session: {
      modelName: 'staff_session',
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...TIMES,
      },
      additionalFields: { method: { type: 'string', required: false, input: false } },
      expiresIn: SHIFT_SECONDS,
    },
    account: {
      modelName: 'staff_account',
      fields: ACCOUNT_FIELDS,
      // whoever may sign in there and was invited here is the same person
      accountLinking: { enabled: true, trustedProviders: [SSO_PROVIDER] },
      updateAccountOnSignIn: false,
    },
    verification: { modelName: 'staff_verification', fields: { expiresAt: 'expires_at', ...TIMES } },
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
      useSecureCookies: secureCookies,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      database: { generateId: () => uuidv7() },
    },
  });
}

const ACCOUNT_FIELDS = {
  userId: 'user_id',
  accountId: 'account_id',
  providerId: 'provider_id',
  accessToken: 'access_token',
  refreshToken: 'refresh_token',
  idToken: 'id_token',
  accessTokenExpiresAt: 'access_token_expires_at',
  refreshTokenExpiresAt: 'refresh_token_expires_at',
  ...TIMES,
} as const;

const NO_TOKENS = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
};

const SECOND_FACTOR_FIELDS = {
  userId: 'user_id',
  backupCodes: 'backup_codes',
  failedVerificationCount: 'failed_verification_count',
  lockedUntil: 'locked_until',
} as const;

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
