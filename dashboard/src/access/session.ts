/**
 * Why the sign-in service said no. LOCKED: too many wrong tries, wait. SECOND_FACTOR: the password is right, a code is
 * asked for. CHALLENGE_OVER: that took too long, begin again. TOO_SHORT, TOO_LONG, TOO_EASY: of a new password.
 */
export type SignInFault =
  | 'WRONG'
  | 'WRONG_CODE'
  | 'LOCKED'
  | 'OFFLINE'
  | 'FAULT'
  | 'SECOND_FACTOR'
  | 'CHALLENGE_OVER'
  | 'TOO_SHORT'
  | 'TOO_LONG'
  | 'TOO_EASY'
  | 'INVITATION_GONE';

export class SignInError extends Error {
  readonly fault: SignInFault;

  constructor(fault: SignInFault) {
    super(fault);
    this.name = 'SignInError';
    this.fault = fault;
  }
}

const FAULT_OF_CODE: Readonly<Record<string, SignInFault>> = {
  INVALID_CODE: 'WRONG_CODE',
  INVALID_BACKUP_CODE: 'WRONG_CODE',
  INVALID_TWO_FACTOR_COOKIE: 'CHALLENGE_OVER',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'CHALLENGE_OVER',
  ACCOUNT_TEMPORARILY_LOCKED: 'LOCKED',
  TOO_SHORT: 'TOO_SHORT',
  PASSWORD_TOO_SHORT: 'TOO_SHORT',
  TOO_LONG: 'TOO_LONG',
  PASSWORD_TOO_LONG: 'TOO_LONG',
  TOO_EASY: 'TOO_EASY',
  INVITATION_GONE: 'INVITATION_GONE',
};

const FAULT_OF_STATUS: Readonly<Record<number, SignInFault>> = {
  400: 'WRONG',
  401: 'WRONG',
  403: 'LOCKED',
  422: 'WRONG',
  423: 'LOCKED',
  429: 'LOCKED',
};

/** Asks the server's own sign-in service. @throws SignInError */
export async function ask<Answer>(path: string, body?: object): Promise<Answer> {
  const response = await reach(path, body);
  const answer: unknown = response.status === 204 ? {} : await response.json().catch(() => ({}));
  if (response.ok) return answer as Answer;
  const { code = '' } = answer as { readonly code?: string };
  throw new SignInError(FAULT_OF_CODE[code] ?? FAULT_OF_STATUS[response.status] ?? 'FAULT');
}

async function reach(path: string, body: object | undefined): Promise<Response> {
  try {
    return await fetch(path, {
      credentials: 'same-origin',
      ...(body && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
  } catch {
    throw new SignInError('OFFLINE');
  }
}

/** Signs in; the session lives in a cookie this code never sees. @throws SignInError SECOND_FACTOR when a code is asked for */
export async function signIn(username: string, password: string): Promise<void> {
  const answer = await ask<{ readonly twoFactorRedirect?: boolean }>('/api/auth/sign-in/username', {
    username,
    password,
  });
  if (answer.twoFactorRedirect === true) throw new SignInError('SECOND_FACTOR');
}

/** Six digits are the code of the moment, anything else is a recovery code. */
export const sendCode = (code: string): Promise<unknown> =>
  /^\d{6}$/.test(code)
    ? ask('/api/auth/two-factor/verify-totp', { code })
    : ask('/api/auth/two-factor/verify-backup-code', { code });

/** Ends the session; a server that is away or has already ended it is no reason to stay. */
export async function signOut(): Promise<void> {
  try {
    await ask('/api/auth/sign-out', {});
  } catch (error) {
    if (!(error instanceof SignInError)) throw error;
  }
}

export interface SignInMethods {
  /** What single sign-on is called here; null: there is none. */
  readonly singleSignOn: string | null;
  /** Characters a new password has at least. */
  readonly shortestPassword: number;
}

/** How one may sign in here. @throws SignInError */
export const signInMethods = (): Promise<SignInMethods> => ask('/api/sign-in-methods');

/** Leaves for the other house; it sends the person back. */
export async function leaveForSingleSignOn(): Promise<void> {
  const { url } = await ask<{ readonly url: string }>('/api/auth/sign-in/social', {
    provider: 'sso',
    callbackURL: '/',
    errorCallbackURL: '/login',
  });
  window.location.assign(url);
}
