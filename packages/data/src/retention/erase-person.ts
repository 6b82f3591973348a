import { type ErasureGround, formatInstant, type Instant, standsAgainstAll } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Keyring } from '../identity/keyring.js';
import type { Sql } from '../orm/transaction.js';
import { anonymisedFigures } from './purge-steps.js';
import { endPurgeRun, insertPurgeRun, purgeFor } from './purge-run.repository.js';

export interface Erasure {
  readonly personId: string;
  readonly at: Instant;
  readonly askedBy: string | null;
}

export type ErasureEnd =
  | { readonly erased: true; readonly runId: string; readonly extent: 'ALL' | 'ALL_BUT_CASES' }
  | { readonly erased: false; readonly grounds: readonly ErasureGround[] };

/** Why something of a person must be kept for now. */
export async function erasureGrounds(sql: Sql, personId: string): Promise<readonly ErasureGround[]> {
  const { rows } = await sql.query(
    `select exists (select from appeal where person_id = $1 and closed_at is null)
       or exists (select from correction where person_id = $1 and state = 'PROPOSED') as "OPEN_CASE",
     exists (select from incident_person p join incident_dry_run d on d.id = p.dry_run_id join incident i on i.id = d.incident_id
       where p.person_id = $1 and i.state not in ('CLOSED', 'DISMISSED')) as "OPEN_INCIDENT",
     exists (select from community_task where person_id = $1 and known_to is null and state = 'ISOLATING') as "IN_ISOLATION",
     exists (select from appeal where person_id = $1 and closed_at is not null) as "CASE_RECORD"`,
    [personId],
  );
  const found = rows[0] as Readonly<Record<ErasureGround, boolean>>;
  return (Object.keys(found) as ErasureGround[]).filter((ground) => found[ground]);
}

/** Tables that lose every row of the person, whatever else is kept. */
export const ERASED_TABLES: readonly string[] = [
  'shared_phone',
  'duplicate_key',
  'duplicate_candidate',
  'merge_identifier',
  'merge_fact',
  'verification_request',
  'delegation_use',
  'delegation',
  'checkpoint_pass',
  'person_identifier',
  'phone_binding',
  'stay',
  'stay_record',
  'nucleic_test',
  'integrity_change',
  'vaccination',
  'connector_answer',
  'paper_dose',
  'connector_record',
  'declaration',
  'community_task',
  'field_task',
  'refusal_complaint_event',
  'refusal_complaint',
  'status',
  'notice',
  'incident_person',
  'partner_token',
  'status_watch',
  'status_change',
  'webhook_delivery',
  'handling_figure',
];

/** The record of a case: stored to its term when there is one, with nobody behind it. */
export const CASE_RECORD_TABLES: readonly string[] = [
  'appeal',
  'appeal_event',
  'appeal_transfer',
  'appeal_sign',
  'escalation',
  'agency_task',
  'evidence',
  'correction',
  'correction_removal',
  'satisfaction',
  'quality_draw',
  'quality_review',
];

/** Handled by statements of their own below. */
export const OTHERWISE_ERASED: Readonly<Record<string, string>> = {
  sample_number: 'erased with the tests that it finds',
  decision: 'erased, but for those a kept case is about',
  appeal_figure: 'anonymised',
  evidence_file: 'its key and hashes are destroyed; the store lets go of the content with the next deletion',
  data_request: 'kept as proof; its reason and note are emptied',
  erased_person: 'the tombstone itself',
  audit_event: 'kept; the id leads to nobody',
  emergency_access: 'kept; the id leads to nobody',
  person_merge: 'kept; the ids lead to nobody. Records merged into the person are erased with them',
};

/**
 * Erases a person (删除) in the caller's transaction: facts, statuses, numbers, keys of files. What the law has kept stays
 * without whoever it was about. Nobody is found by the number any more; who has it later is somebody new.
 */
