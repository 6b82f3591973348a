/** A stretch of time on the axis, epoch milliseconds. */
export interface AxisWindow {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;
/** Closer than this nothing more is known: sources speak of days and hours. */
const SHORTEST = 2 * DAY;

const lengthOf = ({ from, to }: AxisWindow): number => to - from;

/** The stretch moved back inside the whole. */
function inside(window: AxisWindow, whole: AxisWindow): AxisWindow {
  const length = Math.min(lengthOf(window), lengthOf(whole));
  const from = Math.min(Math.max(window.from, whole.from), whole.to - length);
  return { from, to: from + length };
}

/** Half or twice as much of the axis, around what is looked at; never more than the whole. */
export function zoomed(window: AxisWindow, whole: AxisWindow, by: 'in' | 'out', around?: number): AxisWindow {
  const length = Math.max(lengthOf(window) * (by === 'in' ? 0.5 : 2), Math.min(SHORTEST, lengthOf(whole)));
  const middle = around ?? (window.from + window.to) / 2;
  return inside({ from: middle - length / 2, to: middle + length / 2 }, whole);
}

/** Half a window earlier or later. */
export function moved(window: AxisWindow, whole: AxisWindow, by: -1 | 1): AxisWindow {
  const step = (lengthOf(window) / 2) * by;
  return inside({ from: window.from + step, to: window.to + step }, whole);
}

export const isWhole = (window: AxisWindow, whole: AxisWindow): boolean => lengthOf(window) >= lengthOf(whole);
