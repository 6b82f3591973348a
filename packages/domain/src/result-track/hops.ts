import type { NucleicTest } from '../evidence/evidence.js';
import type { Instant } from '../time/time.js';

/**
 * The way of a result (流转环节): TRANSPORT 送检 sampled → received, ANALYSIS 检测 received → reported, UPLOAD 上传
 * reported → uploaded, SYNC 汇聚 uploaded → visible.
 */
export const TEST_HOPS = ['TRANSPORT', 'ANALYSIS', 'UPLOAD', 'SYNC'] as const;
export type TestHop = (typeof TEST_HOPS)[number];

/** Who has to do the hop: whoever took the sample, the institution that tests, the platforms that pass it on. */
export type HopOwner = 'SAMPLING_SITE' | 'INSTITUTION' | 'PLATFORM';

export const HOP_OWNERS: Readonly<Record<TestHop, HopOwner>> = {
  TRANSPORT: 'SAMPLING_SITE',
  ANALYSIS: 'INSTITUTION',
  UPLOAD: 'INSTITUTION',
  SYNC: 'PLATFORM',
};

/**
 * DONE: it is over; lag only where both ends were told. RUNNING: it is on. WAITING: its turn has not come.
 * NOT_TOLD: it is over, since a later one is, but nobody said when.
 */
export type HopState = 'DONE' | 'RUNNING' | 'WAITING' | 'NOT_TOLD';

export type HopTimes = Pick<NucleicTest, 'sampledAt' | 'reportedAt' | 'visibleAt'> & {
  readonly receivedAt: Instant | null;
  readonly uploadedAt: Instant | null;
};

export interface Hop {
  readonly hop: TestHop;
  readonly owner: HopOwner;
  readonly state: HopState;
  /** When it began, if that was told. */
  readonly from: Instant | null;
  readonly to: Instant | null;
  /** How long it took, or has taken until now; null when an end was not told. */
  readonly lagMs: number | null;
}

/** The four hops of one test as they stand at an instant. What lies ahead of it has not happened yet. */
export function hopsOf(test: HopTimes, at: Instant): readonly Hop[] {
  const marks = [test.sampledAt, test.receivedAt, test.reportedAt, test.uploadedAt, test.visibleAt].map((mark) =>
    mark !== null && mark <= at ? mark : null,
  );
  const last = marks.findLastIndex((mark) => mark !== null);
  return TEST_HOPS.map((hop, index) => {
    const [from = null, to = null] = [marks[index], marks[index + 1]];
    const state = stateOf(index, last, to);
    return { hop, owner: HOP_OWNERS[hop], state, from, to, lagMs: lagOf(state, from, to, at) };
  });
}

function stateOf(index: number, last: number, to: Instant | null): HopState {
  if (to !== null) return 'DONE';
  if (index + 1 < last) return 'NOT_TOLD';
  return index === last ? 'RUNNING' : 'WAITING';
}

function lagOf(state: HopState, from: Instant | null, to: Instant | null, at: Instant): number | null {
  if (from === null) return null;
  // clocks of two houses may differ by moments: a lag is never less than nothing
  if (state === 'DONE' && to !== null) return Math.max(0, to - from);
  return state === 'RUNNING' ? Math.max(0, at - from) : null;
}
