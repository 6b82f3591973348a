import type { AuthProvider } from 'react-admin';
import { MeDocument, type MeQuery } from '../generated/documents';
import { ApiError, request } from '../shared/api';
import { endedSession } from './ended-session';
import { sendCode, signIn, signOut } from './session';

type Me = NonNullable<MeQuery['me']>;

/** Who is signed in, asked once per session of the page. */
let known: Promise<Me> | null = null;

async function askMe(): Promise<Me> {
  const { me } = await request(MeDocument, {});
  if (!me) throw new ApiError('SIGNED_OUT', 'Nobody is signed in');
  return me;
}

function me(): Promise<Me> {
  known ??= askMe().catch((error: unknown) => {
    known = null;
    throw error;
  });
  return known;
}

/** Forgets what is known of the signed-in person: their rights or their second factor have changed. */
export function forgetMe(): void {
  known = null;
}

const isSignedOut = (error: unknown): boolean => error instanceof ApiError && error.fault === 'SIGNED_OUT';

/** React Admin's view of the sign-in. Being offline does not sign anybody out: the page stays and says so. */
export const authProvider: AuthProvider = {
  login: async (shown: { username: string; password: string } | { code: string }) => {
    if ('code' in shown) await sendCode(shown.code);
    else await signIn(shown.username, shown.password);
    endedSession.forget();
    known = null;
    await me();
  },
  logout: async () => {
    known = null;
    await signOut();
  },
  checkAuth: async () => {
    try {
      await me();
    } catch (error) {
      if (isSignedOut(error)) throw error;
    }
  },
  checkError: async (error: unknown) => {
    if (!isSignedOut(error)) return;
    if (known) endedSession.note();
    known = null;
    throw error;
  },
  getIdentity: async () => {
    const { staff, mustEnrol } = await me();
    return { id: staff.id, fullName: staff.displayName, username: staff.username, roles: staff.roles, mustEnrol };
  },
  getPermissions: async () => (await me()).permissions,
};
