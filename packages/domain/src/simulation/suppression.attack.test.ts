import { describe, expect, test } from 'vitest';
import { attacker, type Known } from '../../testing/attacker.js';
import { city, type City } from '../../testing/simulated-city.js';
import { publishResults, type CountedResult } from './publish-result.js';
import { effectOf, isRestrictive, outcomeOf, type OutcomeEffect } from './simulated-outcome.js';
import type { PrefectureFigure, SuppressedCount } from './simulation-result.js';
import { suppressTables, type CellArc, type OutcomeArc, type SuppressedTables } from './suppress-tables.js';

const REACH = { listed: 1, swept: 2 };
const FRAME = { reach: { before: REACH, after: REACH }, ruleTitles: new Map<string, never>() };

/** Everything that can be read off the results of one simulation, as equations about what is withheld. */
function knowledge(
  tables: readonly SuppressedTables[],
  results: readonly CountedResult[],
  persons: number,
): readonly Known[] {
  const knowns: Known[] = [];
  const say = (parts: readonly Part[], relation: Known['relation'] = '=', to = 0): void => {
    knowns.push(equation(parts, relation, to));
  };
  const [first] = tables;
  if (first === undefined) return [];
  const rows = totals(first.before);
  say(
    rows.map((arc) => part('b', arc)),
    '=',
    persons,
  );
  for (const total of rows) say([part('b', total), ...rulesOf(first.before, total).map((arc) => part('b', arc, -1))]);
  // where one variant withholds a prefecture, another may show it
  const seen = new Map(
    results.flatMap(({ prefectures }) => prefectures.map((row) => [row.division, row.restrictedBefore.value ?? 0])),
  );
  say(
    rows.filter(restricts).map((arc) => part('b', arc)),
    '≥',
    [...seen.values()].reduce((sum, count) => sum + count, 0),
  );
  for (const [index, { after, cells }] of tables.entries()) {
    const here = (arc: Arc, sign = 1): Part => part(`v${index}`, arc, sign);
    for (const total of rows)
      say([part('b', total), ...cells.filter(({ before }) => before === total.outcome).map((cell) => here(cell, -1))]);
    for (const total of totals(after)) {
      say([here(total), ...rulesOf(after, total).map((arc) => here(arc, -1))]);
      say([here(total), ...cells.filter((cell) => cell.after === total.outcome).map((cell) => here(cell, -1))]);
    }
    const result = results[index];
    if (result === undefined) continue;
    const told = (parts: readonly Part[], count: SuppressedCount, prefectures?: keyof PrefectureFigure): void => {
      if (count.value !== null) say(parts, '=', count.value);
      if (count.atLeast !== null) say(parts, '≥', count.atLeast);
      if (prefectures) say(parts, '≥', sumOf(result, prefectures));
    };
    const cellsOf = (has: (effect: OutcomeEffect) => boolean): readonly Part[] =>
      cells.filter((cell) => has(effectOf(outcomeOf(cell.before), outcomeOf(cell.after)))).map((cell) => here(cell));
    told(
      cellsOf((effect) => effect !== 'SAME'),
      result.changed,
    );
    told(
      cellsOf((effect) => effect === 'STRICTER'),
      result.stricter,
      'stricter',
    );
    told(
      cellsOf((effect) => effect === 'MILDER'),
      result.milder,
      'milder',
    );
    told(
      rows.filter(restricts).map((arc) => part('b', arc)),
      result.restrictedBefore,
      'restrictedBefore',
    );
    told(
      totals(after)
        .filter(restricts)
        .map((arc) => here(arc)),
      result.restrictedAfter,
      'restrictedAfter',
    );
  }
  return knowns;
}

type Arc = OutcomeArc | CellArc;
interface Part {
  readonly name: string;
  readonly sign: number;
  /** null: withheld. */
  readonly count: number | null;
}

const nameOf = (arc: Arc): string =>
  'ruleId' in arc
    ? `${arc.from === 'ALL' || arc.from.startsWith('before') ? 'before' : 'after'} ${arc.outcome} ${arc.ruleId}`
    : `${arc.before}>${arc.after}`;
