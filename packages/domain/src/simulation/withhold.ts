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
  /** How many more it can take at most; absent: any number. */
  readonly room?: number;
  withheld: boolean;
}

/** How many more people (fewer: negative) another explanation has on an arc. */
export interface Step<A extends Arc = Arc> {
  readonly arc: A;
  readonly more: number;
}

/** The most that is ever needed to make a small number no small one. */
export const MOST_NEEDED = SMALLEST_SHOWN - 1;

/**
 * Withholds a small number and the cheapest others, so that an equally good explanation of everything that is shown
 * makes it `amount` larger, which is no small number any more (补充抑制). Withholding more never undoes that.
 * @returns that explanation; null when there is none
 */
export function withholdArc<A extends Arc>(
  arcs: readonly A[],
  arc: A,
  amount: number = SMALLEST_SHOWN - arc.count,
): readonly Step<A>[] | null {
  arc.withheld = true;
  const others = arcs.filter((other) => other !== arc);
  const steps = withholdShift(others, { from: arc.to, to: arc.from, amount });
  return steps === null ? null : [{ arc, more: amount }, ...steps];
}

/** So many people who are thought at one node and must be thought at another. */
export interface Shift {
  readonly from: string;
  readonly to: string;
  readonly amount: number;
}

/** Withholds the cheapest arcs with which a shift can be explained, split over several ways if need be. */
export function withholdShift<A extends Arc>(
  arcs: readonly A[],
  { from, to, amount }: Shift,
): readonly Step<A>[] | null {
  const moved = new Map<Arc, number>();
  for (let left = amount; left > 0;) {
    const way = cheapestWay(arcs, moved, from, to);
    if (way === null) return null;
    const most = Math.min(left, ...way.map(({ arc, sign }) => roomOf(arc, sign, moved)));
    for (const { arc, sign } of way) moved.set(arc, (moved.get(arc) ?? 0) + sign * most);
    left -= most;
  }
  const steps = arcs.flatMap((arc) => (moved.get(arc) ? [{ arc, more: moved.get(arc) ?? 0 }] : []));
  for (const { arc } of steps) arc.withheld = true;
  return steps;
}

/** Forwards an arc takes as many more as it has room for, backwards it gives up no more than it has. */
function roomOf(arc: Arc, sign: Sign, moved: ReadonlyMap<Arc, number>): number {
  const already = moved.get(arc) ?? 0;
  return sign === 1 ? (arc.room ?? Infinity) - already : arc.count + already;
}

type Sign = 1 | -1;

/** An empty cell is used last: that something never happens may be known from the rules themselves. */
const EMPTY_COST = 1e12;
const costOf = ({ withheld, count }: Arc): number => (withheld ? 1e-6 : count === 0 ? EMPTY_COST : count);

interface Leg<A extends Arc> {
  readonly arc: A;
  readonly sign: Sign;
}
interface Reached<A extends Arc> {
  readonly cost: number;
  readonly last: { readonly leg: Leg<A>; readonly before: string } | null;
}

/** Dijkstra's cheapest way for at least one more person. */
function cheapestWay<A extends Arc>(
  arcs: readonly A[],
  moved: ReadonlyMap<Arc, number>,
  from: string,
  to: string,
): readonly Leg<A>[] | null {
  const reached = new Map<string, Reached<A>>([[from, { cost: 0, last: null }]]);
  const done = new Set<string>();
  for (;;) {
    const node = nearest(reached, done);
    if (node === null) return null;
    if (node === to) return wayTo(reached, to);
    done.add(node);
    const soFar = reached.get(node)?.cost ?? 0;
    for (const arc of arcs) {
      if (arc.from !== node && arc.to !== node) continue;
      const sign: Sign = arc.from === node ? 1 : -1;
      const next = sign === 1 ? arc.to : arc.from;
      const cost = soFar + costOf(arc);
      if (done.has(next) || roomOf(arc, sign, moved) < 1 || cost >= (reached.get(next)?.cost ?? Infinity)) continue;
      reached.set(next, { cost, last: { leg: { arc, sign }, before: node } });
    }
  }
}

function nearest(reached: ReadonlyMap<string, Reached<Arc>>, done: ReadonlySet<string>): string | null {
  let best: { readonly node: string; readonly cost: number } | null = null;
  for (const [node, { cost }] of reached) {
    if (!done.has(node) && (best === null || cost < best.cost)) best = { node, cost };
  }
  return best?.node ?? null;
}

function wayTo<A extends Arc>(reached: ReadonlyMap<string, Reached<A>>, to: string): readonly Leg<A>[] {
  const way: Leg<A>[] = [];
  for (let last = reached.get(to)?.last; last; last = reached.get(last.before)?.last) way.unshift(last.leg);
  return way;
}
