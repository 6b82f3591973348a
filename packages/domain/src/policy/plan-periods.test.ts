import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MS, instant, plusMs, type Instant } from '../time/time.js';
import { overlap } from './period.js';
import {
  periodsAfter,
  planEffects,
  planPeriods,
  type NewPeriod,
  type PeriodChange,
  type RunningPeriod,
} from './plan-periods.js';

const START = instant('2022-01-01T00:00:00+08:00');
/** Instants by the number of days since the start, so that a table can be read. */
const day = (days: number): Instant => plusMs(START, days * DAY_MS);

/** `A 0-10`: version A is in force from day 0 to day 10; `A 0-` has no end. */
function period(text: string): NewPeriod {
  const [key = '', from = '', to = ''] = text.split(/[ -]/);
  return {
    policyKey: key,
    policyId: key.replace(/\d$/, ''),
    kind: 'DECISION',
    jurisdiction: '110000' as never,
    from: day(Number(from)),
    to: to === '' ? null : day(Number(to)),
  };
}
const running = (...texts: readonly string[]): readonly RunningPeriod[] =>
  texts.map((text, index) => ({ id: `${index}`, ...period(text) }));

const dayNumber = (at: Instant | null): string => (at === null ? '' : String((at - START) / DAY_MS));
const told = (periods: readonly NewPeriod[]): readonly string[] =>
  [...periods]
    .sort((a, b) => a.from - b.from)
    .map(({ policyKey, from, to }) => `${policyKey} ${dayNumber(from)}-${dayNumber(to)}`);

const publish = (text: string, ...supersedes: readonly string[]): PeriodChange => ({
  do: 'PUBLISH',
  period: period(text),
  supersedes,
});
const end = (policyKey: string, at: number): PeriodChange => ({ do: 'END', policyKey, at: day(at) });
const rollBack = (policyKey: string): PeriodChange => ({ do: 'ROLL_BACK', policyKey });

describe('on day 5', () => {
  test.each<[string, readonly string[], PeriodChange, readonly string[] | string]>([
    ['the first of its kind', [], publish('A1 8-'), ['A1 8-']],
    ['the next version cuts its predecessor', ['A1 0-'], publish('A2 8-'), ['A1 0-8', 'A2 8-']],
    ['a named policy is cut in the middle, and does not come back', ['A1 0-'], publish('B1 8-12', 'A'), ['A1 0-8', 'B1 8-12']],
    ['what it replaces never begins', ['A1 0-10', 'A2 10-'], publish('A3 10-'), ['A1 0-10', 'A3 10-']],
    ['two are cut at once', ['A1 0-8', 'B1 8-'], publish('C1 7-', 'A', 'B'), ['A1 0-7', 'C1 7-']],
    ['one that begins where the other ends cuts nothing', ['A1 0-8'], publish('B1 8-'), ['A1 0-8', 'B1 8-']],
    ['one that ends where another begins cuts nothing', ['A1 0-7', 'C1 9-'], publish('B1 7-9'), ['A1 0-7', 'B1 7-9', 'C1 9-']],
    ['one not named is in the way', ['A1 0-'], publish('B1 8-'), 'OVERLAPS'],
    ['a coming one not named is in the way', ['A1 0-8', 'C1 9-'], publish('B1 8-10'), 'OVERLAPS'],
    ['beginning this instant', ['A1 0-'], publish('A2 5-'), ['A1 0-5', 'A2 5-']],
    ['beginning an instant ago', ['A1 0-'], publish(`A2 ${5 - 1 / 86_400_000}-`), 'IN_THE_PAST'],
    ['an end in the middle', ['A1 0-'], end('A1', 8), ['A1 0-8']],
    ['an end now', ['A1 0-'], end('A1', 5), ['A1 0-5']],
    ['an end an instant ago', ['A1 0-'], end('A1', 5 - 1 / 86_400_000), 'IN_THE_PAST'],
    ['an end later than its own', ['A1 0-8'], end('A1', 9), 'NOT_RUNNING'],
    ['an end where it ends', ['A1 0-8'], end('A1', 8), 'NOT_RUNNING'],
    ['an end of what has ended', ['A1 0-4', 'A2 4-'], end('A1', 6), 'NOT_RUNNING'],
    ['an end of one that has not begun', ['A1 0-8', 'A2 8-'], end('A2', 10), ['A1 0-8', 'A2 8-10']],
    ['an end before it has begun: it never does', ['A1 0-8', 'A2 8-'], end('A2', 8), ['A1 0-8']],
    ['an end of one that runs twice', ['A1 0-2', 'B1 2-4', 'A1 4-'], end('A1', 6), ['A1 0-2', 'B1 2-4', 'A1 4-6']],
    ['one in force rolled back', ['A1 0-3', 'A2 3-'], rollBack('A2'), ['A1 0-3', 'A2 3-5', 'A1 5-']],
    ['one that began this instant rolled back', ['A1 0-5', 'A2 5-'], rollBack('A2'), ['A1 0-5', 'A1 5-']],
    ['one in force with an end: its slot is filled, no more', ['A1 0-3', 'B1 3-9', 'C1 12-'], rollBack('B1'), ['A1 0-3', 'B1 3-5', 'A1 5-9', 'C1 12-']],
    ['one not begun never begins', ['A1 0-8', 'A2 8-'], rollBack('A2'), ['A1 0-']],
    ['one not begun, with an end', ['A1 0-8', 'B1 8-9'], rollBack('B1'), ['A1 0-9']],
    ['one not begun after a gap: the gap stays', ['A1 0-6', 'A2 8-'], rollBack('A2'), ['A1 0-6']],
    ['one not begun, the first of its kind', ['A1 8-'], rollBack('A1'), []],
    ['the first of its kind has nothing before it', ['A1 0-'], rollBack('A1'), 'NOTHING_BEFORE'],
    ['one over long ago', ['A1 0-3', 'A2 3-'], rollBack('A1'), 'NOT_RUNNING'],
    ['one never heard of', ['A1 0-'], rollBack('Z1'), 'NOT_RUNNING'],
    ['after a gap the last one runs again', ['A1 0-2', 'A2 3-'], rollBack('A2'), ['A1 0-2', 'A2 3-5', 'A1 5-']],
    ['rolled back twice goes on backwards, not to and fro', ['A1 0-1', 'A2 1-3', 'A3 3-4', 'A2 4-'], rollBack('A2'), ['A1 0-1', 'A2 1-3', 'A3 3-4', 'A2 4-5', 'A1 5-']],
  ])('%s', (_what, before, change, expected) => {
    const periods = running(...before);
    const plan = planPeriods(periods, change, day(5));
    expect(plan.ok ? told(periodsAfter(periods, plan)) : plan.code).toEqual(expected);
  });
}); // prettier-ignore

