/** What a day token shows (当日凭证). */
export interface DayTokenClaims {
  readonly colour: string;
  readonly popup: string | null;
  readonly category: string | null;
  /** Masked: compare it with the document of whoever shows the token. */
  readonly name: string;
  readonly idNumber: string;
  /** The division whose platform signed it. */
  readonly jurisdiction: string;
  readonly issuedAt: Date;
  /** The first instant at which it is no longer valid. */
  readonly validUntil: Date;
  /** Until when it may be shown as stale if a maintenance is published; null: it never may. */
  readonly staleUntil: Date | null;
  /** A maintenance that was published when it was signed. */
  readonly window: MaintenanceHours | null;
}

export interface MaintenanceHours {
  readonly from: Date;
  readonly to: Date;
}

export type Json = Readonly<Record<string, unknown>>;

const isSeconds = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const dateOf = (seconds: number): Date => new Date(seconds * 1000);

/** @returns null when it is no pair of instants */
export function toHours(value: unknown): MaintenanceHours | null {
  if (!Array.isArray(value)) return null;
  const [from, to] = value as unknown[];
  return isSeconds(from) && isSeconds(to) && from < to ? { from: dateOf(from), to: dateOf(to) } : null;
}

/** @returns null when something is missing or of another kind */
export function toClaims(payload: Json): DayTokenClaims | null {
  const { colour, popup = null, category = null, name, idn, jur, iat, exp, stale_until: stale = null } = payload;
  if (!isText(colour) || !isText(name) || !isText(idn) || !isText(jur)) return null;
  if ((popup !== null && !isText(popup)) || (category !== null && !isText(category))) return null;
  if (!isSeconds(iat) || !isSeconds(exp) || (stale !== null && !isSeconds(stale))) return null;
  return {
    colour,
    popup,
    category,
    name,
    idNumber: idn,
    jurisdiction: jur,
    issuedAt: dateOf(iat),
    validUntil: dateOf(exp),
    staleUntil: stale === null ? null : dateOf(stale),
    window: toHours(payload['window']),
  };
}
