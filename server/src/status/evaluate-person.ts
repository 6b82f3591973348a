import { explainPerson, loadFacts, toStoredExplanation } from '@zhengming/data';
import type { Evaluation, Instant } from '@zhengming/domain';
import type { Services } from '../app/context.js';
import { InputError } from '../app/input-error.js';

export interface EvaluationRequest {
  readonly personId: string;
  readonly asOf: Instant | null | undefined;
  readonly knownAt: Instant | null | undefined;
}

/**
 * Judges a person as of any instant with what was known at any instant, and stores nothing.
 * @returns the values of a Decision by field name, as its readings would have given them
 */
export async function evaluatePerson(
  services: Services,
  { personId, asOf, knownAt: known }: EvaluationRequest,
): Promise<Readonly<Record<string, unknown>>> {
  const now = services.clock.now();
  const at = asOf ?? now;
  const knownAt = known ?? now;
  const facts = await loadFacts(services.store, personId, { knownAt });
  if (!facts) throw new InputError('personId', 'is not known');
  const evaluation = explainPerson(await services.worlds.at(at, knownAt), facts, at);
  return decisionValues(evaluation, knownAt, await maskedNumbers(services, personId));
}

async function maskedNumbers({ store }: Services, personId: string): Promise<Readonly<Record<string, string>>> {
  const { rows } = await store.pool.query<{ numbers: Readonly<Record<string, string>> }>(
    `select coalesce(json_object_agg(coalesce(version_of, id), masked_number), '{}') as numbers
     from phone_binding where person_id = $1 and known_to is null`,
    [personId],
  );
  return rows[0]?.numbers ?? {};
}

/** What the readings of a Decision would have given for an evaluation that no row holds. */
export function decisionValues(
  evaluation: Evaluation,
  knownAt: Instant,
  numbers: Readonly<Record<string, string>> = {},
): Readonly<Record<string, unknown>> {
  const { policyId, policyVersion, areaVersionId, clears, at } = evaluation;
  const ruledBy = { policyId, policyVersion, areaVersionId, at, knownAt };
  const explained = { ...ruledBy, explanation: toStoredExplanation(evaluation), numbers };
  return {
    ...evaluation,
    id: null,
    evaluatedAt: at,
    knownAt,
    trigger: null,
    headline: evaluation,
    policyInWords: ruledBy,
    areaListInWords: ruledBy,
    reasons: explained,
    gaps: explained,
    clears: { clears },
  };
}
