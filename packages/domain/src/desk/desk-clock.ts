import type { AppealState } from '../appeal/appeal.js';
import { HOUR_MS, plusMs, type Instant } from '../time/time.js';
import {
  URGENCY_CLASSES,
  type DeskClock,
  type DeskParameters,
  type DeskPolicy,
  type UrgencyClass,
} from './desk-policy.js';

const MINUTE_MS = 60_000;

/** What is known of where a person is and where they are going. */
export interface Situation {
  readonly stuckNow: boolean;
  readonly departureAt: Instant | null;
  /** How many bodies have to act. */
  readonly agencies: number;
}

/** The class of a case and the rule that gives it. */
export function classOf(
  { rules, parameters }: DeskPolicy,
  { stuckNow, departureAt, agencies }: Situation,
  at: Instant,
): { readonly urgency: UrgencyClass; readonly ruleId: string } {
  const leavesSoon =
    departureAt !== null && departureAt >= at && departureAt - at <= parameters.leavesSoonHours * HOUR_MS;
  const rule = rules.find(
    ({ when }) =>
      (when.stuckNow === undefined || stuckNow) &&
      (when.leavesSoon === undefined || leavesSoon) &&
      (when.agencies === undefined || agencies >= when.agencies),
  );
  // the reader insists on a last rule that fits everybody
  if (rule === undefined) throw new RangeError('no rule of the desk policy fits');
  return { urgency: rule.then, ruleId: rule.id };
}

/** One line of a case's history, as far as its clocks read it. */
export interface ClockEvent {
  readonly at: Instant;
  readonly fromState: AppealState | null;
  readonly toState: AppealState | null;
  /** Set where the class was changed. */
  readonly urgency?: { readonly from: UrgencyClass; readonly to: UrgencyClass };
}

/** What the clocks of a case are worked out from. The order of its events does not matter, their instants do. */
export interface ClockHistory {
  readonly openedAt: Instant;
  readonly urgency: UrgencyClass;
  readonly departureAt: Instant | null;
  /** A supervisor keeps an eye on it: the longer hard stop. */
  readonly isSupervised: boolean;
  readonly events: readonly ClockEvent[];
}

/** When what is owed (到期时间). Always warnAt ≤ decideDue ≤ hardStopDue. */
export interface DueTimes {
  readonly firstResponseDue: Instant;
  /** From here on a case is shown as about to be late. */
  readonly warnAt: Instant;
  readonly decideDue: Instant;
  readonly hardStopDue: Instant;
  /** When the pause that runs now stops counting; null: none runs. */
  readonly pauseEndsAt: Instant | null;
}

/** A class and since when it counts: after a rise from then, else from the start of the clocks. */
interface ClassStretch {
  readonly urgency: UrgencyClass;
  readonly from: Instant;
}
interface Pause {
  readonly from: Instant;
  readonly to: Instant;
  readonly isOpen: boolean;
}

/**
 * Every promise of a case, from its history. Day and night count alike. A re-opened case starts anew with a share of the
 * clocks. A class that rises never gives more time than was owed before; one that is lowered counts from the start.
 */
export function dueTimesOf({ parameters }: DeskPolicy, history: ClockHistory): DueTimes {
  const events = history.events.toSorted((a, b) => a.at - b.at);
  const reopened = events.findLast(({ toState, fromState }) => toState === 'REOPENED' && fromState !== 'REOPENED');
  const start = reopened?.at ?? history.openedAt;
  const share = reopened === undefined ? 1 : parameters.reopenedClockShare;
  const running = events.filter(({ at }) => at >= start);
  const stretches = classesOf(history.urgency, running, start);
  const pauses = pausesOf(parameters, running);
  const owed = (minutes: (clock: DeskClock) => number): readonly Instant[] =>
    stretches.map(({ urgency, from }) => plusMs(from, minutes(parameters.clocks[urgency]) * share * MINUTE_MS));

  const hardStopDue = least(owed((clock) => hardStopOf(clock, history.isSupervised)));
  const decides = owed(({ decideMinutes }) => decideMinutes).map((due, index) =>
    plusMs(due, pausedSince(pauses, stretches[index]?.from ?? start)),
  );
  const decideDue = least([
    hardStopDue,
    ...decides,
    ...beforeDeparture(parameters.clocks[history.urgency], history.departureAt, start),
  ]);
  const since = stretches.findLast(({ from }) => from <= decideDue)?.from ?? start;
  return {
    firstResponseDue: least(owed(({ firstResponseMinutes }) => firstResponseMinutes)),
    warnAt: plusMs(since, Math.max(0, Math.floor((decideDue - since) * parameters.warnAtShare))),
    decideDue,
    hardStopDue,
    pauseEndsAt: pauses.find(({ isOpen }) => isOpen)?.to ?? null,
  };
}

