/** Why a sign-in failed. LOCKED: too many wrong tries, wait. */
export type SignInFault = 'WRONG' | 'LOCKED' | 'OFFLINE' | 'FAULT';

export class SignInError extends Error {
  readonly fault: SignInFault;

  constructor(fault: SignInFault) {
    super(fault);
    this.name = 'SignInError';
    this.fault = fault;
  }
}

async function post(path: string, body: object): Promise<Response> {
  try {
    return await fetch(`/api/auth/${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    throw new SignInError('OFFLINE');
  }
}

const FAULT_OF_STATUS: Readonly<Record<number, SignInFault>> = {
  400: 'WRONG',
  401: 'WRONG',
  403: 'LOCKED',
  422: 'WRONG',
  423: 'LOCKED',
  429: 'LOCKED',
};

/** Signs in at the server's own sign-in service; the session lives in a cookie this code never sees. */
export async function signIn(username: string, password: string): Promise<void> {
  const response = await post('sign-in/username', { username, password });
  if (!response.ok) throw new SignInError(FAULT_OF_STATUS[response.status] ?? 'FAULT');
}

/** Ends the session; a server that is away or has already ended it is no reason to stay. */
export async function signOut(): Promise<void> {
  try {
    await post('sign-out', {});
  } catch (error) {
    if (!(error instanceof SignInError)) throw error;
  }
}
