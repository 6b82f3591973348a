/** Numbers of people below this are not shown (k-anonymity towards the outside, domain.md §3). */
export const SMALLEST_SHOWN = 10;

export const isSmall = (count: number): boolean => count > 0 && count < SMALLEST_SHOWN;

/**
 * A number of people as an arc of a network in which everybody flows from `from` to `to`: what arrives at a node leaves
 * it, so the arcs say all that totals can say. Numbers that are withheld may be moved along; those shown may not.
 */
export interface Arc {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  withheld: boolean;
}

/** One arc of a way along which people can be thought elsewhere: forwards it takes more, backwards it gives some up. */
export interface Step<A extends Arc = Arc> {
  readonly arc: A;
  readonly forwards: boolean;
}

/** The most that is ever needed to make a small number no small one. */
export const MOST_NEEDED = SMALLEST_SHOWN - 1;

/**
 * Withholds a small number and the cheapest others, so that an equally good explanation of everything that is shown
 * makes it `amount` larger, which is no small number any more (补充抑制). Withholding more never undoes that.
 * @returns the way of that explanation; null when there is none
 */
export function withholdArc<A extends Arc>(
  arcs: readonly A[],
  arc: A,
  amount: number = SMALLEST_SHOWN - arc.count,
): readonly Step<A>[] | null {
  arc.withheld = true;
  const others = arcs.filter((other) => other !== arc);
  const way = withholdWay(others, { from: arc.to, to: arc.from, amount });
  return way === null ? null : [{ arc, forwards: true }, ...way];
}

/** So many people who are thought at one node and must be thought at another. */
export interface Shift {
  readonly from: string;
  readonly to: string;
  readonly amount: number;
}

/** Withholds the cheapest way on which a shift can be explained; null when there is none. */
export function withholdWay<A extends Arc>(arcs: readonly A[], shift: Shift): readonly Step<A>[] | null {
  const way = cheapestWay(arcs, shift);
  for (const { arc } of way ?? []) arc.withheld = true;
  return way;
}

/** An empty cell is used last: that something never happens may be known from the rules themselves. */
const EMPTY_COST = 1e12;
const costOf = ({ withheld, count }: Arc): number => (withheld ? 1e-6 : count === 0 ? EMPTY_COST : count);

interface Reached<A extends Arc> {
  readonly cost: number;
  readonly last: { readonly step: Step<A>; readonly before: string } | null;
}

/** Dijkstra's shortest way; forwards an arc takes any number, backwards it gives up no more than it has. */
function cheapestWay<A extends Arc>(arcs: readonly A[], { from, to, amount }: Shift): readonly Step<A>[] | null {
  const reached = new Map<string, Reached<A>>([[from, { cost: 0, last: null }]]);
  const done = new Set<string>();
  for (;;) {
    const node = nearest(reached, done);
    if (node === null) return null;
    if (node === to) return wayTo(reached, to);
    done.add(node);
    const soFar = reached.get(node)?.cost ?? 0;
    for (const arc of arcs) {
      const next = neighbour(arc, node, amount);
      if (next === null || done.has(next)) continue;
      const cost = soFar + costOf(arc);
      if (cost >= (reached.get(next)?.cost ?? Infinity)) continue;
      reached.set(next, { cost, last: { step: { arc, forwards: arc.from === node }, before: node } });
    }
  }
}

function neighbour(arc: Arc, node: string, amount: number): string | null {
  if (arc.from === node) return arc.to;
  return arc.to === node && arc.count >= amount ? arc.from : null;
}

function nearest(reached: ReadonlyMap<string, Reached<Arc>>, done: ReadonlySet<string>): string | null {
  let best: { readonly node: string; readonly cost: number } | null = null;
  for (const [node, { cost }] of reached) {
    if (!done.has(node) && (best === null || cost < best.cost)) best = { node, cost };
  }
  return best?.node ?? null;
}

function wayTo<A extends Arc>(reached: ReadonlyMap<string, Reached<A>>, to: string): readonly Step<A>[] {
  const way: Step<A>[] = [];
  for (let last = reached.get(to)?.last; last; last = reached.get(last.before)?.last) way.unshift(last.step);
  return way;
}
