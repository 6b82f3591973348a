import { exchange, valueAt } from './json-place';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CITY_OFFSET = 8 * HOUR;
/** Published this long before it begins, and a working day to be approved. */
const AHEAD = 3 * DAY;

/** The text a new version starts from: the next number, and a beginning that can still be met. */
export function asNewVersion(document: string, taken: readonly string[], now: number): string {
  const version = valueAt(document, 'version');
  const numbered =
    typeof version === 'string' ? exchange(document, 'version', nextVersion([version, ...taken])) : document;
  const from = valueAt(document, 'validFrom');
  const begun = typeof from === 'string' && Date.parse(from) < now + AHEAD;
  const text = numbered ?? document;
  return begun ? (exchange(text, 'validFrom', firstDay(now)) ?? text) : text;
}

/** The first midnight at which a policy written now can begin, as documents write it. */
export const firstDay = (now: number): string => midnightAfter(now + AHEAD);

/** One minor step above the highest. */
export function nextVersion(versions: readonly string[]): string {
  const [highest = [0, 0, 0]] = versions.map((one) => one.split('.').map(Number)).toSorted((a, b) => compared(b, a));
  return `${highest[0] ?? 0}.${(highest[1] ?? 0) + 1}.0`;
}

const compared = (a: readonly number[], b: readonly number[]): number =>
  (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0) || (a[2] ?? 0) - (b[2] ?? 0);

/** The first midnight of the city at or after an instant. */
function midnightAfter(at: number): string {
  const day = Math.ceil((at + CITY_OFFSET) / DAY) * DAY;
  return `${new Date(day).toISOString().slice(0, 10)}T00:00:00+08:00`;
}
