import {
  type Colour,
  type DisplayPolicy,
  type Instant,
  type MaintenanceWindow,
  type PopupKind,
  tokenStanding,
} from '@zhengming/domain';
import { SignJWT } from 'jose';
import { JURISDICTION } from '../app/jurisdiction.js';
import { TOKEN_ALGORITHM, type Signer } from './token-keys.js';

export const TOKEN_ISSUER = 'zhengming';
/** The type in the header: nothing else that we sign can pass for a day token (RFC 8725 §3.11). */
export const DAY_TOKEN_TYPE = 'day-token+jwt';

/** What is signed, and nothing besides: whoever photographs the token learns what stood on the screen. */
export interface Shown {
  readonly colour: Colour;
  readonly popup: PopupKind | null;
  readonly category: string | null;
  readonly maskedName: string;
  readonly maskedIdNumber: string;
  /** Null: time alone does not change it. */
  readonly validUntil: Instant | null;
}

export interface Occasion {
  readonly at: Instant;
  readonly policy: DisplayPolicy;
  readonly windows: readonly MaintenanceWindow[];
}

const seconds = (at: Instant): number => Math.floor(at / 1000);

/**
 * A day token (当日凭证): the status as it was shown, signed, good to the end of its day and never longer than the status
 * itself (A8). @returns null when the status is over within this second
 */
export async function signDayToken(signer: Signer, shown: Shown, occasion: Occasion): Promise<string | null> {
  const { at } = occasion;
  const { exp, grace } = ends(shown, occasion);
  if (exp <= seconds(at)) return null;
  const { colour, popup, category, maskedName: name, maskedIdNumber: idn } = shown;
  return new SignJWT({ jur: JURISDICTION, colour, popup, category, name, idn, ...grace })
    .setProtectedHeader({ alg: TOKEN_ALGORITHM, typ: DAY_TOKEN_TYPE, kid: signer.kid })
    .setIssuer(TOKEN_ISSUER)
    .setIssuedAt(seconds(at))
    .setExpirationTime(exp)
    .sign(signer.key);
}

/** When it ends; and, where it ends with the day, until when it may be shown as stale inside a published window. */
function ends(
  { validUntil }: Shown,
  { at, policy, windows }: Occasion,
): { readonly exp: number; readonly grace: Readonly<Record<string, unknown>> } {
  const { validUntil: endOfDay, staleUntil } = tokenStanding(policy, at, null, at);
  if (validUntil !== null && validUntil < endOfDay) return { exp: seconds(validUntil), grace: {} };
  const window = windows.find(({ from, to }) => from <= endOfDay && endOfDay < to);
  return {
    exp: seconds(endOfDay),
    grace: {
      ...(staleUntil === null ? {} : { stale_until: seconds(staleUntil) }),
      ...(window ? { window: [seconds(window.from), seconds(window.to)] } : {}),
    },
  };
}
