import type { RuleLinePartsFragment } from '../generated/documents';

type Line = RuleLinePartsFragment;

/** A line of a rule as it was and as it is; null: there was none, or there is none any more. */
export interface Pair {
  readonly before: Line | null;
  readonly after: Line | null;
}

const same = (a: Line, b: Line): boolean => a.depth === b.depth && a.operator === b.operator && a.text.zh === b.text.zh;
const alike = (a: Line, b: Line): boolean => a.depth === b.depth && a.operator === b.operator;

/**
 * Which line became which: equal lines keep their order as long as possible (longest common subsequence); between
 * them, lines of one kind and depth are taken as rewritten, one by one.
 */
export function matchLines(before: readonly Line[], after: readonly Line[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let [start, next] = [0, 0];
  for (const [i, j] of [...commonLines(before, after), [before.length, after.length] as const]) {
    pairs.push(...rewritten(before.slice(start, i), after.slice(next, j)));
    const [old, fresh] = [before[i], after[j]];
    if (old && fresh) pairs.push({ before: old, after: fresh });
    [start, next] = [i + 1, j + 1];
  }
  return pairs;
}

function rewritten(gone: readonly Line[], come: readonly Line[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let taken = 0;
  for (const before of gone) {
    const after = come[taken];
    if (after && alike(before, after)) {
      pairs.push({ before, after });
      taken += 1;
    } else pairs.push({ before, after: null });
  }
  return [...pairs, ...come.slice(taken).map((after) => ({ before: null, after }))];
}

function commonLines(a: readonly Line[], b: readonly Line[]): readonly (readonly [number, number])[] {
  const table = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  a.toReversed().forEach((line, back) => {
    const i = a.length - 1 - back;
    b.toReversed().forEach((other, behind) => {
      const j = b.length - 1 - behind;
      const row = table[i];
      if (row) row[j] = same(line, other) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    });
  });
  const found: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [line, other] = [a[i], b[j]];
    if (line && other && same(line, other)) {
      found.push([i, j]);
      [i, j] = [i + 1, j + 1];
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return found;
}
