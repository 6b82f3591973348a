import type { OutcomeKey } from './simulated-outcome.js';
import { cellKey, fromCellKey, fromDecidedKey, type Tally } from './tally.js';
import { withholdSmall, withholdWay, type Arc, type Shift, type Step, SMALLEST_SHOWN } from './withhold.js';

/** People of one outcome (`ruleId` null), or those of them about whom one rule decided. */
export interface OutcomeArc extends Arc {
  readonly outcome: OutcomeKey;
  readonly ruleId: string | null;
}

/** People who go from one outcome to another. */
export interface CellArc extends Arc {
  readonly before: OutcomeKey;
  readonly after: OutcomeKey;
}

/** The totals of one population under one variant, with what is withheld of them. */
export interface SuppressedTables {
  readonly before: readonly OutcomeArc[];
  readonly after: readonly OutcomeArc[];
  readonly cells: readonly CellArc[];
}

/**
 * Decides what to withhold of the variants of one simulation (隐私抑制): every number from 1 to 9, and as much besides
 * that nobody can work one out. The totals of rows, columns and rules and the size of the population are taken to be
 * known, and the variants, which share their baseline, are taken to be read side by side.
 *
 * Each small number is given another explanation that makes it 10 and leaves all that is shown as it is: a way through
 * the network of people on which that many can be thought elsewhere. A small number of the baseline needs one that every
 * variant can follow.
 */
export function suppressTables(tallies: readonly Tally[]): readonly SuppressedTables[] {
  const baseline = outcomeArcs(tallies[0]?.before ?? new Map<string, number>(), BEFORE);
  const tables = tallies.map((tally) => ({
    before: baseline,
    after: outcomeArcs(tally.after, AFTER),
    cells: cellArcs(tally.cells),
  }));
  const ways = withholdSmall(baseline);
  const isHidden = ways !== null && tables.every((table) => hideVariant(table, ways.flatMap(shiftOf)));
  if (!isHidden)
    for (const arc of tables.flatMap(({ before, after, cells }) => [...before, ...after, ...cells]))
      arc.withheld = true;
  return tables;
}

function hideVariant({ after, cells }: SuppressedTables, shifts: readonly Shift[]): boolean {
  const arcs = [...cells, ...after];
  return withholdSmall(arcs) !== null && shifts.every((shift) => withholdWay(arcs, shift) !== null);
}

/** Nodes of a side: everybody enters by `margin` arcs and leaves by the rules that decided, or the other way round. */
type Side = (outcome: string) => { readonly from: string; readonly via: string; readonly end: string };
const BEFORE: Side = (outcome) => ({ from: 'ALL', via: `before ${outcome}`, end: 'RULES' });
const AFTER: Side = (outcome) => ({ from: column(outcome), via: `after ${outcome}`, end: 'RULES' });
const row = (outcome: string): string => `row ${outcome}`;
const column = (outcome: string): string => `column ${outcome}`;

function outcomeArcs(decided: ReadonlyMap<string, number>, side: Side): readonly OutcomeArc[] {
  const margins = new Map<OutcomeKey, number>();
  const rules = new Map<string, OutcomeArc & { count: number }>();
  for (const [key, count] of decided) {
    const { outcome, ruleId } = fromDecidedKey(key);
    margins.set(outcome, (margins.get(outcome) ?? 0) + count);
    const { via, end } = side(outcome);
    const known = rules.get(`${outcome}|${ruleId}`) ?? {
      outcome,
      ruleId,
      from: via,
      to: end,
      count: 0,
      withheld: false,
    };
    rules.set(`${outcome}|${ruleId}`, { ...known, count: known.count + count });
  }
  const totals = [...margins].map(([outcome, count]): OutcomeArc => {
    const { from, via } = side(outcome);
    return { outcome, ruleId: null, from, to: via, count, withheld: false };
  });
  return [...totals, ...rules.values()];
}

/** Every cell whose row and column have people in them; the empty ones too, since they can stand in for others. */
function cellArcs(counts: ReadonlyMap<string, number>): readonly CellArc[] {
  const pairs = [...counts.keys()].map(fromCellKey);
  const befores = [...new Set(pairs.map(({ before }) => before))];
  const afters = [...new Set(pairs.map(({ after }) => after))];
  return befores.flatMap((before) =>
    afters.map((after) => ({
      before,
      after,
      from: row(before),
      to: column(after),
      count: counts.get(cellKey(before, after)) ?? 0,
      withheld: false,
    })),
  );
}

/** What the other explanation of a small number of the baseline asks of the rows of every variant. */
function shiftOf(way: readonly Step<OutcomeArc>[]): readonly Shift[] {
  const margins = way.filter(({ arc }) => arc.ruleId === null);
  const more = margins.find(({ forwards }) => forwards);
  const less = margins.find(({ forwards }) => !forwards);
  if (more === undefined || less === undefined) return [];
  const [first] = way;
  const amount = SMALLEST_SHOWN - (first?.arc.count ?? 0);
  return [{ from: row(more.arc.outcome), to: row(less.arc.outcome), amount }];
}
