import type { DivisionCode } from '../division/division.js';
import type { Instant } from '../time/time.js';
import { isBefore, overlap, type Period } from './period.js';
import type { PolicyKind } from './policy.js';

/** One stretch of a version, as known now. Policies of one kind and place are in force one at a time. */
export interface RunningPeriod extends Period {
  readonly id: string;
  readonly policyKey: string;
  readonly policyId: string;
  readonly kind: PolicyKind;
  readonly jurisdiction: DivisionCode;
}

/** A stretch to be put on record. */
export type NewPeriod = Omit<RunningPeriod, 'id'>;

/** What is done to the periods: a version is published, ends earlier than it would, or gives way to the one before. */
export type PeriodChange =
  | { readonly do: 'PUBLISH'; readonly period: NewPeriod; readonly supersedes: readonly string[] }
  | { readonly do: 'END'; readonly policyKey: string; readonly at: Instant }
  | { readonly do: 'ROLL_BACK'; readonly policyKey: string };

export type PlanRefusal = 'IN_THE_PAST' | 'OVERLAPS' | 'NOT_RUNNING' | 'NOTHING_BEFORE';

/** Which periods are known to be otherwise from now on, and which take their place. */
export interface PeriodPlan {
  readonly ok: true;
  readonly close: readonly string[];
  readonly open: readonly NewPeriod[];
}
export type PlanResult =
  PeriodPlan | { readonly ok: false; readonly code: PlanRefusal; readonly with: readonly string[] };

type Cut = Pick<PeriodPlan, 'close' | 'open'>;

/**
 * Works out a change of periods. Nothing before `now` is ever touched: what was in force stays what was in force.
 * @param running every period known now, of every kind and place
 */
export function planPeriods(running: readonly RunningPeriod[], change: PeriodChange, now: Instant): PlanResult {
  switch (change.do) {
    case 'PUBLISH':
      return publish(running, change.period, change.supersedes, now);
    case 'END':
      return end(running, change.policyKey, change.at, now);
    case 'ROLL_BACK':
      return rollBack(running, change.policyKey, now);
  }
}

/** Earlier versions of the same policy, and those it names, end where it begins; of any other it may overlap none. */
function publish(
  running: readonly RunningPeriod[],
  period: NewPeriod,
  supersedes: readonly string[],
  now: Instant,
): PlanResult {
  if (period.from < now) return refuse('IN_THE_PAST');
  const met = running.filter((one) => isBeside(one, period) && overlap(one, period));
  const strange = met.filter((one) => one.policyId !== period.policyId && !supersedes.includes(one.policyId));
  if (strange.length > 0) return refuse('OVERLAPS', strange);
  const cut = cutAt(met, period.from);
  return { ok: true, close: cut.close, open: [...cut.open, period] };
}

function end(running: readonly RunningPeriod[], policyKey: string, at: Instant, now: Instant): PlanResult {
  if (at < now) return refuse('IN_THE_PAST');
  const reaching = running.filter((one) => one.policyKey === policyKey && isBefore(at, one.to));
  return reaching.length === 0 ? refuse('NOT_RUNNING') : { ok: true, ...cutAt(reaching, at) };
}

/**
 * A version in force gives way from now on to the one that ran before it first began; one that has not begun never
 * begins, and the one it would have cut short goes on. The slot stays the same: it ends where the version's own did.
 */
function rollBack(running: readonly RunningPeriod[], policyKey: string, now: Instant): PlanResult {
  const own = running.filter((one) => one.policyKey === policyKey).toSorted((a, b) => a.from - b.from);
  const [first] = own;
  const ahead = own.filter((one) => isBefore(now, one.to));
  if (first === undefined || ahead.length === 0) return refuse('NOT_RUNNING');
  const before = running
    .filter((one) => one.policyKey !== policyKey && isBeside(one, first) && one.from < first.from)
    .toSorted((a, b) => b.from - a.from)[0];
  const hasBegun = ahead.some((one) => one.from <= now);
  if (before === undefined && hasBegun) return refuse('NOTHING_BEFORE');
  const cut = cutAt(ahead, now);
  const slots = ahead.map((one) => ({ from: one.from < now ? now : one.from, to: one.to }));
  return { ok: true, ...(before === undefined ? cut : handedTo(before, slots, cut, now)) };
}

/** The version before takes a slot that is running; one that begins where it ends, and is not over, makes it longer. */
function handedTo(before: RunningPeriod, slots: readonly Period[], cut: Cut, now: Instant): Cut {
  const [next] = slots;
  if (next !== undefined && before.to === next.from && isBefore(now, before.to)) {
    const longer = during(before, { from: before.from, to: next.to });
    return { close: [...cut.close, before.id], open: [...cut.open, longer] };
  }
  const running = slots.filter(({ from }) => from <= now);
  return { close: cut.close, open: [...cut.open, ...running.map((slot) => during(before, slot))] };
}

/** Ends periods at an instant; what lies wholly after it never begins. */
const cutAt = (periods: readonly RunningPeriod[], at: Instant): Cut => ({
  close: periods.map(({ id }) => id),
  open: periods.filter(({ from }) => from < at).map((one) => during(one, { from: one.from, to: at })),
});

/** The same version for another stretch, which is a row of its own. */
const during = ({ policyKey, policyId, kind, jurisdiction }: NewPeriod, { from, to }: Period): NewPeriod => ({
  policyKey,
  policyId,
  kind,
  jurisdiction,
  from,
  to,
});

const isBeside = (a: NewPeriod, b: NewPeriod): boolean => a.kind === b.kind && a.jurisdiction === b.jurisdiction;

const refuse = (code: PlanRefusal, periods: readonly RunningPeriod[] = []): PlanResult => ({
  ok: false,
  code,
  with: periods.map(({ id }) => id),
});

/** What a plan would do to one version: when it is in force from now on, before and after. */
export interface PlanEffect {
  readonly policyKey: string;
  readonly before: readonly Period[];
  readonly after: readonly Period[];
}

/** The versions a plan touches, in the order of the periods they have now. */
export function planEffects(running: readonly RunningPeriod[], { close, open }: Cut): readonly PlanEffect[] {
  const kept = running.filter(({ id }) => !close.includes(id));
  const closed = running.filter(({ id }) => close.includes(id));
  const keys = new Set([...closed, ...open].map(({ policyKey }) => policyKey));
  const of = (periods: readonly NewPeriod[], key: string): readonly Period[] =>
    joined(periods.filter(({ policyKey }) => policyKey === key).map(({ from, to }) => ({ from, to })));
  return [...keys].map((policyKey) => ({
    policyKey,
    before: of(running, policyKey),
    after: of([...kept, ...open], policyKey),
  }));
}

/** Stretches that touch are one. */
function joined(periods: readonly Period[]): readonly Period[] {
  const result: Period[] = [];
  for (const period of periods.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last !== undefined && last.to === period.from) result[result.length - 1] = { from: last.from, to: period.to };
    else result.push(period);
  }
  return result;
}

/** What is in force from `now` on, once a plan is carried out. */
export const periodsAfter = (running: readonly RunningPeriod[], { close, open }: Cut): readonly NewPeriod[] => [
  ...running.filter(({ id }) => !close.includes(id)),
  ...open,
];
