import type { DivisionCode, Divisions } from '../division/division.js';
import type { Evaluation, EvidenceRef, Reason } from '../evaluation/outcome.js';
import { clearSentence, gapSentence, headline, reasonSentence, type Text } from '../evaluation/sentences.js';
import { dayOf, startOf } from '../time/time.js';
import { cityOf } from './tally.js';

/** Samples of one matrix cell (抽样): those of its people whose rank is lowest. */
export const SAMPLES_PER_CELL = 5;

export interface Sampled {
  readonly personId: string;
  readonly rank: number;
}

/** Samples by matrix cell; plain values that can cross threads. */
export type Samples = Map<string, Sampled[]>;

/**
 * A number that is the same for the same person and seed, and says nothing about the person: asking again draws the same
 * people, so that nobody learns of more of them by asking often.
 */
export function sampleRank(seed: string, personId: string): number {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (const text of [seed, personId]) {
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      high = Math.imul(high ^ code, 0x01000193);
      low = Math.imul(low ^ code ^ (high >>> 15), 0x85ebca6b);
    }
  }
  high = Math.imul(high ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (high >>> 16), 0x27d4eb2f);
  return (high >>> 0) * 0x1_0000_0000 + (low >>> 0);
}

/** Keeps a person if the cell has room or somebody of a higher rank to give way. */
export function offerSample(
  samples: Samples,
  cell: string,
  { personId, rank }: Sampled,
  most: number = SAMPLES_PER_CELL,
): void {
  const kept = samples.get(cell);
  if (kept === undefined) {
    samples.set(cell, [{ personId, rank }]);
    return;
  }
  if (kept.length === most && rank >= (kept.at(-1)?.rank ?? 0)) return;
  kept.push({ personId, rank });
  kept.sort((a, b) => a.rank - b.rank);
  if (kept.length > most) kept.pop();
}

export function mergeSamples(into: Samples, more: Samples): void {
  for (const [cell, kept] of more) for (const one of kept) offerSample(into, cell, one);
}

/** `A-1`: the cell's letter and the place among its samples; made of nothing that belongs to the person. */
export function pseudonym(cell: number, place: number): string {
  const letters = cell < 26 ? '' : String.fromCharCode(64 + Math.floor(cell / 26));
  return `${letters}${String.fromCharCode(65 + (cell % 26))}-${place + 1}`;
}

export interface SampleWords {
  readonly divisions: Divisions;
  readonly ruleTitles: ReadonlyMap<string, Text>;
  /** Prefectures that are shown in figures; a stay anywhere else is named by its province. */
  readonly named: ReadonlySet<DivisionCode>;
}

/** A verdict in words that lead to nobody: places no finer than a prefecture, days instead of instants. */
export function sampleSentences(evaluation: Evaluation, words: SampleWords): readonly Text[] {
  const name = (place: DivisionCode): string => words.divisions.fullName(place);
  const fired = evaluation.reasons.filter((reason) => reason.truth === 'TRUE');
  return [
    headline(evaluation),
    ...fired.map((reason) =>
      reasonSentence(
        words.ruleTitles.get(reason.ruleId) ?? { zh: reason.ruleId, en: reason.ruleId },
        coarse(reason, words),
        name,
      ),
    ),
    ...distinct(evaluation.gaps.map((gap) => gapSentence(gap))),
    ...distinct(evaluation.clears.map((clear) => toDay(clearSentence({ ...clear, at: startOf(dayOf(clear.at)) })))),
  ];
}

const coarse = (reason: Reason, words: SampleWords): Reason => ({
  ...reason,
  evidence: reason.evidence.map((one) => coarseEvidence(one, words)),
});

function coarseEvidence(evidence: EvidenceRef, { divisions, named }: SampleWords): EvidenceRef {
  if (evidence.division === null) return evidence;
  const city = cityOf(divisions, evidence.division);
  const province = `${city.slice(0, 2)}0000` as DivisionCode;
  return { ...evidence, division: named.has(city) && isPrefecture(divisions, city) ? city : province };
}

/** 仙桃 and its like are prefecture units of their own, but no larger than a county. */
const isPrefecture = (divisions: Divisions, code: DivisionCode): boolean =>
  divisions.get(code)?.level === 'PREFECTURE' || code.endsWith('0000');

/** The hour of a day is midnight here and means nothing. */
const toDay = ({ zh, en }: Text): Text => ({ zh: zh.replaceAll('00:00', ''), en: en.replaceAll(' 00:00', '') });

const distinct = (texts: readonly Text[]): readonly Text[] => [
  ...new Map(texts.map((text) => [text.zh, text])).values(),
];
