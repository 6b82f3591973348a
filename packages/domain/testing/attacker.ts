/** A fact an attacker knows: weighted unknowns that come to a number, or to no less than it. */
export interface Known {
  readonly weights: ReadonlyMap<string, number>;
  readonly relation: '=' | '≥';
  readonly to: number;
}

const TINY = 1e-7;

/** Rows of equations, each solved for the column that `basis` names; the last column is the right-hand side. */
interface Tableau {
  readonly rows: number[][];
  readonly basis: number[];
}

/**
 * Somebody who puts everything known together: asked for an unknown, says how large it can be at most if no unknown is
 * negative; Infinity when nothing bounds it. Two-phase simplex by Bland's rule. @throws when nothing fits what is known
 */
export function attacker(knowns: readonly Known[]): (unknown: string) => number {
  const names = [...new Set(knowns.flatMap(({ weights }) => [...weights.keys()]))];
  const { width, start } = feasible(knowns, names);
  return (unknown) => {
    const column = names.indexOf(unknown);
    if (column === -1) return Infinity;
    const tableau = { rows: start.rows.map((row) => [...row]), basis: [...start.basis] };
    return maximise(tableau, (other) => (other === column ? 1 : 0), width);
  };
}

function feasible(
  knowns: readonly Known[],
  names: readonly string[],
): { readonly width: number; readonly start: Tableau } {
  const surplus = knowns.flatMap(({ relation }, index) => (relation === '≥' ? [index] : []));
  const width = names.length + surplus.length;
  const rows = knowns.map(({ weights, to }, index) => {
    const sign = to < 0 ? -1 : 1;
    return [
      ...names.map((name) => sign * (weights.get(name) ?? 0)),
      ...surplus.map((of) => (of === index ? -sign : 0)),
      ...knowns.map((_known, other) => (other === index ? 1 : 0)),
      sign * to,
    ];
  });
  const tableau = { rows, basis: rows.map((_row, index) => width + index) };
  const missing = maximise(tableau, (column) => (column >= width ? -1 : 0), width + rows.length);
  if (missing < -TINY) throw new Error('nothing fits what is known');
  return { width, start: withoutHelpers(tableau, width) };
}

/** Takes the helping columns of the first phase out of the basis, and with them what the equations say twice. */
function withoutHelpers({ rows, basis }: Tableau, width: number): Tableau {
  for (const [index, helper] of basis.entries()) {
    const column =
      helper < width ? -1 : (rows[index] ?? []).slice(0, width).findIndex((value) => Math.abs(value) > TINY);
    if (column !== -1) pivot({ rows, basis }, index, column);
  }
  const kept = basis.flatMap((column, index) => (column < width ? [index] : []));
  return {
    rows: kept.map((index) => [...(rows[index] ?? []).slice(0, width), rows[index]?.at(-1) ?? 0]),
    basis: kept.map((index) => basis[index] ?? 0),
  };
}

/** Maximises over the first `usable` columns, from a feasible basis. */
function maximise(tableau: Tableau, profit: (column: number) => number, usable: number): number {
  const { rows, basis } = tableau;
  const length = rows[0]?.length ?? 1;
  const gains = Array.from({ length }, (_none, column) => (column < length - 1 ? profit(column) : 0));
  for (const [index, row] of rows.entries()) subtract(gains, row, profit(basis[index] ?? -1));
  rows.push(gains);
  for (;;) {
    const entering = gains.findIndex((gain, column) => column < usable && gain > TINY);
    if (entering === -1) break;
    const leaving = leavingRow(tableau, entering);
    if (leaving === null) return Infinity;
    pivot(tableau, leaving, entering);
  }
  rows.pop();
  return -(gains.at(-1) ?? 0);
}

function leavingRow({ rows, basis }: Tableau, column: number): number | null {
  let best: { readonly row: number; readonly ratio: number } | null = null;
  for (const [row, basic] of basis.entries()) {
    const weight = rows[row]?.[column] ?? 0;
    if (weight <= TINY) continue;
    const ratio = (rows[row]?.at(-1) ?? 0) / weight;
    const isTie = best !== null && Math.abs(ratio - best.ratio) <= TINY && basic < (basis[best.row] ?? 0);
    if (best === null || ratio < best.ratio - TINY || isTie) best = { row, ratio };
  }
  return best?.row ?? null;
}

function pivot({ rows, basis }: Tableau, row: number, column: number): void {
  const chosen = rows[row] ?? [];
  const by = chosen[column] ?? 1;
  for (let at = 0; at < chosen.length; at += 1) chosen[at] = (chosen[at] ?? 0) / by;
  for (const [index, values] of rows.entries()) if (index !== row) subtract(values, chosen, values[column] ?? 0);
  basis[row] = column;
}

function subtract(from: number[], row: readonly number[], times: number): void {
  if (times === 0) return;
  for (let at = 0; at < from.length; at += 1) from[at] = (from[at] ?? 0) - times * (row[at] ?? 0);
}
