import { formatInstant, fromEpochMs, type Instant, type Judgement } from '@zhengming/domain';
import type { Store } from '../orm/store.js';
import { loadFacts } from '../person/load-facts.js';
import { fromStoredExplanation, toStoredExplanation, type StoredExplanation } from './explanation.js';
import { judgePerson } from './judge-person.js';
import { loadWorld, readStamp, type World } from './world.js';

export interface VerifyOptions {
  /** How many decisions at most. */
  readonly sample: number;
  /** Chooses which: the same seed chooses the same decisions. */
  readonly seed: number;
  /** Only decisions made from then on; null: all. */
  readonly since: Instant | null;
  readonly onProgress?: (progress: VerifyProgress) => void;
  readonly signal?: AbortSignal;
}

export interface VerifyProgress {
  readonly checked: number;
  readonly total: number;
}

/** What of a decision is compared. */
export type VerifiedField =
  | 'outcome'
  | 'advice'
  | 'determinacy'
  | 'decidingRule'
  | 'policy'
  | 'areaVersion'
  | 'validUntil'
  | 'reasons'
  | 'gaps'
  | 'person';

/** A field in which the judge now says something else than what is stored. Names rules and facts, never a person. */
export interface DecisionDifference {
  readonly decisionId: string;
  readonly evaluatedAt: Instant;
  readonly field: VerifiedField;
  readonly stored: string;
  readonly found: string;
}

export interface VerifyReport {
  readonly checked: number;
  readonly differences: readonly DecisionDifference[];
}

/**
 * Judges past decisions again from what was known when they were made — facts, lists and policies — and compares
 * (可重现性). Reads only; may run beside everything else.
 */
export async function verifyDecisions(store: Pick<Store, 'pool'>, options: VerifyOptions): Promise<VerifyReport> {
  const decisions = await chooseDecisions(store, options);
  const differences: DecisionDifference[] = [];
  let world: World | undefined;
  let checked = 0;
  for (const one of decisions) {
    if (options.signal?.aborted === true) break;
    world = await worldOf(store, one, world);
    const facts = await loadFacts(store, one.personId, { knownAt: one.knownAt });
    const given = storedFields(one);
    const found = facts === null ? null : judgedFields(judgePerson(world, facts, one.evaluatedAt));
    differences.push(...compare(one, given, found));
    checked += 1;
    options.onProgress?.({ checked, total: decisions.length });
  }
  return { checked, differences };
}

interface PastDecision {
  readonly id: string;
  readonly personId: string;
  readonly evaluatedAt: Instant;
  readonly knownAt: Instant;
  readonly colour: string;
  readonly popup: string | null;
  readonly popupCode: string | null;
  readonly advice: readonly string[];
  readonly determinacy: string;
  readonly decidingRule: string | null;
  readonly policyId: string | null;
  readonly policyVersion: string | null;
  readonly areaVersion: string | null;
  readonly validUntil: string | null;
  readonly explanation: StoredExplanation;
}

const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`;

/** None older than what purges left to judge by. By a hash of their ids, so that every decision is as likely as any other; in the order they were made. */
const CHOOSE = `
  with chosen as (
    select person_id, id from decision where ($3::timestamptz is null or evaluated_at >= $3)
      and evaluated_at >= coalesce((select max(reproducible_from) from purge_run), '-infinity')
    order by hashtextextended(id::text, $2), id limit $1
  )
  select d.id, d.person_id as "personId", ${ms('d.evaluated_at')} as "evaluatedAt", ${ms('d.known_at')} as "knownAt",
    d.colour, d.popup, d.popup_code as "popupCode", d.advice, d.determinacy, d.deciding_rule as "decidingRule",
    d.policy_id as "policyId", d.policy_version as "policyVersion", d.area_version_id as "areaVersion",
    ${ms('d.valid_until')} as "validUntil", d.explanation
  from chosen join decision d using (person_id, id) order by d.evaluated_at, d.id`;

async function chooseDecisions(
  { pool }: Pick<Store, 'pool'>,
  { sample, seed, since }: VerifyOptions,
): Promise<readonly PastDecision[]> {
  const found = await pool.query<
    Omit<PastDecision, 'evaluatedAt' | 'knownAt' | 'validUntil'> & {
      readonly evaluatedAt: number;
      readonly knownAt: number;
      readonly validUntil: number | null;
    }
  >(CHOOSE, [sample, seed, since === null ? null : formatInstant(since)]);
  return found.rows.map((row) => ({
    ...row,
    evaluatedAt: fromEpochMs(row.evaluatedAt),
    knownAt: fromEpochMs(row.knownAt),
    validUntil: row.validUntil === null ? null : formatInstant(fromEpochMs(row.validUntil)),
  }));
}

/** The one before when nothing was published in between: decisions come in the order they were made. */
async function worldOf(
  { pool }: Pick<Store, 'pool'>,
  { evaluatedAt, knownAt }: PastDecision,
  last: World | undefined,
): Promise<World> {
  if (last !== undefined && (await readStamp(pool, evaluatedAt, knownAt)) === last.data.stamp) return last;
  return loadWorld(pool, evaluatedAt, knownAt, last);
}

type Fields = Readonly<Record<Exclude<VerifiedField, 'person'>, string>>;

const storedFields = (one: PastDecision): Fields => ({
  outcome: [one.colour, one.popup, one.popupCode].join(' '),
  advice: one.advice.join(' '),
  determinacy: one.determinacy,
  decidingRule: one.decidingRule ?? 'none',
  policy: edition(one.policyId, one.policyVersion),
  areaVersion: one.areaVersion ?? 'none',
  validUntil: one.validUntil ?? 'open',
  ...explanationFields(one.explanation),
});

const judgedFields = (one: Judgement): Fields => ({
  outcome: [one.colour, one.popup, one.popupCode].join(' '),
  advice: one.advice.join(' '),
  determinacy: one.determinacy,
  decidingRule: one.decidingRuleId ?? 'none',
  policy: edition(one.policyId, one.policyVersion),
  areaVersion: one.areaVersionId ?? 'none',
  validUntil: one.validUntil === null ? 'open' : formatInstant(one.validUntil),
  ...explanationFields(toStoredExplanation(one)),
});

const edition = (id: string | null, version: string | null): string => (id === null ? 'none' : `${id}@${version}`);

/** The order in which evidence was read says nothing; properties come in the order of their names. */
function explanationFields(stored: StoredExplanation): Pick<Fields, 'reasons' | 'gaps'> {
  const { reasons, gaps } = fromStoredExplanation(stored);
  const lines = reasons.map(({ ruleId, truth, deciding, evidence }) => {
    const read = evidence.map(inOrder).sort().join(', ');
    return `${ruleId} ${truth}${deciding ? ' deciding' : ''} [${read}]`;
  });
  return { reasons: lines.join('; '), gaps: gaps.map(inOrder).sort().join('; ') };
}

const inOrder = (value: object): string =>
  JSON.stringify(Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))));

function compare({ id, evaluatedAt }: PastDecision, stored: Fields, found: Fields | null): DecisionDifference[] {
  const differs = (field: VerifiedField, was: string, is: string): DecisionDifference[] =>
    was === is ? [] : [{ decisionId: id, evaluatedAt, field, stored: was, found: is }];
  if (found === null) return differs('person', 'there', 'nobody');
  return (Object.keys(stored) as (keyof Fields)[]).flatMap((field) => differs(field, stored[field], found[field]));
}
