import fc from 'fast-check';
import { expect, test } from 'vitest';
import k1 from '../../policies/desk/2021-08-15/policy.json';
import { DAY_MS, HOUR_MS, instant, plusMs, type Instant } from '../time/time.js';
import { dueTimesOf, type ClockEvent, type ClockHistory, type DueTimes } from './desk-clock.js';
import { URGENCY_CLASSES } from './desk-policy.js';
import { parseDeskPolicy } from './parse-desk-policy.js';

const policy = parseDeskPolicy(k1);
const OPENED = instant('2021-11-01T10:00:00+08:00');
const MINUTE_MS = 60_000;
const RUNS = { seed: 20211101, numRuns: 400 };

const urgency = fc.constantFrom(...URGENCY_CLASSES);
const minutes = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most });

/** Stretches one after the other in which somebody is waited for. */
const waits = fc.array(fc.record({ after: minutes(600), lasts: minutes(3_000) }), { maxLength: 5 });
const events = (list: readonly { after: number; lasts: number }[], state: 'AWAITING_CITIZEN' | 'AWAITING_AGENCY') => {
  let at: Instant = OPENED;
  return list.flatMap(({ after, lasts }): readonly ClockEvent[] => {
    const from = plusMs(at, (after + 1) * MINUTE_MS);
    at = plusMs(from, (lasts + 1) * MINUTE_MS);
    return [
      { at: from, fromState: 'IN_REVIEW', toState: state },
      { at, fromState: state, toState: 'IN_REVIEW' },
    ];
  });
};
const history = fc
  .record({
    urgency,
    departs: fc.option(minutes(2_880)),
    isSupervised: fc.boolean(),
    waits,
    changed: fc.option(urgency),
  })
  .map(({ departs, waits: given, changed, ...rest }): ClockHistory => ({
    ...rest,
    openedAt: OPENED,
    departureAt: departs === null ? null : plusMs(OPENED, departs * MINUTE_MS),
    events: [
      ...events(given, 'AWAITING_CITIZEN'),
      ...(changed === null
        ? []
        : [
            {
              at: plusMs(OPENED, 45 * MINUTE_MS),
              fromState: null,
              toState: null,
              urgency: { from: changed, to: rest.urgency },
            },
          ]),
    ],
  }));
const due = (given: ClockHistory): DueTimes => dueTimesOf(policy, given);
const unpaused = (given: ClockHistory): ClockHistory => ({
  ...given,
  events: given.events.filter((one) => one.urgency !== undefined),
});

test('pausing never shortens, and never moves the hard stop', () => {
  fc.assert(
    fc.property(history, (given) => {
      const [without, paused] = [due(unpaused(given)), due(given)];
      expect(paused.decideDue).toBeGreaterThanOrEqual(without.decideDue);
      expect(paused.warnAt).toBeGreaterThanOrEqual(without.warnAt);
      expect(paused.hardStopDue).toBe(without.hardStopDue);
    }),
    RUNS,
  );
});

test('a pause gives no more than it lasted, and no more than a day', () => {
  fc.assert(
    fc.property(urgency, minutes(5_000), (given, lasts) => {
      const one: ClockHistory = {
        openedAt: OPENED,
        urgency: given,
        departureAt: null,
        isSupervised: false,
        events: [],
      };
      const paused = due({ ...one, events: events([{ after: 1, lasts }], 'AWAITING_CITIZEN') });
      const gained = paused.decideDue - due(one).decideDue;
      expect(gained).toBeLessThanOrEqual(Math.min((lasts + 1) * MINUTE_MS, DAY_MS));
    }),
    RUNS,
  );
});

test('waiting for an agency never pauses', () => {
  fc.assert(
    fc.property(history, waits, (given, waited) => {
      const alone = unpaused(given);
      expect(due({ ...alone, events: [...alone.events, ...events(waited, 'AWAITING_AGENCY')] })).toEqual(due(alone));
    }),
    RUNS,
  );
});

test('the order in which the history is told does not matter', () => {
  fc.assert(
    fc.property(
      history.chain((given) =>
        fc.tuple(fc.constant(given), fc.shuffledSubarray([...given.events], { minLength: given.events.length })),
      ),
      ([given, shuffled]) => {
        expect(due({ ...given, events: shuffled })).toEqual(due(given));
      },
    ),
    RUNS,
  );
});

test('day or night, 00:00 to 02:00 included: the same case at another hour is owed at that other hour', () => {
  fc.assert(
    fc.property(history, minutes(4_000), (given, later) => {
      const shift = (at: Instant): Instant => plusMs(at, later * MINUTE_MS);
      const moved = due({
        ...given,
        openedAt: shift(given.openedAt),
        departureAt: given.departureAt && shift(given.departureAt),
        events: given.events.map((one) => ({ ...one, at: shift(one.at) })),
      });
      const expected = due(given);
      expect(moved.decideDue).toBe(shift(expected.decideDue));
      expect(moved.warnAt).toBe(shift(expected.warnAt));
    }),
    RUNS,
  );
});

test('warning comes before the breach, the breach before the hard stop', () => {
  fc.assert(
    fc.property(history, (given) => {
      const { warnAt, decideDue, hardStopDue } = due(given);
      expect(warnAt).toBeLessThanOrEqual(decideDue);
      expect(decideDue).toBeLessThanOrEqual(hardStopDue);
    }),
    RUNS,
  );
});

test('a class that rises never gives more time than was owed before', () => {
  fc.assert(
    fc.property(urgency, urgency, minutes(5_000), (before, after, changedAt) => {
      fc.pre(URGENCY_CLASSES.indexOf(after) < URGENCY_CLASSES.indexOf(before));
      const one: ClockHistory = {
        openedAt: OPENED,
        urgency: before,
        departureAt: null,
        isSupervised: false,
        events: [],
      };
      const change = { at: plusMs(OPENED, changedAt * MINUTE_MS), fromState: null, toState: null };
      const raised = due({ ...one, urgency: after, events: [{ ...change, urgency: { from: before, to: after } }] });
      expect(raised.decideDue).toBeLessThanOrEqual(due(one).decideDue);
    }),
    RUNS,
  );
});

test('a re-opened case is given half, whatever happened before', () => {
  fc.assert(
    fc.property(history, (given) => {
      const at = plusMs(OPENED, 20 * DAY_MS);
      const reopened = due({
        ...given,
        departureAt: null,
        events: [...given.events, { at, fromState: 'CLOSED', toState: 'REOPENED' }],
      });
      const hours = policy.parameters.clocks[given.urgency].decideMinutes / 60;
      expect(reopened.decideDue).toBe(plusMs(at, (hours / 2) * HOUR_MS));
    }),
    RUNS,
  );
});
