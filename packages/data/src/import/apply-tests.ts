import { formatInstant, type Instant, type TestChannel, type TestIntegrity, type TestResult } from '@zhengming/domain';
import type pg from 'pg';
import { copyBytes, copyInto, copyLine } from '../orm/copy-text.js';
import { isLiving } from '../person/living-records.js';
import { followTests, type ReplacedTest } from '../test/follow-tests.js';
import { type AppliedRows, lockPersons, RacedError, raiseFactsVersions, type RowOutcome } from './applied-rows.js';

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
  line integer, nth integer, person_id uuid, kind text, blind_index bytea, id uuid, institution_id uuid, sample_number text,
  division_code text, sampled_at timestamptz, received_at timestamptz, reported_at timestamptz, uploaded_at timestamptz,
  visible_at timestamptz, result text, channel text, grade text, integrity text, batch_id uuid) on commit delete rows`;

/** Whose number it is; `person_id` stays empty for nobody's. */
const FIND_PERSONS = `update staged_test s set person_id = i.person_id from person_identifier i
  where s.person_id is null and i.kind = s.kind and i.blind_index = s.blind_index`;

/** Hops and result of one sample; what two deliveries of it are compared by. Another channel is the same test. */
const TOLD = ['result', 'sampled_at', 'received_at', 'reported_at', 'uploaded_at', 'division_code'] as const;

const told = (whose: string): string => TOLD.map((column) => `m.${whose}_${column}`).join(', ');
const ALWAYS_TOLD: ReadonlySet<string> = new Set(['result', 'sampled_at', 'division_code']);

/** The delivery says less, or says what was reported earlier, than what is known: it came late. */
const CAME_LATE = `(s.reported_at is null and t.reported_at is not null) or s.reported_at < t.reported_at
  or (s.reported_at = t.reported_at and s.uploaded_at < t.uploaded_at)`;
const merged = (column: string): string =>
  `case when m.late then coalesce(m.known_${column}, m.${column}) else coalesce(m.${column}, m.known_${column}) end`;
const later = (column: string): string => `case when m.late then m.known_${column} else m.${column} end`;

/**
 * Takes one pass of samples in. A new sample is claimed and written. One that is known is compared: the later word
 * counts, hops that only one of them tells are kept, and a change ends the old fact and appends a new one. That a result
 * was found to be false stays found, however often it is sent again.
 */
const APPLY = `
with given as (
  select s.*, p.id as found, k.person_id as owner, k.test_id as known_id, (${CAME_LATE}) is true as late,
    ${TOLD.map((column) => `t.${column} as known_${column}`).join(', ')}, t.visible_at as known_visible_at,
    t.channel as known_channel, t.grade as known_grade, t.integrity as known_integrity
  from staged_test s
  left join person p on p.id = s.person_id and ${isLiving('p')}
  left join institution i on i.id = s.institution_id
  left join sample_number k on k.institution_id = s.institution_id and k.sample_number = s.sample_number
  left join nucleic_test t on t.person_id = k.person_id and t.id = k.test_id
  where s.nth = $1 and i.id is not null
), merged as (
  select m.*, ${TOLD.map((column) => `${ALWAYS_TOLD.has(column) ? later(column) : merged(column)} as new_${column}`).join(', ')}
  from given m where m.owner = m.found
), change as (
  select m.*, m.new_result <> m.known_result as other_result from merged m
  where (${told('new')}) is distinct from (${told('known')})
    -- known, but nobody saw it yet: whoever tells of it makes it visible
    or (m.known_visible_at is null and m.visible_at is not null)
), claimed as (
  insert into sample_number (institution_id, sample_number, person_id, test_id)
  select institution_id, sample_number, found, id from given where found is not null and owner is null
  on conflict do nothing returning test_id
), ended as (
  update nucleic_test t set known_to = $2 from change c where t.person_id = c.found and t.id = c.known_id and t.known_to is null
), moved as (
  update sample_number k set test_id = c.id from change c
  where k.institution_id = c.institution_id and k.sample_number = c.sample_number
), written as (
  insert into nucleic_test (person_id, id, institution_id, sample_number, division_code, sampled_at, received_at, reported_at,
    uploaded_at, visible_at, result, channel, grade, integrity, batch_id, known_from)
  select found, id, institution_id, sample_number, division_code, sampled_at, received_at, reported_at, uploaded_at,
    visible_at, result, channel, grade, integrity, batch_id, $2 from given where found is not null and owner is null
  union all
  select found, id, institution_id, sample_number, new_division_code, new_sampled_at, new_received_at, new_reported_at,
    new_uploaded_at, case when other_result then visible_at else coalesce(known_visible_at, visible_at) end, new_result,
    case when other_result then channel else known_channel end,
    case when other_result then grade when 'VERIFIED' in (grade, known_grade) then 'VERIFIED' else grade end,
    case when known_integrity <> 'OK' then known_integrity else integrity end, batch_id, $2 from change
)
select g.line, g.found as "personId", h.known_id as "endedId", h.id as "newId", case
    when g.found is null then 'UNKNOWN_PERSON'
    when g.owner is null then case when c.test_id is null then 'RACED' else 'ACCEPTED' end
    when g.owner <> g.found then 'SAMPLE_NUMBER_TAKEN'
    when h.line is not null then 'CHANGED' else 'DUPLICATE' end as outcome