const part = (side: string, arc: Arc, sign = 1): Part => ({
  name: `${side} ${nameOf(arc)}`,
  sign,
  count: arc.withheld ? null : arc.count,
});
const totals = (arcs: readonly OutcomeArc[]): readonly OutcomeArc[] => arcs.filter(({ ruleId }) => ruleId === null);
const rulesOf = (arcs: readonly OutcomeArc[], { outcome }: OutcomeArc): readonly OutcomeArc[] =>
  arcs.filter((arc) => arc.outcome === outcome && arc.ruleId !== null);
const restricts = ({ outcome }: OutcomeArc): boolean => isRestrictive(outcomeOf(outcome));
const sumOf = ({ prefectures }: CountedResult, name: keyof PrefectureFigure): number =>
  prefectures.reduce((sum, row) => sum + ((row[name] as SuppressedCount).value ?? 0), 0);

function equation(parts: readonly Part[], relation: Known['relation'], to: number): Known {
  const weights = new Map<string, number>();
  let rest = to;
  for (const { name, sign, count } of parts) {
    if (count === null) weights.set(name, (weights.get(name) ?? 0) + sign);
    else rest -= sign * count;
  }
  return { weights, relation, to: rest };
}

/** What the attacker is after: every withheld number from 1 to 9. */
function secrets(tables: readonly SuppressedTables[]): readonly string[] {
  const small = (side: string, arcs: readonly Arc[]): readonly string[] =>
    arcs.filter(({ count }) => count > 0 && count < 10).map((arc) => part(side, arc).name);
  return [
    ...small('b', tables[0]?.before ?? []),
    ...tables.flatMap(({ after, cells }, index) => small(`v${index}`, [...after, ...cells])),
  ];
}

const SMALLEST = 10 - 1e-6;

function attack({ tallies, persons }: City, tables = suppressTables(tallies)): readonly string[] {
  const results = publishResults(
    tallies.map((tally) => ({ tally, ...FRAME })),
    [],
  );
  const most = attacker(knowledge(tables, results, persons));
  return secrets(tables).filter((name) => most(name) < SMALLEST);
}

const SEEDS = Array.from({ length: 60 }, (_none, seed) => seed);
const every = (tables: readonly SuppressedTables[]): readonly Arc[] =>
  tables.flatMap(({ before, after, cells }) => [...before, ...after, ...cells]);

describe('whoever puts together everything that is shown', () => {
  test.each(SEEDS)('finds no number of people below ten in city %i', (seed) => {
    const made = city(seed);
    const bare = every(suppressTables(made.tallies)).filter(
      ({ withheld, count }) => !withheld && count > 0 && count < 10,
    );
    expect(bare).toEqual([]);
    expect(attack(made)).toEqual([]);
  });

  test.each(SEEDS.slice(0, 12))('nor in larger city %i', (seed) => {
    expect(attack(city(seed, { persons: 1500 + seed * 300 }))).toEqual([]);
  });

  test('would find some if nothing but the small numbers themselves were withheld', () => {
    const open = SEEDS.filter((seed) => {
      const made = city(seed);
      const tables = suppressTables(made.tallies);
      for (const arc of every(tables)) arc.withheld = arc.count > 0 && arc.count < 10;
      const most = attacker(knowledge(tables, [], made.persons));
      return secrets(tables).some((name) => most(name) < SMALLEST);
    });
    expect(open.length).toBeGreaterThan(SEEDS.length / 2);
  });

  test('still learns of nearly everybody in a large city', () => {
    const cells = suppressTables(city(1000, { persons: 20_000 }).tallies).flatMap((table) => table.cells);
    const persons = (some: readonly CellArc[]): number => some.reduce((sum, { count }) => sum + count, 0);
    expect(persons(cells.filter((cell) => !cell.withheld)) / persons(cells)).toBeGreaterThan(0.8);
  });
});