export async function erasePerson(sql: Sql, keyring: Keyring, erasure: Erasure): Promise<ErasureEnd> {
  const { personId, at, askedBy } = erasure;
  await sql.query('select from person where id = $1 for update', [personId]);
  const grounds = await erasureGrounds(sql, personId);
  if (grounds.some(standsAgainstAll)) return { erased: false, grounds };
  // what was merged into them is of them too
  const merged = await sql.query('select id from person where merged_into = $1 order by id', [personId]);
  for (const { id } of merged.rows as { readonly id: string }[])
    await erasePerson(sql, keyring, { ...erasure, personId: id });
  const extent = grounds.includes('CASE_RECORD') ? 'ALL_BUT_CASES' : 'ALL';
  const runId = uuidv7();
  await insertPurgeRun(sql, { id: runId, kind: 'ERASURE', asOf: at, askedBy });
  await purgeFor(sql, runId);
  await shredFiles(sql, personId, at);
  await sql.query(
    `delete from desk_draft d where split_part(d.scope, ':', 1) = $1::text
       or split_part(d.scope, ':', 1) in (select id::text from appeal where person_id = $1::uuid)`,
    [personId],
  );
  await sql.query(
    `delete from sample_number s using nucleic_test t where t.person_id = $1 and s.person_id = $1
       and s.institution_id = t.institution_id and s.sample_number = t.sample_number`,
    [personId],
  );
  await eraseOthersSide(sql, personId);
  for (const table of ERASED_TABLES) await sql.query(`delete from ${table} where person_id = $1`, [personId]);
  await (extent === 'ALL' ? eraseRest(sql, personId) : leaveNobody(sql, keyring, personId, at));
  await sql.query(`update data_request set reason = '', note = null where person_id = $1`, [personId]);
  await sql.query('insert into erased_person (person_id, run_id, erased_at, extent) values ($1, $2, $3, $4)', [
    personId,
    runId,
    formatInstant(at),
    extent,
  ]);
  await sql.query(`select set_config('zhengming.purge', '', true)`);
  await endPurgeRun(sql, runId, at);
  return { erased: true, runId, extent };
}

/** Where others name the person: as who looks up for them, as a companion, as the other of two records. */
async function eraseOthersSide(sql: Sql, personId: string): Promise<void> {
  await sql.query(
    `delete from delegation_use u using delegation d where d.holder_id = $1 and u.person_id = d.person_id and u.delegation_id = d.id`,
    [personId],
  );
  await sql.query('delete from delegation where holder_id = $1', [personId]);
  await sql.query('delete from duplicate_candidate where other_id = $1', [personId]);
  await sql.query('update checkpoint_pass set companion_id = null where companion_id = $1', [personId]);
}

/** From here on nobody can read them, wherever copies lie. */
const shredFiles = (sql: Sql, personId: string, at: Instant): Promise<unknown> =>
  sql.query(
    `update evidence_file set state = case when state = 'DELETED' then state else 'DELETING' end, wrapped_key = null,
       shredded_at = coalesce(shredded_at, $2), received_sha256 = null, kept_sha256 = null
     where person_id = $1`,
    [personId, formatInstant(at)],
  );

async function eraseRest(sql: Sql, personId: string): Promise<void> {
  await sql.query(
    `with g as (select $1::uuid as person_id, f.appeal_id as id from appeal_figure f where f.person_id = $1),
       ${anonymisedFigures('g').join(', ')} select`,
    [personId],
  );
  for (const table of [...CASE_RECORD_TABLES].reverse())
    await sql.query(`delete from ${table} where person_id = $1`, [personId]);
  await sql.query('delete from decision where person_id = $1', [personId]);
  await sql.query('update person set guardian_person_id = null where guardian_person_id = $1', [personId]);
  await sql.query('delete from person where id = $1', [personId]);
}

/** Everybody who is only stored looks alike: no name, no number, no home but the province. */
async function leaveNobody(sql: Sql, keyring: Keyring, personId: string, at: Instant): Promise<void> {
  await sql.query(
    `delete from decision d where d.person_id = $1
       and not exists (select from appeal a where a.person_id = $1 and a.decision_id = d.id)`,
    [personId],
  );
  await sql.query(`update evidence set description = '' where person_id = $1`, [personId]);
  await sql.query('update person set guardian_person_id = null where guardian_person_id = $1', [personId]);
  await sql.query(
    `update person set masked_name = '已删除', masked_id_number = '', name_cipher = $2, id_number_cipher = $2, sex = 'MALE',
       birth_year = 1900, home_division = left(home_division, 2) || '0000', category = 'GENERAL', guardian_person_id = null,
       restricted_at = $3, facts_version = facts_version + 1
     where id = $1`,
    [personId, keyring.encrypt(''), formatInstant(at)],
  );
}
