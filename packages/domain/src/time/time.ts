/**
 * Two clocks, kept apart by type (domain.md §7): an {@link Instant} is a point on the time line, a {@link CalendarDay}
 * is a business date in Asia/Shanghai. Nothing else in the project knows the zone. China has kept UTC+8 without
 * daylight saving since 1991, so the offset is a constant.
 */

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly __brand: 'Instant' };

/** Days since 1970-01-01, counted in Asia/Shanghai (业务日期). */
export type CalendarDay = number & { readonly __brand: 'CalendarDay' };

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
const SHANGHAI_OFFSET_MS = 8 * HOUR_MS;

const INSTANT_TEXT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})$/;
const SHORTEST_MONTH = 28;
const DAY_TEXT = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Years of four digits in Shanghai: what {@link formatInstant} can write, and a database can read. */
const FIRST_MS = Date.parse('0001-01-01T00:00:00+08:00');
const LAST_MS = Date.parse('9999-12-31T23:59:59.999+08:00');

/** Parses RFC 3339 text with a zone, e.g. `2021-10-30T00:00:00+08:00`. @throws RangeError on anything else. */
export function instant(text: string): Instant {
  const match = INSTANT_TEXT.exec(text);
  const value = match ? Date.parse(text) : Number.NaN;
  if (!(value >= FIRST_MS && value <= LAST_MS)) throw new RangeError(`not an instant with a time zone: "${text}"`);
  // 30 February reads as a day of March; every month has 28 days
  if (Number(match?.[3]) > SHORTEST_MONTH) day(text.slice(0, 10));
  return value as Instant;
}

/** Parses `YYYY-MM-DD`; refuses days that do not exist (2021-02-30). @throws RangeError */
export function day(text: string): CalendarDay {
  const match = DAY_TEXT.exec(text);
  if (!match) throw new RangeError(`not a calendar day (YYYY-MM-DD): "${text}"`);
  const [, year, month, date] = match.map(Number) as [number, number, number, number];
  const ms = Date.UTC(year, month - 1, date);
  const back = new Date(ms);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== date) {
    throw new RangeError(`no such calendar day: "${text}"`);
  }
  return (ms / DAY_MS) as CalendarDay;
}

export const fromEpochMs = (ms: number): Instant => ms as Instant;
export const plusMs = (at: Instant, ms: number): Instant => (at + ms) as Instant;
export const plusHours = (at: Instant, hours: number): Instant => (at + hours * HOUR_MS) as Instant;
export const plusDays = (on: CalendarDay, days: number): CalendarDay => (on + days) as CalendarDay;

/** The business date on which an instant falls in Asia/Shanghai. */
export const dayOf = (at: Instant): CalendarDay => Math.floor((at + SHANGHAI_OFFSET_MS) / DAY_MS) as CalendarDay;

/** 00:00:00 of a day in Asia/Shanghai. */
export const startOf = (on: CalendarDay): Instant => (on * DAY_MS - SHANGHAI_OFFSET_MS) as Instant;

/**
 * The instant a fact of day `last` stops counting under an N-day rule: 00:00 of `last + N + 1` (domain.md §2.1).
 * Left on 22 Oct, 14 days ⇒ 6 Nov 00:00.
 */
export const clearsAt = (last: CalendarDay, days: number): Instant => startOf(plusDays(last, days + 1));

/** RFC 3339 with the Shanghai offset, to the second when there are no milliseconds. */
export function formatInstant(at: Instant): string {
  const text = new Date(at + SHANGHAI_OFFSET_MS).toISOString();
  return `${text.slice(0, at % 1000 === 0 ? 19 : 23)}+08:00`;
}

export const formatDay = (on: CalendarDay): string => new Date(on * DAY_MS).toISOString().slice(0, 10);

/** The earlier of two instants, where null means "never". */
export function earliest(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null) return b;
  if (b === null) return a;
  return a < b ? a : b;
}
