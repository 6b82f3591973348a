import { ParseError, type Reader } from '../policy/reader.js';
import {
  EVIDENCE_KINDS,
  PAUSABLE_STATES,
  RISKS,
  URGENCY_CLASSES,
  type DeskClock,
  type DeskParameters,
} from './desk-policy.js';

/** Five seconds, and a month: nothing the desk promises is shorter or longer. */
const LEAST_MINUTES = 1 / 12;
const MOST_MINUTES = 31 * 24 * 60;
const MOST_HOURS = 31 * 24;
const MOST_DAYS = 366;
const MOST_APPEALS = 100_000;

const WHOLE: Readonly<Partial<Record<keyof DeskParameters, number>>> = {
  leavesSoonHours: MOST_HOURS,
  longestPauseHours: MOST_HOURS,
  reopenDays: MOST_DAYS,
  duplicateDays: MOST_DAYS,
  closeAfterHours: MOST_HOURS,
  idleReturnMinutes: MOST_MINUTES,
  transferReceiptMinutes: MOST_MINUTES,
  undoSeconds: 300,
  elderFromAge: 120,
  minorUnderAge: 30,
  evidenceKeptDays: 3 * MOST_DAYS,
};
const KEYS = [
  ...Object.keys(WHOLE),
  'clocks',
  'warnAtShare',
  'pausedStates',
  'reopenedClockShare',
  'secondReview',
  'agency',
  'incident',
  'rootCause',
  'quality',
];

/** Reads what the desk promises; each must be there, so that no promise is silent. @throws ParseError */
export function readDeskParameters(given: Reader): DeskParameters {
  const reader = given.withOnly(KEYS);
  const whole = (name: keyof typeof WHOLE): number => reader.child(name).positiveInteger(WHOLE[name]);
  return {
    clocks: byName(reader.child('clocks'), URGENCY_CLASSES, readClock),
    warnAtShare: share(reader.child('warnAtShare')),
    leavesSoonHours: whole('leavesSoonHours'),
    pausedStates: reader.child('pausedStates').listOf(PAUSABLE_STATES),
    longestPauseHours: whole('longestPauseHours'),
    reopenDays: whole('reopenDays'),
    reopenedClockShare: share(reader.child('reopenedClockShare')),
    duplicateDays: whole('duplicateDays'),
    closeAfterHours: whole('closeAfterHours'),
    idleReturnMinutes: whole('idleReturnMinutes'),
    transferReceiptMinutes: whole('transferReceiptMinutes'),
    undoSeconds: whole('undoSeconds'),
    elderFromAge: whole('elderFromAge'),
    minorUnderAge: whole('minorUnderAge'),
    secondReview: readSecondReview(reader.child('secondReview')),
    agency: readAgency(reader.child('agency')),
    incident: readIncident(reader.child('incident')),
    rootCause: readRootCause(reader.child('rootCause')),
    quality: readQuality(reader.child('quality')),
    evidenceKeptDays: whole('evidenceKeptDays'),
  };
}

const CLOCK_KEYS = [
  'firstResponseMinutes',
  'decideMinutes',
  'hardStopMinutes',
  'beforeDepartureMinutes',
  'supervisorHardStopMinutes',
] as const satisfies readonly (keyof DeskClock)[];

/** The first answer comes before the decision, the decision before the hard stop. */
function readClock(given: Reader): DeskClock {
  const reader = given.withOnly(CLOCK_KEYS);
  const minutes = (name: keyof DeskClock): number => reader.child(name).number(LEAST_MINUTES, MOST_MINUTES);
  const atLeast = (name: keyof DeskClock, least: number, than: string): number => {
    const found = minutes(name);
    if (found < least)
      throw new ParseError(reader.child(name).path, `expected at least ${than} (${least}), found ${found}`);
    return found;
  };
  const firstResponseMinutes = minutes('firstResponseMinutes');
  const decideMinutes = atLeast('decideMinutes', firstResponseMinutes, 'firstResponseMinutes');
  const hardStopMinutes = atLeast('hardStopMinutes', decideMinutes, 'decideMinutes');
  return {
    firstResponseMinutes,
    decideMinutes,
    hardStopMinutes,
    beforeDepartureMinutes: optional(reader, 'beforeDepartureMinutes', minutes),
    supervisorHardStopMinutes: optional(reader, 'supervisorHardStopMinutes', (name) =>
      atLeast(name, hardStopMinutes, 'hardStopMinutes'),
    ),
  };
}

