import type {
  CorrectionPartsFragment,
  DecisionPartsFragment,
  PersonFactsFragment,
  Precision,
  RiskLevel,
  TestResult,
} from '../../generated/documents';

export type LaneName = 'area' | 'stay' | 'test' | 'phone' | 'declaration' | 'correction' | 'dose';

/** A correction as the axis shows it: for as long as it counts. */
export type AxisCorrection = Pick<
  CorrectionPartsFragment,
  'id' | 'kind' | 'state' | 'validFrom' | 'validTo' | 'proposedAt' | 'division'
>;

/** One thing on the axis; `to` null = goes on. Instants are epoch milliseconds. */
export interface Span {
  readonly key: string;
  readonly lane: LaneName;
  readonly from: number;
  readonly to: number | null;
  /** Until when a stay goes on counting after it ended. */
  readonly tail: number | null;
  readonly precision: Precision | null;
  readonly level: RiskLevel | null;
  readonly result: TestResult | null;
  readonly visible: boolean;
  readonly decisive: boolean;
  readonly fact:
    | PersonFactsFragment['stays'][number]
    | PersonFactsFragment['tests'][number]
    | PersonFactsFragment['phones'][number]
    | PersonFactsFragment['vaccinations'][number]
    | PersonFactsFragment['stays'][number]['areas'][number]
    | PersonFactsFragment['declarations'][number]
    | AxisCorrection;
}

export interface Lane {
  readonly name: LaneName;
  /** Rows of spans that do not overlap each other. */
  readonly rows: readonly (readonly Span[])[];
}

const at = (iso: string): number => Date.parse(iso);
const atOrNull = (iso: string | null): number | null => (iso === null ? null : Date.parse(iso));
const PLAIN = { tail: null, precision: null, level: null, result: null, visible: true, decisive: false } as const;

interface Standing {
  readonly decisive: ReadonlySet<string>;
  readonly countsUntil: ReadonlyMap<string, number>;
}

function standing(decision: DecisionPartsFragment | null): Standing {
  const refs = (decision?.reasons ?? []).filter((reason) => reason.truth !== 'FALSE');
  return {
    decisive: new Set(
      refs.filter((reason) => reason.deciding).flatMap((reason) => reason.evidence.map((e) => e.factId)),
    ),
    countsUntil: new Map(
      refs.flatMap((reason) =>
        reason.evidence.flatMap((e) => (e.countsUntil ? [[e.factId, at(e.countsUntil)] as const] : [])),
      ),
    ),
  };
}

/** The same area met by several stays stands on the axis once. */
function areaSpans(stays: PersonFactsFragment['stays']): Span[] {
  const found = new Map<string, Span>();
  for (const area of stays.flatMap((stay) => stay.areas)) {
    const key = [area.kind, area.level, area.division.code, area.inForceFrom].join();
    found.set(key, {
      ...PLAIN,
      key,
      lane: 'area',
      from: at(area.inForceFrom),
      to: atOrNull(area.inForceTo),
      level: area.level,
      fact: area,
    });
  }
  return [...found.values()];
}

function staySpans(stays: PersonFactsFragment['stays'], { decisive, countsUntil }: Standing): Span[] {
  return stays.map((stay) => ({
    ...PLAIN,
    key: stay.id,
    lane: 'stay',
    from: at(stay.arrivedAt),
    to: atOrNull(stay.leftAt),
    tail: countsUntil.get(stay.id) ?? null,
    precision: stay.precision,
    decisive: decisive.has(stay.id),
    fact: stay,
  }));
}

function testSpans(tests: PersonFactsFragment['tests'], { decisive }: Standing): Span[] {
  return tests.map((test) => ({
    ...PLAIN,
    key: test.id,
    lane: 'test',
    from: at(test.sampledAt),
    to: at(test.reportedAt ?? test.sampledAt),
    result: test.result,
    visible: test.visibleAt !== null,
    decisive: decisive.has(test.id),
    fact: test,
  }));
}

