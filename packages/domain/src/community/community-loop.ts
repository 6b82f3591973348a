import type { CommunityTaskState } from '../evidence/evidence.js';
import { dayOf, HOUR_MS, plusDays, plusMs, startOf, type Instant } from '../time/time.js';

/**
 * The loop without contact (“零接触”防疫管理闭环: 线上预先登记、线下提前排查). Every step is a fact the community states; the judge reads
 * the last of them. Which steps there are, from where, by whom and on what condition stands here and nowhere else.
 */
export const LOOP_STATES = ['DECLARED', 'REGISTERED', 'SCREENED', 'ISOLATING', 'RELEASED'] as const;

export const LOOP_ACTS = ['REGISTER', 'SCREEN', 'ISOLATE', 'RELEASE', 'REVERT'] as const;
export type LoopAct = (typeof LOOP_ACTS)[number];

/** COMMUNITY: an organisation with a key of its own. HANDLER, SUPERVISOR: staff who write down what a community said. */
export type LoopActor = 'COMMUNITY' | 'HANDLER' | 'SUPERVISOR';

/** ON_WHAT: says on what it rests. UNTIL: until when, within {@link LONGEST_ISOLATION_DAYS}. TIME_SERVED: the isolation is over. */
export type LoopGuard = 'ON_WHAT' | 'UNTIL' | 'TIME_SERVED';

export interface LoopMove {
  readonly from: readonly CommunityTaskState[];
  /** null: back to where it came from. */
  readonly to: CommunityTaskState | null;
  readonly by: readonly LoopActor[];
  readonly guards: readonly LoopGuard[];
}

const ANYBODY: readonly LoopActor[] = ['COMMUNITY', 'HANDLER', 'SUPERVISOR'];
const DECIDES: readonly LoopActor[] = ['COMMUNITY', 'SUPERVISOR'];

export const LOOP_MOVES: Readonly<Record<LoopAct, LoopMove>> = {
  // 登记: the community knows of them and expects them
  REGISTER: { from: ['DECLARED'], to: 'REGISTERED', by: ANYBODY, guards: [] },
  // 排查: looked into, nothing found that asks for isolation
  SCREEN: { from: ['REGISTERED'], to: 'SCREENED', by: ANYBODY, guards: ['ON_WHAT'] },
  // 居家隔离: only whoever decides, until a day that is said
  ISOLATE: { from: ['REGISTERED', 'SCREENED'], to: 'ISOLATING', by: DECIDES, guards: ['ON_WHAT', 'UNTIL'] },
  // 解除: at the end of the isolation, or of watching one's health
  RELEASE: { from: ['SCREENED', 'ISOLATING'], to: 'RELEASED', by: DECIDES, guards: ['ON_WHAT', 'TIME_SERVED'] },
  // 撤销: another fact that says the last one was wrong; nothing is deleted
  REVERT: { from: ['REGISTERED', 'SCREENED', 'ISOLATING', 'RELEASED'], to: null, by: DECIDES, guards: ['ON_WHAT'] },
};

export const LONGEST_ISOLATION_DAYS = 28;
const SHORTEST_BASIS = 4;

export interface LoopStanding {
  readonly state: CommunityTaskState;
  /** ISOLATING: until when. */
  readonly until: Instant | null;
}

export interface LoopStep {
  readonly act: LoopAct;
  readonly actor: LoopActor;
  readonly basis: string;
  readonly until: Instant | null;
  readonly at: Instant;
}

export type LoopRefusal =
  | 'NOT_IN_THIS_STATE'
  | 'NOT_YOURS_TO_DECIDE'
  | 'BASIS_MISSING'
  | 'UNTIL_MISSING'
  | 'UNTIL_OUT_OF_BOUNDS'
  | 'ISOLATION_RUNS';

/** What may be done now, by this one. */
export const loopActs = ({ state }: LoopStanding, actor: LoopActor): readonly LoopAct[] =>
  LOOP_ACTS.filter((act) => LOOP_MOVES[act].from.includes(state) && LOOP_MOVES[act].by.includes(actor));

/** @returns why a step is not taken; null: it is */
export function checkLoopStep(standing: LoopStanding, step: LoopStep): LoopRefusal | null {
  const move = LOOP_MOVES[step.act];
  if (!move.from.includes(standing.state)) return 'NOT_IN_THIS_STATE';
  if (!move.by.includes(step.actor)) return 'NOT_YOURS_TO_DECIDE';
  for (const guard of move.guards) {
    const refusal = GUARDS[guard](standing, step);
    if (refusal !== null) return refusal;
  }
  return null;
}

const GUARDS: Readonly<Record<LoopGuard, (standing: LoopStanding, step: LoopStep) => LoopRefusal | null>> = {
  ON_WHAT: (_standing, { basis }) => (basis.trim().length < SHORTEST_BASIS ? 'BASIS_MISSING' : null),
  UNTIL: (_standing, { until, at }) => {
    if (until === null) return 'UNTIL_MISSING';
    return until <= at || until > startOf(plusDays(dayOf(at), LONGEST_ISOLATION_DAYS + 1))
      ? 'UNTIL_OUT_OF_BOUNDS'
      : null;
  },
  TIME_SERVED: ({ state, until }, { at }) =>
    state === 'ISOLATING' && until !== null && at < until ? 'ISOLATION_RUNS' : null,
};

const SCREEN_WITHIN_MS = 24 * HOUR_MS;
const ANSWER_WITHIN_MS = 2 * HOUR_MS;
/** 健康监测: after screening somebody is watched as long as their journey counts. */
const WATCHED_DAYS = 14;

/**
 * By when the next step is due: registered by the time they arrive, screened within a day of it, released when what was
 * set is over. Of an arrival that is past or unknown, from now on.
 */
export function loopDue(standing: LoopStanding, arrivalAt: Instant | null, now: Instant): Instant {
  const arrival = arrivalAt !== null && arrivalAt > now ? arrivalAt : null;
  switch (standing.state) {
    case 'DECLARED':
      return arrival ?? plusMs(now, ANSWER_WITHIN_MS);
    case 'REGISTERED':
      return plusMs(arrival ?? now, SCREEN_WITHIN_MS);
    case 'SCREENED':
      return startOf(plusDays(dayOf(arrivalAt ?? now), WATCHED_DAYS + 1));
    case 'ISOLATING':
    case 'RELEASED':
      return standing.until ?? now;
  }
}

/** What a decision says, in one line of fixed shape: it is hashed, and signed by a community that has keys. */
export interface LoopStatement {
  readonly taskId: string;
  readonly act: LoopAct;
  readonly state: CommunityTaskState;
  readonly organisation: string;
  readonly basis: string;
  readonly until: string | null;
}

export const loopStatement = ({ taskId, act, state, organisation, basis, until }: LoopStatement): string =>
  JSON.stringify({ v: 1, taskId, act, state, organisation, basis, until });
