import type { BetterAuthOptions } from 'better-auth';

/** How the sign-in library's model lies in our tables: columns follow the database's manner, its own names stay in its code. */
const TIMES = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

const SHIFT_SECONDS = 12 * 3600;

export const SSO_PROVIDER = 'sso';

export const USER_MODEL = {
  modelName: 'staff_user',
  fields: { emailVerified: 'email_verified', ...TIMES },
  additionalFields: {
    roles: { type: 'string[]', required: true, input: false },
    jurisdictions: { type: 'string[]', required: true, input: false },
    active: { type: 'boolean', required: true, input: false },
    partnerId: { type: 'string', required: false, input: false, fieldName: 'partner_id' },
  },
} as const;

export const SESSION_MODEL = {
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
} as const;

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

export const ACCOUNT_MODEL = {
  modelName: 'staff_account',
  fields: ACCOUNT_FIELDS,
  // whoever may sign in there and was invited here is the same person
  accountLinking: { enabled: true, trustedProviders: [SSO_PROVIDER] },
  updateAccountOnSignIn: false,
} satisfies BetterAuthOptions['account'];

export const VERIFICATION_MODEL = {
  modelName: 'staff_verification',
  fields: { expiresAt: 'expires_at', ...TIMES },
} as const;

const SECOND_FACTOR_FIELDS = {
  userId: 'user_id',
  backupCodes: 'backup_codes',
  failedVerificationCount: 'failed_verification_count',
  lockedUntil: 'locked_until',
} as const;

export const SECOND_FACTOR_SCHEMA = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: { modelName: 'staff_second_factor', fields: SECOND_FACTOR_FIELDS },
} as const;

const NO_TOKENS = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
};

/** What must hold whatever the library does. */
export const DATABASE_HOOKS = {
  // nobody comes to be by signing in
  user: { create: { before: () => Promise.resolve(false as const) } },
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
} satisfies BetterAuthOptions['databaseHooks'];
