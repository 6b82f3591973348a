import { applyCorrections } from '../correction/apply-corrections.js';
import { isMunicipal, type DivisionCode, type Divisions } from '../division/division.js';
import type { AreaIndex } from '../evaluation/area-index.js';
import { isEffective } from '../evaluation/counted-stays.js';
import type { Judgement } from '../evaluation/judge.js';
import type { EvidenceRef } from '../evaluation/outcome.js';
import type { Text } from '../evaluation/sentences.js';
import { strictness } from '../evaluation/strictness.js';
import type { CorrectionKind, NucleicTest, PersonFacts, Stay } from '../evidence/evidence.js';
import type { Policy } from '../policy/policy.js';
import type { Instant } from '../time/time.js';
import type { CauseCode, CauseSuggestion, CountyCandidate, Ground, ProbableCause } from './probable-cause.js';

/** What the desk knows about the records besides what the judge reads of them. */
export interface CauseBackground {
  readonly stays: readonly {
    readonly id: string;
    readonly knownFrom: Instant;
    /** Two sources place the person in two prefectures at once. */
    readonly overlapping: boolean;
  }[];
  readonly tests: readonly {
    readonly id: string;
    readonly institution: string;
    /** The institution uploads to a platform by itself. */
    readonly connected: boolean;
    readonly uploadedAt: Instant | null;
  }[];
  readonly phones: readonly {
    readonly id: string;
    readonly boundAt: Instant;
    /** Somebody else was found by this number first: a parent's, a child's. */
    readonly ofSomebodyElse: boolean;
  }[];
  readonly doses: number;
  /** How the vaccination registers of provinces stand now. */
  readonly registers: readonly { readonly source: DivisionCode; readonly state: RegisterState }[];
  readonly homeDivision: DivisionCode | null;
}
/** Where nothing more is known than the judge reads. */
export const NO_BACKGROUND: CauseBackground = {
  stays: [],
  tests: [],
  phones: [],
  doses: 0,
  registers: [],
  homeDivision: null,
};

export type RegisterState = 'CONNECTED' | 'NOT_CONNECTED' | 'DOWN';

/** All that is read to rank causes. */
export interface CauseScene {
  readonly judgement: Judgement;
  readonly facts: PersonFacts;
  readonly areas: AreaIndex;
  readonly policy: Policy | null;
  readonly background: CauseBackground;
}

/** A stay that met a list, as the judge saw it. */
export interface SeenHit {
  readonly evidence: EvidenceRef;
  readonly stay: Stay;
  /** It stands in the rule that decided. */
  readonly deciding: boolean;
}

/** The scene, looked at once. */
export interface SeenScene extends Omit<CauseScene, 'facts'> {
  /** As corrected: what was put right already is no cause any more. */
  readonly facts: PersonFacts;
  readonly hits: readonly SeenHit[];
  readonly divisions: Divisions;
  readonly at: Instant;
  name(code: DivisionCode): string;
  /** Records of this person elsewhere, for the whole time of a stay; the strongest first. */
  elsewhereAllTheTime(stay: Stay): readonly Stay[];
  isListed(county: DivisionCode): boolean;
}

export function lookAt(scene: CauseScene): SeenScene {
  const { judgement, areas } = scene;
  const { divisions } = areas;
  const facts = applyCorrections(scene.facts, divisions, judgement.at).facts;
  return {
    ...scene,
    facts,
    divisions,
    at: judgement.at,
    hits: hitsOf(judgement, facts),
    name: (code) => (divisions.get(code) === undefined ? code : divisions.fullName(code)),
    elsewhereAllTheTime: (stay) => elsewhere(stay, facts, divisions, judgement.at),
    isListed: (county) => isListed(county, scene),
  };
}

/** Each stay that met a list once; nothing when the outcome is green, since nothing came of it. */
function hitsOf(judgement: Judgement, facts: PersonFacts): readonly SeenHit[] {
  if (strictness(judgement) === 0) return [];
  const stays = new Map(facts.stays.map((stay) => [stay.id, stay]));
  const found = new Map<string, SeenHit>();
  for (const reason of judgement.reasons) {
    if (reason.truth === 'FALSE') continue;
    for (const evidence of reason.evidence) {
      const stay = stays.get(evidence.factId);
      const known = found.get(evidence.factId);
      const isOpen = evidence.hit === null && reason.truth === 'UNKNOWN' && evidence.precision === 'PROVINCE';
      if (evidence.kind !== 'STAY' || (evidence.hit === null && !isOpen) || stay === undefined) continue;
      if (known === undefined || (reason.deciding && !known.deciding)) {
        found.set(evidence.factId, { evidence, stay, deciding: reason.deciding });
      }
    }
  }
  return [...found.values()];
}

