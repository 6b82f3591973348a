import type { StaffRole } from '@zhengming/domain';
import { type StaffActor, staffActor } from './actor.js';
import { createStaffAuth, type StaffAuthOptions } from './staff-auth.js';

/** Sign-in of staff, kept by better-auth: sessions in the database, cookies httpOnly and SameSite=Lax. */
export interface StaffSessions {
  /** Answers everything under `/api/auth/`. */
  handle(request: Request): Promise<Response>;
  /** Who is signed in; null when the cookie opens nothing (any more). */
  find(headers: Headers): Promise<StaffActor | null>;
}

/** How long a session is believed without asking the database again; signing in or out here forgets at once. */
const BELIEVED_MS = 2_000;
const MOST_REMEMBERED = 5_000;

export function openStaffSessions(options: StaffAuthOptions): StaffSessions {
  let auth = createStaffAuth(options);
  const remembered = new Map<string, { readonly until: number; readonly actor: StaffActor }>();
  const look = async (headers: Headers): Promise<StaffActor | null> => {
    const found = await auth.api.getSession({ headers });
    const user = found?.user;
    if (!user?.active || !user.username) return null;
    const mustEnrol = options.secondFactorRequired && !user.twoFactorEnabled && found?.session.method !== 'SSO';
    const roles = mustEnrol ? [] : (user.roles as StaffRole[]);
    const { jurisdictions } = user;
    const partnerId = user.partnerId ?? null;
    const staff = { id: user.id, username: user.username, displayName: user.name, jurisdictions, partnerId };
    return staffActor({ ...staff, hasSecondFactor: user.twoFactorEnabled === true, mustEnrol }, roles);
  };
  return {
    async handle(request) {
      try {
        const answer = await auth.handler(request.clone());
        if (!isLostProvider(request, answer)) return answer;
        // the other house was away when this one opened
        auth = createStaffAuth(options);
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

const isLostProvider = ({ url }: Request, { status }: Response): boolean =>
  status === 404 && new URL(url).pathname.endsWith('/sign-in/social');
