import type { AreaFileReport, ListReport } from '@zhengming/data';

/** Figures of one method: how many items and places it resolved. */
interface Tally {
  items: number;
  places: number;
}

/** Adds up what became of every file, for the end of the run. */
export class ImportSummary {
  private readonly methods = new Map<string, Tally>();
  private readonly open = new Map<string, Tally>();
  private readonly outcomes = new Map<string, number>();
  private readonly gate = new Map<string, number>();
  private problems = 0;
  private refused = 0;

  add(file: AreaFileReport): void {
    this.problems += file.problems.length;
    if (file.lists.length === 0) this.refused += 1;
    for (const list of file.lists) this.addList(list);
  }

  private addList({ outcome, list }: ListReport): void {
    count(this.outcomes, outcome);
    if (outcome === 'DUPLICATE') return;
    this.problems += list.problems.length;
    for (const { code } of list.held) count(this.gate, code);
    for (const group of list.groups) {
      tally(this.methods, group.method ?? 'UNRESOLVED', group.places.length);
      if (group.method === null) tally(this.open, nameOf(group), group.places.length);
    }
  }

  /** 0 all is well, 2 something waits for a steward, 1 a file was refused. */
  get exitCode(): 0 | 1 | 2 {
    if (this.refused > 0) return 1;
    return this.open.size > 0 || (this.outcomes.get('HELD') ?? 0) > 0 ? 2 : 0;
  }

  get text(): string {
    const items = total(this.methods, 'items');
    const places = total(this.methods, 'places');
    const unresolved = this.methods.get('UNRESOLVED') ?? { items: 0, places: 0 };
    return [
      `Lists       ${entriesOf(this.outcomes)}${this.refused > 0 ? `, ${this.refused} file(s) refused` : ''}`,
      ...(this.gate.size > 0 ? [`Held back   ${entriesOf(this.gate)}`] : []),
      `Problems    ${this.problems}`,
      `Resolved    ${percent(items - unresolved.items, items)} of ${items} items, ${percent(places - unresolved.places, places)} of ${places} places`,
      ...sortedTallies(this.methods).map(
        ([method, { items: n, places: m }]) => `  ${method.padEnd(22)}${n} items, ${m} places`,
      ),
      ...(this.open.size > 0 ? ['Waits for a steward:'] : []),
      ...sortedTallies(this.open)
        .slice(0, 30)
        .map(([name, { items: n, places: m }]) => `  ${name}: ${n} items, ${m} places`),
      '',
    ].join('\n');
  }
}

const nameOf = ({ province, city, county }: { province: string; city: string; county: string }): string =>
  [province, city, county].every((name) => name.trim() === '') ? '(blank)' : [province, city, county].join(' / ');

const count = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);

function tally(map: Map<string, Tally>, key: string, places: number): void {
  const known = map.get(key) ?? { items: 0, places: 0 };
  map.set(key, { items: known.items + 1, places: known.places + places });
}

const total = (map: Map<string, Tally>, what: keyof Tally): number =>
  [...map.values()].reduce((sum, one) => sum + one[what], 0);
const sortedTallies = (map: Map<string, Tally>): [string, Tally][] =>
  [...map].sort(([, a], [, b]) => b.items - a.items);
const entriesOf = (map: Map<string, number>): string =>
  map.size === 0 ? 'none' : [...map].map(([what, n]) => `${n} ${what}`).join(', ');
const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`);
