import { formatInstant, type Instant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import { bitemporalTables } from './bitemporal-tables.js';

export interface Merge {
  readonly mergeId: string;
  readonly survivorId: string;
  readonly mergedId: string;
  readonly at: Instant;
}

/**
 * Makes two records one person (合并). From `at` on what was known of the one is known of the other: its facts end where
 * they were and begin, under the same ids, where they are now, so that what was known before can still be asked of either.
 * Every identifier of the one leads to the other. Judge the survivor again in the same transaction.
 */
export async function mergePersons(sql: Sql, merge: Merge): Promise<void> {
  const { mergeId, survivorId, mergedId } = merge;
  const both = [survivorId, mergedId];
  await sql.query('select from person where id = any($1::uuid[]) order by id for update', [both]);
  for (const table of await bitemporalTables(sql)) await moveFacts(sql, table, merge);
  await moveCorrections(sql, merge);
  await moveFinders(sql, merge);
  await moveSayings(sql, merge);
  await moveFamily(sql, merge);
  await sql.query('delete from status where person_id = $1', [mergedId]);
  await sql.query('update person set merged_into = $1 where id = $2', [survivorId, mergedId]);
  await sql.query('update person set facts_version = facts_version + 1 where id = any($1::uuid[])', [both]);
  await sql.query(
    `update verification_request set answered_at = $2, answer = 'UNKNOWN' where person_id = $1 and answered_at is null`,
    [mergedId, formatInstant(merge.at)],
  );
  await sql.query(
    `update duplicate_candidate set state = 'MERGED', version = version + 1
    where id = (select candidate_id from person_merge where id = $1)`,
    [mergeId],
  );
}

/** The table's name comes from the catalogue of the database, never from outside. */
async function moveFacts(sql: Sql, table: string, { mergeId, survivorId, mergedId, at }: Merge): Promise<void> {
  await sql.query(
    `with copied as (
       insert into ${table}
       select (jsonb_populate_record(f, jsonb_build_object('person_id', $1::uuid, 'known_from', $3::timestamptz))).*
       from ${table} f where f.person_id = $2 and f.known_to is null
       on conflict do nothing returning id
     )
     insert into merge_fact (person_id, merge_id, table_name, fact_id, copied)
     select $1, $4, $5, f.id, f.id in (select id from copied) from ${table} f where f.person_id = $2 and f.known_to is null`,
    [survivorId, mergedId, formatInstant(at), mergeId, table],
  );
  await sql.query(`update ${table} set known_to = $2 where person_id = $1 and known_to is null`, [
    mergedId,
    formatInstant(at),
  ]);
}

/** Approved corrections go along; on the record they came from they are taken back by the merge. */
async function moveCorrections(sql: Sql, { mergeId, survivorId, mergedId, at }: Merge): Promise<void> {
  await sql.query(
    `with copied as (
       insert into correction
       select (jsonb_populate_record(c, jsonb_build_object('person_id', $1::uuid, 'known_from', $3::timestamptz))).*
       from correction c where c.person_id = $2 and c.state = 'APPROVED' returning id
     )
     insert into merge_fact (person_id, merge_id, table_name, fact_id) select $1, $4, 'correction', id from copied`,
    [survivorId, mergedId, formatInstant(at), mergeId],
  );
  await sql.query(
    `update correction set state = 'REMOVED', known_to = $2, removal_reason = '记录合并' where person_id = $1 and state = 'APPROVED'`,
    [mergedId, formatInstant(at)],
  );
}

/** Whatever finds somebody leads to the survivor from now on; a look-up stays one row. */
async function moveFinders(sql: Sql, { mergeId, survivorId, mergedId }: Merge): Promise<void> {
  await sql.query(
    `with moved as (update person_identifier set person_id = $1 where person_id = $2 returning kind, blind_index)
     insert into merge_identifier (person_id, merge_id, kind, blind_index) select $1, $3, kind, blind_index from moved`,
    [survivorId, mergedId, mergeId],
  );
  await sql.query('update shared_phone set person_id = $1 where person_id = $2', [survivorId, mergedId]);
  await sql.query('update sample_number set person_id = $1 where person_id = $2', [survivorId, mergedId]);
}

/**
 * What sources said goes along with the evidence that follows from it, so that a ticket that is told of again stays
 * refunded, a platform that takes a record back ends what it brought, and so does a unit that did not issue a paper.
 */
async function moveSayings(sql: Sql, { mergeId, survivorId, mergedId }: Merge): Promise<void> {
  await sql.query(
    `with moved as (
       update stay_record r set person_id = $1 where person_id = $2 and not exists (select from stay_record o where o.person_id = $1
         and (o.source, o.issuer, o.reference, o.digest) = (r.source, r.issuer, r.reference, r.digest)) returning id)
     insert into merge_fact (person_id, merge_id, table_name, fact_id) select $1, $3, 'stay_record', id from moved`,
    [survivorId, mergedId, mergeId],
  );
  await sql.query(
    `update connector_record r set person_id = $1 where person_id = $2 and not exists (select from connector_record o
       where o.person_id = $1 and (o.source, o.kind, o.record_id) = (r.source, r.kind, r.record_id))`,
    [survivorId, mergedId],
  );
  // a negative of theirs that turns positive is traced: what followed a sample goes where the sample goes
  await sql.query(
    `update field_task t set person_id = $1 where person_id = $2 and kind <> 'COMMUNITY' and not exists (select from field_task o
       where o.person_id = $1 and (o.kind, o.institution_id, o.sample_number) = (t.kind, t.institution_id, t.sample_number))`,
    [survivorId, mergedId],
  );
  await sql.query('update paper_dose set person_id = $1 where person_id = $2', [survivorId, mergedId]);
}

/** Delegations of both sides, and who is whose guardian. One that would be for oneself ends. */
async function moveFamily(sql: Sql, { mergeId, survivorId, mergedId, at }: Merge): Promise<void> {
  await sql.query(
    `update delegation set ended_at = $3, ended_by = 'STAFF', end_reason = '记录合并' where ended_at is null
       and ((person_id = $1 and holder_id = $2) or (person_id = $2 and holder_id = $1)
         or (person_id = $2 and exists (select from delegation d where d.person_id = $1 and d.holder_id = delegation.holder_id
           and d.ended_at is null and d.channel is not distinct from delegation.channel))
         or (holder_id = $2 and exists (select from delegation d where d.holder_id = $1 and d.person_id = delegation.person_id
           and d.ended_at is null and d.channel is not distinct from delegation.channel)))`,
    [survivorId, mergedId, formatInstant(at)],
  );
  const move = (name: string, statement: string): Promise<unknown> =>
    sql.query(
      `with moved as (${statement} returning id)
       insert into merge_fact (person_id, merge_id, table_name, fact_id) select $1, $3, '${name}', id from moved`,
      [survivorId, mergedId, mergeId],
    );
  await move('delegation', 'update delegation set person_id = $1 where person_id = $2 and ended_at is null');
  await move('delegation.holder', 'update delegation set holder_id = $1 where holder_id = $2 and ended_at is null');
  await move('person.guardian', 'update person set guardian_person_id = $1 where guardian_person_id = $2 and id <> $1');
}
