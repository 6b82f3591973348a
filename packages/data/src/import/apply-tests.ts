import { formatInstant, type Instant, type TestChannel, type TestIntegrity, type TestResult } from '@zhengming/domain';
import type pg from 'pg';
import { BinaryRows } from '../orm/write-binary.js';
import { copyInto } from '../orm/copy-text.js';
import { isLiving } from '../person/living-records.js';
import { followTests, type ReplacedTest } from '../test/follow-tests.js';
import { type AppliedRows, RacedError, type RowOutcome } from './applied-rows.js';

/** A test about to be written, by the person or by a blind index of a number of theirs. */
export interface StagedTest {
  /** Where it stands in the delivery. */
  readonly line: number;
  readonly person: { readonly id: string } | { readonly kind: string; readonly blindIndex: Buffer };
  readonly id: string;
  readonly institutionId: string;
  readonly sampleNumber: string;
  readonly division: string;
  readonly sampledAt: Instant;
  readonly receivedAt: Instant | null;
  readonly reportedAt: Instant | null;
  readonly uploadedAt: Instant | null;
  readonly visibleAt: Instant | null;
  readonly result: TestResult;
  readonly channel: TestChannel;
  readonly grade: 'VERIFIED' | 'UNVERIFIED';
  readonly integrity: TestIntegrity;
  readonly batchId: string | null;
}

const STAGE = `create temporary table if not exists staged_test (
  line integer, person_id uuid, kind text, blind_index bytea, id uuid, institution_id uuid, sample_number text,
  division_code text, sampled_at timestamptz, received_at timestamptz, reported_at timestamptz, uploaded_at timestamptz,
  visible_at timestamptz, result text, channel text, grade text, integrity text, batch_id uuid) on commit delete rows`;
const STAGED_COLUMNS = 18;

/** Hops and result of one sample; what two deliveries of it are compared by. Another channel is the same test. */
const TOLD = ['result', 'sampled_at', 'received_at', 'reported_at', 'uploaded_at', 'division_code'] as const;

const told = (whose: string): string => TOLD.map((column) => `m.${whose}_${column}`).join(', ');
const ALWAYS_TOLD: ReadonlySet<string> = new Set(['result', 'sampled_at', 'division_code']);

/** The delivery says less, or says what was reported earlier, than what is known: it came late. */
const CAME_LATE = `(g.reported_at is null and t.reported_at is not null) or g.reported_at < t.reported_at
  or (g.reported_at = t.reported_at and g.uploaded_at < t.uploaded_at)`;
const RISES = `known_grade = 'UNVERIFIED' and grade = 'VERIFIED'`;
const merged = (column: string): string =>
  `case when m.late then coalesce(m.known_${column}, m.${column}) else coalesce(m.${column}, m.known_${column}) end`;
const later = (column: string): string => `case when m.late then m.known_${column} else m.${column} end`;

/**
 * Takes samples in, each told of once. A new sample is claimed and written. One that is known is compared: the later word
 * counts, hops that only one of them tells are kept, and a change ends the old fact and appends a new one. That a result
 * was found to be false stays found, however often it is sent again.
 *
 * All in one look at what is known. Whoever is touched is locked first, in the order of their ids, as everybody does who
 * changes facts; what somebody else wrote between the look and the lock shows as fewer rows than were looked at (`raced`),
 * or as a sample that is claimed twice. "offset 0" keeps each sample a step into an index, however large the tables are.
 */
