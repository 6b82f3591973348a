import type { DivisionCode, Divisions } from '../division/division.js';
import type { Correction, NucleicTest, PersonFacts, PhoneBinding, Precision, Stay } from '../evidence/evidence.js';
import { earliest, type Instant } from '../time/time.js';

/** Facts as corrected at an instant, and what the corrections did (design D5). */
export interface CorrectedFacts {
  readonly facts: PersonFacts;
  /** Corrections in force, by the id of the fact they changed. */
  readonly byTarget: ReadonlyMap<string, Correction>;
  /** Rules suspended by a GRACE in force. */
  readonly graces: readonly Correction[];
  /** Corrections that cannot apply: a refinement outside the stay's own division. */
  readonly refused: readonly Correction[];
  /** When a correction begins or ends next. */
  readonly flipsAt: Instant | null;
}

export const precisionOf = (code: DivisionCode): Precision => (code.length === 9 ? 'STREET' : 'COUNTY');

/** Whether a refinement narrows a stay: finer, and inside the stay's own division (A15). */
export function refines(stay: Stay, to: DivisionCode, divisions: Divisions): boolean {
  if (divisions.countyOf(to) === null || to === stay.division) return false;
  return divisions.currentCodes(stay.division).some((outer) => divisions.contains(outer, to));
}

const NOBODY: ReadonlyMap<string, Correction> = new Map();

/**
 * Applies every correction in force at `at`. The order they came in carries no meaning: of two that name the same county
 * for a stay the one that began later wins, then the id; what one of them takes out, no other one brings back.
 */
export function applyCorrections(facts: PersonFacts, divisions: Divisions, at: Instant): CorrectedFacts {
  if (facts.corrections.length === 0) return { facts, byTarget: NOBODY, graces: [], refused: [], flipsAt: null };
  const boundaries = facts.corrections.flatMap((one) => [one.validFrom, one.validTo]).filter((when) => when > at);
  const inForce = facts.corrections
    .filter((one) => one.validFrom <= at && at < one.validTo)
    .sort((a, b) => a.validFrom - b.validFrom || (a.id < b.id ? -1 : 1));
  const byTarget = new Map<string, Correction>();
  const refused: Correction[] = [];
  let corrected = facts;
  for (const one of inForce) {
    const next = applyOne(corrected, one, { told: facts, divisions });
    if (next === null) {
      refused.push(one);
      continue;
    }
    corrected = next;
    for (const id of one.targetIds) byTarget.set(id, one);
    if (one.test) byTarget.set(one.test.id, one);
  }
  return {
    facts: corrected,
    byTarget,
    graces: inForce.filter((one) => one.kind === 'GRACE' && one.ruleId !== null),
    refused,
    flipsAt: boundaries.reduce<Instant | null>((soonest, when) => earliest(soonest, when), null),
  };
}

interface Told {
  /** The facts as the sources told them. */
  readonly told: PersonFacts;
  readonly divisions: Divisions;
}

/** The facts with one correction applied; null when it cannot apply. */
function applyOne(facts: PersonFacts, correction: Correction, sources: Told): PersonFacts | null {
  const targets = new Set(correction.targetIds);
  switch (correction.kind) {
    case 'REFINE_STAY':
      return refineStays(facts, targets, correction.division, sources);
    case 'EXCLUDE_STAY':
      return { ...facts, stays: facts.stays.filter((stay) => !targets.has(stay.id)) };
    case 'END_BINDING_EARLY':
      return {
        ...facts,
        phones: facts.phones.map((phone) => (targets.has(phone.id) ? ended(phone, correction.validFrom) : phone)),
        stays: facts.stays.filter((stay) => stay.phoneId === null || !targets.has(stay.phoneId)),
      };
    case 'ATTACH_TEST':
      return correction.test === null ? null : withTest(facts, correction.test);
    case 'FIX_IDENTITY':
      return filedRight(facts, targets, correction.test);
    case 'CONFIRM_TEST_UPLOAD':
      return {
        ...facts,
        tests: facts.tests.map((test) => (targets.has(test.id) ? madeVisible(test, correction.validFrom) : test)),
      };
    case 'GRACE':
    case 'ATTACH_DOSE':
    case 'FIX_AREA':
      return facts;
  }
}

/** A source may tell of the test itself later; it is still one test. */
const withTest = (facts: PersonFacts, test: NucleicTest): PersonFacts => ({
  ...facts,
  tests: [...facts.tests.filter((one) => one.id !== test.id), test],
});

/** What belongs to somebody else is taken out; a test that was filed under somebody else is put in. */
function filedRight(facts: PersonFacts, targets: ReadonlySet<string>, test: NucleicTest | null): PersonFacts {
  const own: PersonFacts = {
    ...facts,
    stays: facts.stays.filter((stay) => !targets.has(stay.id)),
    tests: facts.tests.filter((one) => !targets.has(one.id)),
  };
  return test === null ? own : withTest(own, test);
}

function refineStays(
  facts: PersonFacts,
  targets: ReadonlySet<string>,
  to: DivisionCode | null,
  { told, divisions }: Told,
): PersonFacts | null {
  const chosen = told.stays.filter((stay) => targets.has(stay.id));
  if (to === null || chosen.length === 0 || !chosen.every((stay) => refines(stay, to, divisions))) return null;
  const stays = facts.stays.map((stay) =>
    targets.has(stay.id) ? { ...stay, division: to, precision: precisionOf(to) } : stay,
  );
  return { ...facts, stays };
}

const ended = (phone: PhoneBinding, at: Instant): PhoneBinding => ({
  ...phone,
  effectiveTo: phone.effectiveTo === null || phone.effectiveTo > at ? at : phone.effectiveTo,
});

const madeVisible = (test: NucleicTest, at: Instant): NucleicTest => ({
  ...test,
  visibleAt: test.visibleAt === null || test.visibleAt > at ? at : test.visibleAt,
});
