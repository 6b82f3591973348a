/** Width of a bucket of how long something took: each is longer than the last by this factor. */
const FACTOR = 1.18;

/** Minutes that stand for a bucket: in the middle of it, as factors go; within 9 % of all in it, to a minute. */
export const bucketMinutes = (bucket: number): number => Math.max(0, FACTOR ** (bucket + 0.5) - 1);

/** A quantile of counted buckets; null when nothing was counted. */
export function quantile(buckets: ReadonlyMap<number, number>, share: number): number | null {
  const counted = [...buckets].filter(([, n]) => n > 0).toSorted(([a], [b]) => a - b);
  const all = counted.reduce((sum, [, n]) => sum + n, 0);
  let before = 0;
  for (const [bucket, n] of counted) {
    before += n;
    if (before >= share * all) return Math.round(bucketMinutes(bucket) * 10) / 10;
  }
  return null;
}
