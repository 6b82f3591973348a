import { fullDay, shortTime } from '../../shared/format';

/** What a prepared text leaves open, filled in from the case; nothing of it tells who somebody is. */
export interface MacroValues {
  readonly number: string;
  readonly decideDue: string;
  /** The house's clock. */
  readonly now: number;
}

/** How long somebody has for what is missing (domain.md §5: at most a day). */
const UNTIL_MS = 24 * 3_600_000;

const VARIABLE = /\{\{\s*(\w+)\s*\}\}/g;

export function fillMacro(text: string, { number, decideDue, now }: MacroValues): string {
  const values: Readonly<Record<string, string>> = {
    number,
    decideBy: shortTime(decideDue),
    until: shortTime(now + UNTIL_MS),
    today: fullDay(now),
  };
  return text.replaceAll(VARIABLE, (whole, name: string) => values[name] ?? whole);
}