/** Rows as few as needed so that no two spans of a row overlap; `gap` keeps labels apart. */
export function stack(spans: readonly Span[], gap: number): Span[][] {
  const rows: Span[][] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const free = rows.find((row) => {
      const last = row.at(-1);
      return last !== undefined && last.to !== null && Math.max(last.to, last.tail ?? last.to) + gap <= span.from;
    });
    if (free) free.push(span);
    else rows.push([span]);
  }
  return rows;
}

const HOUR = 3_600_000;

/** A proposal that was turned down changes nothing and is not on the axis. */
const NEVER_COUNTS: ReadonlySet<string> = new Set(['REJECTED', 'REMOVED', 'WITHDRAWN']);

function correctionSpans(corrections: readonly AxisCorrection[]): Span[] {
  return corrections
    .filter(({ state }) => !NEVER_COUNTS.has(state))
    .map((correction) => ({
      ...PLAIN,
      key: correction.id,
      lane: 'correction',
      from: at(correction.validFrom),
      to: atOrNull(correction.validTo),
      visible: correction.state !== 'PROPOSED',
      fact: correction,
    }));
}

export interface AxisFacts {
  readonly facts: PersonFactsFragment;
  readonly decision: DecisionPartsFragment | null;
  readonly corrections?: readonly AxisCorrection[];
}

/** Every fact of a person that touches the window, in lanes. */
export function buildLanes(
  { facts, decision, corrections = [] }: AxisFacts,
  window: { from: number; to: number },
): Lane[] {
  const known = standing(decision);
  const phones: Span[] = facts.phones.map((phone) => ({
    ...PLAIN,
    key: phone.id,
    lane: 'phone',
    from: at(phone.effectiveFrom),
    to: atOrNull(phone.effectiveTo),
    visible: phone.verification === 'VERIFIED',
    decisive: known.decisive.has(phone.id),
    fact: phone,
  }));
  const doses: Span[] = facts.vaccinations.map((dose) => {
    const day = at(`${dose.givenOn}T12:00:00+08:00`);
    return { ...PLAIN, key: dose.id, lane: 'dose', from: day, to: day, fact: dose };
  });
  const declarations: Span[] = facts.declarations.map((one) => ({
    ...PLAIN,
    key: one.id,
    lane: 'declaration',
    from: at(one.declaredAt),
    to: at(one.declaredAt),
    fact: one,
  }));
  const lanes: readonly (readonly [LaneName, Span[], number])[] = [
    ['area', areaSpans(facts.stays), 0],
    ['stay', staySpans(facts.stays, known), 0],
    ['test', testSpans(facts.tests, known), 8 * HOUR],
    ['phone', phones, 0],
    ['declaration', declarations, 24 * HOUR],
    ['correction', correctionSpans(corrections), 0],
    ['dose', doses, 24 * HOUR],
  ];
  return lanes.map(([name, spans, gap]) => ({
    name,
    rows: stack(
      spans.filter((span) => touches(span, window)),
      gap,
    ),
  }));
}

const touches = (span: Span, window: { from: number; to: number }): boolean =>
  span.from < window.to && (span.to === null || Math.max(span.to, span.tail ?? 0) >= window.from);

const DAY = 24 * HOUR;
const LOOK_BACK_DAYS = 15;
const LOOK_AHEAD_DAYS = 6;

/** The axis shows the look-back of the rules and far enough ahead to see when the deciding stays stop counting. */
export function axisWindow(now: number, decision: DecisionPartsFragment | null): { from: number; to: number } {
  const ends = [...standing(decision).countsUntil.values()].filter((end) => end > now);
  const ahead = Math.min(Math.max(now + DAY, ...ends.map((end) => end + DAY / 2)), now + LOOK_AHEAD_DAYS * DAY);
  return { from: now - LOOK_BACK_DAYS * DAY, to: ahead };
}

/** Midnights (Asia/Shanghai, UTC+8 all year) inside the window. */
export function midnights(window: { from: number; to: number }): number[] {
  const offset = 8 * HOUR;
  const first = Math.ceil((window.from + offset) / DAY) * DAY - offset;
  return Array.from({ length: Math.max(0, Math.ceil((window.to - first) / DAY)) }, (_, index) => first + index * DAY);
}