/** null must be written: a promise is not forgotten by leaving it out. */
function optional(reader: Reader, name: keyof DeskClock, read: (name: keyof DeskClock) => number): number | null {
  return reader.has(name) && reader.child(name).isNull() ? null : read(name);
}

function readSecondReview(given: Reader): DeskParameters['secondReview'] {
  const reader = given.withOnly(['expiryLongerThanDays', 'verbalEvidenceKinds', 'sampledShare']);
  return {
    expiryLongerThanDays: reader.child('expiryLongerThanDays').positiveInteger(14),
    verbalEvidenceKinds: reader.child('verbalEvidenceKinds').listOf(EVIDENCE_KINDS),
    sampledShare: share(reader.child('sampledShare')),
  };
}

function readAgency(given: Reader): DeskParameters['agency'] {
  const reader = given.withOnly(['dueMinutes', 'chaseAtShare', 'escalateAtShare']);
  const chaseAtShare = share(reader.child('chaseAtShare'));
  const escalateAtShare = reader.child('escalateAtShare').number(chaseAtShare, 2);
  const dueMinutes = byName(reader.child('dueMinutes'), URGENCY_CLASSES, (one) =>
    one.number(LEAST_MINUTES, MOST_MINUTES),
  );
  return { dueMinutes, chaseAtShare, escalateAtShare };
}

function readIncident(given: Reader): DeskParameters['incident'] {
  const reader = given.withOnly(['appeals', 'withinHours', 'wavesPercent', 'stop', 'samples', 'reviewNoteDays']);
  const stop = reader
    .child('stop')
    .withOnly(['tightenedAtMost', 'differsFromDryRunAtMostPercent', 'judgeErrorsAtMost']);
  return {
    appeals: reader.child('appeals').positiveInteger(MOST_APPEALS),
    withinHours: reader.child('withinHours').positiveInteger(MOST_HOURS),
    wavesPercent: readWaves(reader.child('wavesPercent')),
    stop: {
      // nobody may come out stricter for having been freed
      tightenedAtMost: stop.child('tightenedAtMost').number(0, 0),
      differsFromDryRunAtMostPercent: stop.child('differsFromDryRunAtMostPercent').number(0, 100),
      judgeErrorsAtMost: stop.child('judgeErrorsAtMost').number(0, MOST_APPEALS),
    },
    samples: reader.child('samples').positiveInteger(200),
    reviewNoteDays: reader.child('reviewNoteDays').positiveInteger(MOST_DAYS),
  };
}

/** Each wave is larger than the one before, and the last is everybody. */
function readWaves(reader: Reader): readonly number[] {
  const list = reader.filledList();
  return list.reduce<readonly number[]>((before, one, index) => {
    const isLast = index === list.length - 1;
    const least = before.at(-1) ?? 0;
    const percent = one.number(0, 100);
    if (percent <= least) throw new ParseError(one.path, `expected more than the wave before it (${least})`);
    if (isLast && percent !== 100) throw new ParseError(one.path, 'expected 100: the last wave is everybody');
    return [...before, percent];
  }, []);
}

function readRootCause(given: Reader): DeskParameters['rootCause'] {
  const reader = given.withOnly(['perWeek', 'fallsToShare']);
  return {
    perWeek: reader.child('perWeek').positiveInteger(MOST_APPEALS),
    fallsToShare: share(reader.child('fallsToShare')),
  };
}

function readQuality(given: Reader): DeskParameters['quality'] {
  return {
    sampledShareByRisk: byName(given.withOnly(['sampledShareByRisk']).child('sampledShareByRisk'), RISKS, share),
  };
}

const share = (reader: Reader): number => reader.number(0, 1);

/** An object with exactly these names. */
function byName<const K extends string, V>(
  reader: Reader,
  names: readonly K[],
  read: (one: Reader) => V,
): Readonly<Record<K, V>> {
  reader.withOnly(names);
  return Object.fromEntries(names.map((name) => [name, read(reader.child(name))])) as Record<K, V>;
}
