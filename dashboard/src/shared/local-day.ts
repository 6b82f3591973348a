const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TYPED = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?$/;
const SOLID = /^(\d{4})(\d{2})(\d{2})$/;

const two = (value: number): string => String(value).padStart(2, '0');

/** Whether a form value is a day (`YYYY-MM-DD`); what is not was mistyped. */
export const isLocalDay = (value: string): boolean => DAY.test(value) && parseLocalDay(value, value) === value;

/**
 * Reads a day as people type it: `2021-11-01`, `2021/11/1`, `20211101`, `11-1` (this year), `2021年11月1日`, full width.
 * `today` is `YYYY-MM-DD`. Null: not a day.
 */
export function parseLocalDay(typed: string, today: string): string | null {
  const text = typed.normalize('NFKC').trim();
  const [, year, month, date] = SOLID.exec(text) ?? TYPED.exec(text) ?? [];
  if (month === undefined || date === undefined) return null;
  const [y, m, d] = [Number(year ?? today.slice(0, 4)), Number(month), Number(date)];
  const real = new Date(Date.UTC(y, m - 1, d));
  return real.getUTCMonth() === m - 1 && real.getUTCDate() === d ? `${y}-${two(m)}-${two(d)}` : null;
}