/**
 * When a departure that was far off when the case was taken in is near enough for a higher class, and which. Whatever
 * somebody said of the class since then stands. null: it does not rise by itself.
 */
export function risesWithDeparture(
  policy: DeskPolicy,
  { openedAt, urgency, departureAt, events }: ClockHistory,
): { readonly at: Instant; readonly to: UrgencyClass } | null {
  if (departureAt === null) return null;
  const at = plusMs(departureAt, -policy.parameters.leavesSoonHours * HOUR_MS);
  if (at <= openedAt || events.some((event) => event.urgency !== undefined && event.at >= at)) return null;
  const { urgency: to } = classOf(policy, { stuckNow: false, departureAt, agencies: 1 }, at);
  return rank(to) < rank(urgency) ? { at, to } : null;
}

const least = (instants: readonly Instant[]): Instant => Math.min(...instants) as Instant;

const hardStopOf = ({ hardStopMinutes, supervisorHardStopMinutes }: DeskClock, isSupervised: boolean): number =>
  isSupervised ? (supervisorHardStopMinutes ?? hardStopMinutes) : hardStopMinutes;

/** Owed some time before the departure; of somebody already too near to it, at once. */
const beforeDeparture = (
  { beforeDepartureMinutes }: DeskClock,
  departureAt: Instant | null,
  start: Instant,
): readonly Instant[] =>
  beforeDepartureMinutes === null || departureAt === null || departureAt < start
    ? []
    : [Math.max(start, plusMs(departureAt, -beforeDepartureMinutes * MINUTE_MS)) as Instant];

const rank = (urgency: UrgencyClass): number => URGENCY_CLASSES.indexOf(urgency);

function classesOf(present: UrgencyClass, events: readonly ClockEvent[], start: Instant): readonly ClassStretch[] {
  const changes = events.flatMap(({ at, urgency }) => (urgency === undefined ? [] : [{ at, ...urgency }]));
  const first: ClassStretch = { urgency: changes[0]?.from ?? present, from: start };
  return changes.reduce<readonly ClassStretch[]>(
    (stretches, { at, to }) => {
      const before = stretches.at(-1) ?? first;
      if (rank(to) === rank(before.urgency)) return stretches;
      return rank(to) < rank(before.urgency)
        ? [...stretches, { urgency: to, from: at }]
        : [{ urgency: to, from: start }];
    },
    [first],
  );
}

function pausesOf(
  { pausedStates, longestPauseHours }: DeskParameters,
  events: readonly ClockEvent[],
): readonly Pause[] {
  const isPaused = (state: AppealState | null): boolean => pausedStates.some((one) => one === state);
  const pauses: Pause[] = [];
  let from: Instant | null = null;
  const close = (to: Instant, isOpen: boolean): void => {
    if (from !== null) pauses.push({ from, to: least([to, plusMs(from, longestPauseHours * HOUR_MS)]), isOpen });
  };
  for (const { at, toState } of events) {
    if (toState === null) continue;
    if (isPaused(toState)) from ??= at;
    else {
      close(at, false);
      from = null;
    }
  }
  // one that still runs is taken to last as long as it may: what is owed never comes sooner than it will
  if (from !== null) close(plusMs(from, longestPauseHours * HOUR_MS), true);
  return pauses;
}

const pausedSince = (pauses: readonly Pause[], since: Instant): number =>
  pauses.reduce((sum, { from, to }) => sum + Math.max(0, to - Math.max(from, since)), 0);
