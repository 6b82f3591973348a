import type { CountyReach } from '../precision-gap/precision-gap.js';
import type { Text } from '../evaluation/sentences.js';
import { expectedCalls, type AppealRate } from './expected-calls.js';
import {
  byStrictness,
  effectOf,
  isRestrictive,
  outcomeOf,
  type OutcomeEffect,
  type OutcomeKey,
} from './simulated-outcome.js';
import type { MatrixFigure, RuleFigure, SimulationResult, SuppressedCount } from './simulation-result.js';
import { overReachFigures } from './over-reach.js';
import { showPrefectures, type PrefectureRow, type PrefectureTotals } from './suppress-prefectures.js';
import { suppressTables, type CellArc, type OutcomeArc, type SuppressedTables } from './suppress-tables.js';
import type { Tally } from './tally.js';

/** What is known of a variant besides what was counted. */
export interface VariantFrame {
  readonly tally: Tally;
  readonly reach: { readonly before: CountyReach; readonly after: CountyReach };
  readonly ruleTitles: ReadonlyMap<string, Text>;
}

/** A result but for its samples, which are explained once it is known which cells may be shown. */
export type CountedResult = Omit<SimulationResult, 'samples'>;

const MOST_PREFECTURES = 100;

/** The figures of all variants of a simulation as they may be shown. */
export function publishResults(
  frames: readonly VariantFrame[],
  rates: readonly AppealRate[],
): readonly CountedResult[] {
  const tables = suppressTables(frames.map(({ tally }) => tally));
  return frames.flatMap((frame, index) => {
    const table = tables[index];
    return table === undefined ? [] : [publish(frame, table, rates)];
  });
}

function publish(
  { tally, reach, ruleTitles }: VariantFrame,
  tables: SuppressedTables,
  rates: readonly AppealRate[],
): CountedResult {
  const { before, after, cells } = tables;
  const prefectures = prefecturesOf(tally, tables);
  return {
    persons: tally.persons,
    changed: totalOf(cells, (effect) => effect !== 'SAME'),
    stricter: totalOf(cells, (effect) => effect === 'STRICTER'),
    milder: totalOf(cells, (effect) => effect === 'MILDER'),
    restrictedBefore: restrictedOf(before),
    restrictedAfter: restrictedOf(after),
    matrix: matrixOf(cells),
    prefectures: prefectures.map(({ division, ...totals }) => ({
      division,
      restrictedBefore: shown(totals.restrictedBefore),
      restrictedAfter: shown(totals.restrictedAfter),
      stricter: shown(totals.stricter),
      milder: shown(totals.milder),
    })),
    prefecturesWithheld: tally.prefectures.size - prefectures.length,
    overReach: {
      before: overReachFigures(reach.before, tally.before, before),
      after: overReachFigures(reach.after, tally.after, after),
    },
    expectedCalls: expectedCalls(
      cells.filter((cell) => !cell.withheld).map((cell) => ({ ...ends(cell), count: cell.count })),
      cells.every((cell) => !cell.withheld),
      rates,
    ),
    rules: rulesOf(tables, ruleTitles),
  };
}

export const shown = (value: number): SuppressedCount => ({ value, suppressed: false, atLeast: null });
const WITHHELD: SuppressedCount = { value: null, suppressed: true, atLeast: null };

/** A total of parts: exact when all of them are shown, else no less than those that are. */
export function total(parts: readonly { readonly count: number; readonly withheld: boolean }[]): SuppressedCount {
  const known = parts.reduce((sum, part) => sum + (part.withheld ? 0 : part.count), 0);
  return parts.some((part) => part.withheld) ? { ...WITHHELD, atLeast: known > 0 ? known : null } : shown(known);
}

const ends = ({ before, after }: CellArc) => ({ before: outcomeOf(before), after: outcomeOf(after) });

const totalOf = (cells: readonly CellArc[], counts: (effect: OutcomeEffect) => boolean): SuppressedCount =>
  total(cells.filter((cell) => counts(effectOf(outcomeOf(cell.before), outcomeOf(cell.after)))));

const restrictedOf = (arcs: readonly OutcomeArc[]): SuppressedCount =>
  total(arcs.filter(({ ruleId, outcome }) => ruleId === null && isRestrictive(outcomeOf(outcome))));

const matrixOf = (cells: readonly CellArc[]): readonly MatrixFigure[] =>
  cells
    .filter(({ count, withheld }) => count > 0 || withheld)
    .map((cell) => {
      const { before, after } = ends(cell);
      const count = cell.withheld ? WITHHELD : shown(cell.count);
      return { before, after, effect: effectOf(before, after), count };
    })
    .sort((a, b) => byStrictness(a.before, b.before) || byStrictness(a.after, b.after));

function rulesOf({ before, after }: SuppressedTables, titles: ReadonlyMap<string, Text>): readonly RuleFigure[] {
  const ids = new Set(
    [...before, ...after].flatMap(({ ruleId }) => (ruleId === null || ruleId === '-' ? [] : [ruleId])),
  );
  const of = (arcs: readonly OutcomeArc[], id: string): SuppressedCount =>
    total(arcs.filter(({ ruleId }) => ruleId === id));
  return [...ids].sort().map((ruleId) => ({
    ruleId,
    title: titles.get(ruleId) ?? { zh: ruleId, en: ruleId },
    before: of(before, ruleId),
    after: of(after, ruleId),
  }));
}

function prefecturesOf(tally: Tally, { before, after, cells }: SuppressedTables): readonly PrefectureRow[] {
  const known = {
    restrictedBefore: !restrictedOf(before).suppressed,
    restrictedAfter: !restrictedOf(after).suppressed,
    stricter: !totalOf(cells, (effect) => effect === 'STRICTER').suppressed,
    milder: !totalOf(cells, (effect) => effect === 'MILDER').suppressed,
  };
  const { prefectures } = tally;
  return showPrefectures({ prefectures, totals: truthOf(cells), known, most: MOST_PREFECTURES });
}

function truthOf(cells: readonly CellArc[]): PrefectureTotals {
  const sum = (counts: (before: OutcomeKey, after: OutcomeKey) => boolean): number =>
    cells.reduce((so, { before, after, count }) => so + (counts(before, after) ? count : 0), 0);
  const effect = (before: OutcomeKey, after: OutcomeKey): OutcomeEffect =>
    effectOf(outcomeOf(before), outcomeOf(after));
  return {
    restrictedBefore: sum((before) => isRestrictive(outcomeOf(before))),
    restrictedAfter: sum((_before, after) => isRestrictive(outcomeOf(after))),
    stricter: sum((before, after) => effect(before, after) === 'STRICTER'),
    milder: sum((before, after) => effect(before, after) === 'MILDER'),
  };
}
