import { fromEpochMs } from '../time/time.js';
import { attempts, type Attempt, type Scene } from './attempts.js';
import { judge, type Judgement } from './judge.js';
import type { Clear, ClearKind, PopupKind } from './outcome.js';
import { strictness } from './strictness.js';

const MAX_STEPS = 64;

/**
 * What would clear it (怎样才能解除). Each candidate change is put in place and judged again by the same judge; only
 * those that lead to a milder outcome are named, so that acting on one really clears what it says.
 */
export function waysOut(now: Judgement, scene: Scene): readonly Clear[] {
  const waiting = waitingClears(now, scene);
  const acting = attempts(now, scene).flatMap((attempt): Clear[] => {
    const then = judge(attempt.facts, scene.areas, scene.policy, attempt.at, attempt.delisted);
    if (!isMilder(then, now)) return [];
    const { kind, factIds } = attempt;
    return [{ kind, at: attempt.at, factIds, needs: [], colour: then.colour, popup: then.popup }];
  });
  const several = advisedClears(now, scene);
  const alone = acting.filter((clear) => !several.some((way) => way.kind === clear.kind));
  return [...several, ...alone, ...waiting];
}

/** What each outcome asks for, best first: an upload before a new test, the county before the itinerary. */
const ADVISED: Readonly<Record<PopupKind | 'YELLOW' | 'RED', readonly ClearKind[]>> = {
  RED: ['LEAVE_AREA', 'CORRECT_STAY'],
  YELLOW: ['LEAVE_AREA', 'CORRECT_STAY'],
  AFFECTED_AREA: ['CORRECT_STAY'],
  COMMUNITY_REPORT: ['COMMUNITY_SCREENING', 'CORRECT_STAY'],
  TEST_REQUIRED: ['UPLOAD_TEST', 'TAKE_TEST', 'CORRECT_STAY'],
  PHONE_UNVERIFIED: ['VERIFY_PHONE'],
  VERIFY_ITINERARY: ['DECLARE_COUNTY', 'DECLARE_ITINERARY', 'CORRECT_STAY'],
  DAILY_RECHECK: ['DECLARE_ITINERARY'],
  DATA_GAP: ['BIND_PHONE', 'VERIFY_PHONE', 'COMMUNITY_REGISTRATION', 'DECLARE_COUNTY', 'CORRECT_STAY'],
};
const MOST_ACTS = 8;

const advised = ({ colour, popup }: Judgement): readonly ClearKind[] =>
  popup === null ? (colour === 'GREEN' || colour === 'NONE' ? [] : ADVISED[colour]) : ADVISED[popup];

/**
 * Does what each outcome asks for, one act after the other, until it is green: the county first, then the test it leads
 * to; then leaves out every act that was not needed. Only ways of two acts and more; a single act stands for itself.
 */
function advisedClears(now: Judgement, scene: Scene): readonly Clear[] {
  const found = findWalk(now, scene);
  return found === null || found.acts.length < 2 ? [] : [toClear(shortened(found, now, scene))];
}

function findWalk(now: Judgement, scene: Scene): Walk | null {
  let walk: Walk = { acts: [], outcome: now };
  while (strictness(walk.outcome) > 0) {
    const possible = attempts(walk.outcome, after(walk.acts, scene)).filter((one) => !isDone(one, walk.acts));
    const next = advised(walk.outcome).find((kind) => possible.some((one) => one.kind === kind));
    if (next === undefined || walk.acts.length === MOST_ACTS) return null;
    walk = walkThrough([...walk.acts.map((act) => act.kind), next], now, scene);
  }
  return walk;
}

const isDone = (attempt: Attempt, acts: readonly Attempt[]): boolean =>
  acts.some(
    (act) => act.kind === attempt.kind && act.at === attempt.at && act.factIds.join() === attempt.factIds.join(),
  );

/** The same way without the acts it does not need. */
function shortened(found: Walk, now: Judgement, scene: Scene): Walk {
  let walk = found;
  for (const { kind } of found.acts) {
    const fewer = walk.acts.map((act) => act.kind).filter((one) => one !== kind);
    const shorter = walkThrough(fewer, now, scene);
    if (shorter.acts.length === fewer.length && strictness(shorter.outcome) === 0) walk = shorter;
  }
  return walk;
}

/** One way out of several acts: facts of the first kind together, each further kind once. */
function toClear({ acts, outcome: { colour, popup } }: Walk): Clear {
  const [kind = 'WAIT', ...others] = [...new Set(acts.map((act) => act.kind))];
  const factIds = [...new Set(acts.filter((act) => act.kind === kind).flatMap((act) => act.factIds))].sort();
  return { kind, at: fromEpochMs(Math.max(...acts.map((act) => act.at))), factIds, needs: others, colour, popup };
}

interface Walk {
  readonly acts: readonly Attempt[];
  readonly outcome: Judgement;
}

/** Takes acts one after the other, each on the facts the one before it left; stops where one is not possible. */
function walkThrough(kinds: readonly ClearKind[], now: Judgement, scene: Scene): Walk {
  const acts: Attempt[] = [];
  let outcome = now;
  for (const kind of kinds) {
    const act = attempts(outcome, after(acts, scene)).find((one) => one.kind === kind);
    if (act === undefined) break;
    acts.push(act);
    const { facts, at } = after(acts, scene);
    outcome = judge(facts, scene.areas, scene.policy, at);
  }
  return { acts, outcome };
}

/** The scene once these acts are done: the facts the last one left, at the instant the latest takes effect. */
const after = (acts: readonly Attempt[], scene: Scene): Scene => ({
  ...scene,
  facts: acts.at(-1)?.facts ?? scene.facts,
  at: fromEpochMs(Math.max(scene.at, ...acts.map((act) => act.at))),
});

/** Less strict, and not merely less known. */
const isMilder = (then: Judgement, now: Judgement): boolean =>
  strictness(then) < strictness(now) && then.popup !== 'DATA_GAP';

/** Follows the clock from one possible change to the next until the outcome is milder, under today's rules and list. */
function waitingClears(now: Judgement, { facts, areas, policy }: Scene): readonly Clear[] {
  let next = now.validUntil;
  for (let step = 0; next !== null && step < MAX_STEPS; step += 1) {
    const then = judge(facts, areas, policy, next);
    if (isMilder(then, now)) {
      return [{ kind: 'WAIT', at: next, factIds: [], needs: [], colour: then.colour, popup: then.popup }];
    }
    next = then.validUntil !== null && then.validUntil > next ? then.validUntil : null;
  }
  return [];
}
