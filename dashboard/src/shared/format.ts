/** Instants as staff read them: always the city's clock (Asia/Shanghai), digits that line up, the same in both languages. */
const PARTS = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

type Stamp = string | number | Date;

function parts(at: Stamp): Record<'year' | 'month' | 'day' | 'hour' | 'minute', string> {
  const found = { year: '', month: '', day: '', hour: '', minute: '' };
  for (const { type, value } of PARTS.formatToParts(new Date(at))) {
    if (type in found) found[type as keyof typeof found] = value;
  }
  return found;
}

/** 2021-11-01 10:00 */
export function fullTime(at: Stamp): string {
  const { year, month, day, hour, minute } = parts(at);
  return `${year}-${month}-${day} ${hour}:${minute}`;
}

/** 11-01 10:00 */
export function shortTime(at: Stamp): string {
  return fullTime(at).slice(5);
}

/** 2021-11-01 */
export function fullDay(at: Stamp): string {
  return fullTime(at).slice(0, 10);
}

/** 11-01 */
export function shortDay(at: Stamp): string {
  return fullTime(at).slice(5, 10);
}

/** 10:00 */
export function clockTime(at: Stamp): string {
  return fullTime(at).slice(11);
}

const COUNT = new Intl.NumberFormat('en-US');

/** 43,105 */
export function count(value: number): string {
  return COUNT.format(value);
}

/** A moment a form holds (`YYYY-MM-DDTHH:mm`, the city’s clock) as an instant with its offset. */
export function fromLocalField(value: string): string {
  return `${value}:00+08:00`;
}

/** A masked number with its run of stars shortened, for narrow columns: 99**************10 → 99****10 */
export function shortMask(masked: string): string {
  return masked.replace(/\*{5,}/, '****');
}

/** A number as it is read aloud and typed back, in groups: 138 0013 8000, 110101 19900307 0038. Stars stay stars. */
export function readInGroups(number: string): string {
  const groups = number.length === 11 ? [3, 4, 4] : number.length === 18 ? [6, 8, 4] : [];
  let at = 0;
  const parts = groups.map((length) => number.slice(at, (at += length)));
  return parts.length > 0 ? parts.join(' ') : number;
}