from given g left join claimed c on c.test_id = g.id left join change h on h.line = g.line
union all
select s.line, null, null, null, 'UNKNOWN_INSTITUTION' from staged_test s
where s.nth = $1 and not exists (select from institution i where i.id = s.institution_id)`;

interface AppliedTest {
  readonly line: number;
  readonly personId: string | null;
  readonly outcome: string;
  /** CHANGED: the fact that ended, and the one that began. */
  readonly endedId: string | null;
  readonly newId: string | null;
}

/**
 * Writes tests set by set inside a transaction (see {@link APPLY}); idempotent by institution and sample number.
 * @throws with the code 40001 when another delivery took a sample at the same time; to be done again
 */
export async function applyTests(
  client: pg.ClientBase,
  tests: readonly StagedTest[],
  knownAt: Instant,
): Promise<AppliedRows> {
  await client.query(STAGE);
  const { lines, passes } = toLines(tests);
  await copyInto(client, 'staged_test', lines);
  await client.query(FIND_PERSONS);
  await client.query('analyze staged_test');
  await lockPersons(client, 'staged_test');
  const outcomes: RowOutcome[] = [];
  const touched = new Set<string>();
  const replaced: ReplacedTest[] = [];
  for (let pass = 1; pass <= passes; pass += 1) {
    const { rows } = await client.query<AppliedTest>({
      name: 'apply-tests',
      text: APPLY,
      values: [pass, formatInstant(knownAt)],
    });
    for (const { line, personId, outcome, endedId, newId } of rows) {
      if (outcome === 'RACED') throw new RacedError('a sample was claimed by another delivery');
      outcomes.push(toOutcome(line, outcome));
      if (personId !== null && (outcome === 'ACCEPTED' || outcome === 'CHANGED')) touched.add(personId);
      if (personId !== null && endedId !== null && newId !== null)
        replaced.push({ personId, from: endedId, to: newId });
    }
    await followTests(client, replaced.splice(0));
  }
  await client.query('delete from staged_test');
  return { outcomes, touched: await raiseFactsVersions(client, touched) };
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

/** A sample that is told of twice is taken in twice, one after the other. */
function toLines(tests: readonly StagedTest[]): { readonly lines: string; readonly passes: number } {
  const seen = new Map<string, number>();
  let passes = 0;
  let lines = '';
  for (const test of tests) {
    const key = `${test.institutionId}|${test.sampleNumber}`;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    passes = Math.max(passes, nth);
    lines += toLine(test, nth);
  }
  return { lines, passes };
}

const at = (value: Instant | null): string | null => (value === null ? null : formatInstant(value));

const toLine = (test: StagedTest, nth: number): string =>
  copyLine([
    test.line,
    nth,
    'id' in test.person ? test.person.id : null,
    'id' in test.person ? null : test.person.kind,
    'id' in test.person ? null : copyBytes(test.person.blindIndex),
    test.id,
    test.institutionId,
    test.sampleNumber,
    test.division,
    at(test.sampledAt),
    at(test.receivedAt),
    at(test.reportedAt),
    at(test.uploadedAt),
    at(test.visibleAt),
    test.result,
    test.channel,
    test.grade,
    test.integrity,
    test.batchId,
  ]);