const APPLY = `
with given as materialized (
  select s.*, p.id as found, i.id is not null as registered, k.person_id as owner, k.test_id as known_id
  from staged_test s
  left join lateral (select n.person_id from person_identifier n
    where n.kind = s.kind and n.blind_index = s.blind_index offset 0) n on true
  left join lateral (select p.id from person p
    where p.id = coalesce(s.person_id, n.person_id) and ${isLiving('p')} offset 0) p on true
  left join institution i on i.id = s.institution_id
  left join lateral (select k.person_id, k.test_id from sample_number k
    where k.institution_id = s.institution_id and k.sample_number = s.sample_number offset 0) k on true
), fresh as not materialized (
  select * from given where registered and found is not null and owner is null
), compared as (
  select g.*, (${CAME_LATE}) is true as late, ${TOLD.map((column) => `t.${column} as known_${column}`).join(', ')},
    t.visible_at as known_visible_at, t.channel as known_channel, t.grade as known_grade, t.integrity as known_integrity
  from given g, lateral (select t.* from nucleic_test t where t.person_id = g.owner and t.id = g.known_id offset 0) t
  where g.registered and g.owner = g.found
), merged as (
  select m.*, ${TOLD.map((column) => `${ALWAYS_TOLD.has(column) ? later(column) : merged(column)} as new_${column}`).join(', ')}
  from compared m
), change as materialized (
  select m.*, m.new_result <> m.known_result as other_result from merged m
  where (${told('new')}) is distinct from (${told('known')})
    -- known, but nobody saw it yet: whoever tells of it makes it visible
    or (m.known_visible_at is null and m.visible_at is not null)
    -- known from paper only: whoever checked it makes it verified, and says by which channel
    or (${RISES})
), touched as materialized (
  select found from fresh union select found from change
), raised as (
  update person p set facts_version = facts_version + 1 from (select found from touched order by found) t
  where p.id = t.found and ${isLiving('p')} returning p.id
), claimed as (
  insert into sample_number (institution_id, sample_number, person_id, test_id)
  select institution_id, sample_number, found, id from fresh where (select count(*) from raised) > 0
), ended as (
  update nucleic_test t set known_to = $1 from change c
  where t.person_id = c.found and t.id = c.known_id and t.known_to is null and (select count(*) from raised) > 0 returning t.id
), moved as (
  update sample_number k set test_id = c.id from change c
  where k.institution_id = c.institution_id and k.sample_number = c.sample_number and (select count(*) from ended) > 0
), written as (
  insert into nucleic_test (person_id, id, institution_id, sample_number, division_code, sampled_at, received_at, reported_at,
    uploaded_at, visible_at, result, channel, grade, integrity, batch_id, known_from)
  select found, id, institution_id, sample_number, division_code, sampled_at, received_at, reported_at, uploaded_at,
    visible_at, result, channel, grade, integrity, batch_id, $1::timestamptz from fresh
  union all
  select found, id, institution_id, sample_number, new_division_code, new_sampled_at, new_received_at, new_reported_at,
    new_uploaded_at, case when other_result then visible_at else coalesce(known_visible_at, visible_at) end, new_result,
    case when other_result or ${RISES} then channel else known_channel end,
    case when other_result then grade when 'VERIFIED' in (grade, known_grade) then 'VERIFIED' else grade end,
    case when known_integrity <> 'OK' then known_integrity else integrity end, batch_id, $1 from change
)
select
  (select count(*) from raised) <> (select count(*) from touched) or (select count(*) from ended) <> (select count(*) from change) as raced,
  (select string_agg(id::text, ',' order by id) from raised) as touched,
  (select json_agg(json_build_array(g.line, case
      when not g.registered then 'UNKNOWN_INSTITUTION'
      when g.found is null then 'UNKNOWN_PERSON'
      when g.owner <> g.found then 'SAMPLE_NUMBER_TAKEN' else 'DUPLICATE' end))
    from given g where not g.registered or g.found is null or g.owner is not null) as others,
  (select json_agg(json_build_object('line', line, 'personId', found, 'from', known_id, 'to', id)) from change) as changed`;

interface Applied {
  /** Something was written between our look and our lock. */
  readonly raced: boolean;
  readonly touched: string | null;
  /** Line and outcome of whatever was not simply taken in; a change stands here as a duplicate, too. */
  readonly others: readonly (readonly [line: number, outcome: string])[] | null;
  readonly changed: readonly (ReplacedTest & { readonly line: number })[] | null;
}

