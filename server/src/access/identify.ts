import type { IncomingHttpHeaders } from 'node:http';
import { fromNodeHeaders } from 'better-auth/node';
import { type Actor, anonymous } from './actor.js';
import type { PartnerKeys } from './partner-keys.js';
import type { StaffSessions } from './staff-sessions.js';

const NOTHING_SHOWN = anonymous('NOTHING_SHOWN');
const UNKNOWN_KEY = anonymous('UNKNOWN_KEY');
const SESSION_OVER = anonymous('SESSION_OVER');

const BEARER = /^Bearer (\S+)$/i;

/** Who asks: a partner by key, else staff by cookie. A key that opens nothing is never overlooked for a cookie. */
export function createIdentify(sessions: StaffSessions, partners: PartnerKeys) {
  return async (headers: IncomingHttpHeaders): Promise<Actor> => {
    if (headers.authorization !== undefined) {
      const key = BEARER.exec(headers.authorization)?.[1];
      return (key === undefined ? null : await partners.find(key)) ?? UNKNOWN_KEY;
    }
    if (!headers.cookie?.includes('zhengming.session_token=')) return NOTHING_SHOWN;
    return (await sessions.find(fromNodeHeaders(headers))) ?? SESSION_OVER;
  };
}
