import type { PolicyKind } from '../generated/documents';

/** A stretch in which a version is in force, as one reading of the calendar knows it. */
export interface Period {
  readonly validFrom: string;
  readonly validTo: string | null;
  /** Null: this is how it stands today. */
  readonly knownTo: string | null;
}

/** What the timeline needs to know of a version. */
export interface Placed {
  readonly kind: PolicyKind;
  readonly jurisdiction: { readonly code: string; readonly name: string };
  readonly periods: readonly Period[];
}

/** An edition in force, or a time that no policy covers: then nothing can be decided, and nobody is green. */
export interface Segment<Version> {
  readonly version: Version | null;
  readonly from: number;
  /** Null: no end is known. */
  readonly to: number | null;
}

export interface Lane<Version> {
  readonly kind: PolicyKind;
  readonly jurisdiction: { readonly code: string; readonly name: string };
  readonly segments: readonly Segment<Version>[];
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

const KINDS: readonly PolicyKind[] = ['DECISION', 'DISPLAY', 'RECOGNITION', 'VACCINATION', 'DESK', 'RETENTION'];
const COUNTRY = '100000';

/** One lane per kind and jurisdiction: the editions as they stand today, and the gaps between and after them. */
export function buildLanes<Version extends Placed>(versions: readonly Version[]): readonly Lane<Version>[] {
  const lanes = new Map<string, Lane<Version>>();
  for (const version of versions) {
    const standing = version.periods.filter(({ knownTo }) => knownTo === null);
    if (standing.length === 0) continue;
    const name = `${KINDS.indexOf(version.kind)}${version.jurisdiction.code}`;
    const lane = lanes.get(name) ?? { kind: version.kind, jurisdiction: version.jurisdiction, segments: [] };
    const segments = standing.map((period) => ({ version, ...instants(period) }));
    lanes.set(name, { ...lane, segments: [...lane.segments, ...segments].toSorted((a, b) => a.from - b.from) });
  }
  const sorted = [...lanes.entries()].toSorted(([a], [b]) => a.localeCompare(b)).map(([, lane]) => lane);
  return sorted.map((lane) => ({ ...lane, segments: withGaps(lane, sorted) }));
}

const instants = ({ validFrom, validTo }: Period) => ({
  from: Date.parse(validFrom),
  to: validTo === null ? null : Date.parse(validTo),
});

/** What holds for the whole country also covers a city that has nothing of its own. */
function withGaps<Version>(lane: Lane<Version>, lanes: readonly Lane<Version>[]): readonly Segment<Version>[] {
  const covering = lanes
    .filter(({ kind, jurisdiction }) => kind === lane.kind && jurisdiction.code === COUNTRY)
    .flatMap(({ segments }) => segments);
  const covered = [...lane.segments, ...covering].toSorted((a, b) => a.from - b.from);
  const gaps: Segment<Version>[] = [];
  let end: number | null = lane.segments[0]?.from ?? 0;
  for (const { from, to } of covered) {
    if (end === null) break;
    if (from > end) gaps.push({ version: null, from: end, to: from });
    end = to === null ? null : Math.max(end, to);
  }
  if (end !== null) gaps.push({ version: null, from: end, to: null });
  return [...lane.segments, ...gaps].toSorted((a, b) => a.from - b.from);
}

const DAY = 86_400_000;

/** What is drawn: the months around now, or everything from the first edition to the last. */
export function spanOf(lanes: readonly Lane<unknown>[], now: number, reach: 'NEAR' | 'ALL'): Span {
  if (reach === 'NEAR') return { from: now - 90 * DAY, to: now + 150 * DAY };
  const moments = lanes.flatMap(({ segments }) =>
    segments.flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
  );
  return { from: Math.min(now - 30 * DAY, ...moments) - 10 * DAY, to: Math.max(now, ...moments) + 60 * DAY };
}

/** Where a moment stands in the drawing, in percent; what lies outside stands at its border. */
export const place = (at: number, span: Span): number =>
  Math.min(100, Math.max(0, ((at - span.from) / (span.to - span.from)) * 100));

const CITY_OFFSET = 8 * 3_600_000;
const STEPS = [1, 2, 3, 6, 12, 24];

/** First days of months on the city's clock, at most ten. */
export function ticks(span: Span): readonly number[] {
  const months = (span.to - span.from) / (30 * DAY);
  const step = STEPS.find((one) => months / one <= 10) ?? 60;
  const first = new Date(span.from + CITY_OFFSET);
  const found: number[] = [];
  let month = first.getUTCFullYear() * 12 + Math.ceil((first.getUTCMonth() + 1) / step) * step;
  for (let at = 0; at < span.to; month += step) {
    at = Date.UTC(Math.floor(month / 12), month % 12, 1) - CITY_OFFSET;
    if (at < span.to) found.push(at);
  }
  return found;
}
