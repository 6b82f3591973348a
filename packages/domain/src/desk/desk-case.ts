import { readInstant } from '../policy/read-head.js';
import { Reader } from '../policy/reader.js';
import type { CaseResult } from '../policy/run-cases.js';
import { formatInstant, type Instant } from '../time/time.js';
import { classOf, dueTimesOf, type ClockEvent } from './desk-clock.js';
import { URGENCY_CLASSES, type DeskPolicy, type UrgencyClass } from './desk-policy.js';

const KEYS = [
  'name',
  'opened',
  'stuckNow',
  'departure',
  'agencies',
  'urgencyChanges',
  'asked',
  'agencyAsked',
  'reopened',
  'supervised',
  'expect',
];

/**
 * Runs the worked examples of a desk policy: what is known of a case, when it was opened, when the citizen (`asked`) or
 * an agency (`agencyAsked`) was waited for, and what is owed when. What an `expect` leaves out is not asserted.
 */
export function runDeskCases(policy: DeskPolicy, cases: unknown): readonly CaseResult[] {
  return new Reader(cases, '')
    .child('cases')
    .list()
    .map((one) => ({ name: one.child('name').text(), differences: differences(policy, one.withOnly(KEYS)) }));
}

function differences(policy: DeskPolicy, one: Reader): readonly string[] {
  const openedAt = readInstant(one.child('opened'));
  const departureAt = optional(one.child('departure'), readInstant);
  const { urgency: first, ruleId } = classOf(
    policy,
    {
      stuckNow: !one.child('stuckNow').isNull() && one.child('stuckNow').boolean(),
      departureAt,
      agencies: optional(one.child('agencies'), (count) => count.positiveInteger()) ?? 1,
    },
    openedAt,
  );
  const changes = readChanges(one.child('urgencyChanges'), first);
  const due = dueTimesOf(policy, {
    openedAt,
    urgency: changes.at(-1)?.urgency?.to ?? first,
    departureAt,
    isSupervised: !one.child('supervised').isNull() && one.child('supervised').boolean(),
    events: [
      ...changes,
      ...readWaits(one.child('asked'), 'AWAITING_CITIZEN'),
      ...readWaits(one.child('agencyAsked'), 'AWAITING_AGENCY'),
      ...readReopened(one.child('reopened')),
    ],
  });
  const words: Readonly<Record<string, string>> = {
    class: `${first} ${ruleId}`,
    firstResponse: formatInstant(due.firstResponseDue),
    warn: formatInstant(due.warnAt),
    decide: formatInstant(due.decideDue),
    hardStop: formatInstant(due.hardStopDue),
    pauseEnds: due.pauseEndsAt === null ? 'none' : formatInstant(due.pauseEndsAt),
  };
  return one
    .child('expect')
    .withOnly(Object.keys(words))
    .entries()
    .flatMap(([key, value]) => {
      const expected = value.isNull() ? 'none' : value.text();
      return expected === words[key] ? [] : [`${key}: expected ${expected}, found ${words[key] ?? 'none'}`];
    });
}

const optional = <V>(reader: Reader, read: (one: Reader) => V): V | null => (reader.isNull() ? null : read(reader));
const listed = (reader: Reader): readonly Reader[] => (reader.isNull() ? [] : reader.list());

function readChanges(reader: Reader, first: UrgencyClass): readonly ClockEvent[] {
  let before = first;
  return listed(reader).map((given) => {
    const change = given.withOnly(['at', 'to']);
    const to = change.child('to').oneOf(URGENCY_CLASSES);
    const event = {
      at: readInstant(change.child('at')),
      fromState: null,
      toState: null,
      urgency: { from: before, to },
    };
    before = to;
    return event;
  });
}

/** From when somebody was asked to when they answered; without an answer they still have not. */
const readWaits = (reader: Reader, state: 'AWAITING_CITIZEN' | 'AWAITING_AGENCY'): readonly ClockEvent[] =>
  listed(reader).flatMap((given) => {
    const wait = given.withOnly(['from', 'to']);
    const to = optional(wait.child('to'), readInstant);
    return [
      event(readInstant(wait.child('from')), 'IN_REVIEW', state),
      ...(to === null ? [] : [event(to, state, 'IN_REVIEW')]),
    ];
  });

const readReopened = (reader: Reader): readonly ClockEvent[] =>
  reader.isNull() ? [] : [event(readInstant(reader), 'CLOSED', 'REOPENED')];

const event = (
  at: Instant,
  fromState: NonNullable<ClockEvent['fromState']>,
  toState: NonNullable<ClockEvent['toState']>,
): ClockEvent => ({ at, fromState, toState });
