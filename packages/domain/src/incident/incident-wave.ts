/** Waves (分批): 1 %, then 10 %, then all; those of an earlier wave count towards the next. */

/**
 * Where somebody stands in the order of an incident's waves: the same for the same person and incident, and telling
 * nothing about the person.
 */
export function waveRank(incidentId: string, personId: string): number {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b;
  for (const text of [incidentId, personId]) {
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      high = Math.imul(high ^ unit, 0x01000193);
      low = Math.imul(low ^ unit ^ (high >>> 15), 0xc2b2ae35);
    }
  }
  high = Math.imul(high ^ (low >>> 13), 0x27d4eb2f);
  return (high >>> 0) * 0x20_0000 + ((low ^ (high >>> 16)) >>> 11);
}

/** How many persons belong to each wave, the first waves never empty as long as there is somebody. */
export function waveSizes(persons: number, percents: readonly number[]): readonly number[] {
  const ends = percents.map((percent) => Math.min(persons, Math.ceil((persons * percent) / 100)));
  return ends.map((end, index) => end - (ends[index - 1] ?? 0));
}

export interface WaveLimits {
  readonly tightenedAtMost: number;
  readonly differsFromDryRunAtMostPercent: number;
  readonly judgeErrorsAtMost: number;
}

export interface WaveCounts {
  /** Everybody of the wave. */
  readonly persons: number;
  readonly stricter: number;
  readonly differing: number;
  readonly errors: number;
}

export type StopCode = 'STRICTER' | 'DIFFERS_FROM_DRY_RUN' | 'JUDGE_ERRORS' | 'WORLD_CHANGED' | 'BY_HAND';

/** Why a wave stopped, with the figure and the limit it passed. */
export interface WaveStop {
  readonly code: StopCode;
  readonly count: number;
  readonly limit: number;
}

/** Whether a wave must stop by itself (停止条件); null when it may go on. */
export function stopReason(counts: WaveCounts, limits: WaveLimits): WaveStop | null {
  if (counts.stricter > limits.tightenedAtMost)
    return { code: 'STRICTER', count: counts.stricter, limit: limits.tightenedAtMost };
  if (counts.errors > limits.judgeErrorsAtMost)
    return { code: 'JUDGE_ERRORS', count: counts.errors, limit: limits.judgeErrorsAtMost };
  const most = Math.floor((counts.persons * limits.differsFromDryRunAtMostPercent) / 100);
  return counts.differing > most ? { code: 'DIFFERS_FROM_DRY_RUN', count: counts.differing, limit: most } : null;
}
