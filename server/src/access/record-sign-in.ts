import type { AuditDetail, AuditOutcome } from '@zhengming/data';
import type { Pool } from 'pg';
import type { Services } from '../app/context.js';
import type { StaffActor } from './actor.js';
import type { StaffSessions } from './staff-sessions.js';

/** Writes signing in and everything about it into the audit log, before the answer leaves. */
export interface SignInRecord {
  /** What a name and a password came to; with a second factor outstanding it is RIGHT as well. */
  password(name: string, response: Response, requestId: string): Promise<'RIGHT' | 'WRONG' | 'FAULT'>;
  refused(name: string, why: string, requestId: string): Promise<void>;
  locked(name: string, requestId: string): Promise<void>;
  /** Everything else under `/api/auth/`; looking up the session is not recorded. */
  other(url: string, before: StaffActor | null, response: Response, requestId: string): Promise<void>;
}

type House = Pick<Services, 'audit' | 'clock'>;

/** Path → what it is called in the log. */
const RECORDED: Readonly<Record<string, string>> = {
  '/two-factor/verify-totp': 'signIn.code',
  '/two-factor/verify-backup-code': 'signIn.recoveryCode',
  '/two-factor/enable': 'secondFactor.begin',
  '/two-factor/disable': 'secondFactor.putAway',
  '/two-factor/generate-backup-codes': 'secondFactor.newRecoveryCodes',
  '/change-password': 'password.change',
  '/revoke-session': 'session.end',
  '/revoke-sessions': 'session.endAll',
  '/revoke-other-sessions': 'session.endOthers',
  '/sign-out': 'signOut',
  '/callback/sso': 'signIn.sso',
};

const NOBODY = 'UNKNOWN_NAME';

export function recordSignIns({ audit, clock }: House, pool: Pool, sessions: StaffSessions): SignInRecord {
  const write = async (
    actorId: string | null,
    action: string,
    outcome: AuditOutcome,
    more: { readonly requestId: string; readonly detail?: AuditDetail },
  ): Promise<void> => {
    audit.write({
      at: clock.now(),
      kind: 'SIGN_IN',
      actorKind: actorId === null ? 'ANONYMOUS' : 'STAFF',
      actorId: actorId ?? NOBODY,
      action,
      outcome,
      objectId: actorId,
      ...more,
    });
    await audit.durable();
  };
  return {
    async password(name, response, requestId) {
      if (response.status >= 500) return 'FAULT';
      const right = response.ok;
      const body = right ? ((await response.clone().json()) as { readonly twoFactorRedirect?: boolean }) : {};
      const detail = { secondFactor: body.twoFactorRedirect === true ? 'OUTSTANDING' : 'NONE' };
      const outcome = right ? 'DONE' : 'REFUSED';
      await write(await idOf(pool, name), 'signIn.password', outcome, right ? { requestId, detail } : { requestId });
      return right ? 'RIGHT' : 'WRONG';
    },
    async refused(name, why, requestId) {
      await write(await idOf(pool, name), 'signIn.password', 'REFUSED', { requestId, detail: { refusal: why } });
    },
    async locked(name, requestId) {
      await write(await idOf(pool, name), 'signIn.locked', 'DONE', { requestId });
    },
    async other(url, before, response, requestId) {
      const path = new URL(url, 'http://localhost').pathname.replace('/api/auth', '');
      const action = RECORDED[path];
      if (action === undefined) return;
      const actor = before ?? (await sessions.find(new Headers({ cookie: cookiesOf(response) })));
      const refused = response.status >= 400 || response.headers.get('location')?.includes('error=') === true;
      await write(actor?.id ?? null, action, refused ? 'REFUSED' : 'DONE', { requestId });
    },
  };
}

/** The cookies an answer sets, as the next request would bring them. */
const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');

async function idOf(pool: Pool, name: string): Promise<string | null> {
  const { rows } = await pool.query<{ id: string }>('select id from staff_user where username = $1', [name]);
  return rows[0]?.id ?? null;
}
