import type { OutcomeKey } from './simulated-outcome.js';
import { cellKey, fromCellKey, fromDecidedKey, type Tally } from './tally.js';
import {
  isSmall,
  MOST_NEEDED,
  SMALLEST_SHOWN,
  withholdArc,
  withholdWay,
  type Arc,
  type Shift,
  type Step,
} from './withhold.js';

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
 * the network of people on which that many can be thought elsewhere. Where that asks for other totals of the baseline,
 * every variant is given a way to follow.
 */
export function suppressTables(tallies: readonly Tally[]): readonly SuppressedTables[] {
  const before = outcomeArcs(tallies[0]?.before ?? new Map<string, number>(), BEFORE);
  const tables = tallies.map((tally) => ({
    before,
    after: outcomeArcs(tally.after, AFTER),
    cells: cellArcs(tally.cells),
  }));
  const shifts = hideBaseline(before);
  const isHidden = shifts !== null && tables.every((table) => hideVariant(table, shifts));
  if (!isHidden) for (const table of tables) withholdAll(table);
  return tables;
}

const withholdAll = ({ before, after, cells }: SuppressedTables): void => {
  for (const arc of [...before, ...after, ...cells]) arc.withheld = true;
};

/** Small totals of the baseline and what their other explanations ask of rows; null when some have none. */
function hideBaseline(arcs: readonly OutcomeArc[]): readonly Shift[] | null {
  const small = arcs.filter((arc) => isSmall(arc.count));
  for (const arc of small) arc.withheld = true;
  const shifts: Shift[] = [];
  for (const arc of small) {
    // a small row may grow by as much as any of its cells may need
    const amount = arc.ruleId === null ? MOST_NEEDED : SMALLEST_SHOWN - arc.count;
    const way = withholdArc(arcs, arc, amount);
    if (way === null) return null;
    shifts.push(...shiftOf(way, amount));
  }
  return shifts;
}

function hideVariant({ after, cells }: SuppressedTables, shifts: readonly Shift[]): boolean {
  const arcs: readonly Arc[] = [...cells, ...after];
  for (const arc of arcs) if (isSmall(arc.count)) arc.withheld = true;
  const isHidden = (arc: Arc): boolean => {
    const grown = shifts.find(({ from, amount }) => from === arc.from && amount === MOST_NEEDED);
    // people may be thought in this row who are in another one: the baseline leaves that open
    const more: readonly Arc[] = grown ? [{ from: grown.to, to: grown.from, count: 0, withheld: true }] : [];
    return withholdArc([...arcs, ...more], arc) !== null;
  };
  return (
    arcs.filter((arc) => isSmall(arc.count)).every(isHidden) &&
    shifts.every((shift) => withholdWay(arcs, shift) !== null)
  );
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

/** What another explanation of a total of the baseline asks of the rows of every variant. */
function shiftOf(way: readonly Step<OutcomeArc>[], amount: number): readonly Shift[] {
  const totals = way.filter(({ arc }) => arc.ruleId === null);
  const more = totals.find(({ forwards }) => forwards);
  const less = totals.find(({ forwards }) => !forwards);
  return more && less ? [{ from: row(more.arc.outcome), to: row(less.arc.outcome), amount }] : [];
}
