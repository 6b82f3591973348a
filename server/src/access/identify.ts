import type { IncomingHttpHeaders } from 'node:http';
import { fromNodeHeaders } from 'better-auth/node';
import { type Actor, anonymous } from './actor.js';
import type { PartnerKeys } from './partner-keys.js';
import type { StaffSessions } from './staff-sessions.js';

/** What of a request tells who asks. */
export interface Asking {
  readonly headers: IncomingHttpHeaders;
  /** From where, as we see it. */
  readonly ip: string;
}

const NOTHING_SHOWN = anonymous('NOTHING_SHOWN');
const UNKNOWN_KEY = anonymous('UNKNOWN_KEY');
const SESSION_OVER = anonymous('SESSION_OVER');

const BEARER = /^Bearer (\S+)$/i;

/** Finds out who asks; fails only when the database does not answer. */
export type Identify = (asking: Asking) => Promise<Actor>;

/** A partner by key or token, else staff by cookie. A key that opens nothing is never overlooked for a cookie. */
export function createIdentify(sessions: StaffSessions, partners: PartnerKeys): Identify {
  return async ({ headers, ip }: Asking): Promise<Actor> => {
    if (headers.authorization !== undefined) {
      const shown = BEARER.exec(headers.authorization)?.[1];
      return shown === undefined ? UNKNOWN_KEY : partners.find(shown, ip);
    }
    if (!headers.cookie?.includes('zhengming.session_token=')) return NOTHING_SHOWN;
    return (await sessions.find(fromNodeHeaders(headers))) ?? SESSION_OVER;
  };
}
