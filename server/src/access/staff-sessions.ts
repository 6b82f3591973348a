import { hash, verify } from '@node-rs/argon2';
import type { StaffRole } from '@zhengming/domain';
import { betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins/username';
import type { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { type StaffActor, staffActor } from './actor.js';

/** Sign-in of staff, kept by better-auth: sessions in the database, cookies httpOnly and SameSite=Lax. */
export interface StaffSessions {
  /** Answers everything under `/api/auth/`. */
  handle(request: Request): Promise<Response>;
  /** Who is signed in; null when the cookie opens nothing (any more). */
  find(headers: Headers): Promise<StaffActor | null>;
}

export interface StaffSessionsOptions {
  readonly pool: Pool;
  readonly secret: string;
  readonly trustedOrigins: readonly string[];
  /** Cookies only over TLS. */
  readonly secureCookies: boolean;
  readonly onError: (message: string) => void;
}

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, ARGON2);

const SHIFT_SECONDS = 12 * 3600;

/** Staff are made by an administrator; nobody signs up, renames themselves or asks which names exist. */
const CLOSED_PATHS = [
  '/sign-up/email',
  '/sign-in/email',
  '/is-username-available',
  '/update-user',
  '/delete-user',
  '/change-email',
];

/** How long a session is believed without asking the database again; signing in or out here forgets at once. */
const BELIEVED_MS = 2_000;
const MOST_REMEMBERED = 5_000;

export function openStaffSessions(options: StaffSessionsOptions): StaffSessions {
  const auth = createAuth(options);
  const remembered = new Map<string, { readonly until: number; readonly actor: StaffActor }>();
  const look = async (headers: Headers): Promise<StaffActor | null> => {
    const session = await auth.api.getSession({ headers });
    const user = session?.user;
    if (!user?.active || !user.username) return null;
    const roles = user.roles as StaffRole[];
    return staffActor({ id: user.id, username: user.username, displayName: user.name }, roles);
  };
  return {
    async handle(request) {
      try {
        return await auth.handler(request);
      } finally {
        remembered.clear();
      }
    },
    async find(headers) {
      const cookie = headers.get('cookie') ?? '';
      const known = remembered.get(cookie);
      if (known && known.until > performance.now()) return known.actor;
      const actor = await look(headers);
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      if (actor) remembered.set(cookie, { until: performance.now() + BELIEVED_MS, actor });
      else remembered.delete(cookie);
      return actor;
    },
  };
}

/** Columns follow the database's manner; the library's own names stay in its code. */
const TIMES = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

function createAuth({ pool, secret, trustedOrigins, secureCookies, onError }: StaffSessionsOptions) {
  return betterAuth({
    appName: 'Zhengming',
    basePath: '/api/auth',
    secret,
    database: pool,
    trustedOrigins: (request) => [...trustedOrigins, ...(request ? [new URL(request.url).origin] : [])],
    disabledPaths: CLOSED_PATHS,
    plugins: [username({ schema: { user: { fields: { displayUsername: 'display_username' } } } })],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: hashPassword, verify: ({ hash: stored, password }) => verify(stored, password) },
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
      expiresIn: SHIFT_SECONDS,
    },
    account: { modelName: 'staff_account', fields: ACCOUNT_FIELDS },
    verification: { modelName: 'staff_verification', fields: { expiresAt: 'expires_at', ...TIMES } },
    // the limit on sign-in stands in front, keyed by the address we see ourselves
    rateLimit: { enabled: false },
    logger: { level: 'error', log: (_level, message) => onError(message) },
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
