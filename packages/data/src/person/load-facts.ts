import { formatInstant, type Correction, type Instant, type PersonFacts } from '@zhengming/domain';
import { qualifiedJoin } from '../institution/qualified-join.js';
import type { Store } from '../orm/store.js';
import type { Sql } from '../orm/transaction.js';
import { fromStoredDose, type StoredDose } from './correction-dose.js';
import { fromStoredTest, type StoredCorrectionTest } from './correction-test.js';

/** Facts of one person with the version they are of. */
export interface VersionedFacts {
  readonly facts: PersonFacts;
  readonly factsVersion: number;
}

const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;

const STAY = [
  `'id', fact_stay.id`,
  `'source', fact_stay.source`,
  `'precision', fact_stay.precision`,
  `'division', fact_stay.division_code`,
  `'arrivedAt', ${ms('fact_stay.arrived_at')}`,
  `'leftAt', ${ms('fact_stay.left_at')}`,
  `'phoneId', fact_stay.phone_id`,
  `'venueId', fact_stay.venue_id`,
  `'forwarded', fact_stay.forwarded`,
];
const TEST = [
  `'id', fact_test.id`,
  `'result', fact_test.result`,
  `'sampledAt', ${ms('fact_test.sampled_at')}`,
  `'reportedAt', ${ms('fact_test.reported_at')}`,
  `'visibleAt', ${ms('fact_test.visible_at')}`,
  `'institutionRecognised', fact_lab.institution_id is not null`,
  `'integrity', fact_test.integrity`,
  `'channel', fact_test.channel`,
  `'division', fact_test.division_code`,
];
const PHONE = [
  `'id', coalesce(fact_phone.version_of, fact_phone.id)`,
  `'effectiveFrom', ${ms('fact_phone.effective_from')}`,
  `'effectiveTo', ${ms('fact_phone.effective_to')}`,
  `'verification', fact_phone.verification`,
  `'answeredAt', ${ms('fact_phone.answered_at')}`,
];
const DECLARATION = [
  `'id', fact_declaration.id`,
  `'declaredAt', ${ms('fact_declaration.declared_at')}`,
  `'arrivalAt', ${ms('fact_declaration.arrival_at')}`,
];
const TASK = [`'id', fact_task.id`, `'state', fact_task.state`, `'decidedAt', ${ms('fact_task.decided_at')}`];
const CORRECTION = [
  `'id', fact_correction.id`,
  `'kind', fact_correction.kind`,
  `'targetIds', fact_correction.target_ids`,
  `'validFrom', ${ms('fact_correction.valid_from')}`,
  `'validTo', ${ms('fact_correction.valid_to')}`,
  `'division', fact_correction.division_code`,
  `'test', fact_correction.test`,
  `'ruleId', fact_correction.rule_id`,
  `'dose', fact_correction.dose`,
  `'proposalId', fact_correction.proposal_id`,
];

/**
 * Everything the judge reads about one person as one JSON value ({@link StoredFacts}), for any statement that has the
 * person's id and the instant of knowledge at hand; starts on the person's key everywhere. Both are SQL of ours, such as
 * `p.id` and `$2`; names that begin with `fact_` are taken.
 */
export function factsJson(personId: string, knownAt: string): string {
  const known = (fields: readonly string[], table: string, alias: string, more = ''): string => {
    const wasKnown = `${alias}.known_from <= ${knownAt} and (${alias}.known_to is null or ${alias}.known_to > ${knownAt})`;
    return `(select coalesce(json_agg(json_build_object(${fields.join(', ')})), '[]')
      from ${table} where ${alias}.person_id = ${personId} and ${wasKnown} ${more})`;
  };
  const tests = `nucleic_test fact_test ${qualifiedJoin('fact_lab', 'fact_test', knownAt)}`;
  const counts = `and fact_correction.state in ('APPROVED', 'REMOVED')`;
  return `json_build_object('personId', ${personId},
    'stays', ${known(STAY, 'stay fact_stay', 'fact_stay')},
    'tests', ${known(TEST, tests, 'fact_test')},
    'phones', ${known(PHONE, 'phone_binding fact_phone', 'fact_phone')},
    'declarations', ${known(DECLARATION, 'declaration fact_declaration', 'fact_declaration')},
    'communityTasks', ${known(TASK, 'community_task fact_task', 'fact_task')},
    'corrections', ${known(CORRECTION, 'correction fact_correction', 'fact_correction', counts)})`;
}

/** What {@link factsJson} gives: the facts, with attached tests as they are stored. */
export type StoredFacts = Omit<PersonFacts, 'corrections'> & {
  readonly corrections: readonly StoredCorrectionFact[];
};

type StoredCorrectionFact = Omit<Correction, 'test' | 'dose'> & {
  readonly test: StoredCorrectionTest | null;
  readonly dose: StoredDose | null;
};

export const fromStoredFacts = (stored: StoredFacts): PersonFacts => ({
  ...stored,
  corrections: stored.corrections.map((one) => ({
    ...one,
    test: one.test === null ? null : fromStoredTest(one.test),
    dose: one.dose === null ? null : fromStoredDose(one.dose),
  })),
});

const STATEMENT = `select p.facts_version as "factsVersion", ${factsJson('p.id', '$2')} as facts
  from person p where p.id = $1`;

/**
 * The facts about a person as they were known at an instant, approved corrections among them. A correction that was
 * taken back is still known for the time it stood.
 * @returns null when there is no such person
 */
export async function loadFacts(
  source: Pick<Store, 'pool'> | Sql,
  personId: string,
  { knownAt }: { readonly knownAt: Instant },
): Promise<PersonFacts | null> {
  const sql = 'pool' in source ? source.pool : source;
  return (await loadVersionedFacts(sql, personId, knownAt))?.facts ?? null;
}

export async function loadVersionedFacts(sql: Sql, personId: string, knownAt: Instant): Promise<VersionedFacts | null> {
  const found = await sql.query(STATEMENT, [personId, formatInstant(knownAt)]);
  const row = found.rows[0] as { readonly factsVersion: number; readonly facts: StoredFacts } | undefined;
  return row === undefined ? null : { facts: fromStoredFacts(row.facts), factsVersion: row.factsVersion };
}
