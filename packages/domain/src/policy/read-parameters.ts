import type { StaySource } from '../evidence/evidence.js';
import { STAY_SOURCES } from '../evidence/evidence.js';
import type { PolicyParameters, RemoteScanParameters, TestWindow } from './policy.js';
import { ParseError, type Reader } from './reader.js';

/** Allowed words of each parameter that is one, by name: for reading, and for whoever offers a choice. */
export const PARAMETER_WORDS = {
  areaTime: ['LISTED_AT_EVALUATION', 'LISTED_WHEN_VISITED'],
  prefectureKinds: ['PREFECTURE_LEVEL', 'CITIES_ONLY'],
  municipalityUnit: ['DISTRICT', 'MUNICIPALITY'],
  directCounties: ['EACH_ALONE', 'GROUPED'],
  areaUnit: ['COUNTY', 'LISTED_PLACE'],
  declarationEffect: ['REFINES', 'COUNTS_ONLY'],
  testRequiredFor: ['PREFECTURE_SIBLING', 'ALL_ENTRANTS'],
} as const;

/** Allowed words of the parts of `testWindow`. */
export const WINDOW_WORDS = {
  mode: ['HOURS', 'CALENDAR_DAYS'],
  anchor: ['REPORTED_AT', 'SAMPLED_AT'],
  reference: ['LATER_OF_ARRIVAL_AND_NOW', 'ARRIVAL', 'NOW'],
  conflict: ['NEWEST_WINS', 'ANY_POSITIVE_BLOCKS'],
} as const;

/** Allowed signs of entering the jurisdiction (A17). */
export const ENTRY_SIGNS = ['DECLARED_ARRIVAL', 'TICKET', 'LAST_STAY_OUTSIDE'] as const;

const NUMBERS = ['lookBackDays', 'declarationValidDays', 'weakEvidenceNeeded', 'bindingDelayDays'] as const;
const KEYS = [
  ...NUMBERS,
  ...Object.keys(PARAMETER_WORDS),
  'sourceLookBackDays',
  'testWindow',
  'remoteScan',
  'enteringBy',
  'downgradeDays',
];
/** More than a year is no look-back, and no count of evidence. */
const MOST = 366;

/** Reads the parameters of a decision policy; each must be there, so that no reading is silent. @throws ParseError */
export function readParameters(given: Reader): PolicyParameters {
  const reader = given.withOnly(KEYS);
  const word = <K extends keyof typeof PARAMETER_WORDS>(name: K): (typeof PARAMETER_WORDS)[K][number] =>
    reader.child(name).oneOf<(typeof PARAMETER_WORDS)[K][number]>(PARAMETER_WORDS[name]);
  const count = (name: (typeof NUMBERS)[number]): number => reader.child(name).positiveInteger(MOST);
  return {
    lookBackDays: count('lookBackDays'),
    sourceLookBackDays: readSourceDays(reader.child('sourceLookBackDays')),
    areaTime: word('areaTime'),
    prefectureKinds: word('prefectureKinds'),
    municipalityUnit: word('municipalityUnit'),
    directCounties: word('directCounties'),
    areaUnit: word('areaUnit'),
    declarationValidDays: count('declarationValidDays'),
    declarationEffect: word('declarationEffect'),
    testWindow: readWindow(reader.child('testWindow')),
    testRequiredFor: word('testRequiredFor'),
    weakEvidenceNeeded: count('weakEvidenceNeeded'),
    remoteScan: readRemoteScan(reader.child('remoteScan')),
    enteringBy: reader.child('enteringBy').listOf(ENTRY_SIGNS),
    bindingDelayDays: count('bindingDelayDays'),
    downgradeDays: readDowngrade(reader.child('downgradeDays')),
  };
}

function readSourceDays(reader: Reader): Partial<Record<StaySource, number>> {
  reader.withOnly(STAY_SOURCES);
  return Object.fromEntries(reader.entries().map(([source, days]) => [source, days.positiveInteger(MOST)]));
}

function readWindow(given: Reader): TestWindow {
  const reader = given.withOnly(['hours', ...Object.keys(WINDOW_WORDS)]);
  return {
    ...readWindowLength(reader, MOST * 24),
    anchor: reader.child('anchor').oneOf(WINDOW_WORDS.anchor),
    reference: reader.child('reference').oneOf(WINDOW_WORDS.reference),
    conflict: reader.child('conflict').oneOf(WINDOW_WORDS.conflict),
  };
}

/** How long a test counts, and whether to the second or by whole days. @throws ParseError */
export function readWindowLength(window: Reader, most: number): Pick<TestWindow, 'hours' | 'mode'> {
  const hours = window.child('hours').positiveInteger(most);
  const mode = window.child('mode').oneOf(WINDOW_WORDS.mode);
  if (mode === 'CALENDAR_DAYS' && hours % 24 !== 0) {
    throw new ParseError(window.child('hours').path, `expected whole days, 24 hours each, found ${hours}`);
  }
  return { hours, mode };
}

/** The most each may be: beyond it a number says nothing of scans any more. */
const REMOTE_SCAN: Readonly<Record<keyof RemoteScanParameters, number>> = {
  fastestKmPerHour: 10_000,
  withinHours: 168,
  scansNeeded: 100,
  burstMinutes: 1_440,
  burstPeople: 1_000,
  burstPrefectures: 100,
};

function readRemoteScan(given: Reader): RemoteScanParameters {
  const reader = given.withOnly(Object.keys(REMOTE_SCAN));
  const count = (name: keyof RemoteScanParameters): number => reader.child(name).positiveInteger(REMOTE_SCAN[name]);
  return {
    fastestKmPerHour: count('fastestKmPerHour'),
    withinHours: count('withinHours'),
    scansNeeded: count('scansNeeded'),
    burstMinutes: count('burstMinutes'),
    burstPeople: count('burstPeople'),
    burstPrefectures: count('burstPrefectures'),
  };
}

function readDowngrade(given: Reader): PolicyParameters['downgradeDays'] {
  const reader = given.withOnly(['HIGH', 'MEDIUM', 'LOW']);
  const days = (level: string): number | null =>
    reader.child(level).isNull() ? null : reader.child(level).positiveInteger(MOST);
  return { HIGH: days('HIGH'), MEDIUM: days('MEDIUM'), LOW: days('LOW') };
}
