import { formatInstant, type Correction, type Instant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import type { WaveKey } from './wave.repository.js';

/** Somebody of a wave, as the dry run found them; locked with their person row while a batch works on them. */
export interface WavePerson {
  readonly personId: string;
  readonly factIds: readonly string[];
  readonly before: string;
  readonly after: string;
  readonly silent: boolean;
  readonly correctionId: string | null;
  /** Their appeal that is linked to the incident, or was resolved by it. */
  readonly appealId: string | null;
}

/** Takes the next persons of a wave, in an order in which nobody waits for each other. */
export async function takePersons(
  sql: Sql,
  { dryRunId, number }: WaveKey,
  state: 'PLANNED' | 'CORRECTED',
  most: number,
): Promise<readonly WavePerson[]> {
  const found = await sql.query(
    `select p.person_id as "personId", p.fact_ids as "factIds", p.outcome_before as before, p.outcome_after as after,
       p.silent, p.correction_id as "correctionId",
       coalesce(p.appeal_id, (select a.id from appeal a join incident_dry_run d on d.id = p.dry_run_id
         where a.person_id = p.person_id and a.incident_id = d.incident_id and a.state = 'LINKED' limit 1)) as "appealId"
     from incident_person p where p.dry_run_id = $1 and p.wave = $2 and p.state = $3
     order by p.person_id limit $4 for update of p`,
    [dryRunId, number, state, most],
  );
  return found.rows as WavePerson[];
}

/** Locks appeals, then persons, each in the order of their ids, until the transaction ends. */
export async function lockBatch(sql: Sql, persons: readonly WavePerson[]): Promise<void> {
  const appealIds = persons.flatMap(({ appealId }) => (appealId === null ? [] : [appealId]));
  if (appealIds.length > 0)
    await sql.query('select id from appeal where id = any($1::uuid[]) order by id for update', [appealIds]);
  const ids = persons.map(({ personId }) => personId);
  await sql.query('select id from person where id = any($1::uuid[]) order by id for update', [ids]);
}

/** What became of somebody in a wave. */
export type PersonEnd = 'CORRECTED' | 'DIFFERS' | 'STRICTER' | 'ERROR' | 'UNDONE';

export interface EndedPerson {
  readonly personId: string;
  readonly end: PersonEnd;
  readonly correctionId: string | null;
  readonly appealId: string | null;
}

export async function markPersons(sql: Sql, dryRunId: string, ended: readonly EndedPerson[]): Promise<void> {
  await sql.query(
    `update incident_person p set state = e.end, correction_id = coalesce(e."correctionId", p.correction_id),
       appeal_id = coalesce(e."appealId", p.appeal_id)
     from jsonb_to_recordset($2::jsonb) as e ("personId" uuid, "end" text, "correctionId" uuid, "appealId" uuid)
     where p.dry_run_id = $1 and p.person_id = e."personId"`,
    [dryRunId, JSON.stringify(ended)],
  );
}

/** The corrections of many persons, of one incident and wave; approved by whoever approved the dry run. */
export interface WaveCorrections {
  readonly key: WaveKey;
  readonly at: Instant;
  readonly rows: readonly {
    readonly personId: string;
    readonly correction: Correction;
    /** What the judge said before and after, as JSON. */
    readonly preview: unknown;
    /** The rules it may affect. */
    readonly ruleIds: readonly string[];
    readonly appealId: string | null;
  }[];
}

/** Writes them as ordinary corrections and raises the facts version of whom they are about. */
export async function insertWaveCorrections(sql: Sql, { key, at, rows }: WaveCorrections): Promise<void> {
  if (rows.length === 0) return;
  const documents = rows.map(({ personId, correction, preview, ruleIds, appealId }) => ({
    person_id: personId,
    id: correction.id,
    appeal_id: appealId,
    kind: correction.kind,
    target_ids: correction.targetIds,
    division_code: correction.division,
    rule_id: correction.ruleId,
    valid_from: formatInstant(correction.validFrom),
    valid_to: formatInstant(correction.validTo),
    rule_ids: ruleIds,
    preview,
  }));
  await sql.query(
    `insert into correction (person_id, id, appeal_id, kind, target_ids, division_code, rule_id, legal_basis, evidence_ids,
       valid_from, valid_to, state, preview, author_id, approver_id, proposed_at, decided_at, known_from, incident_id, wave,
       second_person_reasons, rule_ids)
     select c.person_id, c.id, c.appeal_id, c.kind, c.target_ids, c.division_code, c.rule_id, d.draft ->> 'legalBasis', '{}',
       c.valid_from, c.valid_to, 'APPROVED', c.preview, a.author_id, a.approver_id, d.requested_at, $3, $3, a.incident_id, $4,
       array['SEVERAL_PERSONS'], c.rule_ids
     from jsonb_to_recordset($2::jsonb) as c (person_id uuid, id uuid, appeal_id uuid, kind text, target_ids uuid[],
       division_code text, rule_id text, valid_from timestamptz, valid_to timestamptz, preview jsonb, rule_ids text[]),
       incident_approval a join incident_dry_run d on d.id = a.dry_run_id
     where a.dry_run_id = $1`,
    [key.dryRunId, JSON.stringify(documents), formatInstant(at), key.number],
  );
  await raiseFactsVersions(
    sql,
    rows.map(({ personId }) => personId),
  );
}

/** Takes corrections back: they end now, and stay known for the time they stood. */
export async function endWaveCorrections(
  sql: Sql,
  persons: readonly WavePerson[],
  { at, by, reason }: { readonly at: Instant; readonly by: string | null; readonly reason: string },
): Promise<void> {
  await sql.query(
    `update correction c set state = 'REMOVED', known_to = $3, removed_by = $4, removal_reason = $5
     from unnest($1::uuid[], $2::uuid[]) as one (person_id, id)
     where c.person_id = one.person_id and c.id = one.id and c.known_to is null`,
    [
      persons.map(({ personId }) => personId),
      persons.map(({ correctionId }) => correctionId),
      formatInstant(at),
      by,
      reason,
    ],
  );
  await raiseFactsVersions(
    sql,
    persons.map(({ personId }) => personId),
  );
}

const raiseFactsVersions = async (sql: Sql, personIds: readonly string[]): Promise<void> => {
  await sql.query('update person set facts_version = facts_version + 1 where id = any ($1::uuid[])', [[...personIds]]);
};