/** The prefecture a code lies in; of a code no table knows, by its first digits: what is not known is nowhere else. */
const unitOf = (code: DivisionCode, divisions: Divisions): string =>
  divisions.prefectureUnit(code, 'MUNICIPALITY') ?? `${code.slice(0, isMunicipal(code) ? 2 : 4)}0000`.slice(0, 6);

export const isSamePlace = (a: DivisionCode, b: DivisionCode, divisions: Divisions): boolean =>
  unitOf(a, divisions) === unitOf(b, divisions) || divisions.contains(a, b) || divisions.contains(b, a);

export const overlaps = (a: Stay, b: Stay, at: Instant): boolean =>
  a.arrivedAt <= (b.leftAt ?? at) && b.arrivedAt <= (a.leftAt ?? at);

const covers = (outer: Stay, inner: Stay, at: Instant): boolean =>
  outer.arrivedAt <= inner.arrivedAt && (outer.leftAt ?? at) >= (inner.leftAt ?? at);

/** A scan proves little, and what people say about themselves is not held against what a record says. */
const isRecord = ({ source }: Stay): boolean => source !== 'VENUE_SCAN' && source !== 'DECLARATION';

function elsewhere(stay: Stay, { stays, phones }: PersonFacts, divisions: Divisions, at: Instant): readonly Stay[] {
  const byPhone = new Map(phones.map((phone) => [phone.id, phone]));
  const counts = ({ source, phoneId }: Stay): boolean => {
    const phone = source === 'TELECOM' && phoneId !== null ? byPhone.get(phoneId) : undefined;
    return phone === undefined || (isEffective(phone, at) && phone.verification !== 'UNVERIFIED');
  };
  return stays.filter(
    (other) =>
      other.id !== stay.id &&
      isRecord(other) &&
      counts(other) &&
      covers(other, stay, at) &&
      !isSamePlace(other.division, stay.division, divisions),
  );
}

function isListed(county: DivisionCode, { areas, policy, judgement }: CauseScene): boolean {
  const version = areas.versionAt(judgement.at);
  if (version === null || policy === null) return false;
  return areas
    .meetings(version, county, policy.parameters)
    .some(({ area, hit }) => (hit === 'IN_AREA' || hit === 'COUNTY_ONLY') && area.level !== 'LOW');
}

interface Told {
  readonly reason: Text;
  readonly grounds: readonly Ground[];
  readonly targetIds?: readonly string[];
  readonly suggestions?: readonly CauseSuggestion[];
  readonly advice?: Text | null;
}

/** Nothing is ever certain, and what is named at all is never impossible. */
const LEAST = 0.05;
const MOST = 0.95;

export function cause(code: CauseCode, told: Told): ProbableCause {
  const { reason, grounds, targetIds = [], suggestions = [], advice = null } = told;
  const sum = grounds.reduce((total, { points }) => total + Math.round(points * 100), 0) / 100;
  return {
    code,
    confidence: Math.min(MOST, Math.max(LEAST, sum)),
    grounds: grounds.filter(({ points }) => points !== 0),
    reason,
    targetIds,
    suggestions,
    advice,
  };
}

/** A ground that only counts when something holds. */
export const ground = (holds: boolean, points: number, zh: string, en: string): Ground => ({
  points: holds ? points : 0,
  sentence: { zh, en },
});

export const DECIDING = (holds: boolean): Ground =>
  ground(holds, 0.1, '当前结果正是依据这条记录', 'the outcome rests on this very record');

export const suggest = (
  kind: CorrectionKind,
  targetIds: readonly string[],
  more: { readonly counties?: readonly CountyCandidate[]; readonly ruleId?: string | null } = {},
): CauseSuggestion => ({ kind, targetIds, counties: more.counties ?? [], ruleId: more.ruleId ?? null });

/** A short exemption from the rule that decided, while somebody else puts the cause right. */
export const grace = ({ judgement: { decidingRuleId } }: Pick<CauseScene, 'judgement'>): readonly CauseSuggestion[] =>
  decidingRuleId === null ? [] : [suggest('GRACE', [], { ruleId: decidingRuleId })];

export const testsById = ({ tests }: PersonFacts): ReadonlyMap<string, NucleicTest> =>
  new Map(tests.map((test) => [test.id, test]));
