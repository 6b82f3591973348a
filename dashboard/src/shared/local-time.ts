/** A moment on the city's clock as forms hold it: `YYYY-MM-DDTHH:mm`. */
const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** Whether a form value is a complete moment; what is not was mistyped. */
export const isLocalTime = (value: string): boolean => LOCAL_TIME.test(value);

const DATED = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?[T ]*(\d{1,2})[:时](\d{1,2})分?$/;
const TIME_ONLY = /^(\d{1,2})[:时](\d{1,2})分?$/;

const two = (value: number): string => String(value).padStart(2, '0');

function moment(year: number, month: number, day: number, hour: number, minute: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60;
  return isReal ? `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}` : null;
}

/**
 * Reads a moment as people type it: `2021-11-01 19:30`, `11-1 19:30` (this year), `19:30` (today); Chinese signs and
 * full-width digits are fine, the clock has 24 hours. `today` is `YYYY-MM-DD`. Null: not a moment.
 */
export function parseLocalTime(typed: string, today: string): string | null {
  const text = typed.normalize('NFKC').trim();
  const [thisYear = 0, thisMonth = 0, thisDay = 0] = today.split('-').map(Number);
  const dated = DATED.exec(text);
  if (dated) {
    const [, year, month, day, hour, minute] = dated;
    return moment(Number(year ?? thisYear), Number(month), Number(day), Number(hour), Number(minute));
  }
  const [, hour, minute] = TIME_ONLY.exec(text) ?? [];
  return hour === undefined ? null : moment(thisYear, thisMonth, thisDay, Number(hour), Number(minute));
}
