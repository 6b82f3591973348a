import { judgePerson, loadFacts, policyOf, type World } from '@zhengming/data';
import {
  type CauseCode,
  type Correction,
  DAY_MS,
  divisionCode,
  formatInstant,
  HOUR_MS,
  type Instant,
  isAppealable,
  NO_BACKGROUND,
  NOWHERE,
  type PersonFacts,
  plusMs,
  rankCauses,
  signOf,
  strictness,
  wasSetAside,
} from '@zhengming/domain';
import type { CorrectionDraft } from '../../appeal/draft-corrections.js';
import type { Need } from './tale.js';
import type { ShiftHouse } from './shift-house.js';

/** Prefectures with listed areas in the last days of October 2021 that people of the demo city travel to. */
export const FLAGGED_PLACES = '152900 152500 620100 620700 640100 520300 231100 150100 230100 371100 361100'.split(' ');

/** Somebody of the demo city who is stopped, and what the desk would find. */
export interface Flagged {
  readonly personId: string;
  readonly cause: CauseCode;
  /** The prefecture-level city of what misled. */
  readonly place: string;
  readonly decidingRule: string | null;
  readonly placeName: string | null;
  readonly countyName: string | null;
  readonly factIds: readonly string[];
  /** What clears them, or makes it milder; null: nothing does. */
  readonly correction: CorrectionDraft | null;
}

export interface Wanted {
  readonly need: Need;
  readonly place?: string | undefined;
  /** Not of these places: they have tales of their own. */
  readonly notIn: readonly string[];
}

/** Hands out flagged people, each once, always the same for the same city. */
export interface FlaggedPeople {
  readonly size: number;
  next(wanted: Wanted, at: Instant): Promise<Flagged | null>;
}

/** `shuffled` puts people into the order of the seed; the named people of the demo keep their own stories. */
export async function findFlagged(
  house: ShiftHouse,
  until: Instant,
  shuffled: <T>(list: readonly T[]) => readonly T[],
  named: readonly string[],
): Promise<FlaggedPeople> {
  const { store } = house.servicesAt(until);
  const { rows } = await store.pool.query<Candidate>(
    `select person_id as id, array_agg(distinct prefecture_code) as places from stay
     where prefecture_code = any ($1) and known_from <= $2 and person_id <> all ($3::uuid[]) group by 1 order by 1`,
    [FLAGGED_PLACES, formatInstant(until), named],
  );
  const waiting = new Set(shuffled(rows));
  const lookAt = async (world: World, personId: string, at: Instant): Promise<Flagged | null> => {
    const facts = await loadFacts(store, personId, { knownAt: at });
    // what an earlier, unfinished start has corrected meanwhile must not choose other people
    return facts && look(world, { ...facts, corrections: [] }, at);
  };
  // a first look by each edition of the rules; whoever is taken is looked at again for their very moment
  const firstLooks = new Map<string, Promise<Flagged | null>>();
  const firstLook = (world: World, personId: string, at: Instant): Promise<Flagged | null> => {
    const key = `${personId} ${policyOf(world, at)?.id ?? ''}`;
    const known = firstLooks.get(key) ?? lookAt(world, personId, at);
    firstLooks.set(key, known);
    return known;
  };
  return {
    size: waiting.size,
    async next(wanted, at) {
      const world = await house.servicesAt(at).worlds.current();
      const there = [...waiting].filter(({ places }) => wanted.place === undefined || places.includes(wanted.place));
      for (let from = 0; from < there.length; from += AT_ONCE) {
        const some = there.slice(from, from + AT_ONCE);
        const looks = await Promise.all(some.map(({ id }) => firstLook(world, id, at)));
        for (const one of some.filter((_, index) => fits(looks[index] ?? null, wanted))) {
          // what comes to be known within the hour, while the case is worked on, must not turn it
          const [found, later] = await Promise.all([
            lookAt(world, one.id, at),
            lookAt(world, one.id, plusMs(at, HOUR_MS)),
          ]);
          if (found === null || !fits(found, wanted) || !fits(later, wanted)) continue;
          waiting.delete(one);
          return found;
        }
      }
      return null;
    },
  };
}

/** People looked at together: the database answers several at once. */
const AT_ONCE = 8;

interface Candidate {
  readonly id: string;
  readonly places: readonly string[];
}

function fits(found: Flagged | null, { need, place, notIn }: Wanted): boolean {
  if (found === null) return false;
  if (place === undefined ? notIn.includes(found.place) : found.place !== place) return false;
  if (place !== undefined && found.cause !== 'PRECISION_PREFECTURE') return false;
  switch (need) {
    case 'HARD':
      return found.correction === null;
    case 'ANY':
      return true;
    case 'RIGHT':
      return found.cause === 'CORRECT_FLAG';
    case 'FIXABLE':
      return found.correction !== null;
    case 'STAY':
      return found.correction !== null && found.factIds.length > 0;
  }
}

/** What the desk would find out about somebody; null: nothing stops them. */
function look(world: World, facts: PersonFacts, at: Instant): Flagged | null {
  const judgement = judgePerson(world, facts, at);
  if (!isAppealable(judgement) || strictness(judgement) === 0) return null;
  const policy = policyOf(world, at);
  const causes = rankCauses({ judgement, facts, areas: world.areas, policy, background: NO_BACKGROUND });
  const [main] = causes;
  if (main === undefined) return null;
  const sign = signOf({ judgement, facts, causes }, world.divisions);
  const correction = helpful(world, facts, at, main);
  const county = correction?.divisionCode ?? null;
  return {
    personId: facts.personId,
    cause: main.code,
    place: sign.place,
    decidingRule: judgement.decidingRuleId,
    placeName: sign.place === NOWHERE ? null : (world.divisions.get(sign.place)?.name ?? null),
    countyName: county === null ? null : (world.divisions.get(county)?.name ?? null),
    factIds: main.targetIds.filter((id) => facts.stays.some((stay) => stay.id === id)),
    correction,
  };
}

const KINDS = ['REFINE_STAY', 'EXCLUDE_STAY', 'END_BINDING_EARLY', 'CONFIRM_TEST_UPLOAD'];

/** The first correction the desk would suggest that the judge calls milder. */
function helpful(
  world: World,
  facts: PersonFacts,
  at: Instant,
  { suggestions }: ReturnType<typeof rankCauses>[number],
): CorrectionDraft | null {
  const before = strictness(judgePerson(world, facts, at));
  for (const { kind, targetIds, counties } of suggestions) {
    const county = counties.find(({ listed }) => !listed)?.division ?? null;
    if (!KINDS.includes(kind) || (kind === 'REFINE_STAY' && county === null)) continue;
    const correction: Correction = {
      id: facts.personId,
      kind,
      targetIds,
      validFrom: at,
      validTo: plusMs(at, DAY_MS),
      division: county === null ? null : divisionCode(county),
      ruleId: null,
      test: null,
    };
    const after = judgePerson(world, { ...facts, corrections: [correction] }, at);
    if (!wasSetAside(after, [correction]) && strictness(after) < before)
      return { kind, targetIds: [...targetIds], ...(county === null ? {} : { divisionCode: county }) };
  }
  return null;
}
