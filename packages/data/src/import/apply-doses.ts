import { type CalendarDay, formatDay, formatInstant, type Instant, type RowProblemCode } from '@zhengming/domain';
import type pg from 'pg';
import { copyBytes, copyInto, copyLine } from '../orm/copy-text.js';
import { isLiving } from '../person/living-records.js';
import { type AppliedRows, RacedError, type RowOutcome } from './applied-rows.js';

/** A dose about to be written, or the word that its record is withdrawn. */
export interface StagedDose {
  readonly line: number;
  readonly kind: string;
  readonly blindIndex: Buffer;
  readonly id: string;
  /** Tells the records of one source about one person apart. */
  readonly recordKey: string;
  /** The key is the source's own number, which is one record of one person. */
  readonly isNumbered: boolean;
  readonly productCode: string | null;
  readonly doseNumber: number | null;
  readonly givenOn: CalendarDay;
  readonly division: string;
  readonly institution: string;
  readonly source: string;
  readonly grade: 'VERIFIED' | 'UNVERIFIED';
  readonly withdrawn: boolean;
  readonly batchId: string | null;
}

const STAGE = `create temporary table if not exists staged_dose (
  line integer, nth integer, person_id uuid, kind text, blind_index bytea, id uuid, record_key text, numbered boolean, product_code text,
  dose_number smallint, given_on date, division_code text, institution text, source text, grade text, withdrawn boolean,
  batch_id uuid) on commit delete rows`;

const FIND_PERSONS = `update staged_dose s set person_id = i.person_id from person_identifier i
  where i.kind = s.kind and i.blind_index = s.blind_index`;

/** A record that is told of twice, by whatever document of the person, is taken in twice, one after the other. */
const NUMBER = `with numbered as (
    update staged_dose s set nth = n.nth from (select line, row_number() over (
        partition by case when numbered then null else person_id end, record_key order by line) as nth from staged_dose) n
    where n.line = s.line returning s.nth
  ) select coalesce(max(nth), 0) as passes from numbered`;

/** Of two deliveries of one source the second waits, so that a number is not told of two people at once. */
const ONE_AT_A_TIME = `select pg_advisory_xact_lock(hashtextextended('doses of ' || $1, 0))`;

const TOLD = ['product_code', 'dose_number', 'given_on', 'division_code', 'institution'] as const;
const told = (alias: string): string => TOLD.map((column) => `${alias}.${column}`).join(', ');

/** Takes one pass of records in: new ones are appended, changed ones end the old fact, withdrawn ones end and add nothing. */
const APPLY = `
with given as (
  select s.*, v.id as known_id, (${told('s')}) is distinct from (${told('v')}) as differs,
    -- the number of somebody else's record: until that is withdrawn nobody knows whose dose it is
    v.id is null and s.numbered and exists (select from vaccination o
      where o.source = s.source and o.record_key = s.record_key and o.known_to is null and o.person_id <> s.person_id) as taken
  from staged_dose s
  left join vaccination v on v.person_id = s.person_id and v.source = s.source and v.record_key = s.record_key and v.known_to is null
  where s.nth = $1
), ended as (
  update vaccination v set known_to = $2 from given g
  where v.person_id = g.person_id and v.id = g.known_id and (g.withdrawn or g.differs)
), written as (
  insert into vaccination (person_id, id, product_code, dose_number, given_on, division_code, institution, source, grade,
    batch_id, record_key, known_from)
  select person_id, id, product_code, dose_number, given_on, division_code, institution, source, grade, batch_id, record_key, $2
  from given where person_id is not null and not withdrawn and not taken and (known_id is null or differs)
)
select line, person_id as "personId", case
    when person_id is null then 'UNKNOWN_PERSON'
    when withdrawn then case when known_id is null then 'UNKNOWN_RECORD' else 'CHANGED' end
    when taken then 'RECORD_NUMBER_TAKEN'
    when known_id is null then 'ACCEPTED'
    when differs then 'CHANGED' else 'DUPLICATE' end as outcome
from given`;

/** Writes doses set by set inside a transaction (see {@link APPLY}); idempotent by person, source and record. */
export async function applyDoses(
  client: pg.ClientBase,
  doses: readonly StagedDose[],
  knownAt: Instant,
): Promise<AppliedRows> {
  await client.query(STAGE);
  for (const source of new Set(doses.map((dose) => dose.source))) await client.query(ONE_AT_A_TIME, [source]);
  await copyInto(client, 'staged_dose', doses.map(toLine).join(''));
  await client.query(FIND_PERSONS);
  const { rows: numbered } = await client.query<{ passes: number }>(NUMBER);
  const passes = numbered[0]?.passes ?? 0;
  await client.query('analyze staged_dose');
  await lockPersons(client);
  const outcomes: RowOutcome[] = [];
  const touched = new Set<string>();
  for (let pass = 1; pass <= passes; pass += 1) {
    const { rows } = await client.query<{ line: number; personId: string | null; outcome: string }>({
      name: 'apply-doses',
      text: APPLY,
      values: [pass, formatInstant(knownAt)],
    });
    for (const { line, personId, outcome } of rows) {
      outcomes.push(toOutcome(line, outcome));
      if (personId !== null && (outcome === 'ACCEPTED' || outcome === 'CHANGED')) touched.add(personId);
    }
  }
  await client.query('delete from staged_dose');
  return { outcomes, touched: await raiseFactsVersions(client, touched) };
}

const FIELDS: Readonly<Partial<Record<string, string>>> = {
  UNKNOWN_PERSON: 'identifier',
  UNKNOWN_RECORD: 'recordNumber',
  RECORD_NUMBER_TAKEN: 'recordNumber',
};

/**
 * Locks whose doses they are in the order of their ids, as everybody does who changes facts: two deliveries
 * about the same people wait for each other and never crosswise.
 * @throws with the code 40001 when the record that a number led to went into another meanwhile, or was erased: looked up
 * again, the number leads to where it belongs
 */
async function lockPersons(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ readonly raced: boolean }>(
    `with locked as materialized (
       select p.id, ${isLiving('p')} as living from person p where p.id in (select person_id from staged_dose) order by p.id for update)
     select exists (select from locked l join staged_dose s on s.person_id = l.id where not l.living and s.kind is not null) as raced
     from (select count(*) from locked) as all_of_them`,
  );
  if (rows[0]?.raced === true) throw new RacedError('the record behind a number went into another');
}

/** @returns the same persons, in order */
async function raiseFactsVersions(client: pg.ClientBase, persons: ReadonlySet<string>): Promise<readonly string[]> {
  const ids = [...persons].sort();
  if (ids.length > 0)
    await client.query('update person set facts_version = facts_version + 1 where id = any($1::uuid[])', [ids]);
  return ids;
}

function toOutcome(line: number, outcome: string): RowOutcome {
  const field = FIELDS[outcome];
  return field === undefined
    ? { line, outcome: outcome as RowOutcome['outcome'], problem: null }
    : { line, outcome: 'REJECTED', problem: { code: outcome as RowProblemCode, field } };
}

const toLine = (dose: StagedDose): string =>
  copyLine([
    dose.line,
    null,
    null,
    dose.kind,
    copyBytes(dose.blindIndex),
    dose.id,
    dose.recordKey,
    dose.isNumbered,
    dose.productCode,
    dose.doseNumber,
    formatDay(dose.givenOn),
    dose.division,
    dose.institution,
    dose.source,
    dose.grade,
    dose.withdrawn,
    dose.batchId,
  ]);