/** Tests in the form in which they are sent, in passes in each of which a sample is told of once. */
export type SentTests = readonly { readonly lines: readonly number[]; readonly rows: Buffer }[];

/** What of taking tests in needs no database. A sample that is told of twice is taken in twice, one after the other. */
export function toSentTests(tests: readonly StagedTest[]): SentTests {
  const seen = new Map<string, number>();
  const passes: { readonly lines: number[]; readonly rows: BinaryRows }[] = [];
  for (const test of tests) {
    const key = `${test.institutionId}|${test.sampleNumber}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    const pass = (passes[nth] ??= { lines: [], rows: new BinaryRows() });
    pass.lines.push(test.line);
    addRow(pass.rows, test);
  }
  return passes.map(({ lines, rows }) => ({ lines, rows: rows.finish() }));
}

/**
 * Writes tests set by set inside a transaction (see {@link APPLY}); idempotent by institution and sample number.
 * @throws with the code 40001 when somebody else changed the same at the same time; to be done again
 */
export async function applyTests(client: pg.ClientBase, tests: SentTests, knownAt: Instant): Promise<AppliedRows> {
  await client.query(STAGE);
  const outcomes: RowOutcome[] = [];
  const touched = new Set<string>();
  for (const { lines, rows } of tests) {
    await copyInto(client, 'staged_test', rows, 'binary');
    const applied = await applyStaged(client, knownAt);
    const changed = applied.changed ?? [];
    const others = new Map([...(applied.others ?? []), ...changed.map(({ line }) => [line, 'CHANGED'] as const)]);
    for (const line of lines) outcomes.push(toOutcome(line, others.get(line) ?? 'ACCEPTED'));
    for (const personId of applied.touched?.split(',') ?? []) touched.add(personId);
    await followTests(client, changed);
    await client.query('delete from staged_test');
  }
  return { outcomes, touched: [...touched].sort() };
}

async function applyStaged(client: pg.ClientBase, knownAt: Instant): Promise<Applied> {
  try {
    const { rows } = await client.query<Applied>(APPLY, [formatInstant(knownAt)]);
    const [applied] = rows;
    if (applied?.raced !== false) throw new RacedError('persons or samples were changed by another');
    return applied;
  } catch (error) {
    if ((error as { readonly constraint?: unknown }).constraint !== 'sample_number_pkey') throw error;
    throw new RacedError('a sample was claimed by another delivery');
  }
}

const FIELDS: Readonly<Record<string, string>> = {
  UNKNOWN_PERSON: 'identifier',
  UNKNOWN_INSTITUTION: 'institutionId',
  SAMPLE_NUMBER_TAKEN: 'sampleNumber',
};

function toOutcome(line: number, outcome: string): RowOutcome {
  if (outcome === 'ACCEPTED' || outcome === 'CHANGED' || outcome === 'DUPLICATE')
    return { line, outcome, problem: null };
  const code = outcome as 'UNKNOWN_PERSON' | 'UNKNOWN_INSTITUTION' | 'SAMPLE_NUMBER_TAKEN';
  return { line, outcome: 'REJECTED', problem: { code, field: FIELDS[code] ?? code } };
}

function addRow(rows: BinaryRows, test: StagedTest): void {
  const { person } = test;
  rows.row(STAGED_COLUMNS).integer(test.line);
  if ('id' in person) rows.uuid(person.id).text(null).binary(null);
  else rows.uuid(null).text(person.kind).binary(person.blindIndex);
  rows.uuid(test.id).uuid(test.institutionId).text(test.sampleNumber).text(test.division);
  rows.instant(test.sampledAt).instant(test.receivedAt).instant(test.reportedAt);
  rows.instant(test.uploadedAt).instant(test.visibleAt);
  rows.text(test.result).text(test.channel).text(test.grade).text(test.integrity).uuid(test.batchId);
}
