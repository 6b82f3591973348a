import type { NucleicTest } from '../evidence/evidence.js';
import type { Text } from '../evaluation/sentences.js';
import type { InstitutionTrait } from '../institution/institution.js';
import { HOUR_MS, type Instant } from '../time/time.js';
import { type Hop, type HopTimes, hopsOf, type TestHop } from './hops.js';
import { trackSentence } from './track-sentences.js';

/** Where a result is (我的结果在哪). */
export const TRACK_CODES = [
  'ASK_WHERE',
  'NOT_KNOWN',
  'NOT_KNOWN_UNCONNECTED',
  'IN_TRANSPORT',
  'IN_LABORATORY',
  'RESULT_LATE',
  'NOT_UPLOADED',
  'NOT_UPLOADED_UNCONNECTED',
  'ONLY_IN_ITS_PROVINCE',
  'ON_ITS_WAY',
  'ARRIVED',
  'SUSPECTED',
  'NOT_GENUINE',
] as const;
export type TrackCode = (typeof TRACK_CODES)[number];

/** Whose turn it is. */
export const TRACK_TURNS = [
  'CITIZEN',
  'DESK',
  'SAMPLING_SITE',
  'INSTITUTION',
  'PROVINCIAL_PLATFORM',
  'NATIONAL_PLATFORM',
  'THIS_PLATFORM',
  'STEWARD',
  'NOBODY',
] as const;
export type TrackTurn = (typeof TRACK_TURNS)[number];

export type TrackedTest = HopTimes & Pick<NucleicTest, 'integrity' | 'result'>;

export interface TrackedInstitution {
  readonly name: string;
  readonly phone: string | null;
  /** In the jurisdiction of this platform. */
  readonly isOurs: boolean;
  /** What it has now. */
  readonly traits: readonly InstitutionTrait[];
}

/** What is asked about: a test we know, or one somebody says they took. */
export interface TrackScene {
  /** null = none that fits is known. */
  readonly test: TrackedTest | null;
  /** null = nobody said where. */
  readonly institution: TrackedInstitution | null;
  /** Names of channels, the national ones and those of the province of the institution. */
  readonly channels: { readonly national: readonly Text[]; readonly provincial: readonly Text[] };
  readonly at: Instant;
}

export interface ResultTrack {
  readonly code: TrackCode;
  readonly turn: TrackTurn;
  /** The hop that is on; null when there is none, or no test is known. */
  readonly stuckAt: TestHop | null;
  /** Longer than this hop usually takes. */
  readonly isLate: boolean;
  /** Empty while no test is known. */
  readonly hops: readonly Hop[];
  readonly advice: Text;
}

/** How long a hop usually takes (采样后24小时内出结果, 结果出具后当日上传); it tells who may be urged, and decides nothing. */
export const USUAL_HOURS: Readonly<Record<TestHop, number>> = { TRANSPORT: 6, ANALYSIS: 24, UPLOAD: 12, SYNC: 6 };

type Found = Pick<ResultTrack, 'code' | 'turn'>;

/** Which hops are done, where it is stuck, whose turn it is, and what to advise. */
export function trackResult(scene: TrackScene): ResultTrack {
  const hops = scene.test === null ? [] : hopsOf(scene.test, scene.at);
  const running = hops.find(({ state }) => state === 'RUNNING') ?? null;
  const isLate = running !== null && (running.lagMs ?? 0) > USUAL_HOURS[running.hop] * HOUR_MS;
  const found =
    scene.test === null ? unknownResult(scene.institution) : knownResult(scene.test, running, isLate, scene);
  const { code } = found;
  const advice = trackSentence(code, { ...scene, waitedMs: running?.lagMs ?? null, isLate });
  return { ...found, stuckAt: running?.hop ?? null, isLate, hops, advice };
}

/** By which platform its results reach us: ours, the national one, or none. */
function route({ traits, isOurs }: TrackedInstitution): 'LOCAL' | 'NATIONAL' | 'PROVINCE_ONLY' | 'NONE' {
  const has = (trait: InstitutionTrait): boolean => traits.includes(trait);
  if (isOurs && (has('LOCAL_PLATFORM') || has('PROVINCIAL_PLATFORM'))) return 'LOCAL';
  if (has('NATIONAL_PLATFORM')) return 'NATIONAL';
  return has('PROVINCIAL_PLATFORM') || has('LOCAL_PLATFORM') ? 'PROVINCE_ONLY' : 'NONE';
}

function unknownResult(institution: TrackedInstitution | null): Found {
  if (institution === null) return { code: 'ASK_WHERE', turn: 'CITIZEN' };
  const way = route(institution);
  if (way === 'NONE') return { code: 'NOT_KNOWN_UNCONNECTED', turn: 'DESK' };
  return { code: way === 'PROVINCE_ONLY' ? 'ONLY_IN_ITS_PROVINCE' : 'NOT_KNOWN', turn: 'INSTITUTION' };
}

function knownResult(test: TrackedTest, running: Hop | null, isLate: boolean, { institution }: TrackScene): Found {
  if (test.integrity === 'FAKE' || test.integrity === 'TAMPERED') return { code: 'NOT_GENUINE', turn: 'NOBODY' };
  if (test.integrity === 'SUSPECTED') return { code: 'SUSPECTED', turn: 'STEWARD' };
  const way = institution === null ? 'NONE' : route(institution);
  switch (running?.hop) {
    case undefined:
      return { code: 'ARRIVED', turn: 'NOBODY' };
    case 'TRANSPORT':
      return { code: isLate ? 'RESULT_LATE' : 'IN_TRANSPORT', turn: isLate ? 'INSTITUTION' : 'SAMPLING_SITE' };
    case 'ANALYSIS':
      return { code: isLate ? 'RESULT_LATE' : 'IN_LABORATORY', turn: 'INSTITUTION' };
    case 'UPLOAD':
      if (way === 'NONE') return { code: 'NOT_UPLOADED_UNCONNECTED', turn: 'DESK' };
      return { code: way === 'PROVINCE_ONLY' ? 'ONLY_IN_ITS_PROVINCE' : 'NOT_UPLOADED', turn: 'INSTITUTION' };
    case 'SYNC':
      return way === 'PROVINCE_ONLY'
        ? { code: 'ONLY_IN_ITS_PROVINCE', turn: 'PROVINCIAL_PLATFORM' }
        : { code: 'ON_ITS_WAY', turn: way === 'LOCAL' ? 'THIS_PLATFORM' : 'NATIONAL_PLATFORM' };
  }
}