test('policies of another kind or place are never touched', () => {
  const others: readonly RunningPeriod[] = running('A1 0-', 'A1 0-').map((one, index) =>
    index === 0 ? { ...one, kind: 'DISPLAY' } : { ...one, jurisdiction: '310000' as never },
  );
  expect(planPeriods(others, publish('B1 8-'), day(5))).toEqual({ ok: true, close: [], open: [period('B1 8-')] });
});

test('what is in the way is named', () => {
  const plan = planPeriods(running('A1 0-8', 'C1 9-'), publish('B1 7-10', 'A'), day(5));
  expect(plan).toEqual({ ok: false, code: 'OVERLAPS', with: ['1'] });
});

test('what a plan does is told version by version, stretches that touch as one', () => {
  const periods = running('A1 0-3', 'A2 3-', 'Z1 0-1');
  const plan = planPeriods(periods, rollBack('A2'), day(5));
  const effects = plan.ok ? planEffects(periods, plan) : [];
  const days = (list: readonly { from: Instant; to: Instant | null }[]): readonly string[] =>
    list.map(({ from, to }) => `${dayNumber(from)}-${dayNumber(to)}`);
  expect(effects.map((one) => [one.policyKey, days(one.before), days(one.after)])).toEqual([
    ['A2', ['3-'], ['3-5']],
    ['A1', ['0-3'], ['0-3', '5-']],
  ]);
});

/** The record of periods as the database keeps it: nothing leaves it, a row only gets the instant it was superseded. */
interface Row extends RunningPeriod {
  readonly knownTo: Instant | null;
}

const changes = fc.array(
  fc.record({
    after: fc.integer({ min: 0, max: 4 }),
    what: fc.constantFrom('PUBLISH', 'END', 'ROLL_BACK'),
    key: fc.constantFrom('A1', 'A2', 'B1', 'B2', 'C1'),
    from: fc.integer({ min: -1, max: 6 }),
    length: fc.option(fc.integer({ min: 1, max: 9 })),
    supersedes: fc.subarray(['A', 'B', 'C']),
  }),
  { minLength: 1, maxLength: 14 },
);

test('whatever is done, known periods never overlap, none is empty, and what was in force stays so', () => {
  fc.assert(
    fc.property(changes, (steps) => {
      expect(violations(steps)).toEqual([]);
    }),
    { seed: 20220101, numRuns: 500 },
  );
});

type Step = typeof changes extends fc.Arbitrary<readonly (infer T)[]> ? T : never;

function violations(steps: readonly Step[]): readonly string[] {
  const found: string[] = [];
  let now = 0;
  let rows: readonly Row[] = [];
  for (const step of steps) {
    now += step.after;
    const known = rows.filter(({ knownTo }) => knownTo === null);
    const plan = planPeriods(known, changeOf(step, now), day(now));
    if (!plan.ok) continue;
    rows = [
      ...rows.map((row) => (plan.close.includes(row.id) ? { ...row, knownTo: day(now) } : row)),
      ...plan.open.map((one, index) => ({ ...one, id: `${rows.length + index}`, knownTo: null })),
    ];
    const after = rows.filter(({ knownTo }) => knownTo === null);
    const isEmpty = after.some(({ from, to }) => to !== null && to <= from);
    const overlaps = after.some((one, index) => after.slice(index + 1).some((other) => overlap(one, other)));
    const isRewritten = told(inForceBefore(after, now)).join() !== told(inForceBefore(known, now)).join();
    if (isEmpty || overlaps || isRewritten) found.push(`day ${now}: ${told(known).join()} → ${told(after).join()}`);
  }
  return found;
}

function changeOf({ what, key, from, length, supersedes }: Step, now: number): PeriodChange {
  const begins = Math.max(now + from, 0);
  if (what === 'PUBLISH') return publish(`${key} ${begins}-${length === null ? '' : begins + length}`, ...supersedes);
  return what === 'END' ? end(key, begins) : rollBack(key);
}

/** What was in force up to a day: history nobody may rewrite. */
const inForceBefore = (periods: readonly RunningPeriod[], today: number): readonly NewPeriod[] =>
  periods
    .filter(({ from }) => from < day(today))
    .map((one) => ({ ...one, to: one.to === null || one.to > day(today) ? day(today) : one.to }));
