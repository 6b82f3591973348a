import { isMunicipal, type DivisionCode, type Divisions } from '../division/division.js';
import type { Judgement } from '../evaluation/judge.js';
import type { EvidenceRef } from '../evaluation/outcome.js';
import type { HitLevel } from '../policy/policy.js';
import { effectOf, isRestrictive, outcomeKey, type OutcomeKey } from './simulated-outcome.js';

/** How the stay that decided met the list; `-`: no stay decided. */
export type DecidingHit = Exclude<HitLevel, 'NONE'> | '-';

/** People of one prefecture whose outcome restricts before or after, in groups that do not overlap. */
export interface PrefectureTally {
  /** Not restricted before, restricted after. */
  stopped: number;
  /** Restricted before, not after. */
  freed: number;
  /** Restricted both times. */
  stricter: number;
  milder: number;
  unchanged: number;
}

/** What is counted of a variant: plain values that can cross threads and be merged in any order. */
export interface Tally {
  persons: number;
  /** By {@link cellKey}. */
  readonly cells: Map<string, number>;
  /** By {@link decidedKey}: outcome, the rule that decided, the hit of the stay that decided. */
  readonly before: Map<string, number>;
  readonly after: Map<string, number>;
  /** By the prefecture of the stay that decided: before when it restricted before, else after. */
  readonly prefectures: Map<DivisionCode, PrefectureTally>;
}

export const emptyTally = (): Tally => ({
  persons: 0,
  cells: new Map(),
  before: new Map(),
  after: new Map(),
  prefectures: new Map(),
});

export const cellKey = (before: OutcomeKey, after: OutcomeKey): string => `${before}>${after}`;

export function fromCellKey(key: string): { readonly before: OutcomeKey; readonly after: OutcomeKey } {
  const [before, after] = key.split('>') as [OutcomeKey, OutcomeKey];
  return { before, after };
}

export interface Decided {
  readonly outcome: OutcomeKey;
  /** `-`: no rule decided. */
  readonly ruleId: string;
  readonly hit: DecidingHit;
}

const decidedKey = ({ outcome, ruleId, hit }: Decided): string => `${outcome}|${ruleId}|${hit}`;

export function fromDecidedKey(key: string): Decided {
  const [outcome, ruleId, hit] = key.split('|') as [OutcomeKey, string, DecidingHit];
  return { outcome, ruleId, hit };
}

/** A verdict as it is counted, worked out once for the baseline and compared with every variant. */
export interface Counted {
  readonly judgement: Judgement;
  readonly key: OutcomeKey;
  readonly decided: string;
  /** The prefecture of the stay that decided, when the outcome restricts. */
  readonly prefecture: DivisionCode | null;
}

export function counted(judgement: Judgement, divisions: Divisions): Counted {
  const stay = decidingStay(judgement);
  const key = outcomeKey(judgement);
  const ruleId = judgement.decidingRuleId ?? '-';
  const prefecture =
    stay === null || stay.division === null || !isRestrictive(judgement) ? null : cityOf(divisions, stay.division);
  return { judgement, key, decided: decidedKey({ outcome: key, ruleId, hit: hitOf(stay) }), prefecture };
}

const hitOf = (stay: EvidenceRef | null): DecidingHit =>
  stay === null || stay.hit === null || stay.hit === 'NONE' ? '-' : stay.hit;

const HITS: readonly (HitLevel | null)[] = ['IN_AREA', 'COUNTY_ONLY', 'PREFECTURE_ONLY', 'PREFECTURE_SIBLING'];

/** The stay that met the list most closely, of those the deciding rule rests on. */
function decidingStay({ reasons, decidingRuleId }: Judgement): EvidenceRef | null {
  if (decidingRuleId === null) return null;
  const evidence = reasons.find((reason) => reason.deciding)?.evidence ?? [];
  let closest: EvidenceRef | null = null;
  for (const one of evidence) {
    if (one.kind !== 'STAY' || !HITS.includes(one.hit)) continue;
    if (closest === null || HITS.indexOf(one.hit) < HITS.indexOf(closest.hit)) closest = one;
  }
  return closest;
}

/** The prefecture-level city of a place, as figures name it: a whole municipality, or the province where there is none. */
export function cityOf(divisions: Divisions, place: DivisionCode): DivisionCode {
  const province = `${place.slice(0, 2)}0000` as DivisionCode;
  return isMunicipal(place) ? province : (divisions.prefectureUnit(place) ?? province);
}

/** Counts one person under the baseline and under a variant. */
export function countPerson(tally: Tally, before: Counted, after: Counted): void {
  tally.persons += 1;
  add(tally.cells, cellKey(before.key, after.key), 1);
  add(tally.before, before.decided, 1);
  add(tally.after, after.decided, 1);
  const prefecture = before.prefecture ?? after.prefecture;
  if (prefecture !== null) prefectureOf(tally, prefecture)[groupOf(before, after)] += 1;
}

function groupOf(before: Counted, after: Counted): keyof PrefectureTally {
  if (!isRestrictive(before.judgement)) return 'stopped';
  if (!isRestrictive(after.judgement)) return 'freed';
  const effect = effectOf(before.judgement, after.judgement);
  return effect === 'STRICTER' ? 'stricter' : effect === 'MILDER' ? 'milder' : 'unchanged';
}

function prefectureOf(tally: Tally, code: DivisionCode): PrefectureTally {
  let found = tally.prefectures.get(code);
  if (found === undefined) {
    found = { stopped: 0, freed: 0, stricter: 0, milder: 0, unchanged: 0 };
    tally.prefectures.set(code, found);
  }
  return found;
}

function add<K>(counts: Map<K, number>, key: K, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}

/** Adds what another part of the population came to. */
export function mergeTally(into: Tally, more: Tally): void {
  into.persons += more.persons;
  for (const name of ['cells', 'before', 'after'] as const)
    for (const [key, count] of more[name]) add(into[name], key, count);
  for (const [code, groups] of more.prefectures) {
    const known = prefectureOf(into, code);
    for (const name of Object.keys(groups) as (keyof PrefectureTally)[]) known[name] += groups[name];
  }
}
