/** How many counties a match by prefecture sweeps for each that is really listed (扩大倍数); null when none is listed. */
export function overReach(listedCounties: number, counties: number): number | null {
  return listedCounties > 0 ? Math.max(1, counties / listedCounties) : null;
}
