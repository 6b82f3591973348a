import type { CauseCode, ProbableCause } from '../appeal/probable-cause.js';
import type { DivisionCode, Divisions } from '../division/division.js';
import type { PersonFacts } from '../evidence/evidence.js';
import type { Judgement } from '../evaluation/judge.js';
import { cityOf } from '../simulation/tally.js';

/** What an appeal is about, as incidents compare it. */
export interface IncidentSign {
  readonly areaVersionId: string | null;
  /** The prefecture-level city of the fact that misled; {@link NOWHERE} when there is none. */
  readonly place: DivisionCode;
  readonly cause: CauseCode;
  /** The fact that misled most. */
  readonly factId: string | null;
}

export const NOWHERE = '100000' as DivisionCode;

/** Causes that are nobody's mistake: many of them are no incident. */
export const NO_MISTAKE: readonly CauseCode[] = ['CORRECT_FLAG', 'GUIDANCE_ONLY', 'TEST_LATE'];

/** A decision as it was when the appeal came in, with what probably went wrong, the likeliest first. */
export interface FrozenCauses {
  readonly judgement: Judgement;
  readonly facts: PersonFacts;
  readonly causes: readonly ProbableCause[];
}

/** Reads from a frozen decision what the appeal against it is about. */
export function signOf({ judgement, facts, causes }: FrozenCauses, divisions: Divisions): IncidentSign {
  const [main] = causes;
  const factId = main?.targetIds[0] ?? null;
  const stay = facts.stays.find(({ id }) => id === factId);
  const test = facts.tests.find(({ id }) => id === factId);
  const division = stay?.division ?? test?.division ?? null;
  return {
    areaVersionId: judgement.areaVersionId,
    place: division === null ? NOWHERE : cityOf(divisions, division),
    cause: main?.code ?? 'GUIDANCE_ONLY',
    factId,
  };
}

/** Networks by the first three digits of a mobile number, which a masked number still shows (号段). */
const OPERATORS: Readonly<Record<string, string>> = {
  CHINA_MOBILE: '134 135 136 137 138 139 147 150 151 152 157 158 159 172 178 182 183 184 187 188 195 197 198',
  CHINA_UNICOM: '130 131 132 145 155 156 166 167 171 175 176 185 186 196',
  CHINA_TELECOM: '133 149 153 173 177 180 181 189 190 191 193 199',
  CHINA_BROADNET: '192',
};

/** Who runs the network of a number; null when its digits say nothing. */
export function operatorOf(maskedNumber: string): string | null {
  const prefix = maskedNumber.slice(0, 3);
  return Object.entries(OPERATORS).find(([, prefixes]) => prefixes.split(' ').includes(prefix))?.[0] ?? null;
}
