import type { OutcomeKey } from './simulated-outcome.js';
import { cellKey, fromCellKey, fromDecidedKey, type Tally } from './tally.js';
import { isSmall, MOST_NEEDED, SMALLEST_SHOWN, withholdArc, withholdShift, type Arc, type Step } from './withhold.js';

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
 * Each small number is given another explanation that makes it 10 and leaves all that is shown as it is: ways through the
 * network of people on which that many can be thought elsewhere. Where that asks for other totals of the baseline, every
 * variant is given ways to follow.
 */
export function suppressTables(tallies: readonly Tally[]): readonly SuppressedTables[] {
  const before = outcomeArcs(tallies[0]?.before ?? new Map<string, number>(), BEFORE);
  const tables = tallies.map((tally) => ({
    before,
    after: outcomeArcs(tally.after, AFTER),
    cells: cellArcs(tally.cells),
  }));
  const swellings = hideBaseline(before);
  const isHidden = swellings !== null && tables.every((table) => hideVariant(table, swellings));
  if (!isHidden) for (const table of tables) withholdAll(table);
  return tables;
}

const withholdAll = ({ before, after, cells }: SuppressedTables): void => {
  for (const arc of [...before, ...after, ...cells]) arc.withheld = true;
};

/** Another explanation of the baseline has more people in one row and as many fewer in others. */
interface Swelling {
  readonly row: string;
  readonly amount: number;
  readonly givers: readonly { readonly row: string; readonly amount: number }[];
}

/** Withholds small totals of the baseline; null when some cannot be hidden. */
function hideBaseline(arcs: readonly OutcomeArc[]): readonly Swelling[] | null {
  const small = arcs.filter((arc) => isSmall(arc.count));
  for (const arc of small) arc.withheld = true;
  const swellings: Swelling[] = [];
  for (const arc of small) {
    // a small row may grow by as much as any of its cells may need
    const steps = withholdArc(arcs, arc, arc.ruleId === null ? MOST_NEEDED : SMALLEST_SHOWN - arc.count);
    if (steps === null) return null;
    swellings.push(...swellingOf(steps));
  }
  return swellings;
}

function swellingOf(steps: readonly Step<OutcomeArc>[]): readonly Swelling[] {
  const totals = steps.filter(({ arc }) => arc.ruleId === null);
  const givers = totals
    .filter(({ more }) => more < 0)
    .map(({ arc, more }) => ({ row: row(arc.outcome), amount: -more }));
  return totals
    .filter(({ more }) => more > 0)
    .map(({ arc, more }) => ({ row: row(arc.outcome), amount: more, givers }));
}

function hideVariant({ after, cells }: SuppressedTables, swellings: readonly Swelling[]): boolean {
  const arcs: readonly Arc[] = [...cells, ...after];
  const small = arcs.filter((arc) => isSmall(arc.count));
  for (const arc of small) arc.withheld = true;
  const isHidden = (arc: Arc): boolean => {
    const swelling = swellings.find((one) => one.row === arc.from && one.amount === MOST_NEEDED);
    // people may be thought in this row who are in another one: the baseline leaves that open
    const from = swelling?.givers.map((giver) => open(giver.row, arc.from, giver.amount)) ?? [];
    return withholdArc([...arcs, ...from], arc) !== null;
  };
  return small.every(isHidden) && swellings.every((one) => follow(arcs, one));
}

/** Gives a variant an explanation with the rows that another explanation of the baseline has. */
function follow(arcs: readonly Arc[], { row: swollen, amount, givers }: Swelling): boolean {
  const back = givers.map((giver) => open(giver.row, 'GIVERS', giver.amount));
  return withholdShift([...arcs, ...back], { from: swollen, to: 'GIVERS', amount }) !== null;
}

const open = (from: string, to: string, room: number): Arc => ({ from, to, count: 0, room, withheld: true });

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
