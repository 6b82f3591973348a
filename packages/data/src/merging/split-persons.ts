import { formatInstant, type Instant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import { bitemporalTables } from './bitemporal-tables.js';

export interface Split {
  readonly mergeId: string;
  readonly survivorId: string;
  readonly mergedId: string;
  readonly at: Instant;
  /** Facts that came after the merge and are the other's all the same, as somebody said. */
  readonly handedOver: readonly string[];
}

/** Whether all of these facts of somebody are as they are known now, and came after an instant. */
export async function haveAllComeSince(
  sql: Sql,
  personId: string,
  since: Date,
  ids: readonly string[],
): Promise<boolean> {
  const all = (await bitemporalTables(sql)).map(
    (table) =>
      `select id from ${table} where person_id = $1 and known_to is null and known_from > $2 and id = any($3::uuid[])`,
  );
  const { rows } = await sql.query(`select count(distinct id)::int as found from (${all.join(' union all ')}) f`, [
    personId,
    since,
    ids,
  ]);
  return (rows[0] as { readonly found: number }).found === new Set(ids).size;
}

/** An id of the restored fact, the same however often it is asked for. */
const restored = (id: string): string => `md5($4::text || ${id}::text)::uuid`;

/** The binding a row of the table tells of; any other fact is its own. */
const nameOf = (table: string): string => (table === 'phone_binding' ? 'coalesce(f.version_of, f.id)' : 'f.id');

/**
 * Takes two records apart again (撤销合并). From `at` on the facts that came along are known where they came from, under new
 * ids, as they are now: what was ended or changed meanwhile stays ended or changed. What was known while they were one can
 * still be asked of the survivor. Judge both again in the same transaction.
 */
export async function splitPersons(sql: Sql, split: Split): Promise<void> {
  const { mergeId, survivorId, mergedId } = split;
  const both = [survivorId, mergedId];
  await sql.query('select from person where id = any($1::uuid[]) order by id for update', [both]);
  await gatherReturning(sql, split);
  for (const table of await bitemporalTables(sql)) await returnFacts(sql, table, split);
  await returnCorrections(sql, split);
  await returnFinders(sql, split);
  await returnSayings(sql, split);
  await returnPapers(sql, split);
  await returnSampleTasks(sql, split);
  await returnFamily(sql, split);
  await rememberEarlierMerges(sql, split);
  await sql.query('drop table returning_fact');
  await sql.query('update person set merged_into = null where id = $1', [mergedId]);
  await sql.query('update person set facts_version = facts_version + 1 where id = any($1::uuid[])', [both]);
  await sql.query(
    `update duplicate_candidate set state = 'OPEN', version = version + 1
     where id = (select candidate_id from person_merge where id = $1)`,
    [mergeId],
  );
}

/** Which facts of the survivor go back: those that came along, what was told of the same binding or sample since, and those handed over. */
async function gatherReturning(sql: Sql, { mergeId, survivorId, handedOver }: Split): Promise<void> {
  await sql.query(
    'create temporary table returning_fact (table_name text, id uuid, name uuid, primary key (table_name, id)) on commit drop',
  );
  for (const table of await bitemporalTables(sql)) {
    const sameSample =
      table === 'nucleic_test'
        ? `or exists (select from merge_fact m join nucleic_test t on t.person_id = $1 and t.id = m.fact_id
             where m.person_id = $1 and m.merge_id = $2 and m.table_name = 'nucleic_test' and m.copied
               and t.institution_id = f.institution_id and t.sample_number = f.sample_number)`
        : '';
    // what somebody declared are its places
    const ofDeclaration = table === 'stay' ? `or (f.source = 'DECLARATION' and f.batch_id = any($3::uuid[]))` : '';
    await sql.query(
      `insert into returning_fact select '${table}', f.id, ${nameOf(table)} from ${table} f
       where f.person_id = $1 and f.known_to is null and (f.id = any($3::uuid[]) ${sameSample} ${ofDeclaration}
         or exists (select from merge_fact m where m.person_id = $1 and m.merge_id = $2 and m.table_name = '${table}'
           and m.copied and m.fact_id in (f.id, ${nameOf(table)})))`,
      [survivorId, mergeId, handedOver],
    );
  }
}

async function returnFacts(sql: Sql, table: string, { mergeId, survivorId, mergedId, at }: Split): Promise<void> {
  const links: Readonly<Record<string, string>> = {
    phone_binding: `, 'version_of', case when f.version_of is not null then ${restored('f.version_of')} end`,
    stay: `, 'phone_id', case when f.phone_id in (select name from returning_fact where table_name = 'phone_binding')
      then ${restored('f.phone_id')} else f.phone_id end, 'batch_id', case when f.source = 'DECLARATION' and f.batch_id in (
      select id from returning_fact where table_name = 'declaration') then ${restored('f.batch_id')} else f.batch_id end`,
  };
  const back = (from: string): string =>
    `insert into ${table} select (jsonb_populate_record(f, jsonb_build_object('person_id', $2::uuid, 'id', ${restored('f.id')},
       'known_from', $3::timestamptz, 'known_to', null ${links[table] ?? ''}))).*
     from ${table} f where f.person_id = ${from}`;
  const values = [survivorId, mergedId, formatInstant(at), mergeId];
  await sql.query(`${back('$1')} and f.id in (select id from returning_fact where table_name = '${table}')`, values);
  // what both had is still the survivor's; the other gets its own back from before
  await sql.query(
    `${back('$2')} and $1::uuid is not null and f.id in (select m.fact_id from merge_fact m where m.person_id = $1
       and m.merge_id = $4::uuid and m.table_name = '${table}' and not m.copied)`,
    values,
  );
  await sql.query(
    `update ${table} set known_to = $2 where person_id = $1 and known_to is null
       and id in (select id from returning_fact where table_name = '${table}')`,
    [survivorId, formatInstant(at)],
  );
}

/** Corrections that came along, and those since that are about nothing but facts that go back. */
async function returnCorrections(sql: Sql, { mergeId, survivorId, mergedId, at }: Split): Promise<void> {
  const back = `k.person_id = $1 and k.state = 'APPROVED' and (exists (select from merge_fact m where m.person_id = $1
      and m.merge_id = $2::uuid and m.table_name = 'correction' and m.fact_id = k.id)
    or (k.target_ids && (select array_agg(name) from returning_fact) and not exists (select from unnest(k.target_ids) t
      where t not in (select name from returning_fact)
        -- what a test was before is about the same test
        and not exists (select from nucleic_test o where o.person_id = $1 and o.id = t and o.known_to is not null))))`;
  await sql.query(
    `insert into correction select (jsonb_populate_record(k, jsonb_build_object('person_id', $3::uuid,
       'id', md5($2::text || k.id::text)::uuid, 'known_from', $4::timestamptz, 'known_to', null,
       'target_ids', (select coalesce(jsonb_agg(case when t in (select name from returning_fact)
         then md5($2::text || t::text)::uuid else t end), '[]') from unnest(k.target_ids) t)))).*
     from correction k where ${back}`,
    [survivorId, mergeId, mergedId, formatInstant(at)],
  );
  await sql.query(
    `update correction k set state = 'REMOVED', known_to = $3, removal_reason = '撤销记录合并' where ${back}`,
    [survivorId, mergeId, formatInstant(at)],
  );
}

async function returnFinders(sql: Sql, { mergeId, survivorId, mergedId }: Split): Promise<void> {
  const values = [survivorId, mergedId, mergeId];
  await sql.query(
    `update person_identifier i set person_id = $2 from merge_identifier m where m.person_id = $1 and m.merge_id = $3
       and i.kind = m.kind and i.blind_index = m.blind_index and i.person_id = $1`,
    values,
  );
  await sql.query(
    `update sample_number s set person_id = $2, test_id = md5($3::text || s.test_id::text)::uuid
     from returning_fact r where r.table_name = 'nucleic_test' and s.person_id = $1 and s.test_id = r.id`,
    values,
  );
  await sql.query(
    `update shared_phone s set person_id = $2, binding_id = md5($3::text || s.binding_id::text)::uuid
     where s.person_id = $1 and s.binding_id in (select fact_id from merge_fact where person_id = $1 and merge_id = $3::uuid
       and table_name = 'phone_binding')`,
    values,
  );
}

/** What sources said of the evidence that goes back, whenever they said it. */
async function returnSayings(sql: Sql, { mergeId, survivorId, mergedId }: Split): Promise<void> {
  const values = [survivorId, mergedId, mergeId];
  await sql.query(
    `update stay_record r set person_id = $2, phone_id = case when r.phone_id in (select name from returning_fact
         where table_name = 'phone_binding') then md5($3::text || r.phone_id::text)::uuid else r.phone_id end
     where r.person_id = $1 and exists (
         select from stay_record m join merge_fact f on f.person_id = $1 and f.merge_id = $3::uuid
           and f.table_name = 'stay_record' and f.fact_id = m.id
         where m.person_id = $1 and (m.source, m.issuer, m.reference) = (r.source, r.issuer, r.reference)
         union all select from returning_fact f join stay s on s.person_id = $1 and s.id = f.id
         where f.table_name = 'stay' and (s.source, s.issuer, s.reference) = (r.source, r.issuer, r.reference))
       and not exists (select from stay_record o where o.person_id = $2
         and (o.source, o.issuer, o.reference, o.digest) = (r.source, r.issuer, r.reference, r.digest))`,
    values,
  );
  await sql.query(
    `update connector_record r set person_id = $2, fact_id = md5($3::text || r.fact_id::text)::uuid
     from returning_fact f where r.person_id = $1 and r.fact_id = f.id and f.table_name in ('nucleic_test', 'vaccination')
       and not exists (select from connector_record o where o.person_id = $2
         and (o.source, o.kind, o.record_id) = (r.source, r.kind, r.record_id))`,
    values,
  );
}

/** What followed a sample that goes back, also what began meanwhile. */
const returnSampleTasks = (sql: Sql, { survivorId, mergedId }: Split): Promise<unknown> =>
  sql.query(
    `update field_task t set person_id = $2 from returning_fact f join nucleic_test n on n.person_id = $1 and n.id = f.id
     where f.table_name = 'nucleic_test' and t.person_id = $1 and t.kind <> 'COMMUNITY'
       and (t.institution_id, t.sample_number) = (n.institution_id, n.sample_number) and not exists (select from field_task o
         where o.person_id = $2 and (o.kind, o.institution_id, o.sample_number) = (t.kind, t.institution_id, t.sample_number))`,
    [survivorId, mergedId],
  );

/** Papers of the doses that go back; one whose unit denied it meanwhile brought no dose to go back with. */
const returnPapers = (sql: Sql, { mergeId, survivorId, mergedId }: Split): Promise<unknown> =>
  sql.query(
    `update paper_dose d set person_id = $2, id = md5($3::text || d.id::text)::uuid,
       verified_id = case when d.verified_id is not null then md5($3::text || d.verified_id::text)::uuid end
     from returning_fact f where d.person_id = $1 and f.table_name = 'vaccination' and f.id in (d.id, d.verified_id)`,
    [survivorId, mergedId, mergeId],
  );

async function returnFamily(sql: Sql, { mergeId, survivorId, mergedId }: Split): Promise<void> {
  const moved = (name: string): string =>
    `id in (select fact_id from merge_fact where person_id = $1 and merge_id = $3 and table_name = '${name}')`;
  const values = [survivorId, mergedId, mergeId];
  await sql.query(`update delegation set person_id = $2 where person_id = $1 and ${moved('delegation')}`, values);
  await sql.query(
    `update delegation set holder_id = $2 where holder_id = $1 and ${moved('delegation.holder')}`,
    values,
  );
  await sql.query(
    `update person set guardian_person_id = $2 where guardian_person_id = $1 and ${moved('person.guardian')}`,
    values,
  );
}

/** What had been merged into the other before goes by its new ids from now on, so that it can be taken apart too. */
const rememberEarlierMerges = (sql: Sql, { mergeId, mergedId }: Split): Promise<unknown> =>
  sql.query(
    `insert into merge_fact (person_id, merge_id, table_name, fact_id, copied)
     select m.person_id, m.merge_id, m.table_name, md5($2::text || m.fact_id::text)::uuid, m.copied
     from merge_fact m where m.person_id = $1 and m.table_name not like '%.%' and m.table_name not in ('delegation', 'stay_record') and m.copied
     on conflict do nothing`,
    [mergedId, mergeId],
  );
