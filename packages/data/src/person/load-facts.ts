import { formatInstant, type Correction, type Instant, type PersonFacts } from '@zhengming/domain';
import type { Store } from '../orm/store.js';
import type { Sql } from '../orm/transaction.js';
import { fromStoredTest, type StoredCorrectionTest } from './correction-test.js';

/** Facts of one person with the version they are of. */
export interface VersionedFacts {
  readonly facts: PersonFacts;
  readonly factsVersion: number;
}

const known = (alias: string): string =>
  `${alias}.person_id = p.id and ${alias}.known_from <= $2 and (${alias}.known_to is null or ${alias}.known_to > $2)`;
const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;
const list = (fields: readonly string[], from: string): string =>
  `(select coalesce(json_agg(json_build_object(${fields.join(', ')})), '[]') from ${from})`;

/** Everything the judge reads about one person, in one statement that starts on the person's key everywhere. */
const STATEMENT = `
select p.id as "personId", p.facts_version as "factsVersion",
  ${list(
    [
      `'id', s.id`,
      `'source', s.source`,
      `'precision', s.precision`,
      `'division', s.division_code`,
      `'arrivedAt', ${ms('s.arrived_at')}`,
      `'leftAt', ${ms('s.left_at')}`,
      `'phoneId', s.phone_id`,
    ],
    `stay s where ${known('s')}`,
  )} as stays,
  ${list(
    [
      `'id', t.id`,
      `'result', t.result`,
      `'sampledAt', ${ms('t.sampled_at')}`,
      `'reportedAt', ${ms('t.reported_at')}`,
      `'visibleAt', ${ms('t.visible_at')}`,
      `'institutionRecognised', coalesce(i.qualified, false)`,
      `'integrity', t.integrity`,
      `'channel', t.channel`,
      `'division', t.division_code`,
    ],
    `nucleic_test t left join institution i on i.id = t.institution_id where ${known('t')}`,
  )} as tests,
  ${list(
    [
      `'id', b.id`,
      `'effectiveFrom', ${ms('b.effective_from')}`,
      `'effectiveTo', ${ms('b.effective_to')}`,
      `'verification', b.verification`,
      `'answeredAt', ${ms('b.answered_at')}`,
    ],
    `phone_binding b where ${known('b')}`,
  )} as phones,
  ${list(
    [`'id', d.id`, `'declaredAt', ${ms('d.declared_at')}`, `'arrivalAt', ${ms('d.arrival_at')}`],
    `declaration d where ${known('d')}`,
  )} as declarations,
  ${list(
    [`'id', c.id`, `'state', c.state`, `'decidedAt', ${ms('c.decided_at')}`],
    `community_task c where ${known('c')}`,
  )} as "communityTasks",
  ${list(
    [
      `'id', k.id`,
      `'kind', k.kind`,
      `'targetIds', k.target_ids`,
      `'validFrom', ${ms('k.valid_from')}`,
      `'validTo', ${ms('k.valid_to')}`,
      `'division', k.division_code`,
      `'test', k.test`,
      `'ruleId', k.rule_id`,
    ],
    `correction k where ${known('k')} and k.state in ('APPROVED', 'REMOVED')`,
  )} as corrections
from person p where p.id = $1`;

type Row = Omit<PersonFacts, 'corrections'> & {
  readonly factsVersion: number;
  readonly corrections: readonly (Omit<Correction, 'test'> & { readonly test: StoredCorrectionTest | null })[];
};

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
  const row = found.rows[0] as Row | undefined;
  if (row === undefined) return null;
  const { factsVersion, ...facts } = row;
  const corrections = row.corrections.map((one) => ({
    ...one,
    test: one.test === null ? null : fromStoredTest(one.test),
  }));
  return { facts: { ...facts, corrections }, factsVersion };
}
